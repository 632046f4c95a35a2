"""The window's command line speaks the interface's language: its help, and what it says of wrong usage."""

from __future__ import annotations

import re

import pytest

from khulasa.services import settings
from khulasa.services.startup import folders
from khulasa.ui import start

ARABIC = re.compile("[\u0621-\u064a]")


def test_the_help_is_arabic_to_the_last_option() -> None:
    parser = start.parser_in("ar")
    told = {action.dest: parser.tell(action.help or "") for action in parser._actions}
    assert not [name for name, words in told.items() if not ARABIC.search(words)]
    text = parser.format_help()
    assert text.startswith("الاستعمال: khulasa")
    assert "إعدادات لهذه المرة:" in text


def test_the_english_help_holds_no_arabic() -> None:
    text = start.parser_in("en").format_help()
    assert text.startswith("usage: khulasa")
    assert not ARABIC.search(text)


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (["--size", "3"], "حجمًا"),
        (["--zoom", "1000"], "من 60 إلى 300"),
        (["--show", "x"], "والخيارات"),
        (["--nothing"], "لا يُعرف"),
    ],
)
def test_wrong_usage_is_told_in_the_interface_s_language(wrong, told, capsys) -> None:
    with pytest.raises(SystemExit) as ended:
        start.arguments_of([*wrong, "--language", "ar"])
    assert ended.value.code == 2
    error, _hint = capsys.readouterr().err.splitlines()
    assert error.startswith("khulasa: خطأ: ")
    assert told in error


def test_the_stored_language_counts_where_the_command_line_names_none(capsys) -> None:
    for language, word in (("en", "usage:"), ("ar", "الاستعمال:")):
        settings.save(settings.Settings(language=language), folders.config())
        with pytest.raises(SystemExit):
            start.arguments_of(["--help"])
        assert capsys.readouterr().out.startswith(word)


def test_what_is_right_is_parsed_without_words() -> None:
    options = start.arguments_of(["a.txt", "--pages", "--size", "800x600", "--zoom", "120"])
    assert (options.files, options.pages, options.size, options.zoom) == (
        ["a.txt"],
        True,
        (800, 600),
        120,
    )

"""A command line speaks Arabic where the interface does: its usage, its help, and what it says of wrong usage."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from khulasa import cli
from khulasa.services import usage
from khulasa.services.command_line import Teller, language_asked_for

ARABIC = re.compile("[\u0621-\u064a]")
OURS = re.compile(r"^  +(-\S+|FILE|N|P)")
ENGLISH_WORD = re.compile(r"(?<![-\w/{,])[a-z]{4,}(?![\w},])")
NAMES = {"khulasa", "docx", "json", "auto", "cli"}


def english_words(line: str) -> set[str]:
    return set(ENGLISH_WORD.findall(line)) - NAMES


def test_the_help_is_arabic() -> None:
    parser = usage.make_parser("ar", worded=True)
    untold = [
        action.dest for action in parser._actions if not ARABIC.search(parser.tell(action.help))
    ]
    assert not untold
    text = parser.format_help()
    assert text.startswith("الاستعمال: khulasa-cli")
    assert "المدخلات:" in text
    assert "الخيارات:" in text
    assert "usage" not in text


def test_the_english_one_is_as_it_was() -> None:
    text = usage.make_parser(worded=True).format_help()
    assert text.startswith("usage: khulasa-cli")
    assert not ARABIC.search(text)


@pytest.mark.parametrize(
    "wrong",
    [
        [],
        ["--nothing", "x"],
        ["--sentences", "0", "x"],
        ["--sentences"],
        ["--sentences", "2", "--words", "3", "x"],
        ["--ratio", "2", "x"],
        ["--balance", "200", "x"],
        ["--pin", "a", "x"],
        ["--ocr-pages", "0", "x"],
        ["--accessed", "yesterday", "x"],
        ["--encoding", "klingon", "x"],
        ["--format", "foo", "x"],
        ["--format", "docx", "x"],
        ["--highlight", "x"],
        ["--check", "x"],
        ["--ocr=1", "x"],
        [""],
    ],
)
def test_wrong_usage_is_told_in_arabic(wrong, capsys) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["--language", "ar", *wrong])
    assert ended.value.code == 2
    last, hint = capsys.readouterr().err.splitlines()
    assert hint == "الخيارات كلها: khulasa-cli --help"
    assert last.startswith("khulasa-cli: خطأ: ")
    said = last.partition("والخيارات")[0]  # their names follow
    assert english_words(said) <= {"nothing", "klingon", "yesterday"}
    assert ARABIC.search(last.removeprefix("khulasa-cli: خطأ: "))


def test_every_complaint_of_the_terminal_has_its_arabic(root: Path) -> None:
    """Whatever is written as wrong usage in the code, with letters in the place of what is put in."""
    files = (
        root / "desktop/khulasa" / name
        for name in ("services/usage.py", "services/argument_types.py")
    )
    source = "\n".join(file.read_text(encoding="utf-8") for file in files)
    written = re.findall(r'(?:ArgumentTypeError|parser\.error)\(\s*f?"([^"]+)"', source)
    assert len(written) > 10
    tell = Teller("ar")
    sentences = [re.sub(r"\{AUTO\}", "auto", each) for each in written]
    filled = [re.sub(r"\{[^}]*\}", "7", each) for each in sentences]
    assert not [each for each in filled if tell(each) == each]


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        (["x"], "en"),
        (["--language", "ar", "x"], "ar"),
        (["--language=ar"], "ar"),
        (["--language", "xx"], "en"),
        (["--language"], "en"),
    ],
)
def test_the_language_is_known_before_the_rest_is(arguments, language) -> None:
    assert language_asked_for(arguments, ("ar", "en"), "en") == language

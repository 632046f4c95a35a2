"""Every kind of error and every warning has one plain sentence in each language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from khulasa.errors import Kind, ReadError
from khulasa.readers.plain import DAMAGED
from khulasa.services import wording
from khulasa.services.summarise import NOT_ARABIC

FACTS = {
    "path": "/folder/مقال.txt",
    "reason": "Input/output error",
    "size": 52_428_800,
    "limit": 25_165_824,
    "encoding": "windows-1256",
    "method": "lsa",
    "count": 30_000,
    "seconds": 300,
}


def facts_of(kind: Kind, root: Path) -> dict[str, str | int]:
    """The facts that `errors.py` promises in the comment beside a kind."""
    source = (root / "desktop" / "khulasa" / "errors.py").read_text(encoding="utf-8")
    comment = re.search(rf'^    {kind.name} = "{kind}"(.*)$', source, re.MULTILINE)
    assert comment is not None
    return {name: FACTS[name] for name in re.findall(r"\w+", comment[1]) if name in FACTS}


@pytest.mark.parametrize("language", wording.LANGUAGES)
@pytest.mark.parametrize("kind", list(Kind))
def test_an_error_is_one_plain_sentence(kind, language, root):
    sentence = wording.word(ReadError(kind, **facts_of(kind, root)), language)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert not set("{}_") & set(sentence.replace("مقال.txt", ""))
    assert "/folder" not in sentence


@pytest.mark.parametrize("language", wording.LANGUAGES)
@pytest.mark.parametrize("warning", [DAMAGED, NOT_ARABIC])
def test_a_warning_is_one_plain_sentence(warning, language):
    assert wording.warning(warning, language).endswith(".")


def test_names_are_isolated_and_numbers_written_as_the_language_writes_them():
    error = ReadError(Kind.TOO_LARGE, path="/x/a b.txt", size=52_428_800, limit=25_165_824)
    arabic, english = (wording.word(error, language) for language in ("ar", "en"))
    assert "\u2068a b.txt\u2069" in arabic
    assert "٥٠" in arabic
    assert "٢٤" in arabic
    assert "50 MB" in english


def test_the_terminal_gets_the_whole_path():
    assert "/x/a.txt" in wording.word(ReadError(Kind.EMPTY, path="/x/a.txt"), "en", whole_path=True)


def test_what_has_no_path_has_a_name():
    assert "pasted" in wording.word(ReadError(Kind.EMPTY, path=""), "en")
    assert "standard input" in wording.word(ReadError(Kind.EMPTY, path="-"), "en")

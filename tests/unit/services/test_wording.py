"""Every kind of error and every warning has one plain sentence in each language."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from khulasa.errors import Kind, ReadError
from khulasa.ranking.weights import weights
from khulasa.readers import warnings
from khulasa.services import wording
from khulasa.services.pipeline.summarise import NOT_ARABIC

FACTS = {
    "path": "/folder/مقال.txt",
    "reason": "Input/output error",
    "size": 52_428_800,
    "limit": 25_165_824,
    "encoding": "windows-1256",
    "method": "lsa",
    "count": 30_000,
    "seconds": 300,
    "field": "pages",
    "known": "title, page",
    "mark": "]",
    "place": 7,
}

_WARNINGS = [
    value for name, value in vars(warnings).items() if name.isupper() and isinstance(value, str)
]


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
@pytest.mark.parametrize("warning", [*_WARNINGS, NOT_ARABIC])
def test_a_warning_is_one_plain_sentence(warning, language):
    assert wording.warning(warning, language).endswith(".")


@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_what_lifts_a_sentence_is_said_in_a_few_words(language):
    said = [wording.feature(row.feature, language) for row in weights() if row.value > 0]
    assert len(set(said)) == len(said) >= 10
    assert all(len(one) < 60 and not one.endswith(".") for one in said)


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


@pytest.mark.parametrize("language", wording.LANGUAGES)
@pytest.mark.parametrize(
    "name", ["a\nb", "a\x1b[31mb", "a\u202eb", "a\u2069b", "a\u2028b", "a\x85b"]
)
def test_a_name_stays_in_its_sentence(name, language):
    for error in (
        ReadError(Kind.EMPTY, path=name),
        ReadError(Kind.UNREADABLE, path="x", reason=name),
    ):
        sentence = wording.word(error, language)
        assert len(sentence.splitlines()) == 1
        assert "a\ufffd" in sentence
        assert sentence.count("\u2068") == sentence.count("\u2069")


@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_braces_in_a_name_are_only_braces(language):
    assert "{size}" in wording.word(ReadError(Kind.EMPTY, path="{size}"), language)


@pytest.mark.parametrize("language", wording.LANGUAGES)
@pytest.mark.parametrize("kind", list(Kind))
def test_a_fact_that_is_missing_costs_no_sentence(kind, language):
    assert wording.word(ReadError(kind), language).endswith(".")


def test_what_is_over_a_limit_never_reads_as_if_it_were_on_it():
    error = ReadError(Kind.TOO_LARGE, path="x", size=25_165_825, limit=25_165_824)
    assert "24.1 MB" in wording.word(error, "en")
    assert "٢٤٫١" in wording.word(error, "ar")


def test_both_languages_know_the_same_sentences(root):
    catalogues = [
        tomllib.loads(
            (root / "resources" / "i18n" / f"messages.{language}.toml").read_text(encoding="utf-8")
        )
        for language in wording.LANGUAGES
    ]
    arabic, english = (
        {
            (part, key)
            for part, entry in one.items()
            for key in (entry if isinstance(entry, dict) else [""])
        }
        for one in catalogues
    )
    assert arabic == english
    assert {key for part, key in english if part == "errors"} == set(Kind)

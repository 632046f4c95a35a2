"""The window's words: every one of the code is translated, none is left over, plurals and places are whole."""

from __future__ import annotations

import re
import shutil
import sys
import tomllib
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

SOURCES = ("khulasa_ar.ts", "khulasa_en.ts")
FORMS = {"khulasa_ar.ts": 6, "khulasa_en.ts": 2}
"""Qt's rules: Arabic tells 0, 1, 2, 3 to 10, 11 to 99 and 100 to 102 apart, English 1 and the rest."""

PLACE = re.compile(r"%(?:L?n|L?\d+)|<[^>]+>|\{\w*\}")
MNEMONIC = re.compile(r"&(?=[^\W_])")
ARABIC_LETTER = re.compile(r"[\u0621-\u064a]")
NAMES_IN_LATIN = frozenset(
    {"Markdown", "OpenDocument", "PDF", "Word", "Word 97 to 2003", "%1 of %2", "%1%", "%", ", "}
)
"""What holds no Arabic letter in Arabic either."""


@pytest.fixture
def folder(root: Path) -> Path:
    return root / "resources" / "i18n"


@pytest.fixture
def read(script: Callable[[str], ModuleType], folder: Path) -> Callable[[str], list]:
    """The messages of a source, by its name."""
    return lambda name: script("catalogue").read(folder / name)


@pytest.fixture(params=SOURCES)
def source(request: pytest.FixtureRequest) -> str:
    return request.param


def test_the_sources_hold_what_the_code_says_and_nothing_else(
    script, folder, read, source, tmp_path
):
    # GIVEN a copy of a source, WHEN it is brought up to date with the code
    shutil.copy(folder / source, tmp_path)
    script("translations").update(Path(sys.executable).parent, tmp_path)
    # THEN nothing came in, and nothing went out
    wanted = {message.key for message in script("catalogue").read(tmp_path / source)}
    held = {message.key for message in read(source)}
    assert not wanted - held, (
        "the code says what is not in the source: run `packaging/build.py translations`"
    )
    assert not held - wanted, "the source holds what the code no longer says"


def test_everything_is_translated(read, source):
    assert not [message.key for message in read(source) if not message.finished]


def test_nothing_is_said_twice(read, source):
    counted = Counter(message.key for message in read(source))
    assert not [key for key, count in counted.items() if count > 1]


def test_plurals_have_every_form(read, source):
    plurals = [message for message in read(source) if message.plural]
    assert plurals
    assert not [one.key for one in plurals if len(one.forms) != FORMS[source]]


def test_numbers_are_said_where_a_form_stands_for_many(read):
    """Of one, of two and of none the words themselves may tell; of three and eleven no word does."""
    plurals = [message for message in read("khulasa_ar.ts") if message.plural]
    assert not [
        one.key
        for one in plurals
        for form in one.forms[3:]
        if "%n" not in form and "%Ln" not in form
    ]


def test_places_and_mnemonics_are_those_of_the_code(read, source):
    def odd(message, form: str) -> bool:
        ours, theirs = (Counter(PLACE.findall(text)) for text in (message.source, form))
        if message.plural:  # a form may say the number in words
            ours, theirs = (
                Counter({key: n for key, n in one.items() if key[-1] != "n"})
                for one in (ours, theirs)
            )
        return ours != theirs or bool(MNEMONIC.search(message.source)) != bool(
            MNEMONIC.search(form)
        )

    assert not [
        message.key for message in read(source) for form in message.forms if odd(message, form)
    ]


def test_what_is_said_in_arabic_is_arabic(read):
    messages = [
        message
        for message in read("khulasa_ar.ts")
        if message.source.rstrip("…") not in NAMES_IN_LATIN
    ]
    assert not [message.key for message in messages if not ARABIC_LETTER.search(message.forms[0])]


@pytest.mark.parametrize("name", ["messages", "settings", "export"])
def test_both_languages_word_the_same_things(folder, name):
    arabic, english = (
        tomllib.loads((folder / f"{name}.{code}.toml").read_text("utf-8")) for code in ("ar", "en")
    )
    assert _shape(arabic) == _shape(english)


def _shape(words: object) -> object:
    """The keys of a table of words, and the places in each sentence."""
    if isinstance(words, dict):
        return {key: _shape(value) for key, value in words.items()}
    return sorted(set(PLACE.findall(str(words)))) if isinstance(words, str) else type(words)

"""Direction by content, and isolates around what is not ours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.document.bidi import (
    closing_controls,
    has_controls,
    isolate,
    mostly_right_to_left,
    runs_right_to_left,
)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("قالت الوزارة", True),
        ("BBC قالت إن المفاوضات بدأت", True),
        ("(BBC) قالت", True),
        ("23/12/2026", True),
        ("۱۴۰۰", True),
        ("", True),
        ("C++ and Python only", False),
        ("2024: Latin only ١", False),
        ("a" * 5000 + " قال", False),
    ],
)
def test_a_paragraph_runs_by_its_content(text, wanted):
    assert runs_right_to_left(text) is wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The word كتاب means a book", False),
        ("12/5/2024", False),
        ("", False),
        ("قالت الوزارة", True),
        ("قالت BBC إن المفاوضات بدأت", True),
    ],
)
def test_in_a_document_from_left_to_right_most_letters_tell(text, wanted):
    assert runs_right_to_left(text, base=False) is wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("قالت BBC إن المفاوضات بدأت", True),
        ("שלום עולם", True),
        ("الْمَاءُ", True),
        ("12 / 5", True),
        ("", True),
        ("A long English text that quotes one word: كتاب", False),
        ("Порт закрыли", False),
        ("a" * 3000 + "\n" + "قال " * 30_000, True),
    ],
)
def test_a_document_runs_by_a_sample_of_its_letters(text, wanted):
    assert mostly_right_to_left(text) is wanted


@given(st.text())
def test_any_text_has_a_direction(text):
    assert runs_right_to_left(text) in {True, False}
    assert runs_right_to_left(text, base=False) in {True, False}
    assert mostly_right_to_left(text) in {True, False}


def test_a_name_is_isolated():
    assert isolate("a.txt") == "\u2068a.txt\u2069"


@pytest.mark.parametrize(
    ("text", "closing"),
    [
        ("قال \u202eملك", "\u202c"),
        ("قال \u202eملك\u202c نعم", ""),
        ("\u202bقال \u2067ملك", "\u2069\u202c"),
        ("\u2066a \u202ab\u2069 c", ""),  # the end of an isolate ends what was opened within it
        ("\u2066a \u202c b", "\u2069"),  # an embedding's end does not reach out of an isolate
        ("قال\u202c \u2069ملك", ""),
        ("كلام \u200f بلا \u200e تضمين", ""),
    ],
)
def test_what_turns_the_direction_ends_with_the_text(text, closing):
    assert closing_controls(text) == closing
    assert closing_controls(text + closing) == ""


@given(st.text("a ب\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", max_size=30))
def test_a_closed_text_leaves_nothing_open(text):
    assert closing_controls(text + closing_controls(text)) == ""
    assert has_controls(text) or not closing_controls(text)

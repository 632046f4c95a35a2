"""Direction by content, and isolates around what is not ours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.document.bidi import isolate, runs_right_to_left


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


@given(st.text())
def test_any_text_has_a_direction(text):
    assert runs_right_to_left(text) in {True, False}


def test_a_name_is_isolated():
    assert isolate("a.txt") == "\u2068a.txt\u2069"

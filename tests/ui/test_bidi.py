"""Direction by content, and isolates around what is not ours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from khulasa.ui.bidi import direction, isolate

RTL, LTR = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("قالت الوزارة", RTL),
        ("BBC قالت إن المفاوضات بدأت", RTL),
        ("(BBC) قالت", RTL),
        ("23/12/2026", RTL),
        ("C++ and Python only", LTR),
        ("", RTL),
        ("۱۴۰۰", RTL),
        ("a" * 200 + " قال", LTR),
    ],
)
def test_a_paragraph_runs_by_its_content(text, wanted):
    assert direction(text) is wanted


@given(st.text())
def test_any_text_has_a_direction(text):
    assert direction(text) in {RTL, LTR}


def test_a_name_is_isolated():
    assert isolate("a.txt") == "\u2068a.txt\u2069"

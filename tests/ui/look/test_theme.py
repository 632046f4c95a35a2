"""The themes: the same roles, readable contrast, a style sheet without holes."""

from __future__ import annotations

import pytest

from khulasa.ui.look import theme


def luminance(colour: str) -> float:
    """WCAG 2.1's relative luminance of "#RRGGBB"."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


THEMES = [theme.LIGHT, theme.DARK, theme.SEPIA]
PAIRS = [
    ("ink", "paper"),
    ("ink", "panel"),
    ("ink", "card"),
    ("ink", "mark"),
    ("ink", "mark_current"),
    ("ink", "selection"),
    ("ink", "found"),
    ("ink", "found_current"),
    ("muted", "paper"),
    ("muted", "panel"),
    ("muted", "card"),
    ("muted", "window"),
    ("ink", "window"),
    ("ink", "hover"),
    ("muted", "hover"),
    ("accent", "window"),
    ("accent", "panel"),
    ("accent", "card"),
    ("on_alert", "card"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_alert", "alert"),
    *((front, "sheet") for front in ("ink", "muted", "accent", "warn")),
    *(("ink", back) for back in ("warn_bg", "sheet")),
    *(("warn", back) for back in ("warn_bg", "panel", "paper", "hover", "mark")),
    *(("accent", back) for back in ("mark", "paper")),
    ("on_bar", "bar"),
    ("bar_link", "bar"),
]
"""What is read, and what it may stand on. Secondary words on a mark or on what is selected take `ink`."""


PARTS = [
    ("accent", "paper"),
    ("accent", "panel"),
    ("accent", "card"),
    ("accent", "window"),
    ("accent", "hover"),
    ("accent", "line"),
    ("muted", "paper"),
    ("muted", "panel"),
    ("on_alert", "panel"),
    ("warn", "selection"),
    ("accent", "selection"),
    *(("edge", back) for back in ("sheet", "panel", "card", "paper", "window")),
]
"""What must be told apart but not read: frames of the focus, the slider on its groove, icons, bars of the strip."""


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("front", "back"), PARTS)
def test_parts_of_the_window_are_told_apart(qapp, name, front, back):
    colours = theme.load(name).colours
    assert contrast(colours[front], colours[back]) >= 3.0


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("front", "back"), PAIRS)
def test_text_reaches_the_contrast_of_wcag_aa(qapp, name, front, back):
    colours = theme.load(name).colours
    assert contrast(colours[front], colours[back]) >= 4.5


def test_the_themes_name_the_same_roles(qapp):
    roles = [set(theme.load(name).colours) for name in THEMES]
    assert roles[0] == roles[1] == roles[2]


@pytest.mark.parametrize("name", THEMES)
def test_the_style_sheet_is_filled_in(qapp, name):
    assert "$" not in theme.load(name).style_sheet()

"""The chosen sentences as an HTML fragment that keeps their direction wherever it is pasted."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from khulasa.document.bidi import runs_right_to_left
from khulasa.summary.model import Summary


def export(summary: Summary) -> str:
    """The sentences in the source's order, a paragraph each."""
    return paragraphs(summary.quotes())


def paragraphs(texts: Iterable[str]) -> str:
    """Some texts as paragraphs of a right-to-left, Arabic fragment, without any style of ours.

    Each has its own direction, see `runs_right_to_left`.
    """
    inside = "".join(f'<p dir="{_direction(text)}">{escape(text, quote=False)}</p>' for text in texts)
    return f'<div dir="rtl" lang="ar">{inside}</div>'


def _direction(text: str) -> str:
    return "rtl" if runs_right_to_left(text) else "ltr"

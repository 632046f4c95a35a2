"""The chosen sentences as an HTML fragment that keeps their direction wherever it is pasted."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from khulasa.summary.model import Summary

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_LETTER = re.compile(r"[^\W\d_]")


def export(summary: Summary) -> str:
    """The sentences in the source's order, a paragraph each."""
    return paragraphs(summary.quotes())


def paragraphs(texts: Iterable[str]) -> str:
    """Some texts as paragraphs of a right-to-left, Arabic fragment, without any style of ours.

    A text that holds right-to-left letters runs so even where it opens with a Latin name; a text of other
    letters alone runs left to right.
    """
    inside = "".join(f'<p dir="{_direction(text)}">{escape(text, quote=False)}</p>' for text in texts)
    return f'<div dir="rtl" lang="ar">{inside}</div>'


def _direction(text: str) -> str:
    return "ltr" if _LETTER.search(text) and not _RIGHT_TO_LEFT.search(text) else "rtl"

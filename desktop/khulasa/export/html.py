"""The chosen sentences as an HTML fragment that keeps their direction wherever it is pasted."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from khulasa.document.bidi import mostly_right_to_left, runs_right_to_left
from khulasa.summary.model import Summary


def export(summary: Summary) -> str:
    """The sentences in the source's order, a paragraph each."""
    document = summary.analysis.document
    return paragraphs(summary.quotes(), document.language, base=mostly_right_to_left(document.text))


def paragraphs(texts: Iterable[str], language: str = "ar", *, base: bool = True) -> str:
    """Some texts as paragraphs of a fragment in their document's language and direction, without any style of ours.

    `base` says that the document runs from right to left. Each paragraph has its own direction, see
    `runs_right_to_left`.
    """
    inside = "".join(
        f'<p dir="{_direction(runs_right_to_left(text, base=base))}">{escape(text, quote=False)}</p>' for text in texts
    )
    lang = "" if language == "und" else f' lang="{escape(language)}"'
    return f'<div dir="{_direction(base)}"{lang}>{inside}</div>'


def _direction(right_to_left: bool) -> str:
    return "rtl" if right_to_left else "ltr"

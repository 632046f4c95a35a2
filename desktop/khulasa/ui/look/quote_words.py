"""What is said beside a quote: the paragraph and page that it stands in, and whether the page was read surely."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QObject

from khulasa.document.bidi import has_controls
from khulasa.document.model import Document, Sentence, Trust
from khulasa.document.trust import doubtful_page


def joined(facts: Iterable[str]) -> str:
    """Facts on one line, with a dot between them; empty ones are left out."""
    return " · ".join(filter(None, facts))


class Doubt(NamedTuple):
    """Why a quote should be compared with its page: the name of an icon, and a few words."""

    icon: str
    words: str


def trust_of(document: Document, sentence: Sentence) -> Trust | None:
    """How surely the page was read that a sentence must be compared with; None where there is no such page."""
    if not document.pages:
        return None
    page = doubtful_page(document, sentence.start, sentence.end)
    return None if page is None else page.trust


class QuoteWords(QObject):
    """The wording, in the interface's present language."""

    def place(self, paragraph: int | None, page: int | None) -> str:
        """Where a quote stands; "" where there is nothing to say."""
        words = []
        if paragraph is not None:
            words.append(self.tr("Paragraph %Ln", "", paragraph))
        if page is not None:
            words.append(self.tr("p. %Ln", "", page))
        return joined(words)

    def short_place(self, paragraph: int | None, page: int | None) -> list[str]:
        """The same for a narrow column: the page above the paragraph."""
        words = []
        if page is not None:
            words.append(self.tr("p. %Ln", "", page))
        if paragraph is not None:
            words.append(self.tr("¶ %Ln", "", paragraph))
        return words

    def doubt(self, trust: str | None) -> Doubt | None:
        """What is to be said beside a quote from a page of such trust, a `Trust` or what Qt's models make of it."""
        if trust == Trust.UNSAFE:
            return Doubt("warning", self.tr("unsure: compare"))
        if trust == Trust.RECOGNISED:
            return Doubt("scan", self.tr("from a picture"))
        return None

    def turned(self, quote: str) -> Doubt | None:
        """What is to be said beside a quote that holds signs which turn the direction of reading."""
        if not has_controls(quote):
            return None
        return Doubt("warning", self.tr("holds hidden signs of direction: compare"))

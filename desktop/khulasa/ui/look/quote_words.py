"""What is said beside a quote: the paragraph and page that it stands in, and whether the page was read surely."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject

from khulasa.document.model import Document, Sentence, Trust
from khulasa.ui.look.widgets import joined

DOUBTFUL = {Trust.UNSAFE: "warning", Trust.RECOGNISED: "scan"}
"""What asks for a look at the page before one quotes from it, the worst first, and its icon."""


class Doubt(NamedTuple):
    """Why a quote should be compared with its page: the name of an icon, and a few words."""

    icon: str
    words: str


def doubtful_trust(document: Document, start: int, end: int) -> Trust | None:
    """The worst of `DOUBTFUL` among the pages that a span of the text begins and ends on; None where there is none."""
    numbers = {document.page_of(start), document.page_of(max(start, end - 1))}
    found = {page.trust for page in document.pages if page.number in numbers}
    return next((trust for trust in DOUBTFUL if trust in found), None)


def trust_of(document: Document, sentence: Sentence) -> Trust | None:
    """See `doubtful_trust`."""
    return doubtful_trust(document, sentence.start, sentence.end)


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

    def doubt(self, trust: str | None) -> Doubt | None:
        """What is to be said beside a quote from a page of such trust, a `Trust` or what Qt's models make of it."""
        if trust == Trust.UNSAFE:
            return Doubt(DOUBTFUL[Trust.UNSAFE], self.tr("unsure: compare"))
        if trust == Trust.RECOGNISED:
            return Doubt(DOUBTFUL[Trust.RECOGNISED], self.tr("from a picture"))
        return None

"""What the bar above the article says of a document, in plain words."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QObject

from khulasa.document.bidi import isolate
from khulasa.document.model import Trust
from khulasa.summary.model import Analysis
from khulasa.ui.look.widgets import joined
from khulasa.ui.opening.format_names import FormatNames


class DocumentFacts(QObject):
    """The wording, in the interface's present language."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._formats = FormatNames(self)

    def size(self, analysis: Analysis) -> str:
        """The format, and how long the document is: "PDF · 3 pages · 40 sentences · 903 words"."""
        document = analysis.document
        pages = self.tr("%Ln page(s)", "", len(document.pages)) if document.pages else ""
        sentences = self.tr("%Ln sentence(s)", "", len(analysis.candidates))
        words = self.tr("%Ln word(s)", "", sum(analysis.word_counts))
        return joined([isolate(self._formats.name(document.format)), pages, sentences, words])

    def trust(self, analysis: Analysis) -> str:
        """How surely the pages were read; "" for a format that has none on paper, which is read as it stands."""
        pages = [page for page in analysis.document.pages if page.width > 0]
        count = Counter(page.trust for page in pages)
        words = {
            Trust.REPAIRED: self.tr("%Ln page(s) repaired", "", count[Trust.REPAIRED]),
            Trust.UNSAFE: self.tr("%Ln page(s) unsafe to quote", "", count[Trust.UNSAFE]),
            Trust.RECOGNISED: self.tr(
                "%Ln page(s) read from pictures", "", count[Trust.RECOGNISED]
            ),
            Trust.PICTURE: self.tr("%Ln page(s) without text", "", count[Trust.PICTURE]),
        }
        told = [sentence for trust, sentence in words.items() if count[trust]]
        if pages and not told:
            told = [self.tr("read surely")]
        return joined(told)

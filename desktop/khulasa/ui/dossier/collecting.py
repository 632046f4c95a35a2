"""Taking quotes into the dossier: sentences of a summary, and what is selected in an article or on a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from khulasa.document.model import Document
from khulasa.dossier import taking
from khulasa.dossier.model import Item, Quote
from khulasa.dossier.source import Source
from khulasa.errors import KhulasaError
from khulasa.services.find import Span
from khulasa.summary.model import Analysis
from khulasa.ui.dossier.controller import DossierController
from khulasa.ui.look.announce import announce
from khulasa.ui.look.chrome.notice import Notice
from khulasa.ui.look.interface_language import error_text


def source_of(document: Document) -> Source:
    """What is quoted today, where the reader is."""
    today = date.today().isoformat()  # noqa: DTZ011 - see above
    return Source.of(document, document.source, today)


class Collecting(QObject):
    """Asks what is open, and tells what became of it in `answered`."""

    answered = Signal(object)
    """`Words` of what became of it."""

    def __init__(
        self,
        window: QWidget,
        controller: DossierController,
        analysis: Callable[[], Analysis | None],
        notice: Notice,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._controller = controller
        self._analysis = analysis
        self._notice = notice
        self._asked = False
        self.there: Item | None = None
        """The item that has what was to be taken in last, where it was there already."""
        controller.added.connect(self._answer)

    def add_sentences(self, indexes: Iterable[int], analysis: Analysis | None = None) -> None:
        """Take sentences of an article in, by index: of the open one where no other is given."""
        try:
            self.add_quotes(self.of_sentences(indexes, analysis))
        except KhulasaError as broken:
            error = broken
            self._notice.tell(lambda: error_text(error))

    def add_span(self, span: Span, analysis: Analysis | None = None) -> None:
        """Take a stretch of an article's text in. See `add_sentences`."""
        self.add_quotes(self.of_span(span, analysis))

    def of_sentences(self, indexes: Iterable[int], analysis: Analysis | None = None) -> list[Quote]:
        """Sentences of an article, by index, as quotes. Raises `QuoteError`."""
        analysis = analysis or self._analysis()
        if analysis is None:
            return []
        source = source_of(analysis.document)
        return [taking.sentence(analysis, index, source) for index in indexes]

    def of_span(self, span: Span, analysis: Analysis | None = None) -> list[Quote]:
        """A stretch of an article's text as quotes: one for each paragraph that it touches."""
        analysis = analysis or self._analysis()
        if analysis is None:
            return []
        document = analysis.document
        source = source_of(document)
        start, end = span
        parts = ((max(start, block.start), min(end, block.end)) for block in document.blocks)
        quotes = (
            taking.selection(document, first, last, source) for first, last in parts if first < last
        )
        return [quote for quote in quotes if quote is not None]

    def holds(self, index: int) -> bool:
        """Whether a sentence of the open article is in the dossier."""
        analysis = self._analysis()
        if analysis is None:
            return False
        quote = taking.sentence(analysis, index, source_of(analysis.document))
        return self._controller.holds(quote)

    def add_quotes(self, quotes: Sequence[Quote]) -> list[str]:
        """Take quotes in; into a new dossier where there is none. See `DossierController.add`."""
        if not quotes:
            return []
        self._asked = True
        self.there = self._controller.dossier.find(quotes[0])
        return self._controller.add(quotes, self.tr("My dossier"))

    def _answer(self, name: str, count: int) -> None:
        """Say what became of it, where it was this window that asked."""
        if not self._asked:
            return
        self._asked = False
        if count:
            self.there = None

        def words() -> str:
            said = self.tr("Added to “%1”") if count else self.tr("It is in “%1” already")
            return said.replace("%1", name)

        announce(self._window, words())
        self.answered.emit(words)

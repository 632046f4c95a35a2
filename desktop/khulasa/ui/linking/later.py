"""What is taken from the first pages of a document while the others are read waits for the whole and is found there."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject

from khulasa.services.find import Span
from khulasa.summary.transfer import Moves
from khulasa.ui.dossier.collecting import Collecting
from khulasa.ui.look.chrome.notice import Notice
from khulasa.ui.look.widgets import Words
from khulasa.ui.opening.session import DocumentSession


class LaterQuotes(QObject):
    """Takes sentences and spans into the dossier: at once from a whole document, with paragraphs counted to its end.

    A quote of a part would name a source that is no document, and perhaps another paragraph.
    """

    def __init__(
        self, session: DocumentSession, collecting: Collecting, notice: Notice, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._collecting = collecting
        self._notice = notice

    def add_sentences(self, indexes: Iterable[int]) -> None:
        """Take sentences of the article in front in, by index."""
        article, before, wanted = self._session.article, self._session.analysis, list(indexes)
        if article.extent is None or before is None:
            self._collecting.add_sentences(wanted)
            return

        def add() -> None:
            whole = article.analysis
            if whole is None:
                return
            places = Moves(before, whole).places
            found = [places[index] for index in wanted if index in places]
            self._collecting.add_sentences(found, whole)
            self._tell_missing(len(wanted) - len(found))

        self._promise()
        article.when_whole(add)

    def add_span(self, span: Span) -> None:
        """Take a stretch of the text of the article in front in."""
        article, before = self._session.article, self._session.analysis
        if article.extent is None or before is None:
            self._collecting.add_span(span)
            return
        words = before.document.text[slice(*span)]

        def add() -> None:
            whole = article.analysis
            if whole is None:
                return
            start = Moves(before, whole).offset(span[0])
            end = start + len(words)
            if whole.document.text[start:end] == words:
                self._collecting.add_span((start, end), whole)
            else:
                self._tell_missing(1)

        self._promise()
        article.when_whole(add)

    def _promise(self) -> None:
        def words() -> str:
            return self.tr("Added once all pages are read")

        answer: Words = words
        self._collecting.answered.emit(answer)

    def _tell_missing(self, count: int) -> None:
        if count:
            self._notice.tell(
                lambda: self.tr(
                    "%Ln quote(s) read otherwise in the whole document, and were not added.",
                    "",
                    count,
                )
            )

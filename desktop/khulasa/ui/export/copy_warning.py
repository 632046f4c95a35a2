"""Says once a document that what was copied should be compared with its page before it is quoted."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject

from khulasa.document.model import Document, Page, Trust
from khulasa.document.trust import doubtful_page
from khulasa.summary.model import Analysis
from khulasa.ui.look.chrome.notice import Notice
from khulasa.ui.opening.session import DocumentSession
from khulasa.ui.opening.stages import StageWords


class CopyWarning(QObject):
    """Hears what is copied, and tells a notice where it stands on a page that may not have been read right."""

    def __init__(self, session: DocumentSession, notice: Notice) -> None:
        super().__init__(session)
        self._session = session
        self._notice = notice
        self._stages = StageWords(self)
        self._warned_of: Document | None = None
        session.leaving.connect(self._forget)

    def _forget(self) -> None:
        self._warned_of = None

    @property
    def _analysis(self) -> Analysis | None:
        return self._session.analysis

    def sentences_copied(self, sentences: list[int]) -> None:
        """Sentences, given by index, were copied."""
        if self._analysis is None:
            return
        if self._session.extent is not None:
            extent = self._session.extent
            self._notice.tell(lambda: self._stages.copied(extent), failed=False)
        for index in sentences:
            self.span_copied(
                self._analysis.sentences[index].start, self._analysis.sentences[index].end
            )

    def span_copied(self, start: int, end: int) -> None:
        """A span of the text was copied."""
        if self._analysis is None or start >= end:
            return
        document = self._analysis.document
        if document == self._warned_of:
            return
        page = doubtful_page(document, start, end)
        if page is not None:
            self._warned_of = document
            self._notice.tell(lambda: self._sentence(page), failed=False)

    def _sentence(self, page: Page) -> str:
        words = (
            self.tr(
                "Part of what you copied was recognised from a picture of page %1; compare before you quote it."
            )
            if page.trust is Trust.RECOGNISED
            else self.tr(
                "Part of what you copied is from page %1, which may be misread; compare before you quote it."
            )
        )
        return words.replace("%1", QLocale().toString(page.number))

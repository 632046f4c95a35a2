"""What is said while a document is opened: what is under way, how far it has come, and what went wrong."""

from __future__ import annotations

from PySide6.QtCore import QObject

from khulasa.document.bidi import isolate
from khulasa.errors import KhulasaError, Kind
from khulasa.readers.base import ReadOptions
from khulasa.services.pipeline.source import Source
from khulasa.ui.look.chrome.notice import Notice, Working
from khulasa.ui.look.interface_language import error_text
from khulasa.ui.opening.rereading import Rereading
from khulasa.ui.opening.session import DocumentSession
from khulasa.ui.opening.stages import StageWords

_HARMLESS = frozenset({Kind.CLIPBOARD_EMPTY, Kind.CLIPBOARD_OURS, Kind.CLIPBOARD_SHORT})
"""Nothing is wrong: it is said in no warning's colour."""


class Messages(QObject):
    """Hears a session, and words it in the two strips under the header."""

    def __init__(
        self, session: DocumentSession, notice: Notice, working: Working, rereading: Rereading
    ) -> None:
        super().__init__(session)
        self._session = session
        self._notice = notice
        self._working = working
        self._rereading = rereading
        self._stages = StageWords(self)
        session.began.connect(self._begin)
        session.progressed.connect(self._report)
        session.ended.connect(working.end)
        session.turned.connect(self._turn)
        session.not_opened.connect(self._tell_not_opened)
        session.failed.connect(self.tell)
        working.cancelled.connect(session.cancel)

    def tell(self, error: KhulasaError) -> None:
        """Say what went wrong, unless somebody wanted it so."""
        if error.kind is not Kind.WORKER_CANCELLED:
            self._notice.tell(lambda: error_text(error), failed=error.kind not in _HARMLESS)

    def _tell_not_opened(self, source: Source, options: ReadOptions, error: KhulasaError) -> None:
        """Offer what helps, where something does: that is better than a sentence. A tab without an article says all."""
        if self._session.article.has_failed:
            self._rereading.ask_for_password(source, options, error)
            return
        if self._rereading.offer_help(source, options, error):
            return
        if self._session.extent is not None:
            self._offer_the_rest(error)
        else:
            self.tell(error)

    def _offer_the_rest(self, error: KhulasaError) -> None:
        """The first pages stay, and the others can be read after all."""

        def words() -> str:
            cancelled = error.kind is Kind.WORKER_CANCELLED
            extent = self._session.extent
            told = [] if cancelled else [error_text(error)]
            return " ".join([*told, self._stages.known(extent)] if extent is not None else told)

        self._notice.offer(words, lambda: self.tr("Read the rest"), self._session.read_again)

    def _begin(self, source: Source | None) -> None:
        if source is not None:
            self._notice.hide()
        if self._session.analysis is None or self._session.extent is not None:
            return  # the whole window says what is under way, or the bar above the first pages
        if source is None:
            self._working.begin(lambda: self.tr("Ranking…"))
            return
        self._working.begin(lambda: self.tr("Reading %1…").replace("%1", self._name(source)))

    def _turn(self) -> None:
        """What was said of another article is of no use here; say what is under way in this one."""
        self._notice.hide()
        self._working.end()
        reading = self._session.article.reading
        if reading is not None:
            self._begin(reading.source)
            if reading.stage:
                self._report(reading.stage, reading.done, reading.total)

    def _name(self, source: Source) -> str:
        name = self._session.name_of(source)
        return isolate(name) if source.path else name

    def _report(self, stage: str, done: int, total: int) -> None:
        if self._session.analysis is not None:
            self._working.report(lambda: self._stages.word(stage, done, total), done, total)

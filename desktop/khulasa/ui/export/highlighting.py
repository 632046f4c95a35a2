"""A copy of the open PDF in which sentences are highlighted, written by a child process of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMessageBox, QWidget

from khulasa.by_name import load
from khulasa.errors import KhulasaError, Kind
from khulasa.services import wording
from khulasa.services.pipeline.changes import Change, change_of
from khulasa.services.saving import save
from khulasa.ui.export.asking import ask_where, stem_of
from khulasa.ui.export.saved import show_path, tell_saved
from khulasa.ui.look.chrome.notice import Notice
from khulasa.ui.look.interface_language import current, error_text, keep_worded
from khulasa.ui.look.plain_text import message_box
from khulasa.ui.opening.session import DocumentSession
from khulasa.ui.summary.controller import SummaryController

if TYPE_CHECKING:
    from khulasa.services.child.marking.marker import Marked, Marker, MarkEvent

MARKING = "khulasa.services.child.marking.marker"
"""Imported for the first copy: a start makes none."""

_SUFFIX = ".pdf"

Span = tuple[int, int]


class Highlighting(QObject):
    """Asks where to, has the copy made, says what it loses before anything is written, and where it is."""

    _arrived = Signal(object)

    def __init__(
        self,
        window: QWidget,
        session: DocumentSession,
        controller: SummaryController,
        notice: Notice,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._controller = controller
        self._notice = notice
        self._marker: Marker | None = None
        self._ticket = 0
        self._source = self._path = ""
        self.show_path = show_path
        self.summary = QAction(window)
        self.summary.triggered.connect(lambda: self.export(self._key_sentences()))
        # The marker calls from a thread of its own; a queued signal is the one way home.
        self._arrived.connect(self._handle, Qt.ConnectionType.QueuedConnection)
        session.turned.connect(self.allow)
        session.on_screen.connect(self.allow)
        session.closed.connect(self.close)
        self.allow()
        keep_worded(window, self.retranslate)

    @property
    def possible(self) -> bool:
        """Whether there is a file whose pages are known."""
        analysis = self._session.analysis
        if analysis is None or self._session.extent is not None:
            return False
        return bool(self._session.path) and bool(analysis.document.places)

    def allow(self, *_arrival: object) -> None:
        """Offer it where it is possible."""
        self.summary.setVisible(self.possible)

    def _key_sentences(self) -> list[Span]:
        summary = self._controller.summary
        if summary is None:
            return []
        sentences = (summary.analysis.sentences[index] for index in summary.chosen)
        return [(sentence.start, sentence.end) for sentence in sentences]

    def export(self, spans: Sequence[Span]) -> None:
        """Write a copy with these spans of the text highlighted."""
        analysis = self._session.analysis
        if not self.possible or analysis is None or not spans:
            return
        document = analysis.document
        path = self._session.path
        if change_of(path, self._session.stamp, document.digest) is not Change.NONE:
            self._notice.tell(
                lambda: self.tr("The file is no longer the one that was read: read it again first.")
            )
            return
        wanted = load(f"{MARKING}:highlights")(document, spans)
        if not wanted:
            self._fail(KhulasaError(Kind.NO_PAGES, path=path))
            return
        self._source, self._path = path, self.ask_path()
        if self._path:
            if self._marker is None:
                self._marker = load(f"{MARKING}:Marker")(self._arrived.emit)
            self._ticket += 1
            job = load(f"{MARKING}:MarkJob")
            self._marker.submit(job(self._ticket, path, wanted, self._session.options.password))

    def ask_path(self) -> str:
        """Where a person wants the copy, "" for nowhere: beside the file, unless he says otherwise."""
        source = Path(self._session.path)
        name = self.tr("%1 - highlighted").replace("%1", stem_of(source.stem))
        suggested = str(source.parent / (name + _SUFFIX))
        return ask_where(self._window, self.summary.text(), suggested, [_SUFFIX])

    @Slot(object)
    def _handle(self, event: MarkEvent) -> None:
        if event.ticket != self._ticket:
            return
        error = getattr(event, "error", None)
        if isinstance(error, KhulasaError):
            self._fail(error)
        elif isinstance(event, load(f"{MARKING}:Marked")):
            self._end(event)

    def _end(self, copy: Marked) -> None:
        """Write the copy, once a person knows what it loses."""
        source, path = self._source, self._path

        def write() -> None:
            try:
                save(copy.pdf, path, source=source, may_replace=True)  # the dialog has asked
            except KhulasaError as error:
                self._fail(error)
            else:
                tell_saved(self._notice, Path(path), self.show_path)

        if copy.losses:
            self._ask("\n".join(wording.loss(loss, current()) for loss in copy.losses), write)
        else:
            write()

    def _ask(self, losses: str, write: Callable[[], None]) -> None:
        buttons = QMessageBox.StandardButton
        question = message_box(
            self._window, QMessageBox.Icon.Warning, self.tr("Highlighted copy"), losses
        )
        question.setStandardButtons(buttons.Cancel)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        accept = question.addButton(self.tr("Write it"), QMessageBox.ButtonRole.AcceptRole)
        question.setDefaultButton(accept)
        question.buttonClicked.connect(lambda clicked: write() if clicked is accept else None)
        question.open()

    def _fail(self, error: KhulasaError) -> None:
        self._notice.tell(lambda: error_text(error))

    def close(self) -> None:
        """End the child, where one was begun."""
        if self._marker is not None:
            self._marker.close()
            self._marker = None

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.summary.setText(self.tr("PDF, key sentences highlighted…"))

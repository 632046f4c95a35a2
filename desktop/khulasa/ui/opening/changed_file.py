"""Says when the file behind the article has changed on disk, and offers to read it again. Nothing is polled."""

from __future__ import annotations

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

from khulasa.services.pipeline.changes import Change, change_of
from khulasa.services.pipeline.stamp import Stamp, stamp_of
from khulasa.ui.look.chrome.notice import Notice
from khulasa.ui.opening.reading import Arrival
from khulasa.ui.opening.session import DocumentSession

_SETTLE_MS = 300
"""Whoever writes a file does so in several steps."""


class ChangedFile(QObject):
    """Looks when the system tells of a change, and when the window is turned to again: not every disk tells."""

    def __init__(self, session: DocumentSession, notice: Notice) -> None:
        super().__init__(session)
        self._session = session
        self._notice = notice
        self._path = ""
        self._stamp: Stamp | None = None
        self._digest = ""
        self._watcher = QFileSystemWatcher(self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self.look)
        self._watcher.fileChanged.connect(self._settle.start)
        session.turned.connect(lambda: self._watch("", None, ""))
        session.arrived.connect(self._watch_what_was_read)

    def _watch_what_was_read(self, arrival: Arrival) -> None:
        analysis = self._session.analysis
        same_bytes = arrival in {Arrival.RANKED_AGAIN, Arrival.GROWN} and self._path
        if analysis is not None and not same_bytes:
            self._watch(self._session.path, self._session.stamp, analysis.document.digest)
        if arrival is Arrival.TAB_SWITCHED:
            self._settle.start()  # nobody watched while it was behind

    def _watch(self, path: str, stamp: Stamp | None, digest: str) -> None:
        """Watch a file that had a stamp and a digest when it was read; "" watches none."""
        self._settle.stop()
        if watched := self._watcher.files():
            self._watcher.removePaths(watched)
        self._path, self._stamp, self._digest = path, stamp, digest
        if path and stamp is not None:
            self._watcher.addPath(path)

    def look(self) -> None:
        """Say what became of the file, once for each change."""
        if not self._path or self._stamp is None:
            return
        change = change_of(self._path, self._stamp, self._digest)
        now = stamp_of(self._path)
        if now is not None:
            self._stamp = now
            if self._path not in self._watcher.files():  # another file was put in its place
                self._watcher.addPath(self._path)
        if change is Change.CHANGED:
            self._notice.offer(
                lambda: self.tr(
                    "The file has changed since it was read; the quotes are those of the earlier text."
                ),
                lambda: self.tr("Read it again"),
                self._session.read_again,
            )
            self._digest = ""
        elif change is Change.GONE:
            self._notice.tell(
                lambda: self.tr("The file is no longer where it was read from."), failed=False
            )
            self._path = ""

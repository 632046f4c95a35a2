"""What became of the files that a dossier quotes: looked at in a thread, since each is read to its end."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from contextlib import suppress

from PySide6.QtCore import QObject, Qt, Signal, Slot

from khulasa.dossier.source import Source, Standing
from khulasa.services.pipeline.stamp import Stamp, stamp_of
from khulasa.services.pipeline.standing import standing_of


class Standings(QObject):
    """Looks when it is told to. A file that has the stamp of the last look is not read again."""

    changed = Signal()
    """Something became of a file, or is known of it for the first time."""
    _home = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.of: dict[str, Standing] = {}
        """By the `content` of a source, as far as it is known."""
        self._stamps: dict[tuple[str, str], tuple[Stamp | None, Standing]] = {}
        self._looks = False
        self._next: Sequence[Source] = ()
        # The thread may not touch the window; a queued signal is the one way home.
        self._home.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def look(self, sources: Sequence[Source]) -> None:
        """Look at the files of some sources, after those that are being looked at."""
        if self._looks:
            self._next = sources
        elif sources:
            self._looks = True
            thread = threading.Thread(
                target=self._look, args=(sources,), name="standings", daemon=True
            )
            thread.start()

    def _look(self, sources: Sequence[Source]) -> None:
        found = {source.content: self._standing(source) for source in sources}
        with suppress(RuntimeError):  # the program has ended meanwhile
            self._home.emit(found)

    def _standing(self, source: Source) -> Standing:
        """In the thread: nobody else touches the stamps."""
        key, stamp = (source.path, source.digest), stamp_of(source.path)
        known = self._stamps.get(key)
        if known is None or known[0] != stamp:
            known = self._stamps[key] = stamp, standing_of(source)
        return known[1]

    @Slot(object)
    def _take(self, found: dict[str, Standing]) -> None:
        self._looks = False
        following, self._next = self._next, ()
        if any(self.of.get(content) is not standing for content, standing in found.items()):
            self.of.update(found)
            self.changed.emit()
        self.look(following)

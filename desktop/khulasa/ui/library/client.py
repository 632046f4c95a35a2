"""The library as windows see it: asked from the window's thread, answered there, never waited for."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from khulasa.errors import Kind, LibraryError
from khulasa.services.library.database import FILE
from khulasa.services.library.entry import Entry
from khulasa.services.library.library import Library
from khulasa.services.library.thread import Call, LibraryThread
from khulasa.services.startup import session_file

Result = TypeVar("Result")


class LibraryClient(QObject):
    """Answers go to those that are still there. Without a folder nothing is kept and nobody is answered."""

    trouble = Signal(object)
    """A `LibraryError` that people should know of."""
    changed = Signal()
    """Something was taken in or removed."""
    _home = Signal(object)

    def __init__(
        self, folder: Path | None, *, private: bool = False, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.private = private
        """Whether documents that are opened leave no trace; what is kept already stays."""
        self._folder = folder
        # The library answers from a thread of its own; a queued signal is the one way home.
        self._home.connect(self._call, Qt.ConnectionType.QueuedConnection)
        self._thread = (
            None if folder is None else LibraryThread(folder, self._home.emit, self._tell_trouble)
        )

    @property
    def keeps(self) -> bool:
        """Whether documents that are opened are taken in."""
        return self._thread is not None and not self.private

    def ask(
        self, owner: QObject, do: Callable[[Library], Result], then: Callable[[Result], None]
    ) -> None:
        """Have something done with the library, and `then` told the owner, if it still lives."""
        if self._thread is not None and not self._would_begin_one():
            self._thread.ask(do, partial(_tell, owner, then))

    def _would_begin_one(self) -> bool:
        """Whether asking would make a library where there is none, and nothing shall be kept."""
        return self.private and self._folder is not None and not (self._folder / FILE).exists()

    def change(self, do: Callable[[Library], None]) -> None:
        """Have something changed, of which all are to know."""
        self.ask(self, do, lambda _nothing: self.changed.emit())

    def clear(self) -> None:
        """Have everything forgotten, what was open the last time, too."""
        remaining = None if self._folder is None else session_file.forget(self._folder)
        if remaining is not None:
            self.trouble.emit(LibraryError(Kind.LIBRARY_REMAINS, path=str(remaining)))
        self.change(lambda library: library.clear())

    def remove(
        self,
        entries: Sequence[Entry],
        owner: QObject | None = None,
        then: Callable[[], None] = lambda: None,
    ) -> None:
        """Remove documents, and tell the owner once that is on the disk.

        They can be had back for a month; in private as long as the program runs.
        """
        numbers, is_kept = [entry.id for entry in entries], not self.private

        def told(_nothing: None) -> None:
            self.changed.emit()
            _tell(owner or self, lambda _done: then(), None)

        self.ask(self, lambda library: library.hide(numbers, time.time(), is_kept=is_kept), told)

    def restore(self, entries: Sequence[Entry]) -> None:
        """Have removed documents back."""
        numbers = [entry.id for entry in entries]
        self.change(lambda library: library.restore(numbers))

    def destroy(self, entries: Sequence[Entry]) -> None:
        """Take documents out, so that no file holds anything of them any more."""
        numbers = [entry.id for entry in entries]
        self.change(lambda library: library.remove(numbers))

    def _tell_trouble(self, error: LibraryError) -> None:
        """What remains on the disk is in no list any more."""
        self.trouble.emit(error)
        if error.kind is Kind.LIBRARY_REMAINS:
            self.changed.emit()

    def close(self) -> None:
        """Write what is still to be written, and destroy what was removed in private."""
        thread, self._thread = self._thread, None  # who asks later would wake it
        if thread is not None:
            thread.close()

    @Slot(object)
    def _call(self, call: Call) -> None:
        call()


def _tell(owner: QObject, then: Callable[[Result], None], result: Result) -> None:
    if isValid(owner):
        then(result)

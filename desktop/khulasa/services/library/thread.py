"""The library in a thread of its own: nobody who reads waits for the disk.

Work is done in the order in which it was asked for. What comes of it, and what went wrong, goes home through a
function that the window gives (`deliver`), since this thread may not touch the window.
"""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from khulasa.errors import Kind, LibraryError
from khulasa.services.library import database
from khulasa.services.library.library import Library

Call = Callable[[], None]
Result = TypeVar("Result")

_BREATH_SECONDS = 0.02
"""So long the window has all of the processor between two steps, which take about twice as long."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Work:
    do: Callable[[Library], Any]
    then: Callable[[Any], None]


class LibraryThread:
    """Opens the library with the first work, and closes it with the last."""

    def __init__(
        self, folder: Path, deliver: Callable[[Call], None], trouble: Callable[[LibraryError], None]
    ) -> None:
        self._folder = folder
        self._deliver = deliver
        self._trouble = trouble
        self._work: queue.SimpleQueue[_Work | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._library: Library | None = None
        self._destroys = self._reindexes = False
        self._told: set[Kind] = set()

    def ask(self, do: Callable[[Library], Result], then: Callable[[Result], None]) -> None:
        """Have something done with the library; `then` is told what came of it, unless it failed."""
        if self._thread is None:
            # Not a daemon: what was left to write at the end is written.
            self._thread = threading.Thread(target=self._run, name="library")
            self._thread.start()
        self._work.put(_Work(do, then))

    def close(self) -> None:
        """Do what is still to be done, destroy what shall not be kept, and let go of the file."""
        if self._thread is not None:
            self._work.put(None)
            self._thread.join()
            self._thread = None

    def _run(self) -> None:
        while (work := self._next()) is not None:
            self._attempt(work)
        if self._library is not None:
            self._tidy(self._library.destroy_not_kept)
            self._library.close()
            self._library = None

    def _next(self) -> _Work | None:
        """The next work. As long as there is none, the library is tidied in steps.

        First what was removed long ago is destroyed, then the index of an older library is brought up to date.
        """
        while self._library is not None and (self._destroys or self._reindexes):
            with suppress(queue.Empty):
                return self._work.get(timeout=_BREATH_SECONDS)
            if self._destroys:
                self._destroys = self._tidy(self._library.destroy_due)
            else:
                self._reindexes = self._tidy(self._reindex)
        return self._work.get()

    def _tidy(self, step: Callable[[float], bool | None]) -> bool:
        """Do a step that nobody has asked for, at this moment; tells whether there is more to do.

        Where it can't be done, as on a full disk, what people ask for next tells them, and the next start tries again.
        """
        try:
            return bool(step(time.time()))
        except LibraryError as error:
            if error.kind is Kind.LIBRARY_REMAINS:  # it is in no list any more
                self._tell(error)
            _log.info("library: %s", error)
            return False

    def _reindex(self, _now: float) -> bool:
        return self._library is not None and self._library.reindex()

    def _attempt(self, work: _Work) -> None:
        try:
            self._do(work)
        except LibraryError as error:
            self._tell(
                error if error.kind is not Kind.LIBRARY_DAMAGED else self._give_way(work, error)
            )

    def _do(self, work: _Work) -> None:
        if self._library is None:
            self._library = Library(self._folder)
            if self._library.set_aside is not None:
                self._tell(self._library.set_aside)
            self._destroys = self._reindexes = True
        result = work.do(self._library)
        self._deliver(lambda: work.then(result))

    def _give_way(self, work: _Work, error: LibraryError) -> LibraryError:
        """Damage that opening did not show: begin a new library, do the work there, and tell where the old one is."""
        if self._library is not None:
            self._library.close()
            self._library = None
        try:
            aside = database.set_aside(self._folder / database.FILE)
            self._do(work)
        except LibraryError as again:
            return again
        return LibraryError(error.kind, path=str(aside))

    def _tell(self, error: LibraryError) -> None:
        """Say what is wrong, the same only once."""
        _log.info("library: %s", error)
        if error.kind not in self._told or error.kind is Kind.LIBRARY_REMAINS:
            self._told.add(error.kind)
            self._deliver(lambda: self._trouble(error))

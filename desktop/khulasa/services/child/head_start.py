"""A child that is started before anybody is there who could hear it: the window's modules are imported meanwhile."""

from __future__ import annotations

from collections.abc import Callable

from khulasa.services.child.worker import Event, Worker


class HeadStart:
    """Starts a worker's child when it is made; called with who hears its events, it gives the worker, once.

    Nothing is heard before: a child that has no job says nothing.
    """

    def __init__(self, make: Callable[[Callable[[Event], None]], Worker] = Worker) -> None:
        self._make = make
        self._on_event: Callable[[Event], None] | None = None
        self._worker: Worker | None = make(self._hear)
        self._worker.start()

    def __call__(self, on_event: Callable[[Event], None]) -> Worker:
        """The worker that was started, and another one to whoever asks again."""
        worker, self._worker = self._worker, None
        if worker is None:
            return self._make(on_event)
        self._on_event = on_event
        return worker

    def _hear(self, event: Event) -> None:
        if self._on_event is not None:
            self._on_event(event)

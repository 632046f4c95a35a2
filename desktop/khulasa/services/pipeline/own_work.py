"""What a child does itself, not a library on a file's behalf: its guard lets it through."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_at_work: ContextVar[bool] = ContextVar("at_work", default=False)


@contextmanager
def our_own_work() -> Iterator[None]:
    """Let through what happens within: a named tool is started, and our private folder emptied."""
    token = _at_work.set(True)
    try:
        yield
    finally:
        _at_work.reset(token)


def under_way() -> bool:
    """Whether what is done now is our own work."""
    return _at_work.get()

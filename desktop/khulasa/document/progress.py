"""How those who do long work tell how far they have come."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Told `(done, total)` now and then, in a unit of the work's own; a total of 0 is an unknown one."""


def ignore(_done: int, _total: int) -> None:
    """Progress for those who do not care."""

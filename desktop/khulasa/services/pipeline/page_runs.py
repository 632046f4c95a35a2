"""Who reads runs of a document's pages beside this process: nobody, unless a child's parent sees to it."""

from __future__ import annotations

from khulasa.readers.base import Elsewhere

_elsewhere: Elsewhere | None = None


def have_read_by(elsewhere: Elsewhere) -> None:
    """Have long documents of this process read by others, too, from now on."""
    global _elsewhere  # noqa: PLW0603 - what a process may do is one thing for all of it
    _elsewhere = elsewhere


def elsewhere() -> Elsewhere | None:
    """Those others, None where there are none."""
    return _elsewhere

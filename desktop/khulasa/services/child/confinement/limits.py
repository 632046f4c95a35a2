"""What one child process may use of the system, where the system can keep it to that."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

try:
    import resource
except ImportError:  # Windows has no limits of this kind
    resource = None  # type: ignore[assignment]

OPEN_FILES = 512
"""Enough for every library at once, and for LibreOffice, which inherits it."""

LARGEST_FILE = 512 * 1024 * 1024
"""Bytes of a file that is written: the private folder holds what is converted."""


def limit_process(memory: int) -> None:
    """Keep this process, and those that it starts, to so many bytes of address space each; 0 sets no limit.

    It writes no core dump, which would hold the article, opens so many files, and writes none beyond a size.
    """
    if resource is not None:
        if memory and sys.platform != "darwin":  # macOS does not honour it
            _lower(resource.RLIMIT_AS, memory)
        _lower(resource.RLIMIT_CORE, 0)
        _lower(resource.RLIMIT_NOFILE, OPEN_FILES)
        _lower(resource.RLIMIT_FSIZE, LARGEST_FILE)


@contextmanager
def less_memory(memory: int) -> Iterator[None]:
    """Keep this process to so many bytes less than it may use, as long as others use them for it."""
    if resource is None or sys.platform == "darwin":
        yield
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    if soft == resource.RLIM_INFINITY:
        yield
        return
    resource.setrlimit(resource.RLIMIT_AS, (max(0, soft - memory), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def _lower(what: int, most: int) -> None:
    """Set a limit, for good, unless a tighter one holds already."""
    _soft, hard = resource.getrlimit(what)
    limit = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(what, (limit, limit))

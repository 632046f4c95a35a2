"""A long document that is shown before all of it is read: when its first pages are, and what is known of their file."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

from khulasa.document.model import Document

Show = Callable[[Document, int, int], None]
"""Told a document of the first pages, how many those are, and how many there will be. May raise `ReadError`."""

_TIMES = 6
"""So many times the pages that were shown last are shown next: what is analysed early is less than what is analysed at
last, and a long document is laid out anew a few times."""

_WORTH_SECONDS = 0.3
"""What is whole sooner, or in half the time that its pages have taken, isn't shown before."""

_PAUSE_SECONDS = 0.5
"""No sooner is more shown: nobody has read a page by then, and a text that changes under the eye is hard to read."""


class Steps:
    """Has more and more pages shown. See `readers.base.Growth`."""

    def __init__(
        self, show: Show, digest: str, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """`digest` is that of the file, which no reader states."""
        self._show = show
        self._digest = digest
        self._clock = clock
        self._began = clock()
        self._next_page = 1
        self._next_time = self._began

    def is_due(self, read: int, total: int) -> bool:
        """Whether so many pages are enough more than before, and the rest takes a while."""
        now = self._clock()
        if read < self._next_page or now < self._next_time:
            return False
        self._next_page = read + 1 + read // 4  # in case that there is nothing in these to be shown
        spent = now - self._began
        return spent / read * (total - read) >= max(_WORTH_SECONDS, spent / 2)

    def show(self, document: Document, read: int, total: int) -> None:
        """See `Show`."""
        self._show(replace(document, digest=self._digest), read, total)
        self._next_page, self._next_time = _TIMES * read, self._clock() + _PAUSE_SECONDS

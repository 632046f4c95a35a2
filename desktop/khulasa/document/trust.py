"""How surely a span of a document was read: decided here alone, for the window, the terminal and every export."""

from __future__ import annotations

from collections.abc import Sequence

from khulasa.document.model import Document, Page, Trust

DOUBTFUL = (Trust.UNSAFE, Trust.RECOGNISED)
"""What asks for a look at the page before one quotes from it, the worst first."""

_UNREAD = frozenset({Trust.PICTURE, Trust.UNSAFE})


def doubtful_page(document: Document, start: int, end: int) -> Page | None:
    """The page that a quote of a span must be compared with; None where all of it was read surely.

    Of the pages from the one that the span begins on to the one that it ends on, the first of the worst.
    """
    first, last = document.page_of(start), document.page_of(max(start, end - 1))
    if first is None or last is None:
        return None
    pages = _pages_of(document, range(min(first, last), max(first, last) + 1))
    for trust in DOUBTFUL:
        for page in pages:
            if page.trust is trust:
                return page
    return None


def _pages_of(document: Document, numbers: range) -> Sequence[Page]:
    """The pages with some numbers: they count from 1, so that those of a book needn't be gone through."""
    pages = document.pages[numbers.start - 1 : numbers.stop - 1]
    if [page.number for page in pages] == list(numbers):
        return pages
    return [page for page in document.pages if page.number in numbers]


def may_be_recognised(document: Document) -> bool:
    """Whether there are pages of which a recogniser might read more than was read."""
    return bool(unread_pages(document))


def unread_pages(document: Document) -> list[int]:
    """The numbers of the pages of which a recogniser might read more than was read."""
    return [page.number for page in document.pages if page.trust in _UNREAD]

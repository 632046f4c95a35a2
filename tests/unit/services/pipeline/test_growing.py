"""When the first pages of a document are shown."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from khulasa.document.model import Document
from khulasa.services.pipeline.growing import Steps


class Reader:
    """Reads pages, each in so many seconds, and shows them where that is due."""

    def __init__(self, seconds: float) -> None:
        self.now = 0.0
        self.shown: list[int] = []
        self.times: list[float] = []
        self._seconds = seconds
        self._steps = Steps(self._take, "digest", lambda: self.now)

    def _take(self, document: Document, read: int, _total: int) -> None:
        assert document.digest == "digest"
        self.shown.append(read)
        self.times.append(self.now)

    def read(self, total: int, *, from_page: int = 1) -> list[int]:
        for page in range(1, total):
            self.now += self._seconds
            if self._steps.is_due(page, total) and page >= from_page:
                self._steps.show(Document("", ()), page, total)
        return self.shown


def test_the_first_page_of_a_book_is_shown_at_once_and_more_at_ever_wider_steps() -> None:
    assert Reader(0.03).read(300) == [1, 18, 108]


def test_what_is_whole_at_once_is_not_shown_before() -> None:
    assert Reader(0.03).read(6) == []


def test_a_short_document_whose_pages_take_long_is_shown() -> None:
    assert Reader(0.6).read(10) == [1, 6]


def test_pages_without_text_are_passed_over() -> None:
    assert Reader(0.03).read(300, from_page=20)[0] == 23


@given(st.floats(0.001, 2.0), st.integers(1, 1000))
def test_all_that_is_shown_early_is_less_than_the_whole(seconds: float, total: int) -> None:
    reader = Reader(seconds)
    shown = reader.read(total)
    assert sum(shown) < total
    assert all(after - before >= 0.5 for before, after in pairwise(reader.times))
    assert all(page < total for page in shown)

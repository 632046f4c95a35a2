"""Which page a quote must be compared with."""

from __future__ import annotations

import pytest

from khulasa.document.model import Block, BlockKind, Document, Page, Trust
from khulasa.document.trust import doubtful_page, may_be_recognised


def document(*trusts: Trust) -> Document:
    """A document of ten letters a page."""
    pages = tuple(
        Page(number, 10 * number - 10, 10 * number, trust=trust)
        for number, trust in enumerate(trusts, 1)
    )
    length = 10 * len(trusts)
    return Document("x" * length, (Block(BlockKind.PARAGRAPH, 0, length),), pages=pages)


@pytest.mark.parametrize(
    ("start", "end", "number"),
    [(0, 10, None), (0, 11, 2), (10, 11, 2), (20, 30, 3), (10, 30, 3), (0, 40, 3), (30, 40, None)],
)
def test_the_worst_page_that_a_span_stands_on(start, end, number):
    text = document(Trust.SURE, Trust.RECOGNISED, Trust.UNSAFE, Trust.REPAIRED)
    page = doubtful_page(text, start, end)
    assert (page and page.number) == number


def test_a_page_within_a_span_counts_though_it_begins_and_ends_elsewhere():
    assert doubtful_page(document(Trust.SURE, Trust.UNSAFE, Trust.SURE), 5, 25).number == 2


def test_a_document_without_pages_has_no_doubtful_one():
    assert doubtful_page(document(), 0, 0) is None


@pytest.mark.parametrize("trust", Trust)
def test_a_recogniser_may_help_where_nothing_was_read_or_not_surely(trust):
    assert may_be_recognised(document(Trust.SURE, trust)) == (
        trust in {Trust.PICTURE, Trust.UNSAFE}
    )

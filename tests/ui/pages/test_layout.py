"""Where pages lie, and which of their parts are asked for, at any size."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from khulasa.document.model import Page
from khulasa.services.child.drawing import BYTES_A_PIXEL, LIMITS
from khulasa.ui.pages.layout import GAP, SIDE, PageLayout

sizes = st.floats(20, 3000, allow_nan=False)
layouts = st.builds(
    PageLayout,
    st.lists(
        st.builds(lambda w, h: Page(1, 0, 0, w, h), sizes, sizes), min_size=1, max_size=12
    ).map(lambda pages: [Page(n, 0, 0, one.width, one.height) for n, one in enumerate(pages, 1)]),
    st.floats(0.2, 10),
    st.floats(50, 3000),
)
areas = st.builds(
    lambda layout, x, y: (layout, QRectF(x * layout.across, y * layout.down, 900, 700)),
    layouts,
    st.floats(0, 0.99),
    st.floats(0, 0.99),
)
ratios = st.sampled_from([1.0, 1.25, 2.0, 3.0])


def test_pages_lie_one_below_the_other_in_the_middle():
    layout = PageLayout([Page(1, 0, 0, 100, 200), Page(2, 0, 0, 50, 100)], 2.0, 400.0)
    assert layout.rect(0) == QRectF(100, GAP, 200, 400)
    assert layout.rect(1) == QRectF(150, 2 * GAP + 400, 100, 200)
    assert layout.down == 3 * GAP + 600


@given(areas, ratios)
def test_what_is_in_view_is_covered_by_parts_that_do_not_overlap(area, ratio):
    layout, view = area
    parts = layout.parts_in(view, ratio)
    assert len(set(parts)) == len(parts)
    for row in layout.rows_in(view):
        rect, page = layout.rect(row), layout.pages[row].number
        seen = rect.intersected(view)
        mine = [part for part in parts if part.page == page]
        if seen.width() * ratio < 2 or seen.height() * ratio < 2:
            continue
        x, y = mine[0].across / rect.width(), mine[0].down / rect.height()
        left, top = min(part.left for part in mine), min(part.top for part in mine)
        right = max(part.left + part.width for part in mine)
        bottom = max(part.top + part.height for part in mine)
        assert left <= (seen.left() - rect.left()) * x + 1
        assert top <= (seen.top() - rect.top()) * y + 1
        assert right >= (seen.right() - rect.left()) * x - 1
        assert bottom >= (seen.bottom() - rect.top()) * y - 1


@given(areas, ratios)
def test_no_part_is_larger_than_the_child_may_send(area, ratio):
    layout, view = area
    for part in layout.parts_in(view, ratio):
        assert 0 < part.width <= SIDE
        assert 0 < part.height <= SIDE
        assert part.left + part.width <= part.across
        assert part.top + part.height <= part.down
        assert part.width * part.height * BYTES_A_PIXEL < LIMITS.output


@given(areas)
def test_at_most_one_page_is_drawn_ahead(area):
    layout, view = area
    rows = layout.rows_in(view)
    assert {part.page for part in layout.parts_in(view, 1.0)} <= {
        row + 1 for row in range(rows[0], rows[-1] + 2)
    }


def test_a_document_without_pages_has_no_parts():
    assert PageLayout((), 1.0, 100.0).parts_in(QRectF(0, 0, 100, 100), 1.0) == []

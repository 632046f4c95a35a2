"""Words by their pages, and pages by their words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from khulasa.document.places import NOWHERE, Box, Places

boxes = st.builds(
    lambda page, x, y: Box(page, float(x), float(y), x + 5.0, y + 8.0),
    st.integers(1, 4),
    st.integers(0, 80),
    st.integers(0, 80),
)
all_places = st.lists(boxes, max_size=30).map(
    lambda found: Places.of_words([(6 * at, 6 * at + 5, box) for at, box in enumerate(found)])
)


@given(all_places, st.integers(1, 5))
def test_a_page_has_its_own_words_in_order(places, page):
    words = list(places.on_page(page))
    assert [start for start, _ in words] == sorted(start for start, _ in words)
    assert all(box.page == page for _, box in words)
    assert sum(len(list(places.on_page(one))) for one in range(1, 5)) == len(places)


@given(all_places, st.integers(0, 200))
def test_the_word_from_a_position_on_is_at_it_or_next(places, position):
    box = places.word_from(position)
    later = [at for at in range(len(places)) if places.ends[at] > position]
    assert box == (places._box(later[0]) if later else None)


@given(all_places, st.integers(1, 4), st.integers(0, 90))
def test_the_first_word_below_a_height(places, page, y):
    start = places.first_below(page, y)
    below = [one for one, box in places.on_page(page) if box.bottom > y]
    assert start == (min(below) if below else None)


def test_a_text_without_places():
    assert NOWHERE.word_from(0) is None
    assert NOWHERE.first_below(1, 0) is None
    assert list(NOWHERE.on_page(1)) == []

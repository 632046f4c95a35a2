"""A dossier: what goes in stays as it was taken, in the reader's order, and every change can be taken back."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.document.seals import seal_of
from khulasa.dossier import changes
from khulasa.dossier.changes import FIRST, Moved, Worded
from khulasa.dossier.history import MOST_STEPS, History
from khulasa.dossier.model import Dossier, Heading, Item, Note, Quote
from khulasa.dossier.packing import packed, unpacked
from khulasa.dossier.source import Source, content_of

SOURCES = [Source(content_of(name), "ar", title=name) for name in ("الأول", "الثاني", "الثالث")]


def quote(start, source=SOURCES[0], text="قال"):
    return Quote(source, start, start + len(text), text, seal_of(text))


quotes = st.builds(quote, st.integers(0, 5), st.sampled_from(SOURCES))
entries = st.one_of(quotes, st.builds(Note, st.text()), st.builds(Heading, st.text()))


@st.composite
def dossiers(draw, max_size=8):
    items = [
        Item(entry, f"i{at}") for at, entry in enumerate(draw(st.lists(entries, max_size=max_size)))
    ]
    added = changes.add(Dossier("x"), items)
    return added.applied(Dossier("x")) if added else Dossier("x")


@st.composite
def changed(draw, dossier):
    """Some change that makes sense of a dossier, or none."""
    ids = [FIRST, *(item.id for item in dossier), "gone"]
    kind = draw(st.sampled_from(["add", "remove", "move", "move all", "word", "rename"]))
    if kind == "add":
        after = draw(st.sampled_from([*ids, None]))
        return changes.add(dossier, map(Item, draw(st.lists(entries, max_size=4))), after)
    if kind == "remove":
        return changes.remove(dossier, draw(st.sets(st.sampled_from(ids))))
    if kind == "move":
        return changes.move(dossier, draw(st.sampled_from(ids)), draw(st.sampled_from(ids)))
    if kind == "move all":
        moved = [item.id for item in dossier if draw(st.booleans())]
        return changes.move_all(dossier, moved, draw(st.sampled_from(ids)))
    if kind == "word":
        return changes.word(dossier, draw(st.sampled_from(ids)), draw(st.text(max_size=3)))
    return changes.rename(dossier, draw(st.text(max_size=3)))


def check(dossier):
    ids = [item.id for item in dossier]
    keys = [each.key for each in dossier.quotes]
    assert len({*ids}) == len(ids)
    assert len({*keys}) == len(keys)


@given(st.data())
def test_each_change_changes_something_and_its_opposite_takes_it_back(data):
    dossier = data.draw(dossiers())
    change = data.draw(changed(dossier))
    if change is None:
        return
    after = change.applied(dossier)
    check(after)
    assert after != dossier
    assert change.inverted().applied(after) == dossier
    assert change.inverted().inverted() == change


@given(st.data())
def test_any_way_there_and_back_ends_where_it_began(data):
    dossier = begin = data.draw(dossiers())
    history = History()
    for _ in range(data.draw(st.integers(0, 6))):
        if change := data.draw(changed(dossier)):
            dossier, history = change.applied(dossier), history.done(change)
    end = dossier
    while step := history.undo():
        dossier, history = step[0].applied(dossier), step[1]
    assert dossier == begin
    while step := history.redo():
        dossier, history = step[0].applied(dossier), step[1]
    assert dossier == end


@given(st.data())
def test_a_change_makes_sense_of_what_another_window_has_made_of_it(data):
    dossier = data.draw(dossiers())
    ours, theirs = data.draw(changed(dossier)), data.draw(changed(dossier))
    for change in (theirs, ours):
        if change is not None:
            dossier = change.applied(dossier)
            check(dossier)


@given(st.data())
def test_what_is_added_stands_behind_what_was_named_and_nothing_twice(data):
    dossier = data.draw(dossiers())
    new = [Item(entry) for entry in data.draw(st.lists(entries, min_size=1, max_size=4))]
    after = data.draw(st.sampled_from([FIRST, *(item.id for item in dossier)]))
    change = changes.add(dossier, new, after)
    known = {each.key for each in dossier.quotes}
    fresh = []
    for item in new:
        if not isinstance(item.entry, Quote) or item.entry.key not in known:
            fresh.append(item)
            known |= {item.entry.key} if isinstance(item.entry, Quote) else set()
    assert (change is None) == (not fresh)
    if change is not None:
        items = [*change.applied(dossier)]
        place = dossier.place(after)
        first = 0 if place is None else place + 1
        assert items[first : first + len(fresh)] == fresh


@given(entries, st.text())
def test_an_item_is_stored_and_comes_back_as_it_was(entry, words):
    item = Item(entry).worded(words)
    assert unpacked(json.loads(json.dumps(packed(item)))) == item


def test_a_quote_that_was_stored_before_speakers_were_bracketed_comes_back():
    stored = packed(Item(replace(quote(3), speaker="هالة")))
    del stored["bracketed"]
    assert unpacked(stored).entry == replace(quote(3), speaker="هالة")


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=6,
)


@given(st.data())
def test_whatever_is_stored_raises_nothing_but_a_wrong_value(data):
    stored = packed(Item(quote(3)))
    name = data.draw(st.sampled_from([*stored, "other"]))
    stored[name] = data.draw(json_values)
    for value in (stored, stored[name], {**packed(Item(quote(3))), "source": stored[name]}):
        try:
            item = unpacked(value)
        except ValueError:
            continue
        assert unpacked(packed(item)) == item


def test_nothing_of_a_quote_is_reworded_but_the_note_to_it():
    item = Item(quote(1), "a")
    dossier = Worded("a", "", "راجع الرقم").applied(Dossier("x", (item,)))
    assert dossier.items[0].entry == replace(quote(1), note="راجع الرقم")


def test_sources_come_once_in_the_order_in_which_they_are_quoted():
    items = [Item(quote(at, SOURCES[number])) for at, number in enumerate((1, 0, 1, 2))]
    assert Dossier("x", tuple(items)).sources == (SOURCES[1], SOURCES[0], SOURCES[2])


def test_a_quote_that_is_there_already_is_found():
    item = Item(quote(1))
    dossier = Dossier("x", (Item(Note("")), item))
    assert dossier.find(quote(1)) == item
    assert dossier.find(quote(2)) is None
    assert changes.add(dossier, [Item(quote(1))]) is None


@pytest.mark.parametrize(
    ("id_", "after", "change"),
    [
        ("b", FIRST, Moved("b", "a", FIRST)),
        ("a", "c", Moved("a", FIRST, "c")),
        ("b", "a", None),
        ("b", "b", None),
        ("a", FIRST, None),
        ("b", "gone", None),
        ("gone", "a", None),
    ],
)
def test_moving(id_, after, change):
    dossier = Dossier("x", tuple(Item(Note(name), name) for name in "abc"))
    assert changes.move(dossier, id_, after) == change


def test_a_history_forgets_what_nobody_takes_back():
    history = History()
    for number in range(MOST_STEPS + 10):
        history = history.done(Worded("a", str(number), str(number + 1)))
    assert len(history.past) == MOST_STEPS
    assert history.past[-1] == Worded("a", str(MOST_STEPS + 9), str(MOST_STEPS + 10))


@given(st.data())
def test_items_that_are_moved_together_stand_together_in_their_order(data):
    dossier = data.draw(dossiers())
    ids = [item.id for item in dossier]
    moved = [id_ for id_ in ids if data.draw(st.booleans())]
    rest = [id_ for id_ in ids if id_ not in moved]
    after = data.draw(st.sampled_from([FIRST, *rest]))
    change = changes.move_all(dossier, moved, after)
    result = dossier if change is None else change.applied(dossier)
    place = rest.index(after) + 1 if after else 0
    assert [item.id for item in result] == [*rest[:place], *moved, *rest[place:]]


@given(dossiers(), dossiers())
def test_nothing_is_fresh_of_what_is_there_and_no_heading_stands_alone(dossier, other):
    new = [*changes.fresh(dossier, [Item(item.entry) for item in other])]
    keys = {each.key for each in dossier.quotes}
    assert [each for each in other.quotes if each.key not in keys] == [
        item.entry for item in new if isinstance(item.entry, Quote)
    ]
    headings = [isinstance(item.entry, Heading) for item in new]
    assert not any(above and below for above, below in pairwise([*headings, True]))


def test_a_quote_without_a_place_stands_with_its_own_article():
    first, second, third = SOURCES
    heads = [Item(Heading(source.name)) for source in (first, second)]
    dossier = Dossier("x", (heads[0], Item(quote(1)), heads[1], Item(quote(1, second))))
    change = changes.collect(
        dossier, [Item(quote(2)), Item(quote(2, third)), Item(quote(3, second))]
    )
    assert change is not None
    after = change.applied(dossier)
    words = [e.text if isinstance(e, Heading) else e.source.name for e in (i.entry for i in after)]
    assert words == ["الأول"] * 3 + ["الثاني"] * 3 + ["الثالث"] * 2
    assert change.inverted().applied(after) == dossier


def test_a_quote_without_a_place_goes_to_the_end_of_the_reader_s_own_parts():
    dossier = Dossier("x", (Item(Heading("مقدمة")), Item(quote(1))))
    change = changes.collect(dossier, [Item(quote(2, SOURCES[1]))])
    assert change is not None
    assert [type(item.entry) for item in change.applied(dossier)] == [Heading, Quote, Quote]


@given(st.data())
def test_what_is_collected_can_be_taken_back(data):
    dossier = data.draw(dossiers())
    new = [Item(entry) for entry in data.draw(st.lists(entries, min_size=1, max_size=6))]
    change = changes.collect(dossier, new)
    if change is not None:
        after = change.applied(dossier)
        check(after)
        assert change.inverted().applied(after) == dossier
        assert change.applied(dossier) == after

"""What can be done to a dossier: values that are applied, kept, and turned round for undo.

A change names items by their ids, and places by the item before, so that it makes sense of a dossier that another
window has changed meanwhile: what it would change and is gone stays gone, what has lost its place goes to the end.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from khulasa.dossier.model import Dossier, Heading, Item, Quote

FIRST = ""
"""Stands for the item before the first one."""


class Change(Protocol):
    """A change, and its opposite: applied one after the other, they leave a dossier as it was."""

    def applied(self, dossier: Dossier, /) -> Dossier:
        """The dossier with the change."""
        ...

    def inverted(self) -> Change:
        """The change that takes this one back."""
        ...


@dataclass(frozen=True, slots=True)
class Placed:
    """An item, and the id of the one before it."""

    item: Item
    after: str


@dataclass(frozen=True, slots=True)
class Added:
    """Items that come in, each behind the one that it names, in turn."""

    items: tuple[Placed, ...]

    def applied(self, dossier: Dossier) -> Dossier:
        """The items, but for those whose id or quote is there already."""
        for placed in self.items:
            if not _is_there(dossier, placed.item):
                dossier = dossier.with_items(_inserted(dossier.items, placed.item, placed.after))
        return dossier

    def inverted(self) -> Removed:
        """Take them out."""
        return Removed(self.items)


@dataclass(frozen=True, slots=True)
class Removed:
    """Items that go, with where they stood."""

    items: tuple[Placed, ...]

    def applied(self, dossier: Dossier) -> Dossier:
        """All others."""
        gone = {placed.item.id for placed in self.items}
        return dossier.with_items(item for item in dossier if item.id not in gone)

    def inverted(self) -> Added:
        """Bring them back."""
        return Added(self.items)


@dataclass(frozen=True, slots=True)
class Moved:
    """An item that goes from behind one to behind another."""

    id: str
    before: str
    after: str

    def applied(self, dossier: Dossier) -> Dossier:
        """The item at its new place."""
        place = dossier.place(self.id)
        if place is None:
            return dossier
        others = dossier.items[:place] + dossier.items[place + 1 :]
        return dossier.with_items(_inserted(others, dossier.items[place], self.after))

    def inverted(self) -> Moved:
        """Take it back to where it stood."""
        return Moved(self.id, self.after, self.before)


@dataclass(frozen=True, slots=True)
class Several:
    """Changes that are one for the reader: made one after the other, and taken back together."""

    changes: tuple[Change, ...]

    def applied(self, dossier: Dossier) -> Dossier:
        """The dossier with all of them."""
        for change in self.changes:
            dossier = change.applied(dossier)
        return dossier

    def inverted(self) -> Several:
        """Take them back, the last one first."""
        return Several(tuple(change.inverted() for change in reversed(self.changes)))


@dataclass(frozen=True, slots=True)
class Worded:
    """The reader's words of an item: a note, a heading, the note to a quote."""

    id: str
    before: str
    after: str

    def applied(self, dossier: Dossier) -> Dossier:
        """The item with its new words; no word of a quote is the reader's."""
        return dossier.with_items(
            item.worded(self.after) if item.id == self.id else item for item in dossier
        )

    def inverted(self) -> Worded:
        """Word it as it was."""
        return Worded(self.id, self.after, self.before)


@dataclass(frozen=True, slots=True)
class Renamed:
    """The dossier's name."""

    before: str
    after: str

    def applied(self, dossier: Dossier) -> Dossier:
        """The dossier under its new name."""
        return replace(dossier, name=self.after)

    def inverted(self) -> Renamed:
        """Give it the name that it had."""
        return Renamed(self.after, self.before)


def add(dossier: Dossier, items: Iterable[Item], after: str | None = None) -> Added | None:
    """Add items behind one, or at the end; None where all of them are there already."""
    behind = _last(dossier) if after is None else after
    placed: list[Placed] = []
    changed = dossier
    for item in items:
        if _is_there(changed, item):
            continue
        placed.append(Placed(item, behind))
        changed = Added((placed[-1],)).applied(changed)
        behind = item.id
    return Added(tuple(placed)) if placed else None


def collect(dossier: Dossier, items: Iterable[Item]) -> Added | None:
    """Add items that name no place: a quote at the end of its article's part, where a heading is called as the article.

    Where the last part is another article's, the quote begins one of its own; else it goes to the end. What comes
    with a new heading stays below it. None where all of them are there already.
    """
    placed: list[Placed] = []
    changed = dossier
    below: str | None = None  # the item before, where a new heading came with them

    def put(item: Item, after: str) -> None:
        nonlocal changed
        placed.append(Placed(item, after))
        changed = Added((placed[-1],)).applied(changed)

    for item in items:
        entry = item.entry
        if _is_there(changed, item):
            continue
        if isinstance(entry, Heading) and _part(changed, entry.text) is not None:
            below = None
            continue
        if isinstance(entry, Quote) and below is None:
            name = entry.source.name
            part = _part(changed, name)
            if part is None and name and _ends_with_an_article(changed):
                put(Item(Heading(name)), _last(changed))
            put(item, _last(changed) if part is None else part)
            continue
        put(item, _last(changed) if below is None else below)
        below = item.id if below is not None or isinstance(entry, Heading) else None
    return Added(tuple(placed)) if placed else None


def _part(dossier: Dossier, name: str) -> str | None:
    """The id of the last item below the first heading of a name; None where there is no such heading."""
    last: str | None = None
    for item in dossier:
        if isinstance(item.entry, Heading):
            if last is not None:
                return last
            last = item.id if item.entry.text == name else None
        elif last is not None:
            last = item.id
    return last


def _ends_with_an_article(dossier: Dossier) -> bool:
    """Whether the last heading is called as an article of which a quote stands below it."""
    names = set[str]()
    for item in reversed(dossier.items):
        if isinstance(item.entry, Heading):
            return item.entry.text in names
        if isinstance(item.entry, Quote):
            names.add(item.entry.source.name)
    return False


def fresh(dossier: Dossier, items: Iterable[Item]) -> Iterator[Item]:
    """The items without quotes that are there, and without the headings under which no quote is left."""
    heading: Item | None = None
    for item in items:
        if isinstance(item.entry, Heading):
            heading = item
        elif not _is_there(dossier, item):
            if heading is not None:
                yield heading
                heading = None
            yield item


def remove(dossier: Dossier, ids: Collection[str]) -> Removed | None:
    """Take items out; None where none of them is there."""
    placed = [Placed(item, dossier.before(item.id)) for item in dossier if item.id in ids]
    return Removed(tuple(placed)) if placed else None


def move(dossier: Dossier, id_: str, after: str) -> Moved | None:
    """Move an item behind another, or to the beginning (`FIRST`); None where it stands there, or either is gone."""
    before = dossier.before(id_)
    known = after == FIRST or dossier.place(after) is not None
    if dossier.place(id_) is None or not known or after in {before, id_}:
        return None
    return Moved(id_, before, after)


def move_all(dossier: Dossier, ids: Sequence[str], after: str) -> Several | None:
    """Move items together behind another, or to the beginning, in the order given; None where all stand there."""
    before, moves = dossier, list[Change]()
    for id_ in ids:
        if after == id_:
            continue
        moved = move(dossier, id_, after)
        if moved is not None:
            moves.append(moved)
            dossier = moved.applied(dossier)
        after = id_
    return Several(tuple(moves)) if dossier != before else None


def word(dossier: Dossier, id_: str, words: str) -> Worded | None:
    """Word a note, a heading, or the note to a quote; None where it reads so, or is gone."""
    place = dossier.place(id_)
    if place is None or dossier.items[place].words == words:
        return None
    return Worded(id_, dossier.items[place].words, words)


def rename(dossier: Dossier, name: str) -> Renamed | None:
    """Give the dossier a name; None where it has that."""
    return None if dossier.name == name else Renamed(dossier.name, name)


def _is_there(dossier: Dossier, item: Item) -> bool:
    if dossier.place(item.id) is not None:
        return True
    return isinstance(item.entry, Quote) and dossier.find(item.entry) is not None


def _inserted(items: Sequence[Item], item: Item, after: str) -> tuple[Item, ...]:
    """The items with one more behind that of an id; at the end where there is no such."""
    if after == FIRST:
        return (item, *items)
    places = (place for place, each in enumerate(items, 1) if each.id == after)
    place = next(places, len(items))
    return (*items[:place], item, *items[place:])


def _last(dossier: Dossier) -> str:
    return dossier.items[-1].id if dossier.items else FIRST

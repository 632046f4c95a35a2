"""A dossier: quotes, own notes and headings in order, as one frozen value. Knows no Qt and no database."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from khulasa.document.seals import seal_of
from khulasa.dossier.source import Source


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a source as they stood when they were taken, whatever becomes of its file.

     `start` and `end` are their span in the source's text, in code points; `seal` is `seal_of` the words. `page` and
     `paragraph` count from 1, 0 where there is none. `note` are the reader's own words to it.

     `speaker` are words of the source that say who speaks, "" where the quote stands in nobody's words or names him
     itself. Where it begins with a verb whose subject was named before, he is `bracketed`: put in, in square brackets
    ; else he stands before it.
    """

    source: Source
    start: int
    end: int
    text: str
    seal: int
    page: int = 0
    paragraph: int = 0
    speaker: str = ""
    note: str = ""
    bracketed: bool = False

    @property
    def key(self) -> tuple[str, int, int]:
        """What two quotes have in common that are the same."""
        return self.source.content, self.start, self.end

    @property
    def is_as_taken(self) -> bool:
        """Whether it still reads as its seal says."""
        return seal_of(self.text) == self.seal


@dataclass(frozen=True, slots=True)
class Note:
    """The reader's own words, between the quotes."""

    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the reader's."""

    text: str


Entry = Quote | Note | Heading


def new_id() -> str:
    """The name of an item, which no other has."""
    return uuid.uuid4().hex


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a dossier; `id` stays the same wherever it is moved and however it is worded."""

    entry: Entry
    id: str = field(default_factory=new_id)

    @property
    def words(self) -> str:
        """The reader's own words: of a quote, the note to it."""
        return self.entry.note if isinstance(self.entry, Quote) else self.entry.text

    def worded(self, words: str) -> Item:
        """The same with other words of the reader's."""
        if isinstance(self.entry, Quote):
            return replace(self, entry=replace(self.entry, note=words))
        return replace(self, entry=replace(self.entry, text=words))


@dataclass(frozen=True, slots=True)
class Dossier:
    """A named collection. No two items share an id, no two quotes are the same words of the same text."""

    name: str
    items: tuple[Item, ...] = ()

    def __iter__(self) -> Iterator[Item]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """The quotes, in order."""
        return tuple(item.entry for item in self.items if isinstance(item.entry, Quote))

    @property
    def sources(self) -> tuple[Source, ...]:
        """Each source that is quoted, once, in the order in which they are quoted first."""
        sources: dict[str, Source] = {}
        for quote in self.quotes:
            sources.setdefault(quote.source.content, quote.source)
        return tuple(sources.values())

    def place(self, id_: str) -> int | None:
        """At which place an item stands, None where it doesn't."""
        places = (place for place, item in enumerate(self.items) if item.id == id_)
        return next(places, None)

    def find(self, quote: Quote) -> Item | None:
        """The item that has a quote already."""
        keys = (item for item in self.items if _key(item) == quote.key)
        return next(keys, None)

    def before(self, id_: str) -> str:
        """The id of the item before another; "" where it is the first, or isn't here."""
        place = self.place(id_)
        return self.items[place - 1].id if place else ""

    def with_items(self, items: Iterable[Item]) -> Dossier:
        """The same with other items."""
        return replace(self, items=tuple(items))


def _key(item: Item) -> tuple[str, int, int] | None:
    return item.entry.key if isinstance(item.entry, Quote) else None

"""The dossier that is worked on: asked and changed from the window, kept by the library's thread."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from khulasa.dossier import changes
from khulasa.dossier.changes import Change
from khulasa.dossier.history import History
from khulasa.dossier.model import Dossier, Heading, Item, Note, Quote
from khulasa.services.library.dossier_sources import DossierSources, kept_sources, sources_of
from khulasa.services.library.dossiers import Dossiers, Listed, Stored
from khulasa.ui.dossier.standings import Standings
from khulasa.ui.library.client import LibraryClient

Result = TypeVar("Result")

_EMPTY = Dossier("")


class DossierController(QObject):
    """One for all windows. Where nothing is kept, dossiers live in memory, and end with the program."""

    changed = Signal()
    """The dossier, or the list of all, is another."""
    added = Signal(str, int)
    """So many quotes have come into the dossier of a name; 0 where all of them were there."""
    removed = Signal(str)
    """The dossier of a name was removed; `bring_back` has it back."""

    def __init__(self, client: LibraryClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = client
        self.standings = Standings(self)
        self._in_memory: Dossiers | None = None
        self._stored: Stored | None = None
        self._removed: list[int] = []
        self._histories: dict[int, History] = {}
        self.listed: list[Listed] = []
        """All dossiers, the one that was changed last first."""

    @property
    def dossier(self) -> Dossier:
        """What is worked on; an empty one before the first."""
        return _EMPTY if self._stored is None else self._stored.dossier

    @property
    def number(self) -> int:
        """The number of what is worked on, 0 before the first."""
        return 0 if self._stored is None else self._stored.id

    @property
    def unreadable(self) -> int:
        """Items of another version, which are kept and not shown."""
        return 0 if self._stored is None else self._stored.unreadable

    def sources(self) -> list[DossierSources]:
        """Of the dossiers that have quotes; where nothing is kept, of the one that is worked on."""
        if not self.library.keeps:
            dossier = self.dossier
            return (
                [DossierSources(dossier.name, partial(sources_of, dossier))]
                if dossier.quotes
                else []
            )
        listed = (each for each in self.listed if each.quotes)
        return [DossierSources(each.name, partial(kept_sources, each.id)) for each in listed]

    def refresh(self) -> None:
        """Learn what dossiers there are, and work on the last one where none is worked on."""
        if self.library.keeps or self._in_memory is not None:  # else there are none yet
            self._ask(lambda dossiers: dossiers.all(), self._list)

    def open(self, number: int) -> None:
        """Work on another dossier."""
        self._ask(lambda dossiers: dossiers.load(number), self._show)

    def create(self, name: str, items: Sequence[Item] = ()) -> None:
        """Begin a dossier, with some items."""

        def begin(dossiers: Dossiers) -> Stored:
            return dossiers.create(name, time.time())

        def go_on(stored: Stored) -> None:
            self._show(stored)
            if items:
                self.add_items(items, name)
            self.refresh()

        self._ask(begin, go_on)

    def add(self, quotes: Sequence[Quote], name: str, after: str | None = None) -> list[str]:
        """Take quotes in behind an item, or with their article's; into a new dossier of a name where there is none.

        Gives the ids of what came in, none where the dossier is still to be begun.
        """
        return self.add_items([Item(quote) for quote in quotes], name, after)

    def add_items(self, items: Sequence[Item], name: str, after: str | None = None) -> list[str]:
        """The same with headings and notes; no heading without something new below it."""
        if self._stored is None:
            self.create(name, items)
            return []
        dossier, new = self.dossier, changes.fresh(self.dossier, items)
        at_home = after is None
        change = changes.collect(dossier, new) if at_home else changes.add(dossier, new, after)
        placed = () if change is None else change.items
        count = sum(isinstance(each.item.entry, Quote) for each in placed)
        if change is not None:
            self._do(change)
        self.added.emit(self.dossier.name, count)
        return [each.item.id for each in placed]

    def holds(self, quote: Quote) -> bool:
        """Whether a quote is there already."""
        return self.dossier.find(quote) is not None

    def add_heading(self, words: str, after: str | None = None) -> str:
        """Put a heading behind an item, or at the end; its id."""
        return self._insert(Item(Heading(words)), after)

    def add_note(self, words: str, after: str | None = None) -> str:
        """Put an own note behind an item, or at the end; its id."""
        return self._insert(Item(Note(words)), after)

    def _insert(self, item: Item, after: str | None) -> str:
        change = changes.add(self.dossier, [item], after)
        if change is not None:
            self._do(change)
        return item.id

    def remove(self, ids: Sequence[str]) -> None:
        """Take items out; `undo` brings them back."""
        self._do_if(changes.remove(self.dossier, ids))

    def move(self, id_: str, after: str) -> None:
        """Move an item behind another, or to the beginning."""
        self._do_if(changes.move(self.dossier, id_, after))

    def move_all(self, ids: Sequence[str], after: str) -> None:
        """Move items together; one undo takes all of them back."""
        self._do_if(changes.move_all(self.dossier, ids, after))

    def step(self, id_: str, by: int) -> None:
        """Move an item a place up (-1) or down (1)."""
        place = self.dossier.place(id_)
        if place is None or not 0 <= place + by < len(self.dossier):
            return
        items = self.dossier.items
        before = place + by if by > 0 else place + by - 1
        self.move(id_, items[before].id if before >= 0 else changes.FIRST)

    def word(self, id_: str, words: str) -> None:
        """Word a note, a heading, or the note to a quote."""
        self._do_if(changes.word(self.dossier, id_, words))

    def rename(self, name: str) -> None:
        """Give the dossier another name."""
        self._do_if(changes.rename(self.dossier, name))
        self.refresh()

    def remove_dossier(self) -> None:
        """Remove the dossier; it can be had back for a while."""
        number, name = self.number, self.dossier.name
        if not number:
            return
        self._removed.append(number)
        self._stored = None
        self._ask(lambda dossiers: dossiers.hide(number, time.time()), lambda _: self.refresh())
        self.changed.emit()
        self.removed.emit(name)

    def bring_back(self) -> None:
        """Have back the dossier that was removed last."""
        if self._removed:
            number = self._removed.pop()
            self._ask(lambda dossiers: dossiers.restore(number), lambda _: self.open(number))
            self.refresh()

    def undo(self) -> bool:
        """Take back what was done last to this dossier in this session; False where there is nothing."""
        return self._travel(self._history.undo())

    def redo(self) -> bool:
        """Do again what was taken back last."""
        return self._travel(self._history.redo())

    @property
    def _history(self) -> History:
        return self._histories.get(self.number, History())

    def _travel(self, step: tuple[Change, History] | None) -> bool:
        if step is None:
            return False
        change, self._histories[self.number] = step
        self._apply(change)
        return True

    def _do_if(self, change: Change | None) -> None:
        if change is not None:
            self._do(change)

    def _do(self, change: Change) -> None:
        self._histories[self.number] = self._history.done(change)
        self._apply(change)

    def _apply(self, change: Change) -> None:
        """Show a change at once, and what it has become when it is on the disk."""
        if self._stored is None:
            return
        number = self._stored.id
        self._stored = Stored(number, change.applied(self.dossier), self.unreadable)
        self.changed.emit()
        self._ask(lambda dossiers: dossiers.apply(number, change, time.time()), self._settle)

    def _settle(self, stored: Stored | None) -> None:
        """Another window may have changed the dossier meanwhile: what is stored is what holds."""
        if stored is not None and stored.id == self.number and stored != self._stored:
            self._stored = stored
            self.changed.emit()

    def _show(self, stored: Stored | None) -> None:
        self._stored = stored
        self.changed.emit()

    def _list(self, listed: list[Listed]) -> None:
        self.listed = listed
        if self._stored is None and listed:
            self.open(listed[0].id)
        self.changed.emit()

    def _ask(self, do: Callable[[Dossiers], Result], then: Callable[[Result], None]) -> None:
        if self.library.keeps:
            self.library.ask(self, lambda library: do(library.dossiers), then)
            return
        if self._in_memory is None:
            self._in_memory = Dossiers.private()
        then(do(self._in_memory))

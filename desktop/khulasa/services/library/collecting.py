"""Quotes for a dossier from outside the window."""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path

from khulasa.dossier import changes
from khulasa.dossier.model import Item
from khulasa.services.library.library import Library


def add_to_dossier(folder: Path, name: str, items: Iterable[Item]) -> int:
    """Add items to the dossier of a name, the one that was changed last of several, or to a new one; how many came in.

    What is there already is not added again, nor a heading that nothing new would stand under. Raises `LibraryError`.
    """
    library = Library(folder)
    try:
        numbers = (listed.id for listed in library.dossiers.all() if listed.name == name)
        number = next(numbers, 0) or library.dossiers.create(name, time.time()).id
        stored = library.dossiers.load(number)
        new = () if stored is None else changes.fresh(stored.dossier, items)
        change = None if stored is None else changes.collect(stored.dossier, new)
        if change is None:
            return 0
        library.dossiers.apply(number, change, time.time())
        return len(change.items)
    finally:
        library.close()

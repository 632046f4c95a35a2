"""Quotes on their way by drag: what a pane puts in, and a dossier takes out, be it another window's."""

from __future__ import annotations

import json
from collections.abc import Iterable

from PySide6.QtCore import QMimeData

from khulasa.dossier.model import Item, Quote
from khulasa.dossier.packing import packed, unpacked

QUOTES = "application/x-khulasa-quotes"


def put_quotes(data: QMimeData, quotes: Iterable[Quote]) -> None:
    """Let a drag carry quotes beside its text."""
    items = [packed(Item(quote)) for quote in quotes]
    data.setData(QUOTES, json.dumps(items).encode())


def quotes_of(data: QMimeData) -> list[Quote]:
    """The quotes of a drag that read as they were taken; none where it carries no such, or another make's."""
    if not data.hasFormat(QUOTES):
        return []
    try:
        carried = json.loads(bytes(data.data(QUOTES).data()))
        entries = [unpacked(item).entry for item in carried]
    except (ValueError, TypeError, RecursionError):
        return []
    return [entry for entry in entries if isinstance(entry, Quote) and entry.is_as_taken]

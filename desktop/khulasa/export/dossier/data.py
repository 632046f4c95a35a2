"""A dossier as JSON: a contract with the programs that read it."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from khulasa.dossier.model import Dossier, Item, Quote
from khulasa.dossier.packing import packed
from khulasa.dossier.source import Source
from khulasa.export.dossier.notes import Notes
from khulasa.export.dossier.sheet import Report, require_as_taken, words_of
from khulasa.export.runs import plain


def export(dossier: Dossier, report: Report) -> str:
    """One line: the name, the items in order, and the sources, which items name by their `content`.

    A quote says its number, its span in code points of the source's text, its seal (CRC-32 of its UTF-8), where it
    stands (0 where there is no such), who speaks, the reader's note, and its citation. A source's `standing` is what
    became of its file since: `same`, `changed`, `gone`, `pasted` where it had none, null where nobody looked. What the
    reader's disk looks like is told to nobody. Raises `QuoteError`.
    """
    require_as_taken(dossier)
    notes = Notes(dossier.sources, words_of(dossier, report.options), report.options)
    numbers = {quote.key: number for number, quote in enumerate(dossier.quotes, 1)}
    return json.dumps(
        {
            "name": dossier.name,
            "day": None if report.day is None else report.day.isoformat(),
            "items": [_item(item, notes, numbers) for item in dossier],
            "sources": [_source(source, report) for source in dossier.sources],
        },
        ensure_ascii=False,
        allow_nan=False,
    )


def _item(item: Item, notes: Notes, numbers: dict[tuple[str, int, int], int]) -> dict[str, Any]:
    data = packed(item)
    if isinstance(item.entry, Quote):
        data["source"] = item.entry.source.content
        data["number"] = numbers[item.entry.key]
        data["citation"] = plain(notes.full(item.entry))
    return data


def _source(source: Source, report: Report) -> dict[str, str | None]:
    facts = asdict(source)
    told = {name: fact for name, fact in facts.items() if name not in {"path", "digest"}}
    return {**told, "standing": report.standings.get(source.content)}

"""An item as plain data and back: what is stored, and what JSON exports say of a quote."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from khulasa.dossier.model import Heading, Item, Note, Quote
from khulasa.dossier.source import FIELDS, Source

_NUMBERS = ("start", "end", "seal", "page", "paragraph")


def packed(item: Item) -> dict[str, Any]:
    """An item as plain data, which `unpacked` takes."""
    entry = item.entry
    kind = {Quote: "quote", Note: "note", Heading: "heading"}[type(entry)]
    return {"kind": kind, "id": item.id, **asdict(entry)}


def unpacked(data: object) -> Item:
    """The item that plain data tell of. Raises `ValueError` where they tell of none."""
    values = _mapping(data)
    id_, kind, text = (_text(values, name) for name in ("id", "kind", "text"))
    if kind == "note":
        return Item(Note(text), id_)
    if kind == "heading":
        return Item(Heading(text), id_)
    if kind != "quote":
        raise ValueError(kind)
    start, end, seal, page, paragraph = (_number(values, name) for name in _NUMBERS)
    speaker, note = (_text(values, name) for name in ("speaker", "note"))
    source = _source(values.get("source"))
    bracketed = values.get("bracketed") is True  # older ones don't say
    return Item(
        Quote(source, start, end, text, seal, page, paragraph, speaker, note, bracketed), id_
    )


def _source(data: object) -> Source:
    values = _mapping(data)
    content = _text(values, "content")
    facts = {name: _text(values, name) for name in FIELDS if name in values}
    return Source(**{**facts, "content": content})


def _mapping(data: object) -> dict[str, Any]:
    return data if isinstance(data, dict) else {}


def _text(values: dict[str, Any], name: str) -> str:
    text = values.get(name)
    if isinstance(text, str):
        return text
    raise ValueError(name, text)


def _number(values: dict[str, Any], name: str) -> int:
    number = values.get(name)
    if type(number) is int and number >= 0:
        return number
    raise ValueError(name, number)

"""A dossier as Markdown for Obsidian: each quote a callout that can be linked to, with a link back to its source."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from khulasa.dossier.model import Dossier, Heading, Item, Quote
from khulasa.dossier.source import Source
from khulasa.export.dossier.notes import Notes
from khulasa.export.dossier.sheet import Report, require_as_taken, words_of
from khulasa.export.dossier.speakers import spoken_by
from khulasa.export.formats.markdown import escaped
from khulasa.export.runs import Run, plain

_BLOCK_DIGITS = (
    12  # of an item's id: letters and digits alone, as Obsidian wants the names of blocks
)


def export(dossier: Dossier, report: Report) -> str:
    """A file with properties, in order: headings, own notes, quotes. Raises `QuoteError`."""
    require_as_taken(dossier)
    return "\n".join(_Maker(dossier, report).lines()) + "\n"


class _Maker:
    def __init__(self, dossier: Dossier, report: Report) -> None:
        self._dossier = dossier
        self._report = report
        self._words = words_of(dossier, report.options)
        self._notes = Notes(dossier.sources, self._words, report.options)

    def lines(self) -> Iterator[str]:
        name = self._dossier.name or self._words.say("untitled_dossier")
        yield "---"
        yield f"title: {_yaml(name)}"  # JSON is YAML, too
        if self._report.day is not None:
            yield f"created: {self._report.day.isoformat()}"
        yield "tags: [khulasa]"
        yield f"sources: {_yaml([source.name for source in self._dossier.sources])}"
        yield "---"
        yield ""
        yield f"# {escaped(name)}"
        for item in self._dossier:
            yield ""
            yield from self._item(item)

    def _item(self, item: Item) -> Iterator[str]:
        entry = item.entry
        if isinstance(entry, Quote):
            yield from self._quote(entry, item.id)
        elif isinstance(entry, Heading):
            yield f"## {escaped(entry.text)}"
        else:
            yield from _own(entry.text)

    def _quote(self, quote: Quote, id_: str) -> Iterator[str]:
        yield f"> [!quote] {escaped(plain(self._notes.full(quote)))}"
        for line in "".join((*spoken_by(quote), quote.text)).split("\n"):
            yield f"> {escaped(line)}".rstrip() if line.strip() else ">"
        if link := self._link(quote.source):
            yield ">"
            yield f"> {link}"
        yield ""
        yield f"^{_block(id_)}"
        if quote.note:
            yield ""
            yield from _own(quote.note)

    def _link(self, source: Source) -> str:
        """The way back: to the page on the web where the source has one, else to its file on this computer."""
        address = source.address or _file_address(source.path)
        target = "".join(_SIGNS.get(sign, sign) for sign in address)
        return f"[{escaped(self._words.say('dossier_open'))}](<{target}>)" if address else ""


_SIGNS = {"<": "%3C", ">": "%3E", "\\": "%5C", "\n": "%0A", "\r": "%0D"}
"""What would end the target of a link in pointed brackets (CommonMark, 6.3)."""


def _file_address(path: str) -> str:
    try:
        return Path(path).as_uri()
    except ValueError:  # of another system, or none
        return ""


def _own(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        yield escaped(plain([Run(line)]))


def _block(id_: str) -> str:
    return "".join(sign for sign in id_ if sign.isascii() and sign.isalnum())[:_BLOCK_DIGITS]


def _yaml(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)

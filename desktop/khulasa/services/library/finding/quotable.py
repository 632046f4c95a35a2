"""The documents of a library as sources of quotations: see `quotations.sources.Sources`."""

from __future__ import annotations

import os
import sqlite3
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from khulasa.document.model import Block, BlockKind, Document, Page
from khulasa.dossier.as_sources import paragraphs_of
from khulasa.errors import Kind, LibraryError
from khulasa.quotations.check import Checker
from khulasa.quotations.model import Checked, Finding, renumbered
from khulasa.quotations.negations import negations_of
from khulasa.quotations.sources import Source
from khulasa.services.library import database
from khulasa.services.library.finding import shared_words
from khulasa.services.library.finding.hits import Place
from khulasa.services.library.finding.query import words_of
from khulasa.services.library.packing import unpack, unpack_places

_MOST_HOLDING = 40
"""Documents that are looked at word by word for one quotation: more hold its words in any order seldom."""

_ASKED_ALL, _ASKED_MOST = 12, 10
"""The longest words of a quotation, which tell most: what the index is asked for together, and one by one."""

_KEPT = 256  # texts with their words, some 60 KB each: the sources of one report are few


class LibrarySources:
    """Reads texts as they are wanted; belongs to the library's thread. Raises `LibraryError`."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path
        self._kept: OrderedDict[int, Source] = OrderedDict()
        self._documents = shared_words.count(connection)

    def source(self, number: int) -> Source:
        """The text of a document."""
        if number not in self._kept:
            self._kept[number] = Source(self._text(number))
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(number)
        return self._kept[number]

    def holding_all(self, words: Sequence[str]) -> Iterable[int]:
        """See `Sources`: the newest documents that hold the longest of the words."""
        asked = _longest(words, _ASKED_ALL)
        if not asked:
            return []
        with database.reading(self._path):
            return shared_words.holding_all(self._connection, asked, _MOST_HOLDING)

    def holding_most(self, words: Sequence[str], most: int) -> Sequence[int]:
        """See `Sources`."""
        with database.reading(self._path):
            shares = shared_words.sharing(
                self._connection, _longest(words, _ASKED_MOST), self._documents
            )
        return [share.document for share in shares[:most]]

    def document(self, number: int) -> Document:
        """A document as far as the library keeps it: its text, its paragraphs and pages, its title and its file."""
        with database.reading(self._path):
            row = self._connection.execute(
                "SELECT title, path, language, text, places FROM documents WHERE id = ?", (number,)
            ).fetchone()
            if row is None:
                raise LibraryError(Kind.LIBRARY_UNAVAILABLE, path=str(self._path), reason="")
            title, path, language, text, places = row
            return _document(
                unpack(text), title, os.fsdecode(path), language, unpack_places(places)
            )

    def _text(self, number: int) -> str:
        with database.reading(self._path):
            row = self._connection.execute(
                "SELECT text FROM documents WHERE id = ?", (number,)
            ).fetchone()
            return "" if row is None else unpack(row[0])


def check(connection: sqlite3.Connection, path: Path, report: Document) -> Checked:
    """Look for every quotation of a report in all documents of a library but the report itself."""
    sources = LibrarySources(connection, path)
    others = _Without(sources, report.text)
    found = Checker(others, negations_of(report.language)).check(report)
    numbers = sorted({number for finding in found for number in _numbers(finding)})
    order = {number: place for place, number in enumerate(numbers)}
    findings = tuple(renumbered(finding, order) for finding in found)
    return Checked(report, tuple(map(sources.document, numbers)), findings)


class _Without:
    """The sources without those of one text: a report doesn't prove its own quotations."""

    def __init__(self, sources: LibrarySources, text: str) -> None:
        self._sources = sources
        self._own = text
        self.source = sources.source

    def holding_all(self, words: Sequence[str]) -> Iterable[int]:
        """See `Sources`."""
        return self._others(self._sources.holding_all(words))

    def holding_most(self, words: Sequence[str], most: int) -> Sequence[int]:
        """See `Sources`."""
        return self._others(self._sources.holding_most(words, most + 1))[:most]

    def _others(self, numbers: Iterable[int]) -> list[int]:
        return [number for number in numbers if self.source(number).text != self._own]


def _numbers(finding: Finding) -> set[int]:
    return {place.source for place in finding.places} | set(finding.elsewhere)


def _longest(words: Sequence[str], most: int) -> list[str]:
    """The longest of what the index knows of some words: it has no signs, and parts 1.5 into two."""
    known = dict.fromkeys(part for word in words for part in words_of(word))
    return sorted(known, key=len, reverse=True)[:most]


def _document(text: str, title: str, path: str, language: str, places: Sequence[Place]) -> Document:
    """A document made of what is kept: a block a place, each a paragraph where it has a number.

    Of one that an older version took in no places are kept: see `migrations.add_places`.
    """
    if not places:
        return Document(text, paragraphs_of(text), title, path, language)
    ends = [place.start for place in places[1:]] + [len(text)]
    blocks = tuple(
        Block(
            BlockKind.PARAGRAPH if place.paragraph else BlockKind.CAPTION,
            place.start,
            max(place.start, min(end, len(text))),
        )
        for place, end in zip(places, ends, strict=True)
        if place.start <= len(text)
    )
    return Document(text, blocks, title, path, language, pages=_pages(places, len(text)))


def _pages(places: Sequence[Place], length: int) -> tuple[Page, ...]:
    firsts = [(number, next(group).start) for number, group in groupby(places, attrgetter("page"))]
    ends = [start for _, start in firsts[1:]] + [length]
    return tuple(
        Page(number, start, end)
        for (number, start), end in zip(firsts, ends, strict=True)
        if number and start <= end <= length
    )

"""A dossier as a project of REFI-QDA 1.0 (`.qdpx`), which MAXQDA, NVivo, ATLAS.ti and QualCoder open.

Each source is a text, each quote a selection in it, coded by the heading that it stands under; the reader's notes are
notes. Where the whole text of a source is at hand, selections stand at their places in it; else the text is that of
its quotes, one after the other. Positions count code points.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import count

from khulasa.dossier.model import Dossier, Heading, Item, Quote
from khulasa.dossier.source import Source, content_of
from khulasa.export.dossier.notes import Notes
from khulasa.export.dossier.sheet import Report, require_as_taken, words_of
from khulasa.export.dossier.speakers import spoken_by
from khulasa.export.formats.package import package, xml
from khulasa.export.runs import legal, plain

_SPACE = "urn:QDA-XML:project:1.0"
_OURS = uuid.UUID("6f1d3c1e-8c0b-5f43-9a53-0c7a3e0f5f11")
"""The name space of our names (RFC 4122, 4.3): the same dossier gives the same project."""

_GAP = "\n\n"
_NO_DAY = date(1980, 1, 1)  # no day of the reader's is told


@dataclass(slots=True)
class _Text:
    """A source's text, and where its quotes stand in it."""

    source: Source
    text: str
    places: dict[str, tuple[int, int]] = field(default_factory=dict)


def export(dossier: Dossier, report: Report, texts: Mapping[str, str] | None = None) -> bytes:
    """The project. `texts` are whole texts of sources, by their `content`. Raises `QuoteError`."""
    require_as_taken(dossier)
    return _Project(dossier, report, texts or {}).packed()


class _Project:
    def __init__(self, dossier: Dossier, report: Report, texts: Mapping[str, str]) -> None:
        self._dossier = dossier
        self._report = report
        self._words = words_of(dossier, report.options)
        self._name = dossier.name or self._words.say("untitled_dossier")
        self._notes = Notes(dossier.sources, self._words, report.options)
        self._texts = {
            source.content: _text_of(source, dossier, texts.get(source.content))
            for source in dossier.sources
        }
        self._user = _guid("user")
        day = report.day or _NO_DAY
        self._made = f'creatingUser="{self._user}" creationDateTime="{day}T00:00:00Z"'
        """Who made something, and when: QualCoder opens no project that leaves it out."""
        self._names = self._unique_names()

    def _unique_names(self) -> dict[str, str]:
        """What the dossier, headings, notes and sources are called, by their GUID: nothing of a kind like another."""
        codes = {_guid("dossier"): self._name}
        notes: dict[str, str] = {}
        for item in self._dossier:
            if isinstance(item.entry, Heading):
                codes[_guid(item.id)] = item.words
            elif item.words:
                notes[_guid(f"note {item.id}")] = _title(item.words)
        untitled = self._words.say("untitled")
        sources = {_guid(each.content): each.name or untitled for each in self._dossier.sources}
        return {guid: name for kind in (codes, notes, sources) for guid, name in _unique(kind)}

    def packed(self) -> bytes:
        parts = {"project.qde": self._project()}
        for content, text in self._texts.items():
            parts[f"Sources/{_guid(content)}.txt"] = text.text
        for item in self._noted():
            parts[f"Sources/{_guid(f'note {item.id}')}.txt"] = legal(item.words)
        return package(parts)

    def _noted(self) -> list[Item]:
        """The notes between the quotes, and the quotes that have one."""
        return [
            item for item in self._dossier if not isinstance(item.entry, Heading) and item.words
        ]

    def _project(self) -> str:
        notes = "".join(self._own_notes())
        sources = "".join(map(self._source, self._texts.values()))
        parts = [
            f'<Users><User guid="{self._user}" name="Khulasa"/></Users>',
            f"<CodeBook><Codes>{''.join(self._codes())}</Codes></CodeBook>",
            f"<Sources>{sources}</Sources>" if sources else "",
            f"<Notes>{notes}</Notes>" if notes else "",
        ]
        inside = "\n".join(part for part in parts if part)
        day = (
            "" if self._report.day is None else f' creationDateTime="{self._report.day}T00:00:00Z"'
        )
        return (
            f'<?xml version="1.0" encoding="utf-8"?>\n<Project xmlns="{_SPACE}" name="{xml(self._name)}"'
            f' origin="Khulasa" creatingUserGUID="{self._user}"{day}>\n{inside}\n</Project>\n'
        )

    def _codes(self) -> Iterator[str]:
        """The dossier as a code, with one a heading in it."""
        headings = [item for item in self._dossier if isinstance(item.entry, Heading)]
        inside = "".join(
            f'<Code guid="{_guid(item.id)}" name="{xml(self._names[_guid(item.id)])}" isCodable="true"/>'
            for item in headings
        )
        guid = _guid("dossier")
        yield f'<Code guid="{guid}" name="{xml(self._names[guid])}" isCodable="true">{inside}</Code>'

    def _source(self, text: _Text) -> str:
        guid = _guid(text.source.content)
        name = xml(self._names[guid])
        about = xml(plain(self._notes.whole(text.source)))
        selections = "".join(
            self._selection(item, item.entry, code, text)
            for item, code in self._coded()
            if isinstance(item.entry, Quote) and item.entry.source.content == text.source.content
        )
        return (
            f'<TextSource guid="{guid}" name="{name}" plainTextPath="internal://{guid}.txt" {self._made}>'
            f"<Description>{about}</Description>{selections}</TextSource>"
        )

    def _coded(self) -> Iterator[tuple[Item, str]]:
        """Each item with the name of the code that it stands under."""
        code = _guid("dossier")
        for item in self._dossier:
            if isinstance(item.entry, Heading):
                code = _guid(item.id)
            yield item, code

    def _selection(self, item: Item, quote: Quote, code: str, text: _Text) -> str:
        start, end = text.places[item.id]
        guid = _guid(item.id)
        about = "".join((*spoken_by(quote), plain(self._notes.full(quote))))
        note = f'<NoteRef targetGUID="{_guid(f"note {item.id}")}"/>' if quote.note else ""
        return (
            f'<PlainTextSelection guid="{guid}" name="{xml(_title(quote.text))}" startPosition="{start}"'
            f' endPosition="{end}" {self._made}><Description>{xml(about)}</Description>'
            f'<Coding guid="{_guid(f"coding {item.id}")}" {self._made}><CodeRef targetGUID="{code}"/></Coding>'
            f"{note}</PlainTextSelection>"
        )

    def _own_notes(self) -> Iterator[str]:
        """The notes between the quotes, and those to them, each in a file: QualCoder reads no other."""
        for item in self._noted():
            guid = _guid(f"note {item.id}")
            name = xml(self._names[guid])
            yield f'<Note guid="{guid}" name="{name}" plainTextPath="internal://{guid}.txt" {self._made}/>'


def _text_of(source: Source, dossier: Dossier, whole: str | None) -> _Text:
    """The whole text with the quotes at their places, where it is the one that they were taken from."""
    items = [
        (item.id, item.entry)
        for item in dossier
        if isinstance(item.entry, Quote) and item.entry.source.content == source.content
    ]
    if whole is not None and content_of(whole) == source.content:
        places = {id_: (quote.start, quote.end) for id_, quote in items}
        return _Text(source, legal(whole), places)
    text = _Text(source, "")
    for id_, quote in items:
        start = len(text.text) + (len(_GAP) if text.text else 0)
        words = legal(quote.text)
        text.text += (_GAP if text.text else "") + words
        text.places[id_] = start, start + len(words)
    return text


def _title(words: str) -> str:
    """The beginning of some words, by which they are listed."""
    return " ".join(words.split()[:8])


def _unique(names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Names by their keys, each with a number behind it where another is called so, too."""
    taken: set[str] = set()
    for key, name in names.items():
        numbers = (name if number == 1 else f"{name} ({number})" for number in count(1))
        unique = next(each for each in numbers if each not in taken)
        taken.add(unique)
        yield key, unique


def _guid(name: str) -> str:
    return str(uuid.uuid5(_OURS, name))

"""A dossier as a sheet: the paragraphs from which DOCX, ODT, PDF, HTML, Markdown and text are written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, auto

from khulasa.document.bidi import closing_controls, mostly_right_to_left, runs_right_to_left
from khulasa.dossier.model import Dossier, Heading, Quote
from khulasa.dossier.source import Standing
from khulasa.errors import Kind, QuoteError
from khulasa.export.dossier.notes import Notes
from khulasa.export.dossier.speakers import spoken_by
from khulasa.export.forms import in_marks
from khulasa.export.names import AS_IT_STANDS, Options
from khulasa.export.runs import Paragraph, Role, Run
from khulasa.export.sheet import Sheet
from khulasa.export.words import Words

_LEVEL = 2  # of all headings: the first one is the title


class NotesAt(Enum):
    """Where the notes stand."""

    FOOT = auto()  # true footnotes, which their format numbers
    PAGE = auto()  # at the foot of the page, numbered by us
    END = auto()  # behind all else, numbered by us


@dataclass(frozen=True, slots=True)
class Report:
    """How a dossier goes out: `day` is the one that it bears, None for none.

    `standings` say what became of sources' files, by their `content`, as far as that is known.
    """

    options: Options = AS_IT_STANDS
    day: date | None = None
    standings: Mapping[str, Standing] = field(default_factory=dict)


def sheet_of(dossier: Dossier, report: Report, notes_at: NotesAt) -> Sheet:
    """The sheet of a dossier. Raises `PatternError`, and `QuoteError` for a quote that isn't as it was taken."""
    require_as_taken(dossier)
    maker = _Maker(dossier, report, notes_at)
    return Sheet(
        title=dossier.name or maker.words.say("untitled_dossier"),
        author="",
        language=maker.words.language,
        right_to_left=maker.words.right_to_left,
        words=maker.words,
        paragraphs=tuple(maker.paragraphs()),
        notes_below=notes_at is NotesAt.PAGE,
    )


def require_as_taken(dossier: Dossier) -> None:
    """Raises `QuoteError` for a quote whose seal is broken."""
    for number, quote in enumerate(dossier.quotes, 1):
        if not quote.is_as_taken:
            raise QuoteError(Kind.QUOTE_BROKEN, number=number)


def words_of(dossier: Dossier, options: Options) -> Words:
    """The words that the options ask for; where they don't say, Arabic for quotes that run from right to left."""
    text = "\n".join(quote.text for quote in dossier.quotes) or dossier.name
    language = options.language or ("ar" if mostly_right_to_left(text) else "en")
    return Words(language, options.digits)


class _Maker:
    def __init__(self, dossier: Dossier, report: Report, notes_at: NotesAt) -> None:
        self.words = words_of(dossier, report.options)
        self._dossier = dossier
        self._report = report
        self._notes_at = notes_at
        self._citing = Notes(dossier.sources, self.words, report.options)
        self._notes = [*self._citing.of(dossier.quotes)]

    def paragraphs(self) -> Iterator[Paragraph]:
        yield from self._head()
        number = 0
        for item in self._dossier:
            entry = item.entry
            if isinstance(entry, Quote):
                number += 1
                yield from self._quote(entry, number)
            elif isinstance(entry, Heading):
                yield self._ours(Role.HEADING, entry.text, level=_LEVEL)
            else:
                yield from self._own(entry.text)
        if self._notes_at is NotesAt.END and self._notes:
            yield from self._end_notes()
        if self._dossier.sources:
            yield from self._sources()

    def _head(self) -> Iterator[Paragraph]:
        title = self._dossier.name or self.words.say("untitled_dossier")
        yield self._ours(Role.TITLE, title, level=1)
        said = self.words.say("dossier_verbatim")
        if self._report.day is not None:
            day = self.words.day(self._report.day)
            said = f"{self.words.say('dossier_day', day=day)} · {said}"
        yield self._ours(Role.SOURCE, said)

    def _quote(self, quote: Quote, number: int) -> Iterator[Paragraph]:
        """A paragraph a line of the quote, between marks, the note behind the last; then the reader's own note."""
        way = runs_right_to_left(quote.text, base=mostly_right_to_left(quote.text))
        runs = self._runs(quote, right_to_left=way)
        note = self._notes[number - 1]
        if self._notes_at is not NotesAt.FOOT:
            runs[-1] = (*runs[-1], Run(f"\u00a0[{self.words.number(number)}]"))
        if self._notes_at is NotesAt.END:
            note = ()
        for line in runs[:-1]:
            yield Paragraph(Role.QUOTATION, line, way)
        yield Paragraph(
            Role.QUOTATION,
            runs[-1],
            way,
            number=number,
            note=note,
            note_right_to_left=self.words.right_to_left,
        )
        if quote.note:
            yield from self._own(quote.note)

    def _runs(self, quote: Quote, *, right_to_left: bool) -> list[tuple[Run, ...]]:
        """The runs of each line, with who speaks before the first, or put in there."""
        lines: list[tuple[Run, ...]] = []
        start = quote.start
        for line in quote.text.split("\n"):
            if line.strip():
                lines.append((Run(line + closing_controls(line), start),))
            start += len(line) + 1
        opening, *_, closing = in_marks((Run(quote.text),), right_to_left=right_to_left)
        before, inserted = spoken_by(quote)
        lines[0] = (
            tuple(run for run in (Run(before), opening, Run(inserted)) if run.text) + lines[0]
        )
        lines[-1] = (*lines[-1], closing)
        return lines

    def _own(self, text: str) -> Iterator[Paragraph]:
        """The reader's own words, a paragraph a line."""
        for line in text.split("\n"):
            if line.strip():
                yield self._ours(Role.BODY, line)

    def _end_notes(self) -> Iterator[Paragraph]:
        yield self._ours(Role.HEADING, self.words.say("dossier_notes"), level=_LEVEL)
        for number, note in enumerate(self._notes, 1):
            yield Paragraph(Role.NUMBERED, note, self.words.right_to_left, number=number)

    def _sources(self) -> Iterator[Paragraph]:
        yield self._ours(Role.HEADING, self.words.say("dossier_sources"), level=_LEVEL)
        for source in self._dossier.sources:
            cited = self._citing.whole(source)
            if self._report.standings.get(source.content) is Standing.CHANGED:
                cited = (*cited, Run(f" {self.words.say('dossier_changed_file')}"))
            yield Paragraph(Role.ITEM, cited, self.words.right_to_left)

    def _ours(self, role: Role, text: str, level: int = 0) -> Paragraph:
        """Words of ours or the reader's. What heads a report from right to left stands there, as a file's name may."""
        closed = text + closing_controls(text)
        way = self._way(text) or (level > 0 and self.words.right_to_left)
        return Paragraph(role, (Run(closed),), way, level=level)

    def _way(self, text: str) -> bool:
        return runs_right_to_left(text, base=self.words.right_to_left)

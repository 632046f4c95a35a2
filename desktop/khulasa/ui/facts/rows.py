"""What the view of facts lists, from top to bottom: five sections, each with what was found. No Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import chain
from typing import NamedTuple, TypeVar

from khulasa.export.facts import statements
from khulasa.export.facts.rows import Row as TableRow
from khulasa.facts.groups import head_of
from khulasa.facts.kinds import FactKind
from khulasa.facts.model import Listing, Span, Statement
from khulasa.facts.quotable import QuotableFacts
from khulasa.summary.model import Analysis
from khulasa.summary.stated import are_readable, sentences_at, sentences_of, told_in
from khulasa.ui.facts.extent import ALL, Extent, Fitting, all_fit
from khulasa.ui.facts.filtering import FactFilter, Filter, FilteredFacts, Name

_LIKELY = "likely"
_WORDS_BEFORE = 3
"""So many words stand before a date or an amount, whose sentence may be long: what follows says more of it."""
_LONGEST_AROUND = 1_000
"""So many signs before and behind a date or an amount at most: more than any line has room for."""

Thing = TypeVar("Thing")


class RowKind(Enum):
    """What a row is."""

    SECTION = auto()  # a heading, with how many there are, or a sentence that none were found
    SPEAKER = auto()  # above several statements: his fullest name, his roles, how many there are
    STATEMENT = auto()
    TO_BE_CHECKED = auto()  # a line above what is only likely, which it opens
    LIKELY = auto()  # such a statement, below the sentence before it
    NAME = auto()  # beside others
    LISTING = auto()  # opens to its members
    FIND = auto()  # a date or an amount, with words of its sentence
    MORE = auto()  # how many are not seen: below, behind names, or in the line of a heading


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `text` and `aside` are the author's letters in one line, `spans` the places that it leads to, in order.

    `name` and `role` are the speaker's of a statement that stands alone, `underlined` where he is named; `excerpt` are
    the words of `aside` that are seen, where it is long; `key` is by what the row, or what it opens, is known again.
    """

    kind: RowKind
    section: FactKind
    text: str = ""
    aside: str = ""
    excerpt: str = ""
    name: str = ""
    role: str = ""
    count: int = 0
    spans: tuple[Span, ...] = ()
    alike: tuple[Span, ...] = ()
    underlined: Span | None = None
    statement: Statement | None = None
    listing: Listing | None = None
    key: str = ""
    is_open: bool = False

    @property
    def is_fact(self) -> bool:
        """Whether it can be shown in the text and copied."""
        return bool(self.spans)

    @property
    def opens(self) -> bool:
        """Whether more is seen, or less, by it."""
        return self.kind in {RowKind.MORE, RowKind.LISTING, RowKind.TO_BE_CHECKED}


class Shown(NamedTuple):
    """What is asked of the view: a filter, what was opened, by keys, and how much is seen of what was not."""

    filter: Filter = Filter()
    opened: frozenset[str] = frozenset()
    extent: Extent = ALL

    def is_whole(self, key: str) -> bool:
        """Whether nothing is folded away of what has a key: the reader opened it, or looks for words."""
        return bool(self.filter.words.strip()) or key in self.opened


class FactRows:
    """Makes the rows of one text. `fitting` says how many names fit into lines.

    Raises `QuoteError`: see `QuotableFacts.quote`.
    """

    def __init__(
        self, analysis: Analysis, facts: QuotableFacts, fitting: Fitting = all_fit
    ) -> None:
        self._analysis = analysis
        self._facts = facts
        self._fitting = fitting
        self._filter = FactFilter(analysis, facts)
        self._shown = Shown()
        self._kept = FilteredFacts({}, (), {}, (), {})

    def rows(self, shown: Shown) -> list[Row]:
        """All rows, section by section; one that the reader's words leave nothing of is left out."""
        self._shown, self._kept = shown, self._filter.apply(shown.filter)
        sections = {
            FactKind.STATEMENTS: self._said,
            FactKind.PARTICIPANTS: self._participants,
            FactKind.PLACES: self._places,
            FactKind.DATES: self._finds,
            FactKind.NUMBERS: self._finds,
        }
        rows: list[Row] = []
        for kind in FactKind:
            section = list(sections[kind](kind))
            if len(section) > 1 or not shown.filter.words.strip():
                rows += section
        return rows

    def statements(self, wanted: Filter) -> list[Statement]:
        """All statements that are sure and asked for, those that aren't seen among them, in the order of the text."""
        said = chain.from_iterable(self._filter.apply(wanted).said.values())
        return sorted(said, key=lambda statement: statement.verb)

    def lists(self, row: TableRow, span: Span) -> bool:
        """Whether a row of a table is about something that was asked for last."""
        self._filter.apply(self._shown.filter)
        return self._filter.keeps_row(row, span)

    def _section(self, kind: FactKind, count: int) -> Row:
        return Row(RowKind.SECTION, kind, count=count, key=f"section {kind}")

    # Who said what

    def _said(self, kind: FactKind) -> Iterator[Row]:
        groups, likely = self._kept.said, self._kept.likely
        count, most = sum(map(len, groups.values())), self._shown.extent.statements
        yield self._section(kind, count)
        left = count if self._shown.is_whole(kind) else most
        for key, group in groups.items():
            if left > 0:
                yield from self._of_speaker(key, group, left)
            left -= len(group)
        yield from self._more(kind, count, most)
        if likely:
            is_open = self._shown.is_whole(_LIKELY)
            yield Row(RowKind.TO_BE_CHECKED, kind, count=len(likely), key=_LIKELY, is_open=is_open)
            yield from map(self._doubtful, likely if is_open else ())

    def _of_speaker(self, key: str, group: Sequence[Statement], most: int) -> Iterator[Row]:
        """The first statements of a speaker, below his name where he speaks more than once."""
        alike = tuple(each.content for each in group)
        first = group[0]
        roles: tuple[Span, ...] = ()
        if first.actor is not None:
            roles = self._facts.facts.actors[first.actor].roles
        name = statements.speaker(self._facts, first)
        role = "، ".join(dict.fromkeys(map(self._quote, roles)))
        if name and len(group) == 1:
            yield replace(self._statement(first, alike), name=name, role=role)
            return
        yield Row(
            RowKind.SPEAKER,
            FactKind.STATEMENTS,
            name,
            role,
            count=len(group),
            spans=alike,
            alike=alike,
            key=f"speaker {key}",
        )
        for statement in group[:most]:
            yield self._statement(statement, alike)

    def _statement(self, statement: Statement, alike: tuple[Span, ...]) -> Row:
        return Row(
            RowKind.STATEMENT,
            FactKind.STATEMENTS,
            self._quote(statement.content),
            statements.verb_of(self._facts, statement),
            count=1,
            spans=(statement.content,),
            alike=alike,
            underlined=statement.speaker or statement.because,
            statement=statement,
            key=f"statement {statement.verb.start}",
        )

    def _doubtful(self, statement: Statement) -> Row:
        """What is only likely names nobody: its sentence, below the one before it."""
        sentences = sentences_of(self._analysis, statement)
        before = sentences[0] - 1 if sentences and sentences[0] else None
        if before is not None and not are_readable(self._analysis, [before]):
            before = None
        return Row(
            RowKind.LIKELY,
            FactKind.STATEMENTS,
            statements.one_line(told_in(self._analysis, self._facts, statement)),
            "" if before is None else statements.one_line(self._analysis.quote(before)),
            count=1,
            spans=(statement.content,),
            alike=(statement.content,),
            statement=statement,
            key=f"likely {statement.verb.start}",
        )

    # Names

    def _participants(self, kind: FactKind) -> Iterator[Row]:
        names, listings = self._kept.names[kind], self._kept.listings
        count = len(names) + len(listings)
        yield self._section(kind, count)
        fitting, rows = self._fitting_of(kind, names), self._shown.extent.listings
        yield from self._names(kind, names, fitting)
        yield from self._more(kind, count, fitting + min(rows, len(listings)))
        for listing in listings if self._shown.is_whole(kind) else listings[:rows]:
            yield from self._listing(kind, listing)

    def _listing(self, kind: FactKind, listing: Listing) -> Iterator[Row]:
        whole = Span(listing.members[0].start, listing.members[-1].end)
        key = f"listing {whole.start}"
        is_open = key in self._shown.opened
        yield Row(
            RowKind.LISTING,
            kind,
            self._head_of(listing) or self._row_of(listing.members),
            count=len(listing.members),
            spans=(whole,),
            alike=listing.members,
            underlined=listing.head,
            listing=listing,
            key=key,
            is_open=is_open,
        )
        if is_open:
            for member in listing.members:
                name = Name(self._quote(member), (member,), f"member {member.start}")
                yield self._name(kind, name)

    def _head_of(self, listing: Listing) -> str:
        if listing.head is not None:
            self._quote(listing.head)  # as it was found
        return statements.one_line(head_of(self._facts.document.text, listing))

    def _row_of(self, members: Sequence[Span]) -> str:
        return "، ".join(map(self._quote, members))

    def _places(self, kind: FactKind) -> Iterator[Row]:
        names = self._kept.names[kind]
        yield self._section(kind, len(names))
        fitting = self._fitting_of(kind, names)
        yield from self._names(kind, names, fitting)
        yield from self._more(kind, len(names), fitting)

    def _fitting_of(self, kind: FactKind, names: Sequence[Name]) -> int:
        """How many names have room in the lines of a section."""
        return self._fitting(names, self._shown.extent.of(kind))

    def _names(self, kind: FactKind, names: Sequence[Name], fitting: int) -> Iterator[Row]:
        some = names if self._shown.is_whole(kind) else names[:fitting]
        return (self._name(kind, name) for name in some)

    def _name(self, kind: FactKind, name: Name) -> Row:
        return Row(
            RowKind.NAME,
            kind,
            name.text,
            name.roles,
            count=len(name.spans),
            spans=name.spans,
            alike=name.spans,
            key=name.key,
        )

    # Dates and amounts

    def _finds(self, kind: FactKind) -> Iterator[Row]:
        spans, most = self._kept.finds[kind], self._shown.extent.of(kind)
        yield self._section(kind, len(spans))
        yield from self._more(kind, len(spans), most)
        for span in spans if self._shown.is_whole(kind) else spans[:most]:
            sentences = sentences_at(self._analysis, [span])
            around = self._around(span, sentences)
            whole = around
            if are_readable(self._analysis, sentences):
                whole = statements.one_line(" ".join(map(self._analysis.quote, sentences)))
            yield Row(
                RowKind.FIND,
                kind,
                self._quote(span),
                whole,
                around,
                count=1,
                spans=(span,),
                alike=(span,),
                key=f"{kind} {span.start}",
            )

    def _around(self, span: Span, sentences: Sequence[int]) -> str:
        """A few words before a date or an amount, and what follows in its sentences."""
        if not sentences:
            return ""
        text = self._analysis.document.text
        start = self._analysis.sentences[sentences[0]].start
        end = self._analysis.sentences[sentences[-1]].end
        start = max(start, span.start - _LONGEST_AROUND)
        end = min(end, span.end + _LONGEST_AROUND)
        before = text[start : span.start].split()
        cut = len(before) > _WORDS_BEFORE
        first = " ".join(before[-_WORDS_BEFORE:]) if before else ""
        glue = "" if not first or not text[span.start - 1].isspace() else " "
        return statements.one_line(f"{'… ' * cut}{first}{glue}{text[span.start : end]}")

    # What is seen of it

    def _more(self, kind: FactKind, count: int, seen: int) -> Iterator[Row]:
        """How many are not seen; nothing where somebody looks for words, and all are."""
        if count > seen and not self._shown.filter.words.strip():
            is_open = kind in self._shown.opened
            yield Row(RowKind.MORE, kind, count=count - seen, key=kind, is_open=is_open)

    def _quote(self, span: Span) -> str:
        return statements.one_line(self._facts.quote(span))

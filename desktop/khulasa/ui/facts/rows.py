"""What the view of facts lists, from top to bottom: five sections, each with what was found. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import NamedTuple, TypeVar

from khulasa.export.facts import statements
from khulasa.export.facts.rows import Row as TableRow
from khulasa.export.facts.rows import spans_of_kind
from khulasa.facts.groups import groups
from khulasa.facts.kinds import FactKind
from khulasa.facts.model import Certainty, Listing, Span, Statement
from khulasa.facts.quotable import QuotableFacts
from khulasa.language.folding import fold
from khulasa.summary.model import Analysis
from khulasa.summary.stated import sentences_at, sentences_of, told_in

_STATEMENTS, _SPEAKERS, _CHIPS, _FINDS = 3, 4, 24, 6
"""So many statements of a speaker, speakers, names, and dates or numbers are seen at first: all are one click away."""

Thing = TypeVar("Thing")


class RowKind(Enum):
    """What a row is."""

    SECTION = auto()  # a heading, with how many there are
    SPEAKER = auto()  # above several statements: his fullest name, his roles, how many there are
    STATEMENT = auto()
    TO_BE_CHECKED = auto()  # a line above what is only likely
    LIKELY = auto()  # such a statement, below the sentence before it
    CHIP = auto()  # a name, beside others
    LISTING = auto()  # opens to its members
    FIND = auto()  # a date or an amount, with its sentence
    MORE = auto()  # how many are not seen
    NONE = auto()  # nothing of the kind was found


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `text` and `aside` are the author's letters in one line, `spans` the places that it leads to, in order.

    `name` and `role` are the speaker's of a statement that stands alone, `underlined` where he is named; `key` is by
    what the row, or what it opens, is known again.
    """

    kind: RowKind
    section: FactKind
    text: str = ""
    aside: str = ""
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


class Shown(NamedTuple):
    """What is asked of the view: facts of these sentences, None for all; with these words; and what is opened."""

    sentences: frozenset[int] | None = None
    words: str = ""
    opened: frozenset[str] = frozenset()


class FactRows:
    """Makes the rows of one text. Raises `QuoteError`: see `QuotableFacts.quote`."""

    def __init__(self, analysis: Analysis, facts: QuotableFacts) -> None:
        self._analysis = analysis
        self._facts = facts
        self._shown = Shown()
        self._words: tuple[str, ...] = ()

    def rows(self, shown: Shown) -> list[Row]:
        """All rows, section by section; one that the reader's words leave nothing of is left out."""
        self._shown = shown
        self._words = tuple(fold(shown.words).split())
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
            if len(section) > 1:
                rows += section
            elif not self._words:
                rows += [*section, Row(RowKind.NONE, kind)]
        return rows

    def statements(self, shown: Shown) -> list[Statement]:
        """All statements that are sure and asked for, those that aren't seen among them."""
        self._shown = shown
        self._words = tuple(fold(shown.words).split())
        return [
            each
            for each in self._facts.facts.statements
            if each.certainty is Certainty.SURE and self._keeps_statement(each)
        ]

    def lists(self, row: TableRow, span: Span) -> bool:
        """Whether a row of a table is about something that was asked for last."""
        return self._keeps([span], row[1:6])

    # Who said what

    def _said(self, kind: FactKind) -> Iterator[Row]:
        kept = [each for each in self._facts.facts.statements if self._keeps_statement(each)]
        sure = [each for each in kept if each.certainty is Certainty.SURE]
        yield Row(RowKind.SECTION, kind, count=len(sure))
        groups = list(_grouped(sure, self._speaker_key).items())
        for key, group in self._some(groups, _SPEAKERS, "speakers"):
            yield from self._of_speaker(str(key), group)
        yield from self._more(kind, len(groups), _SPEAKERS, "speakers")
        likely = [each for each in kept if each.certainty is not Certainty.SURE]
        if likely:
            yield Row(RowKind.TO_BE_CHECKED, kind, count=len(likely))
            yield from map(self._doubtful, self._some(likely, _STATEMENTS, "likely"))
            yield from self._more(kind, len(likely), _STATEMENTS, "likely")

    def _speaker_key(self, statement: Statement) -> Hashable:
        if statement.actor is not None:
            return f"actor {statement.actor}"
        return statements.speaker(self._facts, statement)

    def _of_speaker(self, key: str, group: Sequence[Statement]) -> Iterator[Row]:
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
        for statement in self._some(group, _STATEMENTS, key):
            yield self._statement(statement, alike)
        yield from self._more(FactKind.STATEMENTS, len(group), _STATEMENTS, key)

    def _statement(self, statement: Statement, alike: tuple[Span, ...]) -> Row:
        return Row(
            RowKind.STATEMENT,
            FactKind.STATEMENTS,
            self._quote(statement.content),
            self._quote(statement.verb),
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

    def _keeps_statement(self, statement: Statement) -> bool:
        spans = [statement.verb, statement.content]
        texts = [*map(self._quote, spans), statements.speaker(self._facts, statement)]
        return self._keeps(spans, [*texts, statements.role(self._facts, statement)])

    # Names

    def _participants(self, kind: FactKind) -> Iterator[Row]:
        facts = self._facts.facts
        chips = []
        for number, actor in enumerate(facts.actors):
            roles = "، ".join(dict.fromkeys(map(self._quote, actor.roles)))
            name = self._quote(actor.fullest)
            mentions = self._kept_spans(actor.mentions)
            if mentions and self._holds([name, roles]):
                chips.append(self._chip(kind, name, mentions, f"actor {number}", roles))
        listings = [each for each in groups(facts) if self._keeps_listing(each)]
        yield Row(RowKind.SECTION, kind, count=len(chips) + len(listings))
        yield from self._some(chips, _CHIPS, kind)
        yield from self._more(kind, len(chips), _CHIPS, kind)
        for listing in listings:
            yield from self._listing(kind, listing)

    def _keeps_listing(self, listing: Listing) -> bool:
        spans = [*listing.members, *([] if listing.head is None else [listing.head])]
        return self._keeps(spans, list(map(self._quote, spans)))

    def _listing(self, kind: FactKind, listing: Listing) -> Iterator[Row]:
        whole = Span(listing.members[0].start, listing.members[-1].end)
        key = f"listing {whole.start}"
        is_open = key in self._shown.opened
        yield Row(
            RowKind.LISTING,
            kind,
            self._quote(listing.head) if listing.head else self._row_of(listing.members),
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
                yield self._chip(kind, self._quote(member), (member,), f"member {member.start}")

    def _row_of(self, members: Sequence[Span]) -> str:
        return "، ".join(map(self._quote, members))

    def _places(self, kind: FactKind) -> Iterator[Row]:
        places = [place.span for place in self._facts.facts.places]
        groups = _grouped(places, lambda span: fold(self._quote(span)))
        chips = []
        for key, group in groups.items():
            spans, name = self._kept_spans(group), self._quote(group[0])
            if spans and self._holds([name]):
                chips.append(self._chip(kind, name, spans, f"place {key}"))
        yield Row(RowKind.SECTION, kind, count=len(chips))
        yield from self._some(chips, _CHIPS, kind)
        yield from self._more(kind, len(chips), _CHIPS, kind)

    def _chip(
        self, kind: FactKind, name: str, spans: Sequence[Span], key: str, roles: str = ""
    ) -> Row:
        places = tuple(spans)
        return Row(
            RowKind.CHIP, kind, name, roles, count=len(places), spans=places, alike=places, key=key
        )

    # Dates and amounts

    def _finds(self, kind: FactKind) -> Iterator[Row]:
        spans = spans_of_kind(self._facts.facts, kind)
        kept = [span for span in spans if self._keeps([span], [self._quote(span)])]
        yield Row(RowKind.SECTION, kind, count=len(kept))
        for span in self._some(kept, _FINDS, kind):
            sentences = sentences_at(self._analysis, [span])
            around = statements.one_line(" ".join(map(self._analysis.quote, sentences)))
            key = f"{kind} {span.start}"
            yield Row(
                RowKind.FIND,
                kind,
                self._quote(span),
                around,
                count=1,
                spans=(span,),
                alike=(span,),
                key=key,
            )
        yield from self._more(kind, len(kept), _FINDS, kind)

    # What is seen of it

    def _some(self, things: Sequence[Thing], most: int, key: str) -> Sequence[Thing]:
        """The first, or all where the reader opened them or looks for words."""
        return things if self._words or key in self._shown.opened else things[:most]

    def _more(self, kind: FactKind, count: int, most: int, key: str) -> Iterator[Row]:
        if count > most and not self._words and key not in self._shown.opened:
            yield Row(RowKind.MORE, kind, count=count - most, key=key)

    def _keeps(self, spans: Iterable[Span], texts: Sequence[str]) -> bool:
        return self._stands(spans) and self._holds(texts)

    def _kept_spans(self, spans: Sequence[Span]) -> list[Span]:
        return [span for span in spans if self._stands([span])]

    def _stands(self, spans: Iterable[Span]) -> bool:
        """Whether something of it stands in the sentences that are asked about."""
        asked = self._shown.sentences
        return asked is None or not asked.isdisjoint(sentences_at(self._analysis, spans))

    def _holds(self, texts: Sequence[str]) -> bool:
        """Whether every word that was typed is in it, as a part of a word."""
        if not self._words:
            return True
        folded = fold(" ".join(texts))
        return all(word in folded for word in self._words)

    def _quote(self, span: Span) -> str:
        return statements.one_line(self._facts.quote(span))


def _grouped(
    things: Iterable[Thing], key: Callable[[Thing], Hashable]
) -> dict[Hashable, list[Thing]]:
    """Things with the same key together, in the order of the first of each."""
    groups: dict[Hashable, list[Thing]] = {}
    for thing in things:
        groups.setdefault(key(thing), []).append(thing)
    return groups

"""Which facts are asked for: those of some sentences, and those that hold the words that were typed. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
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
from khulasa.summary.stated import sentences_at

Thing = TypeVar("Thing")


class Filter(NamedTuple):
    """Facts of these sentences, by index, None for all; and with these words, each as a part of a word."""

    sentences: frozenset[int] | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Name:
    """A participant or a place: its fullest form, the places in the text that are kept, and a participant's offices."""

    text: str
    spans: tuple[Span, ...]
    key: str
    roles: str = ""


@dataclass(frozen=True, slots=True)
class FilteredFacts:
    """What a filter keeps, each kind in the order of the text; `said` is what is sure, by speaker."""

    said: Mapping[str, Sequence[Statement]]
    likely: Sequence[Statement]
    names: Mapping[FactKind, Sequence[Name]]
    listings: Sequence[Listing]
    finds: Mapping[FactKind, Sequence[Span]]


class FactFilter:
    """Filters the facts of one text. Raises `QuoteError`: see `QuotableFacts.quote`."""

    def __init__(self, analysis: Analysis, facts: QuotableFacts) -> None:
        self._analysis = analysis
        self._facts = facts
        self._filter = Filter()
        self._words: tuple[str, ...] = ()
        self._likely = statements.to_be_checked(analysis, facts)
        self._last: tuple[Filter, FilteredFacts] | None = None

    def apply(self, wanted: Filter) -> FilteredFacts:
        """The facts that a filter keeps."""
        if self._last is None or self._last[0] != wanted:
            self._filter, self._words = wanted, tuple(fold(wanted.words).split())
            self._last = wanted, self._filtered()
        return self._last[1]

    def keeps_row(self, row: TableRow, span: Span) -> bool:
        """Whether the last filter keeps a row of a table, which is about a span of the text."""
        return self._keeps([span], row[1:6])

    def _filtered(self) -> FilteredFacts:
        facts = self._facts.facts
        kept = [each for each in facts.statements if self._keeps_statement(each)]
        return FilteredFacts(
            _grouped(
                (each for each in kept if each.certainty is Certainty.SURE), self._speaker_key
            ),
            [each for each in self._likely if self._keeps_statement(each)],
            {FactKind.PARTICIPANTS: self._participants(), FactKind.PLACES: self._places()},
            [
                each
                for each in groups(facts, self._facts.document.text)
                if self._keeps_listing(each)
            ],
            {kind: self._finds(kind) for kind in (FactKind.DATES, FactKind.NUMBERS)},
        )

    def _speaker_key(self, statement: Statement) -> str:
        if statement.actor is not None:
            return f"actor {statement.actor}"
        return statements.speaker(self._facts, statement)

    def _keeps_statement(self, statement: Statement) -> bool:
        spans = [statement.verb, statement.content]
        verb = statements.verb_of(self._facts, statement)
        texts = [verb, self._quote(statement.content), statements.speaker(self._facts, statement)]
        return self._keeps(spans, [*texts, statements.role(self._facts, statement)])

    def _participants(self) -> list[Name]:
        names = []
        for number, actor in enumerate(self._facts.facts.actors):
            roles = "، ".join(dict.fromkeys(map(self._quote, actor.roles)))
            name = self._quote(actor.fullest)
            mentions = self._kept_spans(actor.mentions)
            if mentions and self._holds([name, roles]):
                names.append(Name(name, mentions, f"actor {number}", roles))
        return names

    def _places(self) -> list[Name]:
        spans = [place.span for place in self._facts.facts.places]
        names = []
        for key, group in _grouped(spans, lambda span: fold(self._quote(span))).items():
            places, name = self._kept_spans(group), self._quote(group[0])
            if places and self._holds([name]):
                names.append(Name(name, places, f"place {key}"))
        return names

    def _keeps_listing(self, listing: Listing) -> bool:
        spans = [*listing.members, *([] if listing.head is None else [listing.head])]
        return self._keeps(spans, list(map(self._quote, spans)))

    def _finds(self, kind: FactKind) -> list[Span]:
        spans = spans_of_kind(self._facts.facts, kind)
        return [span for span in spans if self._keeps([span], [self._quote(span)])]

    def _keeps(self, spans: Iterable[Span], texts: Sequence[str]) -> bool:
        return self._stands(spans) and self._holds(texts)

    def _kept_spans(self, spans: Sequence[Span]) -> tuple[Span, ...]:
        return tuple(span for span in spans if self._stands([span]))

    def _stands(self, spans: Iterable[Span]) -> bool:
        """Whether something of it stands in the sentences that are asked about."""
        asked = self._filter.sentences
        return asked is None or not asked.isdisjoint(sentences_at(self._analysis, spans))

    def _holds(self, texts: Sequence[str]) -> bool:
        """Whether every word that was typed is in it, as a part of a word."""
        if not self._words:
            return True
        folded = fold(" ".join(texts))
        return all(word in folded for word in self._words)

    def _quote(self, span: Span) -> str:
        return statements.one_line(self._facts.quote(span))


Key = TypeVar("Key", bound=Hashable)


def _grouped(things: Iterable[Thing], key: Callable[[Thing], Key]) -> dict[Key, list[Thing]]:
    """Things with the same key together, in the order of the first of each."""
    groups: dict[Key, list[Thing]] = {}
    for thing in things:
        groups.setdefault(key(thing), []).append(thing)
    return groups

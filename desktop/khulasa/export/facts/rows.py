"""Facts as rows of a table, a row a statement, a participant, a place, a date or an amount; only what is sure."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

from khulasa.document.model import Sentence
from khulasa.export.citation import Citations
from khulasa.export.facts.statements import one_line, role, speaker, verb_of
from khulasa.export.names import Options
from khulasa.export.runs import plain
from khulasa.export.words import Words, words_for
from khulasa.facts.groups import groups, head_of, members_named
from khulasa.facts.kinds import EVERY_KIND, FactKind
from khulasa.facts.model import Certainty, Facts, Listing, Polarity, Span, Statement
from khulasa.facts.quotable import QuotableFacts
from khulasa.summary.model import Analysis
from khulasa.summary.stated import told_in


class Row(NamedTuple):
    """The cells; "" where a kind has nothing to say."""

    kind: str = ""
    who: str = ""
    role: str = ""
    verb: str = ""
    manner: str = ""
    what: str = ""
    place: str = ""
    citation: str = ""


COLUMNS = Row._fields

Keep = Callable[[Row, Span], bool]
"""Whether a row, which is about a span of the text, is wanted."""


def spans_of_kind(facts: Facts, kind: FactKind) -> Sequence[Span]:
    """Where a text names places, dates or amounts, these with what qualifies them."""
    if kind is FactKind.PLACES:
        return [place.span for place in facts.places]
    if kind is FactKind.DATES:
        return [moment.span for moment in facts.dates]
    return [quantity.told for quantity in facts.numbers]


def titles(words: Words) -> Row:
    """The heads of the columns."""
    return Row(*(words.say(f"fact_column_{name}") for name in COLUMNS))


class FactTable:
    """Words the facts of a document in the language of the options, or else of the document."""

    def __init__(self, analysis: Analysis, facts: QuotableFacts, options: Options) -> None:
        self.words = words_for(analysis.document, options)
        self.analysis = analysis
        self.facts = facts
        self._citations = Citations(analysis.document, options)
        self._paragraphs = analysis.document.paragraph_numbers()

    def rows(self, kinds: Collection[FactKind] = EVERY_KIND, keep: Keep | None = None) -> list[Row]:
        """All rows of some kinds that are kept, in the order of the kinds and of the text. Raises `QuoteError`."""
        rows = (pair for kind in FactKind if kind in kinds for pair in self._rows(kind))
        return [row for row, span in rows if keep is None or keep(row, span)]

    def _rows(self, kind: FactKind) -> Iterator[tuple[Row, Span]]:
        facts = self.facts.facts
        if kind is FactKind.STATEMENTS:
            for statement in facts.statements:
                if statement.certainty is Certainty.SURE:
                    yield self.statement(statement), statement.content
        elif kind is FactKind.PARTICIPANTS:
            yield from self._participants()
        else:
            for span in spans_of_kind(facts, kind):
                yield self._found(kind, span)

    def statement(self, statement: Statement) -> Row:
        """The row of a statement; of one with an open end `what` are its sentences."""
        what = self._quote(statement.content)
        if statement.open_end:
            what = one_line(told_in(self.analysis, self.facts, statement))
        return Row(
            self.words.say(f"fact_kind_{FactKind.STATEMENTS}"),
            speaker(self.facts, statement),
            role(self.facts, statement),
            verb_of(self.facts, statement),
            self.manner(statement),
            what,
            self.place(statement.content),
            self.citation(statement.content),
        )

    def manner(self, statement: Statement) -> str:
        """How the words are given, and whether they are denied or confirmed."""
        words = [self.words.say(f"fact_manner_{statement.manner}")]
        if statement.polarity is not Polarity.SAID:
            words.append(self.words.say(f"fact_polarity_{statement.polarity}"))
        return " · ".join(words)

    def _participants(self) -> Iterator[tuple[Row, Span]]:
        kind = self.words.say(f"fact_kind_{FactKind.PARTICIPANTS}")
        facts = self.facts.facts
        text = self.facts.document.text
        heads = {
            member: self._head(listing)
            for listing in groups(facts, text)
            for member in listing.members
        }
        named = members_named(facts)
        announced = {named[member]: head for member, head in heads.items() if member in named}
        for number, actor in enumerate(facts.actors):
            roles = " · ".join(dict.fromkeys(map(self._quote, actor.roles)))
            head = announced.get(number, "")
            yield self._at(Row(kind, self._quote(actor.fullest), roles, what=head), actor.fullest)
        for member, head in heads.items():
            if member not in named:
                yield self._at(Row(kind, self._quote(member), what=head), member)

    def _head(self, listing: Listing) -> str:
        if listing.head is not None:
            self._quote(listing.head)  # as it was found
        return one_line(head_of(self.facts.document.text, listing))

    def _found(self, kind: FactKind, span: Span) -> tuple[Row, Span]:
        return self._at(Row(self.words.say(f"fact_kind_{kind}"), what=self._quote(span)), span)

    def _at(self, row: Row, span: Span) -> tuple[Row, Span]:
        return row._replace(place=self.place(span), citation=self.citation(span)), span

    def place(self, span: Span) -> str:
        """The page and the paragraph of a span, in short."""
        document = self.analysis.document
        page = document.page_of(span.start)
        paragraph = self._paragraphs.get(max(0, document.block_at(span.start)))
        numbers = (("page", page), ("paragraph", paragraph))
        words = [
            self.words.say(f"fact_{name}", number=self.words.number(number))
            for name, number in numbers
            if number
        ]
        return " · ".join(words)

    def citation(self, span: Span) -> str:
        """The citation of a span as plain text."""
        block = max(0, self.analysis.document.block_at(span.start))
        return plain(self._citations.of(Sentence(0, block, *span)))

    def _quote(self, span: Span) -> str:
        return one_line(self.facts.quote(span))

"""Facts as plain data, beside the sentences of the JSON of a summary: a contract with the programs that read it.

`actor` of a statement is who made it, for sure only where its `certainty` says so: a likely one is to be checked.
`link` ties a reported statement to its verb (من, أن); `qualifier` of a number makes it more, less or rough, and must be
quoted with it. Spans are code points of the text, half open.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any

from khulasa.export.formats.json import packed
from khulasa.export.names import Options
from khulasa.facts.kinds import EVERY_KIND, FactKind
from khulasa.facts.model import Actor, Moment, Place, Quantity, Span, Statement
from khulasa.facts.quotable import QuotableFacts
from khulasa.summary.model import Analysis, Summary
from khulasa.summary.stated import sentences_of


def export(
    summary: Summary,
    facts: QuotableFacts | None,
    kinds: Collection[FactKind],
    _options: Options,
) -> str:
    """The summary's line of JSON with `facts`, null where there are no rules for the language. Raises `QuoteError`."""
    found = None if facts is None else packed_facts(summary.analysis, facts, kinds)
    return json.dumps({**packed(summary), "facts": found}, ensure_ascii=False, allow_nan=False)


def packed_facts(
    analysis: Analysis, facts: QuotableFacts, kinds: Collection[FactKind] = EVERY_KIND
) -> dict[str, Any]:
    """All facts of some kinds; actors come with statements, which name them by their place, and with participants."""
    return _Packer(analysis, facts).facts(kinds)


class _Packer:
    def __init__(self, analysis: Analysis, facts: QuotableFacts) -> None:
        self._analysis = analysis
        self._facts = facts

    def facts(self, kinds: Collection[FactKind]) -> dict[str, Any]:
        facts = self._facts.facts
        columns: dict[str, Any] = {}
        if FactKind.STATEMENTS in kinds or FactKind.PARTICIPANTS in kinds:
            columns["actors"] = list(map(self._actor, facts.actors))
        if FactKind.STATEMENTS in kinds:
            columns["statements"] = list(map(self._statement, facts.statements))
        if FactKind.PARTICIPANTS in kinds:
            columns["listings"] = [
                {"head": self._optional(each.head), "members": list(map(self._span, each.members))}
                for each in facts.listings
            ]
        if FactKind.PLACES in kinds:
            columns["places"] = list(map(self._place, facts.places))
        if FactKind.DATES in kinds:
            columns["dates"] = list(map(self._moment, facts.dates))
        if FactKind.NUMBERS in kinds:
            columns["numbers"] = list(map(self._quantity, facts.numbers))
        return columns

    def _actor(self, actor: Actor) -> dict[str, Any]:
        return {
            "kind": actor.kind,
            "fullest": self._span(actor.fullest),
            "roles": list(map(self._span, actor.roles)),
            "mentions": [list(mention) for mention in actor.mentions],
        }

    def _statement(self, statement: Statement) -> dict[str, Any]:
        return {
            "actor": statement.actor,
            "speaker": self._optional(statement.speaker),
            "found": statement.found,
            "because": self._optional(statement.because),
            "verb": self._span(statement.verb),
            "link": self._optional(statement.link),
            "content": self._span(statement.content),
            "open_end": statement.open_end,
            "manner": statement.manner,
            "polarity": statement.polarity,
            "certainty": statement.certainty,
            "sentences": list(sentences_of(self._analysis, statement)),
        }

    def _place(self, place: Place) -> dict[str, Any]:
        return {**self._span(place.span), "kind": self._optional(place.kind)}

    def _moment(self, moment: Moment) -> dict[str, Any]:
        return {**self._span(moment.span), "iso": moment.iso}

    def _quantity(self, quantity: Quantity) -> dict[str, Any]:
        return {
            **self._span(quantity.span),
            "number": None if quantity.number is None else f"{quantity.number.normalize():f}",
            "unit": self._optional(quantity.unit),
            "counted": self._optional(quantity.counted),
            "qualifier": self._optional(quantity.qualifier),
        }

    def _span(self, span: Span) -> dict[str, Any]:
        return {"start": span.start, "end": span.end, "text": self._facts.quote(span)}

    def _optional(self, span: Span | None) -> dict[str, Any] | None:
        return None if span is None else self._span(span)

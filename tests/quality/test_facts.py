"""The annotated facts, which are read as they stand and counted as they should be; and floors under the figures."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest
from quality.facts import found_in, measured
from quality.facts_gold import GoldText, Stretch, ours, shared
from quality.facts_scores import count

from khulasa.facts.model import (
    Actor,
    ActorKind,
    Certainty,
    Facts,
    Listing,
    Manner,
    Place,
    Polarity,
    Span,
    Statement,
)

FLOORS = tomllib.loads(Path(__file__).with_name("facts_floors.toml").read_text(encoding="utf-8"))


def _right(gold: GoldText) -> Facts:
    """Facts that are what the annotation says."""
    actors = [
        Actor(kind, Span(*stretch[:2]), (Span(*stretch[:2]),))
        for kind, stretches in (
            (ActorKind.PERSON, gold.people),
            (ActorKind.BODY, gold.bodies),
        )
        for stretch in stretches
    ]
    for statement in gold.statements:
        start = gold.text.index(statement.resolved)
        span = Span(start, start + len(statement.resolved))
        if all(actor.fullest != span for actor in actors):
            actors.append(Actor(ActorKind.ROLE, span, (span,)))
    names = [gold.text[slice(*actor.fullest)] for actor in actors]
    said = [
        Statement(
            Span(*statement.verb[:2]),
            Span(*statement.content[:2]),
            Manner(statement.manner),
            actor=names.index(statement.resolved),
            polarity=Polarity.DENIED if statement.denied else Polarity.SAID,
            certainty=Certainty.SURE,
        )
        for statement in gold.statements
    ]
    listings = tuple(
        Listing(tuple(Span(*member[:2]) for member in members)) for members in gold.enumerations
    )
    places = tuple(Place(Span(*place[:2])) for place in gold.places)
    return Facts(tuple(actors), tuple(said), listings, places)


def test_what_is_annotated_is_all_right() -> None:
    for gold in ours(kept=False):
        counts = count(gold, _right(gold))
        assert counts["statements", "wrong"] == counts["statements", "missed"] == 0
        for question in ("sure speaker", "start", "end", "direct", "denied"):
            assert counts[question, "right"] == counts[question, "asked"]
        for kind in ("people", "bodies", "places", "enumerations", "members"):
            assert counts[kind, "wrong"] == counts[kind, "missed"] == 0, (gold.name, kind)


def test_what_is_found_wrongly_or_not_at_all_is_counted() -> None:
    gold = GoldText("made", "قال علي في بغداد", places=[Stretch(11, 16)], people=[Stretch(4, 7)])
    somebody = Actor(ActorKind.PERSON, Span(0, 3), (Span(0, 3),))
    counts = count(gold, Facts(actors=(somebody,)))
    assert (
        counts["people", "wrong"] == counts["people", "missed"] == counts["places", "missed"] == 1
    )


def test_texts_hold_what_the_issue_asks_for() -> None:
    texts = [*ours(kept=False), *ours(kept=True)]
    counted = [said for text in texts for said in text.statements if not said.verb.optional]
    assert len(texts) >= 20
    assert len(counted) >= 200


@pytest.mark.parametrize("place", FLOORS)
def test_facts_are_found_as_well_as_they_were(place: str) -> None:
    texts: Sequence[GoldText] = ours(kept=False) if place == "ours" else shared()
    if not texts:
        pytest.skip("the shared development texts are not at hand")
    table = {row.name: row for row in measured(texts, found_in(texts))}
    for name, floors in FLOORS[place].items():
        for figure, floor in zip(table[name].figures, floors.values(), strict=False):
            assert figure.value >= floor, (name, floors)

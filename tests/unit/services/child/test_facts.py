"""The facts of a text, which its summary doesn't wait for: what the child sends, and what its parent makes of it."""

from __future__ import annotations

import io
from dataclasses import replace
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.errors import Kind, QuoteError
from khulasa.facts.find import facts
from khulasa.facts.model import Facts, Place, Span
from khulasa.facts.quotable import QuotableFacts, sealed
from khulasa.services.child import wire
from khulasa.services.child.confined.reading import LONG, ReadingChild
from khulasa.services.child.synchronous import Session
from khulasa.services.child.worker import Explained, FactsFound, Failed, Finished, Job, Progressed
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.summarise import analyse_source

SHORT = Source.pasted("وصل 30 طالبا إلى بيروت. وزاروا دمشق يوم 5 مايو 2024. ثم عادوا في المساء.")
LONG_TEXT = Source.pasted(
    " ".join(f"وصل القطار رقم {at} إلى مدينة بغداد في المساء." for at in range(LONG))
)
ENGLISH = Source.pasted("Thirty pupils went to Beirut. They saw Damascus on 5 May 2024.")
KINDS = (Progressed, Finished, Explained, FactsFound, Failed)


@pytest.fixture
def child() -> ReadingChild:
    """A child in this process; what it sends is in `_out`."""
    return ReadingChild(io.BytesIO(), SimpleNamespace(source=""))


def sent(child: ReadingChild) -> list[object]:
    child._out.seek(0)
    messages = iter(lambda: wire.receive(child._out, KINDS), None)
    return [message for message in messages if not isinstance(message, Progressed)]


def facts_of_short():
    analysis = analyse_source(SHORT)
    return analysis.document, facts(analysis.document, analysis.sentences)


def test_the_facts_follow_the_analysis(child):
    child.answer(Job(1, SHORT, facts=True))
    (finished,) = sent(child)
    assert finished.goes_on
    list(child.later())
    document, found = facts_of_short()
    assert sent(child)[1] == FactsFound(1, found, sealed(document, found))
    assert found.places
    assert list(child.later()) == []


def test_nobody_who_did_not_ask_gets_facts(child):
    child.answer(Job(1, SHORT))
    list(child.later())
    (finished,) = sent(child)
    assert not finished.goes_on


def test_of_a_long_text_the_facts_come_last(child):
    child.answer(Job(1, LONG_TEXT, in_parts=True, facts=True))
    list(child.later())
    finished, explained, found = sent(child)
    assert (finished.goes_on, explained.goes_on) == (True, True)
    assert len(found.facts.places) == LONG


def test_another_job_drops_the_facts_between_two_steps(child):
    child.answer(Job(1, LONG_TEXT, facts=True))
    steps = child.later()
    next(steps)
    steps.close()
    child.answer(Job(2, SHORT))
    assert list(child.later()) == []
    assert [type(event) for event in sent(child)] == [Finished, Finished]


def test_a_language_without_rules_has_none(child):
    child.answer(Job(1, ENGLISH, facts=True))
    list(child.later())
    assert sent(child)[1] == FactsFound(1, None)


def test_whoever_waits_gets_the_facts_from_the_process():
    with Session() as session:
        analysis = session.analyse(SHORT, facts=True)
        found = session.facts_of(analysis)
        assert found is not None
        assert [found.quote(place.span) for place in found.facts.places] == ["بيروت", "دمشق"]
        assert session.facts_of(session.analyse(ENGLISH, facts=True)) is None


def test_words_that_were_altered_are_not_quoted():
    document, found = facts_of_short()
    altered = replace(document, text=document.text.replace("دمشق", "بغداد"[:4]))
    quotable = QuotableFacts(altered, found, sealed(document, found))
    assert quotable.quote(found.places[0].span) == "بيروت"
    with pytest.raises(QuoteError) as caught:
        quotable.quote(found.places[1].span)
    assert caught.value.kind is Kind.FACT_BROKEN


@pytest.mark.parametrize(
    ("found", "seals"),
    [
        (Facts(places=(Place(Span(0, 999)),)), (0,)),
        (Facts(places=(Place(Span(2, 1)),)), (0,)),
        (Facts(places=(Place(Span(0, 1)),)), ()),
        (Facts(), (0,)),
    ],
)
def test_facts_of_another_text_are_refused(found, seals):
    with pytest.raises(ValueError):  # noqa: PT011 - whatever it says
        QuotableFacts(analyse_source(SHORT).document, found, seals)


@given(st.data())
def test_an_altered_message_is_refused_or_can_be_quoted(data):
    document, found = facts_of_short()
    stream = io.BytesIO()
    wire.send(stream, FactsFound(1, found, sealed(document, found)))
    altered = bytearray(stream.getvalue())
    for _ in range(data.draw(st.integers(1, 4))):
        altered[data.draw(st.integers(0, len(altered) - 1))] = data.draw(st.integers(0, 255))
    try:
        received = wire.receive(io.BytesIO(bytes(altered)), KINDS)
        assert isinstance(received, FactsFound)
        quotable = QuotableFacts(document, received.facts or Facts(), received.seals)
        for span in quotable.facts.spans():
            assert quotable.quote(span) == document.text[slice(*span)]
    except (wire.WireError, ValueError, QuoteError):
        return

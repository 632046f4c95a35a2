"""All facts of a text at once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.facts.paragraphs import paragraphs, sentences_of

from khulasa.facts.find import facts
from khulasa.facts.model import Actor, ActorKind, Facts, Manner, Span, Statement

_LETTERS = st.sampled_from("\ufdfa\ufdf2ابتنوفكل يىةهـَّ«»()،.؛:؟!0123٤٥٪\n\u200f\u202e\u00a0aé")


@given(st.text(_LETTERS, max_size=200))
def test_every_span_lies_in_the_text(text: str) -> None:
    document = paragraphs(text)
    facts(document, sentences_of(document)).require_within(document)


_WORDS = (
    "جامعة الملك فيصل عبد آل بن علي محمد الدكتور وزير وزيرة ونظيرها المالية كلارا هوفمان "
    "قال وأضاف أن كل من مصر والأردن و وزارة شركة الأمم المتحدة لكرة القدم للطاقة أحياء مثل "
    "، ( 38 عاما ) « » ل في قرية بني مدينة أبها 12 مليون دولار أمس . \n"
)


@given(st.lists(st.sampled_from(_WORDS.split(" ")), max_size=30))
def test_every_span_lies_in_a_text_of_words_that_rules_know(parts: list[str]) -> None:
    document = paragraphs(" ".join(parts))
    facts(document, sentences_of(document)).require_within(document)


def test_a_speaker_who_is_not_among_the_actors_is_refused() -> None:
    document = paragraphs("قال سمير إن المطر قريب.")
    said = Statement(Span(0, 3), Span(12, 22), Manner.REPORTED, speaker=Span(4, 8), actor=1)
    somebody = Actor(ActorKind.PERSON, Span(4, 8), (Span(4, 8),))
    with pytest.raises(ValueError, match="1"):
        Facts(actors=(somebody,), statements=(said,)).require_within(document)


def test_a_span_beyond_the_text_is_refused() -> None:
    document = paragraphs("قال.")
    with pytest.raises(ValueError, match="99"):
        Facts(actors=(Actor(ActorKind.BODY, Span(0, 3), (Span(0, 99),)),)).require_within(document)


def test_a_ligature_behind_a_conjunction_is_no_empty_member() -> None:
    document = paragraphs("شارك وزراء خارجية كل من الكويت وﷺقطر والسعودية والبحرين.")
    found = facts(document, sentences_of(document))
    found.require_within(document)
    assert found.listings


def test_a_long_row_of_joined_numbers_is_read() -> None:
    document = paragraphs("الأرقام " + "5 و" * 3_000 + "6 أطنان")
    assert facts(document, sentences_of(document)).numbers

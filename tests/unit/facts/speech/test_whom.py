"""Whom somebody tells, calls upon or accuses, who is not taken for the speaker."""

from __future__ import annotations

import pytest
from unit.facts.speech.said import said_in, speaker_of

from khulasa.facts.model import Certainty, Manner

SURE, LIKELY = Certainty.SURE, Certainty.LIKELY
_SHE, _HE = "قالت هدى رضوان إن السوق بخير. ", "قال سامي النجار إن السوق بخير. "


@pytest.mark.parametrize(
    ("before", "text", "content"),
    [
        (_SHE, "ودعت المجلس إلى التريث.", "المجلس إلى التريث"),
        (_SHE, "ونصحت السكان بالتريث.", "السكان بالتريث"),
        (_SHE, "وناشدت الأهالي الهدوء.", "الأهالي الهدوء"),
        (_SHE, "وحذرت السكان من الخروج.", "السكان من الخروج"),
        (_SHE, "وأبلغت السكان أن الباب مفتوح.", "الباب مفتوح"),
        (_SHE, "واتهمت التجار برفع الأسعار.", "التجار برفع الأسعار"),
        (_HE, "ودعا المواطنين إلى الهدوء.", "المواطنين إلى الهدوء"),
        (_HE, "ووصف الأسعار بأنها مناسبة.", "الأسعار بأنها مناسبة"),
    ],
)
def test_who_spoke_before_surely_tells_whom_the_form_of_a_word_shows(
    before: str, text: str, content: str
) -> None:
    text = before + text
    first, second = said_in(text)
    assert speaker_of(text, second) == speaker_of(text, first)
    assert second.certainty is SURE
    assert text[slice(*second.content)] == content


@pytest.mark.parametrize(
    ("before", "text"),
    [
        (_HE, "ودعا التجار إلى خفض الأسعار."),
        (_HE, "وطالب المجلس بخفض الأسعار."),
        (_HE, "واتهم التجار برفع الأسعار."),
        (_SHE, "ودعت الحكومة إلى التريث."),
    ],
)
def test_where_either_may_speak_it_is_likely_who_spoke_before(before: str, text: str) -> None:
    text = before + text
    first, second = said_in(text)
    assert speaker_of(text, second) == speaker_of(text, first)
    assert second.certainty is LIKELY


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("دعت الأحزاب إلى الحوار.", "الأحزاب"),
        ("دعت الصين إلى الحوار.", "الصين"),
        ("طالبت القوات بالانسحاب.", "القوات"),
        ("دعت الحكومة إلى الحوار.", "الحكومة"),
    ],
)
def test_things_in_the_plural_and_places_call(text: str, speaker: str) -> None:
    (said,) = said_in(text)
    assert speaker_of(text, said) == speaker
    assert said.manner is Manner.CALL


def test_men_in_the_nominative_call_themselves() -> None:
    text = _HE + "ودعا المواطنون إلى الهدوء."
    assert speaker_of(text, said_in(text)[1]) == "المواطنون"


@pytest.mark.parametrize("text", ["واتهم التجار برفع الأسعار.", "واتهم سامي النجار بالسرقة."])
def test_who_is_accused_by_nobody_says_nothing(text: str) -> None:
    assert not said_in(text)

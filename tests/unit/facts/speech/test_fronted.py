"""Speakers who are put before their verb, and words behind a verb that only look like speakers."""

from __future__ import annotations

import pytest
from unit.facts.speech.said import said_in, speaker_of

from khulasa.facts.model import Certainty

SURE, LIKELY = Certainty.SURE, Certainty.LIKELY
BEFORE = "قال سامي النجار إن الباب مفتوح."


@pytest.mark.parametrize(
    ("behind", "speaker"),
    [
        ("أما خالد سالم (مدير المتحف)، فيرى أن السقف قديم.", "خالد سالم"),
        ("أما زميله خالد سالم من جامعة حلب، فيلفت إلى أن السقف قديم.", "زميله خالد سالم"),
        ("أما مدير المتحف فاعترف بأن السقف قديم.", "مدير المتحف"),
        ("وكان الوزير خالد سالم قد أكد أن السقف قديم.", "الوزير خالد سالم"),
        ("وكانت صحيفة «الضياء» قد ذكرت أن السقف قديم.", "صحيفة «الضياء»"),
        ("وكانت صحيفة «الضياء» ذكرت أن السقف قديم.", "صحيفة «الضياء»"),
        ("مصدر في المتحف، طلب عدم ذكر اسمه، يقر بأن السقف قديم.", "مصدر في المتحف"),
        ("مدير المتحف خالد سالم نفى أي تأخر في البناء.", "مدير المتحف خالد سالم"),
    ],
)
def test_who_is_put_before_the_verb_surely_speaks(behind: str, speaker: str) -> None:
    text = f"{BEFORE} {behind}"
    last = said_in(text)[-1]
    assert (speaker_of(text, last), last.certainty) == (speaker, SURE)


@pytest.mark.parametrize(
    ("behind", "more"),
    [
        ("أما خالد سالم (مدير المتحف)، فيرى أن السقف قديم.", " ويحذر من أن النافذة مكسورة."),
        ("أما خالد سالم (مدير المتحف)، فيرى أن السقف قديم", "، لكنه نفى أن النافذة مكسورة."),
    ],
)
def test_the_topic_goes_on(behind: str, more: str) -> None:
    text = f"{BEFORE} {behind}{more}"
    last = said_in(text)[-1]
    assert (speaker_of(text, last), last.certainty) == ("خالد سالم", SURE)


def test_a_topic_that_no_list_knows_is_likely() -> None:
    text = f"{BEFORE} أما قرطلان، فيرى أن السقف قديم."
    last = said_in(text)[-1]
    assert (speaker_of(text, last), last.certainty) == ("قرطلان", LIKELY)


def test_behind_a_topic_its_own_verb_may_have_another_subject() -> None:
    text = f"{BEFORE} أما عن السقف، فيقول خالد سالم إن المفتاح ضاع."
    assert speaker_of(text, said_in(text)[-1]) == "خالد سالم"


@pytest.mark.parametrize("deed", ["أما المدير فزار المتحف، فقال", "كان المدير قد زار المتحف، وقال"])
def test_what_a_topic_does_something_to_does_not_speak(deed: str) -> None:
    text = f"{deed} إن السقف قديم."
    assert all(speaker_of(text, said) != "المتحف" for said in said_in(text))


def test_what_is_asked_for_with_the_name_kept_back_is_no_statement() -> None:
    (only,) = said_in("موظف في المتحف، طلب عدم كشف هويته، يقر بأن السقف قديم.")
    assert only.certainty is SURE


@pytest.mark.parametrize("state", ["هامسا", "ضاحكا", "متحديا", "متلعثما"])
def test_the_state_in_which_somebody_speaks_is_no_speaker(state: str) -> None:
    text = f"{BEFORE} ويقول {state}: «السقف قديم منذ أعوام»."
    last = said_in(text)[-1]
    assert (speaker_of(text, last), last.certainty) == ("سامي النجار", SURE)


def test_a_foreign_name_with_the_ending_of_a_state_still_speaks() -> None:
    text = "قال تاناكا إن السقف قديم."
    assert speaker_of(text, said_in(text)[0]) == "تاناكا"


def test_the_last_part_of_a_name_belongs_to_the_speaker() -> None:
    text = "وأفاد مدير المصنع المهندس لي سونغ مين بأن السقف قديم."
    assert speaker_of(text, said_in(text)[0]) == "مدير المصنع المهندس لي سونغ مين"


@pytest.mark.parametrize("when", ["لي", "الأحد", "أمس", "لرويترز"])
def test_to_whom_and_when_are_no_part_of_the_name(when: str) -> None:
    text = f"قال المدير سمير الخطيب {when} إن السقف قديم."
    assert speaker_of(text, said_in(text)[0]) == "المدير سمير الخطيب"


def test_a_dateline_is_no_part_of_what_is_told() -> None:
    text = "القاهرة – وصل مئة زائر إلى المتحف، بحسب المدير سمير الخطيب."
    (only,) = said_in(text)
    assert text[slice(*only.content)] == "وصل مئة زائر إلى المتحف"


def test_an_agency_with_the_ending_of_a_state_is_none() -> None:
    text = f"{BEFORE} وأوردت سانا أن السقف قديم."
    assert all(speaker_of(text, said) != "سامي النجار" for said in said_in(text)[1:])

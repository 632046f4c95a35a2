"""How far who speaks reaches, and where it is doubtful that he is one, or the same."""

from __future__ import annotations

import pytest
from unit.facts.speech.said import said_in, speaker_of

from khulasa.facts.model import Certainty


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قال موسى لقومه إن الأرض واسعة.", "موسى"),
        ("قالت سلمى النجار لزميلاتها إن الدرس انتهى.", "سلمى النجار"),
        ("قال سعيد وهو فرح إن الباب مفتوح.", "سعيد"),
    ],
)
def test_a_subject_ends_before_his_own_people_and_before_how_he_is(text, speaker):
    (statement,) = said_in(text)
    assert speaker_of(text, statement) == speaker
    assert statement.certainty is Certainty.SURE


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("أخبر الصحفي الوزير سامر حداد أن القانون تغير.", Certainty.LIKELY),
        ("أبلغ القاضي المحامي أن الجلسة انتهت.", Certainty.LIKELY),
        ("أبلغ الدكتور سامر حداد أن الجلسة انتهت.", Certainty.SURE),
    ],
)
def test_two_offices_side_by_side_may_be_two_persons(text, certainty):
    (statement,) = said_in(text)
    assert statement.certainty is certainty


def test_behind_words_of_somebody_unknown_nobody_goes_on_for_sure():
    text = "قال سامر حداد: «الباب مفتوح اليوم»، قالوا: «الجسر مغلق»، قال: «الأمر صعب علينا»."
    assert [each.certainty for each in said_in(text)] == [
        Certainty.SURE,
        Certainty.LIKELY,
        Certainty.LIKELY,
    ]


def test_a_science_says_nothing():
    assert said_in("بحسب علم النفس، يتعلم الطفل باللعب في بيته.") == ()

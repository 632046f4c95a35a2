"""Whom a speaker stands for who is told of by less than his name."""

from __future__ import annotations

import pytest
from unit.facts.paragraphs import paragraphs, sentences_of

from khulasa.facts.find import facts
from khulasa.facts.model import Certainty

SURE, LIKELY = Certainty.SURE, Certainty.LIKELY
_MINISTER = "زار وزير الزراعة العماني سامي النجار المدينة. "


def _last_speaker(text: str) -> tuple[str, Certainty]:
    """The fullest name of who makes the last statement of a text, "" where he is no actor, and how sure that is."""
    document = paragraphs(text)
    found = facts(document, sentences_of(document))
    statement = found.statements[-1]
    if statement.actor is None:
        return "", statement.certainty
    return text[slice(*found.actors[statement.actor].fullest)], statement.certainty


@pytest.mark.parametrize(
    "said",
    [
        "وأكد وزير الزراعة أن الموسم جيد.",
        "وأكد وزير الزراعة العماني أن الموسم جيد.",
        "وأكد النجار أن الموسم جيد.",
    ],
)
def test_an_office_of_two_words_or_a_surname_is_surely_the_only_holders(said: str) -> None:
    assert _last_speaker(_MINISTER + said) == ("سامي النجار", SURE)


def test_an_office_of_one_word_is_likely_its_only_holders() -> None:
    text = _MINISTER + "وحضر كثيرون من أهل المدينة. وأكد الوزير أن الموسم جيد."
    assert _last_speaker(text) == ("سامي النجار", LIKELY)


def test_of_two_holders_of_an_office_the_nearest_is_likely_meant() -> None:
    other = "واستقبله وزير الزراعة القطري خالد سالم. "
    text = _MINISTER + other + "وأكد وزير الزراعة أن الموسم جيد."
    assert _last_speaker(text) == ("خالد سالم", LIKELY)


def test_an_office_is_not_that_of_whom_the_text_names_only_later() -> None:
    text = "أكد وزير الزراعة أن الموسم جيد. وحضر وزير الزراعة القطري خالد سالم."
    assert _last_speaker(text)[0] != "خالد سالم"


def test_a_body_is_meant_by_its_kind_where_the_text_names_one_of_that_kind() -> None:
    text = "زار الوفد جامعة دمشق. وأعلنت الجامعة أن الدروس تبدأ غدا."
    assert _last_speaker(text) == ("جامعة دمشق", SURE)


def test_a_body_is_not_meant_by_its_kind_where_the_text_names_two() -> None:
    text = "وقعت جامعة دمشق اتفاقا مع جامعة القاهرة. وأعلنت الجامعة أن الدروس تبدأ غدا."
    assert _last_speaker(text) == ("", SURE)


@pytest.mark.parametrize("who", ["الرجل", "الشاب"])
def test_the_man_is_likely_who_was_named_last(who: str) -> None:
    text = f"يعمل عزيز (28 عاما) في السوق منذ الصباح. ويقول {who}: «الباب مفتوح للجميع»."
    assert _last_speaker(text) == ("عزيز", LIKELY)


def test_the_man_is_not_whom_another_speaks_of() -> None:
    text = "قال سامي النجار: «رأيت خالد سالم في السوق». وتابع الرجل: «الباب مفتوح للجميع»."
    assert _last_speaker(text) == ("سامي النجار", LIKELY)


def test_an_expert_without_a_name_likely_stands_for_who_spoke_before() -> None:
    text = "قالت سلمى النجار إن الموقع قديم. وأضافت خبيرة الآثار أن العمل مستمر."
    assert _last_speaker(text) == ("سلمى النجار", LIKELY)


def test_an_office_of_one_without_a_name_does_not_stand_for_who_spoke_before() -> None:
    text = "قالت سلمى النجار إن الموقع قديم. وأضافت نائبة المدير أن العمل مستمر."
    assert _last_speaker(text)[0] != "سلمى النجار"

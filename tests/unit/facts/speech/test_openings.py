"""Who goes on without being named: behind when and about what, and in what somebody spoke or wrote."""

from __future__ import annotations

import pytest
from unit.facts.speech.said import said_in, speaker_of

from khulasa.facts.model import Certainty

SURE, LIKELY = Certainty.SURE, Certainty.LIKELY
_BEFORE = "قالت سلمى النجار إن الموقع قديم. "


@pytest.mark.parametrize(
    "opening",
    [
        "كما أكدت",
        "ومن ثم أكدت",
        "وفي هذا السياق أكدت",
        "وفي هذا السياق، أكدت",
        "وعن موعد الافتتاح أوضحت",
        "وبخصوص التذاكر، أضافت",
        "وبعد الجولة أعلنت",
        "وردا على سؤال أجابت",
        "وختاما شددت على",
    ],
)
def test_who_spoke_goes_on_behind_when_and_about_what(opening: str) -> None:
    text = f"{_BEFORE}{opening} أن العمل مستمر."
    found = said_in(text)
    assert len(found) == 2
    assert (speaker_of(text, found[1]), found[1].certainty) == ("سلمى النجار", SURE)


@pytest.mark.parametrize(
    "opening",
    [
        "وفي لقاء مع الوزير، أكدت",
        "وفي حديث لمديرة المتحف أكدت",
        "وعن هدى رضوان، أوضحت",
    ],
)
def test_where_somebody_else_is_named_before_the_verb_it_is_not_sure_who_goes_on(
    opening: str,
) -> None:
    found = said_in(f"{_BEFORE}{opening} أن العمل مستمر.")
    assert all(statement.certainty is LIKELY for statement in found[1:])


def test_a_verb_in_the_present_that_may_be_another_word_needs_a_comma() -> None:
    assert len(said_in(f"{_BEFORE}في هذا الكتاب تتحدث عن الموقع.")) == 1


@pytest.mark.parametrize(
    ("passive", "count"), [("ويذكر أن المتحف جديد.", 1), ("ويتوقع أن يفتح المتحف.", 2)]
)
def test_what_nobody_says_is_not_surely_his_who_spoke(passive: str, count: int) -> None:
    found = said_in(f"قال سامي النجار إن الموقع قديم. {passive}")
    assert len(found) == count
    assert all(statement.certainty is LIKELY for statement in found[1:])


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("ألقى سامي النجار كلمة قال فيها إن الحوار مهم.", "سامي النجار"),
        ("ألقى سامي النجار كلمة أكد فيها أهمية الحوار.", "سامي النجار"),
        ("وجهت هدى رضوان رسالة إلى المعلمين دعت فيها إلى الحوار.", "هدى رضوان"),
        ("أصدرت نقابة المعلمين بيانا أكدت فيه أن الإضراب مستمر.", "نقابة المعلمين"),
        ("نشر سامي النجار مقالا رأى فيه أن الحوار مهم.", "سامي النجار"),
        ("عقد سامي النجار مؤتمرا صحفيا أعلن خلاله أن الحوار بدأ.", "سامي النجار"),
        ("بدأ الحفل بكلمة للدكتور سامي النجار قال فيها إن الحوار مهم.", "سامي النجار"),
        ("بدأ الحفل بكلمة من سامي النجار قال فيها: «الحوار مهم».", "سامي النجار"),
    ],
)
def test_who_gave_a_speech_says_what_is_said_in_it(text: str, speaker: str) -> None:
    found = said_in(text)
    assert len(found) == 1
    assert (speaker_of(text, found[0]), found[0].certainty) == (speaker, SURE)


def test_who_gets_a_letter_does_not_surely_speak_in_it() -> None:
    text = "تسلم سامي النجار رسالة من خالد سالم قال فيها إن الحوار مهم."
    assert [speaker_of(text, said) for said in said_in(text)] == ["خالد سالم"]
    (said,) = said_in("استلم سامي النجار رسالة أمس قال فيها إن الحوار مهم.")
    assert said.certainty is LIKELY


def test_a_place_is_no_speech() -> None:
    assert not said_in("زار سامي النجار مدينة قال فيها إن الحوار مهم.")


@pytest.mark.parametrize("link", [" حيث", "، حيث", "، إذ"])
def test_the_author_goes_on_with_what_was_said_there(link: str) -> None:
    text = f"زار المدير سامي النجار المدينة{link} قال: «العمل مستمر في المتحف»."
    (said,) = said_in(text)
    assert speaker_of(text, said) == "المدير سامي النجار"


@pytest.mark.parametrize(
    ("said", "content"),
    [
        ("وأعربت في بيان عن أملها في فتح الباب.", "أملها في فتح الباب"),
        ("وحذرت، في تصريح صحفي، من غلق الباب.", "غلق الباب"),
        ("ودعت في كلمتها إلى فتح الباب.", "فتح الباب"),
        ("وشددت أيضا على ضرورة فتح الباب.", "ضرورة فتح الباب"),
        ("ونفت أيضا أي تأخر.", "أي تأخر"),
    ],
)
def test_behind_when_and_where_stands_what_is_said(said: str, content: str) -> None:
    text = _BEFORE + said
    last = said_in(text)[-1]
    assert (text[slice(*last.content)], last.certainty) == (content, SURE)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("وفي سياق آخر توقع سامي النجار أن ترتفع الأسعار.", "ترتفع الأسعار"),
        ("وبخصوص الأسعار أبرز سامي النجار أن السوق بخير.", "السوق بخير"),
        ("أعلن سامي النجار اعتزاله الغناء.", "اعتزاله الغناء"),
        ("أكدت وزارة التجارة تضامنها مع التجار.", "تضامنها مع التجار"),
        ("تساءل سامي النجار: لماذا تأخر المشروع؟", "لماذا تأخر المشروع؟"),
        ("تساءل سامي النجار لماذا تأخر المشروع.", "لماذا تأخر المشروع"),
        ("تساءل سامي النجار عما إذا تأخر المشروع.", "عما إذا تأخر المشروع"),
        ("قال إمام المسجد إن الباب مفتوح.", "الباب مفتوح"),
    ],
)
def test_what_somebody_says_without_a_clause_or_asks(text: str, content: str) -> None:
    (said,) = said_in(text)
    assert text[slice(*said.content)] == content


@pytest.mark.parametrize(
    "text",
    [
        "هل قال المدير: الباب مفتوح؟",
        "لماذا تساءل المدير عن الباب؟",
        "وقف المدير أمام المسجد إن صح الخبر.",
        "أعلن مدير مكتبه عودته.",
    ],
)
def test_what_the_author_asks_is_said_by_nobody(text: str) -> None:
    assert not [said for said in said_in(text) if said.certainty is SURE]


def test_who_acts_in_what_is_said_does_not_speak_in_a_participle() -> None:
    text = "قال سامي النجار إن اللوحة رسمها خالد سالم، مضيفا أن اللوحة قديمة."
    last = said_in(text)[-1]
    assert (speaker_of(text, last), last.certainty) == ("سامي النجار", SURE)

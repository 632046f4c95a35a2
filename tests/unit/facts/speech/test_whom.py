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


def test_a_union_that_is_named_behind_the_verb_calls_itself() -> None:
    text = _SHE + "وطالبت النقابة بخفض الأسعار."
    second = said_in(text)[1]
    assert (speaker_of(text, second), second.certainty) == ("النقابة", LIKELY)


def test_men_in_the_nominative_call_themselves() -> None:
    text = _HE + "ودعا المواطنون إلى الهدوء."
    assert speaker_of(text, said_in(text)[1]) == "المواطنون"


@pytest.mark.parametrize("text", ["واتهم التجار برفع الأسعار.", "واتهم سامي النجار بالسرقة."])
def test_who_is_accused_by_nobody_says_nothing(text: str) -> None:
    assert not said_in(text)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("دعا سامي النجار، في تصريح لصحيفة محلية، إلى الحوار.", "الحوار"),
        ("دعا وزير التجارة في تصريح صحفي إلى خفض الأسعار.", "خفض الأسعار"),
        ("دعا سامي النجار خلال كلمته التجار إلى الهدوء.", "التجار إلى الهدوء"),
        ("طالب الوزير سامي النجار خلال اللقاء بخفض الأسعار.", "بخفض الأسعار"),
        ("حث سامي النجار في كلمته على الحوار.", "الحوار"),
        ("أوصى الخبير سامي النجار في ختام حديثه بالحوار.", "بالحوار"),
    ],
)
def test_a_call_begins_behind_where_it_is_made(text: str, content: str) -> None:
    (said,) = said_in(text)
    assert said.manner is Manner.CALL
    assert text[slice(*said.content)] == content


@pytest.mark.parametrize(
    ("text", "speaker", "certainty"),
    [
        ("وذكر موقع «الباب» الإخباري أن السوق بخير.", "موقع «الباب» الإخباري", SURE),
        ("وترى بوزيدة أن السوق بخير.", "بوزيدة", SURE),
        ("وأكد هذا الخبير الأجنبي أن السوق بخير.", "الخبير الأجنبي", LIKELY),
    ],
)
def test_a_site_a_new_name_and_this_expert_speak(
    text: str, speaker: str, certainty: Certainty
) -> None:
    (said,) = said_in(text)
    assert (speaker_of(text, said), said.certainty) == (speaker, certainty)


@pytest.mark.parametrize("text", ["أكد هذا الأمر أن السوق بخير.", "وترى العين أن السوق بخير."])
def test_a_thing_says_nothing_surely(text: str) -> None:
    assert all(said.certainty is LIKELY for said in said_in(text))


def test_a_paper_does_not_go_on_far_behind_its_word() -> None:
    text = "وذكر موقع «الباب» أن السوق بخير. وزار الناس المدينة. وامتلأت الشوارع. واعترف بأن الحر شديد."
    assert len(said_in(text)) == 1


def test_a_feminine_verb_calls_upon_a_mans_office() -> None:
    text = _SHE + "وطالبت وزير التجارة بالاستقالة."
    last = said_in(text)[-1]
    assert (speaker_of(text, last), last.certainty) == ("هدى رضوان", SURE)
    assert text[slice(*last.content)] == "وزير التجارة بالاستقالة"


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (_HE, "وطالب وزير التجارة بالاستقالة."),
        (_SHE, "وحذرت الوزير خالد سالم من الخروج."),
    ],
)
def test_an_office_right_behind_who_spoke_may_be_whom_he_calls_upon(before: str, said: str) -> None:
    assert said_in(before + said)[-1].certainty is LIKELY


@pytest.mark.parametrize(
    "text", ["دعت عضو المجلس هدى رضوان إلى الحوار.", "وطالب وزير التجارة بالاستقالة."]
)
def test_an_office_calls_where_nobody_spoke_before(text: str) -> None:
    (said,) = said_in(text)
    assert said.certainty is SURE


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قالت منظمة البيئة إن الشاطئ ملوث. ودعت المنظمة إلى تنظيفه.", "منظمة البيئة"),
        ("أعلنت شركة الأمل للطيران وقف رحلاتها. وحذرت الشركة من خسائر.", "شركة الأمل للطيران"),
        ("قالت لجنة حماية الطيور إن البحيرة جفت. ودعت اللجنة إلى تحقيق.", "لجنة حماية الطيور"),
        ("قال وزير الزراعة إن القمح يكفي. ودعا الوزير إلى الترشيد.", "وزير الزراعة"),
    ],
)
def test_who_spoke_last_calls_upon_nobody_by_his_own_noun(text, speaker):
    first, second = said_in(text)
    assert speaker_of(text, first) == speaker
    assert second.certainty is Certainty.SURE
    assert second.speaker is not None
    assert text[slice(*second.speaker)].removeprefix("ال") in speaker

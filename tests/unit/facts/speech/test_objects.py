"""What somebody says without a clause, and who says it where neither is in its usual place."""

from __future__ import annotations

import pytest
from unit.facts.speech.said import said_in, speaker_of

from khulasa.facts.model import Certainty, Manner

SURE = Certainty.SURE
_BEFORE = "قال سامي النجار إن السوق بخير. "


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "نفت وزارة التجارة في دمشق اليوم الأحد التصريحات المنسوبة إليها.",
            "وزارة التجارة",
            "التصريحات المنسوبة إليها",
        ),
        (
            "أعلنت «رابطة أهالي الحي القديم» الإضراب غدا.",
            "رابطة أهالي الحي القديم",
            "الإضراب غدا",
        ),
        ("استهجن المجتمعون هذا الصمت الغريب.", "المجتمعون", "هذا الصمت الغريب"),
        (
            "استبعد خبراء في السوق أي تغيير في الأسعار، مبررين ذلك بالطلب.",
            "خبراء",
            "أي تغيير في الأسعار",
        ),
        ("أكد سامي النجار غياب اللاعب.", "سامي النجار", "غياب اللاعب"),
        ("أبدى سامي النجار رضاه عن الأداء.", "سامي النجار", "رضاه عن الأداء"),
        (
            "حذرت وزارة الصحة وهيئة الدواء وبرنامج الأغذية، من تفاقم الأزمة.",
            "وزارة الصحة وهيئة الدواء وبرنامج الأغذية",
            "تفاقم الأزمة",
        ),
        ("أعلن سامي النجار مدير المتحف بدء العمل.", "سامي النجار مدير المتحف", "بدء العمل"),
    ],
)
def test_a_noun_is_said(text: str, speaker: str, content: str) -> None:
    (said,) = [one for one in said_in(text) if one.manner is Manner.NOMINAL]
    assert speaker_of(text, said).startswith(speaker)
    assert text[slice(*said.content)] == content


@pytest.mark.parametrize(
    ("said", "content"),
    [
        ("ونفى الشائعات عن سفره.", "الشائعات عن سفره"),
        ("ونفى الاتهامات الموجهة إليه.", "الاتهامات الموجهة إليه"),
        ("ونفى الأنباء التي انتشرت أمس.", "الأنباء التي انتشرت أمس"),
        ("واستنكر الهجوم على السوق.", "الهجوم على السوق"),
    ],
)
def test_the_only_noun_behind_a_verb_that_needs_an_object_is_what_is_said(
    said: str, content: str
) -> None:
    text = _BEFORE + said
    last = said_in(text)[-1]
    assert (speaker_of(text, last), last.certainty) == ("سامي النجار", SURE)
    assert text[slice(*last.content)] == content


@pytest.mark.parametrize(
    "said",
    [
        "ونفى الوزير ذلك.",
        "ووصف القانوني خالد سالم القرار بأنه جيد.",
        "ونفى القانوني الذي زاره أي تأخر.",
    ],
)
def test_somebody_behind_the_verb_is_not_what_is_said(said: str) -> None:
    text = _BEFORE + said
    assert not text[slice(*said_in(text)[-1].content)].startswith(("الوزير", "القانوني"))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("المدير التنفيذي للشركة، هدى رضوان، أوضحت أن السوق بخير.", "هدى رضوان"),
        ("رئيس الغرفة السابق في المدينة، سامي النجار، أكد أن السوق بخير.", "سامي النجار"),
        ("سامي النجار (30 عاما)، قال إن السوق بخير.", "سامي النجار"),
        ("قال ثلاثة مسؤولين إن السوق بخير.", "ثلاثة مسؤولين"),
        ("ويرى هؤلاء الخبراء أن السوق بخير.", "هؤلاء الخبراء"),
        ("أعلنت «رابطة أهالي الحي القديم» أن السوق بخير.", "رابطة أهالي الحي القديم"),
        ("أكد سامي النجار في برنامج «مساء الخير يا مدينة» المسجل أن السوق بخير.", "سامي النجار"),
        ("أصدرت روابط المعلمين بيانا أكدت فيه أن السوق بخير.", "روابط المعلمين"),
    ],
)
def test_who_says_it_in_an_unusual_place(text: str, speaker: str) -> None:
    (said,) = said_in(text)
    assert (speaker_of(text, said), said.certainty) == (speaker, SURE)
    assert text[slice(*said.content)] == "السوق بخير"


def test_these_alone_may_be_anybody_who_was_told_of() -> None:
    (said,) = said_in("ويرى هؤلاء أن السوق بخير.")
    assert said.certainty is Certainty.LIKELY


def test_a_quotation_before_a_time_is_still_said() -> None:
    (said,) = said_in("قال المدير «نعم للحوار بين الناس جميعا» الثلاثاء.")
    assert said.manner is Manner.DIRECT


def test_what_he_hopes_and_a_verb_apart_from_its_and() -> None:
    text = _BEFORE + "و أضاف أن الأسعار مناسبة، آملا أن تنخفض."
    assert [speaker_of(text, said) for said in said_in(text)] == ["سامي النجار"] * 3


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "أعربت هدى رضوان عن سعادتها قائلة: إن الأسبوع كان جميلا.",
            [("هدى رضوان", "سعادتها"), ("هدى رضوان", "الأسبوع كان جميلا")],
        ),
        ("وقالت طالبة أخرى إن المباراة مهمة.", [("طالبة أخرى", "المباراة مهمة")]),
        (
            "أما رئيس الغرفة سامي النجار فيزور السوق كل يوم، لافتا إلى أن السوق بخير.",
            [("رئيس الغرفة سامي النجار", "السوق بخير")],
        ),
        (
            "ووفقا لأرقام أصدرتها الغرفة اليوم فقد بلغت الصادرات مليون دينار.",
            [("أرقام", "بلغت الصادرات مليون دينار")],
        ),
        (
            "وأضاف سامي النجار، في ندوة عن «أهمية المعاملة بالمثل مع الدول»، أن السوق بخير.",
            [("سامي النجار", "السوق بخير")],
        ),
        ("كتب سامي النجار: تنظم الوزارة ندوة غدا في المدينة.", []),
        (
            "وكتب سامي النجار: تنظم الوزارة ندوة غدا.",
            [("سامي النجار", "تنظم الوزارة ندوة غدا")],
        ),
    ],
)
def test_who_says_what(text: str, said: list[tuple[str, str]]) -> None:
    found = [(speaker_of(text, one), text[slice(*one.content)]) for one in said_in(text)]
    assert found == said

"""Verbs of saying: their forms, and what isn't one."""

from __future__ import annotations

import pytest
from unit.facts.speech.said import said_in

from khulasa.facts.model import Certainty, Polarity
from khulasa.facts.speech.verbs import Form, speaking
from khulasa.language.folding import fold


@pytest.mark.parametrize(
    ("word", "past", "form", "feminine", "plural"),
    [
        ("قال", "قال", Form.PAST, False, False),
        ("وقالت", "قال", Form.PAST, True, False),
        ("فقالوا", "قال", Form.PAST, False, True),
        ("وأضافتا", "أضاف", Form.PAST, True, True),
        ("نفى", "نفى", Form.PAST, False, False),
        ("ونفت", "نفى", Form.PAST, True, False),
        ("دعوا", "دعا", Form.PAST, False, True),
        ("يقولون", "قال", Form.IMPERFECT, False, True),
        ("وتؤكد", "أكد", Form.IMPERFECT, True, False),
        ("ينفون", "نفى", Form.IMPERFECT, False, True),
        ("مضيفًا", "أضاف", Form.PARTICIPLE, False, False),
        ("مؤكدةً", "أكد", Form.PARTICIPLE, True, False),
        ("ومشيرين", "أشار", Form.PARTICIPLE, False, True),
        ("نافيا", "نفى", Form.PARTICIPLE, False, False),
        ("داعين", "دعا", Form.PARTICIPLE, False, True),
    ],
)
def test_forms(word: str, past: str, form: Form, feminine: bool, plural: bool) -> None:
    found = speaking(fold(word))
    assert found is not None
    assert (found.verb.past, found.form) == (fold(past), form)
    assert (found.feminine, found.plural) == (feminine, plural)


@pytest.mark.parametrize(
    "word", ["وقع", "اتفق", "قيل", "يقال", "سيقول", "قول", "نقلا", "وقف", "و", ""]
)
def test_what_says_nothing(word: str) -> None:
    assert speaking(fold(word)) is None


@pytest.mark.parametrize(
    ("word", "polarity", "calls"),
    [
        ("قال", Polarity.SAID, False),
        ("أقرت", Polarity.CONFIRMED, False),
        ("فندت", Polarity.DENIED, False),
        ("طالبوا", Polarity.SAID, True),
    ],
)
def test_what_verbs_make_of_the_words(word: str, polarity: Polarity, calls: bool) -> None:
    found = speaking(fold(word))
    assert found is not None
    assert (found.verb.polarity, found.verb.calls) == (polarity, calls)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("استهجن النائب سامي النجار تأخر المشروع.", "تأخر المشروع"),
        ("خلص الباحث سامي النجار إلى أن العينة صغيرة.", "العينة صغيرة"),
        ("ذهب الباحث سامي النجار إلى أن العينة صغيرة.", "العينة صغيرة"),
        ("أجمع الخبراء على أن العينة صغيرة.", "العينة صغيرة"),
        ("حض الوزير سامي النجار على الهدوء.", "الهدوء"),
        ("طمأن الوزير سامي النجار الأهالي إلى أن المياه صالحة.", "المياه صالحة"),
        ("برر سامي النجار القرار بضعف الميزانية.", "القرار بضعف الميزانية"),
        ("وسجل سامي النجار أن الدورة كانت صعبة.", "الدورة كانت صعبة"),
        ("وتنبأ الخبير سامي النجار بأن تنخفض الأسعار.", "تنخفض الأسعار"),
        ("كذب الوزير سامي النجار الأنباء عن سفره.", "الأنباء عن سفره"),
        ("واستفسر النائب سامي النجار عن أسباب التأخير.", "أسباب التأخير"),
        ("قالت متحدثة باسم الوزارة إن الباب مفتوح.", "الباب مفتوح"),
        ("وقالت متحدثة باسم الوزارة: «الباب مفتوح للجميع».", "الباب مفتوح للجميع"),
        ("اعتبر أعضاء اللجنة في بيان لهم أن القرار خطير.", "القرار خطير"),
        ("عبر العديد من السكان عن غضبهم.", "غضبهم"),
    ],
)
def test_verbs_of_reporters(text: str, content: str) -> None:
    (said,) = said_in(text)
    assert text[slice(*said.content)] == content
    assert said.certainty is Certainty.SURE


@pytest.mark.parametrize(
    "text",
    [
        "ذهب المدير سامي النجار إلى المدينة.",
        "خلصت اللجنة إلى نتيجة مهمة.",
        "سجل اللاعب سامي النجار هدفا.",
        "تردد أن المدير استقال.",
        "يجمع المزارعون القمح على الأرض.",
        "دون سامي النجار اسمه على الورقة.",
        "ارتفع ثمن الخبز في المدينة.",
        "أتم سامي النجار عمله.",
    ],
)
def test_the_same_verbs_where_nothing_is_said(text: str) -> None:
    assert not said_in(text)

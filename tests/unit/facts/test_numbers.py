"""Amounts: their values, units and what they count; what names a thing instead of counting is none."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from unit.facts.paragraphs import paragraphs
from unit.facts.spelled import spelled

from khulasa.facts.amounts.words import read
from khulasa.facts.dates import dates
from khulasa.facts.numbers import numbers
from khulasa.facts.tokens import tokens


def found(text: str) -> list[tuple[str, Decimal | None, str, str]]:
    document = paragraphs(text)
    quantities = numbers(document, [moment.span for moment in dates(document)])
    return [
        (
            text[slice(*quantity.span)],
            quantity.number,
            text[slice(*quantity.unit)] if quantity.unit else "",
            text[slice(*quantity.counted)] if quantity.counted else "",
        )
        for quantity in quantities
    ]


@pytest.mark.parametrize(
    "expected",
    [
        ("بقيمة 86 مليار يورو", ("86 مليار يورو", Decimal(86_000_000_000), "يورو", "")),
        ("شارك ٨٥٠٠ رجل إطفاء", ("٨٥٠٠ رجل إطفاء", Decimal(8500), "", "رجل إطفاء")),
        ("نسبة 1,6 في المئة", ("1,6 في المئة", Decimal("1.6"), "في المئة", "")),
        ("تراجع 21% أمس", ("21%", Decimal(21), "%", "")),
        ("حوالي 1,284.5 طن", ("1,284.5 طن", Decimal("1284.5"), "طن", "")),
        ("على 1800 متطوع", ("1800 متطوع", Decimal(1800), "", "متطوع")),
        ("خمسة آلاف", ("خمسة آلاف", Decimal(5000), "", "")),
        (
            "وثلاثمئة وخمسة وعشرون ألف نسمة",
            ("ثلاثمئة وخمسة وعشرون ألف نسمة", Decimal(325_000), "", "نسمة"),
        ),
        ("ثلاث مئة كتاب", ("ثلاث مئة كتاب", Decimal(300), "", "كتاب")),
        ("اثنا عشر رجلا", ("اثنا عشر رجلا", Decimal(12), "", "رجلا")),
        ("بعد يومين من ذلك", ("يومين", Decimal(2), "يومين", "")),
        ("من 18 إلى 30 عاما", ("18 إلى 30 عاما", None, "عاما", "")),
        ("ألفا جندي", ("ألفا جندي", Decimal(2000), "", "جندي")),
        ("2500 شخص", ("2500 شخص", Decimal(2500), "", "شخص")),
        ("125 كيلومترا مربعا", ("125 كيلومترا مربعا", Decimal(125), "كيلومترا مربعا", "")),
        ("كانوا مئتين حين بدؤوا", ("مئتين", Decimal(200), "", "")),
        ("عادت تسع سفن من أصل", ("تسع سفن", Decimal(9), "", "سفن")),
        ("تمر سبع، وأحيانا تسع.", ("سبع", Decimal(7), "", ""), ("تسع", Decimal(9), "", "")),
        ("قبل أسبوع واحد فقط", ("أسبوع واحد", Decimal(1), "أسبوع", "")),
        ("لم تبق غير سفينة واحدة", ("سفينة واحدة", Decimal(1), "", "سفينة")),
        (
            "يكلف دولارا ونصف الدولار للقطعة",
            ("دولارا ونصف الدولار", Decimal("1.5"), "دولارا", ""),
        ),
        ("دام عامين ونصف العام", ("عامين ونصف العام", Decimal("2.5"), "عامين", "")),
        ("مليونا ومئتي ألف طن", ("مليونا ومئتي ألف طن", Decimal(1_200_000), "طن", "")),
        (
            "ثلاثة ملايين ونصف المليون زائر",
            ("ثلاثة ملايين ونصف المليون زائر", Decimal(3_500_000), "", "زائر"),
        ),
        ("ساعة إلا ربعا", ("ساعة إلا ربعا", Decimal("0.75"), "ساعة", "")),
        ("يهدد ربع مليون نحلة", ("ربع مليون نحلة", Decimal(250_000), "", "نحلة")),
        ("صوت ثلثا الأعضاء", ("ثلثا الأعضاء", None, "", "الأعضاء")),
        ("ثلاثة أرباع المحصول", ("ثلاثة أرباع المحصول", Decimal("0.75"), "", "المحصول")),
        ("انخفض بمقدار الثلث هذا", ("الثلث", None, "", "")),
        ("وهو في السادسة من عمره", ("السادسة من عمره", Decimal(6), "", "")),
        ("بلغت الخامسة والثلاثين من عمرها", ("الخامسة والثلاثين من عمرها", Decimal(35), "", "")),
        ("الأطفال دون الثانية عشرة", ("الثانية عشرة", Decimal(12), "", "")),
        ("مات في الثلاثينيات من عمره", ("الثلاثينيات من عمره", None, "", "")),
        ("حضر شخصين فقط", ("شخصين", Decimal(2), "", "شخصين")),
        ("ألفي طن من الحديد", ("ألفي طن", Decimal(2000), "طن", "")),
        ("فاز الفريق 3-1 على ضيفه", ("3-1", None, "", "")),
        ("ارتفع من 15 إلى 20 في المئة", ("15 إلى 20 في المئة", None, "في المئة", "")),
        ("ما بين 5 و7 ملايين", ("5 و7 ملايين", None, "", "")),
        ("بين خمسة وعشرة أيام", ("خمسة وعشرة أيام", None, "أيام", "")),
        (
            "طول العقربين 9 و14 قدما",
            ("9", Decimal(9), "", ""),
            ("14 قدما", Decimal(14), "قدما", ""),
        ),
        (
            "ارتفع من مليون إلى مليوني طن",
            ("مليون", Decimal(10**6), "", ""),
            ("مليوني طن", Decimal(2 * 10**6), "طن", ""),
        ),
        (
            "ثلاثة من كل خمسة قراء",
            ("ثلاثة من كل خمسة قراء", None, "", "قراء"),
        ),
        ("لمدة (3) أسابيع", ("(3) أسابيع", Decimal(3), "أسابيع", "")),
        ("بسعر 12,5 د.ك للطن", ("12,5 د.ك", Decimal("12.5"), "د.ك", "")),
        ("دفع $5 ثم مضى", ("$5", Decimal(5), "$", "")),
        ("تراجع بنحو %50 اليوم", ("%50", Decimal(50), "%", "")),
        ("بقيمة 10 000 درهم", ("10 000 درهم", Decimal(10_000), "درهم", "")),
        ("بقيمة 1.250.000 درهم", ("1.250.000 درهم", Decimal(1_250_000), "درهم", "")),
        ("بقيمة 1.250 درهم", ("1.250 درهم", None, "درهم", "")),
        ("نصف نقطة مئوية", ("نصف نقطة مئوية", Decimal("0.5"), "نقطة مئوية", "")),
        ("منها 140 مليون في الشمال", ("140 مليون", Decimal(140_000_000), "", "")),
        ("قتل أربعة في الهجوم", ("أربعة", Decimal(4), "", "")),
        ("بلغ عددهم نحو 40 في الصباح", ("40", Decimal(40), "", "")),
        ("أكثر من 30 بينهم نساء", ("30", Decimal(30), "", "")),
        ("تقرير يقع في53 صفحة", ("53 صفحة", Decimal(53), "", "صفحة")),
        ("بزيادة 45 سنتا", ("45 سنتا", Decimal(45), "سنتا", "")),
        ("خلال السنوات العشر التي تلت", ("السنوات العشر", Decimal(10), "", "السنوات")),
        ("مؤلف الشركات الـ30 الكبرى", ("الشركات الـ30", Decimal(30), "", "الشركات")),
        ("تجاوز عتبة العشرة مليارات يورو", ("العشرة مليارات يورو", Decimal(10**10), "يورو", "")),
        ("بعد الثمانية عشر شخصا", ("الثمانية عشر شخصا", Decimal(18), "", "شخصا")),
        ("سنة خمس وعشرين ومئة رجل", ("خمس وعشرين ومئة رجل", Decimal(125), "", "رجل")),
        ("تلتمية كرسي", ("تلتمية كرسي", Decimal(300), "", "كرسي")),
        ("زاد عدد المجموعة بثلاثة أضعاف", ("ثلاثة أضعاف", Decimal(3), "", "أضعاف")),
        ("كنت في الثانية عشرة حين رأيته", ("الثانية عشرة", Decimal(12), "", "")),
        ("تراجع نقطتين مئويتين", ("نقطتين مئويتين", Decimal(2), "نقطتين مئويتين", "")),
        ("يقارب عددهم زهاء المئة.", ("المئة", Decimal(100), "", "")),
        ("أيده العشرات مقابل 87 وامتناع غيرهم", ("87", Decimal(87), "", "")),
        ("فازوا 3-صفر في بيتهم", ("3-صفر", None, "", "")),
        ("مساحتها 1200 كم² تقريبا", ("1200 كم²", Decimal(1200), "كم²", "")),
        ("مساحتها 45 كم2 تقريبا", ("45 كم2", Decimal(45), "كم2", "")),
        ("صوت ربعهم للمعارضة", ("ربعهم", Decimal("0.25"), "", "")),
        ("15 تحت الصفر ليلا", ("15 تحت الصفر", Decimal(15), "تحت الصفر", "")),
        (
            "أربعة وخمسون فاصلة خمسة في المئة",
            ("أربعة وخمسون فاصلة خمسة في المئة", Decimal("54.5"), "في المئة", ""),
        ),
        (
            "بلغ تسعة مليارات و200 مليون ليرة",
            ("تسعة مليارات و200 مليون ليرة", Decimal(9_200_000_000), "ليرة", ""),
        ),
        ("أقسامهم ألفين و370 كتابا", ("ألفين و370 كتابا", Decimal(2370), "", "كتابا")),
        ("واستسلم 300،000 جندي", ("300،000 جندي", Decimal(300_000), "", "جندي")),
        ("تأخر أسبوعا آخر", ("أسبوعا", Decimal(1), "أسبوعا", "")),
        ("سيدة في الأربعينيات", ("الأربعينيات", None, "", "")),
        (
            "تناول الوجبات اليومية الثلاث",
            ("الوجبات اليومية الثلاث", Decimal(3), "", "الوجبات اليومية"),
        ),
        ("الساعات الأربع والعشرين", ("الساعات الأربع والعشرين", Decimal(24), "", "الساعات")),
        ("تعرض على الأعضاء الـ28", ("الأعضاء الـ28", Decimal(28), "", "الأعضاء")),
        ("مئات القرى ونحو 1474 عقار", ("1474 عقار", Decimal(1474), "", "عقار")),
    ],
)
def test_amounts(expected: Sequence[str | tuple[str, Decimal | None, str, str]]) -> None:
    text, *amounts = expected
    assert isinstance(text, str)
    assert found(text) == amounts


@pytest.mark.parametrize(
    "text",
    [
        "المادة 5 من القانون",
        "عام 2015",
        "في 2015 بدأ",
        "الساعة 10 صباحا",
        "طائرات إف-16 حديثة",
        "على الرابط example.org/2015 هنا",
        "أحد الوزراء",
        "الرابع عشر",
        "هاتف 123456 للتواصل",
        "مساحة ² أو ① و③",
        "مؤشر EGX 30 يرتفع",
        "هاتف غالاكسي نوت 7 واستبداله",
        "المواد 5 و6 من القانون",
        "1- افتح الغطاء",
        "أعادت كتابتها كما ألّف العديد من قبله",
        "الاثنا عشر جزء من الأمعاء",
        "سوى واحد من أعضائه",
        "بلغ الدور نصف النهائي",
        "الهاتف 0123456",
        "في بئر السبع",
        "الدورة الرابعة عشرة",
        "قاعة تسع الجميع",
        "عالم البلدان",
        "طائرة بوينغ 737 ماكس",
        "الدورة الـ 38 للمعرض",
        "نسخة 10.5.2 من البرنامج",
        "أكبر كمية من الماء",
        "ومن بعدهم.(2) أمه آمنة",
        "ألف كتاب الحيوان",
        "حكايات ألف ليلة وليلة",
        "مجموعة العشرين ومجموعة ال77",
        "سكن مرة واحدة",
        "وهي في الثالثة من القائمة",
        "من أسماء الأسد في اللغة العربية السبع",
        "بلورة على شكل ثماني الأوجه",
        "",
    ],
)
def test_what_is_no_amount(text: str) -> None:
    assert found(text) == []


@given(st.text(alphabet="0123456789²①٫,. مليون ألف ثلاثة وعشرون%من في المئة دولار\n", max_size=80))
def test_spans_are_inside_and_in_order(text: str) -> None:
    document = paragraphs(text)
    reached = 0
    for quantity in numbers(document, ()):
        assert reached <= quantity.span.start < quantity.span.end <= len(text)
        for part in (quantity.unit, quantity.counted):
            assert part is None or quantity.span.start <= part.start < part.end <= quantity.span.end
        reached = quantity.span.end


@given(number=st.integers(0, 10**9), feminine=st.booleans(), oblique=st.booleans())
@example(number=101_000, feminine=False, oblique=False)
@example(number=102_102, feminine=True, oblique=True)
@example(number=2_002_002, feminine=False, oblique=False)
@example(number=611, feminine=False, oblique=False)
@example(number=1_000_000_000, feminine=False, oblique=False)
def test_numerals_in_words_have_the_value_that_they_say(
    *, number: int, feminine: bool, oblique: bool
) -> None:
    text = spelled(number, feminine=feminine, oblique=oblique)
    words = tokens(text, 0, len(text))
    assert read(words, 0, words[0].folded) == (len(words), number)


@given(number=st.integers(3, 10**9), feminine=st.booleans(), oblique=st.booleans())
def test_numerals_in_words_are_found_before_what_they_count(
    *, number: int, feminine: bool, oblique: bool
) -> None:
    amount = spelled(number, feminine=feminine, oblique=oblique) + " دولار"
    assert found(f"دفعت الشركة {amount} أمس") == [(amount, Decimal(number), "دولار", "")]

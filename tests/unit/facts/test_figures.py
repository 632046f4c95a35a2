"""Bare figures that are amounts by what stands around them, and digits with a sign between."""

from __future__ import annotations

from decimal import Decimal

import pytest
from unit.facts.paragraphs import paragraphs

from khulasa.facts.dates import dates
from khulasa.facts.numbers import numbers


def found(text: str) -> list[tuple[str, Decimal | None]]:
    document = paragraphs(text)
    quantities = numbers(document, [moment.span for moment in dates(document)])
    return [(text[slice(*quantity.span)], quantity.number) for quantity in quantities]


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("سجلت حمص 39، حماة وإدلب 38، درعا 37 درجة", ["39", "38", "37 درجة"]),
        ("درجات الحرارة: حمص 39 وحماة 38", ["39", "38"]),
        ("درجات الحرارة: الزبداني صفر، درعا 7", ["صفر", "7"]),
        ("صنعاء 12 طنا، عدن 9، تعز 4", ["12 طنا", "9", "4"]),
        ("انظر تفسير البقرة 34، والنساء 12", []),
        ("صنعاء 12، وقد عاد الوفد إلى عدن بعد 4 أيام", ["4 أيام"]),
        ("اشترت 40 طائرة إيربورن 350، ثم باعتها", ["40 طائرة"]),
        ("تسع 9 أمتار وعرض الباب كذا 800x600", ["9 أمتار"]),
    ],
)
def test_figures_in_a_row_share_the_unit_that_stands_once(text: str, amounts: list[str]) -> None:
    assert [amount for amount, _ in found(text)] == amounts


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("تقدم الطلاب ورسب 310", [("310", Decimal(310))]),
        ("أما عدد الغائبين 74", [("74", Decimal(74))]),
        ("وفي عدد المجلة 74", []),
        ("لمن بلغوا 65 فأكثر", [("65", Decimal(65))]),
        ("في القسم المهني 10,866", [("10,866", Decimal(10866))]),
        ("هبط المعدل من 9 إلى 6 أمس", [("9", Decimal(9)), ("6", Decimal(6))]),
        (
            "زار 30 وفدا في عمان و 12 في مسقط و 8 في الدوحة",
            [("30 وفدا", Decimal(30)), ("12", Decimal(12)), ("8", Decimal(8))],
        ),
        ("في الدائرة 41 ألفا و20 ناخبا", [("41 ألفا و20 ناخبا", Decimal(41020))]),
        ("في الدائرة 40120 ناخبا", [("40120 ناخبا", Decimal(40120))]),
        ("في الدائرة 41 مقر", []),
        ("هبط المؤشر إلى 48.3 في الصباح", [("48.3", Decimal("48.3"))]),
        ("في القانون التنظيمي 48.17 وفي أندرويد 4.4", []),
        ("نال 7 مقاعد من 35", [("7 مقاعد", Decimal(7)), ("35", Decimal(35))]),
        ("صعد ثمن الطن من الأرز المستورد في المرفأ إلى 640.", [("640", Decimal(640))]),
        ("أما مجموع الطلبات 412", [("412", Decimal(412))]),
        ("بلغت 14،5 مليون", [("14،5 مليون", Decimal(14_500_000))]),
        ("شفي مريض واحد", [("مريض واحد", Decimal(1))]),
        ("عددهم (46) عند", [("46", Decimal(46))]),
    ],
)
def test_figures_are_amounts_by_the_words_before_and_behind(
    text: str, amounts: list[tuple[str, Decimal]]
) -> None:
    assert found(text) == amounts


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("قطع المسافة في 9:88 ثانية", [("9:88 ثانية", None)]),
        ("وصلت بزمن 2:31:07 ساعة", [("2:31:07 ساعة", None)]),
        ("بزمن 51.3 ث", [("51.3 ث", Decimal("51.3"))]),
        ("أضف 3/4 كوب من الحليب", [("3/4 كوب", Decimal("0.75"))]),
        ("كل 1/3 ساعة", [("1/3 ساعة", None)]),
        (
            "خسرت أمام ضيفتها في ثلاثة أشواط هي 25-21، 19-25، 25-23، 25-16، 15-11",
            [("ثلاثة أشواط", Decimal(3))]
            + [(score, None) for score in ("25-21", "19-25", "25-23", "25-16", "15-11")],
        ),
        ("رياح سرعتها 20 ــ 45 كم", [("20 ــ 45 كم", None)]),
        ("نال 3/5 من الأصوات", [("3/5 من الأصوات", Decimal("0.6"))]),
        ("تخرج بمعدل 16,5/20", [("16,5/20", None)]),
        ("القرار رقم 16/20", []),
        ("المادة 1/3 من القانون", []),
    ],
)
def test_digits_with_a_sign_between_are_one_amount(
    text: str, amounts: list[tuple[str, Decimal | None]]
) -> None:
    assert found(text) == amounts


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("تسع الخزانات ( 48) مليون م3", [("( 48) مليون م3", Decimal(48_000_000))]),
        ("بقيمة (7.5 )مليار ثم", [("(7.5 )مليار", Decimal(7_500_000_000))]),
        ("تسع 3 مليارات م3", [("3 مليارات م3", Decimal(3_000_000_000))]),
    ],
)
def test_brackets_and_magnitudes_belong_to_the_amount(
    text: str, amounts: list[tuple[str, Decimal]]
) -> None:
    assert found(text) == amounts


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("الحواجز الـ21 أزيلت", ["الحواجز الـ21"]),
        ("التقارير الـ(9) نشرت", ["التقارير الـ(9)"]),
        ("المهاجم الـ21 في الفريق", []),
        ("التنافس الـ9", []),
        ("ابنة التاسعة والأربعين", ["التاسعة والأربعين"]),
        ("عين قاضيين آخرين", ["قاضيين"]),
        ("حركة طالبان في مدينة كالفيا وكالفين معا", []),
        ("3 ـ ترميم المدرسة", []),
    ],
)
def test_counts_behind_plurals_ages_and_duals(text: str, amounts: list[str]) -> None:
    assert [amount for amount, _ in found(text)] == amounts

"""Amounts: their values, units and what they count; what names a thing instead of counting is none."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.facts.paragraphs import paragraphs

from khulasa.facts.dates import dates
from khulasa.facts.numbers import numbers


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
    ("text", "expected"),
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
    ],
)
def test_amounts(text: str, expected: tuple[str, Decimal | None, str, str]) -> None:
    assert found(text) == [expected]


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

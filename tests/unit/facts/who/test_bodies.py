"""Bodies: by the words that open their names, by the names themselves, and what is only a kind of body."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.facts.tokens import tokens
from khulasa.facts.who.bodies import bodies_of, body_at


def found(text: str) -> list[str]:
    return [text[slice(*span)] for span in bodies_of(tokens(text, 0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أعلنت وزارة التربية والتعليم أمس", ["وزارة التربية والتعليم"]),
        ("التقى بوزارة المالية الألمانية وفدا", ["وزارة المالية الألمانية"]),
        ("قال الاتحاد الدولي لكرة القدم إن", ["الاتحاد الدولي لكرة القدم"]),
        ("وقعت شركة «نسيم» العقد", ["شركة «نسيم»"]),
        ("أوضحت وكالة الطاقة (وطاق) أن", ["وكالة الطاقة (وطاق)"]),
        ("حذرت منظمة الصحة العالمية والأمم المتحدة", ["منظمة الصحة العالمية", "الأمم المتحدة"]),
        ("قررت وزارة الصحة العام الماضي", ["وزارة الصحة"]),
        ("معارضة الحكومة اليابانية للغزو", ["الحكومة اليابانية"]),
        ("قال لـ«نسيم الصباح» إن المطر قريب", ["نسيم الصباح"]),
        ("تخرج في جامعة الملك فيصل أمس", ["جامعة الملك فيصل"]),
        ("قالت الشركة إن هيئة حكومية وافقت", []),
        ("حركة البحر ومركز الدائرة", []),
        ("قام بتنظيم مسابقة", []),
        ("مجلس إدارة الشركة", []),
        ("", []),
    ],
)
def test_bodies(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_a_kind_of_body_can_be_a_subject_and_has_no_name() -> None:
    text = "الشركة متمسكة بالعقد"
    body = body_at(tokens(text, 0, len(text)), 0)
    assert body is not None
    assert not body.named
    assert text[slice(*body.span)] == "الشركة"


_WORDS = [
    "وزارة",
    "المالية",
    "الاتحاد",
    "الدولي",
    "لكرة",
    "القدم",
    "«",
    "»",
    "(",
    ")",
    "نسيم",
    "والتعليم",
    "لل",
]


@given(st.lists(st.sampled_from(_WORDS), max_size=40))
def test_spans_are_inside_and_in_order(parts: list[str]) -> None:
    text, reached = " ".join(parts), 0
    for span in bodies_of(tokens(text, 0, len(text))):
        assert reached <= span.start < span.end <= len(text)
        reached = span.end

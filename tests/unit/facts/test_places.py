"""Places: listed ones, those named by the word before them, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.facts.paragraphs import paragraphs

from khulasa.facts.places import places


def found(text: str) -> list[str]:
    return [text[slice(*place.span)] for place in places(paragraphs(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصل إلى القاهرة قادما من الرياض", ["القاهرة", "الرياض"]),
        ("عاد للقاهرة وبدمشق أقام", ["للقاهرة", "دمشق"]),
        (
            "في الولايات المتحدة الأمريكية وشمال أفريقيا",
            ["الولايات المتحدة الأمريكية", "شمال أفريقيا"],
        ),
        ("قرب مدينة أبها ووادي ضمد", ["مدينة أبها", "وادي ضمد"]),
        ("على شاطئ البحر الأبيض المتوسط", ["البحر الأبيض المتوسط"]),
        ("الحكومة السعودية ووزارة الدفاع الإسرائيلية", []),
        ("رأيت صور الأسد وسيول الأمطار", []),
        ("قوافل وصلت من صور إلى بيروت", ["صور", "بيروت"]),
        ("مدينة كبيرة ومنطقة صناعية", []),
        ("دمر قرية بأكملها وبلدة تضاهيها في منطقة متنازع عليها", []),
        ("عاد من محافظة رفحاء إلى بلدة نيحا", ["محافظة رفحاء", "بلدة نيحا"]),
        ("وَصَلَ إلى بَغْدَادَ", ["بَغْدَادَ"]),
        ("في قرية بني ياسين وقرية بني", ["قرية بني ياسين"]),
        ("بِدِمَشْقَ أقام", ["دِمَشْقَ"]),
        ("", []),
    ],
)
def test_places(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_the_word_for_its_kind_is_told() -> None:
    text = "في مدينة أبها"
    (place,) = places(paragraphs(text))
    assert place.kind is not None
    assert text[slice(*place.kind)] == "مدينة"


@given(st.text(alphabet="القاهرة مدينة البحر الأحمر وبل ،.\n", max_size=60))
def test_spans_are_inside_and_in_order(text: str) -> None:
    reached = 0
    for place in places(paragraphs(text)):
        assert reached <= place.span.start < place.span.end <= len(text)
        reached = place.span.end

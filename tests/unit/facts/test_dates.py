"""Dates: what is one, how far it reaches, and what of it becomes ISO 8601."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.facts.paragraphs import paragraphs

from khulasa.facts.dates import dates


def found(text: str) -> list[tuple[str, str | None]]:
    document = paragraphs(text)
    return [(text[slice(*moment.span)], moment.iso) for moment in dates(document)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("عقد الاجتماع في 3 مايو 2024 بمسقط", [("3 مايو 2024", "2024-05-03")]),
        (
            "يوم الخميس ١ أكتوبر/تشرين الأول ٢٠١٥.",
            [("يوم الخميس ١ أكتوبر/تشرين الأول ٢٠١٥", "2015-10-01")],
        ),
        ("في الثالث من أغسطس عام 2015", [("الثالث من أغسطس عام 2015", "2015-08-03")]),
        ("قبل الثامن عشر من آب (أغسطس) المقبل", [("الثامن عشر من آب (أغسطس) المقبل", None)]),
        ("وفي يناير 2019 بدأ العمل", [("يناير 2019", "2019-01")]),
        ("يعقد في مايو/أيار من كل عام", [("مايو/أيار", None)]),
        ("ويأتي يناير (كانون الثاني) باردا", [("يناير (كانون الثاني)", None)]),
        ("منتصف حزيران الماضي", [("منتصف حزيران الماضي", None)]),
        ("وقع ذلك عام 1827م", [("عام 1827م", "1827")]),
        ("منذ 2010 وحتى 2014", [("2010", "2010"), ("2014", "2014")]),
        ("بتاريخ 2024-05-03", [("2024-05-03", "2024-05-03")]),
        ("بتاريخ 13/5/2024 و4/5/2024", [("13/5/2024", "2024-05-13"), ("4/5/2024", None)]),
        ("في 12 رمضان 1445 هـ", [("12 رمضان 1445 هـ", None)]),
        (
            "أمس الأحد، ومساء أمس، وصباح اليوم",
            [("أمس الأحد", None), ("مساء أمس", None), ("صباح اليوم", None)],
        ),
        ("الأسبوع الماضي والعام المقبل", [("الأسبوع الماضي", None), ("العام المقبل", None)]),
        ("أوائل القرن التاسع عشر الميلادي", [("أوائل القرن التاسع عشر الميلادي", None)]),
        ("في 30 فبراير 2020", [("30 فبراير 2020", None)]),
        ("يستمر حتى صيف 2027 أو شتاء عام 2028", [("صيف 2027", "2027"), ("شتاء عام 2028", "2028")]),
        ("حتى 22 من الشهر الجاري", [("22 من الشهر الجاري", None)]),
        ("يقف منذ 2017 بلا سقف، وأرقامه تعود إلى 2016", [("2017", "2017"), ("2016", "2016")]),
        ("هاتف 2015 وغرفة 12", []),
        ("قال رمضان إن شعبان ورجب وصلا", []),
        ("بلغت 2015 دولارا", []),
        ("أخفق في 2015 محاولة", [("2015", "2015")]),
        ("", []),
    ],
)
def test_dates(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert found(text) == expected


def test_vowel_signs_change_nothing() -> None:
    assert found("فِي ٣ مَايُو ٢٠٢٤م") == [("٣ مَايُو ٢٠٢٤م", "2024-05-03")]


@given(st.text(alphabet="يناير مايو أمس الأحد عام 0123456789/-.()،\nوبال", max_size=80))
def test_spans_are_inside_and_in_order(text: str) -> None:
    document = paragraphs(text)
    reached = 0
    for moment in dates(document):
        assert reached <= moment.span.start < moment.span.end <= len(text)
        reached = moment.span.end

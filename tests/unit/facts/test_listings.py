"""Listings: who and what stands in a row, what announces it, and rows that are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.facts.paragraphs import paragraphs, sentences_of

from khulasa.facts.find import facts
from khulasa.facts.groups import groups, members_named
from khulasa.facts.model import Listing


def listings(text: str) -> tuple[Listing, ...]:
    document = paragraphs(text)
    return facts(document, sentences_of(document)).listings


def members(text: str) -> list[list[str]]:
    return [[text[slice(*member)] for member in one.members] for one in listings(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("زار كل من مصر والأردن المعرض", [["مصر", "الأردن"]]),
        ("مرت بتونس والجزائر وليبيا في طريقها", [["تونس", "الجزائر", "ليبيا"]]),
        ("أمطار على أحياء المنار والنخيل والورود أمس", [["المنار", "النخيل", "الورود"]]),
        (
            "حضر الدكتور سمير حداد والمهندسة مريم يوسف اللقاء",
            [["الدكتور سمير حداد", "المهندسة مريم يوسف"]],
        ),
        (
            "حضر كل من الأردن وتونس ومندوب ليبيا لدى البنك الدولي والأمين العام للرابطة سمير حداد",
            [["الأردن", "تونس", "مندوب ليبيا لدى البنك الدولي", "الأمين العام للرابطة سمير حداد"]],
        ),
        ("دعت تونس والجزائر إلى قمة", [["تونس", "الجزائر"]]),
        ("حضر سفراء كل من تونس والأردن، وممثلون عن البلديات", [["تونس", "الأردن"]]),
        ("تحدث إلى معلمين آخرين مثل برامز ومندلسون وشتراوس.", [["برامز", "مندلسون", "شتراوس"]]),
        ("غرامة على كل من «نسيم تي في» و«نغم» و«مساء»", [["نسيم تي في", "نغم", "مساء"]]),
        ("سيطر الثوار على بلدتي الزعيتر وصخر التابعتين للمحافظة", [["الزعيتر", "صخر"]]),
        ("زرت بلدتي وأهلي", []),
        (
            "في ثلاث مقاطعات: البحيرة (الشمال)، وعفرين، وكوباني.",
            [["البحيرة (الشمال)", "عفرين", "كوباني"]],
        ),
        ("تصارعت تونس والجزائر على الكأس", [["تونس", "الجزائر"]]),
        ("هزم سمير حداد ومريم يوسف وأتباعهما", [["سمير حداد", "مريم يوسف"]]),
        (
            "وصل المطرب سمير حداد والمطربة مريم يوسف والموسيقار الشاب هيلم دابوق",
            [["المطرب سمير حداد", "المطربة مريم يوسف", "الموسيقار الشاب هيلم دابوق"]],
        ),
        ("مرت بصفاقس وقابس وبني خلاد وتونس", [["صفاقس", "قابس", "بني خلاد", "تونس"]]),
        (
            "أحياها المطربون عبدالله الحلواني وسمير حداد ومريم يوسف",
            [["عبدالله الحلواني", "سمير حداد", "مريم يوسف"]],
        ),
        ("سقطت عليه بيت تونس والجزائر", []),
        ("الطريق بين تونس وسوسة طويل", []),
        ("تبيع الشركة أثاثها في السعودية والكويت، ثم في قطر.", []),
        ("اتسعت السوق من إسرائيل والاتحاد الأوروبي", []),
        ("فتحت فروع في مصر والأردن ولبنان", [["مصر", "الأردن", "لبنان"]]),
        ("أخذوا القطار بين محطتي القاهرة والإسكندرية", [["القاهرة", "الإسكندرية"]]),
        ("تنزل الأمطار في شمال سوريا وجنوب لبنان", []),
        ("انتهى اللقاء في بيروت ودمشق تنتظر الرد", []),
        ("يدير أعمال الشرق الأوسط وشرق أفريقيا من مكتبه", []),
        ("مرّ الوفد بتونس، والجزائر كانت أبعد", []),
        ("عقدت ورشة في تونس والاتحاد الأوروبي يمولها", []),
        ("يباع الثوب على الرياض وعلى جدة، وعلى الدمام أيضا", [["الرياض", "جدة", "الدمام"]]),
        ("بلغت الصادرات إلى الصين 40% وإلى الهند 20%", []),
        ("وصل القطار إلى الصين وإلى الهند سافر الباقون", []),
        (
            "تزدحم المقاهي في باريس في فرنسا ولندن في بريطانيا وروما في إيطاليا.",
            [["باريس", "لندن", "روما"]],
        ),
        ("أقام الباحث في باريس في فرنسا ثم عاد", []),
        (
            "كتب إلى الأمير سمير حداد وأخيه الرئيس محمود النجار.",
            [["الأمير سمير حداد", "أخيه الرئيس محمود النجار"]],
        ),
        ("كل من يحاول وينجح", []),
        ("شركات كبيرة وصغيرة ومتوسطة", []),
        ("", []),
    ],
)
def test_members(text: str, expected: list[list[str]]) -> None:
    assert members(text) == expected


def test_the_words_that_announce_the_members_are_their_head() -> None:
    text = "التقى وزراء خارجية كل من مصر والأردن والكويت"
    (listing,) = listings(text)
    assert listing.head is not None
    assert text[slice(*listing.head)] == "وزراء خارجية كل من"
    assert [text[slice(*member)] for member in listing.members] == ["مصر", "الأردن", "الكويت"]


_WORDS = [
    "كل",
    "من",
    "مصر",
    "والأردن",
    "و",
    "،",
    "وزارة",
    "الصحة",
    "الدكتور",
    "سمير",
    "حداد",
    "«",
    "»",
    "(",
    ")",
    "مثل",
]


@given(st.lists(st.sampled_from(_WORDS), max_size=40))
def test_members_are_inside_and_in_order(parts: list[str]) -> None:
    text, reached = " ".join(parts), 0
    for listing in listings(text):
        assert len(listing.members) > 1
        for member in listing.members:
            assert reached <= member.start < member.end <= len(text)
            reached = member.end


def test_who_has_an_office_of_his_own_is_not_below_the_head_of_states() -> None:
    text = (
        "شارك وزراء خارجية كل من مصر والأردن والكويت وممثل العراق لدى الأمم المتحدة "
        "والأمين العام لجامعة الدول العربية سامي النجار."
    )
    governed, others = listings(text)
    assert governed.head is not None
    assert [text[slice(*member)] for member in governed.members] == ["مصر", "الأردن", "الكويت"]
    assert others.head is None
    assert [text[slice(*member)] for member in others.members] == [
        "ممثل العراق لدى الأمم المتحدة",
        "الأمين العام لجامعة الدول العربية سامي النجار",
    ]


def test_places_in_a_row_are_no_group_and_a_person_is_his_name_in_it() -> None:
    text = "\n".join(
        [
            "شملت الأزمات ليبيا واليمن وأوكرانيا.",
            "وصل سمير حداد ومحمد النجار.",
        ]
    )
    document = paragraphs(text)
    found = facts(document, sentences_of(document))
    assert len(found.listings) == 2
    (group,) = groups(found, text)
    assert len(group.members) == 2
    assert [members_named(found)[member] for member in group.members] == [0, 1]

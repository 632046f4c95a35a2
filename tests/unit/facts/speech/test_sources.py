"""What is told with its source, and what is passed on from another."""

from __future__ import annotations

import pytest
from unit.facts.speech.said import said_in, speaker_of

from khulasa.facts.model import Certainty, Found


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "ووفقا للتقرير السنوي للوزارة، فقد فتح الباب أمس.",
            "للتقرير السنوي للوزارة",
            "فتح الباب أمس",
        ),
        (
            "ووفقا لتقرير أصدرته الوزارة، وصل مئة زائر أمس.",
            "تقرير أصدرته الوزارة",
            "وصل مئة زائر أمس",
        ),
        (
            "وبحسب دراسة للوزارة نشرتها صحيفة محلية أمس، وصل مئة زائر.",
            "دراسة للوزارة",
            "وصل مئة زائر",
        ),
        (
            "وصل مئة زائر أمس، بحسب وثيقة للبلدية أصدرتها الأحد.",
            "وثيقة للبلدية",
            "وصل مئة زائر أمس",
        ),
        (
            "وصل مئة زائر أمس، بحسب مصدر في إدارتها أمس.",
            "مصدر في إدارتها",
            "وصل مئة زائر أمس",
        ),
        ("وبحسب هذه المصادر فإن الباب مفتوح طوال اليوم.", "المصادر", "الباب مفتوح طوال اليوم"),
        ("وصل مئة زائر أمس حسبما أوضحت وزارة الثقافة.", "وزارة الثقافة", "وصل مئة زائر أمس"),
        ("وصل مئة زائر أمس على حد قول سامي النجار.", "سامي النجار", "وصل مئة زائر أمس"),
        ("نقلت الصحيفة عن سامي النجار قوله إن الباب مفتوح.", "سامي النجار", "الباب مفتوح"),
        (
            "ونقل موقع محلي عن مصدر أمني قوله: «فتح الباب منذ أمس».",
            "مصدر أمني",
            "فتح الباب منذ أمس",
        ),
        ("ونقلت الصحيفة عن شهود أن الباب مفتوح.", "شهود", "الباب مفتوح"),
    ],
)
def test_the_source_and_its_words(text: str, speaker: str, content: str) -> None:
    (found,) = said_in(text)
    assert (speaker_of(text, found), text[slice(*found.content)]) == (speaker, content)
    assert (found.found, found.certainty) == (Found.NAMED, Certainty.SURE)


def test_he_whose_words_are_passed_on_goes_on() -> None:
    text = "نقلت الصحيفة عن سامي النجار قوله إن الباب مفتوح. وأضاف أن السقف قديم."
    first, last = said_in(text)
    assert text[slice(*first.verb)] == "قوله"
    assert speaker_of(text, last) == "سامي النجار"


def test_the_words_end_before_what_says_whose_they_are() -> None:
    text = "قال سامي النجار إن الباب مفتوح على حد تعبيره."
    assert text[slice(*said_in(text)[0].content)] == "الباب مفتوح"


@pytest.mark.parametrize(
    "text",
    [
        "نقلت السيارة الجرحى عن الطريق إلى المستشفى.",
        "يتغير السعر على حد سواء في المدينة والقرية.",
        "ساعد كما قالت العادة القديمة.",
    ],
)
def test_what_passes_no_words_on(text: str) -> None:
    assert said_in(text) == ()


def test_what_is_announced_is_no_part_of_who_announces_it() -> None:
    text = "وقد لاحظت اللجنة المخالفات التالية: غياب اللوحات عن الطريق كله."
    assert all("المخالفات" not in speaker_of(text, found) for found in said_in(text))

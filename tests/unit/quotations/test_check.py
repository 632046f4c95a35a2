"""Quotations against sources: what each kind of change is called, and where it leads."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.document.model import Block, BlockKind, Document
from khulasa.quotations.check import Checker, check
from khulasa.quotations.model import Change, Finding, Quotation, Verdict, merged
from khulasa.quotations.sources import InMemory

FIRST = (
    "أعلن وزير الخارجية أن الاجتماع المقبل سيعقد في مسقط يوم ١٢ من الشهر القادم. "
    "وقال: «لقد توافقنا على الكثير من المسائل، ولم نتفق على الحدود». "
    "وبلغت قيمة الصفقة 1.5 مليون دولار بعد خفض نسبته 7%."
)
SECOND = (
    "لم يوافق المجلس على مشروع القانون الجديد في جلسته الأخيرة. هل يعود النواب إلى القاعة غدًا؟ "
    "كَتَبَ مُحَمَّدٌ رِسَالَةً طَوِيلَةً إِلَى أَخِيهِ الأَكْبَرِ."
)
SOURCES = (FIRST, SECOND)


def finding(text: str, negations: frozenset[str] = frozenset()) -> Finding:
    checker = Checker(InMemory(SOURCES), negations)
    return checker.look_for(text, Quotation(0, len(text)))


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("أن الاجتماع المقبل سيعقد في مسقط", Verdict.WORD_FOR_WORD),
        ("أن  الاجتماع\u00a0المقبل\nسيعقد في مسقط،", Verdict.WORD_FOR_WORD),
        ("وقال: “لقد توافقنا على الكثير”", Verdict.WORD_FOR_WORD),
        ("أن الاجتماع المقبل \u200fسيعقد في مسقط", Verdict.WORD_FOR_WORD),
        ("هل يعود النواب إلى القاعة غدًا؟", Verdict.WORD_FOR_WORD),
        ("سيعقد في مسقط يوم 12 من الشهر", Verdict.SAME_WORDS),
        ("ان الاجتماع المقبل سيعقد", Verdict.SAME_WORDS),
        ("كتب محمد رسالة طويلة إلى أخيه", Verdict.SAME_WORDS),
        ("لقد توافقنا على الكثير من المسائل ولم نتفق", Verdict.SAME_WORDS),
        ("سيعقد في مسقط؟", Verdict.SAME_WORDS),
        ("أن الاجتماع المقبل لن يعقد في مسقط", Verdict.ALTERED),
        ("أن الاجتماع المقبل لا سيعقد في مسقط", Verdict.ALTERED),
        ("وبلغت قيمة الصفقة 15 مليون دولار", Verdict.ALTERED),
        ("وبلغت قيمة الصفقة 1,5 مليون دولار", Verdict.ALTERED),
        ("بعد خفض نسبته 7", Verdict.WORD_FOR_WORD),  # cut; what it left out stands behind it
        ("بعد خفض نسبته -7%", Verdict.ALTERED),
        ("يوم ١٣ من الشهر القادم وقال", Verdict.ALTERED),
        ("المسقط في يعقد المقبل سوف اجتماع أن", Verdict.NOT_FOUND),
        ("لا شيء من هذا كله في أي مصدر", Verdict.NOT_FOUND),
        ("…", Verdict.NOT_FOUND),
        ("", Verdict.NOT_FOUND),
    ],
)
def test_what_a_quotation_is_called(text: str, verdict: Verdict) -> None:
    assert finding(text).verdict is verdict


@pytest.mark.parametrize("sign", ["[…]", "…", "(...)", "[ ... ]", "[. . .]"])
def test_marked_omissions_stand(sign: str) -> None:
    text = f"أعلن وزير الخارجية {sign} سيعقد في مسقط"
    answer = finding(text)
    assert answer.verdict is Verdict.WORD_FOR_WORD
    assert [FIRST[slice(*place.span)] for place in answer.places] == [
        "أعلن وزير الخارجية",
        "سيعقد في مسقط",
    ]
    assert [text[slice(*place.quoted)] for place in answer.places] == [
        "أعلن وزير الخارجية",
        "سيعقد في مسقط",
    ]


def test_an_omission_does_not_turn_the_order_round() -> None:
    answer = finding("لقد توافقنا على الكثير من المسائل […] أن الاجتماع المقبل سيعقد في مسقط")
    assert answer.verdict is Verdict.ALTERED
    assert answer.joined


def test_insertions_in_square_brackets_stand_for_a_few_words_only() -> None:
    assert finding("أعلن [لافروف] أن الاجتماع المقبل").verdict is Verdict.WORD_FOR_WORD
    assert finding("أعلن وزير [الدولة] الخارجية أن").verdict is Verdict.WORD_FOR_WORD
    far = finding("أعلن وزير الخارجية أن [كذا] من المسائل، ولم نتفق على الحدود")
    assert far.verdict is Verdict.ALTERED


def test_parts_of_two_sources_are_joined() -> None:
    text = "أعلن وزير الخارجية أن الاجتماع المقبل على مشروع القانون الجديد في جلسته"
    answer = finding(text)
    assert (answer.verdict, answer.joined) == (Verdict.ALTERED, True)
    assert [place.source for place in answer.places] == [0, 1]


def test_what_differs_is_marked() -> None:
    text = "أعلن وزير الدفاع أن الاجتماع سيعقد حتما في مسقط"
    answer = finding(text)
    assert [
        (item.change, text[slice(*item.quoted)], FIRST[slice(*item.source)])
        for item in answer.differences
    ] == [
        (Change.REPLACED, "الدفاع", "الخارجية"),
        (Change.LEFT_OUT, "", "المقبل"),
        (Change.ADDED, "حتما", ""),
    ]


def test_a_cut_behind_a_negation_is_said() -> None:
    text = "يوافق المجلس على مشروع القانون الجديد"
    answer = finding(text, frozenset({"لم"}))
    assert (answer.verdict, answer.after_negation) == (Verdict.WORD_FOR_WORD, True)
    assert not finding("المجلس على مشروع القانون", frozenset({"لم"})).after_negation


@pytest.mark.parametrize(
    ("text", "verdict", "denied"),
    [
        ("أن الاجتماع المقبل […] المسائل، ولم نتفق على الحدود", Verdict.WORD_FOR_WORD, False),
        ("أن الاجتماع المقبل […] نتفق على الحدود", Verdict.WORD_FOR_WORD, True),
        ("توافقنا على الكثير من المسائل، […] على الحدود", Verdict.WORD_FOR_WORD, False),
        ("توافقنا على الكثير من المسائل، [بل] نتفق على الحدود", Verdict.WORD_FOR_WORD, True),
        ("توافقنا على الكثير من المسائل، [ثم] على الحدود", Verdict.WORD_FOR_WORD, True),
        ("لقد [لم] توافقنا على الكثير من المسائل", Verdict.ALTERED, False),
        ("لقد [نحن] توافقنا على الكثير من المسائل", Verdict.WORD_FOR_WORD, False),
    ],
)
def test_a_negation_can_neither_be_left_out_behind_a_sign_nor_put_in(
    text: str, verdict: Verdict, denied: bool
) -> None:
    answer = finding(text, frozenset({"لم", "ولم"}))
    assert (answer.verdict, answer.after_negation) == (verdict, denied)
    assert answer.stands is (verdict is Verdict.WORD_FOR_WORD and not denied)


def test_where_a_source_says_it_twice_and_denies_it_once_the_other_place_counts() -> None:
    sources = ["لم يوافق المجلس على المشروع. ثم يوافق المجلس على المشروع."]
    checker = Checker(InMemory(sources), frozenset({"لم"}))
    text = "يوافق المجلس على المشروع"
    answer = checker.look_for(text, Quotation(0, len(text)))
    assert answer.stands
    assert answer.places[0].span[0] == sources[0].rindex("يوافق")


def test_other_sources_that_hold_it_are_told_and_the_best_one_is_first() -> None:
    checker = Checker(InMemory(["قال الوزير كلمته الاخيرة امس", "قال الوزير كلمته الأخيرة أمس"]))
    text = "قال الوزير كلمته الأخيرة أمس"
    answer = checker.look_for(text, Quotation(0, len(text)))
    assert answer.verdict is Verdict.WORD_FOR_WORD
    assert (answer.places[0].source, answer.elsewhere) == (1, (0,))


def test_no_sources() -> None:
    text = "قال الوزير كلمته"
    assert (
        Checker(InMemory([])).look_for(text, Quotation(0, len(text))).verdict is Verdict.NOT_FOUND
    )


_LETTERS = st.text(alphabet='ابتلمنوقة أإىه َُ.,،؟[]()…«»"-%12٣٫ـ\u200f\n', max_size=60)


@given(st.lists(_LETTERS, max_size=4), _LETTERS)
def test_any_text_has_a_finding_inside_its_sources(texts: list[str], text: str) -> None:
    answer = Checker(InMemory(texts)).look_for(text, Quotation(0, len(text)))
    for place in answer.places:
        start, end = place.span
        assert 0 <= start < end <= len(texts[place.source])
        assert 0 <= place.quoted[0] < place.quoted[1] <= len(text)
    for difference in answer.differences:
        assert 0 <= difference.quoted[0] <= difference.quoted[1] <= len(text)
    assert bool(answer.places) == (answer.verdict is not Verdict.NOT_FOUND)


@given(_LETTERS, _LETTERS, st.integers(0, 59), st.integers(1, 60))
def test_what_is_word_for_word_stands_there(first: str, second: str, start: int, size: int) -> None:
    """A cut of the source at whole words is found; and what is called so has the source's very letters."""
    source = f"{first} {second}"
    words = source.split()
    text = " ".join(words[start : start + size])
    answer = Checker(InMemory([source])).look_for(text, Quotation(0, len(text)))
    if answer.verdict is Verdict.WORD_FOR_WORD and len(answer.places) == 1:
        place = answer.places[0]
        letters = [char for char in source[slice(*place.span)] if char.isalnum()]
        assert letters == [char for char in text[slice(*place.quoted)] if char.isalnum()]


def test_of_two_looks_the_better_finding_counts():
    report = Document("«سيعقد في مسقط يوم ١٢» و«لم يوافق المجلس على مشروع»", ())
    report = replace(report, blocks=(Block(BlockKind.PARAGRAPH, 0, len(report.text)),))
    sources = [Document(text, ()) for text in SOURCES]
    both = merged(check(report, sources[:1]), check(report, sources[1:]))
    assert [each.verdict for each in both.findings] == [Verdict.WORD_FOR_WORD] * 2
    assert [each.places[0].source for each in both.findings] == [0, 1]
    assert both.sources == tuple(sources)
    assert merged(both, check(report, [])) == both

"""Echoes: what counts as saying the same, and what does not."""

from __future__ import annotations

import time
from collections import Counter
from math import log, sqrt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khulasa.summary.near_duplicates import Thresholds, groups

LONG = "اعلن وزير النقل افتتاح جسر جديد يربط ضفتي النهر قرب الميناء القديم"


def leaders(*sentences: str, scores: list[float] | None = None) -> list[int]:
    words = [sentence.split() for sentence in sentences]
    return groups(words, words, scores or [-float(at) for at in range(len(sentences))])


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (LONG, LONG),
        ("عاد القطار", "عاد القطار"),
        (LONG, LONG.replace("القديم", "العتيق")),
        (LONG, LONG.replace("القديم", "العتيق").replace("جديد", "حديث")),
        (LONG, "افتتاح جسر جديد يربط ضفتي النهر"),
        ("افتتاح جسر جديد يربط ضفتي النهر قرب الميناء", LONG),
    ],
    ids=[
        "repeat",
        "short repeat",
        "one word",
        "two words",
        "inside a longer one",
        "around a shorter one",
    ],
)
def test_what_says_the_same_is_one_group(first, second) -> None:
    assert leaders(first, second) == [0, 0]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("ارتفع سهم ا بنسبه 3", "ارتفع سهم ب بنسبه 5"),
        (LONG + " بتكلفه 3 ملايين", LONG + " بتكلفه 5 ملايين"),
        ("فاز فريق الهلال على فريق النصر", "فاز فريق الاتحاد على فريق الاهلي"),
        ("عاد القطار", "عاد الوزير"),
        ("افتتاح جسر جديد يربط", LONG),
        (LONG, "هطلت امطار غزيره على الساحل الشمالي امس"),
    ],
    ids=["template", "one number", "names", "short", "a far longer one", "nothing shared"],
)
def test_what_says_something_else_stays_apart(first, second) -> None:
    assert leaders(first, second) == [0, 1]


def test_three_that_say_the_same_are_one_group() -> None:
    others = [
        "هطلت امطار غزيره على الساحل الشمالي",
        "عاد القطار الليلي الى العمل",
        "ناقش المجلس ميزانيه العام المقبل",
    ]
    again, oncemore = LONG.replace("القديم", "العتيق"), LONG.replace("جديد", "حديث")
    assert leaders(LONG, again, oncemore, *others) == [0, 0, 0, 3, 4, 5]


def test_what_denies_says_something_else() -> None:
    """GIVEN two sentences alike but for a word that denies THEN neither echoes the other."""
    words = [LONG.split(), ["لم", *LONG.split()], LONG.replace("القديم", "العتيق").split()]
    terms = [[word for word in sentence if word != "لم"] for sentence in words]
    assert groups(words, terms, [3.0, 2.0, 1.0], frozenset({"لم"})) == [0, 1, 0]
    assert groups(words, terms, [3.0, 2.0, 1.0]) == [0, 0, 0]


def test_names_in_a_template_that_returns_stay_apart() -> None:
    """GIVEN one sentence for each of twenty towns THEN no town echoes another."""
    towns = [
        f"سجلت محطه الرصد في مدينه {name} درجات حراره اعلى من المعدل"
        for name in "ابتثجحخدذرزسشصضطظعغف"
    ]
    assert leaders(*towns) == list(range(len(towns)))


def test_the_highest_ranked_leads() -> None:
    assert leaders(LONG, "هطلت امطار", LONG, scores=[0.1, 0.5, 0.9]) == [2, 1, 2]


def test_sentences_without_terms_echo_equals_alone() -> None:
    assert groups([["في"], ["من"], ["في"]], [[], [], []], [0.0, 0.0, 0.0]) == [0, 1, 0]
    assert groups([], [], []) == []


@settings(max_examples=100, deadline=None)
@given(
    data=st.data(),
    sentences=st.lists(st.lists(st.sampled_from("ابتثجحخد37"), max_size=9), max_size=14),
)
def test_a_leader_leads_itself_and_is_not_outranked(data, sentences) -> None:
    scores = [data.draw(st.sampled_from([0.0, 0.5, 1.0])) for _ in sentences]
    found = groups(sentences, sentences, scores)
    for index, leader in enumerate(found):
        assert found[leader] == leader
        assert (-scores[leader], leader) <= (-scores[index], index)
    assert found == groups(sentences, sentences, scores)


ODD = Thresholds(cosine=0.7513, containment=0.8971, growth=1.933, shared=2, common=5)
"""Thresholds that no sums of few weights meet exactly."""


def naive(sentences: list[list[str]]) -> list[int]:
    """The leaders of different sentences in the order of rank, each pair compared by itself."""
    count = len(sentences)
    frequency = Counter(term for sentence in sentences for term in set(sentence))

    def weight(terms: set[str]) -> float:
        return sum(log((count + 1) / max(1, frequency[term] - 2)) ** 2 for term in terms)

    def repeats(later: set[str], earlier: set[str]) -> bool:
        both = later & earlier
        if len(both) < ODD.shared or all(frequency[term] > ODD.common for term in both):
            return False
        shared, whole, leader = weight(both), weight(later), weight(earlier)
        return (
            shared >= ODD.cosine * sqrt(whole * leader)
            or shared >= ODD.containment * whole
            or (shared >= ODD.containment * leader and whole <= ODD.growth * leader)
        )

    found: list[int] = []
    for index, sentence in enumerate(sentences):
        leading = (
            earlier
            for earlier in range(index)
            if found[earlier] == earlier and repeats(set(sentence), set(sentences[earlier]))
        )
        found.append(next(leading, index))
    return found


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.lists(st.sampled_from("ابتثجحخدذرزسش"), min_size=1, max_size=9, unique=True),
        max_size=14,
        unique_by=tuple,
    )
)
def test_no_pair_is_passed_over_that_comparing_all_would_find(sentences) -> None:
    scores = [-float(index) for index in range(len(sentences))]
    assert groups(sentences, sentences, scores, thresholds=ODD) == naive(sentences)


@pytest.mark.parametrize(
    ("count", "vocabulary", "seconds"), [(5_000, 8_000, 2.5), (50_000, 40_000, 15.0)]
)
def test_long_texts_are_feasible(count, vocabulary, seconds) -> None:
    """The limits are some twenty times what it takes, so that a busy machine does not fail."""
    random = np.random.default_rng(5)
    share = 1 / np.arange(1, vocabulary + 1)
    drawn = random.choice(vocabulary, size=(count, 14), p=share / share.sum())
    sentences = [[f"w{term}" for term in row] for row in drawn.tolist()]
    started = time.process_time()
    found = groups(sentences, sentences, [0.0] * count)
    assert time.process_time() - started < seconds
    assert len(found) == count

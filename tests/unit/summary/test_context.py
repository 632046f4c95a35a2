"""Context: what a sentence needs from before it, and who speaks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.document.model import Block, BlockKind, Document, Sentence
from khulasa.document.progress import ignore
from khulasa.ranking.base import Ranking
from khulasa.readers.text.plain import document_of
from khulasa.summary.analyse import analyse
from khulasa.summary.context import FARTHEST, need_of, needed_before, speaker
from khulasa.summary.model import Analysis, Need


def of_needs(needs: list[Need], kinds: list[BlockKind] | None = None) -> Analysis:
    """A sentence of one letter and a block for each need."""
    count = len(needs)
    kinds = kinds or [BlockKind.PARAGRAPH] * count
    return Analysis(
        document=Document(
            "ا" * count, tuple(Block(kind, at, at + 1) for at, kind in enumerate(kinds))
        ),
        sentences=tuple(Sentence(at, at, at, at + 1) for at in range(count)),
        candidates=tuple(range(count)),
        method="khulasa",
        scores=(0.5,) * count,
        groups=tuple(range(count)),
        word_counts=(1,) * count,
        needs=tuple(needs),
    )


A, C = Need.NOTHING, Need.CONTEXT


@pytest.mark.parametrize(
    ("needs", "index", "found"),
    [
        ([A, A], 1, ()),
        ([A, C], 1, (0,)),
        ([A, C, C], 2, (0, 1)),
        ([A, A, C], 2, (1,)),
        ([A, C, C, C, C], 4, (1, 2, 3)),
        ([C, C], 0, ()),
    ],
)
def test_all_up_to_the_first_that_stands_alone(needs, index, found):
    assert needed_before(of_needs(needs), index) == found


def test_headings_and_captions_are_passed_over():
    kinds = [BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.CAPTION, BlockKind.PARAGRAPH]
    assert needed_before(of_needs([A, A, A, C], kinds), 3) == (0,)


@given(st.lists(st.sampled_from([A, C]), min_size=1, max_size=12), st.data())
def test_what_is_needed_stands_just_before_and_its_first_stands_alone(needs, data):
    index = data.draw(st.integers(0, len(needs) - 1))
    found = needed_before(of_needs(needs), index)
    assert found == tuple(range(index - len(found), index))
    assert len(found) <= FARTHEST
    assert bool(found) == (index > 0 and needs[index] is C)
    if found and len(found) < FARTHEST and found[0] > 0:
        assert needs[found[0]] is A


TEXT = (
    "وصلت مديرة المستشفى سعاد العمري إلى المدينة صباح اليوم في زيارة تستغرق ثلاثة أيام كاملة.\n\n"
    "وأضافت أن المرضى سيحصلون على أسرة جديدة قبل نهاية الشهر القادم.\n\n"
    "وقالت مديرة المستشفى: «سنفتح قسما جديدا للأطفال في الطابق الثاني خلال أسابيع قليلة من الآن. "
    "وستعمل فيه عشر طبيبات من أبناء هذه المدينة وبناتها طوال أيام الأسبوع. "
    "أما الأجهزة فقد وصلت كلها أمس وهي قيد الفحص والتركيب في المخازن.»"
)


@pytest.fixture(scope="module")
def article() -> Analysis:
    return analyse(document_of(TEXT), Ranking(), ignore)


def test_of_a_real_article_the_verb_without_a_subject_brings_its_sentence(article):
    leaning = next(
        index for index in article.candidates if article.quote(index).startswith("وأضافت")
    )
    assert need_of(article, leaning) is Need.CONTEXT
    (before,) = needed_before(article, leaning)
    assert article.quote(before).startswith("وصلت مديرة")


def test_of_a_real_article_words_out_of_a_quotation_know_their_speaker(article):
    quoted = [one.index for one in article.sentences if one.quoted]
    assert len(quoted) == 3
    first, second, last = quoted
    assert speaker(article, first) is None
    assert needed_before(article, first) == ()
    for index in (second, last):
        start, end = speaker(article, index)
        assert article.document.text[start:end] == "وقالت مديرة المستشفى"
        assert needed_before(article, index) == tuple(range(first, index))

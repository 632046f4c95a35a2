"""Evidence: the words that carry a sentence, and the sentences that it is most like."""

from __future__ import annotations

from itertools import accumulate
from math import log, sqrt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_array

from khulasa.document.model import Block, BlockKind, Document, Sentence
from khulasa.language.base import Lexicon
from khulasa.language.table import language_for
from khulasa.ranking.base import RankableText
from khulasa.summary import evidence as module
from khulasa.summary.evidence import COMMON, MOST, Proof, evidence, spans_of_words
from khulasa.summary.sentences import tokens_of

ARABIC = language_for("ar")
ARABIC_WORDS = ARABIC.words
STOP = frozenset({"في", "من"})
SENTENCES = st.lists(
    st.lists(st.sampled_from(["a", "b", "c", "d", "bه", "في"]), max_size=7), min_size=1, max_size=9
)


def text_of(sentences, zipf=None) -> RankableText:
    """A stem is the word without a final ه."""
    zipf = zipf or {}
    lexicon = Lexicon(
        STOP,
        frozenset(),
        frozenset(),
        lambda word: word.removesuffix("ه"),
        lambda stem: zipf.get(stem, 2.5),
    )
    return RankableText(
        words=sentences,
        terms=[[lexicon.stem(word) for word in words if word not in STOP] for words in sentences],
        paragraphs=[0] * len(sentences),
        headings=[],
        lexicon=lexicon,
    )


def likeness(terms, one, other):
    """The cosine of two sentences, each term weighing log(1 + count) · √(idf · 5)."""
    size = len(terms)

    def vector(at):
        return {
            term: log(1 + terms[at].count(term))
            * sqrt(5 * log(1 + (size - held + 0.5) / (held + 0.5)))
            for term in set(terms[at])
            for held in [sum(term in others for others in terms)]
        }

    first, second = vector(one), vector(other)
    norms = sqrt(
        sum(value**2 for value in first.values()) * sum(value**2 for value in second.values())
    )
    return (
        sum(first[term] * second[term] for term in first.keys() & second.keys()) / norms
        if norms
        else 0.0
    )


def test_a_word_that_no_other_sentence_has_carries_nothing():
    found = evidence(text_of([["قطار", "وحيد"], ["قطار", "غريب"], ["نجم"]]))
    assert [one.words for one in found] == [(0,), (0,), ()]
    assert [one.ties for one in found] == [(1,), (0,), ()]


def test_words_are_counted_with_the_stop_words_and_stand_where_they_come_first():
    found = evidence(text_of([["في", "قريه", "من", "قري"], ["في", "من", "قري"]]))
    assert [one.words for one in found] == [(1,), (2,)]


def test_a_rare_word_of_the_language_carries_more_than_a_common_one():
    text = text_of([["common", "rare"], ["common", "rare"], ["x"]], {"common": 6.5})
    assert evidence(text)[0].words == (1, 0)


def test_the_commonest_words_carry_and_tie_nothing():
    text = text_of([["the", "x"], ["the", "y"]], {"the": 7.6})
    assert evidence(text) == [Proof(), Proof()]


def test_stop_words_alone_carry_nothing():
    assert evidence(text_of([["في"], ["من", "في"], []])) == [Proof()] * 3
    assert evidence(text_of([])) == []


def test_so_many_and_the_first_of_equals():
    found = evidence(text_of([["a", "b", "c", "d", "e"]] * 6))
    assert [one.words for one in found] == [(0, 1, 2)] * 6
    assert [one.ties for one in found] == [
        (1, 2, 3),
        (0, 2, 3),
        (0, 1, 3),
        (0, 1, 2),
        (0, 1, 2),
        (0, 1, 2),
    ]


@settings(deadline=None)
@given(SENTENCES)
def test_ties_are_the_likest_of_all(sentences):
    text = text_of(sentences)
    for index, one in enumerate(evidence(text)):
        wanted = {
            other: like
            for other in range(len(sentences))
            if other != index and (like := likeness(text.terms, index, other)) > 1e-9
        }
        assert [wanted[tie] for tie in one.ties] == pytest.approx(
            sorted(wanted.values(), reverse=True)[:MOST]
        )
        assert len(set(one.ties)) == len(one.ties)


@settings(deadline=None)
@given(SENTENCES)
def test_words_that_carry_stand_in_another_sentence_too(sentences):
    text = text_of(sentences)
    for words, one in zip(sentences, evidence(text), strict=True):
        carrying = [text.lexicon.stem(words[place]) for place in one.words]
        assert len(set(carrying)) == len(carrying) <= MOST
        assert not {words[place] for place in one.words} & STOP
        assert all(sum(stem in terms for terms in text.terms) > 1 for stem in carrying)


@pytest.mark.parametrize(("others", "tied"), [(COMMON - 1, True), (COMMON, False)])
def test_what_too_many_sentences_share_ties_none_of_them(others, tied):
    found = evidence(text_of([["shared", f"own{at}"] for at in range(others + 1)]))
    assert all(bool(one.ties) is tied for one in found)
    assert all(one.words == (0,) for one in found)


def test_sentences_are_compared_with_all_in_blocks(monkeypatch):
    sentences = [[f"w{at % 5}", f"v{at % 7}", f"u{at}"] for at in range(20)]
    whole = evidence(text_of(sentences))
    monkeypatch.setattr(module, "_BLOCK", 3)
    assert evidence(text_of(sentences)) == whole


@pytest.mark.parametrize(
    ("text", "places", "found"),
    [
        ("عاد القطار إلى المدينة.", (3, 1), ["المدينة", "القطار"]),
        ("  «عاد القطار»، قال الوزير.", (0, 1, 3), ["عاد", "القطار", "الوزير"]),
        ("وَصَلَ القِطارُ.", (1, 0), ["القِطارُ", "وَصَلَ"]),
        ("خط بيروت/دمشق يعود", (2, 3), ["بيروت/دمشق", "يعود"]),
        ("خط بيروت/دمشق يعود", (1, 2), ["بيروت/دمشق"]),
        ("قال 😀 — الوزير", (1,), ["الوزير"]),
        ("بلغ ٤٫٧٪ هذا العام", (1, 3), ["٤٫٧", "العام"]),
        ("عاد", (0, 5), ["عاد"]),
        ("_عاد_ وزير", (0, 1), ["عاد", "وزير"]),
        ("- 7 -", (0,), ["7"]),
        ("عاد", (), []),
    ],
)
def test_words_are_found_by_their_places(text, places, found):
    start = len(text) - len(text.lstrip())
    assert [text[begin:end] for begin, end in spans_in(text, places, start)] == found


@given(st.text(alphabet="عاد وزيرَ٤7,._-/«»😀\u200f", max_size=40) | st.text(max_size=30))
def test_each_word_stands_at_its_place(text):
    for place, word in enumerate(ARABIC_WORDS(text)):
        ((start, end),) = spans_in(text, (place,))
        assert word in ARABIC_WORDS(text[start:end])
        assert text[start].isalnum()
        assert not any(letter.isspace() for letter in text[start:end])


def spans_in(text, places, start=0):
    sentences = (Sentence(0, 0, start, len(text)),)
    tokens = tokens_of(
        ARABIC, Document(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),)), sentences
    )
    return spans_of_words(tokens, {0: places})[0]


@given(st.lists(st.text(alphabet="عاد و7,.-«\u200f ", max_size=12), max_size=5), st.data())
def test_words_of_many_sentences_stand_where_each_by_itself_has_them(sentences, data):
    text = "\n".join(sentences)
    ends = list(accumulate((len(one) + 1 for one in sentences), initial=0))
    spans = [Sentence(at, 0, ends[at], ends[at] + len(one)) for at, one in enumerate(sentences)]
    document = Document(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),))
    places = {
        at: data.draw(st.lists(st.integers(0, 6), max_size=3)) for at in range(len(sentences))
    }
    found = spans_of_words(tokens_of(ARABIC, document, spans), places)
    for at, one in enumerate(sentences):
        alone = tuple(
            (ends[at] + start, ends[at] + end) for start, end in spans_in(one, places[at])
        )
        assert found[at] == alone


def plain_strongest(matrix):
    """All entries of each row, sorted."""
    rows = []
    for row in matrix.toarray().tolist():
        above = [(-value, column) for column, value in enumerate(row) if value > 0]
        rows.append(tuple(column for _, column in sorted(above)[:MOST]))
    return rows


@given(st.lists(st.lists(st.integers(-1, 3), min_size=5, max_size=5), max_size=6))
def test_the_strongest_of_each_row_are_those_that_sorting_finds(rows):
    matrix = csr_array(np.array(rows, dtype=np.float64).reshape(-1, 5))
    assert module._strongest(matrix) == plain_strongest(matrix)

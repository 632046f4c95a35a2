"""TextRank and Reduction by sparse counts give the ratings of sumy's own classes."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from khulasa.ranking import reduction, textrank
from khulasa.ranking.overlap import OverlapGraph
from khulasa.ranking.sumy_adapter import rate, summarizer, word_document

WORDS = ["في", "من", "خبر", "خبره", "كتاب", "كتابه", "قلم", "باب", "نهر", "x", "7"]
sentences_of_words = st.lists(
    st.lists(st.sampled_from(WORDS), max_size=8), min_size=1, max_size=12, unique_by=tuple
)


def sumys(kind, text):
    return rate(summarizer(kind, text), word_document(text))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sentences=sentences_of_words)
def test_small_texts_get_sumys_ratings(make_text, quiet, sentences) -> None:
    text = make_text(sentences)
    np.testing.assert_allclose(textrank.rank(text, quiet), sumys(TextRankSummarizer, text), rtol=0, atol=1e-9)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sentences=sentences_of_words)
def test_small_texts_get_sumys_reduction(make_text, quiet, sentences) -> None:
    text = make_text(sentences)
    np.testing.assert_allclose(reduction.rank(text, quiet), sumys(ReductionSummarizer, text), rtol=0, atol=1e-9)


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("mean", [1.0, 6.0, 25.0])
def test_random_texts_get_sumys_ratings(random_text, quiet, seed, mean) -> None:
    text = random_text(10 + 6 * seed, seed, mean=mean)
    np.testing.assert_allclose(textrank.rank(text, quiet), sumys(TextRankSummarizer, text), rtol=0, atol=1e-9)
    np.testing.assert_allclose(reduction.rank(text, quiet), sumys(ReductionSummarizer, text), rtol=0, atol=1e-9)


def test_lengths_from_one_to_hundreds_get_sumys_ratings(make_text, quiet) -> None:
    """The more lengths there are, the more products the kernel is made of."""
    text = make_text([[WORDS[(index * step) % 11] for step in range(7 * index)] for index in range(45)])
    np.testing.assert_allclose(textrank.rank(text, quiet), sumys(TextRankSummarizer, text), rtol=0, atol=1e-9)


@pytest.mark.parametrize("single", [0.0, 1.0])
def test_products_are_those_of_the_written_out_matrix(random_text, single) -> None:
    # GIVEN the similarities written out, pair by pair
    terms = random_text(40, seed=3).terms
    lengths = [max(1, len(one)) for one in terms]
    whole = np.zeros((40, 40))
    for i, one in enumerate(terms):
        for j, other in enumerate(terms):
            norm = np.log(lengths[i]) + np.log(lengths[j])
            shared = sum(other.count(term) for term in one)
            whole[i, j] = shared / norm if norm else single * shared
    # WHEN the graph multiplies a vector, THEN the result is the matrix's
    graph = OverlapGraph(terms, single=single)
    vector = np.random.default_rng(4).random(40)
    np.testing.assert_allclose(graph.times(vector), whole @ vector, rtol=1e-12)
    np.testing.assert_allclose(graph.diagonal(), whole.diagonal(), rtol=1e-12)


def test_a_sentence_that_shares_nothing_has_no_reduction(make_text, quiet) -> None:
    scores = reduction.rank(make_text([["كتاب", "قلم"], ["كتاب", "باب"], ["نهر", "بحر", "جبل"]]), quiet)
    assert scores[2] == 0.0
    assert scores[0] == pytest.approx(scores[1])


def test_equal_sentences_share_a_rating_without_sharing_a_key(make_text, quiet) -> None:
    ratings = textrank.rank(make_text([["كتاب", "قلم"], ["باب", "قلم"], ["كتاب", "قلم"]]), quiet)
    assert ratings[0] == pytest.approx(ratings[2])
    assert ratings.sum() == pytest.approx(1.0, abs=1e-6)

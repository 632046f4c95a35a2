"""Our fast TextRank beside sumy's own class: the same ratings, on documents of every odd shape."""

from __future__ import annotations

import tracemalloc

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose

from khulasa.ranking.sumy import textrank
from khulasa.ranking.sumy.adapter import TextRankSummarizer, term_document

TERMS = st.lists(st.sampled_from([f"t{number}" for number in range(12)]), max_size=9)


def sumys_own(text):
    document = term_document(text)
    ratings = TextRankSummarizer().rate_sentences(document)
    return np.array([ratings[sentence] for sentence in document.sentences])


def ours(text):
    return textrank.rank(text, lambda done, total: None)


@settings(
    deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(sentences=st.lists(TERMS, min_size=1, max_size=25, unique_by=tuple))
def test_ratings_agree_on_any_distinct_sentences(make_text, sentences):
    text = make_text(sentences)
    assert_allclose(ours(text), sumys_own(text), rtol=0, atol=1e-9)


@pytest.mark.parametrize("seed", range(20))
def test_ratings_agree_on_random_documents(make_zipf_text, seed):
    text = make_zipf_text(60, seed=seed, mean=4 + seed)
    assert_allclose(ours(text), sumys_own(text), rtol=0, atol=1e-9)


def test_a_long_document_is_never_written_out_as_a_matrix(make_zipf_text):
    """GIVEN 30,000 sentences, whose matrix would take 7 GB WHEN they are ranked THEN a fraction of that is used."""
    text = make_zipf_text(30_000, vocabulary=20_000)
    tracemalloc.start()
    ratings = ours(text)
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert ratings.shape == (30_000,)
    assert most < 500_000_000

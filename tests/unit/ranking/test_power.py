"""The default method's centrality beside sumy's own TextRank over the same graph: the same ratings."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose

from khulasa.ranking.bm25 import Bm25Walk, centrality
from khulasa.ranking.matrix import matrix_of
from khulasa.ranking.power import power_method
from khulasa.ranking.sumy.adapter import TextRankSummarizer, rate, summarizer, term_document

TERMS = st.lists(st.sampled_from([f"t{number}" for number in range(12)]), max_size=9)


class Sumys(TextRankSummarizer):
    """sumy's class with a matrix of ours, written out, in the place of its own; all else is sumy's."""

    epsilon = 1e-9

    def __init__(self, matrix: np.ndarray) -> None:
        super().__init__()
        self._matrix = matrix

    def _create_matrix(self, document: object) -> np.ndarray:
        return self._matrix


def written_out(walk: Bm25Walk) -> np.ndarray:
    """M, of which sumy takes Mᵀ p for a step: row i is where the walk goes from sentence i."""
    return np.array([walk.step(unit) for unit in np.eye(len(walk))])


def both(text, teleport):
    graph = matrix_of(text).graph
    walk = Bm25Walk(graph, graph.times(np.ones(len(graph))), teleport, 0.85)
    sumys = rate(summarizer(Sumys, written_out(walk)), term_document(text))
    return centrality(text, graph, teleport), sumys


@settings(deadline=None)
@given(sentences=st.lists(TERMS, min_size=1, max_size=20))
def test_centrality_is_what_sumy_rates(make_text, sentences):
    ours, sumys = both(make_text(sentences), np.full(len(sentences), 1 / len(sentences)))
    assert_allclose(ours, sumys, rtol=0, atol=1e-9)


@pytest.mark.parametrize("seed", range(5))
def test_on_texts_like_those_of_a_language_and_from_any_start(make_zipf_text, seed):
    text = make_zipf_text(80, seed=seed)
    teleport = np.random.default_rng(seed).dirichlet(np.ones(80))
    ours, sumys = both(text, teleport)
    assert_allclose(ours, sumys, rtol=0, atol=1e-9)


def test_of_no_sentence_there_is_no_rank(make_text):
    graph = matrix_of(make_text([])).graph
    assert power_method(Bm25Walk(graph, np.zeros(0), np.zeros(0), 0.85), 1e-9).shape == (0,)

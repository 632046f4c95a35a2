"""The graph of BM25 ties against the dense matrix that it never writes out, and the walk over it."""

from __future__ import annotations

import tracemalloc
from collections import Counter
from dataclasses import replace
from math import log, sqrt

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from khulasa.ranking import khulasa
from khulasa.ranking.bm25 import COMMONEST, Bm25Graph, centrality, informativeness
from khulasa.ranking.counts import Vocabulary, term_counts

SENTENCES = st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=8), min_size=1, max_size=9)
ZIPF = {"a": 7.9, "b": 7.5, "c": 6.1, "d": 4.0}
"""How common some words are; all others are as rare as can be."""


def quiet(done, total):
    pass


@pytest.fixture(scope="session")
def zipf_text(make_text):
    """Sentences of words that are as common as `zipf` says."""

    def make(sentences, zipf=ZIPF):
        text = make_text(sentences)
        return replace(text, lexicon=replace(text.lexicon, zipf=lambda stem: zipf.get(stem, 2.5)))

    return make


def graph_of(text):
    vocabulary = Vocabulary()
    counts = term_counts(text.terms, vocabulary)
    return Bm25Graph(counts, informativeness(counts, vocabulary, text))


def dense(text):
    """S, written out term by term."""
    bags = [Counter(terms) for terms in text.terms]
    size = len(bags)
    mean = max(1.0, sum(map(len, text.terms)) / size)

    def informative(term):
        holders = sum(term in bag for bag in bags)
        at_large = max(0.0, COMMONEST - text.lexicon.zipf(term))
        return sqrt(log(1 + (size - holders + 0.5) / (holders + 0.5)) * at_large)

    def vote(asking, asked):
        norm = 1.2 * (1 - 0.75 + 0.75 * asked.total() / mean)
        return sum(
            informative(term) * asked[term] * 2.2 / (asked[term] + norm)
            for term in asking
            if asked[term]
        )

    ties = [[vote(one, other) + vote(other, one) for other in bags] for one in bags]
    matrix = np.array(ties)
    np.fill_diagonal(matrix, 0.0)
    return matrix


def page_rank(matrix, teleport, damping):
    """The stationary distribution, solved for."""
    strength = matrix.sum(axis=1)
    linked = strength > 1e-12
    passed = damping * np.where(linked, matrix / np.where(linked, strength, 1.0), 0.0)
    # p = M p + (1 − 1ᵀ M p) t
    return np.linalg.solve(
        np.eye(len(matrix)) - passed + np.outer(teleport, passed.sum(axis=0)), teleport
    )


def spearman(first, second):
    """The correlation of the ranks of values that are all distinct."""
    gaps = np.argsort(np.argsort(first)) - np.argsort(np.argsort(second))
    return 1 - 6 * float((gaps**2).sum()) / (len(first) * (len(first) ** 2 - 1))


@settings(deadline=None)
@given(sentences=SENTENCES, data=st.data())
def test_a_product_is_that_of_the_dense_matrix(zipf_text, sentences, data):
    text = zipf_text(sentences)
    size = len(sentences)
    vector = np.array(data.draw(st.lists(st.floats(0, 1), min_size=size, max_size=size)))
    assert graph_of(text).times(vector) == pytest.approx(dense(text) @ vector, abs=1e-9)


@settings(deadline=None)
@given(sentences=SENTENCES)
def test_ties_are_mutual_and_nothing_is_tied_to_itself(zipf_text, sentences):
    graph = graph_of(zipf_text(sentences))
    matrix = np.array([graph.times(unit) for unit in np.eye(len(sentences))])
    assert (matrix >= 0).all()
    assert (np.diagonal(matrix) == 0).all()
    assert matrix == pytest.approx(matrix.T)


@settings(deadline=None)
@given(sentences=SENTENCES)
def test_what_the_words_add_makes_up_the_strength(zipf_text, sentences):
    graph = graph_of(zipf_text(sentences))
    weights = graph.weights()
    assert weights.shape[0] == len(sentences)
    assert weights.data.min(initial=0.0) > -1e-9
    assert weights.sum(axis=1) == pytest.approx(graph.times(np.ones(len(sentences))), abs=1e-9)


@settings(deadline=None)
@given(sentences=SENTENCES, damping=st.sampled_from([0.5, 0.85]), data=st.data())
def test_centrality_is_the_dense_page_rank(zipf_text, sentences, damping, data):
    """Wherever the walk starts anew, also where only some sentences are drawn."""
    text, size = zipf_text(sentences), len(sentences)
    drawn = np.array(
        data.draw(st.lists(st.integers(0, 3), min_size=size, max_size=size)), dtype=np.float64
    )
    for weights in (np.ones(size), drawn):
        assume(weights.sum() > 0)
        teleport = weights / weights.sum()
        found = centrality(text, graph_of(text), teleport, damping)
        assert found == pytest.approx(page_rank(dense(text), teleport, damping), abs=1e-7)
        assert found.sum() == pytest.approx(1.0, abs=1e-9)


def test_sentences_without_ties_are_visited_by_the_teleport_alone(make_text):
    text = make_text([["a"], ["b"], [], ["d"]])
    teleport = np.array([0.4, 0.3, 0.2, 0.1])
    assert centrality(text, graph_of(text), teleport) == pytest.approx(teleport)


@settings(deadline=None)
@given(sentences=SENTENCES, data=st.data())
def test_equal_sentences_are_equally_central(zipf_text, sentences, data):
    doubled = data.draw(st.permutations(sentences * 2))
    text = zipf_text(doubled)
    found = centrality(text, graph_of(text), np.full(len(doubled), 1 / len(doubled)))
    for sentence in sentences:
        same = [rating for rating, other in zip(found, doubled, strict=True) if other == sentence]
        assert max(same) == pytest.approx(min(same), abs=1e-8)


@pytest.mark.parametrize("common", [2.6, 4.0, 6.0, 7.4])
def test_a_common_word_of_the_language_ties_less_than_a_rare_one(zipf_text, common):
    """GIVEN a sentence that shares a common word with one and a rare word with another, all else alike."""
    text = zipf_text([["common", "rare"], ["common", "x"], ["rare", "y"]], {"common": common})
    with_first = graph_of(text).times(np.array([1.0, 0.0, 0.0]))
    assert 0 < with_first[1] < with_first[2]
    central = centrality(text, graph_of(text), np.full(3, 1 / 3))
    assert central[1] < central[2] < central[0]


@pytest.mark.parametrize("common", [COMMONEST, COMMONEST + 0.4])
def test_the_commonest_words_tie_nothing(zipf_text, common):
    text = zipf_text([["the", "x"], ["the", "y"]], {"the": common})
    assert (graph_of(text).times(np.ones(2)) == 0).all()


def test_a_rare_word_of_the_article_ties_more_than_a_frequent_one(make_text):
    text = make_text(
        [["often", "seldom"], ["often", "x"], ["seldom", "y"], ["often", "z"], ["often", "w"]]
    )
    ties = graph_of(text).times(np.eye(5)[0])
    assert 0 < ties[1] < ties[2]


def peak_of_ranking(text):
    tracemalloc.start()
    try:
        khulasa.rank(text, quiet)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_memory_grows_with_the_words_and_not_with_the_pairs(make_text):
    """GIVEN sentences that all share ten terms THEN four times as many take about four times as much; n² is 16."""
    shared = [f"s{number}" for number in range(10)]
    khulasa.rank(make_text([["a"]]), quiet)  # what is imported first is not counted
    small, large = (
        peak_of_ranking(
            make_text([[*shared, f"o{number}", f"p{number % 97}"] for number in range(size)])
        )
        for size in (2_000, 8_000)
    )
    assert large < 6 * small


def test_a_word_of_every_sentence_hardly_changes_the_ranks(make_zipf_text):
    """Its idf is nearly zero; what is left is that all sentences grow by a word."""
    text = make_zipf_text(200)
    more = replace(text, terms=[[*terms, "everywhere"] for terms in text.terms])
    uniform = np.full(200, 1 / 200)
    central = [centrality(one, graph_of(one), uniform) for one in (text, more)]
    assert spearman(*central) > 0.999
    ranks = [khulasa.rank(one, quiet) for one in (text, more)]
    assert spearman(*ranks) > 0.99

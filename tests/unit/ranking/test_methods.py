"""Every method on every odd text: finite, one score a sentence, the same each time."""

from __future__ import annotations

import numpy as np
import pytest

from khulasa.ranking import bm25, khulasa
from khulasa.ranking.base import Method
from khulasa.ranking.counts import Vocabulary, term_counts
from khulasa.ranking.table import RANKERS

METHODS = list(Method)
TEXTS = {
    "nothing": [],
    "one sentence": [["قال", "الوزير", "كلمه"]],
    "one word": [["نعم"]],
    "stop words only": [["في", "من"], ["على"], ["من", "في"]],
    "no words in one": [["قال", "الوزير"], [], ["عاد", "الوزير"]],
    "equal sentences": [["عاد", "القطار"]] * 7,
    "nothing in common": [[f"w{i}", f"v{i}"] for i in range(9)],
    "one word each": [[f"w{i % 3}"] for i in range(8)],
}


def rate(method, text):
    return RANKERS[method](text, lambda done, total: None)


def test_every_method_has_a_ranker():
    assert set(RANKERS) == set(Method)


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("method", METHODS)
def test_a_method_survives_odd_texts(make_text, method, name):
    text = make_text(TEXTS[name], headings=[["الوزير"]])
    scores = rate(method, text)
    assert scores.shape == (len(TEXTS[name]),)
    assert scores.dtype == np.float64
    assert np.isfinite(scores).all()


@pytest.mark.parametrize("method", METHODS)
def test_a_method_gives_the_same_each_time(make_zipf_text, method):
    first, second = (rate(method, make_zipf_text(120)) for _ in range(2))
    assert (first == second).all()


@pytest.mark.parametrize("method", METHODS)
def test_a_method_tells_sentences_apart(make_zipf_text, method):
    assert len(set(rate(method, make_zipf_text(120)).tolist())) > 2


def test_the_default_takes_one_of_each_paragraph_first_among_equals(make_text):
    """GIVEN nine sentences of equal worth in three paragraphs."""
    scores = khulasa.rank(make_text(TEXTS["nothing in common"]), lambda done, total: None)
    assert np.argsort(-scores, kind="stable").tolist()[:3] == [0, 3, 6]


def test_the_default_has_no_self_loops(make_text):
    """GIVEN a long sentence of its own words alone THEN it does not rise above one that others speak of."""
    lonely = [f"x{i}" for i in range(40)]
    others = [["قطار", "مدينه", f"a{i}"] for i in range(6)]
    text = make_text([*others[:3], lonely, *others[3:]])
    vocabulary = Vocabulary()
    counts = term_counts(text.terms, vocabulary)
    graph = bm25.Bm25Graph(counts, bm25.informativeness(counts, vocabulary, text))
    central = bm25.centrality(text, graph, np.full(7, 1 / 7))
    assert central.argmin() == 3
    assert central.sum() == pytest.approx(1.0)


def test_the_default_takes_a_hundred_thousand_sentences(make_zipf_text):
    scores = rate(Method.KHULASA, make_zipf_text(100_000, vocabulary=20_000, mean=8))
    assert scores.shape == (100_000,)
    assert 0.0 <= scores.min() <= scores.max() == 1.0

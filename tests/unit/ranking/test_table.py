"""Every method is there and survives every text."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from khulasa.ranking.base import Method
from khulasa.ranking.table import RANKERS

WORDS = ["في", "من", "خبر", "خبره", "مهم", "ربما", "كتاب", "x", "7"]


def test_every_method_has_a_ranker() -> None:
    assert set(RANKERS) == set(Method)
    assert next(iter(RANKERS)) is next(iter(Method)) is Method.KHULASA


@pytest.mark.parametrize("method", Method)
@pytest.mark.parametrize(
    "sentences",
    [
        [],
        [["كتاب"]],
        [["كتاب", "جديد", "في", "السوق"]],
        [["كتاب", "جديد"]] * 7,
        [["في", "من"], ["على"], ["هو", "هو"]],
        [["كتاب"], ["قلم"], ["كتاب"], ["باب"]],
        [[], [], []],
        [[], ["كتاب", "جديد"], ["في"]],
        [["كتاب"] * 1500],
    ],
    ids=["empty", "one word", "one", "equal", "stop words", "one-word", "no words", "mixed", "one word repeated"],
)
def test_odd_texts_are_survived(method, sentences, make_text, quiet) -> None:
    # GIVEN a text that breaks one formula or another
    text = make_text(sentences)
    # WHEN it is ranked
    scores = RANKERS[method](text, quiet)
    # THEN each sentence has one finite score
    assert scores.shape == (len(sentences),)
    assert scores.dtype == np.float64
    assert np.isfinite(scores).all()


@pytest.mark.parametrize("method", Method)
def test_three_hundred_sentences_get_the_same_scores_twice(method, random_text, quiet) -> None:
    first = RANKERS[method](random_text(300, seed=1), quiet)
    second = RANKERS[method](random_text(300, seed=1), quiet)
    assert first.shape == (300,)
    assert np.isfinite(first).all()
    assert len(np.unique(first)) > 5
    np.testing.assert_array_equal(first, second)


@pytest.mark.parametrize("method", Method)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sentences=st.lists(st.lists(st.sampled_from(WORDS), max_size=6), max_size=9))
def test_any_text_gets_finite_scores(method, make_text, quiet, sentences) -> None:
    scores = RANKERS[method](make_text(sentences), quiet)
    assert scores.shape == (len(sentences),)
    assert scores.dtype == np.float64
    assert np.isfinite(scores).all()


@pytest.mark.parametrize("method", [Method.KL, Method.SUMBASIC, Method.LEXRANK])
def test_long_methods_tell_their_progress(method, random_text) -> None:
    told: list[tuple[int, int]] = []
    RANKERS[method](random_text(700, seed=2), lambda done, total: told.append((done, total)))
    assert len(told) > 1
    assert told[-1] == (700, 700)
    assert told == sorted(told)


@pytest.mark.parametrize("method", Method)
def test_equal_sentences_of_one_paragraph_stay_apart(method, make_text, quiet) -> None:
    """Two equal sentences stay two sentences: neither vanishes, whatever the method keys its ratings by."""
    scores = RANKERS[method](make_text([["كتاب", "جديد", "جدا"], ["باب", "قديم"], ["كتاب", "جديد", "جدا"]]), quiet)
    assert scores.shape == (3,)

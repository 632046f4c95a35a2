"""Floors under what careful readers make of the default's choice; see `judged_systems`. Without the texts it skips."""

from __future__ import annotations

import pytest
from quality import judged, judged_systems, train

from khulasa.ranking.base import Method, Ranking
from khulasa.ranking.weights import weights

PYRAMID = 0.755  # measured 0.773
AT_WORDS = 0.635  # 0.649
AUC = 0.755  # 0.769
LIKE_LENGTH = 0.635  # 0.650
DANGLING = 0.05  # 0.026
BELOW_TEXTRANK = 0.05  # in any kind of text


@pytest.fixture(scope="module")
def texts():
    where = judged.folder()
    if not where.is_dir():
        pytest.skip(f"no judgements to measure by: there is no folder {where}")
    return judged.load(where)


@pytest.fixture(scope="module")
def by_other_sources(texts):
    return judged_systems.measure(texts, judged_systems.left_out(texts, "source"))


@pytest.fixture(scope="module")
def by_other_kinds(texts):
    return judged_systems.measure(texts, judged_systems.left_out(texts, "genre"))


@pytest.fixture(scope="module")
def textrank(texts):
    ranks = judged_systems.by_method(texts, Ranking(Method.TEXTRANK))
    return judged_systems.measure(texts, ranks)


@pytest.mark.parametrize("group", ["by_other_sources", "by_other_kinds"])
def test_the_default_tells_what_careful_readers_want_told(request, group):
    found = request.getfixturevalue(group)
    assert found.interval("pyramid").value >= PYRAMID
    assert found.interval("at_words").value >= AT_WORDS
    assert found.auc().value >= AUC
    assert found.auc(like_length=True).value >= LIKE_LENGTH
    assert found.interval("dangling").value <= DANGLING


def test_no_kind_of_text_is_told_much_worse_than_by_textrank(by_other_sources, textrank):
    others = textrank.by_genre()
    for genre, told in by_other_sources.by_genre().items():
        assert told >= others[genre] - BELOW_TEXTRANK, genre


def test_the_opening_is_no_better_than_chance_and_readers_agree(texts):
    lead = judged_systems.measure(texts, judged_systems.lead(texts))
    lot = judged_systems.measure(texts, judged_systems.by_lot(texts))
    assert abs(lead.interval("pyramid").value - lot.interval("pyramid").value) < 0.06
    assert lead.auc().value == pytest.approx(0.5)
    assert judged_systems.readers(texts).interval("pyramid").value > 0.9


def test_the_weights_are_those_that_training_gives(texts):
    """THEN each of the table lies within a fifth of its interval of what is learned anew."""
    rows = weights()
    values = train.fitted([train.sample(text, [row.feature for row in rows]) for text in texts])
    for row, value in zip(rows, values.tolist(), strict=True):
        assert abs(row.value - value) <= 0.2 * (row.high - row.low), row.feature

"""Ranking beside sumy's own class, in one run; and every method at 2,000 sentences."""

from __future__ import annotations

import pytest

from khulasa.ranking.base import Method
from khulasa.ranking.sumy.adapter import TextRankSummarizer, term_document
from khulasa.ranking.table import RANKERS

SIZES = [100, 500, 1000, 2000, 5000]


def silent(_done: int, _total: int) -> None:
    pass


@pytest.mark.parametrize("count", SIZES)
@pytest.mark.parametrize("method", [Method.TEXTRANK, Method.KHULASA])
def test_ours(benchmark, made_up_text, method, count):
    benchmark.group = f"ranking {count:,} sentences"
    text = made_up_text(count)
    scores = benchmark.pedantic(RANKERS[method], args=(text, silent), rounds=5, warmup_rounds=1)
    assert scores.shape == (count,)


@pytest.mark.parametrize("count", SIZES)
def test_sumys_own_textrank(benchmark, made_up_text, count):
    benchmark.group = f"ranking {count:,} sentences"
    document = term_document(made_up_text(count))
    rounds = 3 if count <= 500 else 1
    ratings = benchmark.pedantic(
        TextRankSummarizer().rate_sentences, args=(document,), rounds=rounds
    )
    assert len(ratings) == count


@pytest.mark.parametrize("method", list(Method))
def test_every_method_at_2000(benchmark, made_up_text, method):
    benchmark.group = "every method, 2,000 sentences"
    benchmark.pedantic(
        RANKERS[method], args=(made_up_text(2000), silent), rounds=3, warmup_rounds=1
    )

"""The front of a ranked order: what a slider takes, beside sorting anew, and how little of the text a step touches."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.document.model import Block, BlockKind, Document, Sentence
from khulasa.summary.choose import Front, Length, choose
from khulasa.summary.model import Analysis
from khulasa.summary.selection import Request, front_for, select

COUNTS = st.lists(st.integers(0, 90), max_size=12)


class Watched(tuple[int, ...]):
    """Counts how often one of its values is asked for."""

    asked = 0

    def __getitem__(self, place):
        type(self).asked += 1
        return super().__getitem__(place)


def analysis_of(words, scores=None) -> Analysis:
    count = len(words)
    text = "ا" * count
    return Analysis(
        document=Document(text, (Block(BlockKind.PARAGRAPH, 0, count),)),
        sentences=tuple(Sentence(at, 0, at, at + 1) for at in range(count)),
        candidates=tuple(range(count)),
        method="khulasa",
        scores=tuple(scores or [at * 7919 % 1000 / 1000 for at in range(count)]),
        groups=tuple(range(count)),
        word_counts=Watched(words),
    )


@given(st.lists(st.integers(0, 9), min_size=1, max_size=200), COUNTS, st.randoms())
def test_each_step_gives_what_sorting_anew_would(words, counts, random):
    ranked = random.sample(range(len(words)), len(words))
    front = Front(analysis_of(words), ranked)
    for count in counts:
        chosen, total = front.take(count)
        assert chosen == tuple(sorted(ranked[:count]))
        assert total == sum(words[index] for index in chosen)


@given(st.lists(st.integers(0, 9), min_size=1, max_size=30), st.integers(0, 99))
def test_a_budget_takes_the_longest_run_that_stays_within_it(words, budget):
    taken = 0
    while taken < len(words) and sum(words[: taken + 1]) <= budget:
        taken += 1
    assert Front(analysis_of(words), range(len(words))).within(budget) == taken


@given(st.lists(st.floats(0, 1), min_size=1, max_size=60), COUNTS, st.booleans(), st.data())
def test_a_front_that_is_kept_selects_what_a_fresh_one_does(scores, counts, by_rank, data):
    analysis = analysis_of([3] * len(scores), scores)
    some = st.frozensets(st.integers(0, len(scores) - 1), max_size=4)
    request = Request(pinned=data.draw(some), excluded=data.draw(some), by_rank=by_rank)
    front = front_for(analysis, request)
    for count in counts:
        asked = replace(request, length=Length(sentences=count))
        kept, fresh = select(analysis, asked, front), select(analysis, asked)
        assert kept == fresh
        assert kept.words == sum(analysis.word_counts[index] for index in kept.chosen)


@pytest.mark.parametrize("size", [200, 20_000])
@pytest.mark.parametrize("length", ["sentences", "ratio", "words"])
def test_a_step_looks_at_what_changes_and_at_nothing_else(size, length):
    analysis = analysis_of([5] * size)
    front = front_for(analysis, Request())
    at = {"sentences": size // 2, "ratio": 0.5, "words": 5 * (size // 2)}[length]
    step = {"sentences": 3, "ratio": 3 / size, "words": 15}[length]
    before = choose(analysis, Length(**{length: at}), front)
    Watched.asked = 0
    after = choose(analysis, Length(**{length: at + step}), front)
    assert len(after.chosen) == len(before.chosen) + 3
    assert after.words == before.words + 15
    assert Watched.asked == 3

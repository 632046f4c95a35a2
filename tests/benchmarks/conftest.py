"""Long texts for the benchmarks of ranking."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from khulasa.language.base import Lexicon
from khulasa.ranking.base import RankableText


@pytest.fixture
def made_up_text() -> Callable[[int], RankableText]:
    """Distinct sentences of about 18 made-up terms, as frequent as those of a language (Zipf); seed fixed."""

    def make(count: int) -> RankableText:
        random = np.random.default_rng(11)
        share = 1 / np.arange(1, 8001)
        lengths = np.maximum(2, random.poisson(18, size=count))
        drawn = random.choice(8000, size=int(lengths.sum()), p=share / share.sum())
        parts = np.split(drawn, np.cumsum(lengths)[:-1])
        sentences = [[f"w{term}" for term in part] for part in parts]
        lexicon = Lexicon(frozenset(), frozenset({"w50"}), frozenset({"w60"}), str)
        return RankableText(
            sentences, sentences, [number // 4 for number in range(count)], [["w40"]], lexicon
        )

    return make

"""Texts for the rankers: made of terms, without any language."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pytest

from khulasa.language.base import Lexicon
from khulasa.ranking.base import RankableText

STOP = frozenset({"في", "من", "على"})


def text_of(
    sentences: Sequence[Sequence[str]], headings: Sequence[Sequence[str]] = ()
) -> RankableText:
    """Sentences of words; a stem is the word without a final ه."""
    lexicon = Lexicon(
        STOP, frozenset({"مهم"}), frozenset({"مثلا"}), lambda word: word.removesuffix("ه")
    )
    return RankableText(
        words=[list(words) for words in sentences],
        terms=[[lexicon.stem(word) for word in words if word not in STOP] for words in sentences],
        paragraphs=[number // 3 for number in range(len(sentences))],
        headings=headings,
        lexicon=lexicon,
    )


def zipf_text(count: int, seed: int = 1, vocabulary: int = 3000, mean: int = 18) -> RankableText:
    """Sentences of made-up words that are as frequent as those of a language (Zipf)."""
    random = np.random.default_rng(seed)
    share = 1 / np.arange(1, vocabulary + 1)
    share /= share.sum()
    lengths = np.maximum(1, random.poisson(mean, size=count))
    drawn = random.choice(vocabulary, size=int(lengths.sum()), p=share)
    ends = np.cumsum(lengths)
    return text_of(
        [
            [f"w{term}" for term in drawn[end - size : end]]
            for end, size in zip(ends, lengths, strict=True)
        ]
    )


@pytest.fixture(scope="session")
def make_text() -> Callable[..., RankableText]:
    return text_of


@pytest.fixture(scope="session")
def make_zipf_text() -> Callable[..., RankableText]:
    return zipf_text

"""Made-up texts for the ranking methods: letters instead of language, with a vocabulary like a language's."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pytest

from khulasa.language.base import Lexicon
from khulasa.ranking.base import RankableText

STOP_WORDS = frozenset({"في", "من", "على", "هو"})
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنوي"

MakeText = Callable[..., RankableText]
RandomText = Callable[..., RankableText]


def stem(word: str) -> str:
    """Strips a final ha, so that some words share a stem."""
    return word[:-1] if len(word) > 2 and word.endswith("ه") else word


def build(
    sentences: Sequence[Sequence[str]],
    headings: Sequence[Sequence[str]] = (),
    lexicon: Lexicon | None = None,
) -> RankableText:
    lexicon = lexicon or Lexicon(STOP_WORDS, frozenset({"مهم"}), frozenset({"ربما"}), stem)
    return RankableText(
        words=[list(words) for words in sentences],
        terms=[[lexicon.stem(word) for word in words if word not in lexicon.stop_words] for words in sentences],
        paragraphs=[index // 3 for index in range(len(sentences))],
        headings=headings,
        lexicon=lexicon,
    )


@pytest.fixture(scope="session")
def make_text() -> MakeText:
    """Builds a text from sentences, each a sequence of words."""
    return build


@pytest.fixture(scope="session")
def random_text() -> RandomText:
    """Builds a text of so many random sentences from a vocabulary where the rank-r word has frequency 1/r."""

    def build_random(count: int, seed: int, vocabulary: int = 60, mean: float = 7.0) -> RankableText:
        random = np.random.default_rng(seed)
        words = ["".join(random.choice(list(LETTERS), random.integers(2, 6))) for _ in range(vocabulary)]
        words = [*STOP_WORDS, *(word + ending for word in words for ending in ("", "ه"))]
        weights = 1 / np.arange(1, len(words) + 1)
        weights /= weights.sum()
        lengths = random.poisson(mean, count)
        return build(
            [[words[index] for index in random.choice(len(words), length, p=weights)] for length in lengths],
            headings=[words[10:13]],
        )

    return build_random


@pytest.fixture(scope="session")
def quiet() -> Callable[[int, int], None]:
    """A progress that nobody watches."""
    return lambda done, total: None

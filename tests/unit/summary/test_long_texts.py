"""A text of the length of a book: its summary spans the whole, though nothing in it says where to look."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from khulasa.ranking.base import Ranking
from khulasa.readers.text.plain import document_of
from khulasa.summary.analyse import analyse
from khulasa.summary.choose import Length, choose

COUNT = 5_000
PARTS = 10
LETTERS = np.array(list("ابتثجحخدذرزسشصضطظعغفقكلمنهوي"))


def quiet(_done: int, _total: int) -> None:
    pass


@pytest.fixture(scope="module")
def book():
    """Sentences of 12 made-up words, as frequent as those of a language (Zipf): no part stands out."""
    random = np.random.default_rng(3)
    vocabulary = ["".join(random.choice(LETTERS, size=random.integers(3, 8))) for _ in range(6_000)]
    share = 1 / np.arange(1, len(vocabulary) + 1)
    drawn = random.choice(len(vocabulary), size=(COUNT, 12), p=share / share.sum())
    sentences = [" ".join(vocabulary[word] for word in row) + "." for row in drawn]
    text = "\n".join(" ".join(sentences[start : start + 4]) for start in range(0, COUNT, 4))
    return analyse(document_of(text), Ranking(), quiet)


@pytest.mark.parametrize("length", [Length(), Length(sentences=100)])
def test_the_summary_of_five_thousand_sentences_spans_the_whole(book, length):
    assert len(book.candidates) == COUNT

    chosen = choose(book, length).chosen

    places = Counter(PARTS * index // COUNT for index in chosen)
    assert min(places[part] for part in range(PARTS)) >= 1
    assert max(places.values()) <= len(chosen) / 3


def test_a_longer_text_does_not_lift_its_opening_over_all_else(book):
    chosen = choose(book, Length(sentences=10)).chosen
    assert sum(index < COUNT // PARTS for index in chosen) <= 6

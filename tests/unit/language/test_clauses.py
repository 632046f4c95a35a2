"""Long sentences, and the clauses at which they can be cut."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khulasa.document.model import Block, BlockKind, Sentence
from khulasa.language.arabic import arabic
from khulasa.language.base import Language
from khulasa.language.clauses import LEAST_CLAUSE, LONG_SENTENCE
from khulasa.language.latin import english, french

PIECES = ["كلمة", "، ", "؛ ", " وقد ", " كما ", "«", "»", " (", ") ", ". ", " ", "😀", "لكن "]


def words(count: int, word: str = "كلمة") -> str:
    return " ".join([word] * count)


def sentence_of(language: Language, text: str) -> Sentence:
    (found,) = language.sentences(text, [Block(BlockKind.PARAGRAPH, 0, len(text))])
    return found


def clauses_of(language: Language, text: str) -> list[str]:
    found = sentence_of(language, text)
    places = [found.start, *found.clauses, found.end]
    return [text[low:high] for low, high in itertools.pairwise(places)]


@pytest.mark.parametrize(("size", "is_long"), [(LONG_SENTENCE - 1, False), (LONG_SENTENCE, True)])
def test_a_sentence_of_sixty_words_is_long(size: int, is_long: bool) -> None:
    assert sentence_of(arabic(), words(size)).long is is_long


@pytest.mark.parametrize(
    ("first", "second", "pieces"),
    [
        (LEAST_CLAUSE, 60, 2),
        (LEAST_CLAUSE - 1, 60, 1),
        (60, LEAST_CLAUSE, 2),
        (60, LEAST_CLAUSE - 1, 1),
    ],
)
def test_a_clause_has_twelve_words_at_least(first: int, second: int, pieces: int) -> None:
    text = f"{words(first)}، وقد {words(second - 1)}."

    assert len(clauses_of(arabic(), text)) == pieces


@pytest.mark.parametrize(
    ("joint", "pieces"),
    [
        ("، وقد ", 2),
        ("، كما ", 2),
        ("، وأضاف ", 2),
        ("؛ ", 2),
        ("، مدن ", 1),
        ("، في ", 1),
        (" وقد ", 1),
        (": وقد ", 1),
    ],
)
def test_where_a_clause_begins(joint: str, pieces: int) -> None:
    assert len(clauses_of(arabic(), f"{words(40)}{joint}{words(40)}.")) == pieces


def test_nothing_is_cut_inside_a_quotation() -> None:
    text = f"{words(30)} «{words(20)}، وقد {words(20)}» {words(20)}."

    assert sentence_of(arabic(), text).clauses == ()


@pytest.mark.parametrize(
    ("language", "joint", "pieces"),
    [
        (english(), ", but ", 2),
        (english(), "; ", 2),
        (english(), ", red ", 1),
        (french(), ", mais ", 2),
        (french(), ", rouge ", 1),
    ],
)
def test_clauses_in_latin_letters(language: Language, joint: str, pieces: int) -> None:
    text = f"The {words(40, 'word')}{joint}{words(40, 'word')}."

    assert len(clauses_of(language, text)) == pieces


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=60, max_size=200).map("".join))
def test_the_clauses_are_the_sentence(text: str) -> None:
    for one in arabic().sentences(text, [Block(BlockKind.PARAGRAPH, 0, len(text))]):
        places = [one.start, *one.clauses, one.end]
        assert places == sorted(set(places))
        assert one.long or not one.clauses

"""What holds of any text whatever: nothing is lost, nothing overlaps, nothing raises."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khulasa.document.model import BODY, Block, BlockKind
from khulasa.language.arabic import arabic
from khulasa.language.detect import detect

PIECES = [
    "وقال",
    "الوزير",
    "إن",
    "كتابًا",
    "د",
    "أ",
    "م",
    "هـ",
    "ق.م",
    "ص.ب",
    "إلخ",
    "1",
    "٢",
    "12.5",
    "2015",
    "ثم",
    "هل",
    "لكن",
    ".",
    "..",
    "...",
    "…",
    "؟",
    "!",
    "؟!",
    "۔",
    "،",
    "؛",
    ":",
    "«",
    "»",
    "“",
    "”",
    '"',
    "‘",
    "’",
    "(",
    ")",
    "[",
    "]",
    "﴿",
    "﴾",
    " ",
    "  ",
    "\u00a0",
    "\u200f",
    "\u200c",
    "\u0640",
    "ّ",
    "ﷲ",
    "ﻻ",
    "😀",
    "-",
    " - ",
    "–",
    "*",
    "•",
    "/",
    "@",
    "www.un.org",
    "BBC",
    "Dr",
    "etc",
    "e.g",
    "مايو",
    "الخميس",
    "القاهرة",
    "رويترز",
    "(أ ف ب)",
    "بقلم:",
    "صورة:",
    "اقرأ أيضا",
    "\n",
    "\n\n",
]
FLAVOURED = st.lists(st.sampled_from(PIECES), max_size=60).map("".join) | st.lists(
    st.sampled_from(PIECES), max_size=40
).map(" ".join)
TEXTS = FLAVOURED | st.text(max_size=200)


def blocks_of(text: str) -> list[Block]:
    """A block a line, of all kinds in turn where the line is long enough to tell."""
    found, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            kind = (
                BlockKind.LIST_ITEM if line.lstrip().startswith(("-", "•")) else BlockKind.PARAGRAPH
            )
            found.append(Block(kind, start, start + len(line)))
        start += len(line) + 1
    return found


def visible(text: str, spans) -> list[tuple[int, str]]:
    return [
        (place, text[place])
        for one in spans
        for place in range(one.start, one.end)
        if not text[place].isspace()
    ]


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_sentences_are_trimmed_spans_that_hold_every_visible_character(text):
    blocks = blocks_of(text)

    found = arabic().sentences(text, blocks)

    assert [one.index for one in found] == list(range(len(found)))
    for one in found:
        block = blocks[one.block]
        assert block.start <= one.start < one.end <= block.end
        assert text[one.start : one.end] == text[one.start : one.end].strip()
        if one.speaker:
            assert one.quoted
            assert block.start <= one.speaker[0] < one.speaker[1] <= block.end
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
    assert visible(text, found) == visible(text, blocks)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_labels_keep_the_text_and_some_candidate(text):
    blocks = blocks_of(text)

    found = arabic().label(text, blocks)

    assert visible(text, found) == visible(text, blocks)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
    if any(character.isalnum() for character in text) and blocks:
        assert any(one.kind in BODY for one in found)
    assert len(arabic().sentences(text, found)) >= len(found)


@settings(max_examples=100, deadline=None)
@given(TEXTS, st.sampled_from(list(BlockKind)))
def test_every_kind_of_block_has_its_sentences(text, kind):
    text = " ".join(text.split("\n"))

    found = arabic().sentences(text, [Block(kind, 0, len(text))])

    assert bool(found) == bool(text.strip())


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_words_have_stems_and_nothing_raises(text):
    language = arabic()

    words = language.words(text)

    assert all(words)
    assert all(language.lexicon.stem(word) for word in words)
    assert detect(text) in {"ar", "fa", "ur", "en", "fr", "und"}


def test_no_block_gives_no_sentence():
    assert arabic().sentences("", []) == ()
    assert arabic().label("", []) == ()


@pytest.mark.parametrize("text", ["!!!", "...", "—", "😀😀", "«»", ". . .", "( )"])
def test_punctuation_alone_is_one_sentence(text):
    assert len(arabic().sentences(text, [Block(BlockKind.PARAGRAPH, 0, len(text))])) == 1

"""Helpers for the language's tests: a text of lines becomes blocks, as the plain-text reader makes them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from khulasa.document.model import Block, BlockKind, Sentence
from khulasa.language.arabic.labels import blocks as labels
from khulasa.language.arabic.splitting.rules import sentences


def blocks_of(text: str) -> list[Block]:
    """A paragraph a line; a line that opens with `- ` is a list item."""
    found, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            kind = BlockKind.LIST_ITEM if line.startswith("- ") else BlockKind.PARAGRAPH
            found.append(Block(kind, start, start + len(line)))
        start += len(line) + 1
    return found


@pytest.fixture
def to_blocks() -> Callable[[str], list[Block]]:
    return blocks_of


@pytest.fixture
def spans() -> Callable[[str], tuple[Sentence, ...]]:
    """The sentences of a text, one block a line."""
    return lambda text: sentences(text, blocks_of(text))


@pytest.fixture
def split(spans) -> Callable[[str], list[str]]:
    """The sentences of a text as strings."""
    return lambda text: [text[one.start : one.end] for one in spans(text)]


@pytest.fixture
def label() -> Callable[[str], list[tuple[str, str]]]:
    """Each labelled block of a text as its kind and its text."""

    def labelled(text: str) -> list[tuple[str, str]]:
        return [
            (block.kind.value, text[block.start : block.end])
            for block in labels.label(text, blocks_of(text))
        ]

    return labelled

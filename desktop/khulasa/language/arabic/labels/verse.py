"""Verse: lines of one measure, or halves of a line parted by dots, stars or a wide gap; and what greets an audience."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from khulasa.document.model import Block, BlockKind
from khulasa.language.arabic.labels.lines import is_salutation
from khulasa.language.arabic.labels.marks import ends_with_stop

_LEAST_LINES = 4
"""So many lines of verse stand together, at least; two where each has a mark between its halves."""

_LEAST_HALVED = 2
_LINE_WORDS = range(2, 13)
"""So many words has a line of verse: a half, or both."""

_HALVED = re.compile(r"\S\s*(?:\.{3,}|…+|\*{1,3}|\s/\s| {3,}|\t|ـ{2,}(?=\s))\s*\S")
_STARRED = re.compile(r"\S\s*(?:\*{1,3}|\.{3,}|…)\s*$")
_COLON = re.compile(r"[:：]\s*$")
_SPREAD = 2.2
"""The longest line of a run is at most so many times as long as its shortest."""


def label_verse(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks, runs of verse among the paragraphs with their kind."""
    result = list(blocks)
    start = 0
    while start < len(result):
        end = start
        while end < len(result) and _may_be_verse(text, result[end]):
            end += 1
        run = result[start:end]
        if run and _is_verse(text, run):
            verse = [replace(block, kind=BlockKind.VERSE) for block in run]
            result[start:end] = verse
        start = max(end, start + 1)
    return result


def label_salutations(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks, short lines that greet an audience among the paragraphs with their kind."""
    return [
        replace(block, kind=BlockKind.SALUTATION)
        if block.kind is BlockKind.PARAGRAPH and is_salutation(text[block.start : block.end])
        else block
        for block in blocks
    ]


def _may_be_verse(text: str, block: Block) -> bool:
    if block.kind is not BlockKind.PARAGRAPH:
        return False
    line = text[block.start : block.end]
    if len(line.split()) not in _LINE_WORDS or _COLON.search(line):
        return False
    return not ends_with_stop(line) or bool(_STARRED.search(line))


def _is_verse(text: str, run: Sequence[Block]) -> bool:
    """Whether a run of short lines without stops is verse, and neither a list nor a row of headings."""
    lines = [text[block.start : block.end].strip() for block in run]
    halved = sum(bool(_HALVED.search(line) or _STARRED.search(line)) for line in lines)
    if halved >= _LEAST_HALVED and 2 * halved >= len(lines):
        return True
    if len(lines) < _LEAST_LINES or not _are_of_one_measure(lines):
        return False
    return _rhymes(lines)


def _are_of_one_measure(lines: Sequence[str]) -> bool:
    sizes = [sum(map(str.isalpha, line)) for line in lines]
    return max(sizes) <= _SPREAD * min(sizes)


def _rhymes(lines: Sequence[str]) -> bool:
    """Whether three of four second lines end in one letter, or three of four lines as the second one after them."""
    endings = [_last_letter(line) for line in lines]
    second = endings[1::2]
    same = max(map(second.count, second))
    pairs = [ending == later for ending, later in zip(endings, endings[2:], strict=False)]
    return 4 * same >= 3 * len(second) or 4 * sum(pairs) >= 3 * len(pairs)


def _last_letter(line: str) -> str:
    letters = [letter for letter in line if letter.isalpha()]
    return letters[-1] if letters else ""

"""The outline: a document's sections, by its headings or, in an interview, by its questions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from khulasa.document.model import BODY, Block, BlockKind, Document, Sentence

LONG = 150
"""From so many sentences on a text is longer than an article."""

STRETCH = 40
"""A long text without headings is cut into stretches of about so many sentences, none of which is left out."""

_HEADS = frozenset({BlockKind.TITLE, BlockKind.HEADING})
_SPEAKER = re.compile(r"[\s*•–—-]*([^\W\d_][\w .]{0,30}?)\s*[:：]\s*\S")
_QUESTION = re.compile(r"[؟?]\W*$")


@dataclass(frozen=True)
class Outline:
    """`sections` has one number a sentence, from 0 and never falling; `headed` says that each opens with a lead."""

    sections: tuple[int, ...]
    headed: bool


def outline(document: Document, sentences: Sequence[Sentence]) -> Outline:
    """The outline over some of a document's sentences, in reading order."""
    blocks = document.blocks
    asking = questions(document)
    heads = {number for number, block in enumerate(blocks) if block.kind in _HEADS} | asking
    sections = _by_heads(heads, [sentence.block for sentence in sentences])
    if sections and sections[-1] > 0:
        return Outline(sections, True)
    if len(sentences) > LONG:
        return Outline(_stretches(sentences), False)
    return Outline(sections, False)


def _by_heads(heads: set[int], owners: Sequence[int]) -> tuple[int, ...]:
    """The section of each sentence, of which the block is given: how many headings that lead a sentence precede it."""
    if not owners:
        return ()
    marks = list(accumulate((number in heads for number in range(owners[-1] + 1)), initial=0))
    raw = [marks[owner] for owner in owners]
    numbers = {mark: number for number, mark in enumerate(dict.fromkeys(raw))}
    return tuple(numbers[mark] for mark in raw)


def _stretches(sentences: Sequence[Sentence]) -> tuple[int, ...]:
    """Runs of `STRETCH` sentences or somewhat more, cut between paragraphs."""
    sections, number, size = [], 0, 0
    for place, sentence in enumerate(sentences):
        opens_paragraph = place > 0 and sentences[place - 1].block != sentence.block
        if (size >= STRETCH and opens_paragraph) or size >= 2 * STRETCH:
            number, size = number + 1, 0
        sections.append(number)
        size += 1
    return tuple(sections)


def questions(document: Document) -> set[int]:
    """The indexes of the blocks that ask, where a text is made of questions and answers; else none."""
    body = [number for number, block in enumerate(document.blocks) if block.kind in BODY]
    speakers = {number: _speaker(document, document.blocks[number]) for number in body}
    turns = Counter(speakers.values())
    turns.pop("", None)
    talking = {name for name, count in turns.items() if count >= 2}
    asking = {
        number
        for number, follower in pairwise(body)
        if _asks(document, number) and not _asks(document, follower)
    }
    if len(asking) < 3:
        return set()
    spoken = sum(speakers[number] in talking for number in body)
    is_dialogue = len(talking) >= 2 and 2 * spoken >= len(body)
    return asking if is_dialogue or 4 * len(asking) >= len(body) else set()


def _asks(document: Document, number: int) -> bool:
    return bool(_QUESTION.search(document.quote(document.blocks[number])[-12:]))


def _speaker(document: Document, block: Block) -> str:
    """Who speaks in a block that opens like `س:` or `الصحفي:`; "" where nobody is named."""
    match = _SPEAKER.match(document.text, block.start, min(block.end, block.start + 48))
    return match[1] if match and len(match[1].split()) <= 4 else ""

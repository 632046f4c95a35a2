"""Labels: from the plain paragraphs of a reader to what each is to the person who reads.

Three passes, as for Arabic: a line alone (`lines`), a dateline that runs on into a sentence (`datelines`), and the
neighbours, which tell titles, headings and a last line that is the page's. A doubtful block stays what it was.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from khulasa.document.model import BODY, Block, BlockKind
from khulasa.language.latin.datelines import length_of_dateline
from khulasa.language.latin.facts import Facts
from khulasa.language.latin.lines import kind_of_line
from khulasa.language.latin.sentences import LatinStopRules
from khulasa.language.margins import ends_with_stop
from khulasa.language.splitter import count_sentences

_TITLE_WORDS, _HEADING_WORDS, _SHORT_HEADING, _SOURCE_WORDS = 22, 14, 7, 5
_LONGEST_HEADING = 220
_LONG_PARAGRAPH = 25
"""So many words make a paragraph even of what ends without a stop."""

_ANSWER = 15
"""A question is a heading only of a paragraph with so many words."""

_LEAD_IN = 5
"""A line of so many words that ends in a colon leads in a list or a quotation: it is text."""

_WORDY = re.compile(r"[^\W_]")
_UNFINISHED = re.compile('[:,;،؛][\\s"”»’]*$')
_QUESTION = re.compile('[?!？！؟][\\s"”»’]*$')
_ABBREVIATED = re.compile(r"(?:[^\W\d_]\.){2,}$")  # "… in the U.S." is no sentence
_TURN = re.compile(r"\s*(?:[QAR]\s*[.:–-]|[-–—•*]|\(?\d{1,3}\s*[.):–-]|[^:]{0,40}:\s*[«“\"])")
_BRACKETED = re.compile(r"\s*[(\[][^()\[\]\d]{2,40}[)\]]\s*")
_HEADINGS = frozenset({BlockKind.TITLE, BlockKind.HEADING})


@dataclass(frozen=True, slots=True)
class _Shape:
    """What the last pass knows of a block: its size in words (counted up to a heading's length) and its ends."""

    block: Block
    words: int
    stopped: bool
    unfinished: bool
    question: bool
    follows_dateline: bool


def label(text: str, blocks: Sequence[Block], facts: Facts) -> tuple[Block, ...]:
    """The blocks with truer kinds; see `Language.label`. Kinds that a reader stated stay."""
    labelled = _cut_datelines(text, [_alone(text, block, facts) for block in blocks], facts)
    labelled = _Neighbours(text, labelled, facts).label()
    return (
        tuple(labelled)
        if _keeps_text(text, labelled) or not _keeps_text(text, blocks)
        else tuple(blocks)
    )


def _keeps_text(text: str, blocks: Sequence[Block]) -> bool:
    return any(
        block.kind in BODY and _WORDY.search(text, block.start, block.end) for block in blocks
    )


def _alone(text: str, block: Block, facts: Facts) -> Block:
    if block.kind is not BlockKind.PARAGRAPH:
        return block
    kind = kind_of_line(text[block.start : block.end], facts)
    return block if kind is None else replace(block, kind=kind)


def _cut_datelines(text: str, blocks: list[Block], facts: Facts) -> list[Block]:
    result: list[Block] = []
    is_first = True
    for block in blocks:
        length = 0
        if block.kind is BlockKind.PARAGRAPH:
            length = length_of_dateline(text, block.start, block.end, facts, is_first=is_first)
            is_first = is_first and not ends_with_stop(text[block.start : block.end])
        if length:
            cut = block.start + length
            result.append(_trimmed(text, Block(BlockKind.DATELINE, block.start, cut)))
            block = replace(block, start=cut)  # noqa: PLW2901 - what is left of it
        result.append(block)
    return result


def _trimmed(text: str, block: Block) -> Block:
    end = block.end
    while end > block.start + 1 and text[end - 1].isspace():
        end -= 1
    return replace(block, end=end)


class _Neighbours:
    """The last pass over a document's blocks."""

    def __init__(self, text: str, blocks: list[Block], facts: Facts) -> None:
        self._text = text
        self._rules = LatinStopRules(facts)
        self._judged = self._rules.judged(text)
        self._blocks = blocks
        self._visible = [
            place
            for place, block in enumerate(blocks)
            if block.kind in BODY or block.kind in _HEADINGS
        ]
        self._shapes = [self._shape(place) for place in self._visible]

    def label(self) -> list[Block]:
        """The blocks with titles and headings by shape, unless the format has its own, and the page's last line."""
        result = list(self._blocks)
        if not any(block.kind in _HEADINGS for block in result):
            for order, kind in self._headings().items():
                place = self._visible[order]
                result[place] = replace(
                    result[place], kind=kind, level=1 if kind is BlockKind.TITLE else 2
                )
        if self._ends_in_line_of_page():
            last = self._visible[-1]
            result[last] = replace(result[last], kind=self._kind_of_last(result[last]))
        return result

    def _kind_of_last(self, block: Block) -> BlockKind:
        """A name in brackets is the source; what is only guessed to be one must not be cited."""
        is_source = _BRACKETED.fullmatch(self._text, block.start, block.end)
        return BlockKind.AGENCY if is_source else BlockKind.FURNITURE

    def _shape(self, place: int) -> _Shape:
        block = self._blocks[place]
        start, end = block.start, block.end
        tail = self._text[max(start, end - 12) : end]
        words = self._text.count(" ", start, min(end, start + 4 * _LONGEST_HEADING)) + 1
        before = self._blocks[place - 1] if place else None
        follows = before is not None and before.kind is BlockKind.DATELINE
        cut_off = before is not None and follows and "\n" not in self._text[before.end : start]
        stopped = ends_with_stop(tail) and not (words <= _TITLE_WORDS and _ABBREVIATED.search(tail))
        return _Shape(
            block,
            words,
            stopped,
            bool(_UNFINISHED.search(tail)),
            bool(_QUESTION.search(tail)),
            cut_off,
        )

    def _headings(self) -> dict[int, BlockKind]:
        """From the end to the start, since a heading is known by what follows."""
        kinds: dict[int, BlockKind] = {}
        for order in range(len(self._shapes) - 2, -1, -1):
            shape, following = self._shapes[order], self._shapes[order + 1]
            if not self._could_be_heading(shape, is_first=order == 0):
                continue
            over_text = self._is_text(following) and following.words >= _least_text(
                shape, is_first=order == 0
            )
            if order == 0 and (over_text or kinds.get(1) is BlockKind.HEADING):
                kinds[order] = BlockKind.TITLE
            elif order and over_text and self._can_precede_heading(order - 1):
                kinds[order] = BlockKind.HEADING
        return kinds

    def _could_be_heading(self, shape: _Shape, *, is_first: bool) -> bool:
        block = shape.block
        if block.kind is not BlockKind.PARAGRAPH or block.end - block.start > _LONGEST_HEADING:
            return False
        if shape.words > (_TITLE_WORDS if is_first else _HEADING_WORDS) or shape.follows_dateline:
            return False
        if shape.unfinished or (shape.stopped and not shape.question):
            return False
        line = self._text[block.start : block.end]
        if line[0].islower() or _TURN.match(line):
            return False
        return count_sentences(self._judged, block, self._rules) == 1 or is_first

    def _is_text(self, shape: _Shape) -> bool:
        leads_in = shape.unfinished and shape.words >= _LEAD_IN
        return shape.block.kind in BODY and (
            shape.stopped or shape.words >= _LONG_PARAGRAPH or leads_in
        )

    def _can_precede_heading(self, order: int) -> bool:
        """Before a heading stands a finished paragraph, a list, or the title."""
        before = self._shapes[order]
        if before.stopped or before.block.kind is not BlockKind.PARAGRAPH:
            return True
        if order == 0:
            return self._could_be_heading(before, is_first=True)
        return before.words >= _LONG_PARAGRAPH and not before.unfinished

    def _ends_in_line_of_page(self) -> bool:
        """Whether a last line of a few words without a stop, after finished sentences, is no text."""
        if len(self._shapes) < 3:
            return False
        last, before = self._shapes[-1], self._shapes[-2]
        if (
            last.block.kind is not BlockKind.PARAGRAPH
            or last.stopped
            or last.unfinished
            or last.words > _SOURCE_WORDS
        ):
            return False
        if _TURN.match(self._text, last.block.start, last.block.end):
            return False
        finished = sum(shape.stopped for shape in self._shapes[:-1])
        return (
            before.stopped and before.block.kind in BODY and 2 * finished >= len(self._shapes) - 1
        )


def _least_text(shape: _Shape, *, is_first: bool) -> float:
    """So many words has what a heading of this shape stands over."""
    if shape.question:
        return _ANSWER
    return 1 if is_first or shape.words <= _SHORT_HEADING else 1.2 * shape.words

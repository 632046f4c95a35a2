"""What the neighbours of a block can tell of it: its size and its end."""

from __future__ import annotations

import re
from dataclasses import dataclass

from khulasa.document.model import BODY, Block, BlockKind
from khulasa.language.arabic.labels.marks import ends_with_stop
from khulasa.language.arabic.notes import without_notes

HEADINGS = frozenset({BlockKind.TITLE, BlockKind.HEADING})
LONGEST_HEADING = 200
"""Characters."""

_LONG_PARAGRAPH = 25
"""So many words make a paragraph even of what ends without a stop."""

_LEAD_IN = 5
"""A line of so many words that ends in a colon leads in a list or a quotation: it is text."""

_TAIL = 100
"""So many characters of a block's end are looked at: a few notes and what stands before them."""

QUESTION = re.compile('[؟?!][\\s"”»]*$')
INNER_STOP = re.compile(r"[^\s.]{2}[.؟!?]\s+\S")
TURN = re.compile(
    r"\s*(?:(?:[سجق]|(?:ال)?سؤال|(?:ال)?جواب)\s*[:/\-–]|[-–—•*]|\(?\d{1,3}\s*[.):\-–]|[^:]{0,40}:\s*[«“\"])"
)
_UNFINISHED = re.compile('[:،,؛;][\\s"”»]*$')


@dataclass(frozen=True, slots=True)
class Shape:
    """A block by its size in words (counted up to a heading's length) and its end."""

    block: Block
    words: int
    stopped: bool
    unfinished: bool
    question: bool
    leads_in: bool
    follows_dateline: bool

    @property
    def is_text(self) -> bool:
        """Whether it is text that a heading can stand over."""
        if self.block.kind not in BODY:
            return False
        leads_in = self.leads_in and self.words >= _LEAD_IN
        return self.stopped or self.words >= _LONG_PARAGRAPH or leads_in

    @property
    def is_long(self) -> bool:
        """Whether it has the words of a paragraph."""
        return self.words >= _LONG_PARAGRAPH


def shape_of(text: str, block: Block, *, follows_dateline: bool) -> Shape:
    """The shape of a block, which may be what stayed of a line when its dateline was cut off."""
    start, end = block.start, block.end
    tail = without_notes(text[max(start, end - _TAIL) : end])[-12:]
    size = text.count(" ", start, min(end, start + 4 * LONGEST_HEADING)) + 1
    return Shape(
        block,
        size,
        ends_with_stop(tail),
        bool(_UNFINISHED.search(tail)),
        bool(QUESTION.search(tail)),
        tail.endswith(":"),
        follows_dateline,
    )


def line_of(text: str, block: Block) -> str:
    """A block's text."""
    return text[block.start : block.end]

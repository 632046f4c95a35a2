"""Labels: from the plain paragraphs of a reader to what each is to the person who reads.

Three passes. A line alone says that it is a byline, an agency, a dateline, a caption or furniture (`lines`); its
neighbours say that it is a title, a heading or a source line; and a dateline that runs on into a sentence is cut
off (`datelines`). A doubtful block stays what it was: a lost candidate is worse than a heading among them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from khulasa.document.model import BODY, Block, BlockKind
from khulasa.language.arabic.datelines import length_of_dateline
from khulasa.language.arabic.lines import ends_with_stop, is_numbered_rule, kind_of_line
from khulasa.language.arabic.lists import with_conjunctions
from khulasa.language.arabic.normalise import fold

_TITLE_WORDS, _HEADING_WORDS, _SHORT_HEADING, _QUESTION_WORDS, _SOURCE_WORDS, _LABEL_WORDS = 20, 14, 7, 9, 5, 3
_LONGEST_HEADING = 200
_LONG_PARAGRAPH = 25
"""So many words make a paragraph even of what ends without a stop."""

_ANSWER = 15
"""A question is a heading only of a paragraph with so many words."""

_LEAD_IN = 5
"""A line of so many words that ends in a colon leads in a list or a quotation: it is text."""

_WORDY = re.compile(r"[^\W_]")
_UNFINISHED = re.compile("[:،,؛;][\\s\"”»]*$")
_QUESTION = re.compile("[؟?!][\\s\"”»]*$")
_TURN = re.compile(r"\s*(?:[سجق]\s*[:/\-–]|[-–—•*]|\(?\d{1,3}\s*[.):\-–]|[^:]{0,40}:\s*[«“\"])")
_INNER_STOP = re.compile(r"[^\s.]{2}[.؟!?]\s+\S")
_HEADINGS = frozenset({BlockKind.TITLE, BlockKind.HEADING})


@dataclass(frozen=True, slots=True)
class _Shape:
    """What the second pass knows of a block: its size in words (counted up to a heading's length) and its end."""

    block: Block
    words: int
    stopped: bool
    unfinished: bool
    question: bool
    leads_in: bool
    follows_dateline: bool


def label(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with truer kinds; see `Language.label`. Kinds that a reader stated stay."""
    labelled = _cut_datelines(text, [_alone(text, block) for block in blocks])
    labelled = _among_neighbours(text, labelled)
    return tuple(labelled) if _keeps_text(text, labelled) or not _keeps_text(text, blocks) else tuple(blocks)


def _keeps_text(text: str, blocks: Sequence[Block]) -> bool:
    return any(block.kind in BODY and _WORDY.search(text, block.start, block.end) for block in blocks)


def _alone(text: str, block: Block) -> Block:
    if block.kind is BlockKind.LIST_ITEM and is_numbered_rule(text, block.start, block.end):
        return replace(block, kind=BlockKind.FURNITURE)
    if block.kind is not BlockKind.PARAGRAPH:
        return block
    kind = kind_of_line(text[block.start : block.end])
    return block if kind is None else replace(block, kind=kind)


def _among_neighbours(text: str, blocks: list[Block]) -> list[Block]:
    """Titles and headings by shape, unless the format has named its own; then the source line at the end."""
    result = list(blocks)
    visible = [
        place
        for place, block in enumerate(blocks)
        if block.kind in BODY or block.kind in _HEADINGS
    ]
    shapes = [
        _shape(text, blocks[place], follows_dateline=_is_cut_from(text, blocks, place)) for place in visible
    ]
    if not any(block.kind in _HEADINGS for block in blocks):
        for order, kind in _headings(text, shapes).items():
            level = 1 if kind is BlockKind.TITLE else 2
            result[visible[order]] = replace(blocks[visible[order]], kind=kind, level=level)
    if _ends_in_source(text, shapes):
        last = blocks[visible[-1]]
        is_about_author = text[last.start] == "*"
        result[visible[-1]] = replace(last, kind=BlockKind.BYLINE if is_about_author else BlockKind.AGENCY)
    return result


def _is_cut_from(text: str, blocks: list[Block], place: int) -> bool:
    """Whether a block is what stayed of a line when its dateline was cut off."""
    before = blocks[place - 1] if place else None
    if before is None or before.kind is not BlockKind.DATELINE:
        return False
    return "\n" not in text[before.end : blocks[place].start]


def _shape(text: str, block: Block, *, follows_dateline: bool) -> _Shape:
    start, end = block.start, block.end
    tail = text[max(start, end - 12) : end]
    size = text.count(" ", start, min(end, start + 4 * _LONGEST_HEADING)) + 1
    return _Shape(
        block,
        size,
        ends_with_stop(tail),
        bool(_UNFINISHED.search(tail)),
        bool(_QUESTION.search(tail)),
        tail.endswith(":"),
        follows_dateline,
    )


def _headings(text: str, shapes: list[_Shape]) -> dict[int, BlockKind]:
    """From the end to the start, since a heading is known by what follows."""
    found: dict[int, BlockKind] = {}
    for order in range(len(shapes) - 2, -1, -1):
        shape, following = shapes[order], shapes[order + 1]
        if not _could_be_heading(text, shape, is_first=order == 0):
            continue
        opens_text = _is_text(following) and following.words >= _least_text(shape, is_first=order == 0)
        if not (opens_text or (order == 0 and found.get(1) is BlockKind.HEADING)):
            continue
        if order == 0:
            found[order] = BlockKind.TITLE
        elif _can_precede_heading(text, shapes, order - 1):
            found[order] = BlockKind.HEADING
    return found


def _least_text(shape: _Shape, *, is_first: bool) -> float:
    """So many words has what a heading of this shape stands over."""
    if shape.question:
        return _ANSWER
    return 1 if is_first or shape.words <= _SHORT_HEADING else 1.2 * shape.words


def _could_be_heading(text: str, shape: _Shape, *, is_first: bool) -> bool:
    block = shape.block
    most = _TITLE_WORDS if is_first else _QUESTION_WORDS if shape.question else _HEADING_WORDS
    if block.kind is not BlockKind.PARAGRAPH or shape.words > most or block.end - block.start > _LONGEST_HEADING:
        return False
    if (shape.unfinished and not _is_label(shape)) or (shape.stopped and not shape.question):
        return False
    line = text[block.start : block.end]
    if _TURN.match(line) or _INNER_STOP.search(line) or shape.follows_dateline:
        return False
    first = fold(line).split()[:1]
    says = bool(first) and first[0].strip(":") in with_conjunctions("reporting_verbs")
    return not says or not (shape.unfinished or (first[0][0] == "و" and not is_first))


def _is_label(shape: _Shape) -> bool:
    """`مقدمة:`, a word or two and a colon over a paragraph."""
    return shape.leads_in and shape.words <= _LABEL_WORDS


def _is_text(shape: _Shape) -> bool:
    return shape.block.kind in BODY and (
        shape.stopped or shape.words >= _LONG_PARAGRAPH or (shape.leads_in and shape.words >= _LEAD_IN)
    )


def _can_precede_heading(text: str, shapes: list[_Shape], order: int) -> bool:
    """Before a heading stands a finished paragraph, a list, or the title."""
    before = shapes[order]
    if before.stopped or before.block.kind is not BlockKind.PARAGRAPH:
        return True
    if order == 0:
        return _could_be_heading(text, before, is_first=True)
    return before.words >= _LONG_PARAGRAPH and not before.unfinished


def _ends_in_source(text: str, shapes: list[_Shape]) -> bool:
    """A last line of a few words without a stop, after finished sentences, names the source.

    A line that opens with `*` may be longer: it tells who the author is.
    """
    if len(shapes) < 3:
        return False
    last, before = shapes[-1], shapes[-2]
    if last.block.kind is not BlockKind.PARAGRAPH or last.stopped or last.unfinished:
        return False
    line = text[last.block.start : last.block.end]
    if not line.startswith("*") and (last.words > _SOURCE_WORDS or _TURN.match(line)):
        return False
    if last.words > _HEADING_WORDS:
        return False
    finished = sum(shape.stopped for shape in shapes[:-1])
    return before.stopped and before.block.kind in BODY and 2 * finished >= len(shapes) - 1


def _cut_datelines(text: str, blocks: list[Block]) -> list[Block]:
    result: list[Block] = []
    is_first = True
    for block in blocks:
        if block.kind is not BlockKind.PARAGRAPH:
            result.append(block)
            continue
        length = length_of_dateline(text, block.start, block.end, is_first=is_first)
        if length:
            cut = block.start + length
            result.append(Block(BlockKind.DATELINE, block.start, cut))
            result.append(replace(block, start=cut))
        else:
            result.append(block)
        is_first = False
    return [_trimmed(text, block) for block in result]


def _trimmed(text: str, block: Block) -> Block:
    """The block without the white space that a cut leaves at its ends."""
    start, end = block.start, block.end
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return block if (start, end) == (block.start, block.end) or start == end else replace(block, start=start, end=end)

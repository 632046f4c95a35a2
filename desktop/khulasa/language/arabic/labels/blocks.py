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
from khulasa.language.arabic.labels.datelines import length_of_dateline
from khulasa.language.arabic.labels.lines import (
    ends_with_stop,
    is_ruled,
    kind_of_line,
    opens_links,
    opens_references,
    tells_of_author,
)
from khulasa.language.arabic.lists import with_conjunctions
from khulasa.language.arabic.notes import without_notes
from khulasa.language.folding import fold

_TITLE_WORDS, _HEADING_WORDS, _SHORT_HEADING, _QUESTION_WORDS, _SOURCE_WORDS, _LABEL_WORDS = (
    20,
    14,
    7,
    9,
    5,
    3,
)
_LONGEST_HEADING = 200
_LONG_PARAGRAPH = 25
"""So many words make a paragraph even of what ends without a stop."""

_ANSWER = 15
"""A question is a heading only of a paragraph with so many words."""

_REPORTER_WORDS, _NAME_WORDS, _HEAD_LINES = 7, 4, 4
_LEAD_IN = 5
"""A line of so many words that ends in a colon leads in a list or a quotation: it is text."""

_TAIL = 100
"""So many characters of a block's end are looked at: a few notes and what stands before them."""

_WORDY = re.compile(r"[^\W_]")
_UNFINISHED = re.compile('[:،,؛;][\\s"”»]*$')
_QUESTION = re.compile('[؟?!][\\s"”»]*$')
_TURN = re.compile(r"\s*(?:[سجق]\s*[:/\-–]|[-–—•*]|\(?\d{1,3}\s*[.):\-–]|[^:]{0,40}:\s*[«“\"])")
_INNER_STOP = re.compile(r"[^\s.]{2}[.؟!?]\s+\S")
_REFERENCE = re.compile(r"\s*(?:\^|↑|\[\d{1,3}\])")
_NUMBER_FIRST = re.compile(r"\(?(?:\d{1,2}\s?[.)\-–]|\d{1,2}(?:[.\-]\d{1,2})+\s?[.)\-–]?)\s")
_LONGEST_LIST_NAME, _FEW = 40, 2
_HEADINGS = frozenset({BlockKind.TITLE, BlockKind.HEADING})
_MAY_BE_NUMBERED = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
_NAMES_LIST = _HEADINGS | {BlockKind.PARAGRAPH, BlockKind.FURNITURE, BlockKind.AGENCY}


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
    """The blocks with truer kinds; see `Language.label`. Headings that a reader stated stay."""
    labelled = _cut_datelines(text, [_alone(text, block) for block in blocks])
    labelled = _among_neighbours(text, _without_lists_of_pages(text, labelled))
    return (
        tuple(labelled)
        if _keeps_text(text, labelled) or not _keeps_text(text, blocks)
        else tuple(blocks)
    )


def _keeps_text(text: str, blocks: Sequence[Block]) -> bool:
    return any(
        block.kind in BODY and _WORDY.search(text, block.start, block.end) for block in blocks
    )


def _alone(text: str, block: Block) -> Block:
    if block.kind is BlockKind.LIST_ITEM and is_ruled(text, block.start, block.end):
        return replace(block, kind=BlockKind.FURNITURE)
    if block.kind is not BlockKind.PARAGRAPH:
        return block
    kind = kind_of_line(text[block.start : block.end])
    return block if kind is None else replace(block, kind=kind)


def _without_lists_of_pages(text: str, blocks: list[Block]) -> list[Block]:
    """Links under `اقرأ أيضا` become furniture, the entries under `المراجع` footnotes."""
    result: list[Block] = []
    listed: BlockKind | None = None
    for place, block in enumerate(blocks):
        opened = _list_that_opens(text, blocks, place)
        if opened is not None:
            listed = opened
            result.append(
                block if block.kind in _HEADINGS else replace(block, kind=BlockKind.FURNITURE)
            )
            continue
        if block.kind in _HEADINGS or (
            block.kind in BODY and listed and not _is_entry(text, block, listed)
        ):
            listed = None
        result.append(replace(block, kind=listed) if listed and block.kind in BODY else block)
    return result


def _list_that_opens(text: str, blocks: list[Block], place: int) -> BlockKind | None:
    """What the entries under a block are, None where it opens no list of other pages or books."""
    block = blocks[place]
    if (
        block.end - block.start > _LONGEST_LIST_NAME
        or block.kind not in _NAMES_LIST
        or place + 1 == len(blocks)
    ):
        return None
    line = _line(text, block)
    listed = (
        BlockKind.FURNITURE
        if opens_links(line)
        else BlockKind.FOOTNOTE
        if opens_references(line)
        else None
    )
    if listed is None or blocks[place + 1].kind not in BODY:
        return None
    return listed if _is_entry(text, blocks[place + 1], listed) else None


def _is_entry(text: str, block: Block, listed: BlockKind) -> bool:
    """Whether a block is a link, which is short and does not end as a sentence does, or a numbered reference."""
    if listed is BlockKind.FOOTNOTE:
        return block.kind is BlockKind.LIST_ITEM or bool(
            _REFERENCE.match(text, block.start, block.end)
        )
    line = text[block.start : min(block.end, block.start + _LONGEST_HEADING + 1)]
    if (
        len(line) > _LONGEST_HEADING
        or len(line.split()) > _HEADING_WORDS
        or _INNER_STOP.search(line)
    ):
        return False
    return not ends_with_stop(line) or bool(_QUESTION.search(line))


def _among_neighbours(text: str, blocks: list[Block]) -> list[Block]:
    """Titles and headings by shape, unless the format has named its own; then the source line at the end."""
    result = list(blocks)
    visible = [
        place for place, block in enumerate(blocks) if block.kind in BODY or block.kind in _HEADINGS
    ]
    shapes = [
        _shape(text, blocks[place], follows_dateline=_is_cut_from(text, blocks, place))
        for place in visible
    ]
    found: dict[int, BlockKind] = {}
    if not any(block.kind in _HEADINGS for block in blocks):
        found = _numbered_headings(text, shapes) | _headings(text, shapes) | _head(text, shapes)
    for order, kind in found.items():
        level = {BlockKind.TITLE: 1, BlockKind.HEADING: 2}.get(kind, 0)
        result[visible[order]] = replace(blocks[visible[order]], kind=kind, level=level)
    ending = _kind_of_ending(
        text, [shape for order, shape in enumerate(shapes) if order not in found]
    )
    if ending is not None:
        result[visible[-1]] = replace(blocks[visible[-1]], kind=ending)
    return result


def _is_cut_from(text: str, blocks: list[Block], place: int) -> bool:
    """Whether a block is what stayed of a line when its dateline was cut off."""
    before = blocks[place - 1] if place else None
    if before is None or before.kind is not BlockKind.DATELINE:
        return False
    return "\n" not in text[before.end : blocks[place].start]


def _shape(text: str, block: Block, *, follows_dateline: bool) -> _Shape:
    start, end = block.start, block.end
    tail = without_notes(text[max(start, end - _TAIL) : end])[-12:]
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
        opens_text = _is_text(following) and following.words >= _least_text(
            shape, is_first=order == 0
        )
        if not (opens_text or (order == 0 and found.get(1) is BlockKind.HEADING)):
            continue
        if order == 0:
            found[order] = BlockKind.TITLE
        elif _can_precede_heading(text, shapes, order - 1):
            found[order] = BlockKind.HEADING
    return found


def _head(text: str, shapes: list[_Shape]) -> dict[int, BlockKind]:
    """A title with up to three more lines over the first paragraph: a second title, the author, what the author is."""
    size = 0
    while size < len(shapes) and _could_be_heading(text, shapes[size], is_first=size == 0):
        size += 1
    if not 1 < size <= _HEAD_LINES or size == len(shapes):
        return {}
    if not _is_prose(shapes[size:]):
        return {}
    found = {0: BlockKind.TITLE} | dict.fromkeys(range(1, size), BlockKind.HEADING)
    for order in range(1, size):
        if shapes[order].words <= _SHORT_HEADING and tells_of_author(
            _line(text, shapes[order].block)
        ):
            found[order] = BlockKind.BYLINE
            if order > 1 and shapes[order - 1].words <= _NAME_WORDS:
                found[order - 1] = BlockKind.BYLINE
    return found


def _is_prose(shapes: list[_Shape]) -> bool:
    """Whether a finished sentence opens a run of blocks, and is long or not the only one."""
    first = shapes[0]
    if not first.stopped or first.block.kind not in BODY:
        return False
    stopped = sum(shape.stopped for shape in shapes)
    return first.words >= _ANSWER or (stopped > _FEW and 2 * stopped >= len(shapes))


def _numbered_headings(text: str, shapes: list[_Shape]) -> dict[int, BlockKind]:
    """`1. مشكلة الدراسة` and `2. …`, each over its own text: numbered lines that are no items of one list."""
    neighbours = zip([None, *shapes], shapes, shapes[1:], strict=False)
    found = {
        order: BlockKind.HEADING
        for order, (before, shape, after) in enumerate(neighbours)
        if shape.words <= _SHORT_HEADING + 1
        and shape.block.kind in _MAY_BE_NUMBERED
        and not (shape.stopped or shape.unfinished)
        and (before is None or before.block.kind is BlockKind.PARAGRAPH)
        and (
            _is_text(after)
            if after.block.kind is BlockKind.PARAGRAPH
            else not _is_numbered(text, after)
        )
        and _is_numbered(text, shape)
    }
    return found if len(found) > 1 else {}


def _is_numbered(text: str, shape: _Shape) -> bool:
    return bool(_NUMBER_FIRST.match(text, shape.block.start, shape.block.end))


def _line(text: str, block: Block) -> str:
    return text[block.start : block.end]


def _least_text(shape: _Shape, *, is_first: bool) -> float:
    """So many words has what a heading of this shape stands over."""
    if shape.question:
        return _ANSWER
    return 1 if is_first or shape.words <= _SHORT_HEADING else 1.2 * shape.words


def _could_be_heading(text: str, shape: _Shape, *, is_first: bool) -> bool:
    block = shape.block
    most = _TITLE_WORDS if is_first else _QUESTION_WORDS if shape.question else _HEADING_WORDS
    if (
        block.kind is not BlockKind.PARAGRAPH
        or shape.words > most
        or block.end - block.start > _LONGEST_HEADING
    ):
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
        shape.stopped
        or shape.words >= _LONG_PARAGRAPH
        or (shape.leads_in and shape.words >= _LEAD_IN)
    )


def _can_precede_heading(text: str, shapes: list[_Shape], order: int) -> bool:
    """Before a heading stands a finished paragraph, a list, or the title."""
    before = shapes[order]
    if before.stopped or before.block.kind is not BlockKind.PARAGRAPH:
        return True
    if order == 0:
        return _could_be_heading(text, before, is_first=True)
    return before.words >= _LONG_PARAGRAPH and not before.unfinished


def _kind_of_ending(text: str, shapes: list[_Shape]) -> BlockKind | None:
    """A last line of a few words without a stop, after finished sentences, names the source or tells of the author."""
    if len(shapes) < 3 or not _follows_sentences(shapes):
        return None
    last, before = shapes[-1], shapes[-2]
    line = _line(text, last.block)
    starred = line.startswith("*") and before.block.kind is not BlockKind.LIST_ITEM
    if last.block.kind is BlockKind.LIST_ITEM or starred:
        about_author = starred and last.words <= _HEADING_WORDS and not last.stopped
        alone = before.block.kind is not BlockKind.LIST_ITEM
        return BlockKind.BYLINE if about_author or (alone and tells_of_author(line)) else None
    if last.block.kind is not BlockKind.PARAGRAPH or last.stopped or last.unfinished:
        return None
    if tells_of_author(line):
        return BlockKind.BYLINE
    return None if last.words > _SOURCE_WORDS or _TURN.match(line) else BlockKind.AGENCY


def _follows_sentences(shapes: list[_Shape]) -> bool:
    """Whether most blocks before the last are finished sentences, the one before it among them."""
    before = shapes[-2]
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
            if result and _names_reporter(text, result[-1]):
                result[-1] = replace(result[-1], kind=BlockKind.BYLINE)
            cut = block.start + length
            result.append(Block(BlockKind.DATELINE, block.start, cut))
            result.append(replace(block, start=cut))
        else:
            result.append(block)
        is_first = False
    return [_trimmed(text, block) for block in result]


def _names_reporter(text: str, block: Block) -> bool:
    """`من هالة سعيد`, which over a dateline is the reporter."""
    if block.kind is not BlockKind.PARAGRAPH or block.end - block.start > _LONGEST_LIST_NAME:
        return False
    line = _line(text, block)
    return (
        fold(line).startswith("من ")
        and len(line.split()) <= _REPORTER_WORDS
        and not ends_with_stop(line)
    )


def _trimmed(text: str, block: Block) -> Block:
    """The block without the white space that a cut leaves at its ends."""
    start, end = block.start, block.end
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return (
        block
        if (start, end) == (block.start, block.end) or start == end
        else replace(block, start=start, end=end)
    )

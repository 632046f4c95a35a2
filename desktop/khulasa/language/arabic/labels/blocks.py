"""Labels: from the plain paragraphs of a reader to what each is to the person who reads.

A line alone says that it is a byline, an agency, a dateline, a caption or furniture (`lines`); a dateline that runs on
into a sentence is cut off (`datelines`); a run of lines says that it is verse (`verse`), a line above that it is a list
of links (`page_lists`); and the neighbours say that a line is a title, a heading or the page's last word (`headings`).
A doubtful block stays what it was: a lost candidate is worse than a heading among them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from khulasa.document.model import BODY, Block, BlockKind
from khulasa.language.arabic.labels.datelines import length_of_dateline
from khulasa.language.arabic.labels.headings import kind_of_ending, kinds_of_headings
from khulasa.language.arabic.labels.lines import is_ruled, kind_of_line
from khulasa.language.arabic.labels.marks import ends_with_stop
from khulasa.language.arabic.labels.page_lists import without_lists_of_pages
from khulasa.language.arabic.labels.shapes import HEADINGS, line_of, shape_of
from khulasa.language.arabic.labels.verse import label_salutations, label_verse
from khulasa.language.folding import fold

_REPORTER_WORDS, _LONGEST_REPORTER = 7, 40
_WORDY = re.compile(r"[^\W_]")
_LEVELS = {BlockKind.TITLE: 1, BlockKind.HEADING: 2}


def label(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with truer kinds; see `Language.label`. Headings that a reader stated stay."""
    labelled = _cut_datelines(text, [_alone(text, block) for block in blocks])
    labelled = label_verse(text, label_salutations(text, labelled))
    labelled = _among_neighbours(text, without_lists_of_pages(text, labelled))
    loses_text = _keeps_text(text, blocks) and not _keeps_text(text, labelled)
    return tuple(blocks) if loses_text else tuple(labelled)


def _keeps_text(text: str, blocks: Sequence[Block]) -> bool:
    return any(
        block.kind in BODY and _WORDY.search(text, block.start, block.end) for block in blocks
    )


def _alone(text: str, block: Block) -> Block:
    if block.kind is BlockKind.LIST_ITEM and _is_rule(text, block):
        return replace(block, kind=BlockKind.FURNITURE)
    if block.kind is not BlockKind.PARAGRAPH:
        return block
    kind = kind_of_line(line_of(text, block))
    return block if kind is None else replace(block, kind=kind)


def _is_rule(text: str, block: Block) -> bool:
    has_word = _WORDY.search(text, block.start, block.end)
    return not has_word or is_ruled(text, block.start, block.end)


def _among_neighbours(text: str, blocks: list[Block]) -> list[Block]:
    """Titles and headings by shape, unless the format has named its own; then the page's last line."""
    result = list(blocks)
    read = BODY | HEADINGS
    places = [place for place, block in enumerate(blocks) if block.kind in read]
    shapes = [
        shape_of(text, blocks[place], follows_dateline=_is_cut_from(text, blocks, place))
        for place in places
    ]
    has_own = any(block.kind in HEADINGS for block in blocks)
    kinds = {} if has_own else kinds_of_headings(text, shapes)
    for order, kind in kinds.items():
        block = blocks[places[order]]
        result[places[order]] = replace(block, kind=kind, level=_LEVELS.get(kind, 0))
    others = [shape for order, shape in enumerate(shapes) if order not in kinds]
    ending = kind_of_ending(text, others)
    if ending is not None:
        result[places[-1]] = replace(blocks[places[-1]], kind=ending)
    return result


def _is_cut_from(text: str, blocks: list[Block], place: int) -> bool:
    """Whether a block is what stayed of a line when its dateline was cut off."""
    before = blocks[place - 1] if place else None
    if before is None or before.kind is not BlockKind.DATELINE:
        return False
    return "\n" not in text[before.end : blocks[place].start]


def _cut_datelines(text: str, blocks: list[Block]) -> list[Block]:
    result: list[Block] = []
    is_first = True
    for block in blocks:
        if block.kind is not BlockKind.PARAGRAPH:
            result.append(block)
            continue
        length = length_of_dateline(text, block.start, block.end, is_first=is_first)
        if length and result and _names_reporter(text, result[-1]):
            result[-1] = replace(result[-1], kind=BlockKind.BYLINE)
        cut = block.start + length
        if length:
            result.append(Block(BlockKind.DATELINE, block.start, cut))
        result.append(replace(block, start=cut))
        is_first = is_first and not ends_with_stop(line_of(text, block))
    return [_trimmed(text, block) for block in result]


def _names_reporter(text: str, block: Block) -> bool:
    """`من هالة سعيد`, which over a dateline is the reporter."""
    if block.kind is not BlockKind.PARAGRAPH or block.end - block.start > _LONGEST_REPORTER:
        return False
    line = line_of(text, block)
    is_brief = len(line.split()) <= _REPORTER_WORDS and not ends_with_stop(line)
    return is_brief and fold(line).startswith("من ")


def _trimmed(text: str, block: Block) -> Block:
    """The block without the white space that a cut leaves at its ends."""
    start, end = block.start, block.end
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return block if start == end else replace(block, start=start, end=end)

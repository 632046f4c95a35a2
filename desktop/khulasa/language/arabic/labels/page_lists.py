"""Lists of other pages and of books: links under `اقرأ أيضا` are furniture, entries under `المراجع` footnotes."""

from __future__ import annotations

import re
from dataclasses import replace

from khulasa.document.model import BODY, Block, BlockKind
from khulasa.language.arabic.labels.lines import opens_links, opens_references
from khulasa.language.arabic.labels.marks import ends_with_stop
from khulasa.language.arabic.labels.shapes import HEADINGS, INNER_STOP, LONGEST_HEADING, QUESTION

_LONGEST_LIST_NAME, _LINK_WORDS = 40, 14
_REFERENCE = re.compile(r"\s*(?:\^|↑|\[\d{1,3}\])")
_NAMES_LIST = HEADINGS | {BlockKind.PARAGRAPH, BlockKind.FURNITURE, BlockKind.AGENCY}


def without_lists_of_pages(text: str, blocks: list[Block]) -> list[Block]:
    """The blocks, those in such lists with their kinds."""
    result: list[Block] = []
    listed: BlockKind | None = None
    for place, block in enumerate(blocks):
        opened = _list_that_opens(text, blocks, place)
        if opened is not None:
            listed = opened
            result.append(_as_name(block))
            continue
        if listed and _ends_list(text, block, listed):
            listed = None
        result.append(replace(block, kind=listed) if listed and block.kind in BODY else block)
    return result


def _as_name(block: Block) -> Block:
    return block if block.kind in HEADINGS else replace(block, kind=BlockKind.FURNITURE)


def _ends_list(text: str, block: Block, listed: BlockKind) -> bool:
    if block.kind in HEADINGS:
        return True
    return block.kind in BODY and not _is_entry(text, block, listed)


def _list_that_opens(text: str, blocks: list[Block], place: int) -> BlockKind | None:
    """What the entries under a block are, None where it opens no list of other pages or books."""
    block = blocks[place]
    is_name = block.kind in _NAMES_LIST and block.end - block.start <= _LONGEST_LIST_NAME
    if not is_name or place + 1 == len(blocks):
        return None
    listed = _kind_of_entries(text[block.start : block.end])
    following = blocks[place + 1]
    if listed is None or following.kind not in BODY:
        return None
    return listed if _is_entry(text, following, listed) else None


def _kind_of_entries(line: str) -> BlockKind | None:
    if opens_links(line):
        return BlockKind.FURNITURE
    return BlockKind.FOOTNOTE if opens_references(line) else None


def _is_entry(text: str, block: Block, listed: BlockKind) -> bool:
    """Whether a block is a link, which is short and does not end as a sentence does, or a numbered reference."""
    if listed is BlockKind.FOOTNOTE:
        is_numbered = _REFERENCE.match(text, block.start, block.end)
        return block.kind is BlockKind.LIST_ITEM or bool(is_numbered)
    line = text[block.start : min(block.end, block.start + LONGEST_HEADING + 1)]
    if len(line) > LONGEST_HEADING or len(line.split()) > _LINK_WORDS or INNER_STOP.search(line):
        return False
    return not ends_with_stop(line) or bool(QUESTION.search(line))

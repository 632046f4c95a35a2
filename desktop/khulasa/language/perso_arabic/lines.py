"""Lines of a page around a Persian or Urdu article: what the lists of these languages say of a line alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from khulasa.document.model import BODY, Block, BlockKind
from khulasa.language.folding import fold
from khulasa.language.margins import LONGEST_LINE, ends_with_stop, has_label, is_entry, opens_with

_WORDY = re.compile(r"[^\W_]")
_CREDIT_WORDS = 14

Lists = Callable[[str], frozenset[str]]


def label(text: str, blocks: Sequence[Block], lists: Lists) -> tuple[Block, ...]:
    """The blocks, paragraphs among them with the kinds that the lists tell; as they were where none would be left."""
    labelled = tuple(_labelled(text, block, lists) for block in blocks)
    has_text = any(
        block.kind in BODY and _WORDY.search(text, block.start, block.end) for block in labelled
    )
    return labelled if has_text else tuple(blocks)


def _labelled(text: str, block: Block, lists: Lists) -> Block:
    if block.kind is not BlockKind.PARAGRAPH or block.end - block.start > LONGEST_LINE:
        return block
    kind = _kind(fold(text[block.start : block.end]).strip(), lists)
    return replace(block, kind=kind) if kind else block


def _kind(folded: str, lists: Lists) -> BlockKind | None:
    furniture, captions = lists("furniture"), lists("captions")
    if is_entry(folded, furniture) or has_label(folded, furniture) or opens_with(folded, furniture):
        return BlockKind.FURNITURE
    if has_label(folded, captions) or opens_with(folded, captions):
        return BlockKind.CAPTION
    if ends_with_stop(folded) or len(folded.split()) > _CREDIT_WORDS:
        return None
    if _is_credit(folded, lists("bylines")):
        return BlockKind.BYLINE
    sources = lists("sources")
    return BlockKind.AGENCY if _is_credit(folded, sources) or is_entry(folded, sources) else None


def _is_credit(folded: str, listed: frozenset[str]) -> bool:
    return has_label(folded, listed) or opens_with(folded, listed)

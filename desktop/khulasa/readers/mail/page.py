"""The web page of a message: what its sender wrote, told from what it quotes as in a plain text."""

from __future__ import annotations

from collections.abc import Sequence

from khulasa.document.model import Block, BlockKind, Document
from khulasa.errors import Kind, ReadError
from khulasa.readers.builder import APART, Builder
from khulasa.readers.html.reader import add_page
from khulasa.readers.mail.threads import MailLine, Role, thread
from khulasa.readers.warnings import MESSAGE_ONLY

_INSIDE = frozenset(
    {BlockKind.LIST_ITEM, BlockKind.HEADING, BlockKind.TABLE_CELL, BlockKind.CAPTION}
)
"""What keeps its own kind within a quotation."""


def add_html(text: str, builder: Builder, *, forwards: bool = False, whole: bool = False) -> None:
    """Add the page of a message; `forwards` and `whole` are those of `plain.add_text`."""
    inner = Builder(builder.source, "eml")
    add_page(text, inner, whole_page=True)
    builder.title = builder.title or inner.title
    try:
        page = inner.build()
    except ReadError as error:
        if error.kind is not Kind.EMPTY:
            raise
        return
    known = thread(_lines(page), forwards=forwards)
    alone = known.trails and not whole and any(role is not Role.OWN for role in known.roles)
    if alone:
        builder.warn(MESSAGE_ONLY)
    end = 0
    for block, role in zip(page.blocks, known.roles, strict=True):
        before = page.text[end : block.start] or APART
        end = block.end
        if alone and role is not Role.OWN:
            continue
        kind = _kind(block, role, forwards=known.forwards)
        builder.put(
            kind, page.quote(block), block.level if kind is block.kind else 0, before=before
        )


def _lines(page: Document) -> Sequence[MailLine]:
    """The blocks as lines, with those inside of a quotation counted in."""
    lines: list[MailLine] = []
    for block in page.blocks:
        inside = block.kind in _INSIDE and bool(lines) and lines[-1].depth > 0
        lines.append(MailLine(int(block.kind is BlockKind.QUOTATION or inside), page.quote(block)))
    return lines


def _kind(block: Block, role: Role, *, forwards: bool) -> BlockKind:
    if role in (Role.HEAD, Role.SIGNATURE):
        return BlockKind.FURNITURE
    is_earlier = role is Role.EARLIER and not forwards and block.kind is BlockKind.PARAGRAPH
    return BlockKind.QUOTATION if is_earlier else block.kind

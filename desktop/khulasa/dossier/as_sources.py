"""What a dossier quotes, as documents in which quotations can be looked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from khulasa.document.model import Block, BlockKind, Document
from khulasa.dossier.model import Dossier, Quote
from khulasa.dossier.source import Source

TextOf = Callable[[bytes], str | None]
"""The whole text with a digest (see `source.content_of`), None where it isn't kept."""


def nothing_kept(_content: bytes) -> str | None:
    """No text is kept but the quotes."""
    return None


def documents_of(dossier: Dossier, text_of: TextOf = nothing_kept) -> list[Document]:
    """A document a source: its whole text where that is kept, else what was quoted of it, a paragraph a quote."""
    return [
        _document(source, text_of(bytes.fromhex(source.content)) or _quoted(source, dossier.quotes))
        for source in dossier.sources
    ]


def _quoted(source: Source, quotes: Iterable[Quote]) -> str:
    own = (quote for quote in quotes if quote.source == source)
    in_order = sorted(own, key=lambda quote: quote.start)
    return "\n".join(" ".join(quote.text.splitlines()) for quote in in_order)


def _document(source: Source, text: str) -> Document:
    return Document(text, paragraphs_of(text), source.title, source.path, source.language)


def paragraphs_of(text: str) -> tuple[Block, ...]:
    """A paragraph a line, for a text of which nothing else is known."""
    blocks: list[Block] = []
    start = 0
    for line in text.split("\n"):
        blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(line)))
        start += len(line) + 1
    return tuple(blocks)

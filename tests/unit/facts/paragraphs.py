"""Documents of plain paragraphs."""

from __future__ import annotations

from khulasa.document.model import Block, BlockKind, Document, Sentence
from khulasa.language.table import language_for


def paragraphs(text: str) -> Document:
    """A document whose blocks are the lines of a text."""
    blocks, start = [], 0
    for line in text.split("\n"):
        if line:
            blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(line)))
        start += len(line) + 1
    return Document(text, tuple(blocks), language="ar")


def sentences_of(document: Document) -> tuple[Sentence, ...]:
    """The sentences of an Arabic document."""
    return language_for("ar").sentences(document.text, document.blocks)

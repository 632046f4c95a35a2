"""The facts of an Arabic document."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from dataclasses import replace

from khulasa.document.model import Document, Sentence
from khulasa.facts.dates import dates
from khulasa.facts.model import Facts, Moment, Place, Quantity, Statement
from khulasa.facts.numbers import numbers
from khulasa.facts.places import places
from khulasa.facts.speech.statements import statements_by_block

_BLOCKS = 100
"""So many blocks are looked through in a step; of a book one takes a hundredth of a second or two."""


def facts(document: Document, sentences: Sequence[Sentence]) -> Facts:
    """What the text says of who said what, when, how many and where.

    `sentences` are those that the language cut the document into. Time grows with the length of the text alone.
    """
    steps = finding(document, sentences)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: Facts = end.value
            return found


def finding(document: Document, sentences: Sequence[Sentence]) -> Generator[None, None, Facts]:
    """`facts`, a step at a time, for whoever may want to stop between two."""
    moments: list[Moment] = []
    amounts: list[Quantity] = []
    where: list[Place] = []
    for part in _parts(document):
        its_moments = dates(part)
        moments += its_moments
        amounts += numbers(part, [moment.span for moment in its_moments])
        where += places(part)
        yield
    said: list[Statement] = []
    for number, of_block in enumerate(statements_by_block(document, sentences), 1):
        said += of_block
        if number % _BLOCKS == 0:
            yield
    return Facts(
        statements=tuple(said), places=tuple(where), dates=tuple(moments), numbers=tuple(amounts)
    )


def _parts(document: Document) -> Iterator[Document]:
    """The same text with some of its blocks each: what is found within a block needs no others."""
    blocks = document.blocks
    for first in range(0, len(blocks), _BLOCKS):
        yield replace(document, blocks=blocks[first : first + _BLOCKS])

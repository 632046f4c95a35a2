"""The facts of an Arabic document."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from dataclasses import replace

from khulasa.document.model import Document, Sentence
from khulasa.facts.dates import dates
from khulasa.facts.listings import listings
from khulasa.facts.model import Certainty, Facts, Listing, Moment, Place, Quantity, Statement
from khulasa.facts.numbers import numbers_of
from khulasa.facts.places import names_told, places_of, with_known
from khulasa.facts.speech.speakers.described import with_described
from khulasa.facts.speech.statements import statements_by_block
from khulasa.facts.tokens import Token, tokens
from khulasa.facts.who.actors import (
    Named,
    actors,
    is_within,
    named,
    surnames,
    with_actors,
    with_offices,
)
from khulasa.facts.who.names import people
from khulasa.facts.who.parties import Party

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
    blocks: list[list[Token]] = []
    where: list[list[Place]] = []
    alone: list[list[Party]] = []
    names: set[str] = set()
    place_names: set[str] = set()
    for part in _parts(document):
        words = [tokens(part.text, block.start, block.end) for block in part.blocks]
        by_themselves = list(map(people, words))
        names.update(*map(surnames, words, by_themselves))
        blocks += words
        alone += by_themselves
        by_block = list(map(places_of, words))
        place_names.update(*map(names_told, words, by_block))
        where += by_block
        its_moments = dates(part)
        moments += its_moments
        when = [moment.span for moment in its_moments]
        amounts += [amount for of_block in words for amount in numbers_of(of_block, when)]
        yield
    known, known_places = frozenset(names), frozenset(place_names)
    shown: list[Place] = []
    everybody: list[Named] = []
    listed: list[Listing] = []
    read = zip(blocks, alone, where, strict=True)
    for number, (words_of_block, persons, found) in enumerate(read, 1):
        who_is_named = named(words_of_block, known, persons)
        its_places = [
            place
            for place in with_known(words_of_block, found, known_places)
            if not is_within(place.span, who_is_named.bodies)
        ]
        shown += its_places
        everybody.append(who_is_named)
        listed += listings(words_of_block, who_is_named, its_places)
        if number % _BLOCKS == 0:
            yield
    said: list[Statement] = []
    for number, of_block in enumerate(statements_by_block(document, blocks, sentences, known), 1):
        said += of_block
        if number % _BLOCKS == 0:
            yield
    who = actors(document.text, everybody)
    said = list(with_described(document.text, said, who))
    offices = [
        one.speaker
        for one in said
        if one.speaker and not one.because and one.certainty is Certainty.SURE
    ]
    who = with_offices(document.text, who, offices)
    return Facts(
        actors=who,
        statements=tuple(with_actors(document.text, said, who)),
        listings=tuple(listed),
        places=tuple(shown),
        dates=tuple(moments),
        numbers=tuple(amounts),
    )


def _parts(document: Document) -> Iterator[Document]:
    """The same text with some of its blocks each: what is found within a block needs no others."""
    blocks = document.blocks
    for first in range(0, len(blocks), _BLOCKS):
        yield replace(document, blocks=blocks[first : first + _BLOCKS])

"""What a word can be in a noun phrase. `phrasing` has the table of languages."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from enum import IntEnum

from khulasa.language.base import Lexicon


class Kind(IntEnum):
    """The part that a word may play; the order means nothing."""

    BREAK = 0  # no phrase holds it: verbs, numbers, days and months
    STOP = 1  # a function word: at most inside a phrase that returns
    PREPOSITION = 2  # a function word that a noun follows
    EITHER = 3  # a noun where a preposition or a noun stands before it, else a verb
    BARE = 4  # a noun, an adjective or a name
    MARKED = 5  # certainly one: it has the article, or a capital


@dataclass(frozen=True, slots=True)
class Shape:
    """What one word is, out of context.

    `prefix` counts the letters of its folded form that are other words written on to it, such as و or ب, and `rest` is
    what follows them; `clean` says that this stands as it would alone. `inner` says that a phrase may go on with the
    prefix, as with ل. `weak` words neither open a phrase nor are one, `generic` ones are none alone; what `qualifies`
    may be an adjective, and what `relates` mostly is one. `named` words begin or join names; a `body` is named by what
    stands behind it, a definite one that `joins` it by an and included; a `figure` may end a name behind a hyphen.
    """

    kind: Kind
    rest: str
    prefix: int = 0
    clean: bool = True
    inner: bool = False
    weak: bool = False
    qualifies: bool = False
    generic: bool = False
    named: bool = False
    body: bool = False
    figure: bool = False
    joins: bool = False
    relates: bool = False


Shaper = Callable[[str, str, Lexicon, Collection[str]], Shape]
"""Takes a word as it is written and folded, and all folded words of the text."""


def itself(term: str) -> str:
    """The term."""
    return term


def same(first: str, second: str) -> bool:
    """Whether two terms are one."""
    return first == second


@dataclass(frozen=True, slots=True)
class Grammar:
    """How a language makes noun phrases.

    `shape` looks at one word. `construct` says that bare nouns stand in front of a marked one, and behind it marked
    adjectives alone, as in Arabic. `family` gives terms of which a reader would want one only, and `alike` says of two
    families whether they are as near.
    """

    shape: Shaper
    construct: bool = False
    family: Callable[[str], str] = itself
    alike: Callable[[str, str], bool] = same

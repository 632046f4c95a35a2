"""How far the text of a page may be quoted, by signs that can be measured.

Four signs speak against a page: letters that nobody knows, words that no Arabic has, words that begin as none does, and
another engine that sees other letters. What was put right on the way (shapes made letters, brackets turned, letters
read by their ink) makes a page *repaired*.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product

from khulasa import resources
from khulasa.document.model import Trust

UNKNOWN_GLYPHS = 0.0
"""A single letter that nobody knows makes a page unsafe: a word without it may be another word."""

OTHER_LETTERS = 0.15
"""A greater share of letters that the two engines see differently, too; measured: 0.28 to 0.42 on garbled pages, at
most 0.05 on sound ones, where the one engine misses what the other repairs."""

KNOWN_WORDS = 0.7
"""A smaller share of known words, too; measured: 0.91 to 0.95 on sound pages, 0.2 to 0.3 with letters shuffled."""

ODD_STARTS = 0.03
"""A greater share of words that begin with ة or ى, too."""

SOME_OTHER_LETTERS = 0.02
"""From here on the engines differ by more than the furniture of a page."""

_FEWEST_WORDS, _FEWEST_LETTERS = 20, 60

_FOLDED = str.maketrans("أإآٱىةکی", "اااايهكي", "ـ")
_LETTERS = re.compile("[\u0621-\u064a\u0671-\u06d3]{3,}")
_BEFORE = ("", *"وفبكلسيتنام", "ال", "وال", "بال", "فال", "كال", "لل", "وي", "وت", "سي", "ست")
_BEHIND = (
    "",
    "ه",
    "ها",
    "هم",
    "هما",
    "كم",
    "نا",
    "ي",
    "يه",
    "ات",
    "ون",
    "ين",
    "ان",
    "وا",
    "ا",
    "ت",
    "تها",
    "ته",
    "ن",
)
_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Signs:
    """What was measured of a page: shares from 0 to 1, and whether anything was put right."""

    unknown: float
    known_words: float
    odd_starts: float
    other_letters: float
    repaired: bool


def signs_of(text: str, other: str, unknown: int, *, repaired: bool) -> Signs:
    """The signs of a page of which we read `text` and the second engine `other`; `unknown` glyphs say nothing."""
    words = arabic_words(text)
    few = len(words) < _FEWEST_WORDS
    return Signs(
        unknown=unknown / max(1, unknown + len(text)),
        known_words=1.0 if few else known_share(words),
        odd_starts=0.0 if few else sum(word[0] in "ةى" for word in words) / len(words),
        other_letters=_difference(_letters(text), _letters(other)),
        repaired=repaired,
    )


def trust_of(signs: Signs) -> Trust:
    """What the signs of a page say."""
    unsafe = (
        signs.unknown > UNKNOWN_GLYPHS
        or signs.known_words < KNOWN_WORDS
        or signs.odd_starts > ODD_STARTS
        or signs.other_letters > OTHER_LETTERS
    )
    if unsafe:
        return Trust.UNSAFE
    return (
        Trust.REPAIRED if signs.repaired or signs.other_letters > SOME_OTHER_LETTERS else Trust.SURE
    )


def _letters(text: str) -> Counter[str]:
    return Counter(letter for letter in unicodedata.normalize("NFKC", text) if letter.isalpha())


def _difference(one: Counter[str], other: Counter[str]) -> float:
    """The share of letters that only one of the two has; 0 where one saw hardly any, which proves nothing."""
    total = one.total() + other.total()
    if min(one.total(), other.total()) < _FEWEST_LETTERS:
        return 0.0
    return 1 - 2 * (one & other).total() / total


@cache
def _stems() -> frozenset[str]:
    lines = resources.read_lines("language", "ar", "frequencies.txt")
    return frozenset(_fold(stem) for line in lines for stem in line.split()[1:])


def _fold(word: str) -> str:
    plain = unicodedata.normalize("NFKC", word).translate(_FOLDED)
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def arabic_words(text: str) -> list[str]:
    """The Arabic words of three letters and more, without their signs."""
    return _LETTERS.findall("".join(letter for letter in text if not unicodedata.combining(letter)))


def known_share(words: Sequence[str]) -> float:
    """The share of words that are known, 0 to 1; 1 for none."""
    return sum(_is_known(_fold(word)) for word in words) / len(words) if words else 1.0


@cache
def _is_known(word: str) -> bool:
    stems = _stems()
    return any(
        word[len(before) : len(word) - len(behind)] in stems
        for before, behind in product(_BEFORE, _BEHIND)
        if word.startswith(before)
        and word.endswith(behind)
        and len(word) - len(before) - len(behind) >= _SHORTEST
    )

"""How much of a text is words that Arabic is known to have: garbled letters make few."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from itertools import product

from khulasa import resources

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

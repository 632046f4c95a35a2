"""How far the text of a page may be quoted, by signs that can be measured.

`sure` is earned: both engines see the same letters, the font that draws them says nothing else than the file, and the
words are such as Arabic has. Against a page speak letters that nobody knows or that are disputed, words that no Arabic
has, words that begin as none does, another engine that sees other letters, and ink where no letter was read. What was
put right on the way (shapes made letters, brackets turned, letters read off the font or by their ink) makes a page
*repaired*.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from khulasa import resources
from khulasa.document.model import Trust

OTHER_LETTERS = 0.15
"""A greater share of letters that the two engines see differently, too; measured: 0.28 to 0.42 on garbled pages, at
most 0.05 on sound ones, where the one engine misses what the other repairs."""

KNOWN_WORDS = 0.75
"""A smaller share of known words, too; measured: 0.2 to 0.3 with letters shuffled, and of 716 pieces of 150 words of
sound texts of all kinds the lowest has 0.77, one in a hundred less than 0.81."""

SURE_WORDS = 0.8
"""And so many at least are known on a page that is sure."""

ODD_STARTS = 0.03
"""A greater share of words that begin with ة or ى, too."""

SOME_OTHER_LETTERS = 0.02
"""From here on the engines differ by more than the furniture of a page."""

BLIND = 0.1
"""An engine that sees a smaller share of our Arabic letters sees none of the page's fonts, and proves nothing."""

ALONE_WORDS = 0.85
"""Where the other engine is blind, so many words must be known at least."""

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
class Counts:
    """How many glyphs of a page have letters that nobody knows, or are disputed, or were overruled by their font.

    A single letter that nobody knows makes a page unsafe: a word without it may be another word. `blank` counts lines
    of ink in which no letter was read.
    """

    unknown: int = 0
    disputed: int = 0
    overruled: int = 0
    blank: int = 0


@dataclass(frozen=True, slots=True)
class Signs:
    """What was measured of a page: shares from 0 to 1, numbers of glyphs, and whether anything was put right."""

    counts: Counts
    known_words: float
    odd_starts: float
    other_letters: float
    blind: bool
    repaired: bool


def signs_of(text: str, other: str, counts: Counts, *, repaired: bool) -> Signs:
    """The signs of a page of which we read `text` and the second engine `other`."""
    words = arabic_words(text)
    few = len(words) < _FEWEST_WORDS
    ours, theirs = _letters(text), _letters(other)
    return Signs(
        counts,
        known_words=1.0 if few else known_share(words),
        odd_starts=0.0 if few else sum(word[0] in "ةى" for word in words) / len(words),
        other_letters=_difference(ours, theirs, counts.overruled),
        blind=_is_blind(ours, theirs),
        repaired=repaired,
    )


def trust_of(signs: Signs) -> Trust:
    """What the signs of a page say."""
    counts = signs.counts
    if counts.unknown or counts.disputed or _reads_wrong(signs):
        return Trust.UNSAFE
    mended = signs.repaired or counts.overruled or counts.blank or signs.blind
    if signs.known_words < SURE_WORDS or mended or signs.other_letters > SOME_OTHER_LETTERS:
        return Trust.REPAIRED
    return Trust.SURE


def _reads_wrong(signs: Signs) -> bool:
    """Whether the words of a page, or the other engine, speak against it."""
    if signs.known_words < (ALONE_WORDS if signs.blind else KNOWN_WORDS):
        return True
    differ = signs.other_letters > OTHER_LETTERS and not signs.blind
    return differ or signs.odd_starts > ODD_STARTS


def _letters(text: str) -> Counter[str]:
    signs = Counter(unicodedata.normalize("NFKC", text))
    return Counter({sign: count for sign, count in signs.items() if sign.isalpha()})


def _arabic(letters: Counter[str]) -> int:
    return sum(count for letter, count in letters.items() if "\u0620" <= letter <= "\u06ff")


def _is_blind(ours: Counter[str], theirs: Counter[str]) -> bool:
    """Whether the other engine sees hardly anything of the Arabic that we read."""
    return _arabic(ours) >= _FEWEST_LETTERS and _arabic(theirs) < BLIND * _arabic(ours)


def _difference(ours: Counter[str], theirs: Counter[str], overruled: int) -> float:
    """The share of letters that only one of the two has; 0 where one saw hardly any.

    The second engine reads what the file states: each letter that was overruled makes two of those that differ.
    """
    total = ours.total() + theirs.total()
    if min(ours.total(), theirs.total()) < _FEWEST_LETTERS:
        return 0.0
    differing = total - 2 * (ours & theirs).total()
    return max(0, differing - 2 * overruled) / total


@cache
def _stems() -> frozenset[str]:
    lines = resources.read_lines("language", "ar", "frequencies.txt")
    return frozenset(chain.from_iterable(line.split()[1:] for line in lines))  # folded as below


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
        for before in _BEFORE
        if word.startswith(before)
        for behind in _BEHIND
        if word.endswith(behind) and len(word) - len(before) - len(behind) >= _SHORTEST
    )

"""How near a text that was read comes to the text that a perfect reader gives.

Both texts are compared after NFKC, without bidi marks, with quotation marks and dashes of one kind; words also without
vowels, tatweel and the punctuation around them. All figures lie between 0 and 1:

- *words*: F1 of the two multisets of words;
- *order*: the longest common subsequence of words, divided by the number of expected words;
- *brackets*, *digits*: of the expected words that hold a bracket or a quotation mark, or a digit, the share that is
  found (with brackets: exactly so, with all that is written on to the word);
- *paragraphs*: of the expected paragraphs, the share that is found whole, as a line or between blank lines. Spaces,
  punctuation at the ends of words and bullets don't count; every word, and no other, must be there in order.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import astuple, dataclass

_BIDI = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad\u061c]")
_VOWELS = re.compile(
    "[\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08e1\u08e3-\u08ff\u0640]"
)
_ONE_KIND = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "’": "'", "‘": "'", **dict.fromkeys("–—‐‑‒―", "-")}
)
_AROUND = ".,;:!?؟،؛«»\"'()[]{}<>-•*●▪٭…·"
_BRACKET = re.compile(r"[«»()\[\]{}<>\"]")
_DIGIT = re.compile(r"\d")
_BLANK = re.compile(r"\n[^\S\n]*\n")
_BULLET = re.compile(r"^[•●▪◦*\-\uf0b7\u25e6]\s*")


@dataclass(frozen=True, slots=True)
class Scores:
    """The five figures; `brackets` and `digits` are None where nothing of the kind was expected."""

    words: float
    order: float
    brackets: float | None
    digits: float | None
    paragraphs: float


FIGURES = ("words", "order", "brackets", "digits", "paragraphs")
"""The fields of `Scores`, in their order."""


def score(text: str, expected: str) -> Scores:
    """Compare a text with the expected one."""
    found, wanted = words(text), words(expected)
    return Scores(
        words=f1(Counter(found), Counter(wanted)),
        order=common(found, wanted) / max(1, len(wanted)),
        brackets=share(_tokens(text), _tokens(expected), _BRACKET.search),
        digits=share(found, wanted, _DIGIT.search),
        paragraphs=_paragraphs_found(text, expected),
    )


def mean(scores: Iterable[Scores]) -> Scores:
    """The mean of each figure, over the scores that have it. At least one score is needed."""
    columns = [
        [value for value in column if value is not None]
        for column in zip(*map(astuple, scores), strict=True)
    ]
    return Scores(*[sum(column) / len(column) if column else None for column in columns])


def words(text: str) -> list[str]:
    """The words, without vowels, tatweel and the punctuation around them."""
    stripped = (token.strip(_AROUND) for token in _tokens(text))
    return [word for word in stripped if word]


def f1(found: Counter[str], wanted: Counter[str]) -> float:
    """The harmonic mean of precision and recall of two multisets; 1 where both are empty."""
    total = found.total() + wanted.total()
    return 2 * (found & wanted).total() / total if total else 1.0


def common(found: Sequence[str], wanted: Sequence[str]) -> int:
    """The length of the longest common subsequence.

    One bit a word of `wanted` (Hyyrö 2004, Bit-parallel LCS-length computation revisited).
    """
    places: dict[str, int] = {}
    for place, word in enumerate(wanted):
        places[word] = places.get(word, 0) | 1 << place
    every = (1 << len(wanted)) - 1
    rest = every
    for word in found:
        matched = rest & places.get(word, 0)
        rest = ((rest + matched) | (rest - matched)) & every
    return len(wanted) - rest.bit_count()


def share(
    found: Iterable[str], wanted: Iterable[str], counts: Callable[[str], object]
) -> float | None:
    """Of the wanted words that count, the share that is found; None where there are none."""
    needed = Counter(word for word in wanted if counts(word))
    return (needed & Counter(found)).total() / needed.total() if needed else None


def _tokens(text: str) -> list[str]:
    return _VOWELS.sub("", _even(text)).split()


def _even(text: str) -> str:
    return _BIDI.sub("", unicodedata.normalize("NFKC", text)).translate(_ONE_KIND)


def _paragraphs_found(text: str, expected: str) -> float:
    needed = Counter(_keys(_BLANK.split(expected)))
    by_blank, by_line = Counter(_keys(_BLANK.split(text))), Counter(_keys(text.splitlines()))
    return (needed & (by_blank | by_line)).total() / max(1, needed.total())


def _keys(paragraphs: Iterable[str]) -> list[str]:
    keys = ("".join(words(_BULLET.sub("", paragraph.strip()))) for paragraph in paragraphs)
    return [key for key in keys if key]

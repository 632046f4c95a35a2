"""How much a decoded text looks like Arabic, or like any other text that a person wrote.

The measure tells a right guess at an 8-bit code page from a wrong one: every code page gives *some* letters for
every byte, but only the right one gives the letters as often as Arabic uses them, with ة and ى at the end of
words and ال at their start. It works on a handful of words.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from khulasa import resources

_RARE_LETTER = -3.0
LANGUAGES = ("ar", "fa", "ur")
"""The languages in Arabic letters whose texts are told from garbled ones."""


@dataclass(frozen=True, slots=True)
class _Letters:
    """How a language uses its letters: what each is worth, in logarithms of odds, and words that are frequent."""

    gains: Mapping[str, float]
    frequent: frozenset[str]


@cache
def _letters_of(language: str) -> _Letters:
    """Those of a language, by `letters.txt`, which counts in a thousand, and `frequent.txt`."""
    rows = (line.split() for line in resources.read_lines("language", language, "letters.txt"))
    often = {letter: float(count) for letter, count in rows}
    gains = {letter: math.log(count * len(often) / 1000) for letter, count in often.items()}
    return _Letters(gains, frozenset(resources.read_lines("language", language, "frequent.txt")))


_LETTERS = re.compile(r"[\u0621-\u063a\u0641-\u064a\u066e-\u06d3]+")
_FINAL_ONLY, _NEVER_FIRST = "ةى", "ةىؤئء"
_FINAL_INSIDE, _WRONG_START = -4.0, -1.5
_ARTICLE = re.compile(r"[وفبك]?ال[^ا]")
_ARTICLE_GAIN, _WORD_GAIN = 1.5, 1.0
_OTHER = 3.0  # natural logarithm of how much likelier an Arabic text is than one in another of these languages

_JOINED_BEFORE, _JOINED_AFTER = frozenset({"<final", "<medial"}), frozenset({"<initial", "<medial"})
_SHAPELESS = frozenset("ـ\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652")
_SHAPE_FAULT = -3.0

_FOREIGN = -5.0
_SYMBOL = -2.5
_LASTING_SPACE = -1.5
_ARABIC_PUNCTUATION = frozenset("،؛؟٪")
_PUNCTUATION = frozenset("«»“”‘’…–—‹›•\u200c\u200d\u200e\u200f")
_NEUTRAL = frozenset("\xad°·÷×©®€£")


def plausibility(text: str) -> float:
    """The sum of what speaks for a text and against it, in natural logarithms of odds; more is likelier.

    ASCII counts nothing, so texts that were decoded from the same bytes can be compared. The text is of one of the
    `LANGUAGES`: the one that it fits best; Arabic is the likeliest before anything is known.
    """
    words = [word for word in text.split() if not word.isascii()]
    marks = _LASTING_SPACE * text.count(
        "\xa0"
    )  # Mac Arabic has an ordinary right-to-left space there
    for word in words:
        marks += sum(
            _mark(word[place - 1 : place], letter, word[place + 1 : place + 2])
            for place, letter in enumerate(word)
            if letter > "\x7f" and not _is_arabic(letter)
        )
    runs = [match.group() for word in words for match in _LETTERS.finditer(word)]
    return marks + max(
        sum(_word(run, _letters_of(language), language) for run in runs)
        - _OTHER * (language != "ar")
        for language in LANGUAGES
    )


def shape_faults(text: str) -> float:
    """What speaks against a text of letter shapes: a final shape that follows no letter, and the like."""
    faults = 0
    for word in text.split():
        for place, character in enumerate(word):
            shape = unicodedata.decomposition(character).partition(">")[0]
            faults += shape in _JOINED_BEFORE and not _is_shape(word[place - 1 : place])
            faults += shape in _JOINED_AFTER and not _is_shape(word[place + 1 : place + 2])
    return _SHAPE_FAULT * faults


def _is_shape(character: str) -> bool:
    return "\ufb50" <= character <= "\ufefc" or character in _SHAPELESS


def _is_arabic(character: str) -> bool:
    return bool(_LETTERS.match(character))


def _word(word: str, letters: _Letters, language: str) -> float:
    """What a run of letters is worth; vowel signs part runs, so their ends prove little.

    What Arabic never has inside of a word or at its start, and its article, count for Arabic alone.
    """
    score = sum(letters.gains.get(letter, _RARE_LETTER) for letter in word)
    if len(word) > 1:
        score += _WORD_GAIN * len(word) * (word in letters.frequent)
    if language != "ar":
        return score if len(word) > 1 else min(score, 0.0)  # an `À` would be a word of Urdu
    score += _FINAL_INSIDE * sum(word[:-1].count(letter) for letter in _FINAL_ONLY)
    if len(word) > 1:
        score += _WRONG_START * (word[0] in _NEVER_FIRST)
        score += _ARTICLE_GAIN * bool(_ARTICLE.match(word))
    return score


def _mark(before: str, character: str, after: str) -> float:
    """What a character beyond ASCII that is no Arabic letter is worth between its neighbours."""
    kind = unicodedata.category(character)
    follows_arabic = bool(before) and (_is_arabic(before) or unicodedata.combining(before) > 0)
    if kind == "Mn":
        return 0.5 if follows_arabic else _FOREIGN
    if character in _ARABIC_PUNCTUATION:
        return 0.5 if follows_arabic or before.isdecimal() else -1.0
    if character in _PUNCTUATION:
        return 0.3
    if character in _NEUTRAL or kind == "Nd":
        return -0.3
    if kind in ("Lu", "Ll"):
        return _latin_letter(before, character, after)
    return _SYMBOL if kind[0] in "SLNPZ" else _FOREIGN


def _latin_letter(before: str, character: str, after: str) -> float:
    """An accented letter is at home among ASCII letters: `café`; and a small one seldom follows nothing."""
    if _is_arabic(before) or _is_arabic(after):
        return _FOREIGN
    beside = [
        neighbour for neighbour in (before, after) if neighbour.isascii() and neighbour.isalpha()
    ]
    if not beside:
        return _SYMBOL
    return 1.0 if character.islower() or not before else -1.0

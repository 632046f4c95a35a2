"""How much a decoded text looks like Arabic, or like any other text that a person wrote.

The measure tells a right guess at an 8-bit code page from a wrong one: every code page gives *some* letters for
every byte, but only the right one gives the letters as often as Arabic uses them, with ة and ى at the end of
words and ال at their start. It works on a handful of words.
"""

from __future__ import annotations

import math
import re
import unicodedata

_PER_MILLE = {
    "ا": 141.2,
    "ل": 109.9,
    "ي": 69.6,
    "م": 62.0,
    "ن": 57.3,
    "و": 53.8,
    "ر": 52.1,
    "ت": 45.9,
    "ع": 33.0,
    "ب": 32.0,
    "ف": 30.6,
    "د": 29.8,
    "أ": 28.0,
    "س": 25.9,
    "ة": 25.6,
    "ه": 24.8,
    "ق": 24.0,
    "ك": 20.8,
    "ح": 20.0,
    "ج": 14.9,
    "ى": 10.1,
    "ص": 9.0,
    "ط": 9.0,
    "خ": 8.9,
    "إ": 8.6,
    "ش": 8.4,
    "ذ": 7.6,
    "ث": 7.4,
    "ء": 6.8,
    "ز": 6.4,
    "ض": 6.3,
    "غ": 4.1,
    "ئ": 4.0,
    "ظ": 2.5,
    "آ": 2.0,
    "ؤ": 2.0,
    "ـ": 4.0,
    "پ": 1.5,
    "چ": 1.5,
    "گ": 1.5,
    "ژ": 1.0,
    "ک": 1.5,
    "ی": 1.5,
    "ڤ": 1.0,
}
"""How often each letter comes in a thousand, counted over the seed articles; the rare ones are rounded up."""

_LETTER_GAIN = {
    letter: math.log(often * len(_PER_MILLE) / 1000) for letter, often in _PER_MILLE.items()
}
_RARE_LETTER = -3.0

_FUNCTION_WORDS = frozenset(
    {
        "في",
        "من",
        "على",
        "إلى",
        "الى",
        "عن",
        "أن",
        "ان",
        "إن",
        "هذا",
        "هذه",
        "ذلك",
        "التي",
        "الذي",
        "ما",
        "لا",
        "لم",
        "لن",
        "كان",
        "كانت",
        "مع",
        "بعد",
        "قبل",
        "بين",
        "حتى",
        "قد",
        "هو",
        "هي",
        "كل",
        "أو",
        "او",
        "ثم",
        "غير",
        "عند",
        "منذ",
        "كما",
        "حيث",
        "أي",
        "لكن",
        "إذا",
        "وقد",
        "ومن",
        "وفي",
        "وقال",
        "قال",
        "إنه",
        "أنه",
        "كيف",
        "هل",
        "نعم",
        "يا",
        "أنا",
        "أنت",
        "نحن",
        "عام",
        "يوم",
        "شكرا",
        "مرحبا",
        "السلام",
        "عليكم",
        "الله",
    }
)

_LETTERS = re.compile(r"[\u0621-\u063a\u0641-\u064a\u066e-\u06d3]+")
_FINAL_ONLY, _NEVER_FIRST = "ةى", "ةىؤئء"
_FINAL_INSIDE, _WRONG_START = -4.0, -1.5
_ARTICLE = re.compile(r"[وفبك]?ال[^ا]")
_ARTICLE_GAIN, _WORD_GAIN = 1.5, 1.0

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

    ASCII counts nothing, so texts that were decoded from the same bytes can be compared.
    """
    score = _LASTING_SPACE * text.count(
        "\xa0"
    )  # where Mac Arabic has an ordinary right-to-left space
    for word in text.split():
        if word.isascii():
            continue
        score += sum(_word(match.group()) for match in _LETTERS.finditer(word))
        score += sum(
            _mark(word[place - 1 : place], letter, word[place + 1 : place + 2])
            for place, letter in enumerate(word)
            if letter > "\x7f" and not _is_arabic(letter)
        )
    return score


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


def _word(word: str) -> float:
    """What a run of Arabic letters is worth; vowel signs part runs, so their ends prove little."""
    score = sum(_LETTER_GAIN.get(letter, _RARE_LETTER) for letter in word)
    score += _FINAL_INSIDE * sum(word[:-1].count(letter) for letter in _FINAL_ONLY)
    if len(word) > 1:
        score += _WRONG_START * (word[0] in _NEVER_FIRST)
        score += _ARTICLE_GAIN * bool(_ARTICLE.match(word))
        score += _WORD_GAIN * len(word) * (word in _FUNCTION_WORDS)
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

"""Folding: one spelling for all the ways of writing the same Arabic letters. For matching, never for show."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

_VOWEL_SIGNS = (
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8"
    "\u06ea-\u06ed\u0898-\u089f\u08ca-\u08e1\u08e3-\u08ff"
)
_TATWEEL = "\u0640"
_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff"
_DROPPED = re.compile(f"[{_VOWEL_SIGNS}{_TATWEEL}{_INVISIBLE}]")
_PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
_SAME_LETTER = str.maketrans("أإآٱىةکی٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "اااايهكي" + "0123456789" * 2)
_HAMZA_ABOVE = "\u0654"
_SEATS = {"و": "ؤ", "ي": "ئ"}
"""A letter and a combining hamza after it are canonically one letter."""

_ONE_FOR_ONE = "\x00-\x7e\xa0«»،؛؟ء-غف-ي٠-٬پچژکگی۰-۹–—‘’“”…"
"""Characters that each fold to one character, as a class of a regular expression: nearly all of an Arabic text."""

_RUNS = re.compile(
    f"([{_ONE_FOR_ONE}]+(?!{_HAMZA_ABOVE}))|[{''.join(_SEATS)}]{_HAMZA_ABOVE}|.", re.DOTALL
)


def _fold_character(character: str) -> str:
    if _PRESENTATION.match(character):
        # The spacing vowel signs (U+FE70 and others) decompose to a space and a mark, which parts no word.
        plain = unicodedata.normalize("NFKC", character)
        character = plain.lstrip(" ") if len(plain) > 1 else plain
    return _DROPPED.sub("", character.casefold()).translate(_SAME_LETTER)


class _Table(dict[int, str]):
    """What each code point folds to, found when it first comes: `str.translate` wants no missing keys."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


@cache
def _table() -> _Table:
    return _Table()


def fold(text: str) -> str:
    """The text as words are compared. Idempotent, and the same for a vowelled and a bare text.

    Vowel signs, superscript alef, tatweel, zero-width and bidirectional marks go; أ إ آ ٱ become ا, ى ي, ة ه,
    ک ك and ی ي; Arabic-Indic and Persian digits become ASCII ones; presentation forms become their letters
    (NFKC); Latin letters lose their case. What is no letter stays: spaces and punctuation.
    """
    if _HAMZA_ABOVE in text:
        for seat, letter in _SEATS.items():
            text = text.replace(seat + _HAMZA_ABOVE, letter)
    return text.translate(_table())


def fold_lines(lines: Sequence[str]) -> list[str]:
    """Each line as `fold` has it, in one go: a list of words is folded six times as fast. No line holds a line end."""
    return fold("\n".join(lines)).split("\n") if lines else []


def fold_with_offsets(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters the position in `text` where it came from.

    The list has one entry more, `len(text)`, so that a match `[a, b)` in the folded text stands at
    `text[offsets[a] : offsets[b]]`, with the vowel signs of its last letter. Entries never fall.
    """
    parts: list[str] = []
    offsets: list[int] = []
    for run in _RUNS.finditer(text):
        folded = fold(run[0])
        parts.append(folded)
        if run[1] is None:
            offsets.extend([run.start()] * len(folded))
        else:
            offsets.extend(range(*run.span()))
    offsets.append(len(text))
    return "".join(parts), offsets

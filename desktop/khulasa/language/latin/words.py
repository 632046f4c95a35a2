"""Words: the runs of letters and digits of a folded text."""

from __future__ import annotations

import re
import unicodedata

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_PLAIN = str.maketrans({"’": "'", "ʼ": "'", "œ": "oe", "æ": "ae"} | dict.fromkeys(_INVISIBLE))
_MARKS = "\u0300-\u036f"  # accents that have no letter of their own
_WORD = re.compile(
    r"\d+(?:[.,]\d+)+"  # 1,284.5 is one number
    rf"|[^\W_](?:[^\W_]|[{_MARKS}]|'(?=[^\W\d_]))*"
)
_ELIDED = re.compile(r"(?<![^\W_])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=[^\W_])")


def fold(text: str) -> str:
    """The text as words are compared: without case, one apostrophe, no ligatures. Accents stay."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKC", text).casefold().translate(_PLAIN)


def words(text: str) -> list[str]:
    """The words of a text in order, folded; `don't` is one."""
    return _WORD.findall(fold(text))


def french_words(text: str) -> list[str]:
    """The same, without what French elides: `l'homme` is `homme`, but `aujourd'hui` stays whole."""
    return _WORD.findall(_ELIDED.sub(" ", fold(text)))


def without_accents(word: str) -> str:
    """The word's letters without their accents: capitals often lack them, as in `Etat`."""
    if word.isascii():
        return word
    apart = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in apart if not unicodedata.combining(letter)) or word

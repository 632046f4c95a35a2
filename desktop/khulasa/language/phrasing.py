"""How each language makes noun phrases, by the codes of `detect`."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache
from types import MappingProxyType

from khulasa import resources
from khulasa.language.arabic.phrases import alike, arabic_shape, skeleton
from khulasa.language.base import Lexicon
from khulasa.language.shapes import Grammar, Kind, Shape, Shaper
from khulasa.language.table import language_for

_LISTS = ("phrase_breaks", "reporting_verbs", "weekdays", "months")


@cache
def _breaks(code: str) -> frozenset[str]:
    """What no phrase of a language holds, folded; a list that a language lacks is empty."""
    words_of = language_for(code).words
    words: set[str] = set()
    for name in _LISTS:
        path = ("language", code, f"{name}.txt")
        if resources.path(*path).is_file():
            for line in resources.read_lines(*path):
                words.update(words_of(line))
    return frozenset(words)


def _shaper(code: str) -> Shaper:
    """A shaper by stop words, lists and capitals."""

    def shape(written: str, word: str, lexicon: Lexicon, _attested: Collection[str]) -> Shape:
        if word in lexicon.stop_words:
            return Shape(Kind.STOP, word)
        if len(word) < 2 or word[0].isdigit() or word in _breaks(code):
            return Shape(Kind.BREAK, word)
        return Shape(Kind.MARKED if written[0].isupper() else Kind.BARE, word)

    return shape


GRAMMARS: Mapping[str, Grammar] = MappingProxyType(
    {"ar": Grammar(arabic_shape, construct=True, family=skeleton, alike=alike)}
)


def grammar_for(code: str) -> Grammar:
    """The grammar of a language; what has none of its own goes by stop words and capitals."""
    return GRAMMARS.get(code) or Grammar(_shaper(code))

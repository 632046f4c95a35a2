"""The words and signs of a block, each with its span and its folded form: what the rules of facts look at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from khulasa.facts.model import Span
from khulasa.language.arabic.lists import entries, word_class
from khulasa.language.folding import fold, fold_with_offsets

_TOKEN = re.compile(r"\d+(?:[.,٫٬]\d+)*|[^\W\d_]+|[^\s]")

WORDS_REMEMBERED = 1 << 16
"""Of so many different words at most what their letters tell is remembered: 100,000 words of news hold 25,000."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a sign; `folded` is never empty, `written` is it as the author wrote it.

    `is_word` says that it is made of letters.
    """

    span: Span
    folded: str
    written: str
    is_word: bool

    @property
    def is_number(self) -> bool:
        """Whether it is written in digits that make a number: ² and ① do not."""
        return self.folded[0].isdecimal()


def start_behind(word: Token, letters: int) -> int:
    """Where a word goes on behind its first letters and their vowel signs: behind the بِ of بِدمشق.

    A ligature may hold all of its letters in one: then it is the word itself.
    """
    start = min(word.span.start + letters, word.span.end - 1)
    if len(word.written) == len(word.folded):
        return start
    passed = 0
    for offset, character in enumerate(word.written):
        if fold(character):
            if passed == letters:
                return word.span.start + offset
            passed += 1
    return start


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The tokens of `text[start:end]`; spans are those of the text."""
    folded, offsets = fold_with_offsets(text[start:end])
    found = []
    for match in _TOKEN.finditer(folded):
        form = match[0]
        span = Span(start + offsets[match.start()], start + offsets[match.end()])
        if span.start < span.end:  # of a ligature of several words the last stands for all
            found.append(Token(span, form, text[span.start : span.end], form[0].isalpha()))
    return found


def is_in_one(words: Sequence[Token]) -> bool:
    """Whether tokens are written in one, with nothing between any two."""
    return all(one.span.end == other.span.start for one, other in pairwise(words))


def word_at(words: Sequence[Token], place: int) -> str:
    """The folded word at a place; "" before the first and behind the last."""
    return words[place].folded if 0 <= place < len(words) else ""


@lru_cache(maxsize=WORDS_REMEMBERED)
def bare_forms(folded: str) -> tuple[tuple[int, str], ...]:
    """A word with and without its clitics: how many letters were taken off its front, and what is left.

    In للقاهرة ل and the article are one letter each, of which none can be taken off: it is القاهرة as it stands.
    """
    forms = [(0, folded)]
    if len(folded) > 3 and folded[0] in "وف":
        forms.append((1, folded[1:]))
    for taken, form in list(forms):
        if len(form) > 3 and form[0] in "بلك":
            forms.append((taken + 1, form[1:]))
        if len(form) > 4 and form.startswith("لل"):
            forms.append((taken, "ال" + form[2:]))
    return tuple(forms)


def is_with_clitics(folded: str, bare: str) -> bool:
    """Whether a word is another one, bare or with clitics before it."""
    ends_so = folded.endswith(bare.removeprefix("ال"))  # للعاصمه is العاصمه as well
    return ends_so and any(form == bare for _, form in bare_forms(folded))


@lru_cache(maxsize=WORDS_REMEMBERED)
def is_function_word(folded: str) -> bool:
    """Whether a word only binds others: a preposition, a particle, a pronoun; also with و or ف before it."""
    words = _function_words()
    return folded in words or (len(folded) > 2 and folded[0] in "وف" and folded[1:] in words)


@cache
def _function_words() -> frozenset[str]:
    return entries("stopwords") | entries("prepositions") | entries("particles")


def is_verb(folded: str) -> bool:
    """Whether a word is mostly a verb, also with و or ف before it."""
    return word_class(folded) == "verb" or (
        folded[:1] in ("و", "ف") and word_class(folded[1:]) == "verb"
    )

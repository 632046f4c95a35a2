"""A few words of a text around what was found in it, in the author's letters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from khulasa.language.folding import fold, fold_with_offsets

_AROUND = 60  # code points on either side


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The three parts stand so in the text, one behind the other; `cut` says at which ends more of it stands."""

    before: str
    found: str
    after: str
    cut: tuple[bool, bool] = (False, False)


def excerpt(text: str, wanted: Sequence[str]) -> Excerpt | None:
    """Where a word of the text first begins like one of the wanted ones, which are folded; None where none does."""
    for paragraph in text.split("\n"):
        folded = fold(paragraph)
        places = [place for word in wanted if (place := _beginning(folded, word)) is not None]
        if places:
            start, end = min(places)
            _folded, offsets = fold_with_offsets(paragraph)
            return _around(paragraph, offsets[start], offsets[end])
    return None


def _beginning(folded: str, word: str) -> tuple[int, int] | None:
    place = folded.find(word)
    while place > 0 and folded[place - 1].isalnum():
        place = folded.find(word, place + 1)
    return None if place < 0 else (place, place + len(word))


def _around(text: str, start: int, end: int) -> Excerpt:
    first = _word_edge(text, max(0, start - _AROUND), start)
    last = text.rfind(" ", end, end + _AROUND) if end + _AROUND < len(text) else len(text)
    last = max(last, end)
    return Excerpt(
        text[first:start], text[start:end], text[end:last], (first > 0, last < len(text))
    )


def _word_edge(text: str, place: int, limit: int) -> int:
    """The first beginning of a word from a place on, the place itself at the text's beginning."""
    space = text.find(" ", place, limit) if place else -1
    return place if space < 0 else space + 1

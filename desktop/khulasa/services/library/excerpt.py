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
    match: str
    after: str
    cut: tuple[bool, bool] = (False, False)


def excerpt(text: str, prefixes: Sequence[str]) -> Excerpt | None:
    """Where a word of the text first begins with one of the prefixes, which are folded; None where none does."""
    for paragraph in text.split("\n"):
        folded = fold(paragraph)
        beginnings = [_beginning(folded, prefix) for prefix in prefixes]
        spans = [span for span in beginnings if span is not None]
        if spans:
            start, end = min(spans)
            _folded, offsets = fold_with_offsets(paragraph)
            return _around(paragraph, offsets[start], offsets[end])
    return None


def _beginning(folded: str, prefix: str) -> tuple[int, int] | None:
    place = folded.find(prefix)
    while place > 0 and folded[place - 1].isalnum():
        place = folded.find(prefix, place + 1)
    return None if place < 0 else (place, place + len(prefix))


def _around(text: str, start: int, end: int) -> Excerpt:
    first = _word_edge(text, max(0, start - _AROUND), start)
    last = len(text)
    if end + _AROUND < len(text):
        last = max(end, text.rfind(" ", end, end + _AROUND))
    cut = first > 0, last < len(text)
    return Excerpt(text[first:start], text[start:end], text[end:last], cut)


def _word_edge(text: str, place: int, limit: int) -> int:
    """The first beginning of a word from a place on, the place itself at the text's beginning."""
    space = text.find(" ", place, limit) if place else -1
    return place if space < 0 else space + 1

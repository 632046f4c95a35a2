"""Where the words of a sentence stand in the author's text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence

from khulasa.document.model import Sentence

Span = tuple[int, int]

_RUN = re.compile(r"[^\W_]\S*|\S+?(?=[^\W_])\S*")


def spans_of_words(
    text: str, sentence: Sentence, places: Sequence[int], words: Callable[[str], list[str]]
) -> tuple[Span, ...]:
    """The spans of some of a sentence's words, given by their places among all, in the same order, none twice.

    Words that share a run without a space share its span. `words` parts a text as the language does.
    """
    if not places:
        return ()
    last = max(places)
    runs: list[Span] = []
    for run in _RUN.finditer(text, sentence.start, sentence.end):
        runs += [run.span()] * len(words(run.group()))
        if len(runs) > last:
            break
    found = (_trimmed(text, *runs[place]) for place in places if place < len(runs))
    return tuple(dict.fromkeys(found))


def _trimmed(text: str, start: int, end: int) -> Span:
    """A run without the punctuation around it; its last letter keeps its vowel signs."""
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not (text[end - 1].isalnum() or unicodedata.combining(text[end - 1])):
        end -= 1
    return start, end

"""The words of a text by which quotations are compared, each with its span."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from khulasa.language.folding import fold_with_offsets
from khulasa.quotations.model import Span

_ONE_FOR_ONE = str.maketrans("٫٬٪−–—‒", ".,%----")
_TOKEN = re.compile(
    r"(?<!\w)-(?=\d)"  # below zero
    r"|\d+(?:[.,:/-]\d+)+"  # 1.5 and 15, 2-3 and 23 are not the same
    "|[^\\W_](?:[^\\W_]|[\u0300-\u036f]|['’](?=[^\\W\\d_]))*"
    "|[%‰+=<>≤≥×÷±°$¢£¤¥\u060b\u0e3f\u20a0-\u20c0]"  # among them the signs of currencies
)
_INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_SPACES = re.compile(r"\s+")
_QUOTATION_MARKS = str.maketrans(dict.fromkeys("“”„‟＂«»‹›‘’'", '"'))


@dataclass(frozen=True)
class Tokens:
    """The folded words of a text in order, and the span of each; signs that change a number's meaning are words."""

    words: tuple[str, ...]
    spans: tuple[Span, ...]

    def __len__(self) -> int:
        return len(self.words)

    def between(self, start: int, end: int) -> Tokens:
        """Those that stand wholly in a span of the text."""
        chosen = [
            number
            for number, (first, last) in enumerate(self.spans)
            if start <= first and last <= end
        ]
        return Tokens(
            tuple(self.words[number] for number in chosen),
            tuple(self.spans[number] for number in chosen),
        )

    @cached_property
    def positions(self) -> dict[str, list[int]]:
        """Where each word stands, as numbers of words, rising."""
        positions: defaultdict[str, list[int]] = defaultdict(list)
        for number, word in enumerate(self.words):
            positions[word].append(number)
        return dict(positions)

    def occurrences(self, words: tuple[str, ...]) -> list[int]:
        """The numbers of the words at which this run of words begins; none for an empty run."""
        if not words:
            return []
        rarest = min(range(len(words)), key=lambda number: self._frequency(words[number]))
        starts = (place - rarest for place in self.positions.get(words[rarest], ()))
        size = len(words)
        return [
            start for start in starts if start >= 0 and self.words[start : start + size] == words
        ]

    def _frequency(self, word: str) -> int:
        return len(self.positions.get(word, ()))


def tokens(text: str) -> Tokens:
    """The words of a text, in time linear in its length."""
    folded, offsets = fold_with_offsets(text)
    folded = folded.translate(_ONE_FOR_ONE)
    words: list[str] = []
    spans: list[Span] = []
    for match in _TOKEN.finditer(folded):
        words.append(match.group())
        spans.append((offsets[match.start()], offsets[match.end()]))
    return Tokens(tuple(words), tuple(spans))


def shown(text: str) -> str:
    """What a reader sees of a text, for telling whether two are the same to the letter.

    Runs of spaces count as one, all quotation marks alike (a quotation inside another takes the other kind), and
    invisible marks of direction not at all; canonically equal letters are one (NFC).
    """
    visible = _INVISIBLE.sub("", text).translate(_QUOTATION_MARKS)
    return unicodedata.normalize("NFC", _SPACES.sub(" ", visible).strip())

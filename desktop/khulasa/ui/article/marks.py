"""Marks in the article: sentences that were chosen, are current or were left out, what was found, what is dimmed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import chain
from typing import NamedTuple

from PySide6.QtGui import QTextCharFormat

from khulasa.document.model import Sentence
from khulasa.ui.look.theme import Theme

Span = tuple[int, int]


class Stated(NamedTuple):
    """A fact in its place: its words, where its speaker is named, and the places of others like it, in order."""

    words: Span
    speaker: Span | None = None
    alike: Sequence[Span] = ()


class Style(Enum):
    """The ways to mark a span."""

    CHOSEN = auto()
    CURRENT = auto()
    DIMMED = auto()
    EXCLUDED = auto()
    FOUND = auto()
    FOUND_CURRENT = auto()
    SPEAKER = auto()


_BACKGROUNDS = {
    Style.CHOSEN: "mark",
    Style.CURRENT: "mark_current",
    Style.FOUND: "found",
    Style.FOUND_CURRENT: "found_current",
}


def format_of(style: Style, theme: Theme) -> QTextCharFormat:
    """How a style looks in a theme. The hit that one is at is underlined as well: colour alone tells nobody enough."""
    text_format = QTextCharFormat()
    if style is Style.DIMMED:
        text_format.setForeground(theme.colour("muted"))
        return text_format
    if style is Style.EXCLUDED:
        text_format.setForeground(theme.colour("muted"))
        text_format.setFontStrikeOut(True)
        return text_format
    if style is Style.SPEAKER:
        text_format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        text_format.setUnderlineColor(theme.colour("accent"))
        return text_format
    text_format.setBackground(theme.colour(_BACKGROUNDS[style]))
    if style in {Style.FOUND, Style.FOUND_CURRENT}:
        text_format.setForeground(theme.colour("ink"))
    if style is Style.FOUND_CURRENT:
        text_format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    return text_format


@dataclass
class Marks:
    """`chosen` and `excluded` are sentence indexes that rise, `focus` and `hits` spans that do.

    `focus` are the words that the summary is turned toward; `hit` is the hit that one is at.
    """

    chosen: tuple[int, ...] = ()
    excluded: tuple[int, ...] = ()
    current: int | None = None
    dims: bool = False
    focus: Sequence[Span] = field(default=())
    hits: Sequence[Span] = field(default=())
    hit: Span | None = None
    stated: Stated | None = None
    """A fact that is shown in the place of the summary."""

    def between(
        self, sentences: Sequence[Sentence], first: int, last: int
    ) -> Iterator[tuple[Span, Style]]:
        """What is marked from one offset to another; of two marks on one place the later is seen."""
        if self.stated is not None:
            yield from self._of_fact(self.stated, first, last)
            return
        begin, end = _reach(sentences, first, last)
        visible = _within(self.chosen, begin, end)
        if self.dims:
            yield from (
                (span, Style.DIMMED)
                for span in self._rest([sentences[at] for at in visible], first, last)
            )
        for index in _within(self.excluded, begin, end):
            yield (sentences[index].start, sentences[index].end), Style.EXCLUDED
        for index in visible:
            if index != self.current:
                yield self._ground(sentences, index), Style.CHOSEN
        current = self.current
        if current is not None and current < len(sentences) and current not in self.excluded:
            yield self._ground(sentences, current), Style.CURRENT
        for word in _between(self.focus, first, last):
            yield word, Style.FOUND
        for hit in _between(self.hits, first, last):
            yield hit, Style.FOUND_CURRENT if hit == self.hit else Style.FOUND

    def _ground(self, sentences: Sequence[Sentence], index: int) -> Span:
        """A marked sentence, and the space after it where the next one is marked, too: their grounds leave no gap."""
        sentence, following = sentences[index], sentences[index + 1 : index + 2]
        is_marked = index + 1 == self.current or bool(_within(self.chosen, index + 1, index + 1))
        if is_marked and following and following[0].block == sentence.block:
            return sentence.start, following[0].start
        return sentence.start, sentence.end

    def _of_fact(self, stated: Stated, first: int, last: int) -> Iterator[tuple[Span, Style]]:
        """Its words, more weakly those of others like it, and a line below its speaker; and what was found."""
        for span in _between(stated.alike, first, last):
            if span != stated.words:
                yield span, Style.CHOSEN
        yield stated.words, Style.CURRENT
        if stated.speaker is not None:
            yield stated.speaker, Style.SPEAKER
        for hit in _between(self.hits, first, last):
            yield hit, Style.FOUND_CURRENT if hit == self.hit else Style.FOUND

    def standing(self, sentences: Sequence[Sentence], first: int, last: int) -> list[int]:
        """The chosen and excluded sentences that stand from one offset to another, in reading order."""
        if self.stated is not None:
            return []
        begin, end = _reach(sentences, first, last)
        both = (_within(indexes, begin, end) for indexes in (self.chosen, self.excluded))
        return sorted(chain.from_iterable(both))

    def _rest(self, visible: Sequence[Sentence], first: int, last: int) -> Iterator[Span]:
        """What lies between the shown sentences."""
        place = first
        for sentence in visible:
            if place < sentence.start:
                yield place, min(sentence.start, last)
            place = max(place, sentence.end)
        if place < last:
            yield place, last


def _reach(sentences: Sequence[Sentence], first: int, last: int) -> tuple[int, int]:
    """The first and the last sentence, by index, of which something may stand between two offsets."""
    starts = range(len(sentences))
    begin = bisect_right(starts, first, key=lambda at: sentences[at].start) - 1
    end = bisect_right(starts, last, key=lambda at: sentences[at].start)
    return begin, end


def _within(indexes: Sequence[int], begin: int, end: int) -> Sequence[int]:
    """Of indexes that rise those from one to another, both counted in."""
    return indexes[bisect_left(indexes, begin) : bisect_right(indexes, end)]


def _between(spans: Sequence[Span], first: int, last: int) -> Sequence[Span]:
    """Of spans in order those that reach into what lies from one offset to another."""
    return spans[bisect_left(spans, first, key=_end) : bisect_right(spans, last, key=_start)]


def _start(span: Span) -> int:
    return span[0]


def _end(span: Span) -> int:
    return span[1]

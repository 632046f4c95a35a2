"""Sentences: cuts a block at the stops that end a sentence, keeping quotations whole where they can be.

A quotation or bracket inside a sentence is not cut. But where the sentences inside one can each stand alone, it is
cut at its inner stops: if every piece has `STAND_ALONE` words and the quotation closes the sentence, or, from
`LONG_QUOTATION` words on, at those inner stops that leave no piece below that size.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from khulasa.document.model import BODY, Block, BlockKind, Sentence
from khulasa.language.latin.facts import Facts
from khulasa.language.latin.stops import (
    STOP,
    Region,
    after_closers,
    ends,
    first_word,
    has_word,
    is_decided,
    names_who_spoke,
    next_visible,
    opens_plainly,
)
from khulasa.language.quotes import Enclosure, Nesting, nesting

STAND_ALONE = 10
"""So many words a quoted sentence needs to be understood without its neighbours."""

LONG_QUOTATION = 60
"""A quotation of so many words is cut even if short sentences have to stay with their neighbours."""

_CUT_KINDS = BODY | {BlockKind.CAPTION, BlockKind.FOOTNOTE, BlockKind.TABLE_CELL}
_LONG_BRACKET = 3
_VISIBLE = re.compile(r"\S")
_WORDY = re.compile(r"[^\W_]")
_NUMBERED = re.compile(r"(?<!\d)\d{1,2}$")
_APOSTROPHE = re.compile(r"(?<=[^\W_])’(?=[^\W_])")
_SINGLE_OPENING = re.compile(r"(?<![^\W_])(?<!['.!?,])'(?=[^\W\d_])")
_SINGLE_CLOSING = re.compile(r"(?<=[\w.,!?…])'(?![^\W_])")


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    quoted: bool = False


def sentences(text: str, blocks: Sequence[Block], facts: Facts) -> tuple[Sentence, ...]:
    """The sentences of all blocks; see `Language.sentences`. Titles, headings and bylines are one each."""
    judged = told_apart(text)
    found: list[Sentence] = []
    for number, block in enumerate(blocks):
        for piece in _pieces(judged, block, facts):
            found.append(Sentence(len(found), number, piece.start, piece.end, piece.quoted))
    return tuple(found)


def told_apart(text: str) -> str:
    """The text, as long as before, with apostrophes straight and straight single quotation marks curled."""
    if "'" in text:
        text = _SINGLE_CLOSING.sub("’", _SINGLE_OPENING.sub("‘", text))
    return _APOSTROPHE.sub("'", text) if "’" in text else text


def count_sentences(text: str, block: Block, facts: Facts) -> int:
    """How many sentences a block would be, were it a paragraph; `text` as `told_apart` gives it."""
    return sum(1 for _ in _BlockSplitter(text, block.start, block.end, facts).pieces())


def _pieces(text: str, block: Block, facts: Facts) -> Iterator[_Piece]:
    if block.kind not in _CUT_KINDS:
        whole = _trimmed(text, _Piece(block.start, block.end))
        return iter((whole,) if whole else ())
    return _BlockSplitter(text, block.start, block.end, facts).pieces()


def _trimmed(text: str, piece: _Piece) -> _Piece | None:
    """The piece without white space at its ends; None where nothing is left."""
    start, end = piece.start, piece.end
    match = _VISIBLE.search(text, start, end)
    if not match:
        return None
    while text[end - 1].isspace():
        end -= 1
    return _Piece(match.start(), end, piece.quoted)


@dataclass
class _BlockSplitter:
    """One block on its way to sentences; `begin` is where the sentence that is being read began."""

    text: str
    start: int
    end: int
    facts: Facts
    begin: int = 0
    next_number: int = 1
    cased: bool = True
    inner: dict[int, list[int]] = field(default_factory=dict)

    def pieces(self) -> Iterator[_Piece]:
        """The sentences in order: white space trimmed, bits without a letter or digit joined to a neighbour."""
        held: _Piece | None = None
        for raw in self._cut():
            piece = _trimmed(self.text, raw)
            if piece is None:
                continue
            if held is None:
                held = piece
            elif not _WORDY.search(self.text, piece.start, piece.end):
                held = _Piece(held.start, piece.end, held.quoted)
            elif not _WORDY.search(self.text, held.start, held.end):
                held = _Piece(held.start, piece.end, piece.quoted)
            else:
                yield held
                held = piece
        if held is not None:
            yield held

    def _cut(self) -> Iterator[_Piece]:
        self.begin = self.start
        if not STOP.search(self.text, self.start, self.end):
            yield _Piece(self.start, self.end)
            return
        self.cased = _has_capital(self.text[self.start : self.end])
        marks = nesting(self.text, self.start, self.end)
        for run in STOP.finditer(self.text, self.start, self.end):
            if run.start() < self.begin:
                continue
            cut = self._end_of_sentence(marks, run)
            if cut is not None:
                yield from self._spread(marks, cut)
                self.begin = cut
        yield from self._spread(marks, self.end)

    def _region(self, start: int, end: int) -> Region:
        return Region(self.text, start, end, self.facts, self.cased)

    def _end_of_sentence(self, marks: Nesting, run: re.Match[str]) -> int | None:
        """Where the sentence ends if it does at this run of stops."""
        around = marks.outer_at(run.start())
        after = after_closers(self.text, run.end(), self.end)
        if (
            around is not None
            and after < around.end
            and next_visible(self.text, after, self.end) == around.end - 1
        ):
            after = after_closers(
                self.text, around.end, self.end
            )  # a space stands before French closing marks
        if self._is_item_number(run):
            return None
        region = self._region(self.start, self.end)
        if around is None:
            return after if ends(region, self.begin, run, after) else None
        if around.end > after:
            self._note_inner_stop(marks, around, run)
            return None
        return (
            after
            if ends(region, self.begin, run, after) and self._closes(around, run, after)
            else None
        )

    def _is_item_number(self, run: re.Match[str]) -> bool:
        """`1.` after a colon, and then `2.` and so on: numbers of items that run on in one paragraph."""
        match = _NUMBERED.search(self.text[max(self.begin, run.start() - 3) : run.start()])
        if (
            not match
            or int(match.group()) != self.next_number
            or self.text[run.end() : run.end() + 1].isdigit()
        ):
            return False
        before = self.text[
            max(self.begin, run.start() - 10) : run.start() - len(match.group())
        ].rstrip()
        if self.next_number == 1 and before and not before.endswith(":"):
            return False
        self.next_number += 1
        return True

    def _note_inner_stop(self, marks: Nesting, around: Enclosure, run: re.Match[str]) -> None:
        """Keeps a stop at which a quotation may be cut, should the quotation turn out long."""
        nested = marks.inner_at(run.start())
        after = after_closers(self.text, run.end(), around.end - 1)
        if nested is not None and nested.end > after:
            return
        places = self.inner.setdefault(around.start, [])
        inside = self._region(around.start + 1, around.end - 1)
        begin = places[-1] if places else inside.start
        if next_visible(self.text, after, inside.end) < inside.end and ends(
            inside, begin, run, after
        ):
            places.append(after)

    def _closes(self, around: Enclosure, run: re.Match[str], after: int) -> bool:
        """Whether the sentence ends where a quotation or bracket closes just behind a stop."""
        following = next_visible(self.text, after, self.end)
        if following >= self.end:
            return True
        if around.quotation:
            return not (
                is_decided(run.group())
                and names_who_spoke(self._region(self.start, self.end), following)
            )
        if not has_word(self.text, self.begin, around.start):
            return True
        inside = self.text[around.start : around.end].split()
        return len(inside) > _LONG_BRACKET or opens_plainly(
            first_word(self.text, following, self.end), self.facts
        )

    def _spread(self, marks: Nesting, end: int) -> Iterator[_Piece]:
        """The sentence from `begin` to `end`, cut further where it holds long quotations."""
        start, quoted = self.begin, False
        for opening in [place for place in self.inner if place < end]:
            places = self.inner.pop(opening)
            around = marks.outer_at(opening)
            if around is None or around.end > end:
                continue
            cuts = self._cuts_inside(around, places, end)
            quoted = around.quotation if cuts else quoted
            for cut in cuts:
                yield _Piece(start, cut, quoted)
                start = cut
        yield _Piece(start, end, quoted)

    def _cuts_inside(self, around: Enclosure, places: list[int], end: int) -> list[int]:
        """At which of its inner stops a quotation is cut: by the rule in the module's docstring."""
        bounds = [around.start, *places, around.end]
        sizes = [len(self.text[low:high].split()) for low, high in itertools.pairwise(bounds)]
        closes_sentence = not _WORDY.search(self.text, around.end, end)
        if closes_sentence and min(sizes) >= STAND_ALONE:
            return places
        return _merged(places, sizes) if sum(sizes) >= LONG_QUOTATION else []


def _has_capital(text: str) -> bool:
    return text != text.lower()


def _merged(places: list[int], sizes: list[int]) -> list[int]:
    """The places that leave every piece `STAND_ALONE` words or more, taken from the front."""
    kept: list[int] = []
    size, left = 0, sum(sizes)
    for place, words in zip(places, sizes, strict=False):
        size += words
        left -= words
        if size >= STAND_ALONE and left >= STAND_ALONE:
            kept.append(place)
            size = 0
    return kept

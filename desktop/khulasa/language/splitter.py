"""Sentences: cuts a block at the stops that end a sentence, keeping quotations whole where they can be.

The skeleton is one for all scripts; what a stop is worth, the `StopRules` of the script say.

A quotation or bracket inside a sentence is not cut. But where the sentences inside one can each stand alone, a
report quotes them better one by one: it is cut at its inner stops if every piece has `STAND_ALONE` words and
the quotation closes the sentence, or, from `LONG_QUOTATION` words on, at those inner stops that leave no piece
below that size. Each piece then knows that it stands inside a quotation, and who spoke.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from khulasa.document.model import BODY, Block, BlockKind, Sentence
from khulasa.language.clauses import clause_cuts, is_long
from khulasa.language.quotes import Enclosure, Nesting, carried_over, nesting
from khulasa.language.stop_rules import Region, Span, StopRules, has_word, next_visible, trimmed

STAND_ALONE = 10
"""So many words a quoted sentence needs to be understood without its neighbours."""

LONG_QUOTATION = 60
"""A quotation of so many words is cut even if short sentences have to stay with their neighbours."""

_CUT_KINDS = BODY | {BlockKind.CAPTION, BlockKind.FOOTNOTE, BlockKind.TABLE_CELL}
_ITEM_NUMBER = re.compile(r"(?<!\d)\d{1,2}$")
_LEAD_IN = 10
"""In so many characters before the first number of a run of items, a colon leads them in."""


class _Piece(NamedTuple):
    start: int
    end: int
    quoted: bool = False
    speaker: Span | None = None


def sentences(text: str, blocks: Sequence[Block], rules: StopRules) -> tuple[Sentence, ...]:
    """The sentences of all blocks; see `Language.sentences`. Titles, headings and bylines are one each."""
    text = rules.judged(text)
    quotations = _carried(text, blocks)
    result: list[Sentence] = []
    for number, block in enumerate(blocks):
        pieces = _pieces(text, block, rules)
        if number in quotations:
            pieces = _quoted(text, pieces, quotations[number], rules)
        for piece in pieces:
            result.append(_sentence(text, len(result), number, piece, rules))
    return tuple(result)


def _sentence(text: str, index: int, block: int, piece: _Piece, rules: StopRules) -> Sentence:
    start, end = piece.start, piece.end
    if not is_long(text, start, end):
        return Sentence(index, block, start, end, piece.quoted, piece.speaker)
    cuts = clause_cuts(text, start, end, rules.opens_clause)
    return Sentence(index, block, start, end, piece.quoted, piece.speaker, True, cuts)


def count_sentences(text: str, block: Block, rules: StopRules) -> int:
    """How many sentences a block would be, were it a paragraph; `text` as `StopRules.judged` gives it."""
    paragraph = replace(block, kind=BlockKind.PARAGRAPH)
    return sum(1 for _ in _pieces(text, paragraph, rules))


def _carried(text: str, blocks: Sequence[Block]) -> dict[int, Span]:
    """The parts of body blocks that stand in a quotation of several, by the block's number."""
    body = [
        number
        for number, block in enumerate(blocks)
        if block.kind in BODY and block.start < block.end
    ]
    spans = [(blocks[number].start, blocks[number].end) for number in body]
    return {body[place]: span for place, span in carried_over(text, spans).items()}


def _quoted(
    text: str, pieces: Iterable[_Piece], quotation: Span, rules: StopRules
) -> Iterator[_Piece]:
    """The pieces of a block, those in a quotation marked; one that more words follow belongs to its own sentence."""
    opening, closing = quotation
    speaker: Span | None = None
    for piece in pieces:
        is_around = piece.start <= opening and closing <= piece.end
        is_its_own = is_around and has_word(text, closing, piece.end)
        if is_its_own or piece.end <= opening or piece.start >= closing:
            yield piece
            continue
        if piece.start < opening:
            speaker = _introduction(text, piece.start, opening, rules)
        yield _Piece(piece.start, piece.end, quoted=True, speaker=speaker)


def _introduction(text: str, begin: int, opening: int, rules: StopRules) -> Span | None:
    span = trimmed(text, begin, opening)
    if span is None or not has_word(text, *span):
        return None
    return rules.introduction(text, *span)


def _pieces(text: str, block: Block, rules: StopRules) -> Iterable[_Piece]:
    """The sentences of a block in order: trimmed, and what says nothing joined to a neighbour."""
    is_cut = block.kind in _CUT_KINDS and rules.stop.search(text, block.start, block.end)
    if not is_cut:
        whole = trimmed(text, block.start, block.end)
        return [_Piece(*whole)] if whole else []
    region = Region(text, block.start, block.end, (block.start, block.end))
    return _joined(text, _BlockSplitter(region, rules).cut(), rules)


def _joined(text: str, pieces: Iterable[_Piece], rules: StopRules) -> Iterator[_Piece]:
    """The pieces, trimmed; those that say nothing go to the one before, or, at the start, to the one behind."""
    pending: _Piece | None = None
    for raw in pieces:
        span = trimmed(text, raw.start, raw.end)
        if span is None:
            continue
        start, end = span
        piece = _Piece(start, end, raw.quoted, raw.speaker)
        if pending is None:
            pending = piece
        elif not rules.says_something(text, start, end):
            pending = pending._replace(end=end)
        elif not has_word(text, pending.start, pending.end):
            pending = piece._replace(start=pending.start)
        else:
            yield pending
            pending = piece
    if pending is not None:
        yield pending


@dataclass
class _BlockSplitter:
    """One block on its way to sentences.

    `begin` is where the sentence that is being read began, `next_number` the number of the next item of a list that
    runs on in the paragraph, `inner` the stops inside each quotation, by where it opens.
    """

    region: Region
    rules: StopRules
    begin: int = 0
    next_number: int = 1
    inner: dict[int, list[int]] = field(default_factory=dict)

    def cut(self) -> Iterator[_Piece]:
        """The sentences in order, as they are cut, with the white space between them."""
        text, start, end = self.region.text, self.region.start, self.region.end
        marks = nesting(text, start, end)
        self.begin = start
        for run in self.rules.stop.finditer(text, start, end):
            if run.start() < self.begin:
                continue
            cut = self._end_of_sentence(marks, run)
            if cut is not None:
                yield from self._spread(marks, cut)
                self.begin = cut
        yield from self._spread(marks, end)

    def _end_of_sentence(self, marks: Nesting, run: re.Match[str]) -> int | None:
        """Where the sentence ends if it does at this run of stops."""
        text, end, rules = self.region.text, self.region.end, self.rules
        around = marks.outer_at(run.start())
        after = rules.after_closers(text, run.end(), end)
        if around is not None and self._stands_before_closing(around, after):
            after = rules.after_closers(text, around.end, end)
        if self._is_item_number(run):
            return None
        if rules.is_answered(self.region, self.begin, run, after):
            return None
        if around is not None and around.end > after:
            self._note_inner_stop(marks, around, run)
            return None
        if not rules.ends(self.region, self.begin, run, after):
            return None
        if around is not None and not self._closes(around, run, after):
            return None
        return after if after == run.end() else rules.after_second_stop(text, after, end)

    def _stands_before_closing(self, around: Enclosure, after: int) -> bool:
        """Whether only the closing mark follows: one that elsewhere opens, or that stands a space off, as in French."""
        if after >= around.end:
            return False
        return next_visible(self.region.text, after, self.region.end) == around.end - 1

    def _closes(self, around: Enclosure, run: re.Match[str], after: int) -> bool:
        if next_visible(self.region.text, after, self.region.end) == self.region.end:
            return True
        return self.rules.closes(self.region, self.begin, around, run, after)

    def _is_item_number(self, run: re.Match[str]) -> bool:
        """`1.` after a colon, and then `2.` and so on: numbers of items that run on in one paragraph."""
        text, stop = self.region.text, run.start()
        if not text[stop - 1 : stop].isdecimal():
            return False
        number = _ITEM_NUMBER.search(text[max(self.begin, stop - 3) : stop])
        is_decimal = text[run.end() : run.end() + 1].isdigit()
        if not number or is_decimal or int(number.group()) != self.next_number:
            return False
        before = text[max(self.begin, stop - _LEAD_IN) : stop - len(number.group())].rstrip()
        if self.next_number == 1 and before and not before.endswith(":"):
            return False
        self.next_number += 1
        return True

    def _note_inner_stop(self, marks: Nesting, around: Enclosure, run: re.Match[str]) -> None:
        """Keeps a stop at which a quotation may be cut, should the quotation turn out long."""
        text = self.region.text
        inside = replace(self.region, start=around.start + 1, end=around.end - 1)
        after = self.rules.after_closers(text, run.end(), inside.end)
        nested = marks.inner_at(run.start())
        if nested is not None and nested.end > after:
            return
        if next_visible(text, after, inside.end) == inside.end:
            return
        places = self.inner.setdefault(around.start, [])
        begin = places[-1] if places else inside.start
        if self.rules.ends(inside, begin, run, after):
            places.append(after)

    def _spread(self, marks: Nesting, end: int) -> Iterator[_Piece]:
        """The sentence from `begin` to `end`, cut further where it holds long quotations."""
        text, start = self.region.text, self.begin
        if not self.inner:
            yield _Piece(start, end)
            return
        quoted, speaker = False, None
        for opening in [place for place in self.inner if place < end]:
            places = self.inner.pop(opening)
            around = marks.outer_at(opening)
            if around is None or around.end > end:
                continue
            cuts = self._cuts_inside(around, places, end)
            if cuts:
                quoted, speaker = around.quotation, None
            if cuts and quoted:
                speaker = _introduction(text, self.begin, opening, self.rules)
            for cut in cuts:
                yield _Piece(start, cut, quoted, speaker)
                start = cut
        yield _Piece(start, end, quoted, speaker)

    def _cuts_inside(self, around: Enclosure, places: list[int], end: int) -> list[int]:
        """At which of its inner stops a quotation is cut: by the rule in the module's docstring."""
        text = self.region.text
        bounds = [around.start, *places, around.end]
        sizes = [len(text[low:high].split()) for low, high in itertools.pairwise(bounds)]
        closes_sentence = not has_word(text, around.end, end)
        if closes_sentence and min(sizes) >= STAND_ALONE:
            return places
        return _merged(places, sizes) if sum(sizes) >= LONG_QUOTATION else []


def _merged(places: Sequence[int], sizes: Sequence[int]) -> list[int]:
    """The places that leave every piece `STAND_ALONE` words or more, taken from the front."""
    cuts: list[int] = []
    size, rest = 0, sum(sizes)
    for place, words in zip(places, sizes, strict=False):
        size += words
        rest -= words
        if size >= STAND_ALONE and rest >= STAND_ALONE:
            cuts.append(place)
            size = 0
    return cuts

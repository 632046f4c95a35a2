"""Sentences: cuts a block at the stops that end a sentence, keeping quotations whole where they can be.

A quotation or bracket inside a sentence is not cut. But where the sentences inside one can each stand alone, a
report quotes them better one by one: it is cut at its inner stops if every piece has `STAND_ALONE` words and
the quotation closes the sentence, or, from `LONG_QUOTATION` words on, at those inner stops that leave no piece
below that size. Each piece then knows that it stands inside a quotation, and who spoke.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from khulasa.document.model import BODY, Block, BlockKind, Sentence
from khulasa.language.arabic.lists import entries, with_conjunctions
from khulasa.language.arabic.stops import (
    STOP,
    Region,
    after_closers,
    after_second_stop,
    ends,
    first_word,
    has_word,
    is_decided,
    is_reporting_verb,
    opens_plainly,
)
from khulasa.language.folding import fold
from khulasa.language.quotes import Enclosure, Nesting, carried_over, nesting

STAND_ALONE = 10
"""So many words a quoted sentence needs to be understood without its neighbours."""

LONG_QUOTATION = 60
"""A quotation of so many words is cut even if short sentences have to stay with their neighbours."""

_SHORT_QUOTATION = 5
_LONGEST_INTRODUCTION = 40
_LONGEST_ENDING = 16
_OBJECTION = 40
"""So many characters hold the opening words of an objection."""

_MARKS = " \u00a0.…!»”\"')]}"
_CUT_KINDS = BODY | {BlockKind.CAPTION, BlockKind.FOOTNOTE, BlockKind.TABLE_CELL}
_VISIBLE = re.compile(r"\S")
_WORDY = re.compile(r"[^\W_]")
_TAGS = re.compile(r"(?:[#@]\w+[\s.]*)+")
_TURN = re.compile(r"\s*[-–—]\s")
_NUMBERED = re.compile(r"(\d{1,2})$")
_AS_HE_SAID = re.compile("م[ء-غف-ي]{3,}ا")  # متوقعا, مؤكدا: how it was said
_TRAILING_THAT = re.compile(r"\s+(?:[بو]?[أإا]ن(?:ه|ها|هم|ي|نا)?|قائلا|قائلة|:)$")


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    quoted: bool = False
    speaker: tuple[int, int] | None = None


def sentences(text: str, blocks: Sequence[Block]) -> tuple[Sentence, ...]:
    """The sentences of all blocks; see `Language.sentences`. Titles, headings and bylines are one each."""
    found: list[Sentence] = []
    carried = _carried(text, blocks)
    for number, block in enumerate(blocks):
        pieces = _pieces(text, block)
        for piece in (
            _with_quotation(text, pieces, *carried[number]) if number in carried else pieces
        ):
            found.append(
                Sentence(len(found), number, piece.start, piece.end, piece.quoted, piece.speaker)
            )
    return tuple(found)


def _carried(text: str, blocks: Sequence[Block]) -> dict[int, tuple[int, int]]:
    """The parts of body blocks that stand in a quotation of several, by the block's number."""
    body = [
        number
        for number, block in enumerate(blocks)
        if block.kind in BODY and block.start < block.end
    ]
    spans = [(blocks[number].start, blocks[number].end) for number in body]
    return {body[place]: span for place, span in carried_over(text, spans).items()}


def _with_quotation(
    text: str, pieces: Iterator[_Piece], opening: int, closing: int
) -> Iterator[_Piece]:
    """The pieces of a block, those between two positions quoted; a quotation that more words follow is their own."""
    speaker: tuple[int, int] | None = None
    for piece in pieces:
        holds_all = (
            piece.start <= opening
            and closing <= piece.end
            and _WORDY.search(text, closing, piece.end)
        )
        if holds_all or piece.end <= opening or piece.start >= closing:
            yield piece
            continue
        if piece.start < opening:
            speaker = _introduction(text, piece.start, opening)
        yield _Piece(piece.start, piece.end, quoted=True, speaker=speaker)


def _pieces(text: str, block: Block) -> Iterator[_Piece]:
    if block.kind not in _CUT_KINDS:
        whole = _trimmed(text, _Piece(block.start, block.end))
        return iter((whole,) if whole else ())
    return _BlockSplitter(text, block.start, block.end).pieces()


def _trimmed(text: str, piece: _Piece) -> _Piece | None:
    """The piece without white space at its ends; None where nothing is left."""
    start, end = piece.start, piece.end
    match = _VISIBLE.search(text, start, end)
    if not match:
        return None
    while text[end - 1].isspace():
        end -= 1
    return _Piece(match.start(), end, piece.quoted, piece.speaker)


@dataclass
class _BlockSplitter:
    """One block on its way to sentences; `begin` is where the sentence that is being read began."""

    text: str
    start: int
    end: int
    begin: int = 0
    next_number: int = 1
    inner: dict[int, list[int]] = field(default_factory=dict)

    def pieces(self) -> Iterator[_Piece]:
        """The sentences in order: white space trimmed, bits without a letter or digit joined to a neighbour."""
        if not STOP.search(self.text, self.start, self.end):
            whole = _trimmed(self.text, _Piece(self.start, self.end))
            return iter((whole,) if whole else ())
        return self._joined()

    def _joined(self) -> Iterator[_Piece]:
        held: _Piece | None = None
        for raw in self._cut():
            piece = _trimmed(self.text, raw)
            if piece is None:
                continue
            if held is None:
                held = piece
            elif not self._says_something(piece):
                held = _Piece(held.start, piece.end, held.quoted, held.speaker)
            elif not _WORDY.search(self.text, held.start, held.end):
                held = _Piece(held.start, piece.end, piece.quoted, piece.speaker)
            else:
                yield held
                held = piece
        if held is not None:
            yield held

    def _says_something(self, piece: _Piece) -> bool:
        """Whether a piece holds more than marks, tags, or the `اهـ` that ends what a writer copied."""
        if not _WORDY.search(self.text, piece.start, piece.end):
            return False
        if _TAGS.fullmatch(self.text, piece.start, piece.end):
            return False
        return piece.end - piece.start > _LONGEST_ENDING or (
            fold(self.text[piece.start : piece.end]).strip(_MARKS) not in entries("ending_words")
        )

    def _cut(self) -> Iterator[_Piece]:
        region = Region(self.text, self.start, self.end)
        marks = nesting(self.text, self.start, self.end)
        self.begin = self.start
        for run in STOP.finditer(self.text, self.start, self.end):
            if run.start() < self.begin:
                continue
            cut = self._end_of_sentence(region, marks, run)
            if cut is not None:
                yield from self._spread(marks, cut)
                self.begin = cut
        yield from self._spread(marks, self.end)

    def _end_of_sentence(self, region: Region, marks: Nesting, run: re.Match[str]) -> int | None:
        """Where the sentence ends if it does at this run of stops."""
        after = after_closers(self.text, run.end(), self.end)
        around = marks.outer_at(run.start())
        if around is not None and after == around.end - 1:  # closed by a mark that elsewhere opens
            after = after_closers(self.text, around.end, self.end)
        if self._is_item_number(run.start()) or self._is_asked_by(run, after):
            return None
        if around is not None and around.end > after:
            self._note_inner_stop(marks, around, run)
            return None
        if not ends(region, self.begin, run, after) or (
            around is not None and not self._closes(around, run, after)
        ):
            return None
        return after if after == run.end() else after_second_stop(self.text, after, self.end)

    def _is_asked_by(self, run: re.Match[str], after: int) -> bool:
        """`- من أنت؟ سأله الحارس.`, `فإن قيل: لم؟ قلنا: …`: who asked follows, or the reply to an objection."""
        if not is_decided(run.group()):
            return False
        word = first_word(self.text, after, self.end)
        if word in entries("replies"):
            return self._objects()
        is_turn = self.begin == self.start and _TURN.match(self.text, self.start, self.end)
        return bool(is_turn) and is_reporting_verb(word)

    def _objects(self) -> bool:
        """Whether the sentence opens with what somebody might object."""
        opening = (
            fold(self.text[self.begin : min(self.end, self.begin + _OBJECTION)])
            .replace(":", " ")
            .split()
        )
        return any(" ".join(opening[:count]) in entries("objections") for count in range(2, 4))

    def _is_item_number(self, stop: int) -> bool:
        """`1.` after a colon, and then `2.` and so on: numbers of items that run on in one paragraph."""
        match = _NUMBERED.search(fold(self.text[max(self.begin, stop - 3) : stop]))
        if not match or int(match.group()) != self.next_number:
            return False
        before = self.text[max(self.begin, stop - 10) : stop - len(match.group())].rstrip()
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
        inside = Region(self.text, around.start + 1, around.end - 1)
        begin = places[-1] if places else inside.start
        if _VISIBLE.search(self.text, after, inside.end) and ends(inside, begin, run, after):
            places.append(after)

    def _closes(self, around: Enclosure, run: re.Match[str], after: int) -> bool:
        """Whether the sentence ends where a quotation or bracket closes just behind a stop."""
        if not _VISIBLE.search(self.text, after, self.end):
            return True
        word = first_word(self.text, after, self.end)
        opens_sentence = not has_word(self.text, self.begin, around.start)
        if not around.quotation:
            return opens_sentence or (opens_plainly(word) and not is_decided(run.group()))
        if word in entries("continuers") or _is_consequence(word) or _AS_HE_SAID.fullmatch(word):
            return False
        if opens_sentence:
            return not (is_reporting_verb(word) or word in entries("quotation_tails"))
        lead_in = self.text[max(self.begin, around.start - 10) : around.start].rstrip()
        if lead_in.endswith(":") or not is_decided(run.group()):
            return True
        return (
            opens_plainly(word)
            and len(self.text[around.start : around.end].split()) > _SHORT_QUOTATION
        )

    def _spread(self, marks: Nesting, end: int) -> Iterator[_Piece]:
        """The sentence from `begin` to `end`, cut further where it holds long quotations."""
        start = self.begin
        quoted, speaker = False, None
        for opening in [place for place in self.inner if place < end]:
            places = self.inner.pop(opening)
            around = marks.outer_at(opening)
            if around is None or around.end > end:
                continue
            cuts = self._cuts_inside(around, places, end)
            if cuts:
                quoted = around.quotation
                speaker = _introduction(self.text, self.begin, opening) if quoted else None
            for cut in cuts:
                yield _Piece(start, cut, quoted, speaker)
                start = cut
        yield _Piece(start, end, quoted, speaker)

    def _cuts_inside(self, around: Enclosure, places: list[int], end: int) -> list[int]:
        """At which of its inner stops a quotation is cut: by the rule in the module's docstring."""
        bounds = [around.start, *places, around.end]
        sizes = [len(self.text[low:high].split()) for low, high in itertools.pairwise(bounds)]
        closes_sentence = not _WORDY.search(self.text, around.end, end)
        if closes_sentence and min(sizes) >= STAND_ALONE:
            return places
        if sum(sizes) < LONG_QUOTATION:
            return []
        return _merged(places, sizes)


def _introduction(text: str, begin: int, opening: int) -> tuple[int, int] | None:
    """The span of the words of a sentence that bring in the speaker of the quotation that opens there."""
    piece = _trimmed(text, _Piece(begin, opening))
    if piece is None or not _WORDY.search(text, piece.start, piece.end):
        return None
    introduction = text[piece.start : piece.end]
    words = fold(introduction).replace(":", " ").split()
    if len(words) > _LONGEST_INTRODUCTION:
        return None
    if not introduction.endswith(":") and not any(
        word in with_conjunctions("reporting_verbs") for word in words
    ):
        return None
    kept = introduction.rstrip(": \t\u00a0")
    return piece.start, piece.start + len(_TRAILING_THAT.sub("", kept))


def _is_consequence(word: str) -> bool:
    """`فضحك`, `فنظر`: a verb with the ف that goes on with a story."""
    return len(word) > 2 and word[0] == "ف" and word not in entries("fa_words")


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

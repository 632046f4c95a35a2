"""From what is seen, left to right, to what was typed: the bidirectional algorithm run backward.

Unicode Standard Annex 9 says how typed text is laid out; here the layout is given and the text is sought. A line of
a right-to-left paragraph is read from its right end. Letters from left to right, with the numbers and signs among them,
are one run that is read the other way (rules N1 and W7), and so is each number. Behind an Arabic letter a number joins
only what rule W4 lets an Arabic number join; where none stands before, a hyphen or a percent sign belongs to it.

Not every layout has one reading: `Windows 10` and `10 Windows` between Arabic words look the same, and so do a percent
sign typed before a number and one drawn by a producer that keeps numbers and signs together. The commoner is taken: the
number belongs to the name before it, and the percent sign stands behind its number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from khulasa.readers.pdf.glyphs.model import Bidi
from khulasa.readers.pdf.layout.lines import Cluster, Word
from khulasa.readers.pdf.layout.numbers import Context, ends_in_phone, number_pieces, text_of
from khulasa.readers.pdf.layout.pieces import CLOSING, PARTNER, Piece, piece_of

_ADDRESS = re.compile(r"://|www\.|\w@\w")
_ADDRESS_BREAKS = "./-_?&=#"
_NUMBER_BREAKS = "-–/."
_BEFORE_NAMES = "$€£#"


def in_reading_order(words: Sequence[Word], context: Context, *, rtl: bool) -> list[Piece]:
    """The pieces of a line as they are read; `context` is brought up to where the line ends."""
    row = _row(words)
    if not rtl:
        return _from_the_left(row, context)
    pieces: list[Piece] = []
    end = len(row)
    while end:
        if row[end - 1].kind is Bidi.RIGHT:
            end -= 1
            pieces.append(piece_of(row[end]))
            context.arabic = True
            context.number_goes_on = False
            continue
        if row[end - 1].kind is Bidi.SPACE and (end == 1 or row[end - 2].kind is Bidi.RIGHT):
            end -= 1
            pieces.append(piece_of(row[end]))  # between two words, as most that is no letter
            continue
        start = _stretch_start(row, end)
        pieces += _stretch(row[start:end], context, touches=start > 0)
        end = start
    return pieces


def _row(words: Sequence[Word]) -> list[Cluster]:
    """The clusters of a line from left to right, with a space between words."""
    row: list[Cluster] = []
    for word in words:
        if row:
            row.append(Cluster(" ", row[-1].right, word.left, word.space, Bidi.SPACE))
        row += word.clusters
    return row


def _stretch_start(row: Sequence[Cluster], end: int) -> int:
    """Where what ends before `end` begins, behind the next Arabic letter to its left."""
    start = end
    while start and row[start - 1].kind is not Bidi.RIGHT:
        start -= 1
    return start


def _stretch(row: Sequence[Cluster], context: Context, *, touches: bool) -> list[Piece]:
    """What stands between two Arabic letters, in reading order; `touches` says that there is one to the left."""
    first, last = _latin_run(row)
    if last < 0:
        return number_pieces(row, context)
    run = [piece_of(cluster, right_to_left=False) for cluster in row[first : last + 1]]
    if touches and first == 0 and _keeps_space(row, last):
        context.arabic = False
        return [*run, piece_of(row[-1])]
    behind = number_pieces(row[last + 1 :], context)
    context.arabic = False
    context.number_goes_on = ends_in_phone(text_of(row[first : last + 1]))
    before = number_pieces(row[:first], context)
    return [*behind, *run, *before]


def _keeps_space(row: Sequence[Cluster], last: int) -> bool:
    """Whether one space stands to the right of a name that was typed behind it, as a part of the name.

    So it is drawn at the name's right; at its left none is.
    """
    return last + 2 == len(row) and 0 <= row[-1].order == row[last].order + 1


def _latin_run(row: Sequence[Cluster]) -> tuple[int, int]:
    """The first and last place of what reads from left to right around the Latin letters; (0, -1) for none."""
    latin = [place for place, cluster in enumerate(row) if cluster.kind is Bidi.LEFT]
    if not latin:
        return 0, -1
    first = latin[0]
    last = _with_numbers(row, latin[-1])
    inside = text_of(row[first : last + 1])
    if "+" in inside and _ends_number(row, last):
        last += 1
        inside += row[last].text
    if first == 0 and _breaks_address(inside, row, last):
        last += 1
    last = _with_closing(row, last, inside)
    while first and _stands_before_name(row[first - 1]):
        first -= 1
    return first, last


def _with_numbers(row: Sequence[Cluster], last: int) -> int:
    """The last place of a run with the numbers to the right of its letters, and the sign of the last number."""
    for place in range(last + 1, len(row)):
        if row[place].kind is Bidi.EUROPEAN:
            last = place
    if last + 1 == len(row) or row[last].kind is not Bidi.EUROPEAN:
        return last
    return last + 1 if row[last + 1].kind is Bidi.TERMINATOR else last


def _ends_number(row: Sequence[Cluster], last: int) -> bool:
    """Whether a sign behind a run's last digit, at the end of a word, was left there by a line break."""
    if last + 1 == len(row) or row[last].kind is not Bidi.EUROPEAN:
        return False
    ends_word = last + 2 == len(row) or row[last + 2].kind is Bidi.SPACE
    return ends_word and row[last + 1].text in _NUMBER_BREAKS


def _breaks_address(inside: str, row: Sequence[Cluster], last: int) -> bool:
    """Whether a run has an address that the line's end broke behind the next sign."""
    if last + 1 == len(row) or not _ADDRESS.search(inside):
        return False
    return row[last + 1].text in _ADDRESS_BREAKS


def _with_closing(row: Sequence[Cluster], last: int, inside: str) -> int:
    """The last place of a run with the brackets that close what opens in it."""
    while last + 1 < len(row):
        closing = row[last + 1].text
        if closing not in CLOSING or inside.count(PARTNER[closing]) <= inside.count(closing):
            break
        last += 1
        inside += closing
    return last


def _stands_before_name(cluster: Cluster) -> bool:
    """Whether a sign belongs to the name at its right, as that of a currency or a topic does."""
    return cluster.kind is Bidi.TERMINATOR and cluster.text in _BEFORE_NAMES


def _from_the_left(row: Sequence[Cluster], context: Context) -> list[Piece]:
    """A line of a left-to-right paragraph: Arabic runs within it are read from their right."""
    pieces: list[Piece] = []
    start = 0
    while start < len(row):
        if row[start].kind is Bidi.RIGHT:
            end = _arabic_end(row, start)
            pieces += _read_run(row[start:end], Context(arabic=True))
        else:
            end = start + 1
            pieces.append(piece_of(row[start], right_to_left=False))
        start = end
    context.arabic = False
    return pieces


def _arabic_end(row: Sequence[Cluster], start: int) -> int:
    """Where a run of Arabic ends: behind its last letter before the next Latin one."""
    end = start + 1
    for place in range(start, len(row)):
        if row[place].kind is Bidi.LEFT:
            break
        if row[place].kind is Bidi.RIGHT:
            end = place + 1
    return end


def _read_run(row: Sequence[Cluster], context: Context) -> list[Piece]:
    """A run of Arabic and numbers, from its right end."""
    pieces: list[Piece] = []
    end = len(row)
    while end:
        if row[end - 1].kind is Bidi.RIGHT:
            end -= 1
            pieces.append(piece_of(row[end]))
            continue
        start = _stretch_start(row, end)
        pieces += number_pieces(row[start:end], context)
        end = start
    return pieces

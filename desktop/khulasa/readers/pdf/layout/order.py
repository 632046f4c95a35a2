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
from dataclasses import dataclass

from khulasa.readers.pdf.glyphs.model import Bidi
from khulasa.readers.pdf.layout.lines import Cluster, Word

_NUMBERS = frozenset({Bidi.EUROPEAN, Bidi.ARABIC_NUMBER})
_OPENING, _CLOSING = "([{<«‹", ")]}>»›"
_PARTNER = {
    **dict(zip(_OPENING, _CLOSING, strict=True)),
    **dict(zip(_CLOSING, _OPENING, strict=True)),
}
_ADDRESS, _ADDRESS_BREAKS = re.compile(r"://|www\.|\w@\w"), "./-_?&=#"
_PERCENT = "%٪"
_PHONE = re.compile(r"\+\d[\d()]*(?:[-–/.]\d*)*")
_OPEN_PHONE = re.compile(r"\+\d[\d()]*(?:[-–/.]\d*)*[-–/.]$")


@dataclass(slots=True)
class Piece:
    """Some text in reading order with the room that it takes; " " where a space parts two words.

    `mirrored` says of a bracket that it stands where it is drawn as its partner.
    """

    text: str
    left: float
    right: float
    mirrored: bool = False


@dataclass(slots=True)
class Context:
    """What stands before a line in its paragraph: whether an Arabic letter, and a number broken off with a sign.

    `whole_numbers` says that the producer draws numbers and the signs in them from the left wherever they stand.
    """

    arabic: bool = False
    number_goes_on: bool = False
    whole_numbers: bool = False


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
            pieces.append(_piece(row[end]))
            context.arabic, context.number_goes_on = True, False
            continue
        start = end
        while start and row[start - 1].kind is not Bidi.RIGHT:
            start -= 1
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


def _piece(cluster: Cluster, *, right_to_left: bool = True) -> Piece:
    return Piece(
        cluster.text, cluster.left, cluster.right, right_to_left and cluster.text in _PARTNER
    )


def _stretch(row: Sequence[Cluster], context: Context, *, touches: bool) -> list[Piece]:
    """What stands between two Arabic letters, in reading order; `touches` says that there is one to the left."""
    first, last = _latin_run(row)
    pieces: list[Piece] = []
    if last < 0:
        return _numbers(row, context)
    run = [_piece(cluster, right_to_left=False) for cluster in row[first : last + 1]]
    if (
        touches
        and first == 0
        and last + 2 == len(row)
        and 0 <= row[-1].order == row[last].order + 1
    ):
        # The space was typed behind the name, as a part of it, and so is drawn at its right; at its left none is.
        context.arabic = False
        return [*run, _piece(row[-1])]
    pieces += _numbers(row[last + 1 :], context)
    pieces += run
    context.arabic = False
    context.number_goes_on = bool(
        _OPEN_PHONE.search("".join(cluster.text for cluster in row[first : last + 1]))
    )
    return pieces + _numbers(row[:first], context)


def _latin_run(row: Sequence[Cluster]) -> tuple[int, int]:
    """The first and last place of what reads from left to right around the Latin letters; (0, -1) for none."""
    latin = [place for place, cluster in enumerate(row) if cluster.kind is Bidi.LEFT]
    if not latin:
        return 0, -1
    first, last = latin[0], latin[-1]
    last = max(
        place
        for place in range(last, len(row))
        if place == last or row[place].kind is Bidi.EUROPEAN
    )
    while (
        last + 1 < len(row)
        and row[last].kind is Bidi.EUROPEAN
        and row[last + 1].kind is Bidi.TERMINATOR
    ):
        last += 1
    inside = "".join(cluster.text for cluster in row[first : last + 1])
    while "+" in inside and last + 1 < len(row) and _ends_number(row, last):
        last += 1
        inside += row[last].text
    if (
        first == 0
        and _ADDRESS.search(inside)
        and last + 1 < len(row)
        and row[last + 1].text in _ADDRESS_BREAKS
    ):
        last += 1  # an address that the line's end broke
    while (
        last + 1 < len(row)
        and row[last + 1].text in _CLOSING
        and _lacks(inside, row[last + 1].text)
    ):
        last += 1
        inside += row[last].text
    while first and row[first - 1].kind is Bidi.TERMINATOR and row[first - 1].text in "$€£#@":
        first -= 1
    return first, last


def _ends_number(row: Sequence[Cluster], last: int) -> bool:
    """Whether a sign behind a run's last digit, at the end of a word, was left there by a line break."""
    after = row[last + 2].kind if last + 2 < len(row) else Bidi.SPACE
    return row[last].kind is Bidi.EUROPEAN and row[last + 1].text in "-–/." and after is Bidi.SPACE


def _lacks(text: str, closing: str) -> bool:
    return text.count(_PARTNER[closing]) > text.count(closing)


def _numbers(row: Sequence[Cluster], context: Context) -> list[Piece]:
    """A stretch without Latin letters, read from its right end, each number from its left."""
    pieces: list[Piece] = []
    end = len(row)
    while end:
        start = _phone(row, end, context)
        if start == end:
            start = _number(row, end, arabic=context.arabic and not context.whole_numbers)
        group = row[start:end]
        if (
            context.arabic
            and start == end - 1
            and group[0].text in _PERCENT
            and _touches_number(row, start)
        ):
            start = _number(row, start, arabic=True)
            group = row[start:end]  # the sign, at the right, is read last
        elif group[0].text in _PERCENT and group[-1].kind in _NUMBERS:
            group = [*group[1:], group[0]]
        pieces += [_piece(cluster, right_to_left=len(group) == 1) for cluster in group]
        if any(cluster.kind in _NUMBERS for cluster in group):
            text = "".join(cluster.text for cluster in group)
            context.number_goes_on = start == 0 and bool(_OPEN_PHONE.match(text))
        end = start
    return pieces


def _touches_number(row: Sequence[Cluster], place: int) -> bool:
    return place > 0 and row[place - 1].kind in _NUMBERS


def _phone(row: Sequence[Cluster], end: int, context: Context) -> int:
    """Where a telephone number begins that ends before `end`; `end` itself for none.

    It is typed behind a mark that makes it read from the left; a plus sign at its left tells, on this line or the last.
    """
    start = end
    while (
        start
        and row[start - 1].kind is not Bidi.SPACE
        and row[start - 1].kind is not Bidi.ARABIC_NUMBER
    ):
        start -= 1
    while start < end and row[start].text not in "+0123456789":
        start += 1
    text = "".join(cluster.text for cluster in row[start:end])
    if context.number_goes_on and re.fullmatch(r"\d[\d()]*(?:[-–/.]\d+)*", text):
        return start
    return start if text and _PHONE.fullmatch(text) and text.count("+") == 1 else end


def _number(row: Sequence[Cluster], end: int, *, arabic: bool) -> int:
    """Where the number begins that ends before `end`, by rules W4 and W5."""
    start = end - 1
    while start and not arabic and row[start].kind is Bidi.TERMINATOR:
        start -= 1
    if row[start].kind not in _NUMBERS:
        return end - 1
    while start:
        before = row[start - 1]
        if before.kind in _NUMBERS:
            start -= 1
        elif start > 1 and _joins(before, row[start - 2], row[start], arabic=arabic):
            start -= 2
        else:
            break
    while (
        start
        and not arabic
        and row[start - 1].kind is Bidi.TERMINATOR
        and row[start].kind is Bidi.EUROPEAN
    ):
        start -= 1
    return start


def _joins(sign: Cluster, before: Cluster, after: Cluster, *, arabic: bool) -> bool:
    """Whether a sign between two digits makes one number of them."""
    if before.kind not in _NUMBERS:
        return False
    if sign.kind is Bidi.COMMON:
        return arabic or before.kind is after.kind
    return sign.kind is Bidi.SEPARATOR and not arabic and before.kind is after.kind is Bidi.EUROPEAN


def _from_the_left(row: Sequence[Cluster], context: Context) -> list[Piece]:
    """A line of a left-to-right paragraph: Arabic runs within it are read from their right."""
    pieces: list[Piece] = []
    start = 0
    while start < len(row):
        if row[start].kind is not Bidi.RIGHT:
            pieces.append(_piece(row[start], right_to_left=False))
            start += 1
            continue
        latin = next(
            (place for place in range(start, len(row)) if row[place].kind is Bidi.LEFT), len(row)
        )
        end = 1 + max(place for place in range(start, latin) if row[place].kind is Bidi.RIGHT)
        pieces += _read_run(row[start:end], Context(arabic=True))
        start = end
    context.arabic = False
    return pieces


def _read_run(row: Sequence[Cluster], context: Context) -> list[Piece]:
    pieces: list[Piece] = []
    end = len(row)
    while end:
        if row[end - 1].kind is Bidi.RIGHT:
            end -= 1
            pieces.append(_piece(row[end]))
            continue
        start = end
        while start and row[start - 1].kind is not Bidi.RIGHT:
            start -= 1
        pieces += _numbers(row[start:end], context)
        end = start
    return pieces


class Brackets:
    """Which way the brackets of right-to-left text face.

    A font shows `(` as its mirror image there, and a PDF may name either. White space around a bracket tells the true
    one; a vote of all clear cases tells what the producer names, for those that are not clear.
    """

    def __init__(self) -> None:
        self._as_named = 0

    def listen(self, pieces: Sequence[Piece]) -> None:
        """Take the votes of a line."""
        for place, piece in enumerate(pieces):
            if piece.mirrored and (true := _by_neighbours(pieces, place)) is not None:
                self._as_named += 1 if true == piece.text else -1

    def put_right(self, pieces: Sequence[Piece]) -> bool:
        """Turn the brackets of a line the right way; whether any was turned."""
        turned = False
        opened: list[str] = []
        for place, piece in enumerate(pieces):
            if piece.text not in _PARTNER:
                continue
            if piece.mirrored:
                true = _by_neighbours(pieces, place) or self._guess(piece.text, opened)
                turned = turned or true != piece.text
                piece.text = true
            if piece.text in _OPENING:
                opened.append(piece.text)
            elif opened and opened[-1] == _PARTNER[piece.text]:
                opened.pop()
        return turned

    def _guess(self, text: str, opened: Sequence[str]) -> str:
        if self._as_named:
            return text if self._as_named > 0 else _PARTNER[text]
        opening = text if text in _OPENING else _PARTNER[text]
        return _PARTNER[opening] if opened and opened[-1] == opening else opening


def _by_neighbours(pieces: Sequence[Piece], place: int) -> str | None:
    """The bracket that white space asks for: it opens behind a space, closes before one; None for both or neither."""
    text = pieces[place].text
    opening = text if text in _OPENING else _PARTNER[text]
    before = pieces[place - 1].text if place else " "
    after = pieces[place + 1].text if place + 1 < len(pieces) else " "
    if before in _PARTNER or after in _PARTNER:
        return None
    opens = before.isspace() or before in '/-–“”"'
    closes = after.isspace() or after in '.,،؛:;!?؟/-–“”"'
    if opens == closes:
        return None
    return opening if opens else _PARTNER[opening]

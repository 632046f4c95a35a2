"""Which way the brackets of right-to-left text face."""

from __future__ import annotations

from collections.abc import Sequence

from khulasa.readers.pdf.layout.pieces import OPENING, PARTNER, Change, Piece

_BEFORE_OPENING = '/-–“”"'
_AFTER_CLOSING = '.,،؛:;!?؟/-–“”"'


class Brackets:
    """Which way the brackets of right-to-left text face.

    A font shows `(` as its mirror image there, and a PDF may name either. White space around a bracket tells the true
    one; a vote of all clear cases tells what the producer names, for those that are not clear.
    """

    def __init__(self) -> None:
        self._as_named = 0

    @property
    def votes(self) -> int:
        """How many clear cases are as named, less those that are not."""
        return self._as_named

    def count(self, votes: int) -> None:
        """Take the votes of pages that were read elsewhere."""
        self._as_named += votes

    def listen(self, pieces: Sequence[Piece]) -> None:
        """Take the votes of a line."""
        for place, piece in enumerate(pieces):
            if not piece.mirrored:
                continue
            true = _by_neighbours(pieces, place)
            if true is not None:
                self._as_named += 1 if true == piece.text else -1

    def put_right(self, pieces: Sequence[Piece]) -> list[Change]:
        """Turn the brackets of a line the right way; those that were turned."""
        turned: list[Change] = []
        opened: list[str] = []
        for place, piece in enumerate(pieces):
            if piece.text not in PARTNER:
                continue
            if piece.mirrored:
                true = _by_neighbours(pieces, place) or self._guess(piece.text, opened)
                if true != piece.text:
                    turned.append((piece, piece.text))
                    piece.text = true
            if piece.text in OPENING:
                opened.append(piece.text)
            elif opened and opened[-1] == PARTNER[piece.text]:
                opened.pop()
        return turned

    def _guess(self, text: str, opened: Sequence[str]) -> str:
        """The bracket as the producer names such; before any vote, one that closes what is open, or opens."""
        if self._as_named > 0:
            return text
        if self._as_named < 0:
            return PARTNER[text]
        opening = _opening(text)
        closes = bool(opened) and opened[-1] == opening
        return PARTNER[opening] if closes else opening


def _opening(bracket: str) -> str:
    return bracket if bracket in OPENING else PARTNER[bracket]


def _by_neighbours(pieces: Sequence[Piece], place: int) -> str | None:
    """The bracket that white space asks for: it opens behind a space, closes before one; None for both or neither."""
    before = pieces[place - 1].text if place else " "
    after = pieces[place + 1].text if place + 1 < len(pieces) else " "
    if before in PARTNER or after in PARTNER:
        return None
    opens = before.isspace() or before in _BEFORE_OPENING
    closes = after.isspace() or after in _AFTER_CLOSING
    if opens == closes:
        return None
    opening = _opening(pieces[place].text)
    return opening if opens else PARTNER[opening]

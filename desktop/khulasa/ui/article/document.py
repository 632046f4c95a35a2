"""The article as a `QTextDocument`, built in slices, with positions that lead both ways.

Offsets count code points of `Document.text`; positions count UTF-16 units of the `QTextDocument`.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from khulasa.document.bidi import mostly_right_to_left, runs_right_to_left
from khulasa.document.model import Block, BlockKind, Document
from khulasa.document.unicode import Utf16Map
from khulasa.ui.look.reading_type import ReadingType
from khulasa.ui.look.theme import Theme

_ROUNDING = 1 / 256
"""Pixels: Qt counts in 64ths and cuts off what is less."""

PIECE = 4000
"""A longer block is shown as several paragraphs: Qt shapes a paragraph whole, and would stand still."""

# QTextDocument keeps these code points for itself; they are shown as the sign for an unknown character.
_RESERVED = dict.fromkeys((0xFDD0, 0xFDD1, 0x2028, 0x2029, 0xFFFC, 0), "\N{REPLACEMENT CHARACTER}")

_ASIDE = {
    BlockKind.BYLINE,
    BlockKind.AGENCY,
    BlockKind.DATELINE,
    BlockKind.CAPTION,
    BlockKind.FURNITURE,
    BlockKind.FOOTNOTE,
}


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph on screen: a span of the text, and where it begins in the `QTextDocument`."""

    start: int
    end: int
    position: int
    kind: BlockKind
    level: int


class ArticleDocument:
    """Fills a `QTextDocument` from a `Document`, some paragraphs at a time, and maps positions."""

    def __init__(
        self,
        document: Document,
        target: QTextDocument,
        theme: Theme,
        setting: ReadingType,
        points: float,
    ) -> None:
        self.document = document
        self.complete = False
        self._target = target
        self._theme = theme
        self._setting = setting
        self._points = points
        self._units = Utf16Map(document.text)
        self._char_formats: dict[BlockKind, QTextCharFormat] = {}
        self._pieces: list[Piece] = []
        self._starts: list[int] = []
        self._positions: list[int] = []
        self._source = _pieces(document)
        self._right_to_left = mostly_right_to_left(document.text)

    def build(self, characters: int) -> None:
        """Add paragraphs of about so many characters; `complete` tells when the last stands."""
        cursor = QTextCursor(self._target)
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        for block, start, end in self._source:
            self._add(cursor, block, start, end)
            characters -= end - start
            if characters <= 0:
                break
        else:
            self.complete = True
        cursor.endEditBlock()

    def grow(self, document: Document) -> bool:
        """Go on with a document that begins as this one does, from where they differ; False where they do at once.

        What stands before that is left as it is, with all cursors in it.
        """
        if mostly_right_to_left(document.text) != self._right_to_left:
            return False
        pieces = list(_pieces(document))
        kept = self._alike(document, pieces)
        if not kept:
            return False
        last = self._pieces[kept - 1]
        cursor = QTextCursor(self._target)
        cursor.setPosition(self.position(last.end))
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        del self._pieces[kept:], self._starts[kept:], self._positions[kept:]
        self.document, self._units = document, Utf16Map(document.text)
        self._source = iter(pieces[kept:])
        self.complete = False
        return True

    def _alike(self, document: Document, pieces: Sequence[tuple[Block, int, int]]) -> int:
        """How many of the paragraphs that stand are the first ones of another document, too."""
        for count, (piece, (block, start, end)) in enumerate(
            zip(self._pieces, pieces, strict=False)
        ):
            same_style = (piece.kind, piece.level) == (block.kind, block.level)
            same_place = (piece.start, piece.end) == (start, end)
            ends_block = end == block.end
            if not (same_style and same_place and ends_block == self._ends_block(piece)):
                return count
            if self.document.text[start:end] != document.text[start:end]:
                return count
        return min(len(self._pieces), len(pieces))

    def _ends_block(self, piece: Piece) -> bool:
        """Whether a paragraph on screen is the last of its block, below which there is more room."""
        block = self.document.blocks[self.document.block_at(piece.start)]
        return piece.end == block.end

    def missing(self, offset: int) -> int:
        """How many characters are still to be built before a place in the text stands; 0 where it does."""
        end = self._pieces[-1].end if self._pieces else 0
        return 0 if self.complete else max(0, offset + 1 - end)

    def reaches(self, offset: int) -> bool:
        """Whether a place in the text stands."""
        return self.missing(offset) == 0

    def _add(self, cursor: QTextCursor, block: Block, start: int, end: int) -> None:
        text = self.document.text[start:end].translate(_RESERVED)
        block_format = self._block_format(block, first=start == block.start, last=end == block.end)
        rtl = runs_right_to_left(text, base=self._right_to_left)
        block_format.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        )
        letters = self._char_format(block.kind)
        if self._pieces:
            cursor.insertBlock(block_format, letters)
        else:
            cursor.setBlockFormat(block_format)
            cursor.setBlockCharFormat(letters)
        self._pieces.append(Piece(start, end, cursor.position(), block.kind, block.level))
        self._starts.append(start)
        self._positions.append(cursor.position())
        cursor.insertText(text, letters)

    def position(self, offset: int) -> int:
        """The position of an offset; one that lies between two paragraphs leads to the end of the first."""
        piece = self._pieces[max(0, bisect_right(self._starts, offset) - 1)]
        inside = min(max(offset, piece.start), piece.end)
        return piece.position + self._units.to_utf16(inside) - self._units.to_utf16(piece.start)

    def offset(self, position: int) -> int:
        """The offset of a position."""
        piece = self._pieces[max(0, bisect_right(self._positions, position) - 1)]
        units = self._units.to_utf16(piece.start) + position - piece.position
        return min(self._units.to_code_points(units), piece.end)

    def cursor(self, start: int, end: int) -> QTextCursor:
        """A cursor that selects a span of the text."""
        cursor = QTextCursor(self._target)
        cursor.setPosition(self.position(start))
        cursor.setPosition(self.position(end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _block_format(self, block: Block, *, first: bool, last: bool) -> QTextBlockFormat:
        style = QTextBlockFormat()
        style.setLineHeight(
            whole_line_height(self._char_format(block.kind).font(), self._setting.line_height),
            QTextBlockFormat.LineHeightTypes.ProportionalHeight.value,
        )
        unit = self._points * self._setting.zoom / 100
        style.setBottomMargin(round(unit * 0.77) if last else 0)
        if block.kind is BlockKind.TITLE:
            style.setHeadingLevel(1)
            style.setBottomMargin(round(unit))
        elif block.kind is BlockKind.HEADING:
            style.setHeadingLevel(min(6, max(2, block.level)))
            style.setTopMargin(round(unit * 1.2) if first else 0)
            style.setBottomMargin(round(unit * 0.4))
        elif block.kind in {BlockKind.LIST_ITEM, BlockKind.QUOTATION}:
            style.setTextIndent(0)
            style.setLeftMargin(unit * 1.6)
            style.setRightMargin(unit * 1.6)
            style.setBottomMargin(round(unit * 0.3) if last else 0)
        return style

    def _char_format(self, kind: BlockKind) -> QTextCharFormat:
        """How the letters of a kind of block are set: made once, for fonts take most of a book's building."""
        if kind not in self._char_formats:
            style = self._char_formats[kind] = QTextCharFormat()
            style.setFont(self._font(kind))
            style.setForeground(self._theme.colour("muted" if kind in _ASIDE else "ink"))
        return self._char_formats[kind]

    def _font(self, kind: BlockKind) -> QFont:
        if kind is BlockKind.TITLE:
            return self._setting.font(self._points * 1.32, bold=True)
        if kind is BlockKind.HEADING:
            return self._setting.font(self._points * 1.065, bold=True)
        if kind in _ASIDE:
            return self._setting.small_font(self._points * 0.66)
        return self._setting.font(self._points)


def whole_line_height(font: QFont, percent: float) -> float:
    """The percentage next below another in which lines of a font are a whole number of pixels apart.

    Where they lie half a pixel apart, the grounds of marked lines touch here and leave a gap there, and otherwise after
    each change of the width. Qt takes the percentage of the line's height rounded up.
    """
    metrics = QFontMetricsF(font)
    own = math.ceil(metrics.ascent() + metrics.descent() + metrics.leading())
    pitch = math.floor(own * percent / 100)
    return 100 * (pitch + _ROUNDING) / own


def _pieces(document: Document) -> Iterator[tuple[Block, int, int]]:
    """The paragraphs on screen: each block, a long one cut at spaces."""
    for block in document.blocks:
        start = block.start
        while block.end - start > PIECE:
            space = document.text.rfind(" ", start + PIECE // 2, start + PIECE)
            cut = space + 1 if space > 0 else start + PIECE
            yield block, start, cut
            start = cut
        yield block, start, block.end

"""Words and signs in one line of a row: each takes its room, and leaves the rest to what stands behind it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from khulasa.document.bidi import runs_right_to_left
from khulasa.ui.facts.arrangement import GUTTER, SIDE
from khulasa.ui.look import icons
from khulasa.ui.look.theme import Theme

GAP = 8
"""Pixels between words that follow one another in a line."""

_ICON, _FRAME_HEIGHT, _FRAME_PAD = 16, 18, 7


class LinePainter:
    """Paints from the edge where rows begin: the right one where `mirrored`. Roles are the theme's names of colours."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.mirrored = True

    def inside(self, area: QRect) -> QRect:
        """Where the words of a row stand: behind the gutter."""
        left, right = (SIDE, SIDE + GUTTER) if self.mirrored else (SIDE + GUTTER, SIDE)
        return area.adjusted(left, 0, -right, 0)

    def gutter(self, area: QRect) -> QRect:
        """Where the sign of a row stands."""
        width = GUTTER - 8
        left = area.right() + 1 - SIDE - width if self.mirrored else area.left() + SIDE
        return QRect(left, area.top(), width, area.height())

    def behind(self, area: QRect, taken: int) -> QRect:
        """What is left of a line where its start is taken."""
        return area.adjusted(0, 0, -taken, 0) if self.mirrored else area.adjusted(taken, 0, 0, 0)

    def before(self, area: QRect, taken: int) -> QRect:
        """What is left of a line where its end is taken."""
        return area.adjusted(taken, 0, 0, 0) if self.mirrored else area.adjusted(0, 0, -taken, 0)

    def words(
        self,
        painter: QPainter,
        area: QRect,
        words: str,
        font: QFont,
        role: str,
        *,
        at_end: bool = False,
    ) -> QRect:
        """Paint words, cut where there is no more room, and give the room behind them."""
        if not words or area.width() <= 0:
            return area
        painter.setFont(font)
        painter.setPen(self.theme.colour(role))
        metrics = QFontMetrics(font)
        text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        right = self.mirrored != at_end
        edge = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        # The author's words run their own way, wherever they begin.
        runs_left = runs_right_to_left(words, base=self.mirrored)
        ways = Qt.LayoutDirection
        painter.setLayoutDirection(ways.RightToLeft if runs_left else ways.LeftToRight)
        flags = edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, flags | Qt.TextFlag.TextSingleLine, text)
        taken = metrics.horizontalAdvance(text) + GAP
        return self.before(area, taken) if at_end else self.behind(area, taken)

    def cut_words(
        self, painter: QPainter, area: QRect, words: str, font: QFont, role: str, spared: int
    ) -> QRect:
        """Paint words that spare some pixels at the line's end, and give the room behind them."""
        least = max(0, min(area.width(), spared))
        rest = self.words(painter, self.before(area, least), words, font, role)
        return self.before(rest, -least)

    def aside(
        self, painter: QPainter, area: QRect, words: str, font: QFont, role: str, least: int
    ) -> QRect:
        """Paint a few words where the row ends, which has `least` pixels for them, and give the room before them."""
        self.words(painter, area, words, font, role, at_end=True)
        return self.before(area, max(least, QFontMetrics(font).horizontalAdvance(words) + GAP))

    def framed(self, painter: QPainter, area: QRect, words: str, font: QFont, role: str) -> QRect:
        """Paint a word in a frame, where there is room for it, and give the room behind it."""
        width = QFontMetrics(font).horizontalAdvance(words) + 2 * _FRAME_PAD + 2
        if width > area.width():
            return area
        height = max(_FRAME_HEIGHT, QFontMetrics(font).height())
        left = area.right() + 1 - width if self.mirrored else area.left()
        frame = QRect(left, area.center().y() + 1 - height // 2, width, height)
        warns = role == "warn"
        painter.setPen(QPen(self.theme.colour("warn" if warns else "edge"), 1))
        painter.setBrush(self.theme.colour("warn_bg") if warns else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(frame), height / 2, height / 2)
        inside = frame.adjusted(_FRAME_PAD, 0, -_FRAME_PAD, 0)
        self.words(painter, inside, words, font, role)
        return self.behind(area, width + GAP)

    def icon(self, painter: QPainter, name: str, area: QRect, role: str) -> None:
        """Paint a sign in the middle of an area."""
        ratio = painter.device().devicePixelRatio()
        pixmap = icons.icon(name, self.theme.colours[role]).pixmap(QSize(_ICON, _ICON), ratio)
        middle = QPointF(area.center()) - QPointF(_ICON / 2 - 0.5, _ICON / 2 - 0.5)
        painter.drawPixmap(middle, pixmap)

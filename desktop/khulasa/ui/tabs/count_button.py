"""A flat button with a count beside its words, as a pill in the accent's colour."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionToolButton, QStylePainter, QToolButton

from khulasa.ui.look import fonts
from khulasa.ui.look.theme import Theme

_HEIGHT, _SIDE, _GAP = 18, 7, 6  # pixels of the pill, beside its digits, and from the words to it


class CountButton(QToolButton):
    """Shows its count where there is one; what it says to assistive programs is up to whoever words it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFont(fonts.interface())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("look", "flat")
        self._font = fonts.interface(9.5, bold=True)
        self._colours = QColor(), QColor()
        self.count = 0

    def set_count(self, count: int) -> None:
        """Show a count; none where it is 0."""
        self.count = count
        self.updateGeometry()
        self.update()

    def _pill_width(self) -> int:
        if not self.count:
            return 0
        digits = QFontMetrics(self._font).horizontalAdvance(QLocale().toString(self.count))
        return max(_HEIGHT, digits + 2 * _SIDE)

    def sizeHint(self) -> QSize:
        """As wide as the words and the pill."""
        extra = self._pill_width() + _GAP if self.count else 0
        return super().sizeHint() + QSize(extra, 0)

    def minimumSizeHint(self) -> QSize:
        """See `sizeHint`."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button, with the pill behind its words."""
        if not self.count:
            super().paintEvent(event)
            return
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        panel = QStyleOptionToolButton(option)
        panel.text, panel.icon = "", type(option.icon)()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, panel)
        width = self._pill_width()
        taken = width + _GAP
        words = option.rect.adjusted(0, 0, -taken, 0)
        option.rect = words.translated(taken, 0) if self.isRightToLeft() else words
        painter.drawControl(QStyle.ControlElement.CE_ToolButtonLabel, option)
        left = _SIDE if self.isRightToLeft() else self.width() - _SIDE - width
        self._paint_pill(painter, QRectF(left, (self.height() - _HEIGHT) / 2, width, _HEIGHT))

    def _paint_pill(self, painter: QPainter, area: QRectF) -> None:
        back, ink = self._colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(back)
        painter.drawRoundedRect(area, _HEIGHT / 2, _HEIGHT / 2)
        painter.setPen(ink)
        painter.setFont(self._font)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, QLocale().toString(self.count))

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self._colours = theme.colour("accent"), theme.colour("on_accent")
        self.update()

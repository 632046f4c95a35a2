"""The frame that a window gets while something is dragged over it: what letting go will do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from khulasa.ui.look import fonts
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.theme import ActiveTheme, Theme

_EDGE = 2.0


class DropFrame(QWidget):
    """Lies over everything in its window, and takes neither mouse nor keys."""

    def __init__(self, theme: ActiveTheme, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._window = window
        self._theme = theme.theme
        window.installEventFilter(self)
        self.hide()
        keep_worded(self, self.retranslate)
        theme.dress(self.set_theme)

    def set_hot(self, *, hot: bool) -> None:
        """Show the frame, or take it away."""
        if hot:
            self.setGeometry(self._window.rect())
            self.raise_()
        self.setVisible(hot)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the window's size."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        """An edge around the window, and a sentence at its foot."""
        words, font = self.accessibleName(), fonts.interface(12, bold=True)
        metrics = QFontMetrics(font)
        colour = self._theme.colour
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour("accent"), _EDGE))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
            width, height = metrics.horizontalAdvance(words) + 44.0, 44.0
            pill = QRectF((self.width() - width) / 2, self.height() - height - 36, width, height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent"))
            painter.drawRoundedRect(pill, 10, 10)
            painter.setPen(colour("on_accent"))
            painter.setFont(font)
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)

    def retranslate(self) -> None:
        """Word it in the interface's present language."""
        self.setAccessibleName(self.tr("Drop it to open it in a new tab"))
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self._theme = theme
        self.update()

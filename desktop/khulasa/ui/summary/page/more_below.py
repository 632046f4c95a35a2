"""The line at the page's foot that says how many sentences are not wholly seen yet, and leads to them."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from khulasa.ui.look import fonts
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.widgets import named

_HEIGHT = 28


class MoreBelow(QToolButton):
    """Lies over the fade; keys scroll without it."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        named(self, "moreBelow")
        self._count = 0
        self.setFont(fonts.interface(9.5, bold=True))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()
        keep_worded(self, self.retranslate)

    def show_count(self, count: int, page: QRect, centre: int) -> None:
        """Say how many, in the middle of a page's column; nothing where all are seen."""
        if count != self._count:
            self._count = count
            self.retranslate()
        width = self.sizeHint().width()
        self.setGeometry(centre - width // 2, page.bottom() + 1 - _HEIGHT, width, _HEIGHT)
        self.setVisible(count > 0)

    def retranslate(self) -> None:
        """Word it in the interface's present language."""
        self.setText(self.tr("%Ln more ↓", "", self._count))

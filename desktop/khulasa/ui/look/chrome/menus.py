"""Menus whose shortcuts read from left to right in a right-to-left menu, too: "Ctrl++", not "++Ctrl"."""

from __future__ import annotations

from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QMenu, QStyleOptionMenuItem

_ISOLATE, _END = "\u2066", "\u2069"


def left_to_right(shortcut: str) -> str:
    """A shortcut that keeps its order in a line of any direction: its last sign would else go to the other end."""
    return f"{_ISOLATE}{shortcut}{_END}"


class Menu(QMenu):
    """The one kind of menu in this window."""

    keep_inside = False
    """Whether it opens inside its window, where that is wide enough: a button at the edge would have it hang out."""

    def showEvent(self, event: QShowEvent) -> None:
        """See `keep_inside`."""
        super().showEvent(event)
        parent = self.parentWidget()
        if not self.keep_inside or parent is None:
            return
        window = parent.window().frameGeometry()
        if self.width() <= window.width():
            left = max(window.left(), min(self.x(), window.right() + 1 - self.width()))
            self.move(left, self.y())

    def initStyleOption(self, option: QStyleOptionMenuItem, action: QAction, /) -> None:
        """What Qt paints of an entry: its words, and behind a tab its shortcut."""
        super().initStyleOption(option, action)
        text: str = option.text
        words, tab, shortcut = text.partition("\t")
        if tab:
            option.text = words + tab + left_to_right(shortcut)

"""A layout that goes on in the next row where one is full, in the direction of its widget."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Items keep the size that they ask for, unless a row is narrower."""

    def __init__(self, parent: QWidget | None = None, gap: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Add an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at a place, None where there is none."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """The narrower, the more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all rows."""
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def sizeHint(self) -> QSize:
        """As small as it goes: rows are made for the width that there is."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """The size of the largest item, but no wider than fits a narrow pane."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return QSize(min(size.width(), 120), size.height())

    def setGeometry(self, area: QRect) -> None:
        """Put the items into their rows."""
        super().setGeometry(area)
        self._arrange(area, place=True)

    def _arrange(self, area: QRect, *, place: bool) -> int:
        """Go through the rows, and give their height."""
        widget = self.parentWidget()
        mirrored = widget is not None and widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x, y = area.left(), area.top()
        row_height = 0
        for item in self._items:
            if item.isEmpty():  # a widget that is hidden
                continue
            size = item.sizeHint().boundedTo(QSize(area.width(), 10_000))
            is_first = x == area.left()
            if not is_first and x + size.width() > area.right() + 1:
                x = area.left()
                y += row_height + self._gap
                row_height = 0
            if place:
                opposite = area.left() + area.right() + 1 - x - size.width()
                corner = QPoint(opposite if mirrored else x, y)
                item.setGeometry(QRect(corner, size))
            x += size.width() + self._gap
            row_height = max(row_height, size.height())
        return y + row_height - area.top()

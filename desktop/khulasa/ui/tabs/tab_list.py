"""The list of the tabs that the row has no room for: words find one, Enter goes there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from khulasa.document.bidi import isolate
from khulasa.language.folding import fold
from khulasa.services.wording import one_line
from khulasa.ui.look import fonts
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.widgets import named

_WIDTH, _ROW, _MOST_ROWS = 400, 30, 12


class TabList(QFrame):
    """A list that floats below its button as long as somebody is at it."""

    wanted = Signal(int)
    """The place of a tab that shall come to the front."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._button_row = parent
        named(self, "tabList")
        self.hide()
        self.field = QLineEdit()
        self.field.setFont(fonts.interface(10))
        self.field.textChanged.connect(self._filter)
        self.field.returnPressed.connect(self._take)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setFont(fonts.interface(10))
        self.list.itemClicked.connect(self._take)
        self.list.itemActivated.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.field)
        column.addWidget(self.list)
        QApplication.instance().focusChanged.connect(self._leave_with_focus)  # type: ignore[union-attr]
        keep_worded(self, self.retranslate)

    def show_at(self, point: QPoint, rows: Sequence[tuple[int, str]]) -> None:
        """Show tabs, each by its place and what it says, with a corner at a point of the window."""
        self.setParent(self._button_row.window())
        self.field.clear()
        self.list.clear()
        for place, words in rows:
            item = QListWidgetItem(isolate(one_line(words)))
            item.setData(Qt.ItemDataRole.UserRole, place)
            self.list.insertItem(self.list.count(), item)
        self.list.setCurrentRow(0)
        self.resize(_WIDTH, 66 + _ROW * max(1, min(len(rows), _MOST_ROWS)))
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.move(point - QPoint(0 if right_to_left else self.width(), 0))
        self.show()
        self.raise_()
        self.field.setFocus()

    def _leave_with_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Go when somebody turns to something else."""
        if not self.isHidden() and now is not None and not self.isAncestorOf(now):
            self.hide()

    def _filter(self, words: str) -> None:
        """Show the tabs that hold these letters, whatever their marks."""
        sought = fold(words)
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(sought not in fold(item.text()))
        shown = [row for row in range(self.list.count()) if not self.list.item(row).isHidden()]
        self.list.setCurrentRow(shown[0] if shown else -1)

    def _take(self) -> None:
        item = self.list.currentItem()
        self.hide()
        if item is not None and not item.isHidden():
            self.wanted.emit(item.data(Qt.ItemDataRole.UserRole))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down in the field go through the list, Escape leaves it."""
        steps = {Qt.Key.Key_Down, Qt.Key.Key_Up}
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in steps:
                QApplication.sendEvent(self.list, event)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.hide()
                return True
        return super().eventFilter(watched, event)

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.field.setPlaceholderText(self.tr("Find an open article"))
        self.field.setAccessibleName(self.tr("Find an open article"))
        self.list.setAccessibleName(self.tr("Open articles"))

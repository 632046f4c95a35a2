"""Every key that does something, read off the actions themselves: there is no second list to forget."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from khulasa.ui.look import fonts
from khulasa.ui.look.chrome.side_window import SideWindow


class Help(SideWindow):
    """Two columns: the key, and what it does."""

    def __init__(self, window: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self.table = QTableWidget(0, 2)
        self.table.setFont(fonts.interface())
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(
            0, QHeaderView.ResizeMode.ResizeToContents
        )
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        )
        self.table.setTabKeyNavigation(False)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.addWidget(self.table, 1)
        column.addWidget(self.buttons)
        self.resize(580, 560)
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything in the interface's present language; the actions have been worded before."""
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.table.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.table.setHorizontalHeaderLabels([self.tr("Key"), self.tr("What it does")])
        rows = [
            (_keys(action), _words(action))
            for action in self._window.findChildren(QAction)
            if _counts(action)
        ]
        self.table.setRowCount(len(rows))
        for row, (keys, words) in enumerate(rows):
            for column, text in enumerate((keys, words)):
                item = QTableWidgetItem(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(row, column, item)


def _counts(action: QAction) -> bool:
    return bool(action.text()) and bool(_keys(action))


def _keys(action: QAction) -> str:
    """The keys, but for those that few keyboards have: from F13 on, and those with a name such as Undo."""
    form = QKeySequence.SequenceFormat.NativeText
    # PySide leaves the index out of its type description.
    pressed = [(key, key[0].key()) for key in action.shortcuts()]  # type: ignore[index]
    common = [
        key
        for key, code in pressed
        if code < Qt.Key.Key_Back and not Qt.Key.Key_F13 <= code <= Qt.Key.Key_F35
    ]
    keys = dict.fromkeys(key.toString(form) for key in common)
    return "  ".join(f"\u2066{key}\u2069" for key in keys)


def _words(action: QAction) -> str:
    """What an action does at any time, where its entry in a menu says what it does just now."""
    return (action.whatsThis() or action.text()).replace("&", "")

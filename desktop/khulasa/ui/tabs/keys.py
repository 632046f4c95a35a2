"""The keys of the tabs, as everywhere: a new one, close, have back, the next, the n-th."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.tabs.tabs import Tabs

_NUMBERED = 9
"""Alt+9 is the last one, as in browsers."""


class TabKeys(QObject):
    """Actions for what is worded, shortcuts for the numbers."""

    def __init__(self, window: QWidget, tabs: Tabs) -> None:
        super().__init__(window)
        self._window = window
        self._tabs = tabs
        self.new = self._action(tabs.new, "Ctrl+T")
        self.close = self._action(self._close, "Ctrl+W")
        self.reopen = self._action(tabs.reopen, "Ctrl+Shift+T")
        self.next = self._action(partial(tabs.step, 1), "Ctrl+Tab", "Ctrl+PgDown")
        self.previous = self._action(partial(tabs.step, -1), "Ctrl+Shift+Tab", "Ctrl+PgUp")
        self.own_window = self._action(self._give_away)
        self.of_menu = [self.new, self.close, self.reopen, self.own_window]
        for number in range(1, _NUMBERED + 1):
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), window)
            shortcut.activated.connect(partial(self._go_to, number))
        tabs.changed.connect(self._allow)
        self._allow()
        keep_worded(window, self.retranslate)

    def _action(self, does: Callable[[], None], *keys: str) -> QAction:
        action = QAction(self._window)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda _checked: does())
        self._window.addAction(action)
        return action

    def _close(self) -> None:
        """Close the tab in front; the window where no tab is open."""
        if self._tabs.current >= 0:
            self._tabs.close(self._tabs.current)
        elif self._tabs.articles:
            self._tabs.show(len(self._tabs.articles) - 1)
        else:
            self._window.window().close()

    def _go_to(self, number: int) -> None:
        last = len(self._tabs.articles) - 1
        self._tabs.show(last if number == _NUMBERED else number - 1)

    def _give_away(self) -> None:
        if self._tabs.current >= 0:
            self._tabs.give_away(self._tabs.current)

    def _allow(self) -> None:
        count = len(self._tabs.articles)
        self.reopen.setEnabled(bool(self._tabs.closed_tabs))
        self.own_window.setEnabled(self._tabs.current >= 0 and count > 1)
        for action in (self.next, self.previous):
            action.setEnabled(count > 0)

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.new.setText(self.tr("New tab"))
        self.close.setText(self.tr("Close the tab"))
        self.reopen.setText(self.tr("Reopen the closed tab"))
        self.next.setText(self.tr("The next tab"))
        self.previous.setText(self.tr("The tab before"))
        self.own_window.setText(self.tr("Move to a window of its own"))

"""F6 and Shift+F6: from pane to pane, each time to where one would go on there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from khulasa.ui.look.interface_language import keep_worded

Stop = tuple[Callable[[], QWidget | None], Callable[[], QWidget | None]]
"""A pane, and the widget in it that takes the focus; asked when the key is pressed, for both may change or not be."""


class PaneKeys(QObject):
    """Goes through panes in order, and leaves out what is hidden: a hidden widget takes no keys."""

    def __init__(self, window: QWidget, stops: Sequence[Stop]) -> None:
        super().__init__(window)
        self._stops = list(stops)
        self.next, self.previous = QAction(window), QAction(window)
        self.next.triggered.connect(lambda: self.go(1))
        self.previous.triggered.connect(lambda: self.go(-1))
        for action, key in ((self.next, "F6"), (self.previous, "Shift+F6")):
            action.setShortcut(QKeySequence(key))
            window.addAction(action)
        keep_worded(window, self.retranslate)

    def add_before_last(self, stop: Stop) -> None:
        """Another pane, which comes before the top row."""
        self._stops.insert(len(self._stops) - 1, stop)

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.next.setText(self.tr("Go to the next pane"))
        self.previous.setText(self.tr("Go to the pane before"))

    def go(self, step: int) -> None:
        """Go to the next pane that is there, or to the one before; from outside all of them to the first."""
        panes = [pane() for pane, _target in self._stops]
        here = QApplication.focusWidget()
        inside = [
            place
            for place, pane in enumerate(panes)
            if here is not None and pane is not None and (pane is here or pane.isAncestorOf(here))
        ]
        start = inside[-1] if inside else (-1 if step > 0 else 0)
        count = len(self._stops)
        for distance in range(1, count + 1):
            place = (start + step * distance) % count
            target = self._stops[place][1]()
            if target is not None and target.isVisible() and target.isEnabled():
                target.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

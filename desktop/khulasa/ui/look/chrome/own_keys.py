"""Keys that a page has for itself while the focus is in it, whatever the window does with them elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

Key = QKeySequence.StandardKey | str


class OwnKeys(QObject):
    """Two actions with one key are ambiguous, and Qt does neither; and what is hidden must take no keys.

    So the page claims its keys before the window's actions are asked. What stands in it, a field that is typed in or a
    list, is asked before the page.
    """

    def __init__(self, page: QWidget, keys: Mapping[Key, Callable[[], object]]) -> None:
        super().__init__(page)
        self._does: dict[QKeySequence, Callable[[], object]] = {}
        for key, does in keys.items():
            bindings = [QKeySequence(key)]
            if isinstance(key, QKeySequence.StandardKey):
                bindings = QKeySequence.keyBindings(key)
            self._does |= dict.fromkeys(bindings, does)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim a key, and do what it stands for."""
        kinds = QEvent.Type
        if event.type() in {kinds.ShortcutOverride, kinds.KeyPress} and isinstance(
            event, QKeyEvent
        ):
            does = self._does.get(QKeySequence(event.keyCombination()))
            if does is not None:
                if event.type() == kinds.KeyPress:
                    does()
                event.accept()
                return True
        return super().eventFilter(watched, event)

"""Several controls as one stop of Tab: arrows lead from one to the next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Roving(QObject):
    """Tab comes to one of the controls; left and right go on as they stand on screen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._controls: Sequence[QWidget] = ()
        self._stop: QWidget | None = None

    def hold(self, controls: Sequence[QWidget], stop: QWidget | None = None) -> None:
        """Hold controls in the order of reading; Tab comes to `stop`, else to the first that is seen."""
        for control in self._controls:
            if control not in controls:
                control.removeEventFilter(self)
        for control in controls:
            if control not in self._controls:
                control.installEventFilter(self)
        self._controls = list(controls)
        self._stop_at(stop if stop is not None else next(iter(self._seen()), None))

    def _seen(self) -> list[QWidget]:
        return [control for control in self._controls if not control.isHidden()]

    def _stop_at(self, stop: QWidget | None) -> None:
        self._stop = stop
        for control in self._controls:
            reached = control is stop
            control.setFocusPolicy(Qt.FocusPolicy.TabFocus if reached else Qt.FocusPolicy.NoFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """An arrow leads on."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _ARROWS.get(Qt.Key(event.key()))
            seen = self._seen()
            if step is not None and not event.modifiers() and watched in seen:
                mirrored = self._parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
                place = seen.index(watched) + (-step if mirrored else step)
                if 0 <= place < len(seen):
                    self._stop_at(seen[place])
                    seen[place].setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)

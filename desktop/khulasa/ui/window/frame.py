"""The frame that a window fills: what the system knows of it. Imports next to nothing: see `start`."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

WIDTH, HEIGHT = 1280, 800
"""The usual size in pixels."""


class Frame(QMainWindow):
    """Tells when somebody turns to it again, and when it is closed."""

    activated = Signal()
    closing = Signal()

    def changeEvent(self, event: QEvent) -> None:
        """It may have become the active window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """It goes, with all that is in it."""
        self.closing.emit()
        super().closeEvent(event)


def fitting(frame: QMainWindow) -> tuple[int, int]:
    """The usual size, on a small screen that of the screen."""
    screen = frame.screen().availableSize()
    return min(WIDTH, screen.width()), min(HEIGHT, screen.height())


def new_frame() -> Frame:
    """A frame of the usual size, without a window in it."""
    frame = Frame()
    frame.resize(*fitting(frame))
    return frame

"""The frame that a window fills: what the system knows of it. Imports next to nothing: see `start`."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QWidget

WIDTH, HEIGHT = 1280, 800
"""The usual size in pixels."""

_LEAST_WIDTH, _LEAST_HEIGHT = 700, 500
"""Pixels of the smallest window that the panes are made for."""

_STEP = 32
"""So far a further window stands from the one before: its title bar is seen."""


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


def new_frame(beside: QWidget | None = None) -> Frame:
    """A frame of the usual size, without a window in it; not exactly upon another, nor beyond the screen's edge."""
    frame = Frame()
    frame.resize(*fitting(frame))
    if beside is not None:
        screen = beside.screen().availableGeometry()
        corner = beside.pos() + QPoint(_STEP, _STEP)
        room = QRect(corner, screen.bottomRight()).size()
        if not screen.contains(corner) or not _holds(room):
            corner, room = screen.topLeft(), screen.size()
        frame.move(corner)
        frame.resize(frame.size().boundedTo(room))
    return frame


def _holds(room: QSize) -> bool:
    """Whether a window has enough room to be of use."""
    return room.width() >= _LEAST_WIDTH and room.height() >= _LEAST_HEIGHT

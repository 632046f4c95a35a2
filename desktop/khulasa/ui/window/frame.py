"""The frame that a window fills: what the system knows of it. Imports next to nothing: see `start`."""

from __future__ import annotations

import time

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QWidget

WIDTH, HEIGHT = 1280, 800
"""The usual size in pixels."""

_LEAST_WIDTH, _LEAST_HEIGHT = 700, 500
"""Pixels of the smallest window that the panes are made for."""

_EXPOSED_SECONDS, _SHORT_SECONDS = 0.5, 0.001
"""So long the start waits to be put on screen: some milliseconds as a rule; on another desktop it never is."""

_TITLE_BAR = 40
"""Pixels that are left for the bar that a desktop puts above a window: how high it is nobody knows before."""

_STEP = 32
"""So far a further window stands from the one before: its title bar is seen."""


class Frame(QMainWindow):
    """Tells when somebody turns to it again, and when it is closed."""

    activated = Signal()
    closing = Signal()

    painted = False
    """Whether it has been seen: a window that is on screen and not painted yet is black, or shows what lay there."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground that everything lies on."""
        super().paintEvent(event)
        self.painted = True

    def changeEvent(self, event: QEvent) -> None:
        """It may have become the active window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """It goes, with all that is in it."""
        self.closing.emit()
        super().closeEvent(event)


def show_painted(frame: Frame) -> None:
    """Show a frame, and have it painted: a window manager takes a while to put it on screen, and then asks for it."""
    frame.show()
    deadline = time.monotonic() + _EXPOSED_SECONDS
    while not frame.painted and time.monotonic() < deadline:
        QCoreApplication.processEvents()
        time.sleep(_SHORT_SECONDS)
    QGuiApplication.sync()


def fitting(frame: QMainWindow) -> tuple[int, int]:
    """The usual size, on a small screen that of the screen, below a title bar."""
    screen = frame.screen().availableSize()
    return min(WIDTH, screen.width()), min(HEIGHT, screen.height() - _TITLE_BAR)


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
        decoration = beside.frameGeometry().size() - beside.size()
        frame.resize(frame.size().boundedTo(room - decoration))
    return frame


def _holds(room: QSize) -> bool:
    """Whether a window has enough room to be of use."""
    return room.width() >= _LEAST_WIDTH and room.height() >= _LEAST_HEIGHT

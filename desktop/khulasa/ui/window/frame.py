"""The frame that a window fills, and its size before anybody has changed it. Imports next to nothing: see `start`."""

from __future__ import annotations

from PySide6.QtWidgets import QMainWindow

WIDTH, HEIGHT = 1280, 800
"""The usual size in pixels."""


def fitting(frame: QMainWindow) -> tuple[int, int]:
    """The usual size, on a small screen that of the screen."""
    screen = frame.screen().availableSize()
    return min(WIDTH, screen.width()), min(HEIGHT, screen.height())


def new_frame() -> QMainWindow:
    """A frame of the usual size, without a window in it."""
    frame = QMainWindow()
    frame.resize(*fitting(frame))
    return frame

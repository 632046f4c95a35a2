"""The empty frame: painted when it comes on screen, in the colour of the window that will fill it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication, QPalette

from khulasa.ui import start
from khulasa.ui.look import theme
from khulasa.ui.window.frame import Frame, show_painted


@pytest.fixture
def frame(qapp):
    frame = Frame()
    yield frame
    frame.close()
    frame.deleteLater()


def test_it_is_painted_before_the_start_goes_on(frame):
    assert not frame.painted
    show_painted(frame)
    assert frame.windowHandle().isExposed()
    assert frame.painted


@pytest.mark.parametrize("name", ["light", "dark", "sepia"])
def test_its_ground_is_the_window_s(qapp, frame, name):
    before, sheet = qapp.palette(), qapp.styleSheet()
    qapp.setStyleSheet("")  # there is none yet when a program starts
    qapp.setPalette(QPalette(start._ground(name)))
    try:
        show_painted(frame)
        ground = frame.grab().toImage().pixelColor(5, 5)
    finally:
        qapp.setPalette(before)
        qapp.setStyleSheet(sheet)
    assert ground == theme.load(name).colour("window")


def test_the_system_s_scheme_decides_where_nobody_has_chosen(qapp):
    dark = QGuiApplication.styleHints().colorScheme().name == "Dark"
    assert start._ground("auto") == start._ground("dark" if dark else "light")

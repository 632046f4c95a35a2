"""Painting the window into a picture: for a machine without a display, and for the screenshots."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from khulasa.ui.window.main_window import MainWindow

_SETTLE_MS = 400  # scrolling and the progress strip have come to rest by then
_PATIENCE_MS = 120_000


class Render(QObject):
    """Waits for the article, paints the window, and ends the application."""

    def __init__(self, window: MainWindow, target: Path, *, expects_article: bool) -> None:
        super().__init__(window)
        self._window = window
        self._target = target
        self._expects_article = expects_article

    def run(self, application: QApplication) -> int:
        """Run the application until the picture is written: 0 where it is, 1 where it is not."""
        if self._expects_article:
            self._window.session.ready.connect(lambda: QTimer.singleShot(_SETTLE_MS, self._paint))
        else:
            QTimer.singleShot(_SETTLE_MS, self._paint)
        QTimer.singleShot(_PATIENCE_MS, lambda: application.exit(1))
        return application.exec()

    def _paint(self) -> None:
        if not self._window.pages.pictures.settled:
            QTimer.singleShot(_SETTLE_MS, self._paint)
            return
        self._target.parent.mkdir(parents=True, exist_ok=True)
        written = picture_of(self._window.window()).save(str(self._target), "PNG")
        self._window.window().close()
        QApplication.exit(0 if written else 1)


def picture_of(frame: QWidget) -> QPixmap:
    """A window, and the dialogs and menus that stand over it just now."""
    picture = frame.grab()
    with QPainter(picture) as painter:
        for menu in frame.findChildren(QMenu):
            if menu.isVisible():
                painter.drawPixmap(frame.mapFromGlobal(menu.pos()), menu.grab())
        for dialog in frame.findChildren(QDialog):
            if dialog.isVisible():
                place = frame.rect().center() - dialog.rect().center()
                painter.drawPixmap(place, dialog.grab())
                painter.setPen(
                    dialog.palette().placeholderText().color()
                )  # the edge that a desktop would draw
                painter.drawRect(dialog.rect().translated(place))
    return picture

"""Painting the window into a picture: for a machine without a display, and for the screenshots."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from khulasa.ui.opening.session import DocumentSession
from khulasa.ui.pages.pictures import PagePictures

_SETTLE_MS = 400  # scrolling and the progress strip have come to rest by then
_PATIENCE_MS = 120_000


class Render(QObject):
    """Waits for the article and the pictures of its pages, paints the window, and ends the application."""

    def __init__(self, frame: QWidget, session: DocumentSession, pictures: PagePictures) -> None:
        super().__init__(frame)
        self._frame = frame
        self._session = session
        self._pictures = pictures
        self._target = Path()

    def run(self, application: QApplication, target: Path, *, expects_article: bool) -> int:
        """Run the application until the picture is written: 0 where it is, 1 where it is not."""
        self._target = target
        if expects_article:
            self._session.ready.connect(self._paint_later)
        else:
            self._paint_later()
        QTimer.singleShot(_PATIENCE_MS, lambda: application.exit(1))
        return application.exec()

    def _paint_later(self) -> None:
        QTimer.singleShot(_SETTLE_MS, self._paint)

    def _paint(self) -> None:
        if not self._pictures.settled:
            self._paint_later()
            return
        self._target.parent.mkdir(parents=True, exist_ok=True)
        written = picture_of(self._frame).save(str(self._target), "PNG")
        self._frame.close()
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

"""What the window itself says: every word of a widget tree that is not the article's."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QWidget,
)

_TEXT = (QLabel, QAbstractButton, QAction)


def windows() -> list[QWidget]:
    """The top-level windows that are on screen now."""
    shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    return [one for one in shown if one.metaObject().className() != "QTipLabel"]


def said(root: QObject) -> Iterator[tuple[str, str]]:
    """What every part of a tree shows, and says to those who hear it: the part's class and name, and the words."""
    for one in [root, *root.findChildren(QObject)]:
        for text in filter(None, _words(one)):
            yield f"{one.metaObject().className()} {one.objectName()}", text


def _words(one: QObject) -> Iterator[str]:
    if isinstance(one, _TEXT):
        yield one.text()
    if isinstance(one, QMenu | QGroupBox):
        yield one.title()
    if isinstance(one, QLineEdit):
        yield one.placeholderText()
    if isinstance(one, QComboBox):
        yield from (one.itemText(place) for place in range(one.count()))
    if isinstance(one, QAction):
        yield one.toolTip()
    if isinstance(one, QWidget):
        yield from (
            one.toolTip(),
            one.accessibleName(),
            one.accessibleDescription(),
            one.windowTitle(),
        )

"""Widgets as this window wants them: named for the style sheet, in the interface face."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget

from khulasa.ui.look import fonts

AnyWidget = TypeVar("AnyWidget", bound=QWidget)

LEAST_TARGET = 24
"""Pixels a side of whatever is clicked, at least (WCAG 2.2, 2.5.8)."""

Words = str | Callable[[], str]
"""Words as they are, or what words them in the interface's present language: asked again when that changes."""


def say(words: Words) -> str:
    """The words, as they are worded now."""
    return words if isinstance(words, str) else words()


def named(widget: AnyWidget, name: str) -> AnyWidget:
    """The widget, under a name that the style sheet knows and with its background painted."""
    widget.setObjectName(name)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return widget


def label(font: QFont | None = None, name: str = "") -> QLabel:
    """A label of plain text: nothing in a file name or a message is ever taken for markup."""
    text_label = named(QLabel(), name)
    text_label.setTextFormat(Qt.TextFormat.PlainText)
    text_label.setFont(font or fonts.interface())
    return text_label


def icon_button(size: int) -> QToolButton:
    """A flat button, reached by Tab but not taking the focus from the text when clicked."""
    tool_button = QToolButton()
    tool_button.setIconSize(QSize(size, size))
    tool_button.setFont(fonts.interface())
    tool_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    tool_button.setProperty("look", "flat")
    return tool_button


def align(labels: Iterable[QLabel], *, right_to_left: bool) -> None:
    """Begin where a pane's text begins, whatever language a label's words are in."""
    edge = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
    for text_label in labels:
        text_label.setAlignment(
            edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        )


def button(*, primary: bool = False) -> QPushButton:
    """A button with words; the primary one is what the pane is for."""
    push_button = QPushButton()
    push_button.setIconSize(QSize(18, 18))
    push_button.setFont(fonts.interface(bold=primary))
    push_button.setProperty("look", "primary" if primary else "flat")
    return push_button


def restyle(widget: QWidget, prop: str, value: object) -> None:
    """Set a property that the style sheet asks for, and have the sheet applied anew."""
    widget.setProperty(prop, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)

"""The heads of what can be seen in one place: the one on screen, and those that take its place."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from khulasa.ui.look import fonts
from khulasa.ui.look.chrome.roving import Roving
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.widgets import icon_button, named


class Head(StrEnum):
    """What a head stands for."""

    SUMMARY = "summary"
    TEXT = "text"
    FACTS = "facts"


class Heads(QWidget):
    """`chosen` gives a `Head` that the reader wants to see. A head without others is a heading and no control."""

    chosen = Signal(str)

    def __init__(self, current: Head, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._roving = Roving(self)
        self._group = QButtonGroup(self)
        self.buttons = {head: self._button(head) for head in Head}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for button in self.buttons.values():
            row.addWidget(button)
        self.offer((current,))
        keep_worded(self, self.retranslate)

    def _button(self, head: Head) -> QToolButton:
        button = icon_button(16)
        button.setProperty("look", "head")
        button.setCheckable(True)
        button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)
        button.setFont(fonts.interface(11, bold=head is self._current))
        button.setChecked(head is self._current)
        button.clicked.connect(lambda: self._choose(head))
        self._group.addButton(button)
        return button

    def offer(self, heads: Sequence[Head]) -> None:
        """Offer heads, of which the current one is seen in any case."""
        seen = [head for head in Head if head in heads or head is self._current]
        for head, button in self.buttons.items():
            button.setVisible(head in seen)
        current = self.buttons[self._current]
        self._roving.hold([self.buttons[head] for head in seen], current)
        if len(seen) == 1:
            current.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, len(seen) == 1)

    def _choose(self, head: Head) -> None:
        self.buttons[self._current].setChecked(True)  # these heads stand over what they name
        if head is not self._current:
            self.chosen.emit(head.value)

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.buttons[Head.SUMMARY].setText(self.tr("Summary"))
        self.buttons[Head.TEXT].setText(self.tr("Text"))
        self.buttons[Head.FACTS].setText(self.tr("Facts"))


class HeadRow(QWidget):
    """The heads over what has no row of controls of its own."""

    def __init__(self, current: Head) -> None:
        super().__init__()
        named(self, "controlRows")
        self.heads = Heads(current)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.addWidget(self.heads)
        row.addStretch()
        self.setFixedHeight(44)

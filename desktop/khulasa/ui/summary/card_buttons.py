"""The small buttons on a card: which it has, where they lie, and how they look."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QIcon, QPainter

from khulasa.ui.look import icons
from khulasa.ui.look.theme import ActiveTheme, Theme

SIZE, _CELL = 17, 28


class Button(StrEnum):
    """What can be asked of a card's sentence, in the order of the buttons."""

    WHY = "why"
    CONTEXT = "context"
    EXCLUDE = "exclude"
    PIN = "pin"


class CardButtons(QObject):
    """Lays the buttons out from the end of a line, and paints them."""

    def __init__(self, theme: ActiveTheme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme.theme
        self._icons: dict[tuple[str, str], QIcon] = {}
        theme.changed.connect(self.set_theme)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme's colours from now on."""
        self._theme = theme
        self._icons.clear()

    @staticmethod
    def areas(
        line: QRect, buttons: Sequence[Button], *, right_to_left: bool
    ) -> dict[Button, QRect]:
        """Where each of the wanted buttons lies: from the end of the line on, which is the left where it runs so."""
        areas = {}
        for place, button in enumerate(buttons):
            x = line.left() + place * _CELL
            if not right_to_left:
                x = line.right() + 1 - (place + 1) * _CELL
            areas[button] = QRect(x, line.center().y() - _CELL // 2, _CELL, _CELL)
        return areas

    def paint(self, painter: QPainter, name: str, area: QRect, role: str) -> None:
        """Paint an icon in the middle of an area, in the colour of a role."""
        key = (name, role)
        if key not in self._icons:
            self._icons[key] = icons.icon(name, self._theme.colours[role])
        square = QRect(0, 0, SIZE, SIZE)
        square.moveCenter(area.center())
        self._icons[key].paint(painter, square)

    def tip(self, button: Button, *, pressed: bool) -> str:
        """What a button does, in the interface's present language."""
        return {
            Button.WHY: self.tr("Why this sentence? (Ctrl+I)"),
            Button.CONTEXT: (
                self.tr("Take away what was added before it (Ctrl+B)")
                if pressed
                else self.tr("Add what it needs from just before (Ctrl+B)")
            ),
            Button.EXCLUDE: self.tr("Leave this sentence out (Delete)"),
            Button.PIN: self.tr("Unpin this sentence (Ctrl+D)")
            if pressed
            else self.tr("Pin this sentence (Ctrl+D)"),
        }[button]

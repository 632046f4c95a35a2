"""Colours by role, read from `resources/themes`, and the style sheet and palette made of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from khulasa import resources

LIGHT, DARK, SEPIA, AUTO = "light", "dark", "sepia", "auto"


@dataclass(frozen=True)
class Theme:
    """One theme: a name and a colour for each role of `resources/themes/light.toml`."""

    name: str
    colours: Mapping[str, str]

    def colour(self, role: str) -> QColor:
        """The colour of a role."""
        return QColor(self.colours[role])

    def style_sheet(self) -> str:
        """The window's style sheet with this theme's colours filled in."""
        return Template(resources.read_text("themes", "window.qss")).substitute(self.colours)

    def palette(self) -> QPalette:
        """The palette, for what Qt paints without asking the style sheet (dialogs, the text cursor)."""
        palette = QPalette()
        for role, name in _PALETTE.items():
            palette.setColor(role, self.colour(name))
        return palette


_PALETTE = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "paper",
    QPalette.ColorRole.AlternateBase: "panel",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.Button: "card",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "ink",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.ToolTipBase: "card",
    QPalette.ColorRole.ToolTipText: "ink",
}


class ActiveTheme(QObject):
    """The theme that is in use; widgets follow it by themselves."""

    changed = Signal(object)
    """Another `Theme` is in use."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def use(self, theme: Theme) -> None:
        """Use another theme from now on."""
        self.theme = theme
        self.changed.emit(theme)

    def dress(self, set_theme: Callable[[Theme], None]) -> None:
        """Have a widget take the theme's colours, now and whenever another theme is used: by a method of its own."""
        self.changed.connect(set_theme)
        set_theme(self.theme)


def load(name: str) -> Theme:
    """The theme of a name; `AUTO` follows the system."""
    if name == AUTO:
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        name = DARK if dark else LIGHT
    return Theme(name, resources.read_table("themes", f"{name}.toml"))

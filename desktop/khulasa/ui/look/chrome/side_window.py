"""A window beside the article's: the library, the preferences, the help. It speaks the interface's language at once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QWidget

from khulasa.services.settings import Settings
from khulasa.ui.look.interface_language import current


class SideWindow(QDialog):
    """Not modal; goes with its parent. Whoever inherits says its words in `retranslate`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    @property
    def language(self) -> str:
        """The interface's present language."""
        return current()

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        raise NotImplementedError

    def show_settings(self, settings: Settings) -> None:
        """Show other settings from now on; most show none."""

    def changeEvent(self, event: QEvent) -> None:
        """The interface speaks another language from now on."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

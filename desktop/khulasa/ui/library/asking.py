"""The question before something is destroyed that nobody can have back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from khulasa.ui.look.plain_text import message_box


def ask_to_destroy(
    window: QWidget, title: str, question: str, verb: str, destroy: Callable[[], None]
) -> None:
    """Ask over a window, and destroy where that is answered by the verb; Enter and Escape leave all as it is."""
    buttons = QMessageBox.StandardButton
    box = message_box(window, QMessageBox.Icon.Warning, title, question)
    box.setStandardButtons(buttons.Cancel)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    agree = box.addButton(verb, QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(buttons.Cancel)
    box.buttonClicked.connect(lambda clicked: destroy() if clicked is agree else None)
    box.open()

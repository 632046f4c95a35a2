"""About the program: its version, what it is built on, and under which licences."""

from __future__ import annotations

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialogButtonBox, QVBoxLayout, QWidget

import khulasa
from khulasa.services import versions
from khulasa.ui.look import fonts
from khulasa.ui.look.plain_text import TextBrowser
from khulasa.ui.look.side_window import SideWindow
from khulasa.ui.look.widgets import label


class About(SideWindow):
    """What people are asked for when they report a fault, ready to be copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label(fonts.reading(20, bold=True), "wordmark")
        self._text = label()
        self._text.setWordWrap(True)
        self.versions = TextBrowser()
        self.versions.setFont(fonts.interface(10))
        self.versions.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        for widget in (self._title, self._text, self.versions, self.buttons):
            column.addWidget(widget)
        self.versions.setPlainText("\n".join(versions.lines(qVersion())))
        self.resize(520, 480)
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.setWindowTitle(self.tr("About Khulasa"))
        self._title.setText(
            self.tr("Khulasa %1").replace("%1", f"\u2066{khulasa.__version__}\u2069")
        )
        self._text.setText(
            self.tr(
                "The key sentences of an Arabic article, word for word. Nothing leaves this computer. "
                "Khulasa is free software under the Apache License 2.0; these are its parts and their licences:"
            )
        )
        self.versions.setAccessibleName(self.tr("Versions and licences"))

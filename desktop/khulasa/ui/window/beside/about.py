"""About the program: its version, what the system keeps it from, what it is built on, and under which licences."""

from __future__ import annotations

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialogButtonBox, QVBoxLayout, QWidget

import khulasa
from khulasa.services import versions
from khulasa.services.child.confinement import system
from khulasa.services.child.confinement.base import Confinement
from khulasa.ui.look import fonts
from khulasa.ui.look.chrome.side_window import SideWindow
from khulasa.ui.look.plain_text import TextBrowser
from khulasa.ui.look.widgets import label


class About(SideWindow):
    """What people are asked for when they report a fault, ready to be copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label(fonts.reading(20, bold=True), "wordmark")
        self._text = label()
        self._text.setWordWrap(True)
        self.confinement = label()
        self.confinement.setWordWrap(True)
        self.versions = TextBrowser()
        self.versions.setFont(fonts.interface(10))
        self.versions.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        for widget in (self._title, self._text, self.confinement, self.versions, self.buttons):
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
        self.confinement.setText(self._confined(system.expected()))
        self.versions.setAccessibleName(self.tr("Versions and licences"))

    def _confined(self, confinement: Confinement) -> str:
        """What the system keeps from the process that reads documents, whatever a document makes it do."""
        refused = (
            (confinement.reads, self.tr("reading other files")),
            (confinement.writes, self.tr("writing files")),
            (confinement.network, self.tr("the network")),
            (confinement.processes, self.tr("starting programs")),
        )
        words = self.tr(", ").join(phrase for holds, phrase in refused if holds)
        if not words:
            return self.tr("This system has nothing that confines what reads your documents.")
        sentence = self.tr("The system keeps what reads your documents from %1 (%2).")
        means = f"\u2066{', '.join(confinement.means)}\u2069"
        sentence = sentence.replace("%1", words).replace("%2", means)
        if confinement.tried:
            return sentence
        untried = self.tr(
            "For this system that was written from its documentation; nobody has tried it yet."
        )
        return f"{sentence} {untried}"

"""Below the article: how long it is, and the encoding it was read in."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from khulasa.document.bidi import isolate
from khulasa.summary.model import Analysis
from khulasa.ui import fonts
from khulasa.ui.parts import icon_button, label, named


class Footer(QFrame):
    """A line of facts; the encoding is a button that offers the others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "footer")
        self._facts = label(fonts.interface(9))
        self.encoding_button = icon_button(16)
        self.encoding_button.setFont(fonts.interface(9))
        self.encoding_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._analysis: Analysis | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 3, 12, 3)
        row.addWidget(self._facts)
        row.addStretch()
        row.addWidget(self.encoding_button)

    def show_analysis(self, analysis: Analysis) -> None:
        """Show the facts of a document."""
        self._analysis = analysis
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.encoding_button.setToolTip(self.tr("The encoding of the file; click to try another"))
        if self._analysis is None:
            return
        words = self.tr("%Ln word(s)", "", sum(self._analysis.word_counts))
        sentences = self.tr("%Ln sentence(s)", "", len(self._analysis.candidates))
        self._facts.setText(f"{sentences} · {words}")
        encoding = self._analysis.document.encoding
        self.encoding_button.setVisible(encoding is not None)
        self.encoding_button.setText(isolate((encoding or "").upper()))

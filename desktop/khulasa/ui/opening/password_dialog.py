"""Asks for the password of an encrypted file. What is typed is hidden, goes to the reader, and is never stored."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from khulasa.ui.look import fonts
from khulasa.ui.look.widgets import Words, label, say


class PasswordDialog(QDialog):
    """One line to type in. `sentence` says what is wanted, or that the last answer was wrong."""

    def __init__(self, sentence: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumWidth(380)
        self._words = sentence
        self.sentence = label(fonts.interface())
        self.sentence.setWordWrap(True)
        self.line = QLineEdit()
        self.line.setFont(fonts.interface())
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        buttons = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(buttons.Open | buttons.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._open = self.buttons.button(buttons.Open)
        self._open.setEnabled(False)
        self.line.textChanged.connect(lambda text: self._open.setEnabled(bool(text)))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 18, 20, 16)
        rows.setSpacing(12)
        for widget in (self.sentence, self.line, self.buttons):
            rows.addWidget(widget)
        self.line.setFocus()
        self._word()

    def _word(self) -> None:
        """Word everything in the interface's present language."""
        self.setWindowTitle(self.tr("Password"))
        self.sentence.setText(say(self._words))
        self.line.setAccessibleName(self.tr("Password"))
        self.line.setAccessibleDescription(self.sentence.text())

    def changeEvent(self, event: QEvent) -> None:
        """The interface speaks another language from now on."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._word()

    @property
    def password(self) -> str:
        """What was typed."""
        return self.line.text()

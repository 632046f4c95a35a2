"""The menu "Copy as": one entry a form, and whether a speaker's words come with the speaker."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from khulasa.export.names import Form
from khulasa.ui.look.interface_language import keep_worded


class CopyMenu(QMenu):
    """`form_wanted` gives the form in which to copy; the last entry stays as the reader sets it."""

    form_wanted = Signal(str)
    speakers_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.forms: dict[Form, QAction] = {}
        for form in Form:
            self.forms[form] = self.addAction("")
            self.forms[form].triggered.connect(
                lambda _checked=False, form=form: self.form_wanted.emit(form.value)
            )
        self.addSeparator()
        self.speakers = self.addAction("")
        self.speakers.setCheckable(True)
        self.speakers.toggled.connect(self.speakers_wanted)
        keep_worded(self, self.retranslate)

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.setTitle(self.tr("Copy as"))
        words = {
            Form.PLAIN: self.tr("The sentences alone"),
            Form.QUOTATION: self.tr("Quotation"),
            Form.CITED: self.tr("Quotation with citation"),
            Form.BULLETS: self.tr("Bullet list"),
            Form.NUMBERS: self.tr("Numbered list"),
            Form.PARAGRAPH: self.tr("One paragraph"),
            Form.MARKDOWN: self.tr("Markdown"),
        }
        for form, action in self.forms.items():
            action.setText(words[form])
        self.speakers.setText(self.tr("Somebody’s words with their speaker"))

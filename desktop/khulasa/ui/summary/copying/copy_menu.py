"""The forms of copying: what is copied, in which form, and whether a speaker's words come with the speaker."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from khulasa.export.names import Form
from khulasa.ui.look.chrome.menus import Menu
from khulasa.ui.look.interface_language import keep_worded


class CopyMenu(Menu):
    """`form_wanted` gives the form to copy in from now on; the last entry stays as the reader sets it.

    `scope` says first what is copied; who shows the menu words it.
    """

    form_wanted = Signal(str)
    speakers_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scope = self.addAction("")
        self.scope.setEnabled(False)
        self.forms: dict[Form, QAction] = {}
        group = QActionGroup(self)
        for form in Form:
            self.forms[form] = self.addAction("")
            self.forms[form].setCheckable(True)
            self.forms[form].triggered.connect(
                lambda _checked=False, form=form: self.form_wanted.emit(form.value)
            )
            group.addAction(self.forms[form])
        self.addSeparator()
        self.speakers = self.addAction("")
        self.speakers.setCheckable(True)
        self.speakers.toggled.connect(self.speakers_wanted)
        keep_worded(self, self.retranslate)

    def show_form(self, form: Form) -> None:
        """Tick the form that counts."""
        self.forms[form].setChecked(True)

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.setTitle(self.tr("Copy as"))
        words = {
            Form.PLAIN: self.tr("Text alone"),
            Form.QUOTATION: self.tr("Quotes"),
            Form.CITED: self.tr("Cited quotes"),
            Form.BULLETS: self.tr("Bullet list"),
            Form.NUMBERS: self.tr("Numbered list"),
            Form.PARAGRAPH: self.tr("One paragraph"),
            Form.MARKDOWN: self.tr("Markdown"),
        }
        for form, action in self.forms.items():
            action.setText(words[form])
        self.speakers.setText(self.tr("Somebody’s words with their speaker"))

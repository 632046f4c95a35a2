"""The forms of copying: what is copied, in which form, the whole text instead, and how sources are cited."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from khulasa.export.names import Form
from khulasa.ui.look.chrome.menus import Menu
from khulasa.ui.look.interface_language import keep_worded

CITED_KEY = "Ctrl+Alt+C"
"""Copies with the source, whatever the form; the window's action has the key, the menu shows it."""


class CopyMenu(Menu):
    """`form_wanted` gives the form to copy in from now on.

    `scope` says first what is copied; who shows the menu words it.
    """

    form_wanted = Signal(str)
    article_wanted = Signal()
    """The whole text, with the sentences of the summary marked in it."""
    pattern_wanted = Signal()
    """The reader wants to see how sources are cited."""

    def __init__(self, parent: QWidget | None = None, forms: Sequence[Form] = tuple(Form)) -> None:
        super().__init__(parent)
        self.scope = self.addAction("")
        self.scope.setEnabled(False)
        self.forms: dict[Form, QAction] = {}
        group = QActionGroup(self)
        for form in forms:
            self.forms[form] = self.addAction("")
            self.forms[form].setCheckable(True)
            self.forms[form].triggered.connect(
                lambda _checked=False, form=form: self.form_wanted.emit(form.value)
            )
            group.addAction(self.forms[form])
        self.addSeparator()
        self.article = self.addAction("")
        self.article.triggered.connect(self.article_wanted)
        self.pattern = self.addAction("")
        self.pattern.triggered.connect(self.pattern_wanted)
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
            Form.ATTRIBUTED: self.tr("Cited quotes with their speaker"),
            Form.BULLETS: self.tr("Bullet list"),
            Form.NUMBERS: self.tr("Numbered list"),
            Form.PARAGRAPH: self.tr("One paragraph"),
            Form.MARKDOWN: self.tr("Markdown"),
        }
        for form, action in self.forms.items():
            action.setText(words[form])
        # Behind a tab a menu shows a key, which here is that of the window's action.
        key = QKeySequence(CITED_KEY).toString(QKeySequence.SequenceFormat.NativeText)
        self.forms[Form.CITED].setText(f"{words[Form.CITED]}\t{key}")
        self.article.setText(self.tr("The whole text, key sentences marked"))
        self.pattern.setText(self.tr("Pattern of citations…"))

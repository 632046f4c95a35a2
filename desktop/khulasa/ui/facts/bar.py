"""The bar below the facts: a button that says what it copies, its forms and a table, the dossier, and export."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from khulasa.export.names import Form
from khulasa.ui.look.theme import ActiveTheme
from khulasa.ui.summary.copying.copy_bar import WITH_SOURCE, CopyBar

FORMS = (Form.CITED, Form.QUOTATION, Form.BULLETS, Form.NUMBERS, Form.MARKDOWN)
"""A statement always has its speaker, and never stands without marks or its verb."""

_NEAREST = {
    Form.PLAIN: Form.QUOTATION,
    Form.ATTRIBUTED: Form.CITED,
    Form.PARAGRAPH: Form.QUOTATION,
}


class Scope(Enum):
    """What is copied: statements, or words of the author's, a line each."""

    STATEMENTS = auto()
    WORDS = auto()


def form_for_facts(form: Form) -> Form:
    """The form of statements that is nearest to the one in which sentences are copied."""
    return _NEAREST.get(form, form)


class FactsBar(CopyBar):
    """`table_wanted` asks for all that is listed, for a sheet or a document."""

    table_wanted = Signal()

    def __init__(self, theme: ActiveTheme, parent: QWidget | None = None) -> None:
        self._of, self._any = Scope.STATEMENTS, False
        self.table = QAction()
        super().__init__(theme, parent, forms=FORMS)
        self.table.triggered.connect(self.table_wanted)
        self.menu.insertAction(self.menu.article, self.table)
        self.menu.article.setVisible(False)
        self.offer_dossier()

    def show_facts(self, of: Scope, count: int, *, any_facts: bool) -> None:
        """Copy so many statements or names; whether there is any fact for a table."""
        if (of, count, any_facts) != (self._of, self._count, self._any):
            self._of, self._any = of, any_facts
            self._count = count
            self._end_answer()

    def answer_table(self) -> None:
        """Say for a while that all was copied as a table."""
        self._say(lambda: self.tr("The facts were copied as a table"))

    def _enable(self) -> None:
        for each in (self.copy_button, self.dossier_button):
            each.setEnabled(self._count > 0)
        for tool in (self.menu_button, self.export_button):
            tool.setEnabled(self._any)
        for action in self.menu.forms.values():
            action.setEnabled(self._count > 0)

    def _hint(self) -> str:
        return self.tr("The author’s own words, with their source (Ctrl+Shift+C)")

    def _offered(self) -> str:
        is_bare = self._of is Scope.WORDS and self._form not in WITH_SOURCE
        return self._scope() if is_bare else super()._offered()

    def _scope(self) -> str:
        if not self._count:
            return self.tr("Copy")
        if self._of is Scope.WORDS:
            return self.tr("Copy %Ln line(s)", "", self._count)
        return self.tr("Copy %Ln statement(s)", "", self._count)

    def _said(self, count: int, form: Form) -> str:
        if self._of is Scope.WORDS and form in WITH_SOURCE:
            return self.tr("%Ln line(s) copied with their source", "", count)
        if self._of is Scope.WORDS:
            return self.tr("%Ln line(s) copied", "", count)
        if form in WITH_SOURCE:
            return self.tr("%Ln statement(s) copied with their source", "", count)
        return self.tr("%Ln statement(s) copied", "", count)

    def _scope_in_menu(self) -> str:
        if self._of is Scope.WORDS:
            return self.tr("Copies: %Ln line(s)", "", self._count)
        return self.tr("Copies: %Ln statement(s)", "", self._count)

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        super().retranslate()
        self.table.setText(self.tr("All that is listed, as a table"))
        self.export_button.setToolTip(self.tr("Export the facts"))
        self.export_button.setAccessibleName(self.tr("Export the facts"))

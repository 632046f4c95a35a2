"""Copying facts: statements in the form that the reader chose, words of the author's, or all as a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from khulasa.errors import KhulasaError
from khulasa.export.facts.rows import FactTable, Keep
from khulasa.export.facts.tables import copied_table
from khulasa.export.facts.text import copied_spans, copied_statements
from khulasa.export.forms import Copied
from khulasa.export.names import Form
from khulasa.facts.model import Span, Statement
from khulasa.ui.facts.bar import FactsBar, form_for_facts
from khulasa.ui.facts.exporting import Asked
from khulasa.ui.look import clipboard
from khulasa.ui.look.chrome.notice import Notice
from khulasa.ui.look.clipboard import CopyForm
from khulasa.ui.look.interface_language import error_text

Selected = Callable[[], tuple[Sequence[Statement], Sequence[Span]]]
"""The statements and the words that the bar speaks of."""


class FactsCopier(QObject):
    """Does what the bar says."""

    form_chosen = Signal(str)
    """Copy in a form from now on, by its name."""

    def __init__(self, bar: FactsBar, asked: Asked, selected: Selected, notice: Notice) -> None:
        super().__init__(bar)
        self._bar = bar
        self._asked = asked
        self._selected = selected
        self._notice = notice
        self._form = CopyForm(Form.CITED)
        bar.copy_wanted.connect(self.copy)
        bar.menu.form_wanted.connect(self._copy_in_form)

    def use(self, form: CopyForm) -> None:
        """Copy in a form from now on, or in that of statements which is nearest."""
        self._form = replace(form, form=form_for_facts(form.form))
        self._bar.show_form(self._form.form)

    def _copy_in_form(self, name: str) -> None:
        """Copy in a form now, and from now on."""
        self.use(replace(self._form, form=Form(name)))
        self.form_chosen.emit(name)
        self.copy()

    def copy(self) -> None:
        """Copy what the button says."""
        self._copy(self._form)

    def copy_cited(self) -> None:
        """The same with its source, whatever the button's form is."""
        self._copy(replace(self._form, form=Form.CITED))

    def _copy(self, form: CopyForm) -> None:
        asked, (statements, spans) = self._asked(), self._selected()
        if asked is None or not (statements or spans):
            return
        analysis, facts = asked[0].analysis, asked[1]
        options = clipboard.today(form.options)
        try:
            parts = []
            if statements:
                parts.append(copied_statements(analysis, facts, statements, form.form, options))
            if spans:
                parts.append(copied_spans(analysis, facts, spans, form.form, options))
        except KhulasaError as error:
            self._tell(error)
            return
        _to_clipboard(parts)
        self._bar.answer(len(statements) + len(spans), form.form)

    def copy_table(self, keep: Keep) -> None:
        """Copy the rows of the table of facts that are kept."""
        asked = self._asked()
        if asked is None:
            return
        try:
            table = FactTable(asked[0].analysis, asked[1], clipboard.today(self._form.options))
            _to_clipboard([copied_table(table, table.rows(keep=keep))])
        except KhulasaError as error:
            self._tell(error)
            return
        self._bar.answer_table()

    def _tell(self, error: KhulasaError) -> None:
        self._notice.tell(lambda: error_text(error))


def _to_clipboard(parts: Sequence[Copied]) -> None:
    whole = Copied("\n".join(part.plain for part in parts), "".join(part.html for part in parts))
    QApplication.clipboard().setMimeData(clipboard.flavours(whole))

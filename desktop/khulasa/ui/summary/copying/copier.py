"""Copying sentences of a summary: those that are selected or all, in the form that the reader chose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from khulasa.export.names import Form
from khulasa.ui.look import clipboard
from khulasa.ui.look.clipboard import CopyForm
from khulasa.ui.summary.controller import SummaryController
from khulasa.ui.summary.copying.copy_bar import CopyBar
from khulasa.ui.summary.model import SummaryModel
from khulasa.ui.summary.page.view import SentencePage


class SummaryCopier(QObject):
    """Does what the bar says, and has it say what would be copied."""

    copied = Signal(list)
    """The sentences that were copied, by index."""
    form_chosen = Signal(str)
    """Copy in a form from now on, by its name."""

    def __init__(
        self, controller: SummaryController, model: SummaryModel, page: SentencePage, bar: CopyBar
    ) -> None:
        super().__init__(bar)
        self._controller = controller
        self._model = model
        self._page = page
        self._bar = bar
        bar.show_form(model.copy_form.form)
        bar.copy_wanted.connect(self.copy)
        bar.menu.form_wanted.connect(self._copy_in_form)
        bar.menu.article_wanted.connect(self._copy_article)

    @property
    def scope(self) -> Sequence[int]:
        """What button, menu and keys copy: several sentences that are selected, else all of the summary."""
        selected, summary = self._page.selected_sentences(), self._controller.summary
        if len(selected) > 1:
            return selected
        return () if summary is None else summary.chosen

    def show_scope(self) -> None:
        """Have the bar say what is copied."""
        selected = len(self._page.selected_sentences()) > 1
        self._bar.show_scope(len(self.scope), selected=selected)

    def use(self, form: CopyForm) -> None:
        """Copy and drag in a form from now on."""
        self._model.copy_form = form
        self._bar.show_form(form.form)

    def choose_form(self, name: str) -> None:
        """Copy in a form from now on, and have it remembered."""
        self.use(replace(self._model.copy_form, form=Form(name)))
        self.form_chosen.emit(name)

    def _copy_in_form(self, name: str) -> None:
        self.choose_form(name)
        self.copy()

    def copy(self) -> None:
        """Copy what the button says."""
        self._copy(self.scope, self._model.copy_form)

    def copy_cited(self) -> None:
        """The same with its source, whatever the button's form is."""
        self._copy(self.scope, replace(self._model.copy_form, form=Form.CITED))

    def copy_selected(self) -> None:
        """Copy the sentence that the reader is at, or all that are selected; the summary where none is."""
        self._copy(self._page.selected_sentences() or self.scope, self._model.copy_form)

    def _copy_article(self) -> None:
        """Copy the whole text, with the sentences of the summary marked."""
        summary = self._controller.summary
        if summary is not None:
            flavours = clipboard.article(summary, self._model.copy_form.options)
            QApplication.clipboard().setMimeData(flavours)
            self._bar.answer_article()
            self.copied.emit(list(summary.chosen))

    def _copy(self, sentences: Sequence[int], form: CopyForm) -> None:
        summary = self._controller.summary
        if summary is None or not sentences:
            return
        flavours = clipboard.sentences(summary.analysis, sentences, form)
        QApplication.clipboard().setMimeData(flavours)
        self._bar.answer(len(sentences), form.form)
        self.copied.emit(list(sentences))

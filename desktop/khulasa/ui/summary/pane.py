"""The summary pane: two rows of controls, the page of sentences, and the bar that copies them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from khulasa.document.bidi import mostly_right_to_left
from khulasa.ranking.base import Method
from khulasa.services.find import Span
from khulasa.summary.model import Analysis, Summary
from khulasa.summary.transfer import Moves
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.theme import ActiveTheme
from khulasa.ui.look.widgets import Words, named
from khulasa.ui.summary.beside import Beside
from khulasa.ui.summary.controller import SummaryController
from khulasa.ui.summary.controls.rows import ControlRows
from khulasa.ui.summary.copying.copier import SummaryCopier
from khulasa.ui.summary.copying.copy_bar import CopyBar
from khulasa.ui.summary.details import Details
from khulasa.ui.summary.lost_pins import LostPins
from khulasa.ui.summary.model import SENTENCE_ROLE, SummaryModel
from khulasa.ui.summary.page.view import SentencePage
from khulasa.ui.summary.page.where import Where

LOW = 640
"""A window that is lower has one row of controls."""


class SummaryPane(QWidget):
    """Shows what its controller selected; `sentence_picked` gives the sentence that was turned to."""

    sentence_picked = Signal(int)
    dossier_wanted = Signal(list)
    """Sentences, by their indexes, are to be added to the dossier: those that the copy button speaks of."""
    beside_shown = Signal(bool)
    """Another view is in the summary's place, or the summary is again."""

    def __init__(
        self, controller: SummaryController, theme: ActiveTheme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        named(self, "summary")
        self._controller = controller
        self.rows = ControlRows(theme, self)
        self.length, self.focus = self.rows.length, self.rows.focus
        self.slider, self.label = self.length.slider, self.length.label
        self.model = SummaryModel(self)
        self.page = SentencePage(theme, self.model)
        self.details = Details(theme, self)
        self.lost = LostPins(theme)
        self.copy_bar = CopyBar(theme)
        self.copy_menu = self.copy_bar.menu
        self.copy_button = self.copy_bar.copy_button
        self.copier = SummaryCopier(controller, self.model, self.page, self.copy_bar)
        self._beside: Beside | None = None
        self._kept: Where | None = None
        self._explained: int | None = None
        self._lay_out()
        self._follow_controller()
        self._connect()
        self._show_focus_allowed()
        keep_worded(self, self.retranslate)

    def _lay_out(self) -> None:
        self._inside = QWidget()
        outside = self._outside = QVBoxLayout(self)
        column = self._column = QVBoxLayout(self._inside)
        for layout in (outside, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        outside.addWidget(self._inside)
        for part in (self.rows, self.page, self.lost, self.copy_bar):
            column.addWidget(part, int(part is self.page))

    def hold(self, find_bar: QWidget) -> None:
        """Have the row of the search above the page, where the summary stands alone."""
        self._column.insertWidget(self._column.indexOf(self.page), find_bar)

    def hold_beside(self, beside: Beside) -> None:
        """Have a view that `show_beside` shows in the summary's place."""
        self._beside = beside
        self._outside.addWidget(beside.widget)
        beside.widget.hide()

    def show_beside(self, *, beside: bool) -> None:
        """Show the view that is held, or the summary."""
        if self._beside is None or beside == self._beside.widget.isVisibleTo(self):
            return
        focused = QApplication.focusWidget()
        had_keys = focused is not None and self.isAncestorOf(focused)
        self.details.hide()
        self._inside.setVisible(not beside)
        self._beside.widget.setVisible(beside)
        self.beside_shown.emit(beside)
        if had_keys:
            self.front.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def beside(self) -> Beside | None:
        """The view that is shown in the summary's place, None where the summary is."""
        held = self._beside
        return held if held is not None and held.widget.isVisibleTo(self) else None

    @property
    def front(self) -> QWidget:
        """What takes the keys here: the page, or the list of the view in its place."""
        return self.page if self.beside is None else self.beside.front

    def _follow_controller(self) -> None:
        controller = self._controller
        controller.renewed.connect(self._renew)
        controller.grown.connect(self._grow)
        controller.ranking_changed.connect(self._show_focus_allowed)
        controller.focus_changed.connect(self._show_focus)
        controller.lost_changed.connect(self._show_lost)
        controller.brought_back.connect(self.select)
        controller.selected.connect(self._show)
        controller.explained.connect(self._show_explanation)

    def _connect(self) -> None:
        controller = self._controller
        self.rows.wanted.connect(lambda: self.show_beside(beside=False))
        self.length.length_wanted.connect(controller.set_length)
        self.length.let_go.connect(self.page.settle)
        self.focus.focus_wanted.connect(
            lambda words, typed: controller.set_focus(words, typed=typed)
        )
        self.details.sentence_wanted.connect(self._lead_to)
        self.lost.dismissed.connect(controller.forget_lost)
        self.page.wanted_back.connect(controller.exclude)
        self.page.selectionModel().selectionChanged.connect(self._picked)
        self.page.clicked.connect(self._clicked)
        self.copy_bar.dossier_wanted.connect(lambda: self.dossier_wanted.emit(list(self.scope)))

    def retranslate(self) -> None:
        """Word everything in the interface's present language, and run its way."""
        self.model.reword()
        self.page.setAccessibleName(self.tr("Sentences of the summary"))
        right_to_left = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.length.turn(right_to_left=right_to_left)

    def changeEvent(self, event: QEvent) -> None:
        """The other direction puts places and controls on other sides."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.page.settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low window has one row of controls."""
        super().resizeEvent(event)
        self.fit(self.window().height())

    def fit(self, window_height: int) -> None:
        """Take less height for controls in a window that is low."""
        low = window_height < LOW
        self.rows.set_compact(compact=low)
        self.copy_bar.set_low(low=low)

    # What the controller selected

    def _renew(self) -> None:
        """Offer the sentences of another analysis, from the first on."""
        self._kept = None
        analysis = self._controller.analysis
        if analysis is not None:
            self._offer(analysis)
            self.focus.show_phrases(analysis.phrases)
            self.details.hide()
            self.page.scrollToTop()

    def _offer(self, analysis: Analysis) -> None:
        """Offer the sentences of an analysis."""
        right_to_left = mostly_right_to_left(analysis.document.text)
        for widget in (self.details, self.lost):
            widget.turn(right_to_left=right_to_left)
        self.model.set_analysis(analysis)
        self.page.forget()

    def _grow(self, moves: Moves) -> None:
        """Offer the sentences of more of the same document, and remember where the reader is."""
        self._kept = self.page.where().moved(moves.places)
        asked_about = None if self.details.isHidden() else self.details.sentence
        self.details.hide()
        self._explained = None if asked_about is None else moves.places.get(asked_about)
        self._offer(moves.after)
        focused = QApplication.focusWidget()
        if moves.after.phrases and not (focused and self.focus.isAncestorOf(focused)):
            self.focus.show_phrases(moves.after.phrases)

    def _go_on(self, kept: Where) -> None:
        """Be where the reader was before more of the document came; nobody is led anywhere by that."""
        self._kept = None
        self.page.selectionModel().blockSignals(True)
        self.page.be(kept)
        self.page.selectionModel().blockSignals(False)
        explained, self._explained = self._explained, None
        if explained is not None and self.model.row_of(explained) is not None:
            self.explain(explained)

    def _show_focus(self) -> None:
        self.focus.show_focus(self._controller.request.focus)
        self.focus.show_nowhere(nowhere=self._controller.looks_in_vain)

    def _show_lost(self) -> None:
        self.lost.show_lost(self._controller.lost)

    def _show(self, summary: Summary) -> None:
        request, rows = self._controller.request, list(self.model.rows)
        current = self.page.current_sentence()
        self.model.show_summary(summary, request.context)
        self.page.show_left_out(sorted(request.excluded))
        self.page.show_rows(settled=not self.length.moving)
        self.page.follow(current, rows, left_out=current in request.excluded)
        self.length.show_extent(self._controller.extent)
        self.length.show_summary(summary, len(self._controller.ranked), request.length)
        if self._kept is not None:
            self._go_on(self._kept)
        self.copier.show_scope()
        if not self.details.isHidden() and self.details.sentence is not None:
            self.explain(self.details.sentence)

    def _show_explanation(self) -> None:
        """Fill in the key phrases, and why the sentence is here that is asked about."""
        analysis = self._controller.analysis
        if analysis is None:
            return
        self.focus.show_phrases(analysis.phrases)
        self._show_focus()
        if not self.details.isHidden() and self.details.sentence is not None:
            self.explain(self.details.sentence)

    def _show_focus_allowed(self) -> None:
        """Only one method can be turned toward something."""
        self.focus.set_able(able=self._controller.request.method is Method.KHULASA)

    @property
    def summary(self) -> Summary | None:
        """The summary on screen, None where no article is open."""
        return self._controller.summary

    # Where the reader is

    def explain(self, sentence: int) -> None:
        """Say why a sentence, by its index, is in the summary: over the page, beside the sentence."""
        if self.summary is None:
            return
        if not self.page.isVisible():
            self.rows.wanted.emit()
        row = self.model.row_of(sentence)
        if row is not None:
            self.page.scrollTo(self.model.index(row))
        self.details.explain(self.summary, sentence)
        self._place_details()

    def _place_details(self) -> None:
        sentence = self.details.sentence
        row = None if sentence is None else self.model.row_of(sentence)
        viewport = self.page.viewport()
        page = QRect(viewport.mapTo(self, QPoint()), viewport.size())
        beside = QRect()
        if row is not None:
            beside = self.page.visualRect(self.model.index(row)).translated(page.topLeft())
        self.details.place(beside, page)

    def escape(self) -> bool:
        """Put away what lies over the page, else select nothing; gives whether there was anything."""
        if self.beside is not None:
            return self.beside.escape()
        if not self.details.isHidden():
            self.details.hide()
            return True
        if self.rows.leave_focus():
            self.page.setFocus()
            return True
        return self.page.give_keys_back() or self.page.clear()

    def _lead_to(self, sentence: int) -> None:
        """To a sentence's row, where it has one, and to its place."""
        if not self.select(sentence):
            self.sentence_picked.emit(sentence)

    def show_hits(self, hits: Sequence[Span], hit: Span | None) -> None:
        """Mark on the page what was found, and bring the sentence with the hit that one is at into view."""
        self.model.show_hits(hits, hit)
        self.page.viewport().update()
        if hit is None or self.summary is None:
            return
        sentences = self.summary.analysis.sentences
        for row, index in enumerate(self.summary.chosen):
            if sentences[index].start <= hit[0] < sentences[index].end:
                self.page.scrollTo(self.model.index(row))
                return

    def select(self, sentence: int) -> bool:
        """Turn to a sentence, and bring it into view; False where the summary hasn't it."""
        row = self.model.row_of(sentence)
        if row is not None:
            index = self.model.index(row)
            alone = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.page.selectionModel().setCurrentIndex(index, alone)
            self.page.scrollTo(index)
        return row is not None

    def _picked(self, selected: QItemSelection, _deselected: QItemSelection) -> None:
        self.copier.show_scope()
        rows = selected.indexes()
        if rows:
            sentence = rows[-1].data(SENTENCE_ROLE)
            if self.details.sentence is not None:
                self.explain(sentence)
            self.sentence_picked.emit(sentence)

    def _clicked(self, index: QModelIndex) -> None:
        """A click on the sentence that is selected already leads to its place again."""
        self.sentence_picked.emit(index.data(SENTENCE_ROLE))

    # Copying

    def offer_dossier(self) -> None:
        """There is a dossier to add sentences to: beside each of them, and below the page."""
        self.page.lane.offer_dossier()
        self.copy_bar.offer_dossier()

    def answer_dossier(self, words: Words) -> None:
        """Say for a while, in the button that adds to the dossier, what became of it."""
        (self.copy_bar if self.beside is None else self.beside).answer_dossier(words)

    @property
    def scope(self) -> Sequence[int]:
        """See `SummaryCopier.scope`."""
        return self.copier.scope

    def copy(self) -> None:
        """Do what the button says."""
        (self.copier if self.beside is None else self.beside).copy()

    def copy_cited(self) -> None:
        """The same with its source, whatever the button's form is."""
        (self.copier if self.beside is None else self.beside).copy_cited()

    def copy_selected(self) -> None:
        """Copy the sentence that the reader is at, or all that are selected; the summary where none is."""
        if self.beside is None:
            self.copier.copy_selected()
        else:
            self.beside.copy()

"""The summary pane: the length slider with its label, the cards, and Copy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from khulasa.document.bidi import mostly_right_to_left
from khulasa.export.names import Form
from khulasa.ranking.base import Method
from khulasa.services.find import Span
from khulasa.summary.model import Summary
from khulasa.ui.look import clipboard, fonts, icons
from khulasa.ui.look.clipboard import CopyForm
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.theme import ActiveTheme, Theme
from khulasa.ui.look.widgets import align, button, icon_button, label, named
from khulasa.ui.summary.cards import Cards
from khulasa.ui.summary.controller import SummaryController
from khulasa.ui.summary.copy_menu import CopyMenu
from khulasa.ui.summary.details import Details
from khulasa.ui.summary.focus_bar import FocusBar
from khulasa.ui.summary.length_control import LengthControl
from khulasa.ui.summary.lost_pins import LostPins
from khulasa.ui.summary.model import SENTENCE_ROLE, SummaryModel

_COPIED_MS = 1600


class SummaryPane(QWidget):
    """Shows what its controller selected; `sentence_picked` gives a card's sentence."""

    copied = Signal(list)
    """The sentences that were copied, by index."""
    sentence_picked = Signal(int)

    def __init__(
        self, controller: SummaryController, theme: ActiveTheme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        named(self, "summary")
        self._controller = controller
        controller.renewed.connect(self._renew)
        controller.ranking_changed.connect(self._show_focus_allowed)
        controller.focus_changed.connect(self._show_focus)
        controller.lost_changed.connect(self._show_lost)
        controller.selected.connect(self._show)
        controller.explained.connect(self._show_explanation)
        self._theme = theme.theme
        self._title = label(fonts.reading(18, bold=True), "summaryTitle")
        self.menu_button = icon_button(18)
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.length = LengthControl()
        self.length.length_wanted.connect(controller.set_length)
        self.slider, self.label = self.length.slider, self.length.label
        self.focus = FocusBar()
        self.focus.focus_wanted.connect(
            lambda words, typed: controller.set_focus(words, typed=typed)
        )
        self.details = Details(theme)
        self.details.sentence_wanted.connect(self._lead_to)
        self.lost = LostPins(theme)
        self.lost.dismissed.connect(controller.forget_lost)
        self.model = SummaryModel(self)
        self.cards = Cards(theme, self.model)
        self.cards.selectionModel().selectionChanged.connect(self._picked)
        self.cards.clicked.connect(self._clicked)
        self.copy_button = button(primary=True)
        self.copy_button.clicked.connect(self.copy_all)
        self.copy_menu = CopyMenu(self)
        self.copy_menu.form_wanted.connect(self.copy_as)
        self.copy_menu.speakers_wanted.connect(self._with_speakers)
        self.copy_as_button = icon_button(18)
        self.copy_as_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.copy_as_button.setMenu(self.copy_menu)
        self._copied = QTimer(self)
        self._copied.setSingleShot(True)
        self._copied.setInterval(_COPIED_MS)
        self._copied.timeout.connect(self._show_copy)
        self._lay_out()
        self._show_focus_allowed()
        keep_worded(self, self.retranslate)
        theme.dress(self.set_theme)

    def _lay_out(self) -> None:
        self._turn(right_to_left=True)
        top = QHBoxLayout()
        top.addWidget(self._title)
        top.addStretch()
        top.addWidget(self.menu_button)
        head = QVBoxLayout()
        head.setContentsMargins(20, 14, 20, 10)
        head.setSpacing(6)
        head.addLayout(top)
        head.addWidget(self.length)
        head.addWidget(self.focus)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 10, 16, 14)
        foot.addWidget(self.copy_button, 1)
        foot.addWidget(self.copy_as_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.cards, 1)
        column.addWidget(self.lost)
        column.addWidget(self.details)
        column.addLayout(foot)

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self._title.setText(self.tr("Summary"))
        self.menu_button.setToolTip(self.tr("Order, pins, undo"))
        self.menu_button.setAccessibleName(self.tr("Order, pins, undo"))
        self.model.reword()
        self.cards.setAccessibleName(self.tr("Key sentences"))
        self.copy_button.setToolTip(self.tr("Copies the sentences, each exactly as it stands"))
        self.copy_as_button.setToolTip(self.tr("Copy as"))
        self.copy_as_button.setAccessibleName(self.tr("Copy as"))
        self._show_copy()

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self._theme = theme
        self.menu_button.setIcon(icons.icon("tune", theme.colours["ink"]))
        self.copy_as_button.setIcon(icons.icon("quote", theme.colours["ink"]))
        self._show_copy()

    def _turn(self, *, right_to_left: bool) -> None:
        """Run the way the text runs: the heading at its beginning, and the slider from there."""
        self.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        )
        align((self._title,), right_to_left=right_to_left)
        for widget in (self.length, self.details, self.lost):
            widget.turn(right_to_left=right_to_left)

    def _renew(self) -> None:
        """Offer the sentences of another analysis, from the first on."""
        analysis = self._controller.analysis
        if analysis is None:
            return
        self._turn(right_to_left=mostly_right_to_left(analysis.document.text))
        self.model.set_analysis(analysis)
        self.focus.show_phrases(analysis.phrases)
        self.details.hide()
        self.cards.scrollToTop()

    def _show_focus(self) -> None:
        self.focus.show_focus(self._controller.request.focus)

    def _show_lost(self) -> None:
        self.lost.show_lost(self._controller.lost)

    def _show(self, summary: Summary) -> None:
        request = self._controller.request
        self.cards.expect(len(summary.chosen))
        if self.model.show_summary(summary, request.context):
            self.cards.scheduleDelayedItemsLayout()
        self.length.show_summary(summary, len(self._controller.ranked), request.length)
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

    def floor(self, window: QWidget) -> QRect:
        """The rectangle of the sentences in a window's coordinates; the window's own where the pane is hidden."""
        if not self.isVisible():
            return window.rect()
        return QRect(self.cards.mapTo(window, QPoint()), self.cards.size())

    def explain(self, sentence: int) -> None:
        """Say why a sentence, by its index, is in the summary."""
        if self.summary is not None:
            self.details.explain(self.summary, sentence)
            row, column = self.model.row_of(sentence), self.layout()
            if row is not None and column is not None:
                column.activate()  # the details take room from the cards
                self.cards.scrollTo(self.model.index(row))

    def _lead_to(self, sentence: int) -> None:
        """To a sentence's card, where it has one, and to its place."""
        if not self.select(sentence):
            self.sentence_picked.emit(sentence)

    def show_hits(self, hits: Sequence[Span], hit: Span | None) -> None:
        """Mark on the cards what was found, and bring the card with the hit that one is at into view."""
        self.model.show_hits(hits, hit)
        self.cards.viewport().update()
        if hit is None or self.summary is None:
            return
        sentences = self.summary.analysis.sentences
        for row, index in enumerate(self.summary.chosen):
            if sentences[index].start <= hit[0] < sentences[index].end:
                self.cards.scrollTo(self.model.index(row))
                return

    def select(self, sentence: int) -> bool:
        """Select the card of a sentence, and bring it into view; False where it has none."""
        row = self.model.row_of(sentence)
        if row is not None:
            index = self.model.index(row)
            alone = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.cards.selectionModel().setCurrentIndex(index, alone)
            self.cards.scrollTo(index)
        return row is not None

    def _picked(self, selected: QItemSelection, _deselected: QItemSelection) -> None:
        rows = selected.indexes()
        if rows:
            sentence = rows[-1].data(SENTENCE_ROLE)
            if self.details.sentence is not None:
                self.explain(sentence)
            self.sentence_picked.emit(sentence)

    def _clicked(self, index: QModelIndex) -> None:
        """A click on the card that is selected already leads to its place again."""
        self.sentence_picked.emit(index.data(SENTENCE_ROLE))

    def copy_all(self) -> None:
        """Put the whole summary on the clipboard."""
        if self.summary is not None:
            self._copy(self.summary.chosen, self.model.copy_form)

    def copy_selected(self) -> None:
        """Put the selected sentences on the clipboard; the whole summary where none is selected."""
        self._copy(self._selected(), self.model.copy_form)

    def copy_as(self, form: str) -> None:
        """Put the selected sentences, or all, on the clipboard in a form, by its name; the usual form stays."""
        self._copy(self._selected(), replace(self.model.copy_form, form=Form(form)))

    def use(self, form: CopyForm) -> None:
        """Copy and drag in a form from now on."""
        speakers = self.copy_menu.speakers.isChecked()
        options = replace(form.options, speakers=speakers)
        self.model.copy_form = replace(form, options=options)

    def _with_speakers(self, speakers: bool) -> None:
        options = replace(self.model.copy_form.options, speakers=speakers)
        self.model.copy_form = replace(self.model.copy_form, options=options)

    def _selected(self) -> Sequence[int]:
        rows = sorted(self.cards.selectionModel().selectedIndexes(), key=QModelIndex.row)
        chosen = self.summary.chosen if self.summary is not None else ()
        return [row.data(SENTENCE_ROLE) for row in rows] or chosen

    def _copy(self, sentences: Sequence[int], form: CopyForm) -> None:
        if self.summary is None or not sentences:
            return
        flavours = clipboard.sentences(self.summary.analysis, sentences, form)
        QApplication.clipboard().setMimeData(flavours)
        self.copy_button.setText(self.tr("%Ln sentence(s) copied", "", len(sentences)))
        self.copy_button.setIcon(icons.icon("check", self._theme.colours["on_accent"]))
        self._copied.start()
        self.copied.emit(list(sentences))

    def _show_copy(self) -> None:
        self._copied.stop()
        self.copy_button.setText(self.tr("Copy the summary"))
        self.copy_button.setIcon(icons.icon("copy", self._theme.colours["on_accent"]))

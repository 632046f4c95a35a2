"""The summary pane: the length slider with its label, the cards, and Copy."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QLocale, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListView,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from khulasa.document.bidi import mostly_right_to_left
from khulasa.summary.choose import Length, choose, order
from khulasa.summary.model import Analysis, Summary
from khulasa.ui import clipboard, fonts, icons
from khulasa.ui.card import CardDelegate
from khulasa.ui.parts import button, label, named
from khulasa.ui.summary_model import SENTENCE_ROLE, SummaryModel
from khulasa.ui.theme import Theme

_COPIED_MS = 1600
_MANY = 1000


class SummaryPane(QWidget):
    """Owns the choice: `summary_changed` gives every new summary, `sentence_picked` a card's sentence."""

    summary_changed = Signal(object)
    copied = Signal(list)
    """The sentences that were copied, by index."""
    sentence_picked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "summary")
        self.summary: Summary | None = None
        self._ranked: list[int] = []
        self._theme = theme
        self._title = label(fonts.reading(18, bold=True), "summaryTitle")
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.valueChanged.connect(self._choose)
        self.label = label(fonts.interface(9.5), "lengthLabel")
        self.model = SummaryModel(self)
        self.cards = _Cards(theme, self.model)
        self.cards.selectionModel().selectionChanged.connect(self._picked)
        self.cards.clicked.connect(self._clicked)
        self.copy_button = button(primary=True)
        self.copy_button.clicked.connect(self.copy_all)
        self._copied = QTimer(self)
        self._copied.setSingleShot(True)
        self._copied.setInterval(_COPIED_MS)
        self._copied.timeout.connect(self._show_copy)
        self._lay_out()
        self.retranslate()
        self.set_theme(theme)

    def _lay_out(self) -> None:
        self._turn(right_to_left=True)
        head = QVBoxLayout()
        head.setContentsMargins(20, 14, 20, 10)
        head.setSpacing(6)
        for widget in (self._title, self.slider, self.label):
            head.addWidget(widget)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 10, 16, 14)
        foot.addWidget(self.copy_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.cards, 1)
        column.addLayout(foot)

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self._title.setText(self.tr("Summary"))
        self.slider.setAccessibleName(self.tr("Length of the summary"))
        self.slider.setToolTip(self.tr("Length of the summary"))
        self.cards.setAccessibleName(self.tr("Key sentences"))
        self.copy_button.setToolTip(self.tr("Copies the sentences as they stand, without anything else"))
        self._show_copy()
        self._show_length()

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self._theme = theme
        self.cards.set_theme(theme)
        self._show_copy()

    def _turn(self, *, right_to_left: bool) -> None:
        """Run the way the text runs: the heading at its beginning, and the slider from there."""
        self.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        )
        edge = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        for widget in (self._title, self.label):
            widget.setAlignment(edge | Qt.AlignmentFlag.AlignAbsolute)
        self.slider.setProperty("runs", "rtl" if right_to_left else "ltr")
        self.slider.style().polish(self.slider)

    def show_analysis(self, analysis: Analysis) -> None:
        """Offer a document's sentences, in the default length."""
        self._ranked = order(analysis)
        self._turn(right_to_left=mostly_right_to_left(analysis.document.text))
        self.model.set_analysis(analysis)
        count = len(choose(analysis, Length(), self._ranked).chosen)
        self.summary = Summary(analysis, ())
        self.slider.blockSignals(True)
        self.slider.setRange(1, max(1, len(self._ranked)))
        self.slider.setPageStep(max(1, len(self._ranked) // 10))
        self.slider.setValue(count)
        self.slider.setEnabled(len(self._ranked) > 1)
        self.slider.blockSignals(False)
        self._choose(count)
        self.cards.scrollToTop()

    def _choose(self, count: int) -> None:
        if self.summary is None:
            return
        self.summary = choose(self.summary.analysis, Length(sentences=count), self._ranked)
        self.cards.expect(len(self.summary.chosen))
        self.model.set_chosen(self.summary.chosen)
        self._show_length()
        self.summary_changed.emit(self.summary)

    def _show_length(self) -> None:
        if self.summary is None:
            self.label.clear()
            return
        total = len(self._ranked)
        chosen = len(self.summary.chosen)
        parts = (
            self.tr("%1 of %Ln sentence(s)", "", total).replace("%1", QLocale().toString(chosen)),
            self.tr("%1%").replace("%1", QLocale().toString(round(100 * self.summary.share))),
            self.tr("%Ln word(s)", "", self.summary.words),
        )
        self.label.setText(" · ".join(parts))

    def select(self, sentence: int) -> None:
        """Select the card of a sentence, and bring it into view."""
        row = self.model.row_of(sentence)
        if row is not None:
            index = self.model.index(row)
            self.cards.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
            self.cards.scrollTo(index)

    def _picked(self, selected: QItemSelection, _deselected: QItemSelection) -> None:
        rows = selected.indexes()
        if rows:
            self.sentence_picked.emit(rows[-1].data(SENTENCE_ROLE))

    def _clicked(self, index: QModelIndex) -> None:
        """A click on the card that is selected already leads to its place again."""
        self.sentence_picked.emit(index.data(SENTENCE_ROLE))

    def copy_all(self) -> None:
        """Put the whole summary on the clipboard."""
        if self.summary is not None and self.summary.chosen:
            self._copy(self.summary.quotes(), self.summary.chosen)

    def copy_selected(self) -> None:
        """Put the selected sentences on the clipboard; the whole summary where none is selected."""
        rows = sorted(self.cards.selectionModel().selectedIndexes(), key=QModelIndex.row)
        if rows:
            self._copy([str(row.data()) for row in rows], [row.data(SENTENCE_ROLE) for row in rows])
        else:
            self.copy_all()

    def _copy(self, texts: Sequence[str], sentences: Sequence[int]) -> None:
        if self.summary is None:
            return
        data = clipboard.quotes(list(texts), self.summary.analysis.document)
        QApplication.clipboard().setMimeData(data)
        self.copy_button.setText(self.tr("%Ln sentence(s) copied", "", len(texts)))
        self.copy_button.setIcon(icons.icon("check", self._theme.colours["on_accent"]))
        self._copied.start()
        self.copied.emit(list(sentences))

    def _show_copy(self) -> None:
        self._copied.stop()
        self.copy_button.setText(self.tr("Copy the summary"))
        self.copy_button.setIcon(icons.icon("copy", self._theme.colours["on_accent"]))


class _Cards(QListView):
    """The list of cards."""

    def __init__(self, theme: Theme, model: SummaryModel) -> None:
        super().__init__()
        self._delegate = CardDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.verticalScrollBar().setSingleStep(24)

    def expect(self, rows: int) -> None:
        """Lay a very long list out in batches, so that the window answers meanwhile."""
        batched = rows > _MANY
        self.setLayoutMode(QListView.LayoutMode.Batched if batched else QListView.LayoutMode.SinglePass)

    def set_theme(self, theme: Theme) -> None:
        self._delegate.set_theme(theme)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cards' height follows their width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

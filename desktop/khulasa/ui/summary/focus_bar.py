"""What the summary is turned toward: a field for words, and the text's key phrases to click on."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLineEdit, QToolButton, QVBoxLayout, QWidget

from khulasa.document.bidi import isolate
from khulasa.summary.model import Phrase
from khulasa.ui.look import fonts
from khulasa.ui.look.flow_layout import FlowLayout
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.plain_text import caption, tool_tip
from khulasa.ui.look.widgets import AnyWidget, named

_FEW = 6
"""So many chips are seen before somebody asks for all."""

_PAUSE_MS = 300
"""After such a pause what was typed is taken."""


class FocusBar(QWidget):
    """`focus_wanted` gives the phrases and words to turn toward, and whether they were typed."""

    focus_wanted = Signal(tuple, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "focusBar")
        self._shown: tuple[str, ...] = ()
        self._all = False
        self.chips: list[PhraseChip] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._typed)
        self.field = QLineEdit()
        self.field.setFont(fonts.interface())
        self.field.setClearButtonEnabled(True)
        self.field.textEdited.connect(lambda _text: self._pause.start())
        self.field.textChanged.connect(self._cleared)
        self.field.returnPressed.connect(self._typed)
        self.more = _as_chip(QToolButton())
        self.more.clicked.connect(self._show_all)
        self.action = QAction(self)
        self.action.setShortcut(QKeySequence("Ctrl+K"))
        self.action.triggered.connect(self.enter)
        self._row = QWidget()
        self._flow = FlowLayout(self._row)
        self._flow.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addWidget(self._row)
        keep_worded(self, self.retranslate)

    def enter(self) -> None:
        """Go to the field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_phrases(self, phrases: Sequence[Phrase]) -> None:
        """Offer the key phrases of a text, as its author wrote them."""
        if [phrase.text for phrase in phrases] == [chip.phrase for chip in self.chips]:
            return
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self._flow.removeWidget(self.more)
        self.chips = [PhraseChip(phrase.text) for phrase in phrases]
        for chip in self.chips:
            chip.clicked.connect(self._chosen)
            self._flow.addWidget(chip)
        self._flow.addWidget(self.more)
        in_turn = [self.field, *self.chips, self.more]
        for before, after in pairwise(in_turn):  # Tab would come to new chips last
            QWidget.setTabOrder(before, after)
        self._all = False
        self._shown = ()
        self._arrange()
        self.retranslate()

    def show_focus(self, focus: Sequence[str]) -> None:
        """Show what the summary is turned toward; what is just being typed stays as it is."""
        if tuple(focus) == self._shown:
            return
        self._shown = tuple(focus)
        own = self._words()  # somebody may type what a chip says
        for chip in self.chips:
            chip.setChecked(chip.phrase in focus and chip.phrase != own)
        offered = {chip.phrase for chip in self.chips}
        if not self._pause.isActive() and own not in focus:
            self.field.setText(" ".join(phrase for phrase in focus if phrase not in offered))
        self._arrange()

    def set_able(self, *, able: bool) -> None:
        """Only one method can be turned toward something."""
        self.field.setEnabled(able)
        self._row.setEnabled(able)
        self.retranslate()

    def _words(self) -> str:
        return " ".join(self.field.text().split())

    def _focus(self) -> tuple[str, ...]:
        chosen = [chip.phrase for chip in self.chips if chip.isChecked()]
        return (*chosen, *filter(None, [self._words()]))

    def _chosen(self) -> None:
        self._pause.stop()
        self.focus_wanted.emit(self._focus(), False)

    def _typed(self) -> None:
        self._pause.stop()
        if self._focus() != self._shown:
            self.focus_wanted.emit(self._focus(), True)

    def _cleared(self, text: str) -> None:
        """The button in the field empties it at once, which is no typing to Qt."""
        if not text and not self._pause.isActive():
            self._typed()

    def _show_all(self) -> None:
        self._all = not self._all
        self._arrange()
        self.retranslate()

    def _arrange(self) -> None:
        for place, chip in enumerate(self.chips):
            chip.setVisible(self._all or place < _FEW or chip.isChecked())
        self.more.setVisible(len(self.chips) > _FEW)
        self._row.setVisible(bool(self.chips))
        self._row.updateGeometry()

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.action.setText(self.tr("Turn the summary toward…"))
        self.field.setPlaceholderText(self.tr("Turn the summary toward…"))
        self.field.setAccessibleName(self.tr("Turn the summary toward words of your own"))
        able = self.tr("Sentences about these words come first (Ctrl+K)")
        disabled = self.tr("Only the method Khulasa can be turned")
        self.field.setToolTip(tool_tip(able if self.field.isEnabled() else disabled))
        for chip in self.chips:
            words = self.tr("Turn the summary toward %1").replace("%1", isolate(chip.phrase))
            chip.setToolTip(tool_tip(words))
            chip.setAccessibleName(words)
        self.more.setText(
            self.tr("Fewer")
            if self._all
            else self.tr("%Ln more", "", max(0, len(self.chips) - _FEW))
        )
        tip = self.tr("Fewer key phrases") if self._all else self.tr("All key phrases")
        self.more.setToolTip(tool_tip(tip))
        self.more.setAccessibleName(tip)


class PhraseChip(QToolButton):
    """A key phrase to turn toward: it shows the author's own letters, whatever Qt takes some of them for."""

    def __init__(self, phrase: str) -> None:
        super().__init__()
        _as_chip(self)
        self.phrase = phrase
        self.setText(caption(phrase))
        self.setCheckable(True)


def _as_chip(chip: AnyWidget) -> AnyWidget:
    """A chip takes the focus by Tab, as other buttons do."""
    chip.setProperty("look", "chip")
    chip.setFont(fonts.interface(9.5))
    chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return chip

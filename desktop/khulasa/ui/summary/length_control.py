"""How long the summary is to be: a slider, the unit that it counts in, and what came of it."""

from __future__ import annotations

import math
from enum import StrEnum

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSlider, QToolButton, QVBoxLayout, QWidget

from khulasa.summary.choose import Length
from khulasa.summary.model import Summary
from khulasa.ui.look import fonts
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.plain_text import tool_tip
from khulasa.ui.look.widgets import align, icon_button, label

_WORDS = 10
"""So many words are one step of the slider."""


class Unit(StrEnum):
    """What the slider counts in."""

    SENTENCES = "sentences"
    PERCENT = "percent"
    WORDS = "words"


class LengthControl(QWidget):
    """`length_wanted` gives a `Length` when the reader moves the slider."""

    length_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._summary: Summary | None = None
        self._available = 0
        self._asked = Length()
        self.unit = Unit.SENTENCES
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.valueChanged.connect(self._moved)
        self.label = label(fonts.interface(9.5), "lengthLabel")
        self.units = QButtonGroup(self)
        self.buttons = {unit: self._unit_button(unit) for unit in Unit}
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self.slider, 1)
        row.addSpacing(8)
        for button in self.buttons.values():
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.label)
        keep_worded(self, self.retranslate)

    def _unit_button(self, unit: Unit) -> QToolButton:
        button = icon_button(16)
        button.setProperty("look", "segment")
        button.setFont(fonts.interface(9))
        button.setCheckable(True)
        button.setChecked(unit is self.unit)
        button.clicked.connect(lambda: self.set_unit(unit))
        self.units.addButton(button)
        return button

    def set_unit(self, unit: Unit) -> None:
        """Count in another unit from the next move on; the summary stays as it is."""
        self.unit = unit
        self.buttons[unit].setChecked(True)
        self._set_slider()

    def turn(self, *, right_to_left: bool) -> None:
        """Run the way the text runs: "more" lies where its lines end."""
        align((self.label,), right_to_left=right_to_left)
        self.slider.setProperty("runs", "rtl" if right_to_left else "ltr")
        self.slider.style().polish(self.slider)

    def show_summary(self, summary: Summary, available: int, asked: Length) -> None:
        """Show how long a summary is, of so many sentences that there are to choose from, and what was asked."""
        self._summary, self._available, self._asked = summary, available, asked
        self._set_slider()
        self._show_length()

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.slider.setAccessibleName(self.tr("Length of the summary"))
        self.slider.setToolTip(self.tr("Length of the summary"))
        words = {
            Unit.SENTENCES: (self.tr("sent."), self.tr("Count the length in sentences")),
            Unit.PERCENT: (self.tr("%"), self.tr("Count the length in percent")),
            Unit.WORDS: (self.tr("words"), self.tr("Count the length in words")),
        }
        for unit, (short, long) in words.items():
            self.buttons[unit].setText(short)
            self.buttons[unit].setToolTip(tool_tip(long))
            self.buttons[unit].setAccessibleName(long)
        self._show_length()

    def _moved(self, value: int) -> None:
        self.length_wanted.emit(self._length(value))

    def _length(self, value: int) -> Length:
        if self.unit is Unit.SENTENCES:
            return Length(sentences=value)
        if self.unit is Unit.PERCENT:
            return Length(ratio=value / 100)
        return Length(words=value * _WORDS)

    def _set_slider(self) -> None:
        """Put the handle where the summary's length lies, without asking for another one."""
        if self._summary is None:
            return
        analysis = self._summary.analysis
        count = len(self._summary.chosen) - len(self._summary.context)
        words = sum(analysis.word_counts[index] for index in analysis.candidates)
        most, value = {
            Unit.SENTENCES: (self._available, count),
            Unit.PERCENT: (100, round(100 * count / max(1, self._available))),
            Unit.WORDS: (math.ceil(words / _WORDS), math.ceil(self._summary.words / _WORDS)),
        }[self.unit]
        self.slider.blockSignals(True)
        self.slider.setRange(1, max(1, most))
        self.slider.setPageStep(max(1, most // 10))
        asked = self._wanted()
        self.slider.setValue(value if asked is None else asked)
        self.slider.setEnabled(self._available > 1)
        self.slider.blockSignals(False)

    def _wanted(self) -> int | None:
        """The slider's value for what was asked, None where that was asked in another unit."""
        asked = self._asked
        if self.unit is Unit.SENTENCES:
            return asked.sentences
        if self.unit is Unit.PERCENT:
            return None if asked.ratio is None else round(100 * asked.ratio)
        return None if asked.words is None else round(asked.words / _WORDS)

    def _show_length(self) -> None:
        if self._summary is None:
            self.label.clear()
            return
        count = QLocale().toString(len(self._summary.chosen))
        percent = QLocale().toString(round(100 * self._summary.share))
        sentences = self.tr("%1 of %Ln sentence(s)", "", self._available).replace("%1", count)
        share = self.tr("%1%").replace("%1", percent)
        words = self.tr("%Ln word(s)", "", self._summary.words)
        self.label.setText(f"{sentences} · {share} · {words}")

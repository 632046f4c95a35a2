"""How long the summary is to be: what came of it, a slider, and the unit that it counts in."""

from __future__ import annotations

import math
from enum import StrEnum

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFontMetrics, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QToolButton, QWidget

from khulasa.summary.choose import Length
from khulasa.summary.model import Summary
from khulasa.ui.look import fonts, icons
from khulasa.ui.look.chrome.menus import Menu
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.plain_text import tool_tip
from khulasa.ui.look.theme import ActiveTheme, Theme
from khulasa.ui.look.widgets import icon_button, label, restyle
from khulasa.ui.opening.stages import StageWords
from khulasa.ui.opening.trail import Extent

_WORDS = 10
"""So many words are one step of the slider."""

_NARROWEST, _WIDEST, _GAP = 72, 260, 8


class Unit(StrEnum):
    """What the slider counts in."""

    SENTENCES = "sentences"
    PERCENT = "percent"
    WORDS = "words"


class LengthSlider(QSlider):
    """A slider that the wheel moves only where the reader has gone to it: who scrolls passes over it."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setFocusPolicy(
            Qt.FocusPolicy.StrongFocus
        )  # without the wheel, which would take the focus
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumSize(_NARROWEST, 28)
        self.setMaximumWidth(_WIDEST)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Move if the slider has the focus; else whoever lies below may have the wheel."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class LengthControl(QWidget):
    """`length_wanted` gives a `Length` when the reader moves the slider, `let_go` tells that the way is at its end."""

    length_wanted = Signal(object)
    let_go = Signal()

    def __init__(self, theme: ActiveTheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._summary: Summary | None = None
        self._available = 0
        self._asked = Length()
        self._extent: Extent | None = None
        self._numbers_width = 0
        """Pixels of the fewest words that say the length."""
        self._stages = StageWords(self)
        self.unit = Unit.SENTENCES
        self.slider = LengthSlider()
        self.slider.valueChanged.connect(self._moved)
        self.slider.sliderReleased.connect(self.let_go)
        self.label = label(fonts.interface(9.5), "lengthLabel")
        self.units = QActionGroup(self)
        self.unit_button = icon_button(14)
        self.unit_button.setFont(fonts.interface(10))
        self.unit_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.unit_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.unit_button.setMinimumHeight(28)
        menu = Menu(self)
        self.actions_ = {unit: self._action(menu, unit) for unit in Unit}
        self.unit_button.setMenu(menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(self.label)
        row.addWidget(self.slider, 1)
        row.addStretch()
        row.addWidget(self.unit_button)
        keep_worded(self, self.retranslate)
        theme.dress(self.set_theme)

    def _action(self, menu: Menu, unit: Unit) -> QAction:
        action = menu.addAction("")
        action.setCheckable(True)
        action.setChecked(unit is self.unit)
        action.triggered.connect(lambda: self.set_unit(unit))
        self.units.addAction(action)
        return action

    def set_unit(self, unit: Unit) -> None:
        """Count in another unit from the next move on; the summary stays as it is."""
        self.unit = unit
        self.actions_[unit].setChecked(True)
        self._set_slider()
        self.retranslate()

    @property
    def moving(self) -> bool:
        """Whether somebody holds the slider."""
        return self.slider.isSliderDown()

    def turn(self, *, right_to_left: bool) -> None:
        """Run the way the interface runs: "more" lies where its lines end."""
        restyle(self.slider, "runs", "rtl" if right_to_left else "ltr")
        # An icon stands at the start of a button: this one belongs behind its word.
        towards_word = (
            Qt.LayoutDirection.LeftToRight if right_to_left else Qt.LayoutDirection.RightToLeft
        )
        self.unit_button.setLayoutDirection(towards_word)

    def show_summary(self, summary: Summary, available: int, asked: Length) -> None:
        """Show how long a summary is, of so many sentences that there are to choose from, and what was asked."""
        self._summary, self._available, self._asked = summary, available, asked
        self._set_slider()
        self._show_length()

    def show_extent(self, extent: Extent | None) -> None:
        """Say of how many pages the summary is, as long as that isn't all of them."""
        self._extent = extent
        self._show_length()

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self.unit_button.setIcon(icons.icon("down", theme.colours["ink"]))

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.slider.setAccessibleName(self.tr("Length of the summary"))
        self.slider.setToolTip(self.tr("Length of the summary"))
        words = {
            Unit.SENTENCES: self.tr("sentences"),
            Unit.PERCENT: self.tr("per cent"),
            Unit.WORDS: self.tr("words"),
        }
        for unit, name in words.items():
            self.actions_[unit].setText(name)
        self.unit_button.setText(words[self.unit])
        tip = self.tr("What the length is counted in")
        self.unit_button.setToolTip(tool_tip(tip))
        self.unit_button.setAccessibleName(f"{tip}: {words[self.unit]}")
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
        words = sum(map(analysis.word_counts.__getitem__, analysis.candidates))
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much of the length as there is room for."""
        super().resizeEvent(event)
        self._show_length()

    def minimumSizeHint(self) -> QSize:
        """The length is said in fewer words where room is short."""
        button = self.unit_button.minimumSizeHint()
        others = _NARROWEST + 3 * _GAP + button.width()
        return QSize(others + self._numbers_width, button.height())

    def _show_length(self) -> None:
        """Of all the sentences that the text offers, those that were left out among them."""
        if self._summary is None:
            self.label.clear()
            return
        count = QLocale().toString(len(self._summary.chosen))
        total = len(self._summary.analysis.candidates)
        sentences = self.tr("%1 of %Ln sentence(s)", "", total).replace("%1", count)
        words = self.tr("%Ln word(s)", "", self._summary.words)
        whole = f"{sentences} · {words}"
        if self._extent is not None:
            known = self._stages.known(self._extent)
            whole, sentences = f"{sentences} · {known}", known
        metrics = QFontMetrics(self.label.font())
        numbers = f"{count} / {QLocale().toString(total)}"
        if self._numbers_width != metrics.horizontalAdvance(numbers):
            self._numbers_width = metrics.horizontalAdvance(numbers)
            self.updateGeometry()
        room = self.width() - self.minimumSizeHint().width() + self._numbers_width
        fitting = (each for each in (whole, sentences) if metrics.horizontalAdvance(each) <= room)
        self.label.setText(next(fitting, numbers))
        self.label.setAccessibleName(whole)
        self.label.setToolTip(tool_tip(whole))

"""The preferences: a widget for each row of the settings, whatever rows there are. What is changed counts at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from khulasa.services.settings import Settings, labels, rows
from khulasa.services.settings.rows import Choice, Group, Number, Row, Switch, Text, Value
from khulasa.ui.look import fonts
from khulasa.ui.look.chrome.side_window import SideWindow
from khulasa.ui.look.widgets import label

_ABOVE_HEADING = 12


@dataclass(frozen=True)
class _Field:
    """A row on screen: its widget, its words, and how the widget takes a value."""

    name: str
    row: Row
    widget: QWidget
    label: QLabel | None
    explanation: QLabel
    show: Callable[[Value], None]


class Preferences(SideWindow):
    """Shows settings and says what a person changes; whoever made it applies the change and calls `show_settings`."""

    changed = Signal(str, object)
    """The name of a setting, and its new value."""
    undo_wanted = Signal()
    """The last change shall be taken back."""

    _page: QWidget | None = None

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = {name: self._field(name, row) for name, row in rows().items()}
        used = {field.row.group for field in self.fields.values()}
        self._headings = {
            group: label(fonts.interface(bold=True), "groupHeading")
            for group in Group
            if group in used
        }
        buttons = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(buttons.RestoreDefaults | buttons.Close)
        self.buttons.rejected.connect(self.close)
        self.buttons.button(buttons.RestoreDefaults).clicked.connect(self._reset)
        QShortcut(QKeySequence.StandardKey.Undo, self, self.undo_wanted.emit)
        self._lay_out()
        self.retranslate()
        self.show_settings(settings)
        self.resize(640, 640)

    def _lay_out(self) -> None:
        page = QWidget()
        page.setObjectName("preferencesPage")
        grid = QGridLayout(page)
        grid.setContentsMargins(20, 14, 20, 14)
        grid.setHorizontalSpacing(18)
        grid.setColumnStretch(1, 1)
        for group, heading in self._headings.items():
            fields = [field for field in self.fields.values() if field.row.group is group]
            heading.setContentsMargins(0, _ABOVE_HEADING, 0, 0)
            grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
            for field in fields:
                self._place(grid, field)
        grid.setRowStretch(grid.rowCount(), 1)
        area = self._area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._page = page
        page.installEventFilter(self)
        column = QVBoxLayout(self)
        column.addWidget(area, 1)
        column.addWidget(self.buttons)

    @staticmethod
    def _place(grid: QGridLayout, field: _Field) -> None:
        row = grid.rowCount()
        if field.label is None:
            grid.addWidget(field.widget, row, 0, 1, 2)
        else:
            grid.addWidget(field.label, row, 0)
            grid.addWidget(field.widget, row, 1)
        grid.addWidget(field.explanation, row + 1, 0 if field.label is None else 1, 1, -1)

    def _field(self, name: str, row: Row) -> _Field:
        explanation = label(fonts.interface(9), "hint")
        explanation.setWordWrap(True)
        widget, show = self._widget(name, row)
        widget.setObjectName(name)
        return _Field(
            name, row, widget, None if isinstance(row, Switch) else label(), explanation, show
        )

    def _widget(self, name: str, row: Row) -> tuple[QWidget, Callable[[Value], None]]:
        match row:
            case Switch():
                box = QCheckBox()
                box.clicked.connect(lambda checked: self.changed.emit(name, checked))
                return box, lambda value: box.setChecked(value is True)
            case Choice():
                combo = QComboBox()
                combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
                combo.addItems(list(row.values))
                self._take_no_wheel(combo)
                combo.activated.connect(lambda place: self.changed.emit(name, row.values[place]))
                return combo, lambda value: combo.setCurrentIndex(row.values.index(str(value)))
            case Number():
                spin = QSpinBox()
                spin.setRange(row.low, row.high)
                spin.setSingleStep(row.step)
                spin.setKeyboardTracking(False)
                self._take_no_wheel(spin)
                spin.valueChanged.connect(lambda value: self.changed.emit(name, value))
                return spin, lambda value: _quietly(spin, int(value))
            case Text():
                line = QLineEdit()
                line.setMaxLength(row.longest)
                line.editingFinished.connect(lambda: self._written(name, row, line))
                return line, lambda value: line.setText(str(value))

    def _take_no_wheel(self, widget: QWidget) -> None:
        """A wheel that passes over a value scrolls the page; it changes what has the focus alone."""
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See `_take_no_wheel`. The window is never narrower than what it lists, in whatever words and colours."""
        if watched is self._page and event.type() == QEvent.Type.LayoutRequest:
            bar = self._area.verticalScrollBar().sizeHint().width()
            self._area.setMinimumWidth(self._page.minimumSizeHint().width() + bar)
        is_wheel = event.type() == QEvent.Type.Wheel
        if is_wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _written(self, name: str, row: Text, line: QLineEdit) -> None:
        if row.allows(line.text()):
            self.changed.emit(name, line.text())

    def show_settings(self, settings: Settings) -> None:
        """Show other values; nobody is told."""
        for name, field in self.fields.items():
            field.show(getattr(settings, name))

    def go_to(self, name: str) -> None:
        """Go to a setting, by its name, ready to be changed."""
        widget = self.fields[name].widget
        self._area.ensureWidgetVisible(widget)
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reset(self) -> None:
        for name, field in self.fields.items():
            self.changed.emit(name, field.row.default)
        self.show_settings(Settings())

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.setWindowTitle(self.tr("Preferences"))
        for group, heading in self._headings.items():
            heading.setText(labels.group(group, self.language))
        for field in self.fields.values():
            self._word(field)

    def _word(self, field: _Field) -> None:
        words = labels.label(field.name, self.language)
        explanation = labels.explanation(field.name, self.language)
        if field.label is not None:
            field.label.setText(words)
            field.label.setBuddy(field.widget)
        field.explanation.setText(explanation)
        field.explanation.setVisible(bool(explanation))
        field.widget.setAccessibleName(words)
        field.widget.setAccessibleDescription(explanation)
        if isinstance(field.widget, QCheckBox):
            field.widget.setText(words)
        if isinstance(field.widget, QComboBox) and isinstance(field.row, Choice):
            for place, value in enumerate(field.row.values):
                field.widget.setItemText(place, labels.value(field.name, value, self.language))
                field.widget.setItemData(
                    place, Qt.AlignmentFlag.AlignLeading, Qt.ItemDataRole.TextAlignmentRole
                )


def _quietly(spin: QSpinBox, value: int) -> None:
    """Show a number without saying that it changed."""
    before = spin.blockSignals(True)
    spin.setValue(value)
    spin.blockSignals(before)

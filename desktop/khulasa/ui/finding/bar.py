"""The bar above the article in which words are looked for."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from khulasa.ui.look import fonts, icons
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.plain_text import tool_tip
from khulasa.ui.look.theme import ActiveTheme, Theme
from khulasa.ui.look.widgets import icon_button, label, named


class FindBar(QFrame):
    """`asked` tells that other words, or the same in another way, are looked for; `step_wanted` gives 1 or -1."""

    asked = Signal()
    step_wanted = Signal(int)
    closed = Signal()

    def __init__(self, theme: ActiveTheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "findBar")
        self.field = QLineEdit()
        self.field.setFont(fonts.interface())
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self.asked)
        self.count = label(fonts.interface(9.5), "hint")
        self.previous, self.next, self.close_button = (icon_button(16) for _ in range(3))
        self.exact = icon_button(16)
        self.exact.setCheckable(True)
        self.exact.setProperty("look", "segment")
        self.exact.toggled.connect(self.asked)
        self.previous.clicked.connect(lambda: self.step_wanted.emit(-1))
        self.next.clicked.connect(lambda: self.step_wanted.emit(1))
        self.close_button.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 12, 6)
        row.setSpacing(6)
        row.addWidget(self.field, 1)
        for widget in (self.count, self.previous, self.next, self.exact, self.close_button):
            row.addWidget(widget)
        self.hide()
        keep_worded(self, self.retranslate)
        theme.dress(self.set_theme)

    def open_with(self, words: str) -> None:
        """Show the bar with the words chosen, ready to be typed over; "" leaves those of the last time."""
        if words:
            self.field.setText(words)
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_count(self, place: int, total: int) -> None:
        """Say at which hit, from 1, of how many one is; nothing where nothing is looked for."""
        if not self.field.text().strip():
            self.count.clear()
        elif total == 0:
            self.count.setText(self.tr("Not found"))
        else:
            words = self.tr("%1 of %2").replace("%1", QLocale().toString(place))
            self.count.setText(words.replace("%2", QLocale().toString(total)))
        self.count.setAccessibleName(self.count.text())
        self.previous.setEnabled(total > 0)
        self.next.setEnabled(total > 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next hit, with Shift to the one before."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.step_wanted.emit(
                -1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            )
        else:
            super().keyPressEvent(event)

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in another theme's colours."""
        for button, name in (
            (self.previous, "up"),
            (self.next, "down"),
            (self.close_button, "close"),
        ):
            button.setIcon(icons.icon(name, theme.colours["ink"]))

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.field.setPlaceholderText(self.tr("Find in the article and the summary"))
        self.field.setAccessibleName(self.tr("Find in the article and the summary"))
        self.exact.setText(self.tr("Exact"))
        tips = (
            (self.previous, self.tr("The hit before (Shift+F3)")),
            (self.next, self.tr("The next hit (F3)")),
            (
                self.exact,
                self.tr("Only as it is typed: every vowel sign, hamza and ta marbuta counts"),
            ),
            (self.close_button, self.tr("Close (Esc)")),
        )
        for button, tip in tips:
            button.setToolTip(tool_tip(tip))
            button.setAccessibleName(tip)

"""The end of the bar above the article where a PDF is open: text or pages, which page, and how large."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from khulasa.ui.look import fonts
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.plain_text import tool_tip
from khulasa.ui.look.widgets import icon_button, label

_SWITCH_KEY = QKeySequence("Ctrl+Shift+P")


class PageControls(QWidget):
    """A switch, and what the pages need while they are shown."""

    pages_wanted = Signal(bool)
    zoom_wanted = Signal(int)
    """1 grows, -1 shrinks, 0 fits the width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.switch = _button()
        self.switch.setCheckable(True)
        self.switch.toggled.connect(self.pages_wanted)
        self.switch.toggled.connect(self._show_tools)
        self._page = label(fonts.interface(9))
        self.smaller, self.larger, self.fit = _button(), _button(), _button()
        self.smaller.setText("−")
        self.larger.setText("+")
        steps = {self.smaller: -1, self.larger: 1, self.fit: 0}
        for button, step in steps.items():
            button.clicked.connect(lambda _checked, step=step: self.zoom_wanted.emit(step))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self._tools: tuple[QWidget, ...] = (self._page, self.smaller, self.larger, self.fit)
        for widget in (*self._tools, self.switch):
            row.addWidget(widget)
        self._show_tools(visible=False)
        keep_worded(self, self.retranslate)

    def _show_tools(self, visible: bool) -> None:
        for widget in self._tools:
            widget.setVisible(visible)

    def show_place(self, page: int, pages: int, zoom: float) -> None:
        """Say which page is in view, and how large."""
        number, total, percent = (
            QLocale().toString(figure) for figure in (page, pages, round(100 * zoom))
        )
        words = self.tr("page %1 of %2 · %3%").replace("%1", number).replace("%2", total)
        self._page.setText(words.replace("%3", percent))

    @property
    def place(self) -> str:
        """Which page is in view, in words."""
        return self._page.text()

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.switch.setText(self.tr("Pages"))
        self.switch.setShortcut(_SWITCH_KEY)  # a new text takes it away
        words = self.tr("Shows the pages as they look, or the text that was read from them")
        key = _SWITCH_KEY.toString(QKeySequence.SequenceFormat.NativeText)
        self.switch.setToolTip(tool_tip(f"{words} (\u2066{key}\u2069)"))
        self.fit.setText(self.tr("Fit"))
        for button, words in (
            (self.smaller, self.tr("Smaller (Ctrl and -)")),
            (self.larger, self.tr("Larger (Ctrl and +)")),
            (self.fit, self.tr("As wide as the pane (Ctrl and 0)")),
        ):
            button.setToolTip(tool_tip(words))
            button.setAccessibleName(words)


def _button() -> QToolButton:
    button = icon_button(15)
    button.setFont(fonts.interface(9))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    return button

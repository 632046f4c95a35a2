"""The header: the program's name, the document's, and the few buttons that everybody needs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from khulasa.document.bidi import isolate
from khulasa.ui.look import fonts, icons
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.plain_text import tool_tip
from khulasa.ui.look.theme import ActiveTheme, Theme
from khulasa.ui.look.widgets import icon_button, label, named
from khulasa.ui.opening.session import DocumentSession


class Header(QWidget):
    """One row: name at the start, the document in the middle, buttons at the end."""

    def __init__(
        self,
        session: DocumentSession,
        actions: list[QAction],
        menu: QMenu,
        theme: ActiveTheme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        named(self, "header")
        self._session = session
        session.arrived.connect(self._show_name)
        wordmark = label(fonts.reading(20, bold=True), "wordmark")
        # In code, not in the catalogue: a name is the same in every language.
        wordmark.setText("خلاصة")
        self._name = _Elided()
        self.menu_button = icon_button(20)
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setMenu(menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 4, 10, 4)
        row.setSpacing(4)
        row.addWidget(wordmark)
        row.addSpacing(10)
        row.addWidget(self._name, 1)
        for action in actions:
            button = icon_button(19)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setDefaultAction(action)
            row.addWidget(button)
        row.addWidget(self.menu_button)
        keep_worded(self, self.retranslate)
        theme.dress(self.set_theme)

    def _show_name(self) -> None:
        self._name.show_text(self._session.name)

    def set_theme(self, theme: Theme) -> None:
        """Draw the menu's icon in another theme's colours."""
        self.menu_button.setIcon(icons.icon("menu", theme.colours["ink"]))

    def retranslate(self) -> None:
        """Word the menu button in the interface's present language."""
        self.menu_button.setToolTip(self.tr("Menu"))
        self.menu_button.setAccessibleName(self.tr("Menu"))
        self._show_name()


class _Elided(QLabel):
    """A label that shortens its text in the middle where room is short."""

    def __init__(self) -> None:
        super().__init__()
        named(self, "documentName")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(fonts.interface())
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._whole = ""

    def show_text(self, text: str) -> None:
        self._whole = text
        self.setToolTip(tool_tip(isolate(text)) if text else "")
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten anew."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        metrics = QFontMetrics(self.font())
        excerpt = metrics.elidedText(
            self._whole, Qt.TextElideMode.ElideMiddle, max(0, self.width() - 8)
        )
        # A mark of the interface's direction keeps a Latin name beside the program's, not at the far end.
        mark = "\u200f" if self.isRightToLeft() else "\u200e"
        self.setText(mark + isolate(excerpt) if excerpt else "")

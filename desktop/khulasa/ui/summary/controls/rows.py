"""The rows above the page: heads and length in the first, the focus field in the second, where there is room for it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from khulasa.ui.look import icons
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.plain_text import tool_tip
from khulasa.ui.look.theme import ActiveTheme, Theme
from khulasa.ui.look.widgets import icon_button, named
from khulasa.ui.summary.controls.focus_field import FocusField
from khulasa.ui.summary.controls.heads import Head, Heads
from khulasa.ui.summary.controls.length_control import LengthControl

FIRST, BOTH, ALONE = 40, 88, 40
"""The height of the first row, of both, and of the first where it stands alone."""

_SIDE = 14


class ControlRows(QWidget):
    """In a low window the field comes over the page when it is asked for, and goes when it is left."""

    wanted = Signal()
    """Somebody goes to what is hidden with the pane: show it."""

    def __init__(self, theme: ActiveTheme, pane: QWidget) -> None:
        super().__init__(pane)
        named(self, "controlRows")
        self._pane = pane
        self._compact = False
        self.heads = Heads(Head.SUMMARY)
        self.length = LengthControl(theme)
        self.focus = FocusField(theme)
        self.focus.action.triggered.connect(self.enter_focus)
        self.focus.field.installEventFilter(self)
        self.focus_button = icon_button(18)
        self.focus_button.setMinimumHeight(28)
        self.focus_button.clicked.connect(self.enter_focus)
        self.focus_button.hide()
        first = QHBoxLayout()
        first.setSpacing(8)
        first.setContentsMargins(_SIDE, 0, _SIDE, 0)
        first.addWidget(self.heads)
        first.addWidget(self.length, 1)
        first.addWidget(self.focus_button)
        self._first = QWidget()
        self._first.setLayout(first)
        self._second = QWidget()
        self._below = QHBoxLayout(self._second)
        self._below.setContentsMargins(_SIDE, 4, _SIDE, 8)
        self._below.addWidget(self.focus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._first)
        column.addWidget(self._second)
        self._set_heights()
        keep_worded(self, self.retranslate)
        theme.dress(self.set_theme)

    def set_compact(self, *, compact: bool) -> None:
        """One row or two."""
        if compact == self._compact:
            return
        self._compact = compact
        self.focus_button.setVisible(compact)
        if compact:
            self._below.removeWidget(self.focus)
            self.focus.setParent(self._pane)
            self.focus.hide()
        else:
            self._below.addWidget(self.focus)
            self.focus.show()
        self._set_heights()

    def _set_heights(self) -> None:
        self._second.setHidden(self._compact)
        self._first.setFixedHeight(ALONE if self._compact else FIRST)
        self.setFixedHeight(ALONE if self._compact else BOTH)

    def enter_focus(self) -> None:
        """Go to the field; where it is hidden it comes first."""
        if not self.isVisible():
            self.wanted.emit()
        if self.isVisible():
            self.float_focus()
            self.focus.enter()

    def float_focus(self) -> None:
        """Show the field over the page's top, where it has no row of its own."""
        if self._compact:
            pane = self._pane.rect()
            below = self.geometry().bottom() + 1
            width, height = pane.width() - 2 * _SIDE, self.focus.height()
            self.focus.setGeometry(QRect(_SIDE, below + 6, width, height))
            self.focus.show()
            self.focus.raise_()

    def leave_focus(self) -> bool:
        """Put the field away that came over the page; gives whether one was there."""
        if not self._compact or self.focus.isHidden():
            return False
        self.focus.hide()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whoever goes elsewhere leaves the field."""
        if event.type() == QEvent.Type.FocusOut and self._compact:
            focus = QApplication.focusWidget()
            popup = QApplication.activePopupWidget()
            if popup is None and (focus is None or not self.focus.isAncestorOf(focus)):
                self.leave_focus()
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.leave_focus()
        return super().eventFilter(watched, event)

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self.focus_button.setIcon(icons.icon("target", theme.colours["ink"]))

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        toward = self.tr("Turn the summary toward… (Ctrl+K)")
        self.focus_button.setToolTip(tool_tip(toward))
        self.focus_button.setAccessibleName(toward)

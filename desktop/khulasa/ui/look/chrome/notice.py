"""Two strips under the header: a message that stays until it is dismissed, and work under way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QProgressBar, QWidget

from khulasa.ui.look import icons
from khulasa.ui.look.announce import announce
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.theme import ActiveTheme, Theme
from khulasa.ui.look.widgets import Words, button, icon_button, label, named, restyle, say

PASSES_MS = 10_000
"""So long what needs no answer is there: a file's name is read and its two buttons are reached."""


class Notice(QFrame):
    """One plain sentence; it covers nothing and takes no focus, and what was open stays open."""

    def __init__(self, theme: ActiveTheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "notice")
        self._text = label()
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.offer_button = button()
        self.offer_button.clicked.connect(self._accept)
        self.other_button = button()
        self.other_button.clicked.connect(self._accept_other)
        self._accepted: Callable[[], None] | None = None
        self._other: Callable[[], None] | None = None
        self._theme, self._failed = theme.theme, False
        self._told: Words = ""
        self._offered: Words = ""
        self._other_offered: Words = ""
        self._patience = QTimer(self, singleShot=True, interval=PASSES_MS)
        self._patience.timeout.connect(self._go_by)
        self._close = icon_button(16)
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 12, 6)
        row.addWidget(self._text, 1)
        row.addWidget(self.offer_button)
        row.addWidget(self.other_button)
        row.addWidget(self._close)
        self.hide()
        keep_worded(self, self.retranslate)
        theme.dress(self.set_theme)

    def tell(self, sentence: Words, *, failed: bool = True) -> None:
        """Show a sentence: as a failure, or as something worth knowing."""
        self._patience.stop()
        self._failed = failed
        for widget in (self, self._text, self.offer_button, self.other_button, self._close):
            restyle(widget, "tone", "alert" if failed else "quiet")
        self._colour_close()
        self._told, self._offered, self._other_offered = sentence, "", ""
        self._word()
        self.offer_button.hide()
        self.other_button.hide()
        self._accepted = self._other = None
        self.show()
        announce(self, self._text.text())

    def offer(self, sentence: Words, words: Words, accepted: Callable[[], None]) -> None:
        """Show a sentence with a button for what helps."""
        self.tell(sentence, failed=False)
        self._accepted = accepted
        self._offered = words
        self._word()
        self.offer_button.show()

    def offer_other(self, words: Words, accepted: Callable[[], None]) -> None:
        """A second button beside the one that was offered."""
        self._other = accepted
        self._other_offered = words
        self._word()
        self.other_button.show()

    def pass_by(self) -> None:
        """Go by itself after a while, unless somebody is at it; something else that is told stays."""
        self._patience.start()

    def _go_by(self) -> None:
        focus = QApplication.focusWidget()
        if self.underMouse() or (focus is not None and self.isAncestorOf(focus)):
            self._patience.start()
        else:
            self.hide()

    def _accept_other(self) -> None:
        other = self._other
        self.hide()
        if other is not None:
            other()

    def _word(self) -> None:
        self._text.setText(say(self._told))
        self.setAccessibleName(self._text.text())
        self.offer_button.setText(say(self._offered))
        self.other_button.setText(say(self._other_offered))

    def _accept(self) -> None:
        accepted = self._accepted
        self.hide()
        if accepted is not None:
            accepted()

    @property
    def sentence(self) -> str:
        """What is told at present, "" where nothing is."""
        return "" if self.isHidden() else self._text.text()

    def hideEvent(self, event: QHideEvent) -> None:
        """What is gone need not go any more."""
        super().hideEvent(event)
        self._patience.stop()

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self._word()
        self._close.setToolTip(self.tr("Dismiss"))
        self._close.setAccessibleName(self.tr("Dismiss"))

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self._theme = theme
        self._colour_close()

    def _colour_close(self) -> None:
        role = "on_alert" if self._failed else "ink"
        self._close.setIcon(icons.icon("close", self._theme.colours[role]))


class Working(QFrame):
    """What is being done, how far it has come, and Cancel. Quick work never shows it."""

    cancelled = Signal()
    _PATIENCE_MS = 200

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "working")
        self._text = label()
        self._told: Words = ""
        self._still = False
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self.cancel_button = button()
        self.cancel_button.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 12, 6)
        row.setSpacing(14)
        row.addWidget(self._text)
        row.addWidget(self._bar, 1)
        row.addWidget(self.cancel_button)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(self._PATIENCE_MS)
        self._patience.timeout.connect(self.show)
        self.hide()
        keep_worded(self, self.retranslate)

    def set_still(self, *, still: bool) -> None:
        """Whether work of unknown length is told in words alone, without a bar that runs to and fro."""
        self._still = still

    def begin(self, sentence: Words) -> None:
        """Work began; show so, unless it ends at once."""
        self._tell(sentence)
        self._show_progress(0, 0)
        self._patience.start()

    def report(self, sentence: Words, done: int, total: int) -> None:
        """How far the work has come; a total of 0 is an unknown one."""
        self._tell(sentence)
        self._show_progress(done, total)

    def _show_progress(self, done: int, total: int) -> None:
        known = bool(total) or self._still
        self._bar.setRange(0, 1000 if known else 0)
        self._bar.setValue(round(1000 * done / total) if total else 0)

    def _tell(self, sentence: Words) -> None:
        self._told = sentence
        self._text.setText(say(sentence))

    def end(self) -> None:
        """The work is over, one way or another."""
        self._patience.stop()
        self.hide()

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self._tell(self._told)
        self.cancel_button.setText(self.tr("Cancel"))

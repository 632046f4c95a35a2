"""What was pinned and is no longer in the source: said in words, and kept until the reader has seen it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from khulasa.ui.look import fonts, icons
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.theme import ActiveTheme, Theme
from khulasa.ui.look.widgets import align, icon_button, label, named

_LONGEST, _MOST = 200, 5


class LostPins(QFrame):
    """A heading, the sentences, and a button that puts them away."""

    dismissed = Signal()

    def __init__(self, theme: ActiveTheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "lostPins")
        self._lost: tuple[str, ...] = ()
        self._title = label(fonts.interface(9.5, bold=True))
        self._texts = label(fonts.interface(9.5))
        self._texts.setWordWrap(True)
        self._texts.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.close_button = icon_button(14)
        self.close_button.clicked.connect(self.dismissed)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 16, 8)
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(self._texts)
        self.hide()
        keep_worded(self, self.retranslate)
        theme.dress(self.set_theme)

    def turn(self, *, right_to_left: bool) -> None:
        """Run the way the text runs."""
        align((self._title, self._texts), right_to_left=right_to_left)

    def show_lost(self, lost: Sequence[str]) -> None:
        """Show the sentences that are gone; none hides all."""
        if tuple(lost) == self._lost:
            return
        self._lost = tuple(lost)
        shortened = [
            sentence if len(sentence) <= _LONGEST else sentence[:_LONGEST].rsplit(" ", 1)[0] + " …"
            for sentence in lost[:_MOST]
        ]
        self._texts.setText("\n".join(f"• {sentence}" for sentence in shortened))
        self._texts.setAccessibleName("\n".join(lost))
        self.retranslate()
        self.setVisible(bool(lost))

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self.close_button.setIcon(icons.icon("close", theme.colours["ink"]))

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self._title.setText(
            self.tr("%Ln pinned sentence(s) no longer in the source", "", len(self._lost))
        )
        self.close_button.setToolTip(self.tr("Dismiss"))
        self.close_button.setAccessibleName(self.tr("Dismiss"))

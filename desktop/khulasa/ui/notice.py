"""Two strips under the header: a message that stays until it is dismissed, and work under way."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QToolButton, QWidget

from khulasa.ui import fonts, icons
from khulasa.ui.theme import Theme


class Notice(QFrame):
    """One plain sentence; it covers nothing and takes no focus, and what was open stays open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="notice")
        self._text = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._text.setFont(fonts.interface(10.5))
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = QToolButton(iconSize=QSize(16, 16))
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 12, 6)
        row.addWidget(self._text, 1)
        row.addWidget(self._close)
        self.hide()

    def tell(self, sentence: str, *, failed: bool = True) -> None:
        """Show a sentence: as a failure, or as something worth knowing."""
        self.setProperty("tone", "alert" if failed else "quiet")
        self.style().unpolish(self)
        self.style().polish(self)
        self._text.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()

    @property
    def sentence(self) -> str:
        """What is told at present, "" where nothing is."""
        return self._text.text() if self.isVisibleTo(self.parentWidget()) else ""

    def retranslate(self) -> None:
        """Word the button in the interface's present language."""
        self._close.setToolTip(self.tr("Dismiss"))
        self._close.setAccessibleName(self.tr("Dismiss"))

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self._close.setIcon(icons.icon("close", theme.colours["on_alert"]))


class Working(QFrame):
    """What is being done, how far it has come, and Cancel. Quick work never shows it."""

    cancelled = Signal()
    _PATIENCE_MS = 200

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="working")
        self._text = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._text.setFont(fonts.interface(10.5))
        self._bar = QProgressBar(textVisible=False)
        self.cancel_button = QPushButton()
        self.cancel_button.setFont(fonts.interface(10.5))
        self.cancel_button.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 12, 6)
        row.setSpacing(14)
        row.addWidget(self._text)
        row.addWidget(self._bar, 1)
        row.addWidget(self.cancel_button)
        self._patience = QTimer(self, singleShot=True, interval=self._PATIENCE_MS)
        self._patience.timeout.connect(self.show)
        self.hide()

    def begin(self, sentence: str) -> None:
        """Work began; show so, unless it ends at once."""
        self._text.setText(sentence)
        self._bar.setRange(0, 0)
        self._patience.start()

    def report(self, sentence: str, done: int, total: int) -> None:
        """How far the work has come; a total of 0 is an unknown one."""
        self._text.setText(sentence)
        self._bar.setRange(0, 1000 if total else 0)
        self._bar.setValue(round(1000 * done / total) if total else 0)

    def end(self) -> None:
        """The work is over, one way or another."""
        self._patience.stop()
        self.hide()

    def retranslate(self) -> None:
        """Word the button in the interface's present language."""
        self.cancel_button.setText(self.tr("Cancel"))

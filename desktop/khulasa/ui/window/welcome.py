"""What stands in the window before an article does: how to bring one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from khulasa.ui.look import fonts, icons
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.theme import ActiveTheme, Theme
from khulasa.ui.look.widgets import button, label, named, restyle


class Welcome(QWidget):
    """An invitation to open, drop or paste."""

    open_wanted = Signal()
    paste_wanted = Signal()

    def __init__(self, theme: ActiveTheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "welcome")
        self._title = label(fonts.reading(26, bold=True), "welcomeTitle")
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text = label(fonts.interface(11.5), "welcomeText")
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text.setWordWrap(True)
        self._open = button(primary=True)
        self._open.clicked.connect(self.open_wanted)
        self._paste = button()
        self._paste.clicked.connect(self.paste_wanted)
        self.setFocusProxy(self._open)
        self._frame = named(QFrame(), "dropFrame")
        self._frame.setFixedWidth(560)
        inner = QVBoxLayout(self._frame)
        inner.setContentsMargins(40, 44, 40, 44)
        inner.setSpacing(14)
        inner.addWidget(self._title)
        inner.addWidget(self._text)
        inner.addSpacing(10)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self._open)
        buttons.addWidget(self._paste)
        buttons.addStretch()
        inner.addLayout(buttons)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(self._frame, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        keep_worded(self, self.retranslate)
        theme.dress(self.set_theme)

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self._title.setText(self.tr("Drop an Arabic article here"))
        self._text.setText(
            self.tr("Khulasa shows its key sentences, word for word. Nothing leaves this computer.")
        )
        self._open.setText(self.tr("Open a file"))
        self._paste.setText(self.tr("Paste text"))

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self._open.setIcon(icons.icon("open", theme.colours["on_accent"]))
        self._paste.setIcon(icons.icon("paste", theme.colours["ink"]))

    def set_hot(self, *, hot: bool) -> None:
        """Show that what is being dragged may be dropped."""
        restyle(self._frame, "hot", hot)

"""The field that invites to drop, with the two other ways to bring an article."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from khulasa.ui.look import fonts, icons
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.theme import ActiveTheme, Theme
from khulasa.ui.look.widgets import button, label, named, restyle

# Names of formats, the same in every language.
_FORMATS = "PDF · DOCX · ODT · RTF · EPUB · HTML · MD · EML · TXT"

_MARGINS, _LOW_MARGINS = (28, 26, 28, 20), (16, 8, 16, 10)


class DropField(QFrame):
    """An invitation to open, drop or paste."""

    open_wanted = Signal()
    paste_wanted = Signal()

    def __init__(self, theme: ActiveTheme) -> None:
        super().__init__()
        named(self, "dropField")
        self._sign = label()
        self._sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = label(fonts.reading(16, bold=True), "welcomeTitle")
        self._formats = label(fonts.interface(8.5), "welcomeText")
        self._formats.setText(f"\u2066{_FORMATS}\u2069")
        self.open_button = button(primary=True)
        self.open_button.clicked.connect(self.open_wanted)
        self.paste_button = button()
        self.paste_button.setProperty("look", "outlined")
        self.paste_button.clicked.connect(self.paste_wanted)
        self.setFocusProxy(self.open_button)
        keys = [label(fonts.interface(8.5), "welcomeText") for _ in range(2)]
        for key, name in zip(
            keys, (QKeySequence.StandardKey.Open, QKeySequence.StandardKey.Paste), strict=True
        ):
            words = QKeySequence(name).toString(QKeySequence.SequenceFormat.NativeText)
            key.setText(f"\u2066{words}\u2069")
        for text in (self._title, self._formats, *keys):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._spared = (self._sign, self._formats, *keys)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(*_MARGINS)
        column.setSpacing(8)
        column.addWidget(self._sign)
        column.addWidget(self._title)
        column.addWidget(self._formats)
        column.addSpacing(14)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        for place, (act, key) in enumerate(
            zip((self.open_button, self.paste_button), keys, strict=True)
        ):
            grid.addWidget(act, 0, place)
            grid.addWidget(key, 1, place)
            grid.setColumnStretch(place, 1)
        column.addLayout(grid)
        keep_worded(self, self.retranslate)
        theme.dress(self.set_theme)

    def set_low(self, *, low: bool) -> None:
        """Spare the sign, the formats and the keys where the window is low: what can be done stays."""
        for part in self._spared:
            part.setHidden(low)
        self._column.setContentsMargins(*(_LOW_MARGINS if low else _MARGINS))

    def set_hot(self, *, hot: bool) -> None:
        """Show that what is being dragged may be dropped."""
        restyle(self, "hot", hot)

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        accent = theme.colours["accent"]
        self._sign.setPixmap(icons.icon("open", accent).pixmap(QSize(36, 36)))
        self.open_button.setIcon(icons.icon("open", theme.colours["on_accent"]))
        self.paste_button.setIcon(icons.icon("paste", theme.colours["ink"]))

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self._title.setText(self.tr("Drop one or more articles here"))
        self.open_button.setText(self.tr("Open a file…"))
        self.paste_button.setText(self.tr("Paste text"))

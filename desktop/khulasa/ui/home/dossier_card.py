"""The dossier that is worked on, on the start page: its name, what it holds, and the ways to go on with it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout

from khulasa.dossier.model import Dossier, Note
from khulasa.ui.look import fonts, icons
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.plain_text import caption
from khulasa.ui.look.theme import ActiveTheme, Theme
from khulasa.ui.look.widgets import button, label, named

_SIGN = 20  # pixels


class DossierCard(QFrame):
    """Is not there before the first quote, heading or note."""

    go_on_wanted = Signal()
    new_wanted = Signal()
    """Another dossier is to be begun."""

    def __init__(self, theme: ActiveTheme) -> None:
        super().__init__()
        named(self, "dossierCard")
        self._dossier, self._low = Dossier(""), False
        self._sign = label()
        self._name = label(fonts.reading(14.5, bold=True))
        self._counts = label(fonts.interface(9.5), "welcomeText")
        self._counts.setWordWrap(True)
        self.go_on_button, self.new_button = button(), button()
        self.go_on_button.clicked.connect(self.go_on_wanted)
        self.new_button.clicked.connect(self.new_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(18)
        for each in (self.go_on_button, self.new_button):
            each.setProperty("look", "link")
            buttons.addWidget(each)
        buttons.addStretch()
        grid = QGridLayout(self)
        grid.setContentsMargins(18, 10, 18, 10)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._sign, 0, 0)
        grid.addWidget(self._name, 0, 1)
        grid.addWidget(self._counts, 1, 1)
        grid.addLayout(buttons, 2, 1)
        self.hide()
        keep_worded(self, self.retranslate)
        theme.dress(self.set_theme)

    def set_low(self, *, low: bool) -> None:
        """Give way where the window is low: the top row leads to the dossier, too."""
        self._low = low
        self.setVisible(bool(len(self._dossier)) and not low)

    def show_dossier(self, dossier: Dossier) -> None:
        """Show a dossier; an empty one hides the card."""
        self._dossier = dossier
        self.set_low(low=self._low)
        self.retranslate()

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        size = QSize(_SIGN, _SIGN)
        sign = icons.icon("dossier", theme.colours["accent"])
        self._sign.setPixmap(sign.pixmap(size, self.devicePixelRatioF()))

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        dossier = self._dossier
        self._name.setText(caption(dossier.name))
        notes = sum(isinstance(item.entry, Note) for item in dossier)
        quoted = self.tr("%Ln quote(s)", "", len(dossier.quotes))
        counts = [quoted, self.tr("%Ln article(s)", "", len(dossier.sources))]
        if notes:
            counts.append(self.tr("%Ln note(s)", "", notes))
        self._counts.setText(" · ".join(counts))
        self.go_on_button.setText(self.tr("Go on with the dossier"))
        self.new_button.setText(self.tr("New dossier"))

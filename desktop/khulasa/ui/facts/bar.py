"""The bar below the facts: a button that says what it copies, and the same as a table, into the dossier, in a file."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from khulasa.ui.look import fonts, icons
from khulasa.ui.look.announce import announce
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.theme import ActiveTheme, Theme
from khulasa.ui.look.widgets import button, icon_button, named

ANSWER_MS = 3_000
_HEIGHT, _SIDE, _BUTTON = 56, 12, 40


class Scope(Enum):
    """What is copied: statements, or words of the author's, a line each."""

    STATEMENTS = auto()
    WORDS = auto()


class FactsBar(QWidget):
    """It is told the scope, and words it."""

    copy_wanted = Signal()
    table_wanted = Signal()
    dossier_wanted = Signal()
    worded = Signal(str)
    """The button says something else: for the entry of a menu that does the same."""

    def __init__(self, theme: ActiveTheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "copyBar")
        self._scope, self._count, self._any = Scope.STATEMENTS, 0, False
        self._answers = False
        self._icons: dict[str, QIcon] = {}
        self.copy_button = button(primary=True)
        self.copy_button.setObjectName("factsCopy")
        self.copy_button.setFont(fonts.interface(10.5, bold=True))
        self.copy_button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.table_button, self.dossier_button = button(), button()
        for each in (self.table_button, self.dossier_button):
            each.setFont(fonts.interface(10))
            each.setProperty("look", "outlined")
        self.export_button = icon_button(18)
        self.export_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.export_button.setFixedWidth(40)
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIDE, 0, _SIDE, 0)
        row.setSpacing(8)
        for place, part in enumerate(self._buttons()):
            part.setFixedHeight(_BUTTON)
            row.addWidget(part, int(place == 0))
        self.setFixedHeight(_HEIGHT)
        self.copy_button.clicked.connect(self.copy_wanted)
        self.table_button.clicked.connect(self.table_wanted)
        self.dossier_button.clicked.connect(self.dossier_wanted)
        self._answering = QTimer(self, singleShot=True, interval=ANSWER_MS)
        self._answering.timeout.connect(self._end_answer)
        keep_worded(self, self.retranslate)
        theme.dress(self.set_theme)

    def _buttons(self) -> tuple[QAbstractButton, ...]:
        return self.copy_button, self.table_button, self.dossier_button, self.export_button

    def offer_export(self, menu: QMenu) -> None:
        """Export by a menu of formats."""
        self.export_button.setMenu(menu)

    def show_scope(self, scope: Scope, count: int, *, any_facts: bool) -> None:
        """Copy so many statements or names; whether there is any fact for a table."""
        if (scope, count, any_facts) != (self._scope, self._count, self._any):
            self._scope, self._count, self._any = scope, count, any_facts
            self._end_answer()

    def say_again(self) -> None:
        """Tell what the button says to whoever says the same."""
        self._word()

    def answer(self) -> None:
        """Say for a while that it was copied."""
        self._answers = True
        self._answering.start()
        self._word()
        announce(self.copy_button, self.copy_button.text())

    def _end_answer(self) -> None:
        self._answering.stop()
        self._answers = False
        self._word()

    def _word(self) -> None:
        for each, able in zip(
            self._buttons(), (self._count, self._any, self._count, self._any), strict=True
        ):
            each.setEnabled(bool(able))
        if self._answers:
            self.copy_button.setText(self.tr("Copied"))
        elif not self._count:
            self.copy_button.setText(self.tr("Copy"))
        elif self._scope is Scope.WORDS:
            self.copy_button.setText(self.tr("Copy %Ln line(s)", "", self._count))
        else:
            self.copy_button.setText(
                self.tr("Copy %Ln statement(s) · cited quotes", "", self._count)
            )
        if not self._answers:
            self.worded.emit(self.copy_button.text())
        self.copy_button.setIcon(self._icons.get("check" if self._answers else "copy", QIcon()))

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        on_accent = theme.colours["on_accent"]
        self._icons = {name: icons.icon(name, on_accent) for name in ("copy", "check")}
        self.dossier_button.setIcon(icons.icon("dossier", theme.colours["ink"]))
        self.export_button.setIcon(icons.icon("export", theme.colours["ink"]))
        self._word()

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self._word()
        self.copy_button.setToolTip(self.tr("The author’s own words, with their source (Ctrl+C)"))
        self.table_button.setText(self.tr("As a table"))
        self.table_button.setToolTip(self.tr("Copy all that is listed, for a sheet or a document"))
        self.dossier_button.setText(self.tr("To the dossier"))
        self.export_button.setToolTip(self.tr("Export the facts"))
        self.export_button.setAccessibleName(self.tr("Export the facts"))

"""The bar below the page: a button that says what it copies and in which form, the forms, and export."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QIcon, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from khulasa.export.names import Form
from khulasa.ui.look import fonts, icons
from khulasa.ui.look.announce import announce
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.plain_text import caption, tool_tip
from khulasa.ui.look.theme import ActiveTheme, Theme
from khulasa.ui.look.widgets import Words, button, icon_button, named, restyle, say
from khulasa.ui.summary.copying.copy_menu import CopyMenu

ANSWER_MS = 3_000
"""So long the button answers before it says again what it does."""

_HEIGHT, _LOW, _SIDE = 56, 42, 12
_BUTTON, _LOW_BUTTON = 40, 34
WITH_SOURCE = frozenset({Form.CITED, Form.ATTRIBUTED, Form.MARKDOWN})
"""The forms that name the source."""


class CopyBar(QWidget):
    """`copy_wanted` asks for what the button says. It is told the scope and the form, and words them.

    What is no sentence has a bar of its own kind, which words what is copied: see `_scope`.
    """

    copy_wanted = Signal()
    dossier_wanted = Signal()
    worded = Signal(str)
    """The button says something else: for the entry of a menu that does the same."""

    def __init__(
        self,
        theme: ActiveTheme,
        parent: QWidget | None = None,
        *,
        forms: Sequence[Form] = tuple(Form),
    ) -> None:
        super().__init__(parent)
        named(self, "copyBar")
        self._count, self._selected = 0, False
        self._form = Form.CITED
        self._answer: Words = ""
        self._icons: dict[str, QIcon] = {}
        self.copy_button = button(primary=True)
        self.copy_button.setObjectName("copyButton")
        self.copy_button.setFont(fonts.interface(10.5, bold=True))
        self.copy_button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.copy_button.clicked.connect(self.copy_wanted)
        self.menu = CopyMenu(self, forms)
        self.menu.aboutToShow.connect(self._word_scope)
        self.menu_button = icon_button(16)
        self.menu_button.setObjectName("copyForms")
        self.menu_button.setProperty("look", "primary")
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setMenu(self.menu)
        self.menu_button.setFixedWidth(38)
        self.dossier_button = button()
        self.dossier_button.setFont(fonts.interface(10))
        self.dossier_button.setProperty("look", "outlined")
        self.dossier_button.clicked.connect(self.dossier_wanted)
        self.dossier_button.hide()
        self.export_button = icon_button(18)
        self.export_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.export_button.setFixedWidth(40)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_SIDE, 0, _SIDE, 0)
        self._row.setSpacing(8)
        pair = QHBoxLayout()
        pair.setSpacing(1)
        pair.addWidget(self.copy_button, 1)
        pair.addWidget(self.menu_button)
        self._row.addLayout(pair, 1)
        self._row.addWidget(self.dossier_button)
        self._row.addWidget(self.export_button)
        self._answering = QTimer(self, singleShot=True, interval=ANSWER_MS)
        self._answering.timeout.connect(self._end_answer)
        self._dossier_answer: Words = ""
        self._dossier_answering = QTimer(self, singleShot=True, interval=ANSWER_MS)
        self._dossier_answering.timeout.connect(self._word)
        self.set_low(low=False)
        keep_worded(self, self.retranslate)
        theme.dress(self.set_theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where room is short the dossier's button gives its words up, and then the copy button its form."""
        super().resizeEvent(event)
        self._word()

    def _fit(self, offered: str, shorter: str) -> str:
        """What the copy button says of a sentence's length that it has room for."""
        self._word_dossier()
        taken = self.menu_button.minimumWidth() + self.export_button.minimumWidth() + 2 * _SIDE
        if not self.dossier_button.isHidden():
            taken += self.dossier_button.sizeHint().width()
        room = self.width() - taken - 3 * self._row.spacing()

        def needs(words: str) -> int:
            self.copy_button.setText(words)
            return self.copy_button.sizeHint().width()

        if needs(offered) <= room:
            return offered
        if not self.dossier_button.isHidden():
            room += self.dossier_button.sizeHint().width()
            self.dossier_button.setText("")
            room -= self.dossier_button.sizeHint().width()
        return offered if needs(offered) <= room else shorter

    def set_low(self, *, low: bool) -> None:
        """Take less height, in a low window."""
        self.setFixedHeight(_LOW if low else _HEIGHT)
        for each in self._buttons():
            each.setFixedHeight(_LOW_BUTTON if low else _BUTTON)

    def _buttons(self) -> tuple[QAbstractButton, ...]:
        return self.copy_button, self.menu_button, self.dossier_button, self.export_button

    def offer_dossier(self) -> None:
        """There is a dossier to add the same sentences to."""
        self.dossier_button.show()

    def answer_dossier(self, words: Words) -> None:
        """Say for a while, in the dossier's button, what became of it."""
        self._dossier_answer = words
        self._dossier_answering.start()
        self._word()

    def offer_export(self, menu: QMenu) -> None:
        """Export by a menu of formats."""
        self.export_button.setMenu(menu)

    def show_scope(self, count: int, *, selected: bool) -> None:
        """Copy so many sentences: those that are selected, or the summary."""
        if (count, selected) != (self._count, self._selected):
            self._count, self._selected = count, selected
            self._end_answer()

    def show_form(self, form: Form) -> None:
        """Copy in a form from now on."""
        self._form = form
        self.menu.show_form(form)
        self._word()

    def say_again(self) -> None:
        """Tell what the button says to whoever says the same."""
        self._word()

    def answer(self, count: int, form: Form) -> None:
        """Say for a while what was copied."""
        self._say(lambda: self._said(count, form))

    def answer_article(self) -> None:
        """Say for a while that the whole text was copied."""
        self._say(lambda: self.tr("The whole text was copied"))

    def _say(self, words: Words) -> None:
        self._answer = words
        self._answering.start()
        self._word()
        announce(self.copy_button, say(words))

    def _end_answer(self) -> None:
        self._answering.stop()
        self._answer = ""
        self._word()

    def _word(self) -> None:
        offered = self._offered()
        answers = self._answer != ""
        words = caption(say(self._answer)) if answers else offered
        self.copy_button.setText(self._fit(words, words if answers else self._scope()))
        self.copy_button.setIcon(self._icons.get("check" if answers else "copy", QIcon()))
        self.worded.emit(offered)
        self._enable()
        self.copy_button.setToolTip(tool_tip(self._hint()))

    def _enable(self) -> None:
        for each in self._buttons():
            each.setEnabled(self._count > 0)

    def _hint(self) -> str:
        return self.tr("Each sentence exactly as it stands (Ctrl+Shift+C)")

    def _offered(self) -> str:
        if not self._count:
            return self._scope()
        return f"{self._scope()} · {self._form_words(self._form)}"

    def _scope(self) -> str:
        if not self._count:
            return self.tr("Copy")
        if self._selected:
            return self.tr("Copy %Ln selected", "", self._count)
        return self.tr("Copy %Ln sentence(s)", "", self._count)

    def _said(self, count: int, form: Form) -> str:
        if form in WITH_SOURCE:
            return self.tr("%Ln sentence(s) copied with their source", "", count)
        return self.tr("%Ln sentence(s) copied", "", count)

    def _form_words(self, form: Form) -> str:
        return {
            Form.PLAIN: self.tr("text alone"),
            Form.QUOTATION: self.tr("quotes"),
            Form.CITED: self.tr("cited quotes"),
            Form.ATTRIBUTED: self.tr("cited quotes with their speaker"),
            Form.BULLETS: self.tr("bullet list"),
            Form.NUMBERS: self.tr("numbered list"),
            Form.PARAGRAPH: self.tr("one paragraph"),
            Form.MARKDOWN: self.tr("Markdown"),
        }[form]

    def _word_scope(self) -> None:
        """The menu says in words of its own what the button does."""
        self.menu.scope.setText(caption(self._scope_in_menu()))

    def _scope_in_menu(self) -> str:
        if self._selected:
            return self.tr("Copies: %Ln selected sentence(s)", "", self._count)
        return self.tr("Copies: the %Ln sentence(s) of the summary", "", self._count)

    def _word_dossier(self) -> None:
        answering = self._dossier_answering.isActive()
        words = say(self._dossier_answer) if answering else self.tr("To the dossier")
        self.dossier_button.setText(caption(words))
        self.dossier_button.setToolTip(tool_tip(words))
        self.dossier_button.setAccessibleName(words)

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        on_accent = theme.colours["on_accent"]
        self._icons = {name: icons.icon(name, on_accent) for name in ("copy", "check")}
        self.menu_button.setIcon(icons.icon("down", on_accent))
        self.dossier_button.setIcon(icons.icon("dossier", theme.colours["ink"]))
        self.export_button.setIcon(icons.icon("export", theme.colours["ink"]))
        self._word()

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self._word()
        self._word_scope()
        right_to_left = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for each in (self.copy_button, self.menu_button):
            restyle(each, "runs", "rtl" if right_to_left else "ltr")
        self.menu_button.setToolTip(self.tr("Copy in another form"))
        self.menu_button.setAccessibleName(self.tr("Copy in another form"))
        self.export_button.setToolTip(self.tr("Export"))
        self.export_button.setAccessibleName(self.tr("Export"))

"""The controls beside a sentence: a small column that comes with the pointer or the keys and lies in the lane."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QToolButton, QVBoxLayout, QWidget

from khulasa.ui.look import icons
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.plain_text import tool_tip
from khulasa.ui.look.theme import ActiveTheme, Theme
from khulasa.ui.look.widgets import icon_button, named
from khulasa.ui.summary.asking import Ask
from khulasa.ui.summary.page.column import LANE

CONTROLS = (Ask.DOSSIER, Ask.PIN, Ask.EXCLUDE, Ask.WHY)
"""From the top down; the first is there once there is a dossier to add to."""

SIDE, _PAD, _ICON = 30, 2, 18
WIDTH = SIDE + 2 * _PAD
_SHADOW = QColor(0, 0, 0, 60)


class Lane(QFrame):
    """`asked` gives an `Ask`; who shows it knows of which sentences. Keys: up and down inside, Esc or left leaves."""

    asked = Signal(str)
    left = Signal()
    """The keys leave for the sentence again."""

    def __init__(self, theme: ActiveTheme, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "lane")
        self._pinned = False
        self._several = False
        self._icons: dict[str, QIcon] = {}
        self.buttons = {ask: self._button(ask) for ask in CONTROLS}
        column = QVBoxLayout(self)
        column.setContentsMargins(_PAD, _PAD, _PAD, _PAD)
        column.setSpacing(0)
        for ask, button in self.buttons.items():
            column.addWidget(button)
            button.setVisible(ask is not Ask.DOSSIER)
        shadow = QGraphicsDropShadowEffect(self, blurRadius=12, offset=QPointF(0, 1), color=_SHADOW)
        self.setGraphicsEffect(shadow)
        self._fit()
        self.hide()
        keep_worded(self, self.retranslate)
        theme.dress(self.set_theme)

    def _button(self, ask: Ask) -> QToolButton:
        button = icon_button(_ICON)
        button.setFixedSize(QSize(SIDE, SIDE))
        # The sentence is the stop of Tab; its arrow leads here.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.asked.emit(ask.value))
        button.installEventFilter(self)
        return button

    def offer_dossier(self) -> None:
        """There is a dossier to add to."""
        self.buttons[Ask.DOSSIER].setVisible(True)
        self._fit()

    def _offered(self) -> list[QToolButton]:
        return [button for button in self.buttons.values() if not button.isHidden()]

    def _fit(self) -> None:
        self.setFixedSize(WIDTH, len(self._offered()) * SIDE + 2 * _PAD)

    def show_beside(self, row: QRect, page: QRect, lane: int) -> None:
        """Lie beside a row, held inside the page; `lane` is where that begins on the left."""
        top = row.center().y() - self.height() // 2
        top = max(page.top() + _PAD, min(top, page.bottom() + 1 - _PAD - self.height()))
        left = lane + (LANE - WIDTH) // 2
        self.move(max(page.left(), min(left, page.right() + 1 - WIDTH)), top)
        self.show()

    def speak_of(self, *, pinned: bool, several: bool) -> None:
        """Say what the controls do with a sentence that is pinned or not, or with several."""
        if (pinned, several) != (self._pinned, self._several):
            self._pinned, self._several = pinned, several
            self.retranslate()
            self._draw()

    def enter(self) -> None:
        """Take the keys."""
        self._offered()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move among the controls, or leave them; a button itself would lead the arrows elsewhere."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._take_key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _take_key(self, key: Qt.Key) -> bool:
        controls = self._offered()
        at = next((place for place, each in enumerate(controls) if each.hasFocus()), 0)
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key)
        if step is not None:
            controls[(at + step) % len(controls)].setFocus(Qt.FocusReason.OtherFocusReason)
        elif key == Qt.Key.Key_Left:
            self.left.emit()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            controls[at].click()
        return step is not None or key in {Qt.Key.Key_Left, Qt.Key.Key_Return, Qt.Key.Key_Enter}

    def has_keys(self) -> bool:
        """Whether one of the controls has the focus."""
        return _any_focused(self.buttons.values())

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        ink, accent = theme.colours["ink"], theme.colours["accent"]
        self._icons = {ask.value: icons.icon(ask.value, ink) for ask in CONTROLS}
        self._icons["pinned"] = icons.icon("pinned", accent)
        self._draw()

    def _draw(self) -> None:
        for ask, button in self.buttons.items():
            pinned = ask is Ask.PIN and self._pinned
            button.setIcon(self._icons["pinned" if pinned else ask.value])

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        for ask, words in self.words(pinned=self._pinned, several=self._several).items():
            self.buttons[ask].setToolTip(tool_tip(words))
            self.buttons[ask].setAccessibleName(words)

    @property
    def offered(self) -> list[Ask]:
        """What can be asked for."""
        return [ask for ask, button in self.buttons.items() if not button.isHidden()]

    def words(self, *, pinned: bool, several: bool) -> dict[Ask, str]:
        """What the controls do with a sentence that is pinned or not, or with several."""
        why = self.tr("Why this sentence? (Ctrl+I)")
        if several:
            add = self.tr("Add these to the dossier")
            pin = self.tr("Unpin these sentences") if pinned else self.tr("Pin these sentences")
            exclude = self.tr("Leave these out (Delete)")
            return {Ask.DOSSIER: add, Ask.PIN: pin, Ask.EXCLUDE: exclude, Ask.WHY: why}
        pin, unpin = self.tr("Pin this sentence (Ctrl+D)"), self.tr("Unpin this sentence (Ctrl+D)")
        exclude = self.tr("Leave this sentence out (Delete)")
        pin = unpin if pinned else pin
        add = self.tr("Add this sentence to the dossier")
        return {Ask.DOSSIER: add, Ask.PIN: pin, Ask.EXCLUDE: exclude, Ask.WHY: why}


def _any_focused(widgets: Iterable[QWidget]) -> bool:
    return any(widget.hasFocus() for widget in widgets)

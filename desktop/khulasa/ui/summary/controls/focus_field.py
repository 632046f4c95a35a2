"""What the summary is turned toward: a field for words, and inside it the text's key phrases to click on."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QToolButton, QWidget

from khulasa.document.bidi import isolate
from khulasa.summary.model import Phrase
from khulasa.ui.look import fonts, icons
from khulasa.ui.look.announce import announce
from khulasa.ui.look.chrome.menus import Menu
from khulasa.ui.look.chrome.roving import Roving
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.plain_text import caption, tool_tip
from khulasa.ui.look.theme import ActiveTheme, Theme
from khulasa.ui.look.widgets import AnyWidget, label, named, restyle

_PAUSE_MS = 300
"""After such a pause what was typed is taken."""

HEIGHT, CHIP_HEIGHT = 36, 26
_NARROWEST, _GAP, _PAD, _ICON = 120, 6, 8, 16
"""So many pixels the chips leave to the words in the field."""


class FocusField(QFrame):
    """`focus_wanted` gives the words to turn toward, and whether they were typed; `left` tells that Esc was pressed.

    A phrase that is clicked goes into the field, where it can be edited and cleared like words of one's own.
    """

    focus_wanted = Signal(tuple, bool)
    left = Signal()

    def __init__(self, theme: ActiveTheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "focusField")
        self._phrases: list[str] = []
        self._shown: tuple[str, ...] = ()
        self.chips: list[PhraseChip] = []
        self._roving = Roving(self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._typed)
        self._icon = label()
        self._icon.setFixedWidth(_ICON)
        self.field = QLineEdit()
        self.field.setFont(fonts.interface(10))
        self.field.setFrame(False)
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumSize(60, CHIP_HEIGHT)
        self.field.textEdited.connect(lambda _text: self._pause.start())
        self.field.textChanged.connect(self._cleared)
        self.field.returnPressed.connect(self._typed)
        self.field.installEventFilter(self)
        self.nowhere = label(fonts.interface(9.5), "quiet")
        self.nowhere.hide()
        self.more = _as_chip(QToolButton())
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more_menu = Menu(self)
        self.more.setMenu(self.more_menu)
        self.action = QAction(self)
        self.action.setShortcut(QKeySequence("Ctrl+K"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_PAD, 0, _PAD, 0)
        self._row.setSpacing(_GAP)
        for part in (self._icon, self.field, self.nowhere, self.more):
            self._row.addWidget(part, int(part is self.field))
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(_NARROWEST)
        keep_worded(self, self.retranslate)
        theme.dress(self.set_theme)

    def minimumSizeHint(self) -> QSize:
        """The chips that have no room go behind the last one."""
        return QSize(_NARROWEST, HEIGHT)

    def enter(self) -> None:
        """Go to the field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_phrases(self, phrases: Sequence[Phrase]) -> None:
        """Offer the key phrases of a text, as its author wrote them."""
        texts = [phrase.text for phrase in phrases]
        if texts == self._phrases:
            return
        for chip in self.chips:
            self._row.removeWidget(chip)
            chip.deleteLater()
        self._phrases = texts
        self.chips = [PhraseChip(text) for text in texts]
        for place, chip in enumerate(self.chips):
            chip.clicked.connect(lambda _checked=False, chip=chip: self._add(chip.phrase))
            self._row.insertWidget(3 + place, chip)
        for before, after in pairwise([self.field, *self.chips, self.more]):
            QWidget.setTabOrder(before, after)  # Tab would come to new chips last
        self._arrange()
        self.retranslate()

    def show_focus(self, focus: Sequence[str]) -> None:
        """Show what the summary is turned toward; what is just being typed stays as it is."""
        if tuple(focus) == self._shown:
            return
        self._shown = tuple(focus)
        if not self._pause.isActive() and self._words() != " ".join(focus):
            self.field.setText(" ".join(focus))
        self._arrange()

    def show_nowhere(self, *, nowhere: bool) -> None:
        """Say that the words stand nowhere in the text, or that no longer."""
        if nowhere == self.nowhere.isHidden():
            self.nowhere.setVisible(nowhere)
            self._arrange()
            if nowhere:
                announce(self.field, self.nowhere.text())

    def set_able(self, *, able: bool) -> None:
        """Only one method can be turned toward something."""
        self.setEnabled(able)
        self.retranslate()

    def _words(self) -> str:
        return " ".join(self.field.text().split())

    def _focus(self) -> tuple[str, ...]:
        return tuple(filter(None, [self._words()]))

    def _add(self, phrase: str) -> None:
        """Turn toward a phrase, too."""
        self._pause.stop()
        self.field.setText(f"{self._words()} {phrase}".strip())
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)  # the chip goes from under the keys
        self.focus_wanted.emit(self._focus(), False)

    def _typed(self) -> None:
        self._pause.stop()
        if self._focus() != self._shown:
            self.focus_wanted.emit(self._focus(), True)

    def _cleared(self, text: str) -> None:
        """The button in the field empties it at once, which is no typing to Qt."""
        self._arrange()
        if not text and not self._pause.isActive():
            self._typed()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The frame shows where the keys act."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            restyle(self, "focused", event.type() == QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer chips have room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Show the chips that have room and are not in use; the others go behind the last one."""
        words = self._words()
        offered = [place for place, phrase in enumerate(self._phrases) if not _holds(words, phrase)]
        room = self.width() - 2 * _PAD - _ICON - _NARROWEST - self.more.sizeHint().width() - _GAP
        if not self.nowhere.isHidden():
            room = -1
        seen = []
        for place in offered:
            room -= self.chips[place].sizeHint().width() + _GAP
            if room < 0:
                break
            seen.append(place)
        for place, chip in enumerate(self.chips):
            chip.setVisible(place in seen)
        hidden = [self._phrases[place] for place in offered[len(seen) :]]
        self._offer_more(hidden)
        self._roving.hold([*self.chips, self.more])

    def _offer_more(self, phrases: Sequence[str]) -> None:
        self.more.setVisible(bool(phrases) and self.nowhere.isHidden())
        if phrases == [action.data() for action in self.more_menu.actions()]:
            return
        self.more_menu.clear()
        for phrase in phrases:
            action = self.more_menu.addAction(caption(phrase))
            action.setData(phrase)
            action.triggered.connect(lambda _checked=False, phrase=phrase: self._add(phrase))
        self._word_more()

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self._icon.setPixmap(icons.icon("target", theme.colours["ink"]).pixmap(_ICON, _ICON))

    def _word_more(self) -> None:
        self.more.setText(self.tr("%Ln more", "", len(self.more_menu.actions())))

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.action.setText(self.tr("Turn the summary toward…"))
        self.field.setPlaceholderText(self.tr("Turn the summary toward…"))
        self.field.setAccessibleName(self.tr("Turn the summary toward words of your own"))
        able = self.tr("Sentences about these words come first (Ctrl+K)")
        disabled = self.tr("Only the method Khulasa can be turned")
        self.field.setToolTip(tool_tip(able if self.isEnabled() else disabled))
        for chip in self.chips:
            words = self.tr("Turn the summary toward %1").replace("%1", isolate(chip.phrase))
            chip.setToolTip(tool_tip(words))
            chip.setAccessibleName(words)
        self.nowhere.setText(self.tr("These words are not in the text"))
        self._word_more()
        self.more.setToolTip(self.tr("More key phrases"))
        self.more.setAccessibleName(self.tr("More key phrases"))


def _holds(words: str, phrase: str) -> bool:
    """Whether a phrase stands in words, as a whole."""
    return f" {phrase} " in f" {words} "


class PhraseChip(QToolButton):
    """A key phrase to turn toward: it shows the author's own letters, whatever Qt takes some of them for."""

    def __init__(self, phrase: str) -> None:
        super().__init__()
        _as_chip(self)
        self.phrase = phrase
        self.setText(caption(phrase))


def _as_chip(chip: AnyWidget) -> AnyWidget:
    """A chip takes the focus by keys alone."""
    chip.setProperty("look", "chip")
    chip.setFont(fonts.interface(9.5))
    chip.setFixedHeight(CHIP_HEIGHT)
    chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return chip

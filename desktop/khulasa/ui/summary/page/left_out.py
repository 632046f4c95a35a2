"""What the reader left out, at the page's end: how many, and on demand each of them, struck, with a way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from khulasa.document.bidi import isolate, runs_right_to_left
from khulasa.ui.look import fonts, icons
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.theme import ActiveTheme, Theme
from khulasa.ui.look.widgets import icon_button, named
from khulasa.ui.summary.page.spacing import SCROLLED
from khulasa.ui.summary.page.typesetting import SetSentence, Typesetter

LINE = 34
"""Pixels of the line that says how many."""


class LeftOut(QWidget):
    """`wanted_back` gives a sentence, by its index; `resized` tells that more or less is shown."""

    wanted_back = Signal(int)
    resized = Signal()

    def __init__(self, theme: ActiveTheme, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "leftOut")
        self._theme = theme
        self._sentences: list[tuple[int, str]] = []
        self._font = QFont()
        self._width = 1
        self.opened = False
        self.button = icon_button(_ICON)
        self.button.setProperty("look", "link")
        self.button.setFont(fonts.interface(9.5))
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setFixedHeight(28)
        self.button.clicked.connect(self._turn)
        line = QHBoxLayout()
        line.addWidget(self.button)
        line.addStretch()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 3, 0, 3)
        self._column.setSpacing(0)
        self._column.addLayout(line)
        self.rows: list[StruckSentence] = []
        self.hide()
        keep_worded(self, self.retranslate)
        theme.dress(self.set_theme)

    def show_sentences(self, sentences: Sequence[tuple[int, str]]) -> None:
        """Show what is left out: each by its index and its letters."""
        if list(sentences) == self._sentences:
            return
        self._sentences = list(sentences)
        self.opened = self.opened and bool(sentences)
        self.retranslate()
        self._fill()

    def set_type(self, font: QFont, width: int) -> None:
        """Set the sentences in a font and to a width."""
        if (font, width) == (self._font, self._width):
            return
        self._font, self._width = QFont(font), width
        for row in self.rows:
            row.set_type(font, width)

    @property
    def wanted_height(self) -> int:
        """The pixels that it needs: none where nothing is left out."""
        if not self._sentences:
            return 0
        return LINE + sum(row.wanted_height for row in self.rows)

    def _turn(self) -> None:
        self.opened = not self.opened
        self.retranslate()
        self._fill()

    def _fill(self) -> None:
        for row in self.rows:
            self._column.removeWidget(row)
            row.deleteLater()
        shown = self._sentences if self.opened else []
        self.rows = [StruckSentence(index, text, self._theme, self) for index, text in shown]
        for row in self.rows:
            row.set_type(self._font, self._width)
            row.wanted_back.connect(self.wanted_back)
            self._column.addWidget(row)
            row.show()
        self.resized.emit()

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self.button.setIcon(icons.icon("exclude", theme.colours["accent"]))

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        count = self.tr("Left out: %Ln", "", len(self._sentences))
        turn = self.tr("Hide") if self.opened else self.tr("Show")
        self.button.setText(f"{count} · {turn}")


_ICON, _BACK = 16, 28


class StruckSentence(QWidget):
    """One of them, and the link that brings it back."""

    wanted_back = Signal(int)

    def __init__(self, sentence: int, text: str, theme: ActiveTheme, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = text
        self._typesetter = Typesetter(QFont())
        self._width = 1
        self._theme = theme.theme
        self.button = QToolButton(self)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.setProperty("look", "link")
        self.button.setFont(fonts.interface(9.5))
        self.button.setMinimumSize(QSize(_BACK, _BACK))
        self.button.clicked.connect(lambda: self.wanted_back.emit(sentence))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        keep_worded(self, self.retranslate)
        theme.dress(self.set_theme)

    def set_type(self, font: QFont, width: int) -> None:
        """Set the sentence in a font, and to a width."""
        struck = QFont(font)
        struck.setStrikeOut(True)
        self._typesetter.use(struck)
        self._width = width
        self.setFixedHeight(self.wanted_height)
        self._place_button()

    @property
    def _pitch(self) -> int:
        return max(SCROLLED.pitch, round(self._sentence.layout.lineAt(0).height() * 0.9))

    @property
    def wanted_height(self) -> int:
        """The pixels of its lines and of the link below them."""
        return self._sentence.lines * self._pitch + _BACK + SCROLLED.gap

    @property
    def _sentence(self) -> SetSentence:
        rtl = runs_right_to_left(self._text)
        return self._typesetter.sentence(self._text, self._width, right_to_left=rtl)

    def _place_button(self) -> None:
        size = self.button.sizeHint().expandedTo(QSize(_BACK, _BACK))
        x = self._width - size.width() if self.isRightToLeft() else 0
        self.button.setGeometry(x, self._sentence.lines * self._pitch, size.width(), _BACK)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The sentence, struck and muted."""
        with QPainter(self) as painter:
            painter.setPen(self._theme.colour("muted"))
            self._sentence.draw(painter, QPointF(0, 0), self._pitch)

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self._theme = theme
        self.update()

    def retranslate(self) -> None:
        """Word the link in the interface's present language."""
        self.button.setText(self.tr("Bring back"))
        words = self.tr("Bring back: %1").replace("%1", isolate(self._text))
        self.button.setAccessibleName(words)
        self._place_button()

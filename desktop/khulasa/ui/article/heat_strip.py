"""A strip beside the article's scroll bar: where the chosen sentences stand, and how strong the others are."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QLocale, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from khulasa.document.bidi import isolate
from khulasa.summary.model import Summary
from khulasa.ui.article.view import ArticleView
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.theme import ActiveTheme, Theme

_WIDTH = 18
_THICK, _THICKER = 4, 7
"""The height of a chosen sentence's bar, and of the current one's."""

_NEAR = 5
"""From so many pixels away a chosen sentence is what is meant."""

_SETTLE_MS = 120
_SHOWN = 160


class HeatStrip(QWidget):
    """`sentence_wanted` gives a sentence to go to, by its index.

    A chosen sentence is a bar across the strip, the current one a thicker one with an edge; every other is a thin
    line, the longer the stronger: nothing is told by colour alone.
    """

    sentence_wanted = Signal(int)

    def __init__(
        self, article: ArticleView, theme: ActiveTheme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._article = article
        self._theme = theme.theme
        self._summary: Summary | None = None
        self._current: int | None = None
        self._indexes: Sequence[int] = ()
        self._places: list[float] = []
        self._lines: list[QRect] = []
        self._settle, self._saying = QTimer(self), QTimer(self)
        for timer, does in ((self._settle, self._place), (self._saying, self._describe)):
            timer.setSingleShot(True)
            timer.setInterval(_SETTLE_MS)
            timer.timeout.connect(does)
        article.laid_out.connect(self._settle.start)
        article.completed.connect(self._settle.start)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)
        keep_worded(self, self.retranslate)
        theme.dress(self.set_theme)

    def show_summary(self, summary: Summary) -> None:
        """Mark a summary's sentences."""
        before, self._summary = self._summary, summary
        if before is None or before.analysis.sentences != summary.analysis.sentences:
            self._current, self._indexes, self._places = None, (), []  # those of another text
            self._lines = []
            self._settle.start()
        self._saying.start()  # a slider changes the summary with every step
        self.update()

    def set_current(self, sentence: int) -> None:
        """Mark the sentence that the reader is at."""
        self._current = sentence
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self._theme = theme
        self.update()

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.setAccessibleName(self.tr("Where the key sentences stand"))
        self._describe()

    def _describe(self) -> None:
        """Say in words what the bars show."""
        if self._summary is None:
            return
        places = dict(zip(self._indexes, self._places, strict=True))
        percents = [
            self.tr("%1%").replace("%1", QLocale().toString(round(100 * places[index])))
            for index in self._summary.chosen
            if index in places
        ]
        words = self.tr("%Ln key sentence(s)", "", len(self._summary.chosen))
        self.setAccessibleDescription(
            f"{words}: {self.tr(', ').join(percents)}" if percents else words
        )

    def _place(self) -> None:
        """Look where the sentences stand, as shares of the article's height."""
        if self._summary is None:
            return
        analysis = self._summary.analysis
        self._indexes = [
            sentence.index
            for sentence in analysis.sentences
            if analysis.word_counts[sentence.index]
        ]
        self._places = self._article.places(
            [analysis.sentences[index].start for index in self._indexes]
        )
        self._lines = self._weak_lines()
        self._describe()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The same places at other heights."""
        super().resizeEvent(event)
        self._lines = self._weak_lines()

    def y_of(self, sentence: int) -> int | None:
        """The height at which a sentence is marked, None before it is known."""
        place = bisect_left(self._indexes, sentence)
        if place == len(self._indexes) or self._indexes[place] != sentence:
            return None
        return self._y(self._places[place])

    def _y(self, place: float) -> int:
        return round(place * (self.height() - _THICKER)) + _THICKER // 2

    def _nearest(self, y: float) -> int | None:
        """The sentence that is meant by a height: a chosen one that is near, else whichever stands there."""
        if self._summary is None or not self._indexes:
            return None
        chosen = [
            (abs(at - y), index)
            for index in self._summary.chosen
            if (at := self.y_of(index)) is not None
        ]
        near = min(chosen, default=(_NEAR + 1, -1))
        if near[0] <= _NEAR:
            return near[1]
        return min(
            zip(self._indexes, self._places, strict=True), key=lambda one: abs(self._y(one[1]) - y)
        )[0]

    # Painting

    def sizeHint(self) -> QSize:
        """Narrow, and as high as it may be."""
        return QSize(_WIDTH, 100)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the weak ones as lines, then the chosen ones over them."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("paper"))
        if self._summary is None:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("muted"))
        painter.drawRects(self._lines)
        painter.setBrush(self._theme.colour("accent"))
        heights = {y for index in self._summary.chosen if (y := self.y_of(index)) is not None}
        painter.drawRects([QRect(1, y - _THICK // 2, _WIDTH - 2, _THICK) for y in heights])
        self._paint_current(painter)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _paint_current(self, painter: QPainter) -> None:
        if self._summary is None or self._current not in self._summary.chosen:
            return
        y = self.y_of(self._current)
        if y is not None:
            painter.setPen(self._theme.colour("ink"))
            painter.drawRect(QRect(1, y - _THICKER // 2, _WIDTH - 3, _THICKER))

    def _weak_lines(self) -> list[QRect]:
        """A line for each height where a sentence stands, from the text's side outward, as long as it is strong."""
        if self._summary is None:
            return []
        scores = self._summary.analysis.scores
        strengths: dict[int, float] = {}
        for index, place in zip(self._indexes, self._places, strict=True):
            y = self._y(place)
            strengths[y] = max(strengths.get(y, 0.0), scores[index])
        lengths = {
            y: round(2 + math.sqrt(score) * (_WIDTH - 8)) for y, score in strengths.items()
        }  # most are small
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return [
            QRect(_WIDTH - 2 - long if mirrored else 2, y, long, 1) for y, long in lengths.items()
        ]

    # What a person does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to what is clicked on."""
        sentence = self._nearest(event.position().y())
        if sentence is not None and event.button() == Qt.MouseButton.LeftButton:
            self.sentence_wanted.emit(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down lead to the chosen sentence before and after, Home and End to the first and the last."""
        chosen = sorted(self._summary.chosen) if self._summary else []
        at = self._current if self._current is not None else -1
        ways = {
            Qt.Key.Key_Down: [index for index in chosen if index > at][:1] or chosen[-1:],
            Qt.Key.Key_Up: [index for index in chosen if index < at][-1:] or chosen[:1],
            Qt.Key.Key_Home: chosen[:1],
            Qt.Key.Key_End: chosen[-1:],
        }
        if targets := ways.get(Qt.Key(event.key()), []):
            self.sentence_wanted.emit(targets[0])
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say which sentence stands where the mouse is."""
        sentence = self._nearest(event.position().y())
        words = (
            ""
            if sentence is None or self._summary is None
            else self._summary.analysis.quote(sentence)
        )
        self.setToolTip(isolate(words[:_SHOWN]) if words else "")

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
from khulasa.ui.look.plain_text import tool_tip
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
        percents = []
        for index in self._summary.chosen:
            if index in places:
                percent = QLocale().toString(round(100 * places[index]))
                percents.append(self.tr("%1%").replace("%1", percent))
        words = self.tr("%Ln key sentence(s)", "", len(self._summary.chosen))
        if percents:
            words += ": " + self.tr(", ").join(percents)
        self.setAccessibleDescription(words)

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
        distances = []
        for index in self._summary.chosen:
            height = self.y_of(index)
            if height is not None:
                distances.append((abs(height - y), index))
        distance, nearest = min(distances, default=(math.inf, -1))
        if distance <= _NEAR:
            return nearest
        farness = [abs(self._y(place) - y) for place in self._places]
        return self._indexes[farness.index(min(farness))]

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
        bars = []
        for index in self._summary.chosen:
            y = self.y_of(index)
            if y is not None:
                bars.append(QRect(1, y - _THICK // 2, _WIDTH - 2, _THICK))
        painter.drawRects(bars)
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
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        lines = []
        for y, strength in strengths.items():
            length = round(2 + math.sqrt(strength) * (_WIDTH - 8))  # most are weak
            x = _WIDTH - 2 - length if mirrored else 2
            lines.append(QRect(x, y, length, 1))
        return lines

    # What a person does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to what is clicked on."""
        sentence = self._nearest(event.position().y())
        if sentence is not None and event.button() == Qt.MouseButton.LeftButton:
            self.sentence_wanted.emit(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down lead to the chosen sentence before and after, Home and End to the first and the last."""
        target = self._target(Qt.Key(event.key()))
        if target is None:
            super().keyPressEvent(event)
        else:
            self.sentence_wanted.emit(target)

    def _target(self, key: Qt.Key) -> int | None:
        """The chosen sentence that a key leads to, None where it leads nowhere."""
        chosen = sorted(self._summary.chosen) if self._summary else []
        if not chosen:
            return None
        current = -1 if self._current is None else self._current
        after = [index for index in chosen if index > current]
        before = [index for index in chosen if index < current]
        ways = {
            Qt.Key.Key_Down: (after or chosen[-1:])[0],
            Qt.Key.Key_Up: (before or chosen[:1])[-1],
            Qt.Key.Key_Home: chosen[0],
            Qt.Key.Key_End: chosen[-1],
        }
        return ways.get(key)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say which sentence stands where the mouse is."""
        sentence = self._nearest(event.position().y())
        words = ""
        if sentence is not None and self._summary is not None:
            words = self._summary.analysis.quote(sentence)
        self.setToolTip(tool_tip(isolate(words[:_SHOWN])) if words else "")

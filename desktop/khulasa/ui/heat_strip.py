"""A strip beside the article's scroll bar: where the chosen sentences stand, and how strong the others are."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from khulasa.document.bidi import isolate
from khulasa.summary.model import Summary
from khulasa.ui.article_view import ArticleView
from khulasa.ui.theme import Theme

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

    def __init__(self, article: ArticleView, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article = article
        self._theme = theme
        self._summary: Summary | None = None
        self._current: int | None = None
        self._indexes: Sequence[int] = ()
        self._places: list[float] = []
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._place)
        article.laid_out.connect(self._settle.start)
        article.shown.connect(self._settle.start)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)

    def show_summary(self, summary: Summary) -> None:
        """Mark a summary's sentences."""
        before, self._summary = self._summary, summary
        if before is None or before.analysis.sentences != summary.analysis.sentences:
            self._current, self._indexes, self._places = None, (), []  # those of another text
            self._settle.start()
        self._describe()
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
        said = self.tr("%Ln key sentence(s)", "", len(self._summary.chosen))
        self.setAccessibleDescription(f"{said}: {self.tr(', ').join(percents)}" if percents else said)

    def _place(self) -> None:
        """Look where the sentences stand, as shares of the article's height."""
        if self._summary is None:
            return
        analysis = self._summary.analysis
        self._indexes = [one.index for one in analysis.sentences if analysis.word_counts[one.index]]
        self._places = self._article.places([analysis.sentences[index].start for index in self._indexes])
        self._describe()
        self.update()

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
        chosen = [(abs(at - y), index) for index in self._summary.chosen if (at := self.y_of(index)) is not None]
        near = min(chosen, default=(_NEAR + 1, -1))
        if near[0] <= _NEAR:
            return near[1]
        return min(zip(self._indexes, self._places, strict=True), key=lambda one: abs(self._y(one[1]) - y))[0]

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
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("muted"), 1))
        for y, strength in self._strengths().items():
            self._line(painter, y + 0.5, 2 + math.sqrt(strength) * (_WIDTH - 8))  # most scores are small
        for index in self._summary.chosen:
            self._bar(painter, index)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _strengths(self) -> dict[int, float]:
        """The strongest of the sentences at each height that are not chosen, 0 to 1."""
        found: dict[int, float] = {}
        if self._summary is None:
            return found
        scores = self._summary.analysis.scores
        for index, place in zip(self._indexes, self._places, strict=True):
            y = self._y(place)
            found[y] = max(found.get(y, 0.0), scores[index])
        return found

    def _line(self, painter: QPainter, y: float, length: float) -> None:
        """From the side of the text outward."""
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.drawLine(QRectF(_WIDTH - 2 - length, y, length, 0).topLeft(), QRectF(_WIDTH - 2, y, 0, 0).topLeft())
        else:
            painter.drawLine(QRectF(2, y, 0, 0).topLeft(), QRectF(2 + length, y, 0, 0).topLeft())

    def _bar(self, painter: QPainter, index: int) -> None:
        y = self.y_of(index)
        if y is None:
            return
        at_it = index == self._current
        height = _THICKER if at_it else _THICK
        painter.setPen(QPen(self._theme.colour("ink"), 1) if at_it else Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        painter.drawRoundedRect(QRectF(1.5, y - height / 2, _WIDTH - 3, height), 1.5, 1.5)

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
            Qt.Key.Key_Down: [one for one in chosen if one > at][:1] or chosen[-1:],
            Qt.Key.Key_Up: [one for one in chosen if one < at][-1:] or chosen[:1],
            Qt.Key.Key_Home: chosen[:1],
            Qt.Key.Key_End: chosen[-1:],
        }
        if wanted := ways.get(Qt.Key(event.key()), []):
            self.sentence_wanted.emit(wanted[0])
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say which sentence stands where the mouse is."""
        sentence = self._nearest(event.position().y())
        words = "" if sentence is None or self._summary is None else self._summary.analysis.quote(sentence)
        self.setToolTip(isolate(words[:_SHOWN]) if words else "")

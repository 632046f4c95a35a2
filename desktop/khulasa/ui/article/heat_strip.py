"""The scroll bar of text and pages, a strip that shows where chosen sentences stand and how strong the others are."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import Protocol

from PySide6.QtCore import QLocale, QPointF, QRect, QSize, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QScrollBar, QSizePolicy, QWidget

from khulasa.document.bidi import isolate
from khulasa.summary.model import Summary
from khulasa.summary.transfer import Moves
from khulasa.ui.article import strip_shapes as shapes
from khulasa.ui.article.place_search import Places, PlaceSearch
from khulasa.ui.article.strip_shapes import THUMB, WIDTH
from khulasa.ui.article.view import ArticleView
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.plain_text import tool_tip
from khulasa.ui.look.theme import ActiveTheme, Theme

_THUMB_LEAST = 28
_THICK, _THICKER = 4, 7
"""The height of a chosen sentence's bar, and of the current one's."""

_NEAR = 5
"""From so many pixels away a chosen sentence is what is meant."""

_SLACK = 3
"""A press that moves no farther, in pixels, is a click."""

_HIT = 4.5  # the radius of the dot of what was found
_SETTLE_MS = 120
_SHOWN = 160


class Scrolled(Protocol):
    """What a strip can be the scroll bar of: the text of an article, or its pages."""

    @property
    def laid_out(self) -> SignalInstance:
        """Sentences may stand at other heights than before."""

    def verticalScrollBar(self) -> QScrollBar:
        """The bar that the strip stands for."""

    def places(self, offsets: Sequence[int]) -> list[float]:
        """How far down each offset of the text stands, as a share of the whole height."""


class HeatStrip(QScrollBar):
    """`sentence_wanted` gives a sentence to go to, by its index.

    A chosen sentence is a bar across the strip, the current one a thicker one with an edge, one that was left out a
    row of dots, what was found a disc; every other is a thin line, the longer the stronger: nothing is told by colour
    alone. Behind them a thumb shows which part of the article is on screen. It can be dragged; a click on a bar leads
    to its sentence, one elsewhere to that place.
    """

    sentence_wanted = Signal(int)

    def __init__(
        self, article: ArticleView, theme: ActiveTheme, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._article = article
        self._pane: Scrolled = article
        self._bar = article.verticalScrollBar()
        self._pressed: float | None = None
        self._grip: float | None = None
        self._hits: Sequence[int] = ()
        self._hit_places: list[float] = []
        self._theme = theme.theme
        self._summary: Summary | None = None
        self._current: int | None = None
        self._kept: int | None = None
        self._indexes: Sequence[int] = ()
        self._places: list[float] = []
        self._heights: dict[int, int] = {}
        self._chosen: frozenset[int] = frozenset()
        self._bars: Counter[int] = Counter()
        """How many of the chosen sentences are marked at each height that has a bar."""
        self._lines: list[QRect] = []
        self._search = PlaceSearch(self)
        self._search.found.connect(self._take_places)
        self._settle, self._saying = QTimer(self), QTimer(self)
        for timer, does in ((self._settle, self._place), (self._saying, self._describe)):
            timer.setSingleShot(True)
            timer.setInterval(_SETTLE_MS)
            timer.timeout.connect(does)
        article.completed.connect(self._settle.start)
        article.hits_changed.connect(self._settle.start)
        self._tie()
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)
        keep_worded(self, self.retranslate)
        theme.dress(self.set_theme)

    def follow(self, pane: Scrolled) -> None:
        """Be the scroll bar of what is on screen, the article's text or its pages."""
        if pane is self._pane:
            return
        self._pane.laid_out.disconnect(self._settle.start)
        self._bar.valueChanged.disconnect(self.setValue)
        self.valueChanged.disconnect(self._bar.setValue)
        self._bar.rangeChanged.disconnect(self._take_range)
        self._pane, self._bar = pane, pane.verticalScrollBar()
        self._tie()
        self._take_range()
        self._place()

    def _tie(self) -> None:
        self._pane.laid_out.connect(self._settle.start)
        self._bar.valueChanged.connect(self.setValue)
        self.valueChanged.connect(self._bar.setValue)
        # Later: the article sets the step of its bar after the range.
        self._bar.rangeChanged.connect(self._take_range, Qt.ConnectionType.QueuedConnection)

    def _take_range(self) -> None:
        """Reach as far as the pane does, and stand where it stands: another range must not scroll it."""
        self.valueChanged.disconnect(self._bar.setValue)
        self.setPageStep(self._bar.pageStep())
        self.setSingleStep(self._bar.singleStep())
        self.setRange(self._bar.minimum(), self._bar.maximum())
        self.setValue(self._bar.value())
        self.valueChanged.connect(self._bar.setValue)

    def show_summary(self, summary: Summary) -> None:
        """Mark a summary's sentences."""
        before, self._summary = self._summary, summary
        self._mark(summary.chosen)
        if before is None or before.analysis.sentences != summary.analysis.sentences:
            self._current, self._kept = self._kept, None
            self._indexes, self._places = (), []  # those of another text
            self._raise()
            self._search.stop()
            self._settle.start()
        self._saying.start()  # a slider changes the summary with every step
        self.update()

    def take_along(self, moves: Moves) -> None:
        """Take along the sentence that the reader is at: more of the same document comes."""
        self._kept = None if self._current is None else moves.places.get(self._current)

    def set_current(self, sentence: int | None) -> None:
        """Mark the sentence that the reader is at, or none."""
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
        chosen = (index for index in self._summary.chosen if index in places)
        for percent in dict.fromkeys(round(100 * places[index]) for index in chosen):
            words = QLocale().toString(percent)
            percents.append(self.tr("%1%").replace("%1", words))
        words = self.tr("%Ln key sentence(s)", "", len(self._summary.chosen))
        if percents:
            words += ": " + self.tr(", ").join(percents)
        self.setAccessibleDescription(words)

    def _place(self) -> None:
        """Begin to look where the sentences stand, as shares of the article's height."""
        if self._summary is not None:
            analysis = self._summary.analysis
            worded = (each for each in analysis.sentences if analysis.word_counts[each.index])
            starts = {each.index: each.start for each in worded}
            self._search.begin(self._pane.places, starts, self._article.hit_offsets)

    def _take_places(self, found: Places) -> None:
        self._indexes, self._places, self._hit_places = found
        self._raise()
        self._describe()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The same places at other heights."""
        super().resizeEvent(event)
        self._raise()

    def _raise(self) -> None:
        """Reckon anew at which height each sentence is marked, and how strong what is left stands there."""
        span = self.height() - _THICKER
        heights = [round(place * span) + _THICKER // 2 for place in self._places]
        self._heights = dict(zip(self._indexes, heights, strict=True))
        scores = () if self._summary is None else self._summary.analysis.scores
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._lines = shapes.weak_lines(self._heights, scores, mirrored=mirrored)
        chosen, self._chosen, self._bars = self._chosen, frozenset(), Counter()
        self._mark(chosen)

    def _mark(self, chosen: Collection[int]) -> None:
        """Set a bar where a sentence is chosen and take it away where none is any more: only for those that changed."""
        before, self._chosen = self._chosen, frozenset(chosen)
        for sentence in self._chosen - before:
            self._count(sentence, 1)
        for sentence in before - self._chosen:
            self._count(sentence, -1)

    def _count(self, sentence: int, more: int) -> None:
        y = self._heights.get(sentence)
        if y is None:
            return
        self._bars[y] += more
        if not self._bars[y]:
            del self._bars[y]

    def y_of(self, sentence: int) -> int | None:
        """The height at which a sentence is marked, None before it is known."""
        return self._heights.get(sentence)

    def _y(self, place: float) -> int:
        return round(place * (self.height() - _THICKER)) + _THICKER // 2

    def _nearest(self, y: float) -> int | None:
        """The sentence that is meant by a height: a chosen one that is near, else whichever stands there."""
        nearest = self._chosen_near(y)
        if nearest is not None or not self._indexes:
            return nearest
        farness = [abs(self._y(place) - y) for place in self._places]
        return self._indexes[farness.index(min(farness))]

    def _chosen_near(self, y: float) -> int | None:
        """The chosen sentence whose bar is near a height, None where there is none."""
        if self._summary is None:
            return None
        distances = []
        for index in self._summary.chosen:
            height = self.y_of(index)
            if height is not None:
                distances.append((abs(height - y), index))
        distance, nearest = min(distances, default=(math.inf, -1))
        return nearest if distance <= _NEAR else None

    # Painting

    def sizeHint(self) -> QSize:
        """Narrow, and as high as it may be."""
        return QSize(WIDTH, 100)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the thumb, weak sentences as lines, and over them those chosen, those left out and what was found."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.colour("paper"))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        edge = self.width() - 1 if mirrored else 0
        painter.fillRect(edge, 0, 1, self.height(), self._theme.colour("line"))
        painter.setPen(Qt.PenStyle.NoPen)
        self._paint_thumb(painter)
        if self._summary is None:
            return
        painter.setBrush(self._theme.colour("muted"))
        painter.drawRects(self._lines)
        painter.drawRects(self.dots(self._summary.excluded))
        painter.setBrush(self._theme.colour("accent"))
        bars = [QRect(3, y - _THICK // 2, THUMB, _THICK) for y in self._bars]
        painter.drawRects(bars)
        self._paint_current(painter)
        self._paint_hits(painter)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def thumb(self) -> QRect:
        """What shows the part that is on screen; empty where all of it is."""
        whole = self.maximum() - self.minimum() + self.pageStep()
        if self.maximum() <= self.minimum() or whole <= 0:
            return QRect()
        height = max(_THUMB_LEAST, round(self.height() * self.pageStep() / whole))
        share = (self.value() - self.minimum()) / (self.maximum() - self.minimum())
        return QRect(3, round(share * (self.height() - height)), THUMB, height)

    def _paint_thumb(self, painter: QPainter) -> None:
        if self._grip is not None or self.underMouse():
            painter.setPen(self._theme.colour("muted"))
        painter.setBrush(self._theme.colour("hover"))
        painter.drawRoundedRect(self.thumb(), 4, 4)
        painter.setPen(Qt.PenStyle.NoPen)

    def _paint_current(self, painter: QPainter) -> None:
        if self._current is None or self._current not in self._chosen:
            return
        y = self.y_of(self._current)
        if y is not None:
            painter.setPen(self._theme.colour("ink"))
            painter.drawRoundedRect(QRect(1, y - _THICKER // 2 - 1, WIDTH - 3, _THICKER + 1), 2, 2)

    def _paint_hits(self, painter: QPainter) -> None:
        painter.setPen(self._theme.colour("accent"))
        painter.setBrush(self._theme.colour("found_current"))
        for y in dict.fromkeys(map(self._y, self._hit_places)):
            painter.drawEllipse(QPointF(self.width() / 2, y), _HIT, _HIT)

    def dots(self, sentences: Iterable[int]) -> list[QRect]:
        """A row of dots across the strip for each of some sentences that were left out."""
        heights = map(self.y_of, sentences)
        return shapes.dots(y for y in heights if y is not None)

    # What a person does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the thumb; a press elsewhere may yet become a click."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().y()
            self._grip = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the thumb, or say which sentence stands where the mouse is."""
        y = event.position().y()
        if self._pressed is None:
            self._say(y)
            return
        if self._grip is None and abs(y - self._pressed) > _SLACK:
            self._grip = self._grip_at(self._pressed)
        if self._grip is not None:
            self._bring_thumb(y - self._grip)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click leads to the chosen sentence that is meant, else to the place."""
        pressed, self._pressed = self._pressed, None
        grip, self._grip = self._grip, None
        self.update()
        if pressed is None or grip is not None or event.button() != Qt.MouseButton.LeftButton:
            return
        sentence = self._chosen_near(pressed)
        if sentence is not None:
            self.sentence_wanted.emit(sentence)
        elif not self.thumb().contains(self.width() // 2, round(pressed)):
            self._bring_thumb(pressed - self.thumb().height() / 2)

    def _grip_at(self, y: float) -> float:
        """How far below its top the thumb is held; what is pressed beside it becomes its middle."""
        thumb = self.thumb()
        return y - thumb.top() if thumb.top() <= y <= thumb.bottom() else thumb.height() / 2

    def _bring_thumb(self, top: float) -> None:
        """Scroll so that the thumb's top comes to a height."""
        room = self.height() - self.thumb().height()
        if room > 0:
            share = min(1.0, max(0.0, top / room))
            self.setValue(self.minimum() + round(share * (self.maximum() - self.minimum())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down lead to the chosen sentence before and after, Home and End to the first and the last.

        PageUp and PageDown scroll.
        """
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

    def _say(self, y: float) -> None:
        """Say in a tool tip which sentence stands at a height."""
        sentence = self._nearest(y)
        words = ""
        if sentence is not None and self._summary is not None:
            words = self._summary.analysis.quote(sentence)
        self.setToolTip(tool_tip(isolate(words[:_SHOWN])) if words else "")

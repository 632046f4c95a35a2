"""How facts look: the author's letters in the reading face, what is said of them in the interface's."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QLinearGradient, QPainter, QPen

from khulasa.document.bidi import runs_right_to_left
from khulasa.facts.kinds import FactKind
from khulasa.facts.model import Manner, Polarity
from khulasa.ui.facts.arrangement import GUTTER, PLACE, SIDE
from khulasa.ui.facts.model import FactModel
from khulasa.ui.facts.rows import Row, RowKind
from khulasa.ui.facts.typesetting import SetText, set_text
from khulasa.ui.look import icons
from khulasa.ui.look.reading_type import ReadingType
from khulasa.ui.look.theme import Theme

_ICONS = {
    FactKind.STATEMENTS: "said",
    FactKind.PARTICIPANTS: "person",
    FactKind.PLACES: "place",
    FactKind.DATES: "date",
    FactKind.NUMBERS: "number",
}
_QUOTE, _BEFORE = 13.0, 12.0
"""Points, in the reading face: a statement, and the sentence before one that is only likely."""

_SECTION, _SPEAKER, _LINE, _VERB = 40, 30, 30, 24
"""Pixels: how high rows and lines of the interface's face are."""

_MOST, _MOST_BEFORE = 3, 2  # lines of a row that one isn't at
_PAD, _BAR, _ICON, _FADE = 6, 4, 16, 90
_MARK_PAD, _GAP, _CHIP_PAD, _VERB_ROOM = 7, 8, 11, 190


@dataclass(frozen=True, slots=True)
class State:
    """What a row is at present."""

    current: bool = False
    selected: bool = False
    hovered: bool = False
    focused: bool = False


class Painting:
    """Measures and paints rows at a width, in a theme, in the reader's type."""

    def __init__(self, theme: Theme, model: FactModel) -> None:
        self.theme = theme
        self._model = model
        self._set: dict[tuple[str, int, bool, float, bool], SetText] = {}
        self._base = True
        self.mirrored = True
        self.width = 0
        self.set_type(ReadingType())

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme's colours from now on."""
        self.theme = theme

    def set_type(self, setting: ReadingType) -> None:
        """Set texts in another way from now on."""
        self._setting = setting
        self._strong = setting.small_font(10)
        self._strong.setBold(True)
        self._small, self._tiny = setting.small_font(9.5), setting.small_font(8.5)
        self._set.clear()

    def begin(self, width: int, *, mirrored: bool, base: bool) -> None:
        """Paint at a width; `base` says that the document runs from right to left."""
        if (width, base) != (self.width, self._base):
            self._set.clear()
        self.width, self.mirrored, self._base = width, mirrored, base

    # How large rows are

    def height_of(self, row: Row, *, current: bool) -> int:
        """The pixels of a row; one that one is at shows all its lines."""
        if row.kind is RowKind.SECTION:
            return _SECTION
        if row.kind is RowKind.SPEAKER:
            return _SPEAKER
        if row.kind is RowKind.STATEMENT:
            return _PAD + _VERB + self._quote(row, current=current).height + _PAD
        if row.kind is RowKind.LIKELY:
            quote = self._quote(row, current=current).height
            before = self._before(row).height if row.aside else 0
            return _PAD + before + quote + _PAD
        return _LINE

    def chip_width(self, row: Row) -> int:
        """The pixels of a name."""
        metrics = QFontMetrics(self._small)
        count = self._model.number(row.count) if row.count > 1 else ""
        counted = metrics.horizontalAdvance(count) + _GAP if count else 0
        return metrics.horizontalAdvance(row.text) + counted + 2 * _CHIP_PAD + 4

    def _text_width(self) -> int:
        return self.width - 2 * SIDE - GUTTER

    def _quote(self, row: Row, *, current: bool) -> SetText:
        text = row.text
        if row.statement is not None and row.kind is RowKind.STATEMENT:
            direct = row.statement.manner is Manner.DIRECT
            text = f"«{text}»" if direct else text
        return self._lines(text, _QUOTE, _MOST if not current else 10_000)

    def _before(self, row: Row) -> SetText:
        return self._lines(row.aside, _BEFORE, _MOST_BEFORE)

    def _lines(self, text: str, points: float, most: int) -> SetText:
        right = runs_right_to_left(text, base=self._base)
        key = (text, most, right, points, self.mirrored)
        if key not in self._set:
            font = self._setting.font(points)
            pitch = round(QFontMetrics(font).height() * 0.88)
            self._set[key] = set_text(
                text, font, self._text_width(), pitch, right_to_left=right, most=most
            )
        return self._set[key]

    # How they look

    def paint(self, painter: QPainter, area: QRect, row: Row, state: State) -> None:
        """Paint a row into its area of the viewport."""
        if row.kind is RowKind.CHIP:
            self._chip(painter, area, row, state)
            return
        self._ground(painter, area, state)
        painter.setPen(self.theme.colour("ink"))
        {
            RowKind.SECTION: self._section,
            RowKind.SPEAKER: self._speaker,
            RowKind.STATEMENT: self._statement,
            RowKind.TO_BE_CHECKED: self._to_be_checked,
            RowKind.LIKELY: self._likely,
            RowKind.LISTING: self._listing,
            RowKind.FIND: self._find,
            RowKind.MORE: self._more,
            RowKind.NONE: self._none,
        }[row.kind](painter, area, row, state)

    def _ground(self, painter: QPainter, area: QRect, state: State) -> None:
        if state.current or state.selected:
            painter.fillRect(area, self.theme.colour("mark" if state.current else "selection"))
        elif state.hovered:
            ground = self.theme.colour("hover")
            ground.setAlphaF(0.43)
            painter.fillRect(area, ground)
        if state.current:
            x = area.right() + 1 - _BAR if self.mirrored else area.left()
            painter.fillRect(QRect(x, area.top(), _BAR, area.height()), self.theme.colour("accent"))

    def _section(self, painter: QPainter, area: QRect, row: Row, _state: State) -> None:
        if area.top() > 0 and row.section is not FactKind.STATEMENTS:
            line = QRect(area.left() + SIDE, area.top() + 4, area.width() - 2 * SIDE, 1)
            painter.fillRect(line, self.theme.colour("line"))
        line_area = area.adjusted(0, 6, 0, 0)
        sign = self._start(line_area, 0, GUTTER - 8)
        self._icon(painter, _ICONS[row.section], sign, "accent")
        rest = self._words(
            painter, self._inside(line_area), self._model.section(row.section), self._strong, "ink"
        )
        self._words(painter, rest, self._model.number(row.count), self._small, "muted")

    def _speaker(self, painter: QPainter, area: QRect, row: Row, state: State) -> None:
        role = "ink" if row.text else "muted"
        inside = self._inside(area)
        count = self._model.said(row.count)
        inside = self._aside(painter, inside, count, state)
        rest = self._words(painter, inside, row.text or self._model.nobody(), self._strong, role)
        self._words(painter, rest, row.aside, self._small, self._muted(state))

    def _statement(self, painter: QPainter, area: QRect, row: Row, state: State) -> None:
        first = self._inside(QRect(area.left(), area.top() + _PAD, area.width(), _VERB))
        first = self._aside(painter, first, self._model.place(row), state)
        rest = self._words(painter, first, row.name, self._strong, "ink")
        if row.role:
            rest = self._cut(painter, rest, row.role, self._muted(state))
        rest = self._words(painter, rest, row.aside, self._small, "ink")
        statement = row.statement
        if statement is not None:
            for number, mark in enumerate(self._model.marks(statement)):
                warns = number == 1 and statement.polarity is Polarity.DENIED
                rest = self._mark(painter, rest, mark, state, warns=warns)
        quote = self._quote(row, current=state.current)
        y = area.top() + _PAD + _VERB
        painter.setPen(self.theme.colour("ink"))
        self._draw(painter, quote, y)
        if statement is not None and statement.open_end:
            self._fade(painter, quote, y, state)

    def _likely(self, painter: QPainter, area: QRect, row: Row, state: State) -> None:
        y = area.top() + _PAD
        if row.aside:
            before = self._before(row)
            painter.setPen(self.theme.colour(self._muted(state)))
            self._draw(painter, before, y)
            y += before.height
        painter.setPen(self.theme.colour("ink"))
        self._draw(painter, self._quote(row, current=state.current), y)

    def _to_be_checked(self, painter: QPainter, area: QRect, _row: Row, _state: State) -> None:
        line = QRect(area.left() + SIDE, area.top() + 4, area.width() - 2 * SIDE, 1)
        painter.fillRect(line, self.theme.colour("line"))
        self._icon(painter, "warning", self._start(area, 0, GUTTER - 8), "warn")
        words = self._model.to_be_checked()
        self._words(painter, self._inside(area), words, self._small, "warn")

    def _listing(self, painter: QPainter, area: QRect, row: Row, state: State) -> None:
        self._icon(
            painter, "up" if row.is_open else "down", self._start(area, 0, GUTTER - 8), "ink"
        )
        inside = self._aside(painter, self._inside(area), self._model.place(row), state)
        rest = self._words(painter, inside, row.text, self._strong, "ink")
        self._words(painter, rest, self._model.members(row.count), self._small, self._muted(state))

    def _find(self, painter: QPainter, area: QRect, row: Row, state: State) -> None:
        inside = self._aside(painter, self._inside(area), self._model.place(row), state)
        rest = self._words(painter, inside, row.text, self._strong, "ink")
        self._words(painter, rest, row.aside, self._small, self._muted(state))

    def _more(self, painter: QPainter, area: QRect, row: Row, _state: State) -> None:
        words = self._model.more(row.count)
        self._words(painter, self._inside(area), words, self._small, "accent")

    def _none(self, painter: QPainter, area: QRect, row: Row, _state: State) -> None:
        words = self._model.none(row.section)
        self._words(painter, self._inside(area), words, self._small, "muted")

    def _chip(self, painter: QPainter, area: QRect, row: Row, state: State) -> None:
        ground = "mark" if state.current else "selection" if state.selected else "panel"
        edge = "accent" if state.current else "edge" if state.hovered else "line"
        painter.setPen(QPen(self.theme.colour(edge), 2 if state.current else 1))
        painter.setBrush(self.theme.colour(ground))
        painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 12, 12)
        inside = area.adjusted(_CHIP_PAD, 0, -_CHIP_PAD, 0)
        if row.count > 1:
            number = self._model.number(row.count)
            self._words(painter, inside, number, self._small, "accent", at_end=True)
            taken = QFontMetrics(self._small).horizontalAdvance(number) + _GAP
            inside = (
                inside.adjusted(taken, 0, 0, 0)
                if self.mirrored
                else inside.adjusted(0, 0, -taken, 0)
            )
        self._words(painter, inside, row.text, self._small, "ink")

    # Pieces

    def _inside(self, area: QRect) -> QRect:
        """Where the words of a row stand: behind the gutter."""
        left, right = (SIDE, SIDE + GUTTER) if self.mirrored else (SIDE + GUTTER, SIDE)
        return area.adjusted(left, 0, -right, 0)

    def _start(self, area: QRect, offset: int, width: int) -> QRect:
        """Some pixels of a row from its start on."""
        start = SIDE + offset
        left = area.right() + 1 - start - width if self.mirrored else area.left() + start
        return QRect(left, area.top(), width, area.height())

    def _words(
        self,
        painter: QPainter,
        area: QRect,
        words: str,
        font: QFont,
        role: str,
        *,
        at_end: bool = False,
    ) -> QRect:
        """Paint words in one line, cut where there is no more room, and give the room behind them."""
        if not words or area.width() <= 0:
            return area
        painter.setFont(font)
        painter.setPen(self.theme.colour(role))
        metrics = QFontMetrics(font)
        text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        right = self.mirrored != at_end
        edge = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        # The author's words run their own way, wherever they begin.
        painter.setLayoutDirection(
            _way(right_to_left=runs_right_to_left(words, base=self.mirrored))
        )
        flags = edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, flags | Qt.TextFlag.TextSingleLine, text)
        taken = metrics.horizontalAdvance(text) + _GAP
        if right:
            return area.adjusted(0, 0, -taken, 0)
        return area.adjusted(taken, 0, 0, 0)

    def _cut(self, painter: QPainter, area: QRect, words: str, role: str) -> QRect:
        """Paint words that leave room for a verb and its marks, and give the room behind them."""
        least = min(area.width(), _VERB_ROOM)
        left, right = (least, 0) if self.mirrored else (0, least)
        narrow = area.adjusted(left, 0, -right, 0)
        rest = self._words(painter, narrow, words, self._small, role)
        return rest.adjusted(-left, 0, right, 0)

    def _aside(self, painter: QPainter, area: QRect, words: str, state: State) -> QRect:
        """Paint a few words where the row ends, and give the room before them."""
        role = self._muted(state) if not state.current else "ink"
        self._words(painter, area, words, self._small, role, at_end=True)
        width = max(PLACE, QFontMetrics(self._small).horizontalAdvance(words) + _GAP)
        return area.adjusted(width, 0, 0, 0) if self.mirrored else area.adjusted(0, 0, -width, 0)

    def _mark(
        self, painter: QPainter, area: QRect, words: str, state: State, *, warns: bool
    ) -> QRect:
        """A word in a frame."""
        width = QFontMetrics(self._tiny).horizontalAdvance(words) + 2 * _MARK_PAD + 2
        if width > area.width():
            return area
        left = area.right() + 1 - width if self.mirrored else area.left()
        frame = QRect(left, area.center().y() - 8, width, 18)
        role = "warn" if warns else self._muted(state)
        painter.setPen(QPen(self.theme.colour("warn" if warns else "edge"), 1))
        painter.setBrush(self.theme.colour("warn_bg") if warns else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(frame), 9, 9)
        self._words(painter, frame.adjusted(_MARK_PAD, 0, -_MARK_PAD, 0), words, self._tiny, role)
        taken = width + _GAP
        return area.adjusted(0, 0, -taken, 0) if self.mirrored else area.adjusted(taken, 0, 0, 0)

    def _draw(self, painter: QPainter, text: SetText, y: int) -> None:
        x = SIDE if self.mirrored else SIDE + GUTTER
        text.draw(painter, x, y)

    def _fade(self, painter: QPainter, text: SetText, y: int, state: State) -> None:
        """The last line fades out: where the words end isn't known."""
        line = text.layout.lineAt(text.lines - 1)
        right = text.layout.textOption().textDirection() == Qt.LayoutDirection.RightToLeft
        x = SIDE if self.mirrored else SIDE + GUTTER
        used = line.naturalTextRect()
        left = x + (used.left() if right else used.right() - _FADE)
        area = QRectF(left, y + (text.lines - 1) * text.pitch, _FADE, text.pitch)
        ground = self.theme.colour("mark" if state.current else "sheet")
        clear = QColor(ground)
        clear.setAlpha(0)
        gradient = QLinearGradient(area.topLeft(), area.topRight())
        gradient.setColorAt(0.0 if right else 1.0, ground)
        gradient.setColorAt(1.0 if right else 0.0, clear)
        painter.fillRect(area, gradient)

    def _icon(self, painter: QPainter, name: str, area: QRect, role: str) -> None:
        ratio = painter.device().devicePixelRatio()
        pixmap = icons.icon(name, self.theme.colours[role]).pixmap(QSize(_ICON, _ICON), ratio)
        painter.drawPixmap(
            QPointF(area.center().x() - _ICON / 2 + 0.5, area.center().y() - _ICON / 2 + 0.5),
            pixmap,
        )

    def _muted(self, state: State) -> str:
        """Secondary words, which a coloured ground would make too faint."""
        return "ink" if state.current or state.selected else "muted"


def _way(*, right_to_left: bool) -> Qt.LayoutDirection:
    ways = Qt.LayoutDirection
    return ways.RightToLeft if right_to_left else ways.LeftToRight

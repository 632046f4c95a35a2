"""How a sentence of the page looks: its letters, its place, what is said below it, and the states that it is in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QLinearGradient, QPainter, QPen

from khulasa.ui.look import icons
from khulasa.ui.look.reading_type import ReadingType
from khulasa.ui.look.theme import Theme
from khulasa.ui.summary.notes import Note
from khulasa.ui.summary.page.column import LANE, Column
from khulasa.ui.summary.page.spacing import NOTE
from khulasa.ui.summary.page.typesetting import SetSentence

FADE = 54
"""Pixels over which a page fades that goes on below."""

BAR, _RING, _ICON, _SPACE = 4, 2, 16, 8
_HOVER_ALPHA = 0.43
"""So much of the theme's `hover` covers the page under the pointer: less than a current sentence takes."""


@dataclass(frozen=True, slots=True)
class State:
    """What a row is at present."""

    current: bool = False
    selected: bool = False  # with others
    hovered: bool = False
    pinned: bool = False

    @property
    def lit(self) -> bool:
        """Whether it stands out by its ground."""
        return self.current or self.selected or self.hovered


@dataclass(frozen=True, slots=True)
class Row:
    """All that is painted of a sentence, which lies in an area of the viewport."""

    area: QRect
    sentence: SetSentence
    text_top: int
    pitch: int
    places: Sequence[str]
    notes: Sequence[Note]
    hits: Sequence[tuple[int, int, bool]]
    right_to_left: bool
    state: State


class Painting:
    """Paints rows into a column."""

    def __init__(self, theme: Theme, setting: ReadingType) -> None:
        self.theme = theme
        self._icons: dict[tuple[str, str], QIcon] = {}
        self.set_type(setting)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme's colours from now on."""
        self.theme = theme
        self._icons.clear()

    def set_type(self, setting: ReadingType) -> None:
        """Set small words in another size from now on."""
        self._place_font = setting.small_font(9.5)
        self._bold_font = setting.small_font(9.5)
        self._bold_font.setBold(True)
        self._note_font = setting.small_font(9)
        self._note_bold_font = setting.small_font(9)
        self._note_bold_font.setBold(True)

    def paint(self, painter: QPainter, row: Row, column: Column) -> None:
        """Paint one row."""
        self._paint_ground(painter, row, column)
        corner = QPointF(column.text, row.text_top)
        self._paint_hits(painter, row, corner)
        painter.setPen(self.theme.colour("ink"))
        row.sentence.draw(painter, corner, row.pitch)
        self._paint_places(painter, row, column)
        for note, area in zip(row.notes, self.note_areas(row, column), strict=True):
            self._paint_note(painter, row, note, area)
        if row.state.pinned:
            self._paint_icon(painter, "pinned", self._pin_area(row, column), "accent")

    def paint_line(self, painter: QPainter, y: int, column: Column) -> None:
        """A hairline between two sentences."""
        painter.fillRect(QRect(column.text, y, column.text_width, 1), self.theme.colour("line"))

    def paint_fade(self, painter: QPainter, page: QRect) -> None:
        """The page goes on below."""
        area = QRectF(page.left(), page.bottom() + 1 - FADE, page.width(), FADE)
        sheet = self.theme.colour("sheet")
        clear = QColor(sheet)
        clear.setAlpha(0)
        gradient = QLinearGradient(area.topLeft(), area.bottomLeft())
        gradient.setColorAt(0.0, clear)
        gradient.setColorAt(0.62, sheet)
        painter.fillRect(area, gradient)

    def paint_ring(self, painter: QPainter, page: QRect) -> None:
        """The keys act here."""
        painter.setPen(QPen(self.theme.colour("accent"), _RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(page.adjusted(1, 1, -1, -1))

    def _paint_ground(self, painter: QPainter, row: Row, column: Column) -> None:
        state = row.state
        if state.current or state.selected:
            ground = self.theme.colour("selection" if state.selected else "mark")
            painter.fillRect(row.area, ground)
        elif state.hovered:
            ground = self.theme.colour("hover")
            ground.setAlphaF(_HOVER_ALPHA)
            painter.fillRect(row.area, ground)
        if state.current:
            x = row.area.right() + 1 - BAR if column.mirrored else row.area.left()
            bar = QRect(x, row.area.top(), BAR, row.area.height())
            painter.fillRect(bar, self.theme.colour("accent"))

    def _paint_hits(self, painter: QPainter, row: Row, corner: QPointF) -> None:
        """What was found, marked as in the article; the one that the reader is at is underlined, too."""
        for start, length, at_it in row.hits:
            for area in row.sentence.areas(start, length, corner, row.pitch):
                stripe = area.adjusted(-1, 2, 1, -2)
                painter.fillRect(stripe, self.theme.colour("found_current" if at_it else "found"))
                if at_it:
                    line = QRectF(stripe.left(), stripe.bottom() - 2, stripe.width(), 2)
                    painter.fillRect(line, self.theme.colour("ink"))

    def _paint_places(self, painter: QPainter, row: Row, column: Column) -> None:
        """Page and paragraph, the second where there is a line for it."""
        painter.setFont(self._bold_font if row.state.current else self._place_font)
        edge = Qt.AlignmentFlag.AlignRight if column.mirrored else Qt.AlignmentFlag.AlignLeft
        height = min(row.pitch, QFontMetrics(painter.font()).height())
        top = row.text_top + (row.pitch - height) // 2
        for number, words in enumerate(row.places[: row.sentence.lines]):
            area = QRect(column.gutter, top + number * height, column.gutter_width, height)
            area.adjust(*((0, 0, -10, 0) if column.mirrored else (10, 0, 0, 0)))
            painter.setPen(self._secondary(row.state, "accent" if number == 0 else "ink"))
            painter.drawText(area, edge | Qt.AlignmentFlag.AlignAbsolute, words)

    def _secondary(self, state: State, on_mark: str) -> QColor:
        """Secondary words, which a coloured ground would make too faint."""
        if state.selected:
            return self.theme.colour("ink")
        return self.theme.colour(on_mark if state.current else "muted")

    def note_areas(self, row: Row, column: Column) -> list[QRect]:
        """Where the notes lie, below the text."""
        top = row.text_top + row.sentence.lines * row.pitch
        return [
            QRect(column.text, top + number * NOTE, column.text_width, NOTE)
            for number in range(len(row.notes))
        ]

    def link_area(self, row: Row, note: Note, area: QRect) -> QRect:
        """Where a note's link lies; an empty rectangle where it has none."""
        if not note.link:
            return QRect()
        words = QFontMetrics(self._note_bold_font).horizontalAdvance(note.words)
        width = QFontMetrics(self._note_font).horizontalAdvance(note.link)
        start = _ICON + _SPACE + words + 2 * _SPACE
        return _from_start(area, start, width, right_to_left=row.right_to_left)

    def _paint_note(self, painter: QPainter, row: Row, note: Note, area: QRect) -> None:
        """An icon, words, and a link, from the start of a line."""
        role = "ink" if row.state.selected else note.role
        begins = row.right_to_left
        icon = _from_start(area, 0, _ICON, right_to_left=begins)
        self._paint_icon(painter, note.icon, icon, role)
        painter.setFont(self._note_bold_font)
        painter.setPen(self.theme.colour(role))
        width = QFontMetrics(painter.font()).horizontalAdvance(note.words)
        words = _from_start(area, _ICON + _SPACE, width, right_to_left=begins)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, note.words)
        link = self.link_area(row, note, area)
        if link.isEmpty():
            return
        painter.setFont(self._note_font)
        painter.setPen(self.theme.colour("ink" if row.state.selected else "accent"))
        painter.drawText(link, Qt.AlignmentFlag.AlignCenter, note.link)
        painter.drawLine(link.left(), link.bottom() - 1, link.right(), link.bottom() - 1)

    def _pin_area(self, row: Row, column: Column) -> QRect:
        return QRect(column.lane, row.text_top, LANE, row.pitch)

    def _paint_icon(self, painter: QPainter, name: str, area: QRect, role: str) -> None:
        """Paint an icon in the middle of an area."""
        key = (name, role)
        if key not in self._icons:
            self._icons[key] = icons.icon(name, self.theme.colours[role])
        square = QRect(0, 0, _ICON, _ICON)
        square.moveCenter(area.center())
        self._icons[key].paint(painter, square)


def _from_start(area: QRect, start: int, width: int, *, right_to_left: bool) -> QRect:
    """A part of a line, so many pixels from its start."""
    x = area.right() + 1 - start - width if right_to_left else area.left() + start
    return QRect(x, area.top(), width, area.height())

"""How facts look: the author's letters in the reading face, what is said of them in the interface's."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QLinearGradient, QPainter, QPen

from khulasa.document.bidi import runs_right_to_left
from khulasa.facts.kinds import FactKind
from khulasa.facts.model import Manner, Polarity
from khulasa.ui.facts.arrangement import GUTTER, MORE_PAD, PLACE, SIDE
from khulasa.ui.facts.lines import GAP, LinePainter
from khulasa.ui.facts.model import FactModel
from khulasa.ui.facts.rows import Row, RowKind
from khulasa.ui.facts.typesetting import SetText, set_text
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

_SECTION, _LINE, _VERB = 34, 27, 24
"""Pixels: how high rows and lines of the interface's face are. Measured on picture 24 of the window's specification."""

_RULE = 5  # pixels from the top of a section to the line that parts it from the one above
_MOST_BEFORE = 2  # lines of the sentence before one that is only likely
_EVERY_LINE = 10_000
_PAD, _BAR, _FADE = 3, 4, 90
_HOVER = 0.43
"""How much of the colour below the pointer is seen over the sheet."""

_NAME_PAD, _VERB_ROOM, _LEAST_ROLE = 11, 190, 60


@dataclass(frozen=True, slots=True)
class State:
    """What a row is at present; `ruled` parts it by a line from the one above."""

    current: bool = False
    selected: bool = False
    hovered: bool = False
    ruled: bool = False

    @property
    def secondary(self) -> str:
        """The role of secondary words, which a coloured ground would make too faint."""
        return "ink" if self.current or self.selected else "muted"


class Painting:
    """Measures and paints rows at a width, in a theme, in the reader's type."""

    def __init__(self, theme: Theme, model: FactModel) -> None:
        self._line = LinePainter(theme)
        self._model = model
        self._set: dict[tuple[str, int, bool, float], SetText] = {}
        self._base = True
        self.width = 0
        self.lines = _EVERY_LINE
        """So many lines of a statement are seen that nobody is at."""
        self.set_type(ReadingType())

    @property
    def theme(self) -> Theme:
        """The colours."""
        return self._line.theme

    @property
    def mirrored(self) -> bool:
        """Whether rows begin at the right edge."""
        return self._line.mirrored

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme's colours from now on."""
        self._line.theme = theme

    def set_type(self, setting: ReadingType) -> None:
        """Set texts in another way from now on."""
        self._setting = setting
        self._strong, self._count = setting.small_font(10), setting.small_font(9.5)
        for font in (self._strong, self._count):
            font.setBold(True)
        self._small, self._tiny = setting.small_font(9.5), setting.small_font(8.5)
        self._set.clear()

    def begin(self, width: int, *, mirrored: bool, base: bool) -> None:
        """Paint at a width; `base` says that the document runs from right to left."""
        if (width, base) != (self.width, self._base):
            self._set.clear()
        self.width, self._line.mirrored, self._base = width, mirrored, base

    # How large rows are

    def height_of(self, row: Row, lines: int) -> int:
        """The pixels of a row of which so many lines of a statement are seen."""
        if row.kind is RowKind.SECTION:
            return self._zoomed(_SECTION)
        if row.kind is RowKind.STATEMENT:
            return _PAD + self._zoomed(_VERB) + self._quote(row, lines).height + _PAD
        if row.kind is RowKind.LIKELY:
            before = self._before(row).height if row.aside else 0
            return _PAD + before + self._quote(row, lines).height + _PAD
        return self._zoomed(_LINE)

    @property
    def zoom(self) -> int:
        """The reader's, in per cent: rows grow with their letters."""
        return self._setting.zoom

    def _zoomed(self, pixels: int) -> int:
        return round(pixels * self.zoom / 100)

    def lines_of(self, *, current: bool) -> int:
        """How many lines of a statement are seen: all of the one that the reader is at."""
        return _EVERY_LINE if current else self.lines

    def width_of(self, row: Row) -> int:
        """The pixels of what stands in a line with names."""
        if row.kind is RowKind.MORE:
            return self._advance(self._model.more(row)) + 2 * MORE_PAD + 2
        return self.name_width(row.text, row.count)

    def name_width(self, text: str, count: int) -> int:
        """The pixels of a name, with the number of its places where it has several."""
        metrics = QFontMetrics(self._count)
        places = metrics.horizontalAdvance(self._model.number(count)) + GAP if count > 1 else 0
        return self._advance(text) + places + 2 * _NAME_PAD + 4

    def _advance(self, words: str) -> int:
        return QFontMetrics(self._small).horizontalAdvance(words)

    def _quote(self, row: Row, lines: int) -> SetText:
        direct = row.kind is RowKind.STATEMENT and row.statement is not None
        if direct and row.statement is not None and row.statement.manner is Manner.DIRECT:
            return self._typeset(f"«{row.text}»", _QUOTE, lines)
        return self._typeset(row.text, _QUOTE, lines)

    def _before(self, row: Row) -> SetText:
        return self._typeset(row.aside, _BEFORE, _MOST_BEFORE)

    def _typeset(self, text: str, points: float, most: int) -> SetText:
        right = runs_right_to_left(text, base=self._base)
        key = (text, most, right, points)
        if key not in self._set:
            font = self._setting.font(points)
            pitch = round(QFontMetrics(font).height() * 0.88)
            width = self.width - 2 * SIDE - GUTTER
            self._set[key] = set_text(text, font, width, pitch, right_to_left=right, most=most)
        return self._set[key]

    # How they look

    def paint(
        self, painter: QPainter, area: QRect, row: Row, state: State, *, ground: QRect
    ) -> None:
        """Paint a row into its area of the viewport, on a ground that may be wider."""
        if row.kind is RowKind.NAME:
            self._name(painter, area, row, state)
            return
        self._ground(painter, ground, state)
        if row.kind is RowKind.SECTION and row.section is not FactKind.STATEMENTS:
            self._rule(painter, ground.adjusted(SIDE, 0, -SIDE, 0), ground.top() + _RULE)
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
        }[row.kind](painter, area, row, state)

    def _ground_of(self, state: State) -> QColor:
        """The colour behind a row, without transparency: words fade into it."""
        if state.current or state.selected:
            return self.theme.colour("mark" if state.current else "selection")
        sheet = self.theme.colour("sheet")
        if not state.hovered:
            return sheet
        hover = self.theme.colour("hover")

        def mixed(over: int, under: int) -> int:
            return round(_HOVER * over + (1 - _HOVER) * under)

        return QColor(
            mixed(hover.red(), sheet.red()),
            mixed(hover.green(), sheet.green()),
            mixed(hover.blue(), sheet.blue()),
        )

    def _ground(self, painter: QPainter, area: QRect, state: State) -> None:
        if state.current or state.selected or state.hovered:
            painter.fillRect(area, self._ground_of(state))
        if state.current:
            x = area.right() + 1 - _BAR if self.mirrored else area.left()
            painter.fillRect(QRect(x, area.top(), _BAR, area.height()), self.theme.colour("accent"))

    def _rule(self, painter: QPainter, area: QRect, y: int) -> None:
        painter.fillRect(QRect(area.left(), y, area.width(), 1), self.theme.colour("line"))

    def _section(self, painter: QPainter, area: QRect, row: Row, _state: State) -> None:
        line_area = area.adjusted(0, _RULE, 0, 0)
        self._line.icon(painter, _ICONS[row.section], self._line.gutter(line_area), "accent")
        inside = self._line.inside(line_area)
        heading = self._model.section(row.section)
        rest = self._line.words(painter, inside, heading, self._strong, "ink")
        found = self._model.number(row.count) if row.count else self._model.none(row.section)
        self._line.words(painter, rest, found, self._small, "muted")

    def _speaker(self, painter: QPainter, area: QRect, row: Row, state: State) -> None:
        self._ruled(painter, area, state)
        inside = self._aside(painter, self._line.inside(area), self._model.said(row.count), state)
        name, role = row.text or self._model.nobody(), "ink" if row.text else state.secondary
        rest = self._line.words(painter, inside, name, self._strong, role)
        self._line.words(painter, rest, row.aside, self._small, state.secondary)

    def _statement(self, painter: QPainter, area: QRect, row: Row, state: State) -> None:
        self._ruled(painter, area, state)
        verb_height = self._zoomed(_VERB)
        first = self._line.inside(QRect(area.left(), area.top() + _PAD, area.width(), verb_height))
        first = self._aside(painter, first, self._model.place(row), state)
        verb_room = self._advance(row.aside) + GAP
        rest = self._line.cut_words(painter, first, row.name, self._strong, "ink", verb_room)
        if row.role and rest.width() >= _VERB_ROOM + _LEAST_ROLE:
            rest = self._line.cut_words(
                painter, rest, row.role, self._small, state.secondary, _VERB_ROOM
            )
        verb_role = state.secondary if row.name else "ink"
        rest = self._line.words(painter, rest, row.aside, self._small, verb_role)
        statement = row.statement
        if statement is not None:
            for number, mark in enumerate(self._model.marks(statement)):
                warns = number == 1 and statement.polarity is Polarity.DENIED
                role = "warn" if warns else state.secondary
                rest = self._line.framed(painter, rest, mark, self._tiny, role)
        quote = self._quote(row, self.lines_of(current=state.current))
        y = area.top() + _PAD + verb_height
        painter.setPen(self.theme.colour("ink"))
        self._draw(painter, quote, area, y)
        if statement is not None and statement.open_end:
            self._fade(painter, quote, area, y, state)

    def _ruled(self, painter: QPainter, area: QRect, state: State) -> None:
        if state.ruled:
            self._rule(painter, self._line.inside(area), area.top())

    def _likely(self, painter: QPainter, area: QRect, row: Row, state: State) -> None:
        self._ruled(painter, area, state)
        y = area.top() + _PAD
        if row.aside:
            before = self._before(row)
            painter.setPen(self.theme.colour(state.secondary))
            self._draw(painter, before, area, y)
            y += before.height
        painter.setPen(self.theme.colour("ink"))
        quote = self._quote(row, self.lines_of(current=state.current))
        self._draw(painter, quote, area, y)

    def _to_be_checked(self, painter: QPainter, area: QRect, row: Row, state: State) -> None:
        self._line.icon(painter, "warning", self._line.gutter(area), "warn")
        inside = self._line.inside(area)
        opens = self._model.opens(row)
        inside = self._line.aside(painter, inside, opens, self._small, "accent", 0)
        counted = self._advance(self._model.number(row.count)) + GAP
        words = self._model.to_be_checked()
        rest = self._line.cut_words(painter, inside, words, self._small, "warn", counted)
        self._line.words(painter, rest, self._model.number(row.count), self._small, state.secondary)

    def _listing(self, painter: QPainter, area: QRect, row: Row, state: State) -> None:
        self._line.icon(painter, "up" if row.is_open else "down", self._line.gutter(area), "ink")
        inside = self._aside(painter, self._line.inside(area), self._model.place(row), state)
        members = self._model.members(row.count)
        spared = self._advance(members) + GAP
        rest = self._line.cut_words(painter, inside, row.text, self._strong, "ink", spared)
        self._line.words(painter, rest, members, self._small, state.secondary)

    def _find(self, painter: QPainter, area: QRect, row: Row, state: State) -> None:
        inside = self._aside(painter, self._line.inside(area), self._model.place(row), state)
        rest = self._line.words(painter, inside, row.text, self._strong, "ink")
        self._line.words(painter, rest, row.excerpt, self._small, state.secondary)

    def _more(self, painter: QPainter, area: QRect, row: Row, _state: State) -> None:
        whole_line = area.width() == self.width
        inside = self._line.inside(area) if whole_line else area.adjusted(MORE_PAD, 0, -MORE_PAD, 0)
        self._line.words(painter, inside, self._model.more(row), self._small, "accent")

    def _name(self, painter: QPainter, area: QRect, row: Row, state: State) -> None:
        ground = "mark" if state.current else "selection" if state.selected else "panel"
        edge = "accent" if state.current else "edge" if state.hovered else "line"
        painter.setPen(QPen(self.theme.colour(edge), 2 if state.current else 1))
        painter.setBrush(self.theme.colour(ground))
        half = (area.height() - 2) / 2
        painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), half, half)
        inside = area.adjusted(_NAME_PAD, 0, -_NAME_PAD, 0)
        if row.count > 1:
            number = self._model.number(row.count)
            inside = self._line.aside(painter, inside, number, self._count, "accent", 0)
        self._line.words(painter, inside, row.text, self._small, "ink")

    # Pieces

    def _aside(self, painter: QPainter, area: QRect, words: str, state: State) -> QRect:
        return self._line.aside(painter, area, words, self._small, state.secondary, PLACE)

    def _draw(self, painter: QPainter, text: SetText, area: QRect, y: int) -> None:
        text.draw(painter, self._line.inside(area).left(), y)

    def _fade(self, painter: QPainter, text: SetText, row: QRect, y: int, state: State) -> None:
        """The last line fades out: where the words end isn't known."""
        line = text.layout.lineAt(text.lines - 1)
        right = text.layout.textOption().textDirection() == Qt.LayoutDirection.RightToLeft
        x = self._line.inside(row).left()
        used = line.naturalTextRect()
        left = x + (used.left() if right else used.right() - _FADE)
        area = QRectF(left, y + (text.lines - 1) * text.pitch, _FADE, text.pitch)
        ground = self._ground_of(state)
        clear = QColor(ground)
        clear.setAlpha(0)
        gradient = QLinearGradient(area.topLeft(), area.topRight())
        gradient.setColorAt(0.0 if right else 1.0, ground)
        gradient.setColorAt(1.0 if right else 0.0, clear)
        painter.fillRect(area, gradient)

"""How the rows of the library are painted: names in the reading face, places with the words around what was found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QPainter, QPen, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from khulasa.services.library.finding.excerpt import Excerpt
from khulasa.ui.library.list import ROW_ROLE, Index, LibraryModel, Row
from khulasa.ui.look import fonts
from khulasa.ui.look.plain_text import TextDocument
from khulasa.ui.look.theme import Theme

_SIDE = 14
_NAME, _PLACE, _FACTS = 14.5, 13.0, 9.0
"""Points: the document's name and the words of a place in the reading face, facts in the interface's."""

_HEAD, _HIT, _OTHERS = 62, 38, 30
"""Pixels: how high the rows are."""

_FOOT = 8  # below the last row of a document
_WORD = 72  # room for the place at the end of a row


class LibraryDelegate(QStyledItemDelegate):
    """Three kinds of rows; a line ends each document."""

    def __init__(self, theme: Theme, model: LibraryModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index, /) -> QSize:
        """As high as its kind."""
        row: Row = index.data(ROW_ROLE)
        height = _HEAD if row.is_head else _OTHERS if row.others else _HIT
        return QSize(0, height + (_FOOT if row.last else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row; the selected one has a ground and a border, so that it is not told by colour alone."""
        row: Row = index.data(ROW_ROLE)
        area = QRect(option.rect)
        right_to_left = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.last:
            painter.fillRect(area.left(), area.bottom(), area.width(), 1, self.theme.colour("line"))
            area.setHeight(area.height() - _FOOT)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(self.theme.colour("accent"), 1.5))
            painter.setBrush(self.theme.colour("card"))
            painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 8, 8)
        inside = area.adjusted(_SIDE, 0, -_SIDE, 0)
        if row.is_head:
            self._paint_head(painter, inside, row, right_to_left=right_to_left)
        elif row.hit is not None:
            place, font = self._model.place(row.hit), fonts.reading(_PLACE)
            room = self._aside(painter, inside, place, "muted", right_to_left=right_to_left)
            measure = QFontMetricsF(font).horizontalAdvance
            around = fitted(row.hit.excerpt, measure, room.width())
            words = _marked(around, self.theme.colours)
            self._line(painter, room, words, font, right_to_left=right_to_left)
        else:
            words = self._coloured(self._model.others(row.others), "accent")
            self._line(painter, inside, words, fonts.interface(9.5), right_to_left=right_to_left)
        painter.restore()

    def _paint_head(self, painter: QPainter, area: QRect, row: Row, *, right_to_left: bool) -> None:
        above = QRect(area.left(), area.top() + 4, area.width(), 34)
        below = QRect(area.left(), above.bottom(), area.width(), 20)
        places = self._model.places(row.entry)
        above = self._aside(painter, above, places, "accent", right_to_left=right_to_left)
        font = fonts.reading(_NAME, bold=True)
        name = _cut_at_its_end(self._model.name(row.entry), font, above.width())
        self._line(painter, above, escape(name), font, right_to_left=right_to_left)
        font = fonts.interface(_FACTS)
        words = self._model.facts(row.entry)
        facts = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideMiddle, below.width())
        words = self._coloured(facts, "muted")
        self._line(painter, below, words, font, right_to_left=right_to_left)

    def _coloured(self, words: str, role: str) -> str:
        return f'<span style="color: {self.theme.colours[role]}">{escape(words)}</span>'

    def _aside(
        self, painter: QPainter, area: QRect, words: str, role: str, *, right_to_left: bool
    ) -> QRect:
        """Paint a few words where the row ends, and give the room that is left."""
        if not words:
            return area
        painter.setFont(fonts.interface(9.5))
        painter.setPen(self.theme.colour(role))
        edge = Qt.AlignmentFlag.AlignLeft if right_to_left else Qt.AlignmentFlag.AlignRight
        flags = edge | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(area, flags, words)
        width = max(_WORD, painter.fontMetrics().horizontalAdvance(words) + _SIDE)
        return area.adjusted(*((width, 0, 0, 0) if right_to_left else (0, 0, -width, 0)))

    def _line(
        self, painter: QPainter, area: QRect, markup: str, font: QFont, *, right_to_left: bool
    ) -> None:
        """Paint one line of escaped words, from where lines begin, and cut it at the area's edge."""
        page = TextDocument()
        page.setDocumentMargin(0)
        page.setDefaultFont(font)
        option = QTextOption()
        ways = Qt.LayoutDirection
        option.setTextDirection(ways.RightToLeft if right_to_left else ways.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        page.setDefaultTextOption(option)
        page.setTextWidth(area.width())
        page.setHtml(f'<div style="color: {self.theme.colours["ink"]}">{markup}</div>')
        painter.save()
        painter.setClipRect(area)
        above = (area.height() - page.size().height()) / 2
        painter.translate(QPointF(area.left(), area.top() + above))
        page.drawContents(painter)
        painter.restore()
        page.deleteLater()


def _cut_at_its_end(words: str, font: QFont, width: int) -> str:
    """The words as far as a width has room: a line that is too long would be cut where the interface's lines end."""
    return QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, width)


def fitted(around: Excerpt, measure: Callable[[str], float], width: float) -> Excerpt:
    """The words around what was found, as many as a width has room for: words go from the longer side, one by one."""
    before, after, cut = around.before, around.after, list(around.cut)

    def is_too_wide() -> bool:
        signs = "…" * sum(cut)
        return measure(f"{before}{around.match}{after}{signs}") > width

    while (before or after) and is_too_wide():
        if len(after) >= len(before):
            after, cut[1] = after.rstrip().rpartition(" ")[0], True
        else:
            before, cut[0] = before.lstrip().partition(" ")[2], True
    return Excerpt(before, around.match, after, (cut[0], cut[1]))


def _marked(excerpt: Excerpt, colours: Mapping[str, str]) -> str:
    """The words around what was found, which has a ground; "…" stands on the side where more of the paragraph is."""
    before, after = ("…" if cut else "" for cut in excerpt.cut)
    ground = colours["found"]
    match = f'<span style="background-color: {ground}">{escape(excerpt.match)}</span>'
    return f"\u2068{before}{escape(excerpt.before)}{match}{escape(excerpt.after)}{after}\u2069"

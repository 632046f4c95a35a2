"""One sentence of the summary as a card: its text in the reading face, its place, and how surely that was read."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from khulasa.ui.article.marks import Style, format_of
from khulasa.ui.look import fonts, wrapping
from khulasa.ui.look.reading_type import ReadingType
from khulasa.ui.look.theme import ActiveTheme, Theme
from khulasa.ui.summary.card_buttons import Button, CardButtons
from khulasa.ui.summary.model import (
    HITS_ROLE,
    NEEDS_ROLE,
    NOTES_ROLE,
    PLACE_ROLE,
    PRESSED_ROLE,
    RIGHT_TO_LEFT_ROLE,
    Index,
)

SIZE = 14.0
LONGEST = 1500
"""A longer sentence is shown to this many characters and "…": its whole stands in the article."""

_GAP, _PAD, _LINE, _FOOT, _NOTE = 10, 16, 1.04, 26, 22
_KEPT = 2000


@dataclass(frozen=True)
class _Shaped:
    layout: QTextLayout
    height: int


class CardDelegate(QStyledItemDelegate):
    """Paints and measures the cards; shaped texts are kept, so that the slider can be live."""

    def __init__(self, theme: ActiveTheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme.theme
        self._buttons = CardButtons(theme, self)
        theme.changed.connect(self.set_theme)
        self._setting = ReadingType()
        self._text_font = self._setting.font(SIZE)
        self._spacing = _LINE
        self._small_font = fonts.interface(9)
        self._shaped: OrderedDict[tuple[str, int, bool], _Shaped] = OrderedDict()

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme's colours from now on."""
        self._theme = theme

    def set_type(self, setting: ReadingType) -> None:
        """Set the sentences in another way from now on."""
        self._setting = setting
        self._text_font = setting.font(SIZE)
        self._spacing = _LINE * setting.line_height / fonts.LINE_HEIGHT
        self._shaped.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The card's size for the list's width."""
        width = _card_width(option.widget)
        shaped = self._shape(index, width - 2 * _PAD)
        notes = _NOTE * len(index.data(NOTES_ROLE))
        return QSize(width, shaped.height + notes + _PAD + _FOOT + _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one card."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        card = _card(option.rect, option.widget, right_to_left=rtl)
        self._paint_frame(painter, card, option.state)
        shaped = self._shape(index, _card_width(option.widget) - 2 * _PAD)
        corner = QPointF(card.left() + _PAD, card.top() + _PAD * 0.5)
        painter.setPen(self._theme.colour("ink"))
        shaped.layout.draw(painter, corner, self._hits(index))
        self._paint_notes(painter, card, index)
        self._paint_foot(painter, card, index)
        painter.setClipRect(option.rect)
        active = option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected)
        self._paint_buttons(painter, card, index, active=bool(active))
        painter.restore()

    def _hits(self, index: Index) -> list[QTextLayout.FormatRange]:
        """What was found in the sentence, marked as in the article."""
        ranges = []
        for start, length, at_it in index.data(HITS_ROLE):
            span = QTextLayout.FormatRange()
            span.start, span.length = start, length
            style = Style.FOUND_CURRENT if at_it else Style.FOUND
            span.format = format_of(style, self._theme)
            ranges.append(span)
        return ranges

    def _paint_frame(self, painter: QPainter, card: QRectF, state: QStyle.StateFlag) -> None:
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        role = "muted" if hovered else "line"
        if selected or focused:
            role = "accent"
        painter.setPen(QPen(self._theme.colour(role), 1.0))
        painter.setBrush(self._theme.colour("card"))
        painter.drawRoundedRect(card, 10, 10)
        if selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent"))
            bar = QRectF(card.right() - 5, card.top() + 12, 3, card.height() - 24)
            painter.drawRoundedRect(bar, 1.5, 1.5)

    def _paint_notes(self, painter: QPainter, card: QRectF, index: Index) -> None:
        """A line each, above the foot, an icon before the words."""
        rtl = bool(index.data(RIGHT_TO_LEFT_ROLE))
        painter.setFont(self._small_font)
        for above, (icon, words, role) in enumerate(reversed(index.data(NOTES_ROLE))):
            painter.setPen(self._theme.colour(role))
            top = round(card.bottom()) - _FOOT - _NOTE * (above + 1) - 2
            width = round(card.width()) - 2 * _PAD
            line = QRect(round(card.left()) + _PAD, top, width, _NOTE)
            edge = line.right() - 13 if rtl else line.left()
            self._buttons.paint(painter, icon, QRect(edge, top, 14, _NOTE), role)
            room = line.adjusted(0, 0, -20, 0)
            if not rtl:
                room.translate(20, 0)
            painter.drawText(room, _side(rtl) | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_foot(self, painter: QPainter, card: QRectF, index: Index) -> None:
        """Where the sentence stands, at the line's beginning."""
        painter.setFont(self._small_font)
        painter.setPen(self._theme.colour("muted"))
        edge = _side(bool(index.data(RIGHT_TO_LEFT_ROLE))) | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(_foot(card), edge, index.data(PLACE_ROLE))

    def _paint_buttons(
        self, painter: QPainter, card: QRectF, index: Index, *, active: bool
    ) -> None:
        """Seen where the mouse or the selection is; their places are the same always."""
        if not active:
            return
        for button, area in self._areas(card, index).items():
            pressed = button.value in index.data(PRESSED_ROLE)
            icon = "pinned" if button is Button.PIN and pressed else button.value
            role = "accent" if pressed else "muted"
            self._buttons.paint(painter, icon, area, role)

    def buttons(self, view: QAbstractItemView, index: Index) -> dict[Button, QRect]:
        """Where the buttons of a card lie in its view."""
        rtl = view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        card = _card(view.visualRect(index), view, right_to_left=rtl)
        return self._areas(card, index)

    def tip(self, button: Button, index: Index) -> str:
        """What a button of a card does."""
        return self._buttons.tip(button, pressed=button.value in index.data(PRESSED_ROLE))

    def _areas(self, card: QRectF, index: Index) -> dict[Button, QRect]:
        buttons = list(Button)
        if not index.data(NEEDS_ROLE):
            buttons.remove(Button.CONTEXT)
        rtl = bool(index.data(RIGHT_TO_LEFT_ROLE))
        return CardButtons.areas(_foot(card), buttons, right_to_left=rtl)

    def _shape(self, index: Index, width: int) -> _Shaped:
        text = str(index.data())
        rtl = bool(index.data(RIGHT_TO_LEFT_ROLE))
        key = (text, width, rtl)
        if key not in self._shaped:
            self._shaped[key] = _shape(text, width, self._text_font, self._spacing, rtl=rtl)
            if len(self._shaped) > _KEPT:
                self._shaped.popitem(last=False)
        return self._shaped[key]


def _card_width(view: QWidget) -> int:
    """The same whether the scroll bar is there or not, so that no text is broken anew when it comes."""
    return view.width() - 2 * _PAD


def _card(row: QRect, view: QWidget, *, right_to_left: bool) -> QRectF:
    """The frame of a card in its row.

    The scroll bar stands where lines end, and keeps the cards from that edge; here they are kept from the other.
    """
    card = QRectF(row.adjusted(0, 0, 0, -_GAP)).adjusted(0.5, 0.5, -0.5, -0.5)
    if right_to_left:
        card.setRight(card.right() - _PAD)
        card.setLeft(card.right() - _card_width(view))
    else:
        card.setLeft(_PAD + 0.5)
        card.setWidth(_card_width(view))
    return card


def _foot(card: QRectF) -> QRect:
    """The last line of a card."""
    top = round(card.bottom()) - 4 - _FOOT
    width = round(card.width()) - 2 * _PAD
    return QRect(round(card.left()) + _PAD, top, width, _FOOT)


def _side(right_to_left: bool) -> Qt.AlignmentFlag:
    """Where lines begin."""
    side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute


def _shape(text: str, width: int, font: QFont, spacing: float, *, rtl: bool) -> _Shaped:
    """The text broken into lines of a width, ragged at the end; `spacing` is how many lines' heights part two lines."""
    excerpt = text
    if len(text) > LONGEST:
        excerpt = text[:LONGEST].rsplit(" ", 1)[0] + " …"
    # A bare layout does not mirror "leading" as a text document does: say the edge itself.
    edge = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    option = QTextOption(edge)
    option.setTextDirection(direction)
    option.setWrapMode(wrapping.mode(excerpt))
    layout = QTextLayout(excerpt, font)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height() * spacing
    layout.endLayout()
    return _Shaped(layout, round(y))

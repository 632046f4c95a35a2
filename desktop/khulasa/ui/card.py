"""One sentence of the summary as a card: its text in the reading face, its place, and how surely that was read."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QIcon, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from khulasa.ui import fonts, icons, wrapping
from khulasa.ui.quote_words import QuoteWords
from khulasa.ui.summary_model import PLACE_ROLE, RIGHT_TO_LEFT_ROLE, TRUST_ROLE, Index
from khulasa.ui.theme import Theme

SIZE = 14.0
LONGEST = 1500
"""A longer sentence is shown to this many characters and "…": its whole stands in the article."""

_GAP, _PAD, _LINE, _FOOT = 10, 16, 1.04, 22
_ICON = 13
_KEPT = 2000


@dataclass(frozen=True)
class _Shaped:
    layout: QTextLayout
    height: int


class CardDelegate(QStyledItemDelegate):
    """Paints and measures the cards; shaped texts are kept, so that the slider can be live."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text_font = fonts.reading(SIZE)
        self._small_font = fonts.interface(9)
        self._words = QuoteWords(self)
        self._icons: dict[str, QIcon] = {}
        self._shaped: OrderedDict[tuple[str, int, bool], _Shaped] = OrderedDict()

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme's colours from now on."""
        self._theme = theme
        self._icons.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The card's size for the list's width."""
        shaped = self._shape(index, _card_width(option) - 2 * _PAD)
        return QSize(_card_width(option), shaped.height + _PAD + _FOOT + _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one card."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # The scroll bar stands where lines end, and keeps the cards from that edge; here they are kept from the other.
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        card = QRectF(option.rect.adjusted(0, 0, 0, -_GAP)).adjusted(0.5, 0.5, -0.5, -0.5)
        if rtl:
            card.setRight(card.right() - _PAD)
            card.setLeft(card.right() - _card_width(option))
        else:
            card.setLeft(_PAD + 0.5)
            card.setWidth(_card_width(option))
        self._paint_frame(painter, card, option.state)
        shaped = self._shape(index, _card_width(option) - 2 * _PAD)
        painter.setPen(self._theme.colour("ink"))
        shaped.layout.draw(painter, QPointF(card.left() + _PAD, card.top() + _PAD * 0.5))
        self._paint_foot(painter, card, index)
        painter.restore()

    def _paint_frame(self, painter: QPainter, card: QRectF, state: QStyle.StateFlag) -> None:
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        role = "accent" if selected or state & QStyle.StateFlag.State_HasFocus else "line"
        painter.setPen(QPen(self._theme.colour("muted" if hovered and role == "line" else role), 1.0))
        painter.setBrush(self._theme.colour("card"))
        painter.drawRoundedRect(card, 10, 10)
        if selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent"))
            bar = QRectF(card.right() - 5, card.top() + 12, 3, card.height() - 24)
            painter.drawRoundedRect(bar, 1.5, 1.5)

    def _paint_foot(self, painter: QPainter, card: QRectF, index: Index) -> None:
        """Where the sentence stands, at the line's beginning; at its end, why to compare it with its page."""
        foot = QRect(card.toRect().adjusted(_PAD, 0, -_PAD, -9))
        foot.setTop(foot.bottom() - _FOOT + 4)
        rtl = bool(index.data(RIGHT_TO_LEFT_ROLE))
        start, end = (Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft)[:: 1 if rtl else -1]
        upright = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._small_font)
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(foot, start | upright, index.data(PLACE_ROLE))
        doubt = self._words.doubt(index.data(TRUST_ROLE))
        if doubt is None:
            return
        painter.setPen(self._theme.colour("on_alert"))
        icon = QRect(0, 0, _ICON, _ICON)
        icon.moveCenter(foot.center())
        if rtl:
            icon.moveLeft(foot.left())
            foot.setLeft(icon.right() + 5)
        else:
            icon.moveRight(foot.right())
            foot.setRight(icon.left() - 5)
        if doubt.icon not in self._icons:
            self._icons[doubt.icon] = icons.icon(doubt.icon, self._theme.colours["on_alert"])
        self._icons[doubt.icon].paint(painter, icon)
        painter.drawText(foot, end | upright, doubt.words)

    def _shape(self, index: Index, width: int) -> _Shaped:
        text, rtl = str(index.data()), bool(index.data(RIGHT_TO_LEFT_ROLE))
        key = (text, width, rtl)
        if key not in self._shaped:
            self._shaped[key] = _shape(text, width, self._text_font, rtl=rtl)
            if len(self._shaped) > _KEPT:
                self._shaped.popitem(last=False)
        return self._shaped[key]


def _card_width(option: QStyleOptionViewItem) -> int:
    """The same whether the scroll bar is there or not, so that no text is broken anew when it comes."""
    widget: QWidget = option.widget
    return widget.width() - 2 * _PAD


def _shape(text: str, width: int, font: QFont, *, rtl: bool) -> _Shaped:
    """The text broken into lines of a width, ragged at the end."""
    shown = text if len(text) <= LONGEST else text[:LONGEST].rsplit(" ", 1)[0] + " …"
    # A bare layout does not mirror "leading" as a text document does: say the edge itself.
    option = QTextOption(Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(wrapping.mode(shown))
    layout = QTextLayout(shown, font)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height() * _LINE
    layout.endLayout()
    return _Shaped(layout, round(y))

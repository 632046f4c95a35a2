"""How an item of a dossier is set: the lines of its words, of its source and of the note to it, at a width."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QTextLayout

from khulasa.document.bidi import mostly_right_to_left
from khulasa.dossier.model import Heading, Item, Note
from khulasa.export.dossier.speakers import spoken_by
from khulasa.ui.look import fonts, icons
from khulasa.ui.look.theme import Theme
from khulasa.ui.look.typesetting import layout_of, lines_of

HANDLE, LANE, PADDING = 44, 46, 8
"""Before the words, where a row is gripped; behind them, where its tools lie; and between the rows."""

_NOTE_PADDING, _NOTE_ICON, _SIGN = 10, 26, 16
_LEAST = 40  # pixels of a line, in however narrow a pane
_PITCH = {True: 29, False: 22}  # pixels between lines of the reading face, and of the interface's


@dataclass(frozen=True, slots=True)
class Text:
    """Lines of one text, from y on; `role` is the colour of its letters."""

    layout: QTextLayout
    height: float
    role: str
    right_to_left: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """What a row shows, from top to bottom; `boxed` are the places of the reader's own notes among them."""

    texts: tuple[Text, ...]
    boxed: tuple[int, ...]

    @property
    def height(self) -> int:
        """Pixels, with the space around."""
        boxes = 2 * _NOTE_PADDING * len(self.boxed)
        return round(sum(text.height for text in self.texts) + boxes + 2 * PADDING)

    def paint(self, painter: QPainter, area: QRectF, theme: Theme) -> None:
        """Paint the texts into an area that has the width for which they were laid out."""
        y = area.top() + PADDING
        for place, text in enumerate(self.texts):
            x = area.left()
            if place in self.boxed:
                box = QRectF(x, y, area.width(), text.height + 2 * _NOTE_PADDING)
                _paint_box(painter, box, theme, right_to_left=text.right_to_left)
                y += _NOTE_PADDING
                x += _NOTE_PADDING + (0 if text.right_to_left else _NOTE_ICON)
            painter.setPen(QColor(theme.colour(text.role)))
            text.layout.draw(painter, QPointF(x, y))
            y += text.height + (_NOTE_PADDING if place in self.boxed else 0)


def row_of(item: Item, source: str, width: int, warning: str) -> Row:
    """The row of an item; `warning` says what has become of its source, "" where nothing has."""
    entry = item.entry
    if isinstance(entry, Heading):
        return Row((_text(entry.text, _heading_font(), width, "accent"),), ())
    if isinstance(entry, Note):
        return Row((_boxed(entry.text, width),), (0,))
    words = "".join((*spoken_by(entry), entry.text))
    texts = [_text(words, fonts.reading(13), width, "ink", reading=True)]
    texts.append(_text(source, fonts.interface(9), width, "muted"))
    if warning:
        texts.append(_text(warning, fonts.interface(9), width, "warn"))
    boxed: tuple[int, ...] = ()
    if entry.note:
        boxed = (len(texts),)
        texts.append(_boxed(entry.note, width))
    return Row(tuple(texts), boxed)


def _paint_box(painter: QPainter, box: QRectF, theme: Theme, *, right_to_left: bool) -> None:
    """What lies behind a note of the reader's own, and the sign of one where it begins."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("warn_bg"))
    painter.drawRoundedRect(box, 8, 8)
    aside = _NOTE_PADDING + _SIGN if right_to_left else -_NOTE_PADDING
    left = (box.right() if right_to_left else box.left()) - aside
    place = QRect(round(left), round(box.top() + _NOTE_PADDING + 3), _SIGN, _SIGN)
    _sign(theme.colours["warn"]).paint(painter, place)


@cache
def _sign(colour: str) -> QIcon:
    """Is asked for at each painting."""
    return icons.icon("note", colour)


def _boxed(text: str, width: int) -> Text:
    return _text(text or " ", fonts.interface(10), width - 2 * _NOTE_PADDING - _NOTE_ICON, "ink")


def _heading_font() -> QFont:
    return fonts.reading(15, bold=True)


def _text(text: str, font: QFont, width: int, role: str, *, reading: bool = False) -> Text:
    """A text in lines; its first letters decide its direction, and it begins at that edge."""
    right = mostly_right_to_left(text)
    layout = layout_of(text.replace("\n", "\u2028"), font, right_to_left=right)
    pitch = _PITCH[reading]
    y = 0.0
    for line in lines_of(layout, max(_LEAST, width)):
        line.setPosition(QPointF(0, y))
        y += max(pitch, line.height()) if not reading else max(pitch, line.height() * 0.8)
    return Text(layout, y, role, right)

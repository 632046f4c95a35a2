"""How the cells of the comparison are painted: sentences from where they begin, their marked words set apart."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from khulasa.document.bidi import runs_right_to_left
from khulasa.document.unicode import Utf16Map

MARKS = Qt.ItemDataRole.UserRole + 2
"""Stretches of a sentence, in code points, that are set apart; Qt paints the cells that have no such data."""

_SIDE, _ABOVE = 8, 6  # pixels between a cell's edges and its words

Index = QModelIndex | QPersistentModelIndex


class MarkedCells(QStyledItemDelegate):
    """Cells whose text is set in lines; what is marked is bold and underlined, so it isn't told by colour alone."""

    def __init__(self, colour: QColor) -> None:
        super().__init__()
        self.colour = colour
        """Of what is marked."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, /) -> None:
        """The cell as the style paints it, without its words, and then these."""
        if index.data(MARKS) is None:
            super().paint(painter, option, index)
            return
        painted = QStyleOptionViewItem(option)
        self.initStyleOption(painted, index)
        text, painted.text = painted.text, ""
        style = painted.widget.style() if painted.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, painted, painter, painted.widget)
        inside = QRect(option.rect).adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE)
        ink = painted.palette.text().color()
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        colour = ink if is_selected else self.colour
        layout, _ = _set(text, painted.font, inside.width(), ink, index.data(MARKS), colour)
        painter.save()
        painter.setClipRect(inside)
        painter.setPen(ink)
        layout.draw(painter, QPointF(inside.topLeft()))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index, /) -> QSize:
        """As high as its lines at the width of its column."""
        if index.data(MARKS) is None:
            return super().sizeHint(option, index)
        measured = QStyleOptionViewItem(option)
        self.initStyleOption(measured, index)
        width = option.rect.width() - 2 * _SIDE
        marks = index.data(MARKS)
        _, height = _set(measured.text, measured.font, width, self.colour, marks, self.colour)
        return QSize(option.rect.width(), round(height) + 2 * _ABOVE)


def _set(
    text: str,
    font: QFont,
    width: int,
    ink: QColor,
    marks: tuple[tuple[int, int], ...],
    colour: QColor,
) -> tuple[QTextLayout, float]:
    """A text in lines with its marks, and how high they are together."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    to_left = runs_right_to_left(text)
    ways, edges = Qt.LayoutDirection, Qt.AlignmentFlag
    option.setTextDirection(ways.RightToLeft if to_left else ways.LeftToRight)
    option.setAlignment((edges.AlignRight if to_left else edges.AlignLeft) | edges.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(_formats(text, marks, ink, colour))
    height = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(40, width))
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout, height


def _formats(
    text: str, marks: tuple[tuple[int, int], ...], ink: QColor, colour: QColor
) -> list[QTextLayout.FormatRange]:
    units = Utf16Map(text)
    plain = QTextLayout.FormatRange()
    plain.start, plain.length = 0, units.to_utf16(len(text))
    plain.format = QTextCharFormat()
    plain.format.setForeground(ink)
    found = [plain]
    for start, end in marks:
        marked = QTextLayout.FormatRange()
        marked.start = units.to_utf16(start)
        marked.length = units.to_utf16(end) - marked.start
        marked.format = QTextCharFormat()
        marked.format.setForeground(colour)
        marked.format.setFontWeight(QFont.Weight.Bold)
        marked.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        found.append(marked)
    return found

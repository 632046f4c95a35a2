"""The documents that were read lately: title and time, the first key sentence, the file. One Tab stop."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from khulasa.document.bidi import isolate, mostly_right_to_left
from khulasa.services.library.latest import Latest
from khulasa.services.wording import one_line
from khulasa.ui.look import fonts
from khulasa.ui.look.day_words import DayWords
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.theme import ActiveTheme, Theme

_ROW, _SIDE = 96, 16
_TITLE_TOP, _SENTENCE_TOP, _FILE_TOP = 8, 40, 72
_ENTRY = Qt.ItemDataRole.UserRole


class RecentList(QListWidget):
    """`entry_chosen` gives the entry of the library that was picked."""

    entry_chosen = Signal(object)

    def __init__(self, theme: ActiveTheme) -> None:
        super().__init__()
        self.setObjectName("recent")
        self._days = DayWords(self)
        self.setItemDelegate(_Delegate(theme, self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows: Sequence[Latest] = ()
        self.itemClicked.connect(self._choose)
        self.itemActivated.connect(self._choose)
        keep_worded(self, self.retranslate)

    def show_rows(self, rows: Sequence[Latest]) -> None:
        """List documents, the last one first."""
        self._rows = rows
        self.clear()
        for row in rows:
            item = QListWidgetItem()
            item.setData(_ENTRY, row)
            item.setSizeHint(QSize(0, _ROW))
            words = (self.title(row), row.sentence, self.when(row), self.file(row))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, words)))
            self.insertItem(self.count(), item)

    def title(self, row: Latest) -> str:
        """What a document is called."""
        return one_line(row.entry.name) or self.tr("Untitled article")

    def file(self, row: Latest) -> str:
        """Where it lies, in a few letters."""
        name = row.entry.path.replace("\\", "/").rpartition("/")[2]
        return isolate(one_line(name)) if name else self.tr("pasted text")

    def when(self, row: Latest) -> str:
        """When it was last open."""
        return self._days.when(row.entry.opened)

    def _choose(self, item: QListWidgetItem) -> None:
        self.entry_chosen.emit(item.data(_ENTRY).entry)

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.setAccessibleName(self.tr("Read lately"))
        self.show_rows(self._rows)


class _Delegate(QStyledItemDelegate):
    """Three lines, each from where its letters begin; a hairline below, an edge around the one that is chosen."""

    def __init__(self, theme: ActiveTheme, rows: RecentList) -> None:
        super().__init__(rows)
        self._rows = rows
        self._theme = theme.theme
        theme.dress(self.set_theme)

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self._theme = theme
        self._rows.viewport().update()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a row."""
        row: Latest = index.data(_ENTRY)
        area, colour = option.rect, self._theme.colour
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected) and self._rows.hasFocus()
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(colour("accent"), 1.5) if chosen else Qt.PenStyle.NoPen)
            painter.setBrush(colour("sheet"))
            painter.drawRoundedRect(area.adjusted(1, 1, -2, -3), 9, 9)
        else:
            painter.setPen(colour("line"))
            painter.drawLine(
                area.left() + _SIDE, area.bottom(), area.right() - _SIDE, area.bottom()
            )
        inner = area.adjusted(_SIDE, 0, -_SIDE, 0)
        small = fonts.interface(9)
        when = self._rows.when(row)
        room = QFontMetrics(small).horizontalAdvance(when) + _SIDE
        self._line(painter, inner.adjusted(0, _TITLE_TOP, 0, 0), when, small, "muted", end=True)
        right = option.direction == Qt.LayoutDirection.RightToLeft
        beside = inner.adjusted(room if right else 0, _TITLE_TOP, 0 if right else -room, 0)
        title = self._rows.title(row)
        self._line(painter, beside, title, fonts.reading(14.5, bold=True), "ink")
        below = inner.adjusted(0, _SENTENCE_TOP, 0, 0)
        self._line(painter, below, one_line(row.sentence), fonts.reading(12.5), "ink")
        place = inner.adjusted(0, _FILE_TOP, 0, 0)
        self._line(painter, place, self._rows.file(row), small, "muted")
        painter.restore()

    def _line(
        self,
        painter: QPainter,
        area: QRect,
        text: str,
        font: QFont,
        role: str,
        *,
        end: bool = False,
    ) -> None:
        """A line from the edge where the interface begins, or to where it ends, cut where there is no room."""
        metrics = QFontMetrics(font)
        cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        rtl_page = self._rows.layoutDirection() == Qt.LayoutDirection.RightToLeft
        edge = Qt.AlignmentFlag.AlignRight if rtl_page != end else Qt.AlignmentFlag.AlignLeft
        directions = Qt.LayoutDirection
        rtl = mostly_right_to_left(text)
        painter.setLayoutDirection(directions.RightToLeft if rtl else directions.LeftToRight)
        painter.setFont(font)
        painter.setPen(self._theme.colour(role))
        flags = edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop
        line = QRect(area.left(), area.top(), area.width(), metrics.height())
        painter.drawText(line, flags, cut)

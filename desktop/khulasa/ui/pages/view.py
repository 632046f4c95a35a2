"""The pages of a PDF as they look, one below the other, with the chosen sentences marked on them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from textwrap import shorten

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QWidget

from khulasa.document.bidi import mostly_right_to_left
from khulasa.document.places import NOWHERE
from khulasa.services.child.drawing import Part
from khulasa.services.find import Span
from khulasa.summary.model import Analysis, Summary
from khulasa.summary.transfer import Moves
from khulasa.ui.article import margin
from khulasa.ui.look import clipboard, fonts
from khulasa.ui.look.interface_language import error_text, keep_worded
from khulasa.ui.look.theme import ActiveTheme, Theme, load
from khulasa.ui.pages.layout import GAP, PageMarks
from khulasa.ui.pages.pictures import PagePictures
from khulasa.ui.pages.scrolling import PageScrollArea, zooms
from khulasa.ui.pages.selection import NOTHING, PageSelection
from khulasa.ui.summary.page.dragging import drag

_BELOW_TOP = 0.28  # where in the pane a sentence is shown, as in the article
_NUMBERS = 34.0  # pixels of a page's margin in which the numbers of sentences stand
_LABEL = 32  # characters of what is dragged that stand under the pointer
_SLACK = 4  # a press that moves no farther, in pixels, is a click
_SELECTED = QColor("#BFE0DB")  # what is selected on a page, which is white in every theme


class PageView(PageScrollArea):
    """Shows the pages of an analysed document; `sentence_clicked` gives the index of a marked sentence."""

    sentence_clicked = Signal(int)
    copied = Signal(int, int)
    """Where in the text what was copied begins and ends."""
    selection_settled = Signal()
    """Words were selected with the mouse, and it was let go."""
    selection_menu_wanted = Signal(QPoint)
    """A menu of what can be done with the selection, at a point of the screen."""
    left_for_card = Signal(int)
    """Enter was pressed while a sentence is the current one: lead to its card."""

    def __init__(
        self, theme: ActiveTheme, pictures: PagePictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pages")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self._theme = theme.theme
        self._paper = load("light")  # pages are white in every theme
        self._pictures = pictures
        self._marks: PageMarks | None = None
        self._selection = PageSelection(NOWHERE)
        self._pressed: QPointF | None = None
        self._holds = False
        """Whether the mouse was pressed on what is selected."""
        self.enrich: Callable[[QMimeData, Span], None] = lambda _data, _span: None
        """Puts into a drag of a span what other panes of ours take from it."""
        self._chosen: frozenset[int] = frozenset()
        self._numbers: margin.Numbers = margin.numbers((), ())
        self._current: int | None = None
        pictures.changed.connect(self.viewport().update)
        keep_worded(self, self.retranslate)
        theme.dress(self.set_theme)

    def show_analysis(self, analysis: Analysis) -> None:
        """Show a document's pages from the first on."""
        self._marks = PageMarks(analysis)
        self._selection = PageSelection(analysis.document.places)
        self._chosen, self._current = frozenset(), None
        pages = [page for page in analysis.document.pages if page.width > 0 and page.height > 0]
        self.show_pages(pages, right_to_left=mostly_right_to_left(analysis.document.text))

    def grow(self, analysis: Analysis, moves: Moves) -> None:
        """Show more pages of the same document; the reader and what they selected stay where they are."""
        selection, current = self._selection, self._current
        with self.staying():
            self.show_analysis(analysis)
        selection.move(analysis.document.places, moves.offset)
        self._selection = selection
        self._current = None if current is None else moves.places.get(current)
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours; pages stay white."""
        self._theme = theme
        self.viewport().update()

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.setAccessibleName(self.tr("Pages"))
        self.viewport().update()

    def show_summary(self, summary: Summary) -> None:
        """Mark the sentences of a summary."""
        self._chosen = frozenset(summary.chosen)
        self._numbers = margin.numbers(summary.chosen, tuple(sorted(summary.chosen)))
        self.viewport().update()

    def forget_current(self) -> None:
        """Mark no sentence as the current one."""
        self._current = None
        self.viewport().update()

    def reveal(self, sentence: int) -> None:
        """Show a sentence, and mark it as the current one."""
        self._current = sentence
        boxes = self._marks.boxes(sentence) if self._marks else []
        if boxes:
            self.go_to(boxes[0], self.viewport().height() * _BELOW_TOP)
        self.viewport().update()

    # Places

    def places(self, offsets: Sequence[int]) -> list[float]:
        """How far down the pages each offset of the text stands, 0 to 1; 0 for what stands on none."""
        if self._marks is None:
            return [0.0] * len(offsets)
        words = self._marks.document.places
        rows = {page.number: row for row, page in enumerate(self._layout.pages)}
        shares = []
        for offset in offsets:
            box = words.word_from(offset)
            row = None if box is None else rows.get(box.page)
            if box is None or row is None:
                shares.append(0.0)
                continue
            y = self._layout.rect(row).top() + box.top * self._layout.scale
            shares.append(min(1.0, y / max(1.0, self._layout.down)))
        return shares

    # Qt's own

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pages in view, and ask for what is not drawn yet."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.viewport().rect(), self._theme.colour("window"))
        area, ratio = self._area(), self.devicePixelRatioF()
        painter.translate(-area.topLeft())
        parts = self._layout.parts_in(area, ratio)
        for row in self._layout.rows_in(area):
            rect = self._layout.rect(row)
            if rect.intersects(area):
                number = self._layout.pages[row].number
                of_page = [part for part in parts if part.page == number]
                self._paint_page(painter, rect, number, of_page)
        self._pictures.want(parts)

    def _paint_page(self, painter: QPainter, rect: QRectF, page: int, parts: list[Part]) -> None:
        painter.fillRect(rect, Qt.GlobalColor.white)
        if any(self._pictures.image(part) is None for part in parts):
            for part, image in self._pictures.of_page(page):
                painter.drawImage(_place(part, rect), image)
        for part in parts:
            drawn = self._pictures.image(part)
            if drawn is not None:
                painter.drawImage(_place(part, rect), drawn)
        failure = self._pictures.failure(page)
        if failure is not None:
            painter.setPen(Qt.GlobalColor.black)
            painter.setFont(fonts.interface())
            words = self.tr("This page cannot be drawn.") + "\n" + error_text(failure)
            box = rect.adjusted(2 * GAP, 2 * GAP, -2 * GAP, -2 * GAP)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)
        self._paint_marks(painter, rect, page)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.drawRect(rect)

    def _paint_marks(self, painter: QPainter, rect: QRectF, page: int) -> None:
        if self._marks is None:
            return
        marked = self._chosen if self._current is None else self._chosen | {self._current}
        painter.save()
        painter.setCompositionMode(
            QPainter.CompositionMode.CompositionMode_Multiply
        )  # letters stay black
        for sentence, box in self._marks.on_page(page, marked):
            role = "page_mark_current" if sentence == self._current else "page_mark"
            painter.fillRect(self._on_screen(box, rect), self._theme.colour(role))
        for box in self._selection.boxes():
            if box.page == page:
                painter.fillRect(self._on_screen(box, rect), _SELECTED)
        painter.restore()
        self._paint_numbers(painter, rect, page)

    def _paint_numbers(self, painter: QPainter, rect: QRectF, page: int) -> None:
        """The numbers of the chosen sentences, in the margin of the page on which each begins."""
        if self._marks is None:
            return
        entries: list[margin.Entry] = []
        line = QRectF()
        for sentence in self._marks.standing(page, self._chosen):
            words = self._on_screen(self._marks.boxes(sentence)[0], rect)
            if not line.top() <= words.center().y() <= line.bottom():
                line = words  # else on one line with the sentence before
            number = self._numbers(sentence)
            entries.append(margin.Entry(sentence, line.top(), line.height(), number))
        edge = rect.right() - _NUMBERS if self.isRightToLeft() else rect.left()
        painter.save()  # a disc leaves its brush behind
        for label in margin.labels(entries, self._current):
            area = QRectF(edge, label.top, _NUMBERS, label.height)
            margin.paint(painter, area, label, self._paper)
        painter.restore()

    def _on_page(self, point: QPointF) -> tuple[int, float, float] | None:
        """The page at a point of the pane, and the place on it in points; None where no page is shown."""
        if self._marks is None or not self._layout.pages:
            return None
        place = point + self._area().topLeft()
        row = self._layout.row_at(place.y())
        inside = (place - self._layout.rect(row).topLeft()) / self._layout.scale
        return self._layout.pages[row].number, inside.x(), inside.y()

    def sentence_at(self, point: QPointF) -> int | None:
        """The marked sentence at a point of the pane, None beside the marks."""
        place = self._on_page(point)
        if self._marks is None or place is None:
            return None
        return self._marks.at(*place, self._chosen)

    # The mouse

    def selected_span(self) -> Span:
        """Where in the text the selected words begin and end; the same twice where none are."""
        return self._selection.span

    def copy(self) -> bool:
        """Copy the selected words as they stand, where the reader is in this pane; False where there is nothing to."""
        start, end = self._selection.span
        if start >= end or self._marks is None or not self.hasFocus():
            return False
        QApplication.clipboard().setMimeData(clipboard.span(self._marks.document, (start, end)))
        self.copied.emit(start, end)
        return True

    def selection_rect(self) -> QRect:
        """What the selection covers of the viewport, in its coordinates."""
        rows = {page.number: row for row, page in enumerate(self._layout.pages)}
        covered = QRectF()
        for box in self._selection.boxes():
            covered |= self._on_screen(box, self._layout.rect(rows[box.page]))
        return covered.translated(-self._area().topLeft()).toRect() & self.viewport().rect()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to select words, or to drag those that are selected."""
        place = self._on_page(event.position())
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self._pressed = event.position()
            self._holds = self._selection.holds(*place)
            if not self._holds:
                self._selection.press(*place)
                self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Words were selected, or else a click picks the marked sentence under it."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed = None
        place = self._on_page(event.position())
        if self._holds and place is not None:  # a click in what is selected ends that
            self._selection.press(*place)
            self.viewport().update()
        self._holds = False
        sentence = self.sentence_at(event.position())
        if self._selection.span != NOTHING:
            self.selection_settled.emit()
        elif sentence is not None:
            self.sentence_clicked.emit(sentence)

    def _drag_out(self) -> None:
        """Drag the selected words, under a label with the first of them."""
        span = self._selection.span
        if self._marks is None or span == NOTHING:
            return
        words = " ".join(self._marks.document.text[slice(*span)].split())
        data = clipboard.span(self._marks.document, span)
        self.enrich(data, span)
        drag(self, data, shorten(words, _LABEL, placeholder="…"), self._theme)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word under the mouse."""
        place = self._on_page(event.position())
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self._selection.take_word(*place)
            self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select as far as the mouse, or show a hand over what can be clicked and a beam over words."""
        place = self._on_page(event.position())
        if self._pressed is not None and self._holds:
            moved = (event.position() - self._pressed).manhattanLength()
            if moved >= QApplication.startDragDistance():
                self._pressed, self._holds = None, False
                self._drag_out()
            return
        if self._pressed is not None and place is not None:
            far = (event.position() - self._pressed).manhattanLength() > _SLACK
            if far or self._selection.span != NOTHING:
                self._selection.drag(*place)
                self.viewport().update()
            return
        shapes = Qt.CursorShape
        shape = shapes.ArrowCursor
        if self.sentence_at(event.position()) is not None:
            shape = shapes.PointingHandCursor
        elif place is not None and self._selection.word_at(*place) is not None:
            shape = shapes.IBeamCursor
        self.viewport().setCursor(shape)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the selection."""
        if self._selection.span != NOTHING:
            self.selection_menu_wanted.emit(event.globalPos())

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the zoom, and Escape where words are selected, from whoever has them in the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            deselects = event.key() == Qt.Key.Key_Escape and self._selection.span != NOTHING
            if deselects or zooms(event):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads to the card of the current sentence, Escape selects nothing; the others scroll and zoom."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._current is not None:
            self.left_for_card.emit(self._current)
        elif event.key() == Qt.Key.Key_Escape and self._selection.span != NOTHING:
            self._selection.span = NOTHING
            self.viewport().update()
        else:
            super().keyPressEvent(event)


def _place(part: Part, rect: QRectF) -> QRectF:
    """Where a part lies on its page, which lies at `rect`."""
    x = rect.width() / part.across
    y = rect.height() / part.down
    left = rect.left() + part.left * x
    top = rect.top() + part.top * y
    return QRectF(left, top, part.width * x, part.height * y)

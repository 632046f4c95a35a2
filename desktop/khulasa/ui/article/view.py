"""The article pane: the whole text, with what the mouse and the keys do in it, and what is copied from it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from khulasa.ui.article.marked_text import MarkedText
from khulasa.ui.look import clipboard
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.theme import ActiveTheme
from khulasa.ui.opening.session import DocumentSession


def _nothing(_data: QMimeData, _span: tuple[int, int]) -> None:
    """Nobody takes anything but the words."""


class ArticleView(MarkedText):
    """Shows an analysed document; `sentence_clicked` gives the index of a marked sentence."""

    sentence_clicked = Signal(int)
    copied = Signal(int, int)
    """Where in the text what was copied begins and ends."""
    sentence_wanted = Signal(int)
    """Plus was pressed in a sentence: it shall be in the summary, or no longer."""
    selection_settled = Signal()
    """Words were selected with the mouse, and it was let go."""
    selection_menu_wanted = Signal(QPoint)
    """A menu of what can be done with the selection, at a point of the screen."""
    menu_wanted = Signal(int, QPoint)
    """A menu of what can be done with a sentence, at a point of the screen."""
    left_for_card = Signal(int)
    """Enter was pressed in a sentence: lead to its card."""
    zoom_turned = Signal(int)
    """The wheel was turned while Ctrl was held, by so many eighths of a degree."""

    def __init__(
        self, session: DocumentSession, theme: ActiveTheme, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self.setObjectName("article")
        self._session = session
        session.arrived.connect(self._show_document)
        self.enrich: Callable[[QMimeData, tuple[int, int]], None] = _nothing
        """Puts into a drag of a span what other panes of ours take from it."""
        self.setMouseTracking(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        keep_worded(self, self.retranslate)
        theme.dress(self.set_theme)

    def retranslate(self) -> None:
        """Say the pane's name in the interface's present language."""
        self.setAccessibleName(self.tr("Article"))

    def _show_document(self) -> None:
        analysis, moves = self._session.analysis, self._session.article.moves
        if analysis is not None and moves is not None:
            self.grow(analysis, moves)
        elif analysis is not None:
            self.show_analysis(analysis)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls, and zooms while Ctrl is held."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_turned.emit(event.angleDelta().y())
        else:
            super().wheelEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click, not the end of a selection, picks the marked sentence under it."""
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self.textCursor().hasSelection():
            self.selection_settled.emit()
            return
        point = event.position().toPoint()
        index = self.sentence_at(point)
        if index is None:
            index = self._numbered_at(point)
        if index is not None and index in self._marks.chosen:
            self._led = True  # the text stays where it is under the pointer
            self.sentence_clicked.emit(index)
            self._led = False

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the selection, else with the sentence under the mouse or the text cursor."""
        if self.textCursor().hasSelection():
            self.selection_menu_wanted.emit(event.globalPos())
            return
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        if by_mouse:
            self.setTextCursor(self.cursorForPosition(event.pos()))
        index = self.sentence_at(event.pos()) if by_mouse else self.sentence_at_cursor()
        if index is not None:
            self.menu_wanted.emit(index, event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads from a sentence to its card, plus adds it; the rest moves about in the text."""
        index = self.sentence_at_cursor()
        typed = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if event.key() == Qt.Key.Key_Plus and not typed and index is not None:
            self.sentence_wanted.emit(index)
            return
        if (
            event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and not event.modifiers()
            and index is not None
        ):
            self.left_for_card.emit(index)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be clicked."""
        super().mouseMoveEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            point = event.position().toPoint()
            index = self.sentence_at(point)
            if index is None:
                index = self._numbered_at(point)
            hand = index is not None and index in self._marks.chosen
            shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(shape)

    def createMimeDataFromSelection(self) -> QMimeData:
        """What dragging takes along: the selected span of the source, verbatim, as Copy does."""
        data = self._selected()
        self.enrich(data, self.selected_span())
        return data

    def _selected(self) -> QMimeData:
        if self._article is None:
            return QMimeData()
        return clipboard.quotes(self.selected_texts(), self._article.document)

    def copy(self) -> None:
        """Copy the selection."""
        if self.textCursor().hasSelection():
            QApplication.clipboard().setMimeData(self._selected())
            self.copied.emit(*self.selected_span())

    def selected_span(self) -> tuple[int, int]:
        """Where in the text the selection begins and ends; the same twice where nothing is selected."""
        if self._article is None:
            return 0, 0
        cursor = self.textCursor()
        start = self._article.offset(cursor.selectionStart())
        end = self._article.offset(cursor.selectionEnd())
        return start, end

    def selection_rect(self) -> QRect:
        """What the selected lines cover of the viewport, in its coordinates."""
        cursor = self.textCursor()
        ends = QTextCursor(cursor), QTextCursor(cursor)
        for end, position in zip(
            ends, (cursor.selectionStart(), cursor.selectionEnd()), strict=True
        ):
            end.setPosition(position)
        first, last = map(self.cursorRect, ends)
        return first.united(last).intersected(self.viewport().rect())

    def selected_texts(self) -> list[str]:
        """The selected text, one entry a paragraph, in the author's letters."""
        if self._article is None:
            return []
        start, end = self.selected_span()
        document = self._article.document
        spans = ((max(start, block.start), min(end, block.end)) for block in document.blocks)
        return [document.text[first:last] for first, last in spans if first < last]

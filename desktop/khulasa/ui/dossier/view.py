"""The list of a dossier's items: to be read, ordered by dragging or by key, worded, and left again for a place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QListView,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from khulasa.dossier.model import Item, Quote
from khulasa.ui.dossier.controller import DossierController
from khulasa.ui.dossier.dropping import DroppingList
from khulasa.ui.dossier.layout import HANDLE, LANE, PADDING, Row, row_of
from khulasa.ui.dossier.model import DossierModel, ItemRole, SourceRole, WarningRole
from khulasa.ui.look import fonts, icons
from khulasa.ui.look.announce import announce
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.plain_text import tool_tip
from khulasa.ui.look.theme import ActiveTheme, Theme
from khulasa.ui.look.widgets import icon_button, named

AnyIndex = QModelIndex | QPersistentModelIndex

_TOOL = 30
_UNSEEN = 40  # pixels of a row that nobody sees yet
_AT_ONCE = 24
"""Rows that are set before the list is painted first, and in each step after it: more than fill a screen."""
_LIFTED = 0.35  # how much is seen of a row that is being dragged
_DOTS = ((-3, -6), (3, -6), (-3, 0), (3, 0), (-3, 6), (3, 6))
_DOT = 1.4


class DossierView(DroppingList):
    """Rows of a dossier. The tools of a row are actions of it, too: Enter, F2, Delete, Alt with the arrows."""

    place_wanted = Signal(object)
    """The `Quote` whose place in its source is to be shown."""
    removed = Signal(object)
    """Items, by id, are to be removed."""

    def __init__(self, controller: DossierController, theme: ActiveTheme) -> None:
        super().__init__(controller, theme)
        named(self, "dossierList")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # The words begin on the right, whatever the interface's language: it is an Arabic report.
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._delegate = _Delegate(self, theme)
        self.setItemDelegate(self._delegate)
        self.tools = _Tools(self)
        self.tools.go.clicked.connect(lambda: self._with_tool_item(self._go))
        self.tools.note.clicked.connect(lambda: self._with_tool_item(self._note))
        self.tools.remove.clicked.connect(lambda: self._with_tool_item(self._remove))
        self.doubleClicked.connect(self._go_to)
        self.verticalScrollBar().valueChanged.connect(self.tools.hide)
        self.selectionModel().currentChanged.connect(self._show_tools)
        self.rows.modelReset.connect(self.tools.hide)
        self.rows.modelAboutToBeReset.connect(self._set_in_steps)
        self.setBatchSize(_AT_ONCE)
        keep_worded(self, self.retranslate)
        theme.dress(self.set_theme)

    @property
    def current(self) -> Item | None:
        """The item that has the keys."""
        return self.rows.item(self.currentIndex()) if self.currentIndex().isValid() else None

    def show_item(self, id_: str, *, edit: bool = False) -> None:
        """Bring an item into view and make it the current one, to be worded where it shall be."""
        if self.layoutMode() is QListView.LayoutMode.Batched:  # all rows have their place now
            self.setLayoutMode(QListView.LayoutMode.SinglePass)
            self.doItemsLayout()
        index = self.rows.index(max(0, self.rows.row(id_)))
        self.setCurrentIndex(index)
        self.scrollTo(index)
        if edit:
            self.edit(index)

    def _go(self, item: Item) -> None:
        if isinstance(item.entry, Quote):
            self.place_wanted.emit(item.entry)

    def _go_to(self, index: QModelIndex) -> None:
        item = self.rows.item(index)
        if item is not None and isinstance(item.entry, Quote):
            self._go(item)
        else:
            self.edit(index)

    def _note(self, item: Item) -> None:
        self.show_item(item.id, edit=True)

    def _remove(self, item: Item) -> None:
        self.removed.emit([item.id])

    def _with_tool_item(self, do: Callable[[Item], None]) -> None:
        if (item := self.rows.item(self.tools.index)) is not None:
            do(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, remove, and go to places by key."""
        item, alt = self.current, event.modifiers() & Qt.KeyboardModifier.AltModifier
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if item is not None and alt and step is not None:
            self._move(item, step)
        elif event.key() == Qt.Key.Key_Delete and self.selected_ids:
            self.removed.emit(self.selected_ids)
        elif item is not None and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._go(item)
        else:
            super().keyPressEvent(event)

    def _move(self, item: Item, step: int) -> None:
        self._controller.step(item.id, step)
        self.show_item(item.id)
        place = self.rows.row(item.id) + 1
        announce(
            self,
            self.tr("Place %1 of %2")
            .replace("%1", str(place))
            .replace("%2", str(self.rows.rowCount())),
        )

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the tools of the row under the pointer."""
        super().mouseMoveEvent(event)
        self._show_tools(self.indexAt(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """The tools stay where the keys are."""
        super().leaveEvent(event)
        if not self.tools.underMouse():
            self._show_tools(self.currentIndex() if self.hasFocus() else QModelIndex())

    def showEvent(self, event: QShowEvent) -> None:
        """Set the rows now that they are seen: of a long list the first ones, and the others in steps."""
        self._set_in_steps()
        super().showEvent(event)
        self.scheduleDelayedItemsLayout()

    def _set_in_steps(self) -> None:
        """Paint before all rows are set where most are still to be; who has scrolled down stays there instead."""
        modes = QListView.LayoutMode
        is_new = self._delegate.count_set < self.rows.rowCount() // 2
        in_steps = is_new and not self.verticalScrollBar().value()
        self.setLayoutMode(modes.Batched if in_steps else modes.SinglePass)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks lines elsewhere."""
        self._delegate.forget()
        self._set_in_steps()
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        self.tools.hide()

    def _show_tools(self, index: AnyIndex) -> None:
        item = self.rows.item(index) if index.isValid() else None
        if item is None or self.lifted:  # nothing is done to a row that is being dragged
            self.tools.hide()
            return
        self.tools.index = QPersistentModelIndex(index)
        self.tools.go.setVisible(isinstance(item.entry, Quote))
        self.tools.note.setVisible(isinstance(item.entry, Quote))
        self.tools.adjustSize()
        row = self.visualRect(self.rows.index(self.tools.index.row()))
        x = row.left() + (LANE - self.tools.width()) // 2
        y = row.center().y() - self.tools.height() // 2
        y = max(0, min(y, self.viewport().height() - self.tools.height()))
        self.tools.move(x, y)
        self.tools.show()

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        for button, name in (
            (self.tools.go, "go"),
            (self.tools.note, "note"),
            (self.tools.remove, "remove"),
        ):
            button.setIcon(icons.icon(name, theme.colours["accent" if name == "go" else "ink"]))
        self._delegate.forget()
        self.viewport().update()

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.setAccessibleName(self.tr("Quotes, notes and headings"))
        words = {
            self.tools.go: self.tr("Show its place"),
            self.tools.note: self.tr("Write a note to it"),
            self.tools.remove: self.tr("Take it out"),
        }
        for button, name in words.items():
            button.setToolTip(tool_tip(name))
            button.setAccessibleName(name)
        self._delegate.forget()
        self.viewport().update()


class _Tools(QFrame):
    """What can be done to a row, in the lane at its end."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view.viewport())
        named(self, "selectionBar")
        self.index = QPersistentModelIndex()
        self.go, self.note, self.remove = (icon_button(16) for _ in range(3))
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.setSpacing(0)
        for tool in (self.go, self.note, self.remove):
            tool.setFixedSize(_TOOL, _TOOL)
            tool.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            column.addWidget(tool)
        self.hide()


class _Delegate(QStyledItemDelegate):
    """Paints rows, and words notes and headings in their place."""

    def __init__(self, view: DossierView, theme: ActiveTheme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._laid_out: dict[tuple[Item, str, str, int], Row] = {}

    @property
    def count_set(self) -> int:
        """How many rows are set, be it for a width or words of before."""
        return len(self._laid_out)

    def forget(self) -> None:
        """Lay rows out anew."""
        self._laid_out.clear()

    def _row(self, index: AnyIndex) -> Row:
        item, source, warning = (index.data(role) for role in (ItemRole, SourceRole, WarningRole))
        width = self._view.viewport().width() - HANDLE - LANE
        key = item, source, warning, width
        if key not in self._laid_out:
            self._laid_out[key] = row_of(item, source, width, warning)
        return self._laid_out[key]

    def sizeHint(self, _option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """As high as its lines, which are set once somebody sees them."""
        if not self._view.isVisible():
            return QSize(0, _UNSEEN)
        return QSize(0, self._row(index).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """The row, its handle, and what shows that it is selected."""
        theme = self._theme.theme
        state = option.state
        area: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(ItemRole).id in self._view.lifted:
            painter.setOpacity(_LIFTED)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.colour("selection"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, theme.colour("hover"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.colour("accent"))
            painter.drawRect(area.adjusted(1, 1, -2, -2))
        self._paint_handle(painter, QPointF(area.right() - HANDLE / 2, area.top() + PADDING + 14))
        words = QRectF(area.left() + LANE, area.top(), area.width() - HANDLE - LANE, area.height())
        self._row(index).paint(painter, words, theme)
        painter.restore()

    def _paint_handle(self, painter: QPainter, centre: QPointF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.theme.colour("muted"))
        for across, down in _DOTS:
            painter.drawEllipse(centre + QPointF(across, down), _DOT, _DOT)

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: AnyIndex
    ) -> QWidget:
        """A field of several lines; Escape leaves the words as they were."""
        editor = QPlainTextEdit(parent)
        editor.setFont(fonts.interface(10))
        editor.setTabChangesFocus(True)
        return editor

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """Begin with the words as they are."""
        if isinstance(editor, QPlainTextEdit):
            editor.setPlainText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: object, index: AnyIndex) -> None:
        """Keep the words."""
        if isinstance(editor, QPlainTextEdit) and isinstance(model, DossierModel):
            model.setData(index, editor.toPlainText().strip())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: AnyIndex
    ) -> None:
        """Over the words of the row."""
        area: QRect = option.rect
        corner = QPoint(area.left() + LANE, area.top() + 2)
        editor.setGeometry(
            QRect(corner, QSize(area.width() - HANDLE - LANE, max(56, area.height() - 4)))
        )

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Enter keeps the words; Shift with it begins another line."""
        is_enter = (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        )
        if is_enter and isinstance(watched, QPlainTextEdit):
            self.commitData.emit(watched)
            self.closeEditor.emit(watched, QAbstractItemDelegate.EndEditHint.NoHint)
            return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

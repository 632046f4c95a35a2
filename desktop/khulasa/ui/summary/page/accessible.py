"""What assistive programs are told of the page: a list of sentences, and of each what can be done with it.

Qt's own interface of a list view knows a row's words and one action, `Toggle`; the controls beside a sentence lie in
a lane that only the eye finds. So the page has an interface of ours, and each row the four controls as actions.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleInterface,
    QAccessibleSelectionInterface,
)
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import VoidPtr, isValid

from khulasa.ui.summary.asking import Ask
from khulasa.ui.summary.model import PINNED_ROLE

if TYPE_CHECKING:
    from khulasa.ui.summary.page.view import SentencePage

MaybeInterface = Any
"""An interface, or None, which Qt allows and PySide's types don't."""

_SHOW, _FOCUS = "Press", "SetFocus"
"""What Qt calls the usual action of anything, and the one that gives it the keys."""

_Kind = QAccessible.InterfaceType
_KEYS = {
    _SHOW: "Space",
    Ask.DOSSIER.value: "Ctrl+L",
    Ask.PIN.value: "Ctrl+D",
    Ask.EXCLUDE.value: "Delete",
    Ask.WHY.value: "Ctrl+I",
}
_TEXTS = {
    QAccessible.Text.Name: Qt.ItemDataRole.AccessibleTextRole,
    QAccessible.Text.Description: Qt.ItemDataRole.AccessibleDescriptionRole,
}


class PageInterface(QAccessibleWidget):
    """The list. Qt asks for a row again and again, so each is made once, and goes with the page."""

    def __init__(self, page: SentencePage) -> None:
        super().__init__(page, QAccessible.Role.List)
        self.page = page
        self._rows: dict[int, RowInterface] = {}
        self._selection = _Selection(self)
        page.destroyed.connect(self._forget)

    def row_of(self, sentence: int) -> RowInterface:
        """The row of a sentence, by its index."""
        if sentence not in self._rows:
            row = self._rows[sentence] = RowInterface(self, sentence)
            row.id = QAccessible.registerAccessibleInterface(row)
        return self._rows[sentence]

    def _forget(self) -> None:
        """Qt owns what was registered: it is deleted here, not by whoever ends last."""
        rows, self._rows = self._rows, {}
        for row in rows.values():
            QAccessible.deleteAccessibleInterface(row.id)

    def childCount(self) -> int:
        """How many sentences there are."""
        return len(self.page.sentences)

    def child(self, index: int) -> MaybeInterface:
        """The row at a place."""
        sentences = self.page.sentences
        return self.row_of(sentences[index]) if 0 <= index < len(sentences) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The place of a row, -1 for whatever is none."""
        sentences = self.page.sentences
        is_row = isinstance(child, RowInterface) and child.sentence in sentences
        return sentences.index(child.sentence) if is_row else -1  # type: ignore[attr-defined]

    def childAt(self, x: int, y: int) -> MaybeInterface:
        """The row at a point of the screen."""
        index = self.page.indexAt(self.page.viewport().mapFromGlobal(QPoint(x, y)))
        return self.child(index.row())

    def focusChild(self) -> MaybeInterface:
        """The row that the keys act on."""
        return self.child(self.page.currentIndex().row()) if self.page.hasFocus() else None

    def interface_cast(self, kind: _Kind) -> Any:
        """The list can be asked what is selected."""
        return _address(self._selection if kind == _Kind.SelectionInterface else None)


class _Selection(QAccessibleSelectionInterface):
    """What is selected on the page."""

    def __init__(self, list_: PageInterface) -> None:
        super().__init__()
        self._list = list_

    def selectedItemCount(self) -> int:
        return len(self._list.page.selected_sentences())

    def selectedItems(self) -> list[QAccessibleInterface]:
        return [self._list.row_of(sentence) for sentence in self._list.page.selected_sentences()]

    def select(self, child: QAccessibleInterface) -> bool:
        return self._set(child, selected=True)

    def unselect(self, child: QAccessibleInterface) -> bool:
        return self._set(child, selected=False)

    def _set(self, child: QAccessibleInterface, *, selected: bool) -> bool:
        row = self._list.indexOfChild(child)
        if row >= 0:
            self._list.page.select_row(row, selected=selected)
        return row >= 0

    def selectAll(self) -> bool:
        self._list.page.selectAll()
        return True

    def clear(self) -> bool:
        self._list.page.clearSelection()
        return True


class RowInterface(QAccessibleInterface):
    """A sentence of the page."""

    def __init__(self, list_: PageInterface, sentence: int) -> None:
        super().__init__()
        self.sentence = sentence
        self.id = 0
        self._list = list_
        self._page = list_.page
        self._actions = _Actions(self, self._page)

    @property
    def row(self) -> int:
        """Where the sentence stands on the page, -1 where it does no more."""
        sentences = self._page.sentences if isValid(self._page) else ()
        return sentences.index(self.sentence) if self.sentence in sentences else -1

    def isValid(self) -> bool:
        """Whether the sentence is on the page."""
        return self.row >= 0

    def object(self) -> Any:
        """No widget of its own."""
        return None

    def parent(self) -> QAccessibleInterface:
        """The list."""
        return self._list

    def child(self, _index: int) -> MaybeInterface:
        """Nothing stands in a sentence."""
        return None

    def childAt(self, _x: int, _y: int) -> MaybeInterface:
        """As above."""
        return None

    def childCount(self) -> int:
        """As above."""
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """As above."""
        return -1

    def role(self) -> QAccessible.Role:
        """A row of a list."""
        return QAccessible.Role.ListItem

    def text(self, kind: QAccessible.Text) -> str:
        """The sentence, and what is said of it."""
        role = _TEXTS.get(kind)
        return "" if role is None else str(self._page.data_of(self.row, role) or "")

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """Nobody changes what an author wrote."""

    def rect(self) -> QRect:
        """Where it is on the screen."""
        area = self._page.rect_of(self.row)
        return QRect(self._page.viewport().mapToGlobal(area.topLeft()), area.size())

    def state(self) -> QAccessible.State:
        """Whether it is selected, has the keys, and is in view."""
        state = QAccessible.State()
        page, row = self._page, self.row
        state.selectable = state.multiSelectable = state.focusable = True
        state.selected = self.sentence in page.selected_sentences()
        state.focused = page.hasFocus() and page.currentIndex().row() == row
        if not page.viewport().rect().intersects(page.rect_of(row)):
            state.offscreen = True
        state.invisible = not page.isVisible()
        return state

    def interface_cast(self, kind: _Kind) -> Any:
        """What can be done with it."""
        return _address(self._actions if kind == _Kind.ActionInterface else None)


class _Actions(QAccessibleActionInterface):
    """The controls of the lane, for one sentence, and the way to its place in the article."""

    def __init__(self, row: RowInterface, page: SentencePage) -> None:
        super().__init__()
        self._row = row
        self._page = page

    def actionNames(self) -> list[str]:
        return [_SHOW, *(ask.value for ask in self._page.lane.offered), _FOCUS]

    def doAction(self, name: str) -> None:
        sentence = self._row.sentence
        if name == _SHOW:
            self._page.shown_place.emit(sentence)
        elif name == _FOCUS:
            self._page.setCurrentIndex(self._page.model().index(self._row.row, 0))
            self._page.setFocus(Qt.FocusReason.OtherFocusReason)
        elif name in self.actionNames():
            selected = self._page.selected_sentences()
            self._page.asked.emit(name, selected if sentence in selected else [sentence])

    def localizedActionName(self, name: str) -> str:
        pinned = bool(self._page.data_of(self._row.row, PINNED_ROLE))
        if name == _SHOW:
            return self._page.tr("Show its place in the article")
        if name == _FOCUS:
            return self._page.tr("Go to this sentence")
        several = len(self._page.selected_sentences()) > 1
        several &= self._row.sentence in self._page.selected_sentences()
        return self._page.lane.words(pinned=pinned, several=several).get(Ask(name), "")

    def localizedActionDescription(self, name: str) -> str:
        return self.localizedActionName(name)

    def keyBindingsForAction(self, name: str) -> list[str]:
        return [] if name == _FOCUS else [_KEYS[name]]


def _address(interface: object) -> VoidPtr:
    """Where an interface lies, which is what Qt wants of a cast; of None the null pointer, as Qt would take None's."""
    # PySide's types know a number alone, its code takes whatever it has wrapped, too.
    return VoidPtr(0) if interface is None else VoidPtr(interface)  # type: ignore[arg-type]


@cache
def install() -> None:
    """Have Qt ask here for the page's interface. It asks for each class of a widget, the most special first."""
    QAccessible.installFactory(_interface_of)


def _interface_of(kind: str, widget: QObject) -> QAccessibleInterface | None:
    make = getattr(widget, "make_accessible", None)
    return make() if kind == "SentencePage" and make is not None else None

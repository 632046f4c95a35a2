"""Where the paragraphs of an RTF go: the flow, its tables, which RTF states only cell by cell, notes and boxes."""

from __future__ import annotations

import re

from khulasa.document.model import BlockKind
from khulasa.readers.flow import Flow, Item
from khulasa.readers.rtf.state import Place, State
from khulasa.readers.styles import PLAIN, Role, Sheet, heading

DEEPEST_TABLE = 12
NO_LEVEL = 9  # of the outline: plain text
_BULLETS = ("•", "▪", "●", "◦", "‣", "■")
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")


class Layout:
    """Takes text and the ends of paragraphs, cells, rows, notes and boxes."""

    def __init__(self, flow: Flow, sheet: Sheet) -> None:
        self._flow, self._sheet = flow, sheet
        self._places = [Place()]
        self._boxes: list[Item] = []

    def say(self, text: str) -> None:
        """Some text of the paragraph."""
        self._places[-1].parts.append(text)

    def number(self) -> None:
        """The paragraph is an item of a list."""
        self._places[-1].numbered = True

    def end_paragraph(self, state: State) -> None:
        """The paragraph ends."""
        place = self._places[-1]
        self._to_depth(state.depth)
        text = _PAIR.sub(_joined, "".join(place.parts))
        role = self._role(state, numbered=place.numbered or text.lstrip().startswith(_BULLETS))
        if text and not text.isspace() and place.cells:
            self._need_cell()
        self._flow.paragraph(role.kind, text, role.level)
        place.parts, place.numbered = [], False
        if len(self._places) == 1 and self._boxes:
            self._flow.put(self._boxes)
            self._boxes = []

    def end_cell(self, state: State, depth: int) -> None:
        """The cell ends, and with it its last paragraph; `depth` is that of its table."""
        inner = state.inner()
        inner.depth = depth
        self.end_paragraph(inner)
        self._need_cell()
        self._flow.close_cell()
        self._places[-1].cells[-1] = False

    def end_row(self, state: State, depth: int) -> None:
        """The row ends."""
        if self._places[-1].parts and "".join(self._places[-1].parts).strip():
            self.end_paragraph(state)
        self._to_depth(depth)
        self._close_row()

    def open_apart(self) -> None:
        """A note or a box begins."""
        self._places.append(Place())
        self._flow.open_aside()

    def close_apart(self, state: State, kind: str) -> None:
        """A note or a box ends."""
        inner = state.inner()
        if not self._places[-1].cells:
            inner.depth = 0
        self.end_paragraph(inner)
        self._to_depth(0)
        self._places.pop()
        items = self._flow.close_aside()
        if kind == "note":
            self._flow.add_note(items)
        else:
            self._boxes += items

    def close(self, state: State) -> None:
        """The file ends."""
        while len(self._places) > 1:
            self.close_apart(state, "box")
        self.end_paragraph(state)
        self._to_depth(0)
        self._flow.close()

    def _role(self, state: State, *, numbered: bool) -> Role:
        role = self._sheet.look(str(state.style)).role
        if (
            state.level is not None
            and state.level < NO_LEVEL
            and role.kind in (PLAIN.kind, BlockKind.HEADING)
        ):
            return heading(state.level + 1)
        if role == PLAIN and (state.listed or numbered):
            return Role(BlockKind.LIST_ITEM)
        return role

    def _to_depth(self, depth: int) -> None:
        place = self._places[-1]
        while len(place.cells) > depth:
            self._close_row()
            place.rows.pop()
            place.cells.pop()
            self._flow.close_table()
        while len(place.cells) < min(depth, DEEPEST_TABLE):
            if place.cells:
                self._need_cell()
            self._flow.open_table()
            place.rows.append(False)
            place.cells.append(False)

    def _need_cell(self) -> None:
        place = self._places[-1]
        if not place.rows[-1]:
            self._flow.open_row()
            place.rows[-1] = True
        if not place.cells[-1]:
            self._flow.open_cell()
            place.cells[-1] = True

    def _close_row(self) -> None:
        place = self._places[-1]
        if place.cells and place.cells[-1]:
            self._flow.close_cell()
            place.cells[-1] = False
        if place.rows:
            place.rows[-1] = False


def _joined(pair: re.Match[str]) -> str:
    """The character that two units of UTF-16 make."""
    return pair[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le")

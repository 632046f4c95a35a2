"""The text of a WordprocessingML part, followed element by element.

What Word shows is taken and what it doesn't is not: deleted text, field codes, hidden text, comments, the second
form of a drawing, prompts of empty form fields. What is taken from where is in the tables below.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from khulasa.document.model import BlockKind
from khulasa.readers.docx.fields import Control, Fields
from khulasa.readers.docx.names import PREFIXES, is_on, value
from khulasa.readers.docx.styles import Styles, role_of_level
from khulasa.readers.docx.visibility import PROPERTIES, Visibility
from khulasa.readers.flow import Flow, Item
from khulasa.readers.styles import PLAIN, Role
from khulasa.readers.symbols import symbol
from khulasa.readers.xml import Handler, Names, attribute

_LEFT_OUT = frozenset(
    {
        "w:del",
        "w:moveFrom",
        "w:delText",
        "w:instrText",
        "w:delInstrText",
        "w:rt",
        "w:fldData",
        "w:comment",
        "w:rPrChange",
        "w:pPrChange",
        "w:tblPrChange",
        "w:trPrChange",
        "w:tcPrChange",
        "w:tblPrExChange",
        "w:numberingChange",
        "w:sectPr",
        "w:binData",
        "w:styles",
        "w:lists",
        "w:fonts",
        "w:docPr",
    }
)
_CHANGES = frozenset({"w:del", "w:moveFrom", "w:ins", "w:moveTo", "w:delText"})
_TEXT = frozenset({"w:t", "m:t"})
_SIGNS = {"w:tab": " ", "w:ptab": " ", "w:cr": "\n", "w:br": "\n", "w:noBreakHyphen": "\u2011"}
_CONTENTS = "Table of Contents"
_NO_NOTES = frozenset({"separator", "continuationSeparator", "continuationNotice"})
_LISTED = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)

Imported = Callable[[str], Iterable[Item]]
"""Gives what a file inside of this one holds, by the id of its relation."""


def _none(_identity: str) -> Iterable[Item]:
    return ()


@dataclass(slots=True)
class _Paragraph:
    """A paragraph that is being read: what its own properties say, its text, and the boxes that hang on it."""

    parts: list[str]
    style: str = ""
    level: Role | None = None
    listed: bool | None = None
    boxes: list[Item] = field(default_factory=list)
    joined: bool = False  # to the next: the mark at its end is deleted


class Body(Handler):
    """Tells a flow what a part holds.

    Afterwards, `changed` says whether there were tracked changes, and `hidden` whether text that nobody sees was left
    out; `calls` holds the kind and the id of the notes that are called, in order; and `notes` the notes by id, where
    the part is one that lists them.
    """

    def __init__(self, flow: Flow, styles: Styles, imported: Imported = _none) -> None:
        self.changed = self.hidden = False
        self.calls: list[tuple[str, str]] = []
        self.notes: dict[str, list[Item]] = {}
        self._flow, self._styles, self._imported = flow, styles, imported
        self._names = Names(PREFIXES)
        self._path: list[str] = []
        self._skipped = 0
        self._collects = False
        self._visibility = Visibility(styles)
        self._paragraphs: list[_Paragraph] = []
        self._carried: list[str] = []
        self._fields = Fields()
        self._chosen: list[bool] = []  # of the open alternatives: whether one was taken
        self._controls: list[Control] = []
        self._rows: list[bool] = []  # of the open rows: whether it is deleted
        self._cells: list[bool] = []  # of the open cells: whether it is merged with one before it
        self._identities: list[str | None] = []
        self._openers: dict[str, Callable[[Mapping[str, str]], None]] = {
            "w:p": self._open_paragraph,
            "w:r": self._open_run,
            "w:txbxContent": self._open_box,
            "w:footnote": self._open_note,
            "w:endnote": self._open_note,
            "w:tbl": self._open_table,
            "w:tr": self._open_row,
            "w:tc": self._open_cell,
            "w:sdt": self._open_control,
            "w:sdtContent": self._open_content,
            "mc:AlternateContent": self._open_choice,
            "mc:Choice": self._choose,
            "mc:Fallback": self._choose,
            "w:pStyle": self._style,
            "w:outlineLvl": self._level,
            "w:numId": self._number,
            "w:listPr": self._number,
            "w:sym": self._symbol,
            "w:fldChar": self._field,
            "w:vMerge": self._merge,
            "w:hMerge": self._merge,
            "w:showingPlcHdr": self._prompt,
            "w:docPartGallery": self._gallery,
            "w:altChunk": self._import,
            "w:footnoteReference": self._call,
            "w:endnoteReference": self._call,
        } | dict.fromkeys(PROPERTIES, self._tell_visibility)
        self._closers: dict[str, Callable[[], None]] = {
            "w:p": self._close_paragraph,
            "w:txbxContent": self._close_box,
            "w:footnote": self._close_note,
            "w:endnote": self._close_note,
            "w:tbl": self._close_table,
            "w:tr": self._close_row,
            "w:tc": self._close_cell,
            "w:sdt": self._close_control,
            "mc:AlternateContent": self._close_choice,
        }

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if self._skipped:
            self._skipped += 1
            return
        name = self._names[tag]
        if name in _CHANGES:
            self._change(name)
        self._path.append(name)
        if name in _LEFT_OUT:
            self._skip()
        elif name in _TEXT:
            self._collects = True
        elif name in _SIGNS:
            if self._path[-2:-1] == ["w:r"]:  # elsewhere it is a stop of the ruler
                self._say(_SIGNS[name])
        else:
            opener = self._openers.get(name)
            if opener is not None:
                opener(attributes)

    def end(self, tag: str) -> None:  # noqa: ARG002 - the protocol asks for it
        """An element ends."""
        if self._skipped:
            self._skipped -= 1
            return
        name = self._path.pop()
        if name in _TEXT:
            self._collects = False
        closer = self._closers.get(name)
        if closer is not None:
            closer()

    def data(self, text: str) -> None:
        """Some characters."""
        if self._collects and not self._skipped:
            self._say(text.replace("\n", " "))

    def close(self) -> None:
        """The part ends: what waited for a next paragraph is one."""
        self._flow.paragraph(BlockKind.PARAGRAPH, "".join(self._carried))
        self._carried = []

    def _skip(self) -> None:
        """Leave out the element that has just begun."""
        self._path.pop()
        self._skipped = 1

    def _say(self, text: str) -> None:
        if not self._paragraphs or self._fields.in_code:
            return
        paragraph = self._paragraphs[-1]
        if not self._visibility.hides(paragraph.style):
            paragraph.parts.append(text)
        elif not text.isspace():
            self.hidden = True

    def _change(self, name: str) -> None:
        self.changed = True
        if name == "w:del" and self._path[-1:] == ["w:trPr"] and self._rows:
            self._rows[-1] = True
        elif (
            name in ("w:del", "w:moveFrom")
            and self._path[-2:] == ["w:pPr", "w:rPr"]
            and self._paragraphs
        ):
            self._paragraphs[-1].joined = True

    # Paragraphs and runs

    def _open_paragraph(self, _: Mapping[str, str]) -> None:
        self._paragraphs.append(_Paragraph(self._carried))
        self._carried = []
        self._visibility.open_paragraph()

    def _close_paragraph(self) -> None:
        paragraph = self._paragraphs.pop()
        self._fields.clear()
        self._visibility.open_paragraph()
        if paragraph.joined:
            self._carried = paragraph.parts
        else:
            role = self._role(paragraph)
            self._flow.paragraph(role.kind, "".join(paragraph.parts), role.level)
        self._flow.put(paragraph.boxes)

    def _role(self, paragraph: _Paragraph) -> Role:
        role = self._styles.look(paragraph.style).role
        if paragraph.level is not None and role.kind in (*_LISTED, BlockKind.HEADING):
            role = paragraph.level
        if paragraph.listed is not None and role.kind in _LISTED:
            role = Role(BlockKind.LIST_ITEM) if paragraph.listed else PLAIN
        if any(control.is_contents for control in self._controls):
            role = Role(BlockKind.FURNITURE)
        return role

    def _style(self, attributes: Mapping[str, str]) -> None:
        if self._path[-2:-1] == ["w:pPr"] and self._paragraphs:
            self._paragraphs[-1].style = value(attributes)

    def _level(self, attributes: Mapping[str, str]) -> None:
        role = role_of_level(value(attributes))
        if self._paragraphs and role is not None and role.level:
            self._paragraphs[-1].level = role

    def _number(self, attributes: Mapping[str, str]) -> None:
        if self._paragraphs:
            self._paragraphs[-1].listed = value(attributes) != "0"

    def _open_run(self, _: Mapping[str, str]) -> None:
        self._visibility.open_run()

    def _tell_visibility(self, attributes: Mapping[str, str]) -> None:
        self._visibility.tell(self._path, attributes)

    def _symbol(self, attributes: Mapping[str, str]) -> None:
        self._say(symbol(attribute(attributes, "font") or "", attribute(attributes, "char") or ""))

    def _field(self, attributes: Mapping[str, str]) -> None:
        self._fields.mark(attribute(attributes, "fldCharType") or "")

    # Boxes and notes

    def _open_box(self, _: Mapping[str, str]) -> None:
        self._visibility.open_ground(unknown=True)
        self._flow.open_aside()

    def _close_box(self) -> None:
        self._visibility.close_ground()
        items = self._flow.close_aside()
        if self._paragraphs:
            self._paragraphs[-1].boxes += items
        else:
            self._flow.put(items)

    def _open_note(self, attributes: Mapping[str, str]) -> None:
        drawn = attribute(attributes, "type") in _NO_NOTES
        self._identities.append(None if drawn else attribute(attributes, "id") or "")
        self._flow.open_aside()

    def _close_note(self) -> None:
        items, identity = self._flow.close_aside(), self._identities.pop()
        if self._paragraphs:  # Word 2003 has it where it is called
            self._flow.add_note(items)
        elif identity is not None:
            self.notes[identity] = items

    def _call(self, attributes: Mapping[str, str]) -> None:
        style = self._paragraphs[-1].style if self._paragraphs else ""
        if not self._visibility.hides(style):
            self.calls.append((self._path[-1], attribute(attributes, "id") or ""))

    def _import(self, attributes: Mapping[str, str]) -> None:
        self._flow.put(self._imported(attribute(attributes, "id") or ""))

    # Tables

    def _open_table(self, _: Mapping[str, str]) -> None:
        self._visibility.open_ground()
        self._flow.open_table()

    def _close_table(self) -> None:
        self._visibility.close_ground()
        self._flow.close_table()

    def _open_row(self, _: Mapping[str, str]) -> None:
        self._rows.append(False)
        self._flow.open_row()

    def _close_row(self) -> None:
        if self._rows.pop():
            self._flow.drop_row()

    def _open_cell(self, _: Mapping[str, str]) -> None:
        self._cells.append(False)
        self._visibility.open_ground()
        self._flow.open_cell()

    def _close_cell(self) -> None:
        self._visibility.close_ground()
        self._flow.close_cell(merged=self._cells.pop())

    def _merge(self, attributes: Mapping[str, str]) -> None:
        if self._cells:
            self._cells[-1] = value(attributes) != "restart"

    # Content controls and alternatives

    def _open_control(self, _: Mapping[str, str]) -> None:
        self._controls.append(Control())

    def _close_control(self) -> None:
        self._controls.pop()

    def _prompt(self, attributes: Mapping[str, str]) -> None:
        if self._controls:
            self._controls[-1].is_prompt = is_on(attributes)

    def _gallery(self, attributes: Mapping[str, str]) -> None:
        if self._controls:
            self._controls[-1].is_contents = value(attributes) == _CONTENTS

    def _open_content(self, _: Mapping[str, str]) -> None:
        if self._controls and self._controls[-1].is_prompt:
            self._skip()

    def _open_choice(self, _: Mapping[str, str]) -> None:
        self._chosen.append(False)

    def _close_choice(self) -> None:
        self._chosen.pop()

    def _choose(self, _: Mapping[str, str]) -> None:
        """Take the first of the alternatives, which all say the same."""
        if self._chosen and self._chosen[-1]:
            self._skip()
        elif self._chosen:
            self._chosen[-1] = True

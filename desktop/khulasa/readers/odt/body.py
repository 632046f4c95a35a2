"""The text of an OpenDocument file, followed element by element; what a page doesn't show is left out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from khulasa.document.model import BlockKind
from khulasa.readers.flow import Flow, Item
from khulasa.readers.odt.styles import STYLE, Styles
from khulasa.readers.odt.visibility import Visibility
from khulasa.readers.styles import Role, heading
from khulasa.readers.xml import Handler, Names, attribute

_PREFIXES = {
    f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0": f"{name}:"
    for name in ("office", "text", "table")
} | {
    "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw:",
    "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0": "svg:",
    "http://www.w3.org/1998/Math/MathML": "math:",
}
_LEFT_OUT = frozenset(
    {
        "text:tracked-changes",
        "office:annotation",
        "text:note-citation",
        "text:ruby-text",
        "office:forms",
        "office:scripts",
        "office:settings",
        "office:font-face-decls",
        "office:master-styles",
        "office:meta",
        "office:binary-data",
        "svg:title",
        "svg:desc",
        "math:math",
        "text:hidden-text",
        "text:script",
        "table:covered-table-cell",
        "office:dde-source",
        "text:sequence-decls",
        "text:variable-decls",
        "text:user-field-decls",
        "text:dde-connection-decls",
    }
)
_SIGNS = {"text:s": " ", "text:tab": " ", "text:line-break": "\n"}
_AROUND = frozenset(
    {"text:note", "text:ruby", "draw:frame", "draw:g", "draw:a"}
)  # text stands in what they hold
_INDEXES = frozenset(
    f"text:{name}"
    for name in (
        "table-of-content",
        "alphabetical-index",
        "illustration-index",
        "table-index",
        "object-index",
        "user-index",
    )
)
_SHAPES = frozenset(
    f"draw:{name}"
    for name in (
        "text-box",
        "custom-shape",
        "rect",
        "ellipse",
        "circle",
        "polygon",
        "polyline",
        "regular-polygon",
        "path",
        "line",
        "caption",
        "connector",
        "measure",
    )
)


@dataclass(slots=True)
class _Paragraph:
    """A paragraph that is being read."""

    role: Role
    hidden: bool = False  # by a condition that the program evaluated
    parts: list[str] = field(default_factory=list)
    boxes: list[Item] = field(default_factory=list)


class Body(Handler):
    """Tells a flow what a content part holds.

    Afterwards, `changed` says whether there were tracked changes, `hidden` whether unseen text was left out.
    """

    def __init__(self, flow: Flow, styles: Styles) -> None:
        self.changed = self.hidden = False
        self._visibility = Visibility(styles)
        self._flow, self._styles = flow, styles
        self._names = Names(_PREFIXES)
        self._path: list[str] = []
        self._skipped = 0
        self._paragraphs: list[
            _Paragraph | None
        ] = []  # None where a box or a note begins inside of one
        self._items: list[bool] = []  # of the open list items: whether nothing of it was read
        self._indexes = 0
        self._openers: dict[str, Callable[[Mapping[str, str]], None]] = (
            {
                "text:p": self._open_paragraph,
                "text:h": self._open_paragraph,
                "text:span": self._open_span,
                "text:list-item": self._open_item,
                "text:list-header": self._open_header,
                "text:note-body": self._open_box,
                "text:section": self._open_section,
                "text:hidden-paragraph": self._hide,
                "table:table": self._open_table,
                "table:table-row": self._open_row,
                "table:table-cell": self._open_cell,
            }
            | dict.fromkeys(_SHAPES, self._open_box)
            | dict.fromkeys(_INDEXES, self._open_index)
        )
        self._closers: dict[str, Callable[[], None]] = (
            {
                "text:p": self._close_paragraph,
                "text:h": self._close_paragraph,
                "text:span": self._close_span,
                "text:list-item": self._close_item,
                "text:list-header": self._close_item,
                "text:note-body": self._close_note,
                "table:table": self._close_table,
                "table:table-row": self._visibility.close_ground,
                "table:table-cell": self._close_cell,
            }
            | dict.fromkeys(_SHAPES, self._close_box)
            | dict.fromkeys(_INDEXES, self._close_index)
        )

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if self._skipped:
            self._skipped += 1
            self.changed = self.changed or self._names[tag] == "text:changed-region"
            return
        if tag.startswith(STYLE):
            self._styles.start(tag, attributes)
        name = self._names[tag]
        self._path.append(name)
        if name in _LEFT_OUT or (
            name.endswith("-source") and self._path[-2:-1] and self._path[-2] in _INDEXES
        ):
            self._skip()
        elif name in _SIGNS:
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
        closer = self._closers.get(self._path.pop())
        if closer is not None:
            closer()

    def data(self, text: str) -> None:
        """Some characters; a line break among them is no more than a space."""
        if self._paragraphs and not self._skipped and self._path[-1] not in _AROUND:
            self._say(text.replace("\n", " "))

    def _skip(self) -> None:
        """Leave out the element that has just begun."""
        self._path.pop()
        self._skipped = 1

    def _say(self, text: str) -> None:
        paragraph = self._paragraphs[-1] if self._paragraphs else None
        if paragraph is None:
            return
        if not (paragraph.hidden or self._visibility.hides(text)):
            paragraph.parts.append(text)
        elif not text.isspace():
            self.hidden = True

    # Paragraphs

    def _open_paragraph(self, attributes: Mapping[str, str]) -> None:
        style = attribute(attributes, "style-name") or ""
        self._visibility.open_text("paragraph", style)
        role = self._styles.look("paragraph", style).role
        if self._path[-1] == "text:h" and role.kind not in (BlockKind.TITLE, BlockKind.FURNITURE):
            level = attribute(attributes, "outline-level") or "1"
            role = heading(int(level[:2]) if level.isascii() and level.isdigit() else 1)
        elif role.kind is BlockKind.PARAGRAPH and self._items and self._items[-1]:
            role = Role(BlockKind.LIST_ITEM)
            self._items[-1] = False
        if self._indexes:
            role = Role(BlockKind.FURNITURE)
        self._paragraphs.append(_Paragraph(role))

    def _close_paragraph(self) -> None:
        self._visibility.close_text()
        paragraph = self._paragraphs.pop()
        if paragraph is None:
            return
        role, text = paragraph.role, "".join(paragraph.parts)
        if not paragraph.hidden:
            self._flow.paragraph(role.kind, text, role.level)
        elif text.strip():
            self.hidden = True
        self._flow.put(paragraph.boxes)

    def _hide(self, attributes: Mapping[str, str]) -> None:
        paragraph = self._paragraphs[-1] if self._paragraphs else None
        if paragraph is not None and attribute(attributes, "is-hidden") == "true":
            paragraph.hidden = True

    def _open_span(self, attributes: Mapping[str, str]) -> None:
        self._visibility.open_text("text", attribute(attributes, "style-name") or "")

    def _close_span(self) -> None:
        self._visibility.close_text()

    def _open_section(self, attributes: Mapping[str, str]) -> None:
        if attribute(attributes, "display") == "none":
            self.hidden = True
            self._skip()

    # Lists and indexes

    def _open_item(self, _: Mapping[str, str]) -> None:
        self._items.append(True)

    def _open_header(self, _: Mapping[str, str]) -> None:
        self._items.append(False)

    def _close_item(self) -> None:
        self._items.pop()

    def _open_index(self, _: Mapping[str, str]) -> None:
        self._indexes += 1

    def _close_index(self) -> None:
        self._indexes -= 1

    # Boxes, notes and tables

    def _open_box(self, _: Mapping[str, str]) -> None:
        self._visibility.open_ground("", "")
        self._flow.open_aside()
        self._paragraphs.append(None)
        self._items.append(False)

    def _close_aside(self) -> list[Item]:
        self._visibility.close_ground()
        self._paragraphs.pop()
        self._items.pop()
        return self._flow.close_aside()

    def _close_box(self) -> None:
        items = self._close_aside()
        host = self._paragraphs[-1] if self._paragraphs else None
        if host is None:
            self._flow.put(items)
        else:
            host.boxes += items

    def _close_note(self) -> None:
        self._flow.add_note(self._close_aside())

    def _open_table(self, attributes: Mapping[str, str]) -> None:
        self._visibility.open_ground("table", attribute(attributes, "style-name") or "")
        self._flow.open_table()

    def _close_table(self) -> None:
        self._visibility.close_ground()
        self._flow.close_table()

    def _open_row(self, attributes: Mapping[str, str]) -> None:
        self._visibility.open_ground("table-row", attribute(attributes, "style-name") or "")
        self._flow.open_row()

    def _open_cell(self, attributes: Mapping[str, str]) -> None:
        self._visibility.open_ground("table-cell", attribute(attributes, "style-name") or "")
        self._flow.open_cell()

    def _close_cell(self) -> None:
        self._visibility.close_ground()
        self._flow.close_cell()

"""The text of a page or a chapter of HTML, followed element by element.

What a page shows is taken. The marks that call a note, its way back and the numbers of printed pages are not: they
are drawn, as Word draws its numbers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from khulasa.document.model import BlockKind
from khulasa.readers.flow import Flow
from khulasa.readers.html.visibility import declarations, is_unseen
from khulasa.readers.styles import PLAIN, Role, heading
from khulasa.readers.xml import Handler, local

_TYPE = "{http://www.idpf.org/2007/ops}type"
_LEFT_OUT = frozenset(
    {
        "head",
        "script",
        "style",
        "template",
        "rt",
        "rp",
        "svg",
        "annotation",
        "annotation-xml",
        "audio",
        "video",
        "object",
        "iframe",
        "select",
        "button",
        "textarea",
        "title",
        "map",
    }
)
_TYPES_LEFT_OUT = frozenset(
    {
        "toc",
        "landmarks",
        "page-list",
        "loi",
        "lot",
        "pagebreak",
        "noteref",
        "backlink",
        "doc-noteref",
        "doc-backlink",
        "doc-toc",
        "doc-pagebreak",
        "doc-pagelist",
    }
)
_NOTES = frozenset(
    {
        "footnote",
        "footnotes",
        "endnote",
        "endnotes",
        "rearnote",
        "rearnotes",
        "doc-footnote",
        "doc-endnote",
        "doc-endnotes",
    }
)
_ROLES = {f"h{level}": heading(level) for level in range(1, 7)} | {
    "blockquote": Role(BlockKind.QUOTATION),
    "figcaption": Role(BlockKind.CAPTION),
    "caption": Role(BlockKind.CAPTION),
    "li": Role(BlockKind.LIST_ITEM),
    "dt": Role(BlockKind.LIST_ITEM),
    "dd": Role(BlockKind.LIST_ITEM),
}
BLOCKS = frozenset(
    {
        *_ROLES,
        "p",
        "div",
        "section",
        "article",
        "aside",
        "header",
        "footer",
        "main",
        "body",
        "figure",
        "ul",
        "ol",
        "dl",
        "pre",
        "address",
        "hr",
        "center",
        "table",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "td",
        "th",
        "nav",
        "details",
        "summary",
        "hgroup",
        "fieldset",
        "form",
        "html",
        "menu",
        "dir",
    }
)
"""The elements that part the text before them from the text inside, and that from the text after them."""

_CALL = re.compile(r"\s*[\[(]?\s*(?:\d{1,4}|[*†‡§↩↑⁂]{1,3})\ufe0e?\s*[\])]?\s*")
_BACK = re.compile(r"\s*[\[(]?\s*(?:\d{1,4}|[ivxlc]{1,5}|\w|[*†‡§↩↑⁂]{1,3})\ufe0e?\s*[\])]?\.?\s*")
_FEW = 8  # pieces of white space that may stand at the beginning of a note


class _Call(NamedTuple):
    """A link to a place in the book, which may call a note: how much text stood before it, how many raised pieces."""

    parts: int
    raised: int


@dataclass(slots=True)
class _Frame:
    """An open element: its name, what text directly in it is, and what its end has to close."""

    name: str
    role: Role
    block: bool
    note: bool = False
    fresh: bool = False  # a list item of which nothing was read
    call: _Call | None = None


class Body(Handler):
    """Tells a flow what a chapter holds; `labels` are what the table of contents calls it and its sections."""

    def __init__(self, flow: Flow, labels: set[str]) -> None:
        self._flow, self._labels = flow, labels
        self._frames: list[_Frame] = []
        self._parts: list[str] = []
        self._skipped = self._notes = self._pre = 0
        self._raised = 0  # how many pieces began to be raised

    def start(self, tag: str, attributes: Mapping[str, str], role: Role | None = None) -> None:
        """An element begins; `role` is what it is where the reader knows better than its name, and makes it a block."""
        name = local(tag).lower()
        if self._skipped or is_left_out(name, attributes):
            self._skipped += 1
            return
        if name == "br":
            self._break()
        frame = _Frame(
            name,
            self._frames[-1].role if self._frames else PLAIN,
            name in BLOCKS or role is not None,
        )
        if frame.block:
            self._flush()
            self._open(frame, attributes, role or _ROLES.get(name))
        elif name == "sup":
            self._raised += 1
        elif name == "a" and "#" in attributes.get("href", ""):
            around = any(each.name == "sup" for each in self._frames)
            frame.call = _Call(len(self._parts), self._raised - around)
        self._frames.append(frame)

    def end(self, tag: str) -> None:  # noqa: ARG002 - the protocol asks for it
        """An element ends."""
        if self._skipped:
            self._skipped -= 1
            return
        frame = self._frames[-1]
        if frame.block:
            self._flush()
        self._frames.pop()
        if frame.call is not None:
            self._drop_call(frame.call)
        self._close(frame)

    def data(self, text: str) -> None:
        """Some characters."""
        if not self._skipped:
            self._parts.append(text if self._pre else text.replace("\n", " "))

    def close(self) -> None:
        """The chapter ends."""
        self._flush()

    def _break(self) -> None:
        """A line ends; two breaks, with nothing to see between them, end a paragraph."""
        for part in reversed(self._parts):
            if part == "\n" and not self._pre:
                self._flush()
                return
            if part.strip():
                break
        self._parts.append("\n")

    def _open(self, frame: _Frame, attributes: Mapping[str, str], role: Role | None) -> None:
        if role is not None:
            frame.role = role
            frame.fresh = role.kind is BlockKind.LIST_ITEM
        if not self._notes and not _NOTES.isdisjoint(_types(attributes)):
            frame.note = True
            self._flow.open_aside()
        self._notes += frame.note
        self._pre += frame.name == "pre"
        if frame.name == "table":
            self._flow.open_table()
        elif frame.name == "tr":
            self._flow.open_row()
        elif frame.name in ("td", "th"):
            frame.role = PLAIN
            self._flow.open_cell()

    def _close(self, frame: _Frame) -> None:
        self._pre -= frame.name == "pre"
        if frame.name == "table":
            self._flow.close_table()
        elif frame.name in ("td", "th"):
            self._flow.close_cell()
        if frame.note:
            self._notes -= 1
            self._flow.add_note(self._flow.close_aside())

    def _drop_call(self, call: _Call) -> None:
        """Take back the link's text where it is a raised mark that calls a note, or a note's way back."""
        text = "".join(self._parts[call.parts :])
        is_call = self._raised > call.raised and _CALL.fullmatch(text)
        is_first = call.parts <= _FEW and not "".join(self._parts[: call.parts]).strip()
        if is_call or (self._notes and is_first and _BACK.fullmatch(text)):
            del self._parts[call.parts :]

    def _flush(self) -> None:
        """The paragraph ends, if there is one: its role is that of the elements around it."""
        if not self._parts:
            return
        text, self._parts = "".join(self._parts), []
        if not text.strip():
            return
        role = self._role()
        if role == PLAIN and " ".join(text.split()) in self._labels:
            role = heading(1)
        self._flow.paragraph(role.kind, text, role.level)

    def _role(self) -> Role:
        """The role of the text here; of a list item only what comes first is the item."""
        role = self._frames[-1].role if self._frames else PLAIN
        if role.kind is not BlockKind.LIST_ITEM:
            return role
        item = next(
            (frame for frame in reversed(self._frames) if frame.name in ("li", "dt", "dd")), None
        )
        if item is None or not item.fresh:
            return PLAIN
        item.fresh = False
        return role


def is_left_out(name: str, attributes: Mapping[str, str]) -> bool:
    """Whether an element is not shown, or drawn by a program and not written by an author."""
    if name == "noscript" or is_never_text(name, attributes):
        return True
    if not attributes:  # as most have none
        return False
    return "hidden" in attributes or is_unseen(declarations(attributes.get("style", "")))


def is_never_text(name: str, attributes: Mapping[str, str]) -> bool:
    """Whether what an element holds is no text of an author, whether it is shown or not."""
    if not attributes:
        return name in _LEFT_OUT
    return name in _LEFT_OUT or not _TYPES_LEFT_OUT.isdisjoint(_types(attributes))


def _types(attributes: Mapping[str, str]) -> set[str]:
    """What an element is by `epub:type` and `role`, by the names of both."""
    return {
        *(attributes.get(_TYPE) or attributes.get("epub:type", "")).split(),
        *attributes.get("role", "").split(),
    }

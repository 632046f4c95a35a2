"""What a tagged file says of its own structure: to which paragraph, heading or item each piece of a page belongs.

A tagged PDF (PDF 32000-1, 14.7) has a tree of elements whose leaves name marked content by page and number. Many
producers tag truly, some by the line; `agreement` tells which, by what the shape of the page says.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdftypes import PDFObjRef, resolve1
from pdfminer.psparser import PSLiteral, literal_name

from khulasa.document.model import BlockKind

_KINDS = {
    "P": BlockKind.PARAGRAPH,
    "LI": BlockKind.LIST_ITEM,
    "LBody": BlockKind.LIST_ITEM,
    "Caption": BlockKind.CAPTION,
    "Note": BlockKind.FOOTNOTE,
    "FENote": BlockKind.FOOTNOTE,
    "BlockQuote": BlockKind.QUOTATION,
    "TD": BlockKind.TABLE_CELL,
    "TH": BlockKind.TABLE_CELL,
    "TOCI": BlockKind.FURNITURE,
    "Title": BlockKind.TITLE,
    "H": BlockKind.HEADING,
    **{f"H{level}": BlockKind.HEADING for level in range(1, 7)},
}
_MOST_ELEMENTS = 200_000
_DEEPEST = 100


@dataclass(frozen=True, slots=True)
class Element:
    """A paragraph, heading, item or cell, numbered in the order of the tree.

    `level` is that of a heading, 0 for others; `row` the number of the row that a cell stands in. `certain` says that
    it was seen, by a recogniser, and is no claim of the file.
    """

    number: int
    kind: BlockKind
    level: int = 0
    row: int = 0
    certain: bool = False


Tags = Mapping[tuple[int, int], Element]
"""The element of each piece of marked content, by the page's object number and the content's own."""


def tags_of(document: PDFDocument) -> Tags:
    """The elements of a tagged file; empty for one that is not tagged. May raise what pdfminer raises."""
    root = resolve1(document.catalog.get("StructTreeRoot"))
    if not isinstance(root, dict):
        return {}
    roles = resolve1(root.get("RoleMap"))
    tags: dict[tuple[int, int], Element] = {}
    walk = _Walk(roles if isinstance(roles, dict) else {})
    for key, element in walk.leaves(root):
        tags.setdefault(key, element)
    return tags


class _Walk:
    """Goes through the tree without recursion, each element once."""

    def __init__(self, roles: Mapping[str, Any]) -> None:
        self._roles = roles
        self._count = 0
        self._row = 0
        self._seen: set[int] = set()

    def leaves(self, root: Mapping[str, Any]) -> Iterator[tuple[tuple[int, int], Element]]:
        """Each leaf with the innermost element that is a block of text."""
        waiting: list[tuple[Any, int, Element | None, int]] = [(root.get("K"), 0, None, 0)]
        while waiting and self._count < _MOST_ELEMENTS:
            node, page, element, depth = waiting.pop()
            self._count += 1
            if isinstance(node, PDFObjRef):
                if node.objid in self._seen:
                    continue
                self._seen.add(node.objid)
            node = resolve1(node)
            if isinstance(node, int) and element is not None:
                yield (page, node), element
            elif isinstance(node, list):
                waiting += [(child, page, element, depth) for child in reversed(node)]
            elif isinstance(node, dict) and depth < _DEEPEST:
                page = _page(node) or page
                if "MCID" in node:
                    waiting.append((node["MCID"], page, element, depth + 1))
                else:
                    waiting.append((node.get("K"), page, self._element(node, element), depth + 1))

    def _element(self, node: Mapping[str, Any], within: Element | None) -> Element | None:
        """The element that a node of the tree begins; the one that it stands in where it only groups or styles.

        The paragraphs of a cell are the cell's.
        """
        role = self._role(node.get("S"))
        if role == "TR":
            self._row = self._count
        kind = _KINDS.get(role)
        if kind is None or (within is not None and within.kind is BlockKind.TABLE_CELL):
            return within
        if kind is BlockKind.TABLE_CELL:
            return Element(self._count, kind, row=self._row)
        level = int(role[1]) if kind is BlockKind.HEADING and role[1:].isdigit() else 0
        return Element(self._count, kind, level)

    def _role(self, role: object) -> str:
        for _ in range(4):  # a role may stand for another that stands for a standard one
            name = literal_name(role) if isinstance(role, PSLiteral) else ""
            if name in _KINDS or name == "TR" or name not in self._roles:
                return name
            role = resolve1(self._roles[name])
        return ""


def _page(node: Mapping[str, Any]) -> int:
    """The object number of the page that a node names, 0 for none."""
    page = node.get("Pg")
    return page.objid if isinstance(page, PDFObjRef) else 0

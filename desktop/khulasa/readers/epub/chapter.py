"""The elements of a chapter, which classes and not names tell: headings, notes, and pages that are no text."""

from __future__ import annotations

import re
from collections.abc import Mapping

from khulasa.readers.flow import Flow
from khulasa.readers.html.body import BLOCKS, Body
from khulasa.readers.styles import Role, heading
from khulasa.readers.xml import attribute, local

_NOTES = frozenset(
    {
        "footnote",
        "footnotes",
        "endnote",
        "endnotes",
        "rearnote",
        "rearnotes",
        "fnote",
        "footnote-text",
        "footnotetext",
        "footnote_text",
        "footnote-body",
        "msofootnotetext",
        "msoendnotetext",
        "هامش",
        "حاشية",
    }
)
_HEADING = re.compile(
    r"(?:(?:chapter|section|part|book|ch|sec|main)[-_]?)?(?:title|heading|head)(?:[-_]?(\d))?"
    r"|title[-_](?:chapter|section|part|h?(\d))|عنوان(\d)?"
)
_SUBTITLE = re.compile(r"(?:sub|second)[-_]?(?:title|head(?:ing)?)(?:[-_]?\d)?")
_PLAIN = frozenset({"div", "p", "header", "center", "span"})
_OUTER = frozenset({"html", "body", "section", "div", "article", "main"})
_TYPE = "{http://www.idpf.org/2007/ops}type"


class ChapterBody(Body):
    """A `Body` that looks at classes, too; `types` are those that the elements around the first text name."""

    def __init__(self, flow: Flow, labels: set[str]) -> None:
        super().__init__(flow, labels)
        self.types: set[str] = set()
        self._begun = False

    def start(self, tag: str, attributes: Mapping[str, str], role: Role | None = None) -> None:
        """An element begins."""
        name = local(tag).lower()
        classes = attribute(attributes, "class") or ""
        names = classes.lower().split()
        if not self._begun and name in _OUTER:
            self.types.update(names)
            self.types.update((attributes.get(_TYPE) or attributes.get("epub:type", "")).split())
        if name in BLOCKS and not _NOTES.isdisjoint(names):
            attributes = {**attributes, "role": "doc-footnote"}
        elif role is None and names and name in _PLAIN:
            role = _role(names) if name != "span" else None
        super().start(tag, attributes, role)

    def data(self, text: str) -> None:
        """Some characters."""
        self._begun = self._begun or not (self._skipped or text.isspace())
        super().data(text)


def _role(names: list[str]) -> Role | None:
    """The heading that classes name, None where they name none."""
    for name in names:
        if _SUBTITLE.fullmatch(name):
            return heading(2)
        match = _HEADING.fullmatch(name)
        if match is not None:
            return heading(int(next(filter(None, match.groups()), "1")))
    return None

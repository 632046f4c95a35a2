"""The elements of a web page, in the order in which they open, and how much text each holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from khulasa.errors import Kind, ReadError
from khulasa.readers.html.body import BLOCKS, is_left_out
from khulasa.readers.xml import Handler, local

MAX_NODES = 600_000
_ROOT = "#page"
_HEAD = frozenset({"head", "title", "meta", "link", "script", "style", "base"})
_SPACE = re.compile(r"\s+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_WORD = re.compile(r"[a-z]+")
_LONGEST = 1000  # characters of an attribute; `content` and script text are cut elsewhere
_NONE: dict[str, str] = {}
_NO_NAMES: frozenset[str] = frozenset()
_CLAUSES = re.compile("[,،;؛]")


@dataclass(slots=True, eq=False)
class Node:
    """An element; `names` are those that its class and id give it, and the words of those, in lower case.

    `order` counts elements as they open, `last` is that of the last one inside.
    `size` is the number of characters of visible text inside, `linked` of those in links; `own` is the size of the
    text that stands in it directly, in no block of its own, and `clauses` the number of commas in that.
    """

    tag: str
    attributes: Mapping[str, str]
    parent: Node | None
    order: int
    names: frozenset[str] = frozenset()
    last: int = 0
    parts: list[Node | str] = field(default_factory=list)
    size: int = 0
    linked: int = 0
    own: int = 0
    own_linked: int = 0
    clauses: int = 0
    breaks: int = 0

    @property
    def children(self) -> Iterator[Node]:
        """The elements directly inside."""
        return (part for part in self.parts if isinstance(part, Node))

    @property
    def link_density(self) -> float:
        """The share of the text that stands in links."""
        return self.linked / self.size if self.size else 0.0

    def ancestors(self) -> Iterator[Node]:
        """The elements around it, the innermost first."""
        above = self.parent
        while above is not None:
            yield above
            above = above.parent

    def holds(self, other: Node) -> bool:
        """Whether the other is this one, or inside."""
        return self.order <= other.order <= self.last


class Tree(Handler):
    """Builds the tree of a page. `nodes` are all elements in order, the first of them the page itself.

    Elements that are not shown are left out with all they hold, but for those of the head that say something of the
    page.
    """

    def __init__(self, source: str) -> None:
        self._source = source
        self.root = Node(_ROOT, {}, None, 0)
        self.nodes = [self.root]
        self.titles: list[str] = []
        self.metas: list[tuple[str, str]] = []
        self.scripts: list[str] = []
        self.links: list[tuple[str, str]] = []
        self._open = [self.root]
        self._skipped = 0
        self._gathered: list[str] | None = None

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        name = local(tag).lower()
        if name in _HEAD:
            self._note(name, attributes)
        kept = {key: value[:_LONGEST] for key, value in attributes.items()} if attributes else _NONE
        if self._skipped or is_left_out(name, kept):
            self._skipped += 1
            return
        if len(self.nodes) >= MAX_NODES:
            raise ReadError(Kind.TOO_COMPLEX, path=self._source)
        above = self._open[-1]
        order = len(self.nodes)
        names = _names(kept.get("class", ""), kept.get("id", "")) if kept else _NO_NAMES
        node = Node(name, kept, above, order, names, order)
        above.parts.append(node)
        self.nodes.append(node)
        self._open.append(node)

    def end(self, tag: str) -> None:  # noqa: ARG002 - the protocol asks for it
        """An element ends."""
        if self._skipped:
            self._skipped -= 1
            self._gathered = None
        elif len(self._open) > 1:
            self._open.pop()

    def data(self, text: str) -> None:
        """Some characters."""
        if self._gathered is not None:
            self._gathered[-1] += text
        elif not self._skipped:
            self._open[-1].parts.append(text)

    def measure(self) -> None:
        """Count the text of every element. Called once, when the page has been read."""
        for node in reversed(self.nodes):
            for part in node.parts:
                if isinstance(part, str):
                    _count(node, part)
                else:
                    _add(node, part)
            if node.tag == "a":
                node.linked, node.own_linked = node.size, node.own

    def _note(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "meta":
            key = (
                attributes.get("property")
                or attributes.get("name")
                or attributes.get("itemprop")
                or ""
            )
            self.metas.append((key.lower(), attributes.get("content", "")))
        elif name == "link":
            self.links.append((attributes.get("rel", "").lower(), attributes.get("href", "")))
        elif name == "title" and not self.titles:
            self._gather(self.titles)
        elif name == "script" and "ld+json" in attributes.get("type", "").lower():
            self._gather(self.scripts)

    def _gather(self, texts: list[str]) -> None:
        texts.append("")
        self._gathered = texts


def _names(classes: str, identity: str) -> frozenset[str]:
    both = f"{classes} {identity}"
    return frozenset([*_WORD.findall(_CAMEL.sub(" ", both).lower()), *both.lower().split()])


def _count(node: Node, text: str) -> None:
    size = len(_SPACE.sub(" ", text).strip())
    node.size += size
    node.own += size
    node.clauses += len(_CLAUSES.findall(text))


def _add(node: Node, part: Node) -> None:
    node.last = max(node.last, part.last)
    node.size += part.size
    node.linked += part.linked
    node.breaks += part.tag == "br"
    if part.tag not in BLOCKS:
        node.own += part.own
        node.own_linked += part.own_linked
        node.clauses += part.clauses
        node.breaks += part.breaks


def text_of(node: Node) -> str:
    """The text of an element, its white space made single spaces."""
    parts: list[str] = []
    waiting: list[Node | str] = [node]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            parts.append(item)
        else:
            waiting += reversed(item.parts)
            if item.tag in BLOCKS or item.tag == "br":
                parts.append(" ")
    return " ".join("".join(parts).split())

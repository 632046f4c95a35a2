"""The elements of a web page, in the order in which they open, and how much text each holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from khulasa.errors import Kind, ReadError
from khulasa.readers.html.body import BLOCKS, is_never_text
from khulasa.readers.html.visibility import (
    Declarations,
    Sheets,
    background_of,
    colour,
    declarations,
    is_unseen,
)
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
_SHOWN_LATER = frozenset({"html", "body"})  # by a program, where they are hidden at first
_PAPER = "ffffff"  # the colour of a page that states none
_CLAUSES = re.compile("[,،;؛]")


@dataclass(slots=True, eq=False)
class Node:
    """An element; `names` are those that its class and id give it, and the words of those, in lower case.

    `order` counts elements as they open, `last` is that of the last one inside.
    `size` is the number of characters of visible text inside, `linked` of those in links; `own` is the size of the
    text that stands in it directly, in no block of its own, and `clauses` the number of commas in that.
    `hidden` is one that nobody sees: it has its parts, and no size.
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
    hidden: bool = False

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

    Elements that hold no text of the page, such as scripts, are left out with all they hold, but for those of the head
    that say something of the page.
    """

    def __init__(self, source: str) -> None:
        self._source = source
        self.root = Node(_ROOT, {}, None, 0)
        self.nodes = [self.root]
        self.titles: list[str] = []
        self.metas: list[tuple[str, str]] = []
        self.scripts: list[str] = []
        self.links: list[tuple[str, str]] = []
        self._sheets: list[str] = []
        self._open = [self.root]
        self._skipped = 0
        self._gathered: list[str] | None = None

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        name = local(tag).lower()
        if name in _HEAD:
            self._note(name, attributes)
        shortened = _shortened(attributes) if attributes else _NONE
        if self._skipped or is_never_text(name, shortened):
            self._skipped += 1
            return
        if len(self.nodes) >= MAX_NODES:
            raise ReadError(Kind.TOO_COMPLEX, path=self._source)
        above = self._open[-1]
        order = len(self.nodes)
        names = _names(shortened) if shortened else _NO_NAMES
        node = Node(name, shortened, above, order, names, order)
        node.hidden = name == "noscript" or (bool(shortened) and "hidden" in shortened)
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

    def finish(self) -> None:
        """The page has ended: find what nobody sees, then count the text of every element."""
        self._hide()
        self.measure()

    def measure(self) -> None:
        """Count the text of every element that is seen."""
        for node in reversed(self.nodes):
            node.size = node.linked = node.own = node.own_linked = node.clauses = node.breaks = 0
            for part in node.parts:
                if isinstance(part, Node):
                    _add(node, part)
                elif not node.hidden:
                    _count(node, part)
            if node.tag == "a":
                node.linked, node.own_linked = node.size, node.own

    def hidden_parts(self) -> list[Node]:
        """The outermost of the elements that nobody sees."""
        outermost: list[Node] = []
        end = -1
        for node in self.nodes:
            if node.hidden and node.order > end:
                outermost.append(node)
                end = node.last
        return outermost

    def reveal(self, nodes: list[Node]) -> None:
        """Take elements for seen, with all they hold; `measure` the page afterwards."""
        for node in nodes:
            for inside in self.nodes[node.order : node.last + 1]:
                inside.hidden = False

    def _hide(self) -> None:
        """Mark what the style sheets and attributes hide. White print counts where no sheet lies elsewhere."""
        sheets = Sheets(self._sheets)
        plain = not any("stylesheet" in relation for relation, _ in self.links)
        backgrounds: dict[Node, str] = {}
        for node in self.nodes:
            if node.hidden or (node.parent is not None and node.parent.hidden):
                node.hidden = True
                continue
            inline = node.attributes.get("style", "")
            ruled = sheets.style(node)
            if ruled is None and not inline:
                continue
            style = {**(ruled or {}), **declarations(inline)}
            if node.tag not in _SHOWN_LATER:
                node.hidden = is_unseen(style) or (plain and _is_lost(node, style, backgrounds))
            if plain and (behind := background_of(style)):
                backgrounds[node] = behind

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
        elif name == "style":
            self._gather(self._sheets)
        elif name == "script" and "ld+json" in attributes.get("type", "").lower():
            self._gather(self.scripts)

    def _gather(self, texts: list[str]) -> None:
        texts.append("")
        self._gathered = texts


def _is_lost(node: Node, style: Declarations, backgrounds: Mapping[Node, str]) -> bool:
    """Whether its letters have the colour of what is behind them."""
    front = colour(style.get("color", ""))
    if not front:
        return False
    around = (backgrounds[above] for above in node.ancestors() if above in backgrounds)
    return front == (background_of(style) or next(around, _PAPER))


def _shortened(attributes: Mapping[str, str]) -> dict[str, str]:
    """The attributes, each cut to `_LONGEST`: a style after a whole declaration, for half of `opacity:0.9` hides."""
    shortened = {key: value[:_LONGEST] for key, value in attributes.items()}
    if len(attributes.get("style", "")) > _LONGEST:
        shortened["style"] = shortened["style"].rpartition(";")[0]
    return shortened


def _names(attributes: Mapping[str, str]) -> frozenset[str]:
    both = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    return _NO_NAMES if both == " " else words_of(both)


def words_of(names: str) -> frozenset[str]:
    """The names among the value of an attribute, and the words of those, in lower case."""
    return frozenset([*_WORD.findall(_CAMEL.sub(" ", names).lower()), *names.lower().split()])


def _count(node: Node, text: str) -> None:
    size = len(_SPACE.sub(" ", text).strip())
    node.size += size
    node.own += size
    node.clauses += len(_CLAUSES.findall(text))


def _add(node: Node, part: Node) -> None:
    node.last = max(node.last, part.last)
    if node.hidden or part.hidden:
        return
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

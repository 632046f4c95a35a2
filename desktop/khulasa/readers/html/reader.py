"""The reader of HTML: of a web page the article, or the whole page where that is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from khulasa.document.model import BlockKind, Document
from khulasa.document.progress import Progress
from khulasa.errors import Kind, ReadError
from khulasa.readers.base import MAX_TEXT, Input
from khulasa.readers.builder import Builder
from khulasa.readers.encoding import decode
from khulasa.readers.flow import Flow
from khulasa.readers.html.article.choice import Choice, choose
from khulasa.readers.html.article.lines import Lines, without_site_lines
from khulasa.readers.html.article.unseen import leaves_text_out, revealed
from khulasa.readers.html.body import BLOCKS, Body
from khulasa.readers.html.headline import title_of
from khulasa.readers.html.page import Page, parse_page
from khulasa.readers.html.sniff import stated_encoding, unwrapped
from khulasa.readers.html.statements.dates import is_date_line
from khulasa.readers.html.statements.linked_data import LinkedData, has_tags
from khulasa.readers.html.statements.stated import metadata_of, written_by_word_processor
from khulasa.readers.html.tree import Node, Tree, text_of
from khulasa.readers.html.units import Selection, Unit
from khulasa.readers.styles import Role
from khulasa.readers.warnings import ARTICLE_ONLY, ARTICLE_UNSURE, DAMAGED_TEXT, HIDDEN_TEXT

_TITLE, _BYLINE = Role(BlockKind.TITLE), Role(BlockKind.BYLINE)
_CAPTION = Role(BlockKind.CAPTION)
_DATELINE, _FURNITURE = Role(BlockKind.DATELINE), Role(BlockKind.FURNITURE)
_AUTHORS = frozenset({"byline", "author", "authors", "writer", "entry-meta", "post-meta"})
_DATES = frozenset({"dateline", "date", "time", "timestamp", "published", "pubdate"})
_NOTES = frozenset({"footnotes", "footnote", "endnotes", "references", "reflist"})
_TOLD = ("role", "epub:type", "href")
"""The attributes that a `Body` asks for; what hides is obeyed before."""
_PAGED = ("header", "footer")  # LibreOffice's
_LINES = frozenset({"div", "p", "li", "section", "header"})
_SHORTEST_BODY, _SHOWN, _SAMPLE = 200, 0.3, 40
"""The text of the linked data is read where it has so many characters, and the page shows no more than such a share of
it, by its length and by pieces of so many characters."""
_TAGS = re.compile(r"<[^<>]{0,300}>")
_LONGEST_LINE = 160  # characters of a byline or a date


class Html:
    """The reader of HTML and XHTML."""

    def read(self, item: Input, progress: Progress) -> Document:  # noqa: ARG002 - it is done at once
        """The document of a page; see `Reader.read`. What was copied to a clipboard is all taken: somebody chose it."""
        if len(item.data) > MAX_TEXT:
            raise ReadError(Kind.TOO_LARGE, path=item.source, size=len(item.data), limit=MAX_TEXT)
        decoded = decode(item.data, item.options.encoding, item.source, stated_encoding(item.data))
        builder = Builder(
            item.source,
            "html",
            decoded.encoding,
            warnings=[DAMAGED_TEXT] if decoded.damaged else [],
        )
        text, address = unwrapped(decoded.text) if item.media else (decoded.text, "")
        add_page(text, builder, whole_page=item.options.whole_page or bool(item.media))
        if address.startswith(("http://", "https://")):
            builder.metadata = replace(builder.metadata, address=address)
        return builder.build()


def add_page(text: str, builder: Builder, *, whole_page: bool) -> None:
    """Add the text of a page to a document, and what it states of itself. Raises `ReadError` `TOO_COMPLEX`."""
    page = parse_page(text, builder.source)
    is_whole = whole_page or written_by_word_processor(page.tree)
    choice = Choice([]) if is_whole else choose(page)
    second = None if is_whole else revealed(page, choice.units)
    if second is not None:
        page, choice = second, choose(second)
    article = choice.units
    lines = without_site_lines(page, article) if article else Lines(page.units, frozenset())
    units = lines.units
    if leaves_text_out(page, units):
        builder.warn(HIDDEN_TEXT)
    flow = Flow(builder)
    linked = LinkedData(page.tree.scripts)
    body = "" if whole_page else _unshown_body(page, units, linked)
    if body:
        _add_body(body, linked, flow)
    else:
        _Walk(lines, page, flow).run()
    flow.close()
    builder.title = builder.title or title_of(page.tree)
    if not body and len(units) < len(page.units):
        builder.warn(ARTICLE_ONLY if choice.agreed else ARTICLE_UNSURE)
    builder.metadata = metadata_of(page, article or page.units, linked)


def _unshown_body(page: Page, units: list[Unit], linked: LinkedData) -> str:
    """The text of the article as the linked data tell it, where the page shows next to nothing of it."""
    body = linked.body()
    free = sum(unit.free for unit in units)
    if len(body) < _SHORTEST_BODY or free > _SHOWN * len(body):
        return ""
    visible = "".join("".join(unit.text.split()) for unit in page.units)
    plain = "".join(_TAGS.sub("", body).split())
    samples = [plain[at : at + _SAMPLE] for at in range(0, len(plain) - _SAMPLE, _SAMPLE * 2)]
    visible_samples = sum(sample in visible for sample in samples)
    return body if visible_samples <= _SHOWN * len(samples) else ""


def _add_body(body: str, linked: LinkedData, flow: Flow) -> None:
    """Add the text of the linked data: their headline, then the paragraphs, which may be written in HTML."""
    for headline in linked.texts("headline")[:1]:
        flow.paragraph(BlockKind.TITLE, headline)
    if has_tags(body):
        page = parse_page(body, "")
        _Walk(Lines(page.units, frozenset()), page, flow).run()
        return
    for line in body.splitlines():
        flow.paragraph(BlockKind.PARAGRAPH, line)


class _Walk:
    """Follows the elements that hold the units of an article, and tells a `Body` of them."""

    def __init__(self, lines: Lines, page: Page, flow: Flow) -> None:
        self._selection = Selection(lines.units)
        self._captions = lines.captions
        self._root = _around(lines.units, page.tree)
        self._headline = page.headline
        self._body = Body(flow, set())
        self._furniture = -1  # the order of the last element inside of the furniture that began

    def run(self) -> None:
        """Tell all."""
        root = self._root
        self._begin(root)
        waiting: list[tuple[Node, Iterator[tuple[int, Node | str]]]] = [
            (root, enumerate(root.parts))
        ]
        while waiting:
            node, parts = waiting.pop()
            index, part = next(parts, (-1, ""))
            if index < 0:
                self._body.end(node.tag)
                continue
            waiting.append((node, parts))
            if isinstance(part, str):
                if self._selection.takes_piece(node, index):
                    self._body.data(part)
            elif self._selection.takes(part) or part.tag == "br":
                self._begin(part)
                waiting.append((part, enumerate(part.parts)))
            elif part.tag in BLOCKS:  # it parts the text around it even so
                self._body.start("div", {})
                self._body.end("div")
        self._body.close()

    def _begin(self, node: Node) -> None:
        attributes = {name: node.attributes[name] for name in _TOLD if name in node.attributes}
        if _holds_notes(node):
            attributes = {**attributes, "role": "doc-endnotes"}
        tag = "div" if node.tag == "noscript" else node.tag
        self._body.start(tag, attributes, self._role(node))

    def _role(self, node: Node) -> Role | None:
        if node is self._headline:
            return _TITLE
        if node in self._captions:
            return _CAPTION
        is_paged = node.tag == "div" and node.attributes.get("title") in _PAGED
        if is_paged or node.tag in ("nav", "footer", "menu"):
            self._furniture = max(self._furniture, node.last)
        if node.order <= self._furniture:
            return _FURNITURE if node.tag in BLOCKS else None
        return _line_role(node)


def _line_role(node: Node) -> Role | None:
    """The role of a line of its own that names an author or a date, by its names or its words."""
    if not 0 < node.size <= _LONGEST_LINE or not _is_alone(node):
        return None
    if node.names & _AUTHORS or node.attributes.get("itemprop") == "author":
        return _BYLINE
    if node.tag == "time" or node.names & _DATES:
        return _DATELINE
    return _DATELINE if node.tag in _LINES and is_date_line(text_of(node)) else None


def _around(units: list[Unit], tree: Tree) -> Node:
    """The innermost element that holds all units."""
    if not units:
        return tree.root
    orders = [order for unit in units for order, _ in unit.pieces]
    first, last = tree.nodes[min(orders)], tree.nodes[max(orders)]
    around = (node for node in (first, *first.ancestors()) if node.holds(last))
    innermost = next(around, tree.root)
    notes = [node for node in innermost.ancestors() if _holds_notes(node)]
    return notes[-1] if notes else innermost


def _holds_notes(node: Node) -> bool:
    return node.tag in BLOCKS and not _NOTES.isdisjoint(node.names)


def _is_alone(node: Node) -> bool:
    """Whether it is a line of its own: a block without blocks inside, or all that the element around it says."""
    if any(child.tag in BLOCKS for child in node.children):
        return False
    return node.tag in BLOCKS or (node.parent is not None and node.parent.own == node.own)

"""The reader of HTML: of a web page the article, or the whole page where that is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from khulasa.document.model import BlockKind, Document
from khulasa.document.progress import Progress
from khulasa.errors import Kind, ReadError
from khulasa.readers.base import MAX_TEXT, Input
from khulasa.readers.builder import Builder
from khulasa.readers.encoding import decode
from khulasa.readers.flow import Flow
from khulasa.readers.html.article import Article, find, whole
from khulasa.readers.html.body import BLOCKS, Body
from khulasa.readers.html.headline import (
    headline_of,
    metadata_of,
    title_of,
    written_by_word_processor,
)
from khulasa.readers.html.sniff import is_page, stated_encoding, unwrapped
from khulasa.readers.html.tree import Node, Tree
from khulasa.readers.styles import Role
from khulasa.readers.warnings import ARTICLE_ONLY, DAMAGED_TEXT
from khulasa.readers.xml import parse_html

_TITLE, _BYLINE = Role(BlockKind.TITLE), Role(BlockKind.BYLINE)
_DATELINE, _FURNITURE = Role(BlockKind.DATELINE), Role(BlockKind.FURNITURE)
_AUTHORS = frozenset({"byline", "author", "authors", "writer", "entry-meta", "post-meta"})
_DATES = frozenset({"dateline", "date", "time", "timestamp", "published", "pubdate"})
_NOTES = frozenset({"footnotes", "footnote", "endnotes", "references", "reflist"})
_LONGEST_LINE = 160  # characters of a byline or a date


class Html:
    """The reader of HTML and XHTML."""

    def accepts(self, item: Input) -> bool:
        """Content that begins as a page does, a page's suffix with tags inside, or the clipboard's word for it."""
        return is_page(item)

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
    tree = Tree(builder.source)
    parse_html(text, tree, builder.source)
    tree.measure()
    headline = headline_of(tree)
    article = None if whole_page or written_by_word_processor(tree) else find(tree, headline)
    flow = Flow(builder)
    shown = _Walk(article or whole(tree), headline, flow).run()
    flow.close()
    builder.title = builder.title or title_of(tree)
    if article is not None and shown < tree.root.size:
        builder.warn(ARTICLE_ONLY)
    times = [node.attributes.get("datetime", "") for node in tree.nodes if node.tag == "time"]
    builder.metadata = metadata_of(tree, times)


class _Walk:
    """Follows the elements of an article from the first to the last, and tells a `Body` of them."""

    def __init__(self, article: Article, headline: Node | None, flow: Flow) -> None:
        self._article, self._headline = article, headline
        self._body = Body(flow, set())
        self._shown = 0
        self._furniture = -1  # the order of the last element inside of the furniture that began

    def run(self) -> int:
        """Tell all; how many characters of text there were."""
        root = self._article.root
        self._begin(root)
        open_nodes: list[tuple[Node, Iterator[Node | str], int]] = [
            (root, iter(root.parts), root.order)
        ]
        while open_nodes:
            node, parts, passed = open_nodes.pop()
            part = next(parts, None)
            if part is None:
                self._body.end(node.tag)
                continue
            if isinstance(part, str):
                if self._article.takes_text(node, passed):
                    self._shown += len(" ".join(part.split()))
                    self._body.data(part)
                open_nodes.append((node, parts, passed))
                continue
            open_nodes.append((node, parts, part.last))
            if self._article.takes(part):
                self._begin(part)
                open_nodes.append((part, iter(part.parts), part.order))
            elif part.tag in BLOCKS:  # it parts the text around it even so
                self._body.start("div", {})
                self._body.end("div")
        self._body.close()
        return self._shown

    def _begin(self, node: Node) -> None:
        attributes = node.attributes
        if node.tag in BLOCKS and node.names & _NOTES:
            attributes = {**attributes, "role": "doc-endnotes"}
        self._body.start(node.tag, attributes, self._role(node))

    def _role(self, node: Node) -> Role | None:
        if node is self._headline:
            return _TITLE
        paged = node.tag == "div" and node.attributes.get("title") in (
            "header",
            "footer",
        )  # LibreOffice's
        if paged or node.tag in ("nav", "footer", "menu"):
            self._furniture = max(self._furniture, node.last)
        if node.order <= self._furniture:
            return _FURNITURE if node.tag in BLOCKS else None
        if not 0 < node.size <= _LONGEST_LINE or not _is_alone(node):
            return None
        if node.names & _AUTHORS or node.attributes.get("itemprop") == "author":
            return _BYLINE
        return _DATELINE if node.tag == "time" or node.names & _DATES else None


def _is_alone(node: Node) -> bool:
    """Whether it is a line of its own: a block without blocks inside, or all that the element around it says."""
    if any(child.tag in BLOCKS for child in node.children):
        return False
    return node.tag in BLOCKS or (node.parent is not None and node.parent.own == node.own)

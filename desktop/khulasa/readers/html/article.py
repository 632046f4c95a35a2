"""Which part of a web page is its article: the text under its headline, without what sites put around and into it.

Elements that hold prose vote for those around them (the method of Arc90's Readability), after what names itself
navigation, comments or an advertisement is gone. Arabic commas count like Latin ones, since a clause is a clause.
Nothing is cut from the page: what is found is where the article begins and ends, and which elements to pass over.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from khulasa.readers.html.body import BLOCKS
from khulasa.readers.html.furniture import is_furniture
from khulasa.readers.html.tree import Node, Tree, text_of

_PARAGRAPHS = frozenset({"p", "pre", "blockquote", "li", "dd"})
_PROSE = 25  # characters outside of links, that a paragraph has and a label has not
_SHARES = (
    1.0,
    0.5,
    0.33,
    0.25,
)  # what the elements around a paragraph get of its votes, the nearest first
_LENGTH = 100.0  # characters that are worth a clause
_NAMES = frozenset({"article", "content", "entry", "post", "story", "body", "text"})
_NAMED, _STATED = 1.2, 2.0
_LIKE_IT = (
    0.2  # of the article's prose: so much makes an element of the same name beside it a part of it
)
_BEFORE = 0.2
_LINKS = 0.6
_SMALLEST = 40
_ENTRIES = frozenset(
    {"li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "caption", "figcaption"}
)
_PULLED = frozenset({"pullquote", "pull", "pq", "quote"})


@dataclass(frozen=True, slots=True)
class Article:
    """The elements from `first` to `last`, by their order, inside of `root`, without those in `left_out`."""

    root: Node
    first: int
    last: int
    left_out: frozenset[int]

    def takes(self, node: Node) -> bool:
        """Whether the article holds an element, or a part of it."""
        return (
            node.order <= self.last and node.last >= self.first and node.order not in self.left_out
        )

    def takes_text(self, node: Node, after: int) -> bool:
        """Whether it holds the text directly in an element, behind an element inside it."""
        return (
            self.first <= max(node.order, after) and node.order <= self.last and after <= self.last
        )


def whole(tree: Tree) -> Article:
    """All of the page."""
    return Article(tree.root, 0, tree.root.last, frozenset())


def find(tree: Tree, headline: Node | None) -> Article | None:
    """The article of a page, None where there is no prose to find it by."""
    left_out = _furniture(tree, headline)
    prose = [node for node in _outside(tree, left_out) if _prose(node) >= _PROSE]
    top = _top(prose)
    if top is None or sum(map(_prose, prose)) < _SMALLEST:
        return None
    top = _with_its_like(top, prose)
    root, first = top, top.order
    if headline is not None and headline.order < top.order:
        root = next((node for node in top.ancestors() if node.holds(headline)), tree.root)
        first = headline.order
    elif headline is not None and top.holds(headline):
        before = sum(_prose(node) for node in prose if top.order <= node.order < headline.order)
        if before < _BEFORE * sum(_prose(node) for node in prose if top.holds(node)):
            first = headline.order
    inside = Article(root, first, top.last, frozenset(left_out))
    return Article(root, first, top.last, frozenset(left_out | _unwanted(inside, tree, headline)))


def _furniture(tree: Tree, headline: Node | None) -> set[int]:
    """The elements, by their order, that are no article whatever they hold; what is inside of them is not named."""
    found: set[int] = set()
    end = -1
    for node in tree.nodes:
        if node.order > end and is_furniture(node, headline, tree.root.size):
            found.add(node.order)
            end = node.last
    return found


def _outside(tree: Tree, left_out: set[int]) -> Iterator[Node]:
    """The elements that are not left out, nor inside of one that is."""
    end = -1
    for node in tree.nodes:
        if node.order in left_out:
            end = max(end, node.last)
        elif node.order > end:
            yield node


def _prose(node: Node) -> int:
    """The characters outside of links that stand in a block, and in no block inside of it."""
    return node.own - node.own_linked if node.tag in BLOCKS else 0


def _top(prose: list[Node]) -> Node | None:
    """The element with most votes."""
    votes: dict[Node, float] = {}
    for node in prose:
        vote = 1 + node.clauses + min(_prose(node) / _LENGTH, 3.0)
        vote *= 1 - node.own_linked / node.own
        is_paragraph = node.tag in _PARAGRAPHS or (
            node.breaks < 2 and not any(c.tag in BLOCKS for c in node.children)
        )
        around = list(node.ancestors()) if is_paragraph else [node, *node.ancestors()]
        for above, share in zip(around, _SHARES, strict=False):
            votes[above] = votes.get(above, 0.0) + share * vote
    return max(votes, key=lambda node: votes[node] * _weight(node), default=None)


def _weight(node: Node) -> float:
    weight = 1 - node.link_density
    if node.attributes.get("itemprop") == "articleBody":
        return weight * _STATED
    return weight * (_NAMED if node.tag in ("article", "main") or node.names & _NAMES else 1.0)


def _with_its_like(top: Node, prose: list[Node]) -> Node:
    """The element around it where the article goes on in elements beside it that are called the same."""
    parent = top.parent
    if parent is None:
        return top
    enough = _LIKE_IT * sum(_prose(node) for node in prose if top.holds(node))
    for other in parent.children:
        alike = other.tag == top.tag and other.attributes.get("class") == top.attributes.get(
            "class"
        )
        if (
            other is not top
            and alike
            and sum(_prose(node) for node in prose if other.holds(node)) >= enough
        ):
            return parent
    return top


def _unwanted(article: Article, tree: Tree, headline: Node | None) -> set[int]:
    """What stands between the paragraphs: lists of links, and quotations that repeat what the text says."""
    found: set[int] = set()
    text = ""
    for node in tree.nodes[article.first : article.last + 1]:
        if (
            node.tag not in BLOCKS
            or not node.size
            or not article.takes(node)
            or _holds(node, headline)
        ):
            continue
        if node.order == article.root.order or node.holds(article.root):
            continue
        if node.tag not in _ENTRIES and node.link_density > _LINKS:
            found.add(node.order)
        elif node.tag in ("blockquote", "aside", "div", "figure") and node.names & _PULLED:
            text = text or text_of(article.root)
            if text.count(text_of(node).strip("«»“”\"' .")) > 1:
                found.add(node.order)
    return found


def _holds(node: Node, headline: Node | None) -> bool:
    return headline is not None and node.holds(headline)

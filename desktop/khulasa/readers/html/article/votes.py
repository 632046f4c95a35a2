"""Which part of a web page is its article: the text under its headline, without what sites put around and into it.

Elements that hold prose vote for those around them (the method of Arc90's Readability), after what names itself
navigation, comments or an advertisement is gone. Arabic commas count like Latin ones, since a clause is a clause.
Nothing is cut from the page: what is found is which units of its text are the article.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from khulasa.readers.html.article.furniture import is_furniture
from khulasa.readers.html.body import BLOCKS
from khulasa.readers.html.page import Page
from khulasa.readers.html.tree import Node, Tree, text_of
from khulasa.readers.html.units import Unit

_PARAGRAPHS = frozenset({"p", "pre", "blockquote", "li", "dd"})
_PROSE = 25  # characters outside of links, that a paragraph has and a label has not
_SHARES = (1.0, 0.5, 0.33, 0.25)
"""What the elements around a paragraph get of its votes, the nearest first."""
_LENGTH = 100.0  # characters that are worth a clause
_NAMES = frozenset({"article", "content", "entry", "post", "story", "body", "text"})
_NAMED, _STATED = 1.2, 2.0
_LIKE_IT = 0.2
"""Of the article's prose: so much makes an element of the same name beside it a part of it."""
_MORE, _MORE_LINKS, _WIDER = 0.3, 0.35, 2
"""The article goes on beside what was found where the element around holds so much more prose with few links; looked
for so many times. Measured on two public suites."""
_LONG, _LONG_LINKS = 60, 0.3  # a block that is prose for sure: its characters, and of them in links
_BEFORE = 0.2
_LINKS = 0.6
_SMALLEST = 40
_BESIDE_HEADLINE = 80  # characters of prose that make what stands by the headline an article
_TWICE = 2.0
_THREAD, _THREAD_LABEL = 3, 40  # so many entries, each with a name of at most so many characters
_ENTRIES = frozenset(
    {"li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "caption", "figcaption"}
)
_PULLED = frozenset({"pullquote", "pull", "pq", "quote"})


@dataclass(frozen=True, slots=True)
class _Range:
    """The elements from `first` to `last`, by their order, without those in `left_out`; `top` holds most of them."""

    top: Node
    first: int
    last: int
    left_out: frozenset[int]

    def part_of(self, unit: Unit, tree: Tree) -> Unit | None:
        """What of a unit of text stands in it; None where nothing does."""
        block = unit.block
        if not self.first <= max(block.order, unit.after) <= self.last or block.order > self.last:
            return None
        return unit.within(lambda order: self._takes(tree.nodes[order]))

    def _takes(self, inner: Node) -> bool:
        around = (inner, *inner.ancestors())
        return self.left_out.isdisjoint(node.order for node in around)


def find(page: Page) -> list[Unit]:
    """The units that are the article of a page; none where there is no prose to find it by."""
    article = _range(page)
    if article is None:
        return []
    parts = (article.part_of(unit, page.tree) for unit in page.units)
    return [part for part in parts if part is not None]


def _range(page: Page) -> _Range | None:
    tree, headline = page.tree, page.headline
    left_out = _furniture(page)
    prose = [node for node in _outside(tree, left_out) if _prose(node) >= _PROSE]
    top = _top(prose)
    if top is None or sum(map(_prose, prose)) < _SMALLEST:
        return None
    top = _by_headline(_widened(top, prose), headline, prose)
    first = top.order
    if headline is not None and headline.order < top.order:
        first = headline.order
    elif headline is not None and top.holds(headline):
        before = _sum(node for node in prose if top.order <= node.order < headline.order)
        if before < _BEFORE * _prose_in(top, prose):
            first = headline.order
    inside = _Range(top, first, top.last, frozenset(left_out))
    return _Range(top, first, top.last, frozenset(left_out | _unwanted(inside, tree, headline)))


def _furniture(page: Page) -> set[int]:
    """The elements, by their order, that are no article whatever they hold; what is inside of them is not named."""
    orders: set[int] = set()
    end = -1
    for node in page.tree.nodes:
        if node.order > end and node.size and is_furniture(node, page.headline, page.free):
            orders.add(node.order)
            end = node.last
    return orders


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
    votes = _votes(prose)
    return max(votes, key=votes.__getitem__, default=None)


def votes_of(page: Page) -> dict[Node, float]:
    """The votes of all prose of a page, before anything is left out, by the elements that they are for."""
    return _votes(node for node in page.tree.nodes if _prose(node) >= _PROSE)


def _votes(prose: Iterable[Node]) -> dict[Node, float]:
    votes: dict[Node, float] = {}
    for node in prose:
        vote = 1 + node.clauses + min(_prose(node) / _LENGTH, 3.0)
        vote *= 1 - node.own_linked / node.own
        around = list(node.ancestors())
        if not _is_paragraph(node):
            around.insert(0, node)
        for above, share in zip(around, _SHARES, strict=False):
            votes[above] = votes.get(above, 0.0) + share * vote
    return {node: vote * _weight(node) for node, vote in votes.items()}


def _is_paragraph(node: Node) -> bool:
    if node.tag in _PARAGRAPHS:
        return True
    return node.breaks < 2 and not any(child.tag in BLOCKS for child in node.children)


def _weight(node: Node) -> float:
    weight = 1 - node.link_density
    if node.attributes.get("itemprop") == "articleBody":
        return weight * _STATED
    if node.tag in ("article", "main") or node.names & _NAMES:
        return weight * _NAMED
    return weight


def _sum(prose: Iterable[Node]) -> int:
    return sum(map(_prose, prose))


def _prose_in(around: Node, prose: Iterable[Node]) -> int:
    """The characters of prose that an element holds."""
    return _sum(node for node in prose if around.holds(node))


def _widened(top: Node, prose: list[Node]) -> Node:
    """What was found, or the element around it in which the article goes on."""
    for _ in range(_WIDER):
        wider = _with_its_like(top, prose) or _with_more(top, prose)
        if wider is None:
            break
        top = wider
    return top


def _with_its_like(top: Node, prose: list[Node]) -> Node | None:
    """The element around it where the article goes on in elements beside it that are called the same."""
    if top.parent is None:
        return None
    enough = _LIKE_IT * _prose_in(top, prose)
    name = top.attributes.get("class")
    for other in top.parent.children:
        if other is top or other.tag != top.tag or other.attributes.get("class") != name:
            continue
        if _prose_in(other, prose) >= enough:
            return top.parent
    return None


def _with_more(top: Node, prose: list[Node]) -> Node | None:
    """The element around it where that holds much more prose, and few links."""
    parent = top.parent
    if parent is None or parent.tag in ("body", "html", "#page"):
        return None
    if parent.link_density >= _MORE_LINKS:
        return None
    more = [node for node in prose if parent.holds(node) and not top.holds(node)]
    long = [node for node in more if _is_long(node)]
    enough = _MORE * _prose_in(top, prose)
    return parent if _sum(long) >= enough else None


def _is_long(node: Node) -> bool:
    return _prose(node) >= _LONG and node.own_linked < _LONG_LINKS * node.own


def _by_headline(top: Node, headline: Node | None, prose: list[Node]) -> Node:
    """What was found, or the text by the headline where that is an article and what was found may be comments.

    A brief item stands under its headline; a thread of remarks, or what a site says of itself, may be longer.
    """
    if headline is None:
        return top
    near = next((node for node in headline.ancestors() if _follows(headline, node, prose)), None)
    if near is None or near.holds(top) or top.holds(near):
        return top
    is_small = _prose_in(top, prose) < _TWICE * _prose_in(near, prose)
    return near if is_small or _is_thread(top) else top


def _follows(headline: Node, around: Node, prose: list[Node]) -> bool:
    after = (node for node in prose if headline.last < node.order <= around.last)
    return _sum(after) >= _BESIDE_HEADLINE


def _is_thread(top: Node) -> bool:
    """Whether it is a row of entries of one shape, each with a name or a time over some text."""
    entries = [child for child in top.children if child.size]
    shapes = {(child.tag, child.attributes.get("class", "")) for child in entries}
    return len(entries) >= _THREAD and len(shapes) == 1 and all(map(_is_signed, entries))


def _is_signed(entry: Node) -> bool:
    first = next((child for child in entry.children if child.size), None)
    if first is None or first.tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
        return False
    return 0 < first.size <= _THREAD_LABEL < entry.size - first.size


def _unwanted(article: _Range, tree: Tree, headline: Node | None) -> set[int]:
    """What stands between the paragraphs: lists of links, and quotations that repeat what the text says.

    What was found is never thrown away, whatever links it holds.
    """
    orders: set[int] = set()
    text = ""
    for node in tree.nodes[article.first : article.last + 1]:
        if node.tag not in BLOCKS or not node.size or node.holds(article.top):
            continue
        if headline is not None and node.holds(headline):
            continue
        if node.tag not in _ENTRIES and node.link_density > _LINKS:
            orders.add(node.order)
        elif node.tag in ("blockquote", "aside", "div", "figure") and node.names & _PULLED:
            text = text or text_of(article.top)
            if text.count(text_of(node).strip("«»“”\"' .")) > 1:
                orders.add(node.order)
    return orders

"""The headline of a web page: the element that says what the page calls itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from khulasa.readers.html.tree import Node, Tree, text_of
from khulasa.readers.properties import title

_HEADINGS = ("h1", "h2")
_NAMES = frozenset({"headline", "title", "entry-title"})
_TITLES = ("og:title", "twitter:title", "dc.title", "headline")
_SHORTEST = 6


def stated(tree: Tree, names: Iterable[str]) -> list[str]:
    """The values of the page's `meta` elements, in the order of the names."""
    return [value for name in names for key, value in tree.metas if key == name]


def titles_of(tree: Tree) -> list[str]:
    """All titles that a page states."""
    titles = (*tree.titles, *stated(tree, _TITLES))
    return [" ".join(each.split()) for each in titles if each.strip()]


def title_of(tree: Tree) -> str:
    """The page's title as the page states it."""
    for words in (*stated(tree, _TITLES), *tree.titles):
        cleaned = title(words)
        if cleaned:
            return cleaned
    return ""


def headline_of(tree: Tree) -> Node | None:
    """The element that is the page's headline: what it says is part of the page's title, or it is the only `h1`."""
    titles = titles_of(tree)
    longest = max(map(len, titles), default=0)
    unlinked = [node for node in tree.nodes if 2 * node.linked <= node.size]
    likely = [node for node in unlinked if _SHORTEST <= node.size <= longest + 2]
    named = [node for node in likely if node.tag in _HEADINGS or _is_named(node)]
    for nodes in (named, likely):
        headline = _longest_in_titles(nodes, titles)
        if headline is not None:
            return headline
    first_headings = [node for node in unlinked if node.tag == "h1" and node.size]
    return first_headings[0] if len(first_headings) == 1 else None


def _longest_in_titles(nodes: Iterable[Node], titles: Sequence[str]) -> Node | None:
    """The element with the longest text that is part of a title, the first of equals."""
    longest: Node | None = None
    length = -1
    for node in nodes:
        text = text_of(node)
        if len(text) > length and any(text in title for title in titles):
            longest, length = node, len(text)
    return longest


def _is_named(node: Node) -> bool:
    return node.attributes.get("itemprop") == "headline" or bool(node.names & _NAMES)

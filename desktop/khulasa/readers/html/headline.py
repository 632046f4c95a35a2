"""The headline of a web page: the element that says what the page calls itself."""

from __future__ import annotations

from collections.abc import Iterable

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
    titles = (title(each) for each in (*stated(tree, _TITLES), *tree.titles))
    return next((each for each in titles if each), "")


def headline_of(tree: Tree) -> Node | None:
    """The element that is the page's headline: what it says is part of the page's title, or it is the only `h1`."""
    titles = titles_of(tree)
    longest = max(map(len, titles), default=0)
    likely = [
        node
        for node in tree.nodes
        if _SHORTEST <= node.size <= longest + 2 and 2 * node.linked <= node.size
    ]
    named = [node for node in likely if node.tag in _HEADINGS or _is_named(node)]
    for nodes in (named, likely):
        fitting = [
            (len(text), node)
            for node in nodes
            if any((text := text_of(node)) in each for each in titles)
        ]
        if fitting:
            return max(fitting, key=lambda pair: pair[0])[1]
    first_headings = [
        node
        for node in tree.nodes
        if node.tag == "h1" and node.size and 2 * node.linked <= node.size
    ]
    return first_headings[0] if len(first_headings) == 1 else None


def _is_named(node: Node) -> bool:
    return node.attributes.get("itemprop") == "headline" or bool(node.names & _NAMES)

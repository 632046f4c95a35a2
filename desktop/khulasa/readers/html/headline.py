"""The headline of a web page, and what the page states of itself: its title, its author, its date and its address."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from khulasa.document.model import Metadata
from khulasa.readers.html.tree import Node, Tree, text_of
from khulasa.readers.properties import metadata, one_line, title

_HEADINGS = ("h1", "h2")
_NAMES = frozenset({"headline", "title", "entry-title"})
_SHORTEST = 6
_TITLES = ("og:title", "twitter:title", "dc.title", "headline")
_AUTHORS = (
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "sailthru.author",
    "byl",
    "parsely-author",
)
_DATES = (
    "article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dcterms.date",
    "dc.date.issued",
    "pubdate",
    "publishdate",
    "og:published_time",
    "created",
    "article:modified_time",
)
_ADDRESSES = ("og:url", "twitter:url", "dc.identifier")
_PROGRAMS = re.compile(
    r"LibreOffice|OpenOffice|Microsoft Word|Word\.Document|pandoc|AbiWord", re.IGNORECASE
)
_LARGEST_SCRIPT = 400_000
_ARTICLES = ("article", "posting", "report", "webpage")
_MOST_ITEMS = 2000


def headline_of(tree: Tree) -> Node | None:
    """The element that is the page's headline: what it says is part of the page's title, or it is the only `h1`."""
    titles = [
        " ".join(each.split()) for each in (*tree.titles, *_stated(tree, _TITLES)) if each.strip()
    ]
    longest = max(map(len, titles), default=0)
    shown = [
        node
        for node in tree.nodes
        if _SHORTEST <= node.size <= longest + 2 and 2 * node.linked <= node.size
    ]
    named = [node for node in shown if node.tag in _HEADINGS or _is_named(node)]
    for nodes in (named, shown):
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


def title_of(tree: Tree) -> str:
    """The page's title as the page states it."""
    return next(
        (found for each in (*_stated(tree, _TITLES), *tree.titles) if (found := title(each))), ""
    )


def written_by_word_processor(tree: Tree) -> bool:
    """Whether a program saved a document as a page, so that no site stands around it."""
    return any(_PROGRAMS.search(value) for value in _stated(tree, ("generator", "progid")))


def metadata_of(tree: Tree, times: list[str]) -> Metadata:
    """What the page states of its author, date and address; `times` are those of its `time` elements."""
    items = [item for script in tree.scripts for item in _items(script)]
    authors = [each for each in _stated(tree, _AUTHORS) if "://" not in each]
    authors = authors or [name for item in items for name in _people(item.get("author"))]
    dates = [
        *_stated(tree, _DATES),
        *(_string(item.get("datePublished")) for item in items),
        *times,
    ]
    links = [address for relation, address in tree.links if relation == "canonical"]
    return metadata(authors, dates, [*links, *_stated(tree, _ADDRESSES)])


def _is_named(node: Node) -> bool:
    return node.attributes.get("itemprop") == "headline" or bool(node.names & _NAMES)


def _stated(tree: Tree, names: tuple[str, ...]) -> list[str]:
    """The values of the page's `meta` elements, in the order of the names."""
    return [value for name in names for key, value in tree.metas if key == name]


def _items(script: str) -> Iterator[dict[str, Any]]:
    """What a script of linked data says of articles."""
    if len(script) > _LARGEST_SCRIPT:
        return
    try:
        waiting = [json.loads(script)]
    except (ValueError, RecursionError):
        return
    for _ in range(_MOST_ITEMS):
        if not waiting:
            return
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting += item
        elif isinstance(item, dict):
            graph = item.get("@graph")
            waiting += graph if isinstance(graph, list) else []
            if any(kind in str(item.get("@type")).lower() for kind in _ARTICLES):
                yield item


def _people(value: object) -> list[str]:
    found = value if isinstance(value, list) else [value]
    names = (
        _string(each.get("name")) if isinstance(each, dict) else _string(each) for each in found
    )
    return [name for each in names if (name := one_line(each)) and "://" not in name]


def _string(value: object) -> str:
    return value if isinstance(value, str) else ""

"""A page that was parsed: its elements, its headline, and its units of text."""

from __future__ import annotations

from dataclasses import dataclass

from khulasa.readers.html.headline import headline_of
from khulasa.readers.html.tree import Node, Tree
from khulasa.readers.html.units import Unit, units_of
from khulasa.readers.xml import parse_html


@dataclass(frozen=True, slots=True)
class Page:
    """What the finders of the article look at; `headline` is None where the page has none."""

    tree: Tree
    headline: Node | None
    units: list[Unit]

    @property
    def free(self) -> int:
        """The characters of the page outside of links, at least 1."""
        return max(1, self.tree.root.size - self.tree.root.linked)


def parse_page(text: str, source: str) -> Page:
    """A page from its text. Raises `ReadError` `TOO_COMPLEX`."""
    tree = Tree(source)
    parse_html(text, tree, source)
    tree.finish()
    return page_of(tree)


def page_of(tree: Tree) -> Page:
    """A page from its elements, as they are seen now."""
    return Page(tree, headline_of(tree), units_of(tree))

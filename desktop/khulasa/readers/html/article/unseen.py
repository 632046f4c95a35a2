"""What nobody sees of a page: read where it holds the article all the same, and said where it was left out.

Pages that a program completes hold their article in parts that it shows later, or in `noscript`; such a part is read
where the page's headline or description stands in it, or where nothing else is there to read.
"""

from __future__ import annotations

from collections.abc import Iterable

from khulasa.readers.html.page import Page, page_of
from khulasa.readers.html.tree import Node, Tree, text_of
from khulasa.readers.html.units import Unit

_BRIEF = 800  # characters of an article, from which on nothing is looked for among what is hidden
_ENOUGH, _TIMES = 200, 2.0
"""What a hidden part must hold, in characters and against what was found, to be read in its place."""
_SIGN = 60  # characters of the headline or description that are looked for
_SHORTEST_SIGN = 12
_PROSE = 25  # characters outside of links, as many as a paragraph has at least


def revealed(page: Page, article: Iterable[Unit]) -> Page | None:
    """The page with the hidden parts that hold its article; None where there are none such."""
    known = sum(unit.free for unit in article)
    if known >= _BRIEF:
        return None
    parts = [part for part in page.tree.hidden_parts() if _text_size(part) >= _ENOUGH]
    chosen = _signed(page.tree, parts)
    if not chosen and not any(unit.free >= _PROSE for unit in _without_headline(page)):
        chosen = parts
    if sum(map(_text_size, chosen)) < max(_ENOUGH, _TIMES * known):
        return None
    page.tree.reveal(chosen)
    page.tree.measure()
    return page_of(page.tree)


def leaves_text_out(page: Page, article: list[Unit]) -> bool:
    """Whether a paragraph that nobody sees stands among those of the article."""
    if not article:
        return False
    first, last = article[0].pieces[0][0], article[-1].pieces[-1][0]
    between = (part for part in page.tree.hidden_parts() if first < part.order < last)
    return any(part.tag != "noscript" and _text_size(part) >= _PROSE for part in between)


def _signed(tree: Tree, parts: list[Node]) -> list[Node]:
    """The parts in which the page's title or description stands."""
    stated = [value for key, value in tree.metas if "description" in key or "title" in key]
    signs = {_even(each)[:_SIGN] for each in (*stated, *tree.titles)}
    known = [sign for sign in signs if len(sign) >= _SHORTEST_SIGN]
    return [part for part in parts if any(sign in _even(text_of(part)) for sign in known)]


def _without_headline(page: Page) -> Iterable[Unit]:
    headline = page.headline
    return (unit for unit in page.units if headline is None or not headline.holds(unit.block))


def _text_size(node: Node) -> int:
    return len(text_of(node))


def _even(text: str) -> str:
    return " ".join(text.split())

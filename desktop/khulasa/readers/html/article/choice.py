"""The article of a page as the rules and a small model choose it together.

The model decides unit by unit; the rules are asked where a page is brief or the model keeps next to nothing of what
they do. Headline, bylines and dates stay; cells are decided by their table, and items by their list, so that no
figure of a table is lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from khulasa.readers.html.article.features import features
from khulasa.readers.html.article.furniture import is_by_element
from khulasa.readers.html.article.lines import is_time_line, without_site_lines
from khulasa.readers.html.article.trees import Trees, trees
from khulasa.readers.html.article.votes import find
from khulasa.readers.html.page import Page
from khulasa.readers.html.tree import Node
from khulasa.readers.html.units import Piece, Unit

_LIKELY = 0.45  # a probability; from 0.4 to 0.5 one public suite gains what the other loses
_SHARE = 0.3  # of what the rules keep: where the model keeps less, it is wrong
_BRIEF = 800  # characters that the rules keep of a brief page, of which the model has seen few
_AGREE = 0.5  # of all that either keeps: where both keep less, nobody knows where the article is
_WHOLE = 0.5  # of the text of a table or list, from which on all of it is kept
_CELL = 80  # characters that a cell of a table of figures holds at most, on the average
_GROUPS = frozenset({"table", "ul", "ol", "dl"})
_SIGNED = frozenset(
    {"byline", "author", "authors", "date", "dateline", "time", "published", "timestamp"}
)
_LONGEST_LINE = 160
_NEVER = ("footer", "nav", "menu", "dialog")


@dataclass(frozen=True, slots=True)
class Choice:
    """The units of the article, none where there is no prose; `agreed` says that rules and model chose alike."""

    units: list[Unit]
    agreed: bool = True


def choose(page: Page, model: Trees | None = None) -> Choice:
    """The article of a page; another model than the one that ships may be tried."""
    by_rules = find(page)
    if not by_rules:
        return Choice([])
    parts = {unit.pieces[0]: unit for unit in by_rules}
    chosen = chosen_by_rules(page, by_rules)
    known = _size(chosen)
    if known < _BRIEF:
        return Choice(by_rules)
    probabilities = (model or trees()).probabilities(features(page, chosen))
    likely = {
        unit for unit, chance in zip(page.units, probabilities, strict=True) if chance >= _LIKELY
    }
    likely = _in_whole_groups(page, likely - _of_the_site(page))
    if _size(likely) < _SHARE * known:
        return Choice(by_rules, agreed=False)
    agreed = _size(likely & chosen) >= _AGREE * _size(likely | chosen)
    stays = {unit for unit in chosen if _always_stays(unit, page.headline)}
    units = [unit for unit in page.units if unit in likely or unit in stays]
    return Choice([_trimmed(unit, parts) for unit in units], agreed)


def chosen_by_rules(page: Page, by_rules: Sequence[Unit]) -> frozenset[Unit]:
    """The page's units of which the rules keep a part."""
    pieces = {unit.pieces[0] for unit in without_site_lines(page, by_rules).units}
    return frozenset(unit for unit in page.units if not pieces.isdisjoint(unit.pieces))


def _trimmed(unit: Unit, parts: dict[Piece, Unit]) -> Unit:
    """A unit without the pieces that the rules leave out, such as a link to edit a heading."""
    return next((parts[piece] for piece in unit.pieces if piece in parts), unit)


def _size(units: Iterable[Unit]) -> int:
    return sum(len(unit.text) for unit in units)


def _of_the_site(page: Page) -> set[Unit]:
    """The units in a footer, a menu or a dialogue of the site."""
    known: dict[int, bool] = {}

    def is_site(node: Node) -> bool:
        answer = known.get(node.order)
        if answer is None:
            answer = known[node.order] = node.tag in _NEVER and is_by_element(
                node, page.headline, page.free
            )
        return answer

    return {unit for unit in page.units if any(map(is_site, (unit.block, *unit.block.ancestors())))}


def _in_whole_groups(page: Page, likely: set[Unit]) -> set[Unit]:
    """The units with their tables and lists whole, or without any of them."""
    groups: dict[Node, list[Unit]] = {}
    for unit in page.units:
        around = (unit.block, *unit.block.ancestors())
        group = next((node for node in around if node.tag in _GROUPS), None)
        if group is not None:
            groups.setdefault(group, []).append(unit)
    whole = set(likely)
    for units in groups.values():
        if np.mean([len(unit.text) for unit in units]) > _CELL:
            continue  # it places the page's text, or its items are paragraphs
        if _size(likely.intersection(units)) >= _WHOLE * _size(units):
            whole.update(units)
        else:
            whole.difference_update(units)
    return whole


def _always_stays(unit: Unit, headline: Node | None) -> bool:
    block = unit.block
    if headline is not None and headline.holds(block):
        return True
    if len(unit.text) > _LONGEST_LINE:
        return False
    return not block.names.isdisjoint(_SIGNED) or block.tag == "time" or is_time_line(unit.text)

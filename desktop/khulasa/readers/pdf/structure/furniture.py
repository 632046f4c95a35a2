"""What stands on every page and belongs to none: running headers, footers and page numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from khulasa.readers.pdf.layout.textline import TextLine

_ZONE = 0.12  # of the page's height at its top and its foot
_LONE_ZONE = 0.09  # where one page alone is looked at
_DIGITS = re.compile(r"[0-9٠-٩۰-۹]+")
_PAGE_NUMBER = re.compile(
    r"[\s\-–—|()\[\]/~•]*(?:(?:صفحة|الصفحة|ص|page|p)\W{0,2})?[0-9٠-٩۰-۹]{1,4}(?:\s*(?:من|/|of)\s*[0-9٠-٩۰-۹]{1,4})?"
    r"[\s\-–—|()\[\]/~•]*",
    re.IGNORECASE,
)
_APART = 1.9  # lines between a lone header and the text
_SMALLER, _LARGER = 0.97, 1.12  # times the size of most letters
_EDGE = 0.055


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page's lines and its height, in points."""

    height: float
    lines: Sequence[TextLine]


def furniture_of(
    sheets: Sequence[Sheet], body: float, step: float
) -> tuple[set[int], list[TextLine]]:
    """The ids of the lines that are furniture, and one line of each kind of it, page numbers left out.

    `body` is the size of most letters and `step` that from a line to the next, in points. A text in the outer part of
    the page that comes again on other pages, but for its digits, is furniture; on a page that has no fellow, a small
    line that stands well apart.
    """
    repeated = _repeated(sheets)
    found: set[int] = set()
    kinds: dict[str, TextLine] = {}
    for sheet in sheets:
        for line in sheet.lines:
            key = _key(line.text)
            in_zone = _in_zone(line, sheet.height, _ZONE)
            is_number = in_zone and bool(_PAGE_NUMBER.fullmatch(line.text))
            again = in_zone and key in repeated
            if is_number or again or _stands_apart(line, sheet, body, step):
                found.add(id(line))
                if not is_number:
                    kinds.setdefault(key, line)
    return found, list(kinds.values())


def _key(text: str) -> str:
    return _DIGITS.sub("#", text)


def _in_zone(line: TextLine, height: float, share: float) -> bool:
    return not share * height <= line.base <= (1 - share) * height


def _repeated(sheets: Sequence[Sheet]) -> set[str]:
    """The texts that stand at one height near the edge of at least two pages, and of a third of all."""
    places: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for number, sheet in enumerate(sheets):
        for line in sheet.lines:
            if _in_zone(line, sheet.height, _ZONE):
                places[_key(line.text)].add((number, round(line.base / 4)))
    found = set()
    for key, seen in places.items():
        pages = {number for number, _ in seen}
        heights = {height for _, height in seen}
        near = max(heights) - min(heights) <= 2
        if len(pages) >= max(2, len(sheets) / 3) or (len(pages) >= 2 and near and len(sheets) <= 4):
            found.add(key)
    return found


def _stands_apart(line: TextLine, sheet: Sheet, body: float, step: float) -> bool:
    """Whether a small short line at the very edge stands well away from all other text."""
    at_edge = _in_zone(line, sheet.height, _EDGE) and line.size <= _LARGER * body
    small = _in_zone(line, sheet.height, _LONE_ZONE) and line.size <= _SMALLER * body
    if not (at_edge or small) or len(line.text) > 120:
        return False
    others = [other.base for other in sheet.lines if abs(other.base - line.base) > 0.3 * line.size]
    return bool(others) and min(abs(base - line.base) for base in others) > _APART * max(body, step)

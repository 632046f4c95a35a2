"""What stands on every page and belongs to none: running headers, footers and page numbers.

They are looked for near the edges of the sheet, and at the edges of the print: a gazette is printed on a larger sheet
than it was set for, so that its running head stands a fifth of the page below the edge.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from khulasa.readers.pdf.layout.textline import TextLine

_ZONE = 0.12  # of the page's height at its top and its foot
_LONE_ZONE = 0.09  # where one page alone is looked at
_DIGITS = re.compile(r"[0-9٠-٩۰-۹]+")
_PAGE_NUMBER = re.compile(
    r"[\s\-–—|()\[\]/~•]*(?:(?:صفحة|الصفحة|ص|page|p)\W{0,2})?[0-9٠-٩۰-۹]{1,4}(?:\s*(?:من|/|of)\s*[0-9٠-٩۰-۹]{1,4})?"
    r"[\s\-–—|()\[\]/~•]*",
    re.IGNORECASE,
)
_APART = 1.9  # lines between a header and the text
_SMALLER, _LARGER = 0.97, 1.12  # times the size of most letters
_EDGE = 0.055
_MOST_ROWS = 2  # of furniture at the head or the foot of a page's print
_SAME_ROW = 3.0  # points between the bases of what stands on one row
_SAME_HEIGHT = 6.0  # points by which a running head moves from page to page
_FEWEST_LETTERS = 12  # of a running head; `مادة 3` may open every page
_NOT_LETTERS = re.compile(r"[\W\d_]+")


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
    the page that comes again on other pages, but for its digits, is furniture, and what comes again where the print
    begins or ends, apart from the text; on a page that has no fellow, a small line that stands well apart.
    """
    repeated = _repeated(sheets)
    outermost = _outermost(sheets, step)
    furniture: set[int] = set()
    kinds: dict[str, TextLine] = {}
    for sheet in sheets:
        for line in sheet.lines:
            key = _key(line.text)
            in_zone = _in_zone(line, sheet.height, _ZONE)
            is_number = in_zone and bool(_PAGE_NUMBER.fullmatch(line.text))
            again = in_zone and key in repeated
            if (
                is_number
                or again
                or id(line) in outermost
                or _stands_apart(line, sheet, body, step)
            ):
                furniture.add(id(line))
                if not is_number:
                    kinds.setdefault(_words(line) or key, line)
    return furniture, list(kinds.values())


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
    texts = set()
    for key, stands in places.items():
        pages = {number for number, _ in stands}
        heights = {height for _, height in stands}
        near = max(heights) - min(heights) <= 2
        if len(pages) >= max(2, len(sheets) / 3) or (len(pages) >= 2 and near and len(sheets) <= 4):
            texts.add(key)
    return texts


def _outermost(sheets: Sequence[Sheet], step: float) -> set[int]:
    """The ids of the lines that come again, or count the pages, in the outermost rows of print."""
    outermost: set[int] = set()
    for direction in (-1, 1):
        pages = [_rows(sheet, direction) for sheet in sheets]
        heads = _running(pages)
        for rows in pages:
            outermost |= {id(line) for row in _set_apart(rows, heads, step) for line in row}
    return outermost


def _set_apart(
    rows: Sequence[list[TextLine]], heads: dict[str, float], step: float
) -> Sequence[list[TextLine]]:
    """The rows from the edge inward that are running heads and page numbers, up to the wide step before the text."""
    count = 0
    for place, (row, inner) in enumerate(pairwise(rows), 1):
        if not all(_is_running(line, heads) for line in row):
            break
        if abs(row[0].base - inner[0].base) > _APART * step:
            count = place
    return (
        rows[:count] if any(_words(line) in heads for row in rows[:count] for line in row) else []
    )


def _rows(sheet: Sheet, direction: int) -> list[list[TextLine]]:
    """The outermost rows of a page: from the head where `direction` is -1, from the foot where it is 1."""
    rows: list[list[TextLine]] = []
    for line in sorted(sheet.lines, key=lambda line: direction * line.base):
        if rows and abs(rows[-1][0].base - line.base) <= _SAME_ROW:
            rows[-1].append(line)
        elif len(rows) > _MOST_ROWS:
            break
        else:
            rows.append([line])
    return rows


def _running(pages: Sequence[list[list[TextLine]]]) -> dict[str, float]:
    """The words of running heads, with the height at which they stand on most pages."""
    places: dict[str, list[float]] = defaultdict(list)
    for rows in pages:
        for words, line in {_words(line): line for row in rows for line in row}.items():
            places[words].append(line.base)
    heads = {}
    for words, bases in places.items():
        height = median(bases)
        near = sum(abs(base - height) <= _SAME_HEIGHT for base in bases)
        if len(words) >= _FEWEST_LETTERS and near >= max(2, len(pages) / 3):
            heads[words] = height
    return heads


def _is_running(line: TextLine, heads: dict[str, float]) -> bool:
    words = _words(line)
    is_head = words in heads and abs(heads[words] - line.base) <= _SAME_HEIGHT
    return is_head or bool(_PAGE_NUMBER.fullmatch(line.text))


def _words(line: TextLine) -> str:
    """The letters of a line, on whichever side of it the page number stands."""
    return _NOT_LETTERS.sub("", line.text)


def _stands_apart(line: TextLine, sheet: Sheet, body: float, step: float) -> bool:
    """Whether a small short line at the very edge stands well away from all other text."""
    at_edge = _in_zone(line, sheet.height, _EDGE) and line.size <= _LARGER * body
    small = _in_zone(line, sheet.height, _LONE_ZONE) and line.size <= _SMALLER * body
    if not (at_edge or small) or len(line.text) > 120:
        return False
    others = [other.base for other in sheet.lines if abs(other.base - line.base) > 0.3 * line.size]
    return bool(others) and min(abs(base - line.base) for base in others) > _APART * max(body, step)

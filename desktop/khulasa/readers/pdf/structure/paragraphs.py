"""From lines to paragraphs: which line goes on with the one before it.

A program that fills lines breaks one only where the next word doesn't fit; so where it would have fitted, a paragraph
ended. A wider step down, an indent, another size or weight, and the sign of a list say so, too. Some programs break
lines by a count of letters or by the width of letters that are not joined; there only the other signs tell.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from khulasa.readers.pdf.layout.textline import TextLine

_BULLET = re.compile(r"\s*[•●○▪◦‣■□◆➢✓*·–—-]\s+(?=\S)")
_NUMBER = re.compile(r"\s*\(?(?:[0-9]{1,3}|[٠-٩]{1,3}|[۰-۹]{1,3})\s?[.)\-–](?![0-9٠-٩۰-۹])\s*\S")
_ENDED = re.compile("[.!?؟…:؛۔][\"'”“»«’)\\]]*$")
_STOPPED = re.compile("[.!?؟…؛۔][\"'”“»«’)\\]]*$")
_JOINED = re.compile(r"\S[-–/]$|[\u00ad\u2010]$")
_BROKEN_ADDRESS = re.compile(r"(?:://|www\.)[!-~]+[./_?&=#]$")
_LEADERS = re.compile(r"(?:[.·…_][ ]?){5,}")
_PAGE_AT_END = re.compile(r"[ ]*[0-9٠-٩۰-۹]{1,4}$")
_MOSTLY = 0.4  # of a line's signs that are dots, which a person is to write on
_LOOSE, _LOOSEST = 1.18, 1.75  # times the usual step from line to line
_SLACK = 0.6  # em that a word may lack and still have been kept from the line before
_LEADING = 1.4  # em, where a text is too short to tell
_FEWEST_STEPS = 4  # wider steps, by which paragraphs are seen to be parted
_FEWEST_ENDS, _OFTENER = 2, 2  # ends of paragraphs at one step, and times those within one
_UNFILLED = (
    0.2  # of the lines within paragraphs, which tells that lines are not broken where they are full
)


def opens_item(text: str) -> bool:
    """Whether a line opens an item of a list."""
    return bool(_BULLET.match(text) or _NUMBER.match(text))


def without_bullet(text: str) -> str:
    """An item without the drawn sign before it, which is no letter of the author's; a number stays."""
    bullet = _BULLET.match(text)
    return text[bullet.end() :] if bullet else text


def is_dotted(text: str) -> bool:
    """Whether a line of dots leads to the number of a page, or is there to be written on: no sentence, either way."""
    dots = _LEADERS.search(text)
    if dots is None:
        return False
    leads_on = _PAGE_AT_END.fullmatch(text, dots.end()) is not None
    return leads_on or len(dots.group()) >= _MOSTLY * len(text)


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence or a lead-in does."""
    return bool(_ENDED.search(text))


def joins_next(text: str) -> bool:
    """Whether a line was broken behind a hyphen or a slash, where no space was typed."""
    return bool(_JOINED.search(text) or _BROKEN_ADDRESS.search(text))


@dataclass(frozen=True, slots=True)
class Setting:
    """How a document sets its lines: `leading` is the step from a line to the next within paragraphs, in em.

    `filled` says that a line is broken where the next word doesn't fit and nowhere else. `gaps` are wider steps, in
    tenths of an em, that stand behind paragraphs and hardly ever within one.
    """

    leading: float = _LEADING
    filled: bool = True
    gaps: frozenset[int] = frozenset()


def setting_of(lines: Sequence[TextLine]) -> Setting:
    """How the lines of a document are set."""
    pairs = [
        (line, after)
        for line, after in pairwise(lines)
        if line.column == after.column
        and line.page == after.page
        and line.same_style(after)
        and 0.5 * line.size < line.base - after.base < 4 * line.size
    ]
    steps = Counter(round(_step(line, after), 1) for line, after in pairs)
    common = [step for step, count in steps.items() if count >= max(2, 0.12 * steps.total())]
    leading = min(common, default=_LEADING)
    filled = _are_filled(pairs, leading)
    return Setting(leading, filled, _gaps(pairs, leading) if filled else frozenset())


def _gaps(pairs: Sequence[tuple[TextLine, TextLine]], leading: float) -> frozenset[int]:
    """The wide steps, in tenths of an em, that follow lines which end a paragraph for certain."""
    ends: Counter[int] = Counter()
    others: Counter[int] = Counter()
    for line, after in pairs:
        step = _step(line, after)
        if _is_close(step, leading):
            continue
        if ends_sentence(line.text) and _had_room(line, after):
            ends[_tenths(step)] += 1
        elif not ends_sentence(line.text) and not _had_room(line, after):
            others[_tenths(step)] += 1
    return frozenset(
        step
        for step, count in ends.items()
        if count >= _FEWEST_ENDS and count > _OFTENER * others[step]
    )


def _tenths(step: float) -> int:
    return round(10 * step)


def _are_filled(pairs: Sequence[tuple[TextLine, TextLine]], leading: float) -> bool:
    """Whether lines within paragraphs are full; where nothing but their room parts paragraphs, they are taken to be."""
    close = [pair for pair in pairs if _is_close(_step(*pair), leading)]
    going = [
        pair for pair in close if not ends_sentence(pair[0].text) and not opens_item(pair[1].text)
    ]
    unfilled = sum(_had_room(line, after) for line, after in going)
    return len(pairs) - len(close) < _FEWEST_STEPS or unfilled <= _UNFILLED * len(going)


def _step(line: TextLine, after: TextLine) -> float:
    return (line.base - after.base) / max(1.0, after.size)


def _is_close(step: float, leading: float) -> bool:
    """Whether a step down, in em, is no wider than those within paragraphs."""
    return step <= leading * _LOOSE + 0.05


def goes_on(before: TextLine, line: TextLine, setting: Setting) -> bool:
    """Whether a line belongs to the paragraph of the one before it, as far as shape and place tell."""
    if not before.same_style(line) or opens_item(line.text):
        return False
    if is_dotted(before.text) or is_dotted(line.text):
        return False
    if before.column == line.column and before.page == line.page:
        return _goes_on_below(before, line, setting)
    if before.page == line.page and line.base < before.base and not _in_line(before, line):
        return False  # below another column, or below the cells of a table
    ended = setting.filled and _had_room(before, line)
    return not (ended or _STOPPED.search(before.text) or line.centred)


def _in_line(before: TextLine, line: TextLine) -> bool:
    """Whether two lines have columns with the same edges."""
    return all(
        abs(edge - edge_below) < line.size
        for edge, edge_below in zip(before.column[:2], line.column[:2], strict=True)
    )


def _goes_on_below(before: TextLine, line: TextLine, setting: Setting) -> bool:
    step = _step(before, line)
    if not 0 < step <= setting.leading * _LOOSEST or (setting.filled and _had_room(before, line)):
        return False
    indented = 0.7 * line.size < line.indent < 5 * line.size and before.indent < 0.35 * line.size
    if indented and not (opens_item(before.text) or before.centred or line.centred):
        return False
    if _is_close(step, setting.leading):
        return True
    if _tenths(step) in setting.gaps:
        return False  # a heading as wide as the column
    # Tall signs, and columns stretched to one height, move the lines of a paragraph apart.
    return before.room < 0.5 * before.size and not ends_sentence(before.text) and not line.centred


def _had_room(before: TextLine, line: TextLine) -> bool:
    """Whether the line's first word would have fitted on the line before."""
    room = before.room + before.indent if before.centred and line.centred else before.room
    return room > line.first_word + _SLACK * before.size

"""Titles and headings, which only their shape and their neighbours tell, and the lines around a title and at the end.

A short line without a stop is a heading where it stands over text. Between the title and the text it may be a town, a
section of the paper, the author; at the end it is what a page adds. None of these is cited as the source: a name that
nobody states to be one is a guess.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from khulasa.document.model import BODY, BlockKind
from khulasa.language.arabic.labels.agencies import (
    is_listed_agency,
    names_person,
    names_publisher,
)
from khulasa.language.arabic.labels.dates import is_town
from khulasa.language.arabic.labels.lines import tells_of_author
from khulasa.language.arabic.labels.marks import is_entry
from khulasa.language.arabic.labels.shapes import (
    INNER_STOP,
    LONGEST_HEADING,
    TURN,
    Shape,
    line_of,
)
from khulasa.language.arabic.lists import entries, with_conjunctions
from khulasa.language.folding import fold

_TITLE_WORDS, _HEADING_WORDS, _SHORT_HEADING, _QUESTION_WORDS = 20, 14, 7, 9
_LAST_WORDS, _LABEL_WORDS, _NAME_WORDS, _HEAD_LINES, _FEW = 5, 3, 4, 4, 2
_ANSWER = 15
"""A question is a heading only of a paragraph with so many words."""

_TITLE_TEXT = 5
"""So many words has what a title that asks stands over."""

_NUMBER_FIRST = re.compile(r"\(?(?:\d{1,2}\s?[.)\-–]|\d{1,2}(?:[.\-]\d{1,2})+\s?[.)\-–]?)\s")
_QUOTED = re.compile('\\s*["“”«].*["“”»]\\s*$')
_BRACKETED = re.compile(r"\s*[(\[][^()\[\]\d]{2,40}[)\]]\s*")
_ARABIC = re.compile("[ء-ي]")
_MAY_BE_NUMBERED = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})

Kinds = dict[int, BlockKind]
"""Kinds by the order of the shape that has them."""


def kinds_of_headings(text: str, shapes: Sequence[Shape]) -> Kinds:
    """The titles and headings among shapes, and what stands between a title and the text."""
    start = _after_page_name(text, shapes)
    named = dict.fromkeys(range(start), BlockKind.FURNITURE)
    rest = shapes[start:]
    kinds = _numbered(text, rest) | _over_text(text, rest) | _head(text, rest)
    return named | {order + start: kind for order, kind in kinds.items()}


def _after_page_name(text: str, shapes: Sequence[Shape]) -> int:
    """How many lines before a title name the site or a section of it."""
    if len(shapes) < 3 or not _could_be_heading(text, shapes[1], is_first=True):
        return 0
    line = line_of(text, shapes[0].block)
    is_title_behind = _names_page(line) and shapes[0].block.kind is BlockKind.PARAGRAPH
    return int(is_title_behind and not shapes[0].stopped)


def _names_page(line: str) -> bool:
    """`صحيفة الشاطئ`, `رياضة`, `The Beach`: a publisher, a section, or Latin letters alone."""
    folded = fold(line)
    if names_publisher(folded) or is_listed_agency(folded):
        return True
    is_latin = not _ARABIC.search(folded) and len(line.split()) <= _NAME_WORDS
    return is_latin or is_entry(folded, entries("categories"))


def _over_text(text: str, shapes: Sequence[Shape]) -> Kinds:
    """From the end to the start, since a heading is known by what follows."""
    kinds: Kinds = {}
    for order in range(len(shapes) - 2, -1, -1):
        shape, following = shapes[order], shapes[order + 1]
        is_first = order == 0
        if not _could_be_heading(text, shape, is_first=is_first):
            continue
        least = _least_text(shape, is_first=is_first)
        opens_text = following.is_text and following.words >= least
        if is_first and (opens_text or kinds.get(1) is BlockKind.HEADING):
            kinds[order] = BlockKind.TITLE
        elif not is_first and opens_text and _can_precede_heading(text, shapes, order - 1):
            kinds[order] = BlockKind.HEADING
    return kinds


def _head(text: str, shapes: Sequence[Shape]) -> Kinds:
    """A title with up to three more lines over the first paragraph: a second title, the author, what the author is."""
    size = 0
    while size < len(shapes) and _could_be_heading(text, shapes[size], is_first=size == 0):
        size += 1
    if not 1 < size <= _HEAD_LINES or size == len(shapes) or not _is_prose(shapes[size:]):
        return {}
    kinds = {0: BlockKind.TITLE} | dict.fromkeys(range(1, size), BlockKind.HEADING)
    for order in range(1, size):
        line = line_of(text, shapes[order].block)
        kind = _kind_below_title(line, shapes[order])
        if kind is None:
            continue
        kinds[order] = kind
        names_author = kind is BlockKind.BYLINE and order > 1
        if names_author and shapes[order - 1].words <= _NAME_WORDS:
            kinds[order - 1] = BlockKind.BYLINE
    return kinds


def _kind_below_title(line: str, shape: Shape) -> BlockKind | None:
    """What a short line between a title and the text is, None where it may be a heading."""
    folded = fold(line)
    if is_town(folded):
        return BlockKind.DATELINE
    if names_publisher(folded) or is_entry(folded, entries("categories")):
        return BlockKind.FURNITURE
    tells = shape.words <= _SHORT_HEADING and tells_of_author(line)
    return BlockKind.BYLINE if tells or names_person(folded) else None


def _is_prose(shapes: Sequence[Shape]) -> bool:
    """Whether a finished sentence opens a run of blocks, and is long or not the only one."""
    first = shapes[0]
    if not first.stopped or first.block.kind not in BODY:
        return False
    stopped = sum(shape.stopped for shape in shapes)
    return first.words >= _ANSWER or (stopped > _FEW and 2 * stopped >= len(shapes))


def _numbered(text: str, shapes: Sequence[Shape]) -> Kinds:
    """`1. مشكلة الدراسة` and `2. …`, each over its own text: numbered lines that are no items of one list."""
    kinds: Kinds = {}
    neighbours = zip([None, *shapes], shapes, shapes[1:], strict=False)
    for order, (before, shape, after) in enumerate(neighbours):
        follows_text = before is None or before.block.kind is BlockKind.PARAGRAPH
        if follows_text and _could_be_numbered(text, shape) and _is_over_text(text, after):
            kinds[order] = BlockKind.HEADING
    return kinds if len(kinds) > 1 else {}


def _could_be_numbered(text: str, shape: Shape) -> bool:
    is_short = shape.words <= _SHORT_HEADING + 1 and shape.block.kind in _MAY_BE_NUMBERED
    is_open = not (shape.stopped or shape.unfinished)
    return is_short and is_open and _opens_with_number(text, shape)


def _is_over_text(text: str, after: Shape) -> bool:
    if after.block.kind is BlockKind.PARAGRAPH:
        return after.is_text
    return not _opens_with_number(text, after)


def _opens_with_number(text: str, shape: Shape) -> bool:
    return bool(_NUMBER_FIRST.match(text, shape.block.start, shape.block.end))


def _least_text(shape: Shape, *, is_first: bool) -> float:
    """So many words has what a heading of this shape stands over."""
    if shape.question:
        return _TITLE_TEXT if is_first else _ANSWER
    return 1 if is_first or shape.words <= _SHORT_HEADING else 1.2 * shape.words


def _could_be_heading(text: str, shape: Shape, *, is_first: bool) -> bool:
    if shape.block.kind is not BlockKind.PARAGRAPH or shape.follows_dateline:
        return False
    if shape.words > _most_words(shape, is_first=is_first) or not _ends_as_heading(shape):
        return False
    line = line_of(text, shape.block)
    if len(line) > LONGEST_HEADING or TURN.match(line):
        return False
    asks_twice = is_first and shape.question
    if INNER_STOP.search(line) and not asks_twice:
        return False
    return _opens_as_heading(line, shape, is_first=is_first)


def _most_words(shape: Shape, *, is_first: bool) -> int:
    if is_first:
        return _TITLE_WORDS
    return _QUESTION_WORDS if shape.question else _HEADING_WORDS


def _ends_as_heading(shape: Shape) -> bool:
    """A label such as `مقدمة:` may end in a colon, and a heading may ask; else it has no mark at its end."""
    is_label = shape.leads_in and shape.words <= _LABEL_WORDS
    if shape.unfinished and not is_label:
        return False
    return shape.question or not shape.stopped


def _opens_as_heading(line: str, shape: Shape, *, is_first: bool) -> bool:
    first = next(iter(fold(line).split()), "").strip(":")
    if not is_first and _is_text_without_stop(line, first, shape):
        return False
    if first not in with_conjunctions("reporting_verbs"):
        return True
    return not shape.unfinished and (is_first or first[0] != "و")


def _is_text_without_stop(line: str, first: str, shape: Shape) -> bool:
    """Whether a line in the middle opens as text does, or is somebody's words and nothing more."""
    if _QUOTED.match(line):
        return True
    return not shape.question and not shape.leads_in and first in entries("no_headings")


def _can_precede_heading(text: str, shapes: Sequence[Shape], order: int) -> bool:
    """Before a heading stands a finished paragraph, a list, or the title."""
    before = shapes[order]
    if before.stopped or before.block.kind is not BlockKind.PARAGRAPH:
        return True
    if order == 0:
        return _could_be_heading(text, before, is_first=True)
    return before.is_long and not before.unfinished


def kind_of_ending(text: str, shapes: Sequence[Shape]) -> BlockKind | None:
    """What a last line of a few words without a stop is, after finished sentences; None where it may be text."""
    if len(shapes) < 3 or not _follows_sentences(shapes):
        return None
    last, before = shapes[-1], shapes[-2]
    line = line_of(text, last.block)
    is_in_list = before.block.kind is BlockKind.LIST_ITEM
    is_starred = line.startswith("*") and not is_in_list
    if last.block.kind is BlockKind.LIST_ITEM or is_starred:
        about_author = is_starred and last.words <= _HEADING_WORDS and not last.stopped
        tells = about_author or (not is_in_list and tells_of_author(line))
        return BlockKind.BYLINE if tells else None
    is_open = not (last.stopped or last.unfinished)
    return _kind_of_last_line(line, last) if is_open else None


def _kind_of_last_line(line: str, last: Shape) -> BlockKind | None:
    if last.block.kind is not BlockKind.PARAGRAPH:
        return None
    if tells_of_author(line):
        return BlockKind.BYLINE
    if last.words > _LAST_WORDS or TURN.match(line):
        return None
    if _BRACKETED.fullmatch(line):
        return BlockKind.AGENCY
    return BlockKind.DATELINE if is_town(fold(line)) else BlockKind.FURNITURE


def _follows_sentences(shapes: Sequence[Shape]) -> bool:
    """Whether most blocks before the last are finished sentences, the one before it among them."""
    before = shapes[-2]
    finished = sum(shape.stopped for shape in shapes[:-1])
    return before.stopped and before.block.kind in BODY and 2 * finished >= len(shapes) - 1

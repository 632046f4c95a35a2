"""Paragraphs of runs: what every form and format is made of. A run is a span of the document, or words of ours."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from khulasa.document.bidi import closing_controls, isolate
from khulasa.document.model import Document

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_RIGHT_TO_LEFT_MARK, _LEFT_TO_RIGHT_MARK = "\u200f", "\u200e"


class Role(StrEnum):
    """What a paragraph is on the page."""

    TITLE = "title"
    HEADING = "heading"
    SOURCE = "source"  # the citation of the whole document, below its title
    BODY = "body"
    ITEM = "item"  # of a list with bullets
    NUMBERED = "numbered"  # of a list with numbers
    QUOTATION = "quotation"  # set off from the text
    ASIDE = "aside"  # small print: bylines, captions, notes, what stands around the text


@dataclass(frozen=True, slots=True)
class Run:
    """Some text. `start` is where a quote stands in the document, None for words of ours.

    `foreign` says that it is to keep its own direction in whatever stands around it; `marked` that it is highlighted.
    """

    text: str
    start: int | None = None
    foreign: bool = False
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph. `level` is that of a heading, `number` that of a numbered one; `note` is a note to its end.

    A note has a direction of its own: it may be in another language.
    """

    role: Role
    runs: tuple[Run, ...]
    right_to_left: bool
    level: int = 0
    number: int = 0
    note: tuple[Run, ...] = ()
    note_right_to_left: bool = True


def by_role(paragraphs: Iterable[Paragraph]) -> Iterator[tuple[Role, list[Paragraph]]]:
    """Neighbouring paragraphs of one role together: the items of a list, say."""
    for role, group in groupby(paragraphs, key=lambda paragraph: paragraph.role):
        yield role, list(group)


def quoted(document: Document, start: int, end: int, *, marked: bool = False) -> Run:
    """A span of the document as a run; what turns the direction of reading in it ends with it."""
    text = document.text[start:end]
    return Run(text + closing_controls(text), start, marked=marked)


def plain(runs: Iterable[Run]) -> str:
    """Runs as plain text; what is foreign stands between isolates."""
    return "".join(isolate(run.text) if run.foreign else run.text for run in runs)


def line(text: str, *, right_to_left: bool) -> str:
    """A line of ours that shows in a direction: with a mark before it where its first letter would tell another.

    A quote that is alone on its line is not passed through here: it stays as it is.
    """
    if _opens_right_to_left(text) in {right_to_left, None}:
        return text
    return (_RIGHT_TO_LEFT_MARK if right_to_left else _LEFT_TO_RIGHT_MARK) + text


def _opens_right_to_left(text: str) -> bool | None:
    """The direction of the first letter that has one outside isolates (Unicode Bidirectional Algorithm, P2)."""
    depth = 0
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in {"LRI", "RLI", "FSI"}:
            depth += 1
        elif kind == "PDI":
            depth = max(0, depth - 1)
        elif depth == 0 and kind in {"L", "R", "AL"}:
            return kind != "L"
    return None


def legal(text: str) -> str:
    """The text as XML and HTML can hold it: characters that they forbid become U+FFFD."""
    return _ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", text)


def stretches(text: str, *, right_to_left: bool) -> Iterator[tuple[str, bool]]:
    """The text in pieces, each with whether it runs from right to left, as word processors keep it.

    In a paragraph that runs from right to left everything does but what stands from a Latin letter to the last
    one before the next Arabic letter; the other way round likewise. Digits and marks at the edge go with the paragraph.
    """
    other = _LEFT_IN_RIGHT if right_to_left else _RIGHT_IN_LEFT
    at = 0
    for match in other.finditer(text):
        if match.start() > at:
            yield text[at : match.start()], right_to_left
        yield match.group(), not right_to_left
        at = match.end()
    if at < len(text):
        yield text[at:], right_to_left


_RIGHT = "\u0590-\u05ff\u0600-\u065f\u066e-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefe"
_LEFT = "A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0370-\u058f\u1d00-\u1fff"
_LEFT_IN_RIGHT = re.compile(f"[{_LEFT}](?:[^{_RIGHT}\n]*[{_LEFT}0-9])?")
_RIGHT_IN_LEFT = re.compile(f"[{_RIGHT}](?:[^{_LEFT}\n]*[{_RIGHT}])?")

"""OpenITI mARkdown, in which libraries of classical Arabic texts are kept: chapters, paragraphs, verse, printed pages.

A first line names the format; lines of metadata follow. `###` and bars begin a chapter, `#` a paragraph, `~~` goes on
with it; `PageV01P070` stands where a printed page *ends*; `ms123` counts words and `@` and `$` words are marks of
analysis, neither of which an author wrote (see "OpenITI mARkdown", M. Romanov, 2016 and later).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from khulasa.document.model import BlockKind, Document
from khulasa.document.progress import Progress
from khulasa.document.unicode import repair
from khulasa.errors import Kind, ReadError
from khulasa.readers.base import MAX_TEXT, Input
from khulasa.readers.builder import APART, BELOW, Builder
from khulasa.readers.encoding import decode
from khulasa.readers.properties import metadata, title
from khulasa.readers.styles import DEEPEST
from khulasa.readers.warnings import DAMAGED_TEXT

_META = re.compile(r"#META#\s*(?:\d+\.)?([^:\s]+)\s*::?\s*(.*)")
_HEAD_ENDS = "#META#Header#End#"
_TITLES = ("BookTITLE", "title", "الكتاب")
_AUTHORS = ("AuthorNAME", "AuthorAKA", "author", "المؤلف", "auth")
_NOTHING = frozenset({"NODATA", "NOTGIVEN", "NOCODE", "NOTFOUND", ""})
_HEADING = re.compile(r"###\s*(\|+|\$+|@+|\$?[A-Z]{3}_[A-Z]{3}\$)\s*(.*)")
_PARATEXT = re.compile(r"###\s*\|(?:EDITOR|PARATEXT)\|")
_PAGE = re.compile(r"PageV([0-9A-Z]{1,4})P(\d{1,5})[A-Z]?")
_MARKS = re.compile(
    r"\b(?:ms|Milestone)\d+\b|@[A-Z]+@?\d*(?:@[A-Z]+@?)?|\$[A-Z]+\$|#\$#\w*|#~:\w*:|@\d+@|\[\[|\]\]|¶|^\s*(?:CHECK|AUTO)\b|(?<!#)#+(?=\s|$)"
)
_VERSE = re.compile(
    r" ?%~% ?| %(?: %)*(?: |$)|^% "
)  # in a text whose words are parted by one space
_GAP = "    "
"""Between the halves of a verse, as they stand on a page."""


class OpenIti:
    """The reader of OpenITI mARkdown, whatever the file is called."""

    def read(self, item: Input, progress: Progress) -> Document:  # noqa: ARG002 - it is done at once
        """The document of a text; see `Reader.read`."""
        if len(item.data) > MAX_TEXT:
            raise ReadError(Kind.TOO_LARGE, path=item.source, size=len(item.data), limit=MAX_TEXT)
        decoded = decode(item.data, item.options.encoding, item.source)
        warnings = [DAMAGED_TEXT] if decoded.damaged else []
        builder = Builder(item.source, "text", decoded.encoding, warnings=warnings)
        lines = repair(decoded.text).split("\n")
        head, begins = _head(lines)
        builder.title = _first(head, _TITLES)
        builder.metadata = metadata([_first(head, _AUTHORS)], [])
        writer = _Writer(builder)
        for paragraph in _paragraphs(lines[begins:]):
            writer.add(paragraph)
        writer.close()
        return builder.build()


def _head(lines: list[str]) -> tuple[dict[str, str], int]:
    """What the head states, and the index of the line after it."""
    stated: dict[str, str] = {}
    begins = 1
    for index, line in enumerate(lines):
        if line.startswith(_HEAD_ENDS):
            return stated, index + 1
        pair = _META.match(line)
        if pair is not None:
            begins = index + 1
            value = pair[2].partition("¶")[0].strip()
            if value not in _NOTHING:
                stated.setdefault(pair[1], value)
    return stated, begins


def _first(head: dict[str, str], names: Iterable[str]) -> str:
    return next((title(head[name]) for name in names if name in head), "")


@dataclass
class _Paragraph:
    """The lines of a paragraph, without their signs; a `level` makes it a heading."""

    lines: list[str]
    level: int = 0


def _paragraphs(lines: Iterable[str]) -> Iterator[_Paragraph]:
    """The paragraphs and headings; what begins with no sign at all stands by itself."""
    current: _Paragraph | None = None
    for line in lines:
        if line.startswith("~~") and current is not None:
            current.lines.append(line[2:])
            continue
        heading = _HEADING.match(line)
        if not line.strip() or _PARATEXT.match(line):
            following = None
        elif heading is not None:
            level = len(heading[1]) if heading[1].startswith("|") else 3
            following = _Paragraph([heading[2]], min(level, DEEPEST))
        else:
            following = _Paragraph([re.sub(r"^(?:#+\s?|~~)", "", line)])
        if following is not None:
            if current is not None:
                yield current
            current = following
    if current is not None:
        yield current


@dataclass
class _Writer:
    """Puts paragraphs into a builder, and the pages that end inside of them."""

    builder: Builder
    _starts: int = 0  # where the page at hand begins
    _in_verse: bool = False
    _numbers: set[int] = field(default_factory=set)

    def add(self, paragraph: _Paragraph) -> None:
        """Add a paragraph."""
        pieces, ends = _without_marks(" ".join(paragraph.lines))
        text = "".join(pieces)
        if not text:
            self._end_pages([(number, self.builder.position) for _, number in ends])
            return
        is_verse = _GAP in text
        kind = BlockKind.HEADING if paragraph.level else BlockKind.PARAGRAPH
        before = BELOW if is_verse and self._in_verse else APART
        block = self.builder.put(kind, text, paragraph.level, before=before)
        self._in_verse = is_verse
        self._end_pages([(number, block.start + place) for place, number in ends])

    def close(self) -> None:
        """The text ends; what stands behind the last page's mark belongs to the next page."""
        if self._numbers and self._starts < self.builder.position:
            self._end_pages([(max(self._numbers) + 1, self.builder.position)])

    def _end_pages(self, ends: Iterable[tuple[int, int]]) -> None:
        for number, place in ends:
            if number and place > self._starts:
                self.builder.add_page_span(number, self._starts, place, (0.0, 0.0))
                self._numbers.add(number)
            self._starts = max(self._starts, place)


def _without_marks(text: str) -> tuple[list[str], list[tuple[int, int]]]:
    """The text of a paragraph in pieces, and where in it which printed pages end."""
    pieces: list[str] = []
    ends: list[tuple[int, int]] = []
    length = begun = 0
    for page in [*_PAGE.finditer(text), None]:
        piece = _clean(text[begun : page.start() if page else None])
        if piece:
            gap = " " if pieces else ""
            pieces += [gap, piece]
            length += len(gap) + len(piece)
        if page is not None:
            ends.append((length, int(page[2])))
            begun = page.end()
    return pieces, ends


def _clean(text: str) -> str:
    """A text without marks; the halves of a verse stay apart, its number goes."""
    plain = " ".join(_MARKS.sub(" ", text).split())
    if not _VERSE.search(plain):
        return plain
    halves = (" ".join(half.split()) for half in _VERSE.split(plain))
    return _GAP.join(half for half in halves if half and not half.isdecimal())

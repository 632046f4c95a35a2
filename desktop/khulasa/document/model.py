"""The document model. Positions, not strings: everything is a span of `Document.text`.

All positions count Unicode code points, as Python's `str` does, and every span is half open: `[start, end)`.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter

from khulasa.document.places import NOWHERE, Places


class BlockKind(StrEnum):
    """What a block is to a reader. Only `BODY` kinds hold sentences that a summary may choose."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    QUOTATION = "quotation"
    BYLINE = "byline"  # who wrote it
    AGENCY = "agency"  # who published it
    DATELINE = "dateline"  # where and when, on a line of its own
    CAPTION = "caption"
    FURNITURE = "furniture"  # "read also", copyright lines, page numbers
    TABLE_CELL = "table_cell"
    FOOTNOTE = "footnote"
    VERSE = "verse"  # a line of poetry
    SALUTATION = "salutation"  # "ladies and gentlemen", on a line of its own


BODY = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION})


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text that stands alone on the page; `level` is 1 to 6 for headings, else 0."""

    kind: BlockKind
    start: int
    end: int
    level: int = 0


class Trust(StrEnum):
    """Whether a page's text may be quoted as it stands, as far as measured signs tell."""

    SURE = "sure"
    REPAIRED = "repaired"  # letters, order or spaces were put right
    UNSAFE = "unsafe"  # to be compared with the page before it is quoted
    RECOGNISED = "recognised"  # read from a picture of the page
    PICTURE = "picture"  # nothing but a picture: no text was read


@dataclass(frozen=True, slots=True)
class Page:
    """The span of one page; `number` counts from 1.

    `width` and `height` are those of the page as it is shown, in points, 0 where the format has no pages on paper.
    """

    number: int
    start: int
    end: int
    width: float = 0.0
    height: float = 0.0
    trust: Trust = Trust.SURE


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the file itself says of who wrote it, when, and where it came from; "" for what it doesn't say.

    `date` is ISO 8601 as far as the file states it. `address` is a web address.
    """

    author: str = ""
    date: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its place in the list of all, the index of its block, and its span.

    `quoted` says that it stands inside a quotation that opened before it or closes after it;
    `speaker` is then the span of the sentence part that introduces the speaker, where one was found.
    `long` says that it is so long that a reader may want a part of it: `clauses` are the positions where a clause
    begins at which it can be cut, in order, none where it can't.
    """

    index: int
    block: int
    start: int
    end: int
    quoted: bool = False
    speaker: tuple[int, int] | None = None
    long: bool = False
    clauses: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """What a reader makes of a file. `format` is the name of the reader: "text", "pdf".

    `text` is the reading text: the author's letters in logical order, where a line break inside a
    paragraph has become one space. `blocks` come in reading order, do not overlap and hold no line break.
    `source` is the path as it was given, "-" for standard input, "" for pasted text. `encoding` is a
    Python codec name, None where the format states none. `warnings` are kinds that the window words.
    `digest` is that of the file's bytes (see `services.changes`), "" where there was no file.
    """

    text: str
    blocks: tuple[Block, ...]
    title: str = ""
    source: str = ""
    language: str = "und"
    encoding: str | None = None
    pages: tuple[Page, ...] = ()
    warnings: tuple[str, ...] = ()
    format: str = "text"
    metadata: Metadata = Metadata()
    places: Places = NOWHERE
    digest: str = ""

    def validate(self) -> None:
        """Check that every position lies in the text. Raises `ValueError` where not."""
        end = len(self.text)
        spans = [(block.start, block.end) for block in self.blocks]
        spans += [(page.start, page.end) for page in self.pages]
        for start, stop in spans:
            if not 0 <= start <= stop <= end:
                raise ValueError(start, stop)
        for page in self.pages:
            if not (math.isfinite(page.width) and math.isfinite(page.height)):
                raise ValueError(page)
        self.places.require_within(end)

    def quote(self, span: Block | Sentence) -> str:
        """The author's own letters at a span."""
        return self.text[span.start : span.end]

    def page_of(self, position: int) -> int | None:
        """The number of the page that holds a position, None where the document has no pages."""
        known = self.places.page_of(position)
        if (
            known is not None
        ):  # a paragraph may end on another page before the notes of its first one
            return known
        place = bisect_right(self.pages, position, key=attrgetter("start")) - 1
        return self.pages[place].number if place >= 0 and position < self.pages[place].end else None

    def block_at(self, position: int) -> int:
        """The index of the block that holds a position, or of the last one before it; -1 before the first."""
        return bisect_right(self.blocks, position, key=attrgetter("start")) - 1

    def paragraph_numbers(self) -> dict[int, int]:
        """The number that readers count for each block that holds text of the body, from 1, by the block's index."""
        body = [index for index, block in enumerate(self.blocks) if block.kind in BODY]
        return {index: number for number, index in enumerate(body, 1)}

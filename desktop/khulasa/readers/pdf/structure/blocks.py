"""From the lines of all pages to the blocks of the document: what is heading, item, note, row or paragraph."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from khulasa.document.model import BlockKind
from khulasa.readers.pdf.layout.pages import PageText
from khulasa.readers.pdf.layout.textline import TextLine, TextRow, lines_of
from khulasa.readers.pdf.structure.furniture import Sheet, furniture_of
from khulasa.readers.pdf.structure.paragraphs import (
    Setting,
    ends_sentence,
    goes_on,
    is_dotted,
    opens_item,
    setting_of,
)

_LONGEST_HEADING = 160
_LARGER, _SMALLER = 1.12, 0.93  # times the size of most letters
_NOTE = re.compile(r"[\[(]?(?:[0-9]{1,3}|[٠-٩]{1,3}|[*†‡])[\]).\-–]?\s*\S")
_ALL_BOLD = 0.6
_AGREEMENT = 0.5  # of the pairs of lines on which tags and shape agree
_HEADS = frozenset({BlockKind.TITLE, BlockKind.HEADING})


@dataclass(slots=True)
class Group:
    """The lines of one block; a row has `cells` instead."""

    kind: BlockKind
    lines: list[TextLine] = field(default_factory=list)
    cells: list[list[TextLine]] = field(default_factory=list)
    level: int = 0


def groups_of(pages: Sequence[PageText]) -> list[Group]:
    """The blocks of a document in reading order, running headers and footers, each once, at the end."""
    lines = [line for page in pages for line in page.lines()]
    body = _body_size(lines)
    setting = setting_of(lines)
    skipped, kinds = furniture_of(
        [Sheet(_height(page), page.lines()) for page in pages], body, setting.leading * body
    )
    tagged = _tags_agree(lines, setting)
    gatherer = _Gatherer(setting, tagged=tagged)
    for page in pages:
        flow = [item for item in page.flow if isinstance(item, TextRow) or id(item) not in skipped]
        if tagged:
            flow = _rows_by_tags(flow)
        notes = _notes(flow, body)
        for item in flow:
            gatherer.take(item, is_note=id(item) in notes)
    groups = gatherer.finish()
    if tagged:
        _name_by_tags(groups)
    _name(groups, body)
    asides = [line for page in pages for aside in page.asides for line in aside.lines()]
    return groups + [Group(BlockKind.FURNITURE, [line]) for line in (*kinds, *_once(asides))]


def _once(lines: Sequence[TextLine]) -> list[TextLine]:
    """Watermarks and margin notes, each once."""
    return list({line.text: line for line in lines}.values())


def _tags_agree(lines: Sequence[TextLine], setting: Setting) -> bool:
    """Whether a file's tags part paragraphs about as their shape does: some producers tag every line."""
    pairs = [
        (line.element == after.element, goes_on(line, after, setting))
        for line, after in pairwise(lines)
        if _is_tagged(line) and _is_tagged(after)
    ]
    joined = [same for same, together in pairs if together]
    parted = [not same for same, together in pairs if not together]
    return bool(pairs) and all(sum(votes) >= _AGREEMENT * len(votes) for votes in (joined, parted))


def _is_tagged(line: TextLine) -> bool:
    """Whether the file says of a line where it belongs."""
    return line.element is not None and not line.element.certain


def _rows_by_tags(flow: Sequence[TextLine | TextRow]) -> list[TextLine | TextRow]:
    """The flow of a page with the rows and cells that the file names, where it names any."""
    rows: list[TextLine | TextRow] = []
    for in_table, items in groupby(flow, key=_stands_in_row):
        if not in_table:
            rows += items
            continue
        lines = [line for item in items for line in lines_of(item)]
        lines.sort(key=lambda line: line.element.number if line.element else 0)
        for _, row in groupby(lines, key=lambda line: line.element.row if line.element else 0):
            cells = [list(cell) for _, cell in groupby(row, key=lambda line: line.element)]
            rows.append(TextRow(cells, cells[0][0].page))
    return rows


def _stands_in_row(item: TextLine | TextRow) -> bool:
    return all(
        line.element is not None and line.element.kind is BlockKind.TABLE_CELL
        for line in lines_of(item)
    )


def _name_by_tags(groups: Sequence[Group]) -> None:
    """Headings, items, captions, quotations and notes as the file names them."""
    for group in groups:
        element = group.lines[0].element if group.lines else None
        if (
            group.kind is BlockKind.PARAGRAPH
            and element is not None
            and element.kind is not BlockKind.TABLE_CELL
        ):
            group.kind, group.level = element.kind, element.level or int(element.kind in _HEADS)


def _height(page: PageText) -> float:
    return page.width if page.turned in {90, 270} else page.height


def _body_size(lines: Sequence[TextLine]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 12.0


def _notes(flow: Sequence[TextLine | TextRow], body: float) -> set[int]:
    """The ids of the lines at the foot of a page that are footnotes: smaller than the text, from a number on."""
    notes: set[int] = set()
    waiting: set[int] = set()
    for item in reversed(flow):
        if isinstance(item, TextRow) or item.size > _SMALLER * body:
            break
        waiting.add(id(item))
        if _NOTE.match(item.text):
            notes |= waiting
    return notes if len(notes) < len(flow) else set()


class _Gatherer:
    """Takes lines in reading order. Notes wait until the paragraph that a page break cut has ended."""

    def __init__(self, setting: Setting, *, tagged: bool) -> None:
        self._setting = setting
        self._tagged = tagged
        self._groups: list[Group] = []
        self._open: Group | None = None
        self._notes: list[Group] = []

    def take(self, item: TextLine | TextRow, *, is_note: bool) -> None:
        """The next line or row."""
        if isinstance(item, TextRow):
            self._close()
            self._groups.append(Group(BlockKind.TABLE_CELL, cells=item.cells))
        elif is_note:
            self._take_note(item)
        elif self._open is not None and self._goes_on(self._open.lines[-1], item):
            self._open.lines.append(item)
        else:
            self._close()
            self._open = Group(BlockKind.PARAGRAPH, [item])
            self._groups.append(self._open)

    def _goes_on(self, before: TextLine, line: TextLine) -> bool:
        """Whether a line belongs to the paragraph before it: by the file's own tags where they can be believed."""
        element_before, element = before.element, line.element
        if (
            element_before is not None
            and element is not None
            and element_before.certain
            and before.page == line.page
        ):
            return element_before == element
        if self._tagged and before.element is not None and line.element is not None:
            if before.element == line.element:
                return True
            if before.page == line.page:
                return False  # some producers begin a new element with each page
        return goes_on(before, line, self._setting)

    def _take_note(self, line: TextLine) -> None:
        if (
            self._notes
            and not _NOTE.match(line.text)
            and goes_on(self._notes[-1].lines[-1], line, self._setting)
        ):
            self._notes[-1].lines.append(line)
        else:
            self._notes.append(Group(BlockKind.FOOTNOTE, [line]))

    def _close(self) -> None:
        self._open = None
        self._groups += self._notes
        self._notes = []

    def finish(self) -> list[Group]:
        """All groups."""
        self._close()
        return self._groups


def _name(groups: Sequence[Group], body: float) -> None:
    """Say which paragraphs are title, headings and items."""
    for group in groups:
        if group.kind is BlockKind.PARAGRAPH and is_dotted(group.lines[0].text):
            group.kind = BlockKind.FURNITURE
    plain = [group for group in groups if group.kind is BlockKind.PARAGRAPH]
    letters = sum(len(line.text) for group in plain for line in group.lines)
    bold = sum(len(line.text) for group in plain for line in group.lines if line.bold)
    bold_tells = bold < _ALL_BOLD * letters
    headings = []
    for group in plain:
        if _is_heading(group, body, bold_tells=bold_tells):
            headings.append(group)
        elif opens_item(group.lines[0].text):
            group.kind = BlockKind.LIST_ITEM
    if len(headings) == len(plain):
        return
    sizes = sorted({round(group.lines[0].size) for group in headings}, reverse=True)
    for group in headings:
        group.kind = BlockKind.HEADING
        group.level = min(6, sizes.index(round(group.lines[0].size)) + 1)
    first = groups[0]
    top = [group for group in groups if group.kind is BlockKind.HEADING and group.level == 1]
    if top and top[0] is first and (len(top) == 1 or sizes[:1] > [round(body)]):
        first.kind = BlockKind.TITLE


def _is_heading(group: Group, body: float, *, bold_tells: bool) -> bool:
    first = group.lines[0]
    length = sum(len(line.text) for line in group.lines)
    if length > _LONGEST_HEADING or not any(letter.isalpha() for letter in first.text):
        return False
    if first.size > _LARGER * body:
        return True
    ended = ends_sentence(group.lines[-1].text.rstrip(":؟?"))
    return bold_tells and first.bold and first.size >= _SMALLER * body and not ended

"""A sheet laid out in lines on pages. All lengths are in points, from the upper left corner of a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from khulasa.export.runs import Paragraph, Role, Run, legal, plain
from khulasa.export.sheet import Sheet
from khulasa.ui.look import fonts
from khulasa.ui.look.typesetting import lines_of
from khulasa.ui.paper.styles import (
    BAR,
    INDENT,
    MARGIN,
    MARK,
    MUTED,
    Style,
    collected,
    style_of,
)

A4 = (595.0, 842.0)
_FOOTER_SIZE = 9.0
_RULE, _RULE_GAP = 120.0, 14.0  # a rule's length, and the space in the middle of which it stands
_KEPT_TOGETHER = 5  # lines; a paragraph of so few is not torn


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text, where it stands: `layout` is the whole text's, `number` its line in it."""

    layout: QTextLayout
    number: int
    x: float
    y: float
    colour: str

    @property
    def shape(self) -> QTextLine:
        """The line as Qt shaped it."""
        return self.layout.lineAt(self.number)


@dataclass(frozen=True, slots=True)
class Text:
    """A text that is one for those who hear a page: a heading, a quote, a note. `tag` is its structure type in PDF."""

    tag: str
    right_to_left: bool


@dataclass(frozen=True, slots=True)
class Foot:
    """A note at the foot of a page: the number of its text, and its lines."""

    number: int
    layout: QTextLayout
    colour: str
    right_to_left: bool

    @property
    def height(self) -> float:
        """How high its lines are together."""
        lines = range(self.layout.lineCount())
        return sum(self.layout.lineAt(place).height() for place in lines)


@dataclass(slots=True)
class PaperPage:
    """What stands on one page: lines of texts, by the text's number; `footer` is no part of what is read."""

    lines: list[tuple[int, Line]] = field(default_factory=list)
    footer: Line | None = None
    rule: tuple[float, float, float] | None = None
    """Between the text and the notes below it: from where to where, and how far down."""
    bars: list[tuple[float, float, float]] = field(default_factory=list)
    """Beside quotations: how far from the left, and from where to where down."""


@dataclass(frozen=True, slots=True)
class Paper:
    """Pages, and the texts on them in reading order. `items` groups a marker, a text and its note by number."""

    sheet: Sheet
    width: float
    height: float
    pages: list[PaperPage]
    texts: list[Text]
    items: list[list[int]]


def lay_out(sheet: Sheet, size: tuple[float, float] = A4) -> Paper:
    """Lay a sheet out on pages of a size."""
    *_, paper = lay_out_in_steps(sheet, size)
    return paper


def lay_out_in_steps(sheet: Sheet, size: tuple[float, float] = A4) -> Iterator[Paper]:
    """The same, paragraph by paragraph, for those who have more to do; only what comes last is whole."""
    return _Layout(sheet, *size).steps()


class _Layout:
    def __init__(self, sheet: Sheet, width: float, height: float) -> None:
        self._sheet = sheet
        self._width, self._height = width, height
        self._paper = Paper(sheet, width, height, [PaperPage()], [], [])
        self._y = MARGIN
        self._feet: list[Foot] = []

    def steps(self) -> Iterator[Paper]:
        for paragraph in self._sheet.paragraphs:
            self._paragraph(paragraph)
            yield self._paper
        self._place_feet()
        self._footers()
        yield self._paper

    def _paragraph(self, paragraph: Paragraph) -> None:
        style = self._style(paragraph)
        self._y += style.before if self._y > MARGIN else 0
        first = len(self._paper.texts)
        foot = self._foot(paragraph)
        self._put(
            style,
            paragraph.runs,
            paragraph.right_to_left,
            marker=self._marker(paragraph),
            foot=0.0 if foot is None else foot.height,
        )
        if foot is not None:
            self._feet.append(replace(foot, number=len(self._paper.texts)))
            self._paper.texts.append(Text("Note", foot.right_to_left))
        elif paragraph.note:
            self._y += 2
            style_below = self._style(paragraph, note=True)
            self._put(style_below, paragraph.note, paragraph.note_right_to_left)
        self._paper.items.append(list(range(first, len(self._paper.texts))))
        self._y += style.after

    def _style(self, paragraph: Paragraph, *, note: bool = False) -> Style:
        style = style_of(paragraph, note=note)
        return collected(style, paragraph.role) if self._sheet.notes_below else style

    def _marker(self, paragraph: Paragraph) -> str:
        if paragraph.role is Role.NUMBERED:
            return f"{self._sheet.words.number(paragraph.number)}."
        return "•" if paragraph.role is Role.ITEM else ""

    def _foot(self, paragraph: Paragraph) -> Foot | None:
        """The note of a paragraph for the foot of the page, where notes stand there."""
        if not (self._sheet.notes_below and paragraph.note):
            return None
        style = self._style(paragraph, note=True)
        way = paragraph.note_right_to_left
        number = f"{self._sheet.words.number(paragraph.number)}. "
        width = self._width - 2 * MARGIN
        layout = shaped(number + plain(paragraph.note), style.font, width, right_to_left=way)
        return Foot(0, layout, style.colour, way)

    def _place_feet(self) -> None:
        """Put the notes of a page at its foot, below a rule."""
        if not self._feet:
            return
        page = self._paper.pages[-1]
        y = self._height - MARGIN - self._feet_height
        start = self._width - MARGIN - _RULE if self._sheet.right_to_left else MARGIN
        page.rule = start, start + _RULE, y + _RULE_GAP / 2
        y += _RULE_GAP
        for foot in self._feet:
            for place in range(foot.layout.lineCount()):
                page.lines.append((foot.number, Line(foot.layout, place, MARGIN, y, foot.colour)))
                y += foot.layout.lineAt(place).height()
        self._feet = []

    @property
    def _feet_height(self) -> float:
        return _RULE_GAP * bool(self._feet) + sum(foot.height for foot in self._feet)

    def _put(
        self,
        style: Style,
        runs: Sequence[Run],
        right_to_left: bool,
        *,
        marker: str = "",
        foot: float = 0.0,
    ) -> None:
        """Put a text on the page, and on the next ones where it is long; its marker before its first line.

        Its last line stands on a page that has room for a note at its `foot`, which is so high.
        """
        text = plain(runs)
        if marker:
            self._paper.texts.append(Text("Lbl", right_to_left))
        number = len(self._paper.texts)
        self._paper.texts.append(Text(style.tag, right_to_left))
        width = self._width - 2 * MARGIN - style.indent
        layout = shaped(
            text, style.font, width, right_to_left=right_to_left, marks=list(_marks(runs))
        )
        left = MARGIN if right_to_left else MARGIN + style.indent
        lines = [layout.lineAt(place) for place in range(layout.lineCount())]
        together = style.keeps or len(lines) <= _KEPT_TOGETHER
        if together:
            self._need(
                sum(line.height() for line in lines[:_KEPT_TOGETHER])
                + (style.size * 3 if style.keeps else 0),
                foot if len(lines) <= _KEPT_TOGETHER else 0.0,
            )
        for place, line in enumerate(lines):
            self._need(line.height(), foot if place == len(lines) - 1 else 0.0)
            if place == 0 and marker:
                self._put_marker(
                    style, marker, self._y + line.ascent(), right_to_left=right_to_left
                )
            page = self._paper.pages[-1]
            page.lines.append((number, Line(layout, place, left, self._y, style.colour)))
            if style.barred:
                self._bar(self._y, self._y + line.height(), right_to_left=right_to_left)
            self._y += line.height() * style.leading

    def _bar(self, top: float, bottom: float, *, right_to_left: bool) -> None:
        """Go on with the bar beside a quotation, or begin one."""
        bars = self._paper.pages[-1].bars
        x = self._width - MARGIN - BAR / 2 if right_to_left else MARGIN + BAR / 2
        if bars and bars[-1][0] == x and abs(bars[-1][2] - top) < 1:
            top = bars.pop()[1]
        bars.append((x, top, bottom))

    def _put_marker(
        self, style: Style, marker: str, baseline: float, *, right_to_left: bool
    ) -> None:
        layout = shaped(marker, style.font, INDENT, right_to_left=right_to_left)
        left = self._width - MARGIN - INDENT if right_to_left else MARGIN
        place = Line(layout, 0, left, baseline - layout.lineAt(0).ascent(), style.colour)
        self._paper.pages[-1].lines.append((len(self._paper.texts) - 2, place))

    def _need(self, height: float, foot: float = 0.0) -> None:
        """Go on to the next page where so much, with a note so high, has no room on this one."""
        if foot and not self._feet:
            foot += _RULE_GAP
        room = self._height - MARGIN - self._feet_height - foot
        if self._y + height > room and self._paper.pages[-1].lines:
            self._place_feet()
            self._paper.pages.append(PaperPage())
            self._y = MARGIN

    def _footers(self) -> None:
        words, pages = self._sheet.words, self._paper.pages
        width = self._width - 2 * MARGIN
        for number, page in enumerate(pages, 1):
            text = words.say("page", page=words.number(number), pages=words.number(len(pages)))
            font = fonts.paper(_FOOTER_SIZE)
            layout = shaped(text, font, width, right_to_left=words.right_to_left, centred=True)
            page.footer = Line(layout, 0, MARGIN, self._height - MARGIN * 0.62, MUTED)


def _marks(runs: Sequence[Run]) -> Iterator[tuple[int, int]]:
    """Where in the plain text the highlighted runs stand."""
    at = 0
    for run in runs:
        length = len(plain([run]))
        if run.marked:
            yield at, length
        at += length


def shaped(
    text: str,
    font: QFont,
    width: float,
    *,
    right_to_left: bool,
    centred: bool = False,
    marks: Sequence[tuple[int, int]] = (),
) -> QTextLayout:
    """A text broken into lines of a width; positions of `marks` count code points."""
    side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
    option = QTextOption(Qt.AlignmentFlag.AlignHCenter if centred else side)
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    )
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    layout = QTextLayout(legal(text).translate(_LINE_ENDS), font)
    layout.setTextOption(option)
    layout.setFormats([_highlight(text, *mark) for mark in marks])
    y = 0.0
    for line in lines_of(layout, width):
        line.setPosition(QPointF(0, y))
        y += line.height()
    return layout


_LINE_ENDS = dict.fromkeys(map(ord, "\n\r\u2028\u2029"), " ")


def _highlight(text: str, start: int, length: int) -> QTextLayout.FormatRange:
    span = QTextLayout.FormatRange()
    span.start = _units(text[:start])
    span.length = _units(text[start : start + length])
    style = QTextCharFormat()
    style.setBackground(QBrush(QColor(MARK)))
    span.format = style
    return span


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2

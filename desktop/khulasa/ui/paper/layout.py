"""A sheet laid out in lines on pages. All lengths are in points, from the upper left corner of a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

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
from khulasa.ui.paper.styles import INDENT, MARGIN, MARK, MUTED, Style, style_of

A4 = (595.0, 842.0)
_FOOTER_SIZE = 9.0
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


@dataclass(slots=True)
class PaperPage:
    """What stands on one page: lines of texts, by the text's number; `footer` is no part of what is read."""

    lines: list[tuple[int, Line]] = field(default_factory=list)
    footer: Line | None = None


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
    return _Layout(sheet, *size).run()


class _Layout:
    def __init__(self, sheet: Sheet, width: float, height: float) -> None:
        self._sheet = sheet
        self._width, self._height = width, height
        self._paper = Paper(sheet, width, height, [PaperPage()], [], [])
        self._y = MARGIN

    def run(self) -> Paper:
        for paragraph in self._sheet.paragraphs:
            self._paragraph(paragraph)
        self._footers()
        return self._paper

    def _paragraph(self, paragraph: Paragraph) -> None:
        style = style_of(paragraph)
        self._y += style.before if self._y > MARGIN else 0
        first = len(self._paper.texts)
        self._put(style, paragraph.runs, paragraph.right_to_left, marker=self._marker(paragraph))
        if paragraph.note:
            self._y += 2
            self._put(style_of(paragraph, note=True), paragraph.note, paragraph.note_right_to_left)
        self._paper.items.append(list(range(first, len(self._paper.texts))))
        self._y += style.after

    def _marker(self, paragraph: Paragraph) -> str:
        if paragraph.role is Role.NUMBERED:
            return f"{self._sheet.words.number(paragraph.number)}."
        return "•" if paragraph.role is Role.ITEM else ""

    def _put(
        self, style: Style, runs: Sequence[Run], right_to_left: bool, *, marker: str = ""
    ) -> None:
        """Put a text on the page, and on the next ones where it is long; its marker before its first line."""
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
                + (style.size * 3 if style.keeps else 0)
            )
        for place, line in enumerate(lines):
            self._need(line.height())
            if place == 0 and marker:
                self._put_marker(
                    style, marker, self._y + line.ascent(), right_to_left=right_to_left
                )
            page = self._paper.pages[-1]
            page.lines.append((number, Line(layout, place, left, self._y, style.colour)))
            self._y += line.height() * style.leading

    def _put_marker(
        self, style: Style, marker: str, baseline: float, *, right_to_left: bool
    ) -> None:
        layout = shaped(marker, style.font, INDENT, right_to_left=right_to_left)
        left = self._width - MARGIN - INDENT if right_to_left else MARGIN
        place = Line(layout, 0, left, baseline - layout.lineAt(0).ascent(), style.colour)
        self._paper.pages[-1].lines.append((len(self._paper.texts) - 2, place))

    def _need(self, height: float) -> None:
        """Go on to the next page where so much has no room on this one."""
        if self._y + height > self._height - MARGIN and self._paper.pages[-1].lines:
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
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
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

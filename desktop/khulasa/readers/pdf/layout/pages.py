"""From the glyphs of a page to its lines in reading order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from statistics import median

from khulasa.document.places import Box
from khulasa.readers.pdf.glyphs.letters import letters
from khulasa.readers.pdf.glyphs.model import Bidi, Glyph, PageGlyphs, Standing, unturned
from khulasa.readers.pdf.layout.brackets import Brackets
from khulasa.readers.pdf.layout.lines import Spacing, Word, words_of
from khulasa.readers.pdf.layout.numbers import Context
from khulasa.readers.pdf.layout.order import in_reading_order
from khulasa.readers.pdf.layout.regions import Region, regions_of
from khulasa.readers.pdf.layout.strips import Line
from khulasa.readers.pdf.layout.textline import TextLine, TextRow, lines_of, look
from khulasa.readers.pdf.layout.vowel_signs import owners

FEW_GLYPHS = 50
"""A page of no more says nothing of how its producer draws."""

_OUTSIDE = 2.0  # points beyond the edge at which a glyph may still be seen
_FEWEST, _RAGGED = 4, 0.8  # lines, and em, that tell a ragged edge
_BESIDE = 0.15  # em between letters of one word; a bullet keeps more from its text
_SIDEWAYS = 8  # pages: what stands farther off is nonsense
_ASCENT, _DESCENT = 0.85, 0.35  # em, of a letter with its signs


@dataclass(slots=True)
class PageText:
    """A page read: its lines and rows in order.

    `unmapped` counts visible glyphs whose text nobody knows, `disputed` and `overruled` those whose statements differ;
    `shaped` says that some named shapes of letters. `asides` are what runs in other directions, `drawn` how many bytes
    draw the page, `note_calls` the numbers of notes that its lines are without.
    """

    number: int
    width: float
    height: float
    turned: int
    flow: list[TextLine | TextRow] = field(default_factory=list)
    letters: Counter[str] = field(default_factory=Counter)
    unmapped: int = 0
    disputed: int = 0
    overruled: int = 0
    shaped: bool = False
    pictured: float = 0.0
    hidden: bool = False
    drawn: int = 0
    note_calls: str = ""
    asides: list[PageText] = field(default_factory=list)

    def lines(self) -> list[TextLine]:
        """All its lines that stand in no table."""
        return [item for item in self.flow if isinstance(item, TextLine)]

    def every_line(self) -> list[TextLine]:
        """All its lines, in tables and out of them."""
        return [line for item in self.flow for line in lines_of(item)]

    def box(self, line: TextLine, x0: float, x1: float) -> Box:
        """The room of a word of a line, in points from the upper left corner of the page as it is shown."""
        corners = [
            unturned(x, y, self.turned)
            for x in (x0, x1)
            for y in (line.base - _DESCENT * line.size, line.base + _ASCENT * line.size)
        ]
        xs, ys = zip(*corners, strict=True)
        sides = min(xs), self.height - max(ys), max(xs), self.height - min(ys)
        reach = _reach(self)
        return Box(self.number, *(max(-reach, min(side, reach)) for side in sides))


@dataclass(frozen=True, slots=True)
class Habits:
    """How the producer of a file draws: see `Spacing`, and `whole_numbers` of `Context`."""

    spacing: Spacing
    whole_numbers: bool = False


def is_right_to_left(glyphs: Sequence[Glyph]) -> bool:
    """Whether most letters run from right to left; figures and Latin names among them don't change it."""
    kinds = Counter(glyph.kind for glyph in glyphs)
    return 2 * kinds[Bidi.RIGHT] > kinds[Bidi.LEFT]


def read_page(page: PageGlyphs, habits: Habits, brackets: Brackets, *, rtl: bool) -> PageText:
    """The lines of a page in reading order; brackets stand as they are named and have had their vote."""
    glyphs = _on_page(page)
    text = PageText(
        page.number,
        page.width,
        page.height,
        page.turned,
        pictured=page.pictured,
        hidden=page.hidden,
        drawn=page.drawn,
    )
    text.unmapped = _unknown(glyphs)
    standings = Counter(glyph.standing for glyph in glyphs)
    text.disputed = standings[Standing.DISPUTED]
    text.overruled = standings[Standing.OVERRULED]
    text.shaped = any(letters(glyph.text) != glyph.text for glyph in glyphs)
    text.letters = Counter("".join("".join(glyph.text for glyph in glyphs).split()))
    lines = words_of(glyphs, owners(glyphs), habits.spacing)
    text.note_calls = "".join(glyph.text for glyph in glyphs if glyph.calls_note)
    for number, region in enumerate(regions_of(lines, _level_height(page), rtl=rtl)):
        read = _rows if region.rows else _lines
        text.flow += read(text, region, number, habits, rtl=rtl)
    for line in text.every_line():
        brackets.listen(line.pieces)
    return text


def _unknown(glyphs: Sequence[Glyph]) -> int:
    """How many glyphs nobody knows that are letters: of a font with letters, or beside another letter.

    What stands alone in a font without any known letter is a bullet or another picture that is drawn by a font.
    """
    unknown = [glyph for glyph in glyphs if not (glyph.mapped or glyph.is_stroke)]
    if not unknown:
        return 0
    lettered = {glyph.font for glyph in glyphs if glyph.kind in {Bidi.RIGHT, Bidi.LEFT}}
    visible = [glyph for glyph in glyphs if glyph.is_visible]
    return sum(glyph.font in lettered or _touches(glyph, visible) for glyph in unknown)


def _touches(glyph: Glyph, others: Sequence[Glyph]) -> bool:
    """Whether another glyph stands right beside one."""
    reach = _BESIDE * glyph.size
    return any(
        other is not glyph
        and abs(other.base - glyph.base) < reach
        and other.left - reach < glyph.right
        and glyph.left < other.right + reach
        for other in others
    )


def _on_page(page: PageGlyphs) -> list[Glyph]:
    """The glyphs on lines that can be seen, also where a line runs over the page's side.

    Some producers draw the line that a page break cuts on both pages, once above or below the edge.
    """
    height = _level_height(page)
    bottom = {90: -height, 180: -height}.get(page.turned, 0.0)
    reach = _reach(page)
    return [
        glyph
        for glyph in page.glyphs
        if bottom - _OUTSIDE <= glyph.base <= bottom + height + _OUTSIDE
        and abs(glyph.middle) < reach
    ]


def _reach(page: PageGlyphs | PageText) -> float:
    """How far from the page's corner anything may stand."""
    return _SIDEWAYS * (page.width + page.height)


def _level_height(page: PageGlyphs | PageText) -> float:
    """The page's height where its lines run level."""
    return page.width if page.turned in {90, 270} else page.height


def _lines(
    page: PageText, region: Region, number: int, habits: Habits, *, rtl: bool
) -> list[TextLine | TextRow]:
    column = (*region.edges, number)
    context = _fresh(habits)
    lines: list[TextLine] = []
    for words in region.lines:
        line = _line(page, words, column, context, rtl=rtl)
        if line.room > 4 * line.size:  # the paragraph ends here, and with it what stands before
            context = _fresh(habits)
        lines.append(line)
    if _starts_raggedly(lines):
        lines = [replace(line, ragged_start=True) for line in lines]
    return list(lines)


def _starts_raggedly(lines: Sequence[TextLine]) -> bool:
    """Whether lines end at one edge and begin where they may."""
    if len(lines) < _FEWEST:
        return False
    indent = median(line.indent / line.size for line in lines)
    return indent > _RAGGED and median(line.room / line.size for line in lines) < _RAGGED / 2


def _rows(
    page: PageText, region: Region, number: int, habits: Habits, *, rtl: bool
) -> list[TextLine | TextRow]:

    def line_of(words: Line) -> TextLine:
        return _line(page, words, _edges(words, number), _fresh(habits), rtl=rtl)

    rows: list[TextLine | TextRow] = []
    for row in region.rows:
        cells = [list(map(line_of, cell)) for cell in row]
        rows.append(TextRow(cells, page.number))
    return rows


def _fresh(habits: Habits) -> Context:
    return Context(whole_numbers=habits.whole_numbers)


def _edges(words: Line, number: int) -> tuple[float, float, int]:
    return words[0].left, words[-1].right, number


def _line(
    page: PageText, words: Line, column: tuple[float, float, int], context: Context, *, rtl: bool
) -> TextLine:
    base, size, bold = look(words)
    pieces = in_reading_order(words, context, rtl=_runs_left(words, rtl=rtl))
    edges = min(word.left for word in words), max(word.right for word in words)
    return TextLine(pieces, base, size, bold, *edges, page.number, column, rtl, _tag(words))


def _runs_left(words: Sequence[Word], *, rtl: bool) -> bool:
    """Whether a line reads from the right: as its page does, unless it holds letters of the other kind alone."""
    kinds = {cluster.kind for word in words for cluster in word.clusters}
    if rtl:
        return Bidi.RIGHT in kinds or Bidi.LEFT not in kinds
    return Bidi.RIGHT in kinds and Bidi.LEFT not in kinds


def _tag(words: Sequence[Word]) -> int:
    return Counter(word.tag for word in words).most_common(1)[0][0]

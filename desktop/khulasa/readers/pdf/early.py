"""Lines of pages that are made as soon as their glyphs are read, before the rest of a document is known.

Few pages are read by what stands on later ones (see `runs`), so these lines serve the whole document, too: they are
taken where nothing that was found later has changed a glyph of theirs, and made anew elsewhere. Until then they can be
shown. They end before a page of which the others must tell what it reads.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from khulasa.readers.pdf.glyphs.fonts.looks import all_is_believed
from khulasa.readers.pdf.glyphs.model import PageGlyphs
from khulasa.readers.pdf.glyphs.raster.pdfium import SecondEngine
from khulasa.readers.pdf.glyphs.unmapped import find_strokes, halves
from khulasa.readers.pdf.layout import letter_fixes
from khulasa.readers.pdf.layout.brackets import Brackets
from khulasa.readers.pdf.layout.lines import Spacing, spacing_of
from khulasa.readers.pdf.layout.pages import (
    FEW_GLYPHS,
    Habits,
    PageText,
    is_right_to_left,
    read_page,
)
from khulasa.readers.pdf.layout.pieces import Change
from khulasa.readers.pdf.runs import Look


@dataclass(frozen=True, slots=True)
class EarlyPage:
    """The lines of a page with what they were made by: `strokes` tells of each glyph without a letter what it is."""

    text: PageText
    votes: int
    habits: Habits
    strokes: tuple[bool, ...]


class EarlyPages:
    """The first pages of a document, from its first on."""

    def __init__(self, engine: SecondEngine, look: Look, *, whole_numbers: bool) -> None:
        self._engine = engine
        self._look = look
        self._habits = Habits(Spacing(drawn=True), whole_numbers)
        self._pages: dict[int, EarlyPage] = {}
        self._upright: list[PageGlyphs] = []
        self._ended = False

    @property
    def texts(self) -> dict[int, PageText]:
        """The pages by number, as far as they are made."""
        return {number: page.text for number, page in self._pages.items()}

    def take(self, group: Sequence[PageGlyphs]) -> None:
        """Make the lines of the next page, by direction, unless others must tell what it reads."""
        upright = group[0]
        self._ended = self._ended or bool(halves([upright]))
        if self._ended:
            return
        self._upright.append(upright)
        if any(not glyph.mapped for glyph in upright.glyphs):
            find_strokes([upright], self._engine)
        self._habits = habits_of(upright, self._habits)
        brackets = Brackets()
        text = lines_of_page(group, self._habits, brackets)
        page = EarlyPage(text, brackets.votes, self._habits, _strokes(upright))
        self._pages[upright.number] = page

    def are_believed(self) -> bool:
        """Whether no letter of the pages is doubted by its look, as far as they tell; else they end here."""
        if not self._ended and not all_is_believed(self._upright, self._look, more=False):
            self._ended = True
            self._pages.clear()
        return bool(self._pages)

    def find(
        self, group: Sequence[PageGlyphs], habits: Habits, changed: Collection[int]
    ) -> EarlyPage | None:
        """The lines of a page, where they are what they would be if they were made now."""
        upright = group[0]
        page = self._pages.get(upright.number)
        if page is None or upright.number in changed:
            return None
        is_same = page.habits == habits and page.strokes == _strokes(upright)
        return page if is_same else None

    @contextmanager
    def put_right(self) -> Iterator[set[int]]:
        """Put letters and brackets right by these pages alone, until the end; the numbers of the changed pages."""
        texts = self.texts
        brackets = Brackets()
        brackets.count(sum(page.votes for page in self._pages.values()))
        changes = put_right(texts, brackets)
        try:
            yield set(changes)
        finally:
            for number, changed in changes.items():
                for piece, text in reversed(changed):
                    piece.text = text
                for line in texts[number].every_line():
                    line.settle()


def habits_of(page: PageGlyphs, before: Habits) -> Habits:
    """How the producer of a document draws, as far as this page: one of few glyphs says nothing of it."""
    if len(page.glyphs) <= FEW_GLYPHS:
        return before
    return replace(before, spacing=spacing_of(page.glyphs))


def lines_of_page(group: Sequence[PageGlyphs], habits: Habits, brackets: Brackets) -> PageText:
    """The lines of a page, by direction: those that stand upright, and beside them the others."""
    page, *turned = group
    for each in group:
        for glyph in each.glyphs:
            glyph.calls_note = False  # as whoever made lines of it before may have said
    rtl = is_right_to_left(page.glyphs)
    text = read_page(page, habits, brackets, rtl=rtl)
    text.asides = [read_page(other, habits, brackets, rtl=rtl) for other in turned]
    return text


def put_right(texts: dict[int, PageText], brackets: Brackets) -> dict[int, list[Change]]:
    """Put letters and brackets right by all pages; the pieces that were changed, by the number of their page."""
    letters: Counter[str] = sum((text.letters for text in texts.values()), Counter())
    changes: dict[int, list[Change]] = {}
    for text in texts.values():
        for line in text.every_line():
            changed = brackets.put_right(line.pieces)
            changed += letter_fixes.put_right(line.pieces, letters)
            if changed:
                changes.setdefault(text.number, []).extend(changed)
            line.settle()
    return changes


def _strokes(page: PageGlyphs) -> tuple[bool, ...]:
    return tuple(glyph.is_stroke for glyph in page.glyphs if not glyph.mapped)

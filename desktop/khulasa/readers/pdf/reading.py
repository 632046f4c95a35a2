"""One PDF being read: pages to glyphs, glyphs to lines, and what is to be said of each page."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Collection, Sequence
from contextlib import suppress

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfpage import PDFPage
from pdfminer.psexceptions import PSException

from khulasa.document.model import Trust
from khulasa.document.progress import Progress
from khulasa.errors import Kind, ReadError
from khulasa.readers import warnings
from khulasa.readers.base import Input
from khulasa.readers.builder import Builder
from khulasa.readers.pdf.early import EarlyPages, habits_of, lines_of_page, put_right
from khulasa.readers.pdf.glyphs.device import TooMuchError
from khulasa.readers.pdf.glyphs.fonts.looks import mend_by_look
from khulasa.readers.pdf.glyphs.interpret import Interpreter
from khulasa.readers.pdf.glyphs.model import ANNOTATION, PageGlyphs
from khulasa.readers.pdf.glyphs.raster.ink import DOTS_A_POINT, Room, lines_without_letters
from khulasa.readers.pdf.glyphs.raster.pdfium import SecondEngine
from khulasa.readers.pdf.glyphs.raster.visibility import leave_out_unseen
from khulasa.readers.pdf.glyphs.streams import (
    MOST_TOGETHER,
    BoundedParser,
)
from khulasa.readers.pdf.glyphs.unmapped import find_strokes, state_lam_alefs
from khulasa.readers.pdf.layout.brackets import Brackets
from khulasa.readers.pdf.layout.lines import Spacing
from khulasa.readers.pdf.layout.pages import FEW_GLYPHS, Habits, PageText
from khulasa.readers.pdf.layout.scans import recognised
from khulasa.readers.pdf.metadata import draws_whole_numbers
from khulasa.readers.pdf.runs import (
    PageRun,
    RunPage,
    facts_of,
    may_stand,
    page_of,
    seam_of,
    split,
)
from khulasa.readers.pdf.structure.blocks import groups_of
from khulasa.readers.pdf.structure.writer import Writer
from khulasa.readers.pdf.tags import tags_of
from khulasa.readers.pdf.trust import Counts, signs_of, trust_of

MOST_PAGES = 5000
"""More pages than this no article and no book has."""

FAULTS = (
    PSException,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
    NotImplementedError,
    EOFError,
    OSError,
    struct.error,
    zlib.error,
)
"""What pdfminer is known to raise on broken files."""

_PICTURED = 0.15  # of a page without letters that is under pictures: a scan, and no blank page
_SCANNED = (
    0.7  # of a page under one picture, with letters that are not drawn: a scan that was recognised
)
_PARTLY_PICTURED = 0.3  # of a page under pictures, in which there may be lines of text
_BYTES_A_LETTER, _BYTES_OF_RULES = (
    60,
    10_000,
)  # of operators; letters drawn as outlines take 200 and more each
_FEWEST_BLANK = (
    4  # lines of ink without letters, more than there are with letters, make a page a picture
)


class Reading:
    """One file being read: pages to glyphs, glyphs to lines, and what is to be said of each page."""

    def __init__(
        self,
        item: Input,
        builder: Builder,
        engine: SecondEngine,
        progress: Progress,
        parser: BoundedParser,
    ) -> None:
        self._item = item
        self._parser = parser
        self._builder = builder
        self._engine = engine
        self._progress = progress
        self._brackets = Brackets()
        self._interpreter = Interpreter()
        self._touched: set[int] = set()
        self._doubtful: set[int] = set()
        self._whole_numbers = False
        self._early: EarlyPages | None = None
        self._sheet_ids: dict[int, int] = {}
        self._unseen: dict[int, str] = {}
        self._annotated: dict[int, str] = {}
        self._blank: dict[int, int] = {}

    def read(self, document: PDFDocument | None) -> tuple[dict[int, PageText], dict[int, Trust]]:
        """The pages by number, and how far each may be trusted. Raises `ReadError`."""
        sheets, count = self._sheets(document)
        self._whole_numbers = document is not None and draws_whole_numbers(document)
        self._early = EarlyPages(
            self._engine, self._interpreter.shape, whole_numbers=self._whole_numbers
        )
        pages, runs = self._pages(sheets, count)
        upright = [page for group in pages for page in group[:1]]
        stated = state_lam_alefs(upright, self._engine)
        mended = mend_by_look(upright, self._interpreter.shape)
        find_strokes(upright, self._engine)
        self._touched |= stated
        self._doubtful = mended.doubtful
        texts = self._lines(pages, stated | mended.changed)
        for run in runs:
            texts |= self._taken(run)
        if document is not None:
            self._take_tags(document, texts)
        self._touched.update(put_right(texts, self._brackets))
        trust = {
            number: self._trust(text, self._touched, self._builder)
            for number, text in texts.items()
        }
        self._recognise(texts, trust)
        self._warn(trust, self._builder)
        return texts, trust

    def run(self, document: PDFDocument | None, first: int, last: int) -> PageRun:
        """Some pages read by themselves, for the process that reads the document. Raises `ReadError`."""
        sheets, count = self._sheets(document)
        pages = self._glyphs(sheets, range(first, min(last, count) + 1), count)
        seam = seam_of(pages)
        self._whole_numbers = document is not None and draws_whole_numbers(document)
        strokes = find_strokes([page for page, *_ in pages], self._engine)
        texts = self._lines(pages) if seam.stands else {}
        return PageRun(
            tuple(map(self._run_page, texts.values())),
            seam.stands and not self._interpreter.depends_on_order,
            seam.begins,
            seam.drawn,
            seam.doubted,
            strokes,
            self._brackets.votes,
            MOST_TOGETHER - self._parser.left,
            self._parser.damaged,
            tuple(self._builder.warnings),
        )

    def _run_page(self, text: PageText) -> RunPage:
        number = text.number
        return RunPage(
            facts_of(text),
            tuple(map(facts_of, text.asides)),
            self._engine.text(number),
            self._unseen.get(number, ""),
            self._annotated.get(number, ""),
            self._lines_without_letters(text),
            number in self._touched,
        )

    def _sheets(self, document: PDFDocument | None) -> tuple[list[PDFPage], int]:
        """The pages as the first engine sees them, none where it fails, and how many there are. Raises `ReadError`."""
        try:
            sheets = list(PDFPage.create_pages(document)) if document is not None else []
        except FAULTS:
            sheets = []
        count = len(sheets) or self._engine.pages
        if not count:
            raise ReadError(Kind.DAMAGED, path=self._item.source, format="PDF")
        if count > MOST_PAGES:
            raise ReadError(Kind.TOO_COMPLEX, path=self._item.source)
        self._sheet_ids = {number: _object_number(sheet) for number, sheet in enumerate(sheets, 1)}
        return sheets, count

    def _pages(
        self, sheets: Sequence[PDFPage], count: int
    ) -> tuple[list[list[PageGlyphs]], Sequence[PageRun]]:
        """The glyphs of the pages that are read here, and the runs of those that are read elsewhere meanwhile."""
        elsewhere = None if self._item.options.wants_recogniser else self._item.elsewhere
        wanted = split(count, elsewhere.processes) if elsewhere is not None and sheets else []
        if elsewhere is None or not wanted:
            return self._glyphs(sheets, range(1, count + 1), count), ()
        result = elsewhere.begin(self._item, wanted)
        own = wanted[0][0] - 1
        pages = self._glyphs(sheets, range(1, own + 1), count)
        runs = [run for run in result() if isinstance(run, PageRun)]
        if runs and may_stand(
            pages, runs, self._interpreter.shape, self._engine, self._parser.left
        ):
            return pages, runs
        return pages + self._glyphs(sheets, range(own + 1, count + 1), count), ()

    def _taken(self, run: PageRun) -> dict[int, PageText]:
        """The pages of a run, as if they had been read here."""
        texts = {}
        for page in run.pages:
            number = page.facts.number
            texts[number] = page_of(page.facts, page.asides)
            self._engine.know(number, page.other)
            self._annotated[number], self._blank[number] = page.annotated, page.blank
            if page.unseen:
                self._unseen[number] = page.unseen
            if page.repaired:
                self._touched.add(number)
        self._brackets.count(run.votes)
        self._parser.damaged |= run.damaged
        for warning in run.warnings:
            self._builder.warn(warning)
        return texts

    def _glyphs(
        self, sheets: Sequence[PDFPage], numbers: Sequence[int], count: int
    ) -> list[list[PageGlyphs]]:
        """The glyphs of some pages of so many, by direction."""
        pages = []
        for number in numbers:
            page = self._page(sheets[number - 1] if sheets else None, number)
            if unseen := leave_out_unseen(page, self._engine):
                self._unseen[number] = unseen
            self._annotated[number] = _annotated(page)
            pages.append(page)
            if self._early is not None:
                self._early.take(page)
                self._progress(number, count)
                if sheets and number < count:
                    self._show(number, count)
        return pages

    def _show(self, read: int, count: int) -> None:
        """Show the pages that are read, as a document of their own, where somebody wants to see them now."""
        growth, early = self._item.growth, self._early
        if growth is None or early is None or not growth.is_due(read, count):
            return
        if not early.are_believed():
            return
        before = self._builder
        builder = Builder(
            before.source, before.format, metadata=before.metadata, warnings=[*before.warnings]
        )
        with early.put_right() as changed, suppress(ReadError):  # there may be nothing to read yet
            texts = early.texts
            touched = self._touched | changed
            trust = {number: self._trust(text, touched, builder) for number, text in texts.items()}
            self._warn(trust, builder)
            if self._parser.damaged:
                builder.warn(warnings.PARTLY_READ)
            Writer(builder, texts).write(groups_of(list(texts.values())), trust)
            growth.show(builder.build(), len(texts), count)

    def _page(self, sheet: PDFPage | None, number: int) -> list[PageGlyphs]:
        """The glyphs of one page, by the second engine where the first fails or sees next to nothing."""
        if sheet is not None:
            try:
                pages = self._first_view(sheet, number)
                if not self._misses_text(pages, number):
                    return pages
            except TooMuchError:  # the second engine would draw it for hours
                self._builder.warn(warnings.PARTLY_READ)
                return [PageGlyphs(number, 0.0, 0.0, [])]
            except FAULTS:
                pass
        page = self._engine.glyphs(number)
        if not page.glyphs:
            self._builder.warn(warnings.PARTLY_READ)
        self._touched.add(number)
        return [page]

    def _first_view(self, sheet: PDFPage, number: int) -> list[PageGlyphs]:
        """The glyphs of one page as the first engine sees them; the second gets none that it cannot bear."""
        try:
            return self._interpreter.glyphs(sheet, number)
        finally:
            if self._interpreter.is_deep:
                self._engine.withhold(number)

    def _misses_text(self, pages: Sequence[PageGlyphs], number: int) -> bool:
        """Whether the second engine sees a page of text where the first sees a few glyphs."""
        count = sum(len(page.glyphs) for page in pages)
        if count >= FEW_GLYPHS:
            return False
        letters = sum(letter.isalpha() for letter in self._engine.text(number))
        return letters > FEW_GLYPHS + 2 * count

    def _lines(
        self, pages: Sequence[Sequence[PageGlyphs]], changed: Collection[int] = ()
    ) -> dict[int, PageText]:
        """The pages by number; those whose glyphs have `changed` since are made anew."""
        habits = Habits(Spacing(drawn=True), self._whole_numbers)
        texts: dict[int, PageText] = {}
        for group in pages:
            habits = habits_of(group[0], habits)
            early = None if self._early is None else self._early.find(group, habits, changed)
            if early is None:
                text = lines_of_page(group, habits, self._brackets)
            else:
                text = early.text
                self._brackets.count(early.votes)
            texts[text.number] = text
            for read in group:
                read.glyphs = []  # a book's glyphs take more room than all that is made of them
        return texts

    def _take_tags(self, document: PDFDocument, texts: dict[int, PageText]) -> None:
        """Give the lines of a tagged file their elements."""
        try:
            tags = tags_of(document)
        except FAULTS:
            return
        for number, text in texts.items():
            for line in text.every_line():
                line.element = tags.get((self._sheet_ids.get(number, 0), line.tag))

    def _trust(self, page: PageText, touched: Collection[int], builder: Builder) -> Trust:
        if page.letters and page.hidden and page.pictured > _SCANNED:
            return Trust.RECOGNISED
        blank = self._blank.get(page.number)
        if blank is None:
            blank = self._blank[page.number] = self._lines_without_letters(page)
        lines = page.every_line()
        if not page.letters or (blank >= _FEWEST_BLANK and blank > len(lines)):
            pictured = page.pictured > _PICTURED or page.unmapped or blank
            return Trust.PICTURE if pictured else Trust.SURE
        if blank and not page.unmapped:
            builder.warn(warnings.SOME_PICTURES)
        text = " ".join(line.text for line in lines)
        text += self._unseen.get(page.number, "")  # which the other engine reads
        text += page.note_calls
        repaired = page.number in touched or page.shaped
        disputed = page.disputed + (page.number in self._doubtful)
        counts = Counts(page.unmapped, disputed, page.overruled, blank)
        other = self._engine.text(page.number) + self._annotated.get(page.number, "")
        return trust_of(signs_of(text, other, counts, repaired=repaired))

    def _lines_without_letters(self, page: PageText) -> int:
        """How many lines of ink a page has where no letter was read; only looked for where it makes one wonder."""
        needed = _BYTES_A_LETTER * page.letters.total() + _BYTES_OF_RULES
        if page.pictured <= _PARTLY_PICTURED and page.drawn <= needed:
            return 0
        shades = self._engine.shades(page.number, DOTS_A_POINT)
        if shades is None:
            return 0
        boxes = [
            part.box(line, line.left, line.right)
            for part in (page, *page.asides)
            for line in part.every_line()
        ]
        rooms = [Room(box.left, box.top, box.right, box.bottom) for box in boxes]
        return lines_without_letters(shades, rooms)

    def _recognise(self, texts: dict[int, PageText], trust: dict[int, Trust]) -> None:
        """Have pictures of pages, and pages whose letters nobody knows, read by the recogniser where that is asked."""
        numbers = [number for number, verdict in trust.items() if self._is_wanted(number, verdict)]
        if numbers and self._item.recogniser is None:
            raise ReadError(Kind.NO_RECOGNISER, path=self._item.source)
        for done, number in enumerate(numbers, 1):
            if self._item.recogniser is not None:
                page = recognised(texts[number], self._engine, self._item.recogniser)
                trust[number] = trust[number] if page is texts[number] else Trust.RECOGNISED
                texts[number] = page
            self._progress(done, len(numbers))

    def _is_wanted(self, number: int, trust: Trust) -> bool:
        """Whether a page is to be recognised: for its trust, or because a person named it."""
        options = self._item.options
        unread = options.recognise and trust in {Trust.PICTURE, Trust.UNSAFE}
        return unread or number in options.recognise_pages

    def _warn(self, trust: dict[int, Trust], builder: Builder) -> None:
        if self._unseen:
            builder.warn(warnings.HIDDEN_TEXT)
        for verdict, warning in (
            (Trust.PICTURE, warnings.SOME_PICTURES),
            (Trust.UNSAFE, warnings.UNSAFE_PAGES),
            (Trust.RECOGNISED, warnings.RECOGNISED_TEXT),
        ):
            if verdict in trust.values():
                builder.warn(warning)


def _annotated(pages: Sequence[PageGlyphs]) -> str:
    """What stands in fields and notes on a page, which the second engine does not read."""
    return "".join(glyph.text for page in pages for glyph in page.glyphs if glyph.tag == ANNOTATION)


def _object_number(sheet: PDFPage) -> int:
    """The number by which a file's tags name a page."""
    return sheet.pageid if isinstance(sheet.pageid, int) else 0

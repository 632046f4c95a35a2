"""What the page knows of its rows without painting them: how they are set, how far apart, and where each lies."""

from __future__ import annotations

from collections.abc import Iterator

from khulasa.ui.look import fonts
from khulasa.ui.look.reading_type import ReadingType
from khulasa.ui.summary.model import SummaryModel
from khulasa.ui.summary.page.column import CHARACTERS, GUTTER, Column, Rows
from khulasa.ui.summary.page.heights import Heights, letters_per_line
from khulasa.ui.summary.page.spacing import STEPS, is_vowelled, loosest
from khulasa.ui.summary.page.typesetting import SetSentence, Typesetter

SIZE = 14.0
"""Points of the sentences."""

FEW = 200
"""Up to so many rows are set at once, about a millisecond each; of more only those on screen and around it."""

_SAMPLE = 20
"""So many of the first rows tell how many letters a line holds."""


class Arrangement:
    """`settle` chooses the spacing, `arrange` puts the rows below another; until then they are those of before.

    Of more than a few rows the heights are estimates, until `uncover` sets those that come on screen.
    """

    def __init__(self, model: SummaryModel) -> None:
        self._model = model
        self._setting = ReadingType()
        self.font = self._setting.font(SIZE)
        self._typesetter = Typesetter(self.font)
        self._directions: dict[int, bool] = {}
        self._lines: dict[int, int] = {}
        self._vowelled: bool | None = None
        self._spacing = STEPS[0]
        self._measure = 1
        self.column = Column.within(1, 1, mirrored=True)
        self.rows = Rows([], self._spacing)
        self._shown: list[int] = []
        self._heights: Heights | None = None
        self._letters: list[int] = []
        self._set: set[int] = set()
        """The sentences that lie as high as they are, notes and all, since the rows were arranged."""
        model.modelReset.connect(self._begin_anew)

    def _begin_anew(self) -> None:
        self._vowelled = None
        if not self._model.rows:  # another text: only then a sentence's index means another one
            self._directions.clear()
            self._letters, self._shown = [], []
            self.rows = Rows([], self._spacing)
            self._forget_lines()

    def _forget_lines(self) -> None:
        self._lines.clear()
        self._heights = None

    def forget(self) -> None:
        """Keep no lines of another text."""
        self._typesetter.use(self.font)

    @property
    def stale(self) -> bool:
        """Whether the model has other rows than were arranged."""
        return self._shown != list(self._model.rows)

    def set_type(self, setting: ReadingType) -> None:
        """Set the sentences in another way from now on."""
        self._setting = setting
        self.font = setting.font(SIZE)
        self._typesetter.use(self.font)
        self._forget_lines()

    def take_width(self, width: int, offset: int, *, mirrored: bool) -> None:
        """Take a page's width: `offset` is where the viewport begins in it."""
        self._measure = measure = fonts.measure_width(self.font, CHARACTERS)
        before = self.column.text_width
        gutter = max(GUTTER, round(GUTTER * self._setting.zoom / 100))  # places are zoomed, too
        self.column = Column.within(width, measure, mirrored=mirrored, offset=offset, gutter=gutter)
        if before != self.column.text_width:
            self._forget_lines()

    def settle(self, height: int, below: int) -> None:
        """Choose the spacing for a page of a height, of which so much is for what stands below the sentences."""
        rows = self._model.rows
        if self._vowelled is None and rows:
            self._vowelled = is_vowelled(" ".join(map(self._model.text, rows[:FEW])))
        measures = self._measures() if self._few else self._measured()
        self._spacing = loosest(
            measures, height - below, vowelled=bool(self._vowelled), zoom=self._setting.zoom
        )

    @property
    def _few(self) -> bool:
        return len(self._model.rows) <= FEW

    def arrange(self) -> None:
        """Put the rows below another."""
        self._shown = list(self._model.rows)
        self._set.clear()
        if self._few:
            self._set.update(self._shown)
            heights = (self._spacing.height(lines, notes) for lines, notes in self._measures())
            self.rows = Rows(heights, self._spacing)
        else:
            self._estimate()

    def uncover(self, offset: int, height: int, anchor: int | None = None) -> int:
        """Set the rows of a screen at an offset, and those of a screen above and below it.

        Gives the offset at which the row `anchor`, else what was seen, lies where it was.
        """
        while unset := self._unset(offset - height, offset + 2 * height):
            held = self._held(offset, height) if anchor is None else anchor
            before = self.rows.span(held)[0]
            changed = [self._set_row(row) for row in unset]
            if any(changed):
                self._estimate()
            offset += self.rows.span(held)[0] - before
        return offset

    def _unset(self, top: int, bottom: int) -> list[int]:
        rows = self.rows.between(top, bottom)
        return [row for row in rows if self._shown[row] not in self._set]

    def _held(self, offset: int, height: int) -> int:
        """The first row on screen that lies as high as it is, else the first."""
        rows = self.rows.between(offset, offset + height)
        sure = (row for row in rows if self._shown[row] in self._set)
        return next(sure, min(rows.start, len(self.rows) - 1))

    def _set_row(self, row: int) -> bool:
        """Know a row's height; gives whether it is another one than was thought."""
        sentence = self._shown[row]
        self._set.add(sentence)
        lines, notes = self._count(sentence), len(self._model.notes(sentence))
        return self._table().correct(sentence, lines, notes)

    def _estimate(self) -> None:
        self.rows = Rows(self._table().of(self._shown), self._spacing)

    def _table(self) -> Heights:
        if self._heights is None or self._heights.spacing != self._spacing:
            self._letters = self._letters or self._model.letters()
            sample = list(map(self.sentence, self._model.rows[:_SAMPLE]))
            per_line = letters_per_line(sample, self.column.text_width, self._measure)
            self._heights = Heights(self._letters, self._lines, per_line, self._spacing)
        return self._heights

    def sentence(self, sentence: int) -> SetSentence:
        """A sentence in lines of the present width."""
        if sentence not in self._directions:
            self._directions[sentence] = self._model.runs_right_to_left(sentence)
        text, rtl = self._model.text(sentence), self._directions[sentence]
        return self._typesetter.sentence(text, self.column.text_width, right_to_left=rtl)

    def in_gutter(self, x: int) -> bool:
        """Whether a place from the left lies where the places stand."""
        return self.column.gutter <= x < self.column.gutter + self.column.gutter_width

    def _measures(self) -> list[tuple[int, int]]:
        """Of each row its lines and its notes."""
        lines = map(self._count, self._model.rows)
        return list(zip(lines, self._model.note_counts(), strict=True))

    def _measured(self) -> Iterator[tuple[int, int]]:
        """The same of one row after another, as far as it is asked for."""
        for sentence in self._model.rows:
            yield self._count(sentence), len(self._model.notes(sentence))

    def _count(self, sentence: int) -> int:
        """The lines of a sentence."""
        if sentence not in self._lines:
            self._lines[sentence] = self.sentence(sentence).lines
        return self._lines[sentence]

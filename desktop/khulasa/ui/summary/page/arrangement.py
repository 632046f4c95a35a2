"""What the page knows of its rows without painting them: how they are set, how far apart, and where each lies."""

from __future__ import annotations

from khulasa.ui.look import fonts
from khulasa.ui.look.reading_type import ReadingType
from khulasa.ui.summary.model import RIGHT_TO_LEFT_ROLE, SummaryModel
from khulasa.ui.summary.page.column import CHARACTERS, GUTTER, Column, Rows
from khulasa.ui.summary.page.spacing import STEPS, is_vowelled, loosest
from khulasa.ui.summary.page.typesetting import SetSentence, Typesetter

SIZE = 14.0
"""Points of the sentences."""


class Arrangement:
    """`settle` chooses the spacing, `arrange` puts the rows below another; until then they are those of before."""

    def __init__(self, model: SummaryModel) -> None:
        self._model = model
        self._setting = ReadingType()
        self.font = self._setting.font(SIZE)
        self._typesetter = Typesetter(self.font)
        self._directions: dict[int, bool] = {}
        self._lines: dict[int, int] = {}
        self._vowelled: bool | None = None
        self._spacing = STEPS[0]
        self.column = Column.within(1, 1, mirrored=True)
        self.rows = Rows([], self._spacing)
        self._shown: list[int] = []
        model.modelReset.connect(self._begin_anew)

    def _begin_anew(self) -> None:
        self._directions.clear()
        self._lines.clear()
        self._vowelled = None

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
        self._lines.clear()

    def take_width(self, width: int, offset: int, *, mirrored: bool) -> None:
        """Take a page's width: `offset` is where the viewport begins in it."""
        measure = fonts.measure_width(self.font, CHARACTERS)
        before = self.column.text_width
        gutter = max(GUTTER, round(GUTTER * self._setting.zoom / 100))  # places are zoomed, too
        self.column = Column.within(width, measure, mirrored=mirrored, offset=offset, gutter=gutter)
        if before != self.column.text_width:
            self._lines.clear()

    def settle(self, height: int, below: int) -> None:
        """Choose the spacing for a page of a height, of which so much is for what stands below the sentences."""
        if self._vowelled is None and self._model.rows:
            self._vowelled = is_vowelled(" ".join(map(self._model.text, self._model.rows)))
        self._spacing = loosest(
            self._measures(), height - below, vowelled=bool(self._vowelled), zoom=self._setting.zoom
        )

    def arrange(self) -> None:
        """Put the rows below another."""
        self._shown = list(self._model.rows)
        self.rows = Rows(self._measures(), self._spacing)

    def sentence(self, sentence: int) -> SetSentence:
        """A sentence in lines of the present width."""
        if sentence not in self._directions:
            row = self._model.row_of(sentence)
            index = self._model.index(0 if row is None else row)
            self._directions[sentence] = bool(index.data(RIGHT_TO_LEFT_ROLE))
        text, rtl = self._model.text(sentence), self._directions[sentence]
        return self._typesetter.sentence(text, self.column.text_width, right_to_left=rtl)

    def in_gutter(self, x: int) -> bool:
        """Whether a place from the left lies where the places stand."""
        return self.column.gutter <= x < self.column.gutter + self.column.gutter_width

    def _measures(self) -> list[tuple[int, int]]:
        """Of each row its lines and its notes."""
        for sentence in self._model.rows:
            if sentence not in self._lines:
                self._lines[sentence] = self.sentence(sentence).lines
        lines = map(self._lines.__getitem__, self._model.rows)
        return list(zip(lines, self._model.note_counts(), strict=True))

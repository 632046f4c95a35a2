"""How high the sentences of a long summary are that were not set yet: judged by their letters, until they are seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from khulasa.ui.summary.page.column import CHARACTERS
from khulasa.ui.summary.page.spacing import Spacing
from khulasa.ui.summary.page.typesetting import LONGEST, SetSentence


class Heights:
    """The pixels of each sentence of a text in one width and one spacing.

    A table by the sentence's index: what a step of a slider costs is to add up those of the rows, without a layout.
    """

    def __init__(
        self, letters: Sequence[int], lines: Mapping[int, int], per_line: float, spacing: Spacing
    ) -> None:
        """`letters` are those of each sentence, `lines` what is known, `per_line` the letters of a line on average."""
        self.spacing = spacing
        per = max(1, round(per_line))
        most = -(-LONGEST // per)
        of_lines = [spacing.height(max(1, count), 0) for count in range(most + 1)]
        self._heights = [of_lines[min(most, -(-count // per))] for count in letters]
        for sentence, count in lines.items():
            self._heights[sentence] = spacing.height(count, 0)

    def correct(self, sentence: int, lines: int, notes: int) -> bool:
        """A sentence was set: so many lines, and notes below them; gives whether that is another height."""
        before = self._heights[sentence]
        self._heights[sentence] = self.spacing.height(lines, notes)
        return self._heights[sentence] != before

    def of(self, sentences: Iterable[int]) -> Iterator[int]:
        """The pixels of some sentences."""
        return map(self._heights.__getitem__, sentences)


def letters_per_line(sentences: Iterable[SetSentence], width: int, measure: int) -> float:
    """The UTF-16 units of a full line, on average over sentences that are set.

    Where none fills a line, as many as the longest line of the page holds, `measure` pixels wide, in its share of it.
    """
    full = [
        sentence.layout.lineAt(number).textLength()
        for sentence in sentences
        for number in range(sentence.lines - 1)
    ]
    return sum(full) / len(full) if full else CHARACTERS * width / max(1, measure)

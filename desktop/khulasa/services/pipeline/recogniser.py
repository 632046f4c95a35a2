"""Reads the text of a picture of a page with Tesseract, where it is installed with its Arabic data.

Arabic is asked first and alone: asked for both languages at once, Tesseract finds Latin words in Arabic ones. English
is asked only where words were read with little confidence or have Latin letters, and wins where it is surer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from khulasa.readers.base import RecognisedWord, Recogniser
from khulasa.services.pipeline import tools

SECONDS_A_PAGE = 120.0
LOW_CONFIDENCE, HIGH_CONFIDENCE = 60.0, 85.0
"""Of 100: below the one an Arabic word is doubted, and from the other a Latin reading of it is believed."""

_LATIN = re.compile(r"[A-Za-z]{2}")
_SAME = 0.6  # of a word's room that another reading of it shares
_WORD_LEVEL = "5"
_COLUMNS = 12


@dataclass(frozen=True, slots=True)
class Tesseract:
    """A recogniser that asks the program at a path to read in a language, and words that are none of it in another."""

    program: str
    languages: str
    second: str = ""
    seconds: float = SECONDS_A_PAGE

    def __call__(self, picture: bytes, dots_per_inch: int) -> list[RecognisedWord]:
        """See `Recogniser`; no words where Tesseract failed, or took too long."""
        words = self._read(picture, dots_per_inch, self.languages)
        doubtful = [word for word in words if _is_doubtful(word)]
        if not (self.second and doubtful):
            return words
        return _with_latin(words, self._read(picture, dots_per_inch, self.second))

    def _read(self, picture: bytes, dots_per_inch: int, language: str) -> list[RecognisedWord]:
        options = ["-l", language, "--psm", "3", "--dpi", str(dots_per_inch), "tsv"]
        try:
            printed = tools.run(
                [self.program, "stdin", "stdout", *options], self.seconds, data=picture
            )
        except tools.ToolError:
            return []
        return list(words_of(printed.decode("utf-8", "replace")))


def recogniser() -> Recogniser | None:
    """What reads the pictures of pages here; None where it is not installed, or has no data for Arabic."""
    program = tools.find("tesseract")
    known = tools.languages(program)
    if program is None or tools.ARABIC not in known:
        return None
    return Tesseract(program, tools.ARABIC, tools.ENGLISH if tools.ENGLISH in known else "")


def _is_doubtful(word: RecognisedWord) -> bool:
    return word.confidence < LOW_CONFIDENCE or bool(_LATIN.search(word.text))


def _with_latin(
    words: Sequence[RecognisedWord], others: Sequence[RecognisedWord]
) -> list[RecognisedWord]:
    """The words, those that are doubtful in the letters of another reading where that is surer and Latin."""
    latin = [other for other in others if _LATIN.search(other.text)]
    return [_surer(word, latin) if _is_doubtful(word) else word for word in words]


def _surer(word: RecognisedWord, latin: Sequence[RecognisedWord]) -> RecognisedWord:
    for other in latin:
        width, height = word.right - word.left, word.bottom - word.top
        across = min(word.right, other.right) - max(word.left, other.left)
        upright = min(word.bottom, other.bottom) - max(word.top, other.top)
        same_room = across > _SAME * width and upright > _SAME * height
        narrow = other.right - other.left < width / _SAME
        surer = other.confidence >= max(HIGH_CONFIDENCE, word.confidence)
        if same_room and narrow and surer:
            return word._replace(text=other.text, confidence=other.confidence)
    return word


def words_of(table: str) -> Iterator[RecognisedWord]:
    """The words of a table as Tesseract prints it: tabs between twelve columns, the text last."""
    for line in table.splitlines():
        columns = line.split("\t", _COLUMNS - 1)
        if len(columns) != _COLUMNS or columns[0] != _WORD_LEVEL or not columns[-1].strip():
            continue
        try:
            block, paragraph, row = map(int, columns[2:5])
            x, y, width, height = map(int, columns[6:10])
            confidence = float(columns[10])
        except ValueError:
            continue
        box = (x, y, x + width, y + height)
        yield RecognisedWord(columns[-1].strip(), *box, confidence, (block, paragraph, row))

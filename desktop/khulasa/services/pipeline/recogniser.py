"""Reads the text of a picture of a page with Tesseract, where it is installed with its Arabic data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from khulasa.readers.base import RecognisedWord, Recogniser
from khulasa.services.pipeline import tools

SECONDS_A_PAGE = 120.0
_WORD_LEVEL = "5"
_COLUMNS = 12


@dataclass(frozen=True, slots=True)
class Tesseract:
    """A recogniser that asks the program at a path to read in some languages."""

    program: str
    languages: str
    seconds: float = SECONDS_A_PAGE

    def __call__(self, picture: bytes, dots_per_inch: int) -> list[RecognisedWord]:
        """See `Recogniser`; no words where Tesseract failed, or took too long."""
        options = ["-l", self.languages, "--psm", "3", "--dpi", str(dots_per_inch), "tsv"]
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
    return Tesseract(
        program, "+".join(one for one in (tools.ARABIC, tools.ENGLISH) if one in known)
    )


def words_of(table: str) -> Iterator[RecognisedWord]:
    """The words of a table as Tesseract prints it: tabs between twelve columns, the text last."""
    for line in table.splitlines():
        columns = line.split("\t", _COLUMNS - 1)
        if len(columns) == _COLUMNS and columns[0] == _WORD_LEVEL and columns[-1].strip():
            try:
                block, paragraph, row = map(int, columns[2:5])
                left, top, width, height = map(int, columns[6:10])
                confidence = float(columns[10])
            except ValueError:
                continue
            box = (left, top, left + width, top + height)
            yield RecognisedWord(columns[-1].strip(), *box, confidence, (block, paragraph, row))

"""How well the lines of a wrapped text are rejoined: texts are set in typefaces and columns, and read as plain text.

What a break inside of a paragraph is, and what a paragraph's end, is known, since we set the lines. A break where a
sentence ends, and a paragraph's end that happens to fill its line, look alike where no blank line parts paragraphs:
these are counted by themselves.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import NamedTuple, Self

import fontpkg_amiri
import fontpkg_ibm_plex_sans_arabic as plex
from quality.typeset import Face

from khulasa.readers.text.plain import document_of
from khulasa.readers.text.wrapping import ends_with_stop

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ("feature-long", "interview", "opinion", "report-numbers", "lavrov-gcc")
COLUMNS = range(36, 102, 6)
"""Characters that a line holds, more or less: half a page in large type, and a whole one in small."""

PAGE = 30
"""Lines of a page, where there are pages."""

HEAD = (
    "breaks",
    "joined",
    "inside sentences",
    "where one ends",
    "paragraph ends",
    "lost",
)
_SAMPLE = "وقالت مديرة المشروع إن المكتبة تضم كتابا وقاعة للأطفال"


class Setting(NamedTuple):
    """How paragraphs are set: with blank lines between them, and with page numbers and heads between pages."""

    blank: bool
    pages: bool

    @property
    def name(self) -> str:
        """What a table calls it."""
        parts = ["blank lines" if self.blank else "no blank lines", "pages" * self.pages]
        return ", ".join(filter(None, parts))


SETTINGS = tuple(Setting(blank, pages) for blank in (True, False) for pages in (False, True))


@dataclass(frozen=True, slots=True)
class Count:
    """Breaks inside of paragraphs, those of them where a sentence ends, and ends of paragraphs; how many are joined."""

    breaks: int = 0
    joined: int = 0
    stops: int = 0
    stops_joined: int = 0
    ends: int = 0
    lost: int = 0

    def __add__(self, other: Self) -> Count:
        return Count(
            *(getattr(self, each.name) + getattr(other, each.name) for each in fields(self))
        )

    def row(self) -> list[str]:
        """The cells of a table."""
        inside = self.breaks - self.stops
        shares = [
            (self.joined, self.breaks),
            (self.joined - self.stops_joined, inside),
            (self.stops_joined, self.stops),
        ]
        joined, running, stopped = (f"{100 * part / max(1, whole):.2f} %" for part, whole in shares)
        lost = f"{100 * self.lost / max(1, self.ends):.2f} %"
        return [str(self.breaks), joined, running, stopped, str(self.ends), lost]


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it was set: `ends` a paragraph, or `furniture` of a page."""

    text: str
    ends: bool = True
    furniture: bool = False


def faces() -> dict[str, Path]:
    """The typefaces that the project has, and those of the folder `$KHULASA_FACES`, by name."""
    found = {
        "Amiri": fontpkg_amiri.ROOT / "files" / "Amiri-Regular.ttf",
        "IBM Plex Sans Arabic": plex.ROOT / "files" / "IBMPlexSansArabic-Regular.ttf",
    }
    folder = os.environ.get("KHULASA_FACES")
    more = sorted(Path(folder).glob("*.ttf")) if folder else []
    return found | {path.stem: path for path in more}


def texts() -> list[list[str]]:
    """The paragraphs of each of the longer seed articles."""
    return [
        _paragraphs((ROOT / "seeds" / f"{name}.txt").read_text(encoding="utf-8")) for name in SEEDS
    ]


def _paragraphs(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.split("\n") if line.strip()]


def lines_of(paragraphs: Sequence[str], face: Face, column: int, setting: Setting) -> list[Line]:
    """The lines of a text that is set in a column of so many characters."""
    width = column * face.width(_SAMPLE.replace(" ", "")) / len(_SAMPLE.replace(" ", ""))
    lines: list[Line] = []
    for paragraph in paragraphs:
        rows = face.wrapped(paragraph, width)
        lines += [Line(row, ends=False) for row in rows[:-1]]
        lines.append(Line(rows[-1]))
        lines += [Line("")] * setting.blank
    return list(_with_pages(lines)) if setting.pages else lines


def _with_pages(lines: Sequence[Line]) -> Iterator[Line]:
    for number, line in enumerate(lines):
        if number and number % PAGE == 0:
            yield Line(f"- {number // PAGE} -", furniture=True)
            yield Line("مجلة القرية والمدينة", furniture=True)
        yield line


def count(lines: Sequence[Line]) -> Count:
    """What the reader of plain text makes of the lines."""
    document = document_of("\n".join(line.text for line in lines))
    furniture = [_bare(line.text) for line in lines if line.furniture]
    ends, place = set(), 0
    for block in document.blocks:
        letters = _bare(document.quote(block))
        if letters in furniture:
            continue
        place += len(letters)
        ends.add(place)
    total, place = Count(), 0
    body = [line for line in lines if line.text and not line.furniture]
    for line in body[:-1]:
        place += len(_bare(line.text))
        joined, stop = place not in ends, ends_with_stop(line.text)
        if line.ends:
            total += Count(ends=1, lost=joined)
        else:
            total += Count(1, joined, stop, joined and stop)
    return total


def _bare(text: str) -> str:
    return "".join(text.split())


def measured(names: Iterable[str], setting: Setting) -> Count:
    """The sum over all texts and columns of some faces."""
    known: Mapping[str, Path] = faces()
    total = Count()
    for name in names:
        face = Face(known[name])
        for paragraphs in texts():
            for column in COLUMNS:
                total += count(lines_of(paragraphs, face, column, setting))
    return total


def rows() -> list[list[str]]:
    """A row for each setting and face."""
    return [
        [f"{setting.name}: {name}", *measured([name], setting).row()]
        for setting in SETTINGS
        for name in faces()
    ]

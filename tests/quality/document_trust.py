"""How well a page's trust foretells its errors, on pages made to lie in ways that no rule was written for one by one.

Each page is drawn with a font of its own weight and says of its glyphs what a seeded chance decides: one letter or
digit for another, a letter for a space, a ligature for half of it, nothing at all; the font keeps its table of
characters or has none. Where pages with the faults of producers stand beside their texts (`shared/cases/pdf`), those
are counted, too.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from quality.document_samples import ROOT, shared
from quality.document_scores import common, words
from unit.readers.pdf.drawn import drawn_pdf, outlined

from khulasa.document.model import Document, Trust
from khulasa.errors import ReadError
from khulasa.readers.base import Input
from khulasa.readers.table import read

HEAD = (
    "pages",
    "words right",
    "worst page",
    "pages under 98 %",
    "pages with a wrong digit",
)
ENOUGH = 0.98
SEED = 20261128
_ARTICLES = ("lavrov-gcc", "opinion", "report-numbers", "feature-long", "interview", "wire-wrapped")
_FACES = (
    "Amiri-Italic.ttf",
    "Amiri-BoldItalic.ttf",
    "IBMPlexSansArabic-Medium.ttf",
    "IBMPlexSansArabic-Light.ttf",
    "IBMPlexSansArabic-SemiBold.ttf",
)
_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
_LINE = 9  # words
_LINES = 14
_LIGATURES = {"لا": "\ufefb", "لأ": "\ufef7", "لإ": "\ufef9", "لآ": "\ufef5"}
_DRAWN = str.maketrans({ligature: pair for pair, ligature in _LIGATURES.items()})
_DIGIT_RUN = re.compile(r"\d+")
_ARABIC_LINE = re.compile("[\u0621-\u064a\u0660-\u0669 \u060c.0-9]+")


@dataclass(frozen=True, slots=True)
class Judged:
    """A page: what is said of it, the share of its words that are right, and whether all its digits are."""

    trust: Trust
    right: float
    digits: bool


Lie = Callable[[random.Random, Sequence[str]], dict[str, str]]


def _nothing(chance: random.Random, letters: Sequence[str]) -> dict[str, str]:
    return {}


def _one_letter(chance: random.Random, letters: Sequence[str]) -> dict[str, str]:
    drawn = chance.choice([one for one in letters if one in _LETTERS])
    return {drawn: chance.choice([one for one in _LETTERS if one != drawn])}


def _some_letters(chance: random.Random, letters: Sequence[str]) -> dict[str, str]:
    drawn = chance.sample([one for one in letters if one in _LETTERS], 5)
    return dict(zip(drawn, drawn[1:] + drawn[:1], strict=True))


def _digits(chance: random.Random, letters: Sequence[str]) -> dict[str, str]:
    drawn = [one for one in letters if one.isdigit()]
    return dict(zip(drawn, drawn[1:] + drawn[:1], strict=True))


def _two_digits(chance: random.Random, letters: Sequence[str]) -> dict[str, str]:
    one, other = chance.sample([one for one in letters if one.isdigit()], 2)
    return {one: other, other: one}


def _ligatures(chance: random.Random, letters: Sequence[str]) -> dict[str, str]:
    half = chance.choice("لا")
    return dict.fromkeys(_LIGATURES.values(), half)


def _unknown(chance: random.Random, letters: Sequence[str]) -> dict[str, str]:
    drawn = [one for one in letters if one in _LETTERS]
    return dict.fromkeys(chance.sample(drawn, 3), "\ufffd")


def _space(chance: random.Random, letters: Sequence[str]) -> dict[str, str]:
    return {chance.choice([one for one in letters if one in _LETTERS]): " "}


LIES: dict[str, Lie] = {
    "nothing": _nothing,
    "one letter": _one_letter,
    "five letters": _some_letters,
    "all digits": _digits,
    "two digits": _two_digits,
    "ligatures": _ligatures,
    "unknown letters": _unknown,
    "a letter is a space": _space,
}


def adversarial(seed: int = SEED) -> Iterator[tuple[str, bytes, str]]:
    """Pages that lie: what about, the file, and what is drawn on it."""
    chance = random.Random(seed)
    for article in _ARTICLES:
        lines = _lines(article)
        expected = "\n".join(lines)
        for name, lie in LIES.items():
            for cmap in (True, False):
                drawn = [_with_ligatures(line) for line in lines]
                letters = sorted(set("".join(drawn)))
                states = {ligature: pair for pair, ligature in _LIGATURES.items()}
                states |= lie(chance, letters)
                face = chance.choice(_FACES)
                data = drawn_pdf(drawn, states=states, cmap=cmap, face=face)
                yield f"{name}{', no table' * (not cmap)}", data, expected
        half = len(lines) // 2
        data = drawn_pdf(lines[:half], extra=outlined(lines[half:], first=half))
        yield "half of it outlines", data, expected


def _lines(article: str) -> list[str]:
    """The first words of an article with its letters, digits and stops alone, and some figures."""
    text = (ROOT / "seeds" / f"{article}.txt").read_text(encoding="utf-8")
    plain = " ".join(_ARABIC_LINE.findall(text)).split()
    found = [" ".join(plain[at : at + _LINE]) for at in range(0, _LINE * _LINES, _LINE)]
    return [*found, "المواد 1937 و2580 و46 من القانون رقم 316 لسنة 2003"]


def _with_ligatures(line: str) -> str:
    for pair, ligature in _LIGATURES.items():
        line = line.replace(pair, ligature)
    return line


def judged(data: bytes, expected: str) -> list[Judged]:
    """The pages of a file; of one with several, each is held against all of its text."""
    try:
        document = read(Input(data, "drawn.pdf"))
    except ReadError:  # it says that there is nothing to quote
        return []
    return [_judged(document, number, expected) for number in range(len(document.pages))]


def _judged(document: Document, number: int, expected: str) -> Judged:
    page = document.pages[number]
    found, wanted = words(document.text[page.start : page.end]), words(expected)
    every = len(found) if len(document.pages) > 1 else max(len(found), len(wanted))
    right = common(found, wanted) / max(1, every)
    digits = _digits_of(found) <= _digits_of(wanted)
    return Judged(page.trust, right, digits)


def _digits_of(found: Sequence[str]) -> set[str]:
    return {run for word in found for run in _DIGIT_RUN.findall(word)}


def _strangers(folder: Path) -> Iterator[tuple[str, bytes, str]]:
    for path in sorted(folder.glob("*.pdf")):
        beside = path.with_suffix(".expected.txt")
        if beside.exists():
            yield path.stem, path.read_bytes(), beside.read_text(encoding="utf-8")


def rows(made: Iterator[tuple[str, bytes, str]]) -> list[list[str]]:
    """A row for each word of trust."""
    pages = [one for _, data, expected in made for one in judged(data, expected)]
    found = []
    for trust in Trust:
        of_it = [one for one in pages if one.trust is trust]
        if of_it:
            shares = [one.right for one in of_it]
            figures = [
                str(len(of_it)),
                f"{sum(shares) / len(shares):.3f}",
                f"{min(shares):.3f}",
                str(sum(share < ENOUGH for share in shares)),
                str(sum(not one.digits for one in of_it)),
            ]
            found.append([trust.value, *figures])
    return found


def tables() -> list[tuple[str, list[list[str]]]]:
    """Each table under its title: the pages made to lie, and those of strangers where they are at hand."""
    found = [("Trust and errors, pages made to lie", rows(adversarial()))]
    folder = shared() / "cases" / "pdf"
    if folder.is_dir():
        found.append(("Trust and errors, the faults of producers", rows(_strangers(folder))))
    return found

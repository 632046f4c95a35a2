"""The article's start margin: the numbers of the chosen sentences, and a sign where one was left out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import count, pairwise

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from khulasa.ui.look import fonts
from khulasa.ui.look.theme import Theme

_POINTS, _SMALLER = 9.5, 8.5
"""The size of one number, and of several that share a line."""

_TWO_DIGITS = 99
_DISC = 22.0  # the diameter of the current number's disc, in pixels
_SIGN = 13.0


@dataclass(frozen=True, slots=True)
class Entry:
    """A sentence that begins in a line: where the line stands, and its number, None where it was left out."""

    sentence: int
    top: float
    height: float
    number: int | None


@dataclass(frozen=True, slots=True)
class Label:
    """What stands beside one line; `sentence` is the first that has a number, or the first at all."""

    top: float
    height: float
    sentence: int
    numbers: tuple[int, ...] = ()
    current: int | None = None
    """The number of the sentence that the reader is at, where it begins in this line."""
    excludes: bool = False


Numbers = Callable[[int], "int | None"]
"""The number of a sentence, by its index, None where it has none."""


def numbers(shown: tuple[int, ...], rising: tuple[int, ...]) -> Numbers:
    """The numbers of a summary's sentences, from 1 in the order in which they are shown; `rising` are the same, sorted.

    Those in reading order are looked up when a number is painted: nothing is written down for the others.
    """
    if shown != rising:
        return dict(zip(shown, count(1), strict=False)).get

    def number(sentence: int) -> int | None:
        place = bisect_left(rising, sentence)
        return place + 1 if rising[place : place + 1] == (sentence,) else None

    return number


def labels(entries: Iterable[Entry], current: int | None) -> list[Label]:
    """One label a line, for sentences in reading order; `current` is the sentence that the reader is at."""
    lines: dict[float, list[Entry]] = {}
    for entry in entries:
        lines.setdefault(entry.top, []).append(entry)
    return [_label(beside, current) for beside in lines.values()]


def _label(beside: list[Entry], current: int | None) -> Label:
    numbered = [entry for entry in beside if entry.number is not None]
    return Label(
        top=beside[0].top,
        height=beside[0].height,
        sentence=(numbered or beside)[0].sentence,
        numbers=tuple(entry.number for entry in numbered if entry.number is not None),
        current=next((entry.number for entry in numbered if entry.sentence == current), None),
        excludes=len(numbered) < len(beside),
    )


def words(numbers: tuple[int, ...]) -> str:
    """The numbers in the interface's digits: "3", "1–2" where they follow one another, "1, 5" where they don't."""
    locale = QLocale()
    digits = [locale.toString(number) for number in numbers]
    rises = all(after == before + 1 for before, after in pairwise(numbers))
    if len(numbers) > 1 and rises:
        return f"{digits[0]}–{digits[-1]}"
    return " ".join(digits)


def paint(painter: QPainter, area: QRectF, label: Label, theme: Theme) -> None:
    """Paint a label into the margin beside its line. The number that the reader is at stands in a filled disc."""
    place = area.center()
    if label.excludes:
        aside = QPointF(0, _SIGN if label.numbers else 0)
        _paint_sign(painter, place + aside, theme)
    if not label.numbers:
        return
    numbers = label.numbers if label.current is None else (label.current,)
    colour = "muted"
    if label.current is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawEllipse(place, _DISC / 2, _DISC / 2)
        colour = "on_accent"
    painter.setPen(theme.colour(colour))
    small = len(numbers) > 1 or numbers[0] > _TWO_DIGITS
    painter.setFont(fonts.interface(_SMALLER if small else _POINTS, bold=label.current is not None))
    # Digits and dashes run as the interface does: "١–٢" from right to left.
    painter.setLayoutDirection(_direction())
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words(numbers))


def _direction() -> Qt.LayoutDirection:
    """Arabic digits run with the text beside them."""
    is_arabic = QLocale().zeroDigit() != "0"
    return Qt.LayoutDirection.RightToLeft if is_arabic else Qt.LayoutDirection.LeftToRight


def _paint_sign(painter: QPainter, place: QPointF, theme: Theme) -> None:
    """A circle with a bar in it, as on the control that leaves a sentence out."""
    painter.setPen(QPen(theme.colour("muted"), 1.3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(place, _SIGN / 2, _SIGN / 2)
    bar = QPointF(_SIGN / 4, 0)
    painter.drawLine(place - bar, place + bar)

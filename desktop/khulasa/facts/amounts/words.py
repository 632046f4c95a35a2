"""Numerals in words and their values: مئتان وخمسة وثلاثون ألفا.

Arabic says a numeral in groups of up to three digits, each before its magnitude and the largest first, joined by و:
hundreds, ones, tens. From eleven to nineteen ten follows the ones without و, and three to nine multiply a hundred
that follows them. The old order, in which ones come first and hundreds last (خمس وعشرون ومئة), is read as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from khulasa.facts.tokens import Token
from khulasa.language.folding import fold
from khulasa.resources import read_lines

TEN, HUNDRED, THOUSAND = 10, 100, 1000
_LEAST_PLURAL = 3
_AND = "و"
_ONE_BEFORE_TEN = frozenset(map(fold, ("أحد", "إحدى")))
_PLURALS = frozenset(map(fold, ("آلاف", "ملايين", "مليارات", "بلايين", "تريليونات", "ترليونات")))
"""Magnitudes that are no numbers by themselves: "thousands"."""


@cache
def values(name: str) -> dict[str, int]:
    """The folded forms of a list of numbers and their values."""
    table = {}
    for line in read_lines("language", "ar", f"{name}.txt"):
        value, *forms = line.split()
        table.update({fold(form): int(value) for form in forms})
    return table


def small(form: str) -> int | None:
    """The value of a numeral below a thousand that is one word."""
    return values("number_words").get(form)


def magnitude(form: str) -> int | None:
    """The value of a word that multiplies the numeral before it, twice the magnitude for a dual."""
    return values("magnitudes").get(form)


def stands_alone(form: str) -> bool:
    """Whether a magnitude is a number by itself: مليون and ألفا are, آلاف is not."""
    return form in values("magnitudes") and form not in _PLURALS


def is_dual(value: int) -> bool:
    """Whether a magnitude's value is that of its dual."""
    return str(value).startswith("2")


def opens(form: str) -> bool:
    """Whether a numeral may begin with a word."""
    return form in values("number_words") or stands_alone(form) or form in _ONE_BEFORE_TEN


def one_before_ten(form: str, behind: str) -> bool:
    """Whether أحد or إحدى is the number one: before ten, which makes it eleven, or before tens joined by و."""
    if form not in _ONE_BEFORE_TEN:
        return False
    tens = small(behind[1:]) if behind.startswith(_AND) else None
    return small(behind) == TEN or (tens is not None and TEN < tens < HUNDRED)


@dataclass(slots=True)
class _Reading:
    """What a numeral says so far: whole magnitudes in `total`, the last of them, and the group after it."""

    total: int = 0
    last_magnitude: int = 0
    hundreds: int | None = None
    tens: int | None = None
    ones: int | None = None

    @property
    def group(self) -> int:
        return (self.hundreds or 0) + (self.tens or 0) + (self.ones or 0)

    @property
    def value(self) -> int:
        return self.total + self.group

    def _is_empty(self) -> bool:
        return self.hundreds is self.tens is self.ones is None

    def _is_in_old_order(self) -> bool:
        return self.hundreds is not None and None not in (self.tens, self.ones)

    def start(self, value: int) -> None:
        """Take the first word, whose value this is."""
        if value >= THOUSAND:
            self.total = value
            self.last_magnitude = value // 2 if is_dual(value) else value
        else:
            self._put(value)

    def _put(self, value: int) -> None:
        if value >= HUNDRED:
            self.hundreds = value
        elif value < TEN:
            self.ones = value
        elif value % TEN:
            self.tens, self.ones = TEN, value - TEN
        else:
            self.tens = value

    def follow(self, value: int) -> bool:
        """Take a number that follows without و, if it can: ten or a hundred."""
        if self.ones is None or self.tens is not None:
            return False
        if value == TEN:
            self.tens = TEN
            return True
        if value == HUNDRED and self.ones >= _LEAST_PLURAL and self.hundreds is None:
            self.hundreds, self.ones = self.ones * HUNDRED, None
            return True
        return False

    def join(self, value: int) -> bool:
        """Take a number that و joins, if it can."""
        if value == 0:
            return False
        if value >= HUNDRED:
            old_order = None not in (self.tens, self.ones)
            free = self.hundreds is None and (old_order or (self._is_empty() and self.total > 0))
        elif value < TEN or value == TEN or value % TEN:
            free = self.tens is self.ones is None
        else:
            free = self.tens is None
        if free:
            self._put(value)
        return free

    def multiply(self, value: int) -> bool:
        """Take a magnitude that follows without و, if it can."""
        if is_dual(value):
            return False
        if self.group and (not self.last_magnitude or value < self.last_magnitude):
            self.total += self.group * value
        elif self._is_empty() and value > self.last_magnitude > 0:  # ألف مليون
            self.total *= value
        else:
            return False
        self.last_magnitude = value
        self.hundreds = self.tens = self.ones = None
        return True

    def join_magnitude(self, value: int) -> bool:
        """Take a magnitude that و joins, if it can: مليون وألفان, or the old order's وتسعمئة وألف."""
        base = value // 2 if is_dual(value) else value
        if self._is_empty() and self.total:
            whole_hundreds = self.total // base % HUNDRED == 0 and self.total // base > 0
            if base > self.last_magnitude or (base == self.last_magnitude and not whole_hundreds):
                return False
            self.total += value
        elif not self.total and self._is_in_old_order() and base == value == THOUSAND:
            self.total = value
        else:
            return False
        self.last_magnitude = base
        return True


def read(words: Sequence[Token], place: int, first: str) -> tuple[int, int] | None:
    """The place behind the numeral whose first word, without clitics, is `first`, and its value.

    None where no numeral begins.
    """
    behind = words[place + 1].folded if place + 1 < len(words) else ""
    value = small(first)
    if value is None and stands_alone(first):
        value = magnitude(first)
    if value is None and one_before_ten(first, behind):
        value = 1
    if value is None:
        return None
    reading = _Reading()
    reading.start(value)
    last = place + 1
    while value and last < len(words):
        taken = _take(reading, words, last)
        if not taken:
            break
        last += taken
    return last, reading.value


def _take(reading: _Reading, words: Sequence[Token], place: int) -> int:
    """Take what goes on with a numeral at a place; how many words that are, 0 where it ends."""
    form = words[place].folded
    if form == _AND and place + 1 < len(words):  # "مئة و خمسة"
        return 2 * _joins(reading, words, place + 1, words[place + 1].folded)
    number, factor = small(form), magnitude(form)
    if number is not None and reading.follow(number):
        return 1
    if factor is not None:
        return int(reading.multiply(factor))
    if form.startswith(_AND):  # also وأحد, which is folded like واحد
        return int(_joins(reading, words, place, form[1:]))
    return 0


def _joins(reading: _Reading, words: Sequence[Token], place: int, form: str) -> bool:
    number, factor = small(form), magnitude(form)
    behind = words[place + 1].folded if place + 1 < len(words) else ""
    if number is None and one_before_ten(form, behind):
        number = 1
    if number is not None:
        return reading.join(number)
    return factor is not None and stands_alone(form) and reading.join_magnitude(factor)

"""Our own words in citations and exports: months, digits, labels, in Arabic or English."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from khulasa import resources
from khulasa.document.bidi import mostly_right_to_left
from khulasa.document.model import Document
from khulasa.export.names import Digits, Options

_ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


class Words:
    """The words of one language; `right_to_left` is the direction of a line that begins in them."""

    def __init__(self, language: str, digits: Digits) -> None:
        self._catalogue = _catalogue(language)
        self.language = language
        self.right_to_left = language == "ar"
        self.arabic_digits = digits is Digits.ARABIC
        if digits is Digits.AUTO:
            self.arabic_digits = self.right_to_left

    def number(self, value: int) -> str:
        """A number in the digits that were asked for."""
        return self._digits(str(value))

    def day(self, day: date) -> str:
        """A day, such as `3 May 2024`."""
        month = str(self._catalogue["months"][day.month - 1])
        form = str(self._catalogue["date"])
        return self._digits(form.format(day=day.day, month=month, year=day.year))

    def say(self, key: str, **values: str) -> str:
        """The word of a key of `resources/i18n/export.*.toml`."""
        return str(self._catalogue[key]).format(**values)

    @property
    def pattern(self) -> str:
        """The pattern of this language's citations."""
        return self.pattern_of("pattern")

    def pattern_of(self, key: str) -> str:
        """A pattern of `resources/i18n/export.*.toml`, which `say` would take for a form."""
        return str(self._catalogue[key])

    def _digits(self, text: str) -> str:
        return text.translate(_ARABIC_DIGITS) if self.arabic_digits else text


def words_for(document: Document, options: Options) -> Words:
    """The words that the options ask for; where they don't say, Arabic for what runs from right to left."""
    language = options.language or ("ar" if mostly_right_to_left(document.text) else "en")
    return Words(language, options.digits)


@cache
def _catalogue(language: str) -> dict[str, Any]:
    return resources.read_table("i18n", f"export.{language}.toml")

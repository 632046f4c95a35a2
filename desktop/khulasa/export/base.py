"""What an exporter takes and gives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from khulasa.summary.model import Summary


class Format(StrEnum):
    """The formats by the names that the command line uses; those of files by their usual suffix."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    DOCX = "docx"
    ODT = "odt"
    PDF = "pdf"
    JSON = "json"


class Digits(StrEnum):
    """Which digits our own numbers are written in: those of the author stay as they are."""

    AUTO = "auto"  # as the language of the citation writes them
    ARABIC = "arabic"  # ٠١٢٣٤٥٦٧٨٩
    LATIN = "latin"


@dataclass(frozen=True, slots=True)
class Options:
    """How sentences leave the program.

    `language` is that of our own words, "ar" or "en"; "" follows the document. `pattern` is that of citations, see
    `export.pattern`; "" is the language's own. `accessed` is the day on which the document was read; None leaves it
    out. `whole_article` exports all of the text, with the key sentences highlighted. `speakers` gives a sentence
    that stands inside somebody's words its speaker.
    """

    language: str = ""
    pattern: str = ""
    digits: Digits = Digits.AUTO
    accessed: date | None = None
    whole_article: bool = False
    speakers: bool = False


AS_IT_STANDS = Options()


class Exporter(Protocol):
    """One format's exporter."""

    def __call__(self, summary: Summary, options: Options, /) -> str | bytes:
        """The chosen sentences in this format; every quote is the author's own letters."""
        ...

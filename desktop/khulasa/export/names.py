"""The names of formats and forms, and what can be asked of them. Light: the window needs them before it is painted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

LONGEST_PATTERN = 500
"""Characters of a citation's pattern: enough for any style, and no text of its own."""


class Format(StrEnum):
    """The formats by the names that the command line uses; those of files by their usual suffix."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    DOCX = "docx"
    ODT = "odt"
    PDF = "pdf"
    JSON = "json"


class Form(StrEnum):
    """The forms of copying, by the names that the settings use."""

    PLAIN = "plain"  # the sentences and nothing else, one a line
    QUOTATION = "quotation"
    CITED = "cited"  # a quotation with its citation in brackets
    ATTRIBUTED = "attributed"  # the same, and somebody's words behind what introduces the speaker
    BULLETS = "bullets"
    NUMBERS = "numbers"
    PARAGRAPH = "paragraph"
    MARKDOWN = "markdown"


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

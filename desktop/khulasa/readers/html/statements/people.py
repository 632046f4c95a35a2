"""Whether a name is that of a person, and who wrote a text by its byline: no site or channel does."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from khulasa import resources
from khulasa.readers.html.article.furniture import folded

_LONGEST, _MOST_WORDS = 60, 7  # characters and words of a name
_PARTS = re.compile(r"\s*(?:[,،;/|]|\s&\s|\s+and\s+|\s+et\s+)\s*", re.IGNORECASE)
_LATIN_BY = re.compile(
    r"^(?:(?:written|posted|story|text|words|article|reported)\s+)?(?:by|par|von|por|de)\s*:?\s+",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s*(?:[|•·@(\[].*|\s[-–—]\s.*|,?\s*(?:updated|published|posted|on|contributor|correspondent|staff|reporter)\b.*)$",
    re.IGNORECASE,
)
_NOT_A_NAME = re.compile(
    r"https?:|www\.|@|\d|\.(?:com|net|org|info|tv)\b|[<>{}=؟?!]|[:؛]", re.IGNORECASE
)
_ARABIC_AFTER = re.compile(r"\s*[-–—/،,:(|].*$")


def names_in(value: str) -> list[str]:
    """The people that a stated author names; several may stand in one value."""
    plain = _LATIN_BY.sub("", " ".join(value.split())).strip(" ,،-–—|:")
    plain = _without_byline_word(plain)
    parts = (_AFTER.sub("", part).strip(" ,،-–—|:.") for part in _PARTS.split(plain))
    return [part for part in parts if part]


def is_person(name: str, organisations: Iterable[str]) -> bool:
    """Whether a name may be a person's; `organisations` are the site's own names."""
    words = name.split()
    if not words or len(name) > _LONGEST or len(words) > _MOST_WORDS or _NOT_A_NAME.search(name):
        return False
    plain = folded(name)
    if any(plain == folded(each) for each in organisations):
        return False
    nobody = _nobody()
    if plain in nobody:
        return False
    return nobody.isdisjoint(_bare(word) for word in plain.split())


def author_of_line(line: str) -> str:
    """Who a line says wrote the text, "" where it says nothing of the kind: "كتبت: هدى سالم", "By Jane Doe"."""
    text = " ".join(line.split())
    if len(text) > 2 * _LONGEST:
        return ""
    if match := _LATIN_BY.match(text):
        return (
            _AFTER.sub("", text[match.end() :]).strip()
            if match[0].lower().startswith(("by", "w", "p"))
            else ""
        )
    rest = _without_byline_word(text)
    return _ARABIC_AFTER.sub("", rest).strip() if rest != text else ""


def _without_byline_word(text: str) -> str:
    """What follows a word that opens a byline; a name may follow a few of them without a colon."""
    match = _byline_pattern().match(text)
    return text[match.end() :].strip(" :：-–—/|،") if match else text


def _bare(word: str) -> str:
    return word.removeprefix("ال") if len(word) > 4 else word


@cache
def _nobody() -> frozenset[str]:
    rows = resources.read_lines("pages", "nobody.txt")
    return frozenset(folded(row) for row in rows) | frozenset(_bare(folded(row)) for row in rows)


@cache
def _byline_pattern() -> re.Pattern[str]:
    rows = resources.read_lines("pages", "byline_words.txt")
    loose = "|".join(
        re.escape(row.removesuffix("*"))
        for row in sorted(rows, key=len, reverse=True)
        if row.endswith("*")
    )
    strict = "|".join(
        re.escape(row) for row in sorted(rows, key=len, reverse=True) if not row.endswith("*")
    )
    return re.compile(rf"(?:(?:{loose})(?:\s*[:：/|–—-]\s*|\s+)|(?:{strict})\s*[:：/|–—-]\s*)")

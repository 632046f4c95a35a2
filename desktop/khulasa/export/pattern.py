"""The pattern of a citation: text with named fields, and parts that go where a field is not known.

    [{by}][، «{title}»][، {file}][، ص {page}][، الفقرة {paragraph}][، اطُّلع عليه في {accessed}]

- `{name}` is a field; `FIELDS` lists them. One that the document does not tell is empty.
- `[…]` is a part that is left out where any field in it is empty. Parts do not stand in each other.
- `{{`, `}}`, `[[` and `]]` are those marks themselves.
- Separators that so come to stand at the beginning or the end are left out, too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from khulasa.errors import Kind, PatternError
from khulasa.export.names import LONGEST_PATTERN

FIELDS = (
    "by",
    "author",
    "source",
    "title",
    "file",
    "address",
    "date",
    "page",
    "paragraph",
    "accessed",
)
"""`by` is the author, else the source; `source` the line that names who published it; `date` the document's own."""

_TOKEN = re.compile(r"\{\{|\}\}|\[\[|\]\]|\{([^{}\[\]]*)\}|[{}\[\]]")
_SEPARATORS = " \t،,؛;:.۔-–—/|·"


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of the pattern, or the value of a field."""

    text: str
    field: bool = False


Part = tuple[bool, tuple[Piece, ...]]
"""Whether it may be left out, and what stands in it."""


@lru_cache(maxsize=64)
def parse(pattern: str) -> tuple[Part, ...]:
    """The parts of a pattern. Raises `PatternError` for an unknown field, a bracket that has no other, or no field."""
    if len(pattern) > LONGEST_PATTERN:
        raise PatternError(Kind.PATTERN_TOO_LONG, limit=LONGEST_PATTERN)
    parts: list[Part] = []
    pieces: list[Piece] = []
    opened: int | None = None
    at = 0
    for match in _TOKEN.finditer(pattern):
        pieces.append(Piece(pattern[at : match.start()]))
        at = match.end()
        mark = match.group()
        if mark in {"[", "]"}:
            if (mark == "[") == (opened is not None):
                raise _stray(mark, match.start())
            parts.append((opened is not None, tuple(pieces)))
            pieces, opened = [], match.start() if mark == "[" else None
        else:
            pieces.append(_piece(mark, match))
    if opened is not None:
        raise _stray("[", opened)
    parts.append((False, (*pieces, Piece(pattern[at:]))))
    if not any(piece.field for _, inside in parts for piece in inside):
        raise PatternError(Kind.PATTERN_WITHOUT_FIELDS)
    return tuple(parts)


def _piece(mark: str, match: re.Match[str]) -> Piece:
    if mark in {"{{", "}}", "[[", "]]"}:
        return Piece(mark[0])
    if match[1] is None:
        raise _stray(mark, match.start())
    name = match[1].strip()
    if name not in FIELDS:
        raise PatternError(Kind.PATTERN_UNKNOWN_FIELD, field=name, known=", ".join(FIELDS))
    return Piece(name, field=True)


def _stray(mark: str, place: int) -> PatternError:
    return PatternError(Kind.PATTERN_STRAY_BRACKET, mark=mark, place=place + 1)


def fill(pattern: str, values: Mapping[str, str]) -> list[Piece]:
    """The pattern with values in its fields, in pieces: `field` tells values from the pattern's own text.

    Raises `PatternError`, see `parse`.
    """
    filled: list[Piece] = []
    for optional, pieces in parse(pattern):
        if optional and any(piece.field and not values.get(piece.text) for piece in pieces):
            continue
        filled += [_filled(piece, values) for piece in pieces]
    return _trimmed([piece for piece in filled if piece.text])


def _filled(piece: Piece, values: Mapping[str, str]) -> Piece:
    return Piece(values.get(piece.text, ""), field=True) if piece.field else piece


def _trimmed(pieces: Sequence[Piece]) -> list[Piece]:
    """Without separators of the pattern's own at both ends."""
    trimmed = list(pieces)
    while trimmed and not trimmed[0].field:
        trimmed[0] = Piece(trimmed[0].text.lstrip(_SEPARATORS))
        if trimmed[0].text:
            break
        del trimmed[0]
    while trimmed and not trimmed[-1].field:
        trimmed[-1] = Piece(trimmed[-1].text.rstrip(_SEPARATORS))
        if trimmed[-1].text:
            break
        del trimmed[-1]
    return trimmed

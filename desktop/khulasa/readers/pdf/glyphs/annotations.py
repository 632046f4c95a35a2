"""What is drawn on a page beside its content: the fields of a form and notes that are written on it.

Only what a reader sees counts: the appearance that the file gives (PDF 32000-1, 12.5.5). Comments that open on a click,
and the signs in boxes to be ticked, are no text of the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream, list_value, resolve1
from pdfminer.psparser import PSLiteral, literal_name
from pdfminer.utils import Matrix, apply_matrix_rect, decode_text, mult_matrix

MOST_ANNOTATIONS = 5000
"""More than any page has that a person fills in."""

_WRITTEN = frozenset({"Widget", "FreeText", "Stamp"})
_FIELDS = frozenset({"Tx", "Ch"})
_HIDDEN, _NO_VIEW = 1 << 1, 1 << 5  # flags of PDF 32000-1, table 165
_MOST_PARENTS = 16


class Appearance(NamedTuple):
    """A drawing, the resources that it brings, and where on the page it goes."""

    stream: PDFStream
    resources: dict[Any, Any]
    matrix: Matrix


class Value(NamedTuple):
    """The text of a field that brings no drawing, which every viewer draws in its own way, and its room on the page."""

    text: str
    room: tuple[float, float, float, float]


def written_on(page: PDFPage) -> Iterator[Appearance | Value]:
    """What the annotations of a page show that a reader sees, in the file's order."""
    annotations = resolve1(page.annots)
    for reference in (annotations if isinstance(annotations, list) else [])[:MOST_ANNOTATIONS]:
        annotation = resolve1(reference)
        if not isinstance(annotation, dict) or not _is_written(annotation):
            continue
        stream = _normal(annotation)
        sides = _numbers(annotation.get("Rect"), 4)
        if sides is None:
            continue
        value = resolve1(annotation.get("V"))
        if stream is not None:
            resources = resolve1(stream.get("Resources"))
            matrix = _placed(stream, sides)
            yield Appearance(stream, resources if isinstance(resources, dict) else {}, matrix)
        elif isinstance(value, bytes):
            x0, x1 = sorted((sides[0], sides[2]))
            y0, y1 = sorted((sides[1], sides[3]))
            yield Value(decode_text(value), (x0, y0, x1, y1))


def _is_written(annotation: Mapping[str, Any]) -> bool:
    """Whether an annotation shows text on the page."""
    flags = resolve1(annotation.get("F"))
    if isinstance(flags, int) and flags & (_HIDDEN | _NO_VIEW):
        return False
    kind = _name(annotation.get("Subtype"))
    return kind in _WRITTEN and (kind != "Widget" or _inherited(annotation, "FT") in _FIELDS)


def _inherited(field: Mapping[str, Any], name: str) -> str:
    """A name that a field has of its own or from one above it."""
    node: object = field
    for _ in range(_MOST_PARENTS):
        if not isinstance(node, dict):
            break
        if name in node:
            return _name(node[name])
        node = resolve1(node.get("Parent"))
    return ""


def _normal(annotation: Mapping[str, Any]) -> PDFStream | None:
    """The drawing of an annotation that nobody touches, in its present state."""
    looks = resolve1(annotation.get("AP"))
    normal = resolve1(looks.get("N")) if isinstance(looks, dict) else None
    if isinstance(normal, dict):
        normal = resolve1(normal.get(_name(annotation.get("AS"))))
    return normal if isinstance(normal, PDFStream) else None


def _placed(stream: PDFStream, sides: tuple[float, ...]) -> Matrix:
    """The matrix that puts a drawing into a rectangle of the page (PDF 32000-1, 12.5.5, algorithm 8.1)."""
    numbers = _numbers(stream.get("Matrix"), 6) or (1, 0, 0, 1, 0, 0)
    own: Matrix = (numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5])
    box = _numbers(stream.get("BBox"), 4) or (0.0, 0.0, 1.0, 1.0)
    x0, y0, x1, y1 = apply_matrix_rect(own, (box[0], box[1], box[2], box[3]))
    to_left, to_right = sorted((sides[0], sides[2]))
    to_bottom, to_top = sorted((sides[1], sides[3]))
    across = (to_right - to_left) / ((x1 - x0) or 1)
    upward = (to_top - to_bottom) / ((y1 - y0) or 1)
    move = (across, 0, 0, upward, to_left - across * x0, to_bottom - upward * y0)
    return mult_matrix(own, move)


def _numbers(value: object, count: int) -> tuple[float, ...] | None:
    parts = [resolve1(part) for part in list_value(value)] if resolve1(value) else []
    if len(parts) != count or not all(isinstance(part, int | float) for part in parts):
        return None
    return tuple(map(float, parts))


def _name(value: object) -> str:
    literal = resolve1(value)
    return str(literal_name(literal)) if isinstance(literal, PSLiteral) else ""

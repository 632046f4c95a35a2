"""Ranges in the description of a font, which pdfminer goes through number by number, however many they claim."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pdfminer.pdftypes import PDFStream, resolve1

MOST_CODES = 1 << 17
"""More than there are glyphs in a font, and more characters than any font has."""

_BLOCK = re.compile(rb"begin(?:bf|cid)range(.*?)(?:end(?:bf|cid)range|\Z)", re.DOTALL)
_RANGE = re.compile(rb"<([0-9A-Fa-f\s]*)>\s*<([0-9A-Fa-f\s]*)>\s*(?:<[^<>]*>|\[[^\[\]]*\]|\d+)")
_MAPPINGS = ("ToUnicode", "Encoding")
_WIDTHS = {"W": 3, "W2": 5}
"""How many numbers a range of widths has; the first two are its ends."""


def modest(spec: Mapping[str, Any]) -> Mapping[str, Any]:
    """A font's description without what claims more than `MOST_CODES`."""
    left_out = {
        name for name in _MAPPINGS if name in spec and _mapped(resolve1(spec[name])) > MOST_CODES
    }
    left_out |= {
        name
        for name, each in _WIDTHS.items()
        if name in spec and _measured(spec[name], each) > MOST_CODES
    }
    return (
        {name: value for name, value in spec.items() if name not in left_out} if left_out else spec
    )


def _mapped(mapping: object) -> int:
    """How many codes the ranges of a character map claim."""
    if not isinstance(mapping, PDFStream):
        return 0
    ranges = (
        found for block in _BLOCK.findall(mapping.get_data()) for found in _RANGE.findall(block)
    )
    return sum(max(0, _number(last) - _number(first)) + 1 for first, last in ranges)


def _number(digits: bytes) -> int:
    """The last four bytes of a code, which are those that a range counts in."""
    return int(b"".join(digits.split())[-8:] or b"0", 16)


def _measured(widths: object, each: int) -> int:
    """How many codes the ranges of widths claim."""
    found = resolve1(widths)
    total, run = 0, []
    for one in found if isinstance(found, list) else []:
        value = resolve1(one)
        if isinstance(value, int | float):
            run.append(value)
        else:
            run = []
        if len(run) == each:
            total += max(0, int(run[1]) - int(run[0])) + 1
            run = []
    return total

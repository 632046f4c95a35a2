"""What an embedded font says of its own glyphs: by its table of characters, and by the names of its glyphs."""

from __future__ import annotations

import io
import re
import struct
import zlib
from collections.abc import Mapping
from typing import Any

from fontTools.agl import toUnicode
from fontTools.ttLib import TTFont, TTLibError
from pdfminer.pdftypes import PDFStream, resolve1

_LARGEST = 32 * 1024 * 1024
_INVENTED = re.compile(r"glyph\d+|cid\d+|gid\d+|\.notdef|g\d+|index\d+", re.IGNORECASE)
_FAULTS = (
    TTLibError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    MemoryError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)


def glyph_texts(descriptor: Mapping[str, Any]) -> dict[int, str]:
    """The text of glyphs by their number in the font that a descriptor embeds; empty where there is none to read."""
    stream = next(
        (resolve1(descriptor[key]) for key in ("FontFile2", "FontFile3") if key in descriptor), None
    )
    if not isinstance(stream, PDFStream):
        return {}
    try:
        data = stream.get_data()
        if len(data) > _LARGEST:
            return {}
        return _texts(TTFont(io.BytesIO(data), lazy=True))
    except _FAULTS:
        return {}


def _texts(font: TTFont) -> dict[int, str]:
    order = font.getGlyphOrder()
    found = {number: _of_name(name) for number, name in enumerate(order)}
    if "cmap" in font:
        for code, name in sorted((font.getBestCmap() or {}).items(), reverse=True):
            found[font.getGlyphID(name)] = chr(code)
    return {number: text for number, text in found.items() if text}


def _of_name(name: str) -> str:
    """`uni0644.init` is lam; a number alone is no name."""
    return "" if _INVENTED.fullmatch(name) else str(toUnicode(name))

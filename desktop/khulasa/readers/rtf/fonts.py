"""Fonts of an RTF, which say in which code page the bytes of a run are."""

from __future__ import annotations

import codecs
from dataclasses import dataclass, field

SYMBOLS = 2
_BY_CHARSET = {
    77: "mac-roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gbk",
    136: "big5",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    179: "cp1256",
    180: "cp1256",
    181: "cp1255",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
_BY_NUMBER = {
    10000: "mac-roman",
    10004: "mac-arabic",
    708: "iso-8859-6",
    65001: "utf-8",
    0: "cp1252",
    1: "cp1252",
}
_WIDEST = 65_535


def codec_of(number: int) -> str | None:
    """Python's name for a code page of Windows, None where it has none."""
    if number in _BY_NUMBER:
        return _BY_NUMBER[number]
    try:
        return codecs.lookup(f"cp{number}").name if 0 < number <= _WIDEST else None
    except LookupError:
        return None


@dataclass
class Fonts:
    """The table of fonts, by number; `default` is the code page of those that name none."""

    default: str = "cp1252"
    first: int = 0
    _codecs: dict[int, str] = field(default_factory=dict)
    _symbols: set[int] = field(default_factory=set)
    _names: dict[int, str] = field(default_factory=dict)

    def charset(self, font: int, number: int) -> None:
        """The font is of a character set. "ANSI" is taken for the document's own: in Arabic files it is that."""
        if number == SYMBOLS:
            self._symbols.add(font)
        elif number in _BY_CHARSET:
            self._codecs[font] = _BY_CHARSET[number]

    def code_page(self, font: int, number: int) -> None:
        """The font is in a code page."""
        codec = codec_of(number)
        if codec is not None:
            self._codecs[font] = codec

    def name(self, font: int, text: str) -> None:
        """The font is called so; the name may come in pieces."""
        self._names[font] = (self._names.get(font, "") + text)[:64]

    def symbols(self, font: int) -> str:
        """The name of a font of symbols, "" for fonts of letters."""
        return self._names.get(font, "").strip().removesuffix(";") if font in self._symbols else ""

    def codec(self, font: int, other: int | None) -> str:
        """The code page of a run in a font; `other` is the font of its right-to-left text, where it is such."""
        found = self._codecs.get(font)
        if found is None and other is not None:
            found = self._codecs.get(other)
        return found or self.default

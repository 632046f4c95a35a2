"""Whom to believe about a glyph: the file, the table of characters in the embedded font, or the glyph's name.

A PDF states what each glyph stands for (`ToUnicode`), and producers err there: a kashida states the letter beside it,
digits state other digits, the glyph of الله leaves its ه out. The font that is drawn with knows which characters led
to each of its glyphs. Where its table names an Arabic letter and the file another, the font is right: it was made
before the file and by people who looked at it. The glyph's name is the third to ask; a name that contradicts the file
leaves the glyph disputed, since names are invented as often as stated.

Some differences are none. Fonts share a glyph among letters that look the same (ه ہ ھ, ي ى ی, ك ک), and among digits
of the same value in several scripts; there the file says which was typed.
"""

from __future__ import annotations

import re
import struct
import unicodedata
from collections.abc import Callable, Mapping
from functools import lru_cache

from pdfminer.pdffont import PDFCIDFont, PDFFont, PDFUnicodeNotDefined
from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.psparser import PSLiteral, literal_name

from khulasa.readers.pdf.glyphs.fonts.fontfile import EmbeddedFont, embedded_font
from khulasa.readers.pdf.glyphs.fonts.looks import digit_standing
from khulasa.readers.pdf.glyphs.fonts.shapes import Outlines, Shape
from khulasa.readers.pdf.glyphs.letters import TATWEEL, letters
from khulasa.readers.pdf.glyphs.model import Standing

_SPACES = frozenset("\t\n\r\x0b\x0c\u00a0\u202f\u3000") | {
    chr(code) for code in range(0x2000, 0x200B)
}
_ARABIC = re.compile(
    "[\u0621-\u0652\u0660-\u0669\u0670-\u06d3\u06f0-\u06f9\ufb50-\ufdfb\ufe70-\ufefc]"
)
_BRACKETS = frozenset("()[]{}<>«»‹›")
_ALIKE = str.maketrans("ہھەىیےک", "هههيييك")
_ALLAH = "ﷲ"
_CREDIBLE, _SHARED = 0.5, 8
"""A table that agrees with the file on this share of at least so many glyphs is believed about Latin ones, too: some
producers embed tables that only number the glyphs."""


class Witnesses:
    """All that is stated about the glyphs of one font."""

    def __init__(self, font: PDFFont, spec: Mapping[str, object]) -> None:
        self._font = font
        self._embedded = embedded_font(font.descriptor or {})
        self._glyph = _glyph_numbers(font, spec, self._embedded)
        self._by_name = not isinstance(font, PDFCIDFont) and "Encoding" in spec
        self._credible: bool | None = None
        self._zero: int | None = None
        self.goes_by_first = False
        """Whether the first digit that was asked for decided of which script all are: another one might not have."""
        self._outlines: Outlines | None = None

    def settle(self, code: int) -> tuple[str, Standing]:
        """The text of a glyph, "" where nobody knows it, and how well that is known."""
        stated = readable(self._stated(code))
        glyph = self._glyph(code)
        drawn = self._drawn(glyph)
        named = readable(self._named(code, glyph))
        if not stated:
            return _unstated(drawn, named)
        if any(_same(stated, text) for text in drawn):
            return stated, Standing.AGREED
        other = _likeliest(drawn, stated)
        if other and self._contradicts(stated, other):
            if named and _same(stated, named):
                return stated, Standing.DISPUTED
            return self._written(other, stated), Standing.OVERRULED
        return stated, self._held_against(named, stated, code)

    def _held_against(self, named: str, stated: str, code: int) -> Standing:
        """How a glyph's name, or its look, stands to what the file alone states."""
        if named:
            return _beside_name(named, stated)
        value = _digit(stated)
        if value is not None:
            return digit_standing(self.shape(code), value)
        if stated == " ":  # a space with ink is a letter
            return Standing.ALONE if self.shape(code) is None else Standing.DISPUTED
        return Standing.ALONE

    def shape(self, code: int) -> Shape | None:
        """The outline of a glyph of the embedded font."""
        if self._outlines is None:
            self._outlines = Outlines(self._embedded.data)
        return self._outlines.shape(self._glyph(code))

    def _stated(self, code: int) -> str:
        """What the file states for a glyph, "" for nothing."""
        try:
            return str(self._font.to_unichr(code))
        except PDFUnicodeNotDefined:
            return ""

    def _drawn(self, glyph: int) -> tuple[str, ...]:
        """The characters that lead to a glyph in the embedded font, as far as they mean anything."""
        texts = map(readable, self._embedded.characters.get(glyph, ()))
        return tuple(text for text in texts if text)

    def _named(self, code: int, glyph: int) -> str:
        """What the glyph's name spells: in the encoding of a simple font, else in the embedded font."""
        if self._by_name:
            texts = getattr(self._font, "cid2unicode", {})
            return str(texts.get(code, ""))
        return self._embedded.names.get(glyph, "")

    def _contradicts(self, stated: str, other: str) -> bool:
        """Whether the font's statement weighs against the file's."""
        if stated in _BRACKETS and other in _BRACKETS:
            return False
        if _ARABIC.search(other):
            return True
        return other.isalnum() and self._is_credible()

    def _is_credible(self) -> bool:
        """Whether the font's table agrees with the file on most glyphs, so that it does not merely number them."""
        if self._credible is None:
            shared = agreeing = 0
            for code, stated in self._statements().items():
                drawn = self._drawn(self._glyph(code))
                shared += bool(drawn)
                agreeing += any(_same(readable(stated), text) for text in drawn)
            self._credible = shared >= _SHARED and agreeing >= _CREDIBLE * shared
        return self._credible

    def _written(self, other: str, stated: str) -> str:
        """What the font draws, as the file writes such: its digits in one script, الله as it began to."""
        value = _digit(other)
        if value is not None:
            return chr(self._first_digit(other) + value)
        if other == _ALLAH:  # four letters, or the three behind an alef of its own
            return "لله" if stated.startswith("ل") else "الله"
        return other

    def _first_digit(self, drawn: str) -> int:
        """The zero of the script in which the file states the digits of this font; of several, the one drawn."""
        own = ord(drawn) - (_digit(drawn) or 0)
        if self._zero is None:
            stated = ((text, _digit(text)) for text in self._statements().values())
            zeros = {ord(text) - value for text, value in stated if value is not None}
            self.goes_by_first = len(zeros) != 1
            self._zero = own if self.goes_by_first else zeros.pop()
        return self._zero

    def _statements(self) -> Mapping[int, str]:
        """The file's whole list of texts by code."""
        table = getattr(self._font, "unicode_map", None)
        mapping = getattr(table, "cid2unichr", None)
        return mapping if isinstance(mapping, dict) else {}


def readable(text: str) -> str:
    """A glyph's text with one kind of space; "" where it means nothing, as a place of private use does."""
    if not isinstance(text, str) or not text:
        return ""
    if text in _SPACES:
        return " "
    if "\ufffd" in text or text[0] < " " or "\ud800" <= text[0] <= "\udfff" or not letters(text):
        return ""
    return text


def _glyph_numbers(
    font: PDFFont, spec: Mapping[str, object], embedded: EmbeddedFont
) -> Callable[[int], int]:
    """How the codes of a font lead to glyphs of the font that is embedded (PDF 32000-1, 9.7.4.2 and 9.6.6.4)."""
    if not isinstance(font, PDFCIDFont):
        codes = embedded.codes
        return lambda code: codes.get(code, -1)
    mapping = resolve1(spec.get("CIDToGIDMap"))
    if isinstance(mapping, PDFStream):
        data = mapping.get_data()
        numbers = struct.unpack(f">{len(data) // 2}H", data[: len(data) // 2 * 2])
        return lambda code: numbers[code] if 0 <= code < len(numbers) else -1
    named = literal_name(mapping) if isinstance(mapping, PSLiteral) else "Identity"
    return (lambda code: code) if named == "Identity" else (lambda _: -1)


@lru_cache(maxsize=8192)
def _key(text: str) -> str:
    """A text by which statements that mean the same are the same."""
    plain = unicodedata.normalize("NFKC", letters(text)).translate(_ALIKE)
    bare = plain.replace(TATWEEL, "").strip() or plain.strip()
    digits = "".join(str(unicodedata.digit(letter, letter)) for letter in bare)
    return digits.casefold()


def _same(stated: str, other: str) -> bool:
    """Whether the file's statement means the same as another; it may add what is drawn apart."""
    key, other_key = _key(stated), _key(other)
    if key == other_key:
        return True
    if not key or not other_key:
        return False
    base, other_base = _without_signs(key), _without_signs(other_key)
    if base and not other_base:  # some producers state a sign with its letter
        return set(other_key) <= set(key)
    if not base or not other_base:  # signs alone: in any order
        return sorted(key) == sorted(other_key)
    return base == other_base


@lru_cache(maxsize=8192)
def _without_signs(text: str) -> str:
    return "".join(letter for letter in text if not unicodedata.combining(letter))


def _likeliest(drawn: tuple[str, ...], stated: str) -> str:
    """Of the characters that share a glyph the one that an Arabic author types; "" for none."""
    if stated.isspace() or not stated:
        drawn = tuple(text for text in drawn if text != " ") or drawn
    ranked = sorted(drawn, key=lambda text: (not "\u0600" <= text <= "\u0669", text))
    return ranked[0] if ranked else ""


def _unstated(drawn: tuple[str, ...], named: str) -> tuple[str, Standing]:
    """The text of a glyph for which the file states none."""
    text = _likeliest(drawn, "") or named
    if not text:
        return "", Standing.UNKNOWN
    agreed = any(_same(character, named) for character in drawn)
    return text, Standing.AGREED if agreed else Standing.ALONE


def _beside_name(named: str, stated: str) -> Standing:
    """How the name of a glyph stands to what the file states; a Latin name of an Arabic letter is an invented one."""
    if _same(stated, named):
        return Standing.AGREED
    if _key(named) in _key(stated):  # some producers state a sign with its letter
        return Standing.ALONE
    both_arabic = _ARABIC.search(named) and _ARABIC.search(stated)
    both_digits = _digit(named) is not None and _digit(stated) is not None
    return Standing.DISPUTED if both_arabic or both_digits else Standing.ALONE


def _digit(text: str) -> int | None:
    return unicodedata.digit(text, None) if len(text) == 1 else None

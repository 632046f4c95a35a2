"""Sets Arabic text in a typeface: how wide its words are as they are drawn, and where its lines break in a column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from fontTools.ttLib import TTFont

_ALONE = frozenset("ءآأؤإاةدذرزوىٱ")  # letters that no letter after them joins to
_FORMS = ("init", "medi", "fina")
_ARABIC = range(0x621, 0x700)


class Face:
    """A typeface by its advances. Words are shaped by the joining forms; ligatures are left aside."""

    def __init__(self, path: Path) -> None:
        font = TTFont(path)
        self._glyphs: Mapping[int, str] = font.getBestCmap()
        self._advances: Mapping[str, tuple[int, int]] = font["hmtx"].metrics
        self._forms = {form: _substitutions(font, form) for form in _FORMS}
        self._units: int = font["head"].unitsPerEm
        self._widths: dict[str, float] = {}
        self.space = self.width(" ")

    def width(self, word: str) -> float:
        """The width of a word in em."""
        known = self._widths.get(word)
        if known is None:
            units = sum(self._advances[glyph][0] for glyph in self._shaped(word))
            known = self._widths[word] = units / self._units
        return known

    def wrapped(self, paragraph: str, column: float) -> list[str]:
        """The lines that a paragraph makes in a column so wide, in em."""
        lines: list[list[str]] = [[]]
        used = 0.0
        for word in paragraph.split():
            width = self.width(word)
            if lines[-1] and used + self.space + width > column:
                lines.append([])
                used = 0.0
            used += width + self.space * bool(lines[-1])
            lines[-1].append(word)
        return [" ".join(line) for line in lines]

    def _shaped(self, word: str) -> Iterator[str]:
        letters = [letter for letter in word if not "\u064b" <= letter <= "\u0652"]
        for place, letter in enumerate(letters):
            glyph = self._glyphs.get(ord(letter), ".notdef")
            before = place > 0 and _joins(letters[place - 1]) and letters[place - 1] not in _ALONE
            after = place + 1 < len(letters) and _joins(letters[place + 1]) and letter not in _ALONE
            form = {(False, True): "init", (True, True): "medi", (True, False): "fina"}.get(
                (before, after)
            )
            plain = (glyph,)
            yield from self._forms[form].get(glyph, plain) if form and _joins(letter) else plain


def _joins(letter: str) -> bool:
    """Whether a letter joins to the one before it."""
    return letter != "ء" and ord(letter) in _ARABIC and letter.isalpha()


def _substitutions(font: TTFont, form: str) -> dict[str, tuple[str, ...]]:
    """The glyphs of a joining form by the one that they take the place of: dots may be apart."""
    table = font["GSUB"].table
    numbers = {
        number
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == form
        for number in record.Feature.LookupListIndex
    }
    found: dict[str, tuple[str, ...]] = {}
    for number in sorted(numbers):
        for subtable in table.LookupList.Lookup[number].SubTable:
            mapping = getattr(getattr(subtable, "ExtSubTable", subtable), "mapping", {})
            for glyph, other in mapping.items():
                found[glyph] = (other,) if isinstance(other, str) else tuple(other)
    return found

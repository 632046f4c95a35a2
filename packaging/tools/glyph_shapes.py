"""Draws the list of known shapes, `resources/language/ar/glyph_shapes.txt`, from the fonts that come with Khulasa.

Run `python packaging/tools/glyph_shapes.py > resources/language/ar/glyph_shapes.txt` where those fonts have changed.
"""

from __future__ import annotations

from pathlib import Path

import fontpkg_amiri
import fontpkg_ibm_plex_sans_arabic
from fontTools.ttLib import TTFont

from khulasa.readers.pdf.glyphs.fonts.shapes import Outlines, written

FACES = (
    (fontpkg_amiri, ("Amiri-Regular.ttf", "Amiri-Bold.ttf")),
    (
        fontpkg_ibm_plex_sans_arabic,
        ("IBMPlexSansArabic-Regular.ttf", "IBMPlexSansArabic-Bold.ttf"),
    ),
)
DIGITS = "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"
ALEFS = "".join(map(chr, (*range(0xFE81, 0xFE85), 0xFE87, 0xFE88, 0xFE8D, 0xFE8E)))
KAFS, LAMS = (
    "".join(map(chr, range(0xFED9, 0xFEDD))),
    "".join(map(chr, range(0xFEDD, 0xFEE1))),
)
LAM_ALEFS = "".join(map(chr, range(0xFEF5, 0xFEFD)))
HEAD = """# How digits, alefs, kafs, lams and lam-alefs look: a character's code, its width by its height, and a
# shade from 0 to f for each pixel of its picture, from its foot up. Drawn by packaging/tools/glyph_shapes.py from
# Amiri and IBM Plex Sans Arabic, which are under the SIL Open Font License 1.1."""


def main() -> None:
    """Print the list."""
    print(HEAD)
    for module, names in FACES:
        folder = Path(module.__file__).parent
        for name in names:
            path = next(folder.rglob(name))
            print(*_lines(path), sep="\n")


def _lines(path: Path) -> list[str]:
    font = TTFont(path)
    table = font.getBestCmap()
    outlines = Outlines(path.read_bytes())
    lines = []
    for letter in DIGITS + ALEFS + KAFS + LAMS + LAM_ALEFS:
        shape = (
            outlines.shape(font.getGlyphID(table[ord(letter)])) if ord(letter) in table else None
        )
        if shape is not None:
            lines.append(f"{ord(letter):04x} {written(shape)}")
    return lines


if __name__ == "__main__":
    main()

"""Fonts that claim more codes than there are characters: what claims it is left out, and nothing else."""

from __future__ import annotations

import pytest
from pdfminer.pdftypes import PDFStream

from khulasa.readers.pdf.glyphs.fonts.font_resources import MOST_CODES, modest


def cmap(body: str) -> PDFStream:
    return PDFStream({}, f"begincmap {body} endcmap".encode())


@pytest.mark.parametrize(
    "spec",
    [
        {
            "ToUnicode": cmap(
                "2 beginbfrange <0000> <005e> <0020> <005f> <0061> [<00660066> <0066> <00>] endbfrange"
            )
        },
        {
            "ToUnicode": cmap(
                "".join(f"100 beginbfchar {'<0001> <ffff> ' * 100} endbfchar" for _ in range(50))
            )
        },
        {"Encoding": cmap("1 begincidrange <0000> <ffff> 0 endcidrange")},
        {"W": [0, [500, 600], 2, 65535, 1000], "W2": [0, 9, 1, 1, 1]},
        {"W": [2**31, [500], 0, [500, 500, 500]]},
    ],
)
def test_what_a_font_may_claim_stays(spec: dict[str, object]) -> None:
    assert modest(spec) is spec


@pytest.mark.parametrize(
    ("spec", "left_out"),
    [
        (
            {"ToUnicode": cmap("1 beginbfrange <00000000> <ffffffff> <0041> endbfrange")},
            "ToUnicode",
        ),
        ({"ToUnicode": cmap("2 beginbfrange " + "<0000> <ffff> <0041> " * 3)}, "ToUnicode"),
        ({"Encoding": cmap("1 begincidrange <00 00 00 00><0fffffff>0 endcidrange")}, "Encoding"),
        ({"W": [0, MOST_CODES, 500]}, "W"),
        ({"W": [1, [5], *([0, 60_000, 500] * 3)]}, "W"),
        ({"W2": [0, 10**12, 1, 1, 1]}, "W2"),
    ],
)
def test_what_no_font_has_is_left_out(spec: dict[str, object], left_out: str) -> None:
    assert modest({**spec, "Type": "Font"}) == {"Type": "Font"}
    assert left_out not in modest(spec)

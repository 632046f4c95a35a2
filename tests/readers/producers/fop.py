"""Apache FOP's PDFs, from XSL-FO: its own bidi and shaping, text laid out in areas, a footer in its own region.

It states shaped letters by places of private use where the font has no character for the shape, as Amiri has none:
that file can be read from its picture alone.
"""

from __future__ import annotations

import tempfile
from html import escape
from pathlib import Path

from readers.producers.report import (
    BULLET,
    HEIGHT_MM,
    WIDTH_MM,
    Block,
    Report,
    font_file,
    load,
    run,
)

_SIZES = {"title": 18, "heading": 13, "byline": 9, "dateline": 9, "caption": 9, "footnote": 8}
_PAGE = """<?xml version="1.0" encoding="UTF-8"?>
<fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" font-family="Face" writing-mode="rl-tb" language="ar">
<fo:layout-master-set><fo:simple-page-master master-name="page" page-width="%dmm" page-height="%dmm" margin="10mm 16mm">
<fo:region-body margin="10mm 0" column-count="%d" column-gap="8mm"/>
<fo:region-before extent="8mm"/><fo:region-after extent="8mm"/></fo:simple-page-master></fo:layout-master-set>
<fo:page-sequence master-reference="page" writing-mode="rl-tb">
<fo:static-content flow-name="xsl-region-before"><fo:block font-size="8pt">%s</fo:block></fo:static-content>
<fo:static-content flow-name="xsl-region-after"><fo:block font-size="8pt" text-align="center">%s</fo:block>
</fo:static-content><fo:flow flow-name="xsl-region-body" font-size="11pt" line-height="1.6">%s</fo:flow>
</fo:page-sequence></fo:root>
"""
_FONTS = """<fop version="1.0"><renderers><renderer mime="application/pdf"><fonts>
<font embed-url="%s"><font-triplet name="Face" style="normal" weight="normal"/></font>
</fonts></renderer></renderers></fop>
"""


def make(folder: Path) -> None:
    """Write every variant."""
    report = load("market")
    _print(folder / "unmapped_fop_market.pdf", report, font="Amiri", columns=1)
    _print(folder / "fop_2col_market.pdf", report, font="DejaVu Sans", columns=2)


def _print(path: Path, report: Report, *, font: str, columns: int) -> None:
    number = "<fo:page-number/>".join(map(escape, report.footer.split("{page}")))
    flow = "\n".join(map(_block, report.blocks))
    with tempfile.TemporaryDirectory() as place:
        source, fonts = Path(place) / "page.fo", Path(place) / "fop.xml"
        whole = _PAGE % (WIDTH_MM, HEIGHT_MM, columns, escape(report.header), number, flow)
        source.write_text(whole, encoding="utf-8")
        fonts.write_text(_FONTS % font_file(font).as_uri(), encoding="utf-8")
        run("fop", "-c", fonts, "-fo", source, "-pdf", path)


def _block(block: Block) -> str:
    if block.rows:
        rows = "".join(
            f"<fo:table-row>{''.join(map(_cell, row))}</fo:table-row>" for row in block.rows
        )
        columns = "<fo:table-column/>" * len(block.rows[0])
        return f'<fo:table table-layout="fixed" width="100%">{columns}<fo:table-body>{rows}</fo:table-body></fo:table>'
    size = _SIZES.get(block.kind, 11)
    text = f"{BULLET} {block.text}" if block.kind == "bullet" else block.text
    justified = "justify" if block.kind == "paragraph" else "start"
    return f'<fo:block font-size="{size}pt" space-after="5pt" text-align="{justified}">{escape(text)}</fo:block>'


def _cell(text: str) -> str:
    return f'<fo:table-cell border="0.5pt solid #888" padding="2pt"><fo:block>{escape(text)}</fo:block></fo:table-cell>'

"""Typst's PDFs: clusters with `ActualText`, tagged."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import typst
from readers.producers.report import HEIGHT_MM, WIDTH_MM, Block, Report, font_file, load

_SPECIAL = re.compile(r"""([\\#*_`$<>@=\-+/\[\]"'~.])""")
_HEAD = """#set document(date: none)
#set page(width: %dmm, height: %dmm, margin: 20mm, columns: %d, header: align(center)[#text(8pt)[%s]],
  footer: context align(center)[#text(8pt)[%s]])
#set text(font: ("%s", "DejaVu Serif"), size: %dpt, lang: "%s")
#set par(justify: %s)
"""
_COMMANDS = {
    "title": "#heading(level: 1)[%s]",
    "heading": "#heading(level: 2)[%s]",
    "bullet": "- %s",
    "footnote": "#line(length: 100%%)\n#text(8pt)[%s]",
}


def make(folder: Path) -> None:
    """Write every variant."""
    report = load("report")
    _typeset(folder / "typst.pdf", report, "Noto Naskh Arabic", columns=2)


def _typeset(path: Path, report: Report, font: str, *, columns: int) -> None:
    footer = _escaped(report.footer).replace("{page}", '#counter(page).display("1")')
    size, justify = (11, "false") if columns == 1 else (10, "true")
    head = _HEAD % (
        WIDTH_MM,
        HEIGHT_MM,
        columns,
        _escaped(report.header),
        footer,
        font,
        size,
        report.language,
        justify,
    )
    source = head + "\n\n".join(_block(block) for block in report.blocks)
    fonts = [str(font_file(name).parent) for name in (font, "DejaVu Serif")]
    with tempfile.TemporaryDirectory() as place:
        page = Path(place) / "page.typ"
        page.write_text(source, encoding="utf-8")
        typst.compile(str(page), output=str(path), font_paths=fonts)


def _block(block: Block) -> str:
    if not block.rows:
        return _COMMANDS.get(block.kind, "%s") % _escaped(block.text)
    cells = ", ".join(f"[{_escaped(cell)}]" for row in block.rows for cell in row)
    return f"#text(8pt)[#table(columns: (1fr,) * {len(block.rows[0])}, inset: 3pt, {cells})]"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)

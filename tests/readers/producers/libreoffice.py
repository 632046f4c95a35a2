"""LibreOffice's PDFs, from a flat OpenDocument text with a running header, page numbers, lists and a table."""

from __future__ import annotations

import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

from readers.producers.report import HEIGHT_MM, WIDTH_MM, Block, Report, load, run

_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for name, long in (
        ("office", "office"),
        ("text", "text"),
        ("style", "style"),
        ("table", "table"),
        ("fo", "xsl-fo-compatible"),
        ("svg", "svg-compatible"),
    )
)
_SIZES = {"Title": 18, "Heading": 13, "Small": 9, "Note": 8, "Body": 11}
_STYLES = {
    "title": "Title",
    "heading": "Heading",
    "byline": "Small",
    "dateline": "Small",
    "caption": "Small",
    "footnote": "Note",
}
_TAGGED = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
_UNTAGGED = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"false"}}'


def make(folder: Path) -> None:
    """Write every variant."""
    report = load("report")
    with tempfile.TemporaryDirectory() as place:
        work = Path(place)
        kashida = _document(report, "Amiri", align="justify")
        _convert(work, folder / "libreoffice_kashida.pdf", kashida, _UNTAGGED)
        columns = _document(report, "Noto Naskh Arabic", columns=2)
        _convert(work, folder / "libreoffice_2col.pdf", columns, _UNTAGGED)
        tagged = _document(report, "Noto Naskh Arabic")
        _convert(work, folder / "libreoffice_tagged.pdf", tagged, _TAGGED)
        mixed = _document(load("mixed"), "Noto Naskh Arabic")
        _convert(work, folder / "libreoffice_mixed.pdf", mixed, _UNTAGGED)


def print_page(path: Path, report: Report, font: str) -> None:
    """Print a report to a file, without tags."""
    with tempfile.TemporaryDirectory() as place:
        _convert(Path(place), path, _document(report, font), _UNTAGGED)


def _convert(work: Path, path: Path, source: str, export: str) -> None:
    page = work / f"{path.stem}.fodt"
    page.write_text(source, encoding="utf-8")
    profile = f"-env:UserInstallation={(work / 'profile').as_uri()}"
    run("soffice", profile, "--headless", "--convert-to", export, "--outdir", work, page)
    path.write_bytes((work / path.name).read_bytes())


def _document(report: Report, font: str, *, align: str = "start", columns: int = 1) -> str:
    mode = "rl-tb" if report.right_to_left else "lr-tb"
    styles = "".join(_style(name, size, mode, font, align) for name, size in _SIZES.items())
    footer = escape(report.footer).replace("{page}", "<text:page-number>1</text:page-number>")
    body = "".join(_block(block) for block in report.blocks)
    section = f'<text:section text:style-name="Columns" text:name="All">{body}</text:section>'
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {_SPACES} office:version="1.2" '
        'office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:styles>{styles}</office:styles><office:automatic-styles>{_layout(mode, columns)}"
        '</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" '
        f'style:page-layout-name="Page"><style:header><text:p text:style-name="Note">{escape(report.header)}</text:p>'
        f'</style:header><style:footer><text:p text:style-name="Note">{footer}</text:p></style:footer>'
        f"</style:master-page></office:master-styles><office:body><office:text>"
        f"{section if columns > 1 else body}</office:text></office:body></office:document>"
    )


def _layout(mode: str, columns: int) -> str:
    return (
        '<style:page-layout style:name="Page"><style:page-layout-properties '
        f'fo:page-width="{WIDTH_MM}mm" fo:page-height="{HEIGHT_MM}mm" fo:margin="12mm" style:writing-mode="{mode}"/>'
        "<style:header-style/><style:footer-style/></style:page-layout>"
        '<style:style style:name="Columns" style:family="section"><style:section-properties '
        f'style:writing-mode="{mode}"><style:columns fo:column-count="{columns}" fo:column-gap="8mm"/>'
        "</style:section-properties></style:style>"
        '<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties '
        'fo:border="0.5pt solid #888888" fo:padding="1mm"/></style:style>'
        '<style:style style:name="Grid" style:family="table"><style:table-properties '
        f'style:writing-mode="{mode}" table:align="margins"/></style:style>'
        '<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•">'
        '<style:list-level-properties text:space-before="2mm" text:min-label-width="4mm" '
        'text:min-label-distance="2mm"/>'
        "</text:list-level-style-bullet></text:list-style>"
    )


def _style(name: str, size: int, mode: str, font: str, align: str) -> str:
    align = align if name == "Body" else "start"
    return (
        f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties '
        f'fo:text-align="{align}" style:writing-mode="{mode}" fo:margin-bottom="2mm"/>'
        f'<style:text-properties fo:font-family="{font}" style:font-family-complex="{font}" fo:language="ar" '
        f'style:language-complex="ar" fo:font-size="{size}pt" style:font-size-complex="{size}pt"/></style:style>'
    )


def _block(block: Block) -> str:
    if block.rows:
        rows = "".join(
            "<table:table-row>"
            + "".join(
                f'<table:table-cell table:style-name="Cell">{_paragraph(cell, "Small")}</table:table-cell>'
                for cell in row
            )
            + "</table:table-row>"
            for row in block.rows
        )
        columns = f'<table:table-column table:number-columns-repeated="{len(block.rows[0])}"/>'
        return f'<table:table table:name="T" table:style-name="Grid">{columns}{rows}</table:table>'
    paragraph = _paragraph(block.text, _STYLES.get(block.kind, "Body"))
    if block.kind == "bullet":
        item = f"<text:list-item>{paragraph}</text:list-item>"
        return f'<text:list text:style-name="Bullets" text:continue-numbering="true">{item}</text:list>'
    return paragraph


def _paragraph(text: str, style: str) -> str:
    return f'<text:p text:style-name="{style}">{escape(text)}</text:p>'

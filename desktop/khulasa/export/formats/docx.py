"""Word: real direction for paragraphs, runs and the section, fonts of the complex script, sources as footnotes.

What never changes stands in `resources/export/docx`.
"""

from __future__ import annotations

from collections.abc import Iterable

from khulasa.export.formats.package import package, template, xml
from khulasa.export.languages import complex_language, latin_language
from khulasa.export.names import Options
from khulasa.export.runs import Paragraph, Role, Run, stretches
from khulasa.export.sheet import Sheet, Table, sheet_of
from khulasa.summary.model import Summary

FONT = "Times New Roman"
"""Has Arabic letters wherever Word is, and is stood in for where it is not."""

_SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_QUOTE = "Quote"
BAR_COLOUR = "0B665D"  # the accent of the window
_STYLES = {
    Role.TITLE: "Title",
    Role.SOURCE: "Source",
    Role.ITEM: "ListBullet",
    Role.NUMBERED: "ListNumber",
    Role.QUOTATION: _QUOTE,
    Role.ASIDE: "Aside",
}
_NUMBERINGS = {Role.NUMBERED: 1, Role.ITEM: 2}
_SIDES_OF_PAGE = (11906, 16838)  # A4, in twentieths of a point
_PAGE = {
    False: '<w:pgSz w:w="11906" w:h="16838"/>',
    True: '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
}
_MARGIN = 1417
_MARGINS = (
    f'<w:pgMar w:top="{_MARGIN}" w:right="{_MARGIN}" w:bottom="{_MARGIN}" w:left="{_MARGIN}" '
    'w:header="708" w:footer="708" w:gutter="0"/>'
)
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
)


def export(summary: Summary, options: Options) -> bytes:
    """A file for Word."""
    return file_of(sheet_of(summary, options))


def file_of(sheet: Sheet) -> bytes:
    """A sheet as a file."""
    languages = {
        "latin": "-".join(latin_language(sheet.language)),
        "complex": "-".join(complex_language(sheet.language)),
    }
    core = {"title": sheet.title, "author": sheet.author, "language": sheet.language}
    return package(
        {
            "[Content_Types].xml": template("docx", "content_types.xml"),
            "_rels/.rels": template("docx", "package_rels.xml"),
            "docProps/core.xml": template("docx", "core.xml", **core),
            "word/document.xml": _document(sheet),
            "word/_rels/document.xml.rels": template("docx", "document_rels.xml"),
            "word/styles.xml": template("docx", "styles.xml", font=FONT, **languages),
            "word/numbering.xml": template("docx", "numbering.xml"),
            "word/footnotes.xml": _footnotes(sheet.paragraphs),
            "word/settings.xml": template("docx", "settings.xml"),
        }
    )


def _document(sheet: Sheet) -> str:
    notes = _numbered_notes(sheet.paragraphs)
    paragraphs = [
        _paragraph(paragraph, notes.get(place)) for place, paragraph in enumerate(sheet.paragraphs)
    ]
    if sheet.table is not None:
        paragraphs += [
            _table(sheet.table, sheet.right_to_left),
            _wrapped(None, sheet.right_to_left, ""),
        ]
    body = "\n".join(paragraphs)
    direction = "<w:bidi/>" if sheet.right_to_left else ""
    page = _PAGE[sheet.table is not None and sheet.table.is_wide]
    section = f"<w:sectPr>{page}{_MARGINS}{direction}</w:sectPr>"
    return f"{_HEAD}<w:document {_SPACE}><w:body>\n{body}\n{section}</w:body></w:document>\n"


def _table(table: Table, right_to_left: bool) -> str:
    """A table as wide as the page, whose columns run as the sheet does; its head comes again on each page."""
    line = _SIDES_OF_PAGE[table.is_wide] - 2 * _MARGIN
    widths = [round(line * share) for share in table.widths]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    direction = "<w:bidiVisual/>" if right_to_left else ""
    rows = []
    for number, row in enumerate(table.rows):
        cells = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{_cell(cell)}</w:tc>'
            for cell, width in zip(row, widths, strict=True)
        )
        head = "" if number else "<w:trPr><w:tblHeader/></w:trPr>"
        rows.append(f"<w:tr>{head}{cells}</w:tr>")
    borders = "".join(f'<w:{side} w:val="single" w:sz="4" w:color="999999"/>' for side in _SIDES)
    properties = (
        f'{direction}<w:tblW w:w="{line}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
        '<w:tblLayout w:type="fixed"/>'
    )
    body = "".join(rows)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"


def _cell(paragraph: Paragraph) -> str:
    way = paragraph.right_to_left
    return _wrapped("TableText", way, _runs(paragraph.runs, way))


def _numbered_notes(paragraphs: Iterable[Paragraph]) -> dict[int, int]:
    """The number of the note of each paragraph that has one, by the paragraph's place."""
    places = [place for place, paragraph in enumerate(paragraphs) if paragraph.note]
    return {place: number for number, place in enumerate(places, 1)}


def _paragraph(paragraph: Paragraph, note: int | None) -> str:
    way = paragraph.right_to_left
    if paragraph.role is Role.HEADING:
        style: str | None = f"Heading{min(6, paragraph.level)}"
    else:
        style = _STYLES.get(paragraph.role)
    inside = _runs(paragraph.runs, way)
    if note is not None:
        inside += _reference(f'<w:footnoteReference w:id="{note}"/>', way)
    return _wrapped(style, way, inside, _NUMBERINGS.get(paragraph.role))


def _reference(mark: str, right_to_left: bool) -> str:
    """The number of a note, where it is referred to and before the note itself."""
    direction = _direction("rtl", right_to_left)
    return f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/>{direction}</w:rPr>{mark}</w:r>'


def _wrapped(
    style: str | None, right_to_left: bool, inside: str, numbering: int | None = None
) -> str:
    name = f'<w:pStyle w:val="{style}"/>' if style else ""
    number = ""
    if numbering:
        number = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{numbering}"/></w:numPr>'
    edge = _bar(right_to_left) if style == _QUOTE else ""
    direction = _direction("bidi", right_to_left)
    mark = f"<w:rPr>{_direction('rtl', right_to_left)}</w:rPr>"  # the paragraph's mark, and so its number
    return f"<w:p><w:pPr>{name}{number}{edge}{direction}{mark}</w:pPr>{inside}</w:p>"


def _bar(right_to_left: bool) -> str:
    """An upright rule where the lines of a quotation begin; the sides of borders are those of the page."""
    side = "right" if right_to_left else "left"
    line = f'w:val="single" w:sz="18" w:space="10" w:color="{BAR_COLOUR}"'
    return f"<w:pBdr><w:{side} {line}/></w:pBdr>"


def _runs(runs: Iterable[Run], right_to_left: bool) -> str:
    """Runs in pieces of one direction each, for Word knows no isolates and goes by what each run says."""
    return "".join(
        _run(piece, way, marked=run.marked)
        for run in runs
        for piece, way in stretches(run.text, right_to_left=right_to_left)
    )


def _run(text: str, right_to_left: bool, *, marked: bool) -> str:
    light = '<w:shd w:val="clear" w:color="auto" w:fill="FBE6A2"/>' if marked else ""
    properties = light + _direction("rtl", right_to_left)
    pieces = [f'<w:t xml:space="preserve">{xml(piece)}</w:t>' for piece in text.split("\t")]
    return f"<w:r><w:rPr>{properties}</w:rPr>{'<w:tab/>'.join(pieces)}</w:r>"


def _direction(name: str, right_to_left: bool) -> str:
    return f"<w:{name}/>" if right_to_left else f'<w:{name} w:val="0"/>'


def _footnotes(paragraphs: Iterable[Paragraph]) -> str:
    with_notes = [paragraph for paragraph in paragraphs if paragraph.note]
    footnotes = [_footnote(number, paragraph) for number, paragraph in enumerate(with_notes, 1)]
    notes = "\n".join(footnotes)
    return f"{_HEAD}<w:footnotes {_SPACE}>{_SEPARATORS}\n{notes}\n</w:footnotes>\n"


def _footnote(number: int, paragraph: Paragraph) -> str:
    way = paragraph.note_right_to_left
    mark = _reference("<w:footnoteRef/>", way) + _run(" ", way, marked=False)
    text = _wrapped("FootnoteText", way, mark + _runs(paragraph.note, way))
    return f'<w:footnote w:id="{number}">{text}</w:footnote>'

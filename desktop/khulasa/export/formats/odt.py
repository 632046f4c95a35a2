"""OpenDocument: paragraphs with their direction, fonts of the complex script, lists with numbers, true footnotes.

What never changes stands in `resources/export/odt`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from khulasa.document.bidi import runs_right_to_left
from khulasa.export.formats.docx import BAR_COLOUR, FONT
from khulasa.export.formats.package import package, template, xml
from khulasa.export.languages import complex_language, latin_language
from khulasa.export.names import Options
from khulasa.export.runs import Paragraph, Role, Run, by_role
from khulasa.export.sheet import Sheet, Table, sheet_of
from khulasa.summary.model import Summary

_MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for name, long in (
        ("office", "office"),
        ("text", "text"),
        ("style", "style"),
        ("fo", "xsl-fo-compatible"),
    )
)
_STYLES = {
    Role.TITLE: "Title",
    Role.SOURCE: "Source",
    Role.BODY: "Standard",
    Role.QUOTATION: "Quotations",
    Role.ASIDE: "Aside",
    Role.ITEM: "List_20_Bullet",
    Role.NUMBERED: "List_20_Number",
}
_HEADINGS = tuple(f"Heading_20_{level}" for level in range(1, 7))
_LISTS = {Role.ITEM: "Bullets", Role.NUMBERED: "Numbers"}
_NOTE = "Footnote"
_CONTENTS = "Table_20_Contents"
_PAGE = {  # A4, in millimetres
    False: {"width": "210", "height": "297", "orientation": "portrait"},
    True: {"width": "297", "height": "210", "orientation": "landscape"},
}
_TABLE, _COLUMN, _CELL = "Facts", "FactsColumn", "FactsCell"
_TABLE_SPACE = 'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
_SHARES = 65535
_WAYS = {True: ("rl-tb", "R"), False: ("lr-tb", "L")}
_DIRECTION_MARKS = {True: "\u200f", False: "\u200e"}
_ISOLATED = re.compile("\u2068([^\u2066-\u2069]*)\u2069")
_WHITE = re.compile("\t|  +|^ | $")


def export(summary: Summary, options: Options) -> bytes:
    """A file for LibreOffice and its kin."""
    return file_of(sheet_of(summary, options))


def file_of(sheet: Sheet) -> bytes:
    """A sheet as a file."""
    latin = latin_language(sheet.language)
    complex_ = complex_language(sheet.language)
    styles = {
        "font": FONT,
        **_PAGE[sheet.table is not None and sheet.table.is_wide],
        "mode": _WAYS[sheet.right_to_left][0],
        "numbers": "١, ٢, ٣, ..." if sheet.words.arabic_digits else "1",
        "latin": latin[0],
        "latin_country": latin[1],
        "complex": complex_[0],
        "complex_country": complex_[1],
    }
    meta = {"title": sheet.title, "author": sheet.author, "language": sheet.language}
    parts = {
        "content.xml": _content(sheet),
        "styles.xml": template("odt", "styles.xml", **styles),
        "meta.xml": template("odt", "meta.xml", **meta),
        "META-INF/manifest.xml": template("odt", "manifest.xml"),
    }
    return package(parts, first=("mimetype", _MEDIA_TYPE))


def _content(sheet: Sheet) -> str:
    names = (*_STYLES.values(), *_HEADINGS, _NOTE, _CONTENTS)
    styles = "".join(_directed(name, way) for name in names for way in _WAYS) + _table_styles(sheet)
    body = "\n".join(_blocks(sheet))
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content {_SPACES} office:version="1.3">'
        f"<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>\n{body}\n"
        "</office:text></office:body></office:document-content>\n"
    )


def _directed(name: str, right_to_left: bool) -> str:
    """A style for one direction: programs show the named one.

    The side is named, for LibreOffice 7.4 takes `start` for the left one whichever way a paragraph runs.
    """
    mode, letter = _WAYS[right_to_left]
    side = "right" if right_to_left else "left"
    bar = f' fo:border-{side}="2pt solid #{BAR_COLOUR}" fo:padding-{side}="3mm" style:join-border="false"'
    edge = bar if name == _STYLES[Role.QUOTATION] else ""
    return (
        f'<style:style style:name="{name}_{letter}" style:family="paragraph" style:parent-style-name="{name}">'
        f'<style:paragraph-properties style:writing-mode="{mode}" fo:text-align="{side}"{edge}/></style:style>'
    )


def _blocks(sheet: Sheet) -> Iterator[str]:
    notes = iter(range(1, len(sheet.paragraphs) + 1))
    for role, group in by_role(sheet.paragraphs):
        paragraphs = [_paragraph(paragraph, sheet, notes) for paragraph in group]
        if name := _LISTS.get(role):
            items = "\n".join(f"<text:list-item>{item}</text:list-item>" for item in paragraphs)
            yield f'<text:list text:style-name="{name}">{items}</text:list>'
        else:
            yield from paragraphs
    if sheet.table is not None:
        yield _table(sheet.table)


def _table(table: Table) -> str:
    """A table; its head comes again on each page."""
    head, *rows = (
        "<table:table-row>"
        + "".join(
            f'<table:table-cell table:style-name="{_CELL}" office:value-type="string">'
            f"{_cell(cell)}</table:table-cell>"
            for cell in row
        )
        + "</table:table-row>"
        for row in table.rows
    )
    columns = "".join(
        f'<table:table-column table:style-name="{_COLUMN}{number}"/>'
        for number, _ in enumerate(table.widths)
    )
    return (
        f'<table:table {_TABLE_SPACE} table:name="1" table:style-name="{_TABLE}">{columns}'
        f"<table:table-header-rows>{head}</table:table-header-rows>{''.join(rows)}</table:table>"
    )


def _table_styles(sheet: Sheet) -> str:
    """Styles of the table: it runs as the sheet does, each column has its share, each cell a thin frame."""
    if sheet.table is None:
        return ""
    columns = "".join(
        f'<style:style style:name="{_COLUMN}{number}" style:family="table-column"><style:table-column-properties '
        f'style:rel-column-width="{round(_SHARES * share)}*"/></style:style>'
        for number, share in enumerate(sheet.table.widths)
    )
    return (
        f'<style:style style:name="{_TABLE}" style:family="table"><style:table-properties '
        f'style:rel-width="100%" style:writing-mode="{_WAYS[sheet.right_to_left][0]}"/></style:style>{columns}'
        f'<style:style style:name="{_CELL}" style:family="table-cell"><style:table-cell-properties '
        'fo:border="0.5pt solid #999999" fo:padding="0.05cm"/></style:style>'
    )


def _cell(paragraph: Paragraph) -> str:
    """A cell, in which what stands between isolates is a foreign run: see `_run`."""
    way = paragraph.right_to_left
    pieces = enumerate(_ISOLATED.split("".join(run.text for run in paragraph.runs)))
    inside = "".join(_run(Run(piece, foreign=bool(place % 2)), way) for place, piece in pieces)
    return f'<text:p text:style-name="{_named(_CONTENTS, way)}">{inside}</text:p>'


def _paragraph(paragraph: Paragraph, sheet: Sheet, notes: Iterator[int]) -> str:
    inside = "".join(_run(run, paragraph.right_to_left) for run in paragraph.runs)
    if paragraph.note:
        inside += _note(paragraph, sheet.words.number(next(notes)))
    if paragraph.role is Role.HEADING:
        level = min(6, max(1, paragraph.level))
        style = _named(_HEADINGS[level - 1], paragraph.right_to_left)
        return f'<text:h text:style-name="{style}" text:outline-level="{level}">{inside}</text:h>'
    style = _named(_STYLES[paragraph.role], paragraph.right_to_left)
    return f'<text:p text:style-name="{style}">{inside}</text:p>'


def _named(name: str, right_to_left: bool) -> str:
    return f"{name}_{_WAYS[right_to_left][1]}"


def _run(run: Run, right_to_left: bool) -> str:
    """A run. What is foreign and runs the other way stands between marks of its own direction.

    Isolates would say it better, but LibreOffice 7.4 sets the words around them one over the other.
    """
    way = runs_right_to_left(run.text, base=False)
    mark = _DIRECTION_MARKS[way] if run.foreign and way != right_to_left else ""
    text = _spaced(mark + run.text + mark)
    return f'<text:span text:style-name="Highlight">{text}</text:span>' if run.marked else text


def _spaced(text: str) -> str:
    """Text whose white space OpenDocument would take for one space each."""
    return _WHITE.sub(_white, xml(text))


def _white(space: re.Match[str]) -> str:
    return "<text:tab/>" if space[0] == "\t" else f'<text:s text:c="{len(space[0])}"/>'


def _note(paragraph: Paragraph, number: str) -> str:
    body = "".join(_run(run, paragraph.note_right_to_left) for run in paragraph.note)
    style = _named(_NOTE, paragraph.note_right_to_left)
    return (
        f'<text:note text:id="note{number}" text:note-class="footnote"><text:note-citation>{number}'
        f'</text:note-citation><text:note-body><text:p text:style-name="{style}">'
        f"{body}</text:p></text:note-body></text:note>"
    )

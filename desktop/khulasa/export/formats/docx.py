"""Word: real direction for paragraphs, runs and the section, fonts of the complex script, sources as footnotes.

What never changes stands in `resources/export/docx`.
"""

from __future__ import annotations

from collections.abc import Iterable

from khulasa.export.formats.package import package, template, xml
from khulasa.export.languages import complex_language, latin_language
from khulasa.export.names import Options
from khulasa.export.runs import Paragraph, Role, Run, stretches
from khulasa.export.sheet import Sheet, sheet
from khulasa.summary.model import Summary

FONT = "Times New Roman"
"""Has Arabic letters wherever Word is, and is stood in for where it is not."""

_SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_STYLES = {
    Role.TITLE: "Title",
    Role.SOURCE: "Source",
    Role.ITEM: "ListBullet",
    Role.NUMBERED: "ListNumber",
    Role.QUOTATION: "Quote",
    Role.ASIDE: "Aside",
}
_NUMBERINGS = {Role.NUMBERED: 1, Role.ITEM: 2}
_PAGE = (
    '<w:pgSz w:w="11906" w:h="16838"/>'  # A4, in twentieths of a point
    '<w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/>'
)
_SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
)


def export(summary: Summary, options: Options) -> bytes:
    """A file for Word."""
    made = sheet(summary, options)
    latin, complex_ = latin_language(made.language), complex_language(made.language)
    languages = {"latin": "-".join(latin), "complex": "-".join(complex_)}
    core = {"title": made.title, "author": made.author, "language": made.language}
    return package(
        {
            "[Content_Types].xml": template("docx", "content_types.xml"),
            "_rels/.rels": template("docx", "package_rels.xml"),
            "docProps/core.xml": template("docx", "core.xml", **core),
            "word/document.xml": _document(made),
            "word/_rels/document.xml.rels": template("docx", "document_rels.xml"),
            "word/styles.xml": template("docx", "styles.xml", font=FONT, **languages),
            "word/numbering.xml": template("docx", "numbering.xml"),
            "word/footnotes.xml": _footnotes(made.paragraphs),
            "word/settings.xml": template("docx", "settings.xml"),
        }
    )


def _document(made: Sheet) -> str:
    notes = _numbered_notes(made.paragraphs)
    body = "\n".join(_paragraph(one, notes.get(place)) for place, one in enumerate(made.paragraphs))
    section = f"<w:sectPr>{_PAGE}{'<w:bidi/>' if made.right_to_left else ''}</w:sectPr>"
    return f"{_HEAD}<w:document {_SPACE}><w:body>\n{body}\n{section}</w:body></w:document>\n"


def _numbered_notes(paragraphs: Iterable[Paragraph]) -> dict[int, int]:
    """The number of the note of each paragraph that has one, by the paragraph's place."""
    noted = [place for place, one in enumerate(paragraphs) if one.note]
    return {place: number for number, place in enumerate(noted, 1)}


def _paragraph(one: Paragraph, note: int | None) -> str:
    style = f"Heading{min(6, one.level)}" if one.role is Role.HEADING else _STYLES.get(one.role)
    reference = (
        ""
        if note is None
        else (
            '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/>'
            + _direction("rtl", one.right_to_left)
            + f'</w:rPr><w:footnoteReference w:id="{note}"/></w:r>'
        )
    )
    return _wrapped(
        style,
        one.right_to_left,
        _runs(one.runs, one.right_to_left) + reference,
        _NUMBERINGS.get(one.role),
    )


def _wrapped(
    style: str | None, right_to_left: bool, inside: str, numbering: int | None = None
) -> str:
    number = (
        f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{numbering}"/></w:numPr>' if numbering else ""
    )
    name = f'<w:pStyle w:val="{style}"/>' if style else ""
    mark = f"<w:rPr>{_direction('rtl', right_to_left)}</w:rPr>"  # the paragraph's mark, and so its number
    return (
        f"<w:p><w:pPr>{name}{number}{_direction('bidi', right_to_left)}{mark}</w:pPr>{inside}</w:p>"
    )


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
    pieces = "<w:tab/>".join(
        f'<w:t xml:space="preserve">{xml(piece)}</w:t>' for piece in text.split("\t")
    )
    return f"<w:r><w:rPr>{properties}</w:rPr>{pieces}</w:r>"


def _direction(name: str, right_to_left: bool) -> str:
    return f"<w:{name}/>" if right_to_left else f'<w:{name} w:val="0"/>'


def _footnotes(paragraphs: Iterable[Paragraph]) -> str:
    noted = [one for one in paragraphs if one.note]
    notes = "\n".join(_footnote(number, one) for number, one in enumerate(noted, 1))
    return f"{_HEAD}<w:footnotes {_SPACE}>{_SEPARATORS}\n{notes}\n</w:footnotes>\n"


def _footnote(number: int, one: Paragraph) -> str:
    way = one.note_right_to_left
    mark = (
        f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/>{_direction("rtl", way)}</w:rPr><w:footnoteRef/></w:r>'
        + _run(" ", way, marked=False)
    )
    return f'<w:footnote w:id="{number}">{_wrapped("FootnoteText", way, mark + _runs(one.note, way))}</w:footnote>'

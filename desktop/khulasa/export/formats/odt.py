"""OpenDocument: paragraphs with their direction, fonts of the complex script, lists with numbers, true footnotes.

What never changes stands in `resources/export/odt`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from khulasa.export.formats.docx import FONT
from khulasa.export.formats.package import package, template, xml
from khulasa.export.languages import complex_language, latin_language
from khulasa.export.names import Options
from khulasa.export.runs import Paragraph, Role, Run, plain
from khulasa.export.sheet import Sheet, sheet
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
_WAYS = {True: ("rl-tb", "R"), False: ("lr-tb", "L")}
_WHITE = re.compile("\t|  +|^ | $")


def export(summary: Summary, options: Options) -> bytes:
    """A file for LibreOffice and its kin."""
    made = sheet(summary, options)
    latin, complex_ = latin_language(made.language), complex_language(made.language)
    styles = {
        "font": FONT,
        "mode": _WAYS[made.right_to_left][0],
        "numbers": "١, ٢, ٣, ..." if made.words.arabic_digits else "1",
        "latin": latin[0],
        "latin_country": latin[1],
        "complex": complex_[0],
        "complex_country": complex_[1],
    }
    meta = {"title": made.title, "author": made.author, "language": made.language}
    parts = {
        "content.xml": _content(made),
        "styles.xml": template("odt", "styles.xml", **styles),
        "meta.xml": template("odt", "meta.xml", **meta),
        "META-INF/manifest.xml": template("odt", "manifest.xml"),
    }
    return package(parts, first=("mimetype", _MEDIA_TYPE))


def _content(made: Sheet) -> str:
    styles = "".join(
        _directed(name, way) for name in (*_STYLES.values(), *_HEADINGS, _NOTE) for way in _WAYS
    )
    body = "\n".join(_blocks(made))
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content {_SPACES} office:version="1.3">'
        f"<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>\n{body}\n"
        "</office:text></office:body></office:document-content>\n"
    )


def _directed(name: str, right_to_left: bool) -> str:
    """A style for one direction: programs show the named one."""
    mode, letter = _WAYS[right_to_left]
    return (
        f'<style:style style:name="{name}_{letter}" style:family="paragraph" style:parent-style-name="{name}">'
        f'<style:paragraph-properties style:writing-mode="{mode}" fo:text-align="start"/></style:style>'
    )


def _blocks(made: Sheet) -> Iterator[str]:
    notes = iter(range(1, len(made.paragraphs) + 1))
    for role, group in groupby(made.paragraphs, key=lambda one: one.role):
        if name := _LISTS.get(role):
            items = "\n".join(
                f"<text:list-item>{_paragraph(one, made, notes)}</text:list-item>" for one in group
            )
            yield f'<text:list text:style-name="{name}">{items}</text:list>'
        else:
            yield from (_paragraph(one, made, notes) for one in group)


def _paragraph(one: Paragraph, made: Sheet, notes: Iterator[int]) -> str:
    inside = "".join(map(_run, one.runs))
    if one.note:
        inside += _note(one, made.words.number(next(notes)))
    if one.role is Role.HEADING:
        level = min(6, max(1, one.level))
        style = _named(_HEADINGS[level - 1], one.right_to_left)
        return f'<text:h text:style-name="{style}" text:outline-level="{level}">{inside}</text:h>'
    return f'<text:p text:style-name="{_named(_STYLES[one.role], one.right_to_left)}">{inside}</text:p>'


def _named(name: str, right_to_left: bool) -> str:
    return f"{name}_{_WAYS[right_to_left][1]}"


def _run(run: Run) -> str:
    """A run; what is foreign stands between isolates, which every such program knows."""
    text = _spaced(plain([run]))
    return f'<text:span text:style-name="Highlight">{text}</text:span>' if run.marked else text


def _spaced(text: str) -> str:
    """Text whose white space OpenDocument would take for one space each."""
    return _WHITE.sub(_white, xml(text))


def _white(found: re.Match[str]) -> str:
    return "<text:tab/>" if found[0] == "\t" else f'<text:s text:c="{len(found[0])}"/>'


def _note(one: Paragraph, number: str) -> str:
    body = "".join(map(_run, one.note))
    return (
        f'<text:note text:id="note{number}" text:note-class="footnote"><text:note-citation>{number}'
        f'</text:note-citation><text:note-body><text:p text:style-name="{_named(_NOTE, one.note_right_to_left)}">'
        f"{body}</text:p></text:note-body></text:note>"
    )

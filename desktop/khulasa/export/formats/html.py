"""HTML: a fragment for the clipboard, and a file of one piece that prints well and asks nothing of any network."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from khulasa import resources
from khulasa.export.names import Options
from khulasa.export.runs import Paragraph, Role, Run, by_role, legal
from khulasa.export.sheet import Sheet, sheet_of
from khulasa.summary.model import Summary

_LISTS = {Role.ITEM: "ul", Role.NUMBERED: "ol"}
_UNDETERMINED = "und"


def export(summary: Summary, options: Options) -> str:
    """A whole file."""
    return page(sheet_of(summary, options))


def page(sheet: Sheet) -> str:
    """A sheet as a file. It forbids the browser to load anything."""
    digits = ' class="arabic-digits"' if sheet.words.arabic_digits else ""
    blocks = [*_blocks(sheet.paragraphs, _Page())]
    if sheet.table is not None:
        blocks.append(table(sheet.table.rows, base=sheet.right_to_left))
    body = "\n".join(blocks)
    style = "".join(resources.read_text("export", name) for name in _styles(sheet))
    return (
        f'<!DOCTYPE html>\n<html{_lang(sheet.language)} dir="{_direction(sheet.right_to_left)}"{digits}>\n<head>\n'
        '<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(sheet.title)}</title>\n<style>\n{style}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _styles(sheet: Sheet) -> tuple[str, ...]:
    return ("page.css",) if sheet.table is None else ("page.css", "table.css")


def fragment(paragraphs: Iterable[Paragraph], language: str, *, base: bool) -> str:
    """Paragraphs in their document's language and direction, without any style of ours, to be pasted.

    `base` says that the document runs from right to left.
    """
    inside = "".join(_blocks(paragraphs, _Bare()))
    return f'<div dir="{_direction(base)}"{_lang(language)}>{inside}</div>'


def table(rows: Iterable[Sequence[Paragraph]], *, base: bool) -> str:
    """Rows of cells, the first of them heads; `base` says that the columns run from right to left."""
    lines = []
    for number, row in enumerate(rows):
        tag = "td" if number else "th"
        cells = [
            f'<{tag} dir="{_direction(cell.right_to_left)}">{_inline(cell.runs)}</{tag}>'
            for cell in row
        ]
        lines.append(f"<tr>{''.join(cells)}</tr>")
    return f'<table dir="{_direction(base)}">{"".join(lines)}</table>'


class _Bare:
    """Tags for the clipboard: those alone that every program knows."""

    def paragraph(self, paragraph: Paragraph) -> str:
        way = f' dir="{_direction(paragraph.right_to_left)}"'
        if paragraph.role is Role.QUOTATION:
            return f"<blockquote{way}><p{way}>{_inline(paragraph.runs)}</p>{self.note(paragraph)}</blockquote>"
        return f"<p{way}>{_inline(paragraph.runs)}</p>"

    def item(self, paragraph: Paragraph) -> str:
        return f'<li dir="{_direction(paragraph.right_to_left)}">{_inline(paragraph.runs)}</li>'

    def note(self, paragraph: Paragraph) -> str:
        return f"<p{_note_way(paragraph)}>{_inline(paragraph.note)}</p>" if paragraph.note else ""


class _Page(_Bare):
    """Tags for a file: with headings, and classes for its style sheet."""

    def paragraph(self, paragraph: Paragraph) -> str:
        way = f' dir="{_direction(paragraph.right_to_left)}"'
        if paragraph.role in {Role.TITLE, Role.HEADING}:
            level = min(6, max(1, paragraph.level))
            return f"<h{level}{way}>{_inline(paragraph.runs)}</h{level}>"
        if paragraph.role in {Role.SOURCE, Role.ASIDE}:
            return f'<p class="{paragraph.role}"{way}>{_inline(paragraph.runs)}</p>'
        return super().paragraph(paragraph)

    def item(self, paragraph: Paragraph) -> str:
        if paragraph.role is Role.ITEM:
            return super().item(paragraph)
        way = f' dir="{_direction(paragraph.right_to_left)}"'
        return f"<li{way}><blockquote{way}>{_inline(paragraph.runs)}</blockquote>{self.note(paragraph)}</li>"

    def note(self, paragraph: Paragraph) -> str:
        return (
            f'<p class="note"{_note_way(paragraph)}>{_inline(paragraph.note)}</p>'
            if paragraph.note
            else ""
        )


def _blocks(paragraphs: Iterable[Paragraph], tags: _Bare) -> Iterator[str]:
    for role, group in by_role(paragraphs):
        if name := _LISTS.get(role):
            way = _direction(group[0].right_to_left)
            items = "".join(map(tags.item, group))
            yield f'<{name} dir="{way}">{items}</{name}>'
        else:
            yield from map(tags.paragraph, group)


def _note_way(paragraph: Paragraph) -> str:
    return f' dir="{_direction(paragraph.note_right_to_left)}"'


def _inline(runs: Iterable[Run]) -> str:
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    text = _text(run.text)
    if run.marked:
        text = f"<mark>{text}</mark>"
    return f"<bdi>{text}</bdi>" if run.foreign else text


def _text(text: str) -> str:
    return escape(legal(text), quote=False)


def _lang(language: str) -> str:
    return "" if language == _UNDETERMINED else f' lang="{escape(language)}"'


def _direction(right_to_left: bool) -> str:
    return "rtl" if right_to_left else "ltr"

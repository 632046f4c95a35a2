"""HTML: a fragment for the clipboard, and a file of one piece that prints well and asks nothing of any network."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from khulasa import resources
from khulasa.export.names import Options
from khulasa.export.runs import Paragraph, Role, Run, legal
from khulasa.export.sheet import Sheet, sheet
from khulasa.summary.model import Summary

_LISTS = {Role.ITEM: "ul", Role.NUMBERED: "ol"}
_UNDETERMINED = "und"


def export(summary: Summary, options: Options) -> str:
    """A whole file."""
    return page(sheet(summary, options))


def page(made: Sheet) -> str:
    """A sheet as a file. It forbids the browser to load anything."""
    digits = ' class="arabic-digits"' if made.words.arabic_digits else ""
    body = "\n".join(_blocks(made.paragraphs, _Page()))
    return (
        f'<!DOCTYPE html>\n<html{_lang(made.language)} dir="{_direction(made.right_to_left)}"{digits}>\n<head>\n'
        '<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(made.title)}</title>\n<style>\n{resources.read_text('export', 'page.css')}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def fragment(paragraphs: Iterable[Paragraph], language: str, *, base: bool) -> str:
    """Paragraphs in their document's language and direction, without any style of ours, to be pasted.

    `base` says that the document runs from right to left.
    """
    inside = "".join(_blocks(paragraphs, _Bare()))
    return f'<div dir="{_direction(base)}"{_lang(language)}>{inside}</div>'


class _Bare:
    """Tags for the clipboard: those alone that every program knows."""

    def paragraph(self, one: Paragraph) -> str:
        way = f' dir="{_direction(one.right_to_left)}"'
        if one.role is Role.QUOTATION:
            return f"<blockquote{way}><p{way}>{_inline(one.runs)}</p>{self.note(one)}</blockquote>"
        return f"<p{way}>{_inline(one.runs)}</p>"

    def item(self, one: Paragraph) -> str:
        return f'<li dir="{_direction(one.right_to_left)}">{_inline(one.runs)}</li>'

    def note(self, one: Paragraph) -> str:
        return f"<p{_note_way(one)}>{_inline(one.note)}</p>" if one.note else ""


class _Page(_Bare):
    """Tags for a file: with headings, and classes for its style sheet."""

    def paragraph(self, one: Paragraph) -> str:
        way = f' dir="{_direction(one.right_to_left)}"'
        if one.role in {Role.TITLE, Role.HEADING}:
            level = min(6, max(1, one.level))
            return f"<h{level}{way}>{_inline(one.runs)}</h{level}>"
        if one.role in {Role.SOURCE, Role.ASIDE}:
            return f'<p class="{one.role}"{way}>{_inline(one.runs)}</p>'
        return super().paragraph(one)

    def item(self, one: Paragraph) -> str:
        if one.role is Role.ITEM:
            return super().item(one)
        way = f' dir="{_direction(one.right_to_left)}"'
        return f"<li{way}><blockquote{way}>{_inline(one.runs)}</blockquote>{self.note(one)}</li>"

    def note(self, one: Paragraph) -> str:
        return f'<p class="note"{_note_way(one)}>{_inline(one.note)}</p>' if one.note else ""


def _blocks(paragraphs: Iterable[Paragraph], tags: _Bare) -> Iterator[str]:
    for role, group in groupby(paragraphs, key=lambda one: one.role):
        if name := _LISTS.get(role):
            ones = list(group)
            way = _direction(ones[0].right_to_left)
            yield f'<{name} dir="{way}">' + "".join(map(tags.item, ones)) + f"</{name}>"
        else:
            yield from map(tags.paragraph, group)


def _note_way(one: Paragraph) -> str:
    return f' dir="{_direction(one.note_right_to_left)}"'


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

"""What is taken from a clipboard: the richest flavour that says more than the plain text, and all of its letters."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData
from unit.readers.office import of

from khulasa.readers.base import MAX_TEXT
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.summarise import read_source
from khulasa.ui.opening.intake import pasted_source

pytestmark = pytest.mark.ui

TEXT = "خرج أهل القرية صباحا.\nوحفروا بئرا."
HTML = (
    "<meta charset='utf-8'><h2>بئر</h2><p>خرج أهل القرية صباحا.</p><ul><li>وحفروا بئرا.</li></ul>"
)
WORD = (
    "Version:1.0\r\nStartHTML:0000000105\r\nEndHTML:0000000300\r\nSourceURL:file:///C:/a.docx\r\n<html><body>"
    "<!--StartFragment--><p class=MsoNormal dir=RTL><span lang=AR-SA>خرج أهل <b>القر</b>ية<o:p></o:p></span></p>"
    "<!--EndFragment--></body></html>"
)
RTF = rb"{\rtf1\ansi\ansicpg1256{\fonttbl{\f0\fcharset178 Arial;}}"
RTF += rb"\f0\rtlch \'ce\'d1\'cc {\b \u1571?\u1607?\u1604?}\par}"
_STYLED = "<div style='color:#fff'><span>خرج أهل القرية صباحا.</span></div><div><span>وحفروا بئرا.</span></div>"


def holding(text: str = "", html: str = "", **formats: bytes) -> QMimeData:
    data = QMimeData()
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    for kind, content in formats.items():
        data.setData(kind.replace("_", "/"), content)
    return data


def read(data: QMimeData) -> list[tuple[str, str]]:
    source = pasted_source(data)
    assert source is not None
    return of(read_source(source))


def test_plain_text_where_nothing_else_is_there() -> None:
    assert pasted_source(holding(TEXT)) == Source.pasted(TEXT)


def test_html_keeps_what_is_a_heading_and_what_a_list() -> None:
    found = read(holding(TEXT, HTML, text_rtf=RTF))
    assert found == [
        ("heading2", "بئر"),
        ("paragraph", "خرج أهل القرية صباحا."),
        ("list_item", "وحفروا بئرا."),
    ]


def test_the_fragment_that_word_marks() -> None:
    assert read(holding(TEXT, WORD)) == [("paragraph", "خرج أهل القرية")]


def test_html_that_only_colours_the_text() -> None:
    assert pasted_source(holding(TEXT, _STYLED)) == Source.pasted(TEXT)


def test_html_alone() -> None:
    assert read(holding(html="<span>خرج أهل القرية.</span>")) == [("paragraph", "خرج أهل القرية.")]


@pytest.mark.parametrize(
    "kind", ["text_rtf", "application_rtf", "text_richtext", "Rich Text Format"]
)
def test_rtf_with_the_encodings_that_it_names(kind: str) -> None:
    assert read(holding("خرج أهل", **{kind: RTF + b"\0"})) == [("paragraph", "خرج أهل")]


@pytest.mark.parametrize("content", [b"", b"text", b"{\\rtf1 \xd8\xa7}"])
def test_what_is_no_rtf_is_not_taken_for_it(content: bytes) -> None:
    assert pasted_source(holding(TEXT, text_rtf=content)) == Source.pasted(TEXT)


def test_html_beyond_the_limit() -> None:
    assert pasted_source(holding(TEXT, "<p>" + "ا" * (MAX_TEXT + 1))) == Source.pasted(TEXT)


@pytest.mark.parametrize(
    "data", [QMimeData(), holding(" \n"), holding(html="  "), holding(image_png=b"\x89PNG")]
)
def test_nothing_to_read(data: QMimeData) -> None:
    assert pasted_source(data) is None

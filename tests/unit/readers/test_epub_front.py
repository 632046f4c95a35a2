"""What of a book is no text: title pages and publisher's pages; and headings, notes and levels that classes tell."""

from __future__ import annotations

import pytest
from unit.readers.office import blocks, epub, of, xhtml

from khulasa.readers.base import Input, ReadOptions
from khulasa.readers.table import read
from khulasa.readers.warnings import BOOK_ONLY

TITLE, TEXT = "بئر في الوادي", "خرج أهل القرية صباحا إلى الوادي."
STATED = f"<dc:title>{TITLE}</dc:title><dc:creator>مريم الحداد</dc:creator>"
CHAPTER = f"<h1>الفصل الأول</h1><p>{TEXT}</p>"
READ = [("heading1", "الفصل الأول"), ("paragraph", TEXT)]


@pytest.mark.parametrize(
    "page",
    [
        f"<div class='fp'><h1>{TITLE}</h1><p>تأليف<br/>مريم الحداد</p></div>",
        f"<p>{TITLE}</p><p>مريم الحداد</p>",
        f"<section epub:type='titlepage'><p>{TITLE}</p></section>",
        "<div class='copyright'><p>دار الوادي</p></div>",
        "<p>الناشر دار الوادي.</p><p>جميع الحقوق محفوظة للناشر.</p>",
        "<p>الطبعة الأولى 2020</p><p>ISBN 123</p>",
    ],
)
@pytest.mark.parametrize("place", ["first", "last"])
def test_a_page_that_is_no_text_is_left_out_and_said(page: str, place: str) -> None:
    pages = (page, CHAPTER) if place == "first" else (CHAPTER, page)
    document = read(Input(epub(*pages, metadata=STATED)))
    assert (of(document), document.warnings) == (READ, (BOOK_ONLY,))
    whole = read(Input(epub(*pages, metadata=STATED), "", ReadOptions(whole_page=True)))
    assert len(of(whole)) > len(READ)
    assert whole.warnings == ()


@pytest.mark.parametrize(
    "page",
    [
        "<h1>إهداء</h1><p>إلى أمي.</p>",
        f"<h1>{TITLE}</h1><p>قالت مريم الحداد إن البئر جفت في ذلك الصيف.</p>",
        "<p>قال الناشر إن الكتاب بيع كله.</p>",
        "<p>" + "جميع الحقوق محفوظة، وقال الناشر ذلك مرارا. " * 80 + "</p>",
    ],
)
def test_a_page_of_text_stays(page: str) -> None:
    document = read(Input(epub(page, CHAPTER, metadata=STATED)))
    assert of(document)[-2:] == READ
    assert len(of(document)) > 2
    assert document.warnings == ()


def test_a_book_of_nothing_else_keeps_its_pages() -> None:
    assert of(read(Input(epub(f"<p>{TITLE}</p>", metadata=STATED)))) == [("paragraph", TITLE)]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("<div class='title'>باب</div><p>تمر</p>", [("heading1", "باب"), ("paragraph", "تمر")]),
        ("<div class='title2'>باب</div><p>تمر</p>", [("heading2", "باب"), ("paragraph", "تمر")]),
        ("<p class='chapter-title'>باب</p><p>تمر</p>", [("heading1", "باب"), ("paragraph", "تمر")]),
        ("<p class='subtitle'>باب</p><p>تمر</p>", [("heading2", "باب"), ("paragraph", "تمر")]),
        ("<p class='titled'>باب</p>", [("paragraph", "باب")]),
        (f"<div class='title'>{TEXT * 10}</div>", [("paragraph", TEXT * 10)]),
        (
            "<p>تمر</p><div class='footnote'><a href='#r'>١</a> حاشية</div><p>تين</p>",
            [("paragraph", "تمر"), ("paragraph", "تين"), ("footnote", "حاشية")],
        ),
        ("<div class='footnote_line'></div><p>تمر</p>", [("paragraph", "تمر")]),
    ],
)
def test_classes_tell_headings_and_notes(body: str, found: list[tuple[str, str]]) -> None:
    assert blocks(epub(body)) == found


def test_the_contents_say_how_deep_a_heading_is() -> None:
    inner = '<ol><li><a href="c0.xhtml#b">فصل</a></li></ol>'
    nav = xhtml(f'<nav epub:type="toc"><ol><li><a href="c0.xhtml">باب</a>{inner}</li></ol></nav>')
    body = "<h3>باب</h3><p>تمر</p><p>فصل</p><p>تين</p><h4>آخر</h4>"
    kinds = [kind for kind, _ in blocks(epub(body, more={"O/nav.xhtml": nav}))]
    assert kinds == ["heading1", "paragraph", "heading2", "paragraph", "heading4"]

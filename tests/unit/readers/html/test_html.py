"""HTML: the article of a page without what sites put around it, each element as what it is, any bytes at all."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from unit.readers.office import assert_true, of, unless_empty

from khulasa.document.model import Document
from khulasa.errors import Kind, ReadError
from khulasa.readers import xml
from khulasa.readers.base import Input, ReadOptions
from khulasa.readers.html import tree
from khulasa.readers.table import read
from khulasa.readers.warnings import ARTICLE_ONLY

TITLE = "بئر في الوادي"
FIRST = "خرج أهل القرية صباح أمس إلى الوادي، وحملوا الفؤوس، ثم حفروا بئرا جديدة قرب النبع القديم."
SECOND = "وقال الشيخ إن الماء ظهر عند العصر، وإن أحدا لم يكن ينتظره في اليوم الأول من الحفر."
ARTICLE = [("title", TITLE), ("paragraph", FIRST), ("paragraph", SECOND)]


def page(body: str, head: str = f"<title>{TITLE} | صحيفة</title>") -> bytes:
    return f"<!DOCTYPE html><html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>".encode()


def html(data: bytes, **options: bool) -> Document:
    return read(Input(data, "page.html", ReadOptions(**options)))


def around(before: str = "", inside: str = "", after: str = "") -> bytes:
    """A page with something before its article, inside it and after it."""
    return page(
        f"{before}<div id=main><h1>{TITLE}</h1><p>{FIRST}</p>{inside}<p>{SECOND}</p></div>{after}"
    )


LINKS = "".join(
    f"<li><a href='/{number}'>خبر من الأخبار رقم {number}</a></li>" for number in range(6)
)
REMARK = "هذا كلام طويل، كتبه قارئ لا نعرفه، وفيه فواصل كثيرة، وجمل تشبه جمل المقال، ولكنه ليس منه."


@pytest.mark.parametrize(
    "strange",
    [
        f"<nav><ul>{LINKS}</ul></nav>",
        f"<ul>{LINKS}</ul>",
        f"<div class='site-sidebar'><p>{REMARK}</p></div>",
        f"<div class='adSlot ad'><p>{REMARK}</p></div>",
        f"<section id='comments'><p>{REMARK}</p><p>{REMARK}</p><p>{REMARK}</p></section>",
        f"<div><h3>اقرأ أيضًا:</h3><p>{REMARK}</p></div>",
        f"<aside><p>{REMARK}</p></aside>",
        f"<div role='complementary'><p>{REMARK}</p></div>",
        f"<p hidden>{REMARK}</p>",
        f"<p style='display:none'>{REMARK}</p>",
        f"<script>var x = '<p>{REMARK}</p>';</script>",
        f"<style>/* {REMARK} */</style>",
        f"<template><p>{REMARK}</p></template>",
        f"<noscript><p>{REMARK}</p></noscript>",
        f"<!-- <p>{REMARK}</p> -->",
        f"<select><option>{REMARK}</option></select>",
        "<p><a href='/x'>رابط وحده في الفقرة لا غير</a></p>",
    ],
)
def test_what_is_no_part_of_the_article_is_left_out_wherever_it_stands(strange: str) -> None:
    for data in (around(before=strange), around(inside=strange), around(after=strange)):
        assert of(html(data)) == ARTICLE


def test_a_quotation_pulled_out_of_the_text_is_not_read_twice() -> None:
    assert of(html(around(inside="<div class=pullquote>الماء ظهر عند العصر</div>"))) == ARTICLE
    own = "<blockquote class=pullquote>ما ليس في النص</blockquote>"
    assert ("quotation", "ما ليس في النص") in of(html(around(inside=own)))


def test_the_whole_page_where_that_is_asked_for() -> None:
    data = around(before=f"<nav>{LINKS}</nav>", after=f"<div class=comments><p>{REMARK}</p></div>")
    article, whole = html(data), html(data, whole_page=True)
    assert article.warnings == (ARTICLE_ONLY,)
    assert REMARK not in article.text
    assert whole.warnings == ()
    assert REMARK in whole.text
    assert ("furniture", "خبر من الأخبار رقم 0") not in of(article)
    assert whole.blocks[0].kind == "furniture"


def test_a_page_that_is_all_article_is_not_said_to_be_cut() -> None:
    assert html(page(f"<h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p>")).warnings == ()


@pytest.mark.parametrize(
    ("inside", "found"),
    [
        ("<h2>تمر</h2>", [("heading2", "تمر")]),
        ("<h6>تمر</h6>", [("heading6", "تمر")]),
        ("<blockquote><p>تمر</p></blockquote>", [("quotation", "تمر")]),
        (
            "<ul><li>تمر<ol><li>تين</li></ol><li>توت</ul>",
            [("list_item", "تمر"), ("list_item", "تين"), ("list_item", "توت")],
        ),
        ("<figure><img alt=س><figcaption>صورة</figcaption></figure>", [("caption", "صورة")]),
        (
            "<table><caption>ثمار</caption><tr><th>تمر<td>تين</table>",
            [("caption", "ثمار"), ("table_cell", "تمر"), ("table_cell", "تين")],
        ),
        (
            "<p class=byline>كتبت سلمى</p><time>اليوم</time>",
            [("byline", "كتبت سلمى"), ("dateline", "اليوم")],
        ),
        (
            "<p>تمر<br>تين<br> <br>توت</p>",
            [("paragraph", "تمر"), ("paragraph", "تين"), ("paragraph", "توت")],
        ),
        (
            "<p>كل&zwj;مة&shy;&nbsp;&laquo;س&raquo;&#x629;</p>",
            [("paragraph", "كل\u200dمة\u00ad\u00a0«س»ة")],
        ),
        ("<p><ruby>تمر<rt>س</rt></ruby> <b>و</b>تين</p>", [("paragraph", "تمر وتين")]),
        ("<p>تمر<sup><a href='#n'>[1]</a></sup> وتين</p>", [("paragraph", "تمر وتين")]),
        (
            "<p>تمر<p>تين<div>توت",
            [("paragraph", "تمر"), ("paragraph", "تين"), ("paragraph", "توت")],
        ),
    ],
)
def test_elements_are_what_they_are(inside: str, found: list[tuple[str, str]]) -> None:
    blocks = of(html(page(f"<h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p>{inside}")))
    assert blocks[:3] == ARTICLE
    assert blocks[3:] == found


def test_breaks_part_paragraphs_in_pages_without_elements_for_them() -> None:
    data = page(
        f"<table><tr><td><a href=/>قسم</a><td><b>{TITLE}</b><br>{FIRST}<br><br>{SECOND}</table>"
    )
    assert of(html(data)) == ARTICLE


def test_notes_stand_at_the_end_without_their_way_back() -> None:
    data = around(inside="<ol class=references><li><a href='#r'>↑</a> كتاب قديم.</li></ol>")
    assert of(html(data)) == [*ARTICLE, ("footnote", "كتاب قديم.")]


def test_what_a_page_states_of_itself() -> None:
    head = (
        f"<title>س</title><meta property='og:title' content='{TITLE}'><meta name=author content='سلمى الحداد'>"
        "<link rel=canonical href='https://a.example/1'><base href='https://b.example/'>"
        '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2024-03-01"}]}</script>'
    )
    document = html(page(f"<p>{FIRST}</p><p>{SECOND}</p>", head))
    assert document.title == TITLE
    assert document.metadata.author == "سلمى الحداد"
    assert document.metadata.date == "2024-03-01"
    assert document.metadata.address == "https://a.example/1"
    assert (document.format, document.encoding) == ("html", "utf-8")


@pytest.mark.parametrize(
    "script",
    ["{", "[" * 100_000, '{"@type": 3, "@graph": {"a": 1}}', '[{"@type":"Article","author":[7]}]'],
)
def test_linked_data_that_make_no_sense_state_nothing(script: str) -> None:
    document = html(
        page(f"<p>{FIRST}</p>", f"<script type='application/ld+json'>{script}</script>")
    )
    assert document.metadata.author == ""


@pytest.mark.parametrize(
    "codec", ["utf-8", "windows-1256", "iso-8859-6", "utf-16", "utf-16-le", "utf-8-sig"]
)
@pytest.mark.parametrize(
    "stated", ["utf-8", "windows-1256", "iso-8859-6", "windows-1252", "nonsense", ""]
)
def test_a_false_charset_does_not_win(codec: str, stated: str) -> None:
    meta = (
        f"<meta http-equiv='Content-Type' content='text/html; charset={stated}'>" if stated else ""
    )
    text = f"<html><head>{meta}<title>س</title></head><body><p>{FIRST}</p><p>{SECOND}</p></body></html>"
    assert of(html(text.encode(codec))) == ARTICLE[1:]


def test_a_true_charset_decides_where_bytes_leave_a_choice() -> None:
    text = "<meta charset=koi8-r><title>x</title><p>Вчера жители деревни вышли в долину и выкопали новый колодец.</p>"
    assert html(text.encode("koi8-r")).encoding == "koi8-r"


@pytest.mark.parametrize(
    ("data", "name", "format_"),
    [
        (page(f"<p>{FIRST}</p>"), "a.txt", "html"),
        (page(f"<p>{FIRST}</p>"), "a", "html"),
        (b"\xef\xbb\xbf<!-- x -->\n<html>" + f"<p>{FIRST}".encode(), "a.txt", "html"),
        (
            f"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><p>{FIRST}</p>".encode(),
            "a",
            "html",
        ),
        (f"<p>{FIRST}</p>".encode(), "a.html", "html"),
        (FIRST.encode(), "a.html", "text"),
        (f"{FIRST} a < b > c".encode(), "a.htm", "text"),
        (f"كيف تكتب <html> و<body>؟ {FIRST}".encode(), "a.txt", "text"),
        (f"<p>{FIRST}</p>".encode(), "a.txt", "text"),
    ],
)
def test_content_counts_more_than_the_name(data: bytes, name: str, format_: str) -> None:
    assert read(Input(data, name)).format == format_


def test_a_pdf_by_the_name_of_a_page_is_a_pdf() -> None:
    with pytest.raises(ReadError) as caught:
        read(Input(b"%PDF-1.7\n" + FIRST.encode(), "a.html"))
    assert caught.value.facts["format"] == "PDF"


@pytest.mark.parametrize(
    "copied",
    [
        "{0}",
        "<html><body><!--StartFragment-->{0}<!--EndFragment--></body></html>",
        "Version:0.9\r\nStartHTML:0097\r\nSourceURL:https://a.example/1\r\n<html><!--StartFragment-->{0}<!--EndFragment-->س",
    ],
)
def test_all_that_was_copied_is_taken(copied: str) -> None:
    data = copied.format(f"<nav>{TITLE}</nav><p>{FIRST}</p>").encode()
    document = read(Input(data, options=ReadOptions("utf-8"), media="text/html"))
    assert of(document) == [("furniture", TITLE), ("paragraph", FIRST)]
    assert document.metadata.address == ("https://a.example/1" if "SourceURL" in copied else "")


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 50_000 + FIRST,
        "<b><font>" * 20_000 + FIRST,
        "<table><tr><td>" * 2000 + FIRST,
        f"<p title='{'x' * 3_000_000}'>{FIRST}</p>",
        f"<p class='{'comment ' * 100_000}'>{FIRST}</p>",
        f"<!DOCTYPE x SYSTEM 'file:///etc/passwd' [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><p>{FIRST}&a;</p>",
        f"<p>{FIRST}</p>" + "</div>" * 50_000,
        f"<p>{FIRST}</p><br>" + "<br>" * 50_000,
    ],
)
def test_hostile_pages_are_read_within_bounds(body: str) -> None:
    start = time.process_time()
    document = html(page(body))
    assert FIRST in document.text
    assert "root:" not in document.text
    assert time.process_time() - start < 20


@pytest.mark.parametrize("tags", ["<b></i>", "<b><font></p>", "<div></nav>"])
def test_end_tags_of_nothing_among_open_elements_take_no_endless_time(tags: str) -> None:
    """The parser looks through all that is open for each: four times as many would take sixteen times as long."""
    with pytest.raises(ReadError) as caught:
        html(page(tags * 100_000 + FIRST))
    assert caught.value.kind is Kind.TOO_COMPLEX


def test_a_page_is_the_same_in_one_piece_and_in_slices(monkeypatch: pytest.MonkeyPatch) -> None:
    text = page(f"<div class='x'><p>{FIRST}<b>é😀</b> &amp; ج</p><!-- a --></div>" * 3)
    whole = html(text)
    for size in (1, 2, 7, 64):
        monkeypatch.setattr(xml, "_SLICE", size)
        assert html(text) == whole


def test_too_many_elements(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tree, "MAX_NODES", 100)
    with pytest.raises(ReadError) as caught:
        html(page("<b></b>" * 100 + FIRST))
    assert caught.value.kind is Kind.TOO_COMPLEX


_TAGS = [
    "p",
    "div",
    "table",
    "tr",
    "td",
    "li",
    "ul",
    "aside",
    "blockquote",
    "h1",
    "b",
    "pre",
    "nav",
    "a",
    "br",
    "time",
]
_PAGES = st.recursive(
    st.sampled_from(["تمر", FIRST, "<br>", "&nbsp;", ""]),
    lambda inner: st.builds(
        lambda tag, name, parts, closed: (
            f"<{tag} class='{name}' href='/'>{''.join(parts)}{f'</{tag}>' if closed else ''}"
        ),
        st.sampled_from(_TAGS),
        st.sampled_from(["", "comment", "content", "title", "date", "footnotes", "ad"]),
        st.lists(inner, max_size=4),
        st.booleans(),
    ),
    max_leaves=25,
)


@settings(deadline=None, max_examples=60)
@given(_PAGES, st.booleans())
def test_elements_in_any_order_give_a_document_or_nothing(body: str, whole_page: bool) -> None:
    document = unless_empty(page(body))
    if document is None:
        return
    assert_true(document)
    everything = html(page(body), whole_page=True)
    assert_true(everything)
    assert all(document.quote(block) in everything.text for block in document.blocks)


@settings(deadline=None)
@given(st.binary(max_size=600))
def test_any_bytes_give_a_document_or_an_error(data: bytes) -> None:
    try:
        document = html(b"<html>" + data)
    except ReadError:
        return
    assert_true(document)

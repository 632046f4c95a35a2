"""EPUB: the chapters in the order of the spine, each element as what it is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from unit.readers.office import blocks, epub, of, unless_empty, xhtml, zipped

from khulasa.errors import Kind, ReadError
from khulasa.readers.base import Input
from khulasa.readers.table import read

TITLE, TEXT = "بئر في الوادي", "خرج أهل القرية صباحا."


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (f"<h3>{TITLE}</h3><p>{TEXT}</p>", [("heading3", TITLE), ("paragraph", TEXT)]),
        (
            f"<div>{TITLE}<p>{TEXT}</p>تمر</div>",
            [("paragraph", TITLE), ("paragraph", TEXT), ("paragraph", "تمر")],
        ),
        (
            f"<blockquote><p>{TEXT}</p><p>تمر</p></blockquote>",
            [("quotation", TEXT), ("quotation", "تمر")],
        ),
        (
            "<ul><li>تمر<ul><li>تين</li></ul></li><li><p>توت</p><p>حلو</p></li></ul>",
            [
                ("list_item", "تمر"),
                ("list_item", "تين"),
                ("list_item", "توت"),
                ("paragraph", "حلو"),
            ],
        ),
        ("<figure><img alt='س'/><figcaption>صورة</figcaption></figure>", [("caption", "صورة")]),
        ("<p>ت<b>م</b>ر<i> وتين</i></p>", [("paragraph", "تمر وتين")]),
        ("<p>تمر&nbsp;وتين&mdash;&#1585;&amp;</p>", [("paragraph", "تمر\u00a0وتين—ر&")]),
        ("<p>تمر\n  وتين</p>", [("paragraph", "تمر وتين")]),
        ("<p><ruby>تمر<rp>(</rp><rt>س</rt></ruby></p>", [("paragraph", "تمر")]),
        (
            f"<nav epub:type='toc'>س</nav><script>س</script><p hidden='hidden'>س</p><p>{TEXT}</p>",
            [("paragraph", TEXT)],
        ),
        (f"<p style='color:red; display: none'>س</p><p>{TEXT}</p>", [("paragraph", TEXT)]),
        (
            "<p>تمر<span epub:type='pagebreak'>٧</span> وتين<svg><text>س</text></svg></p>",
            [("paragraph", "تمر وتين")],
        ),
        (
            "<table><caption>ثمار</caption><tr><th>تمر</th><td>تين</td></tr></table>",
            [("caption", "ثمار"), ("table_cell", "تمر"), ("table_cell", "تين")],
        ),
    ],
)
def test_elements_are_what_they_are(body: str, found: list[tuple[str, str]]) -> None:
    assert blocks(epub(body)) == found


def test_a_break_of_line_parts_lines() -> None:
    assert read(Input(epub("<p>تمر<br/>وتين</p>"))).text == "تمر\nوتين"


def test_chapters_come_in_the_order_of_the_spine_without_those_aside() -> None:
    spine = "".join(
        f'<itemref idref="{each}"/>' for each in ("c1", 'c2" linear="no', "nav", "c0", "c0")
    )
    more = {"O/nav.xhtml": xhtml("<p>س</p>")}
    assert blocks(epub("<p>ثان</p>", "<p>أول</p>", "<p>س</p>", spine=spine, more=dict(more))) == [
        ("paragraph", "أول"),
        ("paragraph", "ثان"),
    ]


def test_notes_stand_at_the_end_of_their_chapter() -> None:
    inner = "<p>حاشية</p><table><tr><td>في خانة</td></tr></table><a role='doc-backlink'>↩</a>"
    note = f"<aside epub:type='footnote'>{inner}</aside>"
    call = "<a epub:type='noteref' href='#n'>١</a>"
    assert blocks(epub(f"{note}<p>تمر{call} وتين</p>", f"<p>{TEXT}</p>")) == [
        ("paragraph", "تمر وتين"),
        ("footnote", "حاشية"),
        ("footnote", "في خانة"),
        ("paragraph", TEXT),
    ]


@pytest.mark.parametrize(
    ("link", "text"),
    [
        ("<sup><a href='#n'>1</a></sup>", "تمر وتين"),
        ("<a href='#n'><sup>[٢]</sup></a>", "تمر وتين"),
        ("<a href='#n'>3</a>", "تمر3 وتين"),
        ("<sup>2</sup>", "تمر2 وتين"),
        ("<sup><a href='#n'>نخل</a></sup>", "تمرنخل وتين"),
    ],
)
def test_marks_that_call_notes_are_left_out(link: str, text: str) -> None:
    assert blocks(epub(f"<p>تمر{link} وتين</p>")) == [("paragraph", text)]


def test_the_way_back_of_a_note_is_left_out() -> None:
    note = "<aside epub:type='footnote'><p><sup><a href='#c'>i</a></sup>حاشية <a href='#d'>أخرى</a></p></aside>"
    assert blocks(epub(note)) == [("footnote", "حاشية أخرى")]


def test_a_paragraph_that_the_contents_name_is_a_heading() -> None:
    nav = xhtml(f'<nav epub:type="toc"><ol><li><a href="c0.xhtml#x"> {TITLE} </a></li></ol></nav>')
    assert blocks(epub(f"<p>{TITLE}</p><p>{TEXT}</p>", more={"O/nav.xhtml": nav})) == [
        ("heading1", TITLE),
        ("paragraph", TEXT),
    ]


def test_a_title_page_and_a_chapter_that_say_the_same_say_it_once() -> None:
    assert blocks(epub(f"<h1>{TITLE}</h1>", f"<h1>{TITLE}</h1><p>{TEXT}</p>")) == [
        ("heading1", TITLE),
        ("paragraph", TEXT),
    ]


def test_what_the_book_says_of_itself() -> None:
    stated = (
        f"<dc:title>{TITLE}</dc:title><dc:creator>مريم</dc:creator><dc:creator>سامي</dc:creator>"
        "<dc:date>2023-10</dc:date>"
        "<dc:source>ISBN 1</dc:source><dc:source>https://example.org/a</dc:source>"
    )
    document = read(Input(epub(f"<p>{TEXT}</p>", metadata=stated)))
    assert (document.title, document.format) == (TITLE, "epub")
    said = document.metadata
    assert (said.author, said.date, said.address) == (
        "مريم، سامي",
        "2023-10",
        "https://example.org/a",
    )


@pytest.mark.parametrize("page", ["<p>تمر<br>وتين & عنب<p>رمان", "<p>تمر</b> وتين</p><p>رمان</p>"])
def test_a_chapter_that_is_not_well_formed_is_read_as_html(page: str) -> None:
    texts = [text for _, text in blocks(epub(xhtml(page)))]
    assert (texts[0], texts[-1]) in (("تمر", "رمان"), ("تمر وتين", "رمان"))


@pytest.mark.parametrize("codec", ["windows-1256", "utf-16"])
def test_a_chapter_may_be_in_another_encoding(codec: str) -> None:
    page = xhtml(f"<p>{TEXT}&nbsp;</p>").replace("utf-8", codec).encode(codec)
    data = epub("", more={"O/c0.xhtml": page})
    assert blocks(data) == [("paragraph", TEXT)]


def test_a_missing_chapter_costs_a_warning() -> None:
    data = epub(f"<p>{TEXT}</p>", spine='<itemref idref="c0"/><itemref idref="nav2"/>')
    assert read(Input(data)).warnings == ()
    gone = zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<c><rootfile full-path="a.opf"/></c>',
            "a.opf": '<p><manifest><item id="a" href="a.xhtml"/><item id="b" href="b.xhtml"/></manifest>'
            '<spine><itemref idref="a"/><itemref idref="b"/></spine></p>',
            "a.xhtml": xhtml(f"<p>{TEXT}</p>"),
        }
    )
    document = read(Input(gone))
    assert (document.text, document.warnings) == (TEXT, ("partly_read",))


@pytest.mark.parametrize(
    ("algorithm", "kind"),
    [
        ("http://www.idpf.org/2008/embedding", None),
        ("http://ns.adobe.com/pdf/enc#RC", None),
        ("http://www.w3.org/2001/04/xmlenc#aes256-cbc", Kind.DRM_PROTECTED),
        ("", Kind.DRM_PROTECTED),
    ],
)
def test_a_protected_book_says_so(algorithm: str, kind: Kind | None) -> None:
    encryption = f'<encryption><EncryptedData><EncryptionMethod Algorithm="{algorithm}"/></EncryptedData></encryption>'
    data = epub(f"<p>{TEXT}</p>", more={"META-INF/encryption.xml": encryption})
    if kind is None:
        assert of(read(Input(data))) == [("paragraph", TEXT)]
        return
    with pytest.raises(ReadError) as caught:
        read(Input(data))
    assert caught.value.kind is kind


@pytest.mark.parametrize(
    "container", ["", "<c/>", "<c><rootfile/></c>", '<c><rootfile full-path="../../x"/></c>', "<"]
)
def test_a_book_without_a_package_is_damaged(container: str) -> None:
    with pytest.raises(ReadError) as caught:
        read(Input(epub(f"<p>{TEXT}</p>", more={"META-INF/container.xml": container})))
    assert caught.value.kind is Kind.DAMAGED


def test_progress_counts_chapters() -> None:
    told: list[tuple[int, int]] = []
    read(Input(epub("<p>تمر</p>", "<p>تين</p>")), lambda done, total: told.append((done, total)))
    assert told == [(1, 2), (2, 2)]


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
    "caption",
]


@settings(deadline=None)
@given(
    st.recursive(
        st.just("تمر"),
        lambda inner: st.builds(
            lambda tag, parts: f"<{tag} epub:type='footnote'>{''.join(parts)}</{tag}>",
            st.sampled_from(_TAGS),
            st.lists(inner, max_size=4),
        ),
        max_leaves=25,
    ),
    st.booleans(),
)
def test_elements_in_any_order_give_a_document_or_an_error(body: str, well_formed: bool) -> None:
    document = unless_empty(epub(body if well_formed else body + "<p>"))
    if document is None:
        return
    assert all(document.quote(each) for each in document.blocks)

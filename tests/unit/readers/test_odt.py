"""ODT and FODT: what the page shows is read, in order and each as what it is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from unit.readers.office import ODF, blocks, odt, of, unless_empty

from khulasa.errors import Kind, ReadError
from khulasa.readers.base import Input
from khulasa.readers.table import read

TITLE, TEXT = "بئر في الوادي", "خرج أهل القرية صباحا."
STYLES = """
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Quotations"/>
<style:style style:name="P3" style:family="paragraph" style:parent-style-name="Heading_20_2"/>
<style:style style:name="Illustration" style:family="paragraph" style:parent-style-name="Caption"/>
<style:style style:name="P5" style:family="paragraph"><style:text-properties text:display="none"/></style:style>
<style:style style:name="P6" style:family="paragraph" style:parent-style-name="P6"/>
<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>
"""


def h(text: str, level: int = 1) -> str:
    return f'<text:h text:outline-level="{level}">{text}</text:h>'


def p(text: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


@pytest.mark.parametrize(
    ("style", "kind"),
    [
        ("", "paragraph"),
        ("P1", "title"),
        ("P2", "quotation"),
        ("P3", "heading2"),
        ("Illustration", "caption"),
        ("P6", "paragraph"),
        ("Subtitle", "heading2"),
        ("Contents_20_1", "furniture"),
        ("nowhere", "paragraph"),
    ],
)
def test_styles_say_what_a_paragraph_is(style: str, kind: str) -> None:
    assert blocks(odt(p(TEXT, style), STYLES)) == [(kind, TEXT)]


@pytest.mark.parametrize(("level", "kind"), [(1, "heading1"), (3, "heading3"), (10, "heading6")])
def test_headings_have_levels(level: int, kind: str) -> None:
    assert blocks(odt(h(TITLE, level))) == [(kind, TITLE)]


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("تمر<text:s text:c='3'/>وتين", "تمر وتين"),
        ("تمر<text:tab/>وتين", "تمر وتين"),
        ("تمر\n   وتين", "تمر وتين"),
        ("تمر<text:soft-page-break/>وتين", "تمروتين"),
        ("<text:a><text:span>تمر</text:span></text:a> وتين", "تمر وتين"),
        (
            "تمر <text:span text:style-name='T1'>سر<text:span>سر</text:span></text:span>وتين",
            "تمر وتين",
        ),
        ("تمر <office:annotation><text:p>سر</text:p></office:annotation>وتين", "تمر وتين"),
        (
            "<text:ruby><text:ruby-base>تمر</text:ruby-base><text:ruby-text>سر</text:ruby-text></text:ruby>",
            "تمر",
        ),
        ("تمر<text:change-start/> وتين<text:change-end/>", "تمر وتين"),
        ("كَتَبَ مـحمّد\u200f", "كَتَبَ مـحمّد\u200f"),
    ],
)
def test_what_stands_in_a_paragraph(inner: str, text: str) -> None:
    assert blocks(odt(p(inner), STYLES)) == [("paragraph", text)]


def test_a_break_of_line_parts_lines() -> None:
    assert read(Input(odt(p("تمر<text:line-break/>وتين")))).text == "تمر\nوتين"


def test_lists_nest_and_have_heads() -> None:
    inner = f"<text:list><text:list-item>{p('توت')}</text:list-item></text:list>"
    body = (
        f"<text:list><text:list-header>{p('الثمار')}</text:list-header>"
        f"<text:list-item>{p('تمر')}{p('حلو')}{inner}</text:list-item>"
        f"<text:list-item>{h('تين')}</text:list-item></text:list>"
    )
    assert blocks(odt(body)) == [
        ("paragraph", "الثمار"),
        ("list_item", "تمر"),
        ("paragraph", "حلو"),
        ("list_item", "توت"),
        ("heading1", "تين"),
    ]


def test_tables_give_cells() -> None:
    cells = f"<table:table-cell>{p('تمر')}</table:table-cell><table:table-cell>{p('تين')}</table:table-cell>"
    covered = f"<table:covered-table-cell>{p('سر')}</table:covered-table-cell>"
    table = (
        f"<table:table><table:table-header-rows><table:table-row>{cells}</table:table-row></table:table-header-rows>"
        f"<table:table-row>{cells}{covered}</table:table-row></table:table>"
    )
    document = read(Input(odt(table)))
    assert of(document) == [("table_cell", "تمر"), ("table_cell", "تين")] * 2
    assert document.text.startswith("تمر\tتين\n")


def test_notes_stand_at_the_end() -> None:
    body = f"<text:note-body>\n {p('حاشية')}</text:note-body>"
    note = f"<text:note><text:note-citation>1</text:note-citation>\n {body}</text:note>"
    assert blocks(odt(p(f"تمر{note}، وتين") + p(TEXT))) == [
        ("paragraph", "تمر، وتين"),
        ("paragraph", TEXT),
        ("footnote", "حاشية"),
    ]


def test_boxes_follow_their_paragraph() -> None:
    box = f"<draw:frame><draw:text-box>{p('صورة', 'Illustration')}</draw:text-box></draw:frame>"
    assert blocks(odt(p(f"تمر{box} وتين"), STYLES)) == [
        ("paragraph", "تمر وتين"),
        ("caption", "صورة"),
    ]


@pytest.mark.parametrize(
    "hidden",
    [
        p("سر", "P5"),
        f"<text:section text:display='none'>{p('سر')}</text:section>",
        p("<text:hidden-paragraph text:is-hidden='true'/>سر"),
        f"<office:forms>{p('سر')}</office:forms>",
    ],
)
def test_what_is_hidden_is_left_out(hidden: str) -> None:
    assert blocks(odt(hidden + p(TEXT), STYLES)) == [("paragraph", TEXT)]


def test_changes_are_shown_as_accepted_and_said() -> None:
    region = f"<text:changed-region><text:deletion>{p('سر')}</text:deletion></text:changed-region>"
    change = f"<text:tracked-changes>{region}</text:tracked-changes>"
    document = read(Input(odt(change + p(TEXT))))
    assert of(document) == [("paragraph", TEXT)]
    assert document.warnings == ("tracked_changes",)


def test_contents_are_furniture() -> None:
    index = (
        "<text:table-of-content><text:table-of-content-source><text:index-title-template>سر</text:index-title-template>"
        f"</text:table-of-content-source><text:index-body>{p('فهرس')}</text:index-body></text:table-of-content>"
    )
    assert blocks(odt(index + p(TEXT))) == [("furniture", "فهرس"), ("paragraph", TEXT)]


def test_what_the_file_says_of_itself() -> None:
    meta = (
        f"<dc:title>{TITLE}</dc:title><meta:initial-creator>مريم الخطيب</meta:initial-creator>"
        "<dc:creator>سامي</dc:creator>"
        "<meta:creation-date>2023-10-12T08:00:00.123456789</meta:creation-date>"
    )
    document = read(Input(odt(p(TEXT), meta=meta)))
    assert (document.title, document.format) == (TITLE, "odt")
    assert (document.metadata.author, document.metadata.date) == (
        "مريم الخطيب",
        "2023-10-12T08:00:00.123456789",
    )


def test_an_encrypted_file_asks_for_its_password() -> None:
    manifest = "<manifest:manifest><manifest:encryption-data/></manifest:manifest>"
    with pytest.raises(ReadError) as caught:
        read(Input(odt(p(TEXT), manifest=manifest)))
    assert caught.value.kind is Kind.ENCRYPTED


def flat(body: str, media: str = "text") -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {ODF} '
        f'office:mimetype="application/vnd.oasis.opendocument.{media}">'
        f"<office:meta><dc:title>{TITLE}</dc:title></office:meta>"
        f"<office:automatic-styles>{STYLES}</office:automatic-styles>"
        f"<office:master-styles>{p('سر')}</office:master-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    ).encode()


def test_a_flat_file_is_read() -> None:
    picture = (
        "<draw:frame><draw:image><office:binary-data>"
        + "QUJD\n" * 4_000_000
        + "</office:binary-data></draw:image></draw:frame>"
    )
    document = read(Input(flat(p(f"تمر{picture}", "P2")), "a.xml"))
    assert of(document) == [("quotation", "تمر")]
    assert (document.format, document.title) == ("fodt", TITLE)


@settings(deadline=None)
@given(st.text(max_size=100))
def test_any_body_gives_a_document_or_an_error(body: str) -> None:
    for data in (
        odt(body.encode("utf-8", "replace").decode()),
        flat(body.encode("utf-8", "replace").decode()),
    ):
        try:
            document = read(Input(data, "a.odt"))
        except ReadError:
            continue
        assert all(document.quote(each).strip() for each in document.blocks)


_TAGS = [
    "text:p",
    "text:h",
    "text:list",
    "text:list-item",
    "text:note",
    "text:note-body",
    "draw:text-box",
    "text:span",
    "table:table",
    "table:table-row",
    "table:table-cell",
    "text:section",
    "text:table-of-content",
]


@settings(deadline=None)
@given(
    st.recursive(
        st.just("تمر"),
        lambda inner: st.builds(
            lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag}>",
            st.sampled_from(_TAGS),
            st.lists(inner, max_size=4),
        ),
        max_leaves=25,
    )
)
def test_elements_in_any_order_give_a_document_or_an_error(body: str) -> None:
    document = unless_empty(odt(body), "a.odt")
    if document is None:
        return
    assert all(document.quote(each) for each in document.blocks)

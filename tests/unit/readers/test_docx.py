"""DOCX: what Word shows is read, in order and each as what it is; what it doesn't show is not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from unit.readers.office import W, blocks, docx, of, p, r, unless_empty, zipped

from khulasa.errors import Kind, ReadError
from khulasa.readers.base import Input
from khulasa.readers.table import read
from khulasa.readers.warnings import PARTLY_READ

STYLES = f"""<w:styles {W}>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="paragraph" w:styleId="mine"><w:name w:val="My head"/><w:basedOn w:val="1"/></w:style>
<w:style w:type="paragraph" w:styleId="out"><w:name w:val="Other"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="q"><w:name w:val="Intense Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="c"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="toc"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="l"><w:name w:val="Bullets"/>
<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:styleId="hid"><w:name w:val="Hid"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="x"><w:name w:val="X"/><w:basedOn w:val="y"/></w:style>
<w:style w:type="paragraph" w:styleId="y"><w:name w:val="Y"/><w:basedOn w:val="x"/></w:style>
</w:styles>"""
TITLE, HEAD, TEXT = "بئر في الوادي", "أهل القرية", "خرج أهل القرية صباحا."


@pytest.mark.parametrize(
    ("style", "kind"),
    [
        ("", "paragraph"),
        ("a", "paragraph"),
        ("1", "heading1"),
        ("mine", "heading1"),
        ("out", "heading3"),
        ("t", "title"),
        ("q", "quotation"),
        ("c", "caption"),
        ("toc", "furniture"),
        ("l", "list_item"),
        ("x", "paragraph"),
        ("nowhere", "paragraph"),
        ("Heading2", "heading2"),
        ("heading 4", "heading4"),
        ("heading 6", "heading6"),
        ("heading 7", "heading6"),
        ("heading 9", "heading6"),
    ],
)
def test_styles_say_what_a_paragraph_is(style: str, kind: str) -> None:
    assert blocks(docx(p(TEXT, style=style), styles=STYLES)) == [(kind, TEXT)]


@pytest.mark.parametrize(
    ("properties", "style", "kind"),
    [
        ('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>', "", "list_item"),
        ('<w:numPr><w:numId w:val="0"/></w:numPr>', "l", "paragraph"),
        ('<w:numPr><w:numId w:val="1"/></w:numPr>', "1", "heading1"),
        ('<w:outlineLvl w:val="1"/>', "", "heading2"),
        ('<w:outlineLvl w:val="3"/>', "", "heading4"),
        ('<w:outlineLvl w:val="5"/>', "", "heading6"),
        ('<w:outlineLvl w:val="8"/>', "", "heading6"),
        ('<w:outlineLvl w:val="9"/>', "1", "heading1"),
        ('<w:pPrChange><w:pPr><w:pStyle w:val="1"/></w:pPr></w:pPrChange>', "", "paragraph"),
    ],
)
def test_its_own_properties_come_first(properties: str, style: str, kind: str) -> None:
    assert blocks(docx(p(TEXT, style=style, properties=properties), styles=STYLES)) == [
        (kind, TEXT)
    ]


def test_a_title_that_the_text_repeats_stands_once() -> None:
    document = read(Input(docx(p(TITLE, style="t") + p(TITLE, style="1") + p(TEXT), styles=STYLES)))
    assert of(document) == [("title", TITLE), ("paragraph", TEXT)]
    assert document.title == TITLE


def test_what_stands_in_runs() -> None:
    signs = (
        "<w:r><w:t>تمر</w:t><w:tab/><w:t>وتين</w:t><w:noBreakHyphen/><w:t>حلو</w:t><w:softHyphen/>"
        '<w:sym w:font="Symbol" w:char="F0B7"/><w:sym w:font="Wingdings" w:char="F04A"/></w:r>'
    )
    assert blocks(docx(p(signs))) == [("paragraph", "تمر وتين\u2011حلو•")]


def test_a_break_of_line_parts_lines_and_stops_of_the_ruler_say_nothing() -> None:
    broken = p(
        "<w:r><w:t>تمر</w:t><w:br/><w:t>وتين</w:t></w:r>", properties="<w:tabs><w:tab/></w:tabs>"
    )
    document = read(Input(docx(broken)))
    assert document.text == "تمر\nوتين"


def test_letters_stay() -> None:
    text = "كَتَبَ مـحـمّد\u200f (الله) ﷺ می\u200cخواهم"
    assert blocks(docx(p(text))) == [("paragraph", text)]


@pytest.mark.parametrize(
    "hidden",
    [
        r("سر", "<w:vanish/>"),
        r("سر", '<w:rStyle w:val="hid"/>'),
        "<w:del><w:r><w:delText>سر</w:delText></w:r></w:del>",
        "<w:moveFrom><w:r><w:t>سر</w:t></w:r></w:moveFrom>",
        "<w:r><w:instrText>سر</w:instrText></w:r>",
        r("سر").join(
            f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end")
        ),
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>سر</w:t></w:r></w:sdtContent></w:sdt>",
        "<w:r><w:ruby><w:rt><w:r><w:t>سر</w:t></w:r></w:rt><w:rubyBase/></w:ruby></w:r>",
        "<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr></w:r>",
    ],
)
def test_what_is_not_shown_is_left_out(hidden: str) -> None:
    assert blocks(docx(p("تمر ", hidden, "وتين"), styles=STYLES)) == [("paragraph", "تمر وتين")]


@pytest.mark.parametrize(
    "shown",
    [
        r("سر", '<w:vanish w:val="0"/>'),
        "<w:ins><w:r><w:t>سر</w:t></w:r></w:ins>",
        "<w:moveTo><w:r><w:t>سر</w:t></w:r></w:moveTo>",
        "<w:hyperlink><w:r><w:t>سر</w:t></w:r></w:hyperlink>",
        "<w:smartTag><w:smartTag><w:r><w:t>سر</w:t></w:r></w:smartTag></w:smartTag>",
        '<w:fldSimple w:instr="DATE"><w:r><w:t>سر</w:t></w:r></w:fldSimple>',
        "<w:sdt><w:sdtContent>" * 2 + "<w:r><w:t>سر</w:t></w:r>" + "</w:sdtContent></w:sdt>" * 2,
        "<m:oMath><m:r><m:t>سر</m:t></m:r></m:oMath>",
        "<w:r>{}<w:instrText>HYPERLINK</w:instrText>{}<w:t>سر</w:t>{}</w:r>".format(
            *(f'<w:fldChar w:fldCharType="{kind}"/>' for kind in ("begin", "separate", "end"))
        ),
    ],
)
def test_what_is_shown_is_read(shown: str) -> None:
    assert blocks(docx(p("تمر ", shown, " وتين"))) == [("paragraph", "تمر سر وتين")]


def test_a_field_without_an_end_hides_nothing_beyond_its_paragraph() -> None:
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    assert blocks(docx(p(begun) + p(TEXT))) == [("paragraph", TEXT)]


def test_changes_are_shown_as_accepted_and_said() -> None:
    mark = "<w:rPr><w:del/></w:rPr>"
    document = read(Input(docx(p("خرج أهل ", properties=mark) + p("القرية."))))
    assert of(document) == [("paragraph", "خرج أهل القرية.")]
    assert document.warnings == ("tracked_changes",)


def test_a_deleted_row_is_gone() -> None:
    rows = "".join(
        f"<w:tr>{change}<w:tc>{p(text)}</w:tc><w:tc>{p(text)}</w:tc></w:tr>"
        for text, change in (("تمر", ""), ("سر", "<w:trPr><w:del/></w:trPr>"))
    )
    assert blocks(docx(f"<w:tbl>{rows}</w:tbl>")) == [("table_cell", "تمر")] * 2


def test_a_table_gives_cells() -> None:
    rows = "".join(
        "<w:tr>"
        + "".join(f"<w:tc><w:tcPr>{merge}</w:tcPr>{p(text)}</w:tc>" for text, merge in row)
        + "</w:tr>"
        for row in (
            (("القرية", ""), ("البئر", '<w:vMerge w:val="restart"/>')),
            (("الوادي", ""), ("سر", "<w:vMerge/>")),
        )
    )
    document = read(Input(docx(f"<w:tbl>{rows}</w:tbl>{p(TEXT)}")))
    assert of(document) == [("table_cell", each) for each in ("القرية", "البئر", "الوادي")] + [
        ("paragraph", TEXT)
    ]
    assert document.text.startswith("القرية\tالبئر\n")


def test_a_table_that_only_places_an_article_is_no_table() -> None:
    cell = f"<w:tc>{p(TITLE, style='1')}{p(TEXT)}</w:tc>"
    assert blocks(docx(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>", styles=STYLES)) == [
        ("heading1", TITLE),
        ("paragraph", TEXT),
    ]


def test_a_table_in_a_table_is_read_once_and_in_order() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{p('تين')}</w:tc><w:tc>{p('رمان')}</w:tc></w:tr></w:tbl>"
    table = f"<w:tbl><w:tr><w:tc>{p('تمر')}</w:tc><w:tc>{inner}{p('')}</w:tc><w:tc>{p('عنب')}</w:tc></w:tr></w:tbl>"
    assert [text for _, text in blocks(docx(table))] == ["تمر", "تين", "رمان", "عنب"]


def test_a_box_is_read_once_after_its_paragraph() -> None:
    box = "<w:txbxContent>" + p("في الإطار") + "</w:txbxContent>"
    run = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx>{box}</wps:txbx></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert blocks(docx(p("تمر", run, "وتين"))) == [
        ("paragraph", "تمروتين"),
        ("paragraph", "في الإطار"),
    ]


def test_notes_stand_at_the_end_in_the_order_of_their_calls() -> None:
    notes = f"""<w:footnotes {W}><w:footnote w:type="separator" w:id="-1">{p("سر")}</w:footnote>
    <w:footnote w:id="1">{p("أولى")}</w:footnote><w:footnote w:id="2">{p("ثانية")}</w:footnote></w:footnotes>"""
    calls = "".join(f'<w:r><w:footnoteReference w:id="{number}"/></w:r>' for number in (2, 1))
    found = blocks(docx(p(TEXT, calls) + p(TEXT), footnotes=notes))
    assert found == [("paragraph", TEXT)] * 2 + [("footnote", "ثانية"), ("footnote", "أولى")]


def test_headers_stand_only_where_nothing_else_does() -> None:
    header = f"<w:hdr {W}>{p('رأس الصفحة')}</w:hdr>"
    assert blocks(docx(p(TEXT), header1=header)) == [("paragraph", TEXT)]
    assert blocks(docx(p(""), header1=header)) == [("furniture", "رأس الصفحة")]


def test_contents_are_furniture() -> None:
    gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    contents = f"<w:sdt>{gallery}<w:sdtContent>{p('فهرس')}</w:sdtContent></w:sdt>"
    assert blocks(docx(contents + p(TEXT))) == [("furniture", "فهرس"), ("paragraph", TEXT)]


def test_the_strict_variant_and_another_name_and_place_are_read() -> None:
    data = zipped(
        {
            "_rels/.rels": '<Relationships><Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/'
            'officeDocument" Target="/word/document2.xml"/></Relationships>',
            "[Content_Types].xml": "<Types/>",
            "word/document2.xml": '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>'
            f"{p(TEXT)}</w:body></w:document>",
        }
    )
    assert blocks(data, "article.zip") == [("paragraph", TEXT)]


@pytest.mark.parametrize(
    ("title", "author", "stated", "named"),
    [
        (TITLE, "مريم الخطيب", TITLE, "مريم الخطيب"),
        ("Document1", "python-docx", "", ""),
        ("article.docx", "User", "", ""),
    ],
)
def test_what_the_file_says_of_itself(title: str, author: str, stated: str, named: str) -> None:
    core = (
        '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t">'
        f"<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>"
        "<dcterms:created>2023-10-12T08:00:00Z</dcterms:created></cp:coreProperties>"
    )
    document = read(Input(docx(p(TEXT), core=core)))
    assert (document.title, document.metadata.author) == (stated, named)
    assert document.metadata.date == "2023-10-12T08:00:00Z"
    assert document.format == "docx"


def test_word_2003_xml_is_read() -> None:
    data = (
        '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument '
        'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:styles><w:style w:type="paragraph" '
        'w:styleId="h"><w:name w:val="heading 1"/></w:style></w:styles><w:body>'
        f"{p(TITLE, style='h')}{p('تمر', '<w:r><w:footnote>' + p('حاشية') + '</w:footnote></w:r>')}"
        "</w:body></w:wordDocument>"
    )
    assert blocks(data.encode(), "a.doc") == [
        ("heading1", TITLE),
        ("paragraph", "تمر"),
        ("footnote", "حاشية"),
    ]


def test_a_broken_part_beside_the_text_costs_a_warning() -> None:
    assert read(Input(docx(p(TEXT), styles="<w:styles"))).warnings == ("partly_read",)


@pytest.mark.parametrize(
    "body", ["<w:p>", "</w:p>", "&lol;", "<w:p><w:r><w:t>\x00</w:t></w:r></w:p>"]
)
def test_a_broken_text_is_damaged(body: str) -> None:
    with pytest.raises(ReadError) as caught:
        read(Input(docx(body)))
    assert caught.value.kind is Kind.DAMAGED
    assert caught.value.facts["format"] == "DOCX"


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_body_gives_a_document_or_an_error(body: str) -> None:
    try:
        document = read(Input(docx(body.encode("utf-8", "replace").decode()), "a.docx"))
    except ReadError:
        return
    assert all(document.quote(each).strip() for each in document.blocks)


_TAGS = [
    "p",
    "r",
    "t",
    "tbl",
    "tr",
    "tc",
    "sdt",
    "sdtContent",
    "txbxContent",
    "del",
    "ins",
    "footnote",
    "pPr",
    "ruby",
]


@settings(deadline=None)
@given(
    st.recursive(
        st.just("تمر"),
        lambda inner: st.builds(
            lambda tag, parts: f"<w:{tag}>{''.join(parts)}</w:{tag}>",
            st.sampled_from(_TAGS),
            st.lists(inner, max_size=4),
        ),
        max_leaves=25,
    )
)
def test_elements_in_any_order_give_a_document_or_an_error(body: str) -> None:
    document = unless_empty(docx(body), "a.docx")
    if document is None:
        return
    assert all(document.quote(each) for each in document.blocks)


RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CHUNK = f'<w:altChunk xmlns:r="{RELATIONS}" r:id="c1"/>'


def with_chunk(name: str, data: bytes, body: str = p(TITLE) + CHUNK) -> bytes:
    """A DOCX with a file inside of it."""
    relation = f'<Relationship Id="c1" Type="{RELATIONS}/aFChunk" Target="{name}"/>'
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": f"<Relationships>{relation}</Relationships>",
            f"word/{name}": data,
        }
    )


PAGE = f"<html><body><h2>{HEAD}</h2><p>{TEXT}</p><table><tr><td>تمر<td>تين</table></body></html>"
CELLS = [("table_cell", "تمر"), ("table_cell", "تين")]


@pytest.mark.parametrize(
    ("name", "data", "found"),
    [
        ("a.html", PAGE.encode(), [("heading2", HEAD), ("paragraph", TEXT), *CELLS]),
        ("a.dat", PAGE.encode(), [("heading2", HEAD), ("paragraph", TEXT), *CELLS]),
        (
            "a.mht",
            b"MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n" + PAGE.encode(),
            [("heading2", HEAD), ("paragraph", TEXT), *CELLS],
        ),
        ("a.rtf", b"{\\rtf1\\ansicpg1256 " + TEXT.encode("cp1256") + b"}", [("paragraph", TEXT)]),
        ("a.txt", TEXT.encode(), [("paragraph", TEXT)]),
        ("a.docx", docx(p(TEXT)), [("paragraph", TEXT)]),
    ],
)
def test_a_file_inside_is_read(name: str, data: bytes, found: list[tuple[str, str]]) -> None:
    document = read(Input(with_chunk(name, data)))
    assert of(document) == [("paragraph", TITLE), *found]
    assert document.warnings == ()


def test_the_rows_of_a_table_inside_stay_rows() -> None:
    page = "<html><body><table><tr><td>1<td>2<tr><td>3<td>4</table></body></html>"
    text = read(Input(with_chunk("a.html", page.encode()))).text
    assert text.endswith("1\t2\n\n3\t4")


@pytest.mark.parametrize(
    "data",
    [
        with_chunk("a.bin", b"\x00\x01" * 50),
        with_chunk("a.docx", b"PK\x03\x04 and no more"),
        with_chunk("a.html", b"", p(TITLE) + CHUNK.replace("c1", "c2")),
        with_chunk("a.html", PAGE.encode(), p(TITLE) + CHUNK * 101),
    ],
)
def test_a_file_inside_that_cannot_be_read_is_said(data: bytes) -> None:
    document = read(Input(data))
    assert document.quote(document.blocks[0]) == TITLE
    assert document.warnings == (PARTLY_READ,)


def test_files_within_files_end() -> None:
    inner = docx(p(TEXT))
    for _ in range(5):
        inner = with_chunk("a.docx", inner)
    document = read(Input(inner))
    assert [text for _, text in of(document)] == [TITLE] * 3
    assert document.warnings == (PARTLY_READ,)

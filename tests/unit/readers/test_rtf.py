r"""RTF: letters by `\u` and by code page, structure by styles, and nothing of what is not shown."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from unit.readers.office import blocks, of, unless_empty

from khulasa.errors import Kind, ReadError
from khulasa.readers.base import Input, ReadOptions
from khulasa.readers.table import read

TITLE, TEXT = "بئر في الوادي", "خرج أهل القرية صباحا."
FONTS = (
    r"{\fonttbl{\f0\fnil\fcharset0 Times;}{\f1\fcharset178{\*\panose 02}Arabic Transparent{\*\falt Arial};}"
    r"{\f2\fcharset2 Symbol;}{\f3\fcharset128 \'82\'6c;}{\f4\fcharset161 Greek;}}"
)
STYLES = (
    r"{\stylesheet{\s0 Normal;}{\s1\sbasedon0\snext0 heading 1;}{\s2\outlinelevel1 Mine;}{\s3\sbasedon1 Hers;}"
    r"{\*\cs4 Strong;}{\s5 Title;}{\s6 Quotations;}{\s7 caption;}}"
)


def u(text: str, fallback: str = "?") -> str:
    r"""A text by `\u`, as its writers write it: signed, in units of UTF-16."""
    data = text.encode("utf-16-le")
    units = (
        int.from_bytes(data[place : place + 2], "little", signed=True)
        for place in range(0, len(data), 2)
    )
    return "".join(f"\\u{unit}{fallback}" for unit in units)


def q(text: str, codec: str = "cp1256") -> str:
    r"""A text by `\'`."""
    return "".join(f"\\'{byte:02x}" for byte in text.encode(codec))


def rtf(body: str, head: str = r"\ansi\ansicpg1252\deff0\uc1") -> bytes:
    return ("{\\rtf1" + head + FONTS + STYLES + body + "}").encode("ascii")


def text_of(body: str, head: str = r"\ansi\ansicpg1252\deff0\uc1") -> str:
    return read(Input(rtf(body, head))).text


@pytest.mark.parametrize(
    "body",
    [
        u(TEXT),
        u(TEXT, " ?"),
        u(TEXT, r"\'3f"),
        r"\uc0 " + u(TEXT, " "),
        r"\uc0 " + u(TEXT, ""),
        r"\uc2 " + u(TEXT, r"\'c7\'c8"),
        r"\f1 " + q(TEXT),
        r"{\f1\rtlch " + q(TEXT) + "}",
        r"\rtlch\af1\f0 " + q(TEXT),
        r"{\upr{" + "x" * 9 + r"}{\*\ud{" + u(TEXT) + "}}}",
        r"\f4 " + u(TEXT),
        "\\uc1\n" + "\n".join(u(each) for each in TEXT),
    ],
)
def test_letters_come_in_many_ways(body: str) -> None:
    assert text_of(body + r"\par") == TEXT


@pytest.mark.parametrize(
    ("body", "head", "text"),
    [
        (q(TEXT), r"\ansi\ansicpg1256", TEXT),
        (r"\f0 " + q(TEXT), r"\ansi\ansicpg1256", TEXT),
        (r"\f4 " + q("αβγ", "cp1253"), r"\ansi\ansicpg1256", "αβγ"),
        (q("été"), r"\ansi\ansicpg1256", "été"),
        (q(TEXT, "mac-arabic"), r"\mac\ansicpg10004", TEXT),
        (r"\f3 " + q("日本", "cp932"), r"\ansi", "日本"),
        (r"\f2 \'b7", r"\ansi", "•"),
        (u("😀"), r"\ansi", "😀"),
        (u("👍🏽 تمر"), r"\ansi", "👍🏽 تمر"),
        (r"{\u-10179?}{\u-8704?}", r"\ansi", "😀"),
        (r"a\u-10179?b", r"\ansi", "a\ufffdb"),
    ],
)
def test_code_pages_and_pairs(body: str, head: str, text: str) -> None:
    assert text_of(body, head) == text


def test_an_encoding_that_is_asked_for_is_that_of_fonts_that_name_none() -> None:
    data = rtf(q(TEXT), r"\ansi")
    assert read(Input(data, options=ReadOptions("windows-1256"))).text == TEXT


def test_signs() -> None:
    body = r"a\tab b\emdash c\endash d\lquote e\rquote f\ldblquote g\rdblquote h\bullet i\~j\_k\-l\{m\}n\\o\zwnj p"
    assert text_of(body) == "a b—c–d‘e’f“g”h•i\u00a0j\u2011kl{m}n\\o\u200cp"


@pytest.mark.parametrize("end", [r"\par ", r"\sect ", r"\page ", "\\\n", "\\\r\n"])
def test_paragraphs_end(end: str) -> None:
    assert text_of(f"a{end}b") == "a\n\nb"


def test_a_break_of_line_parts_lines() -> None:
    assert text_of(r"a\line b") == "a\nb"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (r"\s0", "paragraph"),
        (r"\s1", "heading1"),
        (r"\s2", "heading2"),
        (r"\s3", "heading1"),
        (r"\s5", "title"),
        (r"\s6", "quotation"),
        (r"\s7", "caption"),
        (r"\outlinelevel2", "heading3"),
        (r"\outlinelevel9", "paragraph"),
        (r"\ls1", "list_item"),
        (r"\s1\ls1", "heading1"),
        (r"{\listtext 1.\tab}", "list_item"),
        (r"{\*\pn\pnlvlblt{\pntxtb *}}{\pntext *\tab}", "list_item"),
        (r"\s99", "paragraph"),
    ],
)
def test_styles_say_what_a_paragraph_is(words: str, kind: str) -> None:
    assert blocks(rtf(rf"\pard{words} {u(TEXT)}\par \pard x\par")) == [
        (kind, TEXT),
        ("paragraph", "x"),
    ]


@pytest.mark.parametrize(
    "hidden",
    [
        r"{\v secret}",
        r"\v secret\v0 ",
        r"{\deleted secret}",
        r"{\header secret\par}",
        r"{\footerf secret\par}",
        r"{\pict\pngblip 010203}",
        "{\\pict\\bin5 }}{{\\}",
        r"{\*\unknown secret}",
        r"{\field{\*\fldinst DATE}}",
        r"{\info{\title secret}}",
        r"{\*\bkmkstart secret}",
        r"{\*\annotation secret}",
        r"{\xe secret}",
        r"{\shp{\*\shpinst{\sp{\sn secret}{\sv secret}}}{\shprslt secret}}",
        r"{\object{\*\objdata 0102}}",
        r"{\colortbl;\red0;}",
    ],
)
def test_what_is_not_shown_is_left_out(hidden: str) -> None:
    assert text_of(f"a{hidden}b") == "ab"


def test_what_fields_and_objects_show_is_read() -> None:
    body = r"{\field{\*\fldinst HYPERLINK x}{\fldrslt b}}{\object{\*\objdata 01}{\result c}}"
    assert text_of(f"a{body}d") == "abcd"


def test_deletions_are_said() -> None:
    assert read(Input(rtf(r"a{\deleted x}{\revised b}"))).warnings == ("tracked_changes",)


def test_notes_stand_at_the_end_and_boxes_after_their_paragraph() -> None:
    body = r"a{\super\chftn{\footnote\pard\s0 \chftn note\par more}}"
    body += r"b{\shp{\*\shpinst{\shptxt\pard box\par}}}c\par d\par"
    assert blocks(rtf(body)) == [
        ("paragraph", "abc"),
        ("paragraph", "box"),
        ("paragraph", "d"),
        ("footnote", "note"),
        ("footnote", "more"),
    ]


def test_the_space_before_the_mark_of_a_note_is_left_out() -> None:
    assert blocks(rtf(r"a{\super  \chftn{\*\footnote b}}, c"))[0] == ("paragraph", "a, c")


def test_tables_give_cells() -> None:
    row = r"\trowd\cellx1\cellx2\pard\intbl a\cell b\par c\cell\row"
    document = read(Input(rtf(rf"x\par{row}{row}\pard y\par")))
    assert of(document) == [
        ("paragraph", "x"),
        *[("table_cell", each) for each in "abcabc"],
        ("paragraph", "y"),
    ]
    assert "a\tb\nc" in document.text


def test_tables_nest() -> None:
    inner = r"\pard\intbl\itap2 b\nestcell c\nestcell{\*\nesttableprops\trowd\nestrow}{\nonesttables\par}"
    body = rf"\trowd\pard\intbl\itap1 a\cell {inner}\pard\intbl\itap1 d\cell e\cell\row\pard f\par"
    assert [text for _, text in blocks(rtf(body))] == list("abcdef")


def test_what_the_file_says_of_itself() -> None:
    info = rf"{{\info{{\title {u(TITLE)}}}{{\author {u('مريم')}}}{{\creatim\yr2023\mo10\dy2\hr8\min5}}}}"
    document = read(Input(rtf(info + u(TEXT))))
    assert (document.title, document.metadata.author, document.metadata.date) == (
        TITLE,
        "مريم",
        "2023-10-02T08:05:00",
    )
    assert document.format == "rtf"


@pytest.mark.parametrize("name", ["a.doc", "a.txt", ""])
def test_the_signature_beats_the_name(name: str) -> None:
    assert read(Input(b"\r\n" + rtf("a"), name)).format == "rtf"


def test_what_follows_the_last_brace_is_not_read() -> None:
    assert read(Input(rtf("a") + b"\0\0 secret {x}")).text == "a"


def test_a_cut_file_is_read_as_far_as_it_goes() -> None:
    document = read(Input(rtf(u(TEXT) + r"\par{\b x")[:-2]))
    assert document.text.startswith(TEXT)
    assert document.warnings == ("partly_read",)


def test_one_without_text_is_empty() -> None:
    with pytest.raises(ReadError) as caught:
        read(Input(rtf(r"\pard\par")))
    assert caught.value.kind is Kind.EMPTY


_PIECES = [
    "{",
    "}",
    "\\par ",
    "\\cell ",
    "\\row ",
    "\\intbl ",
    "\\itap3 ",
    "\\nestcell ",
    "\\nestrow ",
    "{\\footnote ",
    "\\pard ",
    "{\\shp{\\*\\shpinst{\\shptxt ",
    "x",
    "\\u1585?",
    "\\'e1",
    "\\uc3 ",
    "\\bin9 ",
    "{\\upr{",
    "\\*",
    "{\\info{\\title ",
    "{\\fonttbl",
    "{\\stylesheet",
    "\\s1 ",
    "\\f99 ",
    "\\u99999999 ",
    "\\ansicpg65001 ",
    "\\ansicpg99999 ",
    "\\",
    "\\-",
    "\\itap-4 ",
    "\\s-7 ",
    "\\outlinelevel-3 ",
    "\\uc-1 ",
    "\\cpg1200 ",
    "\\sbasedon1 ",
    "{\\creatim\\yr-5 ",
]


@settings(deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=40))
def test_words_in_any_order_give_a_document_or_an_error(pieces: list[str]) -> None:
    document = unless_empty(b"{\\rtf1 " + "".join(pieces).encode())
    if document is None:
        return
    assert all(document.quote(each).strip() for each in document.blocks)


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_give_a_document_or_an_error(body: bytes) -> None:
    try:
        read(Input(b"{\\rtf1 " + body))
    except ReadError:
        return


def test_a_note_whose_text_is_given_twice_ends_once() -> None:
    data = rb"{\rtf1 one {\footnote {\upr{old}{\*\ud{new}}}} two}"
    assert [text for _, text in blocks(data)] == ["one two", "new"]

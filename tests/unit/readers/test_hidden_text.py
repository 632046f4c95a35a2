"""Text that nobody sees on the page is left out, and said so; what can be seen stays: Word, OpenDocument, RTF."""

from __future__ import annotations

import pytest
from unit.readers.office import W, docx, odt, of, p, r

from khulasa.readers.base import Input
from khulasa.readers.table import read
from khulasa.readers.warnings import HIDDEN_TEXT

SEEN, SECRET = "خرج أهل القرية صباحا.", "سر لا يراه أحد."
STYLES = f"""<w:styles {W}>
<w:style w:type="paragraph" w:default="1" w:styleId="n"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="hid"><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="chid"><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="white"><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="dark"><w:pPr><w:shd w:val="clear" w:fill="333333"/></w:pPr></w:style>
<w:style w:type="table" w:styleId="grid"/>
<w:style w:type="table" w:styleId="striped"><w:tcPr><w:shd w:val="clear" w:fill="112233"/></w:tcPr></w:style>
</w:styles>"""
WHITE = '<w:color w:val="FFFFFF"/>'


def table(cell: str, style: str = "grid", shade: str = "") -> str:
    fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>' if shade else ""
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/></w:tblPr><w:tr><w:tc><w:tcPr>{fill}</w:tcPr>'
        f"{cell}</w:tc></w:tr></w:tbl>"
    )


@pytest.mark.parametrize(
    "body",
    [
        p(r(SECRET, "<w:vanish/>")),
        p(r(SECRET), style="hid"),
        p(r(SECRET, '<w:rStyle w:val="chid"/>')),
        p(r(SECRET, WHITE)),
        p(r(SECRET, '<w:color w:val="FEFEFE"/>')),
        p(r(SECRET), style="white"),
        p(r(SECRET, '<w:color w:val="333333"/>'), style="dark"),
        p(r(SECRET, '<w:highlight w:val="black"/><w:color w:val="000000"/>')),
        p(r(SECRET, '<w:sz w:val="3"/>')),
        p(r(SECRET, '<w:rtl/><w:szCs w:val="2"/>')),
        table(p(r(SECRET, WHITE))),
        table(p(r(SECRET, WHITE)), shade="FFFFFF"),
    ],
)
def test_unseen_text_of_word_is_left_out(body: str) -> None:
    document = read(Input(docx(p(SEEN) + body, styles=STYLES)))
    assert (document.text, document.warnings) == (SEEN, (HIDDEN_TEXT,))


@pytest.mark.parametrize(
    "body",
    [
        p(r(SECRET, '<w:vanish w:val="0"/>'), style="hid"),
        p(r(SECRET, '<w:rStyle w:val="chid"/>'), style="hid"),  # two switches undo each other
        p(r(SECRET, '<w:color w:val="auto"/>'), style="white"),
        p(r(SECRET, '<w:color w:val="F0F0F0"/>')),
        p(r(SECRET, WHITE), style="dark"),
        p(r(SECRET, WHITE + '<w:highlight w:val="darkBlue"/>')),
        p(r(SECRET, WHITE + '<w:shd w:val="pct50" w:color="000000" w:fill="FFFFFF"/>')),
        p(r(SECRET, WHITE), properties='<w:shd w:val="solid" w:color="000080"/>'),
        p(r(SECRET, '<w:sz w:val="4"/>')),
        p(r(SECRET, '<w:rtl/><w:sz w:val="2"/>')),  # the size of the other scripts
        table(p(r(SECRET, WHITE)), "striped"),
        table(p(r(SECRET, WHITE)), shade="004000"),
        f"<w:p><w:r><w:txbxContent>{p(r(SECRET, WHITE))}</w:txbxContent></w:r></w:p>",
    ],
)
def test_seen_text_of_word_stays(body: str) -> None:
    document = read(Input(docx(p(SEEN) + body, styles=STYLES)))
    assert SECRET in document.text
    assert document.warnings == ()


def test_white_text_on_a_coloured_page_of_word_is_seen() -> None:
    background = '</w:body><w:background w:color="000040"/><w:body>'
    assert SECRET in read(Input(docx(background + p(r(SECRET, WHITE))))).text


def style(name: str, family: str, properties: str) -> str:
    return f'<style:style style:name="{name}" style:family="{family}">{properties}</style:style>'


ODF_STYLES = "".join(
    [
        style("gone", "paragraph", '<style:text-properties text:display="none"/>'),
        style("white", "text", '<style:text-properties fo:color="#ffffff"/>'),
        style("tiny", "text", '<style:text-properties style:font-size-complex="1pt"/>'),
        style("latin", "text", '<style:text-properties fo:font-size="1pt"/>'),
        style("boxed", "paragraph", '<style:paragraph-properties fo:background-color="#000080"/>'),
        style("cell", "table-cell", '<style:table-cell-properties fo:background-color="#333333"/>'),
    ]
)


def span(name: str) -> str:
    return f'<text:span text:style-name="{name}">{SECRET}</text:span>'


@pytest.mark.parametrize(
    "body",
    [
        f'<text:p text:style-name="gone">{SECRET}</text:p>',
        f"<text:p>{span('white')}</text:p>",
        f"<text:p>{span('tiny')}</text:p>",
        f'<text:section text:display="none"><text:p>{SECRET}</text:p></text:section>',
    ],
)
def test_unseen_text_of_opendocument_is_left_out(body: str) -> None:
    document = read(Input(odt(f"<text:p>{SEEN}</text:p>{body}", ODF_STYLES)))
    assert (document.text, document.warnings) == (SEEN, (HIDDEN_TEXT,))


@pytest.mark.parametrize(
    "body",
    [
        f"<text:p>{span('latin')}</text:p>",
        f'<text:p text:style-name="boxed">{span("white")}</text:p>',
        (
            '<table:table><table:table-row><table:table-cell table:style-name="cell">'
            f"<text:p>{span('white')}</text:p></table:table-cell></table:table-row></table:table>"
        ),
        f"<draw:text-box><text:p>{span('white')}</text:p></draw:text-box>",
    ],
)
def test_seen_text_of_opendocument_stays(body: str) -> None:
    document = read(Input(odt(f"<text:p>{SEEN}</text:p>{body}", ODF_STYLES)))
    assert SECRET in document.text
    assert document.warnings == ()


COLOURS = r"{\colortbl;\red255\green255\blue255;\red0\green0\blue128;}"


def rtf(body: str) -> bytes:
    return b"{\\rtf1\\ansi\\ansicpg1256" + (COLOURS + body + "}").encode("cp1256")


@pytest.mark.parametrize(
    "body",
    [
        r"{\v %s}",
        r"{\cf1 %s}",
        r"{\fs2 %s}",
        r"\cf1\fs24 %s\cf0 ",
        r"{\cf2\highlight2 %s}",
        r"\trowd\cellx9\pard\intbl\cf1 %s\cell\row",
    ],
)
def test_unseen_text_of_rtf_is_left_out(body: str) -> None:
    document = read(Input(rtf(f"{SEEN}\\par {body % SECRET}")))
    assert (document.text, document.warnings) == (SEEN, (HIDDEN_TEXT,))


@pytest.mark.parametrize(
    "body",
    [
        r"{\v0 %s}",
        r"{\cf2 %s}",
        r"{\cf1\cf0 %s}",
        r"{\cf1\plain %s}",
        r"{\cf1\chcbpat2 %s}",
        r"\pard\cbpat2\cf1 %s",
        r"\trowd\clcbpat2\cellx9\pard\intbl\cf1 %s\cell\row",
        r"{\shp{\*\shpinst{\shptxt\cf1 %s\par}}}",
    ],
)
def test_seen_text_of_rtf_stays(body: str) -> None:
    document = read(Input(rtf(f"{SEEN}\\par {body % SECRET}")))
    assert SECRET in document.text
    assert document.warnings == ()


def test_a_star_within_a_group_of_rtf_hides_nothing() -> None:
    assert of(read(Input(rtf(rf"{{\b0\*\cs7\cf0 {SEEN}}}\par")))) == [("paragraph", SEEN)]

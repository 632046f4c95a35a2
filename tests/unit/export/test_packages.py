"""Word and OpenDocument: read back with the libraries of others, part by part, and for any text."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from odfdo import Document as OdfDocument
from takeaway.samples import english, hard

from khulasa.document.model import Block, BlockKind, Document, Metadata, Sentence
from khulasa.export.names import AS_IT_STANDS, Format, Options
from khulasa.export.table import EXPORTERS
from khulasa.summary.model import Analysis, Summary

PACKED = (Format.DOCX, Format.ODT)
WHOLE = Options(whole_article=True)


def made(form: Format, summary: Summary | None = None, options: Options = AS_IT_STANDS) -> bytes:
    found = EXPORTERS[form](summary or hard(), options)
    assert isinstance(found, bytes)
    return found


def word(summary: Summary | None = None, options: Options = AS_IT_STANDS):
    return docx.Document(io.BytesIO(made(Format.DOCX, summary, options)))


def test_word_holds_the_quotes_as_they_stand():
    summary = hard()
    numbered = [one.text for one in word(summary).paragraphs if one.style.name == "List Number"]
    assert numbered == summary.quotes()


def test_word_runs_from_right_to_left_in_paragraphs_runs_and_section():
    document = word()
    assert document.sections[0]._sectPr.find(qn("w:bidi")) is not None
    for paragraph in document.paragraphs:
        assert paragraph._p.pPr.find(qn("w:bidi")).get(qn("w:val")) is None
        for run in paragraph.runs:
            rtl = run._r.rPr.find(qn("w:rtl")).get(qn("w:val")) is None
            arabic = any("\u0620" <= letter <= "\u06ff" for letter in run.text)
            latin = any(letter.isascii() and letter.isalpha() for letter in run.text)
            assert rtl is not latin or not run.text
            assert not (arabic and latin)


def test_word_has_fonts_and_sizes_of_the_complex_script():
    defaults = word().styles.element.find(qn("w:docDefaults")).find(f".//{qn('w:rPr')}")
    assert defaults.find(qn("w:rFonts")).get(qn("w:cs")) == "Times New Roman"
    assert defaults.find(qn("w:lang")).get(qn("w:bidi")) == "ar-SA"
    sizes = [
        rpr.find(qn("w:szCs"))
        for rpr in word().styles.element.iter(qn("w:rPr"))
        if rpr.find(qn("w:sz")) is not None
    ]
    assert sizes
    assert None not in sizes


def test_word_says_where_each_quote_stands_in_a_footnote():
    with zipfile.ZipFile(io.BytesIO(made(Format.DOCX))) as archive:
        notes = etree.fromstring(archive.read("word/footnotes.xml"))
        body = etree.fromstring(archive.read("word/document.xml"))
    texts = {note.get(qn("w:id")): "".join(note.itertext()).strip() for note in notes}
    referred = [one.get(qn("w:id")) for one in body.iter(qn("w:footnoteReference"))]
    assert referred == [str(number) for number in range(1, 7)]
    source = "سلمى الراوي، «الميناء يعود إلى العمل: “نهاية الانتظار”»، harbor report (2).txt"
    assert texts["1"].startswith(source)
    assert texts["3"] == "المصدر نفسه، ص ٣، الفقرة ٢"


def test_word_names_title_author_and_language():
    summary = hard()
    assert word(summary).core_properties.title == summary.analysis.document.title
    assert word(summary).core_properties.language == "ar"


def test_word_has_headings_and_highlights_of_the_whole_article():
    summary = hard()
    document = word(summary, WHOLE)
    assert [one.style.name for one in document.paragraphs][:4] == [
        "Title",
        "Aside",
        "Normal",
        "Heading 2",
    ]
    assert document.paragraphs[0].text == summary.analysis.document.title
    shaded = [
        "".join(run.text for run in one.runs if run._r.rPr.find(qn("w:shd")) is not None)
        for one in document.paragraphs
    ]
    assert [text for text in shaded if text] == [
        " ".join(summary.quotes()[:2]).replace(". BBC", ".BBC"),
        *summary.quotes()[2:],
    ]
    blocks = [summary.analysis.document.quote(block) for block in summary.analysis.document.blocks]
    assert [one.text for one in document.paragraphs][:-1] == blocks


def test_an_english_article_runs_from_left_to_right():
    document = word(english())
    assert document.sections[0]._sectPr.find(qn("w:bidi")) is None
    assert all(one._p.pPr.find(qn("w:bidi")).get(qn("w:val")) == "0" for one in document.paragraphs)


def odf(summary: Summary | None = None, options: Options = AS_IT_STANDS) -> OdfDocument:
    return OdfDocument(io.BytesIO(made(Format.ODT, summary, options)))


def test_opendocument_holds_the_quotes_as_they_stand():
    summary = hard()
    items = odf(summary).body.get_elements("//text:list-item/text:p")
    for note in odf(summary).body.get_elements("//text:note"):
        assert note.get_elements("descendant::text:p")
    without_notes = []
    for item in items:
        for note in item.get_elements("descendant::text:note"):
            note.delete()
        without_notes.append(item.text_recursive)
    assert without_notes == summary.quotes()


def test_opendocument_runs_from_right_to_left():
    document = odf()
    content = etree.fromstring(document.get_part("content.xml").serialize())
    space = {key: value for key, value in content.nsmap.items() if key}
    modes = {
        style.get(f"{{{space['style']}}}name"): style[0].get(f"{{{space['style']}}}writing-mode")
        for style in content.iter(f"{{{space['style']}}}style")
    }
    used = {
        one.get(f"{{{space['text']}}}style-name") for one in content.iter(f"{{{space['text']}}}p")
    }
    assert {modes[name] for name in used} == {"rl-tb"}
    assert b'style:writing-mode="rl-tb"' in document.get_part("styles.xml").serialize()
    assert b'style:font-name-complex="Complex"' in document.get_part("styles.xml").serialize()


def test_opendocument_has_a_footnote_for_each_quote():
    notes = [
        note.get_elements("descendant::text:p")[0].text_recursive
        for note in odf().body.get_elements("//text:note")
    ]
    assert len(notes) == 6
    assert notes[0].endswith("ص ٢، الفقرة ١")


def test_opendocument_names_title_and_language():
    summary = hard()
    assert odf(summary).meta.title == summary.analysis.document.title
    assert str(odf(summary).meta.language) == "ar"


def test_opendocument_comes_as_the_format_asks():
    with zipfile.ZipFile(io.BytesIO(made(Format.ODT))) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert archive.read("mimetype") == b"application/vnd.oasis.opendocument.text"


def test_opendocument_keeps_white_space():
    text = "أول   ثان\tثالث"
    document = Document(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),), language="ar")
    summary = Summary(
        Analysis(document, (Sentence(0, 0, 0, len(text)),), (0,), "x", (1.0,), (0,), (3,)), (0,)
    )
    with zipfile.ZipFile(io.BytesIO(made(Format.ODT, summary))) as archive:
        assert 'أول<text:s text:c="3"/>ثان<text:tab/>ثالث' in archive.read("content.xml").decode()


@pytest.mark.parametrize("form", PACKED)
def test_the_same_article_gives_the_same_bytes(form):
    assert made(form) == made(form)
    assert made(form) != made(form, options=WHOLE)


ANY = st.text(min_size=1, max_size=40)


@pytest.mark.parametrize("form", PACKED)
@pytest.mark.parametrize("whole", [False, True])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(text=ANY, title=ANY, author=st.text(max_size=20))
def test_any_text_makes_parts_that_are_xml(form, whole, text, title, author):
    document = Document(
        text,
        (Block(BlockKind.PARAGRAPH, 0, len(text)),),
        title,
        "a/\udcff.txt",
        "ar",
        metadata=Metadata(author),
    )
    summary = Summary(
        Analysis(document, (Sentence(0, 0, 0, len(text)),), (0,), "x", (1.0,), (0,), (1,)), (0,)
    )
    with zipfile.ZipFile(io.BytesIO(made(form, summary, Options(whole_article=whole)))) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            if name != "mimetype":
                etree.fromstring(archive.read(name))

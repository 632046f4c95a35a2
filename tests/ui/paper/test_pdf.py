"""Paper: a tagged PDF whose every glyph says what it reads, and pages that break where they should."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pypdfium2
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1
from takeaway.samples import HARD, analysis, english, hard

from khulasa.document.model import Block, BlockKind, Document, Sentence
from khulasa.export.names import Options
from khulasa.export.sheet import sheet_of
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.summarise import analyse_source
from khulasa.summary.model import Analysis, Summary
from khulasa.ui.look import fonts
from khulasa.ui.paper.layout import lay_out
from khulasa.ui.paper.pdf import pdf

OPTIONS = Options(accessed=date(2024, 5, 3))
WHOLE = replace(OPTIONS, whole_article=True)


@pytest.fixture(autouse=True)
def loaded(qapp) -> None:
    fonts.load()


def catalog(data: bytes):
    return PDFDocument(PDFParser(io.BytesIO(data))).catalog


def tree(data: bytes) -> list[str]:
    """The tags in reading order."""
    found: list[str] = []

    def walk(element) -> None:
        element = resolve1(element)
        if isinstance(element, list):
            for kid in element:
                walk(kid)
        elif isinstance(element, dict) and "S" in element:
            found.append(element["S"].name)
            walk(element["K"])

    walk(resolve1(catalog(data)["StructTreeRoot"])["K"])
    return found


def read_back(data: bytes, tmp_path) -> Analysis:
    path = tmp_path / "again.pdf"
    path.write_bytes(data)
    return analyse_source(Source.file(str(path)))


def test_our_reader_finds_every_quote_and_trusts_the_page(tmp_path):
    again = read_back(pdf(sheet_of(hard(), OPTIONS)), tmp_path).document
    assert all(quote in again.text for quote in hard().quotes())
    assert {page.trust.value for page in again.pages} == {"sure"}
    assert again.title == hard().analysis.document.title
    assert (
        "سلمى الراوي، «الميناء يعود إلى العمل: “نهاية الانتظار”»، harbor report (2).txt، ص ٢"
        in again.text
    )
    assert "المصدر نفسه، ص ٤" in again.text


def test_our_reader_finds_the_whole_article(tmp_path):
    document = analysis(HARD).document
    again = read_back(pdf(sheet_of(hard(), WHOLE)), tmp_path).document
    assert all(document.quote(block) in again.text for block in document.blocks)


def test_it_is_tagged_and_says_its_language_direction_and_title():
    data = pdf(sheet_of(hard(), OPTIONS))
    top = catalog(data)
    assert resolve1(top["MarkInfo"])["Marked"] is True
    assert top["Lang"].decode("utf-16") == "ar"
    assert resolve1(top["ViewerPreferences"])["Direction"].name == "R2L"
    assert resolve1(top["ViewerPreferences"])["DisplayDocTitle"] is True
    metadata = resolve1(top["Metadata"]).get_data().decode()
    assert hard().analysis.document.title in metadata
    with pypdfium2.PdfDocument(data) as opened:
        assert opened.get_metadata_value("Title") == hard().analysis.document.title
        assert opened.is_tagged()


def test_quotes_are_items_of_a_list_with_their_numbers_and_notes():
    assert tree(pdf(sheet_of(hard(), OPTIONS))) == [
        "Document",
        "H1",
        "P",
        "L",
        *["LI", "Lbl", "LBody", "Note"] * 6,
    ]


def test_the_article_keeps_its_headings():
    tags = tree(pdf(sheet_of(hard(), WHOLE)))
    assert tags == [
        "Document",
        "H1",
        "P",
        "P",
        "H2",
        "P",
        "L",
        *["LI", "Lbl", "LBody"] * 2,
        "BlockQuote",
        "P",
        "P",
        "P",
    ]


def test_an_english_article_runs_from_left_to_right(tmp_path):
    data = pdf(sheet_of(english(), OPTIONS))
    assert resolve1(catalog(data)["ViewerPreferences"])["Direction"].name == "L2R"
    assert all(quote in read_back(data, tmp_path).document.text for quote in english().quotes())


def test_the_same_sheet_gives_the_same_bytes():
    assert pdf(sheet_of(hard(), OPTIONS)) == pdf(sheet_of(hard(), OPTIONS))


def test_a_long_article_goes_over_several_pages(seed, tmp_path):
    made = analyse_source(Source.file(str(seed("feature-long"))))
    summary = Summary(made, made.candidates[:3])
    paper = lay_out(sheet_of(summary, WHOLE))
    assert len(paper.pages) > 1
    assert all(
        line.y + line.shape.height() < paper.height - 40
        for page in paper.pages
        for _, line in page.lines
    )
    again = read_back(pdf(sheet_of(summary, WHOLE)), tmp_path).document
    words = made.document.text.split()
    assert (
        len(set(words) - set(again.text.split())) <= len(set(words)) // 50
    )  # words at the ends of pages may be joined


@pytest.mark.parametrize(
    "letters", ["\u0921\u094d\u0921", "\u0f40\u0f0b", "\u1000\u1039", "\U00011103"]
)
def test_letters_that_no_font_may_have_make_a_file_that_opens(letters):
    """Devanagari, Tibetan, Myanmar, Chakma: where no font has them, Qt draws boxes."""
    _require_one_page(f"بسم الله {letters} الرحمن")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(text=st.text(min_size=1, max_size=60))
@example(text="\t")
def test_any_text_makes_a_file_that_opens(text):
    _require_one_page(text)


def _require_one_page(text):
    document = Document(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),), language="ar")
    made = Analysis(document, (Sentence(0, 0, 0, len(text)),), (0,), "khulasa", (1.0,), (0,), (1,))
    with pypdfium2.PdfDocument(pdf(sheet_of(Summary(made, (0,)), OPTIONS))) as opened:
        assert len(opened) == 1

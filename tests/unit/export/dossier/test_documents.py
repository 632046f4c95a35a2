"""A dossier as a document: quotes word for word, numbered notes, sources in short when repeated, and listed."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from datetime import date

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt
from odfdo import Document as OdfDocument
from unit.export.dossier.samples import REPORT, SOURCE, SOURCE_EN, dossier

from khulasa.document.seals import seal_of
from khulasa.dossier.model import Dossier, Heading, Item, Note, Quote
from khulasa.dossier.source import Source, Standing
from khulasa.errors import PatternError, QuoteError
from khulasa.export.dossier.names import SUFFIXES, DossierFormat
from khulasa.export.dossier.notes import Notes
from khulasa.export.dossier.sheet import NotesAt, Report, sheet_of
from khulasa.export.dossier.table import EXPORTERS, pdf_sheet
from khulasa.export.names import Options
from khulasa.export.runs import plain
from khulasa.export.words import Words

SOURCES_ALONE = {DossierFormat.BIBTEX, DossierFormat.RIS, DossierFormat.CSL}
FSI, PDI = "\u2068", "\u2069"
NOTES = [
    f"سلمى الراوي، «الميناء يعود إلى العمل: “نهاية الانتظار”»، {FSI}harbor report (2).txt{PDI}، ص ٢، الفقرة ١.",
    "المصدر نفسه، ص ٢، الفقرة ١.",
    f"«{FSI}The harbour opens{PDI}»، {FSI}harbour.txt{PDI}، ص ١، الفقرة ١.",
]


def quote(source, start=0, text="قال", **facts):
    return Quote(source, start, start + len(text), text, seal_of(text), **facts)


def notes_of(quotes, language="ar", **options):
    dossier = Dossier("x", tuple(Item(each) for each in quotes))
    notes = Notes(dossier.sources, Words(language, Options().digits), Options(**options))
    return [plain(note) for note in notes.of(quotes)]


def exported(form):
    return EXPORTERS[form](dossier(), REPORT)


# Notes


def test_a_source_is_cited_in_full_then_in_short():
    first, second = Source("1", author="هالة", title="أول"), Source("2", title="ثانٍ", file="b.txt")
    quotes = [
        quote(first, paragraph=2),
        quote(first, 9, paragraph=1),
        quote(second, page=3),
        quote(first, 20, page=4, paragraph=7),
        quote(second, 30),
    ]
    assert notes_of(quotes) == [
        "هالة، «أول»، الفقرة ٢.",
        "المصدر نفسه، الفقرة ١.",
        f"«ثانٍ»، {FSI}b.txt{PDI}، ص ٣.",
        "هالة، مصدر سبق ذكره، ص ٤، الفقرة ٧.",
        "ثانٍ، مصدر سبق ذكره.",
    ]
    assert notes_of(quotes[:2], "en")[1] == "Ibid., para. 1."


def test_a_short_form_never_fits_two_sources():
    same = [Source(number, author="هالة", title="تقرير", file=f"{number}.txt") for number in "12"]
    twin = [Source(number, author="سالم") for number in "34"]
    quotes = [quote(source, start) for start in (0, 9) for source in (*same, *twin)]
    again = notes_of(quotes)[4:]
    assert again[:2] == [f"{FSI}{number}.txt{PDI}، مصدر سبق ذكره." for number in "12"]
    assert again[2:] == ["سالم.", "سالم."]


def test_a_source_that_tells_nothing_is_said_to_have_no_name():
    assert notes_of([quote(Source("1"))]) == ["مقال بلا عنوان."]


def test_the_reader_s_pattern_and_days_are_followed():
    source = Source("1", title="أول", accessed="2024-05-03")
    options = {"pattern": "[{title}][ ({accessed})]", "accessed": date(2026, 1, 1)}
    assert notes_of([quote(source)], **options) == ["أول (٣ مايو ٢٠٢٤)."]
    assert notes_of([quote(replace(source, accessed="?"))], **options) == ["أول (١ يناير ٢٠٢٦)."]
    with pytest.raises(PatternError):
        notes_of([quote(source)], pattern="{nothing}")


# The sheet


def texts_of(sheet):
    return [plain(paragraph.runs) for paragraph in sheet.paragraphs]


def test_notes_stand_at_the_foot_or_numbered_at_the_end():
    foot, page, end = (sheet_of(dossier(), REPORT, notes_at) for notes_at in NotesAt)
    assert [plain(paragraph.note) for paragraph in page.paragraphs if paragraph.note][:3] == NOTES
    assert [text[-2] for text in texts_of(page) if text.endswith("]")] == ["١", "٢", "٣", "٤", "٥"]
    assert (foot.notes_below, page.notes_below, end.notes_below) == (False, True, False)
    assert [plain(paragraph.note) for paragraph in foot.paragraphs if paragraph.note][:3] == NOTES
    assert not any(paragraph.note for paragraph in end.paragraphs)
    texts = texts_of(end)
    at = texts.index("الحواشي") + 1
    assert texts[at : at + 3] == NOTES
    assert [paragraph.number for paragraph in end.paragraphs[at : at + 5]] == [1, 2, 3, 4, 5]
    marked = [text for text in texts if text.endswith("]")]
    assert [text[-2] for text in marked] == ["١", "٢", "٣", "٤", "٥"]
    assert "الحواشي" not in texts_of(foot)


def test_it_begins_with_the_name_and_the_day_and_ends_with_the_sources():
    texts = texts_of(pdf_sheet(dossier(), REPORT))
    assert texts[0] == "ملف الخليج"
    assert texts[1] == "جُمع في خلاصة، ٢٨ نوفمبر ٢٠٢٦ · الاقتباسات بحروف أصحابها"
    at = texts.index("المصادر")
    assert len(texts[at + 1 :]) == 2
    assert "الفقرة" not in "".join(texts[at + 1 :])


def test_a_file_that_has_changed_since_is_told_of_where_its_source_is_listed():
    standings = {SOURCE.content: Standing.CHANGED, SOURCE_EN.content: Standing.GONE}
    report = replace(REPORT, standings=standings)
    texts = texts_of(pdf_sheet(dossier(), report))
    first, second = texts[texts.index("المصادر") + 1 :]
    assert first.endswith("تغيّر الملف بعد الاقتباس منه.")
    assert "تغيّر" not in second
    told = json.loads(EXPORTERS[DossierFormat.JSON](dossier(), report))["sources"]
    assert [source["standing"] for source in told] == ["changed", "gone"]
    untold = json.loads(exported(DossierFormat.JSON))["sources"]
    assert {source["standing"] for source in untold} == {None}


def test_an_english_dossier_speaks_english():
    items = tuple(item for item in dossier() if item.entry in dossier().quotes[2:3])
    sheet = pdf_sheet(Dossier("", items), Report())
    assert not sheet.right_to_left
    assert texts_of(sheet)[:2] == ["Untitled dossier", "Quotations in their authors’ own letters"]


def test_a_speaker_is_named_before_his_words():
    text = "\n".join(texts_of(pdf_sheet(dossier(), REPORT)))
    (spoken,) = [each for each in dossier().quotes if each.speaker]
    assert (
        f"{spoken.speaker}: “{spoken.text}”" in text or f"{spoken.speaker}: «{spoken.text}»" in text
    )


@pytest.mark.parametrize("bracketed", [True, False])
def test_a_speaker_of_before_is_put_in_with_brackets(bracketed):
    spoken = quote(SOURCE, 7, "وأضاف: نعم", speaker="لافروف", bracketed=bracketed)
    (line,) = [
        line
        for line in texts_of(pdf_sheet(Dossier("x", (Item(spoken),)), REPORT))
        if "وأضاف" in line and "المصادر" not in line
    ]
    words = "«[لافروف] وأضاف: نعم»" if bracketed else "لافروف: «وأضاف: نعم»"
    assert line.startswith(words)


@pytest.mark.parametrize("form", [form for form in EXPORTERS if form not in SOURCES_ALONE])
def test_a_quote_that_is_not_as_it_was_taken_is_refused(form):
    items = [*dossier().items]
    items[1] = Item(replace(items[1].entry, text=items[1].entry.text + "."))
    with pytest.raises(QuoteError):
        EXPORTERS[form](Dossier("x", tuple(items)), REPORT)


@given(
    st.lists(st.text(min_size=1).filter(str.strip), min_size=1, max_size=3), st.text(), st.text()
)
def test_any_words_go_out_in_every_form_word_for_word_where_it_can_hold_them(texts, note, name):
    source = Source("1", title=name)
    quotes = [Item(quote(source, 100 * at, text)) for at, text in enumerate(texts)]
    collected = Dossier(name, (*quotes, Item(Note(note))))
    for export in EXPORTERS.values():
        export(collected, REPORT)
    data = json.loads(EXPORTERS[DossierFormat.JSON](collected, REPORT))
    assert [item["text"] for item in data["items"]] == [*texts, note]
    runs = [run for each in pdf_sheet(collected, REPORT).paragraphs for run in each.runs]
    shown = "\n".join(run.text for run in runs if run.start is not None)
    lines = [line for text in texts for line in text.split("\n") if line.strip()]
    assert all(line in shown for line in lines)


def test_an_empty_dossier_goes_out():
    for export in EXPORTERS.values():
        assert isinstance(export(Dossier(""), Report()), str | bytes)


# Read back


def quoted_lines():
    return [line for each in dossier().quotes for line in each.text.split("\n") if line.strip()]


def assert_all_in(text):
    for line in (*quoted_lines(), "ملاحظة لي:", "من الترجمة", "الميناء & {الرصيف}"):
        assert line in text, line


def test_word_reads_it_back():
    document = docx.Document(io.BytesIO(exported(DossierFormat.DOCX)))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert_all_in(text)
    headings = [each.text for each in document.paragraphs if each.style.name == "Heading 2"]
    assert headings == ["الميناء & {الرصيف}", "أقوال", "المصادر"]
    parts = {str(part.partname): part for part in document.part.package.iter_parts()}
    footnotes = parts["/word/footnotes.xml"].blob.decode()
    assert footnotes.count("المصدر نفسه") == 2


def test_libreoffice_s_format_is_read_back():
    document = OdfDocument(io.BytesIO(exported(DossierFormat.ODT)))
    body = document.body
    assert_all_in(body.inner_text)
    notes = [note.note_body for note in body.get_notes()]
    assert len(notes) == 5
    assert "المصدر نفسه، ص ٢، الفقرة ١." in notes[1]


def test_html_is_read_back():
    page = html.fromstring(exported(DossierFormat.HTML))
    assert_all_in(page.text_content())
    assert [each.text_content() for each in page.xpath("//h2")][-2:] == ["الحواشي", "المصادر"]
    assert len(page.xpath("//ol/li")) == 5


def test_markdown_is_read_back():
    rendered = MarkdownIt().render(exported(DossierFormat.MARKDOWN))
    page = html.fromstring(rendered)
    assert_all_in(page.text_content())
    assert len(page.xpath("//blockquote")) >= 5


def test_text_has_its_notes_below():
    text = exported(DossierFormat.TEXT)
    assert_all_in(text)
    assert f"١. {NOTES[0]}\n٢. {NOTES[1]}\n٣. {NOTES[2]}\n" in text


def test_json_is_read_back():
    data = json.loads(exported(DossierFormat.JSON))
    assert (data["name"], data["day"]) == ("ملف الخليج", "2026-11-28")
    quotes = [item for item in data["items"] if item["kind"] == "quote"]
    assert [item["number"] for item in quotes] == [1, 2, 3, 4, 5]
    assert [item["text"] for item in quotes] == [each.text for each in dossier().quotes]
    assert {item["source"] for item in quotes} == {each["content"] for each in data["sources"]}
    assert "/reports/" not in exported(DossierFormat.JSON)


def test_the_same_dossier_gives_the_same_bytes():
    for form in EXPORTERS:
        assert exported(form) == exported(form)


def test_every_form_has_a_suffix():
    assert {*SUFFIXES} == {*DossierFormat}
    assert SOURCE.content != SOURCE_EN.content


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("The harbour (2).txt", "«\u200eThe harbour (2).txt\u200e»"),
        ("٤٫٧٪ من الميناء", "«٤٫٧٪ من الميناء»"),  # runs as its line does
        ("2024-05-03", "«\u200e2024-05-03\u200e»"),
    ],
)
def test_opendocument_has_no_isolates_which_libreoffice_sets_over_one_another(title, written):
    items = (Item(quote(Source("0", title=title))),)
    data = EXPORTERS[DossierFormat.ODT](Dossier("ملف", items), REPORT)
    content = zipfile.ZipFile(io.BytesIO(data)).read("content.xml").decode()
    assert written in content
    assert FSI not in content


def test_a_heading_of_latin_letters_stands_where_the_others_of_an_arabic_report_do():
    items = (Item(Heading("nile-talks.pdf")), Item(quote(SOURCE)))
    arabic = sheet_of(Dossier("report", items), Report(Options(language="ar")), NotesAt.FOOT)
    heads = [paragraph for paragraph in arabic.paragraphs if paragraph.level]
    assert all(paragraph.right_to_left for paragraph in heads)
    english = sheet_of(Dossier("تقرير", items), Report(Options(language="en")), NotesAt.FOOT)
    assert [p.right_to_left for p in english.paragraphs if p.level] == [True, False, False]

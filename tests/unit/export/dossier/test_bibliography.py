"""The sources as bibliographies: what other programs' own readers find in them is what the documents tell."""

from __future__ import annotations

import json
import re

import bibtexparser
import pytest
import rispy
from bibtexparser.middlewares import LatexDecodingMiddleware, RemoveEnclosingMiddleware
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as st
from unit.export.dossier.samples import REPORT, SOURCE, SOURCE_EN, dossier

from khulasa.document.seals import seal_of
from khulasa.dossier.model import Dossier, Item, Quote
from khulasa.dossier.source import Source, content_of
from khulasa.export.dossier import bibliography

WEB = Source(
    content_of("web"),
    "ar",
    author="هالة المنصوري",
    publisher="وكالة أنباء البحر & الساحل",
    title="أسعار {القمح}: 100% \\ ٥_٠",
    file="wheat.html",
    address="https://example.org/a?b={c}&d=~e#f",
    date="2024-05-03T10:00:00+03:00",
    accessed="2026-11-28",
)
YEAR = Source(content_of("year"), "en", title="A year", date="2019")
LINE = Source(content_of("line"), "xx", date="القاهرة، الثلاثاء")


def holding(*sources):
    quotes = [Quote(each, 0, 1, "a", seal_of("a")) for each in sources]
    return Dossier("x", tuple(map(Item, quotes)))


def bibtex_entries(collected):
    library = bibtexparser.parse_string(
        bibliography.bibtex(collected, REPORT),
        parse_stack=[RemoveEnclosingMiddleware(), LatexDecodingMiddleware()],
    )
    assert not library.failed_blocks
    return library.entries


def test_bibtex_is_read_back():
    web, year, line = bibtex_entries(holding(WEB, YEAR, LINE))
    fields = {name: field.value for name, field in web.fields_dict.items()}
    assert (web.entry_type, web.key) == ("online", f"khulasa-{WEB.content[:12]}")
    assert "القمح" in fields["title"]
    assert fields["author"].strip("{}") == WEB.author
    assert fields["publisher"] == WEB.publisher
    assert (fields["year"], fields["date"], fields["urldate"]) == (
        "2024",
        "2024-05-03",
        "2026-11-28",
    )
    assert fields["langid"] == "arabic"
    assert year.fields_dict["date"].value == "2019"
    assert line.fields_dict["note"].value == LINE.date
    assert "langid" not in line.fields_dict


def test_bibtex_braces_are_balanced_and_addresses_whole():
    text = bibliography.bibtex(holding(WEB), REPORT)
    assert "url = {https://example.org/a?b=%7Bc%7D&d=~e#f}" in text
    bare = re.sub(r"\\[{}]", "", text)
    assert bare.count("{") == bare.count("}")
    assert r"\{القمح\}: 100\% \textbackslash{} ٥\_٠" in text


def test_ris_is_read_back():
    web, year, line = rispy.loads(bibliography.ris(holding(WEB, YEAR, LINE), REPORT))
    assert web["type_of_reference"] == "ELEC"
    assert (web["title"], web["authors"]) == (WEB.title, [WEB.author])
    assert (web["publisher"], web["urls"]) == (WEB.publisher, [WEB.address])
    assert (web["year"], web["date"]) == ("2024", "2024/05/03/")
    assert (web["language"], web["notes"]) == ("ar", ["wheat.html"])
    assert (year["type_of_reference"], year["date"]) == ("GEN", "2019///")
    assert line["notes"] == [LINE.date]


def test_csl_is_read_back():
    items = json.loads(bibliography.csl(holding(WEB, YEAR, LINE), REPORT))
    read = CiteProcJSON(items)
    web = read[items[0]["id"]]
    assert "".join(map(str, web["title"])) == WEB.title
    assert "".join(map(str, web["URL"])) == WEB.address
    assert (web["issued"].year, web["issued"].month, web["issued"].day) == (2024, 5, 3)
    assert str(web["author"][0]["literal"]) == WEB.author
    assert read[items[1]["id"]]["issued"].year == 2019
    assert items[2]["note"] == LINE.date


@pytest.mark.parametrize("write", [bibliography.bibtex, bibliography.ris, bibliography.csl])
def test_each_source_goes_out_once_and_no_path_of_the_reader_s(write):
    text = write(dossier(), REPORT)
    for source in (SOURCE, SOURCE_EN):
        assert text.count(bibliography.key_of(source)) == 1
    assert "/reports/" not in text


facts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@given(st.builds(Source, st.just("ab" * 32), facts, facts, facts, facts, facts, facts, facts))
def test_whatever_a_document_tells_is_read_back_as_one_record(source):
    collected = holding(source)
    assert len(bibtex_entries(collected)) == 1
    (record,) = rispy.loads(bibliography.ris(collected, REPORT))
    assert record["id"] == bibliography.key_of(source)
    (item,) = json.loads(bibliography.csl(collected, REPORT))
    assert item["id"] == bibliography.key_of(source)

"""The quotes as a table: a row a quote, its words as they were taken, and no formula."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.export.dossier.samples import REPORT, SOURCE, dossier

from khulasa.document.seals import seal_of
from khulasa.dossier.model import Dossier, Heading, Item, Quote
from khulasa.errors import QuoteError
from khulasa.export.dossier import rows
from khulasa.export.dossier.sheet import Report
from khulasa.export.names import Options
from khulasa.export.runs import legal

AT = {name: column for column, name in enumerate(rows.COLUMNS)}


def read_csv(collected, report=REPORT):
    text = rows.comma_separated(collected, report)
    assert text.startswith("\ufeff")
    return [*csv.reader(io.StringIO(text[1:], newline=""))]


def read_xlsx(collected, report=REPORT):
    book = openpyxl.load_workbook(io.BytesIO(rows.workbook(collected, report)))
    return book.active


def quote(text):
    return Item(Quote(SOURCE, 0, len(text), text, seal_of(text)))


@pytest.mark.parametrize("read", [read_csv, lambda it: [*read_xlsx(it).values]])
def test_a_row_a_quote(read):
    head, *body = read(dossier())
    assert head[0] == "الرقم"
    assert len(head) == len(rows.COLUMNS)
    assert [row[AT["quote"]] for row in body] == [each.text for each in dossier().quotes]
    assert [str(row[AT["number"]]) for row in body] == ["1", "2", "3", "4", "5"]
    sections = [row[AT["section"]] for row in body]
    assert sections == ["الميناء & {الرصيف}"] * 3 + ["أقوال"] * 2
    assert body[2][AT["note"]] == "من الترجمة"
    assert body[0][AT["author"]] == "سلمى الراوي"
    assert str(body[0][AT["page"]]) == "2"
    assert "الفقرة ١" in body[1][AT["citation"]]


def test_the_workbook_runs_from_right_to_left_and_is_the_same_each_time():
    assert read_xlsx(dossier()).sheet_view.rightToLeft
    english = Report(Options(language="en"))
    assert not read_xlsx(dossier(), english).sheet_view.rightToLeft
    assert rows.workbook(dossier(), REPORT) == rows.workbook(dossier(), REPORT)


@pytest.mark.parametrize("text", ["=1+1", "+x", "-x", "@x", "=HYPERLINK(1)", "https://a.b"])
def test_nothing_is_reckoned(text):
    page = read_xlsx(Dossier("x", (quote(text),)))
    found = page.cell(2, AT["quote"] + 1)
    assert (found.value, found.data_type, found.hyperlink) == (text, "s", None)
    row = read_csv(Dossier("x", (quote(text),)))[1]
    assert row[AT["quote"]].lstrip("'") == text
    assert not row[AT["quote"]].startswith(("=", "+", "-", "@"))


def test_a_quote_too_long_for_a_cell_goes_on_below():
    text = "".join(chr(0x0621 + at % 20) for at in range(70_000))
    page = read_xlsx(Dossier("x", (Item(Heading("أ")), quote(text), quote("بعده"))))
    values = [row[AT["quote"]] for row in page.iter_rows(min_row=2, values_only=True)]
    assert "".join(values[:3]) == text
    assert values[3] == "بعده"
    numbers = [row[0] for row in page.iter_rows(min_row=2, values_only=True)]
    assert numbers == [1, None, None, 2]


def test_a_broken_seal_is_refused():
    broken = Item(replace(quote("قال").entry, text="قيل"))
    for write in (rows.comma_separated, rows.workbook):
        with pytest.raises(QuoteError):
            write(Dossier("x", (broken,)), REPORT)


words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30)


@given(words)
def test_any_words_are_read_back_as_they_were(text):
    collected = Dossier("x", (quote(text),))
    value = read_xlsx(collected).cell(2, AT["quote"] + 1).value
    assert value == legal(text)
    assert read_csv(collected)[1][AT["quote"]].removeprefix("'") == text.removeprefix("'")

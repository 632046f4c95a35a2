"""Several reports on their way out: as text, as tables, as JSON; none that reads otherwise than it was read."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from khulasa.comparison.compare import compare
from khulasa.comparison.model import Comparison, Report
from khulasa.document.model import Document
from khulasa.dossier.as_sources import paragraphs_of
from khulasa.errors import QuoteError
from khulasa.export.comparison.rows import ComparisonTable
from khulasa.export.comparison.tables import copied_rows
from khulasa.export.names import Options
from khulasa.export.table import COMPARISONS
from khulasa.language.arabic.splitting.rules import sentences

FIRST = "اندلع حريق كبير في سوق الميناء. أصيب سبعة عمال في الحريق."
SECOND = "أصيب تسعة عمال في الحريق. لم يندلع حريق كبير في سوق الميناء."


def report(text: str, title: str) -> Report:
    document = Document(text, paragraphs_of(text), title, language="ar")
    return Report(document, sentences(text, document.blocks))


@pytest.fixture
def comparison() -> Comparison:
    return compare([report(FIRST, "=الأول"), report(SECOND, "Second <b>")])


def test_text_names_the_report_of_each_sentence(comparison: Comparison) -> None:
    told = COMPARISONS["text"](comparison, Options(language="en"))
    assert "denied" in told
    assert "لم يندلع حريق كبير في سوق الميناء." in told
    assert "another number" in told


def test_nothing_in_common_is_said(comparison: Comparison) -> None:
    told = COMPARISONS["text"](Comparison((), ()), Options(language="en"))
    assert told == "The reports were not found to share any sentence."


def test_a_spreadsheet_has_a_column_a_report_and_no_formula(comparison: Comparison) -> None:
    content = COMPARISONS["csv"](comparison, Options(language="en"))
    assert isinstance(content, str)
    heads, denied, number = csv.reader(io.StringIO(content.removeprefix("\ufeff")))
    assert heads == ["Relation", "=الأول", "Second <b>"]
    assert [denied[0], number[0]] == ["denied", "another number or date"]
    assert denied[2].startswith("لم يندلع حريق كبير في سوق الميناء. (")
    assert denied[2].endswith("[denied]")


def test_json_has_spans_of_every_report(comparison: Comparison) -> None:
    told = json.loads(COMPARISONS["json"](comparison, Options()))
    texts = [FIRST, SECOND]
    for row in told["rows"]:
        for cell in row["cells"]:
            assert texts[cell["report"]][cell["start"] : cell["end"]] == cell["text"]
    assert [row["kinds"] for row in told["rows"]] == [["denied"], ["number"]]


def test_what_differs_is_highlighted_where_the_format_can(comparison: Comparison) -> None:
    page = COMPARISONS["html"](comparison, Options(language="en"))
    assert isinstance(page, str)
    assert page.count("<mark") == 3
    assert ">سبعة عمال</mark>" in page
    assert ">لم</mark>" in page


def test_marks_stand_where_their_words_do_when_white_space_is_a_space() -> None:
    spaced = compare([report(FIRST.replace("أصيب ", "أصيب \u00a0  "), "1"), report(SECOND, "2")])
    table = ComparisonTable(spaced, Options(language="en"))
    cell = spaced.rows[1].cells[0]
    ((start, end),) = table.marks(cell)
    assert table.quote(cell)[start:end] == "سبعة عمال"


def test_who_says_it_in_several_reports_is_told() -> None:
    texts = [
        "قال مدير المصنع رائد الخولي إن الإنتاج سيبدأ في الربيع.",
        "وقال المدير رائد الخولي إن الإنتاج سيبدأ في الربيع.",
    ]
    said = compare([report(text, "") for text in texts])
    assert "quoting \u2068مدير المصنع رائد الخولي\u2069" in str(
        COMPARISONS["text"](said, Options(language="en"))
    )
    (row,) = json.loads(COMPARISONS["json"](said, Options()))["rows"]
    assert [cell["speaker"]["text"] for cell in row["cells"]] == [
        "مدير المصنع رائد الخولي",
        "المدير رائد الخولي",
    ]


def test_copied_rows_are_cells_between_tabs_and_a_table(comparison: Comparison) -> None:
    copied = copied_rows(comparison, comparison.rows[:1], Options(language="en"))
    assert [line.count("\t") for line in copied.plain.split("\n")] == [2, 2]
    assert copied.html.count("<tr>") == 2
    assert "&lt;b&gt;" in copied.html


@pytest.mark.parametrize("name", list(COMPARISONS))
@pytest.mark.parametrize("language", ["ar", "en"])
def test_each_format_writes_and_refuses_what_reads_otherwise(
    comparison: Comparison, name: str, language: str
) -> None:
    options = Options(language=language)
    assert COMPARISONS[name](comparison, options)
    forged = tuple(replace(each, text=each.text[::-1]) for each in comparison.documents)
    with pytest.raises(QuoteError):
        COMPARISONS[name](replace(comparison, documents=forged), options)

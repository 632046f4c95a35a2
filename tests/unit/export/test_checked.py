"""The list of a report's quotations: what it says in each format, and that no cell of it is a formula."""

from __future__ import annotations

import csv
import io
import json

import pytest

from khulasa.document.model import Block, BlockKind, Document
from khulasa.export.names import Options
from khulasa.export.table import CHECKED
from khulasa.quotations.check import check
from khulasa.quotations.model import Checked, Verdict


def document(text: str, name: str, language: str = "ar") -> Document:
    blocks, start = [], 0
    for paragraph in text.split("\n"):
        blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(paragraph)))
        start += len(paragraph) + 1
    return Document(text, tuple(blocks), source=name, language=language)


SOURCE = document(
    "لم يوافق المجلس على القانون الجديد.\nوقال رئيسه إن الجلسة القادمة ستعقد يوم الأحد.",
    "/somewhere/جلسة.txt",
)
REPORT = document(
    "كتب الصحفي أن «الجلسة القادمة ستعقد يوم الأحد».\n"
    "وزاد أن «الجلسه القادمه ستعقد يوم الاحد»، وأن «الجلسة القادمة لن تعقد يوم الأحد».\n"
    "ونقل عنه: «يوافق المجلس على القانون الجديد»، و«=لم يقل هذا أحد قط».",
    "report.txt",
)


@pytest.fixture
def checked() -> Checked:
    return check(REPORT, [SOURCE])


def test_the_findings(checked: Checked) -> None:
    assert [finding.verdict for finding in checked.findings] == [
        Verdict.WORD_FOR_WORD,
        Verdict.SAME_WORDS,
        Verdict.ALTERED,
        Verdict.WORD_FOR_WORD,
        Verdict.NOT_FOUND,
    ]
    assert [finding.stands for finding in checked.findings] == [True, True, False, False, False]


def test_text_in_arabic(checked: Checked) -> None:
    paragraphs = CHECKED["text"](checked, Options()).split("\n\n")
    assert paragraphs[0].splitlines() == [
        "١. «\u2068الجلسة القادمة ستعقد يوم الأحد\u2069»",
        "   بالحرف: جلسة.txt، الفقرة ٢".replace("جلسة.txt", "\u2068جلسة.txt\u2069"),
    ]
    assert "قبل كلام منه في المصدر نفي" in paragraphs[3]
    assert paragraphs[-1].startswith("الاقتباسات: ٥ · بالحرف: ٢")


def test_text_in_english(checked: Checked) -> None:
    text = CHECKED["text"](checked, Options(language="en"))
    assert "“\u2068لن\u2069” was added" in text or "in place of" in text
    assert "quotations: 5 · word for word: 2" in text


def test_json_spans_hold_what_they_say(checked: Checked) -> None:
    data = json.loads(CHECKED["json"](checked, Options()))
    assert data["sources"] == [SOURCE.source]
    for item in data["quotations"]:
        assert REPORT.text[item["start"] : item["end"]] == item["text"]
        for place in item["places"]:
            assert SOURCE.text[place["start"] : place["end"]] == place["text"]
    assert data["quotations"][0]["places"][0]["paragraph"] == 2


def test_the_table_has_a_row_for_each_and_no_formula(checked: Checked) -> None:
    content = CHECKED["csv"](checked, Options())
    assert content.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(content.removeprefix("\ufeff"))))
    assert len(rows) == 1 + len(checked.findings)
    assert rows[-1][1] == "'=لم يقل هذا أحد قط"


def test_a_report_without_quotations() -> None:
    empty = check(document("لا اقتباس هنا.", "report.txt"), [SOURCE])
    assert CHECKED["text"](empty, Options()) == "الاقتباسات: ٠"
    assert json.loads(CHECKED["json"](empty, Options()))["quotations"] == []

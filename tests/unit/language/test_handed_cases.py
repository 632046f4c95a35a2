"""Cases of the kinds of lines that were reported, where they are at hand; without them this is skipped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

CASES = Path(__file__).resolve().parents[4] / "shared" / "cases" / "language" / "cases.tsv"
TITLE = "افتتاح مكتبة عامة كبيرة في المدينة"
BODY = (
    "أعلنت المدينة أمس افتتاح مكتبة عامة تضم آلاف الكتب في حي قديم من أحيائها. وحضره جمع من الناس."
)
MORE = "وقال المدير إن المكتبة ستفتح أبوابها كل يوم حتى المساء. وأضاف أن العمل فيها استمر عامين."
PAGES = {
    "top": (TITLE, "{line}", BODY, MORE),
    "mid": (TITLE, BODY, "{line}", MORE),
    "end": (TITLE, BODY, MORE, "{line}"),
}

Label = Callable[[str], list[tuple[str, str]]]
Split = Callable[[str], list[str]]


def rows(prefix: str) -> list[list[str]]:
    """The rows of a kind: where or what it is, the input, and what is right."""
    if not CASES.is_file():
        return []
    lines = CASES.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line.startswith(prefix)]


needs_cases = pytest.mark.skipif(not CASES.is_file(), reason="the handed cases are not at hand")


@needs_cases
def test_each_line_is_what_it_is_to_a_reader(label: Label) -> None:
    wrong = []
    for kind, line, right in rows("block:"):
        page = "\n".join(PAGES[kind.removeprefix("block:")]).format(line=line)
        found = {text: name for name, text in label(page)}
        if found.get(line) != right:
            wrong.append((kind, line, found.get(line)))
    assert not wrong


@needs_cases
def test_paragraphs_are_cut_where_a_reader_would(split: Split) -> None:
    wrong = []
    for kind, text, right in rows("split:"):
        is_about_lines = "wrap" in kind or "dateline" in kind  # readers and labels see to those
        if not is_about_lines and split(text) != right.split("¦"):
            wrong.append((kind, split(text)))
    assert not wrong

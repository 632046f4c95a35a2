"""Which stretches of a report are quotations."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.document.model import Block, BlockKind, Document
from khulasa.quotations.extraction import quotations


def document(*paragraphs: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Document:
    blocks, start = [], 0
    for paragraph in paragraphs:
        blocks.append(Block(kind, start, start + len(paragraph)))
        start += len(paragraph) + 1
    return Document("\n".join(paragraphs), tuple(blocks))


def quoted(*paragraphs: str, kind: BlockKind = BlockKind.PARAGRAPH) -> list[str]:
    report = document(*paragraphs, kind=kind)
    return [report.text[item.start : item.end] for item in quotations(report)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال: «نعم، وافقنا».", ["نعم، وافقنا"]),
        ('قال: "نعم" ثم "لا".', ["نعم", "لا"]),
        ("قال “نعم” و„لا“.", ["نعم", "لا"]),
        ("قال: «قال لي “نعم” ومضى».", ["قال لي “نعم” ومضى"]),
        ("قال: ((نعم، وافقنا)).", ["نعم، وافقنا"]),
        ("(قال: «نعم»)", ["نعم"]),
        ("قال: «نعم، وافقنا", ["نعم، وافقنا"]),
        ("لا اقتباس هنا (بل شرح).", []),
        ('علامات فارغة «» و"…".', []),
        ("قال: « نعم ».", ["نعم"]),
    ],
)
def test_marks(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_an_open_quotation_is_told() -> None:
    (item,) = quotations(document("قال: «نعم، وافقنا"))
    assert item.unclosed


def test_a_quotation_of_several_paragraphs() -> None:
    assert quoted("قال: «الأولى هنا.", "«والثانية هنا».") == ["الأولى هنا.", "والثانية هنا"]


def test_a_block_set_apart_is_a_quotation_as_a_whole() -> None:
    assert quoted("كل هذا منقول.", kind=BlockKind.QUOTATION) == ["كل هذا منقول."]
    assert quoted("قال «هذا» وحده.", kind=BlockKind.QUOTATION) == ["هذا"]


@given(st.lists(st.text(alphabet='اب «»"“”()[]‘’.،', min_size=1, max_size=40), max_size=4))
def test_spans_are_in_order_and_inside(paragraphs: list[str]) -> None:
    report = document(*paragraphs)
    reached = 0
    for item in quotations(report):
        assert reached <= item.start < item.end <= len(report.text)
        reached = item.end

"""Several reports side by side: which rows there are, and that every span lies inside of its report."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khulasa.comparison import compare as module
from khulasa.comparison.compare import compare
from khulasa.comparison.model import Comparison, Relation, Report, RowKind
from khulasa.document.model import Document
from khulasa.dossier.as_sources import paragraphs_of
from khulasa.errors import QuoteError
from khulasa.language.arabic.splitting.rules import sentences

FIRE = "اندلع حريق كبير في سوق الميناء. أصيب سبعة عمال في الحريق. أعلن المحافظ عباس نجم أن السوق ستغلق شهرا."
OTHER_FIRE = (
    "في سوق الميناء اندلع حريق كبير. أصيب تسعة عمال في الحريق. لم تغلق المدارس القريبة يوم الأحد."
)
DENIAL = "لم يندلع حريق كبير في سوق الميناء."


def report(text: str, language: str = "ar") -> Report:
    document = Document(text, paragraphs_of(text), language=language)
    return Report(document, sentences(document.text, document.blocks))


def told(comparison: Comparison) -> list[tuple[set[str], list[str]]]:
    return [
        ({str(kind) for kind in row.kinds}, [comparison.quote(cell) for cell in row.cells])
        for row in comparison.rows
    ]


def test_what_differs_comes_first_and_then_what_all_say() -> None:
    rows = told(compare([report(FIRE), report(OTHER_FIRE)]))
    assert rows[0] == ({"number"}, ["أصيب سبعة عمال في الحريق.", "أصيب تسعة عمال في الحريق."])
    assert rows[1] == (
        {"all"},
        ["اندلع حريق كبير في سوق الميناء.", "في سوق الميناء اندلع حريق كبير."],
    )
    assert {str(RowKind.ONLY)} in [kinds for kinds, _ in rows[2:]]


def test_each_cell_says_what_it_is_beside_the_first_and_marks_what_differs() -> None:
    comparison = compare([report(FIRE), report(OTHER_FIRE), report(DENIAL)])
    denied = comparison.rows[0]
    assert denied.kinds == {RowKind.DENIED, RowKind.SOME}
    assert [cell.relation for cell in denied.cells] == [
        Relation.SAME,
        Relation.SAME,
        Relation.DENIED,
    ]
    (span,) = denied.cells[2].marked
    assert DENIAL[slice(*span)] == "لم"
    assert denied.of(2) is denied.cells[2]
    assert comparison.rows[1].of(2) is None
    number = comparison.rows[1].cells[1]
    assert OTHER_FIRE[slice(*number.marked[0])] == "تسعة عمال"


@pytest.mark.parametrize("texts", [[], [""], [FIRE], ["", ""], [FIRE, ""], ["123 456.", "؟!"]])
def test_nothing_is_told_where_nothing_can_be_compared(texts: list[str]) -> None:
    assert compare([report(text) for text in texts]).rows == ()


def test_the_same_text_twice_says_all_of_it_twice() -> None:
    rows = compare([report(FIRE), report(FIRE)]).rows
    assert len(rows) == 3
    assert all(row.kinds == {RowKind.ALL} for row in rows)


def test_a_report_in_another_language_counts_for_nothing() -> None:
    comparison = compare([report(FIRE), report("A fire broke out.", "en"), report(FIRE)])
    assert {kind for row in comparison.rows for kind in row.kinds} == {RowKind.ALL}
    assert all(row.of(1) is None for row in comparison.rows)


def test_a_sentence_that_reads_otherwise_is_refused() -> None:
    comparison = compare([report(FIRE), report(FIRE)])
    other = Document(FIRE.replace("حريق", "حفلة"), comparison.documents[0].blocks)
    forged = replace(comparison, documents=(other, other))
    with pytest.raises(QuoteError):
        forged.quote(comparison.rows[0].cells[0])


@pytest.mark.parametrize(
    "change", [{"start": -1}, {"end": 10_000}, {"marked": ((0, 500),)}, {"start": 5, "end": 5}]
)
def test_spans_outside_of_a_report_are_refused(change: dict[str, object]) -> None:
    comparison = compare([report(FIRE), report(FIRE)])
    cell = replace(comparison.rows[0].cells[0], **change)
    with pytest.raises(ValueError, match="Cell"):
        Comparison(comparison.documents, (replace(comparison.rows[0], cells=(cell,)),))


def test_a_book_is_compared_with_few_sentences_of_another(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compared = 0
    real = module.relation

    def counted(*pair: object) -> object:
        nonlocal compared
        compared += 1
        return real(*pair)

    monkeypatch.setattr(module, "relation", counted)
    names = [f"{first}{second}ون" for first in "بتثجحخدذرزسش" for second in "صضطظعغفقكلمن"]
    lines = [
        f"زار وفد من بلدة {names[at % 144]} مصنع {names[(at * 7) % 144]} في يوم {at % 28 + 1} مايو."
        for at in range(10_000)
    ]
    book = report("\n".join(lines))
    assert len(book.document.text.split()) >= 100_000
    compare([book, report("\n".join(lines[:1000]))])
    assert compared <= 11_000 * module._NEAREST


_WORDS = (
    "لم نفى الوزير أن الحريق 12 ٪ سبعة عمال يوم 3 مايو . ، ؟ « » و\u064eزير بـ100 ألفا مليون إلا هو"
)
_PIECES = st.sampled_from([*_WORDS.split(" "), "\n", "\u200f"])


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(_PIECES, max_size=25).map(" ".join), max_size=4))
def test_every_span_lies_inside_of_its_report(texts: list[str]) -> None:
    comparison = compare([report(text) for text in texts])
    for row in comparison.rows:
        places = [cell.report for cell in row.cells]
        assert places == sorted(set(places))
        for cell in row.cells:
            sentence = report(texts[cell.report]).sentences[cell.sentence]
            assert (sentence.start, sentence.end) == (cell.start, cell.end)
            assert comparison.quote(cell)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text_can_be_compared(one: str, other: str) -> None:
    compare([report(one), report(other)])

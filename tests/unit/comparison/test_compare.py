"""Several reports side by side: which rows there are, and that every span lies inside of its report."""

from __future__ import annotations

from dataclasses import replace
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khulasa.comparison import neighbours
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


STORM = (
    "ضربت عاصفة رملية محافظة الوادي ليل السبت واقتلعت 40 عمودا من أعمدة الكهرباء. "
    "وقال محافظ الوادي سالم الحسني إن المدارس ستفتح أبوابها يوم الاثنين. "
    "وعالج المستشفى المركزي 15 حالة اختناق. "
    "وتنتظر عشر شاحنات محملة بالتمور عند المعبر البري."
)
OTHER_STORM = (
    "عاصفة رملية تضرب محافظة الوادي ليل السبت. "
    "واقتلعت الرياح 60 عمودا من أعمدة الكهرباء. "
    "وقال المحافظ سالم الحسني إن المدارس ستفتح أبوابها يوم الاثنين. "
    "وألغت شركة الطيران رحلتين إلى العاصمة."
)
CHESS = "فازت لاعبة الشطرنج بالميدالية الذهبية بعد تسع جولات في بطولة الجامعات."


def test_a_sentence_that_tells_two_things_is_in_a_row_for_each() -> None:
    comparison = compare([report(STORM), report(OTHER_STORM)])
    lead = [row for row in comparison.rows if row.cells[0].sentence == 0]
    assert [row.kinds for row in lead] == [{RowKind.NUMBER}, {RowKind.ALL}]
    marked = [comparison.documents[0].text[slice(*span)] for span in lead[0].cells[0].marked]
    assert marked == ["40 عمودا"]


def test_what_one_report_has_only_is_told_of_reports_of_one_event() -> None:
    rows = told(compare([report(STORM), report(OTHER_STORM), report(CHESS * 3)]))
    alone = [cells[0] for kinds, cells in rows if kinds == {str(RowKind.ONLY)}]
    assert "وعالج المستشفى المركزي 15 حالة اختناق." in alone
    assert "وألغت شركة الطيران رحلتين إلى العاصمة." in alone
    assert not [cell for cell in alone if "الحسني" in cell or "عاصفة" in cell]


def test_a_number_may_be_all_that_one_report_has_only() -> None:
    first = f"{STORM} وأنشئت محطة الكهرباء عام 2019."
    comparison = compare([report(first), report(OTHER_STORM)])
    (row,) = [row for row in comparison.rows if row.cells[0].sentence == 4]
    assert row.kinds == {RowKind.ONLY}
    assert [first[slice(*span)] for span in row.cells[0].marked] == ["عام 2019"]


def test_a_row_tells_that_its_reports_quote_one_speaker() -> None:
    comparison = compare([report(STORM), report(OTHER_STORM)])
    (row,) = [row for row in comparison.rows if "المدارس" in comparison.quote(row.cells[0])]
    assert comparison.speaker(row) == "محافظ الوادي سالم الحسني"
    assert [cell.speaker is not None for cell in row.cells] == [True, True]
    assert all(not comparison.speaker(other) for other in comparison.rows if len(other.cells) == 1)


def test_only_the_same_words_are_told_of_reports_of_two_events() -> None:
    held = "وتابعه جمهور كبير في قاعة المدينة الرياضية القديمة."
    chess = (
        f"{CHESS} وتغلبت اللاعبة الشابة على بطلة القارة المجرية بعد نقلة جريئة بالحصان وتضحية بالوزير. "
        "وأهدت الكأس الفضية لمدربها المتقاعد وصفق لها الحكام والخصوم واقفين. "
        f"{held}"
    )
    theatre = (
        "نال المخرج الشاب جائزة النقاد عن الإضاءة والديكور والموسيقى والأزياء المطرزة. "
        "واستلهم مسرحيته من حكايات الصيادين وأغاني الحصاد وأدى الأدوار هواة من قرى الجبل. "
        f"{held.replace('القديمة', 'القديمة المطلة على الكورنيش')}"
    )
    assert told(compare([report(chess), report(theatre)])) == []
    assert told(compare([report(chess), report(f"{theatre} {held}")])) == [({"all"}, [held, held])]


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
    "change",
    [
        {"start": -1},
        {"end": 10_000},
        {"marked": ((0, 500),)},
        {"start": 5, "end": 5},
        {"speaker": (3, 10_000)},
    ],
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
    real = neighbours.relation

    def counted(*pair: object) -> object:
        nonlocal compared
        compared += 1
        return real(*pair)

    monkeypatch.setattr(neighbours, "relation", counted)
    names = [f"{first}{second}ون" for first in "بتثجحخدذرزسش" for second in "صضطظعغفقكلمن"]
    lines = [
        f"زار وفد من بلدة {names[at % 144]} مصنع {names[(at * 7) % 144]} في يوم {at % 28 + 1} مايو."
        for at in range(10_000)
    ]
    book = report("\n".join(lines))
    assert len(book.document.text.split()) >= 100_000
    compare([book, report("\n".join(lines[:1000]))])
    assert compared <= 11_000 * neighbours._NEAREST


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


def test_a_row_of_numbers_without_a_stop_is_no_sentence() -> None:
    list_of_numbers = "أصيب " + " و".join(f"{number} عمال" for number in range(100, 300)) + "."
    texts = [f"{FIRE}\n{list_of_numbers}", f"{OTHER_FIRE}\n{list_of_numbers}"]
    quotes = [quote for _, row in told(compare(list(map(report, texts)))) for quote in row]
    assert list_of_numbers not in quotes
    assert "أصيب سبعة عمال في الحريق." in quotes


@pytest.mark.parametrize("row", ["بلغ العدد " + "12 قتيلا و" * 4_000, "نصف السكان " * 4_000])
def test_a_long_row_of_numbers_takes_no_long_time(row: str) -> None:
    texts = [f"{FIRE}\n{row}", f"{OTHER_FIRE}\n{row}"]
    began = process_time()
    compare(list(map(report, texts)))
    assert (
        process_time() - began < 15
    )  # 3 seconds, and 30 where each number was looked for in all words

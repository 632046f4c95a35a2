"""The annotated texts hold what they promise, and the measures say what a hand would reckon."""

from __future__ import annotations

from itertools import pairwise

import pytest
from quality import splitter, stand_alone
from quality.intervals import intervals, precision_recall_f1
from quality.splitter import Passage, boundaries_of, measure, parse, per_paragraph
from quality.stand_alone import Verdict, measure_detector, share_dangling, touched

TINY = """\
# kind: wire
قال د. أحمد نعم.
وقال سامي لا.⁀
ثم خرجا.
~وعادا.

عنوان آخر

# kind: verse
بيت واحد بلا وقف
"""
"""Two true boundaries (one glued) and one optional, all in the first paragraph."""

ARTICLE = """\
# part: dev
# kind: wire
عنوان الخبر

+ وصل الوزير.
< وقال إنه متعب.

" وأضاف: «نعم.
" لا.»
+ وغادر الوفد.
"""


@pytest.fixture
def tiny() -> tuple[Passage, ...]:
    return parse(TINY)


@pytest.fixture
def article() -> stand_alone.Article:
    return stand_alone.parse("tiny", ARTICLE)


@pytest.fixture(scope="module")
def gold() -> tuple[Passage, ...]:
    return splitter.load()


def pieces(passage: Passage, cuts: frozenset[int]) -> list[str]:
    """The passage cut at boundaries and at paragraph ends, without white space at all."""
    whole = splitter.solid(passage.text)
    places = [0, *sorted(cuts | set(passage.paragraph_ends))]
    return [whole[start:end] for start, end in pairwise(places)]


def reader_of(passages: tuple[Passage, ...], *, optional: bool) -> splitter.Splitter:
    """A splitter that knows the gold."""
    cuts = {
        p.text: pieces(p, p.boundaries | (p.optional if optional else frozenset()))
        for p in passages
    }
    return cuts.__getitem__


# --- the texts


def test_the_splitter_s_gold_is_large_and_of_many_kinds(gold: tuple[Passage, ...]) -> None:
    assert sum(len(passage.boundaries) for passage in gold) >= 500
    assert len({passage.kind for passage in gold}) >= 12
    assert any(len(passage.boundaries) == 99 for passage in gold)  # 100 sentences in one paragraph


def test_no_gold_line_is_left_with_a_mark_of_the_format(gold: tuple[Passage, ...]) -> None:
    marks = (splitter.GLUE, splitter.OPTIONAL, "\t", "# ")
    assert not [passage.text for passage in gold if any(mark in passage.text for mark in marks)]


def test_no_two_passages_are_the_same(gold: tuple[Passage, ...]) -> None:
    assert len({passage.text for passage in gold}) == len(gold)


def test_writing_the_gold_and_reading_it_again_changes_nothing(gold: tuple[Passage, ...]) -> None:
    assert parse(splitter.dump(gold)) == gold


def test_the_stand_alone_gold_is_large_enough_and_halved() -> None:
    dev, kept = (stand_alone.load(part) for part in stand_alone.PARTS)
    assert len(dev) == len(kept) >= 7
    assert {article.name for article in (*dev, *kept)} == {
        article.name for article in stand_alone.load()
    }
    sentences = [sentence for article in (*dev, *kept) for sentence in article.sentences]
    assert len(sentences) >= 200
    assert {sentence.verdict for sentence in sentences} == set(Verdict)
    assert (
        0.25
        <= sum(sentence.verdict in stand_alone.FAULTS for sentence in sentences) / len(sentences)
        <= 0.4
    )


def test_a_piece_of_a_quotation_never_stands_alone_in_the_gold() -> None:
    """A quotation that is cut has two pieces or more, and over these its quotation marks are balanced."""
    for article in stand_alone.load():
        cut = "".join(
            article.text[s.start : s.end] for s in article.sentences if s.verdict is Verdict.CUT
        )
        rest = [
            article.text[s.start : s.end] for s in article.sentences if s.verdict is not Verdict.CUT
        ]
        assert cut.count("«") == cut.count("»")
        assert all(text.count("«") == text.count("»") for text in rest)


# --- the loader


def test_lines_are_joined_and_boundaries_are_offsets(tiny: tuple[Passage, ...]) -> None:
    first = tiny[0].paragraphs[0]
    assert first.text == "قال د. أحمد نعم. وقال سامي لا.ثم خرجا. وعادا."
    assert [first.text[:end] for end in first.ends] == [
        "قال د. أحمد نعم.",
        "قال د. أحمد نعم. وقال سامي لا.",
    ]
    assert [first.text[:end] for end in first.optional] == [
        "قال د. أحمد نعم. وقال سامي لا.ثم خرجا."
    ]
    assert tiny[0].text.endswith("\n\nعنوان آخر")
    assert [passage.kind for passage in tiny] == ["wire", "verse"]


def test_white_space_does_not_move_a_boundary(tiny: tuple[Passage, ...]) -> None:
    text = "ألف  باء.\tتاء ثاء."
    assert boundaries_of(text, ["ألف باء.", " تاء   ثاء. "]) == {7}
    assert boundaries_of(text, [(0, 10), (10, 19)]) == {7}


def test_a_mark_that_a_splitter_loses_belongs_to_the_sentence_before() -> None:
    assert boundaries_of("ألف باء... تاء ثاء.", ["ألف باء", "تاء ثاء"]) == {9}


# --- precision, recall, Pk and WindowDiff


@pytest.mark.parametrize("optional", [True, False])
def test_a_perfect_splitter_has_no_fault(gold: tuple[Passage, ...], *, optional: bool) -> None:
    scores = measure(gold, reader_of(gold, optional=optional), rounds=20)
    for best in (scores.precision, scores.recall, scores.f1):
        assert (best.value, best.low, best.high) == (1, 1, 1)
    assert scores.pk.high == scores.windowdiff.high == 0


def test_a_splitter_that_never_cuts_finds_nothing(tiny: tuple[Passage, ...]) -> None:
    scores = measure(tiny, lambda text: [text])
    assert (scores.recall.value, scores.f1.value) == (0, 0)
    assert scores.precision.value == 1
    assert scores.pk.value > 0


def test_the_figures_of_one_right_one_wrong_and_one_missed_cut(tiny: tuple[Passage, ...]) -> None:
    """Cut after `د.` and after `نعم.`: one of two is right, one of two is found, and F1 = 2·1 / (2·1 + 1 + 1)."""
    ours = ["قال د.", "أحمد نعم.", "وقال سامي لا.ثم خرجا. وعادا.", "عنوان آخر"]
    scores = measure(tiny[:1], lambda _text: ours)
    assert (scores.precision.value, scores.recall.value, scores.f1.value) == (0.5, 0.5, 0.5)


def test_pk_and_windowdiff_by_hand(tiny: tuple[Passage, ...]) -> None:
    """The gold in words is 0001 001 00 1 01, for ours has not the optional cut, and ours is 0001 000 00 1 01.

    12 words and 4 ends by the gold make k = round(12 / 8) = 2 (nltk rounds 1.5 to even) and 11 windows. Ours leaves
    out the boundary after the 7th word: windows 6 and 7 differ, by either measure.
    """
    ours = ["قال د. أحمد نعم.", "وقال سامي لا.ثم خرجا. وعادا.", "عنوان آخر"]
    assert splitter.window(tiny[:1]) == 2
    scores = measure(tiny[:1], lambda _text: ours)
    assert scores.pk.value == pytest.approx(2 / 11)
    assert scores.windowdiff.value == pytest.approx(2 / 11)


def test_windowdiff_sees_a_second_cut_in_a_window_and_pk_does_not() -> None:
    """Gold 000100000001 (k = 3), ours 001100000001: windows of 3 words that hold both cuts differ in number alone."""
    (passage,) = parse("# kind: a\nا ب ت ث.\nج ح خ د ذ ر ز س.")
    scores = measure([passage], lambda _text: ["ا ب ت", "ث.", "ج ح خ د ذ ر ز س."])
    assert scores.pk.value == pytest.approx(
        1 / 10
    )  # the first window alone: a cut where the gold has none
    assert scores.windowdiff.value == pytest.approx(3 / 10)


def test_the_disagreements_are_told_with_their_place(tiny: tuple[Passage, ...]) -> None:
    ours = ["قال د.", "أحمد نعم. وقال سامي لا.", "ثم خرجا. وعادا.", "عنوان آخر"]
    wrong, missed = splitter.disagreements(tiny[:1], lambda _text: ours)
    assert (wrong.wrong, missed.wrong) == (True, False)
    assert wrong.context.startswith("قال د. |أحمد")


def test_all_kinds_are_told_and_all_together(tiny: tuple[Passage, ...]) -> None:
    table = splitter.by_kind(tiny, lambda text: [text])
    assert list(table) == ["verse", "wire", "all"]
    assert [scores.boundaries for scores in table.values()] == [0, 2, 2]


def test_the_interval_spreads_with_the_documents() -> None:
    even = intervals([(1, 1, 0)] * 30, lambda counts: precision_recall_f1(*counts.T))
    mixed = intervals([(1, 0, 0), (0, 1, 1)] * 15, lambda counts: precision_recall_f1(*counts.T))
    assert (even[0].low, even[0].high) == (0.5, 0.5)
    assert mixed[0].low < mixed[0].value == 0.5 < mixed[0].high


# --- the splitters


def test_the_baseline_cuts_as_it_is_described() -> None:
    assert len(splitter.sumy_as_shipped("اجتهد الطالب ثم نجح، وفرح أهله.")) == 2
    assert len(splitter.sumy_as_shipped("انتهى الاجتماع.وبدأ المؤتمر.وحضره الجميع.")) == 1
    assert len(splitter.sumy_as_shipped("جملة قصيرة. " * 100)) == 33


def test_a_splitter_without_paragraphs_is_given_one_at_a_time() -> None:
    seen: list[str] = []
    split = per_paragraph(lambda text: seen.append(text) or [(0, 2), (2, len(text))])
    assert split("ألف\n\nباء") == ["أل", "ف", "با", "ء"]
    assert seen == ["ألف", "باء"]


def test_our_splitter_loses_no_letter(gold: tuple[Passage, ...]) -> None:
    for passage in gold:
        assert splitter.solid("".join(splitter.khulasa(passage.text))) == splitter.solid(
            passage.text
        )


# --- sentences that cannot stand alone


def test_an_article_is_its_lines_and_knows_their_places(article: stand_alone.Article) -> None:
    assert (
        article.text
        == "عنوان الخبر\n\nوصل الوزير. وقال إنه متعب.\n\nوأضاف: «نعم. لا.» وغادر الوفد."
    )
    assert (article.part, article.kind) == ("dev", "wire")
    told = [(article.text[s.start : s.end], s.verdict.value) for s in article.sentences]
    assert told[0] == ("وصل الوزير.", "+")
    assert told[3] == ("لا.»", '"')


def test_a_span_stands_for_the_sentences_that_it_holds(article: stand_alone.Article) -> None:
    first, second = article.sentences[:2]
    assert touched(article, [(0, 5)]) == frozenset()
    assert touched(article, [(first.start, second.start + 2)]) == {0}
    assert touched(article, [(first.start + 1, first.start + 3)]) == {0}
    assert touched(article, [(first.start, second.end)]) == {0, 1}


def spans_of(article: stand_alone.Article, *indexes: int) -> stand_alone.Spans:
    spans = [(article.sentences[index].start, article.sentences[index].end) for index in indexes]
    return lambda _text: spans


@pytest.mark.parametrize(
    ("chosen", "alone", "beside"),
    [
        ((0, 4), 0, 0),
        ((0, 1), 1 / 2, 0),
        ((1, 4), 1 / 2, 1 / 2),
        ((2, 3), 1, 0),
        ((0, 2, 4), 1 / 3, 1 / 3),
        ((), 0, 0),
    ],
)
def test_the_share_of_the_chosen_that_dangles(
    article: stand_alone.Article, chosen: tuple[int, ...], alone: float, beside: float
) -> None:
    choose = spans_of(article, *chosen)
    assert share_dangling(choose, [article]).share.value == pytest.approx(alone)
    assert share_dangling(choose, [article], with_context=True).share.value == pytest.approx(beside)


def test_a_choice_is_counted_by_fault(article: stand_alone.Article) -> None:
    choice = share_dangling(spans_of(article, 0, 1, 2), [article])
    assert (choice.chosen, choice.dangling, choice.cut) == (3, 1, 1)


def test_a_detector_is_held_against_the_gold(article: stand_alone.Article) -> None:
    """It names one of three faults and one sound sentence."""
    found = measure_detector(spans_of(article, 0, 1), [article])
    assert (found.sentences, found.faults) == (5, 3)
    assert (found.precision.value, found.recall.value) == (
        pytest.approx(1 / 2),
        pytest.approx(1 / 3),
    )
    assert found.f1.value == pytest.approx(2 / 5)


def test_a_detector_of_one_fault_is_not_blamed_for_another(article: stand_alone.Article) -> None:
    found = measure_detector(spans_of(article, 1, 2), [article], frozenset({Verdict.DANGLING}))
    assert (found.faults, found.precision.value, found.recall.value) == (1, 1, 1)

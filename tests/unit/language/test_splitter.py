"""The splitter's skeleton: its constants, each with a row on either side, and what all scripts gain by it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from khulasa.document.model import Block, BlockKind, Sentence
from khulasa.language.arabic import arabic
from khulasa.language.base import Language
from khulasa.language.latin import english, french
from khulasa.language.perso_arabic import persian, urdu
from khulasa.language.quotes import nesting
from khulasa.language.splitter import LONG_QUOTATION, STAND_ALONE
from khulasa.language.stop_rules import MOST_CLOSERS

Split = Callable[[str], list[str]]


def spans_by(language: Language, text: str) -> tuple[Sentence, ...]:
    return language.sentences(text, [Block(BlockKind.PARAGRAPH, 0, len(text))])


def split_by(language: Language, text: str) -> list[str]:
    return [text[one.start : one.end] for one in spans_by(language, text)]


def words(count: int, word: str = "كلمة") -> str:
    return " ".join([word] * count)


@pytest.mark.parametrize(("size", "count"), [(STAND_ALONE - 1, 1), (STAND_ALONE, 2)])
def test_quoted_sentences_are_cut_where_each_can_stand_alone(
    split: Split, size: int, count: int
) -> None:
    text = f"قال: «{words(size)}. {words(20)}»."

    assert len(split(text)) == count


@pytest.mark.parametrize(("size", "count"), [(STAND_ALONE - 1, 1), (STAND_ALONE, 2)])
def test_the_last_sentence_of_a_quotation_must_stand_alone_too(
    split: Split, size: int, count: int
) -> None:
    text = f"قال: «{words(70)}. {words(size)}» ثم مضى."

    assert len(split(text)) == count


@pytest.mark.parametrize(("size", "count"), [(LONG_QUOTATION - 1, 1), (LONG_QUOTATION, 2)])
def test_a_long_quotation_inside_a_sentence_is_cut(split: Split, size: int, count: int) -> None:
    text = f"قال: «{words(30)}. {words(size - 30)}» ثم مضى."

    assert len(split(text)) == count


@pytest.mark.parametrize(("size", "has_speaker"), [(40, True), (41, False)])
def test_a_speaker_is_brought_in_with_forty_words_at_most(
    spans: Callable[[str], tuple[Sentence, ...]], size: int, has_speaker: bool
) -> None:
    text = f"قال {words(size - 1)}: «{words(12)}. {words(12)}»."

    found = spans(text)

    assert len(found) == 2
    assert (found[0].speaker is not None) is has_speaker


@pytest.mark.parametrize(
    ("ending", "count"),
    [
        ("اهـ.", 1),
        ("إلى آخره" + "." * 8, 1),
        ("إلى آخره" + "." * 9, 2),
    ],
)
def test_what_ends_a_copied_passage_hangs_on_it_while_it_is_short(
    split: Split, ending: str, count: int
) -> None:
    assert len(split(f"وهذا ما قاله المؤلف في كتابه. {ending}")) == count, len(ending)


@pytest.mark.parametrize("mark", list(":-–—/([{«“‹‘،؛"))
def test_a_quotation_opens_behind_a_mark(mark: str) -> None:
    """Authors take `”` for the opening mark too: what stands before it proves which it is."""
    text = f"قال{mark}”نعم” ثم مضى"

    opened = {(one.start, one.end) for one in (*nesting(text, 0, len(text)).outer,)}
    opened |= {(one.start, one.end) for one in nesting(text, 0, len(text)).inner}

    assert (4, 9) in opened


@pytest.mark.parametrize("mark", ["#", "@", "%", "ا", "5"])
def test_no_quotation_opens_behind_a_letter_or_a_sign(mark: str) -> None:
    text = f"قال{mark}”نعم ثم مضى"

    assert nesting(text, 0, len(text)).unclosed is None


@pytest.mark.parametrize("mark", list(".،,؛;:!؟?…۔)]}»”›’-–—/"))
def test_a_quotation_closes_before_a_mark(mark: str) -> None:
    """`“` closes where the mark of a sentence or of a bracket follows at once."""
    text = f"قال “نعم“{mark} ثم مضى"

    assert [(one.start, one.end) for one in nesting(text, 0, len(text)).outer] == [(4, 9)]


@pytest.mark.parametrize("mark", ["#", "@", "ا", "5"])
def test_no_quotation_closes_before_a_letter_or_a_sign(mark: str) -> None:
    text = f"قال “نعم “{mark} ثم مضى"

    assert nesting(text, 0, len(text)).outer == []


@pytest.mark.parametrize("before", ["/", "-", "–", "#", "ا", " "])
def test_a_bracket_opens_and_closes_by_its_own_shape(before: str) -> None:
    text = f"قال{before}(نعم){before} ثم مضى"

    assert [(one.start, one.end) for one in nesting(text, 0, len(text)).outer] == [(4, 9)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (
            "1.5 مليون نازح عادوا إلى مدنهم. وبلغ عدد القتلى في الحادث 2. وقال الوزير إن العمل مستمر.",
            3,
        ),
        ("1.5 مليون نازح عادوا. وبقي في المخيم 2. ولم يصل أحد.", 3),
        ("وتشمل الخطة: 1. بناء المدارس 2. شق الطرق 3. حفر الآبار.", 1),
        ("وتشمل الخطة: ١. بناء المدارس ٢. شق الطرق ٣. حفر الآبار.", 1),
        ("وعاد منهم 12. ثم رحلوا.", 2),
    ],
)
def test_a_decimal_number_begins_no_list(split: Split, text: str, count: int) -> None:
    assert len(split(text)) == count, split(text)


SPEECH = (
    "“we have announced a plan to rebuild the schools in the far villages today. The work will "
    "begin next month with hundreds of engineers and of workers”"
)
DISCOURS = (
    "« nous avons annoncé un plan pour reconstruire les écoles des villages lointains. Le travail "
    "commencera le mois prochain avec des centaines d’ouvriers et d’ingénieurs »"
)


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        (english(), f"Mr. Smith said that {SPEECH}.", "Mr. Smith said"),
        (english(), f"Then the mayor told reporters, {SPEECH}.", "Then the mayor told reporters"),
        (english(), f"The plan in her words: {SPEECH}.", "The plan in her words"),
        (english(), f"Under a plan called {SPEECH}.", None),
        (english(), f"{SPEECH}.", None),
        (french(), f"Le maire affirme que {DISCOURS}.", "Le maire affirme"),
    ],
)
def test_a_long_quotation_in_latin_letters_knows_its_speaker(
    language: Language, text: str, speaker: str | None
) -> None:
    found = spans_by(language, text)

    assert [one.quoted for one in found] == [True, True]
    assert {one.speaker and text[slice(*one.speaker)] for one in found} == {speaker}


def test_an_english_quotation_of_several_paragraphs() -> None:
    paragraphs = [
        "The mayor said: “We have waited for long. We have not lost hope.",
        "“Now the work begins.” She then left the hall.",
    ]
    text = "\n".join(paragraphs)
    first = len(paragraphs[0])
    blocks = [
        Block(BlockKind.PARAGRAPH, 0, first),
        Block(BlockKind.PARAGRAPH, first + 1, len(text)),
    ]

    found = english().sentences(text, blocks)

    assert [one.quoted for one in found] == [True, True, True, False]
    assert [one.speaker and text[slice(*one.speaker)] for one in found[:2]] == [
        "The mayor said"
    ] * 2


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        (arabic(), "قال: « لن نعود. » وأضاف أنه سعيد.", 2),
        (arabic(), "قال: « لن نعود أبدا. » ثم مضى.", 1),
        (french(), "Il a dit : « Nous partons. » Puis il est parti.", 2),
        (english(), "He said: “We leave.” Then he left.", 2),
        (persian(), "او گفت: « ما می‌رویم. » سپس رفت.", 2),
        (urdu(), "اس نے کہا: ”ہم جا رہے ہیں۔“ پھر وہ چلا گیا۔", 2),
    ],
)
def test_a_stop_before_a_closing_mark(language: Language, text: str, count: int) -> None:
    assert len(split_by(language, text)) == count, split_by(language, text)


@pytest.mark.parametrize("language", [arabic(), english()])
@pytest.mark.parametrize(("closers", "alone"), [(MOST_CLOSERS, True), (MOST_CLOSERS + 1, False)])
def test_so_many_closing_marks_belong_to_a_stop(
    language: Language, closers: int, alone: bool
) -> None:
    text = f"{words(4)}.{')' * closers} {words(4)}."

    assert split_by(language, text)[0].endswith(")" * closers) is alone


@pytest.mark.parametrize("row", ["👨‍👩‍👧 ", "🙂 ☀ ", "☀‍", "!) ", "🙂[1] "])
def test_the_work_on_a_row_of_pictures_is_linear_in_its_length(split: Split, row: str) -> None:
    text = f"{words(4)} {row * 5_000}{words(4)}."

    pieces = split(text)

    assert "".join("".join(pieces).split()) == "".join(text.split())

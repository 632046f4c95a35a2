"""Plain text: lines become blocks, wrapped lines one paragraph, and no letter is lost."""

from __future__ import annotations

import textwrap
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.document.model import BlockKind, Document
from khulasa.document.unicode import repair
from khulasa.errors import Kind, ReadError
from khulasa.readers.base import Input
from khulasa.readers.table import read
from khulasa.readers.text.plain import document_of

Blocks = Callable[[str], list[str]]


def wrap(text: str, column: int = 72) -> str:
    return "\n".join(textwrap.wrap(text, column, break_long_words=False, break_on_hyphens=False))


def bare(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("column", [60, 72, 80, 100])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_wrapped_lines_are_rejoined(column: int, gap: str, words: str, blocks_of: Blocks) -> None:
    paragraphs = [words + ".", "ثم " + words + " وعادوا.", "لكن " + words + " معا."]
    assert blocks_of(gap.join(wrap(each, column) for each in paragraphs)) == paragraphs


def test_a_line_a_paragraph_stays(blocks_of: Blocks, words: str) -> None:
    lines = [words + ".", "عنوان قصير", words + "؟", "المصدر"]
    assert blocks_of("\n".join(lines)) == lines


def test_a_heading_before_wrapped_lines_stays_alone(words: str, blocks_of: Blocks) -> None:
    assert blocks_of("بئر في الوادي\n" + wrap(words + ".")) == ["بئر في الوادي", words + "."]


@pytest.mark.parametrize("count", [20, 32, 40])  # in 2, 3 and 4 lines
@pytest.mark.parametrize("before", ["", "بئر في الوادي\n", "بئر في الوادي\n\n"])
def test_a_few_wrapped_lines_are_rejoined(
    count: int, before: str, words: str, blocks_of: Blocks
) -> None:
    paragraph = " ".join(words.split()[:count]) + "."
    assert blocks_of(before + wrap(paragraph)) == [*before.split("\n")[: bool(before)], paragraph]


@pytest.mark.parametrize(
    "lines",
    [
        [
            "خرج أهل القرية صباح أمس إلى الوادي القريب ليحفروا بئرا جديدة بعد الجفاف.",
            "ثم عادوا مساء.",
        ],
        ["خرج أهل القرية صباح أمس إلى الوادي القريب ليحفروا بئرا جديدة بعد الجفاف", "مريم الخطيب"],
        [
            "خرج أهل القرية صباح أمس إلى الوادي القريب ليحفروا بئرا جديدة بعد الجفاف",
            "- حفروا بئرا.",
        ],
        ["أهل القرية يحفرون بئرا جديدة", "خرجوا صباح أمس إلى الوادي."],
        ["أهل القرية يحفرون بئرا جديدة في الوادي القريب من الجبل", "خرجوا صباح أمس."],
    ],
)
def test_two_lines_that_are_no_wrapped_sentence_stay(lines: list[str], blocks_of: Blocks) -> None:
    assert blocks_of("\n".join(lines)) == lines


def test_the_wire_story_of_the_samples_is_rejoined(
    seed: Callable[[str], Path], blocks_of: Blocks
) -> None:
    text = seed("wire-wrapped").read_text(encoding="utf-8")
    assert blocks_of(text) == [" ".join(part.split()) for part in text.split("\n\n")]


@pytest.mark.parametrize(
    ("before", "after", "together"),
    [
        ("قالت سلمى إن البئر جفت", "، ثم عادت إلى البيت", True),
        ("قالت سلمى إن البئر جفت", ". ثم عادت إلى البيت", True),
        ("قالت سلمى («بنت الوادي»", ") إن البئر جفت", True),
        ("قالت سلمى «إن البئر جفت", "» ثم عادت إلى البيت", True),
        ("قالت سلمى إن البئر جفت", "ثم عادت إلى البيت", False),
        ("قالت سلمى إن البئر جفت", "«عدنا إلى البيت»", False),
        ("قالت سلمى إن البئر جفت", ".5 كيلومتر", False),
    ],
)
def test_a_line_that_begins_with_what_closes_belongs_to_the_one_before(
    before: str, after: str, together: bool, blocks_of: Blocks
) -> None:
    lines = [before, after]
    assert blocks_of("\n".join(lines)) == ([" ".join(lines)] if together else lines)


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        (["قرأت سلمى رواية", "بنت الوادي", "، ثم أعادتها إلى المكتبة."], 1),
        (
            [
                "قرأت سلمى رواية",
                "بنت الوادي",
                "وأعجبتها كثيرا، وقرأت بعدها",
                "ليل البئر",
                ". ثم نامت.",
            ],
            1,
        ),
        (["عادت سلمى إلى بيتها.", "قرأت فيه رواية", "بنت الوادي", "، ثم نامت."], 2),
        (["قرأت سلمى رواية", "بنت الوادي", "ثم أعادتها إلى المكتبة."], 3),
        (["قرأت سلمى رواية", "طويلة كتبها رجل من الوادي كله", "، ثم أعادتها إلى المكتبة."], 1),
    ],
)
def test_a_name_on_a_line_of_its_own_is_part_of_its_sentence(
    lines: list[str], count: int, blocks_of: Blocks
) -> None:
    assert len(blocks_of("\n".join(lines))) == count


def test_a_word_that_a_kashida_carries_over_is_put_together(words: str, blocks_of: Blocks) -> None:
    text = wrap(words + ".").replace("\n", "ـ\nـ", 1)
    assert blocks_of(text) == [wrap(words + ".").replace("\n", "ــ", 1).replace("\n", " ")]


def test_verse_of_two_halves_stays_in_lines(blocks_of: Blocks) -> None:
    verse = [
        "يا دار من رحلوا عن الوادي ولم    يتركوا في الدار غير الذكريات",
        "ما زال في البستان تين أخضر       والماء يجري بين تلك الشجرات",
        "والريح تحمل من بعيد صوتهم        فأظنهم عادوا مع النسمات",
    ]
    assert blocks_of("\n".join(verse)) == verse


def test_lines_of_about_one_length_that_end_as_sentences_do_stay(blocks_of: Blocks) -> None:
    lines = [
        f"في السنة رقم {year} زرع أهل القرية القمح في الوادي وباعوه في السوق."
        for year in range(10, 40)
    ]
    assert blocks_of("\n".join(lines)) == lines


def test_an_indented_line_opens_a_paragraph(words: str, blocks_of: Blocks) -> None:
    text = "\n".join("    " + wrap(words) for _ in range(2))
    assert blocks_of(text) == [words, words]


def test_list_lines_are_items(read_text: Callable[[str], Document]) -> None:
    lines = ["1. تفاح", "٢) تين", "- عنب", "• رمان", "أ) خوخ", "(٣) توت"]
    document = read_text("\n".join(lines))
    assert [document.quote(block) for block in document.blocks] == lines
    assert {block.kind for block in document.blocks} == {BlockKind.LIST_ITEM}


@pytest.mark.parametrize(
    "line", ["د. أحمد طبيب", "12.10.2023 يوم ماطر", "3.5 كيلومتر", "-5 درجات", "2023 عام جاف"]
)
def test_what_only_looks_like_an_item(line: str, read_text: Callable[[str], Document]) -> None:
    assert read_text(line).blocks[0].kind is BlockKind.PARAGRAPH


def test_hanging_lines_belong_to_their_item(blocks_of: Blocks) -> None:
    assert blocks_of("- قمح وشعير\n  وذرة\n- تمر") == ["- قمح وشعير وذرة", "- تمر"]


def test_verse_stays_in_lines(blocks_of: Blocks) -> None:
    verse = [
        "يا ليل طال بنا المسير",
        "والنجم ينظر من بعيد",
        "والريح تعرف ما نريد",
        "ولا تقول لنا المصير",
    ]
    assert blocks_of("\n".join(verse)) == verse


def test_two_lines_of_a_narrow_column_are_rejoined(blocks_of: Blocks) -> None:
    lines = [
        "خرج أهل القرية صباح أمس إلى الوادي القريب منهم ليحفروا",
        "بئرا جديدة بعد أن جف ماء النبع القديم في العام كله.",
    ]
    assert blocks_of("\n".join(["بئر في الوادي", *lines])) == ["بئر في الوادي", " ".join(lines)]


def test_short_verse_of_even_length_stays_in_lines(blocks_of: Blocks) -> None:
    verse = [
        "يا طائرا غنى على أغصاننا",
        "ومضى مع الأحباب حين رحلوا",
        "عد فالديار تضيق من أشواقنا",
        "والنهر يبكي كلما سألوا",
    ]
    assert blocks_of("\n".join(verse)) == verse


def test_lines_filled_by_bytes_are_rejoined(blocks_of: Blocks, words: str) -> None:
    lines = [""]
    for word in words.split():
        if len(f"{lines[-1]} {word}".encode()) > 76:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    assert blocks_of("\n".join(lines) + ".") == [words + "."]


def test_form_feeds_part_pages(read_text: Callable[[str], Document]) -> None:
    document = read_text("الصفحة الأولى\f\f\nالصفحة الثالثة\f")
    assert [page.number for page in document.pages] == [1, 3]
    assert [document.page_of(block.start) for block in document.blocks] == [1, 3]


def test_a_paragraph_goes_on_over_a_page(words: str, read_text: Callable[[str], Document]) -> None:
    rows = wrap(" ".join([words] * 3) + ".").split("\n")
    document = read_text("\n".join(rows[:4]) + "\n\n7\n\f" + "\n".join(rows[4:]))
    first, number = document.blocks
    assert document.quote(first) == " ".join(rows)
    assert (number.kind, document.quote(number)) == (BlockKind.FURNITURE, "7")
    assert [page.number for page in document.pages] == [1, 2]
    second = len(" ".join(rows[:4])) + 1
    assert [document.page_of(second - 2), document.page_of(second)] == [1, 2]


@pytest.mark.parametrize("text", ["", "  \n\t\r\n", "\ufeff", "\u200f\u200e", "\f\f"])
def test_nothing_to_see(text: str) -> None:
    with pytest.raises(ReadError) as caught:
        read(Input(text.encode(), "x.txt"))
    assert caught.value.kind is Kind.EMPTY


def test_damage_is_a_warning() -> None:
    assert read(Input("قمح وشعير وتمر".encode()[:-1])).warnings == ("damaged_text",)


@given(st.text(alphabet=st.sampled_from("اب وى12.)-•\n\n\r\t \f\x0b\x85\u2028\u00a0\x00ًé😀")))
def test_blocks_cover_every_letter_in_order(text: str) -> None:
    if not repair(text).strip():
        return
    document = document_of(text)
    # a page's number may stand behind the paragraph that goes on around it
    assert sorted(bare(document.text)) == sorted(bare(repair(text)))
    end = 0
    for block in document.blocks:
        quote = document.quote(block)
        assert block.start >= end
        assert not document.text[end : block.start].strip()
        assert quote == quote.strip() != ""
        assert len(quote.splitlines()) == 1
        end = block.end
    assert end == len(document.text)


@pytest.mark.parametrize(
    "text", ["كلمة " * 200_000, "ا" * 1_000_000, "سطر قصير.\n" * 100_000, " " * 1_000_000 + "ا"]
)
def test_long_texts_take_linear_time(text: str) -> None:
    start = time.process_time()
    read(Input(text.encode()))
    assert time.process_time() - start < 10

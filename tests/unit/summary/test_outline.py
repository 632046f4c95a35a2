"""The outline: sections, and the questions of interviews."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.document.model import Block, BlockKind, Document, Sentence
from khulasa.summary.outline import LONG, STRETCH, outline, questions

TITLE, HEADING, BYLINE = BlockKind.TITLE, BlockKind.HEADING, BlockKind.BYLINE
BODY, ITEM = BlockKind.PARAGRAPH, BlockKind.LIST_ITEM


def document(*blocks: tuple[BlockKind, str] | str) -> Document:
    """Blocks of a kind; what is only a text is a paragraph."""
    text, placed = "", []
    for block in blocks:
        kind, content = block if isinstance(block, tuple) else (BODY, block)
        placed.append(Block(kind, len(text), len(text) + len(content)))
        text += content + "\n"
    return Document(text, tuple(placed))


def of(made: Document, per_block: int = 1):
    """The outline over `per_block` sentences for each block that is body and asks nothing."""
    bodies = (BODY, ITEM, BlockKind.QUOTATION)
    asking = questions(made)
    owners = [
        at for at, block in enumerate(made.blocks) if block.kind in bodies and at not in asking
    ]
    places = [owner for owner in owners for _ in range(per_block)]
    return outline(made, [Sentence(at, owner, 0, 1) for at, owner in enumerate(places)])


# Sections


def test_a_text_without_headings_is_one_section():
    assert of(document("ا", "ب", "ج")) == of(document((TITLE, "ع"), "ا", "ب", "ج"))
    assert of(document("ا", "ب", "ج")).sections == (0, 0, 0)
    assert not of(document("ا", "ب", "ج")).headed


def test_each_heading_after_a_sentence_opens_a_section():
    made = of(document((TITLE, "ع"), "ا", "ب", (HEADING, "ع"), "ج", (HEADING, "ع"), "د", "ه"))
    assert made.sections == (0, 0, 1, 2, 2)
    assert made.headed


def test_headings_in_a_row_open_one_section_and_one_at_the_end_opens_none():
    made = of(document("ا", (HEADING, "ع"), (HEADING, "ع"), "ب", (HEADING, "ع")))
    assert made.sections == (0, 1)


def test_a_heading_over_the_whole_text_parts_nothing():
    made = of(document((TITLE, "ع"), (HEADING, "ع"), "ا", "ب"))
    assert (made.sections, made.headed) == ((0, 0), False)


def test_no_sentences_have_no_sections():
    assert outline(document((TITLE, "ع")), []).sections == ()


def test_a_long_text_without_headings_is_cut_into_stretches_between_paragraphs():
    """GIVEN paragraphs of three sentences THEN a stretch ends with the first that reaches its length."""
    made = of(document(*["فقرة"] * 60), per_block=3)
    assert len(made.sections) == 180 > LONG
    sizes = [made.sections.count(number) for number in range(made.sections[-1] + 1)]
    assert sizes == [42, 42, 42, 42, 12]
    assert not made.headed


def test_a_paragraph_beyond_measure_is_cut_inside():
    made = of(document("فقرة"), per_block=4 * STRETCH)
    assert [made.sections.count(number) for number in range(2)] == [2 * STRETCH] * 2


def test_a_text_of_ordinary_length_is_not_cut():
    assert set(of(document(*["فقرة"] * LONG)).sections) == {0}


def test_headings_come_before_stretches():
    made = of(document(*["فقرة"] * 100, (HEADING, "ع"), *["فقرة"] * 100))
    assert made.sections == (0,) * 100 + (1,) * 100
    assert made.headed


KINDS = st.lists(st.sampled_from([TITLE, HEADING, BODY, BODY, BODY, ITEM, BYLINE]), max_size=40)


@given(kinds=KINDS, per_block=st.integers(1, 30))
def test_sections_count_from_0_by_one_and_never_fall(kinds, per_block):
    made = of(document(*[(kind, "نص") for kind in kinds]), per_block)
    assert sorted(set(made.sections)) == list(range(len(set(made.sections))))
    assert list(made.sections) == sorted(made.sections)
    assert not made.headed or made.sections[-1] > 0


# Interviews

ANSWERS = ["بدأت العمل قبل عشرين عاما.", "كانت أياما صعبة.", "أكتب رواية جديدة.", "أشكركم."]
QUESTIONS = ["متى بدأت العمل؟", "كيف كانت تلك الأيام؟", "ماذا تكتب الآن؟", "وماذا تقول لقرائك؟"]
INTERVIEW = [part for pair in zip(QUESTIONS, ANSWERS, strict=True) for part in pair]


def test_the_questions_of_an_interview_are_found():
    made = document((TITLE, "حوار مع كاتب"), "مقدمة قصيرة.", *INTERVIEW)
    assert questions(made) == {2, 4, 6, 8}
    found = of(made)
    assert found.sections == (0, 1, 2, 3, 4), "each question opens a section"
    assert found.headed


def test_a_question_that_runs_over_two_paragraphs_asks_with_its_last():
    made = document("سؤال أول؟", "سؤال آخر؟", "جواب.", *INTERVIEW)
    assert questions(made) == {1, 3, 5, 7, 9}


@pytest.mark.parametrize("end", ["؟", "?", "؟»", "؟!", "؟ )"])
def test_a_question_ends_in_its_mark(end):
    made = document(*[text for at in range(3) for text in (f"هل وصلت {at}{end}", "نعم وصلت.")])
    assert questions(made) == {0, 2, 4}


def test_two_questions_make_no_interview():
    made = document(*INTERVIEW[:4], "خاتمة.")
    assert questions(made) == set()


def test_questions_strewn_over_an_essay_make_no_interview():
    made = document(
        *["فقرة."] * 4, "لماذا؟", *["فقرة."] * 4, "وكيف؟", *["فقرة."] * 4, "ومتى؟", "فقرة."
    )
    assert questions(made) == set()


def test_named_speakers_make_an_interview_of_few_questions():
    """GIVEN three questions in a long talk of two who are named in turn."""
    talk = ["الصحفي: كيف الحال؟", "الوزير: بخير."] * 3 + [
        "الصحفي: نعم.",
        "الوزير: ونواصل العمل.",
    ] * 4
    assert questions(document(*talk)) == {0, 2, 4}
    unnamed = [part.split(": ")[1] for part in talk]
    assert questions(document(*unnamed)) == set()


def test_a_question_at_the_end_gets_no_answer():
    assert questions(document(*INTERVIEW, "هل من سؤال؟")) == {0, 2, 4, 6}

"""What an analysis must be before anybody shows it."""

from __future__ import annotations

from array import array
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.document.model import Block, BlockKind, Document, Metadata, Page, Sentence, Trust
from khulasa.document.places import Box, Places
from khulasa.document.progress import ignore
from khulasa.document.seals import seal_of
from khulasa.errors import Kind, QuoteError
from khulasa.ranking.base import Ranking
from khulasa.readers.text.plain import document_of
from khulasa.summary.analyse import analyse
from khulasa.summary.model import Analysis, Evidence, Need, Phrase, Summary

DOCUMENT = Document(
    "قال. مضى.",
    (Block(BlockKind.PARAGRAPH, 0, 9),),
    pages=(Page(1, 0, 9, 595.0, 842.0, Trust.UNSAFE),),
    format="pdf",
    metadata=Metadata("فلان", "2020-01-01"),
    places=Places.of_words([(0, 3, Box(1, 9, 9, 20, 30))]),
)
SOUND = Analysis(
    DOCUMENT,
    (Sentence(0, 0, 0, 4), Sentence(1, 0, 5, 9, quoted=True, speaker=(0, 3))),
    (0, 1),
    "lsa",
    (0.5, 1.0),
    (0, 0),
    (1, 1),
    needs=(Need.NOTHING, Need.QUOTATION),
    evidence=(Evidence(((0, 4),), (1,)), Evidence(((5, 9), (0, 4)), ())),
    phrases=(Phrase("قال", 1.0, ((0, 3),)),),
    seals=(7, 4_000_000_000),
)
FIRST = Sentence(0, 0, 0, 4)
ARTICLE = analyse(
    document_of("وصل القطار صباحا. ثم عاد في المساء. ونام الركاب."), Ranking(), ignore
)


def numbers(*values: int) -> array[int]:
    return array("i", values)


def places(**columns: array[int]) -> dict[str, Document]:
    return {"document": replace(DOCUMENT, places=replace(DOCUMENT.places, **columns))}


def block(start: int, end: int) -> dict[str, Document]:
    changed = replace(DOCUMENT, blocks=(Block(BlockKind.PARAGRAPH, start, end),))
    return {"document": changed}


def page(*facts: float) -> dict[str, Document]:
    return {"document": replace(DOCUMENT, pages=(Page(1, *facts),))}


@pytest.mark.parametrize(
    "change",
    [
        block(0, 10),
        block(5, 4),
        block(-1, 4),
        {"document": replace(DOCUMENT, blocks=())},
        page(5, 2),
        page(0, 10),
        page(0, 9, 595.0, float("inf")),
        page(0, 9, float("nan"), 842.0),
        places(starts=numbers(5)),
        places(starts=numbers(-1)),
        places(ends=numbers(10)),
        places(ends=numbers(3, 4)),
        places(boxes=numbers(1, 2, 3, 4)),
        {"sentences": (FIRST,)},
        {"sentences": (FIRST, Sentence(1, 0, -1, 9))},
        {"sentences": (FIRST, Sentence(1, 0, 5, 10))},
        {"sentences": (FIRST, Sentence(1, 1, 5, 9))},
        {"sentences": (FIRST, Sentence(1, -1, 5, 9))},
        {"sentences": (FIRST, Sentence(1, 0, 5, 9, speaker=(0, 10)))},
        {"sentences": (FIRST, Sentence(1, 0, 5, 9, long=True, clauses=(9,)))},
        {"sentences": (FIRST, Sentence(1, 0, 5, 9, long=True, clauses=(7, 6)))},
        {"candidates": (0, 2)},
        {"groups": (0, -1)},
        {"groups": (0,)},
        {"scores": (0.5,)},
        {"scores": (0.5, float("nan"))},
        {"word_counts": (1,)},
        {"needs": (Need.NOTHING,)},
        {"evidence": (Evidence(),)},
        {"evidence": (Evidence((), (2,)), Evidence())},
        {"evidence": (Evidence((), (-1,)), Evidence())},
        {"evidence": (Evidence(((0, 10),)), Evidence())},
        {"evidence": (Evidence(((-1, 3),)), Evidence())},
        {"evidence": (Evidence(((0, 1), (3, 2), (2, 3))), Evidence())},
        {"seals": (7,)},
        {"phrases": (Phrase("قال", 1.0, ((0, 10),)),)},
        {"phrases": (Phrase("قال", 1.0, ((3, 0),)),)},
        {"phrases": (Phrase("قال", float("inf"), ()),)},
    ],
)
def test_an_analysis_that_nobody_could_show_is_refused(change):
    SOUND.validate()
    with pytest.raises(ValueError):  # noqa: PT011 - it says what was out of place, in no fixed words
        replace(SOUND, **change).validate()


def test_an_analysis_without_needs_and_evidence_is_sound():
    bare = replace(SOUND, needs=(), evidence=(), phrases=(), seals=())
    bare.validate()
    assert bare.stands_alone(1)


@given(st.text(max_size=20), st.text(max_size=20))
def test_two_quotes_share_a_seal_where_they_are_the_same(first, second):
    assert (seal_of(first) == seal_of(second)) == (first == second)


def test_what_was_read_is_shown():
    ARTICLE.prove()
    assert Summary(ARTICLE, (0, 2)).quotes() == ["وصل القطار صباحا.", "ونام الركاب."]


def test_a_quote_of_another_text_is_refused_wherever_it_is_asked_for():
    text = ARTICLE.document.text.replace("المساء", "الصباح")
    broken = replace(ARTICLE, document=replace(ARTICLE.document, text=text))
    assert broken.quote(0) == "وصل القطار صباحا."
    for ask in (lambda: broken.quote(1), broken.prove, Summary(broken, (0, 1)).quotes):
        with pytest.raises(QuoteError) as caught:
            ask()
        assert (caught.value.kind, caught.value.facts) == (Kind.QUOTE_BROKEN, {"number": 2})


def test_a_span_that_slipped_is_refused():
    first = ARTICLE.sentences[0]
    slipped = replace(
        ARTICLE, sentences=(replace(first, end=first.end - 1), *ARTICLE.sentences[1:])
    )
    with pytest.raises(QuoteError):
        slipped.quote(0)

"""What is taken is the source's own words at their span, with where they stand and who speaks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from takeaway.samples import HARD, SPEECH, analysis

from khulasa.dossier import taking
from khulasa.dossier.source import Source, content_of
from khulasa.errors import QuoteError

ANALYSIS = analysis(HARD)
DOCUMENT = ANALYSIS.document
SOURCE = Source.of(DOCUMENT, "/reports/harbor.txt", "2024-05-03")


def test_a_source_tells_what_the_document_tells_of_itself():
    assert SOURCE.content == content_of(DOCUMENT.text)
    assert (SOURCE.author, SOURCE.file) == ("سلمى الراوي", "harbor report (2).txt")
    assert SOURCE.by == "سلمى الراوي"
    assert SOURCE.name == SOURCE.title == DOCUMENT.title
    assert (SOURCE.path, SOURCE.accessed) == ("/reports/harbor.txt", "2024-05-03")


def test_a_source_without_a_name_has_none():
    assert Source("0").name == ""
    assert Source("0", publisher="وكالة").name == "وكالة"


@pytest.mark.parametrize("index", range(len(ANALYSIS.sentences)))
def test_a_sentence_is_taken_with_its_place(index):
    quote = taking.sentence(ANALYSIS, index, SOURCE)
    sentence = ANALYSIS.sentences[index]
    assert quote.text == DOCUMENT.text[quote.start : quote.end] == DOCUMENT.quote(sentence)
    assert quote.is_as_taken
    assert quote.page == (DOCUMENT.page_of(sentence.start) or 0)
    assert quote.paragraph == DOCUMENT.paragraph_numbers().get(sentence.block, 0)


def test_who_speaks_is_taken_in_the_source_s_words():
    index = SPEECH[-1]
    quote = taking.sentence(ANALYSIS, index, SOURCE)
    start, end = ANALYSIS.sentences[index].speaker
    assert quote.speaker == DOCUMENT.text[start:end] != ""
    assert taking.sentence(ANALYSIS, 2, SOURCE).speaker == ""


def test_a_statement_is_taken_with_its_speaker():
    quote = taking.statement(DOCUMENT, (4, 9), "هالة", SOURCE, bracketed=True)
    assert quote.text == DOCUMENT.text[4:9]
    assert (quote.speaker, quote.bracketed) == ("هالة", True)
    assert quote.is_as_taken


def test_a_sentence_whose_seal_is_broken_is_not_taken():
    broken = replace(ANALYSIS, seals=(0,) * len(ANALYSIS.seals))
    with pytest.raises(QuoteError):
        taking.sentence(broken, 2, SOURCE)


@given(st.integers(0, len(DOCUMENT.text)), st.integers(0, len(DOCUMENT.text)))
def test_any_selection_is_taken_without_the_space_around_it(start, end):
    quote = taking.selection(DOCUMENT, start, end, SOURCE)
    marked = DOCUMENT.text[start:end]
    if quote is None:
        assert not marked.strip()
        return
    assert quote.text == DOCUMENT.text[quote.start : quote.end] == quote.text.strip()
    assert marked.strip() in quote.text
    first, last = taking.in_whole_words(DOCUMENT.text, start, end)
    assert first <= quote.start < quote.end <= last
    assert quote.is_as_taken


def test_words_that_were_changed_are_known():
    quote = taking.sentence(ANALYSIS, 2, SOURCE)
    assert not replace(quote, text=quote.text + " ").is_as_taken


def test_a_selection_that_cuts_words_takes_the_whole_of_them():
    text = "وقدّمَ الحلول لكثير من القضايا."
    start, end = text.index("كثير"), text.index("ضايا")
    first, last = taking.in_whole_words(text, start, end)
    assert text[first:last] == "لكثير من القضايا"
    assert taking.in_whole_words(text, 1, 4) == (1, len("وقدّمَ"))  # without its "and"
    assert taking.in_whole_words(text, 3, 4) == (0, len("وقدّمَ"))
    assert taking.in_whole_words(text, 6, 7) == (6, 7)
    assert taking.in_whole_words(text, 4, 4) == (4, 4)

"""Summaries of the seed articles: what a careful reader would choose is there, whole, and nothing else is.

What is expected was written by reading the articles (`seeds/expectations.toml`). Where a test here fails,
look at the program first and at the expectation second.
"""

from __future__ import annotations

import itertools
import re

import pytest

from khulasa.document.model import BODY, BlockKind
from khulasa.summary.choose import order

HEADINGS = {BlockKind.TITLE, BlockKind.HEADING}
TASHKEEL = re.compile("[\u064b-\u0652\u0670\u0640]")
ALIKE = 0.6
"""From this share of common words on, two sentences say the same."""


def flat(text):
    return " ".join(text.split())


def blocks_saying(document, text):
    return [block for block in document.blocks if flat(document.quote(block)) == flat(text)]


def fits(quote, wanted):
    return quote.startswith(wanted["start"]) and quote.endswith(wanted["end"])


def spans_of(text, document):
    """Where a piece of the article stands in the reading text."""
    return [match.span() for match in re.finditer(re.escape(text), document.text)]


def chosen_spans(summary):
    sentences = summary.analysis.sentences
    return [(sentences[index].start, sentences[index].end) for index in summary.chosen]


def bare_words(text):
    return set(re.findall(r"\w+", TASHKEEL.sub("", text)))


def missing(summary, wanted):
    """The wanted sentences that a summary does not hold whole, by their first words."""
    quotes = summary.quotes()
    return [
        one["start"]
        for one in wanted
        if not any(fits(quote, either) for quote in quotes for either in (one, one.get("or", one)))
    ]


def test_what_every_careful_reader_would_choose_is_chosen_whole(seed, summary):
    assert missing(summary, seed.row["must"]) == []


def test_what_stands_late_is_chosen_too(seed, summary):
    late = seed.row.get("late", [])
    if not late:
        pytest.skip("this article opens with what it has to say")
    assert missing(summary, late) == []


def test_nothing_but_sentences_is_chosen(seed, summary):
    document = summary.analysis.document
    never = [*seed.row["headings"], *seed.row["apart"], *seed.row["must_not"]]
    spans = {text: spans_of(text, document) for text in never}

    chosen = {
        text
        for text, places in spans.items()
        for (start, end), (low, high) in itertools.product(places, chosen_spans(summary))
        if start < high and low < end
    }

    assert [text for text, places in spans.items() if not places] == [], (
        "the reading text lost these"
    )
    assert chosen == set()


def test_every_chosen_sentence_stands_in_the_file_word_for_word(seed, summary):
    document = summary.analysis.document

    for (start, end), quote in zip(chosen_spans(summary), summary.quotes(), strict=True):
        assert document.text[start:end] == quote
        assert flat(quote) in seed.source


def test_the_reading_text_is_the_file(seed, analysis):
    assert flat(analysis.document.text) == seed.source


def test_the_encoding_is_found(seed, analysis):
    families = {
        "cp1256": {"windows-1256"},
        "utf-16": {"utf-16", "utf-16-le"},
        "utf-8": {"utf-8", "utf-8-sig"},
    }

    assert analysis.document.encoding in families[seed.row["encoding"]]


def test_sentences_are_counted_as_a_person_counts_them(seed, analysis):
    blocks = analysis.document.blocks

    count = sum(blocks[sentence.block].kind in BODY for sentence in analysis.sentences)

    assert seed.row["sentences"] <= count <= seed.row["sentences"] + seed.row["inner_stops"]


def test_headings_are_labelled_as_headings(seed, analysis):
    document = analysis.document

    labels = {
        text: [block.kind for block in blocks_saying(document, text)]
        for text in seed.row["headings"]
    }

    assert all(kinds and set(kinds) <= HEADINGS for kinds in labels.values()), labels


def test_no_other_line_is_labelled_as_a_heading(seed, analysis):
    document = analysis.document

    found = {flat(document.quote(block)) for block in document.blocks if block.kind in HEADINGS}

    assert found <= {flat(text) for text in seed.row["headings"]}


def test_bylines_datelines_captions_and_agencies_stand_apart(seed, analysis):
    document = analysis.document

    labels = {
        text: [block.kind for block in blocks_saying(document, text)] for text in seed.row["apart"]
    }

    assert all(kinds and not set(kinds) & BODY for kinds in labels.values()), labels


def test_no_two_chosen_sentences_say_the_same(seed, summary):
    for one, other in itertools.combinations(summary.quotes(), 2):
        first, second = bare_words(one), bare_words(other)
        assert len(first & second) / len(first | second) < ALIKE, (one, other)


def test_a_summary_takes_a_third_at_least_three_at_most_seven(seed, summary):
    candidates = len(summary.analysis.candidates)

    assert 3 <= len(summary.chosen) <= 7
    assert len(summary.chosen) == min(candidates, max(3, min(7, round(candidates / 3))))


def test_vowels_change_no_rank(analyse, seeds_folder, tmp_path):
    """GIVEN a vowelled article and the same without vowels WHEN both are ranked THEN the order is one."""
    vowelled = seeds_folder / "science-vowelled.txt"
    bare = tmp_path / "bare.txt"
    bare.write_text(TASHKEEL.sub("", vowelled.read_text(encoding="utf-8")), encoding="utf-8")

    with_vowels, without = analyse(vowelled), analyse(bare)

    assert [block.kind for block in with_vowels.document.blocks] == [
        block.kind for block in without.document.blocks
    ]
    assert order(with_vowels) == order(without)
    quotes = [with_vowels.document.quote(sentence) for sentence in with_vowels.sentences]
    assert [TASHKEEL.sub("", quote) for quote in quotes] == [
        without.document.quote(sentence) for sentence in without.sentences
    ]

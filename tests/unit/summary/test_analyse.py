"""From a document to its ranked sentences, with a made-up language of lines and blanks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from khulasa.document.model import Block, BlockKind, Document, Sentence
from khulasa.errors import Kind, ReadError
from khulasa.language.base import Lexicon
from khulasa.ranking.base import Method, Ranking
from khulasa.summary import analyse as module
from khulasa.summary.analyse import analyse, count_words, prepare


class Plain:
    """A language where each full stop ends a sentence and nothing is relabelled."""

    lexicon = Lexicon(frozenset({"في"}), frozenset(), frozenset(), lambda word: word.removesuffix("ه"))

    def label(self, _text, blocks):
        return tuple(blocks)

    def sentences(self, text, blocks):
        found = []
        for number, block in enumerate(blocks):
            start = block.start
            for part in text[block.start : block.end].split("."):
                if part.strip():
                    begin = start + len(part) - len(part.lstrip())
                    found.append(Sentence(len(found), number, begin, start + len(part.rstrip())))
                start += len(part) + 1
        return tuple(found)

    def words(self, text):
        return [word for word in text.split() if any(map(str.isalnum, word))]


@pytest.fixture(autouse=True)
def plain_language(monkeypatch):
    monkeypatch.setattr(module, "detect", lambda text: "xx")
    monkeypatch.setattr(module, "language_for", lambda code: Plain())


def quiet(done, total):
    pass


def document(*blocks: tuple[BlockKind, str], **more) -> Document:
    text, placed = "", []
    for kind, content in blocks:
        placed.append(Block(kind, len(text), len(text) + len(content)))
        text += content + "\n"
    return Document(text, tuple(placed), **more)


def test_headings_and_bylines_are_no_candidates() -> None:
    made = prepare(
        document(
            (BlockKind.TITLE, "عنوان المقال"),
            (BlockKind.BYLINE, "كتب احمد"),
            (BlockKind.PARAGRAPH, "عاد القطار. — . وصل الركاب"),
            (BlockKind.LIST_ITEM, "بند واحد"),
        ),
        quiet,
    )
    assert [made.document.quote(made.sentences[index]) for index in made.candidates] == [
        "عاد القطار",
        "وصل الركاب",
        "بند واحد",
    ]
    assert made.document.title == "عنوان المقال"
    assert made.document.language == "xx"
    assert made.text.headings == [["عنوان", "المقال"]]
    assert list(made.text.paragraphs) == sorted(made.text.paragraphs)


def test_a_title_of_the_readers_stays() -> None:
    made = prepare(document((BlockKind.TITLE, "ا"), (BlockKind.PARAGRAPH, "نص"), title="عنوان الملف"), quiet)
    assert made.document.title == "عنوان الملف"
    assert made.text.headings == [["عنوان", "الملف"], ["ا"]]


def test_without_a_body_every_sentence_with_a_word_is_a_candidate() -> None:
    made = prepare(document((BlockKind.HEADING, "عنوان اول"), (BlockKind.CAPTION, "صوره")), quiet)
    assert made.candidates == (0, 1)


@pytest.mark.parametrize("text", ["", "…", "؟! —"])
def test_a_text_without_a_word_has_no_sentences(text) -> None:
    with pytest.raises(ReadError) as raised:
        prepare(document((BlockKind.PARAGRAPH, text), source="a.txt"), quiet)
    assert raised.value.kind is Kind.NO_SENTENCES
    assert raised.value.facts == {"path": "a.txt"}


@pytest.mark.parametrize("method", Method)
def test_an_analysis_fits_its_sentences(method) -> None:
    # GIVEN a document with a title and a sentence that is said twice
    body = "عاد القطار اليوم. وصل الوزير. عاد القطار اليوم"
    given = document((BlockKind.TITLE, "عنوان"), (BlockKind.PARAGRAPH, body))
    # WHEN it is analysed
    made = analyse(given, Ranking(method), quiet)
    # THEN scores, groups and counts fit, and the two equal sentences stay two, in one group
    assert made.method == method.value
    assert len(made.sentences) == len(made.scores) == len(made.groups) == len(made.word_counts) == 4
    assert made.candidates == (1, 2, 3)
    assert made.scores[0] == 0.0
    assert all(0.0 <= score <= 1.0 for score in made.scores)
    assert made.groups[1] == made.groups[3] != made.groups[2]
    assert made == analyse(replace(given), Ranking(method), quiet)


@pytest.mark.parametrize(
    ("text", "count"), [("", 0), ("عاد القطار", 2), ("— 3.5% ( ) «نعم»!", 2), ("___ a_b", 1), ("كَتَبَ  محمّدٌ", 2)]
)
def test_words_hold_a_letter_or_a_digit(text, count) -> None:
    assert count_words(text) == count

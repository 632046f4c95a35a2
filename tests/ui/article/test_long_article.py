"""An article of thousands of lines: the window answers while it is built, and whoever wants far into it gets there."""

from __future__ import annotations

import pytest

from khulasa.document.model import Block, BlockKind, Document, Sentence
from khulasa.document.seals import seal_of
from khulasa.errors import Kind
from khulasa.services.child.worker import Finished
from khulasa.services.pipeline.source import Source
from khulasa.summary.choose import Length
from khulasa.summary.model import Analysis
from khulasa.ui.article import place_search, text

pytestmark = pytest.mark.window

LINES = 4_000
LINE = "عاد الصيادون إلى الميناء قبل الفجر وباعوا السمك رقم {}."


def analysis_of(count: int, seals: tuple[int, ...] = ()) -> Analysis:
    lines = [LINE.format(number) for number in range(count)]
    blocks, sentences, start = [], [], 0
    for index, line in enumerate(lines):
        blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(line)))
        sentences.append(Sentence(index, index, start, start + len(line)))
        start += len(line) + 1
    return Analysis(
        document=Document("\n".join(lines), tuple(blocks)),
        sentences=tuple(sentences),
        candidates=tuple(range(count)),
        method="khulasa",
        scores=tuple(1 / (1 + index) for index in range(count)),
        groups=tuple(range(count)),
        word_counts=(9,) * count,
        seals=seals or tuple(map(seal_of, lines)),
    )


class Ready:
    """A worker that has the answer already."""

    def __init__(self, on_event, analysis: Analysis) -> None:
        self._on_event, self._analysis = on_event, analysis

    def start(self) -> None:
        pass

    def submit(self, job) -> None:
        self._on_event(Finished(job.ticket, self._analysis))

    def close(self) -> None:
        pass


@pytest.fixture
def analysis() -> Analysis:
    return analysis_of(LINES)


@pytest.fixture
def make_worker(analysis):
    return lambda on_event: Ready(on_event, analysis)


@pytest.fixture
def long(window, qtbot):
    with qtbot.waitSignal(window.session.ready):
        window.session.open(Source.pasted("a text"))
    return window


def test_a_wish_to_go_far_does_not_hold_the_window_up(long, qtbot):
    # GIVEN an article of which the beginning stands
    article = long.article
    assert not article.complete
    # WHEN somebody wants to its last sentence
    article.reveal(LINES - 1)
    # THEN the window answers at once, and goes there as soon as that stands
    assert not article.complete
    qtbot.waitUntil(lambda: article.complete and article.sentence_at_cursor() == LINES - 1)
    qtbot.waitUntil(lambda: article.verticalScrollBar().value() > 0)


def test_the_last_wish_counts(long, qtbot):
    article = long.article
    article.reveal(LINES - 1)
    article.reveal(0)
    qtbot.waitUntil(lambda: article.complete)
    assert article.sentence_at_cursor() == 0
    assert article.verticalScrollBar().value() == 0


def test_a_place_that_stands_soon_is_gone_to_at_once(long):
    article = long.article
    article.reveal(500)
    assert not article.complete
    assert article.sentence_at_cursor() == 500


def test_a_hit_far_below_is_gone_to_once_it_stands(long, qtbot):
    sentence = long.session.analysis.sentences[LINES - 2]
    span = (sentence.start, sentence.end)
    long.article.show_hits([span], span)
    assert not long.article.complete
    qtbot.waitUntil(lambda: long.article.sentence_at_cursor() == LINES - 2)


def test_a_window_of_another_width_does_not_wait_for_the_whole_article(long, qtbot, monkeypatch):
    # GIVEN a long article, and a reader at its end
    article = long.article
    monkeypatch.setattr(text, "_LONG", 100_000)
    article.set_still(still=True)
    article.reveal(LINES - 1)
    qtbot.waitUntil(lambda: article.complete and article.verticalScrollBar().value() > 0)
    before = article.offset_at_top()
    # WHEN the window becomes narrower
    rebuilt = []
    begin = article.begin_document
    monkeypatch.setattr(
        article, "begin_document", lambda: (rebuilt.append(article.viewport().width()), begin())
    )
    long.window().resize(900, long.window().height())
    qtbot.waitUntil(lambda: bool(rebuilt))
    # THEN the article is laid out anew piece by piece, once for each width that it has had
    qtbot.waitUntil(lambda: article.complete)
    assert len(rebuilt) == len(set(rebuilt))
    # AND the reader is where they were
    qtbot.waitUntil(lambda: abs(article.offset_at_top() - before) < 500)


def test_the_strip_looks_for_the_places_some_at_a_time(long, qtbot, monkeypatch):
    asked = []
    monkeypatch.setattr(place_search, "_SLICE", 1_000)
    places = long.article.places

    def counted(offsets):
        asked.append(len(offsets))
        return places(offsets)

    monkeypatch.setattr(long.article, "places", counted)
    qtbot.waitUntil(lambda: long.article.complete and len(long.strip._places) == LINES)
    assert max(asked) == 1_000
    assert long.strip._places == sorted(long.strip._places)


def test_a_book_of_chosen_sentences_is_told_in_no_more_words_than_there_are_places(long, qtbot):
    qtbot.waitUntil(lambda: long.article.complete and len(long.strip._places) == LINES)
    long.controller.set_length(Length(ratio=1.0))
    long.strip._describe()
    assert 50 < long.strip.accessibleDescription().count("٪") <= 101


@pytest.mark.parametrize("analysis", [analysis_of(3, seals=(0, 0, 0))])
def test_an_article_with_a_broken_quote_is_never_shown(window, qtbot, analysis):
    with qtbot.waitSignal(window.session.not_opened) as failure:
        window.session.open(Source.pasted("a text"))
    assert failure.args[2].kind is Kind.QUOTE_BROKEN
    assert window.session.analysis is None
    assert window.front.currentWidget() is window.failed_page
    assert not window.session.busy

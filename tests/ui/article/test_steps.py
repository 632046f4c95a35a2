"""A step of the slider: only what it changes is marked anew, in the article and on the strip beside it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from khulasa.services.pipeline.source import Source
from khulasa.summary.choose import Length
from khulasa.ui.article.heat_strip import HeatStrip
from khulasa.ui.article.view import ArticleView


@pytest.fixture
def feature(window, seed, qtbot):
    with qtbot.waitSignal(window.session.ready):
        window.session.open(Source.file(str(seed("feature-long"))))
    qtbot.waitUntil(lambda: bool(window.strip._places) and max(window.strip._places) > 0.5)
    return window


def counted(monkeypatch, kind, name) -> list[object]:
    """The calls of a method from now on."""
    calls: list[object] = []
    plain = getattr(kind, name)

    def count(self, *arguments):
        calls.append(arguments)
        return plain(self, *arguments)

    monkeypatch.setattr(kind, name, count)
    return calls


def bars(strip: HeatStrip) -> list[int]:
    return sorted({strip.y_of(index) for index in strip._summary.chosen} - {None})


def test_the_strip_moves_only_the_bars_of_what_changed(feature, monkeypatch):
    controller, strip = feature.controller, feature.strip
    calls = counted(monkeypatch, HeatStrip, "_count")
    for count in (4, 9, 8, 20, 3):
        before = set(controller.summary.chosen)
        calls.clear()
        controller.set_length(Length(sentences=count))
        changed = before ^ set(controller.summary.chosen)
        assert sorted(sentence for sentence, _ in calls) == sorted(changed)
        assert sorted(strip._bars) == bars(strip)


def test_at_another_height_the_bars_stand_anew(feature):
    strip = feature.strip
    strip.resize(strip.width(), strip.height() // 2)
    assert sorted(strip._bars) == bars(strip)
    assert sum(strip._bars.values()) == len(strip._summary.chosen)


def test_what_is_not_in_view_leaves_the_marks_as_they_are(feature, monkeypatch):
    article, controller = feature.article, feature.controller
    sentences, ranked = controller.analysis.sentences, controller.ranked
    first, last = article._view_span()
    hidden = next(
        count
        for count in range(3, len(ranked))
        if sentences[ranked[count]].start > last or sentences[ranked[count]].end < first
    )
    controller.set_length(Length(sentences=hidden))
    marked = counted(monkeypatch, ArticleView, "setExtraSelections")
    looked = counted(monkeypatch, ArticleView, "_span_in_view")
    controller.set_length(Length(sentences=hidden + 1))
    assert (marked, looked) == ([], [])


def test_what_is_in_view_is_marked_and_a_place_is_looked_for_when_the_article_moves(
    feature, monkeypatch
):
    article, controller = feature.article, feature.controller
    controller.set_length(Length(sentences=len(controller.ranked)))
    marked = counted(monkeypatch, ArticleView, "setExtraSelections")
    looked = counted(monkeypatch, ArticleView, "_span_in_view")
    article.verticalScrollBar().setValue(article.verticalScrollBar().maximum())
    assert len(marked) == 1
    assert len(looked) == 1
    shown = {selection.cursor.selectedText() for selection in article.extraSelections()}
    assert controller.analysis.quote(controller.summary.chosen[-1]) in shown


@pytest.mark.parametrize("by_rank", [False, True])
def test_each_sentence_in_view_has_the_number_that_the_summary_gives_it(feature, by_rank):
    feature.controller.set_order(by_rank=by_rank)
    numbers = dict(zip(feature.controller.summary.chosen, range(1, 99), strict=False))
    article = feature.article
    for sentence in feature.controller.analysis.sentences:
        assert article._numbers(sentence.index) == numbers.get(sentence.index)
    assert article.layoutDirection() == Qt.LayoutDirection.RightToLeft

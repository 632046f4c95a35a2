"""Reading aloud in the window: hidden where no voice is, the sentence marked as it is said, Esc stops."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt

from khulasa.ranking.base import Method
from khulasa.services import speaking
from khulasa.services.pipeline.source import Source
from khulasa.services.speaking import Voice
from khulasa.ui.opening.reading import Arrival
from khulasa.ui.window import reading_aloud


class Said:
    """A speaker whose sentences pass when a test says so."""

    latest: Said

    def __init__(self, voice, texts, began, ended) -> None:
        self.texts, self.began, self.ended = list(texts), began, ended
        self.stopped = False
        Said.latest = self

    def stop(self) -> None:
        self.stopped = True


@pytest.fixture
def voices(monkeypatch):
    """The languages that the system speaks."""
    spoken = {"ar"}
    monkeypatch.setattr(speaking, "may_speak", lambda: True)
    monkeypatch.setattr(
        speaking, "voice_for", lambda code: Voice(("say", code)) if code in spoken else None
    )
    monkeypatch.setattr(reading_aloud, "Speaker", Said)
    return spoken


@pytest.fixture
def spoken(voices, window, seed, qtbot):
    with qtbot.waitSignal(window.session.ready):
        window.session.open(Source.file(str(seed("lavrov-gcc"))))
    qtbot.waitUntil(window.reading_aloud.action.isVisible)
    return window


def test_without_a_voice_there_is_nothing_to_choose(voices, window, seed, qtbot):
    voices.clear()
    with qtbot.waitSignal(window.session.ready):
        window.session.open(Source.file(str(seed("lavrov-gcc"))))
    qtbot.wait(50)
    assert not window.reading_aloud.action.isVisible()
    window.reading_aloud.toggle()
    assert window.reading_aloud._speaker is None


def test_a_voice_for_one_language_is_none_for_another(spoken, seed, qtbot):
    with qtbot.waitSignal(spoken.session.ready):
        spoken.session.open(Source.file(str(seed("english-harbour"))))
    qtbot.wait(50)
    assert not spoken.reading_aloud.action.isVisible()


def test_the_summary_is_read_from_the_current_sentence_with_each_marked(spoken, qtbot):
    chosen = spoken.controller.summary.chosen
    spoken.summary.page.setFocus()
    spoken.summary.select(chosen[1])
    spoken.reading_aloud.action.trigger()
    analysis = spoken.session.analysis
    assert Said.latest.texts == [analysis.quote(index) for index in chosen[1:]]
    Said.latest.began(1)
    qtbot.waitUntil(lambda: spoken.summary.page.current_sentence() == chosen[2])
    assert spoken.article._marks.current == chosen[2]
    assert spoken.notice.isVisible()
    Said.latest.ended()
    qtbot.waitUntil(lambda: not spoken.notice.isVisible())
    assert spoken.reading_aloud.action.text() == "قراءة بصوت مسموع"


def test_the_article_is_read_from_the_text_cursor(spoken, qtbot):
    spoken.view.show_article()
    spoken.article.setFocus()
    spoken.article.reveal(3)
    spoken.reading_aloud.action.trigger()
    analysis = spoken.session.analysis
    assert Said.latest.texts[0] == analysis.quote(3)
    assert len(Said.latest.texts) == len(analysis.sentences) - 3
    Said.latest.began(2)
    qtbot.waitUntil(lambda: spoken.article._marks.current == 5)


def test_escape_the_key_and_another_article_stop_it(spoken, qtbot):
    window, action = spoken.window(), spoken.reading_aloud.action
    action.trigger()
    qtbot.keyClick(spoken.summary.page, Qt.Key.Key_Escape)
    assert Said.latest.stopped
    action.trigger()
    before = Said.latest
    action.trigger()
    assert before.stopped
    assert spoken.reading_aloud._speaker is None
    action.trigger()
    spoken.tabs.new()
    assert Said.latest.stopped
    assert not action.isVisible()
    assert window.isVisible()


def test_what_an_earlier_voice_still_tells_marks_nothing(spoken, qtbot):
    spoken.reading_aloud.action.trigger()
    earlier = Said.latest
    spoken.reading_aloud.stop()
    current = spoken.summary.page.current_sentence()
    earlier.began(2)
    earlier.ended()
    qtbot.wait(30)
    assert spoken.summary.page.current_sentence() == current


def test_another_text_in_its_place_stops_it(spoken, qtbot):
    spoken.reading_aloud.action.trigger()
    with qtbot.waitSignal(spoken.session.ready):
        spoken.session.open(Source.pasted("جملة أولى قصيرة هنا. جملة ثانية قصيرة هنا."))
    assert Said.latest.stopped
    assert not spoken.reading_aloud.is_reading


def test_ranked_anew_it_goes_on(spoken, qtbot):
    spoken.reading_aloud.action.trigger()
    with qtbot.waitSignal(spoken.session.ready):
        spoken.session.rank(replace(spoken.session.ranking, method=Method.LSA))
    assert spoken.reading_aloud.is_reading


def test_where_more_is_read_the_same_sentences_are_marked(spoken, qtbot):
    chosen = spoken.controller.summary.chosen
    spoken.summary.page.setFocus()
    spoken.summary.select(chosen[0])
    spoken.reading_aloud.action.trigger()
    spoken.session.article.moves = SimpleNamespace(places={chosen[1]: chosen[2]})
    spoken.reading_aloud._follow(Arrival.GROWN)
    Said.latest.began(1)
    qtbot.waitUntil(lambda: spoken.summary.page.current_sentence() == chosen[2])
    Said.latest.began(2)
    qtbot.wait(30)
    assert spoken.summary.page.current_sentence() == chosen[2]
    assert spoken.reading_aloud.is_reading

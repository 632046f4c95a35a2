"""Turning the summary toward words, and asking why a sentence is in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from khulasa.services.pipeline.source import Source
from khulasa.summary.reasons import reasons
from khulasa.ui.summary.card_buttons import Button
from khulasa.ui.summary.details import SentenceLink

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def feature(window, seed, qtbot):
    with qtbot.waitSignal(window.session.ready):
        window.session.open(Source.file(str(seed("feature-long"))))
    return window


def scores(window) -> tuple[float, ...]:
    return window.controller.summary.analysis.scores


def links(window) -> list[SentenceLink]:
    return window.summary.details.findChildren(SentenceLink)


def test_the_chips_are_the_key_phrases_as_the_author_wrote_them(feature):
    analysis = feature.controller.summary.analysis
    bar = feature.summary.focus
    assert [chip.text() for chip in bar.chips] == [phrase.text for phrase in analysis.phrases]
    assert all(chip.text() in analysis.document.text for chip in bar.chips)
    assert all(chip.accessibleName() and chip.toolTip() for chip in bar.chips)


def test_the_chips_run_from_the_right_and_wrap(feature, qtbot):
    bar = feature.summary.focus
    qtbot.mouseClick(bar.more, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    first, second = bar.chips[:2]
    assert first.x() > second.x()
    assert first.y() == second.y()
    assert bar.chips[-1].y() > first.y()
    assert all(chip.x() >= 0 and chip.geometry().right() <= bar.width() for chip in bar.chips)


def test_a_chip_turns_the_summary_and_turns_it_back(feature, qtbot):
    before, chip = scores(feature), feature.summary.focus.chips[2]
    with qtbot.waitSignal(feature.session.ready):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert chip.isChecked()
    assert feature.session.ranking.focus == chip.text()
    assert scores(feature) != before
    with qtbot.waitSignal(feature.session.ready):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert scores(feature) == before


def test_words_that_are_typed_turn_it_after_a_pause_and_the_field_keeps_the_keys(feature, qtbot):
    before = scores(feature)
    qtbot.keyClick(feature, Qt.Key.Key_K, CTRL)
    field = feature.summary.focus.field
    assert field.hasFocus()
    with qtbot.waitSignal(feature.session.ready):
        field.insert("المضخات")
        field.textEdited.emit(field.text())
    assert scores(feature) != before
    assert field.hasFocus()
    assert field.text() == "المضخات"
    with qtbot.waitSignal(feature.session.ready):
        field.clear()
    assert scores(feature) == before


def test_the_focus_is_undone_like_everything(feature, qtbot):
    before = scores(feature)
    chips = feature.summary.focus.chips
    for chip in chips[:2]:
        with qtbot.waitSignal(feature.session.ready):
            qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert feature.session.ranking.focus == f"{chips[0].text()} {chips[1].text()}"
    for _ in range(2):
        with qtbot.waitSignal(feature.session.ready):
            feature.pane_links.actions.undo.trigger()
    assert scores(feature) == before
    assert not any(chip.isChecked() for chip in chips)
    with qtbot.waitSignal(feature.session.ready):
        feature.pane_links.actions.redo.trigger()
    assert [chip.isChecked() for chip in chips[:2]] == [True, False]


def test_another_article_is_about_other_things(feature, seed, qtbot):
    with qtbot.waitSignal(feature.session.ready):
        qtbot.mouseClick(feature.summary.focus.chips[0], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(feature.session.ready):
        feature.session.open(Source.file(str(seed("opinion"))))
    assert feature.session.ranking.focus == ""
    assert not any(chip.isChecked() for chip in feature.summary.focus.chips)


def test_only_the_default_method_can_be_turned(feature, qtbot):
    with qtbot.waitSignal(feature.session.ready):
        feature.actions_.method_wanted.emit("luhn")
    assert not feature.summary.focus.field.isEnabled()
    assert "خلاصة" in feature.summary.focus.field.toolTip()


def test_the_details_name_rank_words_and_ties(feature, qtbot):
    summary = feature.controller.summary
    sentence = summary.chosen[1]
    feature.summary.select(sentence)
    feature.summary.cards.setFocus()
    qtbot.keyClick(feature.summary.cards, Qt.Key.Key_I, CTRL)
    details = feature.summary.details
    assert details.isVisible()
    assert details.sentence == sentence
    reason = next(one for one in reasons(summary) if one.index == sentence)
    assert (
        f"الفقرة {feature.summary.length.label.locale().toString(reason.paragraph)}"
        in details._facts.text()
    )
    for start, end in reason.terms:
        assert summary.analysis.document.text[start:end] in details._terms.text()
    wanted = [
        summary.analysis.quote(index)
        for index in (*reason.ties, *(one.index for one in reason.displaced))
    ]
    assert [link.toolTip().strip("\u2068\u2069") for link in links(feature)] == wanted


def test_a_tie_leads_to_its_sentence(feature, qtbot):
    summary = feature.controller.summary
    sentence = next(one.index for one in reasons(summary) if set(one.ties) - set(summary.chosen))
    feature.summary.explain(sentence)
    reason = next(one for one in reasons(summary) if one.index == sentence)
    place, tie = next((at, one) for at, one in enumerate(reason.ties) if one not in summary.chosen)
    links(feature)[place].click()
    assert feature.article.sentence_at_cursor() == tie


def test_the_details_follow_the_card_and_close_with_escape(feature, qtbot):
    first, second = feature.controller.summary.chosen[:2]
    feature.summary.select(first)
    feature.pane_links.actions.ask(Button.WHY, first)
    feature.summary.select(second)
    assert feature.summary.details.sentence == second
    feature.pane_links.actions.ask(Button.PIN, second)
    assert "ثبّتَّها" in feature.summary.details._facts.text()
    qtbot.keyClick(feature, Qt.Key.Key_Escape)
    assert not feature.summary.details.isVisible()


def test_what_is_not_in_the_summary_can_be_asked_about_as_well(feature):
    summary = feature.controller.summary
    other = next(one for one in summary.analysis.candidates if one not in summary.chosen)
    feature.pane_links.actions.ask(Button.WHY, other)
    assert "ليست في الخلاصة" in feature.summary.details._facts.text()


def test_a_link_says_its_whole_sentence_to_a_screen_reader(feature):
    feature.summary.explain(feature.controller.summary.chosen[0])
    analysis = feature.controller.summary.analysis
    quotes = tuple(analysis.quote(sentence.index) for sentence in analysis.sentences)
    for link in links(feature):
        assert link.accessibleName().endswith(quotes)  # a remark may stand before it
        assert link.focusPolicy() & Qt.FocusPolicy.TabFocus

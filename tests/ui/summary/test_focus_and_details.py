"""Turning the summary toward words, and asking why a sentence is in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from khulasa.services.pipeline.source import Source
from khulasa.summary.reasons import reasons
from khulasa.ui.summary.asking import Ask
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
    assert [chip.phrase for chip in bar.chips] == [phrase.text for phrase in analysis.phrases]
    assert all(chip.phrase in analysis.document.text for chip in bar.chips)
    assert all(chip.accessibleName() and chip.toolTip() for chip in bar.chips)


def test_the_chips_run_from_the_right_and_the_others_are_behind_the_last(feature):
    bar = feature.summary.focus
    shown = [chip for chip in bar.chips if chip.isVisible()]
    assert len(shown) >= 3
    assert shown == sorted(shown, key=lambda chip: -chip.x())
    assert bar.rect().contains(bar.more.geometry())
    assert bar.more.x() < shown[-1].x()
    hidden = [action.data() for action in bar.more_menu.actions()]
    texts = [phrase.text for phrase in feature.controller.summary.analysis.phrases]
    assert [*(chip.phrase for chip in shown), *hidden] == texts
    assert bar.more.text() == f"{bar.locale().toString(len(hidden))} أخرى"


def test_a_chip_turns_the_summary_and_goes_into_the_field(feature, qtbot):
    before, bar = scores(feature), feature.summary.focus
    chip = bar.chips[1]
    with qtbot.waitSignal(feature.session.ready):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert bar.field.text() == chip.phrase
    assert not chip.isVisible()
    assert feature.session.ranking.focus == chip.phrase
    assert scores(feature) != before
    with qtbot.waitSignal(feature.session.ready):
        bar.field.clear()
    assert chip.isVisible()
    assert scores(feature) == before


def test_a_phrase_behind_the_last_chip_does_the_same(feature, qtbot):
    bar = feature.summary.focus
    phrase = bar.more_menu.actions()[0]
    with qtbot.waitSignal(feature.session.ready):
        phrase.trigger()
    assert bar.field.text() == feature.session.ranking.focus != ""


def test_the_chips_are_one_stop_of_tab_and_arrows_lead_on(feature, qtbot):
    bar = feature.summary.focus
    shown = [chip for chip in bar.chips if chip.isVisible()]
    stops = [
        chip for chip in [*bar.chips, bar.more] if chip.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]
    assert stops == [shown[0]]
    shown[0].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(shown[0], Qt.Key.Key_Left)
    assert shown[1].hasFocus()
    qtbot.keyClick(shown[1], Qt.Key.Key_Right)
    assert shown[0].hasFocus()


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
    bar = feature.summary.focus
    for chip in bar.chips[:2]:
        with qtbot.waitSignal(feature.session.ready):
            qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert feature.session.ranking.focus == f"{bar.chips[0].text()} {bar.chips[1].text()}"
    for _ in range(2):
        with qtbot.waitSignal(feature.session.ready):
            feature.pane_links.actions.undo.trigger()
    assert scores(feature) == before
    assert bar.field.text() == ""
    with qtbot.waitSignal(feature.session.ready):
        feature.pane_links.actions.redo.trigger()
    assert bar.field.text() == bar.chips[0].text()


def test_another_article_is_about_other_things(feature, seed, qtbot):
    with qtbot.waitSignal(feature.session.ready):
        qtbot.mouseClick(feature.summary.focus.chips[0], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(feature.session.ready):
        feature.session.open(Source.file(str(seed("opinion"))))
    assert feature.session.ranking.focus == ""
    assert feature.summary.focus.field.text() == ""


def test_only_the_default_method_can_be_turned(feature, qtbot):
    with qtbot.waitSignal(feature.session.ready):
        feature.actions_.method_wanted.emit("luhn")
    assert not feature.summary.focus.field.isEnabled()
    assert "خلاصة" in feature.summary.focus.field.toolTip()


def test_the_details_name_rank_words_and_ties(feature, qtbot):
    summary = feature.controller.summary
    sentence = summary.chosen[1]
    feature.summary.select(sentence)
    feature.summary.page.setFocus()
    qtbot.keyClick(feature.summary.page, Qt.Key.Key_I, CTRL)
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
    feature.pane_links.actions.ask(Ask.WHY, [first])
    feature.summary.select(second)
    assert feature.summary.details.sentence == second
    feature.pane_links.actions.ask(Ask.PIN, [second])
    assert "ثبّتَّها" in feature.summary.details._facts.text()
    qtbot.keyClick(feature, Qt.Key.Key_Escape)
    assert not feature.summary.details.isVisible()


def test_what_is_not_in_the_summary_can_be_asked_about_as_well(feature):
    summary = feature.controller.summary
    other = next(one for one in summary.analysis.candidates if one not in summary.chosen)
    feature.pane_links.actions.ask(Ask.WHY, [other])
    assert "ليست في الخلاصة" in feature.summary.details._facts.text()


def test_a_link_says_its_whole_sentence_to_a_screen_reader(feature):
    feature.summary.explain(feature.controller.summary.chosen[0])
    analysis = feature.controller.summary.analysis
    quotes = tuple(analysis.quote(sentence.index) for sentence in analysis.sentences)
    for link in links(feature):
        assert link.accessibleName().endswith(quotes)  # a remark may stand before it
        assert link.focusPolicy() & Qt.FocusPolicy.TabFocus

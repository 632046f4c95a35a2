"""Steering the summary as a person does: pins, exclusions, context, length, order, and taking it all back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from khulasa.services.pipeline.source import Source
from khulasa.summary.context import needed_before
from khulasa.summary.selection import Request
from khulasa.ui.summary.asking import Ask
from khulasa.ui.summary.controls.length_control import Unit
from khulasa.ui.summary.model import NOTES_ROLE, PINNED_ROLE

CTRL = Qt.KeyboardModifier.ControlModifier


def chosen(window) -> tuple[int, ...]:
    return window.controller.summary.chosen


def not_chosen(window) -> int:
    """A sentence that can be chosen and is not."""
    return next(
        one for one in window.controller.summary.analysis.candidates if one not in chosen(window)
    )


def point_of(window, sentence: int) -> QPoint:
    """A point of the article's viewport inside a sentence, once that is on screen."""
    window.article.reveal(sentence)
    window.article._scrolling.setCurrentTime(window.article._scrolling.duration())
    start = window.controller.summary.analysis.sentences[sentence].start + 3
    return window.article.cursorRect(window.article._article.cursor(start, start)).center()


def press(window, qtbot, ask: Ask, sentence: int) -> None:
    """Click a control beside a sentence."""
    window.summary.select(sentence)
    qtbot.mouseClick(window.summary.page.lane.buttons[ask], Qt.MouseButton.LeftButton)


def key(window, qtbot, name: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget() or window, name, modifier)


def test_the_controls_beside_a_sentence_pin_and_exclude(opened, qtbot):
    first, second = chosen(opened)[:2]
    count = len(chosen(opened))
    press(opened, qtbot, Ask.PIN, second)
    assert opened.controller.summary.pinned == {second}
    row = opened.summary.model.index(1)
    assert row.data(PINNED_ROLE)
    assert "مثبَّتة" in row.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    press(opened, qtbot, Ask.EXCLUDE, first)
    assert first not in chosen(opened)
    assert len(chosen(opened)) == count
    press(opened, qtbot, Ask.PIN, second)
    assert opened.controller.summary.pinned == frozenset()


def test_a_control_is_no_click_on_its_sentence(opened, qtbot):
    picked = []
    opened.summary.sentence_picked.connect(picked.append)
    opened.summary.select(chosen(opened)[1])
    picked.clear()
    press(opened, qtbot, Ask.PIN, chosen(opened)[1])
    assert picked == []


def add_by_key(opened, qtbot, sentence: int) -> None:
    """Plus, where the text cursor stands in a sentence of the article."""
    start = opened.controller.summary.analysis.sentences[sentence].start
    opened.article.setTextCursor(opened.article._article.cursor(start, start))
    qtbot.keyClick(opened.article, Qt.Key.Key_Plus)


def test_plus_in_the_article_adds_any_sentence_and_takes_it_away(opened, qtbot):
    sentence = not_chosen(opened)
    add_by_key(opened, qtbot, sentence)
    assert sentence in chosen(opened)
    assert opened.summary.page.current_sentence() == sentence
    add_by_key(opened, qtbot, sentence)
    assert sentence not in chosen(opened)


def test_even_a_heading_can_be_added(opened, qtbot):
    heading = next(
        one.index
        for one in opened.controller.summary.analysis.sentences
        if one.index not in opened.controller.summary.analysis.candidates
    )
    add_by_key(opened, qtbot, heading)
    assert heading in chosen(opened)


def test_the_menu_of_a_sentence_in_the_article_offers_all_of_it(opened, qtbot, monkeypatch):
    sentence = not_chosen(opened)
    point = point_of(opened, sentence)
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, point, opened.article.mapToGlobal(point)
    )
    opened.article.setFocus()
    shown = []
    monkeypatch.setattr(
        QMenu, "popup", lambda menu, _point: shown.append(menu)
    )  # the offscreen platform has none
    opened.article.contextMenuEvent(event)
    offered = {action.text(): action for action in shown[0].actions()}
    assert {"تثبيت هذه الجملة", "استبعاد هذه الجملة", "لماذا هذه الجملة؟"} <= set(offered)
    offered["تثبيت هذه الجملة"].trigger()
    shown[0].aboutToHide.emit()
    assert sentence in opened.controller.summary.pinned


def test_keys_pin_exclude_undo_and_redo_in_either_pane(opened, qtbot):
    before = chosen(opened)
    opened.summary.select(before[0])
    opened.summary.page.setFocus()
    key(opened, qtbot, Qt.Key.Key_D, CTRL)
    assert opened.controller.summary.pinned == {before[0]}
    opened.pane_links.to_article(before[1])
    key(opened, qtbot, Qt.Key.Key_Delete)
    assert before[1] not in chosen(opened)
    after = chosen(opened)
    opened.summary.slider.setValue(2)
    opened.summary.slider.setValue(1)
    for _ in range(3):
        key(opened, qtbot, Qt.Key.Key_Z, CTRL)
    assert chosen(opened) == before
    assert opened.controller.summary.pinned == frozenset()
    assert not opened.pane_links.actions.undo.isEnabled()
    for _ in range(2):
        key(opened, qtbot, Qt.Key.Key_Y, CTRL)
    assert chosen(opened) == after
    assert opened.controller.summary.excluded == {before[1]}


def test_what_can_be_undone_is_named(opened, qtbot):
    actions = opened.pane_links.actions
    opened.controller.pin(chosen(opened)[0])
    assert actions.undo.text() == "تراجع: التثبيت"
    actions.undo.trigger()
    assert actions.redo.text() == "إعادة: التثبيت"


def test_all_pins_and_exclusions_are_forgotten_at_once_and_that_is_undone_at_once(opened):
    before = chosen(opened)
    opened.controller.exclude(before[0])
    opened.controller.pin(before[2])
    steered = chosen(opened)
    opened.pane_links.actions.clear.trigger()
    assert chosen(opened) == before
    opened.pane_links.actions.undo.trigger()
    assert chosen(opened) == steered


def test_the_length_can_be_counted_in_percent_and_in_words(opened, qtbot):
    length, total = opened.summary.length, opened.summary.slider.maximum()
    before = chosen(opened)
    length.actions_[Unit.PERCENT].trigger()
    assert chosen(opened) == before
    opened.summary.slider.setValue(100)
    assert len(chosen(opened)) == total
    length.actions_[Unit.WORDS].trigger()
    opened.summary.slider.setValue(4)
    assert 0 < opened.controller.summary.words <= 40
    assert opened.summary.slider.value() == 4
    length.actions_[Unit.SENTENCES].trigger()
    assert opened.summary.slider.value() == len(chosen(opened))
    assert opened.summary.slider.maximum() == total


def test_pins_are_shown_even_where_the_length_is_less(opened):
    for sentence in chosen(opened)[:3]:
        opened.controller.pin(sentence)
    opened.summary.slider.setValue(1)
    assert len(chosen(opened)) == 3


def test_the_order_of_rank_and_back(opened):
    scores = opened.controller.summary.analysis.scores
    before = chosen(opened)
    source, rank = opened.pane_links.actions._order.actions()
    rank.trigger()
    assert list(chosen(opened)) == sorted(before, key=lambda one: (-scores[one], one))
    rows = [opened.summary.model.index(row).data() for row in range(len(before))]
    assert rows == opened.controller.summary.quotes()
    source.trigger()
    assert chosen(opened) == before


@pytest.fixture
def leaning(window, qtbot):
    """A window with an article whose last sentence can't stand alone, and that sentence's index."""
    text = (
        "افتتح رئيس الجامعة مبنى المكتبة الجديد أمس. يضم المبنى قاعات واسعة للقراءة. "
        "حضر الافتتاح عدد كبير من الطلاب. وأضاف أن المبنى سيعمل طوال الليل في أيام الامتحانات."
    )
    with qtbot.waitSignal(window.session.ready):
        window.session.open(Source.pasted(text))
    window.summary.slider.setValue(1)
    last = window.controller.summary.analysis.candidates[-1]
    window.controller.pin(last)
    return window, last


def test_a_sentence_that_leans_back_says_so_and_one_key_adds_what_it_needs(leaning, qtbot):
    window, last = leaning
    needed = needed_before(window.controller.summary.analysis, last)
    row = window.summary.model.index(window.summary.model.row_of(last))
    assert "تستند إلى ما قبلها" in [note[1] for note in row.data(NOTES_ROLE)]
    assert "تستند إلى ما قبلها" in row.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    window.summary.select(last)
    window.summary.page.setFocus()
    key(window, qtbot, Qt.Key.Key_B, CTRL)
    assert set(needed) <= set(chosen(window))
    assert window.controller.summary.context == set(needed)
    first = window.summary.model.index(window.summary.model.row_of(needed[0]))
    assert [note[1] for note in first.data(NOTES_ROLE)] == ["أُضيفت لأن التي بعدها تستند إليها"]
    analysis = window.controller.summary.analysis
    assert window.controller.summary.quotes()[-2:] == [
        analysis.quote(needed[0]),
        analysis.quote(last),
    ]
    key(window, qtbot, Qt.Key.Key_Z, CTRL)
    assert window.controller.summary.context == frozenset()


def test_cards_that_stay_say_more_or_less_where_the_context_alone_changes(opened):
    # GIVEN a summary, one of whose sentences is there since the next one needs it
    model, summary = opened.summary.model, opened.controller.summary
    added = replace(summary, context=frozenset(chosen(opened)[:1]))
    assert model.show_summary(added, frozenset())
    with_note = model.index(0).data(NOTES_ROLE)
    # WHEN it is chosen itself THEN the cards are to be laid out anew, and only then
    assert model.show_summary(summary, frozenset())
    assert len(model.index(0).data(NOTES_ROLE)) < len(with_note)
    assert not model.show_summary(summary, frozenset())


def test_a_focus_that_comes_back_with_its_document_turns_the_ranking(opened, qtbot):
    phrase = opened.controller.analysis.phrases[0].text
    with qtbot.waitSignal(opened.session.ready):
        opened.controller.restore(Request(focus=(phrase,)))
    assert opened.session.ranking.focus == phrase
    assert not opened.pane_links.actions.undo.isEnabled()


def test_enter_leads_to_the_place_and_back(opened, qtbot):
    sentence = chosen(opened)[1]
    opened.summary.select(sentence)
    opened.summary.page.setFocus()
    key(opened, qtbot, Qt.Key.Key_Return)
    assert opened.article.hasFocus()
    assert opened.article.sentence_at_cursor() == sentence
    opened.summary.select(chosen(opened)[0])
    opened.article.setFocus()
    opened.pane_links.to_article(sentence)
    key(opened, qtbot, Qt.Key.Key_Return)
    assert opened.summary.page.hasFocus()
    assert opened.summary.page.current_sentence() == sentence


def test_another_article_starts_anew_and_another_method_keeps_what_was_asked(opened, seed, qtbot):
    sentence = not_chosen(opened)
    opened.controller.pin(sentence)
    with qtbot.waitSignal(opened.session.ready):
        opened.actions_.method_wanted.emit("luhn")
    assert opened.controller.summary.pinned == {sentence}
    with qtbot.waitSignal(opened.session.ready):
        opened.session.open(Source.file(str(seed("opinion"))))
    assert opened.controller.summary.pinned == frozenset()
    assert not opened.controller.history.undoes


@pytest.mark.parametrize(
    ("sign", "noted"),
    [("\u202e", True), ("\u202a", True), ("\u2067", True), ("\u200f", False), ("", False)],
)
def test_a_quote_that_holds_signs_of_direction_says_so(window, qtbot, tmp_path, sign, noted):
    # GIVEN a text whose one sentence holds a sign that nobody sees
    path = tmp_path / "signs.txt"
    sentence = f"قال الوزير إن {sign}المشروع الكبير بدأ أمس في مدن الشمال كلها."
    path.write_text(sentence, encoding="utf-8")
    # WHEN its summary is shown
    with qtbot.waitSignal(window.session.ready):
        window.session.open(Source.file(str(path)))
    # THEN the card says it, to those who hear it as well, and the quote keeps the sign
    card = window.summary.model.index(0)
    words = "فيها علامات خفية تغيّر الاتجاه: قارن"
    assert (words in [note.words for note in card.data(NOTES_ROLE)]) is noted
    description = card.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert (words in description) is noted
    assert sign in card.data()


def test_leaving_out_is_offered_to_be_undone_until_something_else_is_done(opened):
    before, first = chosen(opened), chosen(opened)[0]
    opened.controller.exclude(first)
    bar = opened.undo_bar
    assert bar.sentence == "استُبعدت جملة، وحلّت أخرى محلها"
    bar.undo_button.click()
    assert chosen(opened) == before
    assert not bar.isVisible()
    opened.controller.exclude(*before[:2])
    assert bar.sentence == "استُبعدت جملتان"
    opened.controller.pin(before[2])
    assert not bar.isVisible()
    assert not set(chosen(opened)) & set(before[:2])


def test_several_are_left_out_and_let_in_as_one_step(opened):
    before = chosen(opened)
    opened.controller.exclude(*before[:3])
    assert opened.controller.request.excluded == set(before[:3])
    opened.controller.exclude(before[0])
    assert opened.controller.request.excluded == set(before[1:3])
    opened.controller.exclude(*before[:3])
    assert opened.controller.request.excluded == set(before[:3])
    opened.controller.undo()
    opened.controller.undo()
    opened.controller.undo()
    assert chosen(opened) == before

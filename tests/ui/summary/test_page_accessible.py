"""What assistive programs can do with a sentence of the page: the lane's four controls are actions of its row."""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtGui import QAccessible

from khulasa.ui.summary.asking import Ask

LANE = [Ask.DOSSIER, Ask.PIN, Ask.EXCLUDE, Ask.WHY]


def interface(window):
    return QAccessible.queryAccessibleInterface(window.summary.page)


def row(window, place: int):
    return interface(window).child(place)


def actions(window, place: int):
    return row(window, place).actionInterface()


def test_a_row_has_the_lane_s_controls_as_actions_with_words_and_keys(opened):
    offered = actions(opened, 0)
    assert offered.actionNames()[1:-1] == [ask.value for ask in LANE]
    lane = opened.summary.page.lane
    for ask in LANE:
        assert offered.localizedActionName(ask.value) == lane.buttons[ask].accessibleName()
    keys = [offered.keyBindingsForAction(ask.value) for ask in LANE]
    assert keys == [["Ctrl+L"], ["Ctrl+D"], ["Delete"], ["Ctrl+I"]]


def test_the_actions_act_on_their_row(application, opened):
    first, second = opened.controller.summary.chosen[:2]
    actions(opened, 1).doAction("pin")
    assert opened.controller.request.pinned == {second}
    assert "تثبيت" in actions(opened, 1).localizedActionName("pin")
    assert actions(opened, 1).localizedActionName("pin") != actions(opened, 0).localizedActionName(
        "pin"
    )
    actions(opened, 0).doAction("dossier")
    analysis = opened.session.analysis
    assert [item.entry.text for item in application.dossiers.dossier] == [analysis.quote(first)]
    actions(opened, 0).doAction("why")
    assert opened.summary.details.isVisible()
    actions(opened, 0).doAction("exclude")
    assert opened.controller.request.excluded == {first}


def test_an_action_on_one_of_several_selected_acts_on_all(opened):
    chosen = opened.controller.summary.chosen[:2]
    one = actions(opened, 0).localizedActionName("exclude")
    opened.summary.page.selectAll()
    everything = set(opened.controller.summary.chosen)
    assert set(chosen) <= everything
    assert actions(opened, 0).localizedActionName("exclude") != one
    actions(opened, 0).doAction("pin")
    assert opened.controller.request.pinned == everything


def test_the_usual_action_shows_the_place_in_the_article(opened, qtbot):
    last = opened.controller.summary.chosen[-1]
    place = len(opened.controller.summary.chosen) - 1
    with qtbot.waitSignal(opened.summary.page.shown_place) as shown:
        actions(opened, place).doAction(actions(opened, place).actionNames()[0])
    assert shown.args == [last]


def test_the_list_is_one_as_qt_s_own_is(opened, qapp):
    page, told = opened.summary.page, interface(opened)
    chosen = opened.controller.summary.chosen
    assert told.role() == QAccessible.Role.List
    assert told.childCount() == len(chosen)
    for place, sentence in enumerate(chosen):
        part = told.child(place)
        assert part.role() == QAccessible.Role.ListItem
        assert part.text(QAccessible.Text.Name) == opened.session.analysis.quote(sentence)
        assert part.text(QAccessible.Text.Description)
        assert told.indexOfChild(part) == place
    assert told.child(len(chosen)) is None
    page.setFocus()
    page.setCurrentIndex(page.model().index(1, 0))
    assert told.focusChild() is told.child(1)
    assert told.child(1).state().selected
    assert not told.child(0).state().selected
    corner = page.viewport().mapToGlobal(QPoint(0, 0))
    area = told.child(1).rect()
    assert area.translated(-corner) == page.visualRect(page.model().index(1, 0))
    assert told.childAt(area.center().x(), area.center().y()) is told.child(1)
    selection = told.selectionInterface()
    assert selection.selectedItemCount() == 1
    assert selection.select(told.child(0))
    assert [item.text(QAccessible.Text.Name) for item in selection.selectedItems()] == [
        opened.session.analysis.quote(sentence) for sentence in chosen[:2]
    ]
    assert selection.clear()
    assert selection.selectedItems() == []


def test_a_row_that_has_gone_is_told_so(opened):
    gone = row(opened, 0)
    assert gone.isValid()
    opened.controller.exclude(opened.controller.summary.chosen[0])
    assert not gone.isValid()


def test_nothing_is_left_of_a_page_that_has_gone(application, opened, qapp):
    rows = [row(opened, place) for place in range(2)]
    ids = [each.id for each in rows]
    application.quit()
    qapp.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del rows
    gc.collect()
    assert [QAccessible.accessibleInterface(number) for number in ids] == [None, None]


def test_a_row_can_be_given_the_keys(opened):
    actions(opened, 1).doAction(actions(opened, 1).setFocusAction())
    assert opened.summary.page.hasFocus()
    assert opened.summary.page.current_sentence() == opened.controller.summary.chosen[1]

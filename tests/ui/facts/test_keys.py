"""Keys lead to all that the view of facts lists, however much of it is folded away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from khulasa.services.pipeline.source import Source
from khulasa.ui.facts.pane import FactsPane
from khulasa.ui.facts.rows import RowKind
from khulasa.ui.linking.facts import FactsLink

pytestmark = pytest.mark.window


@pytest.fixture
def pane(window, qtbot, seed) -> FactsPane:
    with qtbot.waitSignal(window.session.facts_found):
        window.session.open(Source.file(str(seed("report-numbers"))))
    (link,) = window.findChildren(FactsLink)
    link.action.trigger()
    return link.pane


def test_down_and_onward_come_to_every_row(pane, qtbot):
    pane.list.setCurrentIndex(pane.model.index(0))
    seen = {0}
    for _ in range(2 * len(pane.model.rows)):
        here = pane.list.currentIndex().row()
        qtbot.keyClick(pane.list, Qt.Key.Key_Left)  # onward: the window runs from right to left
        if pane.list.currentIndex().row() == here:
            qtbot.keyClick(pane.list, Qt.Key.Key_Down)
        if pane.list.currentIndex().row() == here:
            break
        seen.add(pane.list.currentIndex().row())
    assert seen == set(range(len(pane.model.rows)))
    assert {row.section for row in pane.model.rows if row.kind is RowKind.MORE}


def test_all_sections_are_seen_at_once(window, pane, qtbot):
    window.window().resize(1280, 800)
    viewport = pane.list.viewport()
    qtbot.waitUntil(lambda: pane.list._arrangement.height <= viewport.height())
    heads = [place for place, row in enumerate(pane.model.rows) if row.kind is RowKind.SECTION]
    assert len(heads) == 5
    for place in heads:
        assert viewport.rect().contains(pane.list.visualRect(pane.model.index(place)))

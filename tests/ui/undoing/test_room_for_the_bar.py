"""The undo bar and what it floats over: it never covers the copy bar, what was left out, or a line of text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from khulasa.services.pipeline.source import Source
from khulasa.ui.linking.dossier import DossierLink
from khulasa.ui.linking.facts import FactsLink
from khulasa.ui.window.panes.pane_choice import Panes

pytestmark = pytest.mark.ui

SIZES = [(1280, 772), (900, 600), (700, 500)]
ARTICLES = ["lavrov-gcc", "opinion", "feature-long"]


def area_of(widget: QWidget, window: QWidget) -> QRect:
    """A widget in its window's coordinates."""
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def open_at(window, size, path, qtbot):
    window.window().resize(*size)
    with qtbot.waitSignal(window.session.ready):
        window.session.open(Source.file(str(path)))
    window.view.panes.choose(Panes.BOTH if size[0] >= 1000 else Panes.SUMMARY)


def tops(page):
    """Where the rows of a page begin."""
    return [page.rect_of(row).top() for row in range(page.model().rowCount())]


def leave_out(window, row, qtbot):
    sentence = window.controller.summary.chosen[row]
    window.summary.select(sentence)
    window.pane_links.actions.exclude.trigger()
    qtbot.waitUntil(window.undo_bar.isVisible)


@pytest.mark.parametrize("zoom", [100, 160])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("article", ARTICLES)
def test_nothing_is_covered_and_the_last_line_is_reached(window, seed, qtbot, article, size, zoom):
    open_at(window, size, seed(article), qtbot)
    window.view._keep(zoom=zoom)
    leave_out(window, 1, qtbot)
    page, bar = window.summary.page, window.undo_bar.geometry()
    viewport = page.viewport()
    assert not bar.intersects(area_of(viewport, window))
    assert not bar.intersects(area_of(window.summary.copy_bar, window))
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    line = page.left_out
    assert line.isVisible()
    assert line.geometry().bottom() <= viewport.height()
    assert page.rect_of(page.model().rowCount() - 1).bottom() <= viewport.height()


@pytest.mark.parametrize("article", ARTICLES)
def test_what_is_seen_stays_where_it_is_when_the_bar_goes(window, seed, qtbot, article):
    open_at(window, SIZES[0], seed(article), qtbot)
    page = window.summary.page
    whole = page.viewport().height()
    leave_out(window, 0, qtbot)
    before = tops(page)
    window.undo_bar._leave()
    assert page.viewport().height() == whole
    assert tops(page) == before


def test_all_that_fits_above_the_bar_is_seen_there(window, seed, qtbot):
    """The rows of a short summary come nearer to each other before one of them is hidden."""
    open_at(window, SIZES[0], seed("feature-long"), qtbot)
    leave_out(window, 1, qtbot)
    page = window.summary.page
    assert page.wholly_seen == page.model().rowCount()
    assert page.verticalScrollBar().maximum() == 0


def test_a_page_that_is_too_long_is_set_as_if_no_bar_were_there(window, seed, qtbot):
    """Nobody waits: as soon as the bar is gone, as much is seen as ever."""
    open_at(window, (700, 500), seed("opinion"), qtbot)
    page = window.summary.page
    seen, before = page.wholly_seen, tops(page)
    window.undo_bar.offer("done", lambda: None)
    assert page.wholly_seen < seen
    page.settle()
    assert tops(page) == before
    window.undo_bar._leave()
    assert page.wholly_seen == seen


def test_the_article_alone_leaves_it_room_too(window, seed, qtbot):
    open_at(window, (900, 600), seed("feature-long"), qtbot)
    window.view.panes.choose(Panes.ARTICLE)
    height = window.article.viewport().height()
    window.undo_bar.offer("done", lambda: None)
    assert not window.undo_bar.geometry().intersects(area_of(window.article.viewport(), window))
    assert window.undo_bar.geometry().intersects(area_of(window.article, window))
    window.undo_bar._leave()
    assert window.article.viewport().height() == height


@pytest.mark.parametrize("size", SIZES)
def test_over_the_facts_it_covers_none_of_them(window, seed, qtbot, size):
    open_at(window, size, seed("lavrov-gcc"), qtbot)
    (link,) = window.findChildren(FactsLink)
    link.show(facts=True)
    window.undo_bar.offer("done", lambda: None)
    facts = link.pane
    assert not window.undo_bar.geometry().intersects(area_of(facts.list.viewport(), window))
    assert not window.undo_bar.geometry().intersects(area_of(facts.bar, window))


@pytest.mark.parametrize("size", SIZES)
def test_over_the_dossier_it_covers_neither_quotes_nor_what_takes_them_out(
    window, seed, qtbot, size
):
    open_at(window, size, seed("opinion"), qtbot)
    (link,) = window.findChildren(DossierLink)
    link.place.open()
    page = link.place.page
    qtbot.waitUntil(page.isVisible)
    window.undo_bar.offer("done", lambda: None)
    bar = window.undo_bar.geometry()
    assert not bar.intersects(area_of(page.list.viewport(), window)) or not page.list.isVisible()
    for each in (page.export_button, page.copy_button):
        assert not bar.intersects(area_of(each, window))

"""Many articles in one window: read one after the other, each as it was left, closed and had back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from khulasa.errors import Kind, WorkerError
from khulasa.services.child.runner import Failed
from khulasa.services.pipeline.source import Source

pytestmark = pytest.mark.window


@pytest.fixture
def source(seed):
    return lambda name: Source.file(str(seed(name)))


@pytest.fixture
def three(window, source, qtbot):
    """A window with three articles, the first of them in front."""
    window.tabs.open([source(name) for name in ("lavrov-gcc", "opinion", "interview")])
    qtbot.waitUntil(lambda: all(article.analysis for article in window.tabs.articles))
    return window


def paths(window) -> list[str]:
    return [article.source.path.rpartition("/")[2] for article in window.tabs.articles]


def test_each_file_has_a_tab_and_the_first_is_in_front(three):
    assert paths(three) == ["lavrov-gcc.txt", "opinion.txt", "interview.txt"]
    assert three.tabs.current == 0
    assert "lavrov-gcc.txt" in three.windowTitle()


def test_what_is_in_front_is_read_first(window, workers, source, qtbot):
    # GIVEN a file under way, and two more that wait
    workers[0].held = True
    window.tabs.open([source(name) for name in ("lavrov-gcc", "opinion", "interview")])
    # WHEN somebody looks at the last one
    window.tabs.show(2)
    workers[0].release()
    qtbot.waitUntil(lambda: workers[0].job is not None)
    # THEN it comes next
    assert workers[0].job.source == source("interview")
    workers[0].held = False
    workers[0].release()
    qtbot.waitUntil(lambda: all(article.analysis for article in window.tabs.articles))


def test_what_is_read_behind_gives_way_and_is_read_later(window, workers, source, qtbot):
    workers[0].held = True
    window.tabs.open([source("lavrov-gcc")])
    window.tabs.open([source("opinion")])
    qtbot.waitUntil(lambda: workers[0].job.source == source("opinion"))
    workers[0].held = False
    workers[0].release()
    qtbot.waitUntil(lambda: all(article.analysis for article in window.tabs.articles))


def test_a_crash_costs_the_file_that_was_read_and_no_other(window, workers, source, qtbot):
    worker = workers[0]
    worker.held = True
    window.tabs.open([source(name) for name in ("lavrov-gcc", "opinion", "interview")])
    window.tabs.show(1)
    window.tabs.show(0)
    # WHEN the child is lost while it reads the first file
    worker.held = False
    error = WorkerError(Kind.WORKER_CRASHED, path=worker.job.path)
    worker._on_event(Failed(worker.job.ticket, error))
    # THEN the others are read
    qtbot.waitUntil(lambda: all(article.analysis for article in window.tabs.articles[1:]))
    assert [each.error for each in window.tabs.articles[0].failures] == [error]
    assert "lavrov-gcc.txt" in window.failed_page.why.text()
    # AND the sentence is said again when somebody comes back
    window.tabs.show(1)
    assert not window.failed_page.isVisible()
    window.tabs.show(0)
    assert window.failed_page.isVisible()
    assert "lavrov-gcc.txt" in window.failed_page.why.text()
    assert window.notice.sentence == ""


def test_each_tab_comes_back_as_it_was_left(three, qtbot):
    three.controller.pin(3)
    three.summary.slider.setValue(4)
    request, quotes = three.controller.request, three.controller.summary.quotes()
    three.window().resize(1000, 420)
    bar = three.article.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 150)
    bar.setValue(150)
    place = three.article.offset_at_top()
    # WHEN somebody goes elsewhere and comes back
    three.tabs.step(1)
    assert three.controller.request != request
    assert "opinion.txt" in three.windowTitle()
    three.tabs.step(-1)
    # THEN the summary, its steps and the place are as they were
    assert three.controller.request == request
    assert three.controller.summary.quotes() == quotes
    qtbot.waitUntil(lambda: three.article.offset_at_top() == place)
    three.controller.undo()
    three.controller.undo()
    assert 3 not in three.controller.request.pinned


def test_a_tab_behind_that_is_read_tells_nothing_in_front(three, workers, source, qtbot):
    quotes = three.controller.summary.quotes()
    three.tabs.open([source("feature-long")], behind=True)
    qtbot.waitUntil(lambda: three.tabs.articles[3].analysis is not None)
    assert three.controller.summary.quotes() == quotes
    assert not three.tabs.articles[3].seen
    three.tabs.show(3)
    assert three.tabs.articles[3].seen


def test_what_is_open_is_gone_to(three, source):
    three.tabs.open([source("interview")])
    assert (three.tabs.current, len(three.tabs.articles)) == (2, 3)


def test_home_is_no_tab_until_something_is_read_there(three, source, qtbot):
    three.tabs.show_home()
    assert three.tabs.current == -1
    assert three.windowTitle() == "خلاصة"
    assert three.controller.summary is None
    with qtbot.waitSignal(three.session.ready):
        three.session.open(source("feature-long"))
    assert three.tabs.current == 3


def test_keys(three, qtbot):
    def press(key, modifiers=Qt.KeyboardModifier.ControlModifier):
        three.window().activateWindow()
        qtbot.keyClick(three, key, modifiers)

    press(Qt.Key.Key_Tab)
    assert three.tabs.current == 1
    press(Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert three.tabs.current == 2
    press(Qt.Key.Key_W)
    assert paths(three) == ["lavrov-gcc.txt", "opinion.txt"]
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    press(Qt.Key.Key_T, both)
    assert paths(three) == ["lavrov-gcc.txt", "opinion.txt", "interview.txt"]
    assert three.tabs.current == 2
    press(Qt.Key.Key_T)
    assert (three.tabs.current, len(three.tabs.articles)) == (3, 4)
    assert three.session.article.empty


def test_many_that_were_closed_come_back_in_their_places(three, source, qtbot):
    for _ in range(3):
        three.tabs.close(0)
    assert three.tabs.current == -1
    for _ in range(3):
        three.tabs.reopen()
    assert paths(three) == ["lavrov-gcc.txt", "opinion.txt", "interview.txt"]


def test_what_was_closed_long_ago_keeps_no_analysis(three, source, qtbot):
    for name in ("feature-long", "english-harbour"):
        three.tabs.open([source(name)])
    qtbot.waitUntil(lambda: all(article.analysis for article in three.tabs.articles))
    for _ in range(5):
        three.tabs.close(0)
    assert [closed.article is None for closed in three.tabs.closed_tabs] == [True] * 2 + [False] * 3


def test_a_middle_click_closes_and_a_drag_moves(three, qtbot):
    bar = three.top.bar
    qtbot.waitUntil(lambda: bar.count() == 3 and bar.tabRect(2).width() > 0)
    places = [bar.tabRect(place).center() for place in range(3)]
    qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=places[0])
    qtbot.mouseMove(bar, places[0] + QPoint(-12, 0))
    qtbot.mouseMove(bar, places[1])
    qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=places[1])
    assert paths(three) == ["opinion.txt", "lavrov-gcc.txt", "interview.txt"]
    assert three.tabs.current == 1
    qtbot.mouseClick(bar, Qt.MouseButton.MiddleButton, pos=places[2])
    assert paths(three) == ["opinion.txt", "lavrov-gcc.txt"]


def test_a_tab_that_is_dragged_out_gets_a_window_as_it_was(application, three, qtbot):
    three.controller.pin(3)
    request = three.controller.request
    bar = three.top.bar
    qtbot.waitUntil(lambda: bar.count() == 3 and bar.tabRect(2).width() > 0)
    place = bar.tabRect(0).center()
    qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=place + QPoint(0, 300))
    assert paths(three) == ["opinion.txt", "interview.txt"]
    other = application.windows[1]
    assert paths(other) == ["lavrov-gcc.txt"]
    assert other.controller.request == request
    # AND both go on with the one child
    with qtbot.waitSignal(other.session.ready):
        other.actions_.method_wanted.emit("textrank")
    assert three.session.ranking != other.session.ranking


def test_what_does_not_fit_is_in_a_list_that_words_search(three, source, qtbot):
    three.window().resize(700, 500)
    three.tabs.open([source(name) for name in ("feature-long", "english-harbour")])
    qtbot.waitUntil(lambda: bool(three.top.bar.hidden))
    assert three.tabs.current not in three.top.bar.hidden
    three.top.more_button.click()
    rows = three.top.list.list
    assert rows.count() == len(three.top.bar.hidden)
    wanted = three.top.bar.hidden[-1]
    three.top.list.field.setText(three.top._words[wanted].title)
    qtbot.keyClick(three.top.list.field, Qt.Key.Key_Return)
    assert three.tabs.current == wanted
    three.top.refresh()
    assert wanted not in three.top.bar.hidden


@pytest.mark.parametrize("width", [700, 1280, 1920])
def test_tabs_and_buttons_never_overlap(three, source, qtbot, width):
    three.window().resize(width, 600)
    three.tabs.open([source(name) for name in ("feature-long", "english-harbour", "wire-wrapped")])
    QApplication.processEvents()
    three.top.refresh()
    qtbot.waitUntil(lambda: three.top.width() == width)
    QApplication.processEvents()
    row = three.top
    shown = [row.home_button, row.bar, row.new_button, row.library_button, row.menu_button]
    areas = [widget.geometry() for widget in shown]
    assert all(row.rect().contains(area) for area in areas)
    assert not any(a.intersects(b) for a in areas for b in areas if a is not b)

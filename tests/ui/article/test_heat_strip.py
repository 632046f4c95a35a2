"""The heat strip: the article's scroll bar at its inner edge, in step with it, and a way to every sentence."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAccessible, QWheelEvent

from khulasa.services.pipeline.source import Source


@pytest.fixture
def feature(window, seed, qtbot):
    with qtbot.waitSignal(window.session.ready):
        window.session.open(Source.file(str(seed("feature-long"))))
    qtbot.waitUntil(lambda: bool(window.strip._places) and max(window.strip._places) > 0.5)
    return window


def click(window, qtbot, sentence: int) -> None:
    point = QPoint(window.strip.width() // 2, window.strip.y_of(sentence))
    qtbot.mouseClick(window.strip, Qt.MouseButton.LeftButton, pos=point)


def left(window, widget) -> int:
    return widget.mapTo(window, QPoint(0, 0)).x()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_it_stands_between_the_article_and_the_summary(application, feature, language):
    application.change("language", language)
    ends = sorted(left(feature, widget) for widget in (feature.summary, feature.article.viewport()))
    assert ends[0] < left(feature, feature.strip) < ends[1]


def test_the_article_has_no_other_scroll_bar(feature):
    assert feature.article.verticalScrollBar().maximum() > 0
    assert not feature.article.verticalScrollBar().isVisible()


def test_it_is_a_scroll_bar_to_assistive_programs(feature, qtbot):
    qtbot.waitUntil(
        lambda: feature.strip.maximum() == feature.article.verticalScrollBar().maximum()
    )
    told = QAccessible.queryAccessibleInterface(feature.strip)
    assert told.role() == QAccessible.Role.ScrollBar
    feature.strip.setValue(300)
    assert feature.article.verticalScrollBar().value() == 300
    feature.article.verticalScrollBar().setValue(120)
    assert feature.strip.value() == 120


def test_the_thumb_is_as_long_as_what_is_on_screen(feature, qtbot):
    strip, bar = feature.strip, feature.article.verticalScrollBar()
    qtbot.waitUntil(lambda: strip.maximum() == bar.maximum())
    share = bar.pageStep() / (bar.maximum() + bar.pageStep())
    assert strip.thumb().height() == pytest.approx(share * strip.height(), abs=2)
    bar.setValue(bar.maximum())
    assert strip.thumb().bottom() == strip.height() - 1


def test_the_thumb_is_dragged(feature, qtbot):
    strip, bar = feature.strip, feature.article.verticalScrollBar()
    qtbot.waitUntil(lambda: strip.maximum() == bar.maximum())
    at = strip.thumb().center()
    qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseMove(strip, at + QPoint(0, 20))
    qtbot.mouseMove(strip, at + QPoint(0, 60))
    assert strip.thumb().top() == pytest.approx(60, abs=1)
    qtbot.mouseMove(strip, at + QPoint(0, 5_000))
    assert bar.value() == bar.maximum()
    qtbot.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseMove(strip, at)
    assert bar.value() == bar.maximum()


def test_the_wheel_and_the_page_keys_scroll(feature, qtbot):
    strip, bar = feature.strip, feature.article.verticalScrollBar()
    qtbot.waitUntil(lambda: strip.maximum() == bar.maximum())
    strip.setFocus()
    qtbot.keyClick(strip, Qt.Key.Key_PageDown)
    assert bar.value() == bar.pageStep()
    qtbot.keyClick(strip, Qt.Key.Key_PageUp)
    assert bar.value() == 0
    turn = QWheelEvent(
        strip.rect().center().toPointF(),
        strip.mapToGlobal(strip.rect().center()).toPointF(),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QCoreApplication.sendEvent(strip, turn)
    assert bar.value() > 0


def test_places_rise_with_the_text_and_agree_with_the_scroll_bar(feature):
    strip, article = feature.strip, feature.article
    heights = [strip.y_of(index) for index in strip._indexes]
    assert heights == sorted(heights)
    assert 0 <= heights[0] < heights[-1] <= strip.height()
    middle = strip._indexes[len(strip._indexes) // 2]
    top = article._top_of(feature.controller.summary.analysis.sentences[middle].start)
    share = top / article.document().documentLayout().documentSize().height()
    assert strip.y_of(middle) / strip.height() == pytest.approx(share, abs=0.03)


def test_a_click_on_a_bar_leads_to_its_sentence_and_card(feature, qtbot):
    last = feature.controller.summary.chosen[-1]
    click(feature, qtbot, last)
    assert feature.summary.page.current_sentence() == last
    assert feature.article.sentence_at_cursor() == last


def test_a_click_elsewhere_leads_to_that_place(feature, qtbot):
    feature.summary.slider.setValue(1)
    strip, bar = feature.strip, feature.article.verticalScrollBar()
    qtbot.waitUntil(lambda: strip.maximum() == bar.maximum())
    y = strip.height() * 2 // 3
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(9, y))
    assert strip.thumb().center().y() == pytest.approx(y, abs=2)


def test_what_was_left_out_is_dotted(feature):
    strip = feature.strip
    index = feature.controller.summary.chosen[3]
    muted = feature.article._theme.colour("muted").rgb()
    feature.controller.exclude(index)
    image = strip.grab().toImage()
    dots = strip.dots(feature.controller.summary.excluded)
    assert len(dots) >= 3
    assert all(image.pixel(dot.topLeft()) == muted for dot in dots)


def test_what_was_found_is_a_disc(feature, qtbot):
    feature.finding.open()
    feature.find_bar.field.setText("الماء")
    qtbot.waitUntil(lambda: bool(feature.strip._hit_places))
    assert len(feature.strip._hit_places) == len(feature.finding._hits)
    feature.finding.close()
    qtbot.waitUntil(lambda: not feature.strip._hit_places)


def test_by_keys_one_goes_from_bar_to_bar(feature, qtbot):
    chosen = feature.controller.summary.chosen
    feature.strip.setFocus()
    visited = []
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End):
        qtbot.keyClick(feature.strip, key)
        visited.append(feature.summary.page.current_sentence())
    assert visited == [chosen[0], chosen[1], chosen[2], chosen[1], chosen[-1]]
    assert feature.strip.hasFocus()


def test_it_says_in_words_what_it_shows(feature):
    assert feature.strip.accessibleName() == "مواضع الجمل المختارة"
    said = feature.strip.accessibleDescription()
    assert said.startswith("٧ جمل مختارة")
    assert said.count("٪") == 7


def test_chosen_and_current_and_weak_differ_in_shape(feature):
    """A row of pixels through each: how far the ink reaches, and over how many rows, tells them apart."""
    strip = feature.strip
    feature.summary.slider.setValue(2)
    chosen, current = feature.controller.summary.chosen
    strip.set_current(current)
    paper = feature.article._theme.colour("paper").rgb()
    image = strip.grab().toImage()

    def reach(sentence: int, below: int = 0) -> int:
        y = strip.y_of(sentence) + below
        return sum(image.pixel(x, y) != paper for x in range(image.width()))

    weakest = min(
        strip._indexes[20:60], key=lambda index: feature.controller.summary.analysis.scores[index]
    )
    assert reach(weakest) < reach(chosen) <= reach(current)
    assert reach(chosen, 3) < reach(current, 3)


def test_a_shorter_article_in_its_place_is_painted_at_once(feature, qtbot):
    with qtbot.waitSignal(feature.session.ready):
        feature.session.open(
            Source.pasted("وصل الوفد صباحا. وبدأت المحادثات فورا. ثم غادر الجميع.")
        )
    assert not feature.strip.grab().isNull()
    qtbot.waitUntil(lambda: len(feature.strip._places) == 3)


def test_it_follows_the_zoom(feature, qtbot):
    strip = feature.strip
    feature.view.zoom(5)
    height = feature.article.document().documentLayout().documentSize().height()
    qtbot.waitUntil(lambda: not strip._settle.isActive())
    index = strip._indexes[-1]
    top = feature.article._top_of(feature.controller.summary.analysis.sentences[index].start)
    assert strip.y_of(index) / strip.height() == pytest.approx(top / height, abs=0.04)


def test_the_tool_tip_of_a_quote_is_no_markup(window, qtbot):
    """Qt would open what a tool tip names: a device would fill the memory, a pipe would stop the window."""
    with qtbot.waitSignal(window.session.ready):
        window.session.open(
            Source.pasted(
                'قال الوزير <img src="/dev/zero"> إن العمل مستمر. ثم سافر الوزير إلى بلده.'
            )
        )
    qtbot.waitUntil(lambda: bool(window.strip._places))
    qtbot.mouseMove(window.strip, QPoint(3, window.strip.y_of(0)))
    qtbot.waitUntil(lambda: bool(window.strip.toolTip()))
    assert "<img" not in window.strip.toolTip()

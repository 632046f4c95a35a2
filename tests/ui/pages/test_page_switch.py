"""The pages beside the text: drawn off the window's thread, marked, and both ways to the cards."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from khulasa.errors import Kind, WorkerError
from khulasa.readers.base import ReadOptions
from khulasa.services.child.drawing import BYTES_A_PIXEL, Drawn
from khulasa.services.child.runner import Failed
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.stamp import stamp_of
from khulasa.ui.dossier.mime import QUOTES
from khulasa.ui.pages import pictures

PATIENCE = 60_000


class InlineDrawer:
    """The drawer's interface without a process: grey parts; while `held`, they wait."""

    def __init__(self, on_event) -> None:
        self.tell = on_event
        self.jobs: list = []
        self.held = False
        self.cancelled = self.closed = 0

    def submit(self, job) -> None:
        self.jobs.append(job)
        if not self.held:
            self.release()

    def release(self) -> None:
        job = self.jobs[-1]
        pixels = b"\x80" * (job.part.width * job.part.height * BYTES_A_PIXEL)
        self.tell(Drawn(job.ticket, pixels, stamp_of(job.path)))

    def cancel(self) -> None:
        self.cancelled += 1

    def close(self) -> None:
        self.closed += 1


@pytest.fixture
def drawers(window) -> list[InlineDrawer]:
    """The drawers that the window made."""
    made: list[InlineDrawer] = []

    def make(on_event):
        made.append(InlineDrawer(on_event))
        return made[-1]

    window.pages.pictures._make_drawer = make
    return made


@pytest.fixture
def pages(window, drawers, pdf, qtbot):
    """A window with a PDF of three pages, whose pages are shown."""
    with qtbot.waitSignal(window.session.ready, timeout=PATIENCE):
        window.session.open(pdf("chromium"))
    window.pages.controls.switch.click()
    qtbot.waitUntil(lambda: bool(drawers) and window.pages.pictures.settled)
    return window.pages.pages


def drawn_pages(drawers) -> set[int]:
    return {job.part.page for drawer in drawers for job in drawer.jobs}


def point_of(pages, sentence: int) -> QPoint:
    """Where in the pane the first line of a sentence stands."""
    box = pages._marks.boxes(sentence)[0]
    row = [page.number for page in pages._layout.pages].index(box.page)
    return (
        pages._on_screen(box, pages._layout.rect(row)).center() - pages._area().topLeft()
    ).toPoint()


def test_only_a_pdf_has_pages_to_show(opened, window):
    assert not window.pages.controls.isVisible()
    assert window.pages.front is window.article


def test_no_child_is_started_before_pages_are_shown(window, drawers, pdf, qtbot):
    with qtbot.waitSignal(window.session.ready, timeout=PATIENCE):
        window.session.open(pdf("chromium"))
    assert window.pages.controls.isVisible()
    assert drawers == []


def test_the_pages_in_view_and_one_ahead_are_drawn(window, pages, drawers, qtbot):
    drawers[0].jobs.clear()
    pages.zoom_by(2.5)
    qtbot.waitUntil(lambda: bool(drawers[0].jobs) and window.pages.pictures.settled)
    in_view = {pages._layout.pages[row].number for row in pages._layout.rows_in(pages._area())}
    assert in_view == {1}
    assert drawn_pages(drawers) == {1, 2}


def test_the_chosen_sentences_are_marked_on_the_page(window, pages, qtbot):
    sentence = window.controller.summary.chosen[0]
    point = point_of(pages, sentence)
    image = pages.viewport().grab().toImage()
    colour = image.pixelColor(point * image.devicePixelRatio())
    assert colour.red() > colour.blue()  # yellow times grey
    window.summary.slider.setValue(1)
    gone = next(one for one in pages._marks._boxes if one not in window.controller.summary.chosen)
    image = pages.viewport().grab().toImage()
    colour = image.pixelColor(point_of(pages, gone) * image.devicePixelRatio())
    assert colour.red() == colour.blue()


def test_a_click_on_a_marked_sentence_selects_its_card(window, pages, qtbot):
    sentence = window.controller.summary.chosen[0]
    qtbot.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=point_of(pages, sentence))
    assert window.summary.page.current_sentence() == sentence
    window.summary.page.clearSelection()
    qtbot.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert window.summary.page.selectionModel().selectedIndexes() == []


def test_a_card_leads_to_its_place_on_the_page(window, pages, qtbot):
    window.summary.slider.setValue(window.summary.slider.maximum())
    last = window.controller.summary.chosen[-1]
    window.summary.select(last)
    assert pages.viewport().rect().contains(point_of(pages, last))
    assert pages.page > 1
    assert pages._current == last


def test_enter_leads_from_a_card_to_its_page_and_back(window, pages, qtbot):
    sentence = window.controller.summary.chosen[1]
    window.summary.select(sentence)
    window.summary.page.setFocus()
    qtbot.keyClick(window.summary.page, Qt.Key.Key_Return)
    assert pages.hasFocus()
    qtbot.keyClick(pages, Qt.Key.Key_Return)
    assert window.summary.page.hasFocus()
    assert window.summary.page.current_sentence() == sentence


def test_the_switch_keeps_the_place(window, pages, qtbot):
    window.summary.slider.setValue(window.summary.slider.maximum())
    places = window.controller.summary.analysis.document.places
    offset = places.first_below(3, 0)
    pages.go_to(places.word_from(offset), 0)
    page, _ = pages.place()
    window.pages.controls.switch.click()
    assert window.article.isVisible()
    assert not pages.isVisible()
    bar, document = window.article.verticalScrollBar(), window.controller.analysis.document

    def is_there() -> bool:
        return (
            bar.value() == bar.maximum() or document.page_of(window.article.offset_at_top()) == page
        )

    qtbot.waitUntil(is_there)
    window.pages.controls.switch.click()
    assert pages.isVisible()
    assert pages.place()[0] in {page - 1, page}


def test_a_key_switches_between_text_and_pages(window, pages, qtbot):
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(pages, Qt.Key.Key_P, keys)
    qtbot.waitUntil(window.article.isVisible)
    assert window.article.hasFocus()
    qtbot.keyClick(window.article, Qt.Key.Key_P, keys)
    qtbot.waitUntil(pages.isVisible)


def test_keys_and_wheel_zoom_and_fit(window, pages, qtbot):
    fitted = pages.zoom
    pages.setFocus()
    qtbot.keyClick(pages, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert pages.zoom > fitted
    qtbot.keyClick(pages, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(pages, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert pages.zoom < fitted
    qtbot.keyClick(pages, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert pages.zoom == fitted
    centre = QPointF(pages.viewport().rect().center())
    wheel = QWheelEvent(
        centre,
        pages.mapToGlobal(centre),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(pages.viewport(), wheel)
    assert pages.zoom > fitted


def test_zooming_keeps_what_is_under_the_mouse(pages):
    pages.zoom_by(3)
    pages.verticalScrollBar().setValue(900)
    under = QPointF(200, 300)

    def place():
        where = pages._area().topLeft() + under
        row = pages._layout.row_at(where.y())
        return row, (where - pages._layout.rect(row).topLeft()) / pages._layout.scale

    row, before = place()
    pages.zoom_by(1.5, under)
    again, after = place()
    assert again == row
    assert (after - before).manhattanLength() < 2


def test_home_and_end_lead_to_the_first_and_the_last_page(pages, qtbot):
    qtbot.keyClick(pages, Qt.Key.Key_End)
    assert pages.page == 3
    qtbot.keyClick(pages, Qt.Key.Key_Home)
    assert pages.page == 1


def test_what_nobody_wants_any_more_is_not_drawn(window, pages, drawers, qtbot):
    drawer = drawers[0]
    drawer.held = True
    pages.zoom_by(1.3)
    qtbot.waitUntil(lambda: not window.pages.pictures.settled)
    count = len(drawer.jobs)
    for _ in range(5):
        pages.zoom_by(1.1)
        pages.viewport().repaint()
    assert len(drawer.jobs) == count
    qtbot.waitUntil(lambda: drawer.cancelled == 1 and len(drawer.jobs) == count + 1)
    assert drawer.jobs[-1].part in window.pages.pictures._wanted
    drawer.held = False
    drawer.release()
    qtbot.waitUntil(lambda: window.pages.pictures.settled)


def test_pictures_are_kept_within_the_budget(window, pages, monkeypatch, qtbot):
    monkeypatch.setattr(pictures, "BUDGET", 6_000_000)
    for factor in (1.2, 1.2, 1.2, 0.5):
        pages.zoom_by(factor)
        pages.viewport().repaint()
        qtbot.waitUntil(lambda: window.pages.pictures.settled)
    cache = window.pages.pictures
    spare = sum(one.sizeInBytes() for part, one in cache._kept.items() if part not in cache._wanted)
    assert spare <= 6_000_000


def test_a_page_that_cannot_be_drawn_says_so_and_the_others_are(window, pages, drawers, qtbot):
    drawer = drawers[0]
    drawer.held = True
    pages.zoom_by(0.5)
    qtbot.waitUntil(lambda: not window.pages.pictures.settled)
    first = drawer.jobs[-1]
    drawer.tell(Failed(first.ticket, WorkerError(Kind.WORKER_CRASHED, path=first.path)))
    qtbot.waitUntil(lambda: len(drawer.jobs) > 1 and drawer.jobs[-1] is not first)
    assert window.pages.pictures.failure(first.part.page).kind is Kind.WORKER_CRASHED
    drawer.held = False
    drawer.release()
    qtbot.waitUntil(lambda: window.pages.pictures.settled)
    assert window.isVisible()


def test_a_file_that_changed_is_told(window, drawers, pdf, tmp_path: Path, qtbot):
    path = tmp_path / "a.pdf"
    path.write_bytes(Path(pdf("chromium").path).read_bytes())
    with qtbot.waitSignal(window.session.ready, timeout=PATIENCE):
        window.session.open(Source.file(str(path)))
    path.write_bytes(path.read_bytes() + b"\n")
    window.pages.controls.switch.click()
    qtbot.waitUntil(lambda: "تغيّر الملف" in window.notice.sentence)


def test_the_password_goes_to_the_drawing_child(window, drawers, pdf, qtbot):
    with qtbot.waitSignal(window.session.ready, timeout=PATIENCE):
        window.session.open(pdf("encrypted_rc4"), ReadOptions(password="secret"))
    window.pages.controls.switch.click()
    qtbot.waitUntil(lambda: bool(drawers) and window.pages.pictures.settled)
    assert drawers[0].jobs[0].paper.password == "secret"


def test_another_document_ends_the_child_and_a_text_shows_its_text(
    window, pages, drawers, seed, qtbot
):
    with qtbot.waitSignal(window.session.ready, timeout=PATIENCE):
        window.session.open(Source.file(str(seed("opinion"))))
    assert drawers[0].closed
    assert window.article.isVisible()


def test_a_theme_and_a_language_change_in_place(application, window, pages):
    application.set_theme("dark")
    application.set_language("en")
    assert pages.accessibleName() == "Pages"
    assert "page 1 of 3" in window.pages.controls.place
    assert pages.accessibleDescription() == window.pages.controls.place
    assert pages.isVisible()


def test_the_real_child_draws_and_goes_with_the_window(window, pdf, qtbot):
    with qtbot.waitSignal(window.session.ready, timeout=PATIENCE):
        window.session.open(pdf("chromium"))
    window.pages.controls.switch.click()
    pictures = window.pages.pictures
    qtbot.waitUntil(lambda: bool(pictures._kept) and pictures.settled, timeout=PATIENCE)
    assert all(not image.isNull() for image in pictures._kept.values())


def test_the_strip_beside_the_pages_is_their_scroll_bar_and_leads_to_sentences(
    window, pages, qtbot
):
    strip, bar = window.strip, pages.verticalScrollBar()
    # GIVEN the pages, with the strip beside them
    assert strip.isVisible()
    qtbot.waitUntil(lambda: (strip.maximum(), strip.pageStep()) == (bar.maximum(), bar.pageStep()))
    assert bar.maximum() > 0
    # WHEN either is scrolled THEN the other is there, too
    bar.setValue(bar.maximum())
    assert strip.value() == bar.maximum()
    strip.setValue(0)
    assert bar.value() == 0
    # WHEN the last chosen sentence's bar is clicked
    window.summary.slider.setValue(window.summary.slider.maximum())
    last = window.controller.summary.chosen[-1]
    qtbot.waitUntil(lambda: strip.y_of(last) is not None)
    share = pages.places([window.session.analysis.sentences[last].start])[0]
    assert strip.y_of(last) == pytest.approx(share * strip.height(), abs=5)
    at = QPoint(strip.width() // 2, strip.y_of(last))
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=at)
    # THEN the page with it is shown
    assert pages.viewport().rect().contains(point_of(pages, last))
    # WHEN the text is shown again THEN the strip is the text's
    window.pages.controls.switch.click()
    text = window.article.verticalScrollBar()
    qtbot.waitUntil(lambda: strip.maximum() == text.maximum())
    before = bar.value()
    strip.setValue(0)
    assert (text.value(), bar.value()) == (0, before)


def test_the_chosen_sentences_are_numbered_in_the_margin_of_their_page(window, pages):
    first = window.controller.summary.chosen[0]
    assert first in pages._marks.standing(1, pages._chosen)
    line = point_of(pages, first).y()
    page = pages._layout.rect(0).translated(-pages._area().topLeft())
    margin = QRect(round(page.right()) - 34, line - 10, 30, 20)
    image = pages.viewport().grab(margin).toImage()
    colours = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    assert len(colours) > 1  # the page itself is grey alone


def test_what_is_selected_on_a_page_is_dragged_and_a_click_in_it_ends_the_selection(
    window, pages, monkeypatch
):
    dragged = []
    monkeypatch.setattr(
        "khulasa.ui.pages.view.drag", lambda _source, data, *rest: dragged.append((data, *rest))
    )
    sentence = window.controller.summary.chosen[0]
    point = point_of(pages, sentence)
    QTest.mouseDClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=point)
    span = pages.selected_span()
    word = window.session.analysis.document.text[slice(*span)]
    assert word.strip()
    QTest.mousePress(pages.viewport(), Qt.MouseButton.LeftButton, pos=point)
    QTest.mouseMove(pages.viewport(), point + QPoint(40, 0))
    ((data, label, _theme),) = dragged
    assert word in data.text()
    assert label == word
    assert QUOTES in data.formats()
    QTest.mouseRelease(pages.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert pages.selected_span() == span
    QTest.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert pages.selected_span() == (0, 0)


def test_a_page_whose_current_sentence_is_numbered_keeps_its_picture(window, pages):
    # GIVEN a place on the first page where nothing is marked
    window.summary.select(window.controller.summary.chosen[0])
    picture = pages.viewport().grab().toImage()
    rect = pages._layout.rect(0).translated(-pages._area().topLeft())
    corner = picture.pixelColor(rect.topLeft().toPoint() + QPoint(5, int(rect.height() / 2)))
    # THEN the disc of the number has not painted the page over
    assert corner.getRgb()[:3] == (0x80, 0x80, 0x80)

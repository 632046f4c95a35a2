"""A long PDF that is shown while it is read: the reader stays put, and nothing is said of what isn't read."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication

from khulasa.errors import Kind, WorkerError
from khulasa.export.names import Format
from khulasa.ranking.base import BY_DEFAULT
from khulasa.services.child.runner import Failed, Progressed
from khulasa.services.child.worker import Finished, Growing
from khulasa.services.pipeline import growing
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.summarise import prepare_source, rank_prepared
from khulasa.summary.model import Analysis

PAGES = 12
_PARTS = ("chromium", "xelatex", "weasy", "typst")


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Source:
    """A PDF of some pages, of four producers."""
    folder = Path(__file__).parents[2] / "readers" / "files" / "pdf"
    joined = pypdfium2.PdfDocument.new()
    while len(joined) < PAGES:
        for name in _PARTS:
            joined.import_pages(pypdfium2.PdfDocument(folder / f"{name}.pdf"))
    for page in reversed(range(PAGES, len(joined))):
        joined.del_page(page)
    path = tmp_path_factory.mktemp("book") / "book.pdf"
    joined.save(path)
    return Source.file(str(path))


@pytest.fixture(scope="module")
def shown(book: Source) -> dict[int, Analysis]:
    """What is known of the book after each of its pages; after the last one, all."""
    parts: dict[int, Analysis] = {}

    def take(prepared, read: int, _total: int) -> None:
        parts[read] = rank_prepared(prepared, BY_DEFAULT)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(growing, "_WORTH_SECONDS", 0.0)
        patch.setattr(growing, "_PAUSE_SECONDS", 0.0)
        patch.setattr(growing, "_TIMES", 1)
        patch.setattr(growing.Steps, "is_due", lambda *_: True)
        parts[PAGES] = rank_prepared(prepare_source(book, grow=take), BY_DEFAULT)
    return parts


class Reading:
    """The child at work: says that so many pages are read, or that all are."""

    def __init__(self, window, worker, shown: dict[int, Analysis], qtbot) -> None:
        self.window = window
        self._worker = worker
        self._shown = shown
        self._qtbot = qtbot

    @property
    def job(self):
        assert self._worker.job is not None
        return self._worker.job

    def send(self, event) -> None:
        self._worker._on_event(event)
        QApplication.processEvents()

    def to(self, page: int) -> None:
        event = Growing(self.job.ticket, self._shown[page], page, PAGES)
        self.send(Progressed(self.job.ticket, "reading", page, PAGES))
        with self._qtbot.waitSignal(self.window.session.on_screen):
            self.send(event)

    def end(self) -> None:
        job, self._worker.job = self.job, None
        with self._qtbot.waitSignal(self.window.session.on_screen):
            self.send(Finished(job.ticket, self._shown[PAGES]))

    def fail(self, kind: Kind) -> None:
        job, self._worker.job = self.job, None
        with self._qtbot.waitSignal(self.window.session.not_opened):
            self.send(Failed(job.ticket, WorkerError(kind)))


@pytest.fixture
def reading(window, workers, book, shown, qtbot) -> Reading:
    """A window in which the book is being read; nothing of it is there yet."""
    workers[0].held = True
    window.tabs.open([book])
    return Reading(window, workers[0], shown, qtbot)


def settle(window, qtbot) -> None:
    qtbot.waitUntil(lambda: window.article.complete)
    QApplication.processEvents()


def quotes(window) -> list[str]:
    summary = window.controller.summary
    return [summary.analysis.quote(index) for index in summary.chosen]


def index_of(analysis: Analysis, quote: str) -> int:
    texts = [analysis.document.quote(sentence) for sentence in analysis.sentences]
    return texts.index(quote)


# What is shown


def test_the_first_page_is_shown_and_then_more_until_all_is(reading, shown, qtbot):
    window = reading.window
    assert reading.job.grows
    for page in (1, 4, 9):
        reading.to(page)
        settle(window, qtbot)
        assert window.article.toPlainText().split() == shown[page].document.text.split()
        assert window.session.extent.read == page
        assert window.front.currentWidget() is window.splitter
    reading.end()
    settle(window, qtbot)
    assert window.session.extent is None
    assert window.session.analysis == shown[PAGES]
    assert window.article.toPlainText().split() == shown[PAGES].document.text.split()


def test_at_the_end_window_and_summary_are_as_if_all_had_been_read_at_once(
    reading, book, shown, application, workers, qtbot
):
    for page in (1, 2, 5):
        reading.to(page)
    reading.end()
    window = reading.window
    settle(window, qtbot)
    other = application.new_window()
    workers[-1].held = True
    other.tabs.open([book])
    job, workers[-1].job = workers[-1].job, None
    with qtbot.waitSignal(other.session.ready):
        workers[-1]._on_event(Finished(job.ticket, shown[PAGES]))
    settle(other, qtbot)
    assert window.controller.summary == other.controller.summary
    assert window.controller.request == other.controller.request
    assert window.document_bar.details.text() == other.document_bar.details.text()
    assert window.summary.length.label.text() == other.summary.length.label.text()
    blocks = [_blocks(each.article.document()) for each in (window, other)]
    assert blocks[0] == blocks[1]


def _blocks(document) -> list[tuple]:
    found = []
    block = document.begin()
    while block.isValid():
        style = block.blockFormat()
        size = block.charFormat().font().pointSizeF()
        found.append(
            (block.text(), style.headingLevel(), style.topMargin(), style.bottomMargin(), size)
        )
        block = block.next()
    return found


def test_what_is_read_is_said_and_nothing_of_the_other_pages(reading):
    window = reading.window
    reading.to(3)
    assert "الصفحة ٣ من ١٢" in window.summary.length.label.text()
    words = window.document_bar.details.text()
    assert "تُقرأ الصفحة ٤ من ١٢" in words
    assert "مؤكدة" not in words
    assert not window.document_bar.cancel_button.isHidden()
    assert window.document_bar.progress.value() == 250
    reading.end()
    assert "من ١٢" not in window.summary.length.label.text()
    assert window.document_bar.cancel_button.isHidden()
    assert window.document_bar.progress.isHidden()


def test_fewer_pages_than_are_shown_are_not_shown(reading, shown):
    """A reading that was put off for another tab begins anew."""
    reading.to(5)
    reading.send(Growing(reading.job.ticket, shown[2], 2, PAGES))
    assert reading.window.session.extent.read == 5
    assert reading.window.session.analysis == shown[5]


def test_who_reads_a_file_again_sees_no_part_of_it(reading, shown):
    reading.end()
    reading.window.session.read_again()
    assert not reading.job.grows
    reading.send(Growing(reading.job.ticket, shown[2], 2, PAGES))
    assert reading.window.session.analysis == shown[PAGES]


def test_pages_whose_quotes_do_not_hold_are_not_shown(reading, shown):
    broken = replace(shown[2], seals=tuple(seal ^ 1 for seal in shown[2].seals))
    reading.send(Growing(reading.job.ticket, broken, 2, PAGES))
    assert reading.window.session.analysis is None
    reading.to(3)


# Where the reader is


@pytest.mark.parametrize("steps", [(6, None), (4, 6), (1, 5)])
def test_the_line_at_the_top_stays_there(reading, steps, qtbot):
    window = reading.window
    first, second = steps
    reading.to(first)
    settle(window, qtbot)
    bar = window.article.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = window.article.offset_at_top()
    text = window.session.analysis.document.text[before : before + 40]
    if second is None:
        reading.end()
    else:
        reading.to(second)
    after = window.article.offset_at_top()
    assert window.session.analysis.document.text[after : after + 40] == text
    settle(window, qtbot)
    assert window.article.offset_at_top() == after


def test_what_is_selected_stays_selected(reading, qtbot):
    window = reading.window
    reading.to(4)
    settle(window, qtbot)
    sentence = window.session.analysis.sentences[5]
    cursor = window.article._article.cursor(sentence.start, sentence.end)
    window.article.setTextCursor(cursor)
    selected = window.article.selected_texts()
    for step in (lambda: reading.to(7), reading.end):
        step()
        assert window.article.selected_texts() == selected


def test_the_keys_stay_where_they_are(reading, qtbot):
    window = reading.window
    reading.to(2)
    window.summary.slider.setFocus()
    reading.to(4)
    assert window.summary.slider.hasFocus()
    window.summary.page.setFocus()
    reading.end()
    assert window.summary.page.hasFocus()


def test_the_current_sentence_stays_current_and_leads_nowhere(reading, qtbot):
    window = reading.window
    reading.to(4)
    settle(window, qtbot)
    chosen = window.controller.summary.chosen
    window.controller.pin(chosen[1])
    window.summary.select(chosen[1])
    quote = window.session.analysis.quote(chosen[1])
    window.article.verticalScrollBar().setValue(0)
    picked = []
    window.summary.sentence_picked.connect(picked.append)
    reading.to(8)
    current = window.summary.page.current_sentence()
    assert window.session.analysis.quote(current) == quote
    assert window.summary.page.selected_sentences() == [current]
    assert window.article._marks.current == current
    assert not picked
    assert window.article.verticalScrollBar().value() == 0


def test_pins_exclusions_and_length_are_asked_of_the_whole(reading):
    window = reading.window
    reading.to(3)
    controller = window.controller
    first, second, *_ = controller.summary.chosen
    pinned, excluded = (window.session.analysis.quote(each) for each in (first, second))
    controller.pin(first)
    controller.exclude(second)
    window.summary.slider.setValue(5)
    for step in (lambda: reading.to(6), reading.end):
        step()
        analysis = window.session.analysis
        assert controller.request.pinned == {index_of(analysis, pinned)}
        assert controller.request.excluded == {index_of(analysis, excluded)}
        assert len(controller.summary.chosen) == 5
        assert window.summary.slider.value() == 5
        assert pinned in quotes(window)
        assert excluded not in quotes(window)
    assert not controller.lost


def test_what_was_done_while_it_was_read_is_undone_step_by_step(reading):
    window = reading.window
    reading.to(3)
    controller = window.controller
    chosen = controller.summary.chosen
    controller.pin(chosen[0])
    controller.exclude(chosen[1])
    reading.end()
    controller.undo()
    assert not controller.request.excluded
    assert len(controller.request.pinned) == 1
    controller.undo()
    assert not controller.request.pinned


def test_no_sentence_that_may_go_on_is_a_key_sentence(shown):
    for page in range(1, PAGES):
        part = shown[page]
        candidates = part.candidates
        last = max(
            sentence.index
            for sentence in part.sentences
            if part.document.blocks[sentence.block].kind == "paragraph"
        )
        assert last not in candidates


def test_hits_are_looked_for_in_what_comes(reading, qtbot):
    window = reading.window
    reading.to(3)
    settle(window, qtbot)
    window.finding.look_for("في")
    window.finding.step(1)
    count, hit = len(window.finding._hits), window.finding._hit
    value = window.article.verticalScrollBar().value()
    reading.end()
    assert len(window.finding._hits) > count
    text = window.session.analysis.document.text
    assert text[slice(*window.finding._hit)] == "في"
    assert window.finding._hit == hit
    assert window.article.verticalScrollBar().value() == value


def test_the_way_back_leads_to_the_same_sentences(reading):
    window = reading.window
    reading.to(4)
    chosen = window.controller.summary.chosen
    window.controller.pin(*chosen[:2])
    wanted = [window.session.analysis.quote(index) for index in chosen[:2]]
    for index in chosen[:2]:
        window.summary.select(index)
    reading.end()
    window.travel.go_back()
    current = window.summary.page.current_sentence()
    assert window.session.analysis.quote(current) == wanted[0]


def test_pages_grow_below_the_one_that_is_seen(reading, qtbot):
    window = reading.window
    reading.to(4)
    window.pages.controls.switch.setChecked(True)
    bar = window.pages.pages.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before, value, highest = window.pages.pages.place(), bar.value(), bar.maximum()
    reading.to(8)
    assert (window.pages.pages.place(), bar.value()) == (before, value)
    assert bar.maximum() > highest
    assert "١٢" in window.pages.controls.place
    reading.end()
    assert (window.pages.pages.place(), bar.value()) == (before, value)


# What is taken away


def test_an_export_waits_for_the_whole(reading, tmp_path, monkeypatch):
    window = reading.window
    reading.to(3)
    target = tmp_path / "summary.json"
    monkeypatch.setattr(window.exporting, "ask_path", lambda *_: str(target))
    window.exporting.export(Format.JSON)
    assert not target.exists()
    assert "كل الصفحات" in window.notice.sentence
    reading.to(5)
    assert not target.exists()
    reading.end()
    written = json.loads(target.read_text(encoding="utf-8"))
    assert _chosen(written) == quotes(window)


def test_an_export_waits_for_the_whole_behind_another_tab(reading, tmp_path, monkeypatch, shown):
    window = reading.window
    reading.to(3)
    target = tmp_path / "summary.json"
    monkeypatch.setattr(window.exporting, "ask_path", lambda *_: str(target))
    window.exporting.export(Format.JSON)
    window.tabs.new()
    assert not target.exists()
    job, reading._worker.job = reading.job, None
    reading.send(Finished(job.ticket, shown[PAGES]))
    written = json.loads(target.read_text(encoding="utf-8"))
    window.tabs.show(0)
    assert _chosen(written) == quotes(window)


def test_what_is_copied_says_of_how_many_pages_it_is(reading):
    window = reading.window
    reading.to(3)
    window.summary.copy()
    assert quotes(window)[0] in QApplication.clipboard().text()
    assert "٣" in window.notice.sentence
    assert "١٢" in window.notice.sentence
    window.notice.hide()
    reading.end()
    window.summary.copy()
    assert not window.notice.sentence


def test_nothing_is_recorded_before_the_whole_is_there(reading):
    window = reading.window
    taken = []
    window.tabs.read.connect(taken.append)
    reading.to(3)
    reading.to(6)
    assert not taken
    assert window.session.article.content is None
    reading.end()
    assert taken == [window.session.article]


def _chosen(written: dict) -> list[str]:
    text, sentences = written["text"], written["sentences"]
    return [text[each["start"] : each["end"]] for each in sentences if each["chosen"]]


# What goes wrong, and what comes between


@pytest.mark.parametrize("kind", [Kind.WORKER_CRASHED, Kind.WORKER_OUT_OF_MEMORY])
def test_a_crash_leaves_what_was_read_and_offers_the_rest(reading, kind, shown, qtbot):
    window = reading.window
    reading.to(3)
    reading.fail(kind)
    assert window.session.analysis == shown[3]
    assert "الصفحة ٣ من ١٢" in window.notice.sentence
    assert "الصفحة ٣ من ١٢" in window.document_bar.details.text()
    assert window.document_bar.cancel_button.isHidden()
    window.notice.offer_button.click()
    assert reading.job.grows
    reading.send(Growing(reading.job.ticket, shown[2], 2, PAGES))
    assert window.session.extent.read == 3
    reading.to(6)
    reading.end()
    assert window.session.extent is None


def test_escape_ends_the_reading_and_keeps_what_is_there(reading, workers, shown):
    window = reading.window
    reading.to(3)
    window.escape()
    assert workers[0].cancelled
    assert not window.session.busy
    assert window.session.analysis == shown[3]
    assert "الصفحة ٣ من ١٢" in window.notice.sentence


def test_who_exports_what_was_given_up_has_the_rest_read(reading, tmp_path, monkeypatch):
    window = reading.window
    reading.to(3)
    window.escape()
    target = tmp_path / "summary.json"
    monkeypatch.setattr(window.exporting, "ask_path", lambda *_: str(target))
    window.exporting.export(Format.JSON)
    assert window.session.busy
    reading.end()
    assert target.exists()


def test_an_export_that_waits_is_not_written_of_a_part(reading, tmp_path, monkeypatch):
    window = reading.window
    reading.to(3)
    target = tmp_path / "summary.json"
    monkeypatch.setattr(window.exporting, "ask_path", lambda *_: str(target))
    window.exporting.export(Format.JSON)
    reading.fail(Kind.WORKER_CRASHED)
    window.session.read_again()
    reading.end()
    assert not target.exists()


def test_words_that_are_asked_for_meanwhile_turn_the_whole(reading, workers, qtbot):
    window = reading.window
    reading.to(3)
    window.controller.set_focus(("السوق",))
    assert reading.job.grows  # it is still read, from where it is
    reading.to(6)
    assert window.controller.request.focus == ("السوق",)
    reading.end()
    job = reading.job
    assert job.reuse
    assert job.ranking.focus == "السوق"


def test_another_tab_comes_between(reading, shown, seed, qtbot):
    window = reading.window
    reading.to(3)
    window.controller.pin(window.controller.summary.chosen[0])
    pinned = window.session.analysis.quote(window.controller.summary.chosen[0])
    window.tabs.new()
    assert window.session.analysis is None
    reading.send(Growing(reading.job.ticket, shown[6], 6, PAGES))
    window.tabs.show(0)
    assert window.session.extent.read == 6
    assert pinned in quotes(window)
    assert not window.document_bar.cancel_button.isHidden()
    assert window.working.isHidden()
    job, reading._worker.job = reading.job, None
    window.tabs.new()
    reading.send(Finished(job.ticket, shown[PAGES]))
    window.tabs.show(0)
    assert window.session.extent is None
    assert window.session.analysis == shown[PAGES]
    assert pinned in quotes(window)


def test_a_tab_that_is_closed_in_the_middle_is_read_anew_when_it_comes_back(reading, workers):
    window = reading.window
    reading.to(3)
    window.tabs.close(0)
    assert workers[0].cancelled
    window.tabs.reopen()
    assert window.session.analysis is None
    assert window.session.article.reading is not None
    reading.to(1)
    reading.end()


def test_a_window_closes_in_the_middle(reading):
    reading.to(3)
    reading.window.window().close()


def test_what_took_its_place_can_be_gone_back_from(reading, qtbot):
    window = reading.window
    reading.to(3)
    window.session.open(Source.pasted("بدأ المؤتمر صباح اليوم. وحضره الوزراء. ثم وقعوا اتفاقا."))
    reading._worker.release()
    qtbot.waitUntil(lambda: window.session.extent is None)
    window.session.article.go_back()
    assert window.session.extent.read == 3
    window.session.read_again()
    reading.end()
    assert window.session.extent is None


@pytest.mark.parametrize("language", ["ar", "en"])
def test_it_is_said_in_either_language(reading, language, application):
    reading.to(3)
    application.set_language(language)
    words = reading.window.summary.length.label.text()
    assert ("Read so far: page 3 of 12" in words) == (language == "en")

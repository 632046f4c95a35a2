"""The dossier in the window: collecting, ordering, wording, undo, and what comes out."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDrag
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from khulasa.document.seals import seal_of
from khulasa.dossier import taking
from khulasa.dossier.model import Heading, Item, Note, Quote
from khulasa.dossier.source import Source as QuoteSource
from khulasa.dossier.source import content_of
from khulasa.export.dossier.names import DossierFormat
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.summarise import analyse_source
from khulasa.summary.model import Analysis
from khulasa.ui.dossier.collecting import Collecting
from khulasa.ui.dossier.controller import DossierController
from khulasa.ui.dossier.exporting import written
from khulasa.ui.dossier.mime import QUOTES, put_quotes, quotes_of
from khulasa.ui.dossier.model import WarningRole
from khulasa.ui.dossier.page import DossierPage
from khulasa.ui.library.client import LibraryClient
from khulasa.ui.look import theme
from khulasa.ui.look.chrome.notice import Notice
from khulasa.ui.look.chrome.undo_bar import UndoBar
from khulasa.ui.look.theme import ActiveTheme

TEXT = (
    "بدأ المؤتمر صباح اليوم في العاصمة. وحضره عشرون وزيرا.\nوناقشوا أزمة المياه. ثم وقعوا اتفاقا."
)


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    return analyse_source(Source.pasted(TEXT))


@pytest.fixture
def controller(qapp: QApplication) -> Iterator[DossierController]:
    """Dossiers in memory: a library without a folder keeps nothing."""
    client = LibraryClient(None)
    controller = DossierController(client)
    yield controller
    controller.deleteLater()
    client.deleteLater()


@pytest.fixture
def window(qtbot) -> QWidget:
    window = QWidget()
    window.resize(1280, 700)
    qtbot.addWidget(window)
    return window


@pytest.fixture
def page(window: QWidget, controller: DossierController) -> DossierPage:
    active = ActiveTheme(theme.load("light"), window)
    notice = Notice(active, window)
    page = DossierPage(controller, notice, UndoBar(active, window), active)
    page.setParent(window)
    page.resize(window.size())
    window.show()
    page.show()
    return page


@pytest.fixture
def collecting(window: QWidget, controller: DossierController, analysis: Analysis) -> Collecting:
    notice = Notice(ActiveTheme(theme.load("light"), window), window)
    return Collecting(window, controller, lambda: analysis, notice)


def texts(controller: DossierController) -> list[str]:
    return [item.entry.text for item in controller.dossier]


def test_a_first_quote_begins_a_dossier(controller, collecting, analysis):
    answers = []
    collecting.answered.connect(answers.append)
    collecting.add_sentences([1])
    assert texts(controller) == [analysis.quote(1)]
    assert controller.dossier.name
    assert controller.dossier.name in answers[0]()
    assert collecting.holds(1)
    assert not collecting.holds(0)


def test_nothing_comes_in_twice(controller, collecting):
    answers = []
    collecting.add_sentences([1])
    collecting.answered.connect(answers.append)
    collecting.add_sentences([1])
    assert len(controller.dossier) == 1
    assert len(answers) == 1


def test_a_selection_over_paragraphs_is_a_quote_each(controller, collecting):
    collecting.add_span((TEXT.index("عشرون"), TEXT.index("المياه") + 6))
    assert texts(controller) == ["عشرون وزيرا.", "وناقشوا أزمة المياه"]


def test_order_words_and_undo(controller, collecting):
    collecting.add_sentences([0, 1])
    first, second = (item.id for item in controller.dossier)
    heading = controller.add_heading("عنوان", "")
    note = controller.add_note("ملاحظة", first)
    assert [type(item.entry) for item in controller.dossier] == [Heading, Quote, Note, Quote]
    controller.step(second, -1)
    assert [item.id for item in controller.dossier] == [heading, first, second, note]
    controller.step(heading, -1)  # it is the first
    controller.step(second, 1)
    controller.word(note, "أخرى")
    controller.remove([heading, first])
    assert texts(controller)[0] == "أخرى"
    for _ in range(4):
        assert controller.undo()
    assert [item.id for item in controller.dossier] == [heading, first, note, second]
    for _ in range(4):
        assert controller.redo()
    assert not controller.redo()
    assert texts(controller)[0] == "أخرى"


def test_several_dossiers_and_one_that_is_removed(controller, collecting):
    controller.create("الأول")
    collecting.add_sentences([0])
    first = controller.number
    controller.create("الثاني")
    assert [listed.name for listed in controller.listed] == ["الثاني", "الأول"]
    controller.open(first)
    assert len(controller.dossier) == 1
    controller.remove_dossier()
    assert controller.dossier.name == "الثاني"
    controller.bring_back()
    assert controller.dossier.name == "الأول"
    assert len(controller.dossier) == 1
    controller.rename("غيره")
    assert {listed.name for listed in controller.listed} == {"الثاني", "غيره"}


def test_rows_move_by_key_and_are_taken_out_with_an_offer(page, controller, collecting):
    collecting.add_sentences([0, 1, 2])
    before = texts(controller)
    page.list.show_item(controller.dossier.items[0].id)
    QTest.keyClick(page.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert texts(controller) == [before[1], before[0], before[2]]
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    assert texts(controller) == [before[1], before[2]]
    page._undo_bar.undo_button.click()
    assert texts(controller) == [before[1], before[0], before[2]]


class Dropped:
    """A drop at the middle of the upper or lower half of a row, or below all of them."""

    def __init__(self, view, row, *, lower=False, source=None, data=None):
        rect = view.visualRect(view.rows.index(row)) if row is not None else None
        quarter = 0 if rect is None else rect.height() // 4
        y = 10_000 if rect is None else rect.bottom() - quarter if lower else rect.top() + quarter
        self._point, self._source, self._data = QPointF(50, y), source, data or QMimeData()
        self.accepted = False

    def position(self):
        return self._point

    def source(self):
        return self._source

    def mimeData(self):  # noqa: N802 - Qt's name
        return self._data

    def acceptProposedAction(self):  # noqa: N802 - as above
        self.accepted = True


def test_dragged_rows_move_together_and_one_undo_takes_them_back(page, controller, collecting):
    collecting.add_sentences([0, 1, 2])
    before, ids = texts(controller), [item.id for item in controller.dossier]
    view = page.list
    view.lifted = frozenset(ids[1:])
    view.dropEvent(Dropped(view, 0, source=view))
    assert texts(controller) == [before[1], before[2], before[0]]
    controller.undo()
    assert texts(controller) == before
    view.lifted = frozenset(ids[:1])
    view.dropEvent(Dropped(view, 1, lower=True, source=view))
    assert texts(controller) == [before[1], before[0], before[2]]
    view.lifted = frozenset(ids[1:2])
    view.dropEvent(Dropped(view, None, source=view))
    assert texts(controller) == [before[0], before[2], before[1]]


def test_quotes_dropped_between_rows_come_in_there_and_nothing_twice(page, controller, collecting):
    collecting.add_sentences([0, 1])
    before = texts(controller)
    data = QMimeData()
    put_quotes(data, collecting.of_sentences([1, 2]))
    assert data.formats() == [QUOTES]
    page.list.dropEvent(Dropped(page.list, 1, data=data))
    new = collecting.of_sentences([2])[0].text
    assert texts(controller) == [before[0], new, before[1]]
    assert "My dossier" in page._undo_bar.sentence
    page._undo_bar.undo_button.click()
    assert texts(controller) == before


def test_an_empty_dossier_takes_what_is_dropped_on_its_page(page, controller, collecting):
    data = QMimeData()
    put_quotes(data, collecting.of_span((0, len(TEXT))))
    page.dropEvent(Dropped(page.list, None, data=data))
    assert texts(controller) == TEXT.split("\n")


@pytest.mark.parametrize(
    "carried", [b"", b"no", b"[1]", b"{}", b"[{}]", b'[{"kind": "note", "id": "a", "text": "x"}]']
)
def test_a_drag_of_another_make_carries_no_quotes(carried):
    data = QMimeData()
    data.setData(QUOTES, carried)
    assert quotes_of(data) == []


def test_a_dragged_quote_whose_letters_were_changed_is_not_taken(collecting):
    (quote,) = collecting.of_sentences([0])
    data = QMimeData()
    put_quotes(data, [replace(quote, text=quote.text + "!"), quote])
    assert quotes_of(data) == [quote]


def test_what_is_dragged_out_of_the_list_says_its_words(page, controller, collecting):
    collecting.add_sentences([0, 1])
    rows = page.list.rows
    data = rows.mimeData([rows.index(1), rows.index(0)])
    assert data.text() == "\n".join(texts(controller))
    assert quotes_of(data) == list(controller.dossier.quotes)


def test_the_row_that_is_dragged_pales_and_a_line_shows_where_it_goes(
    page, controller, collecting, monkeypatch
):
    collecting.add_sentences([0, 1, 2])
    view, seen = page.list, {}
    view.show_item(controller.dossier.items[0].id)

    def look(drag, *_actions):
        seen["lifted"] = set(view.lifted)
        seen["picture"] = drag.pixmap().isNull()
        view._show_line(2)
        seen["painted"] = view.viewport().grab().toImage()
        view._show_line(None)
        seen["without"] = view.viewport().grab().toImage()
        return Qt.DropAction.IgnoreAction

    monkeypatch.setattr(QDrag, "exec", look)
    view.startDrag(Qt.DropAction.MoveAction)
    assert seen["lifted"] == {controller.dossier.items[0].id}
    assert not seen["picture"]
    assert seen["painted"] != seen["without"] != view.viewport().grab().toImage()
    assert view.lifted == frozenset()


def test_no_letter_of_a_quote_can_be_changed(page, controller, collecting, analysis):
    collecting.add_sentences([0])
    rows = page.list.rows
    rows.setData(rows.index(0), "ملاحظتي")
    quote = controller.dossier.items[0].entry
    assert (quote.text, quote.note) == (analysis.quote(0), "ملاحظتي")


def test_enter_leads_to_the_place_of_a_quote(page, controller, collecting, qtbot):
    collecting.add_sentences([2])
    page.list.show_item(controller.dossier.items[0].id)
    with qtbot.waitSignal(page.place_wanted) as wanted:
        QTest.keyClick(page.list, Qt.Key.Key_Return)
    quote = wanted.args[0]
    assert TEXT[quote.start : quote.end] == quote.text


def test_a_row_says_its_words_and_its_source(page, controller, collecting, analysis):
    collecting.add_sentences([0])
    spoken = page.list.rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith(analysis.quote(0))
    assert len(spoken.splitlines()) == 2


@pytest.mark.parametrize("form", list(DossierFormat))
def test_every_format_is_written(page, controller, collecting, analysis, form):
    collecting.add_sentences([0, 1])
    content = written(form, controller.dossier, page.exporting.report)
    if form in {DossierFormat.DOCX, DossierFormat.ODT}:
        name = "word/document.xml" if form is DossierFormat.DOCX else "content.xml"
        content = zipfile.ZipFile(io.BytesIO(content)).read(name).decode()
    if isinstance(content, str):
        assert analysis.quote(0) in content or form not in {DossierFormat.TEXT, DossierFormat.JSON}
    assert content


def test_the_whole_report_is_copied(page, controller, collecting, analysis):
    collecting.add_sentences([0])
    page.exporting.copy_all()
    data = QApplication.clipboard().mimeData()
    assert analysis.quote(0).rstrip(".") in data.text()
    assert "rtl" in data.html()


def test_a_file_is_saved(page, controller, collecting, tmp_path: Path, monkeypatch):
    collecting.add_sentences([0])
    target = tmp_path / "report.md"
    monkeypatch.setattr(page.exporting, "ask_path", lambda _form: str(target))
    page.exporting.export(DossierFormat.MARKDOWN)
    assert target.read_text("utf-8")


def test_the_sheet_is_shown_beside_where_there_is_room(page, controller, collecting, qtbot):
    collecting.add_sentences([0])
    qtbot.waitUntil(lambda: page.preview.widget().height() > 100)
    page.resize(700, 500)
    assert not page.preview.isVisible()


def test_a_library_keeps_it(qtbot, tmp_path: Path, analysis, window):
    def opened() -> tuple[LibraryClient, DossierController]:
        client = LibraryClient(tmp_path)
        controller = DossierController(client, client)
        controller.refresh()
        return client, controller

    client, controller = opened()
    notice = Notice(ActiveTheme(theme.load("light"), window), window)
    Collecting(window, controller, lambda: analysis, notice).add_sentences([0, 1])
    qtbot.waitUntil(lambda: len(controller.dossier) == 2)
    client.close()
    client.deleteLater()
    client, controller = opened()
    qtbot.waitUntil(lambda: len(controller.dossier) == 2)
    assert texts(controller) == [analysis.quote(0), analysis.quote(1)]
    client.close()
    client.deleteLater()


def test_a_quote_whose_file_has_changed_or_gone_says_so_and_stays(
    page, controller, tmp_path, qtbot
):
    paths = [tmp_path / name for name in ("same.txt", "changed.txt", "gone.txt")]
    quotes = []
    for path in paths:
        path.write_text(TEXT, encoding="utf-8")
        document = analyse_source(Source.file(str(path))).document
        known = replace(QuoteSource.of(document, str(path)), content=content_of(path.name))
        quotes.append(taking.selection(document, 0, 11, known))
    controller.add(quotes, "ملف")
    paths[1].write_text("غير ذلك", encoding="utf-8")
    paths[2].unlink()

    def warnings():
        rows = page.list.rows
        return [rows.index(row).data(WarningRole) for row in range(rows.rowCount())]

    page.refresh()
    qtbot.waitUntil(lambda: any(warnings()))
    same, changed, gone = warnings()
    assert same == ""
    assert "changed" in changed
    assert "no longer" in gone
    assert [quote.text for quote in controller.dossier.quotes] == [TEXT[:11].strip()] * 3
    paths[1].write_text(TEXT, encoding="utf-8")
    page.refresh()
    qtbot.waitUntil(lambda: warnings()[1] == "")


def test_what_was_saved_can_be_opened_or_found_in_its_folder(
    page, controller, collecting, tmp_path, monkeypatch
):
    collecting.add_sentences([0])
    shown: list[Path] = []
    page.exporting.show_path = shown.append
    path = tmp_path / "ملف.txt"
    monkeypatch.setattr(page.exporting, "ask_path", lambda _form: str(path))
    notice = page.exporting._notice
    for button in (notice.offer_button, notice.other_button):
        page.exporting.export(DossierFormat.TEXT)
        assert path.name in notice.sentence
        button.click()
    assert shown == [path, tmp_path]


def long_dossier(count: int) -> list[Item]:
    source = QuoteSource(content_of("long"), "ar", title="مقال")
    texts = [f"جملة رقمها {number} في هذا المقال الطويل." for number in range(count)]
    return [Item(Quote(source, n, n + len(t), t, seal_of(t))) for n, t in enumerate(texts)]


def test_a_long_dossier_is_painted_before_all_of_its_rows_are_set(page, controller, qtbot):
    page.hide()
    items = long_dossier(300)
    controller.create("طويل", items)
    page.show()
    page.list.viewport().repaint()
    delegate = page.list.itemDelegate()
    assert 0 < delegate.count_set < 100
    qtbot.waitUntil(lambda: delegate.count_set == 300)
    # AND who goes to the end meanwhile gets there
    page.hide()
    delegate.forget()
    page.show()
    page.list.show_item(items[-1].id)
    assert page.list.visualRect(page.list.currentIndex()).top() < page.list.viewport().height()
    assert page.list.verticalScrollBar().value() > 0
    # AND the list stays where it is when something is added
    before = page.list.verticalScrollBar().value()
    controller.add_note("ملاحظة")
    QApplication.processEvents()
    assert page.list.verticalScrollBar().value() >= before


def test_the_preview_of_a_long_dossier_is_set_in_slices(page, controller, qtbot, monkeypatch):
    monkeypatch.setattr("khulasa.ui.paper.sheet_view._SLICE", 0.0)
    controller.create("طويل", long_dossier(40))
    page._set_preview()
    assert page.preview._pages.paper is None
    qtbot.waitUntil(lambda: page.preview._pages.paper is not None)
    assert len(page.preview._pages.paper.items) == 40 + 4  # title, day, heading of sources, source

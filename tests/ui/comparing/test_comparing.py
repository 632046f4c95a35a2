"""Reports of one event side by side in the window."""

from __future__ import annotations

import json
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication

from khulasa.comparison import compare as compare_module
from khulasa.comparison.model import RowKind
from khulasa.services.pipeline.source import Source
from khulasa.ui.comparing.cells import MARKS, _set
from khulasa.ui.comparing.window import ComparingWindow
from khulasa.ui.linking.comparing import ComparingLink
from khulasa.ui.linking.dossier import DossierLink
from khulasa.ui.look.theme import ActiveTheme, load

FIRST = (
    "اندلع حريق كبير في سوق الميناء. أصيب سبعة عمال في الحريق.\nوصلت فرق الإطفاء من المدن القريبة."
)
SECOND = "أصيب تسعة عمال في الحريق. لم يندلع حريق كبير في سوق الميناء.\nمن المدن القريبة وصلت فرق الإطفاء."


def read(window, qtbot, path: Path) -> None:
    with qtbot.waitSignal(window.session.ready, timeout=60_000):
        window.tabs.open([Source.file(str(path))])


@pytest.fixture
def comparing(window, qtbot, tmp_path):
    for name, text in (("first.txt", FIRST), ("second.txt", SECOND)):
        (tmp_path / name).write_text(text, "utf-8")
        read(window, qtbot, tmp_path / name)
    comparing = window.findChild(ComparingLink).show()
    qtbot.waitUntil(lambda: comparing.comparison is not None)
    yield comparing
    comparing.close()


def cells(comparing, row: int) -> list[str]:
    return [
        comparing.table.item(row, column).text() for column in range(comparing.table.columnCount())
    ]


def test_rows_are_what_is_told_and_columns_are_reports(comparing):
    assert comparing.table.columnCount() == 3
    kinds = [next(iter(row.kinds)) for row in comparing.rows]
    assert kinds == [RowKind.DENIED, RowKind.NUMBER, RowKind.ALL]
    assert cells(comparing, 1)[1:] == ["أصيب سبعة عمال في الحريق.", "أصيب تسعة عمال في الحريق."]
    spoken = comparing.table.item(0, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "لم يندلع" in spoken
    assert "second" in spoken


def test_the_words_that_differ_are_set_apart_and_told_to_screen_readers(comparing):
    item = comparing.table.item(1, 1)
    (span,) = item.data(MARKS)
    assert item.text()[slice(*span)] == "سبعة عمال"
    spoken = item.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "سبعة عمال" in spoken.rpartition("(")[2]
    formats = _set(item.text(), QFont(), 200, QColor("black"), (span,), QColor("red"))[0].formats()
    marked = formats[1]
    assert marked.format.fontUnderline()
    assert marked.format.fontWeight() == QFont.Weight.Bold
    assert item.text()[marked.start : marked.start + marked.length] == "سبعة عمال"
    assert comparing.table.item(2, 1).data(MARKS) == ()


def test_a_failure_is_said_in_a_sentence_and_goes_to_the_log(window, qtbot, monkeypatch):
    def broken(_reports):
        raise RuntimeError("broken")

    raised = []
    monkeypatch.setattr(threading, "excepthook", lambda args: raised.append(args.exc_value))
    monkeypatch.setattr(compare_module, "compare", broken)
    comparing = window.findChild(ComparingLink).show()
    waiting = comparing._told.text()
    qtbot.waitUntil(lambda: comparing._told.text() != waiting)
    assert "تعذر" in comparing._told.text()
    qtbot.waitUntil(lambda: bool(raised))
    assert str(raised[0]) == "broken"
    # and it is asked anew, once nothing is wrong any more
    monkeypatch.undo()
    comparing.look()
    qtbot.waitUntil(lambda: comparing.comparison is not None)
    comparing.close()


def test_a_kind_can_be_shown_alone(comparing):
    comparing.kinds.setCurrentIndex(comparing.kinds.findData(RowKind.NUMBER))
    assert comparing.table.rowCount() == 1
    comparing.kinds.setCurrentIndex(comparing.kinds.findData(RowKind.ONLY))
    assert comparing.table.rowCount() == 0
    assert not comparing.copy_button.isEnabled()


@pytest.mark.parametrize("signal", ["cellClicked", "cellActivated"])
def test_a_cell_leads_to_its_sentence(comparing, window, qtbot, signal):
    getattr(comparing.table, signal).emit(1, 1)
    start = FIRST.index("أصيب")
    qtbot.waitUntil(lambda: window.article.selected_span()[0] == start)
    assert window.session.analysis.document.text == FIRST
    getattr(comparing.table, signal).emit(1, 0)  # the kind leads nowhere


def test_the_table_goes_out(comparing, tmp_path, monkeypatch):
    comparing.copy()
    data = QApplication.clipboard().mimeData()
    assert data.text().count("\n") == 3
    assert "لم يندلع حريق كبير في سوق الميناء." in data.text()
    assert data.html().count("<tr>") == 4
    assert comparing.notice.isVisible()
    comparing.kinds.setCurrentIndex(comparing.kinds.findData(RowKind.DENIED))
    target = tmp_path / "rows.json"
    monkeypatch.setattr(comparing, "ask_path", lambda: str(target))
    comparing.save()
    assert comparing.notice.offer_button.isVisible()
    monkeypatch.setattr(comparing, "ask_path", lambda: str(tmp_path / "nowhere" / "rows.json"))
    comparing.save()
    assert not comparing.notice.offer_button.isVisible()
    assert comparing.notice.property("tone") == "alert"
    assert [row["kinds"] for row in json.loads(target.read_text("utf-8"))["rows"]] == [["denied"]]


def test_with_fewer_than_two_articles_it_says_what_to_do(window, qtbot):
    comparing = window.findChild(ComparingLink).show()
    qtbot.waitUntil(lambda: comparing.comparison is not None)
    assert comparing.rows == []
    assert comparing.table.rowCount() == 0
    comparing.close()


def test_the_documents_of_a_dossier_are_compared(application, window, qtbot, tmp_path):
    # GIVEN a quote of each of two articles, which are closed
    for name, text in (("first.txt", FIRST), ("second.txt", SECOND)):
        (tmp_path / name).write_text(text, "utf-8")
        read(window, qtbot, tmp_path / name)
        start = text.index("أصيب")
        window.article.select_span(start, text.index("الحريق.") + len("الحريق."))
        window.findChild(DossierLink).add.trigger()
    assert len(application.dossiers.dossier.quotes) == 2
    for _ in range(2):
        window.tabs.close(0)
    # WHEN reports are compared, THEN those of the dossier are
    comparing = window.findChild(ComparingLink).show()
    qtbot.waitUntil(lambda: bool(comparing.rows), timeout=20_000)
    assert RowKind.NUMBER in {kind for row in comparing.rows for kind in row.kinds}
    comparing.close()
    # AND the dossier's own menu leads there, too
    link = window.findChild(DossierLink)
    link.show.trigger()
    page = link.page
    page._fill_menu()
    (action,) = [each for each in page.menu.actions() if "قارن" in each.text()]
    action.trigger()
    QApplication.processEvents()
    (other,) = [each for each in window.window().findChildren(ComparingWindow) if each.isVisible()]
    assert other.sources.currentIndex() == 1
    qtbot.waitUntil(lambda: bool(other.rows), timeout=20_000)
    other.close()


def test_documents_that_come_after_something_else_was_chosen_are_not_compared(qtbot):
    # GIVEN a library that has not answered yet
    answers = []
    client = SimpleNamespace(keeps=True, ask=lambda _owner, _do, then: answers.append(then))
    dossier = SimpleNamespace(name="ملف", documents=lambda _library: [])
    theme = ActiveTheme(load("light"))
    comparing = ComparingWindow(list, [dossier], client, theme)
    qtbot.addWidget(comparing)
    # WHEN the open articles are chosen meanwhile
    asked: list[list] = []
    comparing._comparing = SimpleNamespace(ask=asked.append)
    comparing.sources.setCurrentIndex(0)
    comparing.look()
    # THEN what comes of the dossier isn't shown in their place
    (answer,) = answers
    answer([])
    assert asked == [[]]


def test_a_window_that_is_closed_is_told_nothing(window, qtbot, tmp_path):
    (tmp_path / "first.txt").write_text(FIRST, "utf-8")
    read(window, qtbot, tmp_path / "first.txt")
    comparing = window.findChild(ComparingLink).show()
    comparing.close()
    qtbot.wait(200)

"""The check of an article's quotations in the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from khulasa.quotations.model import Verdict
from khulasa.services.pipeline.source import Source
from khulasa.ui.linking.checking import CheckingLink
from khulasa.ui.linking.dossier import DossierLink

SOURCE = "بدأ المؤتمر صباح اليوم في العاصمة. وحضره عشرون وزيرا من دول كثيرة.\nوناقشوا أزمة المياه ثم وقعوا اتفاقا."
REPORT = (
    "كتب أحدهم: «وحضره عشرون وزيرا من دول كثيرة». وزاد: «بدأ المؤتمر مساء اليوم في العاصمة».\n"
    "ونقل: «لم يقل هذا الكلام أحد في أي مكان»."
)


def read(window, qtbot, path: Path) -> None:
    with qtbot.waitSignal(window.session.ready, timeout=60_000):
        window.tabs.open([Source.file(str(path))])


@pytest.fixture
def checking(window, qtbot, tmp_path):
    for name, text in (("source.txt", SOURCE), ("report.txt", REPORT)):
        (tmp_path / name).write_text(text, "utf-8")
        read(window, qtbot, tmp_path / name)
    checking = window.findChild(CheckingLink).show()
    qtbot.waitUntil(lambda: checking.checked is not None)
    yield checking
    checking.close()


def test_each_quotation_has_its_verdict(checking):
    assert [finding.verdict for finding in checking.checked.findings] == [
        Verdict.WORD_FOR_WORD,
        Verdict.ALTERED,
        Verdict.NOT_FOUND,
    ]
    assert checking.tree.topLevelItemCount() == 3
    altered = checking.tree.topLevelItem(1)
    assert altered.isExpanded()
    remarks = [altered.child(row).text(0) for row in range(altered.childCount())]
    assert any("مساء" in remark and "صباح" in remark for remark in remarks)


def test_a_row_leads_to_its_place(checking, window, qtbot):
    item = checking.tree.topLevelItem(0)
    checking.tree.itemActivated.emit(item, 0)
    start = SOURCE.index("وحضره")
    qtbot.waitUntil(lambda: window.article.selected_span()[0] == start)
    assert window.session.analysis.document.text == SOURCE


def test_the_list_goes_out(checking, tmp_path, monkeypatch):
    checking.copy()
    assert "وحضره عشرون" in QApplication.clipboard().text()
    assert checking.notice.isVisible()
    target = tmp_path / "list.csv"
    monkeypatch.setattr(checking, "ask_path", lambda: str(target))
    checking.save()
    assert checking.notice.offer_button.isVisible()
    assert target.read_text("utf-8-sig").count("\n") == 4


def test_a_dossier_can_be_looked_in_and_everything_together(application, window, qtbot, tmp_path):
    # GIVEN a source whose quotes are in the dossier, and which is closed
    for name, text in (("source.txt", SOURCE), ("report.txt", REPORT)):
        (tmp_path / name).write_text(text, "utf-8")
    read(window, qtbot, tmp_path / "source.txt")
    start = SOURCE.index("وحضره")
    window.article.select_span(start, SOURCE.index("\n"))
    window.findChild(DossierLink).add.trigger()
    assert len(application.dossiers.dossier.quotes) == 1
    window.tabs.close(0)
    read(window, qtbot, tmp_path / "report.txt")
    checking = window.findChild(CheckingLink).show()
    qtbot.waitUntil(lambda: checking.checked is not None)
    assert {each.verdict for each in checking.checked.findings} == {Verdict.NOT_FOUND}
    # WHEN the dossier is chosen, THEN its quotes stand for their sources
    assert checking.sources.count() == 4
    for place, second in ((3, Verdict.NOT_FOUND), (2, Verdict.ALTERED)):
        checking.sources.setCurrentIndex(place)
        checking.look()
        verdicts = [each.verdict for each in checking.checked.findings]
        assert verdicts == [Verdict.WORD_FOR_WORD, second, Verdict.NOT_FOUND]
        # AND a row leads to the source itself, which is open from then on
        checking.tree.itemActivated.emit(checking.tree.topLevelItem(0), 0)
        qtbot.waitUntil(lambda: window.article.selected_span()[0] == start)
        window.tabs.show(0)
    checking.close()


def test_without_an_article_there_is_nothing_to_check(window):
    assert window.findChild(CheckingLink).show() is None


def test_the_columns_run_as_the_interface_does(checking, application):
    application.set_language("en")
    tree = checking.tree
    assert not tree.isRightToLeft()
    assert tree.columnViewportPosition(0) < tree.columnViewportPosition(1)
    # AND the quotations begin where the text's lines do, in the widest column
    assert tree.topLevelItem(0).textAlignment(0) & Qt.AlignmentFlag.AlignRight
    assert tree.columnWidth(0) > max(tree.columnWidth(1), tree.columnWidth(2))

"""Other documents of the same matter, from the menu of the article; and a folder that is dropped."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QMessageBox

from khulasa.services.library.entry import Entry
from khulasa.services.library.finding.see_also import Related
from khulasa.ui.linking.see_also import SeeAlso


class Answering:
    """A library that knows one other document."""

    def ask(self, _owner, _do, then) -> None:
        then(
            [Related(Entry(7, "عاصفة & غبار", "/other.txt", "ar", 9, 1.0), ("الأرصاد", "الميناء"))]
        )


def test_what_is_related_is_listed_with_why_and_opened(opened):
    chosen = []
    see_also = SeeAlso(opened, Answering(), chosen.append)
    assert not see_also.menu.isEnabled()
    see_also.ask()
    (action,) = see_also.menu.actions()
    assert "الأرصاد، الميناء" in action.text()
    assert "&&" in action.text()
    action.trigger()
    assert [entry.id for entry in chosen] == [7]


def test_without_an_article_there_is_nothing_related(window):
    see_also = SeeAlso(window, Answering(), lambda _entry: None)
    see_also.ask()
    assert not see_also.menu.isEnabled()


def test_of_a_dropped_folder_is_asked_and_it_opens_as_tabs(window, tmp_path, qtbot):
    for name in ("b.txt", "a.txt", ".hidden.txt", "c.png"):
        (tmp_path / name).write_text("بدأ المؤتمر صباح اليوم. وحضره الوزراء. ثم انتهى.", "utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    window.intake.drop(data)
    (question,) = window.findChildren(QMessageBox)
    with qtbot.waitSignal(window.intake.sources_wanted) as wanted:
        question.defaultButton().click()
    assert [source.path for source in wanted.args[0]] == [
        str(tmp_path / "a.txt"),
        str(tmp_path / "b.txt"),
    ]
    qtbot.waitUntil(lambda: all(article.analysis for article in window.tabs.articles))

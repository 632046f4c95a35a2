"""Many documents at once: a folder or entries of the library become a dossier, with a line for each that failed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QMessageBox

from khulasa.dossier.model import Heading, Quote
from khulasa.services.library.entry import Entry
from khulasa.services.pipeline.source import Source
from khulasa.ui.linking.dossier import DossierLink
from khulasa.ui.linking.gathering import GatheringLink

ARTICLES = (
    "بدأ المؤتمر صباح اليوم. وحضره الوزراء. ثم انتهى.",
    "نزل المطر ليلا. وفرح الناس. وزرعوا.",
)


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "ملف الماء"
    folder.mkdir()
    for number, text in enumerate(ARTICLES):
        (folder / f"a{number}.txt").write_text(text, "utf-8")
    (folder / "b.docx").write_bytes(b"PK\x03\x04 no document")
    return folder


@pytest.fixture
def link(window):
    return window.findChild(GatheringLink)


def ask(window, folder):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder))])
    window.intake.drop(data)
    (question,) = window.findChildren(QMessageBox)
    return question


def click(question, role):
    (button,) = [each for each in question.buttons() if question.buttonRole(each) == role]
    button.click()


def quotes(application):
    return [quote.text for quote in application.dossiers.dossier.quotes]


def test_a_dropped_folder_becomes_a_dossier_of_its_name(application, window, link, folder, qtbot):
    question = ask(window, folder)
    with qtbot.waitSignal(link.gathering.ended) as ended:
        click(question, QMessageBox.ButtonRole.YesRole)
    dossier = application.dossiers.dossier
    assert dossier.name == folder.name
    entries = [item.entry for item in dossier]
    headings = [entry.text for entry in entries if isinstance(entry, Heading)]
    assert len(headings) == len({quote.source for quote in dossier.quotes}) == len(ARTICLES)
    assert all(quote.text in "".join(ARTICLES) for quote in dossier.quotes)
    # AND what failed is told in a line, and the dossier can be looked at
    assert len(ended.args[0].failures) == 1
    _first, failed = window.notice.sentence.split("\n")
    assert "b.docx" in failed
    assert link.strip.isHidden()
    window.notice.offer_button.click()
    assert window.findChild(DossierLink).page.isVisible()


def test_nobody_is_asked_of_a_folder_that_holds_one(window, tmp_path, qtbot):
    (tmp_path / "a.txt").write_text(ARTICLES[0], "utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    with qtbot.waitSignal(window.intake.sources_wanted):
        window.intake.drop(data)
    assert not window.findChildren(QMessageBox)


def test_collecting_again_adds_nothing_and_one_undo_takes_all_back(
    application, window, link, folder, qtbot
):
    sources = [Source.file(str(folder / f"a{number}.txt")) for number in range(2)]
    for _ in range(2):
        with qtbot.waitSignal(link.gathering.ended):
            link.begin(sources, "ملف", new=False)
    dossier = application.dossiers.dossier
    assert len({quote.key for quote in dossier.quotes}) == len(dossier.quotes)
    assert sum(isinstance(item.entry, Heading) for item in dossier) == len(ARTICLES)
    application.dossiers.undo()
    assert not len(application.dossiers.dossier)


def test_what_was_read_before_it_was_cancelled_counts(application, window, link, workers, folder):
    seen = []

    def hold(number, total, source):
        seen.append((number, total))
        workers[0].held = number == 2

    link.gathering.progressed.connect(hold)
    sources = [Source.file(str(folder / f"a{number}.txt")) for number in range(2)]
    link.begin(sources, "ملف", new=True)
    while not workers[0].held:
        application._qt.processEvents()
    link.begin(sources, "غيره", new=True)  # another one waits for nobody: it is told so
    assert window.notice.sentence
    link.strip.cancel_button.click()
    assert not link.gathering.busy
    assert seen == [(1, 2), (2, 2)]
    assert set(quotes(application)) <= set(ARTICLES[0].replace(". ", ".\n").split("\n"))
    assert quotes(application)


def test_entries_are_read_from_their_files_else_from_what_is_kept(
    application, window, link, folder, qtbot, monkeypatch
):
    kept = {2: "وصل الوفد مساء. وبدأت المحادثات. ثم غادر."}

    class Texts:
        def text(self, entry):
            return kept.get(entry)

    monkeypatch.setattr(application.library, "ask", lambda _owner, do, then: then(do(Texts())))
    entries = [
        Entry(1, "", str(folder / "a0.txt"), "ar", 9, 1.0),
        Entry(2, "", "/gone.txt", "ar", 9, 1.0),
        Entry(3, "", "", "ar", 9, 1.0),
    ]
    with qtbot.waitSignal(link.gathering.ended):
        link.collect_entries(entries)
    sources = {quote.source.file for quote in application.dossiers.dossier.quotes}
    assert sources == {"a0.txt", ""}
    assert all(isinstance(item.entry, Quote | Heading) for item in application.dossiers.dossier)


def test_a_folder_is_chosen_in_the_dossier_s_menu_too(
    application, window, link, folder, qtbot, monkeypatch
):
    monkeypatch.setattr(link, "ask_folder", lambda: str(folder))
    links = window.findChild(DossierLink)
    links.place.open()
    page = links.page
    page._fill_menu()
    (action,) = [each for each in page.menu.actions() if "مجلد" in each.text()]
    with qtbot.waitSignal(link.gathering.ended):
        action.trigger()
    assert application.dossiers.dossier.name == folder.name
    assert quotes(application)
    monkeypatch.setattr(link, "ask_folder", lambda: "")
    action.trigger()
    assert not link.gathering.busy

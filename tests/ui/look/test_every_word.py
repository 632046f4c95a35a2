"""Every owner of words that are translated changes them when the interface's language changes.

The owners are found in the code, and a translator marks each word with its language and its owner: what was worded in
the language before, and what no stage here brings on screen, is found by its mark.
"""

from __future__ import annotations

import ast
import re
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, Qt, QTranslator
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFileDialog, QMessageBox
from ui.chrome import said

from khulasa.dossier.model import Dossier
from khulasa.errors import KhulasaError, Kind
from khulasa.export.dossier.sheet import Report
from khulasa.export.dossier.table import pdf_sheet
from khulasa.services.library.entry import Entry
from khulasa.services.library.finding.search import Results
from khulasa.services.pipeline.source import Source
from khulasa.services.startup import crash
from khulasa.ui.dossier.mime import put_quotes
from khulasa.ui.library.client import LibraryClient
from khulasa.ui.library.window import LibraryWindow
from khulasa.ui.linking.checking import CheckingLink
from khulasa.ui.linking.comparing import ComparingLink
from khulasa.ui.linking.dossier import DossierLink
from khulasa.ui.linking.facts import FactsLink
from khulasa.ui.linking.gathering import GatheringLink
from khulasa.ui.look import theme
from khulasa.ui.look.theme import ActiveTheme
from khulasa.ui.opening.reading import Reading
from khulasa.ui.paper.print_preview import PrintPreview
from khulasa.ui.window.crash_notice import CrashNotice

pytestmark = pytest.mark.window

CODE = Path(__file__).parents[3] / "desktop" / "khulasa" / "ui"
MARK = re.compile(r"(before|after)⟦(\w+)⟧")
ROLES = [int(role) for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)]
ROLES += [int(Qt.ItemDataRole.AccessibleTextRole), int(Qt.ItemDataRole.AccessibleDescriptionRole)]
ROLES += [Qt.ItemDataRole.UserRole + own for own in range(1, 16)]


def owners() -> set[str]:
    """The classes that have words translated: those that call `self.tr`."""
    classes = (
        node
        for path in CODE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    )
    return {node.name for node in classes if any(map(_translates, ast.walk(node)))}


def _translates(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "tr"
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "self"
    )


class Marking(QTranslator):
    """Marks what is translated with a language and the class that has it translated."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False

    def translate(
        self, context: str, source: str, _disambiguation: str | None = None, _number: int = -1
    ) -> str | None:
        return f"{self._language}⟦{context}⟧ {source}" if context in OWNERS else None


OWNERS = owners()


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Callable[[str], None]]:
    """Switch to a marking translator."""
    installed: list[Marking] = []

    def clear() -> None:
        while installed:
            qapp.removeTranslator(installed.pop())

    def switch(language: str) -> None:
        clear()
        installed.append(Marking(language))
        qapp.installTranslator(installed[0])
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange.value)
        qapp.processEvents()

    yield switch
    clear()


def words() -> Iterator[str]:
    """What every window shows and says, and what its lists do."""
    for window in QApplication.topLevelWidgets():
        yield from (text for _part, text in said(window))
        for view in window.findChildren(QAbstractItemView):
            model = view.model()
            rows = range(model.rowCount() if model else 0)
            yield from (str(model.index(row, 0).data(role)) for row in rows for role in ROLES)


class Stages:
    """What brings words on screen, one after the other: every public method."""

    def __init__(self, window, seed, pdf, folder: Path, qtbot) -> None:
        self._window = window
        self._seed = seed
        self._pdf = pdf
        self._folder = folder
        self._qtbot = qtbot

    def all(self) -> list[Callable[[], None]]:
        names = [name for name in vars(type(self)) if not name.startswith("_") and name != "all"]
        return [getattr(self, name) for name in names]

    def _read(self, source: Source) -> None:
        with self._qtbot.waitSignal(self._window.session.ready, timeout=60_000):
            self._window.session.open(source)

    def _offer_help(self, error: KhulasaError) -> None:
        source = Source.file("a.pdf")
        self._window.rereading.offer_help(source, self._window.session.options, error)

    def files_that_are_not_there(self) -> None:
        tabs = self._window.tabs
        tabs.open([Source.file(f"/nowhere/{number}.txt") for number in (1, 2)])
        self._qtbot.waitUntil(lambda: any(len(each.failures) == 2 for each in tabs.articles))
        self._window.top.refresh()

    def untitled(self) -> None:
        self._read(Source.pasted("وصل الوفد صباحا. وبدأت المحادثات فورا. ثم غادر الجميع."))

    def steered(self) -> None:
        self._read(Source.file(str(self._seed("feature-long"))))
        controller = self._window.controller
        second = controller.summary.chosen[1]
        controller.lost = ("جملة لم تعد في المقال",)
        controller.pin(second)
        controller.exclude(controller.summary.chosen[0])
        self._window.summary.page.left_out.button.click()
        self._window.summary.explain(second)
        self._window.finding.open()

    def at_work(self) -> None:
        self._window.session.began.emit(None)
        self._window.working.show()

    def a_question(self) -> None:
        self._window.working.end()
        self._offer_help(KhulasaError(Kind.PASSWORD_WRONG, path="a.pdf"))

    def an_offer(self) -> None:
        self._window.rereading.put_away()
        self._offer_help(KhulasaError(Kind.ONLY_PICTURES, path="a.pdf", recogniser="tesseract"))

    def after_a_crash(self) -> None:
        crash.write(ValueError(), self._folder)
        CrashNotice(self._window.notice, self._folder).tell()

    def a_doubtful_copy(self) -> None:
        self._read(self._pdf("unmapped"))
        self._window.summary.copy()

    def changed_pages(self) -> None:
        self._window.pages.pictures.file_changed.emit()

    def a_changed_file(self) -> None:
        path = Path(shutil.copy(self._seed("opinion"), self._folder))
        self._read(Source.file(str(path)))
        path.write_text("غير ذلك.", encoding="utf-8")
        self._window.changed_file.look()

    def a_removed_entry(self) -> None:
        client = LibraryClient(None, private=True)
        self._window.offers.removed(client, [Entry(1, "", "", "ar", 9, 1e9)])

    def the_dossier(self) -> None:
        self._read(Source.file(str(self._seed("opinion"))))
        link = self._window.findChild(DossierLink)
        link.page.begin("ملف")
        link.add.trigger()
        quote = link.page.list.rows.item(link.page.list.rows.index(0)).entry
        link.page.exporting.copy_all()
        link.show.trigger()
        link.collect([replace(quote, end=quote.end - 1, text="غير ذلك")])

    def a_drop(self) -> None:
        link = self._window.findChild(DossierLink)
        quote = link.page.list.rows.item(link.page.list.rows.index(0)).entry
        data = QMimeData()
        put_quotes(data, [replace(quote, start=quote.start + 1)])
        for kind in (QDragEnterEvent, QDropEvent):
            event = kind(
                QPoint(1, 1),
                Qt.DropAction.CopyAction,
                data,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
            QApplication.sendEvent(self._window.top.dossier_button, event)

    def a_folder(self) -> None:
        link = self._window.findChild(GatheringLink)
        sources = [Source.pasted("أول. ثان. ثالث."), Source.file("/nowhere.txt")]
        link.ask("مجلد", sources)
        link.strip.begin("")
        link.begin(sources, "ملف", new=True)
        self._qtbot.waitUntil(lambda: not link.gathering.busy)

    def no_folder(self) -> None:
        for question in self._window.findChildren(QMessageBox):
            question.close()

    def a_print_preview(self) -> None:
        sheet = pdf_sheet(Dossier("ملف"), Report())
        PrintPreview(sheet, ActiveTheme(theme.load("light")), self._window.window()).show()

    def checked_quotations(self) -> None:
        self._read(Source.pasted("قيل «هذا كلام لم يقله أحد قط». وانتهى الخبر هنا مساء."))
        self._window.findChild(CheckingLink).show()

    def compared_reports(self) -> None:
        self._window.findChild(ComparingLink).show()
        for text in ("أصيب سبعة عمال في حريق.", "أصيب تسعة عمال في حريق."):
            self._window.tabs.new()
            self._read(Source.pasted(text))
        comparing = self._window.findChild(ComparingLink).show()
        self._qtbot.waitUntil(lambda: bool(comparing.rows))

    def facts(self) -> None:
        self._read(Source.file(str(self._seed("lavrov-gcc"))))
        self._window.findChildren(FactsLink)[0].show(facts=True)

    def no_facts(self) -> None:
        self._read(Source.file(str(self._seed("english-harbour"))))

    def the_summary_again(self) -> None:
        self._window.front.show_article()
        link = self._window.findChild(DossierLink)
        link.add.trigger()

    def quotes_that_wait(self) -> None:
        self._window.findChild(DossierLink)._later._promise()

    def side_windows(self) -> None:
        actions = self._window.actions_
        for action in (actions.library, actions.preferences, actions.help, actions.about):
            action.trigger()
        library = self._window.window().findChild(LibraryWindow)
        entry = Entry(1, "", "", "ar", 9, time.time())
        library.model.show(Results(None, (entry,)))
        library.removed.model.show(Results(None, (replace(entry, removed=time.time()),)))

    def a_file_under_way(self) -> None:
        article = self._window.session.article
        article.reading = Reading(Source.file("/nowhere.txt"), "ranking")
        self._window.reading_page.refresh()


@pytest.fixture
def stages(window, seed, pdf, tmp_path, qtbot) -> Iterator[Stages]:
    yield Stages(window, seed, pdf, tmp_path, qtbot)
    window.rereading.put_away()


@pytest.fixture
def asked(monkeypatch) -> list[str]:
    """The titles of the dialogs that ask for files; nobody chooses any."""
    titles: list[str] = []

    def answer(dialog: QFileDialog) -> int:
        titles.append(dialog.windowTitle())
        return 0

    monkeypatch.setattr(QFileDialog, "exec", answer)
    monkeypatch.setattr(
        "khulasa.ui.summary.page.view.drag",
        lambda _source, _data, words, _theme: titles.append(words),
    )
    return titles


def test_every_owner_of_words_changes_them_with_the_language(window, stages, speak, asked):
    heard: set[str] = set()
    speak("before")
    for stage in stages.all():
        stage()
        # WHEN the language changes THEN nothing is worded as it was before
        speak("after")
        marks = [(mark, text) for text in words() for mark in MARK.finditer(text)]
        assert not [text for mark, text in marks if mark[1] == "before"], stage.__name__
        heard |= {mark[2] for mark, _text in marks}
        speak("before")
    # What is worded when it is asked for can't be left behind.
    speak("after")
    window.intake.choose_file()
    window.summary.page.selectAll()
    window.summary.page.startDrag(Qt.DropAction.CopyAction)
    heard |= {mark[2] for text in asked for mark in MARK.finditer(text)}
    assert OWNERS - heard == set(), "no stage here brings their words on screen"

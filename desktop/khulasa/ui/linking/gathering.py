"""Between a window and many documents at once: a folder, or entries of the library, in tabs or into the dossier."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QFileDialog, QMessageBox

from khulasa.document.bidi import isolate
from khulasa.services.library.entry import Entry
from khulasa.services.library.library import Library
from khulasa.services.pipeline.gathering import files_of
from khulasa.services.pipeline.source import Source
from khulasa.services.wording import one_line
from khulasa.ui.dossier.controller import DossierController
from khulasa.ui.dossier.gathering import Gathered, Gathering
from khulasa.ui.linking.dossier import DossierLink
from khulasa.ui.look.chrome.notice import Working
from khulasa.ui.look.interface_language import error_text, keep_worded
from khulasa.ui.look.plain_text import message_box, window_title
from khulasa.ui.opening.background import Tasks
from khulasa.ui.opening.intake import MOST_TABS
from khulasa.ui.window.main_window import MainWindow

_MOST_TOLD = 5
"""Files that failed of which the window says why, a line each; of more it says how many."""


class GatheringLink(QObject):
    """Asks what shall become of a folder, shows how far the reading is, and says what came of it."""

    def __init__(
        self,
        window: MainWindow,
        links: DossierLink,
        controller: DossierController,
        tasks: Tasks,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._links = links
        self._controller = controller
        self._name = ""
        self._new = False
        self.gathering = Gathering(tasks, self)
        self.gathering.progressed.connect(self._report)
        self.gathering.ended.connect(self._end)
        self.strip = Working()
        self.strip.cancelled.connect(self.gathering.cancel)
        rows = cast("QBoxLayout", window.layout())
        rows.insertWidget(rows.indexOf(window.working) + 1, self.strip)
        window.intake.folder_wanted.connect(self.ask)
        links.folder_wanted.connect(self.choose)

    def ask(self, name: str, sources: list[Source]) -> None:
        """Ask whether a folder's documents shall be opened in tabs, or become a dossier."""
        count = len(sources)
        question = message_box(self._window, QMessageBox.Icon.Question, "", "")
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setStandardButtons(QMessageBox.StandardButton.Cancel)
        tabs = question.addButton("", QMessageBox.ButtonRole.AcceptRole)
        tabs.setEnabled(count <= MOST_TABS)
        collect = question.addButton("", QMessageBox.ButtonRole.YesRole)
        question.setDefaultButton(tabs if tabs.isEnabled() else collect)

        def reword() -> None:
            told = self.tr("%Ln document(s) in “%1”", "", count)
            question.setWindowTitle(window_title(self.tr("Open a folder")))
            question.setText(told.replace("%1", isolate(one_line(name))))
            tabs.setText(self.tr("Open them in tabs"))
            collect.setText(self.tr("Collect their key sentences"))

        def act(clicked: QAbstractButton) -> None:
            if clicked is tabs:
                self._window.intake.open_in_tabs(sources)
            elif clicked is collect:
                self.begin(sources, name, new=True)

        keep_worded(question, reword)
        question.buttonClicked.connect(act)
        question.open()

    def choose(self) -> None:
        """Ask for a folder, and take the key sentences of its documents into the dossier."""
        folder = self.ask_folder()
        if folder:
            sources = [Source.file(file) for file in files_of(folder)]
            self.begin(sources, Path(folder).name, new=False)

    def ask_folder(self) -> str:
        """A folder that a person chooses, "" for none."""
        dialog = QFileDialog(self._window, self.tr("Open a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        accepted = dialog.exec() == QFileDialog.DialogCode.Accepted
        paths = dialog.selectedFiles()
        dialog.deleteLater()
        return paths[0] if accepted and paths else ""

    def collect_entries(self, entries: Sequence[Entry]) -> None:
        """Take the key sentences of entries into the dossier: from their files, else from the texts that are kept."""

        def sources(library: Library) -> list[Source]:
            return [source for entry in entries if (source := _source(library, entry)) is not None]

        name = self.tr("From the library")
        self._controller.library.ask(self, sources, partial(self.begin, name=name, new=False))

    def begin(self, sources: Sequence[Source], name: str, *, new: bool) -> None:
        """Take the key sentences of documents into the dossier, or into a `new` one of a name."""
        if self.gathering.busy:
            self._window.notice.tell(
                lambda: self.tr("Other documents are being collected still."), failed=False
            )
            return
        self._name, self._new = name, new
        self.gathering.begin(sources, self._window.session.ranking)

    def _report(self, number: int, total: int, source: Source) -> None:
        def words() -> str:
            place = self.tr("Reading %1 of %2: %3")
            digits = self._window.locale().toString
            name = isolate(one_line(self._window.session.name_of(source)))
            values = {"%1": digits(number), "%2": digits(total), "%3": name}
            for sign, value in values.items():
                place = place.replace(sign, value)
            return place

        if number == 1:
            self.strip.begin(words)
        self.strip.report(words, number - 1, total)

    def _end(self, gathered: Gathered) -> None:
        self.strip.end()
        notice = self._window.notice
        if not gathered.items:
            notice.tell(lambda: self._words(gathered), failed=bool(gathered.failures))
            return
        if self._new:
            self._controller.create(self._name, gathered.items)
        else:
            self._controller.add_items(gathered.items, self._name)
        notice.offer(
            lambda: self._words(gathered),
            lambda: self.tr("Show the dossier"),
            self._links.place.open,
        )

    def _words(self, gathered: Gathered) -> str:
        """How many documents came in, then a line for each that failed."""
        lines = [self.tr("Key sentences of %Ln document(s) collected", "", gathered.documents)]
        lines += map(error_text, gathered.failures[:_MOST_TOLD])
        more = len(gathered.failures) - _MOST_TOLD
        if more > 0:
            lines.append(self.tr("%Ln other document(s) could not be read", "", more))
        return "\n".join(lines)


def _source(library: Library, entry: Entry) -> Source | None:
    """The file of an entry, the text that is kept where that is gone; None where neither is left."""
    if entry.path and Path(entry.path).exists():
        return Source.file(entry.path)
    text = library.text(entry.id)
    return None if text is None else Source.pasted(text)

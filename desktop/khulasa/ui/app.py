"""The application: the only place where objects are wired. Many articles a window, one child for all of them."""

from __future__ import annotations

import argparse
import logging
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QApplication

from khulasa.errors import LibraryError
from khulasa.services import settings
from khulasa.services.child.worker import Worker
from khulasa.services.library.finding.hits import Hit
from khulasa.services.pipeline.source import Source
from khulasa.services.settings import flags
from khulasa.services.settings.rows import Value
from khulasa.services.startup import session_file
from khulasa.services.startup.session_file import LastTime, WindowThen
from khulasa.ui.dossier.controller import DossierController
from khulasa.ui.home.start_page import NAME
from khulasa.ui.library.client import LibraryClient
from khulasa.ui.linking.checking import CheckingLink
from khulasa.ui.linking.comparing import ComparingLink
from khulasa.ui.linking.dossier import DossierLink
from khulasa.ui.linking.dropping import DossierDrops
from khulasa.ui.linking.facts import FactsLink
from khulasa.ui.linking.gathering import GatheringLink
from khulasa.ui.linking.highlighting import HighlightingLink
from khulasa.ui.linking.see_also import SeeAlso
from khulasa.ui.look import fonts, icons, interface_language, motion, theme
from khulasa.ui.look.theme import ActiveTheme, Theme
from khulasa.ui.opening.article import OpenArticle
from khulasa.ui.opening.background import Tasks, WorkerFactory
from khulasa.ui.opening.second_instances import SecondInstances
from khulasa.ui.tabs.session_memory import SessionMemory, Watched, reopen, restore_panes
from khulasa.ui.window import crash_notice
from khulasa.ui.window.article_memory import ArticleMemory
from khulasa.ui.window.beside.side_windows import SideWindows
from khulasa.ui.window.frame import Frame, new_frame
from khulasa.ui.window.main_window import MainWindow
from khulasa.ui.window.render import Render


class Stored(NamedTuple):
    """The stored settings, and the folder to store them in again; where other data lie; how it was the last time.

    Without a folder nothing is stored.
    """

    settings: settings.Settings
    folder: Path | None
    data: Path | None = None
    last: LastTime = LastTime()


class Application:
    """Everything that lives as long as the process: settings, theme, language, windows."""

    def __init__(
        self,
        qt: QApplication,
        stored: settings.Settings,
        folder: Path | None,
        make_worker: WorkerFactory = Worker,
        for_this_run: Mapping[str, Value] = MappingProxyType({}),
        data: Path | None = None,
    ) -> None:
        self._qt = qt
        self._stored = stored
        self._make_worker = make_worker
        self._tasks: Tasks | None = None
        self._settings = stored.changed(**for_this_run)
        self._folder = folder
        self._data = data
        self.library = LibraryClient(data, private=self._settings.private)
        self.library.trouble.connect(self._tell)
        self.dossiers = DossierController(self.library)
        self._session = SessionMemory(self.library, data) if data is not None else None
        self.windows: list[MainWindow] = []
        self._side_windows: dict[MainWindow, SideWindows] = {}
        fonts.load()
        qt.setFont(fonts.interface())
        self._translation = interface_language.Translation(qt)
        self._speak()
        self._theme = ActiveTheme(theme.load(self._settings.theme))
        self._dress(self._theme.theme)
        qt.styleHints().colorSchemeChanged.connect(self._follow_system)

    def begin(
        self, files: Sequence[str], frame: Frame, last: LastTime, sample: str = ""
    ) -> MainWindow:
        """The first window: with the files that were named, else with what was open when the program ended.

        A `sample`, a file's path, is opened where neither brings a tab.
        """
        window = self.new_window(frame=frame)
        restore_panes(window.splitter, last.panes)
        comes_back = self.library.keeps and self._settings.reopen and bool(last.count)
        if sample and not files and not comes_back:
            files = [sample]
        self.open_files(files)
        if self.library.keeps:
            if (self._settings.reopen and not files) or not last.count:
                self._reopen(window, last)
            else:
                window.start_page.offer_session(last)
        if self._data is not None:
            crash_notice.CrashNotice(window.notice, self._data).tell()
        return window

    def _reopen(self, window: MainWindow, last: LastTime) -> None:
        """Have what was open in a window, and the other windows as they were."""
        self._reopen_in(window, last)
        for then in (each for each in last.others if each.tabs):
            other = self.new_window()
            place = QByteArray.fromBase64(then.geometry.encode("ascii", "ignore"))
            other.window().restoreGeometry(place)
            restore_panes(other.splitter, then.panes)
            self._reopen_in(other, then)
        window.window().raise_()
        window.window().activateWindow()

    def _reopen_in(self, window: MainWindow, then: WindowThen) -> None:
        reopen(window.tabs, then, self.library)
        window.offers.remember(then.deeds, self.change)

    def new_window(self, source: Source | None = None, frame: Frame | None = None) -> MainWindow:
        """A window, showing a source as soon as its child process has read it; in a frame, where there is one."""
        window = MainWindow(self.tasks, self._theme, self._settings.ranking)
        window.use_export_options(self._settings)
        window.set_still(still=motion.still(self._settings.motion))
        window.actions_.show_choice("theme", self._settings.theme)
        window.view.show(self._settings)
        window.view.changed.connect(lambda changed: self._keep(**changed))
        window.summary.copier.form_chosen.connect(lambda name: self.change("copy_as", name))
        window.actions_.theme_wanted.connect(self.set_theme)
        window.actions_.language_wanted.connect(self.set_language)
        window.actions_.method_wanted.connect(lambda name: self._keep(method=name))
        window.actions_.balance_wanted.connect(lambda name: self._keep(balance=name))
        window.actions_.quit.triggered.connect(self.quit)
        window.tabs.left_window.connect(self._give_window)
        links = DossierLink(window, self.dossiers, self._theme)
        DossierDrops(window, links, self.dossiers)
        HighlightingLink(window, self.dossiers)
        FactsLink(window, links, self._theme)
        CheckingLink(window, links, self.dossiers, self._theme)
        ComparingLink(window, links, self.dossiers, self._theme)
        self._remember(window, links)
        window.destroyed.connect(lambda: self._forget(window))
        self.windows.append(window)
        frame = frame or new_frame(self.windows[-2].window() if self.windows[1:] else None)
        frame.closing.connect(lambda: self._end(window))
        window.put_into(frame)
        frame.show()
        if source is not None:
            window.session.open(source)
        return window

    @property
    def tasks(self) -> Tasks:
        """The one child process that reads for all windows, started with the first of them."""
        if self._tasks is None:
            self._tasks = Tasks(self._make_worker)
        return self._tasks

    def _give_window(self, article: OpenArticle) -> None:
        """Show an article that was in a tab in a window of its own, beside the others."""
        window = self.new_window()
        window.session.show(window.tabs.add(article))

    def _remember(self, window: MainWindow, links: DossierLink) -> None:
        """Have a window keep what it shows, and give what is kept back."""
        session = window.session
        ArticleMemory(
            session,
            window.tabs,
            window.controller,
            window.article,
            window.summary,
            self.library,
        )
        if self._session is not None:
            deeds = window.deeds
            self._session.watch(Watched(window.tabs, window.splitter, lambda: deeds.records))
            deeds.changed.connect(self._session.note)
        side_windows = SideWindows(
            window.actions_, session, window.tabs, self.library, self._theme, self._settings
        )
        side_windows.changed.connect(partial(self._change_in, window))
        side_windows.undo_wanted.connect(window.deeds.undo)
        side_windows.place_wanted.connect(partial(_go_to_hit, window))
        side_windows.entries_removed.connect(partial(window.offers.removed, self.library))
        gathering = GatheringLink(window, links, self.dossiers, self.tasks)
        side_windows.collecting_wanted.connect(gathering.collect_entries)
        window.summary.copy_menu.pattern_wanted.connect(
            partial(side_windows.show_setting, "citation_pattern")
        )
        SeeAlso(window, self.library, side_windows.open_entry)
        window.start_page.entry_chosen.connect(side_windows.open_entry)
        window.start_page.session_wanted.connect(partial(self._reopen, window))
        window.start_page.list_from(self.library)
        self._side_windows[window] = side_windows

    def take(self, paths: Sequence[str]) -> None:
        """Open what a later start hands over, in tabs of the window that was used last, and come to the front."""
        self.open_files(paths)
        for window in self._in_use()[:1]:
            window.window().raise_()
            window.window().activateWindow()

    def open_files(self, paths: Sequence[str]) -> None:
        """A tab for each file."""
        for window in self._in_use()[:1]:
            window.tabs.open([Source.file(path) for path in paths])

    def _in_use(self) -> list[MainWindow]:
        """The windows, the active one first, else the last one that was made."""
        latest_first = self.windows[::-1]
        latest_first.sort(key=lambda window: not window.isActiveWindow())
        return latest_first

    def quit(self) -> None:
        """End the program: what is open in all windows comes back at the next start."""
        if self._session is not None:
            self._session.end()
        for window in list(self.windows):
            window.window().close()

    def close(self) -> None:
        """Close every window, and leave Qt as it was found."""
        self.quit()
        self.library.close()
        self._translation.clear()

    def _end(self, window: MainWindow) -> None:
        """A window is being closed; with the last one the child process ends."""
        if self._session is not None:
            self._session.leave(window.tabs)
        if self.windows == [window] and self._tasks is not None:
            self._tasks.close()
            self._tasks = None

    def _change_in(self, window: MainWindow, name: str, value: Value) -> None:
        """Have a setting count that was changed in a window, where that can be taken back."""
        before = getattr(self._settings, name)
        self.change(name, value)
        if value != before:
            window.offers.changed(name, before, self.change)

    def change(self, name: str, value: Value) -> None:
        """Have a setting count at once, and at the next start."""
        if name == "theme":
            self.set_theme(str(value))
        elif name == "language":
            self.set_language(str(value))
        elif name == "digits":
            self.set_digits(str(value))
        elif name in {"method", "balance"}:
            for window in self.windows:  # each goes the way of its own menu
                actions = window.actions_
                by_method = name == "method"
                signal = actions.method_wanted if by_method else actions.balance_wanted
                signal.emit(str(value))
        else:
            self._keep(**{name: value})
            self._apply()

    def _apply(self) -> None:
        """What else follows from the settings."""
        self.library.private = self._settings.private
        if self._settings.private and self._data is not None:
            session_file.forget(self._data)
        for window in self.windows:
            window.start_page.refresh()
            window.view.show(self._settings)
            window.use_export_options(self._settings)
            window.set_still(still=motion.still(self._settings.motion))

    def _tell(self, error: LibraryError) -> None:
        for window in self.windows:
            window.notice.tell(lambda: interface_language.error_text(error))

    def set_theme(self, name: str) -> None:
        """Dress every window in a theme, now and at the next start."""
        self._keep(theme=name)
        chosen = theme.load(name)
        self._dress(chosen)
        self._theme.use(chosen)
        for window in self.windows:
            window.actions_.show_choice("theme", name)

    def set_language(self, name: str) -> None:
        """Speak a language in every window, now and at the next start."""
        self._keep(language=name)
        self._speak()

    def set_digits(self, name: str) -> None:
        """Write numbers in Arabic or Latin digits, now and at the next start."""
        self._keep(digits=name)
        self._speak()

    def _speak(self) -> None:
        """Speak as the settings say, in every window."""
        self._translation.use(
            interface_language.resolve(self._settings.language), self._settings.digits
        )

    def _forget(self, window: MainWindow) -> None:
        self.windows.remove(window)
        del self._side_windows[window]

    def _follow_system(self) -> None:
        if self._settings.theme == theme.AUTO:
            self.set_theme(theme.AUTO)

    def _dress(self, chosen: Theme) -> None:
        self._qt.setPalette(chosen.palette())
        self._qt.setStyleSheet(chosen.style_sheet())
        self._qt.setWindowIcon(icons.icon("khulasa", ""))

    def _keep(self, **changed: Value) -> None:
        self._settings = self._settings.changed(**changed)
        self._stored = self._stored.changed(**changed)
        if self._folder is not None:
            settings.save(self._stored, self._folder)
        for side_windows in self._side_windows.values():
            side_windows.use(self._settings)


def _go_to_hit(window: MainWindow, hit: Hit) -> None:
    """Lead to a place that was found, in the article, which comes on screen where it isn't."""
    window.front.show_article()
    window.view.show_article()
    window.finding.go_to(hit.excerpt.match, hit.start)


def run(
    qt: QApplication,
    options: argparse.Namespace,
    stored: Stored,
    frame: Frame,
    make_worker: WorkerFactory = Worker,
) -> int:
    """Fill the frame that `start` has painted, and run: the exit status is Qt's, or 1 where a picture failed."""
    logging.basicConfig(level=logging.WARNING, format="%(name)s: %(message)s")
    crash_notice.report_to(stored.data)
    qt.setApplicationDisplayName(NAME)
    application = Application(
        qt,
        stored.settings,
        stored.folder,
        make_worker,
        for_this_run=flags.given(options),
        data=stored.data,
    )
    first = application.begin(options.files, frame, stored.last, options.sample)
    first.pages.controls.switch.setChecked(options.pages)
    if options.show:
        first.actions_.side_window(options.show).trigger()
    if options.render:
        return _ended(
            application,
            Render(first.window(), first.session, first.pages.pictures).run(
                qt, Path(options.render), expects_article=bool(options.files)
            ),
        )
    starts = None if stored.data is None else SecondInstances(stored.data, application.take)
    status = qt.exec()
    if starts is not None:
        starts.close()
    return _ended(application, status)


def _ended(application: Application, status: int) -> int:
    application.close()
    return status

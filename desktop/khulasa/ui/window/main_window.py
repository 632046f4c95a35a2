"""The window: wires the panes to each other and to the child process. Holds no rule of its own."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from khulasa.document.bidi import isolate
from khulasa.errors import KhulasaError, Kind, QuoteError
from khulasa.export.names import Form
from khulasa.ranking.base import Method, Ranking
from khulasa.readers.base import AS_IT_COMES, ReadOptions
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.stamp import Stamp, stamp_of
from khulasa.services.settings import Settings, balance_named, name_of_balance
from khulasa.services.settings.export_options import export_options
from khulasa.summary.model import Analysis
from khulasa.ui.article.heat_strip import HeatStrip
from khulasa.ui.article.view import ArticleView
from khulasa.ui.export.copy_warning import CopyWarning
from khulasa.ui.export.exporting import Exporting
from khulasa.ui.finding.bar import FindBar
from khulasa.ui.finding.finding import Finding
from khulasa.ui.look.clipboard import Wanted
from khulasa.ui.look.interface_language import said
from khulasa.ui.look.notice import Notice, Working
from khulasa.ui.look.theme import Theme
from khulasa.ui.opening.background import Tasks
from khulasa.ui.opening.changed_file import ChangedFile
from khulasa.ui.opening.document_bar import DocumentBar
from khulasa.ui.opening.format_names import FormatNames
from khulasa.ui.opening.pasted import taken
from khulasa.ui.opening.rereading import Rereading
from khulasa.ui.pages.page_switch import Beside
from khulasa.ui.summary.pane import SummaryPane
from khulasa.ui.window.actions import Actions
from khulasa.ui.window.header import Header
from khulasa.ui.window.pane_links import BothWays
from khulasa.ui.window.view import Shown, View
from khulasa.ui.window.welcome import Welcome


class MainWindow(QWidget):
    """One article and its summary; it fills a frame, the window that the system knows."""

    files_wanted = Signal(list)
    """More files than this window can show were dropped on it."""
    ready = Signal()
    """An article was put on screen, or could not be."""
    leaving = Signal()
    """What is on screen is about to go: another article comes, or the window is closed."""

    def __init__(self, tasks: Tasks, theme: Theme, language: str, ranking: Ranking) -> None:
        super().__init__()
        self._tasks = tasks
        self._theme = theme
        self._ranking = ranking
        self._frame: QMainWindow | None = None
        self._source: Source | None = None
        self._options = AS_IT_COMES
        self._analysis: Analysis | None = None
        self.actions_ = Actions(self)
        self.header = Header([self.actions_.open, self.actions_.paste], self.actions_.menu)
        self.notice = Notice()
        self.working = Working()
        self.changed_file = ChangedFile(self, self.notice)
        self.changed_file.read_again_wanted.connect(self.read_again)
        self.copy_warning = CopyWarning(self.notice, self)
        self.welcome = Welcome()
        self.article = ArticleView(theme)
        self.bar = DocumentBar()
        self.rereading = Rereading(self.bar, self.notice, self)
        self.summary = SummaryPane(theme)
        self.strip = HeatStrip(self.article, theme)
        self.both_ways = BothWays(self, self.article, self.summary, self.strip)
        self.beside = Beside(self.article, self.summary, self.notice, theme, self)
        self.find_bar = FindBar()
        self.finding = Finding(self, self.find_bar, self.article, self.summary)
        self.reading = QWidget()
        self.view = View(self, Shown(self.reading, self.article, self.summary))
        self.summary.steerer.focus_changed.connect(
            lambda words: self.rank_by(replace(self._ranking, focus=words))
        )
        self.addAction(self.summary.focus.action)
        self.both_ways.article_wanted.connect(self.view.show_article)
        self.actions_.extend([self.finding.find], [self.both_ways.actions.menu, self.view.menu])
        self.exporting = Exporting(self, self.notice, lambda: self.summary.summary, self._tell)
        self.actions_.offer(self.summary.copy_menu, self.exporting.menu, self.exporting.print)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)
        self.retranslate(language)
        self.set_theme(theme)

    @property
    def analysis(self) -> Analysis | None:
        """What is on screen, None where no article is."""
        return self._analysis

    @property
    def path(self) -> str:
        """The file on screen, "" for none and for a text that was pasted."""
        return self._source.path if self._source is not None else ""

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        self.bar.buttons.addWidget(self.beside.controls)
        self.text_row = QWidget()
        row = QHBoxLayout(self.text_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.beside.stack, 1)
        row.addWidget(self.strip)
        column.addWidget(self.text_row, 1)
        # Later: the stack is amid showing the other pane.
        self.beside.stack.currentChanged.connect(
            self._show_strip, Qt.ConnectionType.QueuedConnection
        )
        # The article comes first in reading order, on the right, whatever the interface's language.
        self.splitter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.splitter.addWidget(self.reading)
        self.splitter.addWidget(self.summary)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setStretchFactor(0, 2)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([840, 440])
        self.reading.setMinimumWidth(360)
        self.summary.setMinimumWidth(320)
        self.stack.addWidget(self.welcome)
        self.stack.addWidget(self.splitter)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for widget in (self.header, self.notice, self.working, self.find_bar):
            rows.addWidget(widget)
        rows.addWidget(self.stack, 1)
        self.welcome.setFocus()

    def _show_strip(self) -> None:
        """The strip belongs to the text, not to the pictures of pages."""
        self.strip.setVisible(self.beside.front is self.article)

    def put_into(self, frame: QMainWindow) -> None:
        """Become what a frame shows, and end with it."""
        self._frame = frame  # nobody else keeps it, and with it would go everything
        frame.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        frame.setCentralWidget(self)
        frame.setWindowTitle(self.windowTitle())
        self.windowTitleChanged.connect(frame.setWindowTitle)
        frame.installEventFilter(self)

    def _connect(self) -> None:
        actions = self.actions_
        actions.open.triggered.connect(self.choose_file)
        actions.paste.triggered.connect(self.paste)
        actions.copy.triggered.connect(self.copy)
        actions.copy_all.triggered.connect(self.summary.copy_all)
        actions.quit.triggered.connect(lambda: self.window().close())
        QShortcut(QKeySequence.StandardKey.Cancel, self, self.escape)
        actions.method_wanted.connect(
            lambda name: self.rank_by(replace(self._ranking, method=Method(name)))
        )
        actions.balance_wanted.connect(
            lambda name: self.rank_by(replace(self._ranking, balance=balance_named(name)))
        )
        actions.encoding_wanted.connect(self.rereading.set_encoding)
        self.rereading.wanted.connect(self.open)
        self.welcome.open_wanted.connect(self.choose_file)
        self.welcome.paste_wanted.connect(self.paste)
        self.working.cancelled.connect(self._tasks.cancel)
        self.bar.encoding_button.setMenu(actions.encodings)
        self.summary.copied.connect(self.copy_warning.sentences_copied)
        self.article.copied.connect(self.copy_warning.span_copied)

    # What a person does

    def choose_file(self) -> None:
        """Ask for a file and open it."""
        folder = str(Path(self._source.path).parent) if self._source and self._source.path else ""
        dialog = QFileDialog(self, self.tr("Open an article"), folder, FormatNames(self).filters())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        # Where the system has no dialog of its own, these two are not in Qt's Arabic catalogue.
        dialog.setLabelText(QFileDialog.DialogLabel.LookIn, self.tr("Look in:"))
        dialog.setLabelText(QFileDialog.DialogLabel.FileType, self.tr("Files of type:"))
        if dialog.exec():
            self._open_files(dialog.selectedFiles())
        dialog.deleteLater()

    def _open_files(self, paths: list[str]) -> None:
        """The first here, each other in a window of its own."""
        self.open(Source.file(paths[0]))
        if paths[1:]:
            self.files_wanted.emit(paths[1:])

    def open(self, source: Source, options: ReadOptions = AS_IT_COMES) -> None:
        """Read and rank a source in the child process; what is open stays until that is done."""
        self.notice.hide()
        self.rereading.put_away()
        self.working.begin(lambda: self.tr("Reading %1…").replace("%1", self._name_of(source)))

        def failed(error: KhulasaError) -> None:
            self._tell(error, offered=self.rereading.failed(source, options, error))

        stamp = stamp_of(source.path) if source.path else None
        # Another text is about other things.
        ranking = self._ranking if source == self._source else replace(self._ranking, focus="")

        def opened(analysis: Analysis) -> None:
            self._ranking = ranking
            if self._show(source, options, analysis, stamp):
                self.changed_file.watch(source.path, stamp, analysis.document.digest)
                self.beside.front.setFocus()
            self.ready.emit()

        task = self._tasks.open(source, ranking, options)
        task.on_success(opened).on_failure(failed).with_progress(self._report).run()

    def read_again(self) -> None:
        """Read the file once more, as it is now; what still stands of the reader's choice is kept."""
        if self._source is not None:
            self.open(self._source, self._options)

    def paste(self) -> None:
        """Open what the clipboard holds: a file, or text as an untitled article."""
        self._take(QGuiApplication.clipboard().mimeData())

    def copy(self) -> None:
        """Copy what is selected where the person is; the selected or all key sentences otherwise."""
        selected = self.article.isVisible() and self.article.textCursor().hasSelection()
        if selected and not self.summary.isAncestorOf(self.focusWidget()):
            self.article.copy()
        else:
            self.summary.copy_selected()

    def escape(self) -> None:
        """Cancel what is under way, else close what was opened last."""
        if self._tasks.busy:
            self._tasks.cancel()
        elif not self.finding.close():
            self.summary.details.hide()

    def rank_by(self, ranking: Ranking) -> None:
        """Rank in another way from now on."""
        if ranking == self._ranking:
            return
        before, self._ranking = self._ranking, ranking
        self._show_ranking()
        if self._source is None:
            return
        self.working.begin(lambda: self.tr("Ranking…"))
        source, options = self._source, self._options

        def failed(error: KhulasaError) -> None:
            self._ranking = before
            self._show_ranking()
            self._tell(error)

        def ranked(analysis: Analysis) -> None:
            self._show(source, options, analysis)
            self.ready.emit()

        task = self._tasks.rank_again(source, ranking, options)
        task.on_success(ranked).on_failure(failed).with_progress(self._report).run()

    def _show_ranking(self) -> None:
        """Tick what the ranking is in the menus. Only the default method knows a balance and a focus."""
        self.actions_.show_choice("method", self._ranking.method)
        self.actions_.show_choice("balance", name_of_balance(self._ranking.balance))
        turnable = self._ranking.method is Method.KHULASA
        self.actions_.balances.setEnabled(turnable)
        self.summary.focus.set_able(able=turnable)

    # What comes back

    def _show(
        self, source: Source, options: ReadOptions, analysis: Analysis, stamp: Stamp | None = None
    ) -> bool:
        """Put a document on screen; False where it is not what was read."""
        self.working.end()
        try:
            analysis.prove()
        except QuoteError as error:
            self.notice.tell(partial(said, error))
            return False
        same_source = source == self._source
        if not same_source:
            self.leaving.emit()
        self._source, self._options, self._analysis = source, options, analysis
        self.rereading.show_source(source, options)
        self.stack.setCurrentWidget(self.splitter)
        self.copy_warning.show_analysis(analysis)
        self.article.show_analysis(analysis)
        self.text_row.setLayoutDirection(
            self.article.layoutDirection()
        )  # the strip stands by the scroll bar
        self.beside.show_analysis(analysis, source, options, stamp)
        self.finding.show_analysis(analysis)
        self.summary.show_analysis(analysis, same_source=same_source)
        self.exporting.allow(possible=True)
        self._show_names()
        return True

    def _tell(self, error: KhulasaError, *, offered: bool = False) -> None:
        """Say what went wrong, unless somebody wanted it so, or something better than a sentence is `offered`."""
        self.working.end()
        if error.kind is not Kind.WORKER_CANCELLED and not offered:
            self.notice.tell(lambda: said(error))
        self.ready.emit()

    def _report(self, stage: str, done: int, total: int) -> None:
        self.working.report(lambda: self._stage(stage, done, total), done, total)

    def _stage(self, stage: str, done: int, total: int) -> str:
        words = {
            "reading": self.tr("Reading…"),
            "recognising": self._recognising(done, total),
            "preparing": self.tr("Finding the sentences…"),
            "ranking": self.tr("Ranking…"),
        }
        return words.get(stage, "")

    def _recognising(self, done: int, total: int) -> str:
        if not total:
            return self.tr("Recognising the text of pictures…")
        page, pages = (QLocale().toString(number) for number in (min(done + 1, total), total))
        return self.tr("Recognising page %1 of %2…").replace("%1", page).replace("%2", pages)

    def _encoding_in_use(self) -> str | None:
        return self._analysis.document.encoding if self._analysis else None

    def _name_of(self, source: Source) -> str:
        return isolate(Path(source.path).name) if source.path else self.tr("Untitled article")

    def _show_names(self) -> None:
        if self._source is None or self._analysis is None:
            self.setWindowTitle("")
            self.header.name("")
            return
        name = Path(self._source.path).name if self._source.path else self.tr("Untitled article")
        self.header.name(name)
        self.setWindowTitle(name)
        self.bar.show_analysis(self._analysis, self._options)
        self.actions_.show_choice("encoding", self._encoding_in_use() or "")

    def take_away(self, settings: Settings) -> None:
        """Copy, drag, export and print as the settings say."""
        self.summary.use(Wanted(Form(settings.copy_as), export_options(settings)))
        self.exporting.options = export_options(settings)

    # Look and language

    def set_still(self, *, still: bool) -> None:
        """Whether nothing on screen moves by itself."""
        self.article.set_still(still=still)
        self.working.set_still(still=still)

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours; the style sheet is the application's, set by `app`."""
        self._theme = theme
        for part in (
            self.actions_,
            self.header,
            self.notice,
            self.find_bar,
            self.welcome,
            self.bar,
            self.summary,
            self.article,
            self.beside,
            self.strip,
        ):
            part.set_theme(theme)

    def retranslate(self, language: str) -> None:
        """Word everything in another language."""
        for part in (
            self.both_ways.actions,
            self.strip,
            self.finding,
            self.view,
            self.header,
            self.notice,
            self.working,
            self.welcome,
            self.summary,
            self.exporting,
            self.beside,
        ):
            part.retranslate()
        for spoken in (self.actions_, self.bar):
            spoken.retranslate(language)
        self.article.setAccessibleName(self.tr("Article"))
        self.actions_.show_choice("language", language)
        self._show_ranking()
        self._show_names()

    # Drops

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and text from other programs, not from this window itself."""
        data = event.mimeData()
        if event.source() is None and (data.hasUrls() or data.hasText() or data.hasHtml()):
            event.acceptProposedAction()
            self.welcome.set_hot(hot=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The drag went elsewhere."""
        super().dragLeaveEvent(event)
        self.welcome.set_hot(hot=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        self.welcome.set_hot(hot=False)
        event.acceptProposedAction()
        self._take(event.mimeData())

    def _take(self, data: QMimeData | None) -> None:
        """Open files that a clipboard or a drop names, or its text as an untitled article."""
        if data is None:  # some systems have no clipboard to speak of
            data = QMimeData()
        paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if paths:
            self._open_files(paths)
        elif (source := taken(data)) is not None:
            self.open(source)
        else:
            self._tell(KhulasaError(Kind.CLIPBOARD_EMPTY))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The child process goes with its window."""
        if event.type() == QEvent.Type.Close:
            self.leaving.emit()
            self.rereading.put_away()
            self.beside.close()
            self._tasks.close()
        return super().eventFilter(watched, event)

"""The window: lays the panes out and connects them. Holds no rule of its own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from khulasa.export.names import Form
from khulasa.ranking.base import Ranking
from khulasa.services.settings import Settings, balance_named
from khulasa.services.settings.export_options import export_options
from khulasa.ui.article.heat_strip import HeatStrip
from khulasa.ui.article.view import ArticleView
from khulasa.ui.export.copy_warning import CopyWarning
from khulasa.ui.export.exporting import Exporting
from khulasa.ui.export.highlighting import Highlighting
from khulasa.ui.finding.bar import FindBar
from khulasa.ui.finding.finding import Finding
from khulasa.ui.home.drop_frame import DropFrame
from khulasa.ui.home.failed_page import FailedPage
from khulasa.ui.home.reading_page import ReadingPage
from khulasa.ui.home.start_page import NAME, StartPage
from khulasa.ui.look.chrome.notice import Notice, Working
from khulasa.ui.look.chrome.undo_bar import UndoBar
from khulasa.ui.look.clipboard import CopyForm
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.plain_text import window_title
from khulasa.ui.look.theme import ActiveTheme
from khulasa.ui.opening.background import Tasks
from khulasa.ui.opening.changed_file import ChangedFile
from khulasa.ui.opening.document_bar import DocumentBar
from khulasa.ui.opening.intake import Intake
from khulasa.ui.opening.messages import Messages
from khulasa.ui.opening.reading import Arrival
from khulasa.ui.opening.rereading import Rereading
from khulasa.ui.opening.session import DocumentSession
from khulasa.ui.pages.page_switch import PageSwitch
from khulasa.ui.selecting.actions import SelectionActions
from khulasa.ui.selecting.bar import SelectionBar
from khulasa.ui.summary.controller import SummaryController
from khulasa.ui.summary.pane import SummaryPane
from khulasa.ui.summary.undo_offers import UndoOffers
from khulasa.ui.tabs.keys import TabKeys
from khulasa.ui.tabs.tabs import Tabs
from khulasa.ui.tabs.top_row import TopRow
from khulasa.ui.undoing.deeds import Deeds
from khulasa.ui.undoing.offers import Offers
from khulasa.ui.undoing.travel import Travel
from khulasa.ui.window.actions import Actions
from khulasa.ui.window.frame import Frame
from khulasa.ui.window.panes.front import Front
from khulasa.ui.window.panes.pane_choice import Panes
from khulasa.ui.window.panes.pane_keys import PaneKeys
from khulasa.ui.window.panes.pane_links import PaneLinks
from khulasa.ui.window.panes.reading_pane import ReadingPane
from khulasa.ui.window.panes.splitter import PaneSplitter
from khulasa.ui.window.panes.view import View, ViewedPanes
from khulasa.ui.window.reading_aloud import ReadingAloud


class MainWindow(QWidget):
    """The article in front and its summary, below a row of tabs; it fills a frame, the window that the system knows."""

    def __init__(self, tasks: Tasks, theme: ActiveTheme, ranking: Ranking) -> None:
        super().__init__()
        self._frame: Frame | None = None
        self.session = DocumentSession(tasks, ranking, self)
        self.front = Front(self.session)  # before the panes: they are built where they are seen
        self.controller = SummaryController(self.session, self)
        self.tabs = Tabs(self.session)
        self.actions_ = Actions(self, theme)
        self.top = TopRow(self.session, self.tabs, self.actions_.library, self.actions_.menu, theme)
        self._make_panes(theme)
        self._make_helpers(theme)
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)
        keep_worded(self, self.retranslate)

    def _make_panes(self, theme: ActiveTheme) -> None:
        self.notice = Notice(theme)
        self.working = Working()
        self.start_page = StartPage(theme)
        self.reading_page = ReadingPage(self.session, theme)
        self.failed_page = FailedPage(self.session, theme)
        self.article = ArticleView(self.session, theme)
        self.document_bar = DocumentBar(self.session, theme)
        self.summary = SummaryPane(self.controller, theme)
        self.strip = HeatStrip(self.article, theme)
        self.pages = PageSwitch(
            self.session, self.controller, self.article, self.summary, self.notice, theme
        )
        self.find_bar = FindBar(theme)
        self.reading = ReadingPane(self.document_bar, self.pages, self.strip)
        self.splitter = PaneSplitter(self.reading, self.summary)

    def _make_helpers(self, theme: ActiveTheme) -> None:
        self.intake = Intake(self, self.session)
        self.rereading = Rereading(self.session, self.document_bar, self.notice, self)
        self.failed_page.reason = self.rereading.reason
        self.failed_page.remedy = self.rereading.remedy
        self.messages = Messages(self.session, self.notice, self.working, self.rereading)
        self.changed_file = ChangedFile(self.session, self.notice)
        self.copy_warning = CopyWarning(self.session, self.notice)
        self.pane_links = PaneLinks(self, self.controller, self.article, self.summary, self.strip)
        self.finding = Finding(
            self, self.session, self.controller, self.find_bar, self.article, self.summary
        )
        self.selection = SelectionActions(self, self.controller, self.finding, theme)
        self.selection_bar = SelectionBar(self.selection, theme, self)
        for pane in (self.article, self.pages.pages):
            self.selection_bar.serve(pane)
        self.selection.window_menu.aboutToShow.connect(
            lambda: self.selection.take(self.pages.shown)
        )
        self.view = View(self, ViewedPanes(self.reading, self.article, self.summary))
        self.exporting = Exporting(self, self.controller, self.notice, theme)
        self.highlighting = Highlighting(self, self.session, self.controller, self.notice)
        self.exporting.offer(self.highlighting.summary)
        self.drop_frame = DropFrame(theme, self)
        self.pane_keys = PaneKeys(
            self,
            (
                (lambda: self.reading, lambda: self.pages.front),
                (lambda: self.summary.front, lambda: self.summary.front),
                (lambda: self.summary.rows, lambda: self.summary.slider),
                (lambda: self.top, lambda: self.top.bar),
            ),
        )
        self.undo_bar = UndoBar(theme, self)
        self.undo_bar.float_over(self.summary.page, self.summary.page.leave_foot)
        self.undo_bar.float_over(self.article, self.article.leave_foot)
        self.undo_bar.float_over(self.pages.pages)
        UndoOffers(self.controller, self.undo_bar)
        self.deeds = Deeds(
            self.session, self.tabs, self.controller, self.pane_links.actions, self.undo_bar
        )
        self.offers = Offers(self.deeds, self.session, self.tabs)
        self.travel = Travel(self, self.session, self.summary)
        self.reading_aloud = ReadingAloud(
            self, self.session, self.article, self.summary, self.notice
        )

    def _lay_out(self) -> None:
        self.front.fill(self.start_page, self.reading_page, self.failed_page, self.splitter)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for widget in (self.top, self.notice, self.working):
            rows.addWidget(widget)
        rows.addWidget(self.front, 1)
        self.start_page.setFocus()

    def _connect(self) -> None:
        session, actions = self.session, self.actions_
        session.arrived.connect(self._show_names)
        session.turned.connect(self._show_names)
        session.on_screen.connect(self._enter_article)
        session.ranking_changed.connect(actions.show_ranking)
        actions.show_ranking(session.ranking)
        actions.open.triggered.connect(self.intake.choose_file)
        actions.paste.triggered.connect(self.intake.paste)
        actions.copy.triggered.connect(self.copy)
        actions.copy_all.triggered.connect(self.summary.copy)
        actions.copy_cited.triggered.connect(self.summary.copy_cited)
        self.summary.copy_bar.worded.connect(actions.copy_all.setText)
        self.intake.sources_wanted.connect(self.tabs.open)
        actions.method_wanted.connect(self.controller.set_method)
        actions.balance_wanted.connect(
            lambda name: self.controller.set_balance(balance_named(name))
        )
        actions.encoding_wanted.connect(self.rereading.set_encoding)
        self.tab_keys = TabKeys(self, self.tabs)
        actions.list_tabs(self.tab_keys.of_menu)
        selected = self.selection.window_menu.menuAction()
        aloud = self.reading_aloud.action
        work = [self.finding.find, selected, self.travel.back, self.travel.forward, aloud]
        actions.list_work(work, self.pane_links.actions.menu, self.view.menu)
        actions.allow_work(is_open=False)
        self.summary.copy_bar.offer_export(self.exporting.menu)
        actions.offer(self.summary.copy_menu, self.exporting.menu, self.exporting.print)
        self.addAction(self.summary.focus.action)
        QShortcut(QKeySequence.StandardKey.Cancel, self, self.escape)
        self.start_page.open_wanted.connect(self.intake.choose_file)
        self.failed_page.another_wanted.connect(self.intake.choose_file)
        self.failed_page.closing_wanted.connect(self.tab_keys.close.trigger)
        self.failed_page.again_wanted.connect(self.tabs.try_again)
        self.tabs.gathered.connect(self.failed_page.refresh)
        self.start_page.paste_wanted.connect(self.intake.paste)
        self.start_page.library_wanted.connect(actions.library.trigger)
        self.document_bar.details.details_menu.offer(actions.encodings)
        self.document_bar.details.details_menu.read_again_wanted.connect(session.read_again)
        self.summary.copier.copied.connect(self.copy_warning.sentences_copied)
        for copier in (self.article, self.pages.pages, self.selection):
            copier.copied.connect(self.copy_warning.span_copied)
        self.pane_links.article_wanted.connect(self.view.show_article)
        self.view.panes.article_entered.connect(self._go_to_article)
        self.view.panes.shown.connect(self._place_find_bar)
        self.tabs.shown.connect(self.front.leave_page)
        self._place_find_bar()
        self.finding.find.triggered.connect(self.front.show_article)
        self.document_bar.find_wanted.connect(self.finding.find.trigger)

    def put_into(self, frame: Frame) -> None:
        """Become what a frame shows, and end with it."""
        self._frame = frame  # nobody else keeps it, and with it would go everything
        frame.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        frame.setCentralWidget(self)
        frame.setWindowTitle(self.windowTitle())
        self.windowTitleChanged.connect(frame.setWindowTitle)
        frame.activated.connect(self.changed_file.look)
        frame.closing.connect(self._end)

    def _end(self) -> None:
        self.reading_aloud.stop()
        self.session.close()
        self.tabs.leave()

    # What a person does

    def copy(self) -> None:
        """Copy what is selected where the person is; the selected or all key sentences otherwise."""
        if self.pages.front is self.pages.pages and self.pages.pages.copy():
            return
        selected = self.article.isVisible() and self.article.textCursor().hasSelection()
        if selected and not self.summary.isAncestorOf(self.focusWidget()):
            self.article.copy()
        else:
            self.summary.copy_selected()

    def escape(self) -> None:
        """Cancel what is under way, else close what was opened last."""
        if self.reading_aloud.is_reading:
            self.reading_aloud.stop()
        elif self.session.busy:
            self.session.cancel()
        elif self.front.leave_page():
            self._go_to_article()
        elif not self.finding.close() and not self.view.panes.back():
            self.summary.escape()

    # What comes on screen

    def _show_names(self) -> None:
        self.retranslate()
        analysis = self.session.analysis
        self.actions_.allow_work(is_open=analysis is not None)
        encoding = analysis.document.encoding if analysis else None
        self.actions_.show_choice("encoding", encoding or "")

    def _enter_article(self, arrival: Arrival) -> None:
        if arrival not in {Arrival.RANKED_AGAIN, Arrival.GROWN}:
            self._go_to_article()

    def _go_to_article(self) -> None:
        self.pages.front.setFocus()

    def _place_find_bar(self) -> None:
        """Words are looked for above the article; above the summary, where that stands alone."""
        alone = self.view.panes.on_screen is Panes.SUMMARY
        pane = self.summary if alone else self.reading
        is_open = self.finding.is_open
        had_keys = self.find_bar.field.hasFocus()
        if not pane.isAncestorOf(self.find_bar):
            pane.hold(self.find_bar)
            self.find_bar.setVisible(is_open)
        if had_keys:
            self.find_bar.field.setFocus()

    def use_export_options(self, settings: Settings) -> None:
        """Copy, drag, export and print as the settings say."""
        self.summary.copier.use(CopyForm(Form(settings.copy_as), export_options(settings)))
        self.exporting.options = self.selection.options = export_options(settings)

    # Look and language

    def set_still(self, *, still: bool) -> None:
        """Whether nothing on screen moves by itself."""
        self.article.set_still(still=still)
        self.working.set_still(still=still)

    def retranslate(self) -> None:
        """Name the window in the interface's present language: a text that was pasted has no name of its own."""
        self.setWindowTitle(window_title(self.session.name or NAME))

    # Drops

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and text from other programs, not from this window itself."""
        data = event.mimeData()
        can_be_read = data.hasUrls() or data.hasText() or data.hasHtml()
        if can_be_read and event.source() is None:
            event.acceptProposedAction()
            self._set_hot(hot=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The drag went elsewhere."""
        super().dragLeaveEvent(event)
        self._set_hot(hot=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped, in a tab of its own."""
        self._set_hot(hot=False)
        event.acceptProposedAction()
        self.intake.drop(event.mimeData())

    def _set_hot(self, *, hot: bool) -> None:
        self.start_page.drop_field.set_hot(hot=hot)
        self.drop_frame.set_hot(hot=hot)

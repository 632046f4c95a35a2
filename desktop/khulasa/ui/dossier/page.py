"""The dossier's page: its name and items on one side, what comes out of it on the other."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QInputDialog,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from khulasa.document.bidi import isolate
from khulasa.dossier.model import Quote
from khulasa.errors import KhulasaError
from khulasa.export.dossier.names import DossierFormat
from khulasa.export.dossier.table import pdf_sheet
from khulasa.export.names import Options
from khulasa.ui.dossier.controller import DossierController
from khulasa.ui.dossier.exporting import DossierExporting
from khulasa.ui.dossier.mime import quotes_of
from khulasa.ui.dossier.view import DossierView
from khulasa.ui.look import fonts, icons
from khulasa.ui.look.chrome.menus import Menu
from khulasa.ui.look.chrome.notice import Notice
from khulasa.ui.look.chrome.own_keys import Key, OwnKeys
from khulasa.ui.look.chrome.undo_bar import UndoBar
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.plain_text import caption, tool_tip
from khulasa.ui.look.theme import ActiveTheme, Theme
from khulasa.ui.look.widgets import button, icon_button, label, named
from khulasa.ui.paper.sheet_view import SheetView

_PREVIEW_MS = 400
"""The preview waits until nothing has changed for so long: setting a sheet of 500 quotes takes a second."""

_ONE_PANE_BELOW = 1000  # pixels: what comes out is then seen in the exported file alone


class DossierPage(QWidget):
    """Shown in place of the article's panes. Everything on it can be undone with Ctrl+Z."""

    place_wanted = Signal(object)
    """The `Quote` whose place in its source is to be shown."""
    folder_wanted = Signal()
    """The key sentences of a folder's documents shall come in."""
    compare_wanted = Signal()
    """What the documents say of one event shall be compared."""
    left = Signal()
    """The reader wants back to the article."""

    def __init__(
        self, controller: DossierController, notice: Notice, undo_bar: UndoBar, theme: ActiveTheme
    ) -> None:
        super().__init__()
        named(self, "dossier")
        self._controller = controller
        self._undo_bar = undo_bar
        self._beside = False
        self.list = DossierView(controller, theme)
        self.exporting = DossierExporting(self, controller, notice, theme)
        self._make_head()
        self._make_preview(theme)
        self._make_foot()
        self._lay_out()
        for view in (self.list, self._empty):
            undo_bar.float_over(view)
        self._later = QTimer(self, singleShot=True, interval=_PREVIEW_MS)
        self._later.timeout.connect(self._set_preview)
        self.list.place_wanted.connect(self.place_wanted)
        self.list.removed.connect(self._remove)
        self.list.quotes_dropped.connect(self._take)
        self.setAcceptDrops(True)
        controller.changed.connect(self.refresh)
        controller.removed.connect(self._offer_dossier)
        controller.standings.changed.connect(self.refresh)
        self._add_keys()
        keep_worded(self, self.retranslate)
        theme.dress(self.set_theme)

    def _make_head(self) -> None:
        self.name_button = button()
        self.name_button.setFont(fonts.reading(15, bold=True))
        self.menu = Menu(self)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.name_button.setMenu(self.menu)
        self._counts = label(fonts.interface(9.5), "quiet")
        self.heading_button, self.note_button = button(), button()
        for adds in (self.heading_button, self.note_button):
            adds.setProperty("look", "outlined")
        self.heading_button.clicked.connect(self._add_heading)
        self.note_button.clicked.connect(self._add_note)
        self.close_button = button()
        self.close_button.clicked.connect(self.left)

    def _make_preview(self, theme: ActiveTheme) -> None:
        self.preview = SheetView(theme)
        self._preview_title = label(fonts.interface(11, bold=True))

    def _make_foot(self) -> None:
        self.export_button = button(primary=True)
        self.export_button.setMinimumHeight(40)
        self.export_button.clicked.connect(lambda: self.exporting.export(DossierFormat.DOCX))
        self.formats_button = icon_button(18)
        self.formats_button.setFixedSize(40, 40)
        self.formats_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.formats_button.setMenu(self.exporting.menu)
        self.copy_button = button()
        self.copy_button.setProperty("look", "outlined")
        self.copy_button.setMinimumHeight(40)
        self.copy_button.clicked.connect(self.exporting.copy_all)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 10, 20, 10)
        for widget in (self.close_button, self.name_button, self._counts):
            head.addWidget(widget)
        head.addStretch()
        head.setSpacing(8)
        head.addWidget(self.heading_button)
        head.addWidget(self.note_button)
        self._empty = label(fonts.reading(14), "quiet")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        items = QWidget()
        left = QVBoxLayout(items)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addLayout(head)
        left.addWidget(self._stack, 1)
        self._out = QWidget()
        right = QVBoxLayout(self._out)
        right.setContentsMargins(0, 10, 0, 0)
        title = QHBoxLayout()
        title.setContentsMargins(16, 0, 16, 6)
        title.addWidget(self._preview_title)
        right.addLayout(title)
        right.addWidget(self.preview, 1)
        right.setSpacing(0)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(12, 8, 12, 8)
        foot.addWidget(self.export_button, 1)
        foot.addWidget(self.formats_button)
        foot.addWidget(self.copy_button)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._splitter.addWidget(items)
        self._splitter.addWidget(self._out)
        self._splitter.setStretchFactor(0, 3)
        self._splitter.setStretchFactor(1, 2)
        self._splitter.setSizes([3 * _ONE_PANE_BELOW, 2 * _ONE_PANE_BELOW])
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._splitter, 1)
        self._beneath = {True: right, False: rows}
        """What the buttons stand beneath: the preview where it is seen, else the items."""
        rows.addWidget(self._foot)

    def _add_keys(self) -> None:
        """Of the summary, which may be hidden, nothing is undone or left out from here."""
        standard = QKeySequence.StandardKey
        keys: dict[Key, Callable[[], object]] = {
            standard.Undo: self._controller.undo,
            standard.Redo: self._controller.redo,
            "Ctrl+Y": self._controller.redo,
            "Delete": lambda: self._remove(self.list.selected_ids),
        }
        OwnKeys(self, keys)

    def use(self, options: Options) -> None:
        """Cite as the settings say."""
        self.list.rows.use(options)
        self.exporting.options = options
        self.refresh()

    def refresh(self) -> None:
        """Show the dossier as it is."""
        dossier = self._controller.dossier
        self.name_button.setText(caption(dossier.name or self.tr("Dossier")))
        counts = [self.tr("%Ln quote(s)", "", len(dossier.quotes))]
        if dossier.sources:
            counts.append(self.tr("%Ln article(s)", "", len(dossier.sources)))
        if self._controller.unreadable:
            counts.append(
                self.tr("%Ln item(s) of a newer version", "", self._controller.unreadable)
            )
        self._counts.setText(" · ".join(counts))
        self._stack.setCurrentIndex(0 if len(dossier) else 1)
        self.exporting.allow(possible=bool(len(dossier)))
        self._look_at_files()
        for takes in (self.export_button, self.copy_button):
            takes.setEnabled(bool(len(dossier)))
        for adds in (self.heading_button, self.note_button):
            adds.setEnabled(bool(self._controller.number))
        self._show_preview()

    def _look_at_files(self) -> None:
        """Learn what became of the files, where somebody looks at their quotes."""
        if self.isVisible():
            self._controller.standings.look(self._controller.dossier.sources)

    def _show_preview(self) -> None:
        wide = self.width() >= _ONE_PANE_BELOW
        self._out.setVisible(wide)
        if self._beneath[wide].indexOf(self._foot) < 0:
            self._beneath[wide].addWidget(self._foot)
        if self._out.isVisible():
            self._later.start()

    def _set_preview(self) -> None:
        with suppress(KhulasaError):  # exporting says what is wrong
            self.preview.show_sheet(pdf_sheet(self._controller.dossier, self.exporting.report))

    def resizeEvent(self, event: object) -> None:
        """A narrow window shows the items alone."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._show_preview()

    def changeEvent(self, event: QEvent) -> None:
        """Files may have changed while another window was in front."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._look_at_files()

    def showEvent(self, event: object) -> None:
        """What was changed while nobody looked."""
        super().showEvent(event)  # type: ignore[arg-type]
        self.refresh()

    def set_beside(self, *, beside: bool) -> None:
        """Be a column beside an article, which has room for less, or the page in its place."""
        self._beside = beside
        self._counts.setVisible(not beside)
        self.retranslate()

    def _after(self) -> str | None:
        current = self.list.current
        return None if current is None else current.id

    def _add_heading(self) -> None:
        id_ = self._controller.add_heading(self.tr("Heading"), self._after())
        self.list.show_item(id_, edit=True)

    def _add_note(self) -> None:
        id_ = self._controller.add_note(self.tr("Note"), self._after())
        self.list.show_item(id_, edit=True)

    def _remove(self, ids: list[str]) -> None:
        if not ids:
            return
        self._controller.remove(ids)
        count = len(ids)
        self._undo_bar.offer(
            lambda: self.tr("%Ln item(s) taken out of the dossier", "", count),
            lambda: (self._controller.undo(), None)[1],
        )

    def _take(self, quotes: list[Quote], after: str | None = None) -> None:
        """Take in what was dropped, and offer to take it back."""
        ids = self._controller.add(quotes, self.tr("My dossier"), after)
        if ids:
            name = isolate(self._controller.dossier.name)
            self.list.show_item(ids[0])
            self._undo_bar.offer(
                lambda: self.tr("Added to “%1”").replace("%1", name),
                partial(self._controller.remove, ids),
            )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Quotes come in anywhere on the page, at the end where no row is."""
        if quotes_of(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """See `dragEnterEvent`."""
        event.acceptProposedAction()
        self._take(quotes_of(event.mimeData()))

    def _offer_dossier(self, name: str) -> None:
        self._undo_bar.offer(
            lambda: self.tr("The dossier “%1” was removed").replace("%1", name),
            self._controller.bring_back,
            key="",
        )

    def _fill_menu(self) -> None:
        """All dossiers, and what can be done to the one that is shown."""
        self.menu.clear()
        for listed in self._controller.listed:
            action = self.menu.addAction(caption(listed.name))
            action.setCheckable(True)
            action.setChecked(listed.id == self._controller.number)
            action.triggered.connect(partial(self._controller.open, listed.id))
        self.menu.addSeparator()
        self.menu.addAction(self.tr("New dossier…"), self.begin_another)
        self.menu.addAction(
            self.tr("Collect the key sentences of a folder…"), self.folder_wanted.emit
        )
        if self._controller.dossier.quotes:
            self.menu.addAction(self.tr("Compare its reports…"), self.compare_wanted.emit)
        if self._controller.number:
            self.menu.addAction(self.tr("Rename…"), self._rename)
            self.menu.addAction(self.tr("Remove the dossier"), self._controller.remove_dossier)

    def begin(self, name: str) -> None:
        """Begin a dossier, and work on that."""
        self._controller.create(name)

    def begin_another(self) -> None:
        """Ask for a name, and begin a dossier of that."""
        if name := self._ask_name(self.tr("New dossier"), ""):
            self.begin(name)

    def _rename(self) -> None:
        if name := self._ask_name(self.tr("Rename"), self._controller.dossier.name):
            self._controller.rename(name)

    def _ask_name(self, title: str, name: str) -> str:
        words, accepted = QInputDialog.getText(self, title, self.tr("Name:"), text=name)
        return words.strip() if accepted else ""

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        # They stand in panes that run from right to left in every language.
        for worded in self.findChildren(QPushButton):
            worded.setLayoutDirection(QGuiApplication.layoutDirection())
        self.close_button.setText(self.tr("Close") if self._beside else self.tr("Back"))
        heading, note = self.tr("Heading"), self.tr("Note")
        copy_all = self.tr("Copy all")
        for each, words in (
            (self.heading_button, heading),
            (self.note_button, note),
            (self.copy_button, copy_all),
        ):
            each.setToolTip(tool_tip(words) if self._beside else "")
            each.setAccessibleName(words)
        self.heading_button.setText("" if self._beside else heading)
        self.note_button.setText("" if self._beside else note)
        self.copy_button.setText("" if self._beside else copy_all)
        self._preview_title.setText(self.tr("Preview"))
        self._empty.setText(
            self.tr(
                "Nothing is collected yet. Add sentences of a summary, or what you select in an article, with Ctrl+L."
            )
        )
        self.export_button.setText(
            self.tr("Export · Word")
            if self._beside
            else self.tr("Export the dossier · Word (DOCX)")
        )
        self.formats_button.setToolTip(tool_tip(self.tr("Other formats")))
        self.formats_button.setAccessibleName(self.tr("Other formats"))
        self.preview.setAccessibleName(self.tr("Preview"))
        self.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        ink, accent = theme.colours["ink"], theme.colours["accent"]
        self.name_button.setIcon(icons.icon("dossier", accent))
        self.heading_button.setIcon(icons.icon("heading", ink))
        self.note_button.setIcon(icons.icon("note", ink))
        self.copy_button.setIcon(icons.icon("copy", ink))
        self.export_button.setIcon(icons.icon("export", theme.colours["on_accent"]))
        self.formats_button.setIcon(icons.icon("down", ink))

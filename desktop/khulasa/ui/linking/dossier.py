"""Between a window and the dossier: what is taken into it, where it is shown, and the way back to a quote's place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from khulasa.by_name import load
from khulasa.dossier.model import Quote
from khulasa.dossier.source import content_of
from khulasa.errors import QuoteError
from khulasa.services.library.library import Library
from khulasa.services.pipeline.source import Source
from khulasa.ui.dossier.collecting import Collecting
from khulasa.ui.dossier.controller import DossierController
from khulasa.ui.dossier.mime import put_quotes
from khulasa.ui.linking.dossier_place import DossierPlace
from khulasa.ui.linking.later import LaterQuotes
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.theme import ActiveTheme
from khulasa.ui.look.widgets import Words
from khulasa.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from khulasa.ui.dossier.page import DossierPage

PAGE = (
    "khulasa.ui.dossier.page:DossierPage"  # with what writes and prints it: for whoever looks at it
)


class DossierLink(QObject):
    """Gives a window its dossier: Ctrl+L adds to it, Ctrl+Shift+L shows it. The page is made when it is first shown."""

    folder_wanted = Signal()
    """The key sentences of a folder's documents shall come into the dossier."""
    compare_wanted = Signal()
    """What the dossier's documents say of one event shall be compared."""

    def __init__(
        self, window: MainWindow, controller: DossierController, theme: ActiveTheme
    ) -> None:
        super().__init__(window)
        self._window = window
        self._controller = controller
        self._theme = theme
        self.place = DossierPlace(window, controller, self._make_page)
        self._sought: Quote | None = None
        self._collecting = Collecting(
            window, controller, lambda: window.session.analysis, window.notice
        )
        self.add = self._action("Ctrl+L", self._add)
        self.show = self._action("Ctrl+Shift+L", self.place.toggle)
        window.actions_.offer_dossier(self.show, self.add)
        self._later = LaterQuotes(window.session, self._collecting, window.notice, self)
        window.pane_links.actions.dossier_wanted.connect(self._later.add_sentences)
        window.summary.dossier_wanted.connect(self._later.add_sentences)
        window.summary.offer_dossier()
        window.selection.dossier_wanted.connect(self._later.add_span)
        window.selection.offer_dossier()
        window.top.dossier_button.clicked.connect(self.place.toggle)
        card = window.start_page.dossier_card
        card.go_on_wanted.connect(self.place.open)
        card.new_wanted.connect(self._begin_another)
        window.session.on_screen.connect(self._reveal)
        for pane in (window.article, window.pages.pages):
            pane.enrich = self._put_span
        window.summary.page.enrich = self._put_sentences
        self._collecting.answered.connect(self._answer)
        controller.changed.connect(self._count)
        controller.refresh()
        keep_worded(window, self.retranslate)

    def _action(self, key: str, does: Callable[[], None]) -> QAction:
        action = QAction(self._window)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(does)
        self._window.addAction(action)
        return action

    @property
    def page(self) -> DossierPage:
        """The dossier's page in this window."""
        return self.place.page

    def _make_page(self) -> DossierPage:
        window = self._window
        page = load(PAGE)(self._controller, window.notice, window.undo_bar, self._theme)
        page.place_wanted.connect(self.go_to)
        page.compare_wanted.connect(self.compare_wanted)
        page.folder_wanted.connect(self.folder_wanted)
        page.use(window.exporting.options)
        return cast("DossierPage", page)

    def _begin_another(self) -> None:
        """Show the dossier, and ask for the name of another."""
        self.place.open()
        self.page.begin_another()

    def collect(self, quotes: Sequence[Quote]) -> list[str]:
        """Take quotes in that come from elsewhere; the ids of those that are new."""
        return self._collecting.add_quotes(quotes)

    def _put_span(self, data: QMimeData, span: tuple[int, int]) -> None:
        """Let a drag of a span carry quotes, which a dossier takes."""
        if self._window.session.extent is None:  # else `LaterQuotes` alone knows when to take it
            put_quotes(data, self._collecting.of_span(span))

    def _put_sentences(self, data: QMimeData, sentences: Sequence[int]) -> None:
        if self._window.session.extent is not None:
            return
        with suppress(QuoteError):  # copying and adding say what is wrong
            put_quotes(data, self._collecting.of_sentences(sentences))

    def _add(self) -> None:
        """What is selected in the article or on the page, else the sentence there, else the summary's."""
        pages = self._window.pages
        for pane in (self._window.article, pages.pages):
            start, end = pane.selected_span()
            if pane.isVisible() and start < end:
                self._later.add_span((start, end))
                return
        if self._window.article.hasFocus():
            sentence = self._window.pane_links.actions.target()
            if sentence is not None:
                self._later.add_sentences([sentence])
        else:
            self._add_scope()

    def _add_scope(self) -> None:
        """What the copy button would copy; the sentence that the keys are at, where one is selected."""
        summary = self._window.summary
        if summary.beside is not None:
            summary.beside.collect()
            return
        self._later.add_sentences(summary.page.selected_sentences() or summary.scope)

    def _answer(self, words: Words) -> None:
        there = self._collecting.there
        if there is not None:
            go_to = partial(self._show_item, there.id)
            self._window.notice.offer(words, lambda: self.tr("Go to it"), go_to)
        elif self._window.summary.isVisible():
            self._window.summary.answer_dossier(words)
        else:
            self._window.notice.tell(words, failed=False)

    def _show_item(self, id_: str) -> None:
        self.place.open()
        self.page.list.show_item(id_)

    def _count(self) -> None:
        dossier = self._controller.dossier
        self._window.top.count_quotes(len(dossier.quotes))
        self._window.start_page.dossier_card.show_dossier(dossier)

    def go_to(self, quote: Quote) -> None:
        """Open the source of a quote at its place: the tab where it is open, its file, or what the library keeps."""
        self._sought = quote
        for place, article in enumerate(self._window.tabs.articles):
            analysis = article.analysis
            if analysis is not None and content_of(analysis.document.text) == quote.source.content:
                in_front = place == self._window.tabs.current
                self._window.tabs.show(place)
                self._window.front.show_article()
                if in_front:
                    self._reveal()
                return
        if quote.source.path:
            self._window.tabs.open([Source.file(quote.source.path)])
            return
        content = bytes.fromhex(quote.source.content)

        def text(library: Library) -> str | None:
            return library.text_of(content)

        self._controller.library.ask(self, text, self._open_text)

    def _open_text(self, text: str | None) -> None:
        if text is None:
            self._window.notice.tell(
                lambda: self.tr("This article is neither on the disk nor in the library.")
            )
        else:
            self._window.tabs.open([Source.pasted(text)])

    def _reveal(self, *_arrival: object) -> None:
        """Show the quote that was gone to, once its article is here; say so where that reads otherwise now."""
        quote, analysis = self._sought, self._window.session.analysis
        if quote is None or analysis is None:
            return
        text = analysis.document.text
        start, end = quote.start, quote.end
        if self._window.session.extent is not None and text[start:end] != quote.text:
            return  # it may stand on a page that is still to be read
        self._sought = None
        if text[start:end] != quote.text:
            start = text.find(quote.text)
            end = start + len(quote.text)
        if start < 0:
            self._window.notice.tell(
                lambda: self.tr(
                    "This quote stands in the article no more; it stays as it was taken."
                ),
                failed=False,
            )
            return
        self._window.view.show_article()
        self._window.article.select_span(start, end)

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.add.setText(self.tr("Add to the dossier"))
        self.show.setText(self.tr("Dossier"))

"""Between a window and the facts of its article: where they are shown, marked, collected, and turned toward."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from khulasa.by_name import load
from khulasa.errors import KhulasaError
from khulasa.facts.model import Span, Statement
from khulasa.facts.quotable import QuotableFacts
from khulasa.summary.stated import sentences_at
from khulasa.ui.article.marks import Stated
from khulasa.ui.dossier.collecting import source_of
from khulasa.ui.linking.dossier import DossierLink
from khulasa.ui.look.interface_language import error_text, keep_worded
from khulasa.ui.look.plain_text import caption
from khulasa.ui.look.theme import ActiveTheme
from khulasa.ui.window.main_window import MainWindow
from khulasa.ui.window.panes.pane_choice import Panes

if TYPE_CHECKING:
    from khulasa.ui.facts.pane import FactsPane

QUOTES = "khulasa.ui.facts.quotes:quotes_of"
PANE = "khulasa.ui.facts.pane:FactsPane"  # with what copies and exports facts: for whoever looks at them


class FactsLink(QObject):
    """Gives a window its facts: Ctrl+4, or their head, shows them. The pane is made when it is first shown."""

    def __init__(self, window: MainWindow, dossier: DossierLink, theme: ActiveTheme) -> None:
        super().__init__(window)
        self._window = window
        self._dossier = dossier
        self._theme = theme
        self._pane: FactsPane | None = None
        self.action = QAction(window)
        self.action.setCheckable(True)
        self.action.setShortcut(QKeySequence("Ctrl+4"))
        self.action.triggered.connect(self._choose)
        window.addAction(self.action)
        window.view.menu.insertAction(window.view.dim, self.action)
        window.view.panes.facts_wanted.connect(self.show)
        window.summary.beside_shown.connect(self._follow)
        window.finding.find.triggered.connect(self._give_way)
        window.session.turned.connect(self._forget)
        window.session.arrived.connect(self._forget)
        keep_worded(window, self.retranslate)

    @property
    def pane(self) -> FactsPane:
        """The facts in this window."""
        if self._pane is None:
            window = self._window
            self._pane = load(PANE)(window.session, window.controller, window.notice, self._theme)
            self._pane.exporting.options = lambda: window.exporting.options
            self._pane.stated.connect(self._mark)
            self._pane.dossier_wanted.connect(self._collect)
            self._pane.turned_toward.connect(self._turn)
            self._pane.bar.worded.connect(self._word_menu)
            self._pane.bar.menu.pattern_wanted.connect(window.summary.copy_menu.pattern_wanted)
            self._pane.copier.form_chosen.connect(window.summary.copier.choose_form)
            window.summary.copy_bar.worded.connect(self._pane.bar.say_again)
            self._pane.list.zoom_turned.connect(window.article.zoom_turned)
            self._pane.list.set_type(window.view.reading_type)
            window.view.type_changed.connect(self._pane.list.set_type)
            window.summary.hold_beside(self._pane)
            for view in (self._pane.list, self._pane.hint):
                window.undo_bar.float_over(view)
            window.view.panes.follow(self._pane.heads)
        return cast("FactsPane", self._pane)

    def _choose(self) -> None:
        """Go to the facts, wherever the reader is."""
        self.show(facts=True)
        self._window.view.panes.show_summary()
        self._window.summary.front.setFocus()

    def show(self, facts: bool) -> None:
        """Show the facts in the summary's place, or the summary again."""
        summary = self._window.summary
        if facts:
            self.pane.copier.use(summary.model.copy_form)
        summary.show_beside(beside=facts)
        self.action.setChecked(facts)

    def _follow(self, beside: bool) -> None:
        """The facts are on screen, or have gone."""
        self.action.setChecked(beside)
        if beside:
            self.pane.look()
            self.pane.bar.say_again()
        else:
            self._forget()
            self._window.summary.copy_bar.say_again()

    def _word_menu(self, words: str) -> None:
        """The window's entry says what is copied, too."""
        if self._window.summary.beside is not None:
            self._window.actions_.copy_all.setText(caption(words))

    def _give_way(self) -> None:
        """Words are looked for in the summary, where that stands alone."""
        if self._window.view.panes.on_screen is Panes.SUMMARY:
            self.show(facts=False)

    def _forget(self, *_arrival: object) -> None:
        """No fact is marked any more."""
        self._window.article.show_stated(None)

    def _mark(self, stated: Stated, asked: bool) -> None:
        """Mark a fact in its place; where one pane is on screen, go there when that is asked for."""
        window = self._window
        window.article.show_stated(stated)
        analysis = window.session.analysis
        if analysis is not None:
            for sentence in sentences_at(analysis, [Span(*stated.words)])[:1]:
                window.pages.show_sentence(sentence)
        if asked:
            window.view.show_article()

    def _turn(self, words: str) -> None:
        """Turn the summary toward words, and show what came of it."""
        self._window.controller.set_focus((words,))
        self.show(facts=False)
        self._window.summary.front.setFocus()

    def _collect(self, statements: Sequence[Statement], sentences: Sequence[int]) -> None:
        """Take statements into the dossier, with their speakers, and whole sentences."""
        analysis, facts = self._window.session.analysis, self._window.session.facts
        if analysis is None or not isinstance(facts, QuotableFacts):
            return
        source = source_of(analysis.document)
        try:
            quotes = load(QUOTES)(analysis, facts, statements, sentences, source)
        except KhulasaError as broken:
            error = broken
            self._window.notice.tell(lambda: error_text(error))
            return
        self._dossier.collect(quotes)

    def retranslate(self) -> None:
        """Word everything in the interface's present language."""
        self.action.setText(self.tr("Facts"))

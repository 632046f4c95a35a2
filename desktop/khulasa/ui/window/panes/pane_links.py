"""Between the two panes: each sentence leads to its card and each card to its place, by mouse and by key."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from khulasa.ui.article.heat_strip import HeatStrip
from khulasa.ui.article.view import ArticleView
from khulasa.ui.summary.actions import SummaryActions
from khulasa.ui.summary.controller import SummaryController
from khulasa.ui.summary.pane import SummaryPane


class PaneLinks(QObject):
    """Wires an article and its summary to each other; `actions` are what can be done with a sentence in either."""

    article_wanted = Signal()
    """The article shall be on screen: somebody goes there."""

    def __init__(
        self,
        window: QWidget,
        controller: SummaryController,
        article: ArticleView,
        summary: SummaryPane,
        strip: HeatStrip,
    ) -> None:
        super().__init__(window)
        self._controller = controller
        self._article = article
        self._summary = summary
        self._strip = strip
        self.actions = SummaryActions(window, controller, article, summary.page)
        controller.grown.connect(strip.take_along)
        controller.selected.connect(article.show_summary)
        controller.selected.connect(strip.show_summary)
        summary.sentence_picked.connect(article.reveal)
        summary.sentence_picked.connect(strip.set_current)
        summary.page.lost_current.connect(lambda: article.set_current(None))
        summary.page.lost_current.connect(lambda: strip.set_current(None))
        strip.sentence_wanted.connect(self._show_place)
        summary.page.asked.connect(self.actions.ask)
        summary.page.addActions([*self.actions.of_a_sentence, summary.copy_menu.menuAction()])
        self.actions.why_wanted.connect(summary.explain)
        summary.page.entered_place.connect(self.to_article)
        summary.page.shown_place.connect(self.show_in_article)
        article.sentence_clicked.connect(summary.select)
        article.sentence_wanted.connect(self._pin)
        article.left_for_card.connect(self.to_card)
        article.menu_wanted.connect(self._show_menu)

    def to_article(self, sentence: int) -> None:
        """Show a sentence in its place, and go on there."""
        self.article_wanted.emit()
        self._article.reveal(sentence)
        self._article.setFocus()

    def show_in_article(self, sentence: int) -> None:
        """Show a sentence in its place; where one pane is on screen, go there."""
        if self._article.isVisible():
            self._article.reveal(sentence)
        else:
            self.to_article(sentence)

    def to_card(self, sentence: int) -> None:
        """Select a sentence's card, and go on there; nothing where it has none."""
        if self._summary.select(sentence):
            self._summary.page.setFocus()

    def _show_place(self, sentence: int) -> None:
        """Show a sentence's place, and its card, where it has one."""
        self._strip.set_current(sentence)
        if not self._summary.select(sentence):
            self._article.reveal(sentence)

    def _pin(self, sentence: int) -> None:
        self._controller.pin(sentence)
        self._summary.select(sentence)

    def _show_menu(self, sentence: int, point: QPoint) -> None:
        menu = self.actions.menu_for(sentence)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)

"""The page beside the text: one pane shows either, both lead to the summary, and a switch keeps the place."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from khulasa.services.child.drawing import Paper
from khulasa.summary.model import Analysis
from khulasa.ui.article.view import ArticleView
from khulasa.ui.look.chrome.notice import Notice
from khulasa.ui.look.interface_language import keep_worded
from khulasa.ui.look.theme import ActiveTheme
from khulasa.ui.opening.reading import Arrival
from khulasa.ui.opening.session import DocumentSession
from khulasa.ui.pages.controls import PageControls
from khulasa.ui.pages.pictures import PagePictures
from khulasa.ui.pages.scrolling import STEP
from khulasa.ui.pages.view import PageView
from khulasa.ui.summary.controller import SummaryController
from khulasa.ui.summary.pane import SummaryPane


class PageSwitch(QStackedWidget):
    """Holds the article's pane and that of its pages, and owns the controls that switch between them."""

    def __init__(
        self,
        session: DocumentSession,
        controller: SummaryController,
        article: ArticleView,
        summary: SummaryPane,
        notice: Notice,
        theme: ActiveTheme,
    ) -> None:
        super().__init__()
        self._session = session
        self._controller = controller
        self._article = article
        self._summary = summary
        self._notice = notice
        self._has_pages = False
        self.pictures = PagePictures(self)
        self.pages = PageView(theme, self.pictures)
        self.controls = PageControls()
        self.controls.hide()
        self.addWidget(article)
        self.addWidget(self.pages)
        self.controls.pages_wanted.connect(self._switch)
        self.controls.zoom_wanted.connect(self._zoom)
        self.pages.moved.connect(self._show_place)
        self.pages.sentence_clicked.connect(summary.select)
        self.pages.left_for_card.connect(self._to_card)
        summary.sentence_picked.connect(self._reveal)
        summary.page.entered_place.connect(self._to_page)
        summary.page.lost_current.connect(self.pages.forget_current)
        session.arrived.connect(self._show_document)
        session.closed.connect(self.pictures.close)
        self.pictures.file_changed.connect(self._tell_change)
        keep_worded(self, self._show_place)

    @property
    def _analysis(self) -> Analysis | None:
        return self._session.analysis

    def _show_document(self, arrival: Arrival) -> None:
        """Show the pages of what has come, where it has any."""
        if arrival is Arrival.RANKED_AGAIN or self._analysis is None:
            return
        moves = self._session.article.moves
        if moves is not None and self._has_pages:
            self.pages.grow(self._analysis, moves)
            return
        has_pages = self._analysis.document.format == "pdf" and bool(self._session.path)
        self.controls.setVisible(has_pages)
        if has_pages != self._has_pages:
            self._has_pages = has_pages
            selected = self._controller.selected
            (selected.connect if has_pages else selected.disconnect)(self.pages.show_summary)
        if not has_pages:
            self.pictures.close()
            self.controls.switch.setChecked(False)
            return
        paper = Paper(self._session.path, self._session.options.password)
        self.pictures.open(paper, self._session.stamp)
        self.pages.show_analysis(self._analysis)
        self._bring_to_front()

    def _bring_to_front(self) -> None:
        """Show the pane that the switch says."""
        self.front.setGeometry(self.contentsRect())  # or it would learn of its size later
        self.setCurrentWidget(self.front)

    @property
    def front(self) -> QWidget:
        """The pane that is shown."""
        return self.pages if self.controls.switch.isChecked() else self._article

    @property
    def shown(self) -> ArticleView | PageView:
        """The same, by its kind."""
        return self.pages if self.controls.switch.isChecked() else self._article

    def _switch(self, to_pages: bool) -> None:
        """Show the other pane at the same place."""
        if self._analysis is None:
            return
        places = self._analysis.document.places
        had_focus = self._article.hasFocus() or self.pages.hasFocus()
        if to_pages:
            box = places.word_from(self._article.offset_at_top())
            self._bring_to_front()
            if box is not None and self._article.verticalScrollBar().value():
                self.pages.go_to(box)
        else:
            offset = self._offset_of_page()
            self._bring_to_front()
            if offset is not None:
                self._article.show_offset(offset)
        if had_focus:
            self.front.setFocus()

    def _offset_of_page(self) -> int | None:
        if self._analysis is None:
            return None
        page, above = self.pages.place()
        places = self._analysis.document.places
        offset = places.first_below(page, above)
        return places.first_below(page + 1, 0.0) if offset is None else offset

    def show_sentence(self, sentence: int) -> None:
        """Show a sentence on its page, where pages are shown."""
        if self.front is self.pages:
            self._reveal(sentence)

    def _reveal(self, sentence: int) -> None:
        """Show a sentence on its page; the marks of an article without pages are those of another."""
        if self._has_pages:
            self.pages.reveal(sentence)

    def _to_page(self, sentence: int) -> None:
        """Show a sentence on its page, and go on there, where pages are shown."""
        self._reveal(sentence)
        if self.front is self.pages:
            self.pages.setFocus()

    def _to_card(self, sentence: int) -> None:
        if self._summary.select(sentence):
            self._summary.page.setFocus()

    def _zoom(self, step: int) -> None:
        if step:
            self.pages.zoom_by(STEP**step)
        else:
            self.pages.fit_width()

    def _show_place(self) -> None:
        count = len(self._analysis.document.pages) if self._analysis else 0
        if self._session.extent is not None:
            count = self._session.extent.total
        self.controls.show_place(self.pages.page, count, self.pages.zoom)
        self.pages.setAccessibleDescription(self.controls.place)

    def _tell_change(self) -> None:
        self._notice.tell(self._changed, failed=False)

    def _changed(self) -> str:
        return self.tr(
            "The file has changed since it was read; open it again to see it as it is now."
        )

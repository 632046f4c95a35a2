"""What fills the window below its top row: an article's panes, else how it is read, or how to bring one."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from khulasa.ui.opening.session import DocumentSession


class Front(QStackedWidget):
    """Follows what is in front: panes of an article that is gone are not shown, and take no keys."""

    def __init__(self, session: DocumentSession) -> None:
        super().__init__()
        self._session = session
        for signal in (session.turned, session.began, session.ended, session.arrived):
            signal.connect(self._turn)

    def fill(self, start: QWidget, reading: QWidget, failed: QWidget, panes: QWidget) -> None:
        """What is shown without an article, while the first one is read, where none could be, and with one."""
        self._start, self._reading, self._failed, self._panes = start, reading, failed, panes
        for page in (start, reading, failed, panes):
            self.addWidget(page)

    def show_instead(self, page: QWidget) -> None:
        """Show a page of another kind, until an article comes to the front or `_turn` is asked for."""
        if self.indexOf(page) < 0:
            self.addWidget(page)
        self.setCurrentWidget(page)

    def show_article(self) -> None:
        """Show what is in front of the tabs again."""
        self._turn()

    def leave_page(self) -> bool:
        """The same, where a page of another kind was shown instead; gives whether one was."""
        own = {self._start, self._reading, self._failed, self._panes}
        is_other = self.currentWidget() not in own
        if is_other:
            self._turn()
        return is_other

    def _turn(self) -> None:
        article = self._session.article
        if article.analysis is not None:
            self.setCurrentWidget(self._panes)
            return
        page = self._failed if article.has_failed else self._start
        if article.reading is not None:
            page = self._reading
        if page is not self.currentWidget():
            self.setCurrentWidget(page)
            page.setFocus()

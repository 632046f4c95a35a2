"""What fills the window below its top row: the panes where there is an article, else how to bring one."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from khulasa.ui.opening.session import DocumentSession


class Front(QStackedWidget):
    """Follows what is in front: panes of an article that is gone are not shown, and take no keys."""

    def __init__(self, session: DocumentSession) -> None:
        super().__init__()
        self._session = session
        self._welcome: QWidget | None = None
        session.turned.connect(self._turn)
        session.arrived.connect(self._turn)

    def fill(self, welcome: QWidget, panes: QWidget) -> None:
        """What is shown without an article, and what with one."""
        self._welcome = welcome
        self.addWidget(welcome)
        self.addWidget(panes)

    def _turn(self) -> None:
        is_open = self._session.analysis is not None
        self.setCurrentIndex(1 if is_open else 0)
        if not is_open and self._welcome is not None:
            self._welcome.setFocus()

"""Where a window shows its dossier: beside article and summary where there is room, else in their place."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from khulasa.ui.dossier.controller import DossierController
from khulasa.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from khulasa.ui.dossier.page import DossierPage

WIDE = 1700
"""From so many pixels on a window has room for a third column: article and summary keep lines that read well."""


class DossierPlace(QObject):
    """Follows the window's width. The column comes by itself where something is collected, until it is closed."""

    def __init__(
        self,
        window: MainWindow,
        controller: DossierController,
        make_page: Callable[[], DossierPage],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._controller = controller
        self._make_page = make_page
        self._made: DossierPage | None = None
        self._wanted: bool | None = None
        """Whether the reader wants the column; None where nobody has said so."""
        window.installEventFilter(self)
        window.pane_keys.add_before_last((lambda: self._made, self._first_stop))
        controller.changed.connect(self._arrange)
        for signal in (window.session.on_screen, window.session.turned):
            signal.connect(self._arrange)

    @property
    def page(self) -> DossierPage:
        """The page, made when it is first shown."""
        if self._made is None:
            self._made = self._make_page()
            self._made.left.connect(self.close)
        return self._made

    @property
    def is_shown(self) -> bool:
        """Whether the dossier is on screen."""
        return self._made is not None and self._made.isVisible()

    @property
    def _has_room(self) -> bool:
        return self._window.width() >= WIDE and self._window.session.analysis is not None

    def toggle(self) -> None:
        """Show the dossier, or what was there before it."""
        if self.is_shown:
            self.close()
        else:
            self.open()

    def open(self) -> None:
        """Show the dossier, and go on in it."""
        self._wanted = True
        if self._has_room:
            self._arrange()
        else:
            self._leave_column()
            self._window.front.show_instead(self.page)
        self.page.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def close(self) -> None:
        """Show the article alone again."""
        if self._is_column:
            self._wanted = False
            self._arrange()
        else:
            self._window.front.show_article()

    @property
    def _is_column(self) -> bool:
        return self._made is not None and self._window.splitter.indexOf(self._made) >= 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A window that becomes wide enough, or too narrow, has the column, or not."""
        if event.type() == QEvent.Type.Resize:
            self._arrange()
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        collected = bool(len(self._controller.dossier))
        wanted = collected if self._wanted is None else self._wanted
        if not (self._has_room and wanted):
            self._leave_column()
        elif not self._is_column:
            stands_instead = self.is_shown
            self.page.set_beside(beside=True)
            self._window.splitter.add_third(self.page)
            if stands_instead:
                self._window.front.show_article()

    def _leave_column(self) -> None:
        """Take the page out of the column; the keys go on beside it."""
        if self._made is None or not self._is_column:
            return
        focused = self._window.focusWidget()
        had_keys = focused is not None and self._made.isAncestorOf(focused)
        self._window.front.addWidget(self._made)
        self._window.splitter.give_room_back(self._made)
        self._made.set_beside(beside=False)
        if had_keys:
            self._window.summary.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _first_stop(self) -> QWidget | None:
        return None if self._made is None else self._made.list

"""Between a window and the dossier: what is dragged onto the button at the top comes in, or waits until it is open."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QDropEvent

from khulasa.document.bidi import isolate
from khulasa.ui.dossier.controller import DossierController
from khulasa.ui.dossier.mime import quotes_of
from khulasa.ui.linking.dossier import DossierLink
from khulasa.ui.look.widgets import restyle
from khulasa.ui.window.main_window import MainWindow

_OPENS_MS = 900
"""Held so long over the button, the dossier opens, and takes the quotes at a place among its own."""


class DossierDrops(QObject):
    """Watches the button; by key Ctrl+L does the same."""

    def __init__(
        self, window: MainWindow, links: DossierLink, controller: DossierController
    ) -> None:
        super().__init__(window)
        self._window = window
        self._links = links
        self._controller = controller
        self._dropped = False
        controller.added.connect(self._offer)
        self._button = window.top.dossier_button
        self._button.setAcceptDrops(True)
        self._button.installEventFilter(self)
        self._opens = QTimer(self)
        self._opens.setSingleShot(True)
        self._opens.setInterval(_OPENS_MS)
        self._opens.timeout.connect(self._open)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Quotes may come in; nothing else can be dropped here."""
        kind = event.type()
        if kind == QEvent.Type.DragLeave:
            self._set_hot(hot=False)
        elif isinstance(event, QDropEvent):  # entering, moving and dropping
            quotes = quotes_of(event.mimeData())
            event.setAccepted(bool(quotes))
            self._set_hot(hot=bool(quotes) and kind != QEvent.Type.Drop)
            if quotes:
                event.acceptProposedAction()
            if quotes and kind == QEvent.Type.Drop:
                self._dropped = True
                self._links.collect(quotes)
            return True
        return super().eventFilter(watched, event)

    def _set_hot(self, *, hot: bool) -> None:
        """The button shows that letting go here means something."""
        if hot == bool(self._button.property("here")):
            return
        restyle(self._button, "here", hot)
        (self._opens.start if hot else self._opens.stop)()

    def _open(self) -> None:
        self._links.place.open()

    def _offer(self, name: str, count: int) -> None:
        """Offer to take back what was dropped here, once it is in: the last so many items."""
        if not self._dropped:
            return
        self._dropped = False
        if count:
            ids = [item.id for item in self._controller.dossier.items[-count:]]
            self._window.deeds.did(
                lambda: self.tr("Added to “%1”").replace("%1", isolate(name)),
                partial(self._controller.remove, ids),
            )

"""The notice that an entry was removed from the library, with the way back as long as there is one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer

from khulasa.document.bidi import isolate
from khulasa.services.library.entry import Entry
from khulasa.services.library.removal import UNDO_SECONDS
from khulasa.services.wording import one_line
from khulasa.ui.library.client import LibraryClient
from khulasa.ui.look.notice import Notice


class RemovalNotice(QObject):
    """Offers to undo the last removal until the entry is destroyed."""

    def __init__(self, notice: Notice, client: LibraryClient) -> None:
        super().__init__(notice)
        self._notice = notice
        self._client = client
        self._sentence = ""
        self._time = QTimer(self)
        self._time.setSingleShot(True)
        self._time.setInterval(round(1000 * UNDO_SECONDS))
        self._time.timeout.connect(self._expire)

    def offer(self, entry: Entry) -> None:
        """Say what was removed, and offer to have it back."""

        def sentence() -> str:
            name = one_line(entry.name) or self.tr("Untitled article")
            return self.tr("%1 was removed from the library.").replace("%1", isolate(name))

        restore = partial(self._client.restore, entry)
        self._notice.offer(sentence, lambda: self.tr("Undo"), restore)
        self._sentence = self._notice.sentence
        self._time.start()

    def _expire(self) -> None:
        """Take the offer back, unless something else is said by now."""
        if self._notice.sentence == self._sentence:
            self._notice.hide()

"""What nobody expected: reported at once, told at the next start."""

from __future__ import annotations

import logging
import sys
import threading
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from khulasa.services.startup import crash
from khulasa.ui.look.chrome.notice import Notice

_log = logging.getLogger(__name__)


def report_to(data: Path | None) -> None:
    """Have errors that no handler expected logged, and reported below a folder; the window lives on."""

    def report(
        _kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        _log.critical("unexpected error", exc_info=(type(error), error, trace))
        if data is not None:
            crash.write(error, data)

    def report_thread(arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            report(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    sys.excepthook = report
    threading.excepthook = report_thread


class CrashNotice(QObject):
    """Says in a notice that there are reports which nobody has been told of, and offers to show or delete them."""

    def __init__(self, notice: Notice, data: Path) -> None:
        super().__init__(notice)
        self._notice = notice
        self._data = data

    def tell(self) -> None:
        """Say so, once; nothing where nothing failed."""
        if not crash.untold(self._data):
            return
        self._notice.offer(self._sentence, lambda: self.tr("Show the folder"), self._show)
        self._notice.offer_other(lambda: self.tr("Delete the reports"), self._delete)

    def _sentence(self) -> str:
        return self.tr(
            "Khulasa failed the last time. Its report stays here, and holds none of your text."
        )

    def _show(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(crash.folder(self._data))))

    def _delete(self) -> None:
        crash.delete(self._data)

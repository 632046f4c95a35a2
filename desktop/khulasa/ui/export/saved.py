"""What is said of a file that was saved, whatever it is of: where it is, with a way there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from khulasa.document.bidi import isolate
from khulasa.ui.look.chrome.notice import Notice

ShowPath = Callable[[Path], None]
"""Has the system open a file or a folder."""


def show_path(path: Path) -> None:
    """The system opens it with what it takes for the right program."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def tell_saved(notice: Notice, path: Path, show: ShowPath = show_path) -> None:
    """Say where the file is, and offer to go there."""
    name = isolate(path.name)
    translate = QCoreApplication.translate
    notice.offer(
        lambda: translate("Exporting", "Saved as %1.").replace("%1", name),
        lambda: translate("Exporting", "Open it"),
        lambda: show(path),
    )
    notice.offer_other(
        lambda: translate("Exporting", "Show in its folder"), lambda: show(path.parent)
    )
    notice.pass_by()

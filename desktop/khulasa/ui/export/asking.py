"""Asking where a file shall be written: for a summary, a dossier, a list of quotations."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

_LONGEST_NAME = 80
_UNFIT_FOR_NAMES = str.maketrans(dict.fromkeys('\\/:*?"<>|\n', "-"))


def stem_of(name: str) -> str:
    """What of a name may stand in a file's, without its ending; "" where nothing may."""
    return name.translate(_UNFIT_FOR_NAMES)[:_LONGEST_NAME].strip(" .")


def ask_where(parent: QWidget, title: str, suggested: str, suffixes: Sequence[str]) -> str:
    """Where a person wants the file, "" for nowhere. The dialog asks before a file is replaced.

    `title` is what a menu says, whose dots go: nothing more is asked then. It names the formats, too, instead of their
    patterns, which are torn apart where lines run from right to left.
    """
    title = title.removesuffix("…")
    dialog = QFileDialog(parent, title, suggested)
    dialog.setNameFilters([f"{title} (*{suffix})" for suffix in suffixes])
    dialog.setOption(QFileDialog.Option.HideNameFilterDetails)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffixes[0].removeprefix("."))
    # Where the system has no dialog of its own, these two are not in Qt's Arabic catalogue.
    labels = QFileDialog.DialogLabel
    dialog.setLabelText(labels.LookIn, QCoreApplication.translate("Exporting", "Look in:"))
    dialog.setLabelText(labels.FileType, QCoreApplication.translate("Exporting", "Files of type:"))
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    paths = dialog.selectedFiles()
    dialog.deleteLater()
    return paths[0] if accepted and paths else ""

"""What comes in: files that are chosen or dropped, and what is pasted, as a document for the session."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from khulasa.errors import KhulasaError, Kind
from khulasa.readers.base import MAX_TEXT
from khulasa.services.pipeline.gathering import files_of
from khulasa.services.pipeline.source import Source
from khulasa.ui.opening.format_names import FormatNames
from khulasa.ui.opening.session import DocumentSession

_HTML, _RTF = "text/html", "text/rtf"
_RTF_FORMATS = ("text/rtf", "application/rtf", "text/richtext", "Rich Text Format")
_STRUCTURE = re.compile(r"<(?:p|h[1-6]|li|blockquote|table|td|figcaption|br)[\s/>]", re.IGNORECASE)


_A_WORD_OR_TWO = 2
MOST_TABS = 200
"""Tabs that one drop opens at most: nobody finds his way among more."""


class Intake(QObject):
    """Files and dropped texts are opened each in a tab, a pasted text in the place of what is in front."""

    sources_wanted = Signal(list)
    """Each `Source` to be opened in a tab."""
    folder_wanted = Signal(str, list)
    """A folder by its name, and each `Source` in it and beside it: in tabs, or otherwise."""

    def __init__(self, window: QWidget, session: DocumentSession) -> None:
        super().__init__(window)
        self._window = window
        self._session = session

    def choose_file(self) -> None:
        """Ask for files, and open them."""
        folder = str(Path(self._session.path).parent) if self._session.path else ""
        filters = FormatNames(self).filters()
        dialog = QFileDialog(self._window, self.tr("Open an article"), folder, filters)
        dialog.setOption(QFileDialog.Option.HideNameFilterDetails)  # in Arabic they are torn apart
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        # Where the system has no dialog of its own, these two are not in Qt's Arabic catalogue.
        dialog.setLabelText(QFileDialog.DialogLabel.LookIn, self.tr("Look in:"))
        dialog.setLabelText(QFileDialog.DialogLabel.FileType, self.tr("Files of type:"))
        if dialog.exec():
            self._open_files(dialog.selectedFiles())
        dialog.deleteLater()

    def paste(self) -> None:
        """Open what the clipboard holds: a file, or text as an untitled article.

        What was copied here, and a word or two, never take an article's place: nobody means that.
        """
        data = QGuiApplication.clipboard().mimeData()
        over_article = self._session.analysis is not None
        if over_article and data is not None and not data.hasUrls() and data.hasText():
            if is_ours():
                self._session.fail(KhulasaError(Kind.CLIPBOARD_OURS))
                return
            if len(data.text().split()) <= _A_WORD_OR_TWO:
                self._session.fail(KhulasaError(Kind.CLIPBOARD_SHORT))
                return
        self.take(data)

    def take(self, data: QMimeData | None) -> None:
        """Open files that a clipboard or a drop names, or its text as an untitled article."""
        if data is None:  # some systems have no clipboard to speak of
            data = QMimeData()
        paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if paths:
            self._open_files(paths)
            return
        source = pasted_source(data)
        if source is None:
            self._session.fail(KhulasaError(Kind.CLIPBOARD_EMPTY))
        else:
            self._session.open(source)

    def _open_files(self, paths: list[str]) -> None:
        """Open files; of a folder that holds several, whoever listens asks what shall become of them."""
        sources = [Source.file(file) for path in paths for file in files_of(path)]
        folders = [path for path in paths if Path(path).is_dir()]
        if folders and len(sources) > 1:
            self.folder_wanted.emit(Path(folders[0]).name, sources)
        else:
            self.open_in_tabs(sources)

    def open_in_tabs(self, sources: list[Source]) -> None:
        """Open each in a tab, as far as that makes sense."""
        self.sources_wanted.emit(sources[:MOST_TABS])

    def drop(self, data: QMimeData) -> None:
        """Open what was dropped, files or text."""
        paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        source = None if paths else pasted_source(data)
        if paths:
            self._open_files(paths)
        elif source is not None:
            self.sources_wanted.emit([source])
        else:
            self._session.fail(KhulasaError(Kind.CLIPBOARD_EMPTY))


def is_ours() -> bool:
    """Whether this program has put on the clipboard what it holds."""
    return QGuiApplication.clipboard().ownsClipboard()


def pasted_source(data: QMimeData) -> Source | None:
    """What a clipboard or a drop holds, as an article; None where it holds no text.

    HTML or RTF is taken where it says more than the plain text does: what is a heading, a list, a quotation. Editors of
    programs colour their text by HTML that says nothing of that.
    """
    text = data.text() if data.hasText() else ""
    page = data.html() if data.hasHtml() else ""
    page_alone = bool(page.strip()) and not text.strip()
    if len(page) <= MAX_TEXT and (page_alone or _STRUCTURE.search(page)):
        return Source.pasted(page, _HTML)
    rich = _rich_text(data)
    if rich:
        return Source.pasted(rich, _RTF)
    return Source.pasted(text) if text.strip() else None


def _rich_text(data: QMimeData) -> str:
    """The RTF of a clipboard, which is ASCII where it is RTF; "" where there is none."""
    for kind in _RTF_FORMATS:
        if not data.hasFormat(kind):
            continue
        content = bytes(data.data(kind).data()).rstrip(b"\0")
        if content.startswith(b"{\\rtf") and content.isascii() and len(content) <= MAX_TEXT:
            return content.decode("ascii")
    return ""

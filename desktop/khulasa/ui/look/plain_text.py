"""Words of documents, file names and the library, shown as they are and never parsed as markup.

Qt takes a tool tip, and a label whose format nobody set, for HTML where it looks like HTML, and then fetches every
file that it names: a device, a pipe or somebody's key. Tool tips know no plain format, so their text is escaped.
"""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QObject, QSize, Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QMessageBox, QTextBrowser, QWidget

from khulasa.ui.look import icons

_ICON = QSize(32, 32)


def tool_tip(text: str) -> str:
    """The text as a tool tip that shows each of its letters: escaped where Qt may take it for markup.

    Qt looks for an element's name after the first `<`, or for `&lt;`; without either it takes a text as it is.
    """
    if "<" not in text and "&lt;" not in text:
        return text
    return f"<qt>{escape(text).replace(chr(10), '<br>')}</qt>"


def caption(text: str) -> str:
    """The text as a button or an entry of a menu shows it whole: Qt takes `&` for a key, a tab for a shortcut."""
    return text.replace("&", "&&").replace("\t", " ")


def window_title(text: str) -> str:
    """The text as the title of a window shows it whole: Qt takes `[*]` for the place of its mark of changes."""
    return text.replace("[*]", "[*][*]")


def message_box(parent: QWidget, icon: QMessageBox.Icon, title: str, text: str) -> QMessageBox:
    """A question or a message in plain text."""
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(icon)
    if icon is QMessageBox.Icon.Warning:  # ours, in the window's colours, not the style's
        ink = box.palette().windowText().color().name()
        box.setIconPixmap(icons.icon("warning", ink).pixmap(_ICON, box.devicePixelRatioF()))
    box.setWindowTitle(window_title(title))
    box.setText(text)
    return box


class TextDocument(QTextDocument):
    """A document that fetches nothing, whatever its text or its markup names."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def loadResource(self, _kind: int, _name: QUrl | str, /) -> None:
        """Nothing: no file and no address that a text names is ever fetched."""
        return


class TextBrowser(QTextBrowser):
    """A text pane that fetches nothing, whatever its text or its markup names.

    Its document has to refuse, too: a plain one opens the file itself where its pane answers nothing.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocument(TextDocument(self))

    def begin_document(self) -> None:
        """Go on with an empty document; the present one goes, with its layout: Qt keeps it as long as the pane."""
        before = self.document()
        self.setDocument(TextDocument(self))
        before.deleteLater()

    def loadResource(self, _kind: int, _name: QUrl | str, /) -> None:
        """Nothing: no file and no address that a text names is ever fetched."""
        return

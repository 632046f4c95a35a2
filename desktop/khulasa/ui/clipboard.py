"""The clipboard: plain text and HTML that states its direction, and nothing else.

Qt's own copy of rich text drops the direction, and its ODF flavour always does.
"""

from __future__ import annotations

from PySide6.QtCore import QMimeData

from khulasa.document.model import Document
from khulasa.export.forms import Copied, copied_texts


def flavours(copied: Copied) -> QMimeData:
    """What goes on the clipboard, or along with a drag, of sentences in some form."""
    data = QMimeData()
    data.setText(copied.plain)
    data.setHtml(copied.html)
    return data


def quotes(texts: list[str], document: Document) -> QMimeData:
    """Texts of a document to be pasted, one paragraph each, exactly as they stand there."""
    return flavours(copied_texts(texts, document))

"""The clipboard: plain text and HTML that states its direction, and nothing else.

Qt's own copy of rich text drops the direction, and its ODF flavour always does.
"""

from __future__ import annotations

from PySide6.QtCore import QMimeData

from khulasa.document.bidi import mostly_right_to_left
from khulasa.document.model import Document
from khulasa.export import html


def quotes(texts: list[str], document: Document) -> QMimeData:
    """Texts of a document to be pasted, one paragraph each, exactly as they stand there."""
    data = QMimeData()
    data.setText("\n".join(texts))
    data.setHtml(html.paragraphs(texts, document.language, base=mostly_right_to_left(document.text)))
    return data

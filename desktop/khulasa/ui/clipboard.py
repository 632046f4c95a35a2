"""The clipboard: plain text and right-to-left HTML, and nothing else.

Qt's own copy of rich text drops the direction, and its ODF flavour always does.
"""

from __future__ import annotations

from PySide6.QtCore import QMimeData

from khulasa.export import html


def quotes(texts: list[str]) -> QMimeData:
    """Texts to be pasted, one paragraph each, exactly as they stand in the source."""
    data = QMimeData()
    data.setText("\n".join(texts))
    data.setHtml(html.paragraphs(texts))
    return data

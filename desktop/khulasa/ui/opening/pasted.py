"""What is pasted or dropped, as an article: the flavour of it that says most."""

from __future__ import annotations

import re

from PySide6.QtCore import QMimeData

from khulasa.readers.base import MAX_TEXT
from khulasa.services.pipeline.source import Source

_HTML, _RTF = "text/html", "text/rtf"
_RTF_FORMATS = ("text/rtf", "application/rtf", "text/richtext", "Rich Text Format")
_STRUCTURE = re.compile(r"<(?:p|h[1-6]|li|blockquote|table|td|figcaption|br)[\s/>]", re.IGNORECASE)


def taken(data: QMimeData) -> Source | None:
    """What a clipboard or a drop holds, as an article; None where it holds no text.

    HTML or RTF is taken where it says more than the plain text does: what is a heading, a list, a quotation. Editors of
    programs colour their text by HTML that says nothing of that.
    """
    text = data.text() if data.hasText() else ""
    page = data.html() if data.hasHtml() else ""
    if len(page) <= MAX_TEXT and (_STRUCTURE.search(page) or (page.strip() and not text.strip())):
        return Source.pasted(page, _HTML)
    rich = _rich_text(data)
    if rich:
        return Source.pasted(rich, _RTF)
    return Source.pasted(text) if text.strip() else None


def _rich_text(data: QMimeData) -> str:
    """The RTF of a clipboard, which is ASCII where it is RTF; "" where there is none."""
    for kind in _RTF_FORMATS:
        found = bytes(data.data(kind).data()).rstrip(b"\0") if data.hasFormat(kind) else b""
        if found.startswith(b"{\\rtf") and found.isascii() and len(found) <= MAX_TEXT:
            return found.decode("ascii")
    return ""

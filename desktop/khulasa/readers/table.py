"""The readers, in the order in which they are asked. To add a format, write a file and add a line."""

from __future__ import annotations

from khulasa.document.model import Document
from khulasa.document.progress import Progress, ignore
from khulasa.readers.base import Input, Reader
from khulasa.readers.doc.reader import Doc
from khulasa.readers.docx import Docx, WordXml
from khulasa.readers.epub import Epub
from khulasa.readers.html import Html
from khulasa.readers.mail import Mail, SavedPage
from khulasa.readers.markdown import Markdown
from khulasa.readers.odt import Fodt, Odt
from khulasa.readers.pdf.reader import PdfReader
from khulasa.readers.rtf import Rtf
from khulasa.readers.text.openiti import OpenIti
from khulasa.readers.text.plain import PlainText
from khulasa.readers.text.subtitles import Subtitles

READERS: tuple[Reader, ...] = (
    PdfReader(),
    Docx(),
    Odt(),
    Epub(),
    Rtf(),
    Doc(),
    WordXml(),
    Fodt(),
    Html(),
    SavedPage(),
    Mail(),
    OpenIti(),
    Subtitles(),
    Markdown(),
    PlainText(),
)
"""The first that accepts an input reads it; plain text, which accepts all, comes last."""


def read(item: Input, progress: Progress = ignore) -> Document:
    """The document that an input holds. Raises `ReadError` and nothing else, whatever the bytes are."""
    return next(reader for reader in READERS if reader.accepts(item)).read(item, progress)

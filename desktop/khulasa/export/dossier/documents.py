"""A dossier as a document, written from its sheet by those who write summaries."""

from __future__ import annotations

from khulasa.dossier.model import Dossier
from khulasa.export.dossier import text as plain_text
from khulasa.export.dossier.sheet import NotesAt, Report, sheet_of
from khulasa.export.formats import docx, html, markdown, odt


def as_docx(dossier: Dossier, report: Report) -> bytes:
    """A file for Word, with footnotes."""
    return docx.file_of(sheet_of(dossier, report, NotesAt.FOOT))


def as_odt(dossier: Dossier, report: Report) -> bytes:
    """A file for LibreOffice and its kin, with footnotes."""
    return odt.file_of(sheet_of(dossier, report, NotesAt.FOOT))


def as_html(dossier: Dossier, report: Report) -> str:
    """A page with its notes at the end."""
    return html.page(sheet_of(dossier, report, NotesAt.END))


def as_markdown(dossier: Dossier, report: Report) -> str:
    """Markdown with its notes at the end."""
    return markdown.file_of(sheet_of(dossier, report, NotesAt.END))


def as_text(dossier: Dossier, report: Report) -> str:
    """Plain text with its notes at the end."""
    return plain_text.file_of(sheet_of(dossier, report, NotesAt.END))

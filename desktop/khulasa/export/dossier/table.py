"""The exporters of a dossier. PDF is made in `ui` from `pdf_sheet`, since it needs shaped text."""

from __future__ import annotations

from collections.abc import Callable

from khulasa.dossier.model import Dossier
from khulasa.export.dossier import bibliography, data, obsidian, qda, rows, text
from khulasa.export.dossier.names import DossierFormat
from khulasa.export.dossier.sheet import NotesAt, Report, sheet_of
from khulasa.export.formats import docx, html, markdown, odt
from khulasa.export.sheet import Sheet

Exporter = Callable[[Dossier, Report], str | bytes]


def _written(write: Callable[[Sheet], str | bytes], notes_at: NotesAt) -> Exporter:
    """What writes a dossier by writing its sheet."""
    return lambda dossier, report: write(sheet_of(dossier, report, notes_at))


EXPORTERS: dict[DossierFormat, Exporter] = {
    DossierFormat.DOCX: _written(docx.file_of, NotesAt.FOOT),
    DossierFormat.ODT: _written(odt.file_of, NotesAt.FOOT),
    DossierFormat.HTML: _written(html.page, NotesAt.END),
    DossierFormat.MARKDOWN: _written(markdown.file_of, NotesAt.END),
    DossierFormat.TEXT: _written(text.file_of, NotesAt.END),
    DossierFormat.JSON: data.export,
    DossierFormat.BIBTEX: bibliography.bibtex,
    DossierFormat.RIS: bibliography.ris,
    DossierFormat.CSL: bibliography.csl,
    DossierFormat.CSV: rows.comma_separated,
    DossierFormat.XLSX: rows.workbook,
    DossierFormat.OBSIDIAN: obsidian.export,
    DossierFormat.QDPX: qda.export,
}


def pdf_sheet(dossier: Dossier, report: Report) -> Sheet:
    """What a PDF is made of, and what a printer and the preview show."""
    return sheet_of(dossier, report, NotesAt.END)

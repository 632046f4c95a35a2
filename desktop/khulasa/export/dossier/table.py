"""The exporters of a dossier. PDF is made in `ui` from `pdf_sheet`, since it needs shaped text."""

from __future__ import annotations

from typing import Protocol

from khulasa.by_name import ByName
from khulasa.dossier.model import Dossier
from khulasa.export.dossier.names import DossierFormat
from khulasa.export.dossier.sheet import NotesAt, Report, sheet_of
from khulasa.export.sheet import Sheet


class Exporter(Protocol):
    """What writes a dossier in one form."""

    def __call__(self, dossier: Dossier, report: Report, /) -> str | bytes:
        """The dossier in this form. Raises `PatternError`, and `QuoteError` for a quote that isn't as it was taken."""
        ...


EXPORTERS: ByName[DossierFormat, Exporter] = ByName(
    {
        DossierFormat.DOCX: "khulasa.export.dossier.documents:as_docx",
        DossierFormat.ODT: "khulasa.export.dossier.documents:as_odt",
        DossierFormat.HTML: "khulasa.export.dossier.documents:as_html",
        DossierFormat.MARKDOWN: "khulasa.export.dossier.documents:as_markdown",
        DossierFormat.TEXT: "khulasa.export.dossier.documents:as_text",
        DossierFormat.JSON: "khulasa.export.dossier.data:export",
        DossierFormat.BIBTEX: "khulasa.export.dossier.bibliography:bibtex",
        DossierFormat.RIS: "khulasa.export.dossier.bibliography:ris",
        DossierFormat.CSL: "khulasa.export.dossier.bibliography:csl",
        DossierFormat.CSV: "khulasa.export.dossier.rows:comma_separated",
        DossierFormat.XLSX: "khulasa.export.dossier.rows:workbook",
        DossierFormat.OBSIDIAN: "khulasa.export.dossier.obsidian:export",
        DossierFormat.QDPX: "khulasa.export.dossier.qda:export",
    }
)
"""Each is imported when something is exported so: XlsxWriter alone takes 60 ms."""


def pdf_sheet(dossier: Dossier, report: Report) -> Sheet:
    """What a PDF is made of, and what a printer and the preview show."""
    return sheet_of(dossier, report, NotesAt.PAGE)

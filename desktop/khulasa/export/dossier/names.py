"""The forms in which a dossier goes out, by name, with what their files end in."""

from __future__ import annotations

from enum import StrEnum


class DossierFormat(StrEnum):
    """A document, the sources, or the quotes."""

    DOCX = "docx"
    ODT = "odt"
    PDF = "pdf"
    HTML = "html"
    MARKDOWN = "markdown"
    TEXT = "text"
    JSON = "json"
    BIBTEX = "bibtex"
    RIS = "ris"
    CSL = "csl"
    CSV = "csv"
    XLSX = "xlsx"
    OBSIDIAN = "obsidian"
    QDPX = "qdpx"


SUFFIXES: dict[DossierFormat, str] = {
    DossierFormat.DOCX: ".docx",
    DossierFormat.ODT: ".odt",
    DossierFormat.PDF: ".pdf",
    DossierFormat.HTML: ".html",
    DossierFormat.MARKDOWN: ".md",
    DossierFormat.TEXT: ".txt",
    DossierFormat.JSON: ".json",
    DossierFormat.BIBTEX: ".bib",
    DossierFormat.RIS: ".ris",
    DossierFormat.CSL: ".csl.json",
    DossierFormat.CSV: ".csv",
    DossierFormat.XLSX: ".xlsx",
    DossierFormat.OBSIDIAN: ".md",
    DossierFormat.QDPX: ".qdpx",
}

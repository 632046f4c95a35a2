"""The exporters: a new format is a new file, a new `Format` and a new line here.

PDF needs shaped text, which Qt has and this layer doesn't: `ui` makes it from the same `sheet`.
"""

from __future__ import annotations

from khulasa.by_name import ByName
from khulasa.export.base import CheckedExporter, ComparisonExporter, Exporter, FactsExporter
from khulasa.export.names import Format

EXPORTERS: ByName[Format, Exporter] = ByName(
    {
        Format.TEXT: "khulasa.export.formats.text:export",
        Format.MARKDOWN: "khulasa.export.formats.markdown:export",
        Format.HTML: "khulasa.export.formats.html:export",
        Format.DOCX: "khulasa.export.formats.docx:export",
        Format.ODT: "khulasa.export.formats.odt:export",
        Format.JSON: "khulasa.export.formats.json:export",
    }
)
"""Each is imported when something is exported so."""

CHECKED: ByName[str, CheckedExporter] = ByName(
    {
        "text": "khulasa.export.checked:text",
        "json": "khulasa.export.checked:as_json",
        "csv": "khulasa.export.checked:table",
    }
)
"""How the quotations of a report, with what was found of them, are written."""

FACTS: ByName[str, FactsExporter] = ByName(
    {
        "text": "khulasa.export.facts.text:export",
        "json": "khulasa.export.facts.data:export",
        "csv": "khulasa.export.facts.tables:comma_separated",
        "xlsx": "khulasa.export.facts.tables:workbook",
        "docx": "khulasa.export.facts.tables:word",
        "odt": "khulasa.export.facts.tables:open_document",
        "html": "khulasa.export.facts.tables:page",
    }
)
"""How the facts of a document are written, by the suffix of a file but for `text`."""

COMPARISONS: ByName[str, ComparisonExporter] = ByName(
    {
        "text": "khulasa.export.comparison.text:export",
        "json": "khulasa.export.comparison.data:export",
        "csv": "khulasa.export.comparison.tables:comma_separated",
        "xlsx": "khulasa.export.comparison.tables:workbook",
        "docx": "khulasa.export.comparison.tables:word",
        "odt": "khulasa.export.comparison.tables:open_document",
        "html": "khulasa.export.comparison.tables:page",
    }
)
"""How several reports of one event are written side by side, by the suffix of a file but for `text`."""

SUFFIXES: dict[Format, str] = {
    Format.TEXT: ".txt",
    Format.MARKDOWN: ".md",
    Format.HTML: ".html",
    Format.DOCX: ".docx",
    Format.ODT: ".odt",
    Format.PDF: ".pdf",
    Format.JSON: ".json",
}
"""What a file's name ends in, by its format."""

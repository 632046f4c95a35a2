"""The exporters: a new format is a new file, a new `Format` and a new line here.

PDF needs shaped text, which Qt has and this layer doesn't: `ui` makes it from the same `sheet`.
"""

from __future__ import annotations

from khulasa.export.base import Exporter
from khulasa.export.formats import docx, html, json, markdown, odt, text
from khulasa.export.names import Format

EXPORTERS: dict[Format, Exporter] = {
    Format.TEXT: text.export,
    Format.MARKDOWN: markdown.export,
    Format.HTML: html.export,
    Format.DOCX: docx.export,
    Format.ODT: odt.export,
    Format.JSON: json.export,
}

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

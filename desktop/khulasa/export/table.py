"""The exporters: a new format is a new file, a new `Format` and a new line here."""

from __future__ import annotations

from khulasa.export import html, json, text
from khulasa.export.base import Exporter, Format

EXPORTERS: dict[Format, Exporter] = {
    Format.TEXT: text.export,
    Format.HTML: html.export,
    Format.JSON: json.export,
}

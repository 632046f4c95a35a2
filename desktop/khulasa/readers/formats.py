"""The formats that are read, by the names that `Document.format` has, and how their files' names end.

The one list of suffixes: readers ask it where content does not tell, and the window's dialog offers what it holds.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

SUFFIXES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "pdf": (".pdf",),
        "docx": (".docx", ".docm", ".dotx", ".dotm"),
        "doc": (".doc", ".dot"),
        "odt": (".odt", ".ott", ".odm"),
        "fodt": (".fodt",),
        "rtf": (".rtf",),
        "epub": (".epub",),
        "html": (".html", ".htm", ".xhtml", ".xht", ".shtml"),
        "mhtml": (".mhtml", ".mht"),
        "eml": (".eml",),
        "markdown": (".md", ".markdown"),
        "text": (".txt", ".text", ".srt", ".vtt"),
    }
)

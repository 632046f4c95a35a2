"""Packages of parts, as word processors have them: the same bytes for the same parts, on every day and machine."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from html import escape

from khulasa import resources
from khulasa.export.runs import legal

_NO_DAY = (1980, 1, 1, 0, 0, 0)  # the first that the format can tell
_UNIX = 3
_READABLE = 0o644 << 16


def package(parts: Mapping[str, str], first: tuple[str, str] | None = None) -> bytes:
    """A zip file of parts by their names; `first` is one that stands first and is not packed, as ODF asks."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        if first is not None:
            archive.writestr(_entry(first[0], zipfile.ZIP_STORED), first[1])
        for name, text in parts.items():
            archive.writestr(_entry(name, zipfile.ZIP_DEFLATED), text.encode())
    return buffer.getvalue()


def _entry(name: str, packing: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _NO_DAY)
    entry.compress_type = packing
    entry.create_system = _UNIX
    entry.external_attr = _READABLE
    return entry


def template(folder: str, name: str, **values: str) -> str:
    """A part of `resources/export/<folder>` with values in its braces, escaped."""
    text = resources.read_text("export", folder, name)
    return text.format_map({key: xml(value) for key, value in values.items()}) if values else text


def xml(text: str) -> str:
    """A text as XML holds it, in an element or an attribute."""
    return escape(legal(text))

"""The names of WordprocessingML, of all its namespaces, as short ones: `w:p`, `mc:Choice`, `m:t`."""

from __future__ import annotations

from collections.abc import Mapping

from khulasa.readers.xml import attribute

PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w:",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w:",  # the strict variant
    "http://schemas.microsoft.com/office/word/2003/wordml": "w:",  # the XML of Word 2003
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
}
_OFF = frozenset({"0", "false", "off", "none"})


def value(attributes: Mapping[str, str]) -> str:
    """The attribute `val`, "" where there is none."""
    return attribute(attributes, "val") or ""


def is_on(attributes: Mapping[str, str]) -> bool:
    """Whether a switch is on: that it stands there is enough, unless it says no."""
    return value(attributes) not in _OFF

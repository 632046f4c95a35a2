"""What an exporter takes and gives."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol

from khulasa.summary.model import Summary


class Format(StrEnum):
    """The formats by the names that the command line uses."""

    TEXT = "text"
    HTML = "html"
    JSON = "json"


class Exporter(Protocol):
    """One format's exporter."""

    def __call__(self, summary: Summary) -> str:
        """The chosen sentences in this format; every quote is the author's own letters."""
        ...

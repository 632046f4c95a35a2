"""What an exporter takes and gives."""

from __future__ import annotations

from typing import Protocol

from khulasa.export.names import Options
from khulasa.summary.model import Summary


class Exporter(Protocol):
    """One format's exporter."""

    def __call__(self, summary: Summary, options: Options, /) -> str | bytes:
        """The chosen sentences in this format; every quote is the author's own letters."""
        ...

"""What an exporter takes and gives."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Protocol

from khulasa.export.names import Options
from khulasa.summary.model import Summary

if TYPE_CHECKING:
    from khulasa.comparison.model import Comparison
    from khulasa.facts.kinds import FactKind
    from khulasa.facts.quotable import QuotableFacts
    from khulasa.quotations.model import Checked


class Exporter(Protocol):
    """One format's exporter."""

    def __call__(self, summary: Summary, options: Options, /) -> str | bytes:
        """The chosen sentences in this format; every quote is the author's own letters."""
        ...


class CheckedExporter(Protocol):
    """One format's exporter of a report's quotations."""

    def __call__(self, checked: Checked, options: Options, /) -> str:
        """The quotations, with what was found of them."""
        ...


class ComparisonExporter(Protocol):
    """One format's exporter of several reports side by side."""

    def __call__(self, comparison: Comparison, options: Options, /) -> str | bytes:
        """All rows; every quote is the author's own letters."""
        ...


class FactsExporter(Protocol):
    """One format's exporter of facts."""

    def __call__(
        self,
        summary: Summary,
        facts: QuotableFacts | None,
        kinds: Collection[FactKind],
        options: Options,
        /,
    ) -> str | bytes:
        """The facts of some kinds, None where there are no rules for the language."""
        ...

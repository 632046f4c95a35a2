"""The line below a quote that says where it comes from: in full, as a citation, whichever quote stands before."""

from __future__ import annotations

from dataclasses import replace

from khulasa.dossier.model import Dossier, Quote
from khulasa.export.dossier.notes import Notes
from khulasa.export.dossier.sheet import words_of
from khulasa.export.names import Options
from khulasa.export.runs import Run


def source_line(dossier: Dossier, quote: Quote, options: Options) -> tuple[Run, ...]:
    """The citation of one quote of a dossier. Raises `PatternError`."""
    plain = replace(options, accessed=None)
    notes = Notes((quote.source,), words_of(dossier, plain), plain)
    return notes.full(quote)

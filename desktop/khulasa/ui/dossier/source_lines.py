"""The line below a quote that says where it comes from: in full, as a citation, whichever quote stands before."""

from __future__ import annotations

from dataclasses import replace

from khulasa.dossier.model import Quote
from khulasa.export.dossier.notes import Notes
from khulasa.export.names import Options
from khulasa.export.runs import Run
from khulasa.export.words import Words


def source_line(quote: Quote, words: Words, options: Options) -> tuple[Run, ...]:
    """The citation of one quote, in the words of its dossier. Raises `PatternError`."""
    plain = replace(options, accessed=None)
    notes = Notes((quote.source,), words, plain)
    return notes.full(quote)

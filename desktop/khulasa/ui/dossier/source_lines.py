"""The line below a quote that says where it comes from: in full, as a citation, whichever quote stands before."""

from __future__ import annotations

from dataclasses import replace

from khulasa.dossier.model import Quote
from khulasa.export.dossier.notes import Notes
from khulasa.export.names import Options
from khulasa.export.runs import plain
from khulasa.export.words import Words

_Place = tuple[str, int, int]


class SourceLines:
    """The citations of a dossier's quotes, each worded once."""

    def __init__(self, words: Words, options: Options) -> None:
        self.words = words
        self._options = replace(options, accessed=None)
        self._notes: dict[str, Notes] = {}
        self._lines: dict[_Place, str] = {}

    def of(self, quote: Quote) -> str:
        """The citation of one quote. Raises `PatternError`."""
        place = quote.source.content, quote.page, quote.paragraph
        if place not in self._lines:
            self._lines[place] = plain(self._of_source(quote).full(quote))
        return self._lines[place]

    def _of_source(self, quote: Quote) -> Notes:
        content = quote.source.content
        if content not in self._notes:
            self._notes[content] = Notes((quote.source,), self.words, self._options)
        return self._notes[content]

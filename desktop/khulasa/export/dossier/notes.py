"""The notes of a dossier's quotes: each source in full the first time, then in short."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from datetime import date

from khulasa.dossier.model import Quote
from khulasa.dossier.source import Source
from khulasa.export.citation import SourceCitations
from khulasa.export.names import Options
from khulasa.export.runs import Run, plain
from khulasa.export.words import Words

_STOPS = (".", "؟", "!", "?", "…", "۔")


class Notes:
    """Cites the sources of a dossier. Making it raises `PatternError` for a pattern that cannot be followed."""

    def __init__(self, sources: Collection[Source], words: Words, options: Options) -> None:
        self._words = words
        self._citations = {
            source.content: SourceCitations(
                source, words, options.pattern, _accessed(source, options)
            )
            for source in sources
        }
        self._short = _short_names(sources)

    def of(self, quotes: Iterable[Quote]) -> Iterator[tuple[Run, ...]]:
        """The note of each quote, in order: the same source again at once, one of before, or a new one."""
        before = ""
        known: set[str] = set()
        for quote in quotes:
            content = quote.source.content
            yield self._note(quote, same=content == before, known=content in known)
            before = content
            known.add(content)

    def full(self, quote: Quote) -> tuple[Run, ...]:
        """The citation of a quote, whatever was cited before."""
        return self._note(quote, same=False, known=False)

    def whole(self, source: Source) -> tuple[Run, ...]:
        """A source in the list of sources: without page and paragraph."""
        return self._stopped(self._citations[source.content].whole())

    def _note(self, quote: Quote, *, same: bool, known: bool) -> tuple[Run, ...]:
        citations = self._citations[quote.source.content]
        pattern, short = "", self._short[quote.source.content]
        if same:
            pattern = self._words.pattern_of("same_source")
        elif known and short:
            pattern = self._words.pattern_of("known_source")
        return self._stopped(citations.at(quote.page, quote.paragraph, pattern, name=short))

    def _stopped(self, runs: tuple[Run, ...]) -> tuple[Run, ...]:
        """A citation as a sentence; of a source that tells nothing, that it has no name."""
        runs = runs or (Run(self._words.say("untitled")),)
        return runs if plain(runs).endswith(_STOPS) else (*runs, Run("."))


def _short_names(sources: Collection[Source]) -> dict[str, str]:
    """What a source that was cited before is told by: its author, title or file, if no other has the same; else ""."""
    counts = Counter(name for source in sources for name in {*_names(source)})
    return {
        source.content: next((name for name in _names(source) if counts[name] == 1), "")
        for source in sources
    }


def _names(source: Source) -> list[str]:
    return [name for name in (source.author, source.title, source.file) if name]


def _accessed(source: Source, options: Options) -> date | None:
    """The day on which a source was quoted, where the reader wants such days."""
    if options.accessed is None or not source.accessed:
        return options.accessed
    try:
        return date.fromisoformat(source.accessed)
    except ValueError:
        return options.accessed

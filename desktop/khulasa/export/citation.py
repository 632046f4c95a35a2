"""Citations: where a sentence comes from, in Arabic or English, by a pattern that the reader may change."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from khulasa.document.model import Document, Sentence
from khulasa.dossier.source import Source
from khulasa.errors import KhulasaError
from khulasa.export.names import Options
from khulasa.export.pattern import Piece, fill
from khulasa.export.runs import Run, stretches
from khulasa.export.words import Words, words_for

_SEVERAL_NUMBERS = re.compile(r"\d[^\w\s]+\d")
_GUILLEMETS, _CURLY = str.maketrans("«»", "“”"), str.maketrans("“”", "‘’")


class SourceCitations:
    """Cites one source. Making it raises `PatternError` for a pattern that cannot be followed.

    `pattern` is the reader's; "" is the language's own.
    """

    def __init__(
        self, source: Source, words: Words, pattern: str, accessed: date | None = None
    ) -> None:
        self.words = words
        self._pattern = pattern or words.pattern
        day = "" if accessed is None else words.day(accessed)
        self._known = {**source.facts, "accessed": day}
        fill(self._pattern, self._known)

    def whole(self) -> tuple[Run, ...]:
        """The citation of all of it: without page and paragraph."""
        return self._runs(fill(self._pattern, self._known))

    def at(
        self, page: int | None, paragraph: int | None, pattern: str = "", name: str = ""
    ) -> tuple[Run, ...]:
        """The citation of a place, None where there is none; by another pattern where one is given.

        `name` is what such a pattern's `{source}` stands for.
        """
        places = {"page": page, "paragraph": paragraph}
        values = {field: self.words.number(value) for field, value in places.items() if value}
        if pattern:
            values["source"] = name
        return self._runs(fill(pattern or self._pattern, {**self._known, **values}))

    def _runs(self, pieces: Sequence[Piece]) -> tuple[Run, ...]:
        """The pieces as runs; a value that runs the other way than the citation is foreign to it."""
        runs = []
        before = ""
        for piece in pieces:
            text = _inside(before, piece.text) if piece.field else piece.text
            runs.append(Run(text, foreign=piece.field and self._is_foreign(text)))
            before = piece.text
        return tuple(runs)

    def _is_foreign(self, text: str) -> bool:
        """Whether a value would be torn or moved by what stands around it: other letters, or numbers with signs."""
        if _SEVERAL_NUMBERS.search(text):
            return True
        way = self.words.right_to_left
        return any(piece_way != way for _, piece_way in stretches(text, right_to_left=way))


class Citations(SourceCitations):
    """Cites one document. Making it raises `PatternError` for a pattern that cannot be followed."""

    def __init__(self, document: Document, options: Options) -> None:
        words = words_for(document, options)
        super().__init__(Source.of(document), words, options.pattern, options.accessed)
        self._document = document
        self._paragraphs = document.paragraph_numbers()

    def of(self, sentence: Sentence, *, again: bool = False) -> tuple[Run, ...]:
        """The citation of a sentence; in short where the one before it was of the same source."""
        page = self._document.page_of(sentence.start)
        pattern = self.words.pattern_of("same_source") if again and self.whole() else ""
        return self.at(page, self._paragraphs.get(sentence.block), pattern)


def is_followed(pattern: str) -> KhulasaError | None:
    """What is wrong with a pattern; None where it can be followed, or is empty and so the language's own."""
    try:
        if pattern:
            fill(pattern, {})
    except KhulasaError as error:
        return error
    return None


def _inside(before: str, value: str) -> str:
    """A value as it stands in the quotation marks that the pattern puts around it: marks within are the inner ones."""
    if before.endswith("«"):
        return value.translate(_GUILLEMETS)
    return value.translate(_CURLY) if before.endswith("“") else value

"""How a reader left a document: what the library keeps beside its text, and gives back when it is opened again."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any, Self

from khulasa.summary.choose import Length
from khulasa.summary.model import Analysis, Summary
from khulasa.summary.selection import DEFAULT_LENGTH, Request

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class ReadingState:
    """Sentences are spans of the document's text, since their numbers may change with a better splitter.

    `scroll` is the position in the text that stood at the upper edge.
    """

    summary: tuple[Span, ...] = ()
    pinned: tuple[Span, ...] = ()
    excluded: tuple[Span, ...] = ()
    context: tuple[Span, ...] = ()
    focus: tuple[str, ...] = ()
    length: Length = DEFAULT_LENGTH
    by_rank: bool = False
    scroll: int = 0

    @classmethod
    def left(cls, request: Request, summary: Summary, scroll: int) -> Self:
        """What there is to keep of a document on screen."""
        analysis = summary.analysis
        return cls(
            _spans(analysis, summary.chosen),
            _spans(analysis, sorted(request.pinned)),
            _spans(analysis, sorted(request.excluded)),
            _spans(analysis, sorted(request.context)),
            request.focus,
            request.length,
            request.by_rank,
            scroll,
        )

    def request(self, analysis: Analysis) -> Request:
        """What is to be asked of the document again; a span that is no sentence of it is passed over."""
        kept = {*self.pinned, *self.excluded, *self.context}
        known = {
            (sentence.start, sentence.end): sentence.index
            for sentence in (analysis.sentences if kept else ())
        }

        def indexes(spans: Iterable[Span]) -> frozenset[int]:
            return frozenset(known[span] for span in spans if span in known)

        return Request(
            indexes(self.pinned),
            indexes(self.excluded),
            indexes(self.context),
            self.length,
            self.by_rank,
            self.focus,
        )

    def to_json(self) -> str:
        """One line of plain ASCII."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, stored: str) -> Self:
        """What was stored; defaults for whatever is missing or makes no sense."""
        try:
            values = json.loads(stored)
        except (ValueError, RecursionError):
            values = None
        if not isinstance(values, dict):
            return cls()
        return cls(
            _read_spans(values.get("summary")),
            _read_spans(values.get("pinned")),
            _read_spans(values.get("excluded")),
            _read_spans(values.get("context")),
            tuple(word for word in _list(values.get("focus")) if isinstance(word, str)),
            _read_length(values.get("length")),
            values.get("by_rank") is True,
            _natural(values.get("scroll")) or 0,
        )


def _spans(analysis: Analysis, indexes: Iterable[int]) -> tuple[Span, ...]:
    return tuple(
        (analysis.sentences[index].start, analysis.sentences[index].end) for index in indexes
    )


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _natural(value: object) -> int | None:
    return value if type(value) is int and value >= 0 else None


def _read_spans(value: object) -> tuple[Span, ...]:
    pairs = (pair for pair in _list(value) if isinstance(pair, list) and len(pair) == 2)
    return tuple(
        (start, end)
        for start, end in pairs
        if _natural(start) is not None and _natural(end) is not None
    )


def _read_length(value: object) -> Length:
    if not isinstance(value, dict):
        return DEFAULT_LENGTH
    sentences, ratio, words = (value.get(name) for name in ("sentences", "ratio", "words"))
    if type(ratio) is float and math.isfinite(ratio) and 0 < ratio <= 1:
        return Length(ratio=ratio)
    if words_wanted := _natural(words):
        return Length(words=words_wanted)
    return Length(sentences=_natural(sentences) or None)

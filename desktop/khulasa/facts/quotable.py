"""The facts of a document as they are shown and handed out: every span is read through one sealed `quote`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from khulasa.document.model import Document
from khulasa.document.seals import seal_of
from khulasa.errors import Kind, QuoteError
from khulasa.facts.model import Facts, Span


@dataclass(frozen=True, slots=True)
class QuotableFacts:
    """`facts` of a document; `seals` has `seal_of` each of `facts.spans()`, in that order, as it was found.

    Raises `ValueError` where they are said of another text: whoever found them has read a file that nobody knows.
    """

    document: Document
    facts: Facts
    seals: Sequence[int]
    _seal_of: dict[Span, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        self.facts.require_within(self.document)
        object.__setattr__(self, "_seal_of", dict(zip(self.facts.spans(), self.seals, strict=True)))

    def quote(self, span: Span) -> str:
        """What stands at a span of a fact, in the author's own letters.

        Raises `QuoteError` where it no longer reads as its seal says, and `KeyError` for any other span.
        """
        quote = self.document.text[slice(*span)]
        if seal_of(quote) != self._seal_of[span]:
            raise QuoteError(Kind.FACT_BROKEN)
        return quote


def sealed(document: Document, facts: Facts) -> tuple[int, ...]:
    """The seals of the spans of facts; see `QuotableFacts`."""
    return tuple(seal_of(document.text[slice(*span)]) for span in facts.spans())

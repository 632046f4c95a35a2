"""The languages whose texts give facts, by the codes of `language.detect`; of all others nothing is said."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence

from khulasa.by_name import ByName
from khulasa.document.model import Document, Sentence
from khulasa.facts.model import Facts

Finder = Callable[[Document, Sequence[Sentence]], Generator[None, None, Facts]]

FINDERS: ByName[str, Finder] = ByName({"ar": "khulasa.facts.find:finding"})
"""Each is imported when a text is in its language."""


def finding(
    document: Document, sentences: Sequence[Sentence]
) -> Generator[None, None, Facts | None]:
    """The facts of a document, a step at a time; None where its language has no rules for them."""
    if document.language not in FINDERS:
        return None
    return (yield from FINDERS[document.language](document, sentences))

"""The languages whose texts give facts, by the codes of `language.detect`; of all others nothing is said."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from types import MappingProxyType

from khulasa.document.model import Document, Sentence
from khulasa.facts import find
from khulasa.facts.model import Facts

Finder = Callable[[Document, Sequence[Sentence]], Generator[None, None, Facts]]

FINDERS: Mapping[str, Finder] = MappingProxyType({"ar": find.finding})


def finding(
    document: Document, sentences: Sequence[Sentence]
) -> Generator[None, None, Facts | None]:
    """The facts of a document, a step at a time; None where its language has no rules for them."""
    finder = FINDERS.get(document.language)
    return None if finder is None else (yield from finder(document, sentences))

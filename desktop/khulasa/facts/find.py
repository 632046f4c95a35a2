"""The facts of a document."""

from __future__ import annotations

from khulasa.document.model import Document
from khulasa.facts.dates import dates
from khulasa.facts.model import Facts
from khulasa.facts.numbers import numbers
from khulasa.facts.places import places


def facts(document: Document) -> Facts:
    """What the text says of when, how many and where; time grows with the length of the text alone."""
    moments = dates(document)
    return Facts(
        places=places(document),
        dates=moments,
        numbers=numbers(document, [moment.span for moment in moments]),
    )

"""The statements of a text, for tests."""

from __future__ import annotations

from unit.facts.paragraphs import paragraphs, sentences_of

from khulasa.facts.model import Statement
from khulasa.facts.speech.statements import statements


def said_in(text: str) -> tuple[Statement, ...]:
    """What somebody says in a text whose paragraphs are its lines."""
    document = paragraphs(text)
    return statements(document, sentences_of(document))


def speaker_of(text: str, statement: Statement) -> str:
    """Where the speaker of a statement is named; "" where nobody is."""
    span = statement.because or statement.speaker
    return "" if span is None else text[slice(*span)]

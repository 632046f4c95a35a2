"""Statements as a dossier keeps them: with who said them."""

from __future__ import annotations

from collections.abc import Iterable

from khulasa.dossier import taking
from khulasa.dossier.model import Quote
from khulasa.dossier.source import Source
from khulasa.export.facts.statements import speaker, told_whole
from khulasa.facts.model import Found, Manner, Polarity, Statement
from khulasa.facts.quotable import QuotableFacts
from khulasa.summary.model import Analysis
from khulasa.summary.stated import sentences_of


def quotes_of(
    analysis: Analysis,
    facts: QuotableFacts,
    statements: Iterable[Statement],
    sentences: Iterable[int],
    source: Source,
) -> list[Quote]:
    """Statements, and sentences by their indexes, as quotes of a source. Raises `QuoteError`."""
    quotes = [_quote_of(analysis, facts, each, source) for each in statements]
    return quotes + [taking.sentence(analysis, index, source) for index in sentences]


def _quote_of(
    analysis: Analysis, facts: QuotableFacts, statement: Statement, source: Source
) -> Quote:
    """A statement as a quote that keeps its speaker. Raises `QuoteError`.

    What is said in so many words stands alone behind his name. What is reported or denied begins with the author's
    verb, or it would say what nobody said; what isn't sure is its sentence.
    """
    if told_whole(statement):
        return taking.sentence(analysis, sentences_of(analysis, statement)[0], source)
    facts.quote(statement.content)
    who = speaker(facts, statement)
    own_words = statement.manner is Manner.DIRECT and statement.polarity is Polarity.SAID
    if own_words or statement.verb.start > statement.content.start:
        return taking.statement(analysis.document, statement.content, who, source)
    facts.quote(statement.verb)
    span = (statement.verb.start, statement.content.end)
    carried = statement.found is not Found.NAMED
    return taking.statement(
        analysis.document, span, who if carried else "", source, bracketed=carried and bool(who)
    )

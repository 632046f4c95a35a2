"""Facts as plain text, and as copied words: a statement, a name, a list of names."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from khulasa.document.bidi import mostly_right_to_left, runs_right_to_left
from khulasa.export.facts import statements
from khulasa.export.facts.rows import FactTable, spans_of_kind
from khulasa.export.forms import ROLES, Copied, copied_texts, in_form, noted
from khulasa.export.names import Form, Options
from khulasa.export.runs import Paragraph, Role, Run, line, plain
from khulasa.facts.kinds import FactKind
from khulasa.facts.model import Certainty, Span, Statement
from khulasa.facts.quotable import QuotableFacts
from khulasa.language.folding import fold
from khulasa.summary.model import Analysis, Summary

_BULLET = "• "
_WITH_SOURCE = frozenset({Form.CITED, Form.MARKDOWN})


def export(
    summary: Summary,
    facts: QuotableFacts | None,
    kinds: Collection[FactKind],
    options: Options,
) -> str:
    """Each kind under its heading, a line a fact; what is only likely stands below its own. Raises `QuoteError`."""
    if facts is None:
        return ""
    table = FactTable(summary.analysis, facts, options)
    groups = (_group(table, kind) for kind in FactKind if kind in kinds)
    return "\n\n".join("\n".join(group) for group in groups)


def _group(table: FactTable, kind: FactKind) -> Iterator[str]:
    words = table.words
    yield words.say(f"fact_head_{kind}")
    lines = list(_lines(table, kind))
    yield from lines or [words.say(f"fact_none_{kind}")]


def _lines(table: FactTable, kind: FactKind) -> Iterator[str]:
    facts = table.facts.facts
    if kind is FactKind.STATEMENTS:
        sure = [each for each in facts.statements if each.certainty is Certainty.SURE]
        likely = statements.to_be_checked(table.analysis, table.facts)
        yield from (_said(table, statement) for statement in sure)
        if likely:
            yield table.words.say("fact_to_be_checked")
            yield from (_said(table, statement) for statement in likely)
    elif kind is FactKind.PARTICIPANTS:
        for row in table.rows([kind]):
            about = " — ".join(filter(None, (row.who, row.role or row.what)))
            yield _line(table, about, row.place)
    elif kind is FactKind.PLACES:
        yield from _places(table)
    else:
        for span in spans_of_kind(facts, kind):
            yield _line(table, statements.one_line(table.facts.quote(span)), table.place(span))


def _places(table: FactTable) -> Iterator[str]:
    """Each place once, where it is first named, and how often it is."""
    spans: dict[str, list[Span]] = {}
    for span in spans_of_kind(table.facts.facts, FactKind.PLACES):
        spans.setdefault(fold(table.facts.quote(span)), []).append(span)
    for first, *others in spans.values():
        name = statements.one_line(table.facts.quote(first))
        often = f" × {table.words.number(1 + len(others))}" if others else ""
        yield _line(table, name + often, table.place(first))


def _said(table: FactTable, statement: Statement) -> str:
    said = plain(statements.runs(table.analysis, table.facts, statement))
    return _line(table, statements.one_line(said), table.place(statement.content))


def _line(table: FactTable, text: str, place: str) -> str:
    told = f"{_BULLET}{text} ({place})" if place else _BULLET + text
    return line(told, right_to_left=table.words.right_to_left)


def copied_statements(
    analysis: Analysis,
    facts: QuotableFacts,
    chosen: Collection[Statement],
    form: Form,
    options: Options,
) -> Copied:
    """Statements with their speakers in a form, a paragraph each. Raises `QuoteError` and `PatternError`."""
    table = FactTable(analysis, facts, options)
    base = mostly_right_to_left(analysis.document.text)
    paragraphs = []
    for number, statement in enumerate(chosen, 1):
        runs = statements.runs(analysis, facts, statement)
        way = runs_right_to_left(plain(runs), base=base)
        citation = table.citation(statement.content)
        if form is Form.CITED and citation:
            runs = (*runs, *_source(table, citation, right_to_left=way))
        paragraph = Paragraph(ROLES.get(form, Role.BODY), runs, way, number=number)
        if form is Form.MARKDOWN and citation:
            paragraph = noted(paragraph, (Run(citation),), table.words)
        paragraphs.append(paragraph)
    return in_form(paragraphs, form, analysis.document, table.words)


def _source(table: FactTable, citation: str, *, right_to_left: bool) -> tuple[Run, ...]:
    """A citation in brackets behind words that run in a direction."""
    foreign = table.words.right_to_left != right_to_left
    return Run(" ("), Run(citation, foreign=foreign), Run(")")


def copied_spans(
    analysis: Analysis,
    facts: QuotableFacts,
    spans: Collection[Span],
    form: Form,
    options: Options,
) -> Copied:
    """Words of the author's, one a line, with their source where the form has it. Raises as statements do."""
    table = FactTable(analysis, facts, options)
    base = mostly_right_to_left(facts.document.text)

    def words(span: Span) -> str:
        quote = statements.one_line(facts.quote(span))
        citation = table.citation(span) if form in _WITH_SOURCE else ""
        if not citation:
            return quote
        way = runs_right_to_left(quote, base=base)
        return plain((Run(quote), *_source(table, citation, right_to_left=way)))

    return copied_texts(map(words, spans), facts.document)

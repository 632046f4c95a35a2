"""A statement in words: who, as the author names him, and what, as it stands there. Nothing likely is told as sure."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

from khulasa.document.bidi import closing_controls, mostly_right_to_left, runs_right_to_left
from khulasa.export.forms import in_marks
from khulasa.export.runs import Run
from khulasa.facts.model import Certainty, Found, Manner, Polarity, Span, Statement
from khulasa.facts.quotable import QuotableFacts
from khulasa.summary.model import Analysis
from khulasa.summary.stated import sentences_of, speaker_span, told_in

_DASH = " — "
_NEAREST = 8
"""Of so many sure statements that begin last before a likely one it may lie in one: they are rarely nested deeper."""


def speaker(facts: QuotableFacts, statement: Statement) -> str:
    """The speaker as the author names him most fully, "" where nobody is for sure. Raises `QuoteError`."""
    span = speaker_span(facts, statement)
    return "" if span is None else one_line(facts.quote(span))


def role(facts: QuotableFacts, statement: Statement) -> str:
    """What the author first says that the speaker is, "" where he doesn't, or names him with it."""
    if statement.actor is None or statement.certainty is not Certainty.SURE:
        return ""
    actor = facts.facts.actors[statement.actor]
    roles = [span for span in actor.roles if not span.overlaps(actor.fullest)]
    return one_line(facts.quote(roles[0])) if roles else ""


def verb_of(facts: QuotableFacts, statement: Statement) -> str:
    """The verb with what ties the words to it: حذر من, نفى أن. Raises `QuoteError`."""
    verb = one_line(facts.quote(statement.verb))
    if statement.link is None:
        return verb
    return f"{verb} {one_line(facts.quote(statement.link))}"


def to_be_checked(analysis: Analysis, facts: QuotableFacts) -> list[Statement]:
    """What is only likely, each sentence once, without what a sure statement tells, too."""
    sure = [each for each in facts.facts.statements if each.certainty is Certainty.SURE]
    seen = {sentences_of(analysis, each) for each in sure if told_whole(each)}
    ends = sorted(each.content for each in sure)
    checked = []
    for statement in facts.facts.statements:
        if statement.certainty is Certainty.SURE or _lies_in_any(statement.content, ends):
            continue
        indexes = sentences_of(analysis, statement)
        if indexes not in seen:
            seen.add(indexes)
            checked.append(statement)
    return checked


def _lies_in_any(span: Span, others: Sequence[Span]) -> bool:
    """Whether a span lies in one of others, which are in order."""
    place = bisect_right(others, span.start, key=attrgetter("start"))
    return any(span.end <= other.end for other in others[max(0, place - _NEAREST) : place])


def told_whole(statement: Statement) -> bool:
    """Whether the whole sentence stands for a statement: its words, or who said them, aren't known for sure.

    Also where it names its source itself in the middle: وصل مئة زائر، بحسب المتحف، إلى المدينة.
    """
    if statement.open_end or statement.certainty is not Certainty.SURE:
        return True
    return statement.content.start < statement.verb.start < statement.content.end


def runs(analysis: Analysis, facts: QuotableFacts, statement: Statement) -> tuple[Run, ...]:
    """`who (role): «words»`, or `[who] verb: «words»` where he was named before. Raises `QuoteError`.

    Words stand between quotation marks where the author gives them as the speaker's own; where he reports, denies or
    confirms, his verb stands before them. Where the words or the speaker aren't known for sure it is the sentence,
    behind `[who]` where it doesn't name him as fully as the text does.
    """
    if told_whole(statement):
        return _whole(analysis, facts, statement)
    who, its_role = speaker(facts, statement), role(facts, statement)
    content = _quoted(facts, statement.content)
    if statement.manner is Manner.DIRECT:
        content = in_marks(content, right_to_left=_way(facts, content))
    verb = f"{verb_of(facts, statement)}: "
    if not who:
        return (Run(verb, statement.verb.start), *content)
    if statement.found is not Found.NAMED:
        return (Run(f"[{who}] {verb}"), *content)
    named = f"{who} ({its_role})" if its_role else who
    if statement.manner is Manner.DIRECT and statement.polarity is Polarity.SAID:
        return (Run(f"{named}: "), *content)
    return (Run(f"{named}{_DASH}{verb}"), *content)


def _whole(analysis: Analysis, facts: QuotableFacts, statement: Statement) -> tuple[Run, ...]:
    """The author's sentence between quotation marks; no name and dash before them, as if it were the speaker's own."""
    text = told_in(analysis, facts, statement)
    sentence = (Run(text + closing_controls(text)),)
    quoted = in_marks(sentence, right_to_left=_way(facts, sentence))
    who = speaker(facts, statement)
    return quoted if who in one_line(text) else (Run(f"[{who}] "), *quoted)


def _quoted(facts: QuotableFacts, span: Span) -> tuple[Run, ...]:
    text = facts.quote(span)
    return (Run(text + closing_controls(text), span.start),)


def _way(facts: QuotableFacts, words: tuple[Run, ...]) -> bool:
    base = mostly_right_to_left(facts.document.text)
    return runs_right_to_left("".join(run.text for run in words), base=base)


def one_line(text: str) -> str:
    """Words as they stand in a line of ours: white space is a space."""
    text = " ".join(text.split())
    return text + closing_controls(text)

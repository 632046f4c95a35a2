"""Where a fact stands among the sentences of an analysis."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter

from khulasa.document.model import BODY, Document, Sentence
from khulasa.facts.model import Certainty, Found, Manner, Span, Statement
from khulasa.facts.quotable import QuotableFacts
from khulasa.summary.model import Analysis, Speaker


def sentences_at(analysis: Analysis, spans: Iterable[Span]) -> tuple[int, ...]:
    """The indexes of the sentences that hold anything of some spans, in order."""
    indexes: set[int] = set()
    for span in spans:
        place = max(0, bisect_right(analysis.sentences, span.start, key=attrgetter("start")) - 1)
        while place < len(analysis.sentences) and analysis.sentences[place].start < span.end:
            if analysis.sentences[place].end > span.start:
                indexes.add(place)
            place += 1
    return tuple(sorted(indexes))


def fullest_of(document: Document, mentions: Sequence[Span]) -> Span:
    """Of the places of a name the first with most words of it, rather in a sentence than in a heading."""

    def fullness(mention: Span) -> tuple[int, bool]:
        block = document.blocks[max(0, document.block_at(mention.start))]
        return len(document.text[slice(*mention)].split()), block.kind in BODY

    return max(mentions, key=fullness)


def forms_of(facts: QuotableFacts, name: str) -> list[str]:
    """A name and, of an actor with that name, its other forms in the text that are no part of another actor's.

    Raises `QuoteError`.
    """
    forms = [
        [" ".join(facts.quote(span).split()) for span in (actor.fullest, *actor.mentions)]
        for actor in facts.facts.actors
    ]
    own = next((each for each in forms if each[0] == name), [])
    others = [f" {form} " for each in forms if each is not own for form in each]
    shorter = (form for form in own if not any(f" {form} " in other for other in others))
    return list(dict.fromkeys([name, *shorter]))


_READABLE = 6_000
"""So many signs at most of the sentences of a fact are repeated for it: about two pages."""


def are_readable(analysis: Analysis, indexes: Iterable[int]) -> bool:
    """Whether some sentences are of a length to be repeated for each fact in them.

    A text without full stops is one sentence, and repeating it would grow with the square of its length.
    """
    sentences = (analysis.sentences[index] for index in indexes)
    return sum(sentence.end - sentence.start for sentence in sentences) <= _READABLE


def sentences_of(analysis: Analysis, statement: Statement) -> tuple[int, ...]:
    """The indexes of the sentences in which a statement stands, its verb's among them."""
    return sentences_at(analysis, (statement.verb, statement.content))


def told_in(analysis: Analysis, facts: QuotableFacts, statement: Statement) -> str:
    """The sentences in which a statement stands; its words alone where they are not readable. Raises `QuoteError`."""
    indexes = sentences_of(analysis, statement)
    if not are_readable(analysis, indexes):
        return facts.quote(statement.content)
    return " ".join(map(analysis.quote, indexes))


def speakers_of(analysis: Analysis, facts: QuotableFacts) -> tuple[Speaker, ...]:
    """Who speaks in each sentence that doesn't say so, where that is sure, by the sentences. Raises `QuoteError`."""
    speakers: dict[int, Speaker] = {}
    for statement in facts.facts.statements:
        name = speaker_span(facts, statement)
        if name is None:
            continue
        facts.quote(name)
        for index in sentences_of(analysis, statement):
            speaker = _speaker(analysis.sentences[index], statement, name)
            if speaker is not None:
                speakers.setdefault(index, speaker)
    return tuple(speakers[index] for index in sorted(speakers))


def speaker_span(facts: QuotableFacts, statement: Statement) -> Span | None:
    """Where the author names the speaker most fully; None where nobody is the speaker for sure."""
    if statement.certainty is not Certainty.SURE:
        return None
    if statement.actor is not None:
        return facts.facts.actors[statement.actor].fullest
    return statement.because or statement.speaker


def _speaker(sentence: Sentence, statement: Statement, name: Span) -> Speaker | None:
    """The speaker of one of a statement's sentences; None where it names him, or holds more than his words."""
    written = (name, statement.speaker, statement.because)
    if any(span is not None and _lies_in(span, sentence) for span in written):
        return None
    if _lies_in(statement.verb, sentence):
        carried = statement.found is Found.CARRIED and statement.speaker is None
        return Speaker(sentence.index, (name.start, name.end), carried=True) if carried else None
    inside = statement.content.start <= sentence.start and sentence.end <= statement.content.end + 1
    if inside and statement.manner is Manner.DIRECT:
        return Speaker(sentence.index, (name.start, name.end), carried=False)
    return None


def _lies_in(span: Span, sentence: Sentence) -> bool:
    return sentence.start <= span.start and span.end <= sentence.end

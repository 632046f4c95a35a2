"""The parts of a sentence that tell something each: clauses, and what somebody says without who says it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from khulasa.comparison.content import Content, Reader
from khulasa.comparison.words import is_hedge, key_of
from khulasa.facts.model import Manner, Polarity, Span, Statement
from khulasa.facts.speech.verbs import speaking
from khulasa.facts.tokens import Token, is_function_word, is_verb
from khulasa.facts.who.names import party_at
from khulasa.language.arabic.lists import entries, word_class

_COMMAS = frozenset("،,؛;:")
_OPENERS = frozenset({"لان", "لانه", "لانها", "لانهم", "بل", "عندما", "بعدما"})


def parts(reader: Reader, words: Sequence[Token], said: Sequence[Statement]) -> list[Content]:
    """What the clauses of a sentence tell, without who says it; `said` are its statements."""
    opening = _opening(words, said)
    statements = said if opening is None else [*said, opening]
    found = []
    for stretch in _stretches(words, statements):
        content = replace(
            reader.content(stretch.first, last=stretch.last), is_whole=stretch.is_whole
        )
        if content.words and len(content.words) + len(content.amounts) > 1:
            found.append(content if stretch.said is None else _said(content, words, stretch.said))
    return found


def _opening(words: Sequence[Token], said: Sequence[Statement]) -> Statement | None:
    """What a sentence tells that opens with who says it, and has no أن or quotation: نفى المدير وفاة طفل."""
    verb = speaking(words[0].folded) if words else None
    if verb is None or any(each.verb.overlaps(words[0].span) for each in said):
        return None
    party = party_at(words, 1)
    if party is None or party.last >= len(words):
        return None
    content = Span(words[party.last].span.start, words[-1].span.end)
    return Statement(
        words[0].span, content, Manner.NOMINAL, speaker=party.span, polarity=verb.verb.polarity
    )


def _said(content: Content, words: Sequence[Token], statement: Statement) -> Content:
    verb = [token for token in words if token.span.overlaps(statement.verb)]
    hedges = {key_of(token.folded) for token in verb if is_hedge(token.folded)}
    if statement.manner is Manner.CALL:
        hedges |= {key_of(token.folded) for token in verb}
    return replace(
        content,
        hedges=content.hedges | hedges,
        denial=statement.verb if statement.polarity is Polarity.DENIED else None,
        frame=_names(words, statement.speaker),
    )


def _names(words: Sequence[Token], speaker: Span | None) -> frozenset[str]:
    """The keys of the words of who speaks."""
    if speaker is None:
        return frozenset()
    return frozenset(
        key_of(token.folded)
        for token in words
        if token.span.overlaps(speaker) and not is_function_word(token.folded)
    )


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Words from number `first` to before `last`; `is_whole` says that they are no clause of more."""

    first: int
    last: int
    is_whole: bool
    said: Statement | None = None


def _stretches(words: Sequence[Token], said: Sequence[Statement]) -> Iterator[_Stretch]:
    """The words of each statement, and those around statements, each as a whole and by clauses."""
    starts = [token.span.start for token in words]
    taken: list[tuple[int, int]] = []
    for statement in said:
        first, last = (bisect_left(starts, at) for at in statement.content)
        opening = bisect_left(starts, min(statement.verb.start, statement.content.start))
        if any(opening < end and start < last for start, end in taken):
            continue
        who = [each for each in (statement.verb, statement.speaker) if each is not None]
        ends = [
            bisect_left(starts, each.end) for each in who if each.start >= statement.content.end
        ]
        taken.append((opening, max([last, *ends])))
        yield from _clauses(words, _Stretch(first, last, True, statement))
    reached = 0
    for start, end in [*sorted(taken), (len(words), len(words))]:
        yield from _clauses(words, _Stretch(reached, start, not taken))
        reached = max(reached, end)


def _clauses(words: Sequence[Token], stretch: _Stretch) -> Iterator[_Stretch]:
    """A stretch of words as it is and, where it has several, its clauses."""
    if stretch.first >= stretch.last:
        return
    yield stretch
    cuts = [
        place
        for place in range(stretch.first + 1, stretch.last)
        if words[place].folded in _COMMAS or _goes_on(words[place].folded)
    ]
    edges = [stretch.first, *cuts, stretch.last]
    if cuts:
        for first, last in pairwise(edges):
            yield replace(stretch, first=first, last=last, is_whole=False)


def _goes_on(folded: str) -> bool:
    """Whether a word opens a clause: لأن, بينما, or a verb with و or ف before it."""
    if folded in entries("clause_openers") or folded in _OPENERS:
        return True
    return len(folded) > 3 and folded[0] in "وف" and is_verb(folded[1:]) and not _own_verb(folded)


def _own_verb(folded: str) -> bool:
    """Whether the letter before a verb is its own: وقع."""
    return word_class(folded) == "verb"

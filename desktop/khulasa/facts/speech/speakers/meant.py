"""Who is meant by a word that stands for him who spoke before: `المتحدث`, `البيان`, `سموه`, his office anew."""

from __future__ import annotations

from khulasa.facts.model import ActorKind, Span
from khulasa.facts.speech.passage import Passage
from khulasa.facts.speech.speakers.turns import Turn, bare_words
from khulasa.facts.speech.subjects.extents import SELF
from khulasa.facts.speech.subjects.sources import WRITINGS
from khulasa.facts.speech.subjects.subject import Subject
from khulasa.facts.speech.subjects.titles import is_his_title, may_be_his
from khulasa.facts.speech.verbs import Speaking
from khulasa.facts.who.name_words import is_role_head
from khulasa.language.folding import fold

NEAR = 1
"""Who spoke in the sentence before speaks on where no subject is written; farther off he may be another."""
FAR = 3
"""So many sentences later he who spoke may still be meant: by a dropped subject, or as المتحدث."""
_SAME = frozenset({"مصدر", "متحدث"})
"""`المصدر ذاته` is whoever spoke last, a report or a man."""
_OFFICIAL = fold("مسؤول")


def meant(
    passage: Passage, turn: Turn | None, subject: Subject, speaking: Speaking, sentence: int
) -> Span | None:
    """Who spoke before, at a turn, where `المتحدث` can only be him: he was called so, or as somebody who may be.

    So it is where his office is written anew: `مدير المتحف` behind `مدير المتحف في دمشق سمير الخطيب`.
    """
    if turn is None or sentence - turn.sentence > FAR:
        return None
    words, before = bare_words(passage, subject.span), bare_words(passage, turn.speaker)
    head, agrees = words[0], turn.certain and turn.agrees(speaking)
    if is_his_title(head):
        return turn.speaker if agrees and may_be_his(head, before, speaking) else None
    if not subject.refers_back:
        is_office = subject.party is not None and subject.party.kind is ActorKind.ROLE
        is_anew = is_office and 1 < len(words) < len(before) and before[: len(words)] == words
        return turn.speaker if is_anew and agrees else None
    is_the_same = head in _SAME and words[-1] in SELF
    if head in WRITINGS or (is_the_same and turn.agrees(speaking)):
        return turn.speaker if turn.certain and sentence - turn.sentence <= NEAR else None
    is_same = head in before or (head == _OFFICIAL and is_role_head(before[0]))
    return turn.speaker if is_same and agrees else None


def is_named_again(
    passage: Passage, turn: Turn | None, subject: Subject, speaking: Speaking
) -> bool:
    """Whether a noun is one of who spoke last, who is no object of his own: ودعت اللجنة behind لجنة السلام."""
    if turn is None or not (turn.certain and turn.agrees(speaking)):
        return False
    return bare_words(passage, subject.span)[0] in bare_words(passage, turn.speaker)


def is_titled(passage: Passage, subject: Subject) -> bool:
    """Whether a subject is such a title."""
    return is_his_title(passage.folded(passage.place_at(subject.span.start)))

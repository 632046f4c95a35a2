"""The last part of a speaker's name, where no list knows it: `المهندس لي سونغ مين بأن`."""

from __future__ import annotations

from dataclasses import replace

from khulasa.facts.model import ActorKind, Span
from khulasa.facts.speech.passage import Passage
from khulasa.facts.speech.subjects.adjuncts import has_preposition, is_adjunct
from khulasa.facts.speech.subjects.sources import is_agency, is_like_a_name, is_place
from khulasa.facts.speech.subjects.subject import Subject
from khulasa.facts.speech.verbs import TOLD, Verb
from khulasa.facts.tokens import is_function_word

_LONGEST = 3
"""So many words at most are the rest of a name."""
_LI = "لي"
"""A Korean and Chinese name, and "to me"."""


def with_rest_of_name(passage: Passage, subject: Subject, last: int, verb: Verb) -> Subject:
    """A person or office with the words up to what leads to the content, where all of them may be a name."""
    party, first = subject.party, subject.last
    is_person = party is not None and party.kind in {ActorKind.PERSON, ActorKind.ROLE}
    if not is_person or TOLD in verb.frames or not first < last <= first + _LONGEST:
        return subject
    is_li = passage.folded(first) == _LI and last > first + 1
    start = first + is_li
    if not (_may_be_name(passage, start) and is_like_a_name(passage.folded(start))):
        return subject
    if not all(
        _may_be_name(passage, place) and (is_li or is_like_a_name(passage.folded(place)))
        for place in range(start + 1, last)
    ):
        return subject
    span = Span(subject.span.start, passage.words[last - 1].span.end)
    return replace(subject, span=span, last=last)


def _may_be_name(passage: Passage, place: int) -> bool:
    """Whether a word says neither when, where nor to whom, and is no agency's and no place's name."""
    folded = passage.folded(place)
    if not passage.words[place].is_word or is_function_word(folded) or has_preposition(folded):
        return False
    is_other = is_agency(passage, place) or is_place(passage, place)
    return not (is_other or is_adjunct(passage, place - 1, place) or folded.startswith("ال"))

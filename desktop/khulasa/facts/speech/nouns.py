"""What is said without a clause: `أعرب المدير عن أمله`, `أكد المدير أهمية الكتب`, `دعا المدير الناس إلى الهدوء`."""

from __future__ import annotations

from dataclasses import dataclass

from khulasa.facts.speech.adjuncts import PREPOSITIONS, is_adjunct, leads_to_noun
from khulasa.facts.speech.content import COMMAS, is_that
from khulasa.facts.speech.passage import Passage
from khulasa.facts.speech.subjects import Subject, behind
from khulasa.facts.speech.verbs import OBJECT, Form, Speaking, Verb
from khulasa.facts.tokens import is_function_word, is_verb
from khulasa.language.arabic.lists import entries

_REACH = 30
"""So many words at most stand between a verb and what it is about."""


@dataclass(frozen=True, slots=True)
class NounLead:
    """Where what is said begins, and who says it, if it is written beside the verb."""

    place: int
    subject: Subject | None


def noun_lead(
    passage: Passage, verb: int, speaking: Speaking, names: frozenset[str]
) -> NounLead | None:
    """Where the noun stands that says what the verb, whose last word is at a place, is about."""
    end = passage.place_at(passage.sentence_at(passage.words[verb].span.start).end)
    end = min(end, verb + 1 + _REACH)
    first = verb + 1
    if first >= end:
        return None
    subject = None
    at = _object_at(passage, speaking.verb, first, is_set_off=False)
    if at is None and speaking.form is not Form.PARTICIPLE:
        subject = behind(passage, first, end, names, speaking, before_noun=True)
        if subject is None and speaking.verb.calls and _calls(passage, first, end):
            return NounLead(first, None)  # who is called upon stands where the subject is dropped
        if subject is None or not subject.known:
            return None
        at = _behind_subject(passage, speaking.verb, subject, end)
        if at is not None and not speaking.verb.calls:
            subject = behind(passage, first, at[0], names, speaking, before_noun=True)
    elif at is None and speaking.verb.calls and _calls(passage, first, end):
        at = first, first
    if at is None or at[1] >= end or is_that(passage.folded(at[1])):
        return None
    return NounLead(at[1], subject)


def _object_at(
    passage: Passage, verb: Verb, place: int, *, is_set_off: bool
) -> tuple[int, int] | None:
    """Where what leads to the noun stands and where the noun begins, if it leads to it at a place."""
    word = passage.words[place]
    folded = word.folded
    if not word.is_word:
        return None
    if leads_to_noun(passage, verb, place):
        return place, place + (folded in PREPOSITIONS)
    if OBJECT in verb.frames and folded in entries("object_heads"):
        return place, place
    if OBJECT in verb.frames and is_set_off and not is_function_word(folded):
        return None if is_verb(folded) else (place, place)
    return None


def _behind_subject(
    passage: Passage, verb: Verb, subject: Subject, end: int
) -> tuple[int, int] | None:
    """The same behind a subject and what says when and where."""
    if verb.calls:
        place = _behind_time(passage, subject.last, end)
        if place >= end:
            return None
        found = _object_at(passage, verb, place, is_set_off=False)
        return found or ((place, place) if _calls(passage, place, end) else None)
    first = subject.last
    aside = False
    for place in range(first, end):
        word = passage.words[place]
        is_set_off = place > first and passage.folded(place - 1) in COMMAS
        found = _object_at(passage, verb, place, is_set_off=is_set_off and aside)
        if found is not None:
            return found
        if word.is_word and (is_verb(word.folded) or is_that(word.folded)):
            return None
        aside = aside or is_adjunct(passage, first - 1, place)
        if OBJECT in verb.frames and not aside:
            return None  # an object stands between: أعلن المدير بدء البحث عن
    return None


def _behind_time(passage: Passage, place: int, end: int) -> int:
    while place < end and (
        passage.folded(place) in COMMAS
        or passage.folded(place) in entries("weekdays")
        or passage.words[place].is_number
    ):
        place += 1
    return place


def _calls(passage: Passage, first: int, end: int) -> bool:
    """Whether somebody is called upon to do something: إلى, ل, ب or أن follow, and no verb before them."""
    for place in range(first, end):
        word = passage.words[place]
        if not word.is_word:
            return False
        if word.folded in {"الي", "من", "علي", "عدم"} or is_that(word.folded):
            return True
        if place > first and word.folded[0] in "لب" and len(word.folded) > 3:
            return not is_function_word(word.folded)
        if is_verb(word.folded):
            return False
    return False

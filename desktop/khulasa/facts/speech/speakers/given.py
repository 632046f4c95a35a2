"""Who gave the speech or writing that a verb of saying points back to: `ألقى المدير كلمة أكد فيها أن`."""

from __future__ import annotations

from dataclasses import replace

from khulasa.facts.speech.passage import Passage
from khulasa.facts.speech.speakers.acting import GAVE, GAVE_IT, first_verb, main_subject
from khulasa.facts.speech.speakers.turns import Turn
from khulasa.facts.speech.subjects.beside import behind, source
from khulasa.facts.speech.subjects.subject import Subject
from khulasa.facts.speech.verbs import Speaking
from khulasa.facts.tokens import bare_forms
from khulasa.language.arabic.lists import entries

_FARTHEST = 30
"""So many words may stand between a speech and the verb that points back to it."""
_BY = "من"
_TO = frozenset({"رساله", "برقيه", "خطاب", "نداء"})
"""These are for him who stands behind them with ل."""
_HAS = frozenset({"قد", "وقد", "لقد", "كما"})
"""Behind these stands the verb of a sentence: وقد ألقى المدير كلمة."""
_MORE = frozenset({"نداء", "برقيه", "كتاب", "محاضره", "خطبه", "قصيده", "فيديو", "مناشده", "شكوي"})
"""Speeches and writings in which somebody speaks, but which are not told of as occasions: كتب كتابا قال فيه."""


def giver(
    passage: Passage, verb: int, speaking: Speaking, sentence: int, names: frozenset[str]
) -> Turn | None:
    """Who speaks in what a pronoun behind the verb at a place points back to; None where no speech is told of."""
    first = passage.sentence_around(verb).start
    speech = _speech(passage, max(first, verb - _FARTHEST), verb)
    if speech is None:
        return None
    subject = _named_behind(passage, speech, verb, names, speaking)
    if subject is not None:
        party, span = subject.party, subject.span
        named = span if party is None else party.name or span
        return Turn(named, subject.known, speaking.feminine, subject.plural, sentence, span.end)
    gave = first + (passage.folded(first) in _HAS)
    if GAVE.fullmatch(passage.folded(gave)):
        subject = behind(passage, gave + 1, speech, names, speaking)
        if subject is not None and subject.party is None and (subject.known or subject.certain):
            sure, end = subject.known, subject.span.end
            return Turn(subject.span, sure, speaking.feminine, subject.plural, sentence, end)
    position = passage.words[verb].span.start
    turn = main_subject(passage, position, speaking, sentence, names)
    opening = first_verb(passage, first, speech)
    gives = opening is not None and GAVE.fullmatch(passage.folded(opening)) is not None
    return turn and replace(turn, certain=turn.certain and gives)


def _speech(passage: Passage, first: int, verb: int) -> int | None:
    """The place of the nearest word for a speech or writing that agrees with the pronoun behind the verb."""
    feminine = passage.folded(verb + 1).endswith("ها")
    for place in range(verb - 1, first - 1, -1):
        for _, form in bare_forms(passage.folded(place) or "-"):
            bare = form.removesuffix("ا")
            is_speech = bare.removeprefix("ال") in entries("occasions") | _MORE
            if is_speech and feminine == bare.endswith(("ه", "ات", "ي")):
                return place
    return None


def _named_behind(
    passage: Passage, speech: int, verb: int, names: frozenset[str], speaking: Speaking
) -> Subject | None:
    """Who is said to give it right behind it: كلمة من المدير, كلمة للمدير, كلمة ألقاها المدير."""
    folded = passage.folded(speech + 1)
    if GAVE_IT.fullmatch(folded):
        return behind(passage, speech + 2, verb, names, speaking)
    if folded == _BY:
        subject = source(passage, speech + 2, verb, names)
    elif folded.startswith("ل") and passage.folded(speech).removeprefix("ال") not in _TO:
        subject = source(passage, speech + 1, verb, names)
    else:
        return None
    return subject if subject is not None and subject.party is not None else None

"""What a verb says itself, where no clause follows: `أكد المدير أهمية الكتب`, `أعلن سمير الخطيب اعتزاله`."""

from __future__ import annotations

import re

from khulasa.facts.model import ActorKind
from khulasa.facts.speech.content import COMMAS, is_that
from khulasa.facts.speech.passage import Passage
from khulasa.facts.speech.subjects.adjuncts import (
    PREPOSITIONS,
    has_preposition,
    is_adjunct,
    leads_to_noun,
)
from khulasa.facts.speech.subjects.extents import SELF
from khulasa.facts.speech.subjects.subject import Subject
from khulasa.facts.speech.verbs import OBJECT, Verb, is_clear_verb
from khulasa.facts.tokens import is_function_word
from khulasa.facts.who.name_words import is_listed
from khulasa.facts.who.names import party_at
from khulasa.language.arabic.lists import entries, word_class

_ALL = frozenset({"جميع", "كافه", "كل", "بعض", "اي"})
_ANY = "اي"
_THIS = frozenset({"هذا", "هذه", "ذلك", "تلك"})
_WHAT = "ما"
"""نفى المدير ما تردد."""
_VERBAL_NOUN = re.compile(r"ال(?:ا\w{2,}ا\w|ت\w{1,3}ي\w|\w{3,}ات)")
"""Definite nouns that are no adjectives by their form: الانتهاء, التأجيل, الاتهامات."""


def object_at(
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
    if OBJECT in verb.frames and is_set_off and _may_be_object(passage, verb, place):
        return place, place
    return None


def _may_be_object(passage: Passage, verb: Verb, place: int) -> bool:
    """Whether a word may be a noun, and neither when nor how something was said."""
    folded = passage.folded(place)
    if is_function_word(folded) and folded not in _ALL:
        return folded == _WHAT and verb.takes_any_object
    is_joined = folded[0] == "و" and word_class(folded) != "own"  # اتهم المتحف والوزارة بأن
    if is_joined or has_preposition(folded) or is_adjunct(passage, place, place):
        return False
    if is_clear_verb(folded):
        return False
    if verb.describes or verb.calls:
        return True
    person = party_at(passage.words, place)
    return person is None or person.kind is not ActorKind.PERSON  # نفت الحكومة الشاعر سمير الخطيب


def is_his(passage: Passage, subject: Subject) -> bool:
    """Whether a noun with the subject's pronoun stands behind him: `أعلن سمير الخطيب اعتزاله`, `أكدت الوزارة دعمها`."""
    folded, before = passage.folded(subject.last), passage.folded(subject.last - 1)
    named = subject.party is not None and subject.party.name is not None
    if not subject.known or not (named or before.startswith("ال")) or folded in SELF:
        return False
    written = passage.words[subject.last].written
    is_his = written.endswith(("ه", "ها", "هم", "هن")) and len(folded) > len("رجله")
    return is_his and not is_listed(folded) and word_class(folded) != "own"


def may_follow(passage: Passage, verb: Verb, subject: Subject) -> bool:
    """Whether the word behind a subject is surely none of its adjectives, but what the verb does something to."""
    if not (verb.takes_any_object or verb.describes):
        return False
    if subject.party is not None and subject.party.name is not None:
        return True
    folded = passage.folded(subject.last)
    if passage.folded(subject.last - 1).endswith("ه") and not folded.endswith("ه"):
        return True  # an adjective would agree: قدرت الوزارة الخسائر
    return not folded.startswith("ال") or _VERBAL_NOUN.fullmatch(folded) is not None


def is_said_of_it(passage: Passage, place: int, end: int) -> bool:
    """Whether ب leads to what is said of somebody or something: وصف القرار بأنه, اتهم المدير بالإهمال."""
    for at in range(place, end):
        folded = passage.folded(at)
        if folded in {"ب", "بـ"} or (folded[0] == "ب" and is_that(folded)):
            return True
        if has_preposition(folded) and folded[0] == "ب":
            return True
        if folded in COMMAS or is_clear_verb(folded):
            return False
    return False

"""What a verb says itself, where no clause follows: `أكد المدير أهمية الكتب`, `أعلن سمير الخطيب اعتزاله`."""

from __future__ import annotations

import re

from khulasa.facts.model import ActorKind
from khulasa.facts.speech.content import COMMAS, is_that
from khulasa.facts.speech.passage import Passage
from khulasa.facts.speech.subjects.adjuncts import (
    PREPOSITIONS,
    RARE,
    has_preposition,
    is_adjunct,
    leads_to_noun,
)
from khulasa.facts.speech.subjects.extents import SELF
from khulasa.facts.speech.subjects.sources import is_source
from khulasa.facts.speech.subjects.subject import Subject
from khulasa.facts.speech.verbs import OBJECT, Form, Speaking, Verb, is_clear_verb, is_given_name
from khulasa.facts.tokens import is_function_word
from khulasa.facts.who.name_words import commonness, is_listed, is_role_head
from khulasa.facts.who.names import party_at
from khulasa.language.arabic.lists import entries, word_class

_ALL = frozenset({"جميع", "كافه", "كل", "بعض", "اي"})
_ANY = "اي"
_THIS = frozenset({"هذا", "هذه", "ذلك", "تلك"})
_WHICH = "التي"
_WHAT = "ما"
"""نفى المدير ما تردد."""
_LEAST_LETTERS = 4
"""A noun that may be what is said has so many letters at least, with its pronoun or without."""
_ELATIVE = re.compile(r"ا\w{3}")
_HIS_DOING = re.compile("ت(?:[^اوي]{3}|و[^اوي]{2}|[^اوي]ا[^اوي]{2})(?:ه|ها|هم)")
"""Verbal nouns that look like a verb, with a pronoun: توصله, تمسكها."""
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
    is_head = folded in entries("object_heads") or (folded == _ANY and verb.takes_any_object)
    if OBJECT in verb.frames and is_head:
        return place, place
    if OBJECT in verb.frames and is_set_off and _may_be_object(passage, verb, place):
        return place, place
    return None


def _may_be_object(passage: Passage, verb: Verb, place: int) -> bool:
    """Whether a word may be a noun, and neither when nor how something was said."""
    folded, speaking = passage.folded(place), passage.verbs[place]
    if folded in _THIS and verb.takes_any_object:
        return passage.folded(place + 1).startswith("ال")
    if is_function_word(folded) and folded not in _ALL:
        return folded == _WHAT and verb.takes_any_object
    is_joined = folded[0] == "و" and word_class(folded) != "own"  # اتهم المتحف والوزارة بأن
    if is_joined or has_preposition(folded) or is_adjunct(passage, place, place):
        return False
    is_participle = speaking is not None and speaking.form is Form.PARTICIPLE
    if is_participle or (is_clear_verb(folded) and _HIS_DOING.fullmatch(folded) is None):
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
    is_his = written.endswith(("ه", "ها", "هم", "هن")) and len(folded) >= _LEAST_LETTERS
    return is_his and not is_listed(folded) and word_class(folded) != "own"


def may_follow(passage: Passage, verb: Verb, subject: Subject) -> bool:
    """Whether the word behind a subject is surely none of its adjectives, but what the verb does something to."""
    folded = passage.folded(subject.last)
    is_named = subject.party is not None and subject.party.name is not None
    if not (verb.takes_any_object or verb.describes):
        return _is_common_noun(folded, subject) or _is_action(passage, subject)
    if is_named:
        return True
    if passage.folded(subject.last - 1).endswith("ه") and not folded.endswith("ه"):
        return True  # an adjective would agree: قدرت الوزارة الخسائر
    return not folded.startswith("ال") or _VERBAL_NOUN.fullmatch(folded) is not None


def is_only_object(passage: Passage, place: int, speaking: Speaking) -> bool:
    """Whether a definite noun right behind a verb that needs an object is it, so that the subject is left out.

    `ونفى الشائعات عن سفره`: it is nobody's name or office, and nothing follows that might be the object.
    """
    folded, following = passage.folded(place), passage.folded(place + 1)
    bare = folded.removeprefix("ال")
    if not (speaking.verb.takes_any_object and folded.startswith("ال")) or _may_speak(
        passage, place
    ):
        return False
    if following in _THIS or following == _WHAT or following in _ALL:
        return False
    if party_at(passage.words, place + 1) is not None or (
        is_given_name(following) and following not in PREPOSITIONS
    ):
        return False  # ووصف القانوني سمير الخطيب
    if not following.startswith("ال"):
        return True
    is_thing = bare.endswith("ات") or (bare.endswith("ه") and not speaking.feminine)
    if following == _WHICH:
        return is_thing or not speaking.feminine  # no "he" is described so: ونفى الأنباء التي
    return is_thing and following.endswith("ه")  # الاتهامات الموجهة


def _may_speak(passage: Passage, place: int) -> bool:
    """Whether a definite noun may be somebody, a body or another source: النائب, المتهمون, الوزارة."""
    folded = passage.folded(place)
    bare = folded.removeprefix("ال")
    lists = ("roles_of_many", "anybody", "people_in_plural", "body_heads", "source_heads")
    is_known = is_listed(folded) or is_role_head(bare) or is_source(passage, place)
    party = party_at(passage.words, place)
    return is_known or party is not None or any(bare in entries(name) for name in lists)


def _is_action(passage: Passage, subject: Subject) -> bool:
    """Whether a definite verbal noun stands behind a subject of which it can be no part: أعلنت الروابط الإضراب."""
    folded, before = passage.folded(subject.last), passage.folded(subject.last - 1)
    is_whole = before.startswith("ال") or not before[:1].isalnum()
    return subject.known and is_whole and _VERBAL_NOUN.fullmatch(folded) is not None


def _is_common_noun(folded: str, subject: Subject) -> bool:
    """Whether an indefinite noun stands behind a person's name, and is no part of it: غياب, but not رئيس, أبرز."""
    party = subject.party
    is_person = party is not None and party.name is not None and party.kind is ActorKind.PERSON
    if not is_person or folded.startswith("ال") or is_listed(folded) or is_role_head(folded):
        return False
    if _ELATIVE.fullmatch(folded):
        return False
    return len(folded) >= _LEAST_LETTERS and commonness(folded) > RARE


def is_said_of_it(passage: Passage, place: int, end: int) -> bool:
    """Whether ب leads to what is said of somebody or something: وصف القرار بأنه, اتهم المدير بالإهمال."""
    for at in range(place, end):
        folded = passage.folded(at)
        if folded == "ب" or (folded[0] == "ب" and is_that(folded)):
            return True
        if has_preposition(folded) and folded[0] == "ب":
            return True
        if folded in COMMAS or is_clear_verb(folded):
            return False
    return False

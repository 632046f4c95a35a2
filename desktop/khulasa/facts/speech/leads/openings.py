"""What stands before a verb of saying in its sentence, where its subject is left out: whether he who spoke goes on."""

from __future__ import annotations

from khulasa.facts.model import ActorKind
from khulasa.facts.speech.content import COMMAS, OPENING_MARKS, is_that
from khulasa.facts.speech.passage import Passage
from khulasa.facts.speech.subjects.adjuncts import PREPOSITIONS, is_the_name
from khulasa.facts.speech.verbs import Form, is_clear_verb, is_given_name
from khulasa.facts.tokens import bare_forms
from khulasa.facts.who.name_words import is_role_head
from khulasa.facts.who.names import party_at
from khulasa.language.arabic.lists import entries, word_class

_LONGEST = 14
"""So many words at most say when, where or about what, before a verb."""
LINKS = frozenset(
    {"كما", "ثم", "حيث", "اذ", "لكنه", "لكنها", "ولكنه", "ولكنها", "قد", "وقد", "فقد"}
    | {"هو", "هي", "فهو", "فهي"}
)
"""Behind these a verb goes on with him who spoke before."""
_WHILE = "فيما"
_MARKS = frozenset({":", ".", "و"})
"""Behind these, as behind a comma, a clause begins; a و may stand apart from its verb."""
_ALSO = frozenset({"و", "كما", "ثم", "من", "ومن", "قد", "وقد", "لقد", "ايضا", "كذلك", "وكذلك"})
"""With these alone before it a verb still opens its sentence."""
_IN = frozenset({"في", "مع", "خلال", "اثناء", "لدي", "ازاء", "ختاما", "اخيرا", "جوابا", "اجابه"})
"""With these, too, a sentence opens that says first when, where or about what: مع ذلك أكد, ختاما أكد."""
_NO_ADVERBS = frozenset(
    {"ان", "انه", "حيث", "فيما", "بينما", "عندما", "حينها", "وقتها", "بحسب", "حسب", "وفق", "وفقا"}
    | {"نقلا", "له", "لها", "لهم", "لنا", "لي", "لمن"}
)
"""Adjuncts elsewhere; at the head of a sentence they open a clause, or lead to who speaks or is spoken to."""
_HUMAN = frozenset({ActorKind.PERSON, ActorKind.ROLE, ActorKind.GROUP})
IN_WHICH = frozenset(
    {"فيه", "فيها", "فيهما", "خلاله", "خلالها", "عبره", "عبرها", "ضمنه", "ضمنها"}
    | {"اثناءه", "اثناءها"}
)
"""Behind a verb these point to what somebody spoke or wrote: ألقى كلمة أكد فيها أن."""


def opens_clause(passage: Passage, place: int) -> bool:
    """Whether a verb opens its sentence, goes on with it, or stands behind what says when or about what."""
    start = passage.words[place].span.start
    if passage.sentence_at(start).start == start or passage.folded(place)[0] in "وف":
        return True
    if passage.folded(place - 1) in COMMAS | OPENING_MARKS | LINKS | _MARKS:
        return True
    if passage.folded(place - 1) == _WHILE and passage.folded(place - 2) in COMMAS:
        return True
    return is_behind_adverbial(passage, place) and not _names_somebody(passage, place)


def opens_sentence(passage: Passage, place: int) -> bool:
    """Whether nothing stands before a verb in its sentence but a link, or when, where or about what.

    `كما قال`, `وفي هذا السياق، قال`, `وعن الأسعار قال`; nobody is named there who might speak.
    """
    first = passage.sentence_around(place).start
    between = range(first, place)
    if all(passage.folded(at) in _ALSO for at in between):
        return True
    return is_behind_adverbial(passage, place) and not _names_somebody(passage, place)


def is_behind_adverbial(passage: Passage, place: int) -> bool:
    """Whether a sentence begins with when, where or about what, and a verb follows: `وبعد العشاء أكد`."""
    first, speaking = passage.sentence_around(place).start, passage.verbs[place]
    if speaking is None or (speaking.verb.doubtful and speaking.form is not Form.PAST):
        return False
    if not 0 < place - first <= _LONGEST or not _opens_adverbial(passage.folded(first)):
        return False
    for at in range(first, place):
        folded, speaks = passage.folded(at), passage.verbs[at]
        is_finite = speaks is not None and speaks.is_finite
        if is_that(folded) or is_clear_verb(folded) or (is_finite and at > first + 1):
            return False
        if folded in COMMAS and at < place - 1:
            return False
    return True


def _opens_adverbial(folded: str) -> bool:
    bare = folded.removeprefix("و") if folded not in entries("adjuncts") else folded
    if bare in _NO_ADVERBS:
        return False
    return bare in PREPOSITIONS | _IN | entries("adjuncts") or word_class(bare) == "accusative"


def _names_somebody(passage: Passage, place: int) -> bool:
    """Whether somebody stands before a verb in its sentence who may be its subject: وفي حديث للمدير أكد."""
    first = passage.sentence_around(place).start
    return any(_is_somebody(passage, at) for at in range(first, place))


def _is_somebody(passage: Passage, place: int) -> bool:
    party = party_at(passage.words, place)
    if party is not None and party.first == place and party.kind in _HUMAN:
        return True
    return any(
        is_role_head(form.removeprefix("ال"))
        or (is_given_name(form) and (form != "علي" or is_the_name(passage.words[place])))
        for _, form in bare_forms(passage.folded(place) or "-")
    )

"""Who speaks: the words that say it, and what is known of him by them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from khulasa.facts.model import ActorKind, Span
from khulasa.facts.speech.content import OPENING_MARKS
from khulasa.facts.speech.passage import Passage
from khulasa.facts.speech.subjects.adjuncts import is_imam
from khulasa.facts.speech.subjects.extents import SELF
from khulasa.facts.speech.subjects.sources import WRITINGS, is_source, may_open_source
from khulasa.facts.speech.verbs import is_clear_verb
from khulasa.facts.tokens import is_function_word
from khulasa.facts.who.apposition import has_pronoun
from khulasa.facts.who.name_words import is_role_head
from khulasa.facts.who.names import party_at
from khulasa.facts.who.parties import Party
from khulasa.language.arabic.lists import entries

_NOBODY = frozenset(
    {"ذلك", "هذا", "هذه", "كل", "ما", "كيف", "مثل", "كما", "صلي", "جل", "عز", "تعالي", "سبحانه"}
)
_THESE = "هؤلاء"
_PLURAL_AND_PRONOUN = ("اته", "اتها", "اتهم")


@dataclass(frozen=True, slots=True)
class Subject:
    """Who speaks, in the text and as places of words.

    `known` where it is a person, a body, an office or another source by the words themselves; `certain` where
    nothing but a speaker can stand there. `refers_back` says that a definite word stands for somebody named before, or
    perhaps for a thing. `is_place` says that a place is named, which seldom speaks, `is_given_name` that a given name
    alone stands there. `supposed` says that he speaks in a clause behind أن that the author may deny or doubt.
    `plural` speaks of the form, not of how many there are.
    """

    span: Span
    last: int
    known: bool
    certain: bool
    plural: bool
    party: Party | None = None
    is_scripture: bool = False
    refers_back: bool = False
    is_place: bool = False
    is_given_name: bool = False
    supposed: bool = False


def described(passage: Passage, first: int, last: int, names: frozenset[str]) -> Party | None:
    """A person named behind one word that no list of roles has: الخباز مفتاح سالم, تلميذتها أسماء قباني."""
    word = passage.words[first]
    may_describe = word.folded.startswith("ال") or (
        has_pronoun(word) and not word.folded.endswith(_PLURAL_AND_PRONOUN)
    )
    if first + 1 >= last or not may_describe or is_function_word(word.folded):
        return None
    named = within(passage, party_at(passage.words, first + 1, names), last)
    if named is None or named.name is None or named.kind is not ActorKind.PERSON:
        return None
    if named.span.start != passage.words[first + 1].span.start:
        return None
    return replace(named, first=first, span=Span(word.span.start, named.span.end))


def within(passage: Passage, party: Party | None, last: int) -> Party | None:
    """A party as far as it stands before a place; None where nothing of its name does."""
    if party is None or party.last <= last:
        return party
    end, name = passage.words[last - 1].span.end, party.name
    if name is not None and name.start >= end:
        return None
    if name is not None:
        name = Span(name.start, min(name.end, end))
    return replace(party, last=last, span=Span(party.span.start, end), name=name)


def refers_back(passage: Passage, first: int, last: int, party: Party | None) -> bool:
    """Whether a definite word without a name stands for somebody who was named before: المتحدث, الشاب العائد."""
    folded = passage.folded(first)
    if folded in entries("relatives"):
        return True  # زوجة سمير is not سمير
    if folded == _THESE and last - first == 1:
        return True
    if not folded.startswith("ال") or (party is not None and party.name is not None):
        return False
    bare = folded.removeprefix("ال")
    if bare in entries("roles_of_many"):
        return True  # الناشط المغربي stands for one who was named
    same = passage.folded(last - 1) in SELF
    is_alone = last - first - same == 1
    return bare in entries("anybody") or (is_alone and (is_role_head(bare) or bare in WRITINGS))


def is_plural(passage: Passage, place: int, party: Party | None) -> bool:
    """Whether the subject that begins here is told of in the plural: مسؤولون, مسؤولو الإطفاء."""
    if party is not None:
        return party.kind is ActorKind.GROUP
    folded = passage.folded(place)
    if folded.removeprefix("ال") in entries("people_in_plural"):
        return True
    return is_source(passage, place) and folded.endswith(("ون", "ين", "و"))


def is_nobody(passage: Passage, place: int) -> bool:
    """Whether nobody's name or office can begin at a place: a verb stands there, or what only binds words."""
    word = passage.words[place]
    folded = word.folded
    if not word.is_word:
        return folded not in OPENING_MARKS
    if folded in _NOBODY or is_clear_verb(folded):
        return True
    if is_imam(word):
        return False
    return is_function_word(folded) and not may_open_source(folded) and folded != "علي"

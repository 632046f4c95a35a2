"""Who a sentence tells of before the verb of saying that leaves its subject out: `اعتذر المدير، قائلا إن`."""

from __future__ import annotations

import re

from khulasa.facts.model import ActorKind, Span
from khulasa.facts.speech.content import COMMAS
from khulasa.facts.speech.passage import Passage
from khulasa.facts.speech.speakers.turns import Turn
from khulasa.facts.speech.subjects.adjuncts import is_adjunct
from khulasa.facts.speech.subjects.beside import behind
from khulasa.facts.speech.subjects.fronted import fronted
from khulasa.facts.speech.subjects.subject import Subject
from khulasa.facts.speech.verbs import Speaking, is_clear_verb, may_agree
from khulasa.facts.tokens import is_function_word
from khulasa.facts.who.name_words import is_listed, is_role_head
from khulasa.facts.who.names import party_at, people
from khulasa.facts.who.parties import Party, may_be_two_names
from khulasa.language.arabic.lists import entries

_LONGEST_SENTENCE = 60
"""So many words of a sentence are looked through for who it tells of."""
_AS_FOR = frozenset({"اما", "واما"})
_SO_HE_HAS = "فقد"
_IN = frozenset({"في", "خلال"})
GAVE_IT = re.compile("(?:القا?|كتب|نشر|وجه|اصدر|بعث|ارسل|ادلي|عقد|اجرا|قدم)ت?(?:ه|ها)")
GAVE = re.compile(
    "[وف]?(?:القي|الق|كتب|نشر|وجه|اصدر|بعث|ارسل|ادلي|ادل|عقد|اجري|اجر|قدم|اطلق|بث|سجل|رفع)ت?(?:وا)?"
)
"""Who does one of these with a speech or a writing speaks in it."""
_FEW = 7
"""So many words hold the verb that a sentence opens with: its subject, or when it was, stands before it."""


def main_subject(
    passage: Passage, position: int, speaking: Speaking, sentence: int, names: frozenset[str]
) -> Turn | None:
    """Who does what a sentence tells that opens with a verb and its subject, or with them the other way round."""
    first = passage.place_at(passage.sentence_at(position).start)
    last = passage.place_at(position)
    verb = first + 2 if _is_speech_given(passage, first) else first_verb(passage, first, last)
    if passage.folded(first) in _AS_FOR:
        verb = _behind_topic(passage, first, last)
    is_known = verb is not None
    if verb is None:
        verb = first
        if not _may_be_verb(passage, first, names):
            return None
    subject = fronted(passage, verb, names, speaking)
    subject = subject or behind(passage, verb + 1, last, names, speaking)
    if is_known and not _is_party(subject):
        subject = behind(passage, first, verb, names, speaking)
        if subject is None or subject.party is None or subject.party.name is None:
            return None
    if subject is None or subject.party is None or not may_agree(passage.folded(verb), speaking):
        return None
    party = subject.party
    is_office = party.kind is ActorKind.ROLE and party.last - party.first > 1
    if not is_known and party.name is None and not is_office:
        return None
    between = passage.words[party.last + 1 : last][:_LONGEST_SENTENCE]
    certain = is_known and not (
        _holds_another(passage, party)
        or may_be_two_names(passage.text, party)
        or any(word.is_word and is_clear_verb(word.folded) for word in between)
    )
    return Turn(party.span, certain, speaking.feminine, subject.plural, sentence, party.span.end)


def alone_told_of(
    parts: tuple[Passage, Passage | None], number: int, names: frozenset[str], reach: int
) -> Span | None:
    """Whom alone the author tells of in one of so many sentences before one of the first passage, by its number."""
    passage, before = parts
    told = [(passage, at) for at in range(number - 1, -1, -1)]
    if before is not None:
        told += [(before, at) for at in range(len(before.sentences) - 1, -1, -1)]
    found = (told_of(part, at, names) for part, at in told[:reach])
    return next((named for named in found if named is not None), None)


def told_of(told: Passage, number: int, names: frozenset[str]) -> Span | None:
    """The name of the one person whom a passage's sentence tells of, by its number; not those in quotations."""
    span = told.sentences[number]
    words = told.words[told.place_at(span.start) : told.place_at(span.end)]
    named = [
        party.name
        for party in people(words[:_LONGEST_SENTENCE], names)
        if party.name is not None and told.marks.outer_at(party.name.start) is None
    ]
    return named[0] if len(named) == 1 else None


def _behind_topic(passage: Passage, first: int, last: int) -> int | None:
    """The place of the verb with ف that tells of a topic: أما المدير فيرفض."""
    for place in range(first + 1, min(last, first + _LONGEST_SENTENCE)):
        folded = passage.folded(place)
        is_verb = is_clear_verb(folded[1:]) or passage.verbs[place] is not None
        if folded == _SO_HE_HAS or (folded.startswith("ف") and is_verb):
            return place + (folded == _SO_HE_HAS)
    return None


def _is_party(subject: Subject | None) -> bool:
    return subject is not None and subject.party is not None


def first_verb(passage: Passage, first: int, last: int) -> int | None:
    """The place of the verb that a sentence opens with, behind a few words at most; none in what is quoted."""
    adjunct_ends = is_adjunct(passage, first, first)
    party = party_at(passage.words, first)
    behind_party = first if party is None else party.last
    for place in range(first, min(last, max(first + _FEW, behind_party + 1))):
        if adjunct_ends and passage.folded(place) in COMMAS:
            adjunct_ends = False  # من جهته، اتهم
            continue
        quoted = passage.marks.outer_at(passage.words[place].span.start) is not None
        if quoted or passage.folded(place) in COMMAS:
            return None
        if is_clear_verb(passage.folded(place)) or passage.verbs[place] is not None:
            return place
        gives = GAVE.fullmatch(passage.folded(place)) is not None
        if gives and (place == behind_party or party_at(passage.words, place + 1)):
            return place
    return None


def _is_speech_given(passage: Passage, first: int) -> bool:
    """Whether a sentence opens with what somebody spoke or wrote: في كلمة ألقاها سمير الخطيب, في مقال كتبته سلمى."""
    folded = passage.folded(first).removeprefix("و")
    is_occasion = folded in _IN and passage.folded(first + 1) in entries("occasions")
    return is_occasion and GAVE_IT.fullmatch(passage.folded(first + 2)) is not None


def _may_be_verb(passage: Passage, place: int, names: frozenset[str]) -> bool:
    """Whether the first word of a sentence may be a verb that no list knows: التقى, شكر."""
    word = passage.words[place]
    bare = word.folded.removeprefix("و")
    if not word.is_word or is_function_word(word.folded):
        return False
    is_given = is_listed(bare) and not bare.startswith("ال")
    if is_given and is_role_head(passage.folded(place + 1).removeprefix("ال")):
        return True  # شكر المدير
    return not (is_given or is_role_head(bare) or bare in names)


def _holds_another(passage: Passage, party: Party) -> bool:
    """Whether a second office follows, of whom something is done to: استقبل الرئيس وزير الخارجية سمير الخطيب.

    Behind an office that is not definite by itself only a definite one: اتهم رئيس حزب النور المدير سمير الخطيب.
    """
    is_definite = passage.folded(party.first).startswith("ال")
    return any(
        is_role_head(passage.folded(at).removeprefix("ال"))
        and (is_definite or passage.folded(at).startswith("ال"))
        for at in range(party.first + 1, party.last)
    )

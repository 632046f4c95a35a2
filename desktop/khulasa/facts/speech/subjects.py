"""Who speaks, as written beside the verb: `قال المدير في بيان إن`, `المدير قال`, `المدير، الذي زار المدينة، قال`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from khulasa.facts.model import ActorKind, Span
from khulasa.facts.names import Party, party_at
from khulasa.facts.places import listed_at
from khulasa.facts.speech.content import COMMAS, OPENING_MARKS
from khulasa.facts.speech.passage import Passage
from khulasa.facts.tokens import is_function_word, is_verb
from khulasa.language.arabic.lists import entries

_LONGEST = 14
"""A subject that no list knows has so many words at most."""
_FARTHEST = 30
"""So many words may stand between a subject and its verb behind it."""

_ADDRESSEE = re.compile(
    "ل|لل(?:وكاله|صحفيين|صحافيين|صحيفه)|ل(?:وكاله|صحيفه|مجله|قناه|موقع|اذاعه)|لفرانس|لرويترز"
)
_LED_BY = frozenset(
    {"كان", "وكان", "كانت", "وكانت", "اما", "واما", "لكن", "ولكن", "بينما", "فيما", "و"}
)
_HAVING = frozenset({"قد", "فقد", "وقد"})
_WHO = frozenset({"الذي", "التي", "الذين", "وهو", "وهي", "وهم"})
_NOBODY = frozenset({"ذلك", "هذا", "هذه", "كل", "ما", "كيف", "مثل", "كما", "قائلا", "قائله"})
_SOMEBODY = frozenset({"احد", "احدهم", "احداهن", "احدي", "بعض", "عدد", "غير"})


@dataclass(frozen=True, slots=True)
class Subject:
    """Who speaks, in the text and as places of words.

    `known` where it is a person, a body, an office or another source by the words themselves; `certain` where
    everything up to the words that were said is understood. `plural` speaks of the form, not of the number of people.
    """

    span: Span
    last: int
    known: bool
    certain: bool
    plural: bool
    party: Party | None = None


def behind(passage: Passage, first: int, last: int, names: frozenset[str]) -> Subject | None:
    """The subject among `words[first:last]`, which stand between a verb and the words that it brings.

    None where they say only when, where or to whom. `names` are words that name persons in the document.
    """
    if first >= last or _is_adjunct(passage, first, first) or _is_nobody(passage, first):
        return None
    party = party_at(passage.words, first, names)
    if party is not None and party.last > last:
        party = None
    end = first + 1 if party is None else _party_end(passage, party)
    while end < last and not _is_adjunct(passage, first, end):
        enclosure = passage.enclosure_from(end)
        end = end + 1 if enclosure is None else min(passage.place_at(enclosure.end), last)
    if end - first > _LONGEST and (party is None or end - party.last > _LONGEST):
        return None
    words = passage.words
    start = words[first].span.start if party is None else party.span.start
    span = Span(start, words[end - 1].span.end)
    known = party is not None or _is_source(passage, first)
    plural = _is_plural(passage, first, party)
    return Subject(span, end, known, known or end - first <= _LONGEST // 2, plural, party)


def _party_end(passage: Passage, party: Party) -> int:
    """Where a party ends, or where its role would run on into when, where or to whom."""
    for place in range(party.first + 1, party.last):
        if _is_addressee(passage, place) or _is_occasion(passage, place):
            return place
    return party.last


def before(passage: Passage, verb: int, names: frozenset[str]) -> Subject | None:
    """The subject that stands before the verb at a place, in the same clause; only one that is known."""
    words = passage.words
    last = verb
    while passage.folded(last - 1) in _HAVING:
        last -= 1
    sentence = passage.place_at(passage.sentence_at(words[verb].span.start).start)
    low = max(sentence, last - _FARTHEST)
    first = low
    behind_comma = passage.folded(last - 1) in COMMAS
    if behind_comma and low != sentence:
        return None
    if not behind_comma:
        first = last
        while first > low and words[first - 1].is_word:
            first -= 1
    while first < last and words[first].folded in _LED_BY:
        first += 1
    if first >= last:
        return None
    party = party_at(words, first, names)
    if party is None:
        is_source = (
            not behind_comma and _is_source(passage, first) and last - first <= _LONGEST // 2
        )
        if not is_source or any(is_function_word(word.folded) for word in words[first:last]):
            return None
        span = Span(words[first].span.start, words[last - 1].span.end)
        return Subject(span, last, True, True, _is_plural(passage, first, None))
    if party.last == last or (behind_comma and _is_set_off(passage, party, last)):
        plural = _is_plural(passage, first, party)
        return Subject(party.span, party.last, True, True, plural, party)
    return None


def _is_set_off(passage: Passage, party: Party, last: int) -> bool:
    """`المدير، الذي زار المدينة، قال`: only a description between commas stands between."""
    if party.last == last - 1:
        return True
    if passage.folded(party.last) not in COMMAS or passage.folded(party.last + 1) not in _WHO:
        return False
    between = passage.words[party.last + 1 : last - 1]
    return not any(word.folded in COMMAS for word in between)


def _is_adjunct(passage: Passage, first: int, place: int) -> bool:
    """Whether here begins what is said of when, where or to whom; `first` is where the subject would begin."""
    word = passage.words[place]
    folded = word.folded
    if not word.is_word:
        return folded in COMMAS | {"-", "–", "—"} or (place > first and folded in OPENING_MARKS)
    if folded in entries("adjuncts"):
        return not (folded == "علي" and word.written.endswith("ي"))
    if folded in entries("manners_of_saying"):
        return True
    if folded == "في":
        is_place = place + 1 < len(passage.words) and listed_at(passage.words, place + 1)
        return place - first <= 2 or bool(is_place) or _is_occasion(passage, place)
    return _is_addressee(passage, place)


def _is_occasion(passage: Passage, place: int) -> bool:
    return passage.folded(place) == "في" and passage.folded(place + 1) in entries("occasions")


def _is_addressee(passage: Passage, place: int) -> bool:
    return _ADDRESSEE.fullmatch(passage.folded(place)) is not None


def _is_nobody(passage: Passage, place: int) -> bool:
    word = passage.words[place]
    folded = word.folded
    if not word.is_word:
        return folded not in OPENING_MARKS
    if folded in _NOBODY or is_verb(folded):
        return folded not in entries("given_names")
    return is_function_word(folded) and folded not in _SOMEBODY and folded != "علي"


def _is_source(passage: Passage, place: int) -> bool:
    folded = passage.folded(place)
    if folded in _SOMEBODY:
        return True
    return folded in entries("source_heads") or folded.removeprefix("ال") in entries("source_heads")


def _is_plural(passage: Passage, place: int, party: Party | None) -> bool:
    """Whether the subject that begins here is told of in the plural: مسؤولون, مسؤولو الإطفاء."""
    if party is not None:
        return party.kind is ActorKind.GROUP
    return _is_source(passage, place) and passage.folded(place).endswith(("ون", "ين", "و"))

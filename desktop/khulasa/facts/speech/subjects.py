"""Who speaks, as written beside the verb: `قال المدير في بيان إن`, `المدير قال`, `المدير، الذي زار المدينة، قال`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from khulasa.facts.model import ActorKind, Span
from khulasa.facts.name_words import commonness, is_listed, is_role_head
from khulasa.facts.names import Party, party_at
from khulasa.facts.places import listed_at
from khulasa.facts.speech.content import COMMAS, OPENING_MARKS, is_that
from khulasa.facts.speech.passage import Passage, is_head
from khulasa.facts.speech.verbs import OBJECT, Verb
from khulasa.facts.tokens import is_function_word, is_verb
from khulasa.language.arabic.lists import entries, word_class

_LONGEST = 14
"""A subject that no list knows has so many words at most."""
_RARE = 3.5
"""Zipf value (van Heuven et al. 2014) up to which an unlisted word is rather a name than a noun."""
_SHORT = 4  # letters of الله, which is not له with the article
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
_PREPOSITIONS = frozenset({"عن", "علي", "الي", "من"})
_SCRIPTURE = frozenset({"الله", "النبي", "رسول", "الرسول"})
"""Whose words are cited inside of what another says."""
_SO_THAT = "فإن"
_SO = frozenset({"فان", "فانه", "فانها", "فقد"})
_NOBODY = frozenset(
    {"ذلك", "هذا", "هذه", "كل", "ما", "كيف", "مثل", "كما", "صلي", "جل", "عز", "تعالي", "سبحانه"}
)
_SOMEBODY = frozenset({"احد", "احدهم", "احداهن", "احدي", "بعض", "عدد", "غير"})


@dataclass(frozen=True, slots=True)
class Subject:
    """Who speaks, in the text and as places of words.

    `known` where it is a person, a body, an office or another source by the words themselves; `certain` where
    nothing but a speaker can stand there. `refers_back` says that a definite word stands for somebody named before.
    `plural` speaks of the form, not of the number of people.
    """

    span: Span
    last: int
    known: bool
    certain: bool
    plural: bool
    party: Party | None = None
    is_scripture: bool = False
    refers_back: bool = False


def behind(
    passage: Passage,
    first: int,
    last: int,
    names: frozenset[str],
    verb: Verb | None = None,
) -> Subject | None:
    """The subject among `words[first:last]`, which stand between a verb and the words that it brings.

    None where they say only when, where or to whom. `names` are words that name persons in the document. Without a verb
    a source is looked for, which a preposition may be written in one with.
    """
    words = passage.words
    while first < last and words[first].folded in OPENING_MARKS and passage.enclosure_from(first):
        first += 1
    if first >= last:
        return None
    party = _within(passage, party_at(words, first, names), last)
    if _is_nobody(passage, first) and (party is None or not is_role_head(words[first].folded)):
        return None
    if verb is not None:
        if party is not None and party.span.start > words[first].span.start:
            party = None  # بالمدير is no subject
        if party is None and is_adjunct(passage, first, first):
            return None
    end = _end(passage, first, last, party, verb)
    if party is not None and party.name is None:
        party, end = _named_behind_comma(passage, party, end, last, names)
    if end - first > _LONGEST and (party is None or end - party.last > _LONGEST):
        return None
    start = words[first].span.start if party is None else party.span.start
    span = Span(start, words[end - 1].span.end)
    known = party is not None or _is_source(passage, first)
    plural = _is_plural(passage, first, party)
    certain = known or _may_speak(passage, first)
    scripture = passage.folded(first) in _SCRIPTURE
    back = _refers_back(passage, first, end, party)
    return Subject(span, end, known, certain, plural, party, scripture, back)


def _named_behind_comma(
    passage: Passage, office: Party, end: int, last: int, names: frozenset[str]
) -> tuple[Party, int]:
    """The one who holds an office and is named behind a comma: المتحدث باسم الوزارة، سمير الخطيب."""
    if end + 1 < last and passage.folded(end) in COMMAS:
        named = party_at(passage.words, end + 1, names)
        if named is not None and named.kind is ActorKind.PERSON and named.last <= last:
            return replace(named, span=Span(office.span.start, named.span.end)), named.last
    return office, end


def _refers_back(passage: Passage, first: int, last: int, party: Party | None) -> bool:
    """Whether a definite word without a name stands for somebody who was named before: المتحدث, الشاب العائد."""
    folded = passage.folded(first)
    if not folded.startswith("ال") or (party is not None and party.name is not None):
        return False
    bare = folded.removeprefix("ال")
    return bare in entries("anybody") or (last - first == 1 and is_role_head(bare))


def _may_speak(passage: Passage, place: int) -> bool:
    """Whether a word that no list knows may open what speaks: it is definite, or as rare as names are."""
    folded = passage.folded(place)
    if folded.startswith("ال") or folded.endswith("ون") or is_listed(folded):
        return True
    return commonness(folded) <= _RARE


def _within(passage: Passage, party: Party | None, last: int) -> Party | None:
    """A party as far as it stands before a place; None where its name does not."""
    if party is None or party.last <= last:
        return party
    end = passage.words[last - 1].span.end
    if party.name is not None and party.name.end > end:
        return None
    return replace(party, last=last, span=Span(party.span.start, end))


def _end(passage: Passage, first: int, last: int, party: Party | None, verb: Verb | None) -> int:
    """The place behind the last word of a subject, or, without a verb, of a source."""
    end = first + 1 if party is None else _party_end(passage, party, verb)
    if party is None and (listed := listed_at(passage.words, first)) is not None:
        end = max(end, listed[1])
    while end < last and _goes_on(passage, first, end, party, verb):
        enclosure = passage.enclosure_from(end)
        end = end + 1 if enclosure is None else min(passage.place_at(enclosure.end), last)
    return end


def _goes_on(
    passage: Passage, first: int, place: int, party: Party | None, verb: Verb | None
) -> bool:
    """Whether a word belongs to a subject that begins before it."""
    folded = passage.folded(place)
    if verb is None:
        if is_verb(folded) or is_that(folded) or folded in _SO or folded in entries("adjuncts"):
            return False
        return passage.words[place].is_word or passage.enclosure_from(place) is not None
    if is_adjunct(passage, first, place) or (folded in _PREPOSITIONS and folded in verb.frames):
        return False
    if not (verb.calls or OBJECT in verb.frames):
        return True
    if folded[0] == "و" and listed_at(passage.words, place) is not None:
        return True  # فرنسا وألمانيا
    is_annexed = party is None and not passage.folded(place - 1).startswith("ال")
    return is_annexed or (party is None and _is_adjective(passage, place))


def _party_end(passage: Passage, party: Party, verb: Verb | None) -> int:
    """Where a party ends, or where its role would run on into when, where, to whom, or what was said."""
    takes_object = verb is not None and (verb.calls or OBJECT in verb.frames)
    for place in range(party.first + 1, party.last):
        if _is_addressee(passage, place) or _is_occasion(passage, place):
            return place
        if passage.words[place].written.startswith(_SO_THAT):
            return place  # and no van
        folded = passage.folded(place)
        if verb is not None and folded in _PREPOSITIONS and folded in verb.frames:
            return place
        if takes_object and party.name is None and _is_object(passage, place):
            return place
    return party.last


def _is_object(passage: Passage, place: int) -> bool:
    """Whether a word behind an office is rather what the verb does something to: دعا المدير الناس."""
    folded = passage.folded(place)
    if folded in entries("object_heads"):
        return True
    both_definite = folded.startswith("ال") and passage.folded(place - 1).startswith("ال")
    return both_definite and not _is_adjective(passage, place)


def _is_adjective(passage: Passage, place: int) -> bool:
    """Whether a word may be an adjective of belonging or a plural one: الأمريكية, المحليون."""
    return passage.folded(place).endswith(("ي", "يه", "ون", "ين"))


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
    while first < last and (words[first].folded in _LED_BY or not words[first].is_word):
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


def is_adjunct(passage: Passage, first: int, place: int) -> bool:
    """Whether here begins what is said of when, where or to whom; `first` is where the subject would begin."""
    word = passage.words[place]
    folded = word.folded
    if not word.is_word:
        opens = folded in OPENING_MARKS and place > first and not is_head(passage, place - 1)
        return opens or folded in COMMAS | {"-", "–", "—"}
    if folded in _PREPOSITIONS:
        following = f"{folded} {passage.folded(place + 1)}"
        opens_name = folded == "علي" and word.written.endswith("ي")
        is_first = place == first and not opens_name
        return is_first or following in entries("adjuncts_behind_prepositions")
    if folded == "في":
        is_place = place + 1 < len(passage.words) and listed_at(passage.words, place + 1)
        return place - first <= 2 or bool(is_place) or _is_occasion(passage, place)
    if place == first and commonness(folded) <= _RARE:
        return False  # أكيرا is no adverb
    return _says_when_or_how(folded) or (
        _is_addressee(passage, place)
        or ((place == first or folded.startswith(("بال", "لل"))) and _has_preposition(folded))
    )


@lru_cache(maxsize=1 << 14)
def _says_when_or_how(folded: str) -> bool:
    bare = folded.removeprefix("ال") if len(folded) > _SHORT else folded
    listed = entries("adjuncts") | entries("manners_of_saying")
    return folded in listed or bare in listed or word_class(folded) == "accusative"


def _has_preposition(folded: str) -> bool:
    """Whether ب, ل or ك is written in one with a word: بالقاهرة, but not بالرام."""
    if folded[0] not in "بلك" or len(folded) < 4 or is_listed(folded):
        return False
    return word_class(folded) != "own" and commonness(folded) > _RARE


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
    """Whether a word opens what speaks without being a person's or a body's name: مصادر, رويترز, فرنسا."""
    folded = passage.folded(place)
    heads = entries("source_heads")
    if folded in _SOMEBODY or folded in heads or folded.removeprefix("ال") in heads:
        return True
    if folded in entries("agencies") and commonness(folded) <= _RARE:
        return True
    listed = listed_at(passage.words, place)
    return listed is not None and listed[0].start == passage.words[place].span.start


def _is_plural(passage: Passage, place: int, party: Party | None) -> bool:
    """Whether the subject that begins here is told of in the plural: مسؤولون, مسؤولو الإطفاء."""
    if party is not None:
        return party.kind is ActorKind.GROUP
    return _is_source(passage, place) and passage.folded(place).endswith(("ون", "ين", "و"))

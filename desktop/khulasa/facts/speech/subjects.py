"""Who speaks, as written beside the verb: `قال المدير في بيان إن`, `المدير قال`, `المدير، الذي زار المدينة، قال`."""

from __future__ import annotations

from dataclasses import dataclass, replace

from khulasa.facts.gazetteer import listed_at
from khulasa.facts.model import ActorKind, Span
from khulasa.facts.speech.adjuncts import RARE, is_addressee, is_adjunct, opens_with_preposition
from khulasa.facts.speech.content import COMMAS, OPENING_MARKS, is_that
from khulasa.facts.speech.extents import end_of_source, end_of_subject
from khulasa.facts.speech.passage import Passage
from khulasa.facts.speech.verbs import Form, Speaking
from khulasa.facts.tokens import is_function_word, is_verb
from khulasa.facts.who.name_words import commonness, is_listed, is_role_head
from khulasa.facts.who.names import party_at
from khulasa.facts.who.parties import Party
from khulasa.language.arabic.lists import entries

_LONGEST = 14
"""A subject that no list knows has so many words at most."""
_FARTHEST = 30
"""So many words may stand between a subject and its verb behind it."""

_LONGEST_ADDRESSEE = 7
"""So many words at most name a paper or an agency, with its quotation marks."""

_LED_BY = frozenset(
    {"كان", "وكان", "كانت", "وكانت", "اما", "واما", "لكن", "ولكن", "بينما", "فيما", "و"}
)
_HAVING = frozenset({"قد", "فقد", "وقد"})
_WHO = frozenset({"الذي", "التي", "الذين", "وهو", "وهي", "وهم"})
_SCRIPTURE = frozenset({"الله", "النبي", "رسول", "الرسول"})
"""Whose words are cited inside of what another says."""
_SAME = frozenset({"نفسه", "نفسها", "ذاته", "ذاتها"})
_NOBODY = frozenset(
    {"ذلك", "هذا", "هذه", "كل", "ما", "كيف", "مثل", "كما", "صلي", "جل", "عز", "تعالي", "سبحانه"}
)
_SOMEBODY = frozenset({"احد", "احدهم", "احداهن", "احدي", "بعض", "عدد", "غير"})
_SOMEBODY_KNOWN = frozenset({"احدهم", "احداهن"})
_HIS = ("ه", "ها", "هم")
_PLURAL_AND_PRONOUN = ("اته", "اتها", "اتهم")
WRITINGS = frozenset({"رساله", "بيان", "خطاب", "تغريده", "تدوينه", "منشور"})
"""What speaks for who wrote it: وتابعت الرسالة."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Who speaks, in the text and as places of words.

    `known` where it is a person, a body, an office or another source by the words themselves; `certain` where
    nothing but a speaker can stand there. `refers_back` says that a definite word stands for somebody named before.
    `is_place` says that a place is named, which seldom speaks. `plural` speaks of the form, not of how many there are.
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


def behind(
    passage: Passage,
    first: int,
    last: int,
    names: frozenset[str],
    speaking: Speaking,
    *,
    before_noun: bool = False,
) -> Subject | None:
    """The subject among `words[first:last]`, which stand between a verb and the words that it brings.

    None where they say only when, where or to whom. `names` are words that name persons in the document. `before_noun`
    says that what is said is a noun, perhaps behind the verb's preposition, and no clause.
    """
    first = _behind_addressee(passage, first, last) if first < last else last
    first = _behind_marks(passage, first, last)
    if first >= last:
        return None
    words = passage.words
    party = _within(passage, party_at(words, first, names), last)
    if _is_nobody(passage, first) and (party is None or not is_role_head(words[first].folded)):
        return None
    folded = words[first].folded
    if opens_with_preposition(folded) and not (is_listed(folded) or folded in names):
        return None
    if party is None or party.span.start > words[first].span.start:  # بالمدير is no subject
        party = None
        if is_adjunct(passage, first, first):
            return None
        party = _described(passage, first, last, names)
    if _disagrees(passage, first, speaking, party):
        return None
    end = end_of_subject(passage, first, last, party, speaking.verb, before_noun=before_noun)
    if party is not None and party.name is None:
        party, end = _named_behind_comma(passage, party, end, last, names)
    return _subject(passage, first, end, party)


def source(passage: Passage, first: int, last: int, names: frozenset[str]) -> Subject | None:
    """The source at the beginning of `words[first:last]`; a preposition may be written in one with it."""
    first = _behind_marks(passage, first, last)
    if first >= last or _is_nobody(passage, first):
        return None
    party = _within(passage, party_at(passage.words, first, names), last)
    party = party or _described(passage, first, last, names)
    return _subject(passage, first, end_of_source(passage, first, last, party), party)


def _behind_addressee(passage: Passage, first: int, last: int) -> int:
    """Behind whom somebody spoke to, where he is named only then: `قال لـ«الوطن»، المدير`."""
    if not is_addressee(passage, first):
        return first
    for place in range(first + 1, min(last, first + _LONGEST_ADDRESSEE)):
        if passage.folded(place) in COMMAS:
            return place + 1
    return first


def _behind_marks(passage: Passage, first: int, last: int) -> int:
    """Behind the quotation marks that a name may stand in."""
    while first < last and passage.words[first].folded in OPENING_MARKS:
        if passage.enclosure_from(first) is None:
            break
        first += 1
    return first


def _subject(passage: Passage, first: int, end: int, party: Party | None) -> Subject | None:
    if end - first > _LONGEST and (party is None or end - party.last > _LONGEST):
        return None
    start = passage.words[first].span.start if party is None else party.span.start
    known = party is not None or _is_source(passage, first)
    return Subject(
        Span(start, passage.words[end - 1].span.end),
        end,
        known,
        known or _may_speak(passage, first),
        _is_plural(passage, first, party),
        party,
        is_scripture=passage.folded(first) in _SCRIPTURE,
        refers_back=_refers_back(passage, first, end, party),
        is_place=party is None
        and not _is_source_head(passage, first)
        and not _is_agency(passage, first),
    )


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
    if folded in entries("relatives"):
        return True  # زوجة سمير is not سمير
    if not folded.startswith("ال") or (party is not None and party.name is not None):
        return False
    bare = folded.removeprefix("ال")
    same = passage.folded(last - 1) in _SAME
    is_alone = last - first - same == 1
    return bare in entries("anybody") or (is_alone and (is_role_head(bare) or bare in WRITINGS))


def _may_speak(passage: Passage, place: int) -> bool:
    """Whether a word that no list knows may open what speaks: it is definite, or as rare as names are."""
    folded = passage.folded(place)
    if folded.startswith("ال") or folded.endswith("ون") or is_listed(folded):
        return True
    return commonness(folded) <= RARE


def _described(passage: Passage, first: int, last: int, names: frozenset[str]) -> Party | None:
    """A person named behind one word that no list of roles has: الخباز مفتاح سالم, تلميذتها أسماء قباني."""
    word = passage.words[first]
    may_describe = word.folded.startswith("ال") or (
        word.folded.endswith(_HIS) and not word.folded.endswith(_PLURAL_AND_PRONOUN)
    )
    if first + 1 >= last or not may_describe or is_function_word(word.folded):
        return None
    named = _within(passage, party_at(passage.words, first + 1, names), last)
    if named is None or named.name is None or named.kind is not ActorKind.PERSON:
        return None
    if named.span.start != passage.words[first + 1].span.start:
        return None
    return replace(named, first=first, span=Span(word.span.start, named.span.end))


def _disagrees(passage: Passage, first: int, speaking: Speaking, party: Party | None) -> bool:
    """Whether a body or a source is feminine and its verb is not: it is spoken to, or of."""
    if speaking.feminine or speaking.form is Form.PARTICIPLE:
        return False
    folded = passage.folded(first)
    is_body = party is not None and party.kind is ActorKind.BODY
    return folded.endswith("ه") and (is_body or is_source_head(folded))


def _within(passage: Passage, party: Party | None, last: int) -> Party | None:
    """A party as far as it stands before a place; None where nothing of its name does."""
    if party is None or party.last <= last:
        return party
    end, name = passage.words[last - 1].span.end, party.name
    if name is not None and name.start >= end:
        return None
    if name is not None:
        name = Span(name.start, min(name.end, end))
    return replace(party, last=last, span=Span(party.span.start, end), name=name)


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
        while first > low and words[first - 1].is_word and not is_that(words[first - 1].folded):
            first -= 1
    while first < last and (words[first].folded in _LED_BY or not words[first].is_word):
        first += 1
    if first >= last:
        return None
    party = party_at(words, first, names) or _described(passage, first, last, names)
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
    if _is_source_head(passage, place) or _is_agency(passage, place):
        return True
    if folded in entries("ambiguous_places"):
        return False
    listed = listed_at(passage.words, place)
    return listed is not None and listed[0].start == passage.words[place].span.start


def _is_agency(passage: Passage, place: int) -> bool:
    folded = passage.folded(place)
    return folded in entries("agencies") and commonness(folded) <= RARE


def _is_source_head(passage: Passage, place: int) -> bool:
    """Whether a source's first word stands here, or several people's: بعض المؤرخين, عدد من النواب."""
    folded = passage.folded(place)
    if folded not in _SOMEBODY:
        return is_source_head(folded)
    following = passage.folded(place + 1), passage.folded(place + 2)
    return folded in _SOMEBODY_KNOWN or any(
        word.endswith(("ين", "ون")) or is_source_head(word) for word in following
    )


def is_source_head(folded: str) -> bool:
    """Whether a word, with or without the article, is one of `source_heads.txt`."""
    bare = folded.removeprefix("ال")
    nominative = bare.removesuffix("ين") + "ون" if bare.endswith("ين") else bare
    return not {folded, bare, nominative}.isdisjoint(entries("source_heads"))


def _is_plural(passage: Passage, place: int, party: Party | None) -> bool:
    """Whether the subject that begins here is told of in the plural: مسؤولون, مسؤولو الإطفاء."""
    if party is not None:
        return party.kind is ActorKind.GROUP
    return _is_source(passage, place) and passage.folded(place).endswith(("ون", "ين", "و"))

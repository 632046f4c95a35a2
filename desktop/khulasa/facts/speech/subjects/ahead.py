"""Who speaks, as written before the verb: `المدير قال`, `المدير، الذي زار المدينة، قال`, `لكن المدير قال`."""

from __future__ import annotations

from khulasa.facts.model import ActorKind, Span
from khulasa.facts.speech.content import COMMAS, is_that
from khulasa.facts.speech.leads.asides import tells_on_what_terms
from khulasa.facts.speech.passage import Passage
from khulasa.facts.speech.subjects.adjuncts import is_adjunct
from khulasa.facts.speech.subjects.fronted import fronted
from khulasa.facts.speech.subjects.sources import is_like_a_name, is_source
from khulasa.facts.speech.subjects.subject import (
    Subject,
    described,
    is_nobody,
    is_plural,
    refers_back,
)
from khulasa.facts.speech.verbs import is_clear_verb
from khulasa.facts.tokens import is_function_word
from khulasa.facts.who.name_words import is_role_head
from khulasa.facts.who.names import party_at
from khulasa.facts.who.parties import Party
from khulasa.language.arabic.lists import word_class

_LONGEST = 7
"""A subject that no list knows has so many words at most."""
_NAME = 2
"""So many words has a name that no list knows, before a verb."""
_FARTHEST = 30
"""So many words may stand between a subject and its verb behind it."""
_LED_BY = frozenset(
    {"كان", "وكان", "كانت", "وكانت", "اما", "واما", "لكن", "ولكن", "بينما", "فيما", "و"}
)
_CONTRASTED = frozenset({"لكن", "ولكن", "غير", "بيد", "الا"})
"""Behind these, the last three with أن, stands who does what the verb tells."""
_AFFIRMING = frozenset(
    {"يذكر", "بالذكر", "المعروف", "المعلوم", "علما", "كما", "حيث", "اذ", "رغم", "مع"}
    | {"سيما", "خاصه", "خصوصا", "شك", "الواقع", "الحقيقه", "يخفي", "ننسي", "ثبت", "تبين"}
)
"""Behind these a clause with أن tells what is: الجدير بالذكر أن المدير قال, لا شك أن المدير قال."""
_HAVING = frozenset({"قد", "فقد", "وقد"})
_WHO = frozenset({"الذي", "التي", "الذين", "وهو", "وهي", "وهم"})


def before(passage: Passage, verb: int, names: frozenset[str]) -> Subject | None:
    """The subject that stands before the verb at a place, in the same clause; only one that is known.

    Between لكن or its like and a verb of saying stands who speaks, whoever it is.
    """
    speaking = passage.verbs[verb]
    subject = None if speaking is None else fronted(passage, verb, names, speaking)
    return subject or _right_before(passage, verb, names)


def _right_before(passage: Passage, verb: int, names: frozenset[str]) -> Subject | None:
    """The same where nothing but a description stands between."""
    words = passage.words
    last = verb
    while passage.folded(last - 1) in _HAVING:
        last -= 1
    sentence = passage.sentence_around(verb).start
    low = max(sentence, last - _FARTHEST)
    first = low
    behind_comma = passage.folded(last - 1) in COMMAS
    named = _named_between_commas(passage, last, names) if behind_comma else None
    if named is not None:
        return named
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
    party = party_at(words, first, names) or described(passage, first, last, names)
    if party is not None and (
        party.last == last or (behind_comma and _is_set_off(passage, party, last))
    ):
        plural = is_plural(passage, first, party)
        supposed = _is_supposed(passage, first)
        return Subject(party.span, party.last, True, True, plural, party, supposed=supposed)
    if behind_comma:
        return _unnamed(passage, first, last, party)
    return _without_party(passage, first, last, party)


def _named_between_commas(passage: Passage, last: int, names: frozenset[str]) -> Subject | None:
    """`رئيس الغرفة السابق، سمير الخطيب، قال`: a name between commas before the verb, behind an office or two."""
    words = passage.words
    opening = passage.sentence_around(last - 1).start
    for first in range(last - 2, max(opening, last - _LONGEST), -1):
        if passage.folded(first - 1) in COMMAS:
            party = party_at(words, first, names)
            is_name = (
                party is not None and party.kind is ActorKind.PERSON and party.last == last - 1
            )
            if party is None or not is_name or not is_role_head(passage.folded(opening)):
                return None
            between = words[opening : first - 1]
            supposed = any(is_clear_verb(word.folded) or word.folded in COMMAS for word in between)
            return Subject(party.span, last, True, True, False, party, supposed=supposed)
    return None


def _without_party(passage: Passage, first: int, last: int, party: Party | None) -> Subject | None:
    """Who fills `words[first:last]` and no list knows, though it may begin with a party."""
    words = passage.words
    is_whole = _is_contrasted(passage, first, last) or _opens_with_name(passage, first, last)
    if not is_whole and (party is not None or not _is_bare_source(passage, first, last)):
        return None
    span = Span(words[first].span.start, words[last - 1].span.end)
    may_be_a_thing = is_whole and not _is_who_speaks(passage, first, party)
    return Subject(
        span,
        last,
        True,
        True,
        is_plural(passage, first, party),
        party,
        refers_back=may_be_a_thing or refers_back(passage, first, last, party),
        supposed=_is_supposed(passage, first),
    )


def _unnamed(passage: Passage, first: int, last: int, party: Party | None) -> Subject | None:
    """Somebody whom a sentence opens with and who is not to be named: `موظف في الميناء، طلب عدم كشف اسمه، يقر`."""
    place = first
    while place < last and passage.folded(place) not in COMMAS:
        if passage.verbs[place] is not None or is_clear_verb(passage.folded(place)):
            return None
        place += 1
    is_short = place - first <= _LONGEST
    who_speaks = _is_who_speaks(passage, first, party) and (party is None or party.name is None)
    between = passage.words[place + 1 : last - 1]
    if not (is_short and who_speaks and tells_on_what_terms(passage, place + 1)):
        return None
    if any(word.folded in COMMAS for word in between):
        return None
    span = Span(passage.words[first].span.start, passage.words[place - 1].span.end)
    return Subject(span, place, True, True, is_plural(passage, first, party), party)


def _is_supposed(passage: Passage, first: int) -> bool:
    """Whether أن leads to a clause behind a word that may deny or doubt it: `لا أظن أن المدير قال`, `يشاع أنه قال`."""
    that = first - 1
    if that < 0 or not is_that(passage.folded(that)):
        return False
    start = passage.words[that].span.start
    opens = passage.sentence_at(start).start == start or not passage.words[that - 1].is_word
    return not opens and passage.folded(that - 1) not in _CONTRASTED | _AFFIRMING


def _is_who_speaks(passage: Passage, first: int, party: Party | None) -> bool:
    """Whether the first word of a noun is no thing's, by what it says or by its form: مصدرا, but not النتائج."""
    folded = passage.folded(first)
    is_known = party is not None or is_source(passage, first) or is_like_a_name(folded)
    return is_known or is_role_head(folded.removesuffix("ا"))


def _is_set_off(passage: Passage, party: Party, last: int) -> bool:
    """`المدير، الذي زار المدينة، قال`: only a description between commas stands between."""
    behind = party.last
    bracket = passage.enclosure_from(behind) if behind < last else None
    if bracket is not None and not bracket.quotation:
        behind = passage.place_at(bracket.end)  # سمير الخطيب (30 عاما)، قال
    if behind == last - 1:
        return True
    if passage.folded(party.last) not in COMMAS or passage.folded(party.last + 1) not in _WHO:
        return False
    between = passage.words[party.last + 1 : last - 1]
    return not any(word.folded in COMMAS for word in between)


def _is_bare_source(passage: Passage, first: int, last: int) -> bool:
    """Whether a source and nothing that binds stands at `words[first:last]`: بعض المؤرخين."""
    if not is_source(passage, first) or last - first > _LONGEST:
        return False
    return not any(is_function_word(passage.folded(place)) for place in range(first + 1, last))


def _opens_with_name(passage: Passage, first: int, last: int) -> bool:
    """Whether a sentence opens with what can only be a name, right before the verb: بنجبلي أضاف أن."""
    start = passage.words[first].span.start
    is_short = last - first <= _NAME and passage.sentence_at(start).start == start
    return is_short and all(
        is_like_a_name(passage.folded(place)) and not passage.folded(place).startswith("ال")
        for place in range(first, last)
    )


def _is_contrasted(passage: Passage, first: int, last: int) -> bool:
    """Whether `words[first:last]` are one noun with what belongs to it, and لكن, غير أن or their like lead to it."""
    leader = passage.folded(first - 1)
    if is_that(leader):
        leader = passage.folded(first - 2)
    if leader not in _CONTRASTED or last - first > _LONGEST or is_nobody(passage, first):
        return False
    if word_class(passage.folded(first)) != "accusative" and is_adjunct(passage, first, first):
        return False
    return not any(
        is_clear_verb(passage.folded(place)) or passage.verbs[place] is not None
        for place in range(first, last)
    )

"""Who speaks, as written behind the verb, `قال المدير في بيان إن`, or behind what leads to a source, `بحسب المدير`."""

from __future__ import annotations

from dataclasses import replace

from khulasa.facts.model import ActorKind, Span
from khulasa.facts.speech.content import COMMAS, OPENING_MARKS
from khulasa.facts.speech.passage import Passage
from khulasa.facts.speech.subjects.adjuncts import (
    RARE,
    has_preposition,
    is_addressee,
    is_adjunct,
    opens_with_preposition,
)
from khulasa.facts.speech.subjects.extents import end_of_source, end_of_subject
from khulasa.facts.speech.subjects.sources import (
    is_like_a_name,
    is_place,
    is_somebody,
    is_source,
    is_source_head,
    is_source_head_at,
    is_source_head_with_preposition,
)
from khulasa.facts.speech.subjects.subject import (
    Subject,
    described,
    is_nobody,
    is_plural,
    refers_back,
    within,
)
from khulasa.facts.speech.subjects.whom import is_whom
from khulasa.facts.speech.verbs import Form, Speaking, is_given_name
from khulasa.facts.tokens import start_behind
from khulasa.facts.who.name_words import commonness, is_listed, is_noun, is_proper, is_role_head
from khulasa.facts.who.names import party_at
from khulasa.facts.who.parties import Party
from khulasa.language.arabic.lists import entries

_LONGEST = 14
"""A subject that no list knows has so many words at most."""
_LONGEST_ADDRESSEE = 7
"""So many words at most name a paper or an agency, with its quotation marks."""

_SCRIPTURE = frozenset({"الله", "النبي", "رسول", "الرسول"})
"""Whose words are cited inside of what another says."""
_FEW = 3
"""So many words at most stand between an office and who holds it."""
_ONE_OF = frozenset({"احد", "احدي"})
_TO_THEM = frozenset({"لي", "لنا", "له", "لها", "لهم", "لك", "لكم"})
_OF_THEM = frozenset({"عنه", "عنها", "عنهم", "فيه", "فيها", "فيهم"})
_THESE = frozenset({"هذا", "هذه", "تلك", "ذات", "نفس"})
_SHORT = 3
"""A name that no list knows has so many words at most."""


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
    if first < last and passage.folded(first) in _TO_THEM | _OF_THEM:
        first += 1  # قال لنا المدير, قالت عنه المديرة
    first = _behind_addressee(passage, first, last) if first < last else last
    if (
        first + 1 < last
        and passage.folded(first) in _THESE
        and (_is_office(passage, first + 1) or is_source_head(passage.folded(first + 1)))
    ):
        first += 1  # أكد هذا الخبير
    outside = first
    first = _behind_marks(passage, first, last)
    if first >= last or is_whom(passage, first, speaking):
        return None
    words = passage.words
    party = within(passage, party_at(words, first, names), last)
    is_party = party is not None and (party.name is not None or is_role_head(words[first].folded))
    if is_nobody(passage, first) and not is_party:
        return None
    folded = words[first].folded
    if opens_with_preposition(folded) and not (is_listed(folded) or folded in names):
        return None
    if party is None or party.span.start > words[first].span.start:  # بالمدير is no subject
        party = None
        if is_adjunct(passage, first, first) and not is_somebody(passage, first):
            return None
        party = described(passage, first, last, names)
    if _disagrees(passage, first, speaking, party):
        return None
    end = end_of_subject(passage, first, last, party, speaking.verb, before_noun=before_noun)
    if party is not None and party.name is None:
        party, end = _named_later(passage, party, end, last, names)
    subject = _subject(passage, first, end, party)
    return _quoted(passage, subject, first - 1) if subject and first > outside else subject


def _is_office(passage: Passage, place: int) -> bool:
    """Whether a definite noun says what somebody is: الخبيرة, but not القرار."""
    bare = passage.folded(place).removeprefix("ال")
    return bare in entries("roles_of_many") or bare in entries("anybody") or is_role_head(bare)


def _quoted(passage: Passage, subject: Subject, mark: int) -> Subject:
    """A subject that begins in quotation marks: the whole of what stands in them, which surely speaks."""
    subject = replace(subject, known=True, certain=True)
    enclosure = passage.enclosure_from(mark)
    behind_marks = 0 if enclosure is None else passage.place_at(enclosure.end)
    if behind_marks <= subject.last:
        return subject
    end = passage.words[behind_marks - 2].span.end
    return replace(subject, span=Span(subject.span.start, end), last=behind_marks)


def source(passage: Passage, first: int, last: int, names: frozenset[str]) -> Subject | None:
    """The source at the beginning of `words[first:last]`; a preposition may be written in one with it."""
    first = _behind_marks(passage, first, last)
    if first + 1 < last and passage.folded(first) in _THESE:
        first += 1
    if first >= last or is_nobody(passage, first):
        return None
    party = within(passage, party_at(passage.words, first, names), last)
    party = party or described(passage, first, last, names)
    end = end_of_source(passage, first, last, party)
    subject = _subject(passage, first, end, party)
    if subject is None or subject.known:
        return subject
    folded, word = passage.folded(first), passage.words[first]
    if folded[0] == "ل" and is_source_head(folded[1:]):  # لتقرير
        subject = replace(subject, span=Span(start_behind(word, 1), subject.span.end))
    known = is_source_head_with_preposition(folded) or (
        passage.folded(end) in COMMAS and end - first <= _SHORT and _is_a_name(folded)
    )
    return replace(subject, known=known)


def _is_a_name(folded: str) -> bool:
    """Whether a word is like a name, and a listed one no other word: not علم of علم الفلك."""
    return is_like_a_name(folded) and not (is_noun(folded) and commonness(folded) > RARE)


def _behind_addressee(passage: Passage, first: int, last: int) -> int:
    """Behind whom somebody spoke to, where he is named only then: `قال لـ«الوطن»، المدير`."""
    if not is_addressee(passage, first):
        return first
    enclosure = passage.enclosure_from(first + 1) if first + 1 < last else None
    if enclosure is not None and enclosure.quotation:
        behind_name = passage.place_at(enclosure.end)
        behind_name += passage.folded(behind_name) in COMMAS
        return behind_name if behind_name < last and passage.words[behind_name].is_word else first
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
    known = party is not None or is_source(passage, first)
    return Subject(
        Span(start, passage.words[end - 1].span.end),
        end,
        known,
        known or _may_speak(passage, first) or passage.folded(first) in _ONE_OF,
        is_plural(passage, first, party),
        party,
        is_scripture=passage.folded(first) in _SCRIPTURE,
        refers_back=refers_back(passage, first, end, party),
        is_given_name=end == first + 1 and is_given_name(passage.folded(first)),
        is_place=party is None
        and not is_source_head_at(passage, first)
        and is_place(passage, first),
    )


def _named_later(
    passage: Passage, office: Party, end: int, last: int, names: frozenset[str]
) -> tuple[Party, int]:
    """The one who holds an office and is named behind a comma or behind where: مدير المتحف بدمشق سمير الخطيب."""
    for place in range(end, min(end + _FEW, last)):
        folded = passage.folded(place)
        if folded not in COMMAS | {"."} and not has_preposition(folded):  # د. سمير
            named = party_at(passage.words, place, names) if place > end else None
            if named is None or named.kind is not ActorKind.PERSON or named.last > last:
                break
            end = named.last
            if end + 1 == last and passage.folded(end).startswith("ال"):
                end = last  # a surname that no list knows
            span = Span(office.span.start, passage.words[end - 1].span.end)
            return replace(named, span=span), end
    return office, end


def _may_speak(passage: Passage, place: int) -> bool:
    """Whether a word that no list knows may open what speaks: it is definite, or as rare as names are."""
    folded = passage.folded(place)
    if folded.startswith("ال") or folded.endswith("ون") or is_listed(folded) or is_proper(folded):
        return True
    return commonness(folded) <= RARE


def _disagrees(passage: Passage, first: int, speaking: Speaking, party: Party | None) -> bool:
    """Whether a body or a source is feminine and its verb is not: it is spoken to, or of."""
    if speaking.feminine or speaking.form is Form.PARTICIPLE:
        return False
    folded = passage.folded(first)
    is_body = party is not None and party.kind is ActorKind.BODY
    return folded.endswith("ه") and (is_body or is_source_head(folded))

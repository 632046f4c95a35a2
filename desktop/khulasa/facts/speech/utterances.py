"""What is said behind a verb of saying: the verb, the words, and the subject beside it, if one is written."""

from __future__ import annotations

from dataclasses import dataclass, replace

from khulasa.facts.model import Manner, Span
from khulasa.facts.speech.content import COMMAS, OPENING_MARKS, Content, Contents
from khulasa.facts.speech.leads.asides import tells_on_what_terms
from khulasa.facts.speech.leads.frames import ASKING, Kind, Lead, asks, lead, tells
from khulasa.facts.speech.leads.inserted import inserted
from khulasa.facts.speech.leads.nouns import noun_lead
from khulasa.facts.speech.leads.openings import IN_WHICH, opens_clause, opens_sentence
from khulasa.facts.speech.leads.understood import is_all_understood, may_say
from khulasa.facts.speech.passage import Passage
from khulasa.facts.speech.subjects.adjuncts import ends_in_manner, is_adjunct
from khulasa.facts.speech.subjects.ahead import before
from khulasa.facts.speech.subjects.antecedents import antecedent, is_relative
from khulasa.facts.speech.subjects.beside import behind
from khulasa.facts.speech.subjects.rest_of_name import with_rest_of_name
from khulasa.facts.speech.subjects.sources import is_like_a_name
from khulasa.facts.speech.subjects.subject import Subject
from khulasa.facts.speech.subjects.whom import is_whom
from khulasa.facts.speech.verbs import Form, Speaking
from khulasa.facts.who.name_words import commonness
from khulasa.language.arabic.lists import entries

_UNCOMMON = 4.0
"""Zipf value up to which a noun between a verb and a quotation is rather who speaks than a title's kind."""
_NOBODY_SAYS = frozenset({"يذكر", "ويذكر"})
"""Without a subject these are passives: ويذكر أن المتحف افتتح قبل عام."""
_WROTE = frozenset({"كتب", "كتبت"})
_FOR = frozenset({"باسم", "رسميه", "اعلاميه"})
_SO = frozenset({"هكذا", "كما", "كذا"})
"""May stand between a quotation and the verb behind it: «…»، هكذا قال المدير."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """What is said. `speaking` is None where a phrase names the source: بحسب.

    `subject` is None where none is written; `goes_on` says that he who spoke before may then be meant, `in_which` that
    a pronoun points back to what somebody spoke or wrote: ألقى كلمة أكد فيها أن.
    """

    verb: Span
    content: Content
    subject: Subject | None
    goes_on: bool
    speaking: Speaking | None
    in_which: bool = False


def with_whom(said: Utterance, whom: Subject) -> Utterance:
    """The same with what was taken for its subject as whom is called upon or warned, where no clause follows."""
    content = said.content
    if content.manner in {Manner.CALL, Manner.NOMINAL}:
        content = replace(content, span=Span(whom.span.start, content.span.end))
    return replace(said, subject=None, content=content)


def utterance(
    passage: Passage, contents: Contents, place: int, names: frozenset[str]
) -> Utterance | None:
    """What the verb at a place brings; None where it says nothing here, or nothing that is understood."""
    speaking = passage.verbs[place]
    if speaking is None or not tells(passage, place) or tells_on_what_terms(passage, place):
        return None
    last = _last_of_verb(passage, place)
    found = lead(passage, place)
    said = _said(passage, contents, place, speaking, names, found)
    if (
        said is None
        or _is_byline(passage, place, found, said.content)
        or _is_asked(passage, place, said.content, found)
    ):
        return None
    subject = said.subject
    if is_relative(passage, place) and (subject is None or passage.folded(place - 1)[0] != "و"):
        subject = _told_of(passage, place, last, speaking, names, said)
        if subject is None:
            return None
    if subject is None and speaking.is_finite:
        subject = None if said.is_before else before(passage, place, names)
    verb = Span(passage.words[place].span.start, passage.words[last].span.end)
    goes_on = said.is_explained and opens_clause(passage, place)
    if passage.folded(place) in _NOBODY_SAYS:
        goes_on = False
    in_which = passage.folded(last + 1) in IN_WHICH and speaking.is_finite
    return Utterance(verb, said.content, subject, goes_on, speaking, in_which)


def _said(
    passage: Passage,
    contents: Contents,
    place: int,
    speaking: Speaking,
    names: frozenset[str],
    found: Lead | None,
) -> _Said | None:
    """What the verb at a place brings: behind what leads to it, as a noun, in quotation marks before it, around it."""
    last = _last_of_verb(passage, place)
    calls, kind = speaking.verb.calls, None if found is None else found.kind
    said = None
    if found is not None and (not (calls and kind is Kind.CLAUSE) or found.last == last + 1):
        said = _by_lead(passage, contents, last, speaking, names, found)
    may_be_noun = kind in {None, Kind.CLAUSE} or (calls and kind is Kind.QUOTATION)
    if said is None and may_be_noun:
        said = _by_nouns(passage, contents, last, speaking, names)
    if said is None:
        said = _by_quotation_before(passage, contents, place, last, speaking, names)
    if said is None and found is None:
        around = inserted(passage, contents, place, speaking, names)
        said = None if around is None else _Said(*around, is_before=True)
    return said


def _told_of(
    passage: Passage,
    place: int,
    last: int,
    speaking: Speaking,
    names: frozenset[str],
    said: _Said,
) -> Subject | None:
    """Who says what a relative clause holds, where no subject is written in it and no speech is told of."""
    in_speech = passage.folded(last + 1) in IN_WHICH  # البيان الذي أشار فيه
    if said.subject is not None or in_speech or not said.is_explained:
        return None
    leads = passage.place_at(said.content.span.start) - 1
    return antecedent(passage, place, names, speaking, leads)


@dataclass(frozen=True, slots=True)
class _Said:
    """The words and who is named behind the verb; `is_explained` where nothing unknown stands between."""

    content: Content
    subject: Subject | None
    is_explained: bool = True
    is_before: bool = False


def _by_nouns(
    passage: Passage, contents: Contents, last: int, speaking: Speaking, names: frozenset[str]
) -> _Said | None:
    found = noun_lead(passage, last, speaking, names)
    content = None if found is None else contents.clause(found.place)
    if found is None or content is None:
        return None
    if speaking.verb.calls:
        content = replace(content, manner=Manner.CALL)
    elif content.manner is Manner.REPORTED:
        content = replace(content, manner=Manner.NOMINAL)
    return _Said(content, found.subject)


def _by_lead(
    passage: Passage,
    contents: Contents,
    last: int,
    speaking: Speaking,
    names: frozenset[str],
    found: Lead,
) -> _Said | None:
    content = _content(passage, contents, found)
    if content is None:
        return None
    first = last + 1 + (passage.folded(last + 1) in IN_WHICH)
    while first < found.last and passage.folded(first) in COMMAS:
        first += 1
    subject = None
    if speaking.is_finite:
        subject = behind(passage, first, found.last, names, speaking)
    if subject is None:
        says_how = ends_in_manner(passage, first, found.last)
        is_explained = first >= found.last or is_adjunct(passage, first, first) or says_how
        is_explained |= is_whom(passage, first, speaking)
        is_clear = speaking.form is Form.PAST and (speaking.feminine or speaking.plural)
        if speaking.verb.doubtful and not is_clear and first < found.last:
            is_explained = (found.kind is Kind.COLON or says_how) and is_explained
        return _Said(content, None, is_explained)
    subject = with_rest_of_name(passage, subject, found.last, speaking.verb)
    if not is_all_understood(passage, first, found, subject, speaking):
        return None
    is_clear = found.kind is not Kind.CLAUSE and content.manner is Manner.DIRECT
    if found.kind is Kind.QUOTATION:  # وتابعت سناب «…»
        is_past = speaking.form is Form.PAST and speaking.feminine
        is_clear = is_clear and is_past and subject.last == found.last
        is_clear = is_clear and commonness(passage.folded(first)) <= _UNCOMMON
    is_new_name = (
        found.kind is Kind.CLAUSE
        and found.last == first + 1
        and opens_sentence(passage, last)
        and is_like_a_name(passage.folded(first))
        and not passage.folded(first).startswith("ال")
    )
    says = is_clear or may_say(subject, speaking, is_new_name=is_new_name)
    return _Said(content, subject) if says else None


def _by_quotation_before(
    passage: Passage,
    contents: Contents,
    place: int,
    last: int,
    speaking: Speaking,
    names: frozenset[str],
) -> _Said | None:
    """`«…»، قال المدير`: the words stand before the verb."""
    mark = place - 1 - (passage.folded(place - 1) in _SO)
    mark -= passage.folded(mark) in COMMAS
    if (
        mark < 0
        or not speaking.is_finite
        or speaking.is_doubtful
        or passage.folded(place)[0] in "وف"
    ):
        return None
    position = passage.words[mark].span.start
    enclosure = passage.marks.outer_at(position)
    if enclosure is None or not enclosure.quotation or enclosure.end != position + 1:
        return None
    content = contents.quoted(passage.place_at(enclosure.start))
    if content is None or " " not in passage.text[slice(*content.span)]:
        return None
    end = passage.place_at(passage.sentence_at(position).end)
    first = last + 1
    limit = next((at for at in range(first, end) if not passage.words[at].is_word), end)
    subject = behind(passage, first, limit, names, speaking) if first < limit else None
    if subject is None:
        explained = first >= limit or is_adjunct(passage, first, first)
        return _Said(content, None, explained, is_before=True)
    known = subject.known or subject.certain
    return _Said(content, subject, is_before=True) if known else None


def _content(passage: Passage, contents: Contents, found: Lead) -> Content | None:
    if found.place >= len(passage.words):
        following = contents.following
        return following.quoted(0) if following and found.kind is Kind.COLON else None
    is_marked = passage.words[found.place].folded in OPENING_MARKS
    if found.kind is not Kind.CLAUSE and is_marked:
        quoted = contents.quoted(found.place)
        if quoted is not None or found.kind is Kind.QUOTATION:
            return quoted
    return contents.clause(found.place)


def _is_byline(passage: Passage, place: int, found: Lead | None, content: Content) -> bool:
    """Whether a passage opens with who wrote it: `كتب سمير الخطيب: تنظم الوزارة`."""
    is_colon = found is not None and found.kind is Kind.COLON
    opens = place == 0 and passage.folded(place) in _WROTE
    return opens and is_colon and content.manner is not Manner.DIRECT


def _is_asked(passage: Passage, place: int, content: Content, found: Lead | None) -> bool:
    """Whether the author asks whether something was said; a question that somebody is quoted with is said."""
    start, speaking = passage.words[place].span.start, passage.verbs[place]
    asks_himself = speaking is not None and speaking.verb.past in ASKING
    if asks_himself or (found is not None and found.kind is Kind.COLON):
        opening = passage.folded(passage.place_at(passage.sentence_at(start).start))
        if opening not in entries("question_words"):
            return False  # تساءل المدير: لماذا أغلق الباب؟
    return content.manner not in {Manner.DIRECT, Manner.MIXED} and asks(passage, start)


def _last_of_verb(passage: Passage, place: int) -> int:
    """The place of the last word of a verb: وأضاف قائلا is one."""
    following = passage.verbs[place + 1] if place + 1 < len(passage.verbs) else None
    if passage.folded(place + 2) in _FOR:
        return place  # قالت متحدثة باسم الوزارة
    return place + 1 if following is not None and following.form is Form.PARTICIPLE else place

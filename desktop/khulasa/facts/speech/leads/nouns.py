"""What is said without a clause: `أعرب المدير عن أمله`, `أكد المدير أهمية الكتب`, `دعا المدير الناس إلى الهدوء`."""

from __future__ import annotations

from dataclasses import dataclass, replace

from khulasa.facts.model import Span
from khulasa.facts.speech.content import COMMAS, is_that
from khulasa.facts.speech.leads.objects import (
    is_his,
    is_only_object,
    is_said_of_it,
    may_follow,
    object_at,
)
from khulasa.facts.speech.leads.openings import IN_WHICH
from khulasa.facts.speech.passage import Passage
from khulasa.facts.speech.subjects.adjuncts import (
    PREPOSITIONS,
    WEEKDAYS,
    has_preposition,
    is_addressee,
    is_adjunct,
    leads_to_noun,
)
from khulasa.facts.speech.subjects.ahead import before
from khulasa.facts.speech.subjects.beside import behind
from khulasa.facts.speech.subjects.extents import SELF
from khulasa.facts.speech.subjects.subject import Subject
from khulasa.facts.speech.subjects.whom import is_whom
from khulasa.facts.speech.verbs import (
    OBJECT,
    TOLD,
    Form,
    Speaking,
    Verb,
    is_clear_verb,
    is_given_name,
)
from khulasa.facts.tokens import is_function_word
from khulasa.facts.who.name_words import is_listed, is_role_head
from khulasa.language.arabic.lists import word_class

_TOO = frozenset({"ايضا", "كذلك"})
_MEANWHILE = ("في", "الوقت")
_FROM = "من"
_FEW = 6
"""So many words at most name whom somebody warns."""
_ADVERBS = WEEKDAYS | {"ايضا", "كذلك", "مجددا", "لاحقا", "مؤخرا", "امس", "اليوم"}
"""Behind one of these alone stands what is said: نفى أيضا أي تأخر."""
_LONGEST_ADJUNCT = 10
"""So many words at most say when and where, between a verb without its subject and what it is about."""
_LONGEST_OCCASION = 16
"""So many words at most say where a call is made, with a description of that."""
_HIS = ("ه", "ها", "هم")
_CALLING = frozenset({"الي", "من", "علي", "عدم", "ب", "بـ"})
"""With these begins what somebody is called upon to do."""
_REACH = 30
"""So many words at most stand between a verb and what it is about."""


@dataclass(frozen=True, slots=True)
class NounLead:
    """Where what is said begins, and who says it, if it is written beside the verb."""

    place: int
    subject: Subject | None


def noun_lead(
    passage: Passage, verb: int, speaking: Speaking, names: frozenset[str]
) -> NounLead | None:
    """Where the noun stands that says what the verb, whose last word is at a place, is about."""
    end = min(passage.sentence_around(verb).stop, verb + 1 + _REACH)
    first = verb + 1
    if first >= end:
        return None
    subject = None
    is_participle = speaking.form is Form.PARTICIPLE
    if is_participle:
        first = _behind_aside(passage, first, end)
    in_which = not is_participle and passage.folded(first) in IN_WHICH
    first += in_which
    if first >= end:
        return None
    at = object_at(passage, speaking.verb, first, is_set_off=is_participle or in_which)
    at = at or _behind_adjunct(passage, speaking.verb, first, end)
    if at is None and not is_participle and is_only_object(passage, first, speaking):
        at = first, first
    elif at is None and not is_participle:
        found = _behind_subject_beside(passage, first - 1, end, speaking, names)
        at, subject = (None, None) if found is None else found
    elif at is None and speaking.verb.calls and _calls(passage, first, end):
        at = first, first
    if at is None or at[1] >= end or is_that(passage.folded(at[1])):
        return None
    if speaking.verb.describes and not is_said_of_it(passage, at[1] + 1, end):
        return None
    return NounLead(at[1], subject)


def _behind_adjunct(passage: Passage, verb: Verb, first: int, end: int) -> tuple[int, int] | None:
    """The same behind when and where, with the subject left out: `وأعرب في بيان عن أمله`, `ونفى أيضا أي تأخر`."""
    opening = passage.folded(first)
    is_noun = opening in PREPOSITIONS or word_class(opening) == "accusative"
    if is_noun or is_role_head(opening) or not is_adjunct(passage, first, first):
        return None
    for place in range(first + 1, min(end, first + _LONGEST_ADJUNCT)):
        word, before = passage.words[place], passage.folded(place - 1)
        is_set_off = place == first + 1 and before in _ADVERBS
        found = object_at(passage, verb, place, is_set_off=is_set_off or before in COMMAS)
        if found is not None:
            return found
        opens = passage.enclosure_from(place) is not None
        if opens or is_that(word.folded) or is_clear_verb(word.folded) or passage.verbs[place]:
            return None
    return None


def _behind_subject_beside(
    passage: Passage, verb: int, end: int, speaking: Speaking, names: frozenset[str]
) -> tuple[tuple[int, int], Subject | None] | None:
    """What leads to the noun and the noun, behind the subject that stands behind the verb, and that subject.

    Without a subject where it stands before the verb, or where who is called upon stands in its place.
    """
    first = verb + 1
    subject = behind(passage, first, end, names, speaking, before_noun=True)
    is_alone = speaking.verb.describes and is_said_of_it(passage, first + 1, min(end, first + 2))
    if subject is None or not subject.known or (is_alone and subject.party is None):
        fronted = _behind_fronted_subject(passage, verb, speaking, names)
        is_free = subject is None or (speaking.verb.describes and subject.party is None)
        is_called = is_free and _is_called(passage, first, end, speaking)
        at = fronted or ((first, first) if is_called else None)
        return None if at is None else (at, None)
    at = _behind_subject(passage, speaking.verb, subject, end)
    if at is not None and not speaking.verb.calls:
        joined = _behind_joined(passage, subject, end)
        if joined > subject.last:
            span = Span(subject.span.start, passage.words[joined - 1].span.end)
            return at, replace(subject, span=span)
        subject = behind(passage, first, at[0], names, speaking, before_noun=True)
    return None if at is None else (at, subject)


def _is_called(passage: Passage, first: int, end: int, speaking: Speaking) -> bool:
    """Whether who is called upon, warned or accused stands behind a verb, and what of."""
    verb = speaking.verb
    if verb.describes:
        folded, following = passage.folded(first), passage.folded(first + 1)
        is_noun = folded.startswith("ال") and not (is_listed(folded) or is_given_name(following))
        return is_noun and is_said_of_it(passage, first + 1, end)
    if verb.takes_any_object and is_whom(passage, first, speaking) and first + 1 < end:
        next_word = passage.words[first + 1]
        return next_word.is_word and not is_function_word(next_word.folded)
    warns = TOLD in verb.frames and _FROM in verb.frames and is_whom(passage, first, speaking)
    return (verb.calls or warns) and _calls(passage, first, end)


def _behind_fronted_subject(
    passage: Passage, verb: int, speaking: Speaking, names: frozenset[str]
) -> tuple[int, int] | None:
    """The object right behind a verb whose subject stands before it: `المدير سمير الخطيب نفى أي تأخر`."""
    if not speaking.verb.takes_any_object or before(passage, verb, names) is None:
        return None
    return object_at(passage, speaking.verb, verb + 1, is_set_off=True)


def _behind_subject(
    passage: Passage, verb: Verb, subject: Subject, end: int
) -> tuple[int, int] | None:
    """The same behind a subject and what says when and where."""
    is_warned = TOLD in verb.frames and _FROM in verb.frames
    if verb.calls or (is_warned and _warns(passage, subject, end)):
        return _whom_behind_subject(passage, verb, subject, end)
    first = _behind_joined(passage, subject, end)
    aside = False
    for place in range(first, end):
        word = passage.words[place]
        before_it = passage.folded(place - 1)
        is_set_off = aside and place > first and before_it in COMMAS | _ADVERBS
        is_next = place == first and (
            may_follow(passage, verb, subject) or is_his(passage, subject)
        )
        found = object_at(passage, verb, place, is_set_off=is_set_off or is_next)
        if found is not None:
            return found
        if word.is_word and (is_clear_verb(word.folded) or is_that(word.folded)):
            return None
        aside = aside or is_adjunct(passage, first - 1, place) or has_preposition(word.folded)
        if OBJECT in verb.frames and not aside:
            return None  # an object stands between: أعلن المدير بدء البحث عن
    return None


def _whom_behind_subject(
    passage: Passage, verb: Verb, subject: Subject, end: int
) -> tuple[int, int] | None:
    """Whom somebody calls upon or warns, or what to or of, behind him and where he does."""
    place = _behind_time(passage, verb, subject.last, end)
    if place >= end:
        return None
    if is_adjunct(passage, place - 1, place) and not leads_to_noun(passage, verb, place):
        return _behind_occasion(passage, verb, place, end)
    found = object_at(passage, verb, place, is_set_off=verb.takes_any_object)
    return found or ((place, place) if _calls(passage, place, end) else None)


def _behind_occasion(passage: Passage, verb: Verb, first: int, end: int) -> tuple[int, int] | None:
    """What a call is about, behind where it was made: دعا المدير، في تصريح لصحيفة محلية، الناس إلى الهدوء."""
    reach = range(first + 1, min(end, first + _LONGEST_OCCASION))
    last = next((at for at in reach if is_that(passage.folded(at))), reach.stop)
    reach = range(first + 1, last)
    for at in reach:
        if passage.folded(at - 1) in COMMAS:
            found = object_at(passage, verb, at, is_set_off=True)
            if found is not None:
                return found
    whom = first + 2
    if passage.folded(first + 1).endswith(_HIS) and passage.folded(whom).startswith("ال"):
        return whom, whom  # خلال كلمته الناس إلى الهدوء
    own = [at for at in reach if leads_to_noun(passage, verb, at) and not is_addressee(passage, at)]
    own.sort(key=lambda at: passage.folded(at) not in PREPOSITIONS)
    if not own or (
        passage.folded(own[0]) not in PREPOSITIONS
        and any(is_clear_verb(passage.folded(at)) for at in range(first, own[0]))
    ):
        return None
    return object_at(passage, verb, own[0], is_set_off=False)


def _behind_joined(passage: Passage, subject: Subject, end: int) -> int:
    """The comma behind others who speak with a body: حذرت وزارة الصحة واليونيسف وبرنامج الأغذية، من."""
    first = subject.last
    is_joined = first < end and passage.folded(first).startswith("و") and subject.known
    if not is_joined or word_class(passage.folded(first)) == "own":
        return first
    for place in range(first, end):
        if passage.folded(place) in COMMAS:
            return place
        if is_clear_verb(passage.folded(place)) or passage.verbs[place] is not None:
            return first
    return first


def _warns(passage: Passage, subject: Subject, end: int) -> bool:
    """Whether whom a named speaker warns stands behind him, and what of: حذر سمير الخطيب الزوار من البرد."""
    if subject.party is None or subject.party.name is None or subject.last >= end:
        return False
    if _behind_joined(passage, subject, end) > subject.last:
        return False
    reach = range(subject.last + 1, min(end, subject.last + _FEW))
    return passage.words[subject.last].is_word and any(passage.folded(at) == _FROM for at in reach)


def _behind_aside(passage: Passage, place: int, end: int) -> int:
    """The place behind what says only that somebody said it, too: محذرا في الوقت نفسه الزوار من البرد."""
    if passage.folded(place) in _TOO:
        place += 1
    elif (passage.folded(place), passage.folded(place + 1)) == _MEANWHILE:
        place += 2 + (passage.folded(place + 2) in SELF)
    return min(place, end - 1)


def _behind_time(passage: Passage, verb: Verb, place: int, end: int) -> int:
    """The place behind what says when or where: دعا نادي النجوم بدمشق الأحد إلى."""
    while place < end and (
        (passage.folded(place)[0] not in verb.frames and _is_where(passage, place))
        or passage.folded(place) in COMMAS
        or passage.folded(place) in _ADVERBS
        or passage.words[place].is_number
    ):
        place += 1
    return place


def _is_where(passage: Passage, place: int) -> bool:
    """Whether a word says where: بدمشق."""
    return passage.folded(place)[0] == "ب" and has_preposition(passage.folded(place))


def _calls(passage: Passage, first: int, end: int) -> bool:
    """Whether somebody is called upon to do something: إلى, ل, ب or أن follow, and no verb before them."""
    for place in range(first, end):
        word = passage.words[place]
        if not word.is_word:
            return False
        if word.folded in _CALLING or is_that(word.folded):
            return True
        if place > first and word.folded[0] in "لب" and len(word.folded) > 3:
            return not is_function_word(word.folded)
        if is_clear_verb(word.folded):
            return False
    return False

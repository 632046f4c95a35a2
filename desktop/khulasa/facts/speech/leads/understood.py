"""Whether a verb says something with what was found for its subject: what else stands between it and the words."""

from __future__ import annotations

from khulasa.facts.speech.leads.asides import is_of_writing
from khulasa.facts.speech.leads.frames import BETWEEN, Kind, Lead
from khulasa.facts.speech.passage import Passage
from khulasa.facts.speech.subjects.adjuncts import ends_in_manner, has_preposition, is_adjunct
from khulasa.facts.speech.subjects.extents import WHO, is_about_another, is_its_own_b
from khulasa.facts.speech.subjects.subject import Subject
from khulasa.facts.speech.verbs import OBJECT, TOLD, Speaking, is_clear_verb
from khulasa.facts.who.name_words import is_role_head

_LONGEST_TOLD = 4
"""So many words name who is told: أبلغ المدير وكالة الأنباء أن."""


def may_say(subject: Subject, speaking: Speaking, *, is_new_name: bool) -> bool:
    """Whether a verb says something with this subject: more is asked of what is often no verb.

    `is_new_name` says that one word stands between a verb that opens its sentence and أن, and can only be a name.
    """
    verb = speaking.verb
    if verb.past == BETWEEN and not speaking.feminine and subject.party is None:
        return False
    may_be_named = subject.known or subject.is_given_name or is_new_name
    if verb.doubtful and (subject.is_place or not may_be_named):
        return False
    return subject.certain or OBJECT not in verb.frames


def is_all_understood(
    passage: Passage, first: int, found: Lead, subject: Subject, speaking: Speaking
) -> bool:
    """Whether between subject and words stand only when, where and to whom, and no object."""
    following = passage.folded(subject.last)
    if (
        subject.last >= found.last
        or following in WHO
        or is_role_head(following)  # قال «سمير الخطيب» رئيس المجلس إن
        or is_adjunct(passage, first, subject.last)
        or is_about_another(passage, subject.last, subject.party)
        or ends_in_manner(passage, subject.last, found.last)
        or is_of_writing(passage, first - 1, subject.last)
    ):
        return True
    if following[0] == "ب" and has_preposition(following):
        is_told_of = is_its_own_b(passage, speaking.verb, subject.last)
        return (
            not is_told_of or found.kind is Kind.COLON or subject.last == found.last - 1
        )  # مصدر في الشرطة بالمدينة
    if found.kind is Kind.COLON and following in speaking.verb.frames:
        return True
    if found.kind is Kind.COLON and is_clear_verb(following):
        return not passage.folded(first).startswith("ال")  # قال رجل يقف أمام الباب: «…»
    if found.kind is Kind.QUOTATION and subject.last == found.last - 1:
        return following in speaking.verb.frames  # ونوه المدير إلى “أنه …”
    is_named = subject.party is not None and subject.party.name is not None
    return TOLD in speaking.verb.frames and is_named and found.last - subject.last <= _LONGEST_TOLD

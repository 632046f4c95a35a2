"""Who is told, called upon or accused, where no subject is written: `ودعت السكان إلى الهدوء`, `واتهمت الجيش بالكذب`."""

from __future__ import annotations

from khulasa.facts.model import ActorKind
from khulasa.facts.speech.content import COMMAS
from khulasa.facts.speech.passage import Passage
from khulasa.facts.speech.subjects.sources import is_place
from khulasa.facts.speech.subjects.subject import Subject
from khulasa.facts.speech.verbs import TOLD, Form, Speaking
from khulasa.facts.who.name_words import is_listed, is_role_head
from khulasa.facts.who.names import party_at
from khulasa.language.arabic.lists import entries

_OF_EITHER = frozenset({"عضو", "نائب", "استاذ", "مسؤول", "قاضي", "شاهد", "محامي", "سفير", "طبيب"})
"""Offices that women, too, bear in the masculine."""
_FEMININE = frozenset({"دار", "كتائب", "قوات", "وحدات"})
_RULING = frozenset({"حكومه", "سلطات", "دوله", "دول", "مجلس", "برلمان", "قضاء", "جهات", "قوات"})
"""Bodies that others call upon as often as they call themselves; unions and ministries rather call."""
_THESE = "هؤلاء"
_LONGEST = 2
"""So many words has a noun that may be whom somebody calls upon or warns."""
_SHORT = len("الصين")


def takes_whom(speaking: Speaking) -> bool:
    """Whether whom it is said to or of is the verb's object: دعا, حذر, اتهم."""
    return speaking.verb.calls or speaking.verb.describes or TOLD in speaking.verb.frames


def is_whom(passage: Passage, place: int, speaking: Speaking) -> bool:
    """Whether the definite noun that begins at a place can't be the verb's subject, by its ending or by the verb's.

    A feminine verb has no masculine subject, nor men in the plural; things in the plural it has.
    """
    folded = passage.folded(place)
    if speaking.form is Form.PARTICIPLE or not takes_whom(speaking):
        return False
    if speaking.feminine and _is_mans_office(passage, place):
        return True
    if not folded.startswith("ال"):
        following = passage.folded(place + 1)  # يحض هؤلاء المسؤولين على
        return folded == _THESE and following.startswith("ال") and following.endswith("ين")
    bare = folded.removeprefix("ال")
    if is_listed(folded) or is_role_head(bare):
        return False
    if folded.endswith("ين") and len(folded) > _SHORT and not is_place(passage, place):
        return True
    is_body = bare in entries("body_heads") and not bare.endswith(("ه", "ات"))
    is_mans = bare in entries("people_in_plural") or (is_body and bare not in _FEMININE)
    return speaking.feminine and is_mans


def _is_mans_office(passage: Passage, place: int) -> bool:
    """Whether an office in the masculine stands here with nobody's name: رئيس الحكومة, but not عضو المجلس."""
    party = party_at(passage.words, place)
    if party is None or party.kind is not ActorKind.ROLE or party.name is not None:
        return False
    bare = passage.folded(place).removeprefix("ال")
    is_his = is_role_head(bare) and not bare.endswith(("ه", "ات")) and bare not in _OF_EITHER
    behind = party_at(passage.words, party.last)
    return is_his and party.first == place and (behind is None or behind.first > party.last)


def may_be_office(passage: Passage, subject: Subject, speaking: Speaking) -> bool:
    """Whether an office may be whom who spoke before calls upon: `وطالب وزير التجارة`, `ودعت القاضي سمير الخطيب`."""
    party = subject.party
    if not takes_whom(speaking) or party is None:
        return False
    bare = passage.folded(party.first).removeprefix("ال")
    is_mans = is_role_head(bare) and not bare.endswith("ه") and bare not in _OF_EITHER
    return party.kind is ActorKind.ROLE or (speaking.feminine and is_mans)


def may_be_whom(passage: Passage, subject: Subject, speaking: Speaking) -> bool:
    """Whether the one noun behind a verb may as well be whom who spoke before calls upon: ودعت الحكومة إلى."""
    place = passage.place_at(subject.span.start)
    party, following = subject.party, passage.folded(subject.last)
    if not takes_whom(speaking) or not passage.folded(place).startswith("ال"):
        return False
    if party is not None and (party.name is not None or is_role_head(passage.folded(place)[2:])):
        return False
    is_nominative = passage.folded(place).endswith("ون")
    return subject.last - place <= _LONGEST and following not in COMMAS and not is_nominative


def rather_calls(passage: Passage, subject: Subject, speaking: Speaking) -> bool:
    """Whether such a noun is a body that rather calls upon others than is called upon: `وطالبت النقابة بتأجيله`."""
    bare = passage.folded(passage.place_at(subject.span.start)).removeprefix("ال")
    is_body = bare in entries("body_heads") and bare not in _RULING
    return is_body and not speaking.verb.describes

"""Who says what a relative clause tells of him: `حضر سمير الخطيب الذي قال إن`, `وزارة الصحة، التي أكدت أن`."""

from __future__ import annotations

from khulasa.facts.model import ActorKind
from khulasa.facts.speech.content import COMMAS
from khulasa.facts.speech.passage import Passage
from khulasa.facts.speech.subjects.subject import Subject
from khulasa.facts.speech.verbs import Speaking
from khulasa.facts.tokens import bare_forms
from khulasa.facts.who.name_words import is_listed, is_role_head
from khulasa.facts.who.names import party_at, people
from khulasa.facts.who.parties import Party
from khulasa.language.arabic.lists import entries

_WHO = {"الذي": False, "والذي": False, "التي": True, "والتي": True}
"""Relative pronouns, and whether they are feminine."""
_LONGEST = 14
"""So many words at most has somebody with what he is."""
_OF_HIM = ("انه", "انها", "بانه", "بانها")
"""With these what is said may be said of him: الرجل الذي قال إنه لص."""


def is_relative(passage: Passage, verb: int) -> bool:
    """Whether a relative pronoun leads to the verb at a place."""
    return passage.folded(verb - 1) in _WHO


def antecedent(
    passage: Passage, verb: int, names: frozenset[str], speaking: Speaking, lead: int
) -> Subject | None:
    """Whom the relative pronoun right before a verb follows, where he can be the verb's subject.

    `lead` is the place of the أن or the like behind the verb.
    """
    who = verb - 1
    if speaking.plural or _WHO.get(passage.folded(who)) is not speaking.feminine:
        return None
    last = who - (passage.folded(who - 1) in COMMAS)
    sentence = passage.sentence_around(verb).start
    first = max(sentence, last - _LONGEST)
    party, start = _person(passage, first, last, names) or _other(passage, first, last) or (None, 0)
    if party is None:
        return None
    if party.kind is ActorKind.BODY and passage.folded(start).endswith("ه") != speaking.feminine:
        return None
    before = passage.folded(start - 1) if start > sentence else ""
    is_anothers = before in entries("relatives") or (is_role_head(before) and not is_listed(before))
    supposed = is_anothers or passage.folded(lead).startswith(_OF_HIM)
    return Subject(party.span, last, True, True, False, party, supposed=supposed)


def _person(
    passage: Passage, first: int, last: int, names: frozenset[str]
) -> tuple[Party, int] | None:
    """The person whose name ends before a place, and where he begins."""
    for party in people(passage.words[first:last], names):
        if first + party.last == last and party.name is not None:
            return party, first + party.first
    return None


def _other(passage: Passage, first: int, last: int) -> tuple[Party, int] | None:
    """The office or the body with a name that ends before a place."""
    for start in range(first, last):
        forms = [form.removeprefix("ال") for _, form in bare_forms(passage.folded(start) or "-")]
        if not any(is_role_head(form) or form in entries("body_heads") for form in forms):
            continue
        party = party_at(passage.words, start)
        if party is None or party.first != start or party.last != last:
            continue
        is_named = party.kind is ActorKind.BODY and party.name is not None
        if is_named or (party.kind is ActorKind.ROLE and last - start > 1):
            return party, start
    return None

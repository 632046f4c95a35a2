"""Who speaks, as put before a verb that cannot stand without him: `أما المدير، …، فيرى`, `وكان المدير قد قال`."""

from __future__ import annotations

from khulasa.facts.model import ActorKind, Span
from khulasa.facts.speech.content import COMMAS
from khulasa.facts.speech.passage import Passage
from khulasa.facts.speech.subjects.adjuncts import PREPOSITIONS, is_adjunct
from khulasa.facts.speech.subjects.beside import behind
from khulasa.facts.speech.subjects.sources import is_like_a_name
from khulasa.facts.speech.subjects.subject import Subject, described, is_nobody, is_plural
from khulasa.facts.speech.verbs import Speaking, is_clear_verb, letters_before
from khulasa.facts.tokens import is_function_word
from khulasa.facts.who.name_words import is_listed
from khulasa.facts.who.names import party_at

_FARTHEST = 40
"""So many words may stand between who is put before and the verb."""
_LONGEST = 5
"""A topic that no list knows has so many words at most."""
_AS_FOR = frozenset({"اما", "واما"})
_SO = frozenset({"فقد", "فانه", "فانها", "فهو", "فهي", "فهم", "فلا", "فلم", "فلن", "فليس", "فليست"})
"""With these the clause begins that tells of a topic, where no verb does with ف."""
_SO_HE_HAS = "فقد"
_WAS = frozenset({"كان", "وكان", "كانت", "وكانت", "كانوا", "وكانوا"})
_HAVING = "قد"


def fronted(
    passage: Passage, verb: int, names: frozenset[str], speaking: Speaking
) -> Subject | None:
    """The topic that the verb at a place tells of, or who stands between كان and قد before it.

    `speaking` is the verb of saying in whose form that one stands, or may stand.
    """
    topic = _topic(passage, verb, names, speaking)
    return topic or _behind_was(passage, verb, names, speaking)


def _topic(
    passage: Passage, verb: int, names: frozenset[str], speaking: Speaking
) -> Subject | None:
    """`أما سمير الخطيب (مدير المتحف)، فيرى أن`: he whom the clause behind أما tells of, which ف begins."""
    last = verb - (passage.folded(verb - 1) == _SO_HE_HAS)
    if not _begins_clause(passage, last):
        return None
    first = _behind_as_for(passage, last)
    if first is None or any(_begins_clause(passage, place) for place in range(first, last)):
        return None
    words = passage.words
    party = party_at(words, first, names)
    if party is None or party.first != first:
        party = described(passage, first, last, names)
    if party is not None and party.last <= last:
        is_feminine = passage.folded(first).endswith("ه")
        if party.kind is ActorKind.BODY and is_feminine and not speaking.feminine:
            return None
        return Subject(party.span, party.last, True, True, is_plural(passage, first, party), party)
    return _unknown(passage, first, last)


def _behind_as_for(passage: Passage, last: int) -> int | None:
    """The place behind the أما that opens a clause before a place, in its sentence."""
    words = passage.words
    sentence = passage.sentence_around(last).start
    for place in range(last - 2, max(sentence, last - _FARTHEST) - 1, -1):
        if passage.folded(place) in _AS_FOR:
            opens = place == sentence or not words[place - 1].is_word
            return place + 1 if opens or passage.folded(place) == "واما" else None
    return None


def _begins_clause(passage: Passage, place: int) -> bool:
    """Whether the clause that tells of a topic begins here: `أما المدير فرفض، فقال`."""
    folded = passage.folded(place)
    if folded in _SO:
        return True
    if folded[:1] != "ف" or is_listed(folded):
        return False
    return letters_before(folded) == 1 or is_clear_verb(folded[1:])


def _unknown(passage: Passage, first: int, last: int) -> Subject | None:
    """A topic that no list knows, which must begin like a name; only likely who speaks."""
    if is_nobody(passage, first) or not is_like_a_name(passage.folded(first)):
        return None
    end = first + 1
    while (
        end < last
        and passage.words[end].is_word
        and passage.folded(end) not in PREPOSITIONS
        and not is_function_word(passage.folded(end))
        and not is_adjunct(passage, first, end)
    ):
        end += 1
    if end - first > _LONGEST:
        return None
    span = Span(passage.words[first].span.start, passage.words[end - 1].span.end)
    return Subject(span, end, True, True, is_plural(passage, first, None), None, refers_back=True)


def _behind_was(
    passage: Passage, verb: int, names: frozenset[str], speaking: Speaking
) -> Subject | None:
    """`وكانت صحيفة «الضياء» قد ذكرت أن`: who did what is told in the past perfect, perhaps without قد."""
    last = verb - (passage.folded(verb - 1) == _HAVING)
    sentence = passage.sentence_around(verb).start
    for place in range(last - 1, max(sentence, last - _FARTHEST) - 1, -1):
        folded = passage.folded(place)
        if folded in _WAS:
            subject = behind(passage, place + 1, last, names, speaking)
            fills = subject is not None and _fills(passage, subject, last, has_had=last < verb)
            return subject if fills else None
        if is_clear_verb(folded) or passage.verbs[place] is not None:
            return None
    return None


def _fills(passage: Passage, subject: Subject, last: int, *, has_had: bool) -> bool:
    """Whether a speaker stands right before a place, before قد perhaps with where or when behind him."""
    if not has_had:
        return subject.known and subject.last == last
    if not (subject.known or subject.certain):
        return False
    following = passage.folded(subject.last)
    is_adverbial = following in COMMAS or is_adjunct(passage, last, subject.last)
    return subject.last == last or is_adverbial

"""Who is who: the persons and bodies of a document, each under all the names that it bears there.

Two names are one actor's only where one holds the other's whole words, in a row, and more of them than a given name:
`هوفمان` is `كلارا هوفمان` where no other Hoffmann is named, `كلارا` alone is nobody.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from khulasa.facts.gazetteer import adjectives_of_places, listed_at
from khulasa.facts.model import Actor, ActorKind, Span, Statement
from khulasa.facts.tokens import Token, bare_forms, is_function_word, tokens
from khulasa.facts.who.apposition import names_the_described
from khulasa.facts.who.bodies.find import bodies_of
from khulasa.facts.who.name_parts import is_in_syllables
from khulasa.facts.who.name_words import (
    commonness,
    is_connective,
    is_listed,
    is_ordinal,
    is_role_head,
    opens_names,
)
from khulasa.facts.who.names import people
from khulasa.facts.who.parties import Party, role_head_at
from khulasa.language.folding import fold

_NO_NOUN = 5.0
"""Zipf value of a surname beyond which it is too common a word to stand for a person by itself."""
_NO_NOUN_IN_LIST = 5.5
"""The same of one that is listed."""
_OF_KIN = frozenset({"بن", "ابن", "بنت", "ولد", "ابو", "ابي", "ابا", "ام", "عبد", "ال"})
"""Words before the name of somebody else whose kin, or servant, the bearer of the whole name is."""

_LONGEST_WORD = 30
"""Letters within which the last word before a name is found."""
_RELATIVES = frozenset(
    {"نجل", "نجله", "ابن", "ابنه", "كريمه", "ولد", "شقيق", "شقيقه", "حفيد", "حفيده"}
)
"""Words behind which somebody is named whose names his relative bears, too: نجل الرئيس سالم حداد."""

Words = tuple[str, ...]


def known_names(blocks: Iterable[Sequence[Token]]) -> frozenset[str]:
    """The folded words that name persons by themselves in a document: surnames, read in full names."""
    return frozenset().union(*(surnames(words, people(words)) for words in blocks))


def surnames(words: Sequence[Token], parties: Iterable[Party]) -> frozenset[str]:
    """`known_names` of a block, by the persons of it who are known without."""
    return frozenset(filter(None, (_surname(words, party) for party in parties)))


def _surname(words: Sequence[Token], party: Party) -> str | None:
    within = [word for word in words[party.first : party.last] if _is_inside(word, party.name)]
    last = within[-1]
    if len(within) > 1 and (is_connective(within[-2].folded) or is_in_syllables(within)):
        return None  # عبد المطلب is no المطلب, شي جين بينغ no بينغ
    is_name = len(within) > 1 or (party.roles and not opens_names(last.folded))
    if not is_name or len(last.folded) < 3 or is_function_word(last.folded):
        return None
    limit = _NO_NOUN_IN_LIST if is_listed(last.folded) else _NO_NOUN
    if commonness(last.folded) > limit or is_role_head(last.folded):
        return None
    if is_ordinal(last.folded):
        return None
    elsewhere = listed_at([last], 0) or last.folded in adjectives_of_places()
    return None if opens_names(last.folded) or elsewhere else last.folded


def _is_inside(word: Token, span: Span | None) -> bool:
    return span is not None and word.span.overlaps(span)


@dataclass(frozen=True, slots=True)
class Named:
    """The persons and the bodies that are named in a stretch of text, in order."""

    persons: tuple[Party, ...] = ()
    bodies: tuple[Span, ...] = ()


def named(words: Sequence[Token], known: frozenset[str], alone: Sequence[Party]) -> Named:
    """Who is named in a block; `known` are `known_names` of the document. A name within a body's is no person's.

    `alone` are its `people` without `known`, who are all that there are where no word of the block is known.
    """
    bodies = bodies_of(words)
    forms = (form for word in words for _, form in bare_forms(word.folded))
    parties = alone if known.isdisjoint(forms) else people(words, known)
    persons = [party for party in parties if party.name and not is_within(party.name, bodies)]
    return Named(tuple(persons), tuple(bodies))


def actors(text: str, parts: Iterable[Named]) -> tuple[Actor, ...]:
    """Who is named in a text, in the order of their first mentions; `parts` are the `named` of its blocks."""
    persons: list[Party] = []
    bodies: list[Span] = []
    for part in parts:
        persons += part.persons
        bodies += part.bodies
    return _in_order([*_persons(text, persons), *_merged(text, ActorKind.BODY, bodies, {})])


def with_offices(text: str, who: Sequence[Actor], speakers: Iterable[Span]) -> tuple[Actor, ...]:
    """`who`, and those of the speakers that say what somebody is and don't name him: مصدر أمني."""
    return _in_order([*who, *_offices(text, speakers, who)])


def _in_order(who: Iterable[Actor]) -> tuple[Actor, ...]:
    return tuple(sorted(who, key=lambda actor: actor.mentions[0]))


def _offices(text: str, speakers: Iterable[Span], who: Sequence[Actor]) -> Iterator[Actor]:
    mentions = _mentions(who)
    nameless = [
        speaker
        for speaker in dict.fromkeys(speakers)
        if _actor_at(text, speaker, mentions, who) is None and _is_office(text, speaker)
    ]
    for office in _merged(text, ActorKind.ROLE, nameless, {}):
        if len(_words(text[office.fullest.start : office.fullest.end])) > 1:
            yield office  # "the minister" alone is somebody who was named


def _is_office(text: str, speaker: Span) -> bool:
    words = tokens(text, speaker.start, speaker.end)
    return bool(words) and role_head_at(words, 0) is not None


def _mentions(who: Sequence[Actor]) -> list[tuple[Span, int]]:
    """Every mention in the order of the text, with the place of its actor."""
    return sorted(
        (mention, number) for number, actor in enumerate(who) for mention in actor.mentions
    )


def with_actors(
    text: str, statements: Iterable[Statement], who: Sequence[Actor]
) -> Iterator[Statement]:
    """The statements with the places of their speakers among the actors, where they are there.

    A speaker is the one person whom his words name, or the body or office with whose name they begin. Who is named only
    as his to whom the speaker belongs, `محامي سمير`, is nobody's speaker.
    """
    mentions = _mentions(who)
    for statement in statements:
        where = statement.because or statement.speaker
        actor = None if where is None else _actor_at(text, where, mentions, who)
        yield replace(statement, actor=actor)


def _actor_at(
    text: str, where: Span, mentions: Sequence[tuple[Span, int]], who: Sequence[Actor]
) -> int | None:
    first = bisect_left(mentions, (Span(where.start, where.start), 0))
    inside = []
    for place in range(first, len(mentions)):
        mention, number = mentions[place]
        if mention.start >= where.end:
            break
        if mention.end <= where.end:
            inside.append((mention, number))
    persons = {
        number: mention for mention, number in inside if who[number].kind is ActorKind.PERSON
    }
    if len(persons) > 1:
        return None
    for person, mention in persons.items():
        if names_the_described(tokens(text, where.start, mention.start)):
            return person
    at_start = [number for mention, number in inside if mention.start == where.start]
    return at_start[0] if at_start else None


def is_within(span: Span, bodies: Sequence[Span]) -> bool:
    """Whether a name is a part of one of a block's bodies, which are in order: جامعة القاهرة."""
    place = bisect_right(bodies, span.start, key=lambda body: body.start) - 1
    return place >= 0 and span.end <= bodies[place].end


def _persons(text: str, parties: Sequence[Party]) -> list[Actor]:
    roles: dict[Span, tuple[Span, ...]] = {}
    elders: set[Words] = set()
    for party in parties:
        if party.name is not None:
            roles[party.name] = party.roles
            if _has_a_relative(text, party.span):
                elders.add(_words(text[party.name.start : party.name.end]))
    return _merged(text, ActorKind.PERSON, list(roles), roles, frozenset(elders))


def _has_a_relative(text: str, person: Span) -> bool:
    """Whether the word before a person, or the first of his roles, tells of somebody's son, brother or grandson."""
    near = text[max(0, person.start - _LONGEST_WORD) : person.start].split()[-1:]
    near += text[person.start : person.start + _LONGEST_WORD].split()[:1]
    return any(form in _RELATIVES for word in near for _, form in bare_forms(fold(word)))


def _merged(
    text: str,
    kind: ActorKind,
    names: Sequence[Span],
    roles: Mapping[Span, Sequence[Span]],
    elders: frozenset[Words] = frozenset(),
) -> list[Actor]:
    """One actor for each set of names of which the fullest holds the others' words.

    A name that two of the fullest hold is left out: whose it is, nobody knows. `elders` are no parts of names that
    only end with theirs: سامر كريم حداد is the son of كريم حداد.
    """
    keys = {name: _words(text[name.start : name.end]) for name in names}
    fullest: defaultdict[Words, set[Words]] = defaultdict(set)
    for words in sorted(set(keys.values()), key=len, reverse=True):
        if words not in fullest:
            for part in _parts(words, kind):
                if part == words or part not in elders or part == words[: len(part)]:
                    fullest[part].add(words)
    mentions: defaultdict[Words, list[Span]] = defaultdict(list)
    for name, words in keys.items():
        if len(fullest[words]) == 1:
            mentions[next(iter(fullest[words]))].append(name)
    return [_actor(text, kind, own, roles) for own in mentions.values()]


def _actor(
    text: str, kind: ActorKind, mentions: Sequence[Span], roles: Mapping[Span, Sequence[Span]]
) -> Actor:
    fullest = max(
        mentions, key=lambda span: (len(_words(text[span.start : span.end])), -span.start)
    )
    different = {
        fold(text[role.start : role.end]): role
        for mention in reversed(mentions)
        for role in reversed(roles.get(mention, ()))
    }
    return Actor(kind, fullest, tuple(mentions), tuple(sorted(different.values())))


def _words(name: str) -> Words:
    """The words of a name as they are compared: عبد الله and عبدالله, للهيئة and الهيئة are one spelling."""
    return tuple(re.sub("^لل", "ال", fold(name)).replace("عبد ال", "عبدال").split())


def _parts(words: Words, kind: ActorKind) -> Iterator[Words]:
    """The names that are held in a name: every row of its words but the first alone, which is a given name.

    None begins with the father's or the son's, who is another: سلمان is not محمد بن سلمان, nor زيد أبو زيد. An office
    without a name is held in none: "a source" is not "a military source".
    """
    if kind is ActorKind.ROLE:
        yield words
        return
    for first in range(len(words)):
        if kind is ActorKind.PERSON and first and words[first - 1] in _OF_KIN:
            continue
        for last in range(first + 1, len(words) + 1):
            alone = first == 0 and last == 1
            if not alone or len(words) == 1 or kind is not ActorKind.PERSON:
                yield words[first:last]

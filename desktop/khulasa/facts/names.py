"""Who or what stands at a place of a text: persons with their roles, offices without a name, bodies.

Every function takes the tokens of one block (`tokens.tokens`) and `known`, the folded words that name persons elsewhere
in the document (`actors.known_names`), so that a surname alone is a person after its full name was read. None looks
farther than a fixed number of words: time grows with the number of words alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from khulasa.facts.bodies import body_at
from khulasa.facts.model import ActorKind, Span
from khulasa.facts.name_words import (
    commonness,
    is_connective,
    is_definite,
    is_honorific,
    is_listed,
    is_role_head,
    may_belong,
    opens_names,
)
from khulasa.facts.places import listed_at
from khulasa.facts.tokens import Token, bare_forms, is_function_word, is_verb
from khulasa.language.arabic.lists import entries

_LONGEST_NAME = 7
_LONGEST_ROLE = 14
_SURELY_NO_NOUN = 4.0  # Zipf value: a lone word behind a title that is commoner may be anything
_NO_PHRASE = 4.6  # mean Zipf value of the words of a name that begins with a listed one
_RATHER_NAMES = 5.6  # the same where a second word is listed, too
_ALL_RARE = 3.5  # the same where no word is listed
_NOBODY: frozenset[str] = frozenset()
_IN_ROLES = frozenset({"في", "من", "باسم", "لدي", "علي", "بين", "عن", "السابق", "السابقه", "غير"})
_QUOTES = frozenset('«»“”"')
_LAST_HALVES = frozenset({"الدين", "الله", "الاسلام"})
_COMMAS = frozenset("،,")
_OPENING_CONNECTIVES = frozenset({"ابو", "ابن", "ابي", "ابا", "عبد", "سان", "سانت"})
_AGES = frozenset({"عاما", "عام", "سنه", "سنوات", "اعوام"})


@dataclass(frozen=True, slots=True)
class Party:
    """Who or what stands at `words[first:last]`.

    `span` is all of it, roles and apposition included, clitics before it not. `name` is what names it: a person's name
    without roles, a body's name; None for an office without a name (المتحدث باسم الوزارة). `roles` are the stretches
    that say what a person is, before and behind the name.
    """

    kind: ActorKind
    first: int
    last: int
    span: Span
    name: Span | None
    roles: tuple[Span, ...] = ()


def party_at(words: Sequence[Token], first: int, known: frozenset[str] = _NOBODY) -> Party | None:
    """Who or what begins at a word, as the subject of a verb would; also where و, ب, ل or ك is written in one with it.

    Read leniently: where a subject is expected, two rare words in a row are a name.
    """
    if first >= len(words) or not words[first].is_word:
        return None
    return (
        _with_role_before(words, first, known)
        or _named(words, first, known, expected=True)
        or _body(words, first)
        or _office(words, first)
    )


def people(words: Sequence[Token], known: frozenset[str] = _NOBODY) -> list[Party]:
    """The persons of a block who are named, in order, none inside of another."""
    return list(_people(words, known))


def _people(words: Sequence[Token], known: frozenset[str]) -> Iterator[Party]:
    place = 0
    while place < len(words):
        party = None
        if words[place].is_word:
            expected = place > 0 and _tells(words[place - 1].folded)
            party = _with_role_before(words, place, known) or _named(
                words, place, known, expected=expected
            )
        if party is None:
            place += 1
        else:
            yield party
            place = party.last


def _tells(folded: str) -> bool:
    """Whether a word is a verb behind which somebody who speaks is named."""
    verbs = entries("reporting_verbs")
    return folded in verbs or (folded[0] in "وف" and folded[1:] in verbs)


def role_head_at(words: Sequence[Token], place: int) -> int | None:
    """How many letters stand before the word that says what somebody is; None where there is no such word."""
    for taken, form in bare_forms(words[place].folded):
        if is_role_head(form) or is_honorific(form):
            return taken
    return None


def _with_role_before(words: Sequence[Token], first: int, known: frozenset[str]) -> Party | None:
    """A person whose role stands before the name: وزيرة المالية كلارا هوفمان."""
    taken = role_head_at(words, first)
    if taken is None:
        return None
    start = words[first].span.start + taken
    for place in range(first + 1, min(len(words), first + _LONGEST_ROLE)):
        if not words[place].is_word:
            if words[place].folded in _QUOTES or words[place].folded in "().":
                continue
            return None
        if _begins_behind_role(words, first, place, known):
            last = name_end(words, place, known, strong=True)
            name = Span(words[place].span.start, words[last - 1].span.end)
            role = Span(start, words[place - 1].span.end)
            return _with_apposition(words, first, last, start, name, (role,))
        if not _goes_on_in_role(words, place):
            return None
    return None


def _begins_behind_role(
    words: Sequence[Token], head: int, place: int, known: frozenset[str]
) -> bool:
    """Whether a name begins here, the words before it since `head` being a role."""
    word, before = words[place], words[place - 1]
    folded = word.folded
    last = name_end(words, place, known, strong=True)
    if last == place or _is_place(words, place, last):
        return False
    length = last - place
    at_once = is_honorific(before.folded.lstrip("و")) or (
        place == head + 1 and is_definite(before.folded)
    )
    if folded in known:
        return True
    if folded.startswith("ال"):
        return at_once and is_listed(folded) and not _is_adjective(words, place)
    if opens_names(folded) and length > 1:
        return True
    closed = at_once or is_definite(before.folded) or not before.is_word
    closed = closed or _is_place(words, place - 1, place) or before.folded.endswith("يه")
    alone = commonness(folded) <= _SURELY_NO_NOUN if at_once else is_listed(folded)
    return closed and (length > 1 or opens_names(folded) or alone)


def _is_adjective(words: Sequence[Token], place: int) -> bool:
    """Whether a word with the article and an ending of belonging is rather an adjective: الرئيس المصري."""
    folded = words[place].folded
    return commonness(folded) > 5 or listed_at([_without_ending(words[place])], 0) is not None


def _without_ending(word: Token) -> Token:
    return Token(word.span, word.folded.removeprefix("ال").removesuffix("ي") or "-", word.written)


def _is_place(words: Sequence[Token], place: int, last: int) -> bool:
    """Whether a listed place begins here and reaches as far as `last`."""
    hit = listed_at(words, place)
    return hit is not None and hit[1] >= last and not opens_names(words[place].folded)


def _goes_on_in_role(words: Sequence[Token], place: int) -> bool:
    """Whether a word may belong to a role whose name is still to come."""
    folded = words[place].folded
    if folded in _IN_ROLES:
        return True
    if is_function_word(folded) or _tells(folded):
        return False
    return not is_verb(folded) or opens_names(folded)


def _with_apposition(
    words: Sequence[Token],
    first: int,
    last: int,
    start: int,
    name: Span,
    roles: tuple[Span, ...],
) -> Party:
    """The person with the role behind the name, where one is written: ، رئيس الهيئة."""
    end = last
    if last + 1 < len(words) and words[last].folded in _COMMAS:
        behind = last + 1
        if is_role_head(words[behind].folded) and behind + 1 < len(words):
            end = _role_end(words, behind)
            roles = (*roles, Span(words[behind].span.start, words[end - 1].span.end))
    span = Span(start, words[end - 1].span.end)
    return Party(ActorKind.PERSON, first, end, span, name, roles)


def name_end(
    words: Sequence[Token], first: int, known: frozenset[str] = _NOBODY, *, strong: bool = False
) -> int:
    """The place behind the run of words from `first` that may be one person's name; `first` where there is none."""
    place = first
    while place < min(len(words), first + _LONGEST_NAME):
        if not _belongs(words, first, place, known, strong=strong):
            break
        place += 1
    while place > first and (
        is_connective(words[place - 1].folded) or not words[place - 1].is_word
    ):
        place -= 1
    return place


def _belongs(
    words: Sequence[Token], first: int, place: int, known: frozenset[str], *, strong: bool
) -> bool:
    """Whether a word goes on with, or at `first` begins, a person's name."""
    word = words[place]
    folded = word.folded
    if not word.is_word:
        return place > first and _is_inside_name(words, place)
    if is_connective(folded):
        return place > first or folded in _OPENING_CONNECTIVES
    if place > first and (is_connective(words[place - 1].folded) or folded in _LAST_HALVES):
        return not is_function_word(folded) and not is_verb(folded)
    if (folded in _IN_ROLES and folded != "علي") or (place > first and _is_joined(folded)):
        return False
    if folded in known:
        return True
    with_article = folded.startswith("ال") and len(folded) > 4
    return may_belong(word, strong=strong and (place > first or not with_article))


def _is_joined(folded: str) -> bool:
    """Whether "and" or a preposition with the article is written in one with a word: a name ends before it."""
    joined = folded[0] in "وف" and len(folded) > 4 and not is_listed(folded)
    return joined or folded.startswith(("بال", "لل", "كال", "وال"))


def _is_inside_name(words: Sequence[Token], place: int) -> bool:
    """Whether a sign stands inside of a name: the dot of an initial, the hyphen of جان-بيير."""
    sign, before = words[place], words[place - 1]
    following = words[place + 1] if place + 1 < len(words) else None
    if following is None or not following.is_word:
        return False
    if sign.folded == ".":
        return len(before.folded) == 1
    touching = sign.span.start == before.span.end and following.span.start == sign.span.end
    return sign.folded in "-ـ" and touching


def _named(
    words: Sequence[Token], place: int, known: frozenset[str], *, expected: bool
) -> Party | None:
    """A person's name that no role stands before."""
    for taken, form in bare_forms(words[place].folded):
        if taken and is_listed(words[place].folded):
            break
        head = words[place]
        if taken:
            head = Token(Span(head.span.start + taken, head.span.end), form, head.written[taken:])
        run = [head, *words[place + 1 : place + _LONGEST_NAME]]
        length = name_end(run, 0, known)
        if length and not _is_place(run, 0, length):
            follows = words[place + length : place + length + 3]
            if _is_name(run[:length], follows, known, expected=expected):
                last = place + length
                name = Span(head.span.start, words[last - 1].span.end)
                return _with_apposition(words, place, last, head.span.start, name, ())
    return None


def _is_name(
    run: Sequence[Token], follows: Sequence[Token], known: frozenset[str], *, expected: bool
) -> bool:
    """Whether a run of words that may be names is one."""
    folded = [word.folded for word in run if word.is_word]
    first = folded[0]
    if len(folded) == 1:
        return first in known
    if first.startswith("ال") or (is_function_word(first) and first != "علي"):
        return False
    mean = sum(commonness(word) for word in folded) / len(folded)
    listed = sum(is_listed(word) or word in known for word in folded)
    if opens_names(first):
        connected = any(is_connective(word) for word in folded[1:])
        return connected or mean < _NO_PHRASE or (listed > 1 and mean < _RATHER_NAMES)
    if expected or _has_age(follows) or _has_role(follows):
        return listed > 0 or mean <= _ALL_RARE
    return False


def _has_role(follows: Sequence[Token]) -> bool:
    """Whether a role follows behind a comma."""
    return len(follows) > 1 and follows[0].folded in _COMMAS and is_role_head(follows[1].folded)


def _has_age(follows: Sequence[Token]) -> bool:
    """Whether an age in brackets follows."""
    return (
        len(follows) > 2
        and follows[0].folded == "("
        and follows[1].is_number
        and follows[2].folded in _AGES
    )


def _body(words: Sequence[Token], first: int) -> Party | None:
    found = body_at(words, first)
    if found is None:
        return None
    span, last = found
    return Party(ActorKind.BODY, first, last, span, span)


def _office(words: Sequence[Token], first: int) -> Party | None:
    """An office without a name: مصدر أمني, المتحدث باسم الوزارة."""
    taken = role_head_at(words, first)
    if taken is None:
        return None
    last = _role_end(words, first)
    span = Span(words[first].span.start + taken, words[last - 1].span.end)
    return Party(ActorKind.ROLE, first, last, span, None, (span,))


def _role_end(words: Sequence[Token], first: int) -> int:
    """The place behind a role that begins at a word: up to a verb, a sign, or what no longer says what somebody is."""
    place = first + 1
    while place < min(len(words), first + _LONGEST_ROLE):
        word = words[place]
        if (
            not word.is_word
            or word.folded in entries("time_words")
            or not _extends_role(words, first, place)
        ):
            break
        place += 1
    while place > first + 1 and is_function_word(words[place - 1].folded):
        place -= 1
    return place


def _extends_role(words: Sequence[Token], first: int, place: int) -> bool:
    folded = words[place].folded
    if folded in _IN_ROLES:
        return place + 1 < len(words) and words[place + 1].folded not in entries(
            "manners_of_saying"
        )
    if is_function_word(folded) or is_verb(folded):
        return False
    return is_definite(folded) or place < first + 3 or not is_definite(words[place - 1].folded)

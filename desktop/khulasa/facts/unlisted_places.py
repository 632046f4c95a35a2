"""Places that no list has and no word for their kind announces, by what else stands around them.

A row of names behind a plural of places (بلدتي …), the capital of a state (العاصمة …, … عاصمة), a neighbour of places
that are known (حمص وحماة و…), and where a preposition leads to a name that a quarter of the sky, an adjective of
a state or a known place says more of: في تندوف الجزائرية.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from khulasa.facts.gazetteer import adjectives_of_places, certain_at, listed_at
from khulasa.facts.model import Place, Span
from khulasa.facts.tokens import (
    WORDS_REMEMBERED,
    Token,
    bare_forms,
    is_function_word,
    is_verb,
    is_with_clitics,
    start_behind,
    word_at,
)
from khulasa.facts.who.listing_heads import Kind, heads
from khulasa.facts.who.name_words import (
    commonness,
    is_definite,
    is_inflected,
    is_listed,
    is_proper,
    is_role_head,
)
from khulasa.language.arabic.stems import stem
from khulasa.language.folding import fold
from khulasa.language.frequencies import UNKNOWN, zipf_of
from khulasa.resources import read_lines

Found = tuple[list[Place], int]
"""Places, and the place behind the last of them."""

_RARE = 3.6  # Zipf value up to which a word with the article may be a place's name where one is expected
_ANY = 9.0  # beyond the commonest word
_IN_A_ROW = 4.6  # the same behind a plural of places
_MOST = 30  # names of a row
_COMMAS = frozenset("،,")
_QUARTERS = frozenset(
    quarter + ending for quarter in ("شمال", "جنوب", "شرق", "غرب") for ending in ("", "ي")
) | {"وسط", "قرب", "المجاوره", "الحدوديه", "الساحليه"}
_TO_PLACES = frozenset({"في", "من", "الي", "نحو", "قرب"})
_PAST = re.compile("[ات].{3,}ت|.+وا")  # انتشلت, استولوا
_PRESENT = re.compile("س?[يتن](?:ت.{3,}|ست.{2,})")  # يتوجب, ستستقبل
_NO_CLITIC = 4.5  # Zipf value of a word before which a letter is rather a clitic: بشكل
_SHORTEST = 4  # letters of an unlisted name
_FIRST_HALVES = frozenset(
    {"ابو", "ابي", "ام", "بني", "كفر", "بيت", "دير", "عين", "تل", "راس", "خان"}
)


def unlisted(words: Sequence[Token], number: int, *, behind: int) -> Found | None:
    """The places that begin in a word and that no list has; `behind` is the place behind the last that was found."""
    return (
        _announced(words, number)
        or _capital(words, number)
        or _in_a_row(words, number, behind=behind)
        or _told_of(words, number)
    )


def _announced(words: Sequence[Token], number: int) -> Found | None:
    """Names in a row that a plural of places announces, or "each of" behind a preposition of place."""
    folded = words[number].folded
    if _is_of_places(folded):
        return _row(words, number + 1, certain=False, dual=folded.endswith("تي"))
    before = words[number - 1].folded if number else ""
    is_each = before in _TO_PLACES and folded == "كل"
    if (is_each or folded == "بكل") and word_at(words, number + 1) == "من":
        return _row(words, number + 2, certain=True, dual=False)
    return None


@lru_cache(maxsize=WORDS_REMEMBERED)
def _is_of_places(folded: str) -> bool:
    """Whether a word is a plural of places, also with clitics before it."""
    return any(heads().get(form) is Kind.PLACE for _, form in bare_forms(folded))


def _row(words: Sequence[Token], number: int, *, certain: bool, dual: bool) -> Found | None:
    """Two names or more, joined by "and" or commas; `certain` asks for a listed one among them.

    Of two that a `dual` announces the second is a name whichever word it is: بلدتي … وصبر.
    """
    names: list[Span] = []
    known = 0
    joined = ""
    for _ in range(_MOST):
        limit = _IN_A_ROW if known else _RARE
        if dual and len(names) == 1:
            limit = _ANY
        name = _name_at(words, number, joined=joined, limit=limit, common=known > 0)
        if name is None:
            break
        names.append(name[0])
        known += listed_at(words, number) is not None
        number = name[1]
        if word_at(words, number) in _COMMAS:
            number += 1
            is_and = word_at(words, number)[:1] == "و" and _name_at(words, number) is None
            joined = "و" if is_and else ""
        elif word_at(words, number)[:1] == "و":
            joined = "و"
        else:
            break
    if len(names) < 2 or (certain and not known):
        return None
    return [Place(name) for name in names], number


def _capital(words: Sequence[Token], number: int) -> Found | None:
    """The capital of a state: العاصمة الصومالية مقديشو, كيغالي عاصمة رواندا."""
    if is_with_clitics(words[number].folded, "العاصمه"):
        first = number + 1
        while first < min(len(words), number + 3) and words[first].folded in adjectives_of_places():
            first += 1
        name = _name_at(words, first)
        if name is None or is_definite(words[first]):
            return None
        if first == number + 1 and not is_proper(words[first].folded):
            return None
        return [Place(name[0])], name[1]
    if word_at(words, number + 1) == "عاصمه" and number + 2 < len(words):
        name = _name_at(words, number)
        if name is not None and certain_at(words, number + 2) is not None:
            return [Place(name[0])], name[1]
    return None


def _in_a_row(words: Sequence[Token], number: int, *, behind: int) -> Found | None:
    """A name that "and" or a comma joins with the place before it, where nothing follows that belongs to it."""
    if number == 0 or behind not in {number, number - 1}:
        return None
    is_comma = behind == number - 1
    if is_comma and words[number - 1].folded not in _COMMAS:
        return None
    name = _name_at(words, number, joined="و")
    if name is None and is_comma:
        name = _name_at(words, number)
    if name is None:
        return None
    following = word_at(words, name[1])
    ends = not following or not following[0].isalpha() or is_function_word(following)
    goes_on = following in _COMMAS or following[:1] == "و"
    return ([Place(name[0])], name[1]) if goes_on or (ends and not is_comma) else None


def _told_of(words: Sequence[Token], number: int) -> Found | None:
    """A name behind a preposition of place, of which the words behind it say where it is."""
    before = words[number - 1].folded if number else ""
    inside = before == "في"
    name = _name_at(words, number) if before in _TO_PLACES else None
    if name is None and words[number].folded[0] == "ب" and _is_unknown(words[number].folded):
        name, inside = _name_at(words, number, joined="ب"), True
    if name is None or name[1] >= len(words) or listed_at(words, number) is not None:
        return None
    span, last = name
    following = words[last].folded
    if following in _QUARTERS:
        return ([Place(span)], last) if _is_of_something(words, last + 1) else None
    is_of_state = following in adjectives_of_places() and following.endswith("يه")
    if is_of_state and not is_definite(words[number]):
        return [Place(span)], last
    lies_in = following == "في" or (following[0] == "ب" and len(following) > 3)
    if inside and lies_in and certain_at(words, last + (following == "في")) is not None:
        return [Place(span)], last
    return None


def _is_unknown(folded: str) -> bool:
    return not is_proper(folded) and zipf_of("ar")(stem(folded)) <= UNKNOWN


def _is_of_something(words: Sequence[Token], number: int) -> bool:
    """Whether a quarter of the sky is one of what follows: شمال العاصمة, جنوب شرق حلب."""
    if number >= len(words):
        return False
    return (
        words[number].folded in _QUARTERS
        or is_definite(words[number])
        or listed_at(words, number) is not None
    )


def _name_at(
    words: Sequence[Token],
    number: int,
    *,
    joined: str = "",
    limit: float = _RARE,
    common: bool = False,
) -> tuple[Span, int] | None:
    """The name that may begin in a word, and the place behind it; `joined` is what is written in one with it."""
    if number >= len(words) or not words[number].is_word:
        return None
    word = words[number]
    hit = listed_at(words, number, common=common)
    if hit is not None and (hit.span.start > word.span.start) == bool(joined):
        return hit.span, hit.last
    folded = word.folded
    if not folded.startswith(joined):
        return None
    folded = folded[len(joined) :]
    last = number + 1
    if folded in _FIRST_HALVES and last < len(words) and words[last].is_word:
        if not _may_be_a_name(words[last].folded, limit):
            return None
        last += 1
    elif not _may_be_a_name(folded, limit):
        return None
    return Span(start_behind(word, len(joined)), words[last - 1].span.end), last


def may_stand_alone(folded: str) -> bool:
    """Whether a name that was told in full may stand for its place elsewhere in a document."""
    return _may_be_a_name(folded, _RARE)


@lru_cache(maxsize=WORDS_REMEMBERED)
def _may_be_a_name(folded: str, limit: float) -> bool:
    """Whether a word may be an unlisted place's name: no other word that is known, and no person's name."""
    if len(folded) < _SHORTEST - (limit == _ANY) or is_function_word(folded) or is_verb(folded):
        return False
    if (
        _PAST.fullmatch(folded) is not None
        or (_PRESENT.fullmatch(folded) is not None and commonness(folded) > UNKNOWN)
        or is_role_head(folded)
        or is_listed(folded)
        or folded in _other_names()
    ):
        return False
    if folded.endswith(("ات", "ين", "ون")):
        return is_proper(folded)
    if folded.startswith("ال"):
        return commonness(folded) <= limit
    if is_proper(folded):
        return not (folded[0] in "بلك" and zipf_of("ar")(stem(folded[1:])) > _NO_CLITIC)
    return limit == _ANY or (commonness(folded) <= UNKNOWN and not is_inflected(folded))


@cache
def _other_names() -> frozenset[str]:
    """Names of one word that are bodies'."""
    names = (fold(line) for line in read_lines("language", "ar", "body_names.txt"))
    return frozenset(name for name in names if " " not in name)

"""Places: known by their names, or named by the word before them. Adjectives (المصرية) are none."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from khulasa.document.model import Document
from khulasa.facts.model import Place, Span
from khulasa.facts.tokens import Token, bare_forms, is_function_word, is_verb, start_behind, tokens
from khulasa.facts.who.name_words import commonness, is_inflected, is_proper
from khulasa.language.arabic.lists import entries
from khulasa.language.arabic.stems import stem
from khulasa.language.folding import fold
from khulasa.language.frequencies import UNKNOWN, zipf_of
from khulasa.resources import read_lines

_OTHER_ADJECTIVES = frozenset(
    f"ال{adjective}{ending}"
    for adjective in [
        "عرب",
        "خليج",
        "دول",
        "عالم",
        "امم",
        "افغان",
        "كرد",
        "وطن",
        "فدرال",
        "فيدرال",
        "اتحاد",
    ]
    for ending in ("ي", "يه")
)
"""Adjectives that tell a body from others of its kind as those of places do."""
_SEA_HEADS = frozenset({"البحر", "المحيط"})
_RARE_ENOUGH = 4.2  # of the Zipf scale (van Heuven et al. 2014): once in 60,000 words
_UNITS = frozenset({"محافظه", "مقاطعه", "ولايه", "مديريه", "قريه", "بلده"})
_OF_A_UNIT = 5.2
"""The same behind a unit of a state, whose name follows: an adjective (قرية نائية) has an ending that a name lacks."""
_FIRST_HALVES = frozenset(
    {"بني", "ابو", "ام", "عين", "راس", "تل", "كفر", "بيت", "دير", "اولاد", "سيدي", "ايت"}
)
_NO_NAME = re.compile(
    "ت..|مت|مست"
)  # verbs of "she" and participles, which tell more of the place: تضاهيها, متنازع
_QUARTERS = frozenset(
    {"الشرقيه", "الغربيه", "الشماليه", "الجنوبيه", "الوطنيه", "الكبري", "القديمه"}
)
_LONGEST_NAME = 3  # words of a place that the word before it names


@cache
def _names() -> Mapping[str, Sequence[tuple[str, ...]]]:
    """The listed names as folded words, by their first word, the longest first."""
    names: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    for line in read_lines("language", "ar", "places.txt"):
        for entry in line.split(","):
            words = tuple(fold(entry).split())
            names[words[0]].add(words)
    return {first: sorted(group, key=len, reverse=True) for first, group in names.items()}


@cache
def adjectives_of_places() -> frozenset[str]:
    """Adjectives with the article of what belongs to a listed place: المصرية, اليوناني. Regular ones."""
    found = set()
    for group in _names().values():
        for name in group:
            if len(name) == 1:
                for bare in {name[0], name[0].removeprefix("ال")}:
                    stem = re.sub("(?:يا|يه|ا|ه|ي)$", "", bare)
                    found |= {f"ال{stem}ي", f"ال{stem}يه"} if len(stem) > 2 else set()
    return frozenset(found | _OTHER_ADJECTIVES)


@cache
def _seas() -> Sequence[tuple[str, ...]]:
    names = {tuple(fold(line).split()) for line in read_lines("language", "ar", "seas.txt")}
    return sorted(names, key=len, reverse=True)


def places(document: Document) -> tuple[Place, ...]:
    """Every mention of a place in a document, in order, none inside of another."""
    return tuple(
        place
        for block in document.blocks
        for place in places_of(tokens(document.text, block.start, block.end))
    )


def places_of(words: Sequence[Token]) -> list[Place]:
    """Every mention of a place in a block, in order, none inside of another."""
    return list(_of_block(words))


def _of_block(words: Sequence[Token]) -> Iterator[Place]:
    number = 0
    while number < len(words):
        found = _headed(words, number) or _listed(words, number)
        if found is None:
            number += 1
        else:
            place, number = found
            yield place


def listed_at(words: Sequence[Token], number: int) -> tuple[Span, int] | None:
    """The longest listed name that begins in a word, and the place behind it; clitics before it are no part of it."""
    best: tuple[Span, int] | None = None
    for taken, form in bare_forms(words[number].folded):
        for name in _names().get(form, ()):
            last = number + len(name)
            if tuple(word.folded for word in words[number + 1 : last]) != name[1:]:
                continue
            span = Span(start_behind(words[number], taken), words[last - 1].span.end)
            if best is None or last > best[1]:
                best = span, last
            break
    return best


def _listed(words: Sequence[Token], number: int) -> tuple[Place, int] | None:
    hit = listed_at(words, number) if words[number].is_word else None
    if hit is None:
        return None
    span, last = hit
    bare = fold(words[number].written[span.start - words[number].span.start :])
    alone = last == number + 1
    if alone and bare in entries("ambiguous_places") and not _stands_as_a_name(words, number, span):
        return None
    if alone and _is_adjective_or_name(words, number, bare):
        return None
    return Place(span), last


def _stands_as_a_name(words: Sequence[Token], number: int, span: Span) -> bool:
    """Whether a preposition stands before an ambiguous name, and nothing behind it that it governs."""
    behind = words[number + 1].folded if number + 1 < len(words) else ""
    if behind.startswith("ال") and not is_function_word(behind):
        return False
    if span.start > words[number].span.start:
        return words[number].folded[0] in "بل"
    return number > 0 and _leads_to_a_place(words[number - 1].folded)


def _leads_to_a_place(folded: str) -> bool:
    """Whether a word is one behind which a place may be expected, also with و or ف before it."""
    return any(form in entries("before_places") for _, form in bare_forms(folded))


def _is_adjective_or_name(words: Sequence[Token], number: int, bare: str) -> bool:
    """Whether a name is rather an adjective of the word before it (الأنباء السعودية), or belongs to a person's."""
    if number == 0 or not words[number - 1].is_word:
        return False
    before = words[number - 1].folded
    if before in entries("given_names") or before in entries("titles"):
        return True
    definite = before.startswith(("ال", "وال", "بال", "لل", "فال"))
    follows_noun = not _leads_to_a_place(before) and not is_function_word(before)
    is_adjective = bare.startswith("ال") and bare.endswith("يه")
    return (
        is_adjective and follows_noun and (definite or before.endswith("ه")) and not is_verb(before)
    )


def _headed(words: Sequence[Token], number: int) -> tuple[Place, int] | None:
    """A place behind the word for its kind: مدينة أبها, البحر الأحمر."""
    word = words[number]
    if not word.is_word or number + 1 >= len(words) or not words[number + 1].is_word:
        return None
    for taken, form in bare_forms(word.folded):
        start = start_behind(word, taken)
        if form in _SEA_HEADS:
            return _sea(words, number, start)
        if form in entries("place_heads"):
            return _behind_head(words, number, Span(start, word.span.end))
    return None


def _sea(words: Sequence[Token], number: int, start: int) -> tuple[Place, int] | None:
    following = tuple(word.folded for word in words[number + 1 : number + 3])
    for name in _seas():
        if following[: len(name)] == name:
            last = number + 1 + len(name)
            return Place(Span(start, words[last - 1].span.end)), last
    return None


def _behind_head(words: Sequence[Token], number: int, kind: Span) -> tuple[Place, int] | None:
    hit = listed_at(words, number + 1)
    if hit is not None and hit[0].start == words[number + 1].span.start:
        return Place(Span(kind.start, hit[0].end), kind), hit[1]
    last = number + 1
    while last < min(len(words), number + 1 + _LONGEST_NAME) and _goes_on(words, number, last):
        last += 1
    if last == number + 1 or words[last - 1].folded in _FIRST_HALVES:
        return None
    return Place(Span(kind.start, words[last - 1].span.end), kind), last


def _goes_on(words: Sequence[Token], head: int, number: int) -> bool:
    """Whether a word belongs to a name behind a head: the first unless it is common, others where they are definite."""
    word = words[number]
    folded = word.folded
    if (
        not word.is_word
        or is_function_word(folded)
        or is_verb(folded)
        or (folded[0] in "وف" and len(folded) > 4)
    ):
        return False
    is_unit = any(form in _UNITS for _, form in bare_forms(words[head].folded))
    if number == head + 1:
        return _may_be_a_name(folded, _OF_A_UNIT if is_unit else _RARE_ENOUGH)
    if number == head + 2 and words[number - 1].folded in _FIRST_HALVES:
        return True
    is_second = is_unit and number == head + 2 and not folded.startswith("ال")
    return folded in _QUARTERS or (is_second and _may_be_a_name(folded, _RARE_ENOUGH))


def _may_be_a_name(folded: str, limit: float) -> bool:
    """Whether an unlisted word behind a head may be a name: a rare one, and no indefinite adjective or plural.

    Behind these heads, which have no article, a word with one is a name or a noun (منطقة العين), no adjective.
    `limit` is the Zipf value of the commonest.
    """
    if is_proper(folded):
        return True
    if folded in entries("place_heads") or folded.endswith(("ات", "ين", "ون")):
        return False
    if folded.startswith("ال"):
        return zipf_of("ar")(stem(folded)) <= _RARE_ENOUGH
    is_adjective = folded.endswith("ه") and commonness(folded) > UNKNOWN
    if is_adjective or is_inflected(folded) or _NO_NAME.match(folded):
        return False
    return zipf_of("ar")(stem(folded)) <= limit

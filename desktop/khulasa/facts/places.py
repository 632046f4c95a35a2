"""Places: known by their names, or named by what stands around them. Adjectives (المصرية) are none."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from khulasa.document.model import Document
from khulasa.facts.doubtful_places import DASHES, is_his, is_led, is_meant, leads_to_a_place
from khulasa.facts.gazetteer import (
    Listed,
    adjectives_of_places,
    is_of_a_state,
    listed_at,
    seas,
)
from khulasa.facts.model import Place, Span
from khulasa.facts.places_behind_heads import behind_head
from khulasa.facts.tokens import (
    WORDS_REMEMBERED,
    Token,
    bare_forms,
    is_function_word,
    is_verb,
    start_behind,
    tokens,
)
from khulasa.facts.unlisted_places import Found, may_stand_alone, unlisted
from khulasa.facts.who.name_words import commonness, is_clear, is_definite, is_listed, is_proper
from khulasa.language.arabic.lists import entries, word_class
from khulasa.language.arabic.stems import stem
from khulasa.language.folding import fold
from khulasa.language.frequencies import UNKNOWN, zipf_of

_SEA_HEADS = frozenset({"البحر", "المحيط"})
_SHORT_HEADS = frozenset({"بحي", "لحي", "وبحي", "ولحي"})  # too short for `bare_forms`
_QUOTES = frozenset('»”"')
_OF_PERSONS = frozenset({"ابو", "ابن", "بن", "ابي", "ال"})
_TANWIN = "\N{ARABIC FATHATAN}"
_DEMONSTRATIVES = frozenset({"هذه", "تلك", "هذا", "ذلك"})
_OF_SPORT = 3  # words of sport from which on a block tells of a match
_MAKING_OTHER_NAMES = {"مسقط": frozenset({"راس", "راسه", "راسها", "راسي", "راسهم"})}
"""Words behind a name that make something else of it: مسقط رأسه is where he was born."""


def places(document: Document) -> tuple[Place, ...]:
    """Every mention of a place in a document, in order, none inside of another."""
    blocks = [tokens(document.text, block.start, block.end) for block in document.blocks]
    found = [places_of(words) for words in blocks]
    known = frozenset().union(*map(names_told, blocks, found))
    return tuple(
        place
        for words, those in zip(blocks, found, strict=True)
        for place in with_known(words, those, known)
    )


def places_of(words: Sequence[Token]) -> list[Place]:
    """Every mention of a place in a block that is known by itself, in order, none inside of another."""
    return list(_of_block(words))


def names_told(words: Sequence[Token], found: Sequence[Place]) -> frozenset[str]:
    """The folded names of one word by which a block calls places that no list has: مدينة تشوانتشو."""
    names = set()
    at = {word.span.end: number for number, word in enumerate(words)}
    for place in found:
        number = at.get(place.span.end)
        if number is None or listed_at(words, number, common=True) is not None:
            continue
        word = words[number]
        name = fold(word.written[max(0, place.span.start - word.span.start) :])
        alone = place.span.start >= word.span.start
        first = alone or (place.kind is not None and words[number - 1].span.end == place.kind.end)
        if first and may_stand_alone(name):
            names.add(name)
    return frozenset(names)


def with_known(
    words: Sequence[Token], found: Sequence[Place], known: frozenset[str]
) -> list[Place]:
    """The places of a block with those that it names as the document does elsewhere; in order."""
    if not known:
        return list(found)
    places = list(found)
    starts = [place.span.start for place in found]
    for word in words:
        for taken, form in bare_forms(word.folded):
            if form in known:
                span = Span(start_behind(word, taken), word.span.end)
                before = bisect_right(starts, span.start) - 1
                if before < 0 or found[before].span.end <= span.start:
                    places.append(Place(span))
                break
    return sorted(places, key=lambda place: place.span)


def _of_block(words: Sequence[Token]) -> Iterator[Place]:
    number, behind = 0, 0  # `behind`: the place behind the place that was found last
    of_sport = _is_of_sport(words)
    while number < len(words):
        found = None
        if words[number].is_word:
            found = (
                _headed(words, number)
                or _listed(words, number, of_sport=of_sport)
                or unlisted(words, number, behind=behind)
            )
        if found is None:
            number += 1
            continue
        yield from found[0]
        number = behind = found[1]


def _headed(words: Sequence[Token], number: int) -> Found | None:
    """A place behind the word for its kind: مدينة أبها, البحر الأحمر."""
    if number + 1 >= len(words):
        return None
    word = words[number]
    forms = bare_forms(word.folded)
    if word.folded in _SHORT_HEADS:
        forms = ((len(word.folded) - 2, word.folded[-2:]),)
    for taken, form in forms:
        if form in _SEA_HEADS:
            return _sea(words, number, start_behind(word, taken))
        if form in entries("place_heads") and not _is_no_kind(word, form):
            last = behind_head(words, number, form)
            if last is None:
                return None
            kind = Span(start_behind(word, taken), word.span.end)
            return [Place(Span(kind.start, words[last - 1].span.end), kind)], last
    return None


def _is_no_kind(word: Token, form: str) -> bool:
    """Whether what looks like a kind of place is another word: وأدى, بلده."""
    return (form == "وادي" and "أ" in word.written) or (
        form == "بلده" and word.written.endswith("ه")
    )


def _sea(words: Sequence[Token], number: int, start: int) -> Found | None:
    following = tuple(word.folded for word in words[number + 1 : number + 3])
    for name in seas():
        if following[: len(name)] == name:
            last = number + 1 + len(name)
            return [Place(Span(start, words[last - 1].span.end))], last
    return None


def _is_of_sport(words: Sequence[Token]) -> bool:
    """Whether a block tells of a match, where a town's name is mostly its club's."""
    told = (word for word in words if _is_word_of_sport(word.folded))
    return len(list(islice(told, _OF_SPORT))) == _OF_SPORT


@lru_cache(maxsize=WORDS_REMEMBERED)
def _is_word_of_sport(folded: str) -> bool:
    return any(form in entries("words_of_sport") for _, form in bare_forms(folded))


def _listed(words: Sequence[Token], number: int, *, of_sport: bool) -> Found | None:
    hit = listed_at(words, number, common=True)
    if hit is None or _is_another_word(words[number], hit) or _is_second_adjective(words, number):
        return None
    doubtful = hit.name in entries("common_places") or hit.name in entries("ambiguous_places")
    if doubtful or is_his(words[number], hit):
        stands = is_meant(words, number, hit)
    else:
        joined = hit.span.start > words[number].span.start
        alone = hit.last == number + 1 and not joined
        stands = not alone or not _is_adjective_or_name(words, number, hit.name)
    if not stands or _belongs_to_another_name(words, number, hit):
        return None
    if of_sport and _is_town(hit.name) and not is_of_a_state(hit.name):
        joined = hit.span.start > words[number].span.start
        if not is_led(words, number, joined=joined):
            return None
    return [Place(hit.span)], hit.last


def _is_another_word(word: Token, hit: Listed) -> bool:
    """Whether the first letter of a word is its own and no clitic: كلاوس is no "as Laos", بحوث not "in Huth"."""
    if _TANWIN in word.written:
        return True
    if hit.span.start == word.span.start:
        return False
    if word.folded[0] in "وف":
        return is_clear(word.folded)
    zipf = zipf_of("ar")
    first = hit.name.partition(" ")[0]
    known = is_listed(word.folded) or word_class(word.folded) == "accusative"
    return known or zipf(stem(word.folded)) > zipf(stem(first))


def _is_second_adjective(words: Sequence[Token], number: int) -> bool:
    """Whether سورية is an adjective behind another one: أصول عربية وسورية."""
    before = words[number - 1].folded if number else ""
    return (
        words[number].folded == "وسوريه" and before.endswith("يه") and not before.startswith("ال")
    )


def _belongs_to_another_name(words: Sequence[Token], number: int, hit: Listed) -> bool:
    """Whether a name is a part of that of something else: كأس إنجلترا, جنات عدن, ليفربول الإنجليزي."""
    behind = words[hit.last].folded if hit.last < len(words) else ""
    if behind in _MAKING_OTHER_NAMES.get(hit.name, ()):
        return True
    if hit.name == "قطر" and behind[:1].isdecimal():
        return True  # a diameter
    if behind.endswith("ي") and behind in adjectives_of_places() and _is_town(hit.name):
        return True  # a club: towns are feminine
    if number == 0:
        return False
    forms = [form for _, form in bare_forms(words[number - 1].folded)]
    if hit.name.startswith("ال") and not _DEMONSTRATIVES.isdisjoint(forms):
        return True  # أصغر هذه الإمارات
    return not entries("named_after_places").isdisjoint(forms)


def _is_town(name: str) -> bool:
    return " " not in name and not name.startswith("ال")


def _is_adjective_or_name(words: Sequence[Token], number: int, name: str) -> bool:
    """Whether a name is rather an adjective of the word before it, or a person's.

    An adjective as in الأنباء السعودية; a person's as in التشيكي ميلان كونديرا.
    """
    following = words[number + 1].folded if number + 1 < len(words) else ""
    if number == 0 or following in DASHES:
        return False
    before = words[number - 1]
    may_be_adjective = name.startswith("ال") and name.endswith("يه")
    if not before.is_word:
        return before.folded in _QUOTES and may_be_adjective
    if before.folded in _OF_PERSONS or (is_clear(before.folded) and before.folded != "علي"):
        return True
    if before.folded.removeprefix("و") in adjectives_of_places() and not may_be_adjective:
        known = is_listed(following) or is_proper(following)
        return known or (following.isalpha() and commonness(following) <= UNKNOWN)
    if not may_be_adjective or is_verb(before.folded) or is_function_word(before.folded):
        return False
    governs = before.folded.endswith("ه") and not leads_to_a_place(before.folded)
    return is_definite(before) or governs

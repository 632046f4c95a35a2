"""Bodies: ministries, companies, parties, courts, by the word that opens their names or by the name itself.

A name that a head opens has one of two shapes: a noun or a proper name behind a bare head (وزارة الدفاع, حزب سيريزا),
or adjectives behind a definite one (الاتحاد الأوروبي). What is only a kind of body (الشركة, هيئة حكومية) has no name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from khulasa.facts.gazetteer import adjectives_of_places, listed_at
from khulasa.facts.model import Span
from khulasa.facts.tokens import Token, bare_forms, is_function_word, is_verb, start_behind
from khulasa.facts.who.name_runs import name_end
from khulasa.facts.who.name_words import (
    commonness,
    is_clear,
    is_definite,
    is_proper,
    is_role_head,
)
from khulasa.language.arabic.lists import entries, word_class
from khulasa.language.folding import fold
from khulasa.language.frequencies import UNKNOWN
from khulasa.resources import read_lines

_LONGEST = 8  # words behind the head
_LONGEST_QUOTED = 5  # words of a name between quotation marks
_LONGEST_NICKNAME = 1  # the same behind a name: وكالة الأنباء المصرية «مينا»
_LONGEST_PAPER = 3  # the same of a paper behind ل
_LONGEST_IN_BRACKETS = 3  # of an abbreviation
_RARE = 3.5  # Zipf value up to which an unlisted bare word behind a head is its name: once in 300,000 words
_QUOTES = {"«": "»", "“": "”", '"': '"', "”": "“"}
_SELDOM_OF_A_STATE = frozenset({"بلديه", "شبكه", "مركز", "حركه", "مصلحه"})
"""Heads that are rather adjectives or abstract where only a state's adjective follows: البلدية الفلسطينية."""
_SPEAKING_OF_OTHERS = frozenset({"حكومه", "جيش", "قوات", "شرطه", "منتخب", "فريق", "شبكه", "قناه"})
"""Heads behind which ل seldom says what they are for: معارضة الحكومة اليابانية للغزو."""
_UNITS_OF_STATES = frozenset({"مديريه"})  # before a place's name a district: مديرية كريتر
_PLURALS = frozenset({"قوات", "كتائب", "وحدات"})  # heads without ه whose adjectives bear one
_LATIN = re.compile(r"[a-z][a-z.&]+")


@dataclass(frozen=True, slots=True)
class Body:
    """A body at `words[first:last]`; `named` says that its words are a name and not only a kind."""

    span: Span
    last: int
    named: bool


@cache
def _names() -> Mapping[str, Sequence[tuple[str, ...]]]:
    """The bodies that are known by name, as folded words, by their first word, the longest first."""
    names: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    for line in read_lines("language", "ar", "body_names.txt"):
        words = tuple(fold(line).split())
        names[words[0]].add(words)
    return {first: sorted(group, key=len, reverse=True) for first, group in names.items()}


def bodies_of(words: Sequence[Token]) -> list[Span]:
    """The bodies of a block that have a name of their own, in order, none inside of another."""
    return list(_named(words))


def _named(words: Sequence[Token]) -> Iterator[Span]:
    place = 0
    while place < len(words):
        body = body_at(words, place) if words[place].is_word else None
        if body is None or not body.named:
            place += 1
        else:
            yield body.span
            place = body.last


def body_at(words: Sequence[Token], place: int) -> Body | None:
    """The body that begins at a word, also with a clitic before it."""
    if words[place].folded == "ل":
        return _told(words, place + 1)
    listed, headed = _listed(words, place), _headed(words, place)
    if listed is None or (headed is not None and headed.named and headed.last > listed.last):
        return headed
    return listed


def _told(words: Sequence[Token], place: int) -> Body | None:
    """The paper between quotation marks to which something was told: قال لـ«الوطن»."""
    last = _behind_quotes(words, place, _LONGEST_PAPER)
    if last is None:
        return None
    return Body(Span(words[place + 1].span.start, words[last - 2].span.end), last, named=True)


def _listed(words: Sequence[Token], place: int) -> Body | None:
    for taken, form in bare_forms(words[place].folded):
        for name in _names().get(form, ()):
            last = place + len(name)
            if tuple(word.folded for word in words[place + 1 : last]) == name[1:]:
                last = _behind_adjectives(words, last, name)
                last = _behind_complement(words, last, certain=True) or last
                last = _behind_brackets(words, last)
                start = start_behind(words[place], taken)
                return Body(Span(start, words[last - 1].span.end), last, named=True)
    return None


def _behind_adjectives(words: Sequence[Token], place: int, name: tuple[str, ...]) -> int:
    """The place behind the word that says of which country a body is: مجلس النواب الأمريكي."""
    is_national = place < len(words) and words[place].folded in adjectives_of_places()
    return place + (is_national and len(name) > 1)


def _headed(words: Sequence[Token], place: int) -> Body | None:
    for taken, form in bare_forms(words[place].folded):
        bare = form.removeprefix("ال")
        if bare not in entries("body_heads"):
            continue
        is_bare = bare == form
        last, named = (_behind_bare if is_bare else _behind_definite)(words, place + 1, bare)
        closed = _behind_brackets(words, last)
        if last > place + 1 and closed == last + 3 and not is_definite(words[last + 1]):
            named = True  # a word in brackets is the name by which it is known
        if named:
            last = closed
        start = start_behind(words[place], taken)
        return Body(Span(start, words[last - 1].span.end), last, named)
    return None


def _behind_definite(words: Sequence[Token], place: int, head: str) -> tuple[int, bool]:
    """The place behind the adjectives of a head with the article, and whether they make a name."""
    feminine = head.endswith("ه") or head in _PLURALS
    other = head in entries("body_heads_of_other_things")
    last, named = place, False
    while last < min(len(words), place + _LONGEST) and _is_adjective(words[last], feminine):
        named |= words[last].folded in adjectives_of_places()
        last += 1
    quoted = _behind_quotes(words, last) if last > place else None
    if quoted is not None:
        return quoted, True
    named &= head not in _SELDOM_OF_A_STATE
    behind = (
        _behind_complement(words, last, certain=head in _SPEAKING_OF_OTHERS)
        if last > place
        else None
    )
    if behind is not None:
        return behind, True
    return last, named or (last > place + 1 and not other)


def _is_adjective(word: Token, feminine: bool) -> bool:
    """Whether a word is an adjective of a definite noun of this gender."""
    folded = word.folded
    if not word.is_word or not folded.startswith("ال") or not is_definite(word):
        return False
    if _ends_a_body(word) or folded in entries("body_heads"):
        return False
    if feminine:
        return folded.endswith("ه") or folded in _FEMININE
    return folded.endswith("ي") or folded in _MASCULINE


_FEMININE = frozenset({"العليا", "الكبري", "الوسطي", "الاولي"})
_MASCULINE = frozenset({"العام", "الاعلي", "المركزي", "الحر", "الموحد", "الاحمر"})


def _behind_complement(words: Sequence[Token], place: int, *, certain: bool) -> int | None:
    """The place behind what a body is for: لكرة القدم, للطاقة الذرية. None where nothing of the kind stands here.

    `certain` asks for a listed field, where something else may follow as well.
    """
    if place >= len(words) or not words[place].is_word:
        return None
    folded = words[place].folded
    if folded.startswith("لل") and _may_be_a_field(folded[2:], certain=certain):
        last = place + 1
    elif folded.startswith("ل") and folded[1:] in _fields() and _is_noun(words, place + 1):
        last = place + 2
    else:
        return None
    noun = last
    while last < min(len(words), place + _LONGEST) and _goes_on(words, last, joins=last == noun):
        last += 1
    return last


@cache
def _fields() -> frozenset[str]:
    return entries("body_complements")


def _may_be_a_field(bare: str, *, certain: bool) -> bool:
    """Whether a body may be for what a word says, rather than speak to whom it names: للطاقة, not للصحفيين."""
    if bare in _fields() or certain:
        return bare in _fields()
    addressed = bare.endswith(("ين", "ون")) or bare in entries("body_heads")
    return (
        not addressed
        and not is_role_head(bare)
        and "ال" + bare not in entries("time_words") | {"المره", "العام"}
    )


def _behind_bare(words: Sequence[Token], place: int, head: str) -> tuple[int, bool]:
    """The place behind what a head without the article governs, and whether that is a name."""
    quoted = _behind_quotes(words, place)
    if quoted is not None:
        return quoted, True
    patron = _behind_patron(words, place) if head in entries("named_after") else place
    if patron > place:
        return patron, True
    proper = _behind_proper(words, place)
    if proper > place and head not in _UNITS_OF_STATES:
        while _is_noun(words, proper) and words[proper].folded in adjectives_of_places():
            proper += 1
        return proper, True
    noun = place
    fields = False
    while noun < place + 2 and noun < len(words) and _may_be_construct(words[noun]):
        fields |= words[noun].folded in _fields()
        noun += 1
    if not _is_noun(words, noun):
        return (place + 1 if noun > place else place), False
    last = noun + 1
    joins = head in entries("body_fields")
    national = False
    while last < min(len(words), place + _LONGEST) and _goes_on(
        words, last, joins=joins and last == noun + 1
    ):
        national |= words[last].folded in adjectives_of_places()
        last += 1
    if national and (behind := _behind_complement(words, last, certain=True)) is not None:
        last = behind
    last = _behind_quotes(words, last, _LONGEST_NICKNAME) or last
    alone = last == noun + 1
    generic = alone and words[noun].folded.removeprefix("ال") in entries("body_heads")
    other = head in entries("body_heads_of_other_things")
    at_place = listed_at(words, noun) is not None
    return last, not generic and (not other or national or at_place or fields)


def _behind_patron(words: Sequence[Token], place: int) -> int:
    """The place behind a title with a name: جامعة الملك سعود; `place` where none stands here."""
    if (
        place >= len(words)
        or not is_definite(words[place])
        or not is_role_head(words[place].folded)
    ):
        return place
    last = name_end(words, place + 1, frozenset(), strong=True)
    return last if last > place + 1 else place


def _may_be_construct(word: Token) -> bool:
    """Whether a word without the article may stand between a head and the noun that it governs."""
    if (
        not word.is_word
        or is_definite(word)
        or word.folded in entries("body_heads_of_other_things")
    ):
        return False
    return not is_function_word(word.folded) and not is_verb(word.folded)


def _is_noun(words: Sequence[Token], place: int) -> bool:
    """Whether a word with the article stands here that may belong to a body's name."""
    if place >= len(words):
        return False
    word = words[place]
    return (
        word.is_word
        and word.folded.startswith("ال")
        and is_definite(word)
        and not _ends_a_body(word)
    )


def _ends_a_body(word: Token) -> bool:
    """Whether a body's name ends before a word with the article: a time, a role, a relative pronoun."""
    folded = word.folded
    return (
        is_function_word(folded)
        or is_role_head(folded)
        or folded in entries("time_words")
        or folded in entries("weekdays")
        or bool(_RELATIVE.fullmatch(folded))
    )


_RELATIVE = re.compile(
    "ال(?:ماضي|مقبل|قادم|حالي|جاري|تالي|سابق|جديد|مذكور|معني|مختص|تابع|مكون|مسمي|معروف|واقع|مسؤول|مكلف|خاص|قائم|موجود|متواجد|عملاق|كبير|منفذ|مشغل|مالك|مصنع|منتج)ه?|اليوم|الان"
)


def _goes_on(words: Sequence[Token], place: int, *, joins: bool) -> bool:
    """Whether a word goes on with a name behind its first noun: an adjective, or a second noun behind "and"."""
    word = words[place]
    folded = word.folded
    if not word.is_word:
        return False
    if folded.startswith("وال") and is_definite(word):
        rest = folded[1:]
        return (
            joins
            and rest.removeprefix("ال") not in entries("body_heads")
            and not is_role_head(rest)
        )
    if not _is_noun(words, place):
        return False
    is_year = folded == "العام" and _is_noun(words, place + 1)
    return folded.endswith(("ي", "ه")) or (folded in _MASCULINE and not is_year)


def _behind_proper(words: Sequence[Token], place: int) -> int:
    """The place behind a place, or behind words that are names by their forms."""
    if place >= len(words):
        return place
    hit = listed_at(words, place)
    if hit is not None and hit[0].start == words[place].span.start:
        return hit[1]
    last = place
    while last < min(len(words), place + 4) and _is_proper(words[last]):
        if last > place and is_clear(words[last].folded):
            break  # a person's name
        last += 1
    return last


def _is_proper(word: Token) -> bool:
    folded = word.folded
    if not word.is_word or is_definite(word) or is_function_word(folded) or is_verb(folded):
        return False
    if _LATIN.fullmatch(folded) or is_proper(folded):
        return True
    joined = folded[0] in "وفبل" and commonness(folded[1:]) > UNKNOWN
    inflected = folded.endswith(("ات", "ين", "يه")) or (
        folded.endswith("ه") and commonness(folded) > UNKNOWN
    )
    if is_role_head(folded) or joined or inflected:
        return False
    return commonness(folded) <= _RARE and word_class(folded) != "accusative"


def _behind_quotes(
    words: Sequence[Token], place: int, longest: int = _LONGEST_QUOTED
) -> int | None:
    """The place behind a short name between quotation marks."""
    if place >= len(words) or words[place].folded not in _QUOTES:
        return None
    closing = _QUOTES[words[place].folded]
    for last in range(place + 2, min(len(words), place + longest + 2)):
        if words[last].folded == closing:
            return last + 1
    return None


def _behind_brackets(words: Sequence[Token], place: int) -> int:
    """The place behind an abbreviation in brackets: (سابك)."""
    if place + 2 >= len(words) or words[place].folded != "(" or not words[place + 1].is_word:
        return place
    for last in range(place + 2, min(len(words), place + _LONGEST_IN_BRACKETS + 2)):
        if words[last].folded == ")":
            return last + 1
        if not words[last].is_word:
            break
    return place

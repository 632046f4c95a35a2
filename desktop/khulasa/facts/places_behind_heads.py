"""Places that the word before them makes known: مدينة أبها, حي السلام, مطار الملكة علياء الدولي, نهر بردى."""

from __future__ import annotations

import re
from collections.abc import Sequence

from khulasa.facts.gazetteer import listed_at
from khulasa.facts.tokens import Token, is_function_word, is_verb
from khulasa.facts.who.name_runs import name_end
from khulasa.facts.who.name_words import (
    commonness,
    is_clear,
    is_definite,
    is_honorific,
    is_inflected,
    is_listed,
    is_proper,
    is_role_head,
)
from khulasa.language.arabic.lists import entries
from khulasa.language.arabic.stems import stem
from khulasa.language.frequencies import UNKNOWN, zipf_of

_RARE_ENOUGH = 4.2  # of the Zipf scale (van Heuven et al. 2014): once in 60,000 words
_OF_A_UNIT = 5.2
"""The same behind a unit of a state, whose name follows: an adjective (قرية نائية) has an ending that a name lacks."""
_COMMON_NOUN = 5.6
"""The same of a noun with the article behind what is often named by one: حي السلام, ميدان التحرير."""
FIRST_HALVES = frozenset(
    {"بني", "ابو", "ابي", "ام", "عين", "راس", "تل", "كفر", "بيت", "دير", "اولاد", "سيدي", "ايت"}
    | {"ال", "سان", "سانت", "سانتا", "نيو", "لاس", "لوس", "بورت", "بئر", "بير", "خان", "برج"}
)
_TOWNS = frozenset({"مدينه", "بلده", "قريه"})
_OF_A_TOWN = 4.6
"""The same of a feminine noun behind a town, which is often named by one (العقبة, الدوحة); what a town is for
(مدينة الثقافة) is commoner, and an adjective would need the article before the head, too."""
_NO_NAME = re.compile("ت..|مت|مست")
"""What verbs of "she" and participles begin with, which tell more of the place: تضاهيها, متنازع."""
_STREETS = frozenset({"شارع", "حي"})  # which are named by plurals, too: شارع الشهداء
_WITHIN = frozenset({"في", "داخل", "من"})
_ALSO_DONE = frozenset({"مقاطعه"})
"""Heads that are verbal nouns as well: a boycott."""
_PRONOUN = re.compile(".*(?:ها|هم|هما|نا)")
_PARTICIPLE, _FEMININE_PARTICIPLE = re.compile("م.{3,4}"), re.compile("م.{3,5}ه")
"""Adjectives behind a head of their gender: شارع مقفر, منطقة موبوءة."""
_SHORTEST_FOREIGN = 6  # letters of a name with the first letters of a verb: تشوانتشو
_OF_FORCES = frozenset({"الجويه", "البحريه", "العسكريه"})
_QUARTERS = frozenset(
    {"الشرقيه", "الغربيه", "الشماليه", "الجنوبيه", "الوطنيه", "الكبري", "القديمه", "الجديده"}
    | {"الصناعيه", "الاقتصاديه", "الطبيه", "الرياضيه"}
    | _OF_FORCES
)
_BEHIND_A_PATRON = frozenset(
    {"الدولي", "الدوليه", "الجوي", "الرياضي", "البحري", "الكبير", "العسكري", "الاول", "الثاني"}
)
_QUOTES = {"«": "»", "“": "”", '"': '"', "”": "“"}
_LONGEST_NAME = 3  # words of a place that the word before it names


def behind_head(words: Sequence[Token], number: int, head: str) -> int | None:
    """The place behind the name that follows the word for a kind of place at `number`; None where none follows."""
    first = number + 1
    if words[first].folded in _QUOTES:
        return _behind_quotes(words, first)
    if not words[first].is_word:
        return None
    hit = listed_at(words, first, common=head not in entries("named_by_names"))
    if hit is not None and hit.span.start == words[first].span.start:
        return _behind_quarters(words, hit.last)
    last = _behind_patron(words, first, head) or _behind_noun_of_a_base(words, first, head)
    if last is None:
        last = first
        while last < min(len(words), first + _LONGEST_NAME) and _goes_on(words, first, last, head):
            last += 1
        if last == first or words[last - 1].folded in FIRST_HALVES:
            return None
    return last


def _behind_quotes(words: Sequence[Token], opening: int) -> int | None:
    """The place behind a short name between quotation marks."""
    closing = _QUOTES[words[opening].folded]
    for last in range(opening + 1, min(len(words), opening + _LONGEST_NAME + 2)):
        if words[last].folded == closing:
            return last + 1 if last > opening + 1 else None
        if not words[last].is_word or is_function_word(words[last].folded):
            break
    return None


def _behind_quarters(words: Sequence[Token], last: int) -> int:
    """The place behind what says which part or sort of a place is meant: القديمة, الدولي."""
    while last < len(words) and words[last].folded in _QUARTERS | _BEHIND_A_PATRON:
        last += 1
    return last


def _behind_noun_of_a_base(words: Sequence[Token], first: int, head: str) -> int | None:
    """The place behind what names a base, where it is told of which force it is: قاعدة العند الجوية."""
    of_a_force = first + 1 < len(words) and words[first + 1].folded in _OF_FORCES
    return first + 2 if head == "قاعده" and of_a_force and is_definite(words[first]) else None


def _behind_patron(words: Sequence[Token], first: int, head: str) -> int | None:
    """The place behind the person whom a place is named after: شارع جمال عبد الناصر, مطار الملكة علياء الدولي."""
    if head not in entries("named_after_persons"):
        return None
    titled = is_honorific(words[first].folded) or (
        is_definite(words[first]) and is_role_head(words[first].folded)
    )
    place = first + titled
    if place >= len(words) or not words[place].is_word:
        return None
    if not titled and (is_definite(words[place]) or not is_listed(words[place].folded)):
        return None
    last = name_end(words, place, frozenset(), strong=True)
    alone = not titled and last == place + 1 and not is_clear(words[place].folded)
    return None if last == place or alone else _behind_quarters(words, last)


def _goes_on(words: Sequence[Token], first: int, number: int, head: str) -> bool:
    """Whether a word belongs to a name behind a head: the first unless it is common, others where they are definite."""
    word = words[number]
    folded = word.folded
    if not word.is_word or is_function_word(folded) or is_verb(folded) or _is_joined(folded):
        return False
    if number == first:
        return _may_be_a_name(word, head) and not _is_done(words, first, head)
    before = words[number - 1].folded
    if (number == first + 1 and before in FIRST_HALVES) or folded in _QUARTERS | _BEHIND_A_PATRON:
        return True
    if number > first + 1 or folded.startswith("ال") or listed_at(words, number) is not None:
        return False
    if _is_foreign(before):
        return _is_foreign(folded) and not is_clear(folded)  # حاكم إقليم … مسعود النجار
    return head in entries("units_of_states") and _is_rare(folded, _RARE_ENOUGH)


def _is_done(words: Sequence[Token], first: int, head: str) -> bool:
    """Whether a head tells of what is done to what follows: دعا إلى مقاطعة موعد, but not في مقاطعة ليك."""
    if head not in _ALSO_DONE or _is_foreign(words[first].folded):
        return False
    return first < 2 or words[first - 2].folded not in _WITHIN


def _is_joined(folded: str) -> bool:
    """Whether "and" or "so" is written in one with a word that is known by itself: وقرية, not ورديغة."""
    joined = folded[0] in "وف" and len(folded) > 4 and not is_proper(folded)
    return joined and (folded[1:].startswith("ال") or commonness(folded[1:]) > UNKNOWN)


def _is_foreign(folded: str) -> bool:
    """Whether a word without the article is no Arabic word that is known."""
    unknown = commonness(folded) <= UNKNOWN and len(folded) > 2 and not is_inflected(folded)
    return is_proper(folded) or (unknown and not folded.endswith(("ات", "ين", "ون", "يه")))


def _may_be_a_name(word: Token, head: str) -> bool:
    """Whether an unlisted word behind a head may be a name: a rare one, and no indefinite adjective or plural.

    Behind these heads, which have no article, a word with one is a name or a noun (منطقة العين), no adjective.
    """
    folded = word.folded
    if is_proper(folded) or folded in FIRST_HALVES:
        return True
    if folded in entries("place_heads") or is_role_head(folded):
        return False
    if folded.startswith("ال") and is_definite(word):
        return _may_be_a_noun(folded, head)
    participle = _FEMININE_PARTICIPLE if head.endswith("ه") else _PARTICIPLE
    if participle.fullmatch(folded) and not is_listed(folded):
        return False
    if head in entries("named_by_names"):
        return _is_foreign(folded) and not folded.endswith(("ي", "ه", "ا")) and len(folded) > 3
    return _is_rare(folded, _OF_A_UNIT if head in entries("units_of_states") else _RARE_ENOUGH)


def _may_be_a_noun(folded: str, head: str) -> bool:
    """Whether a word with the article may be what a place is named by."""
    if head in entries("named_by_names"):
        return False
    is_plural = folded.endswith(("ات", "ين", "ون"))
    if head in _STREETS:
        return True
    limit = _COMMON_NOUN if head in entries("named_by_nouns") else _RARE_ENOUGH
    if head in _TOWNS and folded.endswith("ه"):
        limit = _OF_A_TOWN
    return not is_plural and zipf_of("ar")(stem(folded)) <= limit


def _is_rare(folded: str, limit: float) -> bool:
    """Whether a word without the article is a name by its form and no commoner than a Zipf value."""
    if is_proper(folded):
        return True
    if folded in entries("place_heads") or folded.endswith(("ات", "ين", "ون")):
        return False
    is_adjective = folded.endswith("ه") and commonness(folded) > UNKNOWN
    if is_adjective or is_inflected(folded) or _is_verbal(folded):
        return False
    return zipf_of("ar")(stem(folded)) <= limit


def _is_verbal(folded: str) -> bool:
    if _NO_NAME.match(folded) is None:
        return False
    unknown = commonness(folded) <= UNKNOWN and len(folded) >= _SHORTEST_FOREIGN
    return folded.startswith("مت") or not unknown or _PRONOUN.fullmatch(folded) is not None

"""Which words may stand in a person's name: listed ones, rare ones, and the small words that hold names together."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from khulasa.facts.tokens import Token, bare_forms, is_function_word, is_verb
from khulasa.language.arabic.lists import entries, word_class
from khulasa.language.arabic.stems import stem
from khulasa.language.frequencies import UNKNOWN, zipf_of
from khulasa.resources import read_lines

_RARE = 3.3
"""Zipf value (van Heuven et al. 2014) up to which an unlisted word may be a name: once in 500,000 words."""
_COMMON = 5.2
"""Zipf value beyond which a listed word is rather the common word that it also is."""
BEHIND_A_TITLE = 5.0
_BEHIND_A_GIVEN_NAME = 5.8
"""The same as `_RARE` where a name is expected: behind a title, and behind a title with a given name."""
_OF_IMPERFECTS = frozenset("انتي")  # the letters that one begins with
_SYLLABLE = 4  # letters of a word of a name that is written in syllables
_LONGEST = 6
"""Words of a name, each with the بن or أبو before it counted as one."""
_LONGEST_CHAIN = 30
_TANWIN = "\N{ARABIC FATHATAN}"
_EVERYWHERE = 8.0
_TRIBES = frozenset({"بنو", "بني"})
_OPENING_CONNECTIVES = frozenset({"ابو", "ابن", "ابي", "ابا", "عبد", "سان", "سانت"})
_LAST_HALVES = frozenset({"الدين", "الله"})
_BLESSINGS = frozenset({"صلي", "رضي", "عليه", "رحمه", "سبحانه", "تعالي"})
_LETTERS = re.compile("[ء-غف-ي]{2,}")
_PRONOUNS = re.compile(".{3,}(?:ها|هم|هما|هن|كم|كما|نا|ته|تي)")
_VERBAL = re.compile("(?:ي|س[يتن]).{3,}")


@cache
def listed_names() -> Mapping[str, bool]:
    """The listed words, and whether a name may begin with each."""
    words: dict[str, bool] = {}
    for line in read_lines("language", "ar", "names.txt"):
        kind, *names = line.split()
        words.update(dict.fromkeys(names, kind == "first"))
    for name in ("given_names", "foreign_given_names"):
        words.update(dict.fromkeys(entries(name), True))
    return words


def is_listed(folded: str) -> bool:
    """Whether persons bear this name, first or last."""
    return folded in listed_names()


@cache
def _by_form() -> Mapping[str, str]:
    """What is a name by its forms (`proper_names.txt`), and its class."""
    classes: dict[str, str] = {}
    for line in read_lines("language", "ar", "proper_names.txt"):
        kind, *words = line.split()
        classes.update(dict.fromkeys(words, kind))
    for line in entries("gregorian_months") | entries("hijri_months"):
        for month in line.replace(",", " ").split():
            classes.pop(month, None)
    return classes


def is_proper(folded: str) -> bool:
    """Whether a word bears no article and no ending, as names do, those of persons among them."""
    return _by_form().get(folded) == "name"


def is_noun(folded: str) -> bool:
    """Whether a listed name is another word as well, which bears the article, or a verb: جميل."""
    return _by_form().get(folded) == "noun"


def is_clear(folded: str) -> bool:
    """Whether many names begin with a word that is hardly anything else: فيصل, not جميل."""
    return opens_names(folded) and not is_noun(folded)


def opens_names(folded: str) -> bool:
    """Whether many persons' names begin with this word."""
    return listed_names().get(folded, False)


@lru_cache(maxsize=1 << 16)
def commonness(folded: str) -> float:
    """The Zipf value of a word in its commonest reading, with and without clitics: لأمانة is no rare word."""
    readings = [form for _, form in bare_forms(folded)]
    return max(
        _EVERYWHERE if is_function_word(form) else zipf_of("ar")(stem(form)) for form in readings
    )


@cache
def is_connective(folded: str) -> bool:
    """Whether a word holds a name together or opens a part of it: بن, أبو, فان."""
    return folded in entries("family_names") | {"ال", "ابي", "ابا", "دو"}


@cache
def is_role_head(folded: str) -> bool:
    """Whether a word says what somebody is, with or without the article; no clitics before it."""
    return folded.removeprefix("ال") in entries("role_heads") or folded in entries("role_heads")


@cache
def is_possessed_role(folded: str) -> bool:
    """Whether a word says what somebody is to one who was named: نظيره, زوجته."""
    bare = re.sub("(?:ها|هم|هما|ه)$", "", folded)
    roles = entries("possessed_roles") | entries("leading_roles")
    return bare != folded and (bare in roles or re.sub("ت$", "ه", bare) in roles)


@cache
def is_named_after(folded: str) -> bool:
    """Whether a word is for what bears persons' names and is none, with or without the article: جامعة."""
    return folded.removeprefix("ال") in entries("named_after") or folded == "باسم"


@cache
def is_honorific(folded: str) -> bool:
    """Whether a name follows a word at once: الدكتور, معالي."""
    return folded.removeprefix("ال") in entries("honorifics")


_ARTICLE = re.compile("[وفبك]?ال.{3}|و?لل.{2}")


def is_definite(word: Token) -> bool:
    """Whether a word bears the article, which is written without hamza: ألماني has none."""
    bears = _ARTICLE.match(word.folded)
    return bears is not None and not ("أ" in word.written[:2] or "إ" in word.written[:2])


@lru_cache(maxsize=1 << 16)
def _may_belong(folded: str, *, definite: bool, limit: float) -> bool:
    is_other = is_function_word(folded) or is_role_head(folded) or is_named_after(folded)
    is_other |= folded in _BLESSINGS or folded in entries("weekdays")
    if is_other or not _LETTERS.fullmatch(folded):
        return False
    if is_proper(folded) or is_clear(folded):
        return True
    if _is_of_another_class(folded):
        return False
    if is_listed(folded):
        return commonness(folded) <= _COMMON - _RARE + limit
    if definite:
        return folded.endswith("ي") and commonness(folded) <= limit
    return not is_inflected(folded) and len(folded) > 2 and commonness(folded) <= limit


def _is_of_another_class(folded: str) -> bool:
    """Whether a word is a verb, or an accusative that is commoner than a name."""
    if word_class(folded) == "verb":
        return not opens_names(folded)
    return word_class(folded) == "accusative" and commonness(folded) > _RARE


@lru_cache(maxsize=1 << 16)
def is_inflected(folded: str) -> bool:
    """Whether an unlisted word looks like a verb, or has a pronoun or a preposition written in one with it."""
    verbal = commonness(folded) > UNKNOWN and _VERBAL.fullmatch(folded)
    with_clitic = folded[0] in "بلوف" and len(folded) > 3 and _is_a_word(folded[1:])
    return bool(_PRONOUNS.fullmatch(folded) or verbal or with_clitic)


def may_belong(word: Token, limit: float = _RARE) -> bool:
    """Whether a word may stand in a name: a listed one, or one that is no commoner than a Zipf value.

    على with the dotless letter is the preposition; علي is a name as often as not, and context decides.
    """
    if not word.is_word:
        return False
    if word.folded == "علي":
        return word.written.endswith("ي")
    if _TANWIN in word.written:
        return False
    return _may_belong(word.folded, definite=is_definite(word), limit=limit)


def name_end(
    words: Sequence[Token], first: int, known: frozenset[str], *, strong: bool = False
) -> int:
    """The place behind the run of words from `first` that may be one person's name; `first` where there is none."""
    place, length = first, 0
    while place < len(words) and length < _LONGEST and place < first + _LONGEST_CHAIN:
        syllable = place < first + 3 and _is_in_syllables(words, first)
        if not syllable and not _belongs(words, first, place, known, strong=strong):
            break
        length += not (place > first and is_connective(words[place - 1].folded))
        place += 1
    if place == first:
        return first
    if words[first].folded == "علي" and _is_preposition(words, first):
        return first
    while place > first and (
        is_connective(words[place - 1].folded) or not words[place - 1].is_word
    ):
        place -= 1
    if place > first + 1 and words[place - 1].folded == "علي" and _is_preposition(words, place - 1):
        place -= 1
    return place


def _is_preposition(words: Sequence[Token], place: int) -> bool:
    """Whether علي is rather the preposition, as some write it: a noun follows."""
    behind = words[place + 1] if place + 1 < len(words) else None
    return behind is not None and is_definite(behind) and not is_listed(behind.folded)


def _belongs(
    words: Sequence[Token], first: int, place: int, known: frozenset[str], *, strong: bool
) -> bool:
    """Whether a word goes on with, or at `first` begins, a person's name."""
    word = words[place]
    if place == first:
        return _opens(word, known, strong=strong)
    if not word.is_word:
        return _is_inside_name(words, place)
    if is_connective(word.folded) or word.folded in known:
        return word.folded not in _TRIBES
    if is_connective(words[place - 1].folded) or word.folded in _LAST_HALVES:
        return word.folded not in entries("prepositions") and not is_verb(word.folded)
    if is_role_head(word.folded) and place == first + 1:
        return _is_surname(words, place)
    is_other = _is_joined(word.folded) or _is_accusative(word.folded)
    return not is_other and _goes_on(words, first, place, strong=strong)


def _is_in_syllables(words: Sequence[Token], first: int) -> bool:
    """Whether a name in three short words begins here whose second is كي: no verb follows, as behind "so that"."""
    run = words[first : first + 3]
    return (
        [word.folded for word in run[1:2]] == ["كي"]
        and len(run) == 3
        and all(word.is_word and len(word.folded) <= _SYLLABLE for word in run)
        and run[0].folded[0] not in "وف"
        and not is_verb(run[0].folded)
        and not is_function_word(run[2].folded)
        and run[2].folded[0] not in _OF_IMPERFECTS
    )


def _is_surname(words: Sequence[Token], place: int) -> bool:
    """Whether a word for a role is a surname: no word that it would need follows (عاصم شيخ، …)."""
    alone = place + 1 == len(words) or not words[place + 1].is_word
    word, before = words[place], words[place - 1]
    return alone and is_clear(before.folded) and is_listed(word.folded) and not is_definite(word)


def _opens(word: Token, known: frozenset[str], *, strong: bool) -> bool:
    folded = word.folded
    if folded in _TRIBES or folded == "الله":
        return False
    if is_connective(folded):
        return folded in _OPENING_CONNECTIVES
    limit = BEHIND_A_TITLE if strong and not is_definite(word) else _RARE
    return folded in known or may_belong(word, limit)


def _goes_on(words: Sequence[Token], first: int, place: int, *, strong: bool) -> bool:
    """Whether a word goes on with a name by what it is: after a surname with the article only another does."""
    word, before = words[place], words[place - 1]
    if place > first + 1 and is_definite(before) and not _is_half(words, place - 1):
        return is_definite(word) and is_listed(word.folded)
    if place > first + 1 and word.written.endswith("ه") and not is_listed(word.folded):
        return False  # his, not a name's last letter
    if not strong:
        return may_belong(word)
    if place > first + 1 or not is_clear(before.folded):
        after_a_name = place == first + 1 and opens_names(before.folded) and is_definite(word)
        return may_belong(word, BEHIND_A_TITLE) or (
            after_a_name and not is_role_head(word.folded) and commonness(word.folded) <= _RARE
        )
    if is_definite(word):
        return not is_role_head(word.folded) and word.folded not in entries("weekdays")
    return may_belong(word, _BEHIND_A_GIVEN_NAME)


def _is_accusative(folded: str) -> bool:
    """Whether a word is rather a common noun that something is done to: سمع الحاج يوسف صوتا."""
    noun = folded.removesuffix("ا")
    is_other = is_listed(folded) or is_proper(folded)
    return noun != folded and not is_other and commonness(noun) > BEHIND_A_TITLE


def _is_half(words: Sequence[Token], place: int) -> bool:
    """Whether a word is the second of two that are one name: عبد الملك, بدر الدين."""
    return words[place].folded in _LAST_HALVES or is_connective(words[place - 1].folded)


def _is_joined(folded: str) -> bool:
    """Whether "and" or a preposition with the article is written in one with a word: a name ends before it."""
    joined = (
        folded[0] in "وف" and len(folded) > 4 and (_is_a_word(folded[1:]) or folded.endswith("ه"))
    )
    return (joined and not is_listed(folded)) or folded.startswith(("بال", "لل", "كال", "وال"))


def _is_a_word(folded: str) -> bool:
    return is_listed(folded) or is_proper(folded) or commonness(folded) > UNKNOWN


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

"""How far a person's name reaches: a run of words of which each may stand in one."""

from __future__ import annotations

from collections.abc import Sequence

from khulasa.facts.tokens import Token, is_function_word, is_verb
from khulasa.facts.who.name_parts import (
    behind_syllables,
    ends_before,
    is_foreign_surname,
    is_joined,
    is_kinsman,
    is_patronymic,
    is_role_for_a_surname,
    is_surname_of_origin,
)
from khulasa.facts.who.name_words import (
    BEHIND_A_TITLE,
    RARE,
    RARE_SURNAME,
    commonness,
    is_clear,
    is_connective,
    is_definite,
    is_family,
    is_given,
    is_listed,
    is_noun,
    is_proper,
    is_role_head,
    may_belong,
    opens_names,
)
from khulasa.language.arabic.lists import entries

_BEHIND_A_GIVEN_NAME = 5.8
"""The same as `BEHIND_A_TITLE` behind a title with a given name."""
_BEHIND_A_FAMILY_NAME = 4.0
"""The same of an unlisted word behind a family's name."""
_LONGEST = 6
"""Words of a name, each with the بن or أبو before it counted as one."""
_LONGEST_CHAIN = 30
_OF_SONS = 4.5  # Zipf value up to which an unlisted word before بن is somebody's name
_SO = "فإن"  # no فان, whose letters it has when folded
_TIMES_OF_DAY = frozenset({"فجر", "صباح", "ظهر", "عصر", "مساء", "ليله", "ليل", "عشيه", "ضحي"})
_TRIBES = frozenset({"بنو", "بني", "ايت", "اولاد"})
_OPENING_CONNECTIVES = frozenset({"ابو", "ابن", "ابي", "ابا", "عبد", "سان", "سانت"})
_LAST_HALVES = frozenset({"الدين", "الله"})


def may_begin(words: Sequence[Token], first: int, known: frozenset[str]) -> bool:
    """Whether `name_end` finds a name at a word at all: for most words it needs no look at those behind it."""
    return _begins(words, first, known, strong=True) or behind_syllables(words, first) > first


def name_end(
    words: Sequence[Token], first: int, known: frozenset[str], *, strong: bool = False
) -> int:
    """The place behind the run of words from `first` that may be one person's name; `first` where there is none."""
    if first < len(words) and (behind := behind_syllables(words, first)) > first:
        return behind
    place, length = first, 0
    while place < len(words) and length < _LONGEST and place < first + _LONGEST_CHAIN:
        if place > first and _is_time_of_day(words, place):
            break
        if not _belongs(words, first, place, known, strong=strong):
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
        return _begins(words, place, known, strong=strong)
    if not word.is_word or word.written == _SO:
        return _is_inside_name(words, place)
    if is_connective(word.folded) or word.folded in known or is_patronymic(words, place):
        return word.folded not in _TRIBES and not is_kinsman(words, place)
    if is_connective(words[place - 1].folded) or word.folded in _LAST_HALVES:
        is_other = is_function_word(word.folded) and word.folded != "علي"
        is_family = words[place - 1].written == "آل"  # آل ثاني
        return (is_family or not is_other) and not is_verb(word.folded)
    if is_role_head(word.folded) and place == first + 1:
        return is_role_for_a_surname(words, place, strong=strong)
    return is_foreign_surname(words, place) or (
        not ends_before(word) and _goes_on(words, first, place, strong=strong)
    )


def _is_time_of_day(words: Sequence[Token], place: int) -> bool:
    """Whether a word is rather the time of a day that follows: فجر السبت, صباح اليوم, but not صباح السالم."""
    behind = words[place + 1].folded if place + 1 < len(words) else ""
    return words[place].folded in _TIMES_OF_DAY and behind in entries("weekdays")


def _begins(words: Sequence[Token], place: int, known: frozenset[str], *, strong: bool) -> bool:
    """Whether a name may begin with a word; without `strong` it does with fewer."""
    return _opens(words[place], known, strong=strong) or _is_given_name(words, place)


def _is_given_name(words: Sequence[Token], place: int) -> bool:
    """Whether a word that is rather another opens a name, as what follows tells: سهل بن حداد, أم يوسف."""
    behind = words[place + 1] if place + 1 < len(words) else None
    folded = words[place].folded
    if behind is None:
        return False
    if behind.folded == "بن":
        return place + 2 < len(words) and _has_a_father(folded, words[place + 2])
    if not opens_names(folded):
        return words[place].written == "أم" and is_given(behind.folded)
    if folded in entries("weekdays"):
        return opens_names(behind.folded) and behind.folded not in entries("weekdays")
    has_age = behind.folded == "(" and place + 2 < len(words) and words[place + 2].is_number
    of_two = place + 2 < len(words) and words[place + 2].folded in _LAST_HALVES
    named = is_clear(behind.folded) or (of_two and is_listed(behind.folded))
    named = named and not is_role_head(behind.folded)
    return is_role_head(folded) and (has_age or named)


def _has_a_father(folded: str, father: Token) -> bool:
    """Whether a word before بن and a name is one: سهل بن حداد."""
    is_other = is_function_word(folded) or is_verb(folded) or is_joined(folded)
    is_rare = is_listed(folded) or is_proper(folded) or commonness(folded) <= _OF_SONS
    return is_listed(father.folded) and len(folded) > 2 and is_rare and not is_other


def _opens(word: Token, known: frozenset[str], *, strong: bool) -> bool:
    folded = word.folded
    if folded in _TRIBES or folded == "الله":
        return False
    if is_connective(folded):
        return folded in _OPENING_CONNECTIVES
    limit = BEHIND_A_TITLE if strong and not is_definite(word) else RARE
    return folded in known or may_belong(word, limit)


def _goes_on(words: Sequence[Token], first: int, place: int, *, strong: bool) -> bool:
    """Whether a word goes on with a name by what it is: after a surname with the article only another does."""
    word, before = words[place], words[place - 1]
    is_second = place == first + 1
    if is_surname_of_origin(words, first, place):
        return True
    if not is_second and is_definite(before) and not _is_half(words, place - 1):
        return is_definite(word) and is_listed(word.folded)
    is_his = word.written.endswith("ه") and not is_listed(word.folded)  # no name's last letter
    if not is_second and (is_his or _ends_with_family(words, first, place)):
        return False
    if is_definite(word) and _is_definite_surname(word, before, strong=strong and is_second):
        return True
    if not strong:
        return may_belong(word)
    is_given_before = is_second and is_clear(before.folded) and not is_definite(word)
    return may_belong(word, _BEHIND_A_GIVEN_NAME if is_given_before else BEHIND_A_TITLE)


def _ends_with_family(words: Sequence[Token], first: int, place: int) -> bool:
    """Whether a name ends before a word because a family's name stands there already.

    What follows one is another's given name (وائل نصار سامر حداد) or what is told of its bearer (سامر حداد غائب). Of a
    word that may be a father's name as well, a given name with a family's behind it tells that it is none.
    """
    word, before = words[place].folded, words[place - 1].folded
    if is_connective(before) or _is_half(words, place - 1) or not words[place - 1].is_word:
        return False
    if is_family(before):
        is_another_word = not is_listed(word) and commonness(word) > _BEHIND_A_FAMILY_NAME
        return is_clear(word) or is_noun(word) or (is_another_word and not is_proper(word))
    behind = words[place + 1].folded if place + 1 < len(words) else ""
    is_full = place == first + 2 and not is_given(before) and is_listed(before)
    return is_full and is_given(word) and is_family(behind)


def _is_definite_surname(word: Token, before: Token, *, strong: bool) -> bool:
    """Whether a word with the article is the surname behind a given name; `strong` says that a title stands before."""
    folded = word.folded
    if folded == "ال" + before.folded:
        return True  # راشد الراشد
    if is_role_head(folded) or folded in entries("weekdays"):
        return False
    if is_clear(before.folded):
        return strong or commonness(folded) <= RARE_SURNAME
    return strong and opens_names(before.folded) and commonness(folded) <= RARE


def _is_half(words: Sequence[Token], place: int) -> bool:
    """Whether a word is the second of two that are one name: عبد الملك, بدر الدين."""
    return words[place].folded in _LAST_HALVES or is_connective(words[place - 1].folded)


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

"""How far a person's name reaches: a run of words of which each may stand in one."""

from __future__ import annotations

from collections.abc import Sequence

from khulasa.facts.tokens import Token, is_function_word, is_verb
from khulasa.facts.who.name_words import (
    BEHIND_A_TITLE,
    RARE,
    commonness,
    is_a_word,
    is_clear,
    is_connective,
    is_definite,
    is_listed,
    is_proper,
    is_role_head,
    may_belong,
    opens_names,
)
from khulasa.language.arabic.lists import entries

_BEHIND_A_GIVEN_NAME = 5.8
"""The same as `BEHIND_A_TITLE` behind a title with a given name."""
_OF_IMPERFECTS = frozenset("انتي")  # the letters that one begins with
_SYLLABLE = 4  # letters of a word of a name that is written in syllables
_LONGEST = 6
"""Words of a name, each with the بن or أبو before it counted as one."""
_LONGEST_CHAIN = 30
_TRIBES = frozenset({"بنو", "بني"})
_OPENING_CONNECTIVES = frozenset({"ابو", "ابن", "ابي", "ابا", "عبد", "سان", "سانت"})
_LAST_HALVES = frozenset({"الدين", "الله"})


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
    limit = BEHIND_A_TITLE if strong and not is_definite(word) else RARE
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
            after_a_name and not is_role_head(word.folded) and commonness(word.folded) <= RARE
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
        folded[0] in "وف" and len(folded) > 4 and (is_a_word(folded[1:]) or folded.endswith("ه"))
    )
    return (joined and not is_listed(folded)) or folded.startswith(("بال", "لل", "كال", "وال"))


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

"""What may stand in a person's name behind its first word, and what ends one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from khulasa.facts.tokens import Token, is_function_word, is_verb
from khulasa.facts.who.name_words import (
    BEHIND_A_TITLE,
    BLESSINGS,
    OF_IMPERFECTS,
    commonness,
    is_a_word,
    is_clear,
    is_connective,
    is_definite,
    is_future,
    is_honorific,
    is_listed,
    is_named_after,
    is_proper,
    is_role_head,
    opens_names,
)
from khulasa.language.arabic.lists import entries, word_class
from khulasa.language.arabic.stems import stem
from khulasa.language.folding import fold
from khulasa.language.frequencies import UNKNOWN, zipf_of
from khulasa.resources import read_lines

_OF_ORIGIN = (
    5.0  # Zipf value up to which an adjective behind أبو عمر or عبد الله tells of his origin
)
_NOUN = 4.0  # Zipf value beyond which what follows ب or ل is a noun: لفيضان
_SHORTEST = 3  # letters of a foreign surname
_SYLLABLE = 4  # letters of a word of a name that is written around كي
_IN_SYLLABLES = 3  # words of a name that is written syllable by syllable
_VERBAL = re.compile("ت.ا..|.{3,}وا")  # تجاوز, استنكروا


def behind_syllables(words: Sequence[Token], first: int) -> int:
    """The place behind a name that is written syllable by syllable: شي جين بينغ; `first` where there is none."""
    is_before_ki = first + 1 < len(words) and words[first + 1].folded == "كي"
    if is_before_ki and _is_around_ki(words[first : first + _IN_SYLLABLES]):
        return first + _IN_SYLLABLES
    if _of_east_asia().get(words[first].folded) != "family":
        return first
    last = first + 1
    while last < min(len(words), first + _IN_SYLLABLES) and words[last].folded in _of_east_asia():
        last += 1
    of_other_words = {word.folded for word in words[first:last] if is_function_word(word.folded)}
    return last if last > first + 1 + len(of_other_words) else first


def is_in_syllables(run: Sequence[Token]) -> bool:
    """Whether words are a name that is written syllable by syllable."""
    return behind_syllables(run, 0) == len(run)


def _is_around_ki(run: Sequence[Token]) -> bool:
    """Whether three short words are a name whose second is كي: no verb follows, as behind "so that"."""
    return (
        len(run) == _IN_SYLLABLES
        and all(word.is_word and len(word.folded) <= _SYLLABLE for word in run)
        and run[0].folded[0] not in "وف"
        and not is_verb(run[0].folded)
        and not is_function_word(run[2].folded)
        and run[2].folded[0] not in OF_IMPERFECTS
    )


@cache
def _of_east_asia() -> Mapping[str, str]:
    """The syllables of names of East Asia, folded, and their classes (`east_asian_names.txt`)."""
    classes: dict[str, str] = {}
    for line in read_lines("language", "ar", "east_asian_names.txt"):
        kind, *syllables = fold(line).split()
        for syllable in syllables:
            classes.setdefault(syllable, kind)
    return classes


def is_foreign_surname(words: Sequence[Token], place: int) -> bool:
    """Whether a word is the surname behind a foreign given name, which is seldom written alone: كولن باول."""
    word, before = words[place], words[place - 1]
    folded = word.folded
    if before.folded not in entries("foreign_given_names") or len(folded) < _SHORTEST:
        return False
    if is_definite(word) or _is_another_word(word):
        return False
    frequency = zipf_of("ar")
    with_preposition = folded[0] in "بل" and frequency(stem(folded[1:])) > _NOUN
    is_rare = frequency(stem(folded)) <= BEHIND_A_TITLE
    return is_listed(folded) or is_proper(folded) or (is_rare and not with_preposition)


def _is_another_word(word: Token) -> bool:
    """Whether a word is none that a foreign surname may be."""
    folded = word.folded
    with_and = folded[0] == "و" and is_a_word(folded[1:]) and not is_listed(folded)
    return (
        is_function_word(folded)
        or is_verb(folded)
        or folded in BLESSINGS
        or is_role_head(folded)
        or is_named_after(folded)
        or word_class(folded) == "accusative"
        or folded in entries("body_heads")
        or word.written.endswith("ة")
        or with_and
    )


def is_role_for_a_surname(words: Sequence[Token], place: int, *, strong: bool) -> bool:
    """Whether a word for a role is a surname: no word that it would need follows (عاصم شيخ، …).

    With the article it is one behind a title, where neither an adjective nor a name follows: الدكتور عاصم المعلم.
    """
    word, before = words[place].folded, words[place - 1].folded
    behind = words[place + 1] if place + 1 < len(words) else None
    if behind is None or not behind.is_word:
        may_be_one = strong or (is_listed(word) and not is_definite(words[place]))
        return is_clear(before) and (may_be_one or is_clear(word))
    if not is_definite(words[place]):
        if opens_names(word) and is_joined(behind.folded):
            return is_clear(before)  # مارسيل خليفة وأحمد
        complete = is_role_head(behind.folded) or is_function_word(behind.folded)
        is_foreign = before in entries("foreign_given_names")
        return strong and is_listed(before) and (complete or is_foreign)
    if is_clear(word):
        return is_clear(before) and is_joined(behind.folded)  # محمد السيد وأحمد
    is_title = is_honorific(word) or opens_names(behind.folded) or is_definite(behind)
    return strong and is_clear(before) and not is_title


def is_surname_of_origin(words: Sequence[Token], first: int, place: int) -> bool:
    """Whether a word with the article and ي tells of what family or town somebody named by a father or son is."""
    folded = words[place].folded
    tells = folded.startswith("ال") and (folded.endswith("ي") or is_listed(folded))
    if not is_definite(words[place]) or not tells:
        return False
    by_a_father = any(is_connective(word.folded) for word in words[first:place])
    is_rare = commonness(folded) <= _OF_ORIGIN or is_clear(folded[2:-1])  # المحمدي
    return by_a_father and not is_role_head(folded) and is_rare


def ends_before(word: Token) -> bool:
    """Whether a name ends before a word by what it is: "and …", a verb, a noun in the plural or the accusative."""
    folded = word.folded
    if is_listed(folded) or is_proper(folded) or is_joined(folded):
        return is_joined(folded)
    is_verbal = word_class(folded) == "either" or is_future(folded) or _VERBAL.fullmatch(folded)
    is_plural = folded.endswith("ات") and commonness(folded) > UNKNOWN
    return bool(is_verbal or is_plural or _is_accusative(folded) or _is_feminine_noun(word))


def _is_feminine_noun(word: Token) -> bool:
    """Whether an unlisted word bears the ending of feminine nouns, as few names do."""
    is_known = commonness(word.folded) > UNKNOWN
    return word.written.endswith("ة") and is_known and not is_definite(word)


def _is_accusative(folded: str) -> bool:
    """Whether an unlisted word is a common noun that something is done to: سمع الحاج يوسف صوتا."""
    noun = folded.removesuffix("ا")
    return noun != folded and commonness(noun) > BEHIND_A_TITLE


def is_joined(folded: str) -> bool:
    """Whether "and" or a preposition with the article is written in one with a word: a name ends before it."""
    joined = folded[0] in "وف" and len(folded) > 4 and _is_known_without_and(folded)
    return (joined and not is_listed(folded)) or folded.startswith(("بال", "كال", "وال", "لل"))


def _is_known_without_and(folded: str) -> bool:
    """Whether a word is known without its و or ف, or no foreign name begins as it does: وتندوف, but وايت."""
    is_no_foreign_name = folded[0] == "و" and folded[1] not in "او"
    return is_a_word(folded[1:]) or folded.endswith("ه") or is_no_foreign_name


def is_kinsman(words: Sequence[Token], place: int) -> bool:
    """Whether ابن or بنت is no part of a name, but says whose: ابن عمه, ابن الفنان فلان."""
    if words[place].folded not in {"ابن", "ابنه", "بنت"} or place + 1 >= len(words):
        return False
    behind = words[place + 1].folded
    return is_role_head(behind) or (behind.endswith(("ه", "ها")) and not is_listed(behind))


def is_patronymic(words: Sequence[Token], place: int) -> bool:
    """Whether ولد is "son of" in a name, as in Mauritania, and not "was born": محمد ولد أحمد."""
    return (
        words[place].folded == "ولد"
        and place + 1 < len(words)
        and is_clear(words[place + 1].folded)
    )

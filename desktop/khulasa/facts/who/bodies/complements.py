"""What a body is for, as its name goes on with it: للطاقة, لحقوق الإنسان, للدفاع عن المظلومين."""

from __future__ import annotations

import re
from collections.abc import Sequence

from khulasa.facts.gazetteer import certain_at
from khulasa.facts.tokens import Token, is_verb
from khulasa.facts.who.bodies.words import LONGEST, fields, goes_on, is_noun
from khulasa.facts.who.name_words import is_inflected, is_proper, is_role_head
from khulasa.language.arabic.lists import entries

_MOST_COMPLEMENTS = 2  # things that a body is for
_OF_DOING = re.compile("ت..ين")  # تكوين, تأمين


def behind_complements(
    words: Sequence[Token], place: int, *, certain: bool, any_noun: bool = False
) -> int:
    """Behind what a body is for, which may be two things: للأمم المتحدة لشؤون اللاجئين."""
    for _ in range(_MOST_COMPLEMENTS):
        behind = behind_complement(words, place, certain=certain, any_noun=any_noun)
        if behind is None:
            break
        place, certain, any_noun = behind, True, False
    return place


def behind_complement(
    words: Sequence[Token], place: int, *, certain: bool, any_noun: bool = False
) -> int | None:
    """The place behind what a body is for: لكرة القدم, للطاقة الذرية. None where nothing of the kind stands here.

    `certain` asks for a listed field, where something else may follow as well. `any_noun` takes whatever is governed by
    a noun behind ل: لمقاولات المغرب.
    """
    if place >= len(words) or not words[place].is_word:
        return None
    folded = words[place].folded
    if folded == "للدفاع":
        if not is_about(words, place + 1):
            return None
        last = place + 3 + (not is_noun(words, place + 2))
    elif folded.startswith("لل") and _may_be_a_field(folded[2:], certain=certain):
        last = place + 1
    elif folded.startswith("ل") and _governs(words, place, any_noun=any_noun):
        last = place + 2
        if not is_noun(words, place + 1):
            hit = certain_at(words, place + 1)
            last = place + 2 + _is_of_a_field(words, place + 1) if hit is None else hit.last
    else:
        return None
    noun = last
    while last < min(len(words), place + LONGEST) and goes_on(words, last, joins=last == noun):
        last += 1
    return behind_second_field(words, last)


def is_about(words: Sequence[Token], place: int) -> bool:
    """Whether عن and what is defended stand here: عن المظلومين, عن حقوق العمال."""
    if place + 1 >= len(words) or words[place].folded != "عن":
        return False
    return is_noun(words, place + 1) or (
        words[place + 1].folded in fields() and is_noun(words, place + 2)
    )


def _governs(words: Sequence[Token], place: int, *, any_noun: bool) -> bool:
    """Whether ل and a noun without the article stand here that govern the next word, and say what a body is for."""
    bare = words[place].folded[1:]
    if bare in fields() and (is_noun(words, place + 1) or _is_of_a_field(words, place + 1)):
        return True
    if not any_noun or place + 1 >= len(words) or len(bare) < 3 or bare.startswith("ال"):
        return False
    addressed = is_role_head(bare) or bare in entries("body_heads") or is_proper(bare)
    if addressed or is_verb(bare) or is_inflected(bare) or bare[0] in "يتن" or bare == "عدم":
        return False
    return is_noun(words, place + 1) or certain_at(words, place + 1) is not None


def _is_of_a_field(words: Sequence[Token], place: int) -> bool:
    """Whether a field and what it governs stand here: لدراسات حقوق الإنسان."""
    return place < len(words) and words[place].folded in fields() and is_noun(words, place + 1)


def _may_be_a_field(bare: str, *, certain: bool) -> bool:
    """Whether a body may be for what a word says, rather than speak to whom it names: للطاقة, not للصحفيين."""
    if bare in fields() or certain:
        return bare in fields()
    is_plural = bare.endswith(("ين", "ون")) and not _OF_DOING.fullmatch(bare)
    addressed = is_plural or bare in entries("body_heads")
    return (
        not addressed
        and not is_role_head(bare)
        and "ال" + bare not in entries("time_words") | {"المره", "العام"}
    )


def behind_second_field(words: Sequence[Token], place: int) -> int:
    """Behind a second field of two words that "and" joins, `place` where none is: هيئة الإعلام وحقوق الإنسان."""
    if place + 1 >= len(words) or not words[place].is_word or words[place].folded[0] != "و":
        return place
    is_field = words[place].folded[1:] in fields() and is_noun(words, place + 1)
    return place + 2 if is_field else place

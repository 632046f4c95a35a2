"""What stands beside a subject and is no part of it: when, where, how and to whom somebody speaks."""

from __future__ import annotations

import re
from functools import lru_cache

from khulasa.facts.gazetteer import listed_at
from khulasa.facts.speech.content import COMMAS, OPENING_MARKS, is_that
from khulasa.facts.speech.passage import Passage, is_head
from khulasa.facts.speech.verbs import Verb
from khulasa.facts.tokens import is_function_word
from khulasa.facts.who.name_words import commonness, is_listed
from khulasa.language.arabic.lists import entries, word_class

RARE = 3.5
"""Zipf value (van Heuven et al. 2014) up to which an unlisted word is rather a name than a noun."""
PREPOSITIONS = frozenset({"عن", "علي", "الي", "من"})

_SHORT = 4  # letters of الله, which is not له with the article
_DASHES = frozenset({"-", "–", "—"})
_ADDRESSEE = re.compile(
    "ل|لل(?:وكاله|صحفيين|صحافيين|صحيفه)|ل(?:وكاله|صحيفه|مجله|قناه|موقع|اذاعه)|لفرانس|لرويترز"
)


def is_adjunct(passage: Passage, first: int, place: int) -> bool:
    """Whether here begins what is said of when, where or to whom; `first` is where the subject would begin."""
    word = passage.words[place]
    folded = word.folded
    if not word.is_word:
        opens = folded in OPENING_MARKS and place > first and not is_head(passage, place - 1)
        return opens or folded in COMMAS | _DASHES
    if f"{folded} {passage.folded(place + 1)}" in entries("adjuncts_of_two_words"):
        return True
    if folded == "ما" and place > first:  # تروي سلمى ما حدث, but not مصدر ما أن
        following = passage.folded(place + 1)
        return following[:1].isalpha() and not is_that(following)
    if folded in PREPOSITIONS:
        return place == first and not _is_the_name(passage, place)
    if folded == "في":
        is_place = place + 1 < len(passage.words) and listed_at(passage.words, place + 1)
        return place - first <= 2 or bool(is_place) or is_occasion(passage, place)
    return is_addressee(passage, place) or _is_adverb(folded, is_first=place == first)


def is_occasion(passage: Passage, place: int) -> bool:
    """Whether what somebody spoke at or in is told here: في بيان."""
    return passage.folded(place) == "في" and passage.folded(place + 1) in entries("occasions")


def is_addressee(passage: Passage, place: int) -> bool:
    """Whether whom somebody spoke to is told here: لوكالة, للصحفيين."""
    return _ADDRESSEE.fullmatch(passage.folded(place)) is not None


def leads_to_noun(passage: Passage, verb: Verb, place: int) -> bool:
    """Whether a word is the verb's preposition, or has it written in one: عن, بضرورة."""
    folded = passage.folded(place)
    if folded in PREPOSITIONS:
        return folded in verb.frames and not _is_the_name(passage, place)
    with_clitic = folded[0] in "بل" and folded[0] in verb.frames and len(folded) >= _SHORT
    return with_clitic and word_class(folded) != "own" and not is_function_word(folded)


def _is_the_name(passage: Passage, place: int) -> bool:
    """علي is a name, على is not."""
    word = passage.words[place]
    return word.folded == "علي" and word.written.endswith("ي")


def _is_adverb(folded: str, *, is_first: bool) -> bool:
    if _says_when_or_how(folded):
        return True
    if word_class(folded) == "accusative":
        return not (is_first and commonness(folded) <= RARE)  # أكيرا is no adverb
    return (is_first or folded.startswith(("بال", "لل"))) and has_preposition(folded)


@lru_cache(maxsize=1 << 14)
def _says_when_or_how(folded: str) -> bool:
    bare = folded.removeprefix("ال") if len(folded) > _SHORT else folded
    listed = entries("adjuncts") | entries("manners_of_saying")
    return folded in listed or bare in listed


def opens_with_preposition(folded: str) -> bool:
    """Whether ل or ب is surely no part of a name: للمدير, بصفاقة."""
    return folded.startswith("لل") or (folded[0] == "ب" and folded.endswith("ه"))


def has_preposition(folded: str) -> bool:
    """Whether ب, ل or ك is written in one with a word: بالقاهرة, but not بالرام."""
    if folded[0] not in "بلك" or len(folded) < _SHORT or is_listed(folded):
        return False
    if opens_with_preposition(folded):
        return True
    return word_class(folded) != "own" and commonness(folded) > RARE

"""What the opening of a sentence tells: that it leans on those before it, that it sums up, that it addresses people."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from khulasa.language.arabic.lists import entries, with_conjunctions
from khulasa.language.arabic.words import words
from khulasa.language.folding import fold
from khulasa.language.openings import Phrases

_REACH = 90
"""So many characters of a sentence are looked at."""

_SHORT = 4
_PRONOUN = re.compile("(?:ها|هم|هما)$")
_SPEECH_FOLLOWS = re.compile(r"[\W_]*\w+[^\w\s]*\s*[:«“\"”]")
_HOW_IT_WAS_SAID = re.compile("م[ء-غف-ي]{3,}ا")  # وأضاف محذرا: «…
_DEMONSTRATIVES = frozenset(("هذا", "هذه", "بهذا", "لهذا", "في هذا", "في هذه", "من هذا", "من هذه"))


@cache
def _phrases(name: str, *, joined: bool = True) -> Phrases:
    """A list of phrases, each also with a leading و and ف where it is `joined`."""
    found = with_conjunctions(name) if joined else entries(name)
    return Phrases(tuple(words(phrase)) for phrase in found)


@lru_cache(maxsize=1 << 14)
def _opening(text: str) -> tuple[str, ...]:
    """The words of an opening, without a و that stands alone; each is looked at for several things."""
    found = tuple(words(text))
    return found[1:] if found[:1] == ("و",) else found


def points_back(sentence: str) -> bool:
    """Whether a sentence opens with what only the sentences before it explain.

    That is a pronoun, a demonstrative, a link such as `لكن`, or a verb of saying whose subject is not named.
    """
    opening = fold(sentence[:_REACH]).removeprefix("و ")
    spoken = _opening(sentence[:_REACH])
    if not spoken:
        return False
    if (
        _says_without_subject(opening, spoken)
        or _opens_with_pronoun(spoken)
        or _points_to_place(spoken)
    ):
        return True
    unnamed = _phrases("points_back_unless_named").length_at(spoken)
    if unnamed:
        return not _is_named(opening, spoken[unnamed:])
    length = _phrases("points_back").length_at(spoken)
    if not length:
        return False
    return not (
        _is_demonstrative(spoken, length)
        and set(spoken[length : length + 1]) & entries("time_words")
    )


def concludes(sentence: str) -> bool:
    """Whether a sentence opens by saying that it sums up."""
    return bool(_phrases("concluding").length_at(_opening(sentence[:_REACH])))


def addresses(paragraph: str) -> bool:
    """Whether a paragraph opens by addressing an audience."""
    return bool(_phrases("addressing", joined=False).length_at(_opening(paragraph[:_REACH])))


def signs_opinion(byline: str) -> bool:
    """Whether a byline is that of an opinion: `بقلم`, not a reporter's `كتب`."""
    return bool(_phrases("opinion_bylines", joined=False).length_at(_opening(byline[:_REACH])))


def _says_without_subject(opening: str, spoken: Sequence[str]) -> bool:
    """`وأضاف أن…`, `وقال: «…`, but not `وأضاف المدير أن…`."""
    if spoken[0] not in with_conjunctions("reporting_verbs") or spoken[0] in with_conjunctions(
        "no_speaker"
    ):
        return False
    if _SPEECH_FOLLOWS.match(opening) or len(spoken) == 1:
        return True
    return spoken[1] in entries("no_subject") or bool(_HOW_IT_WAS_SAID.fullmatch(spoken[1]))


def _points_to_place(spoken: Sequence[str]) -> bool:
    """`وهبطت هناك الأسعار`, but not `وكان هناك من…`."""
    return spoken[1:2] == ("هناك",) and spoken[0] not in with_conjunctions("existentials")


def _opens_with_pronoun(spoken: Sequence[str]) -> bool:
    """`عاصمتها…`: the first word carries a pronoun; `ولم يكتشف لها…`: one follows where nothing was named yet."""
    if _carries_pronoun(spoken[0].removeprefix("و") if len(spoken[0]) > _SHORT else spoken[0]):
        return True
    noun = 1 + (spoken[0] in ("من", "ومن"))
    if len(spoken) > noun and spoken[noun - 1] in with_conjunctions("quantifiers"):
        return _carries_pronoun(spoken[noun])
    return spoken[0] in with_conjunctions("particles") and bool(
        set(spoken[1:4]) & entries("pronouns")
    )


def _carries_pronoun(word: str) -> bool:
    """`حسناتها`, but not `الدرهم` or `إبراهيم`."""
    if len(word) <= _SHORT or not _PRONOUN.search(word) or word.startswith("ال"):
        return False
    return word not in entries("no_pronoun")


def _is_named(opening: str, rest: Sequence[str]) -> bool:
    """Whether a verb and a subject follow: `من جهته، قال المدير…`."""
    if len(rest) < 2:
        return False
    if rest[0] in with_conjunctions("reporting_verbs"):
        return not _SPEECH_FOLLOWS.match(opening, opening.find(rest[0])) and rest[1] not in entries(
            "no_subject"
        )
    return False


def _is_demonstrative(spoken: Sequence[str], length: int) -> bool:
    phrase = " ".join(spoken[:length])
    return phrase in _DEMONSTRATIVES or phrase[1:] in _DEMONSTRATIVES

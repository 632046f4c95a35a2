"""Verbs at the opening of a sentence that name no subject: `وأضاف أن`, `وفي عام 2011 شارك في`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from khulasa.language.arabic.context.cue import Cue
from khulasa.language.arabic.context.opening import (
    Opening,
    bare,
    has_preposition,
    is_function_word,
    is_verb,
    subject_follows,
)
from khulasa.language.arabic.lists import entries, with_conjunctions, word_class

FIRST = 3
"""A role that needs a name is what a sentence speaks of when it is one of so many words."""

_SHORT_NAME = 3
_QUOTED = re.compile(r"""[«“"”]([^«»“”"]*)[»”"]\s*(\w*)""")
_PASSIVE = re.compile("م[ء-ي]{2}و[ء-ي](?:ه|ين|ون)?|مت[ء-ي]{3}ه")


def cues_of_speech(sentence: str, rest: Opening) -> Iterator[Cue]:
    """The cue of a verb without its subject; `rest` is what follows the links that open a sentence."""
    if _says_how(rest):
        yield Cue.SPEAKER
        return
    verb = _verb_at(rest)
    if verb is None:
        return
    word = rest.folded[verb]
    if word in with_conjunctions("no_speaker") or word in with_conjunctions("impersonal_verbs"):
        return
    if is_first_person(rest.written[verb], word):
        return
    says = word in with_conjunctions("reporting_verbs") or bare(word) == "بين"
    names_manner = word_class(rest.word(verb + 1)) == "accusative"
    if says and names_manner and rest.word(verb + 1) not in entries("manners_of_saying"):
        return  # a name that looks like an accusative: وقالت مارتا
    named = subject_follows(rest, verb) or _is_name_in_quotes(sentence, rest, verb)
    if says and _speech_follows(sentence, rest, verb):
        yield Cue.SPEAKER
    elif not named or _is_predicate(rest, verb + 1):
        yield Cue.SPEAKER if says else Cue.SUBJECT


def _says_how(rest: Opening) -> bool:
    """`وتعلل بالمرض قائلا`: nobody is named before it is told how it was said."""
    for place in range(1, min(FIRST + 1, len(rest.folded))):
        word = rest.folded[place]
        if word in entries("manners_of_saying"):
            return True
        if not (is_function_word(word) or has_preposition(word)):
            return False
    return False


def _verb_at(rest: Opening) -> int | None:
    """The place of the verb that a sentence opens with, behind a particle or a time."""
    place = _behind_time(rest)
    while rest.word(place) in with_conjunctions("particles"):
        place += 1
    word = rest.word(place)
    says_that = bare(word) == "بين" and rest.word(place + 1) == "ان"  # what reads بيّن
    if word and (is_verb(word) or says_that):
        return place
    if place and rest.word(place - 1) in with_conjunctions("particles"):
        return place - 1 if _is_predicate(rest, place) else None
    doubtful = word_class(bare(word)) == "either" and (place or bare(word) != word)
    return place if word and doubtful and not subject_follows(rest, place) else None


def _is_predicate(rest: Opening, place: int) -> bool:
    """`وكان محاميا`, `وكانت معروفة`: what is told of a subject that is not named."""
    if rest.word(place - 1) not in with_conjunctions("particles"):
        return False
    word = rest.word(place)
    return word_class(word) == "accusative" or bool(_PASSIVE.fullmatch(word))


def is_first_person(written: str, word: str) -> bool:
    """`نتوقع`, `أتمنى`, `سأعرض`: the writer himself."""
    if word in with_conjunctions("first_persons") or written.startswith(("سأ", "وسأ")):
        return True
    if word in with_conjunctions("reporting_verbs"):
        return False
    return bare(word).startswith(("ن", "سن"))


def _behind_time(rest: Opening) -> int:
    """How many words tell the time that a sentence opens with: وفي عام 2011."""
    if rest.word(0).removeprefix("و") not in ("في", "خلال", "منذ", "بعد", "قبل"):
        return 0
    if rest.word(1) not in entries("time_units") and rest.word(1) not in entries("time_words"):
        return 0
    place = 2
    while rest.word(place).isdigit() or rest.word(place) in entries("months"):
        place += 1
    return place


def _speech_follows(sentence: str, rest: Opening, verb: int) -> bool:
    """Whether what was said stands behind the verb at once, or nothing does."""
    gap = rest.behind[verb]
    if ":" in gap or verb + 1 >= len(rest.folded):
        return True
    opens_quotation = any(mark in gap for mark in '«“"”')
    return opens_quotation and not _is_name_in_quotes(sentence, rest, verb)


def _is_name_in_quotes(sentence: str, rest: Opening, verb: int) -> bool:
    """`وأعلنت «أرامكو» أن`: a few words in quotation marks, and the sentence goes on."""
    if not any(mark in rest.behind[verb] for mark in '«“"”'):
        return False
    quoted = _QUOTED.search(sentence)
    return bool(quoted and quoted[2] and len(quoted[1].split()) <= _SHORT_NAME)

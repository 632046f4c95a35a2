"""What openings announce: that a sentence sums up, or that a paragraph addresses people."""

from __future__ import annotations

from functools import lru_cache

from khulasa.language.arabic.context.opening import phrases
from khulasa.language.arabic.words import words, words_of_run

_REACH = 90
"""So many characters are looked at."""


def concludes(sentence: str) -> bool:
    """Whether a sentence opens by saying that it sums up."""
    return _opens_with("concluding", sentence)


def addresses(paragraph: str) -> bool:
    """Whether a paragraph opens by addressing an audience."""
    return _opens_with("addressing", paragraph, joined=False)


def _opens_with(listed: str, text: str, *, joined: bool = True) -> bool:
    known = phrases(listed, joined=joined)
    opening = text[:_REACH]
    if not known.begin_with(_first_word(opening)):
        return False
    spoken = words(opening)
    return bool(known.length_at(spoken[1:] if spoken[0] == "و" else spoken))


@lru_cache(maxsize=1)
def _first_word(opening: str) -> str:
    """The first word that is more than a و standing alone, "" where there is none.

    The last one is remembered, since a sentence is asked about twice in turn.
    """
    was_and = False
    for run in opening.split():
        for word in words_of_run(run):
            if was_and or word != "و":
                return word
            was_and = True
    return ""

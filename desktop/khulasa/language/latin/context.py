"""What the opening of a sentence tells: that it leans on those before it, that it sums up, that it addresses people."""

from __future__ import annotations

from collections.abc import Collection

from khulasa.language.latin.facts import Facts
from khulasa.language.latin.words import words

_REACH = 90
"""So many characters of a sentence are looked at."""

_SURELY = 0.8
"""What is listed leans as surely; no marks of readers say more of these languages."""

_DEMONSTRATIVES = frozenset(("this", "ce", "cet", "cette", "ces"))


def leaning(
    sentence: str, _title: Collection[str], _opens_paragraph: bool, *, facts: Facts
) -> float:
    """How surely a sentence opens with what only the sentences before it explain; `this year` is no such thing."""
    return _SURELY if _points_back(sentence, facts) else 0.0


def _points_back(sentence: str, facts: Facts) -> bool:
    spoken = words(sentence[:_REACH])
    length = facts.phrases("points_back").length_at(spoken)
    if not length:
        return False
    return not (
        spoken[0] in _DEMONSTRATIVES and spoken[1:2] and spoken[1] in facts.folded("time_words")
    )


def concludes(sentence: str, facts: Facts) -> bool:
    """Whether a sentence opens by saying that it sums up."""
    return bool(facts.phrases("concluding").length_at(words(sentence[:_REACH])))


def addresses(paragraph: str, facts: Facts) -> bool:
    """Whether a paragraph opens by addressing an audience."""
    return bool(facts.phrases("addressing").length_at(words(paragraph[:_REACH])))

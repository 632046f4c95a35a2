"""How surely a sentence leans on those before it, so that nobody can quote it alone.

That is a sum of weights, one for each cue (see `references`) and for what speaks against it, through
the logistic function. The weights are those of a logistic regression on the marks that two careful readers set in 82
articles, with a ridge of 2, rounded; `tests/quality/README.md` has the figures, on articles kept apart, too.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from types import MappingProxyType

from khulasa.language.arabic.context.cue import Cue
from khulasa.language.arabic.context.opening import Opening, opening
from khulasa.language.arabic.context.references import cues_of
from khulasa.language.arabic.stems import stem

WEIGHTS: Mapping[Cue, float] = MappingProxyType(
    {
        Cue.SPEAKER: 2.4,
        Cue.CLAUSE: 1.8,
        Cue.PRONOUN: 1.6,
        Cue.THIS: 1.8,
        Cue.THIS_THING: 1.3,
        Cue.EARLY_PRONOUN: 1.1,
        Cue.ROLE: 0.8,
        Cue.OTHER: 0.8,
        Cue.FRAGMENT: 0.7,
        Cue.PLACE: 0.4,
        Cue.SUBJECT: 0.4,
        Cue.QUESTION: 0.3,
        Cue.ALSO: 0.3,
        Cue.REASON: 0.1,
        Cue.CONTRAST: -0.1,
        Cue.LINK: -0.1,
    }
)
"""What each cue adds; reasons and contrasts tip the scale in short sentences alone, where nothing else is said."""

ANY_CUE = 0.8
LENGTH, LONG = -2.7, 250
"""A sentence of `LONG` characters or more explains itself by so much; a shorter one by its part of that."""

TITLE, ENOUGH = -1.3, 3
"""So does one that opens with `ENOUGH` words of the title or more."""

NEW_PARAGRAPH = -1.0
"""So does one that opens a paragraph: there writers name things anew."""

LINK_ALONE = 0.2
"""How surely a sentence leans that has a link and no other cue: 18 in 100 of these dangle, by the mean of both
readers."""


def leaning(
    sentence: str, title: Collection[str] = frozenset(), opens_paragraph: bool = False
) -> float:
    """How surely only the sentences before it explain a sentence, 0 to 1.

    It opens with a pronoun, a demonstrative, a role that needs a name, half a clause, or a verb whose subject is not
    named. `title` has the stems that the title explains.
    """
    spoken = opening(sentence)
    cues = cues_of(sentence, spoken, title) if spoken.folded else frozenset()
    if not cues - {Cue.LINK}:
        return LINK_ALONE if cues else 0.0
    score = ANY_CUE + sum(WEIGHTS[cue] for cue in cues)
    score += LENGTH * min(1.0, spoken.length / LONG)
    score += TITLE * min(1.0, _shared(spoken, title) / ENOUGH)
    score += NEW_PARAGRAPH * opens_paragraph
    return 1.0 / (1.0 + math.exp(-score))


def _shared(spoken: Opening, title: Collection[str]) -> int:
    return len({stem(word) for word in spoken.folded} & set(title)) if title else 0

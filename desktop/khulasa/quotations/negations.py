"""Words that deny what follows them, without the stemmers of a language, which the window's process doesn't load."""

from __future__ import annotations

from functools import cache

from khulasa import resources
from khulasa.language.folding import fold


@cache
def negations_of(language: str) -> frozenset[str]:
    """The folded negations of a language by its code, also with a leading و and ف; none where there is no list."""
    words = map(fold, resources.lines_if_any("language", language, "negations.txt"))
    return frozenset(prefix + word for word in words for prefix in ("", "و", "ف"))

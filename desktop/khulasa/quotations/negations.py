"""Words that deny what follows them, without the stemmers of a language, which the window's process doesn't load."""

from __future__ import annotations

from functools import cache

from khulasa import resources
from khulasa.language.folding import fold


@cache
def negations_of(language: str) -> frozenset[str]:
    """The folded negations of a language by its code, also with a leading و and ف; none where there is no list."""
    path = ("language", language, "negations.txt")
    if not resources.path(*path).is_file():
        return frozenset()
    words = map(fold, resources.read_lines(*path))
    return frozenset(prefix + word for word in words for prefix in ("", "و", "ف"))

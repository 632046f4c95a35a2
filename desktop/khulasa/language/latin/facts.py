"""The word lists of a language in Latin letters, read when first asked for. A list that a language lacks is empty."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from khulasa import resources
from khulasa.language.latin.words import fold
from khulasa.language.openings import Phrases


@cache
def _written(code: str, name: str) -> frozenset[str]:
    if not resources.path("language", code, f"{name}.txt").is_file():
        return frozenset()
    return frozenset(resources.read_lines("language", code, f"{name}.txt"))


@cache
def _folded(code: str, name: str) -> frozenset[str]:
    return frozenset(fold(line) for line in _written(code, name))


@cache
def _phrases(code: str, name: str) -> Phrases:
    return Phrases(tuple(phrase.split()) for phrase in _folded(code, name))


@dataclass(frozen=True, slots=True)
class Facts:
    """The lists in `resources/language/<code>/`."""

    code: str

    def written(self, name: str) -> frozenset[str]:
        """The entries of a list as they are written."""
        return _written(self.code, name)

    def folded(self, name: str) -> frozenset[str]:
        """The entries of a list, folded."""
        return _folded(self.code, name)

    def phrases(self, name: str) -> Phrases:
        """The entries of a list as phrases, folded and cut at spaces."""
        return _phrases(self.code, name)

    def abbreviates(self, name: str, token: str) -> bool:
        """Whether a list of abbreviations holds a token; a capital or a lone letter counts as it is written."""
        listed = self.written(name)
        return token in listed or (len(token) > 1 and token.lower() in listed)

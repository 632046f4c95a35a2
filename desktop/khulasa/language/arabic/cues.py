"""The Arabic cues: `resources/language/ar/cues/`, one list a file."""

from __future__ import annotations

from functools import cache

from khulasa.language.arabic.stems import stem
from khulasa.language.arabic.words import words
from khulasa.language.cues import Cues
from khulasa.resources import path, read_lines

_CONJUNCTIONS = "وف"


@cache
def _cues() -> Cues:
    folder = path("language", "ar", "cues")
    names = sorted(file.stem for file in folder.glob("*.txt"))
    lists = {name: read_lines("language", "ar", "cues", f"{name}.txt") for name in names}
    return Cues(lists, words, stem, _CONJUNCTIONS)


def cues(spoken: list[str], stems: list[str]) -> frozenset[str]:
    """The cues of a sentence; see `language.cues`."""
    return _cues()(spoken, stems)

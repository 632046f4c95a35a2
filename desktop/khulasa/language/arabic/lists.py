"""The Arabic word lists, read when first asked for and folded."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import repeat

from khulasa.language.folding import fold_lines
from khulasa.resources import read_lines


@cache
def entries(name: str) -> frozenset[str]:
    """The folded entries of `resources/language/ar/<name>.txt`."""
    return frozenset(fold_lines(read_lines("language", "ar", f"{name}.txt")))


@cache
def with_conjunctions(name: str) -> frozenset[str]:
    """The folded entries of a list, each also with a leading و and ف."""
    return frozenset(prefix + entry for entry in entries(name) for prefix in ("", "و", "ف"))


@cache
def numbered(name: str) -> Mapping[str, int]:
    """The folded entries of a list in order with their lines' numbers from 1; a comma stands between two of a line."""
    return {
        entry.strip(): number
        for number, line in enumerate(fold_lines(read_lines("language", "ar", f"{name}.txt")), 1)
        for entry in line.split(",")
    }


@cache
def _classes() -> Mapping[str, str]:
    """The words of `word_classes.txt`, which are folded, and their classes."""
    classes: dict[str, str] = {}
    for line in read_lines("language", "ar", "word_classes.txt"):
        name, *words = line.split()
        classes.update(zip(words, repeat(name)))
    return classes


def word_class(folded_word: str) -> str:
    """What a bare word mostly is, by the classes of `word_classes.txt`; "" where no table has it."""
    return _classes().get(folded_word, "")

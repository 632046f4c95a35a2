"""The listed names of places, and which of them are other words as well."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from khulasa.facts.model import Span
from khulasa.facts.tokens import Token, bare_forms, start_behind
from khulasa.facts.who.name_words import is_proper
from khulasa.language.arabic.lists import entries
from khulasa.language.arabic.stems import stem
from khulasa.language.folding import fold
from khulasa.language.frequencies import UNKNOWN, zipf_of
from khulasa.resources import read_lines


class Listed(NamedTuple):
    """A listed name where it stands: its span, the place behind its last word, its folded words."""

    span: Span
    last: int
    name: str


Names = Mapping[str, Sequence[tuple[str, ...]]]
"""Names as folded words, by their first word, the longest first."""

_OTHER_ADJECTIVES = frozenset(
    f"ال{adjective}{ending}"
    for adjective in [
        "عرب",
        "خليج",
        "دول",
        "عالم",
        "امم",
        "افغان",
        "كرد",
        "وطن",
        "فدرال",
        "فيدرال",
        "اتحاد",
        "نمساو",
        "انجليز",
        "انكليز",
        "كونغول",
        "بيروف",
        "مقدس",
        "لندن",
        "باريس",
        "بيروت",
        "قاهر",
    ]
    for ending in ("ي", "يه")
)
"""Adjectives that tell a body from others of its kind as those of places do, and irregular ones of places."""


def _by_first_word(names: Iterable[tuple[str, ...]]) -> Names:
    by_word: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    for name in names:
        by_word[name[0]].add(name)
    return {first: sorted(group, key=len, reverse=True) for first, group in by_word.items()}


def _read(name: str) -> list[tuple[str, ...]]:
    lines = read_lines("language", "ar", f"{name}.txt")
    return [tuple(fold(entry).split()) for line in lines for entry in line.split(",")]


@cache
def _all_names() -> Names:
    names = _read("states") + _read("places")
    return _by_first_word([*names, *filter(None, map(_with_egyptian_g, names))])


def _with_egyptian_g(name: tuple[str, ...]) -> tuple[str, ...] | None:
    """A foreign name as papers of Egypt write it: بوجوتا. None where the spelling is another word or Arabic."""
    if not any("غ" in word for word in name) or any(word.startswith("ال") for word in name):
        return None
    words = tuple(word.replace("غ", "ج") for word in name)
    return (
        words
        if all(zipf_of("ar")(stem(word)) <= UNKNOWN or is_proper(word) for word in words)
        else None
    )


@cache
def _plain_names() -> Names:
    common = entries("common_places")
    names = [name for group in _all_names().values() for name in group]
    return _by_first_word(name for name in names if " ".join(name) not in common)


@cache
def _states() -> frozenset[str]:
    return frozenset(" ".join(name) for name in _read("states"))


def is_of_a_state(name: str) -> bool:
    """Whether a folded name is a state's, or one of its regions or of a part of the world: no town's."""
    return name in _states()


@cache
def seas() -> Sequence[tuple[str, ...]]:
    """What may stand behind البحر and المحيط, the longest first."""
    names = {tuple(fold(line).split()) for line in read_lines("language", "ar", "seas.txt")}
    return sorted(names, key=len, reverse=True)


@cache
def adjectives_of_places() -> frozenset[str]:
    """Adjectives with the article of what belongs to a state or a region: المصرية, اليوناني. Regular ones."""
    found = set()
    for name in _read("states"):
        if len(name) == 1 and name[0] not in entries("ambiguous_places"):
            for bare in {name[0], name[0].removeprefix("ال")}:
                root = re.sub("(?:يا|يه|ا|ه|ي)$", "", bare)
                found |= {f"ال{root}ي", f"ال{root}يه"} if len(root) > 2 else set()
    return frozenset(found | _OTHER_ADJECTIVES)


def listed_at(words: Sequence[Token], number: int, *, common: bool = False) -> Listed | None:
    """The longest listed name that begins in a word; clitics before it are no part of it.

    `common` asks for those as well that are rather other words (`common_places.txt`).
    """
    names = _all_names() if common else _plain_names()
    best: Listed | None = None
    for taken, form in bare_forms(words[number].folded):
        for name in names.get(form, ()):
            last = number + len(name)
            if tuple(word.folded for word in words[number + 1 : last]) != name[1:]:
                continue
            if best is None or last > best.last:
                span = Span(start_behind(words[number], taken), words[last - 1].span.end)
                best = Listed(span, last, " ".join(name))
            break
    return best


def certain_at(words: Sequence[Token], number: int, *, joined: bool = False) -> Listed | None:
    """The listed name that begins in a word and is no other word; None behind the last.

    `joined` asks for one that "and" is written in one with.
    """
    if number >= len(words) or not words[number].is_word:
        return None
    hit = listed_at(words, number)
    if hit is None or (joined and hit.span.start == words[number].span.start):
        return None
    return None if hit.name in entries("ambiguous_places") else hit

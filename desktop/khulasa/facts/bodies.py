"""Bodies: ministries, companies, parties, courts, by the word that opens their names or by the name itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from khulasa.facts.model import Span
from khulasa.facts.places import listed_at
from khulasa.facts.tokens import Token, bare_forms, is_function_word, is_verb
from khulasa.language.arabic.lists import entries
from khulasa.language.folding import fold
from khulasa.resources import read_lines

_LONGEST = 9  # words of a body's name


@cache
def _names() -> Mapping[str, Sequence[tuple[str, ...]]]:
    """The bodies that are known by name, as folded words, by their first word, the longest first."""
    names: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    for line in read_lines("language", "ar", "body_names.txt"):
        words = tuple(fold(line).split())
        names[words[0]].add(words)
    return {first: sorted(group, key=len, reverse=True) for first, group in names.items()}


def body_at(words: Sequence[Token], place: int) -> tuple[Span, int] | None:
    """The body that begins at a word, also with a clitic before it, and the place behind it."""
    return _listed(words, place) or _headed(words, place)


def _listed(words: Sequence[Token], place: int) -> tuple[Span, int] | None:
    for taken, form in bare_forms(words[place].folded):
        for name in _names().get(form, ()):
            last = place + len(name)
            if tuple(word.folded for word in words[place + 1 : last]) == name[1:]:
                return Span(words[place].span.start + taken, words[last - 1].span.end), last
    return None


def _headed(words: Sequence[Token], place: int) -> tuple[Span, int] | None:
    for taken, form in bare_forms(words[place].folded):
        if form.removeprefix("ال") in entries("body_heads"):
            last = place + 1
            while last < min(len(words), place + _LONGEST) and _goes_on(words, place, last):
                last += 1
            return Span(words[place].span.start + taken, words[last - 1].span.end), last
    return None


def _goes_on(words: Sequence[Token], first: int, place: int) -> bool:
    word = words[place]
    folded = word.folded
    if not word.is_word or is_function_word(folded) or is_verb(folded):
        return False
    if folded.startswith(("ال", "وال", "لل")):
        return True
    return place == first + 1 or listed_at(words, place) is not None


def bodies_of(words: Sequence[Token]) -> list[Span]:
    """The bodies of a block that have a name of their own, in order, none inside of another."""
    found: list[Span] = []
    place = 0
    while place < len(words):
        body = body_at(words, place) if words[place].is_word else None
        if body is None:
            place += 1
        else:
            found.append(body[0])
            place = body[1]
    return found

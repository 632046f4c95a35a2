"""Verbs of saying: which they are, in which form a word is one, and how somebody's words may follow it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from khulasa.facts.model import Polarity
from khulasa.language.arabic.lists import word_class
from khulasa.language.folding import fold
from khulasa.resources import read_lines

CALL = "call"
"""The class of verbs that ask somebody for something: دعا, طالب."""

THAT = fold("أن")
QUOTE = "«"
OBJECT = "="
TOLD = "@"
_DOUBTFUL = "?"


class Form(StrEnum):
    """How a word stands in its sentence."""

    PAST = "past"
    IMPERFECT = "imperfect"
    PARTICIPLE = "participle"


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of saying: its folded past, what it makes of the words, whether it calls, and its frames.

    `doubtful` says that the bare word is as often another one: ذكر, رد, بين.
    """

    past: str
    polarity: Polarity
    calls: bool
    frames: frozenset[str]
    doubtful: bool


@dataclass(frozen=True, slots=True)
class Speaking:
    """A word that is a verb of saying. `plural` is also a dual's; a verb before its subject is singular in any case."""

    verb: Verb
    form: Form
    feminine: bool
    plural: bool


def speaking(folded: str) -> Speaking | None:
    """What a folded word says as a verb of saying, with or without و or ف before it."""
    found = _forms().get(folded)
    if found is None and folded[:1] in {"و", "ف"}:
        found = _forms().get(folded[1:])
    return found


def letters_before(folded: str) -> int:
    """How many letters of a verb of saying are "and" or "so": وقال, but not وعد."""
    return int(folded not in _forms() and speaking(folded) is not None)


def is_feminine(folded: str) -> bool:
    """Whether a finite verb, perhaps none of saying, is feminine, as far as its letters tell."""
    known = speaking(folded)
    if known is not None:
        return known.feminine
    bare = folded[1:] if folded[0] in "وف" and len(folded) > 3 else folded
    return bare.endswith("ت")


@cache
def _forms() -> Mapping[str, Speaking]:
    forms: dict[str, Speaking] = {}
    for line in read_lines("language", "ar", "speech_frames.txt"):
        words, kind, frames = line.split("\t")
        past, imperfect, participle = fold(words).split()
        marks = frozenset(fold(frames).split())
        polarity = Polarity.SAID if kind == CALL else Polarity(kind)
        verb = Verb(past, polarity, kind == CALL, marks - {_DOUBTFUL}, _DOUBTFUL in marks)
        for form, inflected in [
            (Form.PAST, _past(past)),
            (Form.IMPERFECT, _imperfect(imperfect)),
            (Form.PARTICIPLE, _participle(participle)),
        ]:
            for word, feminine, plural in inflected:
                forms.setdefault(word, Speaking(verb, form, feminine, plural))
    return forms


_Inflected = tuple[str, bool, bool]
"""A form, whether it is feminine, and whether it speaks of two or more."""


def _past(past: str) -> Iterator[_Inflected]:
    weak = past[-1] in "اي" and len(past) > 2
    stem = past[:-1] if weak else past
    yield past, False, False
    yield stem + "ت", True, False
    yield stem + "وا", False, True
    yield stem + "تا", True, True
    dual = stem + ("يا" if weak else "ا")
    if word_class(dual) != "accusative":  # نقلا is rather an adverb than a dual
        yield dual, False, True


def _imperfect(imperfect: str) -> Iterator[_Inflected]:
    if imperfect == "-":
        return
    stem = imperfect[1:]
    long = stem.rstrip("يو")
    yield "ي" + stem, False, False
    yield "ت" + stem, True, False
    yield "ي" + long + "ون", False, True
    yield "ي" + stem + "ان", False, True
    yield "ت" + stem + "ان", True, True


def _participle(participle: str) -> Iterator[_Inflected]:
    """The accusatives, which say how the one before speaks: مضيفا."""
    if participle == "-":
        return
    yield participle + "ا", False, False
    yield participle + "ه", True, False
    yield participle.removesuffix("ي") + "ين", False, True
    yield participle.removesuffix("ي") + "يين", False, True
    yield participle + "تين", True, True
    yield participle + "ات", True, True

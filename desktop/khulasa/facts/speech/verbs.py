"""Verbs of saying: which they are, in which form a word is one, and how somebody's words may follow it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from khulasa.facts.model import Polarity
from khulasa.facts.tokens import WORDS_REMEMBERED, is_verb
from khulasa.language.arabic.lists import entries, word_class
from khulasa.language.folding import fold
from khulasa.resources import read_lines

CALL = "call"
"""The class of verbs that ask somebody for something: دعا, طالب."""

THAT = fold("أن")
QUOTE = "«"
OBJECT = "="
_ANY_OBJECT = "=="
TOLD = "@"
_WHOM = ("ني", "نا", "ه", "ها", "هم")
"""Who is told, written in one with the verb: أخبرنا, أبلغته."""
_DONE_TO_IT = re.compile("(.{2,})ت(?:ها|هم|هما|ه|ن)")
"""A past in ت with a pronoun of what is done: نشرتها."""
_THIRD = frozenset({"ه", "ها", "هم"})
_DOUBTFUL = "?"
_DESCRIBES = "+"
_BEFORE_CLAUSE = "^"


class Form(StrEnum):
    """How a word stands in its sentence."""

    PAST = "past"
    IMPERFECT = "imperfect"
    PARTICIPLE = "participle"


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of saying: its folded past, what it makes of the words, whether it calls, and its frames.

    `doubtful` says that the bare word is as often another one: ذكر, رد, بين. `describes` says that the words are whom
    or what it is about and, behind ب, what is said of it: وصف القرار بأنه, اتهم المدير بالإهمال. `takes_any_object`
    says that whatever noun stands behind the subject is what is said: نفى, توقع. `before_clause` are the prepositions
    that lead to a clause alone: خلص إلى أن.
    """

    past: str
    polarity: Polarity
    calls: bool
    frames: frozenset[str]
    doubtful: bool
    describes: bool = False
    takes_any_object: bool = False
    before_clause: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Speaking:
    """A word that is a verb of saying. `plural` is also a dual's; a verb before its subject is singular in any case."""

    verb: Verb
    form: Form
    feminine: bool
    plural: bool
    has_object: bool = False
    """Whether a pronoun in one with the verb says whom it is told to: حذره, أبلغها."""

    @property
    def is_finite(self) -> bool:
        """Whether it is a verb of a clause of its own, and no participle."""
        return self.form is not Form.PARTICIPLE

    @property
    def is_doubtful(self) -> bool:
        """Whether it is as often another word: the bare past of a doubtful verb."""
        return self.verb.doubtful and self.form is Form.PAST


def speaking(folded: str) -> Speaking | None:
    """What a folded word says as a verb of saying, with or without و or ف before it."""
    found = _forms().get(folded)
    if found is None and folded[:1] in {"و", "ف"}:
        found = _forms().get(folded[1:])
    return found


@lru_cache(maxsize=WORDS_REMEMBERED)
def is_clear_verb(folded: str) -> bool:
    """Whether a word is mostly a verb and no part of names: not بن, nor ستيف, which looks like a verb of the future."""
    if not folded or not is_verb(folded):
        return False
    return not is_given_name(folded) and folded not in entries("family_names")


def is_done_to_before(folded: str) -> bool:
    """Whether a word is a verb with a pronoun for what was told of before it: دراسة نشرتها, but not إدارتها."""
    done = _DONE_TO_IT.fullmatch(folded)
    if done is None or folded in entries("occasions") or done[1] + "ه" in entries("body_heads"):
        return False
    return word_class(done[1] + "ت") == "verb"


def is_given_name(folded: str) -> bool:
    """Whether a word is a given name: محمود, ستيف."""
    return folded in entries("given_names") or folded in entries("foreign_given_names")


def letters_before(folded: str) -> int:
    """How many letters of a verb of saying are "and" or "so": وقال, but not وعد."""
    return int(folded not in _forms() and speaking(folded) is not None)


def may_agree(folded: str, other: Speaking) -> bool:
    """Whether a verb, perhaps none of saying, may have the subject of another, as far as its letters tell.

    A verb before its subject is singular in any case; تمكن is masculine, تعلن feminine.
    """
    known = speaking(folded)
    if known is not None:
        return other.plural or known.feminine == other.feminine
    bare = folded[1:] if folded[0] in "وف" and len(folded) > len("قال") else folded
    return other.plural or bare.startswith("ت") or bare.endswith("ت") == other.feminine


@cache
def _forms() -> Mapping[str, Speaking]:
    forms: dict[str, Speaking] = {}
    for line in read_lines("language", "ar", "speech_frames.txt"):
        words, kind, frames = line.split("\t")
        past, imperfect, participle = fold(words).split()
        marks = frozenset(fold(frames).split())
        polarity = Polarity.SAID if kind == CALL else Polarity(kind)
        verb = Verb(
            past,
            polarity,
            kind == CALL,
            frozenset(
                OBJECT if mark == _ANY_OBJECT else mark
                for mark in marks - {_DOUBTFUL, _DESCRIBES}
                if mark[0] != _BEFORE_CLAUSE
            ),
            _DOUBTFUL in marks,
            describes=_DESCRIBES in marks,
            takes_any_object=_ANY_OBJECT in marks,
            before_clause=frozenset(mark[1:] for mark in marks if mark[0] == _BEFORE_CLAUSE),
        )
        for form, inflected in [
            (Form.PAST, _past(past, is_doubtful=verb.doubtful)),
            (Form.IMPERFECT, _imperfect(imperfect)),
            (Form.PARTICIPLE, _participle(participle)),
        ]:
            for word, feminine, plural in inflected:
                forms.setdefault(word, Speaking(verb, form, feminine, plural))
                forms.setdefault(word.replace("ؤ", "و"), Speaking(verb, form, feminine, plural))
                if TOLD in marks and form is Form.PAST:
                    for whom in _WHOM:
                        told = Speaking(verb, form, feminine, plural, has_object=whom in _THIRD)
                        forms.setdefault(word.removesuffix("ا") + whom, told)
    return forms


_Inflected = tuple[str, bool, bool]
"""A form, whether it is feminine, and whether it speaks of two or more."""


def _past(past: str, *, is_doubtful: bool) -> Iterator[_Inflected]:
    weak = past[-1] in "اي" and len(past) > 2
    stem = past[:-1] if weak else past
    yield past, False, False
    yield stem + "ت", True, False
    yield stem + "وا", False, True
    yield stem + "تا", True, True
    dual = stem + ("يا" if weak else "ا")
    if (
        not is_doubtful and word_class(dual) != "accusative"
    ):  # نقلا and ردا are rather adverbs than duals
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

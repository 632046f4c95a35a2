"""Persons' names that no title announces: which words are one by themselves, and which where one is expected."""

from __future__ import annotations

import re
from collections.abc import Sequence

from khulasa.facts.gazetteer import adjectives_of_places, listed_at
from khulasa.facts.tokens import Token, is_function_word
from khulasa.facts.who.name_parts import is_in_syllables
from khulasa.facts.who.name_runs import may_begin, name_end
from khulasa.facts.who.name_words import (
    BEHIND_A_TITLE,
    RARE_SURNAME,
    commonness,
    is_clear,
    is_connective,
    is_definite,
    is_given,
    is_inflected,
    is_listed,
    is_noun,
    is_proper,
    is_role_head,
    opens_names,
)
from khulasa.language.arabic.lists import entries, word_class
from khulasa.language.frequencies import UNKNOWN

_RARE_FOR_A_NAME = 3.5  # Zipf value of the words of a name of which none is listed
_SURELY_NO_NOUN_OF_TWO = 4.8  # the same of a second word with the article
_PLURAL = re.compile("ال(?:.+(?:ين|ون|ات)|ا..ا.)")  # إقبال المتعاملين, أشرف الأفخاذ
_ALSO_A_WORD = 5.5  # the same of a foreign given name beyond which it is rather another word
_RARE_PART = 4.5  # the same of a word of a name before a role without a comma
_FARTHEST = 10  # words within which what introduces a name stands behind it
_OF_TWO_WORDS = frozenset({"عبد", "ابو", "ابي", "ابا"})
_OF_FAITH = frozenset({"الله", "الاسلام"})
_COMMAS = frozenset("،,")
_WHO_IS = frozenset({"وهو", "وهي"})
_AGES = frozenset({"عاما", "عام", "سنه", "سنوات", "اعوام"})


def length_of_name(run: Sequence[Token], known: frozenset[str], *, expected: bool) -> int:
    """How many of the words are a person's name; 0 where they begin with none."""
    if may_begin(run, 0, known):
        return _length_of_run(run, known, expected=expected)
    return int(_is_of_an_age(run, is_name=False))


def _length_of_run(run: Sequence[Token], known: frozenset[str], *, expected: bool) -> int:
    """The same of words of which the first may begin a name."""
    length = name_end(run, 0, known)
    if length and _is_name(run[:length], known):
        return length + (expected and _is_last_word(run, length))
    if length <= 1 and _is_of_an_age(run, is_name=length == 1):
        return 1
    if length > 1 and expected and run[0].written == "أم":
        return length
    if not expected and not any(_may_introduce(word) for word in run[2:_FARTHEST]):
        return 0
    length = name_end(run, 0, known, strong=True)
    if length < 2 or is_a_clause(run[:length]):
        return 0
    return length if _is_name_here(run, length, known, expected=expected) else 0


def _is_of_an_age(run: Sequence[Token], *, is_name: bool) -> bool:
    """Whether an age in brackets follows a given name, which by itself may be another word: عزيز (28 عاما)."""
    folded = run[0].folded
    if not is_listed(folded) or not _has_age(run[1:4]):
        return False
    return is_name or not (is_role_head(folded) or folded in entries("anybody"))


def _is_last_word(run: Sequence[Token], place: int) -> bool:
    """Whether a rare word goes on with a name and a sign follows: قال محمد بن حسن سمان، المستشار."""
    if place + 1 >= len(run) or run[place + 1].is_word or not run[place].is_word:
        return False
    is_bare = not is_definite(run[place]) and word_class(run[place].folded) == ""
    is_rare = commonness(run[place].folded) <= _RARE_PART and not is_inflected(run[place].folded)
    return is_bare and is_rare and name_end(run, 0, frozenset(), strong=True) == place + 1


def _is_name_here(
    run: Sequence[Token], length: int, known: frozenset[str], *, expected: bool
) -> bool:
    """Whether words are a name where one is expected, or where what follows introduces somebody."""
    name, follows = run[:length], run[length : length + 3]
    if listed_at(name, 1) is not None:
        return False  # حصة إيران
    if not _introduces(follows):
        return expected and _may_be_a_name(name, known, _RARE_FOR_A_NAME)
    words = [word for word in name if word.is_word]
    if is_role_head(follows[0].folded) and not expected and not all(map(_is_part, words)):
        return False  # رضا مشترك مالك, his consent
    listed = all(is_listed(word.folded) for word in words)
    return listed or _may_be_a_name(name, known, BEHIND_A_TITLE)


def _introduces(follows: Sequence[Token]) -> bool:
    """Whether an age or a role follows, which introduces somebody."""
    return _has_age(follows) or has_role(follows)


def _is_part(word: Token) -> bool:
    """Whether a word is a part of names by itself, or rare."""
    folded = word.folded
    is_name = is_listed(folded) or is_proper(folded) or is_connective(folded)
    return is_name or commonness(folded) <= _RARE_PART


def _may_introduce(word: Token) -> bool:
    """Whether an age or a role may begin at a word, or behind it."""
    return (
        word.folded == "("
        or word.folded in _COMMAS
        or word.folded in _WHO_IS
        or is_role_head(word.folded)
    )


def is_a_clause(run: Sequence[Token]) -> bool:
    """Whether two words that may be one given name, as نصر الله, are a clause or a noun as often: ظهور الإسلام."""
    of_faith = [word.folded in _OF_FAITH for word in run] == [False, True]
    return of_faith and run[0].folded not in _OF_TWO_WORDS


def _is_name(run: Sequence[Token], known: frozenset[str]) -> bool:
    """Whether words that may be names are one by themselves."""
    first, *others = [word.folded for word in run if word.is_word]
    if not others:
        return first in known
    if is_in_syllables(run):
        return len(others) > 1  # two may be a town's as well
    if first in _OF_TWO_WORDS:
        return _is_name_of_two_words(run)
    if not opens_names(first):
        return len(others) > 1 and others[0] == "بن"
    return not is_a_clause(run) and _is_full_name(run, first, others[0], known)


def _is_full_name(run: Sequence[Token], first: str, second: str, known: frozenset[str]) -> bool:
    """Whether words that begin with what many names begin with are a name, by what is behind it."""
    if is_connective(second) or second in known:
        return True
    if is_surname(run[1]) and (is_listed(second) or is_clear(first)):
        return True
    is_place = listed_at(run, 1) is not None  # حصة إيران
    if is_definite(run[0]) or is_place or (first == second and not _is_sure(first)):
        return False
    if not is_clear(first) or first == "علي":
        return is_clear(second) and second != "علي"
    is_name = is_listed(second) or is_proper(second) or is_unheard_of(run[1])
    is_foreign = first in entries("foreign_given_names") and commonness(first) <= _ALSO_A_WORD
    return is_name or (is_foreign and not _is_adjective(second))


def _is_sure(folded: str) -> bool:
    """Whether a word may be a name twice in a row: محمد محمد, not هيا هيا."""
    return folded in entries("given_names")


def _is_name_of_two_words(run: Sequence[Token]) -> bool:
    """Whether a name that begins with عبد or أبو goes on behind its first two words, or is one of the listed ones."""
    second, *others = [word.folded for word in run[1:]]
    if run[0].folded == "عبد":
        return len(others) > 0
    return is_given(second) or (len(others) > 0 and is_listed(second))


def _is_adjective(folded: str) -> bool:
    """Whether a word is an adjective of a common noun: ذهبي."""
    return folded.endswith("ي") and commonness(folded[:-1]) >= BEHIND_A_TITLE


def is_unheard_of(word: Token) -> bool:
    """Whether a word is none that a text is likely to hold but as a name."""
    is_bare = not is_definite(word) and not word.written.endswith(("ة", "ات", "ين", "ون"))
    return is_bare and commonness(word.folded) <= UNKNOWN


def is_surname(word: Token) -> bool:
    """Whether a word with the article is a surname and hardly anything else: الفارسي, not الأسد."""
    if not is_definite(word) or word.folded in adjectives_of_places():
        return False
    if _PLURAL.fullmatch(word.folded) and not is_listed(word.folded):
        return False
    limit = _SURELY_NO_NOUN_OF_TWO if is_listed(word.folded) else RARE_SURNAME
    return commonness(word.folded) <= limit


def _may_be_a_name(run: Sequence[Token], known: frozenset[str], limit: float) -> bool:
    """Whether words are a name where one is expected: some are listed, or all of them are rare."""
    folded = [word.folded for word in run if word.is_word]
    if is_definite(run[0]) or (is_function_word(folded[0]) and folded[0] != "علي"):
        return False
    if run[0].written.endswith("ة") and not is_listed(folded[0]):
        return False
    rare = commonness(folded[0]) <= _RARE_FOR_A_NAME
    named = [is_listed(word) or is_proper(word) or word in known for word in folded]
    rare_enough = _RARE_FOR_A_NAME if folded[1].startswith("ال") else UNKNOWN
    is_surname = commonness(folded[1]) <= rare_enough or (
        is_listed(folded[1]) and not is_noun(folded[1])
    )
    opens = rare or (named[0] and (is_surname or is_clear(folded[0])))
    return opens and (any(named) or all(commonness(word) <= limit for word in folded))


def has_role(follows: Sequence[Token]) -> bool:
    """Whether a role follows, behind a comma, "who is", or at once."""
    if not follows:
        return False
    if follows[0].folded in _COMMAS or follows[0].folded in _WHO_IS:
        return len(follows) > 1 and is_role_head(follows[1].folded)
    return is_role_head(follows[0].folded) and not is_definite(follows[0])


def _has_age(follows: Sequence[Token]) -> bool:
    """Whether an age in brackets follows."""
    return (
        len(follows) > 2
        and follows[0].folded == "("
        and follows[1].is_number
        and follows[2].folded in _AGES
    )

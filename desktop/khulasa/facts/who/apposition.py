"""Whether the words before a name describe who bears it: `وزير المالية سمير`, not `محامي سمير` nor `مكتب سمير`."""

from __future__ import annotations

from collections.abc import Sequence

from khulasa.facts.gazetteer import listed_at
from khulasa.facts.tokens import Token, bare_forms
from khulasa.facts.who.name_words import (
    commonness,
    is_definite,
    is_honorific,
    is_listed,
    is_proper,
    is_role_head,
)
from khulasa.facts.who.parties import role_head_at
from khulasa.language.arabic.lists import entries
from khulasa.language.frequencies import UNKNOWN

_IN_THE_NAME_OF = "باسم"
"""A given name as well, but not between what somebody is and a title."""
_FEMININE = "ة"
_HIS = ("ه", "ها", "هم")


def names_the_described(words: Sequence[Token]) -> bool:
    """Whether `words`, from where a speaker's begin up to a person's name, describe the bearer of the name.

    A name behind a noun without the article is what the noun belongs to: زوجة, مقرب من, مدير حملة. So is a title behind
    such a noun: نائب الرئيس, the vice president or the president's deputy, may be either's name.
    """
    described = [word for word in words if word.is_word]
    if not described:
        return True
    first, last = described[0], described[-1]
    if role_head_at(described, 0) is None and not (len(described) == 1 and _describes(first)):
        return False
    if len(described) == 1:
        is_relative = first.folded in entries("relatives")  # والد is no و with الد.
        return _describes(first) or (
            is_honorific(first.folded.removeprefix("و")) and not is_relative
        )
    if not is_definite(last):
        return _is_complete(described)
    return not _is_title(last) or _is_closed(described[:-1], last)


def _is_title(word: Token) -> bool:
    return any(is_role_head(form) or is_honorific(form) for _, form in bare_forms(word.folded))


def _is_closed(words: Sequence[Token], title: Token) -> bool:
    """Whether what stands before a title needs nothing behind it, so that the title is the described one's own."""
    if not title.folded.startswith("ال"):
        return False  # مقرب للرئيس
    last = words[-1]
    if last.folded == _IN_THE_NAME_OF or is_role_head(last.folded):
        return False  # وكيل اللاعب
    return is_definite(last) or is_listed(last.folded) or _is_complete(words)


def _describes(word: Token) -> bool:
    """Whether one word describes whom a name follows at once: الخباز, تلميذتها."""
    return is_definite(word) or has_pronoun(word)


def has_pronoun(word: Token) -> bool:
    """Whether a word may end in his, her or their: تلميذته, but not حكومة, whose last letter is folded to the same."""
    return word.folded.endswith(_HIS) and _FEMININE not in word.written[-2:]


def _is_complete(words: Sequence[Token]) -> bool:
    """Whether nothing that belongs to the last word can follow: it is a place, a name, or an honorific."""
    folded = words[-1].folded
    if is_honorific(folded):
        return True
    if not is_listed(folded) and (is_proper(folded) or commonness(folded) <= UNKNOWN):
        return True  # no person's, whose name would go on
    return any(listed_at(words, place) is not None for place in (len(words) - 1, len(words) - 2))

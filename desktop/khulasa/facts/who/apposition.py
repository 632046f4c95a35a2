"""Whether the words before a name describe who bears it: `وزير المالية سمير`, not `محامي سمير` nor `مكتب سمير`."""

from __future__ import annotations

from collections.abc import Sequence

from khulasa.facts.tokens import Token
from khulasa.facts.who.name_words import is_definite, is_honorific
from khulasa.facts.who.parties import is_closed, is_complete, is_title, role_head_at
from khulasa.language.arabic.lists import entries

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
        return is_complete(described)
    return not is_title(last) or is_closed(described[:-1], last)


def _describes(word: Token) -> bool:
    """Whether one word describes whom a name follows at once: الخباز, تلميذتها."""
    return is_definite(word) or has_pronoun(word)


def has_pronoun(word: Token) -> bool:
    """Whether a word may end in his, her or their: تلميذته, but not حكومة, whose last letter is folded to the same."""
    return word.folded.endswith(_HIS) and _FEMININE not in word.written[-2:]

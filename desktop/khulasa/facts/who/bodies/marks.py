"""What stands between quotation marks and brackets in or behind a body's name: شركة «نسيم», (سابك)."""

from __future__ import annotations

from collections.abc import Sequence

from khulasa.facts.gazetteer import adjectives_of_places, listed_at
from khulasa.facts.tokens import Token, is_function_word, is_verb
from khulasa.facts.who.name_words import commonness, is_clear, is_definite, is_listed, is_proper
from khulasa.language.arabic.lists import entries

LONGEST_QUOTED = 5  # words of a name between quotation marks
LONGEST_NICKNAME = 1  # the same behind a name: وكالة الأنباء المصرية «مينا»
LONGEST_PAPER = 3  # the same of a paper behind ل
_LONGEST_IN_BRACKETS = 3  # of an abbreviation
_CLOSING = {"«": "»", "“": "”", '"': '"', "”": "“", "»": "»«"}
_RARE_QUOTED = 4.2  # Zipf value up to which a lone word between quotation marks is one


def behind_quotes(words: Sequence[Token], place: int, longest: int = LONGEST_QUOTED) -> int | None:
    """The place behind a short name between quotation marks."""
    if place >= len(words) or words[place].folded not in _CLOSING:
        return None
    closing = _CLOSING[words[place].folded]
    for last in range(place + 2, min(len(words), place + longest + 2)):
        if words[last].folded in closing:
            return last + 1
    return None


def behind_nickname(
    words: Sequence[Token], place: int, longest: int = LONGEST_NICKNAME
) -> int | None:
    """The place behind a name between quotation marks that a body also bears: no word that only is stressed."""
    last = behind_quotes(words, place, longest)
    if last is None:
        return None
    quoted = words[place + 1 : last - 1]
    if any(is_function_word(word.folded) or is_verb(word.folded) for word in quoted):
        return None
    first = quoted[0]
    rare = is_proper(first.folded) or commonness(first.folded) <= _RARE_QUOTED
    return last if rare or (is_definite(first) and len(quoted) < longest) else None


def behind_brackets(words: Sequence[Token], place: int) -> int:
    """The place behind an abbreviation in brackets: (سابك); not behind who took a picture: (الفرنسية)."""
    if place + 2 >= len(words) or words[place].folded != "(" or not words[place + 1].is_word:
        return place
    first = words[place + 1].folded
    is_place = listed_at(words, place + 1) is not None and not is_listed(first)
    if first in adjectives_of_places() or is_place or first in entries("agencies"):
        return place
    is_of_it = any(is_clear(word.folded) for word in words[place + 1 : place + 3])
    if is_of_it or first in {"صور", "فيديو"}:  # حزب النسيم (سمير حداد), جامعة صفاقس (صور)
        return place
    for last in range(place + 2, min(len(words), place + _LONGEST_IN_BRACKETS + 2)):
        if words[last].folded == ")":
            return last + 1
        if not words[last].is_word:
            break
    return place

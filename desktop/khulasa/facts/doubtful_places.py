"""Whether a listed name that is another word, too, stands for the place: by what leads to it, and by its neighbours."""

from __future__ import annotations

from collections.abc import Sequence

from khulasa.facts.gazetteer import Listed, adjectives_of_places, certain_at
from khulasa.facts.tokens import Token, bare_forms, is_function_word
from khulasa.language.arabic.lists import entries

DASHES = frozenset("-–—ـ:(/")
"""What a date line ends with."""
_COMMAS = frozenset("،,")
_SHORT = 4  # letters of a name that may be a noun with a pronoun
_NEAR = 3  # words of a place, or between a doubtful place and a certain one
_BETWEEN = frozenset({"في", "الي", "بجنوب", "بشمال", "بشرق", "بغرب", "شمال", "جنوب", "شرق", "غرب"})


def is_his(word: Token, hit: Listed) -> bool:
    """Whether a short name that ends in ة, which some write ه, is rather something of his: جده."""
    return len(hit.name) <= _SHORT and hit.name.endswith("ه") and word.written.endswith("ه")


def is_meant(words: Sequence[Token], number: int, hit: Listed) -> bool:
    """Whether a name that is another word as well stands for the place, by what stands before it and beside it."""
    is_common = hit.name in entries("common_places") or is_his(words[number], hit)
    if _opens_a_date_line(words, number, hit.last):
        return not is_common
    joined = hit.span.start > words[number].span.start
    led = is_led(words, number, joined=joined)
    row = _row_before(words, number, joined=joined)
    behind = words[hit.last].folded if hit.last < len(words) else ""
    if behind.startswith("ال") and not is_function_word(behind):
        of_a_state = behind in adjectives_of_places() and behind.endswith("يه")
        return led and of_a_state and not hit.name.startswith("ال")
    goes_on = _goes_on_with_a_place(words, hit.last)
    if is_common:
        told = led and (goes_on or _lies_in_a_place(words, hit.last))
        return told or (row is not None and (goes_on or _leads(words, row)))
    return led or goes_on or row is not None


def _opens_a_date_line(words: Sequence[Token], number: int, last: int) -> bool:
    """Whether a name stands at the opening of a block, before a dash or a bracket: صور - رويترز."""
    return number == 0 and last < len(words) and words[last].folded in DASHES


def is_led(words: Sequence[Token], number: int, *, joined: bool) -> bool:
    """Whether a preposition of place stands before a name, or is written in one with it."""
    if joined:
        return words[number].folded[0] == "ب"
    return number > 0 and leads_to_a_place(words[number - 1].folded)


def leads_to_a_place(folded: str) -> bool:
    """Whether a word is one behind which a place may be expected, also with و or ف before it."""
    return any(form in entries("before_places") for _, form in bare_forms(folded))


def _goes_on_with_a_place(words: Sequence[Token], last: int) -> bool:
    """Whether a certain place follows that "and" or a comma joins with the one before."""
    if last >= len(words):
        return False
    if words[last].folded in _COMMAS:
        return last + 1 < len(words) and certain_at(words, last + 1) is not None
    return words[last].folded[0] == "و" and certain_at(words, last, joined=True) is not None


def _row_before(words: Sequence[Token], number: int, *, joined: bool) -> int | None:
    """Where the certain place begins that stands before a name, joined with it by "and" or a comma."""
    is_and = joined and words[number].folded[0] == "و"
    end = number if is_and else number - 1
    if end <= 0 or not (is_and or words[end].folded in _COMMAS):
        return None
    for first in range(max(0, end - _NEAR), end):
        hit = certain_at(words, first)
        if hit is not None and hit.last == end:
            return first
    return None


def _leads(words: Sequence[Token], first: int) -> bool:
    """Whether a preposition of place stands before the place that begins in a word."""
    hit = certain_at(words, first)
    joined = hit is not None and hit.span.start > words[first].span.start
    return is_led(words, first, joined=joined)


def _lies_in_a_place(words: Sequence[Token], last: int) -> bool:
    """Whether a certain place follows that tells where a doubtful one is: في صور بجنوب لبنان, شمال بغداد."""
    place = last
    while place < min(len(words), last + _NEAR) and words[place].folded in _BETWEEN:
        place += 1
    if place >= len(words) or not words[place].is_word:
        return False
    hit = certain_at(words, place)
    return hit is not None and (place > last or hit.span.start > words[place].span.start)

"""Full stops: whether a single dot ends a sentence or belongs to an abbreviation, a number or a name."""

from __future__ import annotations

import re

from khulasa.language.arabic.lists import entries, with_conjunctions
from khulasa.language.arabic.splitting.letters import is_spelled_letter
from khulasa.language.arabic.splitting.nearby import (
    REACH,
    WORD,
    first_word,
    has_word,
    opens_plainly,
    token_start,
)
from khulasa.language.folding import fold
from khulasa.language.stop_rules import Region, Span

_DOTTED = re.compile(r"[وفبكل]?[^\W\d_](?:\.[^\W\d_])+|\d+[/\-–][^\W\d_]")
_NUMBER = re.compile(r"\d+")
_NUMBER_BEFORE = re.compile(r"\d\s*(?:مليون|مليار|ألف|آلاف|ملايين|مليارات)?\s*$")
_OPENING_WORD_OF_TIME = frozenset(
    ("في", "وفي", "منذ", "ومنذ", "سنه", "عام", "خلال", "وخلال", "بعد", "وبعد", "قبل")
)
_LONGEST_TIME, _LONGEST_PART = 6, 3
_NOUN_REACH, _COUNT_REACH = 24, 16
_DAY = re.compile(r"\d{1,2}")
_DAY_AND_MONTH = re.compile(r"\d{1,2}\.\d{1,2}")
_DATE_AHEAD = re.compile(r"\d{1,2}\.[ \u00a0]?\d{4}(?!\d)")
_YEAR_AHEAD = re.compile(r"\d{4}(?!\d)")
_DAY_BEFORE = re.compile(r"(?<!\d)\d{1,2}\.[ \u00a0]?$")


def full_stop_ends(region: Region, begin: int, stop: int, following: int) -> bool:
    """Whether the full stop at `stop` ends the sentence that began at `begin`; `following` is what comes next."""
    text, end = region.text, region.end
    before = token_start(text, begin, stop)
    token = fold(text[before:stop])
    if _is_numbered_part(text, begin, stop):
        return False
    if not WORD.search(token):
        return has_word(text, begin, stop)
    if _is_latin_word(token) and _is_lower(text[following]):
        return False
    word = first_word(text, following, end)
    if _is_in_date(region, before, following, token, word):
        return False
    return _after_word(region, (begin, before), (stop, following), token, word)


def _after_word(region: Region, lead: Span, gap: Span, token: str, word: str) -> bool:
    """The verdict on a stop after a number or a word; `gap` are its position and that of what follows, `word`."""
    text = region.text
    stop, following = gap
    if _NUMBER.fullmatch(token):
        return has_word(text, *lead)
    if is_spelled_letter(text, lead[1], following, token):
        return opens_plainly(word)
    return _after_token(text, lead, stop, token, word)


def _is_latin_word(token: str) -> bool:
    return token[-1].isascii() and token[-1].isalpha()


def _is_lower(letter: str) -> bool:
    return letter.isascii() and letter.islower()


def _is_in_date(region: Region, before: int, following: int, token: str, word: str) -> bool:
    """`12. 3. 1950`, `12. مارس`: the stops behind the day and the month of a date."""
    text, end = region.text, region.end
    if _DAY_AND_MONTH.fullmatch(token):
        return bool(_YEAR_AHEAD.match(text, following, end))
    if not _DAY.fullmatch(token):
        return False
    if word in entries("months") or _DATE_AHEAD.match(text, following, end):
        return True
    day = _DAY_BEFORE.search(text[max(region.start, before - _COUNT_REACH) : before])
    return bool(day) and bool(_YEAR_AHEAD.match(text, following, end))


def _is_numbered_part(text: str, begin: int, stop: int) -> bool:
    """`المادة (5)`, `الشكل 3.2`: a part and its number, which are no sentence."""
    if stop - begin > REACH:
        return False
    words = WORD.findall(fold(text[begin:stop]))
    is_short = 1 < len(words) <= _LONGEST_PART
    return is_short and words[0] in entries("numbered_parts") and all(map(str.isdecimal, words[1:]))


def _after_token(text: str, lead: Span, stop: int, token: str, word: str) -> bool:
    """The verdict on a stop after a word that `lead` leads to: by the class of abbreviation that the word is."""
    start, end = lead
    bare = token.lstrip("-–—*•'°")
    is_letter = len(bare) == 1
    if is_letter and not has_word(text, start, end):
        return False  # a letter that numbers an item
    counts = _NUMBER_BEFORE.search(text, max(start, end - _COUNT_REACH), end)
    if bare in entries("eras") and (counts or not is_letter):
        return _era_ends(text, start, stop, word)
    if bare in with_conjunctions("final_abbreviations") or (counts and bare in entries("units")):
        return word not in entries("continuers")
    if is_letter and _names_a_letter(text, start, end):
        return word not in entries("continuers")
    if is_letter or _DOTTED.fullmatch(bare) or bare in with_conjunctions("abbreviations"):
        return opens_plainly(word)
    return True


def _names_a_letter(text: str, begin: int, place: int) -> bool:
    """`فيتامين د`: the noun before a letter says that the letter is a name."""
    words = text[max(begin, place - _NOUN_REACH) : place].split()
    return bool(words) and fold(words[-1]) in entries("letter_nouns")


def _era_ends(text: str, begin: int, stop: int, word: str) -> bool:
    """After an era mark a sentence goes on with a preposition, a number, or where it has barely begun."""
    if word in entries("continuers") or word.isdecimal():
        return False
    if opens_plainly(word):
        return True
    if stop - begin > REACH:
        return True
    words = text[begin:stop].split()
    return len(words) > _LONGEST_TIME or fold(words[0]) not in _OPENING_WORD_OF_TIME

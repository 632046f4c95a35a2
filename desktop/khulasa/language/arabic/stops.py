"""Stops: whether the marks that can end a sentence end one, each judged by the few words around it."""

from __future__ import annotations

import re

from khulasa.language.arabic.lists import entries, with_conjunctions
from khulasa.language.arabic.notes import NOTE
from khulasa.language.folding import fold
from khulasa.language.stop_rules import Region, Span, next_visible

_REACH = 48
"""How many characters around a stop are looked at. A constant, so the work is linear in the text."""

STOP = re.compile(r"[.…!?؟۔。！？‼⁇⁈⁉‽⸮]+(?:[ \u00a0][.…!?؟۔]+(?![^\W_]))*")
_DECIDED = re.compile("[!?؟۔。！？‼⁇⁈⁉‽⸮]")
_CLOSER = re.compile('[\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069"”»›’﴾)\\]}]')
_PICTURE = re.compile(
    "\\s*[\u2600-\u27bf\U0001f000-\U0001faff][\u2600-\u27bf\U0001f000-\U0001faff\ufe0f\u200d]*"
)
_DOTS_BEHIND = re.compile(r"[.…۔]+|[ \u00a0][.…۔]+(?![^\W_])")
_PRONOUN = re.compile("(?:ها|هم|ني|نا|ه)$")
_GOING_ON = frozenset("،,؛;:")
_TOKEN = re.compile(r"[^\s\"“”„«»‹›()\[\]{}،؛:]*$")
_WORD = re.compile(r"[^\W\d_]+|\d+")
_ARABIC_LETTER = re.compile("[ء-غف-يٱ-ۓ]")
_DOTTED = re.compile(r"[وفبكل]?[^\W\d_](?:\.[^\W\d_])+|\d+[/\-–][^\W\d_]")
_NUMBER = re.compile(r"\d+")
_NUMBER_BEFORE = re.compile(r"\d\s*(?:مليون|مليار|ألف|آلاف|ملايين|مليارات)?\s*$")
_SINCE_COLON = re.compile(r"[^:،؛«»\"“”]*$")
_LATIN_NAME = re.compile("[A-Z][a-z]+")
_OPENING_WORD_OF_TIME = frozenset(
    ("في", "وفي", "منذ", "ومنذ", "سنه", "عام", "خلال", "وخلال", "بعد", "وبعد", "قبل")
)
_LONGEST_TIME, _LONGEST_CALL, _LONGEST_PART = 6, 4, 3
_NOUN_REACH, _COUNT_REACH = 24, 16
_LONG_RUN = 30
"""After so many words some authors write three dots for a full stop."""


def first_word(text: str, start: int, end: int) -> str:
    """The first word, folded, of the reach after a position; "" where there is none."""
    match = _WORD.search(fold(text[start : min(end, start + _REACH)]))
    return match.group() if match else ""


def has_word(text: str, start: int, end: int) -> bool:
    """Whether a letter or digit stands between two positions, not further than the reach before the second."""
    return bool(_WORD.search(text, max(start, end - _REACH), end))


def token_start(text: str, start: int, place: int) -> int:
    """Where what stands before a position begins: at white space, a mark of punctuation, or the end of the reach."""
    low = max(start, place - _REACH)
    match = _TOKEN.search(text[low:place])
    return low + match.start() if match else place


def after_closers(text: str, place: int, end: int) -> int:
    """The position after the closing marks, invisible marks, emoji and notes that belong to a stop."""
    while True:
        match = (
            _CLOSER.match(text, place, end)
            or _PICTURE.match(text, place, end)
            or NOTE.match(text, place, end)
        )
        if not match:
            return place
        place = match.end()


def after_second_stop(text: str, place: int, end: int) -> int:
    """The position after the full stop that some authors set behind a closing mark too: `هل تعود؟».`."""
    match = _DOTS_BEHIND.match(text, place, end)
    return after_closers(text, match.end(), end) if match else place


def is_decided(run: str) -> bool:
    """Whether a run of stops holds more than dots."""
    return bool(_DECIDED.search(run))


def is_ellipsis(run: str) -> bool:
    """Whether a run of dots is more than a full stop."""
    return "…" in run or run.count(".") > 1


def ends(region: Region, begin: int, run: re.Match[str], after: int) -> bool:
    """Whether the run of stops ends the sentence that began at `begin`; `after` follows its closing marks."""
    text, end = region.text, region.end
    following = next_visible(text, after, end)
    if following >= end:
        return True
    if text[following] in _GOING_ON:
        return False
    if is_decided(run.group()):
        return not _is_inside_address(text, run.end(), end) and not _is_call(text, begin, run)
    if is_ellipsis(run.group()):
        return _opens_after_dots(text, begin, run, following, end)
    if following == run.end() and not _may_be_glued(text, run.start(), following, begin, end):
        return False
    return _full_stop_ends(text, begin, run.start(), following, end)


def _is_inside_address(text: str, place: int, end: int) -> bool:
    """`watch?v=1`, `Yahoo!7`: an ASCII letter, digit or sign follows at once."""
    return (
        place < end and text[place].isascii() and (text[place].isalnum() or text[place] in "=&/%_#")
    )


def _is_call(text: str, begin: int, run: re.Match[str]) -> bool:
    """`يا بني!`: somebody is called, and what is said to them follows."""
    if "؟" in run.group() or "?" in run.group() or run.start() - begin > _REACH:
        return False
    call = _SINCE_COLON.search(text, begin, run.start())
    words = fold(call.group()).split() if call else []
    return (
        1 < len(words) <= _LONGEST_CALL
        and words[0] in entries("vocatives")
        and not words[1].startswith("لل")
    )


def _opens_after_dots(text: str, begin: int, run: re.Match[str], following: int, end: int) -> bool:
    """Three dots are a pause: they end a sentence where a new one plainly begins, or where it has run on for long."""
    if not has_word(text, begin, run.start()):
        return False
    word = first_word(text, following, end)
    if word in entries("dots_openers") or _is_joined_reporting_verb(word):
        return True
    is_long = text.count(" ", max(begin, run.start() - _LONG_RUN * 9), run.start()) >= _LONG_RUN
    return is_long and word not in entries("continuers") and word[:1] != "ف"


def _is_joined_reporting_verb(word: str) -> bool:
    return word[:1] == "و" and word[1:] in entries("reporting_verbs")


def is_reporting_verb(word: str) -> bool:
    """Whether a folded word brings in a speaker, perhaps with the pronoun of whom is spoken to: `سألته`."""
    listed = entries("reporting_verbs")
    return word in listed or _PRONOUN.sub("", word) in listed


def opens_plainly(word: str) -> bool:
    """Whether a folded word can hardly stand but at the beginning of a sentence."""
    return word in entries("openers") or _is_joined_reporting_verb(word)


def _may_be_glued(text: str, stop: int, following: int, begin: int, end: int) -> bool:
    """Whether a sentence can end at a stop that the next character follows without a space."""
    before = text[stop - 1] if stop > begin else " "
    after = text[following]
    if _ARABIC_LETTER.match(after):
        word = first_word(text, following, end)
        if word in entries("address_ends") and not before.isspace():
            return False
        return len(word) > 1 or (word == "و" and text[following + 1 : following + 2].isspace())
    if after.isascii() and (after.isalnum() or after in "/_-@#%&=+\\~"):
        return bool(_ARABIC_LETTER.match(before)) and bool(_LATIN_NAME.match(text, following, end))
    return not after.isdecimal()


def _full_stop_ends(text: str, begin: int, stop: int, following: int, end: int) -> bool:
    before = token_start(text, begin, stop)
    token = fold(text[before:stop])
    if _is_numbered_part(text, begin, stop):
        return False
    if not _WORD.search(token):
        return has_word(text, begin, stop)
    if (
        token[-1].isascii()
        and token[-1].isalpha()
        and text[following].isascii()
        and text[following].islower()
    ):
        return False
    if _NUMBER.fullmatch(token):
        return has_word(text, begin, before)
    return _after_token(text, (begin, before), stop, token, first_word(text, following, end))


def _is_numbered_part(text: str, begin: int, stop: int) -> bool:
    """`المادة (5)`, `الشكل 3.2`: a part and its number, which are no sentence."""
    if stop - begin > _REACH:
        return False
    words = _WORD.findall(fold(text[begin:stop]))
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
    if stop - begin > _REACH:
        return True
    words = text[begin:stop].split()
    return len(words) > _LONGEST_TIME or fold(words[0]) not in _OPENING_WORD_OF_TIME

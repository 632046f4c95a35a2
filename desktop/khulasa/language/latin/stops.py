"""Stops: whether the marks that can end a sentence end one, each judged by the few words around it.

Capitals prove most. What follows in lower case goes on, unless a text knows no capitals at all. After an
abbreviation, an initial or three dots a capital alone proves little: then a word that plainly opens a sentence must
follow.
"""

from __future__ import annotations

import re

from khulasa.language.latin.facts import Facts
from khulasa.language.latin.words import fold
from khulasa.language.stop_rules import MOST_CLOSERS, Region, Span, next_visible

_REACH = 48
"""How many characters around a stop are looked at. A constant, so the work is linear in the text."""

STOP = re.compile("[.…!?‼⁇⁈⁉‽。！？।॥؟۔]+(?:[ \u00a0\u202f][.…!?]+(?![^\\W_]))*")
_DECIDED = re.compile("[!?‼⁇⁈⁉‽。！？।॥؟۔]")
_CLOSER = re.compile(
    "[\u200b-\u200f\u2060\"”»›’')\\]}]"
    r"| ?\[\d{1,3}\](?![^\W_])|\[(?:[a-z]|note \d{1,2}|citation needed|réf\. nécessaire)\]"  # references to notes
    "|[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+"
)
_PICTURE = re.compile(
    "\\s*[\u2600-\u27bf\U0001f000-\U0001faff][\u2600-\u27bf\U0001f000-\U0001faff\ufe0f\u200d]{0,30}"
)
_GOING_ON = frozenset(",;:،؛")
_ADDRESS = frozenset("=&/%_#@~+-\\")
_TOKEN = re.compile(r"[^\s\"“”„«»‹›()\[\]{},;:–—…!?]*$")
_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\d+")
_NUMERAL = re.compile(r"(?:\d|[IVXLC]+\b)")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]{1,3}")
_GLUED = re.compile(r"[A-ZÀ-Þ](?:[a-zà-ÿ']|\s)")
_LOWER_BEFORE = re.compile('[a-zà-ÿ]{2}[)\\]"”’]?$')
_NAMES = 6


def is_decided(run: str) -> bool:
    """Whether a run of stops holds more than dots."""
    return bool(_DECIDED.search(run))


def after_closers(text: str, place: int, end: int) -> int:
    """The position after the closing marks, glued references and pictures that belong to a stop."""
    for _ in range(MOST_CLOSERS):
        match = _CLOSER.match(text, place, end) or _PICTURE.match(text, place, end)
        if not match:
            break
        place = match.end()
    return place


def has_word(text: str, start: int, end: int) -> bool:
    """Whether a letter or digit stands between two positions, not further than the reach before the second."""
    return bool(_WORD.search(text, max(start, end - _REACH), end))


def first_word(text: str, start: int, end: int) -> str:
    """The first word of the reach after a position, as it is written; "" where there is none."""
    match = _WORD.search(text, start, min(end, start + _REACH))
    return match.group() if match else ""


def opens_plainly(word: str, facts: Facts) -> bool:
    """Whether a word with a capital can hardly stand but at the beginning of a sentence."""
    return not word[:1].islower() and fold(word) in facts.folded("openers")


def names_who_spoke(region: Region, place: int, facts: Facts) -> bool:
    """`… ?” Mr. Smith asked`: names, and behind them a verb of saying."""
    words = [
        match.group()
        for match in _WORD.finditer(region.text, place, min(region.end, place + 2 * _REACH))
    ]
    if not words or opens_plainly(words[0], facts):
        return False
    rest = next((word for word in words[:_NAMES] if word[0].islower()), "")
    return fold(rest) in facts.folded("reporting_verbs")


def ends(region: Region, begin: int, run: re.Match[str], after: int, facts: Facts) -> bool:
    """Whether the run of stops ends the sentence that began at `begin`; `after` follows its closing marks."""
    text, end = region.text, region.end
    following = next_visible(text, after, end)
    if following >= end:
        return True
    if text[following] in _GOING_ON or not has_word(text, begin, run.start()):
        return False
    if following == run.end() and not _may_be_glued(region, begin, run, following):
        return False
    word = first_word(text, following, end)
    if region.cased and _is_lower(word):
        return False
    return is_decided(run.group()) or _dots_end(region, begin, run, (following, word), facts)


def _dots_end(
    region: Region, begin: int, run: re.Match[str], next_one: tuple[int, str], facts: Facts
) -> bool:
    """Three dots are a pause, in front of `I` for all that one can tell."""
    _, word = next_one
    if len(run.group()) > 1 or run.group() == "…":
        return word != "I" and not word[:1].isdigit()
    return _full_stop_ends(region, (begin, run.start()), next_one, facts)


def _is_lower(word: str) -> bool:
    """Whether a word is in lower case; `iPhone` is a name."""
    return word[:1].islower() and not word[1:2].isupper()


def _may_be_glued(region: Region, begin: int, run: re.Match[str], following: int) -> bool:
    """Whether a sentence can end at a stop that the next character follows without a space: `ended.The next`."""
    text = region.text
    mark = text[following]
    if mark in _ADDRESS or mark.isdecimal():
        return False
    if not (mark.isascii() and mark.isalnum()):
        return True
    token = _token(text, begin, run.start())
    if "." in token or "/" in token or "@" in token:
        return False
    before = text[max(begin, run.start() - 3) : run.start()]
    return bool(_LOWER_BEFORE.search(before) and _GLUED.match(text, following, region.end))


def _token(text: str, start: int, place: int) -> str:
    """What stands before a position up to white space or a mark of punctuation."""
    match = _TOKEN.search(text[max(start, place - _REACH) : place])
    return match.group().lstrip("-*•'") if match else ""


def _full_stop_ends(region: Region, span: Span, next_one: tuple[int, str], facts: Facts) -> bool:
    begin, stop = span
    token = _token(region.text, begin, stop)
    if not token:
        return True
    before = stop - len(token)
    if _NUMBER.fullmatch(token):
        is_day = len(token) <= 2 and next_one[1] in facts.written("months")
        return not is_day and has_word(region.text, begin, before)
    word = token.rpartition("'")[2]
    return _after_token(region, (begin, before), word, next_one, facts)


def _after_token(
    region: Region, lead: Span, token: str, next_one: tuple[int, str], facts: Facts
) -> bool:
    """The verdict on a stop after a word: by the class of abbreviation that the word is."""
    following, word = next_one
    if facts.abbreviates("number_abbreviations", token) and _NUMERAL.match(
        region.text, following, region.end
    ):
        return False
    if facts.abbreviates("abbreviations", token):
        return False
    is_letter = len(token) == 1 and token.isalpha()
    if is_letter and not has_word(region.text, *lead):
        return False  # a letter that numbers an item
    if is_letter or _DOTTED.fullmatch(token) or facts.abbreviates("final_abbreviations", token):
        return opens_plainly(word, facts)
    return True

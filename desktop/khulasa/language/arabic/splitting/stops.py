"""Stops: whether the marks that can end a sentence end one, each judged by the few words around it."""

from __future__ import annotations

import re

from khulasa.language.arabic.lists import entries
from khulasa.language.arabic.notes import NOTE
from khulasa.language.arabic.splitting.dots import Run, dots_end
from khulasa.language.arabic.splitting.full_stops import full_stop_ends
from khulasa.language.arabic.splitting.nearby import REACH, first_word, has_word
from khulasa.language.folding import fold
from khulasa.language.stop_rules import MOST_CLOSERS, Region, next_visible

_FACES = "\U0001f300-\U0001f64f\U0001f900-\U0001f9ff\U0001fa70-\U0001faff\u2764\u263a"
_MARKS = ".…!?؟۔。！？‼⁇⁈⁉‽⸮"
STOP = re.compile(rf"[{_MARKS}{_FACES}]+(?:[ \u00a0][.…!?؟۔]+(?![^\W_]))*")
_MARK = re.compile(f"[{_MARKS}]")
_FACE = re.compile(f"[{_FACES}]")
_DECIDED = re.compile("[!?؟۔。！？‼⁇⁈⁉‽⸮]")
_CLOSER = '[\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069"”»›’﴾)\\]}]'
_PICTURE = (
    "\\s*[\u2600-\u27bf\U0001f000-\U0001faff][\u2600-\u27bf\U0001f000-\U0001faff\ufe0f\u200d]{0,30}"
)
_CLOSERS = re.compile(f"(?:{_CLOSER}|{_PICTURE}|{NOTE.pattern}){{0,{MOST_CLOSERS}}}")
_DOTS_BEHIND = re.compile(r"[.…۔]+|[ \u00a0][.…۔]+(?![^\W_])")
_VERSE = re.compile(r"\s*[(\[][^()\[\]\n]{2,40}?:?\s*\d{1,3}(?:\s*[-–—،]\s*\d{1,3})*\s*[)\]]")
_GOING_ON = frozenset("،,؛;:")
_ARABIC_LETTER = re.compile("[ء-غف-يٱ-ۓ]")
_SINCE_COLON = re.compile(r"[^:،؛«»\"“”]*$")
_LATIN_NAME = re.compile("[A-Z][a-z]+")
_WONDER = re.compile("لل|ل(?:ه|ها|هم|هن|ك|كم|نا|ي)$")
_LONGEST_CALL = 4
"""So many words call somebody, `يا أيها الناس الكرام!`; more are a sentence."""

_FACE_WORDS = 3
"""So many words must stand on either side of an emoji that ends a sentence."""


def after_closers(text: str, place: int, end: int) -> int:
    """The position after the closing marks, invisible marks, emoji and notes that belong to a stop."""
    match = _CLOSERS.match(text, place, end)
    return match.end() if match else place


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


def ends(
    region: Region, begin: int, run: re.Match[str], after: int, *, two_dots_are_a_stop: bool
) -> bool:
    """Whether the run of stops ends the sentence that began at `begin`; `after` follows its closing marks."""
    text, end = region.text, region.end
    following = next_visible(text, after, end)
    if following >= end:
        return True
    if text[following] in _GOING_ON:
        return False
    if _FACE.match(run.group()):
        return _face_ends(region, begin, run)
    if is_decided(run.group()):
        return _decided_ends(region, begin, run, after)
    if is_ellipsis(run.group()):
        dots = Run(begin, run.start(), run.end(), following)
        return dots_end(region, dots, two_are_a_stop=two_dots_are_a_stop)
    is_glued = following == run.end()
    may_end = not is_glued or _may_be_glued(text, run.start(), following, begin, end)
    return may_end and full_stop_ends(region, begin, run.start(), following)


def _face_ends(region: Region, begin: int, run: re.Match[str]) -> bool:
    """Whether an emoji stands for the full stop: between sentences, of a block that doesn't open with one itself."""
    text, end = region.text, region.end
    if _MARK.search(run.group()):
        return has_word(text, begin, run.start())
    if _FACE.match(text, next_visible(text, region.start, end)) or text[run.end()] != " ":
        return False
    before = text[max(begin, run.start() - REACH) : run.start()].split()
    behind = text[run.end() : min(end, run.end() + REACH)].split()
    if min(len(before), len(behind)) < _FACE_WORDS or not before[-1][-1].isalnum():
        return False
    return first_word(text, run.end(), end) not in entries("continuers")


def _decided_ends(region: Region, begin: int, run: re.Match[str], after: int) -> bool:
    """Whether a question or exclamation mark ends a sentence."""
    text, end = region.text, region.end
    if _is_inside_address(text, run.end(), end) or _is_call(text, begin, run):
        return False
    is_in_verse = "﴾" in text[run.end() : after]
    return not (is_in_verse and _VERSE.match(text, after, end))


def _is_inside_address(text: str, place: int, end: int) -> bool:
    """`watch?v=1`, `Yahoo!7`: an ASCII letter, digit or sign follows at once."""
    return (
        place < end and text[place].isascii() and (text[place].isalnum() or text[place] in "=&/%_#")
    )


def _is_call(text: str, begin: int, run: re.Match[str]) -> bool:
    """`يا بني!`: somebody is called, and what is said to them follows."""
    is_asked_or_doubled = run.group() != "!"
    if is_asked_or_doubled or run.start() - begin > REACH:
        return False
    call = _SINCE_COLON.search(text, begin, run.start())
    words = fold(call.group()).split() if call else []
    if not 1 < len(words) <= _LONGEST_CALL or words[0] not in entries("vocatives"):
        return False
    return not (_WONDER.match(words[1]) or words[1] in entries("exclamations"))


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

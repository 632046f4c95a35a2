"""Runs of dots. Two or three are a pause, unless the text, or what stands around them, makes them a full stop."""

from __future__ import annotations

import re
from dataclasses import dataclass

from khulasa.language.arabic.lists import entries
from khulasa.language.arabic.splitting.nearby import (
    REACH,
    first_word,
    has_word,
    is_joined_reporting_verb,
    opens_plainly,
    words_before,
)
from khulasa.language.stop_rules import Region

_TWO_DOTS = re.compile(r"\.\.(?![.…])(?<![.…]\.\.)")  # the dot first: it is sought fastest
_ONE_DOT = re.compile(r"\.(?![.…\w])(?<![.…\d\sA-Za-z]\.)")
_SHARE = 4
"""A text means a full stop by two dots where a quarter of its full stops, at least, are of that kind; where it has
fewer, they are pauses. The share was chosen on annotated texts; see the measurement of strangers' texts."""

_FEWEST_WORDS = 2
"""Two words are a sentence where the first can be its subject: `والناس حائرون..`, but not `لحماية المدينة..`."""

_SUBJECT = ("و", "ف", "ال")
_LISTED = 3
"""So many words, at least, hold an enumeration."""

_LONG_RUN = 30
"""After so many words some authors write three dots for a full stop."""

_LONG_REGION = 25
"""So many words are prose, even where they end without a stop; fewer may be a title or a line of verse."""

_ANY_STOP = re.compile("[.…!?؟۔]")
_ENDS_IN_STOP = re.compile(r"[.…!?؟۔。！？][\s\"”»›’)\]}]*$")


@dataclass(frozen=True, slots=True)
class Run:
    """A run of dots that begins at `start`, behind the sentence from `begin` on; `following` is what comes next."""

    begin: int
    start: int
    end: int
    following: int


def stops_with_two_dots(text: str) -> bool:
    """Whether a text writes `..` for the full stop, by how often it does and how often it writes the full stop."""
    doubled = len(_TWO_DOTS.findall(text))
    return doubled > 0 and doubled * (_SHARE - 1) >= len(_ONE_DOT.findall(text))


def dots_end(region: Region, run: Run, *, two_are_a_stop: bool) -> bool:
    """Whether a run of two dots or more ends a sentence."""
    text = region.text
    if not has_word(text, run.begin, run.start) or not _is_prose(region):
        return False
    word = first_word(text, run.following, region.end)
    since = max(run.begin, text.rfind("..", run.begin, run.start))
    before = words_before(text, since, run.start)
    if not before or before[-1] in entries("hanging_words"):
        return False
    if word in entries("dots_openers") or is_joined_reporting_verb(word):
        return True
    if two_are_a_stop and text[run.start : run.end].strip() == "..":
        return _two_dots_end(region, run, before, word)
    if _lists_before(before, text[since : run.start]) and word[:1] not in ("و", "ف"):
        return word not in entries("continuers")
    return _is_long(text, run) and word[:1] != "ف" and word not in entries("continuers")


def _two_dots_end(region: Region, run: Run, before: list[str], word: str) -> bool:
    is_glued = run.following == run.end
    may_be_sentence = len(before) > _FEWEST_WORDS or (
        len(before) == _FEWEST_WORDS and not is_glued and before[0].startswith(_SUBJECT)
    )
    if not may_be_sentence or _is_asked(region, run):
        return False
    return opens_plainly(word) or word not in entries("dots_continuers")


def _is_asked(region: Region, run: Run) -> bool:
    """`من يسيطر على الميناء.. الجيش أم الحلفاء؟`: the dots stand inside a question."""
    text = region.text
    if first_word(text, run.begin, run.start) not in entries("question_words"):
        return False
    stop = _ANY_STOP.search(text, run.following, min(region.end, run.following + 4 * REACH))
    return stop is not None and stop.group() in "؟?"


def _lists_before(before: list[str], sentence: str) -> bool:
    """`النقل والتخزين والتأمين...`: at the end of an enumeration three dots are `إلخ`, and a sentence may end there."""
    if len(before) < _LISTED or before[-1][:1] != "و":
        return False
    _, comma, last = sentence.rpartition("،")
    return before[-2][:1] == "و" or (bool(comma) and len(last.split()) == 1)


def _is_long(text: str, run: Run) -> bool:
    spaces = text.count(" ", max(run.begin, run.start - _LONG_RUN * 9), run.start)
    return spaces >= _LONG_RUN


def _is_prose(region: Region) -> bool:
    """Whether a region ends as prose does, or is long: `السوق القديمة.. رائحة الخبز` is a title."""
    text, end = region.text, region.end
    if _ENDS_IN_STOP.search(text[max(region.start, end - REACH) : end]):
        return True
    return text.count(" ", region.start, min(end, region.start + 8 * REACH)) >= _LONG_REGION

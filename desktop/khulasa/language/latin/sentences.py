"""What languages in Latin letters say of their stops, for the splitter."""

from __future__ import annotations

import re
from collections.abc import Sequence

from khulasa.document.model import Block, Sentence
from khulasa.language import splitter
from khulasa.language.latin import stops
from khulasa.language.latin.facts import Facts
from khulasa.language.latin.words import fold
from khulasa.language.quotes import Enclosure
from khulasa.language.stop_rules import Region, Span, StopRules, next_visible

_LONG_BRACKET = 3
"""So many words in a bracket are an aside such as `(p. 5)`; more are a sentence."""

_LONGEST_INTRODUCTION = 40
"""A speaker is brought in with so many words at most."""

_APOSTROPHE = re.compile(r"(?<=[^\W_])’(?=[^\W_])")
_SINGLE_OPENING = re.compile(r"(?<![^\W_])(?<!['.!?,])'(?=[^\W\d_])")
_SINGLE_CLOSING = re.compile(r"(?<=[\w.,!?…])'(?![^\W_])")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_TRAILING_THAT = re.compile(r"(?:\s+(?:that|que))?[\s,:]*$")


def sentences(text: str, blocks: Sequence[Block], facts: Facts) -> tuple[Sentence, ...]:
    """See `Language.sentences`."""
    return splitter.sentences(text, blocks, LatinStopRules(facts))


def told_apart(text: str) -> str:
    """The text, as long as before, with apostrophes straight and straight single quotation marks curled."""
    if "'" in text:
        text = _SINGLE_CLOSING.sub("’", _SINGLE_OPENING.sub("‘", text))
    return _APOSTROPHE.sub("'", text) if "’" in text else text


class LatinStopRules(StopRules):
    """The rules for a language by its word lists."""

    stop = stops.STOP

    def __init__(self, facts: Facts) -> None:
        self._facts = facts

    def judged(self, text: str) -> str:
        """See `StopRules.judged`."""
        return told_apart(text)

    def after_closers(self, text: str, place: int, end: int) -> int:
        """See `StopRules.after_closers`."""
        return stops.after_closers(text, place, end)

    def ends(self, region: Region, begin: int, run: re.Match[str], after: int) -> bool:
        """See `StopRules.ends`."""
        return stops.ends(region, begin, run, after, self._facts)

    def closes(
        self, region: Region, begin: int, around: Enclosure, run: re.Match[str], after: int
    ) -> bool:
        """See `StopRules.closes`."""
        text, facts = region.text, self._facts
        following = next_visible(text, after, region.end)
        if around.quotation:
            is_decided = stops.is_decided(run.group())
            return not (is_decided and stops.names_who_spoke(region, following, facts))
        if not stops.has_word(text, begin, around.start):
            return True
        inside = text[around.start : around.end].split()
        word = stops.first_word(text, following, region.end)
        return len(inside) > _LONG_BRACKET or stops.opens_plainly(word, facts)

    def introduction(self, text: str, start: int, end: int) -> Span | None:
        """`The mayor said: “…`: words that hold a verb of saying or end in a colon."""
        written = text[start:end]
        words = _WORD.findall(fold(written))
        if len(words) > _LONGEST_INTRODUCTION:
            return None
        reporting = self._facts.folded("reporting_verbs")
        if not written.endswith(":") and reporting.isdisjoint(words):
            return None
        speaker = _TRAILING_THAT.sub("", written)
        return start, start + len(speaker)

    def opens_clause(self, text: str, place: int, end: int) -> bool:
        """`and`, `but`, `which`: a word that goes on with a clause."""
        word = stops.first_word(text, place, end)
        return fold(word) in self._facts.folded("clause_openers")

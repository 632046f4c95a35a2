"""What Arabic says of its stops, for the splitter."""

from __future__ import annotations

import re
from collections.abc import Sequence

from khulasa.document.model import Block, Sentence
from khulasa.language import splitter
from khulasa.language.arabic.lists import entries, with_conjunctions
from khulasa.language.arabic.splitting import stops
from khulasa.language.arabic.splitting.dots import stops_with_two_dots
from khulasa.language.arabic.splitting.nearby import (
    first_word,
    has_word,
    is_reporting_verb,
    opens_plainly,
)
from khulasa.language.folding import fold
from khulasa.language.quotes import Enclosure
from khulasa.language.stop_rules import Region, Span, StopRules

_SHORT_QUOTATION = 5
"""A quotation of so many words inside a sentence, `صاح «النجدة!»`, never ends it."""

_LONGEST_INTRODUCTION = 40
"""A speaker is brought in with so many words at most."""

_LONGEST_ENDING = 16
"""So many characters, marks included, has what may hang on a sentence: `(انتهى كلامه)`."""

_OBJECTION = 40
"""So many characters hold the opening words of an objection."""

_COLON = 10
"""In so many characters before a quotation stands the colon that leads it in."""

_MARKS = " \u00a0.…!»”\"')]}"
_TAGS = re.compile(r"(?:[#@]\w+[\s.]*)+")
_TURN = re.compile(r"\s*[-–—]\s")
_AS_HE_SAID = re.compile("م[ء-غف-ي]{3,}ا")  # متوقعا, مؤكدا: how it was said
_TRAILING_THAT = re.compile(r"\s+(?:[بو]?[أإا]ن(?:ه|ها|هم|ي|نا)?|قائلا|قائلة|:)$")


def sentences(text: str, blocks: Sequence[Block]) -> tuple[Sentence, ...]:
    """See `Language.sentences`."""
    return splitter.sentences(text, blocks, ArabicStopRules(text))


class ArabicStopRules(StopRules):
    """The rules for Arabic, and for what is written in its letters. It also knows Urdu's and Persian's stop `۔`."""

    stop = stops.STOP

    def __init__(self, text: str) -> None:
        """The rules for the sentences of a text, which has habits of its own."""
        self._two_dots_are_a_stop = stops_with_two_dots(text)

    def after_closers(self, text: str, place: int, end: int) -> int:
        """See `StopRules.after_closers`."""
        return stops.after_closers(text, place, end)

    def after_second_stop(self, text: str, place: int, end: int) -> int:
        """The position after the full stop that some authors set behind a closing mark too: `هل تعود؟».`."""
        return stops.after_second_stop(text, place, end)

    def ends(self, region: Region, begin: int, run: re.Match[str], after: int) -> bool:
        """See `StopRules.ends`."""
        return stops.ends(region, begin, run, after, two_dots_are_a_stop=self._two_dots_are_a_stop)

    def is_answered(self, region: Region, begin: int, run: re.Match[str], after: int) -> bool:
        """`- من أنت؟ سأله الحارس.`, `فإن قيل: لم؟ قلنا: …`: who asked follows, or the reply to an objection."""
        if not stops.is_decided(run.group()):
            return False
        word = first_word(region.text, after, region.end)
        if word in entries("replies"):
            return _objects(region, begin)
        opens_block = begin == region.start
        is_turn = opens_block and _TURN.match(region.text, region.start, region.end)
        return bool(is_turn) and is_reporting_verb(word)

    def closes(
        self, region: Region, begin: int, around: Enclosure, run: re.Match[str], after: int
    ) -> bool:
        """See `StopRules.closes`."""
        text = region.text
        word = first_word(text, after, region.end)
        opens_sentence = not has_word(text, begin, around.start)
        is_decided = stops.is_decided(run.group())
        if not around.quotation:
            return opens_sentence or (opens_plainly(word) and not is_decided)
        if _goes_on(word):
            return False
        if opens_sentence:
            return not (is_reporting_verb(word) or word in entries("quotation_tails"))
        lead_in = text[max(begin, around.start - _COLON) : around.start].rstrip()
        if lead_in.endswith(":") or not is_decided:
            return True
        size = len(text[around.start : around.end].split())
        return opens_plainly(word) and size > _SHORT_QUOTATION

    def says_something(self, text: str, start: int, end: int) -> bool:
        """Whether a piece holds more than marks, tags, or the `اهـ` that ends what a writer copied."""
        if not has_word(text, start, end) or _TAGS.fullmatch(text, start, end):
            return False
        if end - start > _LONGEST_ENDING:
            return True
        return fold(text[start:end]).strip(_MARKS) not in entries("ending_words")

    def introduction(self, text: str, start: int, end: int) -> Span | None:
        """`قالت: «…»`: words that hold a reporting verb or end in a colon."""
        written = text[start:end]
        words = fold(written).replace(":", " ").split()
        if len(words) > _LONGEST_INTRODUCTION:
            return None
        reporting = with_conjunctions("reporting_verbs")
        if not written.endswith(":") and reporting.isdisjoint(words):
            return None
        speaker = _TRAILING_THAT.sub("", written.rstrip(": \t\u00a0"))
        return start, start + len(speaker)

    def opens_clause(self, text: str, place: int, end: int) -> bool:
        """`وقد`, `كما أعلن`, `بينما`: a clause with a verb of its own, not one more of an enumeration."""
        word = first_word(text, place, end)
        return word in entries("clause_openers") or opens_plainly(word)


def _objects(region: Region, begin: int) -> bool:
    """Whether the sentence opens with what somebody might object."""
    head = region.text[begin : min(region.end, begin + _OBJECTION)]
    words = fold(head).replace(":", " ").split()
    return any(" ".join(words[:count]) in entries("objections") for count in range(2, 4))


def _goes_on(word: str) -> bool:
    """Whether a word behind a quotation goes on with the sentence around it."""
    if word in entries("continuers") or _AS_HE_SAID.fullmatch(word):
        return True
    return _is_consequence(word)


def _is_consequence(word: str) -> bool:
    """`فضحك`, `فنظر`: a verb with the ف that goes on with a story."""
    return len(word) > 2 and word[0] == "ف" and word not in entries("fa_words")

"""What is said: where it begins behind a verb, how it is given, and where the author goes on in words of his own."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from khulasa.facts.model import Manner, Span
from khulasa.facts.speech.passage import Passage
from khulasa.facts.speech.verbs import Form, is_clear_verb
from khulasa.facts.who.name_words import is_role_head
from khulasa.language.arabic.lists import entries, with_conjunctions
from khulasa.language.quotes import Enclosure

COMMAS = frozenset("،,؛;")
OPENING_MARKS = frozenset('«“"„‟＂”»')
_THAT = re.compile("[وف]?ب?ان(?:ه|ها|هم|هما|هن|ني|نا|ي|ك|كم)?")
_CLOSING = frozenset('»”"“«＂')
_SOFT_ENDS = " \n\t\u00a0.،,؛;:-–…"
"""What may stand behind somebody's last word and is none of it."""

_LONGEST = 200
"""So many words at most are said without quotation marks: in a text without full stops each statement would go on to
its end, and all of them together grow with the square of its length."""
WHILE = frozenset({"فيما", "بينما", "حين"})
_BUT_HE = frozenset({"لكنه", "لكنها", "ولكنه", "ولكنها", "لكنهم", "ولكنهم"})
_FEW = 7
"""So many words hold a subject between a verb and أن where another speaks: فيما رأى آخر أن."""
EXTENT = ("علي", "حد")
"""على حد قول المدير, على حد تعبيره."""
WORDS = frozenset({"قول", "تعبير", "وصف"})
HIS_WORDS = frozenset(word + pronoun for word in WORDS for pronoun in ("ه", "ها", "هم"))
"""What names no source anew: بحسب قوله, على حد تعبيرها."""


def is_that(folded: str) -> bool:
    """Whether a word opens a clause: أن, إنه, بأنها."""
    return _THAT.fullmatch(folded) is not None


@dataclass(frozen=True, slots=True)
class Content:
    """What is said: `open_end` says that the author's own words may begin before its end."""

    span: Span
    manner: Manner
    open_end: bool = False


class Contents:
    """The words that somebody may have said in a block, with the places where they can end, found once."""

    def __init__(self, passage: Passage, quotation_end: int | None) -> None:
        """`quotation_end` is where the quotation ends that opens in the block and closes in a later one, if known."""
        self._passage = passage
        self._quotation_end = quotation_end
        self.following: Contents | None = None
        """Those of the block behind, where nothing stands between."""

    def quoted(self, place: int) -> Content | None:
        """A quotation that opens at a place, with all that it holds; none in a block without words."""
        if place >= len(self._passage.words):
            return None
        enclosure = self._passage.enclosure_from(place)
        start = self._passage.words[place].span.start
        if enclosure is not None and enclosure.quotation:
            return self._content(start + 1, enclosure.end - 1, Manner.DIRECT)
        if self._passage.marks.unclosed != start:
            return None
        if self._quotation_end is not None:
            return self._content(start + 1, self._quotation_end, Manner.DIRECT)
        sentence_end = self._passage.sentence_at(start).end
        return self._content(start + 1, sentence_end, Manner.DIRECT, open_end=True)

    def clause(self, place: int) -> Content | None:
        """What is said from a place on, without quotation marks or with some inside."""
        passage = self._passage
        if place >= len(passage.words):
            return None
        enclosure = passage.enclosure_from(place)
        if enclosure is not None and enclosure.quotation and self._is_all(enclosure):
            return self.quoted(place)
        start = passage.words[place].span.start
        end_place = self.end_of_clause(place)
        end = passage.words[end_place - 1].span.end
        is_cut = end_place - place == _LONGEST
        doubtful = is_cut or self._next(self._doubts, place + 1) < end_place
        span = Span(start, end)
        manner = Manner.MIXED if passage.holds_quotation(span) else Manner.REPORTED
        return self._content(start, end, manner, open_end=doubtful)

    def end_of_clause(self, place: int) -> int:
        """The place behind the last word that may be the words of him whose words a word is part of."""
        passage = self._passage
        end = min(self._next(self._stops, place + 1), passage.sentence_around(place).stop)
        if passage.folded(end) == "حين" and end > place + 1 and passage.folded(end - 1) == "في":
            end -= 1
        return min(end, place + _LONGEST)

    def goes_on(self, place: int) -> bool:
        """Whether at a place behind a comma the sentence goes on with the same words."""
        passage = self._passage
        if place >= len(passage.words) or not passage.words[place].is_word:
            return False
        before = passage.words[place - 1].span.start
        sentence = passage.sentence_at(before)
        is_inside = passage.words[place].span.start < sentence.end
        return is_inside and place not in self._stop_set and place not in self._doubt_set

    def told(self, start: int, last: int) -> Content | None:
        """What is told from a position of the text up to a place."""
        span = Span(start, self._passage.words[last - 1].span.end)
        return self._content(span.start, span.end, Manner.REPORTED)

    def _is_all(self, enclosure: Enclosure) -> bool:
        """Whether nothing else is said behind a quotation."""
        place = self._passage.place_at(enclosure.end)
        if enclosure.end - enclosure.start < _SHORTEST:
            return False
        if place >= len(self._passage.words):
            return True
        word = self._passage.words[place]
        sentence = self._passage.sentence_at(enclosure.start)
        if word.span.start >= sentence.end or word.folded in {".", "؟", "!"}:
            return True
        at_stop = self._next(self._stops, place) <= place + 1
        return at_stop or (word.folded in COMMAS and not _joins(self._passage, place + 1))

    def _content(
        self, start: int, end: int, manner: Manner, *, open_end: bool = False
    ) -> Content | None:
        """The words without the marks at their ends; None where none are left."""
        text = self._passage.text
        while end > start and (text[end - 1] in _SOFT_ENDS or self._hangs(start, end)):
            end -= 1
        while start < end and text[start] in _SOFT_ENDS:
            start += 1
        if not any(text[place].isalpha() for place in range(start, end)):
            return None
        return Content(Span(start, end), manner, open_end)

    def _hangs(self, start: int, end: int) -> bool:
        """Whether the last sign closes a quotation that opens before the words do."""
        if self._passage.text[end - 1] not in _CLOSING:
            return False
        enclosure = self._passage.marks.outer_at(end - 1)
        return enclosure is None or enclosure.start < start

    @staticmethod
    def _next(places: Sequence[int], place: int) -> int:
        number = bisect_left(places, place)
        return places[number] if number < len(places) else 1 << 60

    @cached_property
    def _free(self) -> list[int]:
        """The places outside of all quotations and brackets."""
        passage = self._passage
        return [
            place
            for place, word in enumerate(passage.words)
            if word.is_word and passage.marks.outer_at(word.span.start) is None
        ]

    @cached_property
    def _stops(self) -> list[int]:
        """The places where somebody else's words begin, or the same one's words anew."""
        return [place for place in self._free if _stops_at(self._passage, place)]

    @cached_property
    def _stop_set(self) -> frozenset[int]:
        return frozenset(self._stops)

    @cached_property
    def _doubt_set(self) -> frozenset[int]:
        return frozenset(self._doubts)

    @cached_property
    def _doubts(self) -> list[int]:
        """The places where the author himself may go on."""
        return [place for place in self._free if _is_doubtful(self._passage, place)]


_SHORTEST = 8
"""A quotation of fewer signs is a name or a word that the author sets off."""


def _after_comma(passage: Passage, place: int) -> bool:
    return passage.folded(place - 1) in COMMAS | _CLOSING


def _stops_at(passage: Passage, place: int) -> bool:
    folded, following = passage.folded(place), passage.folded(place + 1)
    verb = passage.verbs[place]
    if verb is not None and verb.form is Form.PARTICIPLE:
        behind = is_that(passage.folded(place + 2)) and not _is_verb(passage, place + 1)
        return is_that(following) or behind or _after_comma(passage, place)
    if verb is not None and folded[0] in "وف":
        if not verb.verb.doubtful:
            return True
        return _after_comma(passage, place) and (is_that(following) or _may_speak(following))
    if folded in WHILE | _BUT_HE:
        return _another_says(passage, place)
    if folded in entries("author_goes_on"):
        return _after_comma(passage, place)
    return _leads_to_source(passage, place)


def _is_verb(passage: Passage, place: int) -> bool:
    """Whether a verb stands here, which has what follows for itself: فيديو مسجلا يبين أن."""
    return passage.verbs[place] is not None or is_clear_verb(passage.folded(place))


def _another_says(passage: Passage, place: int) -> bool:
    """Whether behind while or but somebody else says something, or the same one anew: فيما رأى آخر أن, لكنه عبر عن."""
    speaks = passage.verbs[place + 1] if place + 1 < len(passage.verbs) else None
    if speaks is None or not speaks.verb.doubtful or passage.folded(place) in _BUT_HE:
        return speaks is not None
    return any(is_that(passage.folded(place + step)) for step in range(2, _FEW))


def _leads_to_source(passage: Passage, place: int) -> bool:
    """Whether a phrase begins that names who said it, or says that he did: بحسب المدير, على حد قوله."""
    folded, following = passage.folded(place), passage.folded(place + 1)
    if (folded, following) == EXTENT:
        return passage.folded(place + 2) in WORDS | HIS_WORDS
    if folded not in with_conjunctions("according"):
        return False
    return _after_comma(passage, place) or following in HIS_WORDS or following == "ما"


def _may_speak(folded: str) -> bool:
    """Whether a word opens an office or a source, so that the doubtful word before it is a verb: وذكر بيان."""
    bare = folded.removeprefix("ال")
    return is_role_head(folded) or not {folded, bare}.isdisjoint(entries("source_heads"))


def _is_doubtful(passage: Passage, place: int) -> bool:
    """Behind a comma: and with a verb, while, but, which."""
    if not _after_comma(passage, place):
        return False
    folded = passage.folded(place)
    if folded in entries("author_may_go_on"):
        return True
    return len(folded) > 1 and folded[0] == "و" and is_clear_verb(folded[1:])


def _joins(passage: Passage, place: int) -> bool:
    """Whether what follows a quotation goes on with it: «…»، و«…»."""
    folded = passage.folded(place)
    return folded == "و" or (folded[:1] == "و" and is_that(folded[1:]))

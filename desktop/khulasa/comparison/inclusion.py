"""What is told of two sentences where one of both holds a part of the other, and says more besides.

Reports put what they share into longer sentences. So the parts of both (`parts`) are compared, and something is told
of two where the words of the shorter one are nearly all in the longer one. What both count must stand beside the same
words.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from difflib import SequenceMatcher
from itertools import product

from khulasa.comparison.amounts import Amount
from khulasa.comparison.content import Content, Word
from khulasa.comparison.counting import beside, compared, counts_one
from khulasa.comparison.model import Relation
from khulasa.comparison.relation import Beside, are_two, matched, narrowed, opposed_words, swapped
from khulasa.comparison.words import is_to_come, key_of, one_is_a_dual, one_is_to_come
from khulasa.facts.speech.verbs import speaking
from khulasa.language.arabic.lists import entries

_FEWEST, _LEAST, _MUCH = 2, 3, 6
"""Words, and amounts that agree, that two parts share: fewer are no evidence; of few all must agree; of many some may
be others. Found on the worked-on sets of `tests/quality/gold/reports`, as what follows."""

_COVER, _COVER_OF_ONE_SPEAKER, _COVER_OF_NUMBERS = 0.75, 0.6, 0.4
"""The share of the shorter part that is in the other one: of what says the same; where one speaker says both; where
both count the same thing beside the same words."""

_SPREAD = 2
"""What two parts share reaches over at most so many times its words, and two."""

_SOMEBODY = key_of("شخص")
_EXPECTING = frozenset(map(key_of, ("توقع", "متوقع")))
_DEFINITE = re.compile("[وف]?(?:[بك]?ال|لل)")

_ORDER = (Relation.DENIED, Relation.NUMBER, Relation.SAME)


def inclusion(
    one: Sequence[Content],
    other: Sequence[Content],
    known: tuple[Collection[str], Collection[str]] = ((), ()),
) -> Beside | None:
    """What is told of the parts of two sentences; None where nothing is.

    `known` are the keys of all words of either report: what both tell of makes no other thing of a sentence's.
    """
    found: dict[Relation, Beside] = {}
    for mine, theirs in product(one, other):
        if len(mine.keys & theirs.keys) < _FEWEST:
            continue
        told = _Pair(mine, theirs, known).told()
        if told is not None:
            found.setdefault(told.relation, told)
    return next((found[relation] for relation in _ORDER if relation in found), None)


class _Pair:
    """Two parts with what both have."""

    def __init__(
        self, one: Content, other: Content, known: tuple[Collection[str], Collection[str]]
    ) -> None:
        self.one, self.other = one, other
        self._new = (
            one.keys - other.keys - set(known[1]),
            other.keys - one.keys - set(known[0]),
        )
        self.pairs = matched(one, other)
        self.keys = {word.key for word, _ in self.pairs}
        self.agreeing, self.conflicts, self.doubtful = compared(one, other)

    @property
    def shared(self) -> int:
        """How many words and amounts are in both."""
        return len(self.keys) + len(self.agreeing)

    @property
    def cover(self) -> float:
        """How much of the shorter part is in the other one."""
        named = (self.other.frame & self.one.keys, self.one.frame & self.other.keys)
        size = min(
            len(part.keys - self.keys - speaker) + len(part.amounts)
            for part, speaker in zip((self.one, self.other), named, strict=True)
        )
        return self.shared / max(1, size + len(self.keys) - len(self.conflicts))

    @property
    def speaker(self) -> bool:
        """Whether the same one says both."""
        one, other = self.one, self.other
        if one.frame and other.frame:
            both = one.frame & other.frame
            is_one = one.frame <= other.frame or other.frame <= one.frame
            return is_one and len(both) >= min(2, len(one.frame), len(other.frame))
        return any(
            len(frame & keys) >= min(2, len(frame))
            for frame, keys in ((one.frame, other.keys), (other.frame, one.keys))
            if frame
        )

    def told(self) -> Beside | None:
        """What is told of them."""
        if not self._may_be_one() or not self._is_together():
            return None
        words = opposed_words(self.pairs)
        if bool(self.one.denial) != bool(self.other.denial):
            return None if words or self.conflicts else self._denied_by_verb()
        if words:
            return None if self.one.denial or self.conflicts else self._denied_by_particle(words)
        if self._tell_of_two():
            return None
        return self._number() if self.conflicts else self._same()

    def _may_be_one(self) -> bool:
        """Whether no question, hedge, dual or time to come in one only speaks against one matter."""
        one, other = self.one, self.other
        if one.asks or other.asks or not _as_likely(one, other) or one.refuses != other.refuses:
            return False
        return not self.doubtful and not any(
            differ(mine.token.folded, theirs.token.folded)
            for differ in (one_is_a_dual, one_is_to_come)
            for mine, theirs in self.pairs
        )

    def _tell_of_two(self) -> bool:
        """Whether a word makes two things of what both name, or two change their parts in it."""
        much = self.shared >= _MUCH + 2 * bool(self.conflicts)
        mine, theirs = (frozenset(), frozenset()) if much else self._new
        return (
            self._contrasts()
            or self._completed()
            or swapped(self.one, self.other)
            or narrowed(self.one, self.pairs, mine)
            or narrowed(self.other, self.pairs, theirs)
        )

    def _is_together(self) -> bool:
        """Whether what both have stands together in either, and isn't picked from all over a long sentence."""
        for part in (self.one, self.other):
            places = [at for at, word in enumerate(part.words) if word.key in self.keys]
            if places[-1] - places[0] >= _SPREAD * len(self.keys) + 2:
                return False
        return True

    @property
    def _least(self) -> int:
        """Words that both share at least: more where one is but a clause."""
        return _LEAST + 2 * (not (self.one.is_whole and self.other.is_whole))

    def _contrasts(self) -> bool:
        """Whether each part has words of its own in one place: the *eastern* gate, the *western* gate."""
        one_less = bool(self.conflicts) and all(_is_specific(*pair) for pair in self.conflicts)
        much = _MUCH - one_less
        if self.shared >= much and self.cover >= _COVER:
            return False
        mine, theirs = ([word.key for word in part.words] for part in (self.one, self.other))
        for operation, first, last, start, end in SequenceMatcher(
            None, mine, theirs, autojunk=False
        ).get_opcodes():
            if operation != "replace":
                continue
            if all(
                any(word.key not in self.keys and not _only_says(word) for word in words)
                for words in (self.one.words[first:last], self.other.words[start:end])
            ):
                return True
        return False

    def _completed(self) -> bool:
        """Whether a noun that both have is completed by another in one only: the project, the airport's project."""
        for part, place in ((self.one, 0), (self.other, 1)):
            following = dict(zip(part.words, part.words[1:], strict=False))
            for pair in self.pairs:
                word, rival = pair[place], pair[1 - place]
                then = following.get(word)
                if (
                    then is not None
                    and then.key in self._new[place]
                    and then.token.span.start - word.token.span.end == 1
                    and then.token.folded.startswith("ال")
                    and _is_definite(rival.token.folded)
                    and not _is_definite(word.token.folded)
                ):
                    return True
        return False

    def _denied_by_verb(self) -> Beside | None:
        denier = self.one if self.one.denial else self.other
        if not self._is_all_there(denier):
            return None
        marks = [(part.denial,) if part.denial else () for part in (self.one, self.other)]
        return Beside(Relation.DENIED, *marks)

    def _denied_by_particle(self, words: Sequence[tuple[Word, Word]]) -> Beside | None:
        mine = tuple(word.denied_by for word, _ in words if word.denied_by)
        theirs = tuple(word.denied_by for _, word in words if word.denied_by)
        denier = self.one if mine else self.other
        if bool(mine) == bool(theirs) or self.one.restricts or self.other.restricts:
            return None
        return Beside(Relation.DENIED, mine, theirs) if self._is_all_there(denier) else None

    def _is_all_there(self, denier: Content) -> bool:
        """Whether the other part says all that one denies: no *second* loan leaves room for a first."""
        return len(self.keys) >= _LEAST + (not denier.is_whole) and not denier.keys - self.keys

    def _number(self) -> Beside | None:
        dated = any(mine.parts for mine, _ in self.conflicts)
        if dated and (len(self.conflicts) > 1 or len(self.keys) < _LEAST):
            return None
        if self.cover < _COVER_OF_NUMBERS or self._is_rated():
            return None
        if len(self.keys) <= _LEAST and self._each_has_own():
            return None
        if not all(self._is_near(*pair) for pair in self.conflicts):
            return None
        mine = tuple(dict.fromkeys(amount.span for amount, _ in self.conflicts))
        theirs = tuple(dict.fromkeys(amount.span for _, amount in self.conflicts))
        return Beside(Relation.NUMBER, mine, theirs)

    def _is_rated(self) -> bool:
        """Whether only one part has a word for a span of time: so many a day, so many a month."""
        return any(
            word.key not in self.keys and word.token.folded in entries("time_words")
            for part in (self.one, self.other)
            for word in part.words
        )

    def _is_near(self, mine: Amount, theirs: Amount) -> bool:
        """Whether amounts stand beside the same words, or count a thing of their own in parts that share much."""
        if beside(self.one, mine) & beside(self.other, theirs) - {mine.key, theirs.key}:
            return True
        much = self.cover >= _COVER and len(self.keys) > _LEAST + 1
        return much and _is_specific(mine, theirs)

    def _each_has_own(self) -> bool:
        if self.one.frame & self.other.frame and not self.speaker:
            return True  # the council passed the budget, the council passed the law
        counted = {amount.key for pair in self.conflicts for amount in pair}
        return all(part.keys - self.keys - counted for part in (self.one, self.other))

    def _same(self) -> Beside | None:
        if are_two(self.one.frame, self.other.frame):
            return None  # each says it of himself, perhaps
        told = self.keys - self.one.frame - self.other.frame
        if self.shared < (_FEWEST if self.speaker else self._least) or len(told) < _FEWEST:
            return None
        if not self.speaker and len(self.keys) < _LEAST and self.shared <= _LEAST:
            return None
        if (
            self._both_count()
            or counts_one(self.one, self.other)
            or counts_one(self.other, self.one)
        ):
            return None
        least = _COVER_OF_ONE_SPEAKER if self.speaker else _COVER if self.shared > _LEAST else 1
        return Beside(Relation.SAME) if self.cover >= least else None

    def _both_count(self) -> bool:
        """Whether each part gives a number that the other doesn't: they may be of one thing."""
        return all(
            any(not amount.parts and amount not in agreeing for amount in part.amounts)
            for part, agreeing in (
                (self.one, [mine for mine, _ in self.agreeing]),
                (self.other, [theirs for _, theirs in self.agreeing]),
            )
        )


def _as_likely(one: Content, other: Content) -> bool:
    """Whether both parts are told as facts, or as possible by the same words; who expects tells what is to come."""
    if one.hedges == other.hedges:
        return True
    for mine, theirs in ((one, other), (other, one)):
        if mine.hedges <= _EXPECTING and not theirs.hedges:
            return any(is_to_come(word.token.folded) for word in theirs.words)
    return False


def _is_specific(one: Amount, other: Amount) -> bool:
    """Whether two amounts count one thing that isn't counted all over: tents, and no people, metres, days."""
    return one.key == other.key not in {_SOMEBODY, ""} and not (one.is_measured or one.parts)


def _is_definite(folded: str) -> bool:
    return bool(_DEFINITE.match(folded))


def _only_says(word: Word) -> bool:
    return speaking(word.token.folded) is not None

"""What a sentence tells, as far as its words say: content words, amounts and dates, and what it denies."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from khulasa.comparison.amounts import SHARE, Amount, parts_of_date, rough_amount
from khulasa.comparison.words import is_hedge, key_of, listed
from khulasa.facts.model import Polarity, Quantity, Span
from khulasa.facts.speech.verbs import speaking
from khulasa.facts.tokens import Token, bare_forms, is_function_word, is_verb
from khulasa.language.arabic.lists import entries
from khulasa.quotations.negations import negations_of

_THAT = re.compile("[وفب]?[اب]?ان(?:ه|ها|هم|هما|نا)?|ما")
_WAS = frozenset({"كان", "كانت", "كانوا"})
_LEAST_AND_MOST = frozenset({"الاقل", "الاكثر"})
_BOUNDS = _LEAST_AND_MOST | {"يقل", "تقل", "يتجاوز", "تتجاوز", "يتعدي", "تتعدي", "يزيد", "تزيد"}
"""What says with a denial, or behind على, that a number is a bound of what it counts."""

_FAR = 8
"""Words from a verb of saying to the أن that opens what is said: a name with its office is mostly shorter."""


@dataclass(frozen=True, slots=True)
class Word:
    """A content word: its token, its key for finding others, whether it stands behind a word that denies it."""

    token: Token
    key: str
    denied_by: Span | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """What a sentence tells.

    `keys` are those of its words; `behind` has those of the words behind each preposition, `hedges` those of words that
    make it possible only; `frame` are the keys of who says it, and `denial` is the verb that denies all of it;
    `undenied` are the words by which somebody is said not to deny it: لم تنف.
    `is_whole` says that it is a sentence, or all that somebody says in one, and no clause of it.
    """

    words: tuple[Word, ...]
    keys: frozenset[str]
    amounts: tuple[Amount, ...]
    behind: Mapping[str, frozenset[str]]
    hedges: frozenset[str]
    refuses: bool
    restricts: bool
    asks: bool
    denial: Span | None = None
    undenied: Span | None = None
    frame: frozenset[str] = frozenset()
    is_whole: bool = True

    def counts(self, word: Word) -> bool:
        """Whether a word of it is what an amount counts, or part of a date."""
        start = word.token.span.start
        return any(each.span.start <= start < each.span.end for each in self.amounts)


def contents(
    words: Sequence[Token], amounts: Sequence[Quantity], dates: Sequence[Span]
) -> list[Content]:
    """What a sentence tells: as it stands and, where somebody says all of it, also without who says it."""
    return contents_of(Reader(words, amounts, dates))


def contents_of(reader: Reader) -> list[Content]:
    """`contents` of a sentence whose words a reader has."""
    whole = reader.content(0)
    said = reader.said()
    if said is None:
        return [whole]
    return [said] if said.denial or said.undenied else [whole, said]


class Reader:
    """Tells what the words of a sentence say, or some of them."""

    def __init__(
        self, words: Sequence[Token], amounts: Sequence[Quantity], dates: Sequence[Span]
    ) -> None:
        self._words = words
        self._quantities = amounts
        exact = [self._amount(each) for each in amounts]
        self._amounts = [*exact, *(self._moment(date) for date in dates)]
        self._taken = [
            each.span if amount.key == SHARE else Span(each.span.start, _end_of_number(each))
            for each, amount in zip(amounts, exact, strict=True)
        ]
        self._taken += dates
        rough = [rough_amount(words, place) for place in range(len(words))]
        for amount in rough:
            if amount is not None and not _overlaps(amount.span, self._taken):
                self._amounts.append(amount)
                self._taken.append(amount.span)
        self._negations = negations_of("ar")

    def content(self, first: int, denial: Span | None = None, last: int | None = None) -> Content:
        """What the words from number `first` on, up to `last`, tell."""
        own = self._words[first:last]
        found: list[Word] = []
        behind: dict[str, set[str]] = {}
        negation: Span | None = None
        preposition = ""
        for token in own:
            folded = token.folded
            if self.denies(folded):
                negation = token.span
                continue
            if folded in _BOUNDS and (negation is not None or folded in _LEAST_AND_MOST):
                negation = None  # لا يقل عن is no denial
                continue
            if not (token.is_word or token.is_number) or _overlaps(token.span, self._taken):
                preposition = preposition if token.is_word else ""
                continue
            if folded in listed("light_words"):
                continue
            if is_function_word(folded):
                bare = folded.lstrip("وف") or folded
                preposition = bare if bare in entries("prepositions") else ""
                continue
            word = Word(token, key_of(folded), negation)
            found.append(word)
            for before in (preposition, _written_in_one(folded)):
                if before:
                    behind.setdefault(before, set()).add(word.key)
            negation, preposition = None, ""
        start, end = (own[0].span.start, own[-1].span.end) if own else (0, 0)
        said = [token.folded for token in own]
        return Content(
            tuple(found),
            frozenset(word.key for word in found),
            tuple(each for each in self._amounts if start <= each.span.start < end),
            {word: frozenset(keys) for word, keys in behind.items()},
            self._hedges(own),
            any(word in listed("refusals") for word in said),
            any(word in listed("restrictions") for word in said),
            any(word in {"؟", "?"} for word in said),
            denial,
        )

    def denies(self, folded: str) -> bool:
        """Whether a folded word is a particle that denies."""
        return any(form in self._negations for _, form in bare_forms(folded))

    def _hedges(self, words: Sequence[Token]) -> frozenset[str]:
        """The keys of words that make what is told possible only; قد does before an imperfect that isn't past."""
        found = set()
        was = False
        for place, token in enumerate(words):
            bare = token.folded.lstrip("وف")
            was = was or bare in _WAS
            then = words[place + 1].folded if place + 1 < len(words) else ""
            if not is_hedge(token.folded) or (bare == "قد" and (was or then[:1] not in {"ي", "ت"})):
                continue
            if not _overlaps(token.span, [each.span for each in self._quantities]):
                found.add(key_of(token.folded))  # "340,000 students" ask for nothing
        return frozenset(found)

    def said(self) -> Content | None:
        """What somebody says, or denies, in a sentence that opens with it; None where none does."""
        for place, token in enumerate(self._words[:2]):
            is_denied = place > 0 and self.denies(self._words[0].folded)
            verb = speaking(token.folded)
            if verb is None and is_denied:
                verb = speaking(f"{token.folded}ي")  # the jussive of a weak verb: ينف
            if verb is None:
                continue
            denies = verb.verb.polarity is Polarity.DENIED
            if is_denied and not denies:
                return None
            behind = self._behind_that(place)
            if behind is None and not denies:
                return None
            first = place + 1 if behind is None else behind
            denial = token.span if denies and not is_denied else None
            content = self.content(first, denial)
            names = [each for each in self._words[place + 1 : first] if each.is_word]
            frame = frozenset(
                key_of(each.folded) for each in names if not is_function_word(each.folded)
            )
            undenied = Span(self._words[0].span.start, token.span.end) if is_denied else None
            found = replace(content, frame=frame, undenied=undenied)
            return found if content.words else None
        return None

    def _behind_that(self, place: int) -> int | None:
        for number in range(place + 1, min(place + 1 + _FAR, len(self._words))):
            if _THAT.fullmatch(self._words[number].folded):
                return number + 1
        return None

    def _amount(self, quantity: Quantity) -> Amount:
        named = quantity.unit or quantity.counted
        written = self._between(Span(quantity.span.start, _end_of_number(quantity)))
        value = " ".join(token.folded for token in written)
        if quantity.number is not None:
            value = f"{quantity.number.normalize():f}"
        key, span = "", quantity.span
        if named is not None:
            inside = self._between(named)
            key = key_of(inside[0].folded) if inside[0].is_word else SHARE
            if any(token.folded.endswith(("مئه", "مائه", "ميه")) for token in inside):
                key = SHARE
        elif (counted := self._noun_behind(span)) is not None:
            key, span = key_of(counted.folded), Span(span.start, counted.span.end)
        return Amount(span, key, value, is_measured=quantity.unit is not None)

    def _noun_behind(self, span: Span) -> Token | None:
        """What stands behind a number that isn't known to count anything, if it may be a noun."""
        behind = next((token for token in self._words if token.span.start >= span.end), None)
        if behind is None or not behind.is_word or is_function_word(behind.folded):
            return None
        return None if is_verb(behind.folded) or behind.folded.startswith("ال") else behind

    def _moment(self, date: Span) -> Amount:
        parts = parts_of_date([token.folded for token in self._between(date)])
        return Amount(date, "date", "", parts)

    def _between(self, span: Span) -> list[Token]:
        return [token for token in self._words if token.span.overlaps(span)]


def _overlaps(span: Span, others: Sequence[Span]) -> bool:
    return any(map(span.overlaps, others))


def _written_in_one(folded: str) -> str:
    """The preposition that a word may begin with: للشركة, بالدولة; of لجنة it is no preposition, nor does it matter."""
    bare = folded[1:] if folded[0] in "وف" and len(folded) > 4 else folded
    return bare[0] if len(bare) > 3 and bare[0] in "لب" else ""


def _end_of_number(quantity: Quantity) -> int:
    """Where what is counted begins; a dual is number and unit in one."""
    named = quantity.unit or quantity.counted
    if named is None or named.start <= quantity.span.start:
        return quantity.span.end
    return named.start

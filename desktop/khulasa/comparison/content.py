"""What a sentence tells, as far as its words say: content words, amounts and dates, and what it denies.

Words are compared by skeletons: what is left of a stem without the letters that patterns of words add. كلفة and كلف,
تأجلت and أجلت, تحذير and حذر share one. Skeletons merge words of different meaning as well; so they say something only
where nearly all of two sentences agrees.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from khulasa.facts.model import Polarity, Quantity, Span
from khulasa.facts.speech.verbs import speaking
from khulasa.facts.tokens import Token, bare_forms, is_function_word
from khulasa.language.arabic.lists import entries
from khulasa.language.arabic.stems import stem
from khulasa.language.folding import fold
from khulasa.quotations.negations import negations_of
from khulasa.resources import read_lines

_THAT = re.compile("[وفب]?[اب]?ان(?:ه|ها|هم|هما|نا)?|ما")
_FAR = 8
"""Words from a verb of saying to the أن that opens what is said: a name with its office is mostly shorter."""

_IMPERFECT = re.compile("^س?[يت](?=.{3})")
_GROWN = re.compile("^(?:ا?ست|[ام])(?=.{3})")
_WEAK = re.compile("[اويءئؤه]")
_INFIX = re.compile("^(.)(?:ت|(?<=[صضط])ط|(?<=ز)د)(?=..)")
_PASSIVE = re.compile("^[نت](?=...)")
_DUAL = re.compile("(?:تين|تان|ين|ان)$")

_HIJRI = frozenset({"ه", "هجري", "هجريه", "للهجره"})
_GREGORIAN = frozenset({"م", "ميلادي", "ميلاديه", "للميلاد"})
_HIJRI_YEARS = range(1300, 1500)  # 1882 to 2077: of such years newspapers write by that calendar


@cache
def _listed(name: str) -> frozenset[str]:
    words = (word for line in read_lines("language", "ar", f"{name}.txt") for word in line.split())
    return frozenset(prefix + fold(word) for word in words for prefix in ("", "و", "ف"))


def _is(name: str, folded: str) -> bool:
    return folded in _listed(name)


@lru_cache(maxsize=1 << 16)
def skeleton(folded: str) -> str:
    """The letters of a word that its pattern doesn't add, as far as they can be told; never empty."""
    root = stem(folded)
    bare = _WEAK.sub("", _GROWN.sub("", _IMPERFECT.sub("", root)))
    bare = _PASSIVE.sub("", _INFIX.sub(r"\1", bare))
    return bare if len(bare) > 1 else root


@dataclass(frozen=True, slots=True)
class Word:
    """A content word: its token, its key for finding others, whether it stands behind a word that denies it."""

    token: Token
    key: str
    denied_by: Span | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with the key of what it counts or of its unit, or a date: its parts, by what they are."""

    span: Span
    key: str
    value: str
    parts: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """What a sentence tells.

    `behind` has the keys of the words that stand behind each preposition, `hedges` those of words that make it possible
    only; `frame` are the keys of who says it, and `denial` is the verb that denies all of it.
    """

    words: tuple[Word, ...]
    amounts: tuple[Amount, ...]
    behind: Mapping[str, frozenset[str]]
    hedges: frozenset[str]
    refuses: bool
    restricts: bool
    asks: bool
    denial: Span | None = None
    frame: frozenset[str] = frozenset()

    @property
    def keys(self) -> frozenset[str]:
        """The keys of the content words."""
        return frozenset(word.key for word in self.words)


def contents(
    words: Sequence[Token], amounts: Sequence[Quantity], dates: Sequence[Span]
) -> list[Content]:
    """What a sentence tells: as it stands and, where somebody says all of it, also without who says it."""
    reader = _Reader(words, amounts, dates)
    whole = reader.content(0)
    said = reader.said()
    if said is None:
        return [whole]
    return [whole, said] if said.denial is None else [said]


class _Reader:
    def __init__(
        self, words: Sequence[Token], amounts: Sequence[Quantity], dates: Sequence[Span]
    ) -> None:
        self._words = words
        self._numbers = [Span(each.span.start, _end_of_number(each)) for each in amounts]
        self._dates = dates
        self._amounts = [amount for each in amounts if (amount := self._amount(each)) is not None]
        self._amounts += [self._moment(date) for date in dates]
        self._negations = negations_of("ar")

    def content(self, first: int, denial: Span | None = None) -> Content:
        """What the words from number `first` on tell."""
        found: list[Word] = []
        behind: dict[str, set[str]] = {}
        negation: Span | None = None
        preposition = ""
        for token in self._words[first:]:
            folded = token.folded
            if self._denies(folded):
                negation = token.span
                continue
            if not (token.is_word or token.is_number) or self._is_taken(token):
                preposition = preposition if token.is_word else ""
                continue
            if _is("light_words", folded):
                continue
            if is_function_word(folded):
                bare = folded.lstrip("وف") or folded
                preposition = bare if bare in entries("prepositions") else ""
                continue
            word = Word(token, skeleton(folded), negation)
            found.append(word)
            for before in (preposition, _written_in_one(folded)):
                if before:
                    behind.setdefault(before, set()).add(word.key)
            negation, preposition = None, ""
        start = self._words[first].span.start if first < len(self._words) else 0
        said = [token.folded for token in self._words[first:]]
        return Content(
            tuple(found),
            tuple(each for each in self._amounts if each.span.start >= start),
            {word: frozenset(keys) for word, keys in behind.items()},
            self._hedges(first),
            any(_is("refusals", word) for word in said),
            any(_is("restrictions", word) for word in said),
            any(word in {"؟", "?"} for word in said),
            denial,
        )

    def _denies(self, folded: str) -> bool:
        return any(form in self._negations for _, form in bare_forms(folded))

    def _hedges(self, first: int) -> frozenset[str]:
        """The keys of words that make what is told possible only; قد does before an imperfect alone."""
        words = [token.folded for token in self._words[first:]]
        return frozenset(
            skeleton(word)
            for word, then in zip(words, [*words[1:], ""], strict=False)
            if _is("hedges", word) and (word.lstrip("وف") != "قد" or then[:1] in {"ي", "ت"})
        )

    def said(self) -> Content | None:
        """What somebody says, or denies, in a sentence that opens with it; None where none does."""
        for place, token in enumerate(self._words[:2]):
            verb = speaking(token.folded)
            if verb is None:
                continue
            if place and self._denies(self._words[0].folded):
                return None
            behind = self._behind_that(place)
            denies = verb.verb.polarity is Polarity.DENIED
            if behind is None and not denies:
                return None
            first = place + 1 if behind is None else behind
            denial = token.span if denies else None
            content = self.content(first, denial)
            names = [each for each in self._words[place + 1 : first] if each.is_word]
            frame = frozenset(
                skeleton(each.folded) for each in names if not is_function_word(each.folded)
            )
            return replace(content, frame=frame) if content.words else None
        return None

    def _behind_that(self, place: int) -> int | None:
        for number in range(place + 1, min(place + 1 + _FAR, len(self._words))):
            if _THAT.fullmatch(self._words[number].folded):
                return number + 1
        return None

    def _is_taken(self, token: Token) -> bool:
        spans = (*self._numbers, *self._dates)
        return any(span.start < token.span.end and token.span.start < span.end for span in spans)

    def _amount(self, quantity: Quantity) -> Amount | None:
        named = quantity.unit or quantity.counted
        written = self._between(Span(quantity.span.start, _end_of_number(quantity)))
        value = " ".join(token.folded for token in written)
        if quantity.number is not None:
            value = f"{quantity.number.normalize():f}"
        key = ""
        if named is not None:
            inside = self._between(named)
            key = skeleton(inside[0].folded) if inside[0].is_word else "%"
            if any(token.folded.endswith(("مئه", "مائه", "ميه")) for token in inside):
                key = "%"
        return Amount(quantity.span, key, value)

    def _moment(self, date: Span) -> Amount:
        parts = _parts_of_date([token.folded for token in self._between(date)])
        return Amount(date, "date", "", parts)

    def _between(self, span: Span) -> list[Token]:
        return [
            token
            for token in self._words
            if token.span.start < span.end and span.start < token.span.end
        ]


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


@cache
def _numbers_of_names(name: str) -> dict[str, str]:
    lines = read_lines("language", "ar", f"{name}.txt")
    return {
        fold(entry.strip()): str(number)
        for number, line in enumerate(lines, 1)
        for entry in line.split(",")
    }


def _parts_of_date(words: Sequence[str]) -> dict[str, str]:
    """The day, month, year and weekday that a date names, and by which calendars; `rest` are other words of it."""
    parts: dict[str, str] = {}
    rest = []
    calendars = set()
    for word in words:
        forms = [form for _, form in bare_forms(word)]
        ordinal = _first(_numbers_of_names("ordinals"), forms)
        gregorian = _first(_numbers_of_names("gregorian_months"), forms)
        hijri = _first(_numbers_of_names("hijri_months"), forms)
        calendars.add(_calendar(word, gregorian=bool(gregorian), hijri=bool(hijri)))
        if word.isdecimal():
            parts["year" if len(word) > 2 else "day"] = word.lstrip("0")
        elif gregorian or hijri:
            parts["month"] = gregorian or hijri
        elif ordinal:
            parts["day"] = ordinal
        elif word.isalpha() and not is_function_word(word):
            rest.append(word)
    parts["rest"] = " ".join(rest)
    parts["calendars"] = " ".join(sorted(calendars - {""}))
    return parts


def _calendar(word: str, *, gregorian: bool, hijri: bool) -> str:
    """The calendar that a word of a date tells, "" where it tells none."""
    year = int(word) if word.isdecimal() else 0
    if hijri or word in _HIJRI or year in _HIJRI_YEARS:
        return "hijri"
    return "gregorian" if gregorian or word in _GREGORIAN or year > _HIJRI_YEARS.stop else ""


def _first(table: Mapping[str, str], forms: Sequence[str]) -> str:
    return next((table[form] for form in forms if form in table), "")


_FUTURE = re.compile("[وف]?س[يتن]")
_IMPERFECT_WORD = re.compile("[وف]?س?[يتن]")


def one_is_to_come(one: str, other: str) -> bool:
    """Whether of two folded words of one stem one is to come, and the other is no imperfect: سيزور, زار."""
    pairs = ((one, other), (other, one))
    return any(
        _FUTURE.match(coming)
        and not skeleton(coming).startswith("س")
        and not _IMPERFECT_WORD.match(past)
        for coming, past in pairs
    )


def one_is_a_dual(one: str, other: str) -> bool:
    """Whether two folded words of one stem differ in that one may speak of two and the other of one."""
    pairs = ((one, other), (other, one))
    return any(
        _DUAL.search(dual) and not _DUAL.search(single) and not single.endswith("ون")
        for dual, single in pairs
    )

"""Two by an ending, and one by itself: شخصين, يوم واحد, دولارا ونصف الدولار."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from khulasa.facts.amounts.fractions import with_part
from khulasa.facts.amounts.measured import behind_qualifiers, is_accusative, is_listed, is_measure
from khulasa.facts.model import Quantity, Span
from khulasa.facts.tokens import Token, bare_forms, is_function_word, is_verb
from khulasa.language.arabic.lists import entries
from khulasa.language.folding import fold

_TWO = frozenset(map(fold, ("اثنين", "اثنان", "اثنتين", "اثنتان")))
"""Two, which only stresses the dual before it."""

_ONE = frozenset(map(fold, ("واحد", "واحدا")))
_ONE_ACCUSATIVE = fold("واحدا")
_ONE_FEMININE = fold("واحدة")
_FEMININE = "ه"
_TIME = fold("مرة")
"""مرة واحدة is an adverb: once."""

_QUOTES = frozenset('"«»“”')
_ANOTHER = fold("آخر")


@cache
def _duals() -> dict[str, bool]:
    """The duals of listed nouns, and whether they are units."""
    forms = {}
    for noun in entries("dual_nouns"):
        for ending in ("ين", "ان"):
            forms.update({stem + ending: is_measure(noun) for stem in _stems(noun)})
    return {form: unit for form, unit in forms.items() if form not in entries("no_duals")}


def _stems(noun: str) -> tuple[str, ...]:
    """What a folded noun is before the endings of the dual: مدينت of مدينة, جزء and جزأ of جزء."""
    if noun.endswith(_FEMININE):
        return (noun.removesuffix(_FEMININE) + "ت",)
    if noun.endswith("ء"):
        return noun, noun.removesuffix("ء") + "ا", noun.removesuffix("ء") + "ئ"
    return (noun,)


@cache
def _annexed_duals() -> frozenset[str]:
    """Duals with the noun behind them that both are of: حالتي وفاة."""
    compounds = (compound.split() for compound in entries("counted_compounds"))
    return frozenset(
        f"{stem}{ending} {behind}"
        for noun, behind in compounds
        for stem in _stems(noun)
        for ending in ("ي", "ا")
    )


@cache
def _first_of_annexed() -> frozenset[str]:
    return frozenset(pair.split()[0] for pair in _annexed_duals())


def is_dual(form: str) -> bool:
    """Whether a folded word is two by its ending, or may be before a noun."""
    return form in _duals() or form in _first_of_annexed()


def opens_one(form: str) -> bool:
    """Whether a folded word is a noun that واحد or ونصف may follow."""
    return is_listed(form) or is_listed(form.removesuffix("ا"))


def dual_at(words: Sequence[Token], place: int) -> tuple[Quantity, int] | None:
    """The dual at `place`, without its clitics, and the place behind it."""
    word = words[place]
    if _is_title(words, place):
        return None
    for taken, form in bare_forms(word.folded):
        if form in _duals():
            noun = Span(word.span.start + taken, word.span.end)
            last = place + 1
            if _duals()[form]:
                last = behind_qualifiers(words, last)
            elif last < len(words) and words[last].folded in _TWO:
                last += 1
            whole = Span(noun.start, words[last - 1].span.end)
            unit, counted = (whole, None) if _duals()[form] else (None, noun)
            return with_part(words, last, Quantity(whole, Decimal(2), unit, counted))
        following = words[place + 1] if place + 1 < len(words) else word
        if f"{form} {following.folded}" in _annexed_duals():
            span = Span(word.span.start + taken, following.span.end)
            return Quantity(span, Decimal(2), None, span), place + 2
    return None


def _is_adjective_before_one(words: Sequence[Token], place: int) -> bool:
    """Whether an adjective stands between a noun and its one: سفينة صغيرة واحدة."""
    if place + 1 >= len(words) or not words[place].is_word:
        return False
    one, is_feminine = words[place + 1].folded, words[place].folded.endswith(_FEMININE)
    return (
        one == _ONE_FEMININE
        if is_feminine
        else one in _ONE and not is_function_word(words[place].folded)
    )


def _is_title(words: Sequence[Token], place: int) -> bool:
    """Whether a word stands alone between quotation marks: رواية «مدينتان»."""
    if not 0 < place < len(words) - 1:
        return False
    return words[place - 1].folded in _QUOTES and words[place + 1].folded in _QUOTES


def one_at(words: Sequence[Token], place: int) -> tuple[Quantity, int] | None:
    """The noun at `place` that is one because واحد follows, or آخر behind an accusative; or one and a part."""
    if place + 1 >= len(words):
        return None
    word, following = words[place], words[place + 1].folded
    for taken, form in bare_forms(word.folded):
        noun = form if is_listed(form) else form.removesuffix("ا")
        if not is_listed(noun) or noun == _TIME:
            continue
        span = Span(word.span.start + taken, word.span.end)
        unit, counted = (span, None) if is_measure(noun) else (None, span)
        last = behind_qualifiers(words, place + 1) if unit is not None else place + 1
        if _is_adjective_before_one(words, last):
            last += 1
        one = words[last].folded if last < len(words) else ""
        if one == _ONE_FEMININE if noun.endswith(_FEMININE) else one in _ONE:
            whole = Span(span.start, words[last].span.end)
            unit = None if unit is None else Span(span.start, words[last - 1].span.end)
            return Quantity(whole, Decimal(1), unit, counted), last + 1
        if unit is not None and following == _ANOTHER and form.endswith("ا"):
            return Quantity(span, Decimal(1), unit), place + 1
        with_more, last = with_part(words, place + 1, Quantity(span, Decimal(1), unit, counted))
        return (with_more, last) if unit is not None and last > place + 1 else None
    return None


def accusative_one_at(words: Sequence[Token], place: int) -> tuple[Quantity, int] | None:
    """The accusative at `place` that واحدا agrees with, whatever noun it is: مختبرا واحدا."""
    if place + 1 >= len(words) or words[place + 1].folded != _ONE_ACCUSATIVE:
        return None
    noun = words[place]
    if not is_accusative(noun) or is_verb(noun.folded) or noun.folded == _ONE_ACCUSATIVE:
        return None
    return Quantity(
        Span(noun.span.start, words[place + 1].span.end), Decimal(1), None, noun.span
    ), place + 2

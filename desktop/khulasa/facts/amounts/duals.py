"""Two by an ending, and one by itself: شخصين, يوم واحد, دولارا ونصف الدولار."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from khulasa.facts.amounts.fractions import with_part
from khulasa.facts.amounts.measured import behind_qualifiers, is_accusative, is_listed, is_measure
from khulasa.facts.model import Quantity, Span
from khulasa.facts.tokens import Token, bare_forms, is_verb
from khulasa.language.arabic.lists import entries
from khulasa.language.folding import fold

_ONE = frozenset(map(fold, ("واحد", "واحدا")))
_ONE_ACCUSATIVE = fold("واحدا")
_ONE_FEMININE = fold("واحدة")
_FEMININE = "ه"
_TIME = fold("مرة")
"""مرة واحدة is an adverb: once."""

_ANOTHER = fold("آخر")
_OTHER_WORDS = frozenset(map(fold, ("بلدان", "بطلان", "حيان", "ولدان")))
"""Countries, nullity, a name, boys: what looks like the dual of بلد, بطل, حي and ولد."""


@cache
def _duals() -> dict[str, bool]:
    """The duals of listed nouns, and whether they are units."""
    forms = {}
    for noun in entries("dual_nouns"):
        stem = noun.removesuffix(_FEMININE) + "ت" if noun.endswith(_FEMININE) else noun
        for ending in ("ين", "ان"):
            forms[stem + ending] = is_measure(noun)
    return {form: unit for form, unit in forms.items() if form not in _OTHER_WORDS}


def is_dual(form: str) -> bool:
    """Whether a folded word is two by its ending."""
    return form in _duals()


def opens_one(form: str) -> bool:
    """Whether a folded word is a noun that واحد or ونصف may follow."""
    return is_listed(form) or is_listed(form.removesuffix("ا"))


def dual_at(words: Sequence[Token], place: int) -> tuple[Quantity, int] | None:
    """The dual at `place`, without its clitics, and the place behind it."""
    word = words[place]
    for taken, form in bare_forms(word.folded):
        if form in _duals():
            noun = Span(word.span.start + taken, word.span.end)
            last = place + 1
            if _duals()[form]:
                last = behind_qualifiers(words, last)
            whole = Span(noun.start, words[last - 1].span.end)
            unit, counted = (whole, None) if _duals()[form] else (None, noun)
            return with_part(words, last, Quantity(whole, Decimal(2), unit, counted))
    return None


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

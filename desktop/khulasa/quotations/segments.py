"""The parts of a quotation between the signs by which its author says that he left out or put in words."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from khulasa.quotations.model import Span
from khulasa.quotations.tokens import Tokens

_LONGEST_REPLACED = 3
"""Words of the source that an insertion in square brackets may stand for: a short name for a title of three words."""

_SIGN = re.compile(
    r"[\[(]\s*(?:…|\.{2,}|\.\s\.\s\.)\s*[\])]"  # […] and (...)
    r"|…|\.{2,}|\.\s\.\s\."
    r"|\[(?P<insertion>[^\[\]]{1,200})\]"
)


@dataclass(frozen=True, slots=True)
class Segment:
    """Words of a quotation that stand together, and how many words of the source may lie before them.

    `gap` is None where any number may: after a sign of omission. The first segment's is 0.
    """

    words: Tokens
    gap: int | None


def segments(
    text: str, span: Span, words: Tokens, negations: Collection[str] = ()
) -> tuple[Segment, ...]:
    """The segments of `text[span]`, whose words are given; what stands in square brackets belongs to none.

    Brackets that hold one of the `negations`, which are folded, are no insertion: it would turn the meaning round.
    """
    parts: list[Segment] = []
    gap: int | None = 0
    reached = span[0]
    for sign in _SIGN.finditer(text, *span):
        if not set(negations).isdisjoint(words.between(*sign.span("insertion")).words):
            continue
        gap = _append(parts, words.between(reached, sign.start()), gap)
        allowed = _LONGEST_REPLACED if sign["insertion"] else None
        gap = None if gap is None or allowed is None else gap + allowed
        reached = sign.end()
    _append(parts, words.between(reached, span[1]), gap)
    return tuple(parts)


def _append(parts: list[Segment], words: Tokens, gap: int | None) -> int | None:
    """Append a segment where there are words; the gap that the next one inherits."""
    if not words:
        return gap
    parts.append(Segment(words, gap if parts else 0))
    return 0

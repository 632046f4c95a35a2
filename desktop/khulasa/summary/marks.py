"""Marks: what a sentence shows of its part in the text, by its signs and by its language's cues."""

from __future__ import annotations

import re

from khulasa.language.base import Lexicon

_SIGNS = {
    "figures": re.compile(r"\d"),
    "question": re.compile("[؟?]"),
    "dots": re.compile(r"\.\.|…"),
}
"""Each mark and what shows it anywhere in the author's letters; `\\d` has Arabic-Indic digits, too."""

CUT_QUOTATION = "cut_quotation"
"""Marks a sentence that stands inside somebody's words, which begin before it or end after it."""

SUMS_UP = "sums_up"
"""Marks a sentence that says of itself that it sums up."""


def marks(
    quote: str, words: list[str], terms: list[str], lexicon: Lexicon, *, quoted: bool
) -> frozenset[str]:
    """The marks of one sentence: its letters, its folded words, its stems, and whether it is cut from a quotation."""
    found = {mark for mark, sign in _SIGNS.items() if sign.search(quote)}
    if quoted:
        found.add(CUT_QUOTATION)
    if lexicon.concludes(quote):
        found.add(SUMS_UP)
    return lexicon.cues(words, terms) | found

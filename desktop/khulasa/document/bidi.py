"""Direction: which way a text runs, and what keeps it apart from the text around it."""

from __future__ import annotations

import re

_RIGHT_TO_LEFT = re.compile("[\u0590-\u065f\u066d-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LETTER = re.compile(r"[^\W\d_]")
_ENOUGH = 2000  # characters tell; a paragraph may have a million


def runs_right_to_left(text: str) -> bool:
    """Whether a paragraph runs from right to left, by its content.

    It does wherever it holds a right-to-left letter, so also where it opens with a Latin name, and where no
    letter tells; it does not where all its letters are of other scripts.
    """
    head = text[:_ENOUGH]
    return _RIGHT_TO_LEFT.search(head) is not None or _LETTER.search(head) is None


def isolate(text: str) -> str:
    """The text between U+2068 and U+2069, so that it and the sentence around it keep their own order."""
    return f"\u2068{text}\u2069"

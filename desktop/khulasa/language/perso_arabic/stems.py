"""Light stems for Persian and Urdu: the plural goes, and little else.

Endings that are as often part of a word stay, such as Persian `ان`, `ی` and `تر` and the possessives `م`, `ت` and
`ش`: two forms that stay apart cost less than two words that fall together. All looks at folded words.
"""

from __future__ import annotations

import re

_PERSIAN_LEAST, _URDU_LEAST = 3, 2
"""So many letters are left, at least, of what an ending is taken from."""

# The plural `ها`, with the joining ye, an indefinite ye or a possessive behind it: کتابها، کتابهای، کتابهایشان.
_PERSIAN = re.compile("(?:ها(?:(?:[يئ]{1,2})(?:م|ت|ش|مان|تان|شان)?)?|ترين(?:ها)?)$")

# Plurals: کتابیں، کتابوں، ہوائیں، ہواؤں، لڑکیاں; the last keeps its ye.
_URDU = re.compile("(?:ئ?يں|[ئؤ]?وں|ؤں|(?<=ي)اں)$")


def persian_stem(word: str) -> str:
    """The stem of a folded Persian word: `خانه‌هایشان` and `خانه` share one."""
    ending = _PERSIAN.search(word)
    return word[: ending.start()] if ending and ending.start() >= _PERSIAN_LEAST else word


def urdu_stem(word: str) -> str:
    """The stem of a folded Urdu word: `کتابوں`, `کتابیں` and `کتاب` share one."""
    ending = _URDU.search(word)
    return word[: ending.start()] if ending and ending.start() >= _URDU_LEAST else word

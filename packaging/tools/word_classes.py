"""The table of Arabic word classes, from wordfreq's list; see `khulasa.language.arabic.phrases`.

Bare Arabic words look alike, but the company that they keep in a large list tells them apart: a noun stands with the
article or behind `ب`, a verb never does, and has the persons of its paradigm beside it.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Mapping

from console import ROOT, say

LEAST = 3e-7
"""So often in a word of text a form must come to be listed: 300 times in a billion."""

_HEAD = """\
# What bare Arabic words are: a class, then the words of that class. `verb`: finite verbs. `either`: verb or noun.
# `accusative`: indefinite accusatives, which speak of how or when. `own`: what opens with one of the letters
# و ف ب ل ك, which is its own. `noun`: what opens like an imperfect verb and is none.
# Derived from the word list of wordfreq {version} (Robyn Speer and others), which gathers counts of Wikipedia,
# OpenSubtitles, news, books and the web; its data and this table are under CC BY-SA 4.0
# (https://creativecommons.org/licenses/by-sa/4.0/). Made by `python3 packaging/build.py word-classes`.
"""
_ARABIC = re.compile("[ء-غف-ي]{2,}")
_PERSONS = ("ي", "ت", "ن", "ا", "سي", "ست", "سن")
_PER_LINE = 16

Shares = Mapping[str, float]


def build() -> int:
    """Write the table; 1 where wordfreq, which nothing else needs, is not installed."""
    try:
        import wordfreq  # noqa: PLC0415 - an optional tool of this one command
    except ImportError:
        say(
            "The table is made from wordfreq's list: install wordfreq into .venv, and run this again."
        )
        return 1
    from importlib.metadata import version  # noqa: PLC0415

    classes = _classes(_folded(wordfreq.get_frequency_dict("ar", wordlist="best")))
    path = ROOT / "resources" / "language" / "ar" / "word_classes.txt"
    lines = [line for name in sorted(classes) for line in _lines(name, sorted(classes[name]))]
    path.write_text(_HEAD.format(version=version("wordfreq")) + "".join(lines), encoding="utf-8")
    say(f"{path.relative_to(ROOT)}: {sum(map(len, classes.values()))} words")
    return 0


def _lines(name: str, words: list[str]) -> list[str]:
    return [
        f"{name} {' '.join(words[at : at + _PER_LINE])}\n" for at in range(0, len(words), _PER_LINE)
    ]


def _folded(words: Mapping[str, float]) -> Shares:
    from khulasa.language.folding import fold  # noqa: PLC0415

    shares: dict[str, float] = defaultdict(float)
    for word, share in words.items():
        folded = fold(word)
        if _ARABIC.fullmatch(folded):
            shares[folded] += share
    return dict(shares)


def _classes(shares: Shares) -> dict[str, list[str]]:
    from khulasa.language.arabic.lists import entries  # noqa: PLC0415

    stop_words = entries("stopwords")
    past = {word for word in shares if _is_past(word, shares)}
    classes: dict[str, list[str]] = defaultdict(list)
    for word, share in shares.items():
        if (
            share < LEAST
            or word in stop_words
            or word.startswith(("ال", "وال", "بال", "لل", "فال", "كال"))
        ):
            continue
        found = _class(word, shares, past)
        if found:
            classes[found].append(word)
    return classes


def _class(word: str, shares: Shares, past: set[str]) -> str:
    nominal = _nominal(word, shares)
    if word[0] in "وف" and _finite(word[1:], shares, past) and nominal < 0.02:
        return ""  # the conjunction is taken off before a word is looked up
    if _finite(word, shares, past):
        return "verb" if nominal < 0.02 else "either"
    if _is_accusative(word, nominal, shares):
        return "accusative"
    if len(word) < 4:
        return ""
    if word[0] in "يتن" and nominal >= 0.02 and not word.endswith("ه"):
        return "noun"
    is_own = (
        word[0] in "وفبلك" and nominal >= 0.01 and shares.get(word[1:], 0.0) < 10 * shares[word]
    )
    return "own" if is_own else ""


def _nominal(word: str, shares: Shares) -> float:
    """How often a word stands with the article or behind `ب`, for each time that it stands bare; verbs never do."""
    forms = ("ال" + word, "وال" + word, "بال" + word, "لل" + word, "ب" + word, "وب" + word)
    return math.fsum(shares.get(form, 0.0) for form in forms) / shares[word]


def _finite(word: str, shares: Shares, past: set[str]) -> bool:
    if word in past or _is_imperfect(word, shares):
        return True
    if word.startswith("س") and _is_imperfect(word[1:], shares):
        return True
    if word.endswith("ات") and len(word) > 5:
        return False
    return any(
        word.endswith(ending) and word.removesuffix(ending) in past
        for ending in ("ت", "وا", "نا", "تا")
    )


def _is_past(word: str, shares: Shares) -> bool:
    """Whether a word has a `she` and a `they` beside it, as `شارك` has `شاركت` and `شاركوا`."""
    others = [shares.get(word + ending, 0.0) for ending in ("ت", "وا")]
    total, found = sum(others), sum(share > 2e-8 for share in others)
    has_imperfect = "ي" + word in shares or "ي" + word[1:] in shares
    return total > 3e-7 and total > 0.05 * shares[word] and found == 2 and has_imperfect


def _is_imperfect(word: str, shares: Shares) -> bool:
    """Whether at least three other persons stand beside a word, as `تحمل` and `نحمل` beside `يحمل`."""
    if len(word) < 3 or word[0] not in "يتنا" or word not in shares:
        return False
    others = [shares.get(person + word[1:], 0.0) for person in _PERSONS if person != word[0]]
    return sum(share > 1e-8 for share in others) >= 3 and sum(others) > 0.15 * shares[word]


def _is_accusative(word: str, nominal: float, shares: Shares) -> bool:
    """Whether `ا` is an ending: what stands before it is a noun by itself, and commoner where it ends in `ي`."""
    bare = word[:-1]
    if not word.endswith("ا") or len(word) < 4 or nominal >= 0.001 or bare not in shares:
        return False
    if bare.endswith("ي") and shares[word] > 0.7 * shares[bare]:
        return False
    return _nominal(bare, shares) > 0.05

"""The tables of Arabic word classes and of names by their forms, from wordfreq's list.

See `khulasa.language.arabic.phrases` and `khulasa.facts.who.name_words`.
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

LEAST_NAME = 1e-7
"""The same for names, which are rarer than the words of the language and matter nonetheless."""

_OFTEN = 0.3
"""So often for each time that it stands bare a name bears the article that it is a noun as well: جميل, not فيصل."""

_HEAD = """\
# What bare Arabic words are: a class, then the words of that class. `verb`: finite verbs. `either`: verb or noun.
# `accusative`: indefinite accusatives, which speak of how or when. `own`: what opens with one of the letters
# و ف ب ل ك, which is its own. `noun`: what opens like an imperfect verb and is none.
"""
_NAMES_HEAD = """\
# Names by their forms: a class, then the words of that class. `name`: words that bear no article and no ending, as
# names of persons, places and makes do. `noun`: names of persons that bear the article often, or are verbs: words of
# other meanings, too.
"""
_SOURCE = """\
# Derived from the word list of wordfreq {version} (Robyn Speer and others), which gathers counts of Wikipedia,
# OpenSubtitles, news, books and the web; its data and this table are under CC BY-SA 4.0
# (https://creativecommons.org/licenses/by-sa/4.0/). Made by `python3 packaging/build.py word-classes`.
"""
_ARABIC = re.compile("[ء-غف-ي]{2,}")
_PERSONS = ("ي", "ت", "ن", "ا", "سي", "ست", "سن")
_PER_LINE = 16
_ARTICLES = ("ال", "وال", "بال", "لل", "فال", "كال")

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

    shares = _folded(wordfreq.get_frequency_dict("ar", wordlist="best"))
    source = _SOURCE.format(version=version("wordfreq"))
    classes = _classes(shares)
    lines = [line for name in sorted(classes) for line in _lines(f"{name} ", sorted(classes[name]))]
    _write("word_classes", _HEAD + source, lines)
    taken = {word for words in classes.values() for word in words}
    lines = _lines("name ", sorted(_names(shares) - taken))
    lines += _lines("noun ", sorted(_nouns(shares)))
    _write("proper_names", _NAMES_HEAD + source, lines)
    return 0


def _write(name: str, head: str, lines: list[str]) -> None:
    path = ROOT / "resources" / "language" / "ar" / f"{name}.txt"
    path.write_text(head + "".join(lines), encoding="utf-8")
    say(f"{path.relative_to(ROOT)}: {len(lines)} lines")


def _lines(label: str, words: list[str]) -> list[str]:
    return [
        f"{label}{' '.join(words[at : at + _PER_LINE])}\n" for at in range(0, len(words), _PER_LINE)
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
        if share < LEAST or word in stop_words or word.startswith(_ARTICLES):
            continue
        found = _class(word, shares, past)
        if found:
            classes[found].append(word)
    return classes


def _names(shares: Shares) -> set[str]:
    from khulasa.language.arabic.lists import entries  # noqa: PLC0415

    stop_words = entries("stopwords")
    past = {word for word in shares if _is_past(word, shares)}
    return {
        word
        for word, share in shares.items()
        if share >= LEAST_NAME
        and word not in stop_words
        and not word.startswith(_ARTICLES)
        and _is_name(word, shares, past)
    }


def _nouns(shares: Shares) -> set[str]:
    from khulasa.facts.who.name_words import listed_names  # noqa: PLC0415

    past = {word for word in shares if _is_past(word, shares)}
    return {
        word
        for word in listed_names()
        if word in shares and (_nominal(word, shares) > _OFTEN or _finite(word, shares, past))
    }


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


_ENDINGS = (
    *("ها", "هم", "هما", "هن", "كم", "كما", "نا", "ه", "ي", "ك", "ت", "ن", "ا", "ته", "تها", "تهم", "تي", "تك", "تنا"),
    *("وا", "تم", "ني", "ون", "ين", "ان", "ات", "تان", "تين", "اته", "اتها", "اتهم", "اتي"),
    *("ائه", "ائها", "ائهم", "ائي", "ائنا"),
)  # fmt: skip
_SHAPES = ("{}", "{}ه", "ال{}", "ال{}ه", "{}اء")
_OPENINGS = ("و", "ف", "ب", "ل", "ك", "س", "وب", "ول", "فب", "لا", "ما", "يا")


def _is_name(word: str, shares: Shares, past: set[str]) -> bool:
    """Whether a word stands as it is, and is no form of another word."""
    if len(word) < 3 or _nominal(word, shares) > 0.05 or _finite(word, shares, past):
        return False
    inflected = math.fsum(shares.get(word + ending, 0.0) for ending in _ENDINGS)
    if inflected > 0.1 * shares[word]:
        return False
    return not _is_form(word, shares) and not _is_person_of_a_verb(word, shares)


def _is_form(word: str, shares: Shares) -> bool:
    """Whether a word is a commoner one, or half as common a one, with something written on to it."""
    bases = [
        (word.removesuffix(ending), shape)
        for ending in _ENDINGS
        if word.endswith(ending)
        for shape in _SHAPES
    ]
    bases += [
        (word.removeprefix(letters), "{}") for letters in _OPENINGS if word.startswith(letters)
    ]
    return any(
        shares.get(shape.format(base), 0.0) > (0.5 if len(base) > 2 else 3) * shares[word]
        for base, shape in bases
        if len(base) > 1
    )


def _is_person_of_a_verb(word: str, shares: Shares) -> bool:
    """Whether other persons of the imperfect stand beside a word, in fewer numbers than `_is_imperfect` asks for."""
    rest = word[2:] if word[0] == "س" and word[1] in "يتنا" else word[1:]
    if word[0] not in "يتنا" and rest == word[1:]:
        return False
    others = math.fsum(shares.get(person + rest, 0.0) for person in "يتنا" if person != word[0])
    return others > 0.15 * shares[word]

"""Which language a text is in, as far as its letters and its most frequent words tell."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from khulasa.by_name import load
from khulasa.resources import read_lines

_SAMPLE = 4_000
_SAMPLES = 8
_LETTER = re.compile(r"[^\W\d_]")
_ARABIC_SCRIPT = re.compile(
    "[\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]"
)
_URDU = "ٹڈڑںےہھۓ"
_PERSIAN = "پچژگ"
_PERSIAN_FORMS = "کی"
_OTHER = "ڕڵۆێەښځړټډڼېۍڭۇۈۋڤٺڀڃڄڇڊڍڏڙڦڪڱڳ"  # Kurdish, Pashto, Uyghur, Sindhi
_ARABIC_ONLY = "ةأإيكى"

_LATIN_WORD = re.compile("[a-zà-öø-ɏ]+")
_BY_WORDS = ("en", "fr")
_ENOUGH = 0.1
"""Of an English or French text so many words, at least, are among the frequent ones of `frequent.txt`; in running
text it is a quarter. Other languages that use Latin letters stay well below; see the tests."""


def detect(text: str) -> str:
    """The language's code: `ar`, `fa`, `ur`, `en` or `fr`, else `und`.

    Letters tell the first three: a third of them, at least, are of the Arabic script, and they are none of
    another language in that script. The frequent words tell the other two, where most letters are Latin.
    A long text is sampled in `_SAMPLES` places, so the time does not grow with it.
    """
    sample = _sample(text)
    letters = Counter(_LETTER.findall(sample))
    script = sum(count for letter, count in letters.items() if _ARABIC_SCRIPT.match(letter))
    if not script or 3 * script < sum(letters.values()):
        return _by_words(sample, sum(letters.values()))

    def share(members: str) -> float:
        return sum(letters[letter] for letter in members) / script

    if share(_URDU) > 0.02:
        return "ur"
    if share(_OTHER) > 0.02:
        return "und"
    has_persian = share(_PERSIAN) > 0.01 or share(_PERSIAN_FORMS) > 0.05
    return "fa" if has_persian and share(_PERSIAN + _PERSIAN_FORMS) > share(_ARABIC_ONLY) else "ar"


def _sample(text: str) -> str:
    if len(text) <= _SAMPLE * _SAMPLES:
        return text
    step = len(text) // _SAMPLES
    return "".join(text[place : place + _SAMPLE] for place in range(0, step * _SAMPLES, step))


def _by_words(sample: str, letters: int) -> str:
    """The language of which the most frequent words make the greatest share, "und" where no share is enough."""
    words = _LATIN_WORD.findall(_fold(sample))
    if not words or 2 * sum(map(len, words)) < letters:
        return "und"
    shares = {
        code: sum(word in _frequent(code) for word in words) / len(words) for code in _BY_WORDS
    }
    best = max(_BY_WORDS, key=lambda code: shares[code])
    return best if shares[best] >= _ENOUGH else "und"


@cache
def _frequent(code: str) -> frozenset[str]:
    return frozenset(map(_fold, read_lines("language", code, "frequent.txt")))


def _fold(text: str) -> str:
    """As Latin letters are folded; only a text in them pays for what knows them."""
    return str(load("khulasa.language.latin.words:fold")(text))

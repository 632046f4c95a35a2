"""What an Arabic word can be in a noun phrase: its article, the letters written on to it, and whether it is a verb.

Only folded letters and the final ة are looked at, never vowel signs: a vowelled text has the same phrases.
"""

from __future__ import annotations

import re
from functools import cache

from khulasa.language.arabic.lists import entries, with_conjunctions, word_class
from khulasa.language.arabic.stems import stem
from khulasa.language.base import Lexicon
from khulasa.language.frequencies import UNKNOWN
from khulasa.language.shapes import Kind, Shape

_ARABIC = re.compile("[ء-غف-ي]{2,}")
_LETTER = re.compile("[\u0600-\u06ff]")
_LONE_ARTICLE = re.compile("[وف]?(?:[بك]?ال|لل)")
_DEFINITE = re.compile("ال(?=[ء-ي]{2})|[وف]?[بك]?ال(?=[ء-ي]{3})|[وف]?لل(?=[ء-ي]{2})")
_CONJUNCTIONS, _PREPOSITIONS = "وف", "بلك"
_PRONOUN = re.compile("(?<=..)(?:ها|هما)$|(?<=...)(?:هم|هن|كم)$|(?<=ت)(?:ه|نا|ي)$|(?<=....)نا$")
_PRONOUN_AT_END = re.compile("(?:ه|ها|هم|هما|هن|نا|كم|ني)$")
_PLURAL_VERB = re.compile("[وف]?س?[يت].{2,}ون$|[وف]?ي.{2,}(?<![او])ني$|.{2,}وا$")
_LIKE_IMPERFECT = re.compile("س?[يتن]..(?!ي.$).+")
_DUAL = re.compile(".{3,}(?:ين|تان|تي|تا)")
_NO_ENDING = re.compile("[\u0640\u064b-\u065f\u0670\u200c-\u200f]+$")
_LONG_VOWELS = re.compile("[اويى]")
_ROOT = 3
_RARE, _KNOWN = 3.0, 3.5
"""The Zipf values from which on what follows a letter counts as a word, where the whole is a known one, and else."""


@cache
def _breaks() -> frozenset[str]:
    return (
        entries("phrase_breaks")
        | entries("weekdays")
        | (entries("months") - _bare(entries("phrase_weak")))
    )


def _bare(words: frozenset[str]) -> frozenset[str]:
    return words | {word.removeprefix("ال") for word in words}


@cache
def _weak() -> frozenset[str]:
    return _bare(entries("phrase_weak"))


def arabic_shape(written: str, word: str, lexicon: Lexicon) -> Shape:
    """The shape of a word, as it is written and folded."""
    if not _ARABIC.fullmatch(word):
        return _foreign(written, word, lexicon)
    if word in lexicon.stop_words:
        kind = Kind.PREPOSITION if word in with_conjunctions("prepositions") else Kind.STOP
        prefix = 1 if word[0] in _CONJUNCTIONS and word[1:] in lexicon.stop_words else 0
        return Shape(kind, word[prefix:], prefix, weak=bool(_PRONOUN_AT_END.search(word)))
    if _opens_with_article(written, word):
        return _definite(written, word)
    return _indefinite(_NO_ENDING.sub("", written), word, lexicon)


def _foreign(written: str, word: str, lexicon: Lexicon) -> Shape:
    if word in lexicon.stop_words:
        return Shape(Kind.STOP, word)
    if len(word) < 2 or word[0].isdigit() or _LETTER.search(word):
        return Shape(Kind.BREAK, word)
    return Shape(Kind.BARE, word, weak=True) if written.islower() else Shape(Kind.MARKED, word)


def _opens_with_article(written: str, word: str) -> bool:
    """`ال` with a plain alef: `ألمانيا` and `إلغاء` fold alike and have none."""
    match = _DEFINITE.match(word)
    return (
        bool(match)
        and not (word.startswith("ال") and written[0] in "أإآ")
        and word_class(word) != "own"
    )


def _definite(written: str, word: str) -> Shape:
    match = _DEFINITE.match(word)
    head = match[0] if match else ""
    bare, prefix = word[len(head) :], len(head) - 2
    if bare in _breaks() or "ال" + bare in _breaks():
        return Shape(Kind.BREAK, word)
    weak = bare in _weak()
    if head.endswith("لل"):
        return Shape(Kind.MARKED, word, prefix + 1, clean=False, inner=prefix == 0, weak=weak)
    return Shape(Kind.MARKED, word[prefix:], prefix, weak=weak, qualifies=_qualifies(written))


def _qualifies(written: str) -> bool:
    """Whether a word has the ending of adjectives of relation: الساحلي, الساحلية."""
    return _NO_ENDING.sub("", written).endswith(("ي", "ية", "يه"))


def _indefinite(written: str, word: str, lexicon: Lexicon) -> Shape:
    prefix = _prefix(word, lexicon)
    rest = word[prefix:]
    known = word_class(rest)
    if (
        rest in _breaks()
        or word in _breaks()
        or rest in lexicon.stop_words
        or known in ("verb", "accusative")
    ):
        return Shape(Kind.BREAK, word)
    if (
        (_PLURAL_VERB.fullmatch(word) and not known)
        or _has_pronoun(written, rest)
        or _LONE_ARTICLE.fullmatch(word)
    ):
        return Shape(Kind.BREAK, word)
    governed = prefix > 0 and word[prefix - 1] in _PREPOSITIONS
    doubtful = not written.endswith("ة") and not governed
    likely = rest in entries("reporting_verbs") or (
        not known and bool(_LIKE_IMPERFECT.fullmatch(rest))
    )
    kind = Kind.EITHER if doubtful and (known == "either" or likely) else Kind.BARE
    inner = prefix == 1 and word[0] == "ل"
    weak = rest in _weak() or (
        not known and bool(_DUAL.fullmatch(rest)) and lexicon.zipf(stem(rest)) > UNKNOWN
    )
    return Shape(kind, rest, prefix, inner=inner, weak=weak, qualifies=written.endswith("ة"))


def _has_pronoun(written: str, word: str) -> bool:
    """`كتابها`, `قضيته`, which only the words before them explain, and verbs with an object."""
    ending = _PRONOUN.search(word)
    if not ending:
        return (
            len(word) > 3
            and word.endswith("ه")
            and not written.endswith("ة")
            and word not in entries("ha_words")
        )
    return not written.endswith("ة") and ending[0] != "ي"


def _prefix(word: str, lexicon: Lexicon) -> int:
    """How many letters of an indefinite word are other words: و or ف, then ب, ل or ك."""
    found = 0
    for letters in (_CONJUNCTIONS, _PREPOSITIONS):
        rest = word[found:]
        if rest[0] in letters and len(rest) > 3 and _is_prefixed(rest, lexicon):
            found += 1
    return found


def _is_prefixed(word: str, lexicon: Lexicon) -> bool:
    """Whether a word's first letter is another word: the rest is a word, and the letter not the word's own."""
    if word_class(word) in ("own", "either"):
        return False
    rest = word[1:]
    if word_class(rest) or rest in lexicon.stop_words:
        return True
    if word[0] == "ف":
        return False
    return lexicon.zipf(stem(rest)) >= (_RARE if lexicon.zipf(stem(word)) > UNKNOWN else _KNOWN)


def skeleton(term: str) -> str:
    """A stem without its long vowels: broken plurals share it, as كوكب and كواكب do. Short ones stay as they are."""
    bare = _LONG_VOWELS.sub("", term)
    return bare if len(bare) >= _ROOT and _ARABIC.fullmatch(term) else term

"""What an Arabic word can be in a noun phrase: its article, the letters written on to it, and whether it is a verb.

Only folded letters and the final ة are looked at, never vowel signs: a vowelled text has the same phrases.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from types import MappingProxyType

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
_PRONOUN = re.compile(
    "(?<=..)(?:ها|هما)$|(?<=...)(?:هم|هن|كم)$|(?<=ت)(?:ه|نا|ي)$|(?<=..ات)(?:ك|كم)$|(?<=....)نا$"
)
_PRONOUN_AT_END = re.compile("(?:ه|ها|هم|هما|هن|نا|كم|ني)$")
_PLURAL_VERB = re.compile("[وف]?س?[يت].{2,}ون$|[وف]?ي.{2,}(?<![او])ني$|.{2,}وا$")
_IMPERFECT = re.compile("س?[يت][ء-ي]{2,}")
_MASDAR = re.compile("ت[ء-ي]{2}ي[ء-ي]ه?|ت[ء-ي]ا[ء-ي]{2}|ت[ء-ي]{2}ي?ه|تونس.*|ي[وا].*")
_AND = "و"
_AND_AND_MASDAR = re.compile(
    "وا(?:ست[ء-ي]|[نت][ء-ي]{2}ا|[ء-ي]?ت[ء-ي]ا)[ء-ي]"
)  # وانقطاع، واتقاء، واستقبال
_NOMINATIVE = MappingProxyType({"ابي": "ابو", "ابا": "ابو", "بني": "بنو", "ذي": "ذو"})
_LIKE_IMPERFECT = re.compile("س?[يتن]..(?!ي.$).+")
_DUAL = re.compile(".{3,}(?:ين|تان|تي|تا)")
_NO_ENDING = re.compile("[\u0640\u064b-\u065f\u0670\u200c-\u200f]+$")
_LONG_VOWELS = re.compile("[اويى]")
_ROOT = 3
_SHORT = 4
_KNOWN, _COMMONER = 3.5, 0.3
"""The Zipf value from which on what follows a letter counts as a word, and by how much it must be commoner than the
whole: the letters of بلال and بشار are their own."""


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
def _generic() -> frozenset[str]:
    return _bare(entries("phrase_generic"))


@cache
def _weak() -> frozenset[str]:
    return _bare(entries("phrase_weak"))


def arabic_shape(
    written: str, word: str, lexicon: Lexicon, attested: Collection[str] = frozenset()
) -> Shape:
    """The shape of a word, as it is written and folded; `attested` are the folded words of the text.

    What is taken off a word must be a word of the text by itself, or commoner in the language than the whole: the
    first letter of a name is no preposition, nor that of وجدت an and.
    """
    if word.isdigit():
        return Shape(Kind.BREAK, word, figure=True)
    if not _ARABIC.fullmatch(word):
        return _foreign(written, word, lexicon)
    if word in lexicon.stop_words:
        kind = Kind.PREPOSITION if word in with_conjunctions("prepositions") else Kind.STOP
        prefix = 1 if word[0] in _CONJUNCTIONS and word[1:] in lexicon.stop_words else 0
        rest = _NOMINATIVE.get(word[prefix:], word[prefix:])
        weak = bool(_PRONOUN_AT_END.search(word))
        if rest in entries("family_names"):
            return Shape(Kind.BARE, rest, prefix, clean=not prefix, generic=True, named=True)
        return Shape(kind, rest, prefix, weak=weak, named=rest in entries("name_parts"))
    if _opens_with_article(written, word, attested):
        return _definite(written, word)
    return _indefinite(_NO_ENDING.sub("", written), word, lexicon, attested)


def _foreign(written: str, word: str, lexicon: Lexicon) -> Shape:
    if word in lexicon.stop_words:
        return Shape(Kind.STOP, word)
    if len(word) < 2 or word[0].isdigit() or _LETTER.search(word):
        return Shape(Kind.BREAK, word)
    return Shape(Kind.BARE, word, weak=True) if written.islower() else Shape(Kind.MARKED, word)


def _opens_with_article(written: str, word: str, attested: Collection[str]) -> bool:
    """`ال` with a plain alef: `ألمانيا` and `إلغاء` fold alike and have none."""
    match = _DEFINITE.match(word)
    return (
        bool(match)
        and not (word.startswith("ال") and written[0] in "أإآ")
        and (word_class(word) != "own" or word[1:] in attested)
    )


def _definite(written: str, word: str) -> Shape:
    match = _DEFINITE.match(word)
    head = match[0] if match else ""
    bare, prefix = word[len(head) :], len(head) - 2
    if bare in _breaks() or "ال" + bare in _breaks():
        return Shape(Kind.BREAK, word)
    weak, generic = bare in _weak(), bare in _generic()
    if head.endswith("لل"):
        inner = prefix == 0
        return Shape(
            Kind.MARKED, word, prefix + 1, clean=False, inner=inner, weak=weak, generic=generic
        )
    return Shape(
        Kind.MARKED,
        word[prefix:],
        prefix,
        joins=head == "وال",
        relates=_relates(written, bare),
        weak=weak,
        qualifies=_qualifies(written),
        generic=generic,
        body=bare in entries("bodies"),
    )


def _qualifies(written: str) -> bool:
    """Whether a word has the ending of adjectives of relation: الساحلي, الساحلية."""
    return _NO_ENDING.sub("", written).endswith(("ي", "ية", "يه"))


def _relates(written: str, bare: str) -> bool:
    """Whether a word has the article and the ending of adjectives of relation, and is long enough for one."""
    plain = _NO_ENDING.sub("", written)
    return plain.endswith("ية") or (plain.endswith("ي") and len(bare) > _SHORT)


def _indefinite(written: str, word: str, lexicon: Lexicon, attested: Collection[str]) -> Shape:
    prefix = _prefix(word, lexicon, attested)
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
        (not known and _is_verb_by_form(written, rest, lexicon))
        or _is_accusative(written, rest, attested)
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
    joins = prefix == 1 and word[0] == _AND
    clean = not prefix or (joins and rest in attested)
    weak = rest in _weak() or (
        not known and bool(_DUAL.fullmatch(rest)) and lexicon.zipf(stem(rest)) > UNKNOWN
    )
    return Shape(
        kind,
        rest,
        prefix,
        clean=clean,
        inner=inner,
        weak=weak,
        qualifies=written.endswith("ة"),
        generic=rest in _generic() or rest in entries("family_names"),
        named=rest in entries("family_names"),
        body=rest in entries("bodies"),
    )


def _is_verb_by_form(written: str, word: str, lexicon: Lexicon) -> bool:
    """Whether an unknown word is most likely a verb: يفعلون, تكبر, فعلت where فعل is one; not تفعيل."""
    if _PLURAL_VERB.fullmatch(word):
        return True
    if word[0] in _CONJUNCTIONS and _is_known_verb(word[1:], lexicon):
        return True
    if _IMPERFECT.fullmatch(word) and not _MASDAR.fullmatch(word):
        return True
    if not written.endswith("ت"):
        return False
    is_rare = len(word) <= _SHORT and lexicon.zipf(stem(word)) <= UNKNOWN
    return is_rare or word_class(word[:-1]) in ("verb", "either")


def _is_known_verb(word: str, lexicon: Lexicon) -> bool:
    """Whether what follows an and is a verb: ويرى, وتقع, but not the rest of ويلسون."""
    if word_class(word) == "verb":
        return True
    is_imperfect = _IMPERFECT.fullmatch(word) and not _MASDAR.fullmatch(word)
    return bool(is_imperfect) and (word[0] == "ت" or lexicon.zipf(stem(word)) > UNKNOWN)


def _is_accusative(written: str, word: str, attested: Collection[str]) -> bool:
    """`فرقا`: an indefinite accusative, which the text has without its ending or writes with its sign."""
    if written.endswith(("اً", "ًا")):
        return True
    return len(word) > _SHORT and word.endswith("ا") and word[:-1] in attested


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


def _prefix(word: str, lexicon: Lexicon, attested: Collection[str]) -> int:
    """How many letters of an indefinite word are other words: و or ف, then ب, ل or ك."""
    length = 0
    for letters in (_CONJUNCTIONS, _PREPOSITIONS):
        rest = word[length:]
        if rest[0] in letters and len(rest) > 3 and _is_prefixed(rest, lexicon, attested):
            length += 1
    return length


def _is_prefixed(word: str, lexicon: Lexicon, attested: Collection[str]) -> bool:
    """Whether a word's first letter is another word: the rest is a word, and the letter not the word's own."""
    if word_class(word) in ("own", "either"):
        return False
    rest = word[1:]
    if rest in attested or rest in lexicon.stop_words or _AND_AND_MASDAR.match(word):
        return True
    is_verb = word.endswith("ت") and word_class(word[:-1]) in ("verb", "own")  # وجدت
    if word[0] == "ف" or is_verb:
        return False
    usual, whole = lexicon.zipf(stem(rest)), lexicon.zipf(stem(word))
    if stem(rest) == stem(word):  # the stemmer takes it off
        return usual > UNKNOWN
    if usual < _KNOWN:
        return bool(word_class(rest)) and whole <= UNKNOWN
    return whole <= UNKNOWN or usual - whole >= _COMMONER or bool(word_class(rest))


def skeleton(term: str) -> str:
    """A stem without its long vowels: broken plurals share it, as كوكب and كواكب do. Short ones stay as they are."""
    bare = _LONG_VOWELS.sub("", term)
    return bare if len(bare) >= _ROOT and _ARABIC.fullmatch(term) else term


def alike(first: str, second: str) -> bool:
    """Whether two families have the same consonants, as قناة and قنوات do."""
    first, second = _LONG_VOWELS.sub("", first), _LONG_VOWELS.sub("", second)
    return len(first) > 1 and first == second

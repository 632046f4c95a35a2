"""The first words of a sentence, and what each of them can be: a verb, a noun with its article, a word with a pronoun.

Only letters are looked at, so these are likelihoods and no parse; `context` weighs what they say together.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from khulasa.language.arabic.lists import entries, with_conjunctions, word_class
from khulasa.language.arabic.stems import stem
from khulasa.language.arabic.words import words
from khulasa.language.folding import fold
from khulasa.language.frequencies import zipf_of
from khulasa.language.openings import Phrases

REACH = 14
"""So many words of a sentence are looked at: what it speaks of stands there or, mostly, nowhere."""

KNOWN = 1 << 17
"""So many words are remembered: more than a book has, so that no book drives its own words out."""

_CHARACTERS = 180
_MARKS = re.compile("[\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_TOKEN = re.compile(r"([^\W_]++(?:[.,٫٬'’][^\W_]++)*+)([\W_]*+)")
_ARTICLE = re.compile("[وف]?(?:[بك]?ال|لل)[ء-ي]{3}")
_ATTACHED = re.compile("(?:ها|هما|هم|هن)$")
_PREFIXES = "وفبكل"
_PREPOSITION_AND_ARTICLE = re.compile("(?:[بك]ال|لل)[ء-ي]{3}")
_COMMONER = 0.3
"""By so much, in Zipf values, a noun must be commoner than with a letter before it, for that to be a preposition:
بلال and بشار are not."""

_LONGEST_PREFIX = 2
_SHORTEST_HOST = 5
_SHORTEST_HOST_OF_HA = 4
_OPENS_IMPERFECT = re.compile("س?[يتن]")
_IMPERFECT = re.compile("س?ي[ء-ي]{3,}")
_RELATIVES = frozenset(
    map(fold, ("الذي", "التي", "الذين", "اللذان", "اللتان", "اللذين", "اللاتي", "ما"))
)
_DEMONSTRATIVES = frozenset(
    map(
        fold,
        (
            "هذا",
            "هذه",
            "هذة",
            "هذان",
            "هذين",
            "هاتان",
            "هاتين",
            "هاته",
            "هؤلاء",
            "ذلك",
            "تلك",
            "ذاك",
            "أولئك",
        ),
    )
)


class Opening(NamedTuple):
    """The first words of a sentence, without a و that stands alone.

    `folded` are as `words` gives them, `written` the author's letters without vowel signs; `behind` is what stands
    between each and the next. `whole` says that the sentence has no more words than these; `length` counts all its
    characters but vowel signs.
    """

    folded: tuple[str, ...]
    written: tuple[str, ...]
    behind: tuple[str, ...]
    whole: bool
    length: int

    def after(self, count: int) -> Opening:
        """What is left without the first words."""
        return Opening(
            folded=self.folded[count:],
            written=self.written[count:],
            behind=self.behind[count:],
            whole=self.whole,
            length=self.length,
        )

    def word(self, place: int) -> str:
        """A folded word, "" where there is none."""
        return self.folded[place] if 0 <= place < len(self.folded) else ""


_folded = lru_cache(maxsize=KNOWN)(fold)


def opening(sentence: str) -> Opening:
    """The opening of a sentence in the author's letters."""
    plain = _MARKS.sub("", sentence)
    tokens: list[tuple[str, str]] = _TOKEN.findall(plain[:_CHARACTERS])
    if len(tokens) > 1 and tokens[0] == ("و", " "):
        tokens = tokens[1:]
    written, behind = zip(*tokens[:REACH], strict=True) if tokens else ((), ())
    return Opening(
        folded=tuple(map(_folded, written)),
        written=written,
        behind=behind,
        whole=len(tokens) <= REACH and len(plain) <= _CHARACTERS,
        length=len(plain),
    )


@cache
def phrases(name: str, *, joined: bool = True) -> Phrases:
    """A list of phrases, each also with a leading و and ف where it is `joined`."""
    listed = with_conjunctions(name) if joined else entries(name)
    return Phrases(tuple(words(phrase)) for phrase in listed)


@lru_cache(maxsize=KNOWN)
def bare(word: str) -> str:
    """A folded word without a conjunction that is written on to it."""
    if word[:1] not in ("و", "ف") or len(word) <= 3 or word_class(word):
        return word
    return word[1:]


@lru_cache(maxsize=KNOWN)
def is_definite(word: str) -> bool:
    """Whether a word has the article, whatever is written on to it."""
    return bool(_ARTICLE.match(word)) and bare(word) not in _RELATIVES


def is_relative(word: str) -> bool:
    """الذي, التي and the like, and ما."""
    return bare(word) in _RELATIVES


@lru_cache(maxsize=KNOWN)
def is_demonstrative(word: str) -> bool:
    """هذا, ذلك and the like, also in ولهذه."""
    if bare(word) == "كذلك":
        return False
    for start in range(_LONGEST_PREFIX + 1):
        if word[start:] in _DEMONSTRATIVES:
            return set(word[:start]) <= set(_PREFIXES)
    return False


@lru_cache(maxsize=KNOWN)
def is_function_word(word: str) -> bool:
    """Whether a word names nothing."""
    stop_words = entries("stopwords")
    return word in stop_words or bare(word) in stop_words


@lru_cache(maxsize=KNOWN)
def is_verb(word: str) -> bool:
    """Whether a word is surely or most likely a finite verb."""
    rest = bare(word)
    if rest in entries("reporting_verbs") or rest in entries("impersonal_verbs"):
        return True
    known = word_class(rest)
    return known == "verb" or (not known and bool(_IMPERFECT.fullmatch(rest)))


@lru_cache(maxsize=KNOWN)
def carries_pronoun(written: str, word: str) -> bool:
    """Whether a word is a pronoun of the third person or has one: `لها`, `حسناتها`, `قضيته`; not `الدرهم`."""
    rest = bare(word)
    if rest in entries("pronouns") or rest in entries("lone_pronouns"):
        return True
    if is_definite(word) or is_demonstrative(word):
        return False
    if word in entries("no_pronoun") or rest in entries("no_pronoun"):
        return False
    if _ATTACHED.search(word):
        return len(rest) >= _SHORTEST_HOST
    ends_in_ha = written.endswith("ه") and rest not in entries("ha_words")
    return ends_in_ha and len(rest) >= _SHORTEST_HOST_OF_HA


def names_something(written: str, word: str) -> bool:
    """Whether a pronoun further on can speak of this word: a noun, or what joins a clause to one."""
    if is_definite(word) or is_relative(word):
        return True
    if carries_pronoun(written, word) or is_function_word(word):
        return False
    return not is_verb(word) and not word[0].isdigit()


def subject_follows(spoken: Opening, verb: int) -> bool:
    """Whether the subject of a verb stands behind it: at once, or behind one preposition and what that governs."""
    place = verb + 1
    if _is_ali(spoken, place):
        return True
    attached = bool(spoken.word(place)) and has_preposition(spoken.word(place))
    if attached or is_preposition(spoken.word(place)):
        place += 0 if attached else 1
        if is_function_word(spoken.word(place)):
            return False
        place += 2 if _is_qualified(spoken, place) else 1
        if bare(spoken.word(place)) != spoken.word(place):
            return False
    following = spoken.word(place)
    if is_demonstrative(following):
        return is_definite(spoken.word(place + 1))
    return bool(following) and _can_be_subject(following)


def _is_ali(spoken: Opening, place: int) -> bool:
    """`وقال علي الأحمدي`: the name, which folds as the preposition does, before a family name."""
    return spoken.written[place : place + 1] == ("علي",) and is_definite(spoken.word(place + 1))


def _is_qualified(spoken: Opening, place: int) -> bool:
    """Whether the noun at a place has its owner or its adjective behind it; a bare one mostly has."""
    following = spoken.word(place + 1)
    if is_definite(spoken.word(place)):
        return is_definite(following)
    ends_there = is_preposition(following) or is_function_word(following)
    return not ends_there and following not in entries("titles")


def _can_be_subject(word: str) -> bool:
    for listed in ("no_subject", "manners_of_saying", "time_units"):
        if word in entries(listed):
            return False
    if word_class(word) == "accusative" or is_preposition(word) or has_preposition(word):
        return False
    return not (is_verb(word) and _OPENS_IMPERFECT.match(word))


def is_preposition(word: str) -> bool:
    """Whether a word is a preposition, which a noun follows that is not the subject."""
    return word in with_conjunctions("prepositions") and word not in entries("countings")


def has_preposition(word: str) -> bool:
    """`بالقول`, `للصحفيين`, `لوكالة`: a preposition is written on to a noun, which is commoner without it."""
    if _PREPOSITION_AND_ARTICLE.match(word):
        return True
    rest = word[1:]
    if word[0] not in "بل" or len(rest) < _SHORTEST_HOST_OF_HA or word_class(word):
        return False
    zipf = zipf_of("ar")
    return zipf(stem(rest)) - zipf(stem(word)) >= _COMMONER

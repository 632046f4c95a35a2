"""Which words may stand in a person's name: listed ones, rare ones, and the small words that hold names together."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from khulasa.facts.tokens import WORDS_REMEMBERED, Token, bare_forms, is_function_word
from khulasa.language.arabic.lists import entries, word_class
from khulasa.language.arabic.stems import stem
from khulasa.language.frequencies import UNKNOWN, zipf_of
from khulasa.resources import read_lines

RARE = 3.3
"""Zipf value (van Heuven et al. 2014) up to which an unlisted word may be a name: once in 500,000 words."""
_COMMON = 5.2
"""Zipf value beyond which a listed word is rather the common word that it also is."""
RARE_SURNAME = 3.6
"""The same of one with the article behind a given name."""
BEHIND_A_TITLE = 5.0
"""The same as `RARE` where a name is expected, behind a title."""
_TANWIN = "\N{ARABIC FATHATAN}"
_EVERYWHERE = 8.0
BLESSINGS = frozenset({"صلي", "رضي", "عليه", "رحمه", "سبحانه", "تعالي"})
_OF_COMPANIES = frozenset(
    {"كابيتال", "هولدنغ", "جروب", "غروب", "موتورز", "سيستمز", "انترناشونال", "القابضه"}
)
OF_IMPERFECTS = frozenset("انتي")  # the letters that one begins with
_LETTERS = re.compile("[ء-غف-ي]{2,}")
_PRONOUNS = re.compile(".{3,}(?:ها|هم|هما|هن|كم|كما|نا|ته|تي)")
_VERBAL = re.compile("(?:ي|س[يتن]).{3,}")


@cache
def listed_names() -> Mapping[str, str]:
    """The listed words and their classes: `given`, `first` or `other` (`names.txt`)."""
    classes: dict[str, str] = {}
    for line in read_lines("language", "ar", "names.txt"):
        kind, *names = line.split()
        classes.update(dict.fromkeys(names, kind))
    for word in entries("given_names"):
        if classes.get(word) != "given":
            classes[word] = "first"
    for word in entries("foreign_given_names"):
        classes[word] = "first" if is_function_word(word) else "given"
    return classes


def _class_of(folded: str) -> str | None:
    """The class of a name; عبدالملك, one word of two, is as sure a given name as any."""
    is_servant = folded.startswith("عبدال") and len(folded) > len("عبدال") + 1
    return "given" if is_servant else listed_names().get(folded)


@lru_cache(maxsize=WORDS_REMEMBERED)
def is_listed(folded: str) -> bool:
    """Whether persons bear this name, first or last."""
    return _class_of(folded) is not None


@cache
def _by_form() -> Mapping[str, str]:
    """What is a name by its forms (`proper_names.txt`), and its class."""
    classes: dict[str, str] = {}
    for line in read_lines("language", "ar", "proper_names.txt"):
        kind, *words = line.split()
        classes.update(dict.fromkeys(words, kind))
    for line in entries("gregorian_months") | entries("hijri_months"):
        for month in line.replace(",", " ").split():
            classes.pop(month, None)
    return classes


def is_proper(folded: str) -> bool:
    """Whether a word bears no article and no ending, as names do, those of persons among them."""
    return _by_form().get(folded) == "name"


def is_noun(folded: str) -> bool:
    """Whether a listed name is another word as well, which bears the article, or a verb: جميل."""
    return _by_form().get(folded) == "noun"


@lru_cache(maxsize=WORDS_REMEMBERED)
def is_clear(folded: str) -> bool:
    """Whether many names begin with a word that is hardly anything else: فيصل, not جميل."""
    return opens_names(folded) and (not is_noun(folded) or is_given(folded))


def is_given(folded: str) -> bool:
    """Whether a word opens names far more often than it stands in texts."""
    return _class_of(folded) == "given"


def is_family(folded: str) -> bool:
    """Whether a listed name hardly opens names: a family's."""
    return _class_of(folded) == "other"


@lru_cache(maxsize=WORDS_REMEMBERED)
def opens_names(folded: str) -> bool:
    """Whether many persons' names begin with this word."""
    return _class_of(folded) in {"given", "first"}


@lru_cache(maxsize=WORDS_REMEMBERED)
def commonness(folded: str) -> float:
    """The Zipf value of a word in its commonest reading, with and without clitics: لأمانة is no rare word."""
    readings = [form for _, form in bare_forms(folded)]
    return max(
        _EVERYWHERE if is_function_word(form) else zipf_of("ar")(stem(form)) for form in readings
    )


@lru_cache(maxsize=WORDS_REMEMBERED)
def is_ordinal(folded: str) -> bool:
    """Whether a word is an ordinal number, or the first of one: الثالث عشر."""
    return any(entry.split()[0] == folded for entry in entries("ordinals"))


@lru_cache(maxsize=WORDS_REMEMBERED)
def is_connective(folded: str) -> bool:
    """Whether a word holds a name together or opens a part of it: بن, أبو, فان."""
    return folded in entries("family_names") | {"ال", "ابي", "ابا", "دو"}


@lru_cache(maxsize=WORDS_REMEMBERED)
def is_role_head(folded: str) -> bool:
    """Whether a word says what somebody is, with or without the article; no clitics before it."""
    return folded.removeprefix("ال") in entries("role_heads") or folded in entries("role_heads")


@lru_cache(maxsize=WORDS_REMEMBERED)
def is_possessed_role(folded: str) -> bool:
    """Whether a word says what somebody is to one who was named: نظيره, زوجته."""
    bare = re.sub("(?:ها|هم|هما|ه)$", "", folded)
    roles = entries("possessed_roles") | entries("leading_roles")
    return bare != folded and (bare in roles or re.sub("ت$", "ه", bare) in roles)


@lru_cache(maxsize=WORDS_REMEMBERED)
def is_named_after(folded: str) -> bool:
    """Whether a word is for what bears persons' names and is none, with or without the article: جامعة."""
    return folded.removeprefix("ال") in entries("named_after") or folded == "باسم"


@lru_cache(maxsize=WORDS_REMEMBERED)
def may_be_named_after(folded: str) -> bool:
    """The same of a word with clitics before it or without: وجامعة."""
    return any(is_named_after(form) for _, form in bare_forms(folded))


@lru_cache(maxsize=WORDS_REMEMBERED)
def is_honorific(folded: str) -> bool:
    """Whether a name follows a word at once: الدكتور, معالي."""
    return folded.removeprefix("ال") in entries("honorifics")


_UNLIKE_PARTICLES = frozenset({"آنا", "منى"})
"""Names that are folded like particles, انا and مني, which are not written so."""

_ARTICLE = re.compile("([وفبك]?)ال.{3}|و?لل.{2}")


def is_definite(word: Token) -> bool:
    """Whether a word bears the article, which is written without hamza: ألماني has none, nor has إلهام without its."""
    return _is_definite(word.folded, word.written)


@lru_cache(maxsize=WORDS_REMEMBERED)
def _is_definite(folded: str, written: str) -> bool:
    bears = _ARTICLE.match(folded)
    if bears is None or "أ" in written[:2] or "إ" in written[:2]:
        return False
    if bears[1] and zipf_of("ar")(stem(folded)) <= UNKNOWN:
        return False  # بالاسيوس
    return folded not in entries("given_names") and folded not in entries("foreign_given_names")


def _may_belong_bare(folded: str, *, definite: bool, limit: float) -> bool:
    is_other = is_function_word(folded) or is_role_head(folded) or is_named_after(folded)
    is_other |= folded in BLESSINGS or folded in entries("weekdays") or folded in _OF_COMPANIES
    if is_other or not _LETTERS.fullmatch(folded) or _has_a_preposition(folded):
        return False
    if is_proper(folded) or is_clear(folded):
        return True
    if _is_of_another_class(folded):
        return False
    if is_listed(folded):
        return commonness(folded) <= _COMMON - RARE + limit
    if definite:
        return folded.endswith("ي") and commonness(folded) <= limit
    return not is_inflected(folded) and len(folded) > 2 and commonness(folded) <= limit


def _has_a_preposition(folded: str) -> bool:
    """Whether a word is a common noun behind a preposition: بشكل, which bears no article either."""
    return (
        folded[0] in "بلك" and not is_listed(folded) and zipf_of("ar")(stem(folded[1:])) >= _COMMON
    )


def _is_of_another_class(folded: str) -> bool:
    """Whether a word is a verb, or an accusative that is commoner than a name."""
    if word_class(folded) == "verb":
        return not opens_names(folded)
    return word_class(folded) == "accusative" and commonness(folded) > RARE


@lru_cache(maxsize=WORDS_REMEMBERED)
def is_inflected(folded: str) -> bool:
    """Whether an unlisted word looks like a verb, or has a pronoun or a preposition written in one with it."""
    verbal = is_future(folded) or (commonness(folded) > UNKNOWN and _VERBAL.fullmatch(folded))
    with_clitic = folded[0] in "بلوف" and len(folded) > 3 and is_a_word(folded[1:])
    return bool(_PRONOUNS.fullmatch(folded) or verbal or with_clitic)


def _is_his(folded: str, written: str) -> bool:
    """Whether a pronoun is written on to a common noun: ناديه, which is no نادية."""
    is_name = is_given(folded) or folded.endswith("الله") or folded == "عبده"
    if is_name or not written.endswith("ه"):
        return False
    return commonness(folded[:-1]) >= BEHIND_A_TITLE


def may_belong(word: Token, limit: float = RARE) -> bool:
    """Whether a word may stand in a name: a listed one, or one that is no commoner than a Zipf value.

    على with the dotless letter is the preposition; علي is a name as often as not, and context decides.
    """
    return _may_belong(word.folded, word.written, limit)


@lru_cache(maxsize=WORDS_REMEMBERED)
def _may_belong(folded: str, written: str, limit: float) -> bool:
    if not folded[0].isalpha():
        return False
    if folded == "علي":
        return written.endswith("ي")
    if written in _UNLIKE_PARTICLES:
        return True
    if not _may_belong_bare(folded, definite=_is_definite(folded, written), limit=limit):
        return False
    if written.endswith("ى") and folded in entries("foreign_given_names"):
        return False  # روى is no روي
    return _TANWIN not in written and not _is_his(folded, written)


def is_future(folded: str) -> bool:
    """Whether an unlisted word is an imperfect behind the س of what is to come: ستزور, not ستيوارت."""
    is_formed = len(folded) > 4 and folded[0] == "س" and folded[1] in OF_IMPERFECTS
    return is_formed and commonness(folded[1:]) > UNKNOWN and not is_proper(folded)


def is_a_word(folded: str) -> bool:
    """Whether a word is a name or one that is not the rarest."""
    return is_listed(folded) or is_proper(folded) or commonness(folded) > UNKNOWN

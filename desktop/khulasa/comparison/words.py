"""By what words of two reports are compared: skeletons, synonyms, and the forms that make two things of one word.

A skeleton is what is left of a stem without the letters that patterns of words add. كلفة and كلف, تأجلت and أجلت, تحذير
and حذر share one. Skeletons merge words of different meaning as well; so they say something only where much of two
sentences agrees.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from khulasa.language.arabic.lists import word_class
from khulasa.language.arabic.stems import stem
from khulasa.language.folding import fold
from khulasa.language.frequencies import zipf_of
from khulasa.resources import read_lines

_IMPERFECT = re.compile("^س?[يت](?=.{3})")
_GROWN = re.compile("^(?:[ام]?ست|مت|[ام])(?=.{3})")
_WEAK = re.compile("[اويءئؤه]")
_INFIX = re.compile("^(.)(?:ت|(?<=[صضط])ط|(?<=ز)د)(?=..)")
_PASSIVE = re.compile("^[نت](?=...)")
_DUAL = re.compile("(?<=...)(?:تين|تان|ين|ان)$")
_POSSESSED = re.compile("(?<=..)ت(?:هما|ها|هم|هن|ه|نا)$")
_FEMININE_DUAL = re.compile("(?:تين|تان)$")
_FUTURE = re.compile("[وف]?س[يتن]")
_IMPERFECT_WORD = re.compile("[وف]?س?[يتن]")
_ARTICLE = re.compile("^[وف]?(?:[بكل]?ال|لل|[بل](?=.{4}))")
_CLITICS = frozenset("وفبلك")


@cache
def listed(name: str) -> frozenset[str]:
    """The folded words of a list, several a line, each also with a leading و and ف."""
    words = (word for line in read_lines("language", "ar", f"{name}.txt") for word in line.split())
    return frozenset(prefix + fold(word) for word in words for prefix in ("", "و", "ف"))


@cache
def _synonyms() -> dict[str, str]:
    """The stems of `synonyms.txt`, each with the first word of its group."""
    groups = (line.split() for line in read_lines("language", "ar", "synonyms.txt"))
    return {stem(fold(word)): fold(group[0]) for group in groups for word in group}


def is_hedge(folded: str) -> bool:
    """Whether a word makes what follows possible, wished or expected only."""
    return folded in listed("hedges")


@lru_cache(maxsize=1 << 16)
def key_of(folded: str) -> str:
    """By what a word is found and compared: its skeleton, or that of the word that its synonyms are listed under."""
    bare = _without_clitics(folded)
    root = stem(bare)
    known = _synonyms()
    for form in (root, _IMPERFECT.sub("", root)):
        if form in known:
            return skeleton(known[form])
    return skeleton(bare)


def _without_clitics(folded: str) -> str:
    """A word without و, ف, ب, ل and ك where it is commoner so, and no table says that the letter is its own: بمشاركة.

    And a feminine noun without whose it is, which stands behind its ت: أسئلته.
    """
    while (
        len(folded) > 3
        and folded[0] in _CLITICS
        and not word_class(folded)
        and zipf_of("ar")(stem(folded[1:])) > zipf_of("ar")(stem(folded))
    ):
        folded = folded[1:]
    possessed = _POSSESSED.sub("ه", folded)
    is_commoner = zipf_of("ar")(stem(possessed)) > zipf_of("ar")(stem(folded))
    return possessed if is_commoner else folded


@lru_cache(maxsize=1 << 16)
def skeleton(folded: str) -> str:
    """The letters of a word that its pattern doesn't add, as far as they can be told; never empty."""
    root = stem(folded)
    bare = _WEAK.sub("", _GROWN.sub("", _IMPERFECT.sub("", root)))
    bare = _PASSIVE.sub("", _INFIX.sub(r"\1", bare))
    return bare if len(bare) > 1 else root


def is_to_come(folded: str) -> bool:
    """Whether a folded word is a verb of what is to come: سيزور."""
    return bool(_FUTURE.match(folded)) and not skeleton(folded).startswith("س")


def one_is_to_come(one: str, other: str) -> bool:
    """Whether of two folded words of one stem one is to come, and the other is no imperfect: سيزور, زار."""
    pairs = ((one, other), (other, one))
    return any(is_to_come(coming) and not _IMPERFECT_WORD.match(past) for coming, past in pairs)


def one_is_a_dual(one: str, other: str) -> bool:
    """Whether of two folded words one may be the other with the ending of two: اللاعبان, اللاعب."""
    first, second = (_ARTICLE.sub("", word) for word in (one, other))
    return any(
        _DUAL.search(dual)
        and _DUAL.sub("", dual)
        == (single.removesuffix("ه") if _FEMININE_DUAL.search(dual) else single)
        for dual, single in ((first, second), (second, first))
    )

"""What one sentence says beside another: precise rather than complete, so mostly nothing.

Both must share nearly all content words, and only one of them may have words of its own: where each has, they are as
likely about two things as about one in other words. Antonyms are not known; synonyms have one key (`words`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from khulasa.comparison.amounts import Amount, agree
from khulasa.comparison.content import Content, Word
from khulasa.comparison.counting import counts_one
from khulasa.comparison.model import Relation
from khulasa.comparison.words import one_is_a_dual, one_is_to_come
from khulasa.facts.model import Span
from khulasa.facts.tokens import is_verb
from khulasa.language.arabic.stems import stem

_SHARED = 2
"""Content words, what is counted among them, that two sentences share at least."""

_UNION = {Relation.SAME: 0.8, Relation.NUMBER: 0.8, Relation.DENIED: 0.75}
"""The share of the content words of both that are in both. Of the pairs of `gold/reports/pairs.tsv` that tell of one
matter four in five share all of them, and those of two matters at most 0.6; but a short sentence with one word more, as
in "the *new* firm", is often about another thing, so more is asked for.
"""

SHOWN = frozenset(Relation)
"""The relations that are told: those right in at least 9 of 10 of the pairs of `tests/quality/reports.py`."""


@dataclass(frozen=True, slots=True)
class Beside:
    """A relation, and what differs in either sentence."""

    relation: Relation
    one: tuple[Span, ...] = ()
    other: tuple[Span, ...] = ()


def relation(one: Sequence[Content], other: Sequence[Content]) -> Beside | None:
    """What is told of two sentences, each as it stands and as what somebody says; None where nothing is."""
    alike = len(one) == len(other)  # somebody says both, or nobody does
    compared = zip(one, other, strict=True) if alike else product(one, other)
    for mine, theirs in compared:
        if mine.denial is theirs.denial is None and are_two(mine.frame, theirs.frame):
            continue  # each says it of himself, perhaps
        found = _of(mine, theirs)
        if found is not None and found.relation in SHOWN:
            return found
    return None


def _of(one: Content, other: Content) -> Beside | None:
    if one.asks != other.asks:
        return None
    pairs = matched(one, other)
    if one.undenied or other.undenied:
        return _undenied(one, other, pairs)
    if narrowed(one, pairs) or narrowed(other, pairs):
        return None
    denied = _denied(one, other, pairs)
    if denied is not None:
        return denied
    opposed = bool(opposed_words(pairs)) or (one.denial is None) != (other.denial is None)
    if opposed or one.hedges != other.hedges or swapped(one, other):
        return None
    return _same_or_number(one, other, pairs)


Pairs = Sequence[tuple[Word, Word]]


def matched(one: Content, other: Content) -> list[tuple[Word, Word]]:
    """The content words of both, each with the first of the other sentence that it agrees with."""
    free = list(other.words)
    pairs = []
    for word in one.words:
        match = next((each for each in free if each.key == word.key), None)
        if match is not None:
            free.remove(match)
            pairs.append((word, match))
    return pairs


def share(one: Content, other: Content, pairs: Pairs) -> float:
    """How much of the content words of both is in both."""
    keys = {word.key for word, _ in pairs}
    return len(keys) / max(1, len(one.keys | other.keys))


def _own(content: Content, pairs: Pairs) -> frozenset[str]:
    return content.keys - {word.key for word, _ in pairs}


def narrowed(content: Content, pairs: Pairs, new: frozenset[str] | None = None) -> bool:
    """Whether a word that only one sentence has makes another thing of one of both beside it.

    It follows as a definite one on a definite one (the firm, the *other* firm), or is the noun that the next one, a
    definite one at last, completes (the mayor, the mayor's *deputy*). The first word of all is rather a verb. `new`,
    where it is known, are the keys of words that the other report never has: an adjective that it has makes no other
    thing.
    """
    own = _own(content, pairs)
    new = own if new is None else new
    following = (
        False  # whether the next words are a definite noun, or one that such a noun completes
    )
    words = content.words
    for place in range(len(words) - 1, 0, -1):
        word, before = words[place].token.folded, words[place - 1].token.folded
        adjoins = words[place].token.span.start - words[place - 1].token.span.end == 1
        is_own, before_is_own = (words[at].key in own for at in (place, place - 1))
        if (
            adjoins
            and words[place].key in new
            and not before_is_own
            and _is_definite(word)
            and _is_definite(before)
        ):
            return True
        following = _is_definite(word) or following
        if (
            adjoins
            and before_is_own
            and not is_own
            and following
            and place > 1
            and _may_head(before)
            and not content.counts(words[place - 1])
        ):
            return True
        following = following and adjoins and not _is_definite(before)
    return False


def _is_definite(folded: str) -> bool:
    return folded.startswith("ال")


def _may_head(folded: str) -> bool:
    """Whether a word may be a noun that the next one completes."""
    return not (_is_definite(folded) or folded.startswith("و") or _may_be_a_verb(folded))


def are_two(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two speakers, each by the keys of his names, share none."""
    return bool(one and other) and one.isdisjoint(other)


def _denied(one: Content, other: Content, pairs: Pairs) -> Beside | None:
    """What is denied by a verb over all of it, or by particles before words that both have."""
    alike = len(pairs) >= _SHARED and share(one, other, pairs) >= _UNION[Relation.DENIED]
    if not alike or (_own(one, pairs) and _own(other, pairs)):
        return None
    if one.hedges != other.hedges or _conflicts(one, other) != []:
        return None
    if (one.denial is None) == (other.denial is None):
        return _denied_by_particles(one, other, pairs)
    if opposed_words(pairs) or one.refuses or other.refuses:
        return None  # a denial of what is denied
    marks = [(each.denial,) if each.denial else () for each in (one, other)]
    return Beside(Relation.DENIED, *marks)


def _undenied(one: Content, other: Content, pairs: Pairs) -> Beside | None:
    """What one who is named denies, and doesn't deny in the other report; beside all else nothing follows of it."""
    is_one = bool(one.frame) and one.frame == other.frame
    if not is_one or (one.denial is None) == (other.denial is None):
        return None
    alike = len(pairs) >= _SHARED and share(one, other, pairs) >= _UNION[Relation.DENIED]
    if not alike or opposed_words(pairs) or one.hedges != other.hedges:
        return None
    marks = [tuple(filter(None, (each.denial, each.undenied))) for each in (one, other)]
    return Beside(Relation.DENIED, *marks)


def _denied_by_particles(one: Content, other: Content, pairs: Pairs) -> Beside | None:
    """What only one sentence denies by لم, ليس, غير, though both have the word; it may have no words of its own.

    "No *second* loan" leaves room for a first.
    """
    if one.denial is not None or one.restricts or other.restricts:
        return None
    opposed = opposed_words(pairs)
    mine = tuple(word.denied_by for word, _ in opposed if word.denied_by)
    theirs = tuple(word.denied_by for _, word in opposed if word.denied_by)
    if bool(mine) == bool(theirs) or _own(one if mine else other, pairs):
        return None
    return Beside(Relation.DENIED, mine, theirs)


def opposed_words(pairs: Pairs) -> list[tuple[Word, Word]]:
    """The words that one sentence denies and the other doesn't."""
    return [pair for pair in pairs if (pair[0].denied_by is None) != (pair[1].denied_by is None)]


def swapped(one: Content, other: Content) -> bool:
    """Whether what stands behind a preposition is another word in either, though both have both: who beat whom."""
    shared = one.keys & other.keys
    if _two_changed_places(one, other):
        return True
    return any(
        not keys & other.behind[word] and keys <= shared and other.behind[word] <= shared
        for word, keys in one.behind.items()
        if word in other.behind
    )


def _two_changed_places(one: Content, other: Content) -> bool:
    """Whether all words agree but for two that stand in each other's place, and neither is a verb, which may."""
    if len(one.words) != len(other.words):
        return False
    moved = [
        (mine.token.folded, theirs.token.folded)
        for mine, theirs in zip(one.words, other.words, strict=True)
        if mine.key != theirs.key
    ]
    if len(moved) != 2 or any(map(_may_be_a_verb, (word for pair in moved for word in pair))):
        return False
    (first, second), (third, fourth) = (map(stem, pair) for pair in moved)
    return first == fourth and second == third


def _may_be_a_verb(folded: str) -> bool:
    return is_verb(folded) or folded.lstrip("وف")[:1] in {"ي", "ت", "س"}


def _same_or_number(one: Content, other: Content, pairs: Pairs) -> Beside | None:
    conflicts = _conflicts(one, other)
    if conflicts is None or one.refuses != other.refuses:
        return None
    if _own(one, pairs) and _own(other, pairs):
        return None
    kind = Relation.NUMBER if conflicts else Relation.SAME
    if len(pairs) < _SHARED or share(one, other, pairs) < _UNION[kind]:
        return None
    for differ in (one_is_a_dual, one_is_to_come):
        if any(differ(mine.token.folded, theirs.token.folded) for mine, theirs in pairs):
            return None
    if not conflicts and (counts_one(one, other) or counts_one(other, one)):
        return None
    mine = tuple(dict.fromkeys(amount.span for amount, _ in conflicts))
    theirs = tuple(dict.fromkeys(amount.span for _, amount in conflicts))
    return Beside(kind, mine, theirs)


def _conflicts(one: Content, other: Content) -> list[tuple[Amount, Amount]] | None:
    """The amounts and dates of both that count the same and differ; None where it can't be told."""
    found: list[tuple[Amount, Amount]] = []
    for key in dict.fromkeys(amount.key for amount in one.amounts):
        mine, theirs = (
            [amount for amount in each.amounts if amount.key == key] for each in (one, other)
        )
        if not theirs:
            continue
        if len(mine) != len(theirs):
            if not any(agree(each, rival) for each in mine for rival in theirs):
                return None
            continue
        answers = [agree(*pair) for pair in zip(mine, theirs, strict=True)]
        if None in answers:
            return None
        differing = [
            pair
            for pair, agree in zip(zip(mine, theirs, strict=True), answers, strict=True)
            if not agree
        ]
        if len(differing) > 1 and {each.value for each, _ in differing} == {
            each.value for _, each in differing
        }:
            return None  # they changed places
        found += differing
    return found

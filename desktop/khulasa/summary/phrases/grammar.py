"""What grammar says of each word of a document: which may stand together in a phrase, and how."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from khulasa.document.model import Document, Sentence
from khulasa.language.shapes import Kind
from khulasa.summary.phrases.mentions import HEADS, Flags, Mentions, Numbers

_NOUNS = (Kind.BARE, Kind.MARKED)

Array = TypeVar("Array", Flags, Numbers)


@dataclass(frozen=True)
class Roles:
    """What grammar says of each word of a document: one entry a word.

    `noun` words are nouns, adjectives or names, `marked` ones certainly. `joined` ones go on from the word before,
    those with a `loose` link, a number, only in a phrase that returns more often than that; what `extends` a name is
    part of it wherever it stands, what `hangs` stands behind a function word and wants its owner. `subjects` stand
    behind what is mostly a verb, so that an object may follow. `opens` and `says` leave out words that are too weak to
    open a phrase, or to be one, `alone` those that are none by themselves, `ends` those that a name goes on behind;
    `weak` words with the article are ordinals and the like. `follows` may be adjectives and go with what stands before
    them, `listed` ones behind an and. `clean` words can be shown as they stand.
    """

    noun: Flags
    marked: Flags
    joined: Flags
    loose: Numbers
    extends: Flags
    subjects: Flags
    hangs: Flags
    opens: Flags
    says: Flags
    alone: Flags
    ends: Flags
    weak: Flags
    follows: Flags
    listed: Flags
    clean: Flags
    in_head: Flags
    in_candidate: Flags


def roles_of(
    mentions: Mentions,
    document: Document,
    sentences: Sequence[Sentence],
    candidates: Collection[int],
) -> Roles:
    """What grammar says of the words; `candidates` are the indexes of sentences that a summary may choose."""
    in_head, in_candidate = _places_of(mentions, document, sentences, candidates)
    kinds = _settled(mentions, in_head)
    behind_noun = np.roll(kinds, 1) >= Kind.BARE
    figures = mentions.flags("figure") & mentions.hyphen & behind_noun
    kinds = np.where(figures, Kind.BARE, kinds)

    marked = kinds == Kind.MARKED
    noun = (kinds == Kind.BARE) | marked
    prefixed = mentions.flags("prefix")
    noun_before = np.roll(noun, 1) & mentions.near
    loses_article = np.roll(marked, 1) & ~marked
    joined = noun_before & noun & ~prefixed & ~loses_article
    extends = figures | _of_bodies(mentions, marked, noun_before, joined)
    joined |= extends

    weak = mentions.flags("weak")
    generic = mentions.flags("generic")
    named = mentions.flags("named")
    qualifies = mentions.flags("qualifies")
    opens = noun & ~weak & ~figures
    after_break = np.roll(kinds, 1) == Kind.BREAK
    after_function = np.roll(_function(kinds), 1)
    return Roles(
        noun=noun,
        marked=marked,
        joined=joined,
        loose=np.where(joined, 0, _loose_links(mentions, kinds, noun, marked)),
        extends=extends,
        subjects=marked & after_break & mentions.near,
        hangs=noun & ~marked & after_function & mentions.near,
        opens=opens,
        says=opens & ~generic,
        alone=noun & ~generic & ~named,
        ends=noun & ~named,
        weak=weak & marked,
        follows=qualifies & ~_by_itself(mentions),
        listed=qualifies & noun_before & noun & prefixed,
        clean=mentions.flags("clean"),
        in_head=in_head,
        in_candidate=in_candidate,
    )


def any_words(mentions: Mentions, roles: Roles) -> Roles:
    """Every word with a letter that may be a noun, by itself, for a text where grammar finds none for sure.

    Where there is no such word, every one that is no function word.
    """
    words = ~_function(mentions.kinds) & mentions.lettered
    for kinds in (_NOUNS, (*_NOUNS, Kind.EITHER)):
        likely = words & np.isin(mentions.kinds, kinds)
        if likely.any():
            words = likely
            break
    never = np.zeros_like(words)
    return Roles(
        noun=words,
        marked=words,
        joined=never,
        loose=np.zeros_like(mentions.terms),
        extends=never,
        subjects=never,
        hangs=never,
        opens=words,
        says=words,
        alone=words & ~mentions.flags("generic"),
        ends=words,
        weak=never,
        follows=never,
        listed=never,
        clean=np.ones_like(words),
        in_head=roles.in_head,
        in_candidate=roles.in_candidate,
    )


def _places_of(
    mentions: Mentions,
    document: Document,
    sentences: Sequence[Sentence],
    candidates: Collection[int],
) -> tuple[Flags, Flags]:
    """Which words stand in a title or heading, and which in a sentence that a summary may choose."""
    places = {sentence.index: place for place, sentence in enumerate(sentences)}
    owners = np.array([places[index] for index in mentions.sentences.tolist()], dtype=np.int64)
    kinds = [document.blocks[sentence.block].kind for sentence in sentences]
    in_head = np.array([kind in HEADS for kind in kinds])
    in_candidate = np.array([sentence.index in candidates for sentence in sentences])
    return in_head[owners], in_candidate[owners]


def _function(kinds: Numbers) -> Flags:
    return np.asarray((kinds == Kind.STOP) | (kinds == Kind.PREPOSITION))


def _by_itself(mentions: Mentions) -> Flags:
    """Where a word that may be an adjective is none: behind a function word, and at the beginning."""
    kinds_before = np.roll(mentions.kinds, 1)
    return _function(np.where(mentions.near, kinds_before, Kind.STOP))


def _settled(mentions: Mentions, in_head: Flags) -> Numbers:
    """The kinds in context: what may be a verb is a noun behind a preposition or a noun, and in a heading."""
    kinds = mentions.kinds
    before = np.where(mentions.near, np.roll(kinds, 1), Kind.BREAK)
    noun_expected = (before == Kind.PREPOSITION) | (before == Kind.BARE) | in_head
    kinds = np.where((kinds == Kind.EITHER) & noun_expected, Kind.BARE, kinds)
    if mentions.grammar.construct:
        return _named(mentions, kinds)
    opening = (
        kinds == Kind.MARKED
    ) & ~mentions.near  # a sentence's first word has a capital anyway
    return np.where(opening, Kind.BARE, kinds)


def _named(mentions: Mentions, kinds: Numbers) -> Numbers:
    """The kinds, with function words in names taken for names: أم in أم الفحم, mostly the one before the other."""
    kinds = kinds.copy()
    terms = mentions.terms
    often = counted(terms)[terms]
    for _ in range(2):
        noun_after = np.roll(kinds, -1) >= Kind.BARE
        followed = np.roll(mentions.near, -1) & noun_after
        followed &= (kinds == Kind.STOP) & mentions.flags("named")
        places = np.flatnonzero(followed & (often >= 2))
        pairs = terms[places] * len(mentions.names) + np.roll(terms, -1)[places]
        _, inverse, counts = np.unique(pairs, return_inverse=True, return_counts=True)
        together = counts[inverse]
        is_name = (together >= 2) & (2 * together >= often[places])
        kinds[places[is_name]] = Kind.BARE
    return kinds


def _of_bodies(mentions: Mentions, marked: Flags, noun_before: Flags, joined: Flags) -> Flags:
    """Where the name of a body goes on behind an and or a ل: حزب النور والعمل, المؤسسة الوطنية للمياه."""
    body = mentions.flags("body")
    second = noun_before & np.roll(marked, 1)
    headed = np.roll(body, 2) & np.roll(joined, 1)
    headed |= np.roll(body, 3) & np.roll(joined, 1) & np.roll(joined, 2)
    adds = mentions.flags("joins") & headed
    gives = mentions.flags("inner") & (headed | np.roll(body & marked, 1))
    return np.asarray(second & (adds | gives))


def _loose_links(mentions: Mentions, kinds: Numbers, noun: Flags, marked: Flags) -> Numbers:
    """How loosely each word goes on from the one before; 0 where it does not go on, as behind an "and" of its own."""
    bound = mentions.flags("prefix")
    inner = mentions.flags("inner")
    construct = mentions.grammar.construct
    function = _function(kinds)
    noun_before = np.roll(noun, 1) & mentions.near
    function_before = np.roll(function, 1) & mentions.near
    link = kinds == Kind.PREPOSITION if construct else function

    loose = (noun_before & link).astype(np.int64)
    loose += function_before & noun & ~bound
    loose += noun_before & noun & inner
    if construct:
        loses_article = np.roll(marked, 1) & noun & ~marked
        loose += 2 * (noun_before & loses_article & ~bound)
    else:
        loose += function_before & function
    goes_on = ~bound | inner
    return np.asarray(goes_on * loose)


def counted(numbers: Numbers) -> Numbers:
    """How often each number comes; one entry more, 0, for -1."""
    return np.bincount(numbers[numbers >= 0], minlength=int(numbers.max(initial=-1)) + 2)


def ahead(values: Array, by: int) -> Array:
    """What the words so many further on have; nothing beyond the end."""
    moved = np.zeros_like(values)
    count = max(0, len(values) - by)
    moved[:count] = values[by:]
    return moved

"""What the opening of a sentence refers back to: the cues of leaning, each a fact of its first words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from khulasa.language.arabic.context.cue import Cue
from khulasa.language.arabic.context.opening import (
    KNOWN,
    Opening,
    bare,
    carries_pronoun,
    has_preposition,
    is_definite,
    is_demonstrative,
    is_function_word,
    is_relative,
    is_verb,
    names_something,
    phrases,
    subject_follows,
)
from khulasa.language.arabic.context.speech import FIRST, cues_of_speech, is_first_person
from khulasa.language.arabic.lists import entries, with_conjunctions
from khulasa.language.arabic.stems import stem

_EARLY = 6
"""So many words of what follows the links are searched for demonstratives, roles and pronouns."""

_FEW = 3
"""A sentence of so few words without a verb is none."""

_BARE_QUESTION = 5
"""A question of so few words asks about what was said."""

_DUAL = re.compile("ين$")
_MOST_LINKS = 3
_NEAR = ("هذا", "هذه", "هذة", "هاته")
_QUESTION_MARKS = ("?", "؟")
_CLOSING = ' \u00a0\u200f"”»’)].!…'
_LIST_SIGNS = "-–—*•▪●"


def cues_of(sentence: str, spoken: Opening, known: Collection[str]) -> frozenset[Cue]:
    """The cues of a sentence; `known` are the stems that the title explains."""
    linked, rest = _without_links(spoken)
    cues = set(linked)
    if not rest.folded:
        return frozenset(cues | {Cue.FRAGMENT})
    cues.update(cues_of_speech(sentence, rest))
    cues.update(_of_pronouns(rest))
    cues.update(_of_demonstratives(rest, known))
    cues.update(_of_nouns(rest, known))
    if not linked and _is_piece(spoken):
        cues.add(Cue.CLAUSE)
    if sentence.rstrip(_CLOSING).endswith(_QUESTION_MARKS):
        if spoken.whole and len(spoken.folded) <= _BARE_QUESTION:
            cues.add(Cue.QUESTION)
    elif _is_fragment(sentence, spoken):
        cues.add(Cue.FRAGMENT)
    return frozenset(cues)


_LINKS = (
    ("links", Cue.LINK),
    ("links_of_contrast", Cue.CONTRAST),
    ("links_to_reasons", Cue.REASON),
)


def _without_links(spoken: Opening) -> tuple[set[Cue], Opening]:
    """The links that a sentence opens with, and what follows them."""
    cues: set[Cue] = set()
    rest = spoken
    for _ in range(_MOST_LINKS):
        if not _may_link(rest.word(0)):  # most sentences open with no link
            break
        length, cue = max((phrases(name).length_at(rest.folded), cue) for name, cue in _LINKS)
        points_at_noun = cue is Cue.REASON and is_definite(rest.word(length))
        if not length or points_at_noun:
            break
        cues.add(cue)
        rest = rest.after(length)
    return cues, rest


@lru_cache(maxsize=KNOWN)
def _may_link(word: str) -> bool:
    """Whether any link begins with a word."""
    return any(phrases(name).begin_with(word) for name, _ in _LINKS)


def _of_pronouns(rest: Opening) -> Iterator[Cue]:
    if phrases("points_back").length_at(rest.folded):
        yield Cue.PRONOUN
        return
    measured = False  # أفضل أوقات زراعتها: the nouns of a measure are none that a pronoun speaks of
    if _tells_of_whole(rest):
        yield Cue.EARLY_PRONOUN
        return
    for place in range(min(_EARLY, len(rest.folded))):
        written, word = rest.written[place], rest.folded[place]
        if carries_pronoun(written, word):
            if not _is_explained_later(rest, place):
                yield Cue.PRONOUN if place == 0 else Cue.EARLY_PRONOUN
            return
        if bare(word) in entries("quantifiers"):
            measured = True
        elif is_definite(word) or (names_something(written, word) and not measured):
            return


def _tells_of_whole(rest: Opening) -> bool:
    """`وعدد سكانها`, `والغرض منه`: the noun that opens the sentence belongs to what the pronoun speaks of."""
    first, second = rest.folded[0], rest.word(1)
    if second in ("منه", "منها", "منهم"):
        return is_definite(first)
    if is_definite(first) or is_function_word(first) or is_verb(first) or bare(second) != second:
        return False
    if second in entries("pronouns") or second in entries("lone_pronouns") or is_verb(second):
        return False
    return len(rest.folded) > 1 and carries_pronoun(rest.written[1], second)


def _is_explained_later(rest: Opening, place: int) -> bool:
    """`في تصريحاته أمس، قال المدير`: the clause that follows names whom the pronoun speaks of.

    So does `يذكر أنه تم`, where the pronoun stands for nothing.
    """
    if bare(rest.folded[place]) in ("انه", "انها") and rest.word(place - 1) in with_conjunctions(
        "no_speaker"
    ):
        return True
    if rest.word(0) not in with_conjunctions("prepositions"):
        return False
    for later in range(place + 1, len(rest.folded) - 1):
        if is_verb(rest.folded[later]):
            return subject_follows(rest, later)
    return False


def _of_demonstratives(rest: Opening, known: Collection[str]) -> Iterator[Cue]:
    for place in range(min(_EARLY, len(rest.folded))):
        if not is_demonstrative(rest.folded[place]):
            continue
        following = rest.word(place + 1)
        if is_relative(following) and following != "ما":
            return
        if not is_definite(following):
            if place and is_definite(rest.folded[place - 1]) and not is_verb(following):
                continue  # تصريحات الحسيني هذه
            yield Cue.THIS
            return
        if not _explains_itself(rest, place, known):
            yield Cue.THIS_THING
            return


def _explains_itself(rest: Opening, place: int, known: Collection[str]) -> bool:
    """Whether the noun behind a demonstrative is the time, the place, the text itself, or was named."""
    noun = rest.folded[place + 1]
    is_near = bare(rest.folded[place]).endswith(_NEAR)
    if is_near and (noun in entries("time_words") or noun in entries("here_and_now")):
        return True
    if noun in entries("of_this_text") and _speaks_of_itself(rest, place):
        return True
    root = stem(noun)
    return root in known or any(stem(word) == root for word in rest.folded[:place])


def _speaks_of_itself(rest: Opening, place: int) -> bool:
    """`في هذا المقال نعرض`, `تهدف هذه الدراسة`: no text speaks of another so."""
    around = [*range(max(0, place - 3), place), place + 2, place + 3]
    return any(
        is_first_person(rest.written[at], rest.folded[at])
        or bare(rest.folded[at]) in entries("aims_of_texts")
        for at in around
        if at < len(rest.folded)
    )


def _of_nouns(rest: Opening, known: Collection[str]) -> Iterator[Cue]:
    early = rest.folded[:_EARLY]
    for place, word in enumerate(early[:FIRST]):
        if _role(word) and stem(word) not in known and not _is_specified(rest, place):
            yield Cue.ROLE
            break
    without_conjunctions = set(map(bare, early))
    if not without_conjunctions.isdisjoint(entries("same_and_other")):
        yield Cue.OTHER
    if not without_conjunctions.isdisjoint(("ايضا", "كذلك")):
        yield Cue.ALSO
    if _points_to_place(rest.folded):
        yield Cue.PLACE


@lru_cache(maxsize=KNOWN)
def _role(word: str) -> bool:
    roles = entries("bare_roles")
    for form in (word, bare(word), word.replace("لل", "ال", 1)):
        if form in roles or _DUAL.sub("ان", form) in roles:
            return True
    return False


def _is_specified(rest: Opening, place: int) -> bool:
    """Whether what stands behind a noun says which it is."""
    following = rest.word(place + 1)
    if not following or is_demonstrative(rest.word(place - 1)):
        return False
    if is_definite(following) or is_relative(following) or following in ("باسم", "بين", "مع"):
        return True
    return names_something(rest.written[place + 1], following) and not has_preposition(following)


def _points_to_place(folded: tuple[str, ...]) -> bool:
    """`وهبطت هناك الأسعار`, but not `وكان هناك من…`."""
    if bare(folded[0]) in ("هنا", "حينها", "عندها", "بعدها"):
        return True
    return folded[1:2] == ("هناك",) and folded[0] not in with_conjunctions("existentials")


def _is_piece(spoken: Opening) -> bool:
    if spoken.word(0) in entries("manners_of_saying") or spoken.written[0] == "أن":
        return True
    return bool(phrases("subordinators", joined=False).length_at(spoken.folded))


def _is_fragment(sentence: str, spoken: Opening) -> bool:
    if sentence.lstrip()[:1] in _LIST_SIGNS and not any(map(is_verb, spoken.folded[:3])):
        return True
    return spoken.whole and len(spoken.folded) <= _FEW and not any(map(is_verb, spoken.folded))

"""What the opening of a sentence refers back to: the cues of leaning, each a fact of its first words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from enum import StrEnum

from khulasa.language.arabic.context.opening import (
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
from khulasa.language.arabic.lists import entries, with_conjunctions, word_class
from khulasa.language.arabic.stems import stem


class Cue(StrEnum):
    """What makes a sentence lean on those before it."""

    SPEAKER = "speaker"  # a verb of saying without its subject: وأضاف أن
    SUBJECT = "subject"  # any other verb without its subject: وفي عام 2011 شارك في
    PRONOUN = "pronoun"  # it opens with a pronoun, or what was told: وهو، والأمر نفسه
    EARLY_PRONOUN = (
        "early pronoun"  # a pronoun before anything that it could speak of: أفضل أوقاتها
    )
    THIS = "this"  # هذا، ويعود ذلك
    THIS_THING = "this thing"  # ويسمح هذا الحل
    REASON = "reason"  # لذلك، ومع ذلك
    CONTRAST = "contrast"  # لكن، غير أن
    LINK = "link"  # كما، من جهة أخرى
    ROLE = "role"  # المصدر، الحادث: which?
    OTHER = "other"  # الضحية الثالثة، المصدر نفسه
    PLACE = "place"  # وهبطت هناك
    ALSO = "also"  # وأجرى أيضا
    CLAUSE = "clause"  # it is a piece of the sentence before: حيث، مما
    QUESTION = "question"
    FRAGMENT = "fragment"  # a few words without a verb


_EARLY = 6
"""So many words of what follows the links are searched for demonstratives, roles and pronouns."""

_FIRST = 3
"""A role that needs a name is what a sentence speaks of when it is one of so many words."""

_FEW = 3
"""A sentence of so few words without a verb is none."""

_BARE_QUESTION = 5
"""A question of so few words asks about what was said."""

_DUAL = re.compile("ين$")
_MOST_LINKS = 3
_NEAR = ("هذا", "هذه", "هذة", "هاته")
_SHORT_NAME = 3
_QUOTED = re.compile(r"""[«“"”]([^«»“”"]*)[»”"]\s*(\w*)""")
_PASSIVE = re.compile("م[ء-ي]{2}و[ء-ي](?:ه|ين|ون)?|مت[ء-ي]{3}ه")
_QUESTION_MARKS = ("?", "؟")
_CLOSING = ' \u00a0\u200f"”»’)].!…'
_LIST_SIGNS = "-–—*•▪●"


def cues_of(sentence: str, spoken: Opening, known: Collection[str]) -> frozenset[Cue]:
    """The cues of a sentence; `known` are the stems that the title explains."""
    linked, rest = _without_links(spoken)
    cues = set(linked)
    if not rest.folded:
        return frozenset(cues | {Cue.FRAGMENT})
    cues.update(_of_speech(sentence, rest))
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
        length, cue = max((phrases(name).length_at(rest.folded), cue) for name, cue in _LINKS)
        points_at_noun = cue is Cue.REASON and is_definite(rest.word(length))
        if not length or points_at_noun:
            break
        cues.add(cue)
        rest = rest.after(length)
    return cues, rest


def _of_speech(sentence: str, rest: Opening) -> Iterator[Cue]:
    if _says_how(rest):
        yield Cue.SPEAKER
        return
    verb = _verb_at(rest)
    if verb is None:
        return
    word = rest.folded[verb]
    if word in with_conjunctions("no_speaker") or word in with_conjunctions("impersonal_verbs"):
        return
    if _is_first_person(rest.written[verb], word):
        return
    says = word in with_conjunctions("reporting_verbs") or bare(word) == "بين"
    names_manner = word_class(rest.word(verb + 1)) == "accusative"
    if says and names_manner and rest.word(verb + 1) not in entries("manners_of_saying"):
        return  # a name that looks like an accusative: وقالت مارتا
    named = subject_follows(rest, verb) or _is_name_in_quotes(sentence, rest, verb)
    if says and _speech_follows(sentence, rest, verb):
        yield Cue.SPEAKER
    elif not named or _is_predicate(rest, verb + 1):
        yield Cue.SPEAKER if says else Cue.SUBJECT


def _says_how(rest: Opening) -> bool:
    """`وتعلل بالمرض قائلا`: nobody is named before it is told how it was said."""
    for place in range(1, min(_FIRST + 1, len(rest.folded))):
        word = rest.folded[place]
        if word in entries("manners_of_saying"):
            return True
        if not (is_function_word(word) or has_preposition(word)):
            return False
    return False


def _verb_at(rest: Opening) -> int | None:
    """The place of the verb that a sentence opens with, behind a particle or a time."""
    place = _behind_time(rest)
    while rest.word(place) in with_conjunctions("particles"):
        place += 1
    word = rest.word(place)
    says_that = bare(word) == "بين" and rest.word(place + 1) == "ان"  # what reads بيّن
    if word and (is_verb(word) or says_that):
        return place
    if place and rest.word(place - 1) in with_conjunctions("particles"):
        return place - 1 if _is_predicate(rest, place) else None
    doubtful = word_class(bare(word)) == "either" and (place or bare(word) != word)
    return place if word and doubtful and not subject_follows(rest, place) else None


def _is_predicate(rest: Opening, place: int) -> bool:
    """`وكان محاميا`, `وكانت معروفة`: what is told of a subject that is not named."""
    if rest.word(place - 1) not in with_conjunctions("particles"):
        return False
    word = rest.word(place)
    return word_class(word) == "accusative" or bool(_PASSIVE.fullmatch(word))


def _is_first_person(written: str, word: str) -> bool:
    """`نتوقع`, `أتمنى`, `سأعرض`: the writer himself."""
    if word in with_conjunctions("first_persons") or written.startswith(("سأ", "وسأ")):
        return True
    if word in with_conjunctions("reporting_verbs"):
        return False
    return bare(word).startswith(("ن", "سن"))


def _behind_time(rest: Opening) -> int:
    """How many words tell the time that a sentence opens with: وفي عام 2011."""
    if rest.word(0).removeprefix("و") not in ("في", "خلال", "منذ", "بعد", "قبل"):
        return 0
    if rest.word(1) not in entries("time_units") and rest.word(1) not in entries("time_words"):
        return 0
    place = 2
    while rest.word(place).isdigit() or rest.word(place) in entries("months"):
        place += 1
    return place


def _speech_follows(sentence: str, rest: Opening, verb: int) -> bool:
    """Whether what was said stands behind the verb at once, or nothing does."""
    gap = rest.behind[verb]
    if ":" in gap or verb + 1 >= len(rest.folded):
        return True
    opens_quotation = any(mark in gap for mark in '«“"”')
    return opens_quotation and not _is_name_in_quotes(sentence, rest, verb)


def _is_name_in_quotes(sentence: str, rest: Opening, verb: int) -> bool:
    """`وأعلنت «أرامكو» أن`: a few words in quotation marks, and the sentence goes on."""
    if not any(mark in rest.behind[verb] for mark in '«“"”'):
        return False
    quoted = _QUOTED.search(sentence)
    return bool(quoted and quoted[2] and len(quoted[1].split()) <= _SHORT_NAME)


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
        _is_first_person(rest.written[at], rest.folded[at])
        or bare(rest.folded[at]) in entries("aims_of_texts")
        for at in around
        if at < len(rest.folded)
    )


def _of_nouns(rest: Opening, known: Collection[str]) -> Iterator[Cue]:
    early = rest.folded[:_EARLY]
    for place, word in enumerate(early[:_FIRST]):
        if _role(word) and stem(word) not in known and not _is_specified(rest, place):
            yield Cue.ROLE
            break
    if any(bare(word) in entries("same_and_other") for word in early):
        yield Cue.OTHER
    if any(bare(word) in ("ايضا", "كذلك") for word in early):
        yield Cue.ALSO
    if _points_to_place(rest.folded):
        yield Cue.PLACE


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

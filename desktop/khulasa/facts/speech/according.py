"""What is told with its source in a phrase: `وصل مئة زائر، بحسب المتحف`, `وفقا للمدير فإن الباب مفتوح`."""

from __future__ import annotations

from khulasa.facts.gazetteer import listed_at
from khulasa.facts.model import Span
from khulasa.facts.speech.content import (
    COMMAS,
    EXTENT,
    HIS_WORDS,
    WORDS,
    Content,
    Contents,
    is_that,
)
from khulasa.facts.speech.leads.frames import asks
from khulasa.facts.speech.passage import Passage
from khulasa.facts.speech.subjects.adjuncts import DASHES
from khulasa.facts.speech.subjects.beside import source
from khulasa.facts.speech.subjects.extents import SO, WHO
from khulasa.facts.speech.utterances import Utterance
from khulasa.facts.speech.verbs import is_clear_verb, is_done_to_before, speaking
from khulasa.facts.tokens import start_behind
from khulasa.language.arabic.lists import entries, with_conjunctions

_LONGEST = 16
"""So many words at most name a source."""
_SHORTEST = 3
"""So many words at least are what somebody told."""

_AS = frozenset({"كما", "حسبما", "وفقما"})
"""Behind these a verb of saying ascribes what was told before it: كما أعلنت الوزارة."""
_ALSO = "كما"
"""Also, where no comma stands before it."""
_WITH_L = frozenset({"وفقا", "طبقا", "استنادا"})
_ABOUT = frozenset({"عنه", "عنها", "به", "بها"})
_BRINGING = frozenset({"نقلت", "نقل", "نشرت", "نشر", "جاء", "ورد"})
_PRONOUNS = ("ه", "ها", "ته")


def opens_source(passage: Passage, place: int) -> bool:
    """Whether a word may open a phrase that names a source."""
    folded = passage.folded(place)
    if folded in with_conjunctions("according") or folded in _AS:
        return True
    return folded == EXTENT[0] and passage.folded(place + 1) == EXTENT[1]


def according(
    passage: Passage, contents: Contents, place: int, names: frozenset[str]
) -> Utterance | None:
    """What is told with the source that a phrase names which opens at a place."""
    start = passage.words[place].span.start
    phrase_start = start_behind(passage.words[place], int(_is_joined(passage.folded(place))))
    if passage.marks.outer_at(start) is not None or asks(passage, start):
        return None
    sentence = passage.sentence_at(start)
    end = min(passage.place_at(sentence.end), place + _LONGEST)
    his_words = place + 1 + (passage.folded(place) == EXTENT[0])
    if passage.folded(his_words) in HIS_WORDS:
        phrase = Span(phrase_start, passage.words[his_words].span.end)
        content = _content(passage, contents, place, his_words + 1, sentence)
        return None if content is None else Utterance(phrase, content, None, True, None)
    first = _first_of_source(passage, place)
    subject = None if first is None or first >= end else source(passage, first, end, names)
    if first is None or subject is None or not subject.known:
        return None
    if passage.folded(place) in _AS and subject.last < passage.place_at(sentence.end) - 1:
        return None
    content = None
    if start == sentence.start or not _clause_follows(passage, subject.last):
        content = _content(passage, contents, place, subject.last, sentence)
    last = place if first == place + 1 else _last_of_phrase(passage, place, first)
    phrase = Span(phrase_start, passage.words[last].span.end)
    return None if content is None else Utterance(phrase, content, subject, True, None)


def _is_joined(folded: str) -> bool:
    """Whether "and" or "so" is written in one with the first word of such a phrase: وبحسب, not وفقا."""
    return folded not in entries("according") and folded in with_conjunctions("according")


def _first_of_source(passage: Passage, place: int) -> int | None:
    """The place of the first word of the source; None where the phrase leads to none."""
    folded, following = passage.folded(place), passage.folded(place + 1)
    if folded in _AS:
        is_set_off = folded != _ALSO or passage.folded(place - 1) in COMMAS
        return place + 2 if _tells(following) and is_set_off else None
    if following == "ما":
        skipped = passage.folded(place + 3) in _ABOUT | {"في"}
        return place + 3 + skipped if _tells(passage.folded(place + 2)) else None
    if folded == EXTENT[0]:
        return place + 3 if passage.folded(place + 2) in WORDS else None
    return _first_behind_preposition(passage, place)


def _first_behind_preposition(passage: Passage, place: int) -> int | None:
    """The same behind بحسب, وفقا and their like."""
    folded, following = passage.folded(place), passage.folded(place + 1)
    head = folded[_is_joined(folded) :]
    if head == "نقلا":
        return place + 2 if following == "عن" else None
    if head in _WITH_L and following != "ل":
        return place + 1 if following.startswith("ل") else None
    return place + 1 + (following == "ل")


def _last_of_phrase(passage: Passage, place: int, first: int) -> int:
    """The place of the phrase's last word that says only that something is told: بحسب ما قال."""
    is_longer = passage.folded(place + 1) == "ما" or passage.folded(place) == EXTENT[0]
    return place + 2 if is_longer else min(place + 1, first - 1)


def _is_described(passage: Passage, place: int, behind_source: int) -> bool:
    """Whether a relative clause describes the source and goes on behind it: وفقا للأرقام التي نشرها في العام الماضي."""
    if passage.folded(behind_source) in COMMAS | SO:
        return False
    return any(passage.folded(at) in WHO for at in range(place, behind_source))


def _behind_comma(passage: Passage, place: int) -> int:
    """The place behind the next comma of the sentence, or فقد; the same place where none is near."""
    for comma in range(place, min(place + _LONGEST, len(passage.words))):
        if passage.folded(comma) in COMMAS | SO:
            return comma + 1
    return place


def _tells(folded: str) -> bool:
    """Whether a word is a verb that tells, perhaps with a pronoun: أعلنته."""
    forms = [folded, *(folded.removesuffix(pronoun) for pronoun in _PRONOUNS)]
    return any(form in _BRINGING or speaking(form) is not None for form in forms)


def _clause_follows(passage: Passage, place: int) -> bool:
    """Whether a verb before the phrase brings the words that follow: ذكرت الصحيفة نقلا عن شهود أن."""
    return any(is_that(passage.folded(place + step)) for step in range(3))


def _behind_dateline(passage: Passage, start: int) -> int:
    """Where a sentence begins behind the place and the dash that it may open with: القاهرة – وصل مئة زائر."""
    listed = listed_at(passage.words, passage.place_at(start))
    if listed is None or listed[0].start != start or passage.folded(listed[1]) not in DASHES:
        return start
    first = listed[1] + 1
    if first >= len(passage.words) or listed_at(passage.words, first) is not None:
        return start  # دمشق – حلب
    return passage.words[first].span.start


def _content(
    passage: Passage, contents: Contents, place: int, behind_source: int, sentence: Span
) -> Content | None:
    """What the source told: behind the phrase where it opens the sentence, else the sentence before it or around it."""
    if passage.words[place].span.start == sentence.start:
        first = behind_source
        described = is_clear_verb(passage.folded(first)) or is_done_to_before(passage.folded(first))
        if described or _is_described(passage, place, first):
            first = _behind_comma(passage, first)  # وفقا لتقرير أصدرته الوزارة، وصل
        while passage.folded(first) in COMMAS | SO or is_that(passage.folded(first)):
            first += 1
        if first >= passage.place_at(sentence.end):
            return None
        content = contents.clause(first)
    else:
        last = place
        if passage.folded(behind_source) in COMMAS and contents.goes_on(behind_source + 1):
            last = contents.end_of_clause(behind_source + 1)
        content = contents.told(_behind_dateline(passage, sentence.start), last)
    if content is None:
        return None
    size = passage.place_at(content.span.end) - passage.place_at(content.span.start)
    return None if size < _SHORTEST else content

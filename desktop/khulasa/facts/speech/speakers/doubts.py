"""What makes it doubtful who speaks: a question that another may answer, a subject that may be whom he speaks to."""

from __future__ import annotations

import operator

from khulasa.facts.model import Manner, Span
from khulasa.facts.speech.passage import MEDIA, Passage
from khulasa.facts.speech.speakers.turns import bare_words
from khulasa.facts.speech.subjects.adjuncts import PREPOSITIONS, has_preposition
from khulasa.facts.speech.subjects.subject import Subject
from khulasa.facts.speech.subjects.whom import is_whom
from khulasa.facts.speech.utterances import Utterance
from khulasa.facts.speech.verbs import TOLD, Speaking
from khulasa.facts.who.name_words import is_definite, is_honorific, is_role_head
from khulasa.facts.who.parties import may_be_two_names
from khulasa.language.arabic.lists import with_conjunctions
from khulasa.language.folding import fold

_ASKING = fold("سأل")
_ANSWERING = frozenset(map(fold, ("أجاب", "رد", "علق")))
_THREATENED = fold("هدد")
_ACCUSED = fold("اتهم")


def may_hold_whom(passage: Passage, subject: Subject, speaking: Speaking) -> bool:
    """Whether a long name may be two, of who speaks and of whom he speaks to or of: `حذر سمير الخطيب خالد سالم من`."""
    party, verb = subject.party, speaking.verb
    takes_whom = verb.calls or verb.describes or TOLD in verb.frames or verb.past == _THREATENED
    if not takes_whom or party is None:
        return False
    return may_be_two_names(passage.text, party) or _holds_two_offices(passage, subject)


def _holds_two_offices(passage: Passage, subject: Subject) -> bool:
    """Whether two offices with the article stand side by side, and neither is a title: القاضي المحامي."""
    first = passage.place_at(subject.span.start)
    words = passage.words[first : subject.last]
    offices = [
        is_definite(word) and is_role_head(word.folded) and not is_honorific(word.folded)
        for word in words
    ]
    return any(map(operator.and_, offices, offices[1:]))


def is_question(passage: Passage, said: Utterance) -> bool:
    """Whether the words are a question: the verb says so, or the mark at their end."""
    asks = said.speaking is not None and said.speaking.verb.past == _ASKING
    words = passage.text[slice(*said.content.span)].rstrip("»”\"' ")
    return asks or words.endswith(("؟", "?"))


def may_answer(passage: Passage, start: int, speaking: Speaking) -> bool:
    """Whether a verb behind a question may give another's answer: `فأجاب`, `فقال`, `قال`, but not `وأضاف`."""
    past = speaking.verb.past
    is_joined = passage.folded(passage.place_at(start)).startswith("و")
    return past in _ANSWERING or (past == "قال" and not is_joined)


def is_paper(passage: Passage, speaker: Span) -> bool:
    """Whether a paper or its like speaks, whose word seldom goes on far behind it: موقع «الباب»."""
    return bare_words(passage, speaker)[0] in MEDIA


def may_be_passive(passage: Passage, start: int) -> bool:
    """Whether a verb without a subject may as well tell what is said by nobody: ويتوقع أن, ويذكر أن."""
    folded = passage.folded(passage.place_at(start))
    return folded in with_conjunctions("no_speaker")


def may_hold_the_caller(passage: Passage, said: Utterance) -> bool:
    """Whether who calls may be the first of the words: طالب النواب بالتريث, but not طالب بالتريث."""
    first = passage.place_at(said.content.span.start)
    if said.speaking is not None and is_whom(passage, first, said.speaking):
        return False  # ودعت المواطنين إلى الهدوء
    is_led_to = has_preposition(passage.folded(first)) or passage.folded(first - 1) in PREPOSITIONS
    may_be_accused = said.speaking is not None and said.speaking.verb.past == _ACCUSED
    return (said.content.manner is Manner.CALL or may_be_accused) and not is_led_to

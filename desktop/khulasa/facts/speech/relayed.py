"""Whose words another passes on: `نقلت الصحيفة عن المدير قوله إن الباب مفتوح`, `نقلت عن شهود أن`."""

from __future__ import annotations

from dataclasses import replace

from khulasa.facts.model import Span
from khulasa.facts.speech.content import Content, Contents, is_that
from khulasa.facts.speech.passage import Passage
from khulasa.facts.speech.subjects.beside import source
from khulasa.facts.speech.subjects.subject import Subject
from khulasa.facts.speech.utterances import Utterance
from khulasa.facts.speech.verbs import Speaking, speaking
from khulasa.facts.tokens import start_behind
from khulasa.language.folding import fold

_PASSING_ON = frozenset({"نقل", "نقلت", "ينقل", "تنقل", "ونقل", "ونقلت", "وينقل", "وتنقل", "نقلا"})
_OF = "عن"
_SAYING = {"قوله": (False, False), "قولها": (True, False), "قولهم": (False, True)}
"""`قوله` and whether it is a woman's, and whether it is several people's."""
_REACH = 12
"""So many words at most stand between the verb and عن, and between a source and its words."""
_COLON = ":"


def relayed(
    passage: Passage, contents: Contents, place: int, names: frozenset[str]
) -> Utterance | None:
    """What the one said from whom the verb at a place passes it on; None where it passes no words on."""
    if passage.folded(place) not in _PASSING_ON:
        return None
    start = passage.words[place].span.start
    if passage.marks.outer_at(start) is not None:
        return None
    end = passage.place_at(passage.sentence_at(start).end)
    reach = range(place + 1, min(end, place + _REACH))
    of = next((at for at in reach if passage.folded(at) == _OF), end)
    lead = _lead(passage, of + 1, min(end, of + _REACH))
    subject = None if lead is None else source(passage, of + 1, lead, names)
    if lead is None or subject is None or not (subject.known or subject.certain):
        return None
    content = _content(passage, contents, lead, end)
    if content is None:
        return None
    word = passage.words[lead if passage.folded(lead) in _SAYING else place]
    verb = Span(start_behind(word, int(word.folded.startswith("و"))), word.span.end)
    return Utterance(verb, content, subject, True, _speaking(passage, lead, subject))


def _content(passage: Passage, contents: Contents, lead: int, end: int) -> Content | None:
    """The words behind أن, behind قوله إن, or behind قوله with a colon or a quotation."""
    first = lead + 1
    while first < end and (is_that(passage.folded(first)) or passage.folded(first) == _COLON):
        first += 1
    is_led_to = is_that(passage.folded(lead)) or first > lead + 1
    if first >= end or not (is_led_to or _opens_quotation(passage, first)):
        return None
    return contents.clause(first)


def _lead(passage: Passage, first: int, last: int) -> int | None:
    """The place of قوله, or of the أن that stands where it may, among `words[first:last]`."""
    for place in range(first, last):
        folded = passage.folded(place)
        if folded in _SAYING or is_that(folded):
            return place
        if passage.verbs[place] is not None:
            return None
    return None


def _opens_quotation(passage: Passage, place: int) -> bool:
    """Whether a quotation opens at a place."""
    if place >= len(passage.words):
        return False
    enclosure = passage.enclosure_from(place)
    return enclosure is not None and enclosure.quotation


def _speaking(passage: Passage, lead: int, subject: Subject) -> Speaking | None:
    """`قال` in the form in which the source would say it."""
    said = speaking(fold("قال"))
    if said is None:
        return None
    is_feminine = subject.party is None and passage.folded(subject.last - 1).endswith("ه")
    form = _SAYING.get(passage.folded(lead), (is_feminine, subject.plural))
    return replace(said, feminine=form[0], plural=form[1])

"""What a verb of saying is put into or behind, with no quotation marks: `الباب مفتوح، يقول المدير، منذ الصباح`."""

from __future__ import annotations

from khulasa.facts.speech.content import COMMAS, Content, Contents, is_that
from khulasa.facts.speech.leads.openings import is_behind_adverbial
from khulasa.facts.speech.passage import Passage
from khulasa.facts.speech.subjects.adjuncts import DASHES, is_adjunct
from khulasa.facts.speech.subjects.beside import behind
from khulasa.facts.speech.subjects.subject import Subject
from khulasa.facts.speech.verbs import QUOTE, THAT, Form, Speaking, is_clear_verb, letters_before

_LONGEST = 16
"""So many words at most say who speaks."""
_SHORTEST = 4
"""So many words at least are what somebody says."""
_PLAIN = frozenset({THAT, QUOTE})
"""Verbs with these frames alone say nothing but words."""
_DENYING = frozenset({"لا", "لن", "لم", "ليس", "ليست", "قد", "لقد"})


def inserted(
    passage: Passage, contents: Contents, place: int, speaking: Speaking, names: frozenset[str]
) -> tuple[Content, Subject] | None:
    """What the verb at a place, behind a comma and before nothing but who speaks, is put into or behind."""
    if passage.folded(place - 1) not in COMMAS | DASHES or not _may_be(passage, place, speaking):
        return None
    sentence = passage.sentence_around(place)
    limit = place + 1
    while limit < sentence.stop and passage.words[limit].is_word:
        limit += 1
    if limit == place + 1 or limit - place > _LONGEST:
        return None
    subject = behind(passage, place + 1, limit, names, speaking)
    if subject is None or not subject.known or not _fills(passage, place + 1, subject, limit):
        return None
    party = subject.party
    if speaking.verb.doubtful and (party is None or party.name is None or party.last < limit):
        return None  # تواصل الشركة أعمالها
    content = _content(passage, contents, sentence.start, place, limit)
    return None if content is None else (content, subject)


def _may_be(passage: Passage, place: int, speaking: Speaking) -> bool:
    """Whether a verb may stand for itself between commas."""
    verb, folded = speaking.verb, passage.folded(place)
    if speaking.form is Form.PARTICIPLE or QUOTE not in verb.frames or verb.calls:
        return False
    return letters_before(folded) == 0 and not speaking.is_doubtful


def _fills(passage: Passage, first: int, subject: Subject, limit: int) -> bool:
    """Whether nothing but when, where and to whom stands behind who speaks, up to the next mark."""
    if limit < len(passage.words) and passage.folded(limit) not in COMMAS | DASHES | {"."}:
        return False
    if any(is_clear_verb(passage.folded(at)) for at in range(subject.last, limit)):
        return False
    return subject.last == limit or is_adjunct(passage, first, subject.last)


def _content(
    passage: Passage, contents: Contents, first: int, place: int, limit: int
) -> Content | None:
    """The words before the verb, with those that go on behind who speaks; these alone behind when or about what."""
    mark = place - 1
    goes_on = passage.folded(limit) in COMMAS | DASHES and contents.goes_on(limit + 1)
    if is_behind_adverbial(passage, place):
        if not goes_on:
            return None
        speaking, following = passage.verbs[place], passage.folded(limit + 1)
        is_plain = speaking is not None and speaking.verb.frames == _PLAIN
        is_plain = is_plain and not is_adjunct(passage, place, limit + 1)
        opens = is_clear_verb(following) or following in _DENYING
        reach = range(limit + 1, limit + _LONGEST)
        opens = opens and not any(_is_late_that(passage, at) for at in reach)
        return contents.clause(limit + 1) if is_plain and opens else None
    if mark - first < _SHORTEST or any(_speaks(passage, at) for at in range(first, mark)):
        return None
    last = contents.end_of_clause(limit + 1) if goes_on else mark
    return contents.told(passage.words[first].span.start, last)


def _is_late_that(passage: Passage, place: int) -> bool:
    """Whether أن stands behind a comma: قال سمير الخطيب، فاعل خير، إن."""
    return is_that(passage.folded(place)) and passage.folded(place - 1) in COMMAS


def _speaks(passage: Passage, place: int) -> bool:
    """Whether somebody says something here, or is quoted, so that the words before a verb may be his."""
    speaking = passage.verbs[place]
    says = speaking is not None and not speaking.is_doubtful
    is_colon = passage.folded(place) == ":"
    return says or is_colon or passage.marks.outer_at(passage.words[place].span.start) is not None

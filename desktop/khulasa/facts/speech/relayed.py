"""Whose words another passes on: `نقلت الصحيفة عن المدير قوله إن الباب مفتوح`, `نقلت عن شهود أن`."""

from __future__ import annotations

from dataclasses import replace

from khulasa.facts.model import Span
from khulasa.facts.speech.content import COMMAS, Content, Contents, is_that
from khulasa.facts.speech.passage import Passage
from khulasa.facts.speech.subjects.adjuncts import is_addressee
from khulasa.facts.speech.subjects.beside import behind, source
from khulasa.facts.speech.subjects.subject import Subject
from khulasa.facts.speech.utterances import Utterance
from khulasa.facts.speech.verbs import Form, Speaking, is_clear_verb, speaking
from khulasa.facts.tokens import start_behind
from khulasa.language.folding import fold

_PASSING_ON = frozenset({"نقل", "نقلت", "ينقل", "تنقل", "ونقل", "ونقلت", "وينقل", "وتنقل", "نقلا"})
_ASCRIBING = frozenset({"نسب", "نسبت", "ينسب", "تنسب", "ونسب", "ونسبت", "وينسب", "وتنسب"})
_OF, _TO = "عن", "الي"
_OF_HIM = {"عنه": False, "عنها": True, "اليه": False, "اليها": True}
"""Of him who spoke before, and whether it is a woman."""
_SAYING = {
    "قوله": (False, False),
    "قولها": (True, False),
    "قولهم": (False, True),
    "تاكيده": (False, False),
    "تاكيدها": (True, False),
    "تاكيدهم": (False, True),
    "تصريحه": (False, False),
    "تصريحها": (True, False),
    "اعلانه": (False, False),
    "اعلانها": (True, False),
}
"""`قوله` and whether it is a woman's, and whether it is several people's."""
_BY_SAYING: dict[str, bool | None] = {"بقوله": False, "بقولها": True, "بالقول": None}
"""By saying, and whether it is a woman's."""
_REACH = 12
"""So many words at most stand between the verb and عن, and between a source and its words."""
_WHICH = {("وهو", "ما"), ("وهي", "ما"), ("وهذا", "ما"), ("الامر", "الذي"), ("الشيء", "الذي")}
_TO_IT = frozenset({"اليه", "عليه", "عنه"})
_LONGEST = 16
"""So many words at most say who speaks, and when and where."""
_SHORTEST, _LONGEST_CLAUSE = 4, 30
"""So few and so many words has the clause that is taken up."""
_COLON = ":"


def relayed(
    passage: Passage, contents: Contents, place: int, names: frozenset[str]
) -> Utterance | None:
    """What the one said from whom the verb at a place passes it on; None where it passes no words on.

    So, too, what somebody does something by saying, `دافع المدير عن الباب بقوله إنه مفتوح`, and what is told first and
    then said to be somebody's: `بيع البيت أمس، وهو ما نفاه المدير`.
    """
    if passage.folded(place) in _BY_SAYING:
        return _by_saying(passage, contents, place, names)
    if (passage.folded(place), passage.folded(place + 1)) in _WHICH:
        return _taken_up(passage, contents, place, names)
    return _passed_on(passage, contents, place, names)


def _passed_on(
    passage: Passage, contents: Contents, place: int, names: frozenset[str]
) -> Utterance | None:
    """What the one said from whom the verb at a place passes it on."""
    ascribes = passage.folded(place) in _ASCRIBING
    if not ascribes and passage.folded(place) not in _PASSING_ON:
        return None
    start = passage.words[place].span.start
    if passage.marks.outer_at(start) is not None:
        return None
    end = passage.sentence_around(place).stop
    reach = range(place + 1, min(end, place + _REACH))
    of_whom = {_TO if ascribes else _OF, *_OF_HIM}
    of = next((at for at in reach if passage.folded(at) in of_whom), end)
    lead = _lead(passage, of + 1, min(end, of + _REACH))
    if lead is not None and passage.folded(of) in _OF_HIM:
        return _of_him(passage, contents, of, lead, end)
    subject = None if lead is None else source(passage, of + 1, lead, names)
    if lead is None or subject is None or not (subject.known or subject.certain):
        return None
    content = _content(passage, contents, lead, end)
    if content is None:
        return None
    word = passage.words[lead if passage.folded(lead) in _SAYING else place]
    verb = Span(start_behind(word, int(word.folded.startswith("و"))), word.span.end)
    return Utterance(verb, content, subject, True, _speaking(passage, lead, subject))


def _of_him(passage: Passage, contents: Contents, of: int, lead: int, end: int) -> Utterance | None:
    """What he said who spoke before: `ونقلت عنه الصحيفة قوله إن`."""
    content, said = _content(passage, contents, lead, end), speaking(fold("قال"))
    if content is None or said is None or passage.folded(lead) not in _SAYING:
        return None
    said = replace(said, feminine=_OF_HIM[passage.folded(of)])
    return Utterance(passage.words[lead].span, content, None, True, said)


def _by_saying(
    passage: Passage, contents: Contents, place: int, names: frozenset[str]
) -> Utterance | None:
    """What follows بقوله, said by whoever acts in the sentence, as a participle's is."""
    word = passage.words[place]
    said = speaking(fold("قائلا"))
    if said is None or passage.marks.outer_at(word.span.start) is not None:
        return None
    sentence = passage.sentence_around(place)
    content = _content(passage, contents, place, sentence.stop)
    if content is None:
        return None
    first = sentence.start
    verb = _nearest_verb(passage, first, place)
    is_hers = _BY_SAYING[word.folded]
    if is_hers is None:
        is_hers = verb is not None and _is_feminine(passage.folded(verb))
    said = replace(said, feminine=is_hers)
    subject = None
    if verb is not None and _nearest_verb(passage, first, verb) is not None:
        subject = behind(passage, verb + 1, place, names, replace(said, form=Form.PAST))
        if subject is None or subject.party is None:
            return None  # who says it is perhaps not who the sentence tells of
        said = replace(said, form=Form.PAST)
    return Utterance(word.span, content, subject, True, said)


def _nearest_verb(passage: Passage, first: int, last: int) -> int | None:
    """The place of the last verb among `words[first:last]`, outside of quotations."""
    for at in range(last - 1, first - 1, -1):
        speaks = passage.verbs[at]
        is_finite = speaks is not None and speaks.is_finite
        is_verb = is_finite or is_clear_verb(passage.folded(at))
        if is_verb and passage.marks.outer_at(passage.words[at].span.start) is None:
            return at
    return None


def _is_feminine(folded: str) -> bool:
    """Whether a verb is feminine by its letters."""
    bare = folded.removeprefix("و") if len(folded) > len("وقت") else folded
    return bare.startswith("ت") or bare.endswith("ت")


def _content(passage: Passage, contents: Contents, lead: int, end: int) -> Content | None:
    """The words behind أن, behind قوله إن, or behind قوله with a colon or a quotation."""
    first = lead + 1
    first += is_addressee(passage, first) if first < end else 0  # قوله للصحفيين «…»
    behind = first
    while first < end and (is_that(passage.folded(first)) or passage.folded(first) == _COLON):
        first += 1
    is_led_to = is_that(passage.folded(lead)) or first > behind
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


def _taken_up(
    passage: Passage, contents: Contents, place: int, names: frozenset[str]
) -> Utterance | None:
    """The clause before a place, which the one says, confirms or denies who is named behind `وهو ما أكده`.

    Only where nobody's words but the author's stand in it, and no comma, so that its bounds are certain.
    """
    verb = place + 2
    said = _taking_up(passage, verb)
    if said is None or passage.folded(place - 1) not in COMMAS:
        return None
    word = passage.words[verb]
    sentence = passage.sentence_around(verb)
    first = verb + 1 + (passage.folded(verb + 1) in _TO_IT)
    end = min(sentence.stop, first + _LONGEST)
    limit = next((at for at in range(first, end) if _ends_subject(passage, at)), end)
    subject = behind(passage, first, limit, names, said) if first < limit else None
    content = _clause(passage, contents, sentence.start, place - 1)
    if subject is None or not subject.known or content is None:
        return None
    return Utterance(word.span, content, subject, False, said)


def _ends_subject(passage: Passage, place: int) -> bool:
    return not passage.words[place].is_word or is_that(passage.folded(place))


def _taking_up(passage: Passage, place: int) -> Speaking | None:
    """The verb of saying at a place with a pronoun, or before what points back: أكده, نفاه, أشار إليه."""
    folded = passage.folded(place)
    if passage.folded(place + 1) in _TO_IT:
        found = speaking(folded)
    else:
        bare = folded.removesuffix("ه")
        forms = [bare] if bare != folded else []
        forms += [form[:-1] + "ي" for form in forms if form.endswith("ا")]
        found = next((each for each in map(speaking, forms) if each is not None), None)
    if found is None or found.form is not Form.PAST or found.verb.calls or found.verb.describes:
        return None
    return None if found.verb.doubtful else replace(found, has_object=False)


def _clause(passage: Passage, contents: Contents, first: int, last: int) -> Content | None:
    """The words between two places, where they are one clause and the author's own."""
    if not _SHORTEST <= last - first <= _LONGEST_CLAUSE:
        return None
    for at in range(first, last):
        word = passage.words[at]
        speaks = passage.verbs[at]
        is_said = speaks is not None and not speaks.is_doubtful
        if is_said or is_that(word.folded) or not (word.is_word or word.is_number):
            return None
    return contents.told(passage.words[first].span.start, last)

"""Who says it: the one beside the verb, or the one who spoke before, where the verb's form agrees with him."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from khulasa.facts.model import ActorKind, Certainty, Found, Manner, Polarity, Span, Statement
from khulasa.facts.speech.content import COMMAS, is_that
from khulasa.facts.speech.passage import Passage
from khulasa.facts.speech.subjects import WRITINGS, Subject, behind
from khulasa.facts.speech.utterances import Utterance
from khulasa.facts.speech.verbs import Form, Speaking, is_feminine
from khulasa.facts.tokens import Token, is_verb
from khulasa.facts.who.name_words import is_role_head
from khulasa.facts.who.names import party_at, people
from khulasa.language.folding import fold

NEAR = 1
"""Who spoke in the sentence before speaks on where no subject is written; farther off he may be another."""
_FAR = 3
"""So many sentences later he who spoke may still be meant: by a dropped subject, or as المتحدث."""
_LONGEST_SENTENCE = 60
"""So many words of the sentence before are looked through for who it tells of."""
_FEW = 7
"""So many words hold the verb that a sentence opens with: its subject, or when it was, stands before it."""
_CONTRAST = frozenset({"لكن", "ولكن", "بينما", "فيما", "حين"})
"""Behind these another is told of."""
_OFFICIAL = fold("مسؤول")


@dataclass(frozen=True, slots=True)
class _Turn:
    """Who spoke last: where he is named, the form of his verb, and the number of the sentence.

    `since` is where in the text his words begin, or what is told of him.
    """

    speaker: Span
    certain: bool
    feminine: bool
    plural: bool
    sentence: int
    since: int

    def agrees(self, speaking: Speaking) -> bool:
        return self.feminine == speaking.feminine and self.plural == speaking.plural


class Speakers:
    """Finds who speaks, utterance by utterance, and remembers who did last. Sentences are counted through."""

    def __init__(self, names: frozenset[str]) -> None:
        """`names` are words that name persons in the document."""
        self._names = names
        self._turn: _Turn | None = None
        self._before: Passage | None = None
        self._passage: Passage | None = None

    def enter(self, passage: Passage) -> None:
        """Go on to a passage, with the one before it still in mind."""
        self._before, self._passage = self._passage, passage

    def nested(self, passage: Passage, said: Utterance, sentence: int) -> Statement | None:
        """`statement` within what another is reported to have said: only likely, and he who reports speaks on."""
        turn = self._turn
        found = self.statement(passage, said, sentence)
        self._turn = turn
        return None if found is None else replace(found, certainty=Certainty.LIKELY)

    def statement(self, passage: Passage, said: Utterance, sentence: int) -> Statement | None:
        """The statement that an utterance of a passage's sentence is; None where nobody is found who makes it."""
        if said.speaking is None:
            return self._from_source(said, sentence)
        if said.speaking.form is Form.PARTICIPLE:
            return self._by_participle(passage, said, said.speaking, sentence)
        if said.subject is not None:
            return self._by_subject(passage, said, said.speaking, said.subject, sentence)
        return self._carried(passage, said, said.speaking, sentence) if said.goes_on else None

    def _by_subject(
        self,
        passage: Passage,
        said: Utterance,
        speaking: Speaking,
        subject: Subject,
        sentence: int,
    ) -> Statement:
        because = None
        if subject.refers_back:
            because = self._meant(passage, subject, speaking, sentence)
        certain = because is not None or not subject.refers_back
        if speaking.verb.calls and subject.party is None:
            certain = False  # طالب النواب may be what they are asked
        if not subject.is_scripture:
            named = because or subject.span
            since = max(said.verb.end, subject.span.end)
            self._turn = _Turn(named, certain, speaking.feminine, subject.plural, sentence, since)
        return _statement(said, Found.NAMED, subject.span, because, certain=certain)

    def _meant(
        self, passage: Passage, subject: Subject, speaking: Speaking, sentence: int
    ) -> Span | None:
        """Who spoke before, where `المتحدث` can only be him: he was called so, or as somebody who may be."""
        turn = self._turn
        if turn is None or sentence - turn.sentence > _FAR:
            return None
        head = _bare_words(passage, subject.span)[0]
        if head in WRITINGS:
            return turn.speaker if turn.certain and sentence - turn.sentence <= NEAR else None
        before = _bare_words(passage, turn.speaker)
        is_same = head in before or (head == _OFFICIAL and is_role_head(before[0]))
        return turn.speaker if is_same and turn.certain and turn.agrees(speaking) else None

    def _by_participle(
        self, passage: Passage, said: Utterance, speaking: Speaking, sentence: int
    ) -> Statement | None:
        turn = self._turn
        if turn is None or turn.sentence != sentence:
            main = self._main_subject(passage, said.verb.start, speaking, sentence)
            if main is not None:
                turn = self._turn = main
        if turn is None or not turn.agrees(speaking) or sentence - turn.sentence > NEAR:
            return None
        certain = turn.certain and turn.sentence == sentence
        if certain and self._another_acts(passage, turn, said.verb.start):
            certain = False
        self._turn = replace(turn, since=said.verb.end)
        return _statement(said, Found.PARTICIPLE, None, turn.speaker, certain=certain)

    def _main_subject(
        self, passage: Passage, position: int, speaking: Speaking, sentence: int
    ) -> _Turn | None:
        """Who does what a sentence tells that opens with a verb and its subject, or with them the other way round."""
        first = passage.place_at(passage.sentence_at(position).start)
        last = passage.place_at(position)
        verb = _first_verb(passage, first, last)
        if verb is None:
            return None
        subject = behind(passage, verb + 1, last, self._names, speaking)
        if subject is None or subject.party is None:
            subject = behind(passage, first, verb, self._names, speaking)
            if subject is None or subject.party is None or subject.party.name is None:
                return None
        feminine = is_feminine(passage.folded(verb))
        if feminine != speaking.feminine:
            return None
        between = passage.words[subject.party.last + 1 : last][:_LONGEST_SENTENCE]
        certain = not any(word.is_word and is_verb(word.folded) for word in between)
        since = subject.party.span.end
        return _Turn(subject.party.span, certain, feminine, subject.plural, sentence, since)

    def _carried(
        self, passage: Passage, said: Utterance, speaking: Speaking, sentence: int
    ) -> Statement | None:
        turn = self._turn
        start = said.verb.start
        opens = passage.sentence_at(start).start == start
        if not opens and (turn is None or turn.sentence != sentence):
            main = self._main_subject(passage, start, speaking, sentence)
            turn = main or (turn and replace(turn, certain=False))
        elif turn is None or sentence - turn.sentence > NEAR:
            turn = self._told_of(passage, start, speaking, sentence) or turn
        is_direct = said.content.manner is Manner.DIRECT and not said.content.open_end
        if turn is None or sentence - turn.sentence > _FAR or not turn.agrees(speaking):
            # somebody says what stands between quotation marks: who, the reader may tell by the sentence
            return _statement(said, Found.CARRIED, None, None, certain=False) if is_direct else None
        certain = turn.certain and sentence - turn.sentence <= NEAR
        if not opens and certain:
            # what others are told to say or do in his words goes on like them
            certain = not self._another_acts(passage, turn, start) and (
                is_direct
                or (speaking.form is Form.PAST and not self._tells_of_another(passage, turn, start))
            )
        self._turn = replace(turn, sentence=sentence, certain=certain, since=said.verb.end)
        return _statement(said, Found.CARRIED, None, turn.speaker, certain=certain)

    def _another_acts(self, passage: Passage, turn: _Turn, position: int) -> bool:
        """Whether another says or does something since he spoke: فرد عليه خالد سالم مؤكدا أن, لكن المدير رفض."""
        last = passage.place_at(position)
        sentence = passage.place_at(passage.sentence_at(position).start)
        first = max(sentence, passage.place_at(turn.since), last - _LONGEST_SENTENCE)
        words = passage.words[:last]
        for place in range(first, last):
            word = words[place]
            if passage.marks.outer_at(word.span.start) is not None:
                continue
            speaks = passage.verbs[place]
            is_finite = speaks is not None and speaks.form is not Form.PARTICIPLE
            if is_finite and word.folded[0] in "وف":
                return True
            if word.folded in _CONTRAST and party_at(words, place + 1, self._names) is not None:
                return True
            if is_verb(word.folded) and any(
                self._is_person_at(words, behind_verb) for behind_verb in (place + 1, place + 2)
            ):
                return True
        return False

    def _is_person_at(self, words: Sequence[Token], place: int) -> bool:
        party = party_at(words, place, self._names)
        return party is not None and party.kind is ActorKind.PERSON and party.first == place

    def _tells_of_another(self, passage: Passage, turn: _Turn, position: int) -> bool:
        """Whether his words begin with somebody who may go on as the subject: إن خالد سالم زار المدينة وأكد أن."""
        last = passage.place_at(position)
        for place in range(passage.place_at(turn.since), last - 1):
            if is_that(passage.folded(place)):
                party = party_at(passage.words[:last], place + 1, self._names)
                return party is not None and party.kind in {ActorKind.PERSON, ActorKind.ROLE}
        return False

    def _told_of(
        self, passage: Passage, position: int, speaking: Speaking, sentence: int
    ) -> _Turn | None:
        """Whom the author has just told of, where nobody spoke: the one person in the sentence before; only likely."""
        number = passage.sentence_number(position) - 1
        told = self._before if number < 0 else passage
        if told is None or speaking.plural:
            return None
        span = told.sentences[number]
        words = told.words[told.place_at(span.start) : told.place_at(span.end)]
        named = people(words[:_LONGEST_SENTENCE], self._names)
        if len(named) != 1 or named[0].name is None:
            return None
        return _Turn(named[0].name, False, speaking.feminine, speaking.plural, sentence, position)

    def _from_source(self, said: Utterance, sentence: int) -> Statement | None:
        """The source that a phrase names; none where the sentence's words were already somebody's."""
        turn, subject = self._turn, said.subject
        if turn is not None and turn.sentence == sentence:
            return None
        if subject is not None:
            self._turn = _Turn(
                subject.span, False, False, subject.plural, sentence, subject.span.end
            )
            return _statement(said, Found.NAMED, subject.span, None, certain=subject.known)
        if turn is None or sentence - turn.sentence > NEAR:
            return None
        return _statement(said, Found.CARRIED, None, turn.speaker, certain=turn.certain)


def _first_verb(passage: Passage, first: int, last: int) -> int | None:
    """The place of the verb that a sentence opens with, behind a few words at most; none in what is quoted."""
    for place in range(first, min(last, first + _FEW)):
        quoted = passage.marks.outer_at(passage.words[place].span.start) is not None
        if quoted or passage.folded(place) in COMMAS:
            return None
        if is_verb(passage.folded(place)) or passage.verbs[place] is not None:
            return place
    return None


def _statement(
    said: Utterance, found: Found, speaker: Span | None, because: Span | None, *, certain: bool
) -> Statement:
    content = said.content
    return Statement(
        said.verb,
        content.span,
        Manner.ACCORDING if said.speaking is None else content.manner,
        speaker=speaker,
        found=found,
        because=because,
        open_end=content.open_end,
        polarity=Polarity.SAID if said.speaking is None else said.speaking.verb.polarity,
        certainty=Certainty.SURE if certain else Certainty.LIKELY,
    )


def _bare_words(passage: Passage, span: Span) -> list[str]:
    """The folded words of a span without the article."""
    words = fold(passage.text[slice(*span)]).split()
    return [word.removeprefix("ال") for word in words] or [""]

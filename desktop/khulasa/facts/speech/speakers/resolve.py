"""Who says it: the one beside the verb, or the one who spoke before, where the verb's form agrees with him."""

from __future__ import annotations

from dataclasses import replace

from khulasa.facts.model import Certainty, Found, Manner, Polarity, Span, Statement
from khulasa.facts.speech.leads.openings import opens_sentence
from khulasa.facts.speech.passage import Passage
from khulasa.facts.speech.speakers.acting import alone_told_of, main_subject
from khulasa.facts.speech.speakers.between import Between
from khulasa.facts.speech.speakers.doubts import (
    is_paper,
    is_question,
    may_answer,
    may_be_passive,
    may_hold_the_caller,
    may_hold_whom,
)
from khulasa.facts.speech.speakers.given import giver
from khulasa.facts.speech.speakers.meant import FAR, NEAR, is_named_again, is_titled, meant
from khulasa.facts.speech.speakers.turns import Turn, Turns
from khulasa.facts.speech.subjects.subject import Subject
from khulasa.facts.speech.subjects.whom import may_be_office, may_be_whom, rather_calls
from khulasa.facts.speech.utterances import Utterance, with_whom
from khulasa.facts.speech.verbs import Form, Speaking


class Speakers:
    """Finds who speaks, utterance by utterance, and remembers who did last. Sentences are counted through."""

    def __init__(self, names: frozenset[str]) -> None:
        """`names` are words that name persons in the document."""
        self._names = names
        self._turns = Turns()
        self._before: Passage | None = None
        self._passage: Passage | None = None

    def enter(self, passage: Passage) -> None:
        """Go on to a passage, with the one before it still in mind."""
        self._before, self._passage = self._passage, passage

    def nested(self, passage: Passage, said: Utterance, sentence: int) -> Statement | None:
        """`statement` within what another is reported to have said: only likely, and he who reports speaks on."""
        turns = self._turns
        found = self.statement(passage, said, sentence)
        self._turns = turns
        return None if found is None else replace(found, certainty=Certainty.LIKELY)

    def statement(self, passage: Passage, said: Utterance, sentence: int) -> Statement | None:
        """The statement that an utterance of a passage's sentence is; None where nobody is found who makes it."""
        if said.speaking is None:
            return self._from_source(said, sentence)
        if said.speaking.form is Form.PARTICIPLE:
            return self._by_participle(passage, said, said.speaking, sentence)
        if said.subject is not None:
            return self._by_subject(passage, said, said.speaking, said.subject, sentence)
        if said.in_which:
            return self._given(passage, said, said.speaking, sentence)
        return self._carried(passage, said, said.speaking, sentence) if said.goes_on else None

    def _by_subject(
        self,
        passage: Passage,
        said: Utterance,
        speaking: Speaking,
        subject: Subject,
        sentence: int,
    ) -> Statement | None:
        last = self._turns.last
        because = meant(passage, last, subject, speaking, sentence)
        certain = because is not None or not subject.refers_back
        # nobody calls upon himself: ودعت المنظمة إلى
        is_another = because is None and not is_named_again(passage, last, subject, speaking)
        speaks_on = is_another and self._speaks_on(passage, speaking, sentence)
        may_be_told = speaks_on and may_be_whom(passage, subject, speaking)
        if may_be_told and not rather_calls(passage, subject, speaking):
            found = self._carried(passage, with_whom(said, subject), speaking, sentence)
            return found and replace(found, certainty=Certainty.LIKELY)
        if is_another and speaking.verb.calls and subject.party is None:
            certain = certain and is_titled(passage, subject)  # النواب may be asked: طالب النواب
        if subject.supposed or may_hold_whom(passage, subject, speaking):
            certain = False
        if may_be_told or (speaks_on and may_be_office(passage, subject, speaking)):
            certain = False
        if not subject.is_scripture:
            named = because or subject.span
            since = max(said.verb.end, subject.span.end)
            asked = is_question(passage, said)
            turn = Turn(named, certain, speaking.feminine, subject.plural, sentence, since, asked)
            self._turns = self._turns.then(turn)
        return _statement(said, Found.NAMED, subject.span, because, certain=certain)

    def _speaks_on(self, passage: Passage, speaking: Speaking, sentence: int) -> bool:
        """Whether who spoke last in this passage, one sentence ago at most, may be the subject of a verb."""
        turn = self._turns.last
        if turn is None or turn.since < passage.span.start:
            return False
        return turn.certain and turn.agrees(speaking) and sentence - turn.sentence <= NEAR

    def _by_participle(
        self, passage: Passage, said: Utterance, speaking: Speaking, sentence: int
    ) -> Statement | None:
        turn = self._turns.meant_by(speaking)
        if turn is None or turn.sentence != sentence:
            turn = self._acting(passage, said.verb.start, speaking, sentence) or turn
        if turn is None or not turn.agrees(speaking) or sentence - turn.sentence > NEAR:
            return None
        certain = turn.certain and turn.sentence == sentence
        if certain:
            between = self._between_in_sentence(passage, turn, said.verb.start, speaking)
            certain = not between.another_may_say_how()
            if not certain:
                other = between.who_acts(at_once=True)
                turn = replace(turn, speaker=other or turn.speaker, certain=False)
        self._turns = self._turns.then(replace(turn, since=said.verb.end))
        return _statement(said, Found.PARTICIPLE, None, turn.speaker, certain=certain)

    def _given(
        self, passage: Passage, said: Utterance, speaking: Speaking, sentence: int
    ) -> Statement | None:
        verb = passage.place_at(said.verb.start)
        turn = giver(passage, verb, speaking, sentence, self._names)
        if turn is None:
            return None
        self._turns = self._turns.then(replace(turn, since=said.verb.end))
        return _statement(said, Found.CARRIED, None, turn.speaker, certain=turn.certain)

    def _carried(
        self, passage: Passage, said: Utterance, speaking: Speaking, sentence: int
    ) -> Statement | None:
        turn = self._turns.meant_by(speaking)
        start = said.verb.start
        is_direct = said.content.manner is Manner.DIRECT and not said.content.open_end
        if speaking.has_object and (turn is not None or is_direct):
            self._turns = Turns()  # وحذره: who spoke before may be the one who is told
            return _statement(said, Found.CARRIED, None, None, certain=False)
        if turn is not None and turn.asked and may_answer(passage, start, speaking):
            self._turns = Turns()  # nor does he who asked go on behind the answer
            return _statement(said, Found.CARRIED, None, None, certain=False) if is_direct else None
        opens = opens_sentence(passage, passage.place_at(start))
        if not opens and (turn is None or turn.sentence != sentence):
            main = self._acting(passage, start, speaking, sentence)
            turn = main or (turn and replace(turn, certain=False))
        elif (turn is None or sentence - turn.sentence > NEAR) and not self._spoke_in(sentence - 1):
            turn = self._told_of(passage, start, speaking, sentence) or turn
        reach = NEAR if turn and is_paper(passage, turn.speaker) else FAR
        if turn is None or sentence - turn.sentence > reach or not turn.agrees(speaking):
            if not is_direct:
                return None
            # somebody says what stands between quotation marks: likely who was told of before
            turn = self._told_of(passage, start, speaking, sentence, FAR)
            if turn is None:
                self._turns = self._turns.behind_another()
                return _statement(said, Found.CARRIED, None, None, certain=False)
        certain = turn.certain and sentence - turn.sentence <= NEAR
        certain = certain and not may_hold_the_caller(passage, said)
        certain = certain and not may_be_passive(passage, start)
        certain = certain and self._surely_goes_on(passage, said, speaking, turn, opens=opens)
        if not certain:
            other = self._who_acted(passage, turn, start, speaking, opens=opens)
            turn = turn if other is None else replace(turn, speaker=other)
        self._turns = self._turns.then(
            replace(
                turn,
                sentence=sentence,
                certain=certain,
                since=said.verb.end,
                asked=is_question(passage, said),
            )
        )
        return _statement(said, Found.CARRIED, None, turn.speaker, certain=certain)

    def _surely_goes_on(
        self, passage: Passage, said: Utterance, speaking: Speaking, turn: Turn, *, opens: bool
    ) -> bool:
        """Whether nobody else acts behind him who spoke, who then goes on; `opens` at the start of a sentence."""
        start = said.verb.start
        if opens:
            return not self._another_took_over(passage, turn, start, speaking)
        is_direct = said.content.manner is Manner.DIRECT and not said.content.open_end
        if not is_direct and speaking.form is not Form.PAST:
            return False  # what others are told to say or do in his words goes on like them
        between = self._between_in_sentence(passage, turn, start, speaking)
        return not (between.another_acts() or between.another_is_told_of())

    def _between(
        self, passage: Passage, turn: Turn, position: int, speaking: Speaking, *, since: int = 0
    ) -> Between:
        """What stands in a passage between who spoke, or a position behind him, and a verb."""
        return Between(passage, Span(max(turn.since, since), position), speaking, self._names)

    def _between_in_sentence(
        self, passage: Passage, turn: Turn, position: int, speaking: Speaking
    ) -> Between:
        sentence = passage.sentence_at(position).start
        return self._between(passage, turn, position, speaking, since=sentence)

    def _another_took_over(
        self, passage: Passage, turn: Turn, position: int, speaking: Speaking
    ) -> bool:
        """Whether behind him who spoke in the sentence before, another acts in it, in a clause of his own."""
        before = self._before
        if self._between(passage, turn, position, speaking).another_takes_over():
            return True
        if before is None or turn.since >= passage.span.start:
            return False
        return self._between(before, turn, before.span.end, speaking).another_takes_over()

    def _spoke_in(self, sentence: int) -> bool:
        """Whether the last who spoke did in a sentence or later."""
        return self._turns.last is not None and self._turns.last.sentence >= sentence

    def _acting(
        self, passage: Passage, position: int, speaking: Speaking, sentence: int
    ) -> Turn | None:
        return main_subject(passage, position, speaking, sentence, self._names)

    def _who_acted(
        self, passage: Passage, turn: Turn, position: int, speaking: Speaking, *, opens: bool
    ) -> Span | None:
        """Who is named as another who acts behind him who spoke, in the same sentence or in the one before."""
        if not opens:
            between = self._between_in_sentence(passage, turn, position, speaking)
            return between.who_acts(at_once=False)
        acted = self._between(passage, turn, position, speaking).who_acts(at_once=True)
        before = self._before
        if acted is None and before is not None and turn.since < passage.span.start:
            acted = self._between(before, turn, before.span.end, speaking).who_acts(at_once=True)
        return acted

    def _told_of(
        self,
        passage: Passage,
        position: int,
        speaking: Speaking,
        sentence: int,
        reach: int = NEAR,
    ) -> Turn | None:
        if speaking.plural:
            return None
        parts = (passage, self._before)
        named = alone_told_of(parts, passage.sentence_number(position), self._names, reach)
        return named and Turn(named, False, speaking.feminine, False, sentence, position)

    def _from_source(self, said: Utterance, sentence: int) -> Statement | None:
        """The source that a phrase names; none where the sentence's words were already somebody's."""
        turn, subject = self._turns.last, said.subject
        if turn is not None and turn.sentence == sentence:
            return None
        if subject is not None:
            self._turns = self._turns.then(
                Turn(subject.span, False, None, subject.plural, sentence, subject.span.end)
            )
            return _statement(said, Found.NAMED, subject.span, None, certain=subject.known)
        if turn is None or sentence - turn.sentence > NEAR:
            return None
        return _statement(said, Found.CARRIED, None, turn.speaker, certain=turn.certain)


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

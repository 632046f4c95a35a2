"""Whether somebody else says or does something between who spoke and a verb that goes on without a subject.

Then the one who goes on may be either of them, and is only likely.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from khulasa.facts.model import ActorKind, Span
from khulasa.facts.speech.content import COMMAS, is_that
from khulasa.facts.speech.passage import Passage
from khulasa.facts.speech.subjects.adjuncts import is_adjunct
from khulasa.facts.speech.subjects.sources import is_somebody, is_source_head_at
from khulasa.facts.speech.verbs import Form, Speaking, is_clear_verb, may_agree
from khulasa.facts.tokens import is_function_word
from khulasa.facts.who.name_words import is_role_head
from khulasa.facts.who.names import party_at

_LONGEST_SENTENCE = 60
"""So many words before the verb are looked through for who else acts."""
_CONTRAST = frozenset({"لكن", "ولكن", "بينما", "فيما", "حين"})
"""Behind these another is told of."""
_HIS_SIDE = frozenset({"جانبه", "جانبها", "جهته", "جهتها", "بدوره", "بدورها", "المقابل"})
"""Behind these, too: من جانبه, في المقابل."""
_WHICH = frozenset({"ما", "الذي", "التي"})
"""Behind these a verb follows: وهو ما نفاه المدير."""
_WHAT_IS = frozenset({"وهو", "وهي", "الامر"})
_WHEN = frozenset({"بعد", "قبل", "منذ", "عندما", "بعدما", "قبلما", "حين", "حينما", "لما"})
_HUMAN = frozenset({ActorKind.PERSON, ActorKind.ROLE, ActorKind.GROUP})


@dataclass(frozen=True, slots=True)
class Between:
    """The words of a passage between who spoke and the verb that goes on, in the form of `speaking`."""

    passage: Passage
    span: Span
    speaking: Speaking
    names: frozenset[str]

    def another_acts(self) -> bool:
        """Whether another says or does something: فرد عليه خالد سالم, لكن المدير رفض, بعد أن زار المدير المدينة."""
        return any(self._acts(place, at_once=False) for place in self._places())

    def another_takes_over(self) -> bool:
        """Whether another says or does something in a clause of his own, which no أن makes part of what was said."""
        return any(self._acts(place, at_once=True) for place in self._places())

    def another_may_say_how(self) -> bool:
        """Whether a participle may be another's: he takes over, or acts in a clause of time that a comma sets off.

        Who acts in what was said doesn't count: `قال المدير إن اللوحة رسمها سمير الخطيب، مضيفا`.
        """
        return self.another_takes_over() or any(
            self._acts(place, at_once=False) for place in self._places() if self._is_when(place)
        )

    def _is_when(self, place: int) -> bool:
        """Whether a verb stands in a clause of time that a comma sets off: ، بعد أن زار المدير المدينة."""
        first = place - 1 - is_that(self.passage.folded(place - 1))
        return self.passage.folded(first) in _WHEN and self.passage.folded(first - 1) in COMMAS

    def who_acts(self, *, at_once: bool) -> Span | None:
        """Who is named as the last other one who says or does something; `at_once` in a clause of his own."""
        named = None
        for place in self._places():
            if self._acts(place, at_once=at_once):
                named = self._named_behind(place) or named
        return named

    def _named_behind(self, place: int) -> Span | None:
        """The person who is named one or two words behind a place."""
        words = self.passage.words
        for first in (place + 1, place + 2):
            if is_that(self.passage.folded(first)):
                return None  # واعتقد أن سمير سيزور: what follows is told of
            party = party_at(words, first, self.names)
            if party is not None and party.kind is ActorKind.PERSON and party.name is not None:
                return party.name
        return None

    def another_is_told_of(self) -> bool:
        """Whether the words begin with somebody who may go on as the subject: إن المدير الجديد زار المدينة وأكد."""
        return any(
            is_that(self.passage.folded(place)) and self._may_speak(place + 1, of_bodies=True)
            for place in self._places()
        )

    def _places(self) -> Iterator[int]:
        """The places outside of quotations."""
        passage = self.passage
        last = passage.place_at(self.span.end)
        for place in range(max(passage.place_at(self.span.start), last - _LONGEST_SENTENCE), last):
            if passage.marks.outer_at(passage.words[place].span.start) is None:
                yield place

    def _acts(self, place: int, *, at_once: bool) -> bool:
        """Whether another acts here; `at_once` asks for a clause that و behind a comma or a contrast opens."""
        passage = self.passage
        folded, before = passage.folded(place), passage.folded(place - 1)
        speaks = passage.verbs[place]
        is_finite = speaks is not None and speaks.is_finite
        if folded in _CONTRAST and (
            party_at(passage.words, place + 1, self.names) is not None
            or self._another_says(place + 1)
        ):
            return True
        if not at_once and is_finite and folded[0] in "وف":
            return True
        joins = before in COMMAS and (folded[0] == "و" or (folded[0] == "ف" and is_finite))
        comments = before in _WHICH and passage.folded(place - 2) in _WHAT_IS
        opens_clause = joins or comments or before in _CONTRAST | _HIS_SIDE
        if at_once and not opens_clause:
            return False
        is_verb = is_finite or is_clear_verb(folded)
        if not is_verb and not self._may_be_verb(place, before, opens_clause=opens_clause):
            return False
        if not may_agree(folded, self.speaking):
            return False
        of_bodies = opens_clause or before in _WHICH
        return self._may_speak(place + 1, of_bodies=of_bodies) or (
            is_verb and self._may_speak(place + 2, of_bodies=False)
        )

    def _may_be_verb(self, place: int, before: str, *, opens_clause: bool) -> bool:
        """Whether a word that no list knows as a verb may be one: وأيده, ما نفاه, فيما رفض."""
        word = self.passage.words[place]
        if not word.is_word or not (opens_clause or before in _WHICH):
            return False
        bare = word.folded.removeprefix("و").removeprefix("ف")
        return not bare.startswith("ال") and not is_function_word(word.folded)

    def _another_says(self, place: int) -> bool:
        """Whether a verb of saying stands here with a subject beside it: فيما رأى آخر أن."""
        if place + 1 >= len(self.passage.words):
            return False
        speaks, following = self.passage.verbs[place], self.passage.words[place + 1]
        if speaks is None or speaks.form is Form.PARTICIPLE or is_that(following.folded):
            return False
        return following.is_word and not is_adjunct(self.passage, place + 1, place + 1)

    def _may_speak(self, place: int, *, of_bodies: bool) -> bool:
        """Whether a person, told of by name or not, or perhaps a body begins at a place and may be the subject."""
        passage = self.passage
        if place >= len(passage.words):
            return False
        party = party_at(passage.words, place, self.names)
        if party is not None and party.span.start == passage.words[place].span.start:
            if party.kind in _HUMAN:
                return True
            feminine = passage.folded(place).endswith("ه")
            return of_bodies and feminine == self.speaking.feminine
        folded = passage.folded(place)
        if is_somebody(passage, place) or is_role_head(folded.removesuffix("ا")):
            return True  # إن مسؤولا كبيرا زار
        return of_bodies and is_source_head_at(passage, place)

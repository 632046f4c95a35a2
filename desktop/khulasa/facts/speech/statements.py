"""Who said what: the statements of a document, in the order of their verbs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from khulasa.document.model import BODY, Document, Sentence
from khulasa.facts.model import Certainty, Found, Manner, Span, Statement
from khulasa.facts.speech.content import COMMAS, OPENING_MARKS, Content, Contents
from khulasa.facts.speech.frames import Kind, Lead, asks, lead, tells
from khulasa.facts.speech.passage import Passage, passage
from khulasa.facts.speech.subjects import Subject, before, behind
from khulasa.facts.speech.verbs import OBJECT, Form, Speaking
from khulasa.language.arabic.lists import entries
from khulasa.language.quotes import carried_over

_NO_NAMES: frozenset[str] = frozenset()
_NEAR = 1
"""Who spoke in the sentence before speaks on where no subject is written; farther off he may be another."""


def statements(
    document: Document, sentences: Sequence[Sentence], names: frozenset[str] = _NO_NAMES
) -> tuple[Statement, ...]:
    """What somebody is said to have said in the body of a document. `names` are words that name persons in it.

    Time grows with the length of the text alone. Speakers are spans; who they are is told by `actors`.
    """
    return tuple(chain.from_iterable(statements_by_block(document, sentences, names)))


def statements_by_block(
    document: Document, sentences: Sequence[Sentence], names: frozenset[str] = _NO_NAMES
) -> Iterator[list[Statement]]:
    """`statements`, those of a block of the body at a time, for whoever may want to stop between two."""
    by_block: defaultdict[int, list[Sentence]] = defaultdict(list)
    for sentence in sentences:
        by_block[sentence.block].append(sentence)
    passages = [
        passage(document.text, number, Span(block.start, block.end), by_block[number])
        for number, block in enumerate(document.blocks)
        if block.kind in BODY and block.end > block.start
    ]
    reader = _Reader(document.text, passages, names)
    for number in range(len(passages)):
        yield list(reader.of_passage(number))


@dataclass(frozen=True, slots=True)
class _Turn:
    """Who spoke last: where he is named, the form of his verb, and the number of the sentence."""

    speaker: Span
    certain: bool
    feminine: bool
    plural: bool
    sentence: int

    def agrees(self, speaking: Speaking) -> bool:
        return self.feminine == speaking.feminine and self.plural == speaking.plural


class _Reader:
    """Reads passages in order and remembers who spoke last."""

    def __init__(self, text: str, passages: Sequence[Passage], names: frozenset[str]) -> None:
        self._passages = passages
        self._names = names
        self._turn: _Turn | None = None
        self._continued = carried_over(text, [part.span for part in passages]) if passages else {}
        self._first_sentences: list[int] = []
        first = 0
        for number, part in enumerate(passages):
            if number and part.block != passages[number - 1].block + 1:
                first += _NEAR  # what stands between, a heading perhaps, begins something new
            self._first_sentences.append(first)
            first += len(part.sentences)

    def of_passage(self, number: int) -> Iterator[Statement]:
        """The statements of a passage; to be asked for in order."""
        part = self._passages[number]
        contents = self._contents(number)
        reached = self._continued.get(number, (0, 0))[1] if self._goes_on(number) else 0
        for place, speaking in enumerate(part.verbs):
            start = part.words[place].span.start
            if speaking is None or start < reached or not tells(part, place):
                continue
            statement = self._statement(number, contents, place, speaking)
            if statement is not None:
                yield statement
                is_direct = statement.manner is Manner.DIRECT
                reached = statement.content.end if is_direct else statement.content.start

    def _goes_on(self, number: int) -> bool:
        """Whether a passage opens in the quotation of the passage before it."""
        opened = self._continued.get(number)
        return opened is not None and opened[0] == self._passages[number].span.start

    def _contents(self, number: int) -> Contents:
        last = number
        while last + 1 in self._continued and self._goes_on(last + 1):
            last += 1
        end = self._continued[last][1] if last > number else None
        return Contents(self._passages[number], end)

    def _statement(
        self, number: int, contents: Contents, place: int, speaking: Speaking
    ) -> Statement | None:
        part = self._passages[number]
        found = lead(part, place)
        if found is None:
            return None
        if found.kind is Kind.CLAUSE and asks(part, part.words[place].span.start):
            return None
        content = self._content(number, contents, found)
        if content is None:
            return None
        end = _verb_end(part, place)
        verb = Span(part.words[place].span.start, part.words[end].span.end)
        statement = Statement(
            verb,
            content.span,
            content.manner,
            open_end=content.open_end,
            polarity=speaking.verb.polarity,
        )
        sentence = self._first_sentences[number] + part.sentence_number(verb.start)
        if speaking.form is Form.PARTICIPLE:
            return self._by_participle(statement, speaking, sentence)
        subject = behind(part, end + 1, found.last, self._names)
        subject = subject or before(part, place, self._names)
        if subject is not None:
            return self._by_subject(statement, speaking, subject, sentence)
        return self._carried(statement, speaking, sentence) if _opens_clause(part, place) else None

    def _content(self, number: int, contents: Contents, found: Lead) -> Content | None:
        part = self._passages[number]
        if found.place < len(part.words):
            is_marked = part.words[found.place].folded in OPENING_MARKS
            quoted = contents.quoted(found.place) if is_marked else None
            if found.kind is Kind.QUOTATION or (quoted and found.kind is Kind.COLON):
                return quoted
            return contents.clause(found.place)
        following = number + 1
        if found.kind is not Kind.COLON or following >= len(self._passages):
            return None
        behind_colon = self._passages[following]
        if behind_colon.block != part.block + 1 or not behind_colon.words:
            return None
        return self._contents(following).quoted(0)

    def _by_subject(
        self, statement: Statement, speaking: Speaking, subject: Subject, sentence: int
    ) -> Statement | None:
        if speaking.verb.doubtful and not subject.known:
            return None
        certain = subject.known or (subject.certain and OBJECT not in speaking.verb.frames)
        self._turn = _Turn(subject.span, certain, speaking.feminine, subject.plural, sentence)
        return replace(statement, speaker=subject.span, certainty=_certainty(certain))

    def _by_participle(
        self, statement: Statement, speaking: Speaking, sentence: int
    ) -> Statement | None:
        turn = self._turn
        if turn is None or turn.sentence != sentence or not turn.agrees(speaking):
            return None
        return replace(
            statement,
            found=Found.PARTICIPLE,
            because=turn.speaker,
            certainty=_certainty(turn.certain),
        )

    def _carried(self, statement: Statement, speaking: Speaking, sentence: int) -> Statement | None:
        turn = self._turn
        if turn is None or not turn.agrees(speaking):
            return None
        certain = turn.certain and sentence - turn.sentence <= _NEAR
        self._turn = replace(turn, sentence=sentence, certain=certain)
        return replace(
            statement,
            found=Found.CARRIED,
            because=turn.speaker,
            certainty=_certainty(certain),
        )


def _certainty(certain: bool) -> Certainty:
    return Certainty.SURE if certain else Certainty.LIKELY


def _verb_end(part: Passage, place: int) -> int:
    """The place of the last word of a verb: وأضاف قائلا is one."""
    following = part.verbs[place + 1] if place + 1 < len(part.verbs) else None
    return place + 1 if following is not None and following.form is Form.PARTICIPLE else place


def _opens_clause(part: Passage, place: int) -> bool:
    """Whether a verb opens its sentence, or goes on with it."""
    start = part.words[place].span.start
    if part.sentence_at(start).start == start or part.folded(place)[0] in "وف":
        return True
    previous = part.folded(place - 1)
    return previous in COMMAS | OPENING_MARKS | {":", "."} or previous in entries("clause_openers")

"""Who said what: the statements of a document, in the order of their verbs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from khulasa.document.model import BODY, Document, Sentence
from khulasa.facts.model import Manner, Span, Statement
from khulasa.facts.speech.according import according, opens_source
from khulasa.facts.speech.content import Contents, is_that
from khulasa.facts.speech.passage import Passage, passage
from khulasa.facts.speech.relayed import relayed
from khulasa.facts.speech.speakers.meant import NEAR
from khulasa.facts.speech.speakers.resolve import Speakers
from khulasa.facts.speech.subjects.adjuncts import PREPOSITIONS
from khulasa.facts.speech.utterances import utterance
from khulasa.facts.speech.verbs import letters_before
from khulasa.facts.tokens import Token, start_behind, tokens
from khulasa.language.quotes import carried_over

_NO_NAMES: frozenset[str] = frozenset()


def statements(
    document: Document, sentences: Sequence[Sentence], names: frozenset[str] = _NO_NAMES
) -> tuple[Statement, ...]:
    """What somebody is said to have said in the body of a document. `names` are words that name persons in it.

    Time grows with the length of the text alone. Speakers are spans; who they are is told by `actors`.
    """
    words = [tokens(document.text, block.start, block.end) for block in document.blocks]
    return tuple(chain.from_iterable(statements_by_block(document, words, sentences, names)))


def statements_by_block(
    document: Document,
    words: Sequence[Sequence[Token]],
    sentences: Sequence[Sentence],
    names: frozenset[str],
) -> Iterator[list[Statement]]:
    """`statements`, those of a block of the body at a time, for whoever may want to stop between two.

    `words` are the tokens of each block of the document.
    """
    by_block: defaultdict[int, list[Sentence]] = defaultdict(list)
    for sentence in sentences:
        by_block[sentence.block].append(sentence)
    passages = [
        passage(
            document.text, number, Span(block.start, block.end), words[number], by_block[number]
        )
        for number, block in enumerate(document.blocks)
        if block.kind in BODY and block.end > block.start
    ]
    reader = _Reader(document.text, passages, names)
    for number in range(len(passages)):
        yield list(reader.of_passage(number))


class _Reader:
    """Reads passages in order."""

    def __init__(self, text: str, passages: Sequence[Passage], names: frozenset[str]) -> None:
        self._passages = passages
        self._names = names
        self._speakers = Speakers(names)
        self._continued = carried_over(text, [part.span for part in passages]) if passages else {}
        self._first_sentences: list[int] = []
        first = 0
        for number, part in enumerate(passages):
            if not self._follows(number):
                first += NEAR  # what stands between, a heading perhaps, begins something new
            self._first_sentences.append(first)
            first += len(part.sentences)
        self._last_quoted = list(range(len(passages)))
        for number in reversed(range(len(passages) - 1)):
            if self._opens_quoted(number + 1):
                self._last_quoted[number] = self._last_quoted[number + 1]

    def of_passage(self, number: int) -> Iterator[Statement]:
        """The statements of a passage; to be asked for in order."""
        part = self._passages[number]
        contents = self._contents(number)
        self._speakers.enter(part)
        if number + 1 < len(self._passages) and self._follows(number + 1):
            contents.following = self._contents(number + 1)
        reached = self._continued[number][1] if self._opens_quoted(number) else part.span.start
        reported = part.span.start
        for place, word in enumerate(part.words):
            start = word.span.start
            if start < reached:
                continue
            if part.verbs[place] is not None:
                said = utterance(part, contents, place, self._names)
            else:
                said = relayed(part, contents, place, self._names)
            if said is None and opens_source(part, place):
                said = according(part, contents, place, self._names)
            if said is None:
                continue
            sentence = self._first_sentences[number] + part.sentence_number(start)
            take = self._speakers.nested if start < reported else self._speakers.statement
            statement = take(part, said, sentence)
            if statement is not None:
                if statement.verb.start == start:
                    start = start_behind(word, letters_before(word.folded))
                    statement = replace(statement, verb=Span(start, statement.verb.end))
                yield replace(statement, link=_link(part, statement))
                is_direct = statement.manner is Manner.DIRECT
                reached = statement.content.end if is_direct else statement.content.start
                if statement.manner is not Manner.ACCORDING:
                    reported = max(reported, statement.content.end)

    def _follows(self, number: int) -> bool:
        """Whether nothing stands between a passage and the one before it."""
        before = self._passages[number - 1].block if number else -1
        return self._passages[number].block == before + 1

    def _opens_quoted(self, number: int) -> bool:
        """Whether a passage opens in the quotation of the passage before it."""
        opened = self._continued.get(number)
        return opened is not None and opened[0] == self._passages[number].span.start

    def _contents(self, number: int) -> Contents:
        last = self._last_quoted[number]
        end = self._continued[last][1] if last > number else None
        return Contents(self._passages[number], end)


def _link(part: Passage, statement: Statement) -> Span | None:
    """The preposition, أن, or both, directly before content that a passage reports."""
    content, verb = statement.content, statement.verb
    is_given = statement.manner in {Manner.DIRECT, Manner.ACCORDING}
    if is_given or not verb.end < content.start < part.span.end:
        return None
    last = part.place_at(content.start) - 1
    first = last + 1
    if is_that(part.folded(last)):
        first = last
    speaker, before = statement.speaker, part.words[first - 1].span
    is_name = speaker is not None and before.overlaps(speaker)  # قال سامر علي إن
    if part.folded(first - 1) in PREPOSITIONS and not is_name:
        first -= 1
    if first > last or part.words[first].span.start < verb.end:
        return None
    return Span(part.words[first].span.start, part.words[last].span.end)

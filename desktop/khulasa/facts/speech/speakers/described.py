"""Whom a speaker stands for who is told of by less than his name: `المدير`, `رئيس اللجنة`, `المنظمة`, `الخطيب`."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from khulasa.facts.model import Actor, ActorKind, Certainty, Span, Statement
from khulasa.facts.speech.verbs import speaking
from khulasa.facts.who.name_words import is_given, is_honorific, is_role_head
from khulasa.language.arabic.lists import entries
from khulasa.language.folding import fold

_NEAR = 800
"""So many characters behind somebody's mention, five or six sentences, `الرجل` may stand for him."""
_REMEMBERED = 9
"""So many contents are remembered, to tell whom the author names from whom somebody else does."""
_EXPERTS = frozenset({"خبير", "خبيره", "باحث", "باحثه", "محلل", "محلله", "عالم", "عالمه"})
"""Of whom a field has many; an office such as نائب المدير has one holder, who need not be named."""
_LEAST = 2
"""An office of so many words, `رئيس اللجنة`, is surely held by the only one whom the text names with it."""
_OF_TWO_WORDS = frozenset({"عبد", "ابو", "ابن", "ام", "ال"})
"""A surname of two words may begin with these: أبو الخير."""

_Words = tuple[str, ...]


def with_described(
    text: str, statements: Iterable[Statement], who: Sequence[Actor]
) -> Iterator[Statement]:
    """The statements, where a speaker is described with who is meant as `because`, as far as the text tells it.

    `who` are the persons and bodies that are named in the text. A statement stays as certain as it was where only one
    of them can be meant; otherwise it is likely.
    """
    known = _Known(text, who)
    for statement in statements:
        resolved = known.resolved(statement)
        known.remember(resolved)
        yield resolved


@dataclass(frozen=True, slots=True)
class _Meant:
    named: Span
    certain: bool


@dataclass
class _Known:
    """The persons and bodies of a text by the words that may stand for them, and who spoke last in each gender."""

    text: str
    who: Sequence[Actor]
    _starts: set[int] = field(default_factory=set)
    _surnames: defaultdict[_Words, set[int]] = field(default_factory=lambda: defaultdict(set))
    _offices: defaultdict[_Words, set[int]] = field(default_factory=lambda: defaultdict(set))
    _bodies: defaultdict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    _persons: list[tuple[Span, int]] = field(default_factory=list)
    _last: dict[bool, Span] = field(default_factory=dict)
    _contents: deque[Span] = field(default_factory=lambda: deque(maxlen=_REMEMBERED))

    def __post_init__(self) -> None:
        for number, actor in enumerate(self.who):
            self._starts.update(mention.start for mention in actor.mentions)
            words = _bare(self.text, actor.fullest)
            if actor.kind is ActorKind.BODY:
                self._bodies[words[0]].add(number)
            elif actor.kind is ActorKind.PERSON:
                self._persons += ((mention, number) for mention in actor.mentions)
                for first in range(1, len(words)):
                    self._surnames[words[first:]].add(number)
                for role in actor.roles:
                    self._add_offices(_bare(self.text, role), number)
        self._persons.sort()

    def _add_offices(self, words: _Words, number: int) -> None:
        """An office under its beginnings: رئيس لجنة الحكام is رئيس, رئيس اللجنة; behind a title, too."""
        for first, word in enumerate(words):
            if first == 0 or is_role_head(word):
                for last in range(first + 1, len(words) + 1):
                    self._offices[words[first:last]].add(number)

    def remember(self, statement: Statement) -> None:
        """Who made a statement may be meant by the next description."""
        self._contents.append(statement.content)
        named = statement.because or statement.speaker
        verb = speaking(fold(self.text[slice(*statement.verb)]).split()[0])
        if named is None or verb is None:
            return
        words = _bare(self.text, named)
        if self._names_person(named) or (len(words) == 1 and is_given(words[0])):
            self._last[verb.feminine] = named

    def resolved(self, statement: Statement) -> Statement:
        """A statement with who is meant by its speaker, where that can be told."""
        meant = self._meant(statement)
        if meant is None:
            return statement
        certainty = statement.certainty if meant.certain else Certainty.LIKELY
        return replace(statement, because=meant.named, certainty=certainty)

    def _meant(self, statement: Statement) -> _Meant | None:
        """Who is meant by the words that stand for who speaks; None where they name him, or nobody can be found."""
        where = statement.because or statement.speaker
        if where is None or self._is_named(where):
            return None
        words = _bare(self.text, where)
        while len(words) > 1 and is_honorific(words[0]) and not self._offices.get(words):
            words = words[1:]
        return (
            self._by_surname(words, where)
            or self._by_kind_of_body(words, where)
            or self._by_office(words, where)
            or self._as_anybody(words, where, statement)
        )

    def _is_named(self, where: Span) -> bool:
        return where.start in self._starts or self._names_person(where)

    def _names_person(self, where: Span) -> bool:
        place = bisect_left(self._persons, (Span(where.start, where.start), 0))
        return place < len(self._persons) and self._persons[place][0].end <= where.end

    def _by_surname(self, words: _Words, where: Span) -> _Meant | None:
        is_surname = len(words) == 1 or (len(words) == 2 and words[0] in _OF_TWO_WORDS)
        if not is_surname or is_role_head(words[0]) or words[0] in entries("anybody"):
            return None
        if is_given(words[0]) and not self.text.startswith("ال", where.start):
            return None  # سمير is no surname by itself
        return self._only(self._surnames[words], where)

    def _by_kind_of_body(self, words: _Words, where: Span) -> _Meant | None:
        is_definite = self.text.startswith("ال", where.start)
        if len(words) > 1 or not is_definite or words[0] not in entries("body_heads"):
            return None
        return self._only(self._bodies[words[0]], where)

    def _by_office(self, words: _Words, where: Span) -> _Meant | None:
        if not (self.text.startswith("ال", where.start) or len(words) >= _LEAST):
            return None
        holders = self._offices.get(words, set())
        meant = self._only(holders, where)
        if meant is not None:
            return replace(meant, certain=meant.certain and len(words) >= _LEAST)
        nearest = self._nearest(where, holders)
        return None if nearest is None else _Meant(nearest, certain=False)

    def _as_anybody(self, words: _Words, where: Span, statement: Statement) -> _Meant | None:
        """Who spoke last in the same gender, or was named last: الرجل, السيدة, المتحدث; only likely."""
        is_definite = self.text.startswith("ال", where.start)
        is_somebody = words[0] in entries("anybody") or is_role_head(words[0])
        is_doubtful = statement.certainty is Certainty.LIKELY and is_definite and is_somebody
        if not is_doubtful and not self._is_expert(words, where):
            return None
        verb = speaking(fold(self.text[slice(*statement.verb)]).split()[0])
        spoke = None if verb is None else self._last.get(verb.feminine)
        named = self._nearest(where, None)
        last = max((span for span in (spoke, named) if span is not None), default=None)
        near = last is not None and 0 < where.start - last.end <= _NEAR
        return _Meant(last, certain=False) if last is not None and near else None

    def _is_expert(self, words: _Words, where: Span) -> bool:
        """Whether an expert is definite by the field and has no name here: خبيرة الآثار was named before."""
        written = fold(self.text[slice(*where)]).split()
        is_definite = len(written) > 1 and all(word.startswith("ال") for word in written[1:])
        return is_definite and words[0] in _EXPERTS

    def _only(self, numbers: Iterable[int], where: Span) -> _Meant | None:
        """The only one of actors, where he is named before; his last mention is given."""
        actors = [self.who[number] for number in numbers]
        if len(actors) != 1 or actors[0].mentions[0].start > where.start:
            return None
        mentions = actors[0].mentions
        place = bisect_left(mentions, where)
        return _Meant(mentions[place - 1], certain=True)

    def _nearest(self, where: Span, numbers: set[int] | None) -> Span | None:
        """The last mention before a place of a person, one of `numbers` unless that is None."""
        place = bisect_left(self._persons, (where, 0))
        for mention, number in reversed(self._persons[max(0, place - 50) : place]):
            is_said = any(start < mention.start < end for start, end in self._contents)
            if number in numbers if numbers is not None else not is_said:
                return mention
        return None


def _bare(text: str, span: Span) -> _Words:
    """The folded words of a span without the article."""
    words = fold(text[slice(*span)]).split()
    return tuple(word.removeprefix("ال") if len(word) > 3 else word for word in words) or ("",)

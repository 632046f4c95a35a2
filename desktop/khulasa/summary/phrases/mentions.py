"""A document as a row of words in places: what key phrases are counted in."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from khulasa.document.model import BODY, BlockKind, Document, Sentence
from khulasa.document.runs import Runs
from khulasa.language.base import Language, Lexicon
from khulasa.language.phrasing import grammar_for
from khulasa.language.shapes import Grammar, Kind, Shape
from khulasa.summary.sentences import Tokens

HEADS = frozenset({BlockKind.TITLE, BlockKind.HEADING})
_READ = BODY | HEADS | {BlockKind.CAPTION, BlockKind.TABLE_CELL, BlockKind.FOOTNOTE}

_MARKS = (
    "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0898-\u089f\u08ca-\u08e1"
    "\u08e3-\u08ff\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
)
"""What stands in or behind a word and is no letter: vowel signs, joiners, marks of direction."""

_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_MARKS}]|['’](?=[^\W\d_]))*")
_MARK = re.compile(f"[{_MARKS}\u0640]")
_FUNCTION = (Kind.STOP, Kind.PREPOSITION)
_HYPHENS = frozenset(("-", "\u2010", "\u2011"))
_GAPS = _HYPHENS | {" "}
_LEADING_MARKS = re.compile(f"^[{_MARKS}\u0640]+")
_NO_WORD = Shape(Kind.BREAK, "")

Numbers = NDArray[np.int64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class Form:
    """A word as it is written: its shape, the term that it counts as ("" for none), and how it folds."""

    shape: Shape
    term: str
    folded: str


@dataclass(frozen=True)
class Mentions:
    """The words of a document in order, one entry a word in every array.

    `forms` are indexes in `table`, `terms` in `names`, -1 for what is no single word. `kinds` are those of
    `shapes.Kind`, out of context. `sentences` are indexes of sentences. `near` says that only white space or a hyphen
    parts a word from the one before it in its sentence, `hyphen` that it is a hyphen.
    """

    starts: Numbers
    ends: Numbers
    forms: Numbers
    terms: Numbers
    kinds: Numbers
    sentences: Numbers
    near: Flags
    hyphen: Flags
    table: list[Form]
    names: list[str]
    grammar: Grammar
    _flags: dict[str, Flags] = field(default_factory=dict, init=False, repr=False)

    def flags(self, fact: str) -> Flags:
        """For every word whether a fact of its `Shape` holds, or is not 0; each fact is looked up once."""
        if fact not in self._flags:
            facts = [bool(getattr(form.shape, fact)) for form in self.table]
            self._flags[fact] = self._spread(facts)
        return self._flags[fact]

    @property
    def lettered(self) -> Flags:
        """For every word whether it has a letter."""
        return self._spread([any(map(str.isalpha, form.term)) for form in self.table])

    def _spread(self, facts: list[bool]) -> Flags:
        return np.asarray(np.array(facts, dtype=np.bool_)[self.forms])


def mentions_in(
    language: Language, document: Document, sentences: Sequence[Sentence], tokens: Tokens
) -> Mentions:
    """The words of the sentences that are text, titles or captions: of all, where there are none such."""
    text = document.text
    words = _words_of(document, sentences, tokens.runs)
    grammar = grammar_for(document.language)

    def fold(spelling: str) -> Sequence[str]:
        known = tokens.known.get(spelling)
        return language.words(spelling) if known is None else known

    table = _table(language.lexicon, grammar, words.spellings, fold)
    terms, names = _terms(table)
    near, hyphen = _near(text, words.starts, words.ends, words.sentences)
    kinds = np.fromiter((form.shape.kind for form in table), dtype=np.int64, count=len(table))
    return Mentions(
        starts=words.starts,
        ends=words.ends,
        forms=words.forms,
        terms=terms[words.forms],
        kinds=kinds[words.forms],
        sentences=words.sentences,
        near=near,
        hyphen=hyphen,
        table=table,
        names=names,
        grammar=grammar,
    )


@dataclass(frozen=True)
class _Words:
    """Where the words stand, of which sentence each is, and its number in `spellings`, which come as first seen."""

    starts: Numbers
    ends: Numbers
    forms: Numbers
    sentences: Numbers
    spellings: list[str]


def _words_of(document: Document, sentences: Sequence[Sentence], runs: Runs) -> _Words:
    """The words of the sentences that count: each distinct run is cut once, and its words spread over its places."""
    counting = [sentence.index for sentence in _text_of(document, sentences)]
    counts = np.zeros(len(sentences), dtype=np.bool_)
    counts[counting] = True
    owners = np.repeat(np.arange(len(sentences)), np.diff(runs.bounds))
    chosen = np.flatnonzero(counts[owners])
    numbers = runs.numbers[chosen]

    present, first_seen = np.unique(numbers, return_index=True)
    spellings: dict[str, int] = {}
    parts: list[
        tuple[int, int, int]
    ] = []  # where a word begins and ends in its run, and its spelling
    begins = np.zeros(len(runs.distinct), dtype=np.int64)  # of each run's words, in `parts`
    sizes = np.zeros(len(runs.distinct), dtype=np.int64)
    for number in present[np.argsort(first_seen)].tolist():
        run = runs.distinct[number]
        begins[number] = len(parts)
        for word in _WORD.finditer(run):
            spelling = spellings.setdefault(word.group(), len(spellings))
            parts.append((word.start(), word.end(), spelling))
        sizes[number] = len(parts) - begins[number]

    each = sizes[numbers]
    places = np.arange(int(each.sum())) - np.repeat(np.cumsum(each) - each, each)
    places += np.repeat(begins[numbers], each)
    starts, ends, forms = np.array(parts, dtype=np.int64).reshape(-1, 3)[places].T
    at = np.repeat(runs.starts[chosen], each)
    return _Words(at + starts, at + ends, forms, np.repeat(owners[chosen], each), list(spellings))


def _text_of(document: Document, sentences: Sequence[Sentence]) -> Sequence[Sentence]:
    """The sentences that are text, titles or captions: all, where there are none such."""
    blocks = document.blocks
    return [sentence for sentence in sentences if blocks[sentence.block].kind in _READ] or sentences


def _near(text: str, starts: Numbers, ends: Numbers, owners: Numbers) -> tuple[Flags, Flags]:
    """Which words stand next to the one before them in their sentence, and which behind a hyphen; see `Mentions`."""
    near = np.zeros(len(starts), dtype=np.bool_)
    hyphen = np.zeros(len(starts), dtype=np.bool_)
    if len(starts) < 2:
        return near, hyphen
    gaps = starts[1:] - ends[:-1]
    same = owners[1:] == owners[:-1]
    code_units = text.encode("utf-32-le", "surrogatepass")
    characters = np.frombuffer(code_units, dtype=np.uint32)
    before_space = characters[ends[:-1]] == ord(" ")
    near[1:] = same & (gaps == 1) & before_space
    undecided = np.flatnonzero(same & ~near[1:]) + 1  # few: most words are parted by one space
    for place in undecided.tolist():
        gap = text[ends[place - 1] : starts[place]]
        near[place] = gap in _GAPS or gap.isspace()
        hyphen[place] = gap in _HYPHENS
    return near, hyphen


def _terms(table: list[Form]) -> tuple[Numbers, list[str]]:
    """The number of each form's term, in the order of first sight, and the terms."""
    known: dict[str, int] = {}
    numbers = [known.setdefault(form.term, len(known)) if form.term else -1 for form in table]
    return np.array(numbers, dtype=np.int64), list(known)


def _table(
    lexicon: Lexicon,
    grammar: Grammar,
    written: Sequence[str],
    fold: Callable[[str], Sequence[str]],
) -> list[Form]:
    """What each distinct spelling is; spellings that fold alike are looked at once."""
    folded_words = list(map(fold, written))
    attested = frozenset(words[0] for words in folded_words if len(words) == 1)
    forms: dict[tuple[str, str], Form] = {}
    table = []
    for spelling, folded in zip(written, folded_words, strict=True):
        if len(folded) != 1:
            table.append(Form(_NO_WORD, "", " ".join(folded)))
            continue
        plain = _MARK.sub("", spelling)
        word = folded[0]
        form = forms.get((plain, word))
        if form is None:
            shape = grammar.shape(plain, word, lexicon, attested)
            form = Form(shape, _term(shape, plain, lexicon), word)
            forms[plain, word] = form
        table.append(form)
    return table


def _term(shape: Shape, plain: str, lexicon: Lexicon) -> str:
    """What a word counts as: بأن and the name بان fold alike, and hold other words."""
    if shape.named:
        return shape.rest
    if shape.kind in _FUNCTION:
        return plain[shape.prefix :]
    return lexicon.stem(shape.rest)


def marks_at(text: str, start: int, end: int) -> int:
    """How many marks stand at a place: they belong to the letter before."""
    word = text[start:end]
    return len(word) - len(_LEADING_MARKS.sub("", word))

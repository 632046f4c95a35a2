"""What each sentence is by itself, before any are ranked: words, marks, whether it may be chosen, can stand alone."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from khulasa.document.model import BODY, BlockKind, Document, Sentence
from khulasa.document.runs import Runs, runs_in
from khulasa.language.base import LEANS, Language, Lexicon
from khulasa.summary.model import Need

_WORD = re.compile(r"[^\W_]\S*")
"""From a letter or digit to the next white space: matches once in each word that holds one."""

_BARE_ANSWER = 6
"""A sentence of so many words that follows a question is no more than its answer."""

_COMMAS = "،,؛;"
_SAYS_SOMETHING = 12
"""So many words before the clause that leads in are a statement of their own."""

_ENTRY = 8
"""An entry of a list with fewer words, and without a stop, is no sentence."""

_STOPS = (".", "!", "?", "؟", "…", "۔")

_CLOSING = ' \u00a0\u200f"”»’)]'

_FIGURE = re.compile(r"\d")
"""Of any script, Arabic-Indic ones among them."""

CUT_QUOTATION = "cut_quotation"
"""Marks a sentence that stands inside somebody's words, which begin before it or end after it."""

SUMS_UP = "sums_up"
"""Marks a sentence that says of itself that it sums up."""


def count_words(text: str) -> int:
    """How many words a text has: runs between white space that hold a letter or a digit."""
    return len(_WORD.findall(text))


@dataclass(frozen=True, eq=False)
class Tokens:
    """The runs of a document's sentences, and the folded words of each distinct one; counted once for all who ask."""

    runs: Runs
    words: list[tuple[str, ...]]

    @cached_property
    def known(self) -> Mapping[str, tuple[str, ...]]:
        """The words of each distinct run, by the run."""
        return dict(zip(self.runs.distinct, self.words, strict=True))

    def word_counts(self) -> tuple[int, ...]:
        """How many words each sentence has; see `count_words`."""
        counts: list[int] = self.runs.sums(self.runs.of_each(count_words)).tolist()
        return tuple(counts)


def tokens_of(language: Language, document: Document, sentences: Sequence[Sentence]) -> Tokens:
    """The tokens of all of a document's sentences."""
    spans = [(sentence.start, sentence.end) for sentence in sentences]
    runs = runs_in(document.text, spans)
    return Tokens(runs, runs.of_each(lambda run: tuple(language.words(run))))


def marks(
    quote: str, words: list[str], terms: list[str], lexicon: Lexicon, *, quoted: bool
) -> frozenset[str]:
    """The marks of one sentence: its letters, its folded words, its stems, and whether it is cut from a quotation."""
    signs = set()
    if _FIGURE.search(quote):
        signs.add("figures")
    if "؟" in quote or "?" in quote:
        signs.add("question")
    if ".." in quote or "…" in quote:
        signs.add("dots")
    if quoted:
        signs.add(CUT_QUOTATION)
    if lexicon.concludes(quote):
        signs.add(SUMS_UP)
    return lexicon.cues(words, terms) | signs


def terms_in(language: Language, text: str) -> frozenset[str]:
    """The stems of a text's words without the stop words."""
    lexicon = language.lexicon
    words = language.words(text)
    return frozenset(lexicon.stem(word) for word in words if word not in lexicon.stop_words)


def candidates_of(
    document: Document,
    sentences: Sequence[Sentence],
    word_counts: Sequence[int],
    asking: Collection[int],
) -> tuple[int, ...]:
    """The indexes of the sentences that a summary may choose; `asking` are the blocks of an interview's questions."""
    blocks = document.blocks
    wordy = [sentence for sentence in sentences if word_counts[sentence.index]]
    body, whole = [], []
    for sentence in wordy:
        if blocks[sentence.block].kind not in BODY or sentence.block in asking:
            continue
        body.append(sentence)
        leads_in = _only_leads_in(document.quote(sentence))
        if not leads_in and not _is_entry(document, sentence, word_counts[sentence.index]):
            whole.append(sentence)
    return tuple(sentence.index for sentence in whole or body or wordy)


def _only_leads_in(quote: str) -> bool:
    """Whether a sentence ends in a colon and only leads in: to a list, or to somebody's words on the next line.

    Where its last clause alone leads in, it says something itself: `… منع البناء على بعد مئة متر، ويستثنى ما يأتي:`.
    """
    if not quote.endswith(":"):
        return False
    last_comma = max(quote.rfind(mark) for mark in _COMMAS)
    before_clause = quote[: last_comma + 1]
    return count_words(before_clause) < _SAYS_SOMETHING


def _is_entry(document: Document, sentence: Sentence, words: int) -> bool:
    """Whether a sentence is a bare entry of a list: few words, and no stop."""
    kind = document.blocks[sentence.block].kind
    if kind is not BlockKind.LIST_ITEM or words >= _ENTRY:
        return False
    quote = document.quote(sentence).rstrip(_CLOSING)
    return not quote.endswith(_STOPS)


def dependence_of(
    language: Language,
    document: Document,
    sentences: Sequence[Sentence],
    candidates: Sequence[int],
    word_counts: Sequence[int],
) -> tuple[float, ...]:
    """How surely each sentence can't stand alone, 0 to 1; the first has nothing before it to lean on."""
    title = terms_in(language, document.title)

    def answers(index: int) -> bool:
        """Whether a sentence is no more than the answer to a question before it."""
        if not index or word_counts[index] > _BARE_ANSWER:
            return False
        before = document.quote(sentences[index - 1])
        return before.rstrip(_CLOSING).endswith(("?", "؟"))

    def certainty(index: int) -> float:
        sentence = sentences[index]
        if sentence.quoted:
            return 1.0
        if index == candidates[0]:
            return 0.0
        if answers(index):
            return 1.0
        opens_paragraph = not index or sentences[index - 1].block != sentence.block
        return language.lexicon.leaning(document.quote(sentence), title, opens_paragraph)

    dependence = [0.0] * len(sentences)
    for index in candidates:
        dependence[index] = certainty(index)
    return tuple(dependence)


def need_by(sentence: Sentence, dependence: float) -> Need:
    """What a sentence lacks when it stands alone."""
    if sentence.quoted and dependence:
        return Need.QUOTATION
    return Need.CONTEXT if dependence >= LEANS else Need.NOTHING

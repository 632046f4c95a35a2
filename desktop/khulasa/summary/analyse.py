"""From a document to its ranked sentences. The one place where language and ranking meet."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from functools import cache

from khulasa.document.model import BODY, BlockKind, Document, Sentence
from khulasa.document.progress import Progress
from khulasa.errors import Kind, ReadError
from khulasa.language.base import LEANS, Language
from khulasa.language.detect import detect
from khulasa.language.table import language_for
from khulasa.ranking.base import Method, RankableText, Ranking
from khulasa.ranking.khulasa import contributions
from khulasa.ranking.scores import unit_range
from khulasa.ranking.table import RANKERS
from khulasa.ranking.weights import weights
from khulasa.summary.choose import guarded
from khulasa.summary.evidence import Proof, evidence
from khulasa.summary.marks import marks
from khulasa.summary.model import Analysis, Evidence, Need, Phrase
from khulasa.summary.near_duplicates import groups
from khulasa.summary.outline import outline, questions
from khulasa.summary.phrases import phrases
from khulasa.summary.seal import seal_of
from khulasa.summary.word_spans import spans_of_words

_WORD = re.compile(r"[^\W_]\S*")
"""From a letter or digit to the next white space: matches once in each word that holds one."""

_HEADS = frozenset({BlockKind.TITLE, BlockKind.HEADING})
_BARE_ANSWER = 6
"""A sentence of so many words that follows a question is no more than its answer."""

_COMMAS = "،,؛;"
_SAYS_SOMETHING = 12
"""So many words before the clause that leads in are a statement of their own."""

_ENTRY = 8
"""An entry of a list with fewer words, and without a stop, is no sentence."""

_STOPS = (".", "!", "?", "؟", "…", "۔")

_MOST_FEATURES = 4
_LEAST_LIFT = 0.05
"""A feature that lifts a sentence by less, in steps of the rating, is not told of."""

_CLOSING = ' \u00a0\u200f"”»’)]'


@dataclass(frozen=True)
class Prepared:
    """A document read by its language, ready for any method.

    `document` has truer block kinds, its language, and a title where one was found. `candidates` are the
    indexes in `sentences` that `text` holds, in its order. `word_counts`, `needs`, `dependence`, `evidence` and
    `seals` have one entry a sentence.
    """

    document: Document
    sentences: tuple[Sentence, ...]
    candidates: tuple[int, ...]
    word_counts: tuple[int, ...]
    needs: tuple[Need, ...]
    dependence: tuple[float, ...]
    evidence: tuple[Evidence, ...]
    phrases: tuple[Phrase, ...]
    seals: tuple[int, ...]
    text: RankableText


def count_words(text: str) -> int:
    """How many words a text has: runs between white space that hold a letter or a digit."""
    return len(_WORD.findall(text))


def prepare(document: Document, progress: Progress) -> Prepared:
    """Finds language, kinds of blocks, sentences and terms. `progress` counts candidate sentences.

    Candidates are the sentences of body blocks that hold a word, are no mere lead-in, no bare entry of a list and no
    question of an interview; where there are none, all that hold a word.
    Raises `ReadError` with `NO_SENTENCES` where no sentence holds a word.
    """
    code = detect(document.text)
    language = language_for(code)
    blocks = language.label(document.text, document.blocks)
    labelled = replace(document, blocks=blocks, language=code)
    labelled = replace(labelled, title=document.title or _title(labelled))
    sentences = language.sentences(document.text, blocks)
    word_counts = tuple(count_words(labelled.quote(sentence)) for sentence in sentences)
    candidates = _candidates(labelled, sentences, word_counts, questions(labelled))
    if not candidates:
        raise ReadError(Kind.NO_SENTENCES, path=document.source)
    chosen = [sentences[index] for index in candidates]
    dependence = _dependence(language, labelled, sentences, candidates, word_counts)
    needs = tuple(map(_need, sentences, dependence))
    leaning = frozenset(place for place, index in enumerate(candidates) if needs[index])
    text = replace(_rankable(language, labelled, chosen, progress), leaning=leaning)
    text = replace(text, dependence=[dependence[index] for index in candidates])
    proofs = _by_sentence(evidence(text), labelled, sentences, candidates, language.words)
    found = phrases(language, labelled, sentences, candidates)
    seals = tuple(seal_of(labelled.quote(sentence)) for sentence in sentences)
    return Prepared(
        labelled, sentences, candidates, word_counts, needs, dependence, proofs, found, seals, text
    )


def rank(prepared: Prepared, ranking: Ranking, progress: Progress) -> Analysis:
    """Scores of the wanted method, 0 to 1 within the document, and the groups that follow from them.

    What can't stand alone has less (`guarded`), so that a summary chooses it only where it says far more.

    `progress` counts in the method's own unit. Raises `RankError` where it cannot take so long a text.
    """
    steered = _steered(prepared, ranking)
    plain = unit_range(RANKERS[ranking.method](steered, progress)).tolist()
    ratings = [
        guarded(rating, certainty)
        for rating, certainty in zip(plain, steered.dependence, strict=True)
    ]
    scores = [0.0] * len(prepared.sentences)
    leaders = list(range(len(prepared.sentences)))
    found = groups(
        prepared.text.words, prepared.text.terms, ratings, prepared.text.lexicon.negations
    )
    for index, rating, leader in zip(prepared.candidates, ratings, found, strict=True):
        scores[index] = rating
        leaders[index] = prepared.candidates[leader]
    return Analysis(
        document=prepared.document,
        sentences=prepared.sentences,
        candidates=prepared.candidates,
        method=ranking.method.value,
        scores=tuple(scores),
        groups=tuple(leaders),
        word_counts=prepared.word_counts,
        needs=prepared.needs,
        dependence=prepared.dependence,
        evidence=_with_features(prepared, steered, ranking.method),
        phrases=prepared.phrases,
        seals=prepared.seals,
    )


def analyse(document: Document, ranking: Ranking, progress: Progress) -> Analysis:
    """`prepare`, then `rank`; `progress` starts anew with the second."""
    return rank(prepare(document, progress), ranking, progress)


def _with_features(prepared: Prepared, text: RankableText, method: Method) -> tuple[Evidence, ...]:
    """The evidence, with what lifts each candidate most where the default method ranks them.

    What readers pass over isn't told of: that a sentence has little of it says nothing of the sentence.
    """
    if method is not Method.KHULASA:
        return prepared.evidence
    favoured = [row.feature for row in weights() if row.value > 0]
    proofs = list(prepared.evidence)
    for index, lifts in zip(prepared.candidates, contributions(text), strict=True):
        lifting = [name for name in favoured if lifts[name] >= _LEAST_LIFT]
        strongest = sorted(lifting, key=lifts.__getitem__, reverse=True)[:_MOST_FEATURES]
        proofs[index] = replace(proofs[index], counted=tuple(strongest))
    return tuple(proofs)


def _steered(prepared: Prepared, ranking: Ranking) -> RankableText:
    """The text with what the reader asks for."""
    lexicon = prepared.text.lexicon
    words = language_for(prepared.document.language).words(ranking.focus)
    focus = frozenset(lexicon.stem(word) for word in words if word not in lexicon.stop_words)
    return replace(prepared.text, balance=ranking.balance, focus=focus)


def _dependence(
    language: Language,
    document: Document,
    sentences: Sequence[Sentence],
    candidates: Sequence[int],
    word_counts: Sequence[int],
) -> tuple[float, ...]:
    """How surely each sentence can't stand alone, 0 to 1; the first has nothing before it to lean on."""
    lexicon = language.lexicon
    title = frozenset(
        lexicon.stem(word)
        for word in language.words(document.title)
        if word not in lexicon.stop_words
    )

    def answers(index: int) -> bool:
        """Whether a sentence is no more than the answer to a question before it."""
        if not index or word_counts[index] > _BARE_ANSWER:
            return False
        return document.quote(sentences[index - 1]).rstrip(_CLOSING).endswith(("?", "؟"))

    def leaning(index: int) -> float:
        sentence = sentences[index]
        opens_paragraph = not index or sentences[index - 1].block != sentence.block
        quote = document.quote(sentence)
        return lexicon.leaning(quote, title, opens_paragraph)

    found = [0.0] * len(sentences)
    for index in candidates:
        if sentences[index].quoted or (index != candidates[0] and answers(index)):
            found[index] = 1.0
        elif index != candidates[0]:
            found[index] = leaning(index)
    return tuple(found)


def _need(sentence: Sentence, dependence: float) -> Need:
    """What a sentence lacks when it stands alone."""
    if sentence.quoted and dependence:
        return Need.QUOTATION
    return Need.CONTEXT if dependence >= LEANS else Need.NOTHING


def _by_sentence(
    found: Sequence[Proof],
    document: Document,
    sentences: Sequence[Sentence],
    candidates: Sequence[int],
    words: Callable[[str], list[str]],
) -> tuple[Evidence, ...]:
    """The evidence of the candidates at the places of their sentences: spans of the text, and sentence indexes."""
    proofs = [Evidence()] * len(sentences)
    counted = cache(words)  # a text says its words more than once
    for index, one in zip(candidates, found, strict=True):
        terms = spans_of_words(document.text, sentences[index], one.words, counted)
        proofs[index] = Evidence(terms, tuple(candidates[tie] for tie in one.ties))
    return tuple(proofs)


def _title(document: Document) -> str:
    """The text of the first title block, "" where there is none."""
    titles = (document.quote(block) for block in document.blocks if block.kind is BlockKind.TITLE)
    return next(titles, "").strip()


def _candidates(
    document: Document,
    sentences: Sequence[Sentence],
    word_counts: Sequence[int],
    asking: Collection[int],
) -> tuple[int, ...]:
    """The indexes of the sentences that a summary may choose; `asking` are the blocks of an interview's questions."""
    blocks = document.blocks
    wordy = [sentence for sentence in sentences if word_counts[sentence.index]]
    body = [
        sentence
        for sentence in wordy
        if blocks[sentence.block].kind in BODY and sentence.block not in asking
    ]
    whole = [
        sentence
        for sentence in body
        if not _only_leads_in(document.quote(sentence))
        and not _is_entry(document, sentence, word_counts[sentence.index])
    ]
    return tuple(sentence.index for sentence in whole or body or wordy)


def _only_leads_in(quote: str) -> bool:
    """Whether a sentence ends in a colon and only leads in: to a list, or to somebody's words on the next line.

    Where its last clause alone leads in, it says something itself: `… منع البناء على بعد مئة متر، ويستثنى ما يأتي:`.
    """
    if not quote.endswith(":"):
        return False
    said = quote[: max(quote.rfind(mark) for mark in _COMMAS) + 1]
    return count_words(said) < _SAYS_SOMETHING


def _is_entry(document: Document, sentence: Sentence, words: int) -> bool:
    """Whether a sentence is a bare entry of a list: few words, and no stop."""
    if document.blocks[sentence.block].kind is not BlockKind.LIST_ITEM or words >= _ENTRY:
        return False
    return not document.quote(sentence).rstrip(_CLOSING).endswith(_STOPS)


def _rankable(
    language: Language, document: Document, chosen: Sequence[Sentence], progress: Progress
) -> RankableText:
    """The chosen sentences as words and terms; each distinct word is stemmed once."""
    lexicon = language.lexicon
    stem = cache(lexicon.stem)
    words, terms, told = [], [], []
    quotes = [document.quote(sentence) for sentence in chosen]
    for done, quote in enumerate(quotes):
        if done % 1000 == 0:
            progress(done, len(chosen))
        spoken = language.words(quote)
        stems = [stem(word) for word in spoken if word not in lexicon.stop_words]
        words.append(spoken)
        terms.append(stems)
        told.append(marks(quote, spoken, stems, lexicon, quoted=chosen[done].quoted))
    progress(len(chosen), len(chosen))
    shape = outline(document, chosen)
    return RankableText(
        words=words,
        terms=terms,
        paragraphs=[sentence.block for sentence in chosen],
        headings=_headings(language, document),
        lexicon=lexicon,
        sections=shape.sections,
        headed=shape.headed,
        marks=told,
        asides=_where(lexicon.addresses, quotes) | _entries(document, chosen),
    )


def _entries(document: Document, chosen: Sequence[Sentence]) -> frozenset[int]:
    """Which of the sentences stand in lists."""
    blocks = document.blocks
    return frozenset(
        place for place, one in enumerate(chosen) if blocks[one.block].kind is BlockKind.LIST_ITEM
    )


def _where(holds: Callable[[str], bool], quotes: Sequence[str]) -> frozenset[int]:
    return frozenset(place for place, quote in enumerate(quotes) if holds(quote))


def _headings(language: Language, document: Document) -> list[list[str]]:
    """The folded words of the title and of each heading; a title that stands in a block counts once."""
    heads = [document.quote(block) for block in document.blocks if block.kind in _HEADS]
    if document.title and document.title not in map(str.strip, heads):
        heads.insert(0, document.title)
    return [language.words(head) for head in heads]

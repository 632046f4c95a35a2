"""From a document to its ranked sentences. The one place where language and ranking meet."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from itertools import chain

from khulasa.document.model import BODY, BlockKind, Document, Sentence
from khulasa.document.progress import Progress
from khulasa.document.seals import seal_of
from khulasa.errors import Kind, ReadError
from khulasa.language.base import Language
from khulasa.language.detect import detect
from khulasa.language.table import language_for
from khulasa.ranking.base import Method, RankableText, Ranking
from khulasa.ranking.khulasa import contributions
from khulasa.ranking.scores import unit_range
from khulasa.ranking.table import RANKERS
from khulasa.ranking.weights import weights
from khulasa.summary.choose import guarded
from khulasa.summary.evidence import evidence, spans_of_words
from khulasa.summary.focus import focus_of, places_of, turned
from khulasa.summary.model import Analysis, Evidence, Explanation, Need, Phrase
from khulasa.summary.near_duplicates import groups
from khulasa.summary.outline import outline, questions
from khulasa.summary.phrases.choose import phrases
from khulasa.summary.sentences import (
    Tokens,
    candidates_of,
    dependence_of,
    marks,
    need_by,
    tokens_of,
)

_HEADS = frozenset({BlockKind.TITLE, BlockKind.HEADING})
_MOST_FEATURES = 4
_LEAST_LIFT = 0.05
"""A feature that lifts a sentence by less, in steps of the rating, is not told of."""


@dataclass(frozen=True)
class Prepared:
    """A document read by its language, ready for any method.

    `document` has truer block kinds, its language, and a title where one was found. `candidates` are the
    indexes in `sentences` that `text` holds, in its order. `word_counts`, `needs`, `dependence` and `seals` have one
    entry a sentence. What speaks for the sentences is found when it is first asked for, since scores don't wait for it.
    """

    document: Document
    sentences: tuple[Sentence, ...]
    candidates: tuple[int, ...]
    word_counts: tuple[int, ...]
    needs: tuple[Need, ...]
    dependence: tuple[float, ...]
    seals: tuple[int, ...]
    text: RankableText
    tokens: Tokens

    @cached_property
    def evidence(self) -> tuple[Evidence, ...]:
        """What speaks for each sentence, whichever method ranks it."""
        by_sentence = [Evidence()] * len(self.sentences)
        proofs = evidence(self.text)
        places = {index: proof.words for index, proof in zip(self.candidates, proofs, strict=True)}
        spans = spans_of_words(self.tokens, places)
        for index, proof in zip(self.candidates, proofs, strict=True):
            ties = tuple(self.candidates[tie] for tie in proof.ties)
            by_sentence[index] = Evidence(spans[index], ties)
        return tuple(by_sentence)

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The key phrases."""
        language = language_for(self.document.language)
        return phrases(language, self.document, self.sentences, self.candidates, self.tokens)


def prepare(document: Document, progress: Progress, *, goes_on: bool = False) -> Prepared:
    """Finds language, kinds of blocks, sentences and terms. `progress` counts candidate sentences.

    Where the text `goes_on` behind what is known of it, its last sentence may, too, and is no candidate.

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
    tokens = tokens_of(language, labelled, sentences)
    word_counts = tokens.word_counts()
    candidates = candidates_of(labelled, sentences, word_counts, questions(labelled))
    if goes_on:
        candidates = _ended(candidates, labelled, sentences)
    if not candidates:
        raise ReadError(Kind.NO_SENTENCES, path=document.source)
    chosen = [sentences[index] for index in candidates]
    dependence = dependence_of(language, labelled, sentences, candidates, word_counts)
    needs = tuple(map(need_by, sentences, dependence))
    leaning = frozenset(place for place, index in enumerate(candidates) if needs[index])
    text = replace(_rankable(language, labelled, chosen, tokens, progress), leaning=leaning)
    text = replace(text, dependence=[dependence[index] for index in candidates])
    seals = tuple(seal_of(labelled.quote(sentence)) for sentence in sentences)
    return Prepared(
        document=labelled,
        sentences=sentences,
        candidates=candidates,
        word_counts=word_counts,
        needs=needs,
        dependence=dependence,
        seals=seals,
        text=text,
        tokens=tokens,
    )


def rank(prepared: Prepared, ranking: Ranking, progress: Progress) -> Analysis:
    """`score`, and what speaks for the sentences."""
    return score(prepared, ranking, progress).explained(explain(prepared, ranking))


def score(prepared: Prepared, ranking: Ranking, progress: Progress) -> Analysis:
    """Scores of the wanted method, 0 to 1 within the document, and the groups that follow from them.

    What can't stand alone has less (`guarded`), so that a summary chooses it only where it says far more.

    `progress` counts in the method's own unit. Raises `RankError` where it cannot take so long a text.
    """
    steered = _steered(prepared, ranking)
    rank_sentences = RANKERS[ranking.method]
    plain = unit_range(rank_sentences(steered, progress)).tolist()
    ratings = list(map(guarded, plain, steered.dependence))
    text, candidates = prepared.text, prepared.candidates
    leaders = groups(text.words, text.terms, ratings, text.lexicon.negations)
    scores = [0.0] * len(prepared.sentences)
    group_of = list(range(len(prepared.sentences)))
    for index, rating, leader in zip(candidates, ratings, leaders, strict=True):
        scores[index] = rating
        group_of[index] = candidates[leader]
    return Analysis(
        document=prepared.document,
        sentences=prepared.sentences,
        candidates=prepared.candidates,
        method=ranking.method.value,
        scores=tuple(scores),
        groups=tuple(group_of),
        word_counts=prepared.word_counts,
        needs=prepared.needs,
        dependence=prepared.dependence,
        seals=prepared.seals,
        focus=_focus_spans(prepared, ranking),
    )


def explaining(prepared: Prepared, ranking: Ranking) -> Generator[None, None, Explanation]:
    """`explain`, a step at a time, for whoever may want to stop between two."""
    _ = prepared.evidence  # which is remembered, as phrases are
    yield
    _ = prepared.phrases
    yield
    return explain(prepared, ranking)


def explain(prepared: Prepared, ranking: Ranking) -> Explanation:
    """What speaks for the sentences as they are ranked."""
    steered = _steered(prepared, ranking)
    return Explanation(_with_features(prepared, steered, ranking.method), prepared.phrases)


def analyse(document: Document, ranking: Ranking, progress: Progress) -> Analysis:
    """`prepare`, then `rank`; `progress` starts anew with the second."""
    return rank(prepare(document, progress), ranking, progress)


def _ended(
    candidates: tuple[int, ...], document: Document, sentences: Sequence[Sentence]
) -> tuple[int, ...]:
    """The candidates but for the last sentence of the body."""
    body = [each.index for each in sentences if document.blocks[each.block].kind in BODY]
    last = max(body, default=-1)
    return tuple(index for index in candidates if index != last)


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
    """The text with what the reader asks for: itself, where that is nothing."""
    if ranking.balance is None and not ranking.focus:
        return prepared.text
    language = language_for(prepared.document.language)
    steered = replace(prepared.text, balance=ranking.balance)
    return turned(steered, focus_of(language, ranking.focus))


def _focus_spans(prepared: Prepared, ranking: Ranking) -> tuple[tuple[int, int], ...]:
    """Where in the candidates the words stand that the reader looks for, in the order of the text."""
    if not ranking.focus:
        return ()
    focus = focus_of(language_for(prepared.document.language), ranking.focus)
    text, stem = prepared.text, cache(prepared.text.lexicon.stem)
    places: dict[int, list[int]] = {}
    for index, words, terms in zip(prepared.candidates, text.words, text.terms, strict=True):
        own = set(chain.from_iterable(places_of(words, each) for each in focus.phrases))
        if not focus.stems.isdisjoint(terms):
            own.update(place for place, word in enumerate(words) if stem(word) in focus.stems)
        if own:
            places[index] = sorted(own)
    return tuple(chain.from_iterable(spans_of_words(prepared.tokens, places).values()))


def _title(document: Document) -> str:
    """The text of the first title block, "" where there is none."""
    for block in document.blocks:
        if block.kind is BlockKind.TITLE:
            return document.quote(block).strip()
    return ""


def _rankable(
    language: Language,
    document: Document,
    chosen: Sequence[Sentence],
    tokens: Tokens,
    progress: Progress,
) -> RankableText:
    """The chosen sentences as words and terms; each distinct word is stemmed once."""
    lexicon = language.lexicon
    stem = cache(lexicon.stem)
    terms_of = [
        tuple([stem(word) for word in own if word not in lexicon.stop_words])
        for own in tokens.words
    ]
    words, terms, marks_shown = [], [], []
    addresses = set()
    runs_of = tokens.runs.by_span
    for done, sentence in enumerate(chosen):
        if done % 1000 == 0:
            progress(done, len(chosen))
        quote, runs = document.quote(sentence), runs_of[sentence.index]
        its_words = list(chain.from_iterable(map(tokens.words.__getitem__, runs)))
        its_terms = list(chain.from_iterable(map(terms_of.__getitem__, runs)))
        words.append(its_words)
        terms.append(its_terms)
        quoted = sentence.quoted
        marks_shown.append(marks(quote, its_words, its_terms, lexicon, quoted=quoted))
        if lexicon.addresses(quote):
            addresses.add(done)
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
        marks=marks_shown,
        asides=_entries(document, chosen) | addresses,
    )


def _entries(document: Document, chosen: Sequence[Sentence]) -> frozenset[int]:
    """Which of the sentences stand in lists."""
    blocks = document.blocks
    kinds = [blocks[sentence.block].kind for sentence in chosen]
    return frozenset(place for place, kind in enumerate(kinds) if kind is BlockKind.LIST_ITEM)


def _headings(language: Language, document: Document) -> list[list[str]]:
    """The folded words of the title and of each heading; a title that stands in a block counts once."""
    heads = [document.quote(block) for block in document.blocks if block.kind in _HEADS]
    if document.title and document.title not in map(str.strip, heads):
        heads.insert(0, document.title)
    return [language.words(head) for head in heads]

"""The default method: the rating that careful readers would give each sentence, and what it adds to those before it.

    score = w · features − ρ · (share of its terms' weight that is told already) − π · [its paragraph has been heard]

The weights w were learned by ridge regression from readers' ratings of real texts of ten kinds: a table that can be
read (`resources/ranking/weights.tsv`), of which TextRank's centrality is one pillar. What a reader sets as balance
parts the opening, 1/(1+i), from what is said, wherever it stands. Figures: `tests/quality/README.md`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from khulasa.document.progress import Progress
from khulasa.ranking.base import RankableText
from khulasa.ranking.bm25 import Bm25Graph, centrality
from khulasa.ranking.features import Sentences, features, marked, sentences_of
from khulasa.ranking.novelty import Coverage, Turns, taken_in_turn, term_weights
from khulasa.ranking.scores import Scores, standard_scores, unit_range
from khulasa.ranking.sparse import Entries, csr
from khulasa.ranking.weights import Weight, weights


@dataclass(frozen=True)
class Choice:
    """The numbers of the choice as a set; `repetition`, `paragraph` and `own_section` in steps of the rating, 0 to 3.

    `repetition` is ρ and `paragraph` π. `own_section` favours the sentences of a section that is an article of its own
    while nothing of it is taken, and any stretch of a long text without headings by the part `stretch` of that. A
    section is none where its terms are as like the others' as `related`, and wholly one from `apart` on (two cosines),
    less where it has fewer sentences than `short`. `section` is how much its opening counts beside that of the
    article, where the balance asks for openings; a sentence of fewer words than `brief` opens less. Where something is
    looked for, the walk starts anew there with 1 − `focus_damping`, and counts `focus` deviations for one.
    """

    repetition: float = 0.2
    paragraph: float = 0.08
    own_section: float = 2.5
    stretch: float = 0.25
    related: float = 0.18
    apart: float = 0.12
    short: float = 6.0
    section: float = 0.9
    brief: float = 5.0
    focus: float = 1.0
    focus_damping: float = 0.5


DEFAULT = Choice()


def rank(
    text: RankableText,
    progress: Progress,
    choice: Choice = DEFAULT,
    table: Sequence[Weight] | None = None,
) -> Scores:
    """The score at which each sentence is taken, mapped onto [0, 1]. `table` replaces the weights that were learned."""
    if not text.terms:
        return np.zeros(0)
    sentences = counted(text, choice)
    independence = _independence(sentences, choice)
    base = _ratings(sentences, independence, choice, table or weights())
    reach = 1.0 if text.balance is None else text.balance
    are_stretches = len(independence) > 1 and not text.headed
    heard = np.maximum(independence, choice.stretch) if are_stretches else independence
    turns = Turns(
        repetition=reach * choice.repetition,
        repeated_paragraph=choice.paragraph if text.balance is None else 0.0,
        paragraphs=text.paragraphs,
        sections=text.sections or [0] * len(text.terms),
        fresh=reach * choice.own_section * heard,
        leaning=text.leaning,
    )
    of_terms = term_weights(sentences.counts, sentences.informative)
    scores = taken_in_turn(base, Coverage(sentences.counts, of_terms), turns)
    progress(1, 1)
    return unit_range(scores)


def contributions(text: RankableText, choice: Choice = DEFAULT) -> list[dict[str, float]]:
    """By how much each feature lifts each sentence above the mean of the text, in steps of the rating."""
    if not text.terms:
        return []
    table = weights()
    matrix = features(counted(text, choice), [row.feature for row in table])
    lifts = (matrix - matrix.mean(axis=0)) * np.array([row.value for row in table])
    names = [row.feature for row in table]
    return [dict(zip(names, lift, strict=True)) for lift in lifts.tolist()]


@lru_cache(maxsize=1)
def counted(text: RankableText, choice: Choice = DEFAULT) -> Sentences:
    """The sentences with their centrality, by a walk that starts anew anywhere, or at what is looked for.

    The latter is of Otterbacher et al. (2005). The last text's are remembered: `rank` and `contributions` need them.
    """

    def central(text: RankableText, graph: Bm25Graph, relevance: Scores) -> Scores:
        total = float(relevance.sum())
        if total > 0:
            return centrality(text, graph, relevance / total, choice.focus_damping)
        return centrality(text, graph, np.full(len(relevance), 1.0 / len(relevance)))

    return sentences_of(text, central)


def _ratings(
    sentences: Sentences, independence: Scores, choice: Choice, table: Sequence[Weight]
) -> Scores:
    """What a reader would give each sentence for itself, up to a constant of the text."""
    text = sentences.text
    known = [row for row in table if text.balance is None or not row.by_place]
    values = np.array([row.value for row in known])
    ratings = features(sentences, [row.feature for row in known]) @ values
    spread = float(ratings.std()) or 1.0
    if text.balance is not None:
        early = standard_scores(earliness(text, independence, choice))
        ratings = (1 - text.balance) * spread * early + text.balance * ratings
    if text.focus & sentences.vocabulary.keys():
        ratings = ratings + choice.focus * spread * standard_scores(sentences.central)
    return np.asarray(ratings)


def earliness(text: RankableText, independence: Scores, choice: Choice = DEFAULT) -> Scores:
    """How much a place promises, shape `(n,)`, 0 to 1: 1/(1+i) in the article, less in its sections.

    i counts from 0, asides left out. A section with a heading has a lead of its own, which counts the more the more
    the section is an article of its own (`independence`, one a section). What says that it sums up counts as an
    opening wherever it stands. A sentence of few words keeps little of that promise.
    """
    asides = np.zeros(len(text.words), dtype=np.bool_)
    asides[list(text.asides)] = True
    met = np.cumsum(~asides)
    places = np.maximum(0, met - 1)
    early = 1.0 / (1.0 + places)
    if text.sections and text.headed:
        leads = choice.section * independence
        first = np.minimum(places, (met - ~asides)[_starts(text.sections)])
        early = np.maximum(early, leads[list(text.sections)] / (1.0 + places - first))
    early[marked(text, "sums_up") > 0] = 1.0
    lengths = np.fromiter(map(len, text.words), dtype=np.float64, count=len(text.words))
    early *= np.minimum(1.0, lengths / choice.brief)
    return np.where(asides, 0.0, early)


def _independence(sentences: Sentences, choice: Choice) -> Scores:
    """How much each section is an article of its own, shape `(sections,)`, 0 to 1.

    By the cosine of its terms and those of all others, where a term weighs its informativeness times
    log(1 + its count): 0 from `choice.related` on, 1 below `choice.apart`; less for a section of few sentences. The
    only section of a text is none, nor is one without terms.
    """
    counts = sentences.counts
    size = len(sentences)
    places = np.asarray(sentences.text.sections or [0] * size)
    if places[-1] == 0:
        return np.zeros(1)
    entries = Entries(counts.data, places[sentences.rows], counts.indices)
    own = csr(entries, (int(places[-1]) + 1, counts.shape[1]))
    rows, columns = own.rows, own.indices
    squared = sentences.informative**2
    masses = np.log1p(own.data)
    totals = np.asarray(counts.sum(axis=0))
    rest = np.log1p(totals[columns] - own.data)
    products = np.bincount(rows, masses * rest * squared[columns], own.shape[0])
    own_norms = np.bincount(rows, masses**2 * squared[columns], own.shape[0])
    whole = float((np.log1p(totals) ** 2 * squared).sum())
    absent_terms = np.log1p(totals[columns]) ** 2 - rest**2
    absent = np.bincount(rows, absent_terms * squared[columns], own.shape[0])
    cosines = products / np.sqrt(np.maximum(own_norms * (whole - absent), 1e-300))
    own_voice = np.clip((choice.related - cosines) / (choice.related - choice.apart), 0.0, 1.0)
    own_voice[own_norms == 0] = 0.0  # it says nothing
    return np.asarray(own_voice * np.minimum(1.0, np.bincount(places) / choice.short))


def _starts(sections: Sequence[int]) -> NDArray[np.int64]:
    """The index of the first sentence of each sentence's section."""
    _, first, which = np.unique(np.asarray(sections), return_index=True, return_inverse=True)
    return np.asarray(first[which])

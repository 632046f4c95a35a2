"""What extracts cannot tell: how far a summary reaches, whether it repeats, and what becomes of it in other orders.

Two sentences are as like as the cosine of their terms, each weighing tf · idf, with idf = log((n + 1) / df) over the
article's own candidate sentences.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray
from quality.corpus import Article

from khulasa.document.model import BlockKind
from khulasa.ranking.base import Ranking
from khulasa.ranking.counts import document_frequency, term_counts
from khulasa.readers.text.plain import document_of
from khulasa.services.pipeline.summarise import rank_prepared
from khulasa.summary.analyse import Prepared, prepare
from khulasa.summary.choose import Length, choose, default_count, order

Numbers = NDArray[np.float64]
Orders = Callable[[Prepared], Sequence[int]]
"""Gives the order in which a system takes a document's candidates, as places among them."""

FIRST_FIFTH = 0.2
_NUMBERS = ("الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن")


def ours(ranking: Ranking) -> Orders:
    """The order of the program, by a method."""

    def ordered(prepared: Prepared) -> list[int]:
        places = {index: place for place, index in enumerate(prepared.candidates)}
        return [places[index] for index in order(rank_prepared(prepared, ranking))]

    return ordered


def lead(prepared: Prepared) -> Sequence[int]:
    """The order of the text."""
    return range(len(prepared.candidates))


def share_of(prepared: Prepared, share: float | None) -> int:
    """How many sentences a share of the candidates is, at least one; the default length for None."""
    count = len(prepared.candidates)
    return default_count(count) if share is None else max(1, round(share * count))


# --- reach and redundancy -----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Space:
    """A document's candidates as vectors: whether each holds each term, the weight of each term, and the cosines."""

    present: Numbers
    counts: Numbers
    idf: Numbers
    likeness: Numbers


def space(terms: Sequence[Sequence[str]]) -> Space:
    """The space of some sentences, given by their terms."""
    counts = term_counts(terms)
    idf = np.log((counts.shape[0] + 1) / np.maximum(1.0, document_frequency(counts)))
    dense = np.zeros(counts.shape)
    rows = np.repeat(np.arange(counts.shape[0]), np.diff(counts.indptr))
    dense[rows, counts.indices] = counts.data
    vectors = dense * idf
    vectors /= np.maximum(1e-12, np.linalg.norm(vectors, axis=1, keepdims=True))
    return Space(dense > 0, dense, idf, vectors @ vectors.T)


def reach(space: Space, chosen: Sequence[int], skipped: float = 0.0) -> tuple[float, float]:
    """How much of an article is in a summary: two shares, 0 to 1.

    The first is the part of all occurrences of terms, weighing idf, whose term stands in a chosen sentence; the second
    the mean, over the article's sentences, of the likeness to the closest chosen one. `skipped` is the part of the
    sentences, from the first on, that is not asked about.
    """
    rows = np.arange(int(np.ceil(skipped * len(space.counts))), len(space.counts))
    if not len(rows):
        return float("nan"), float("nan")
    weights = space.counts[rows].sum(axis=0) * space.idf
    covered = space.present[list(chosen)].any(axis=0)
    best = space.likeness[np.ix_(rows, list(chosen))].max(axis=1)
    return float(weights[covered].sum() / max(1e-12, weights.sum())), float(best.mean())


def redundancy(space: Space, chosen: Sequence[int]) -> tuple[float, float]:
    """The mean and the greatest likeness of two chosen sentences; NaN of a single one."""
    if len(chosen) < 2:
        return float("nan"), float("nan")
    pairs = space.likeness[np.ix_(list(chosen), list(chosen))][np.triu_indices(len(chosen), 1)]
    return float(pairs.mean()), float(pairs.max())


REACH = (
    "terms",
    "sentences",
    "terms, first fifth away",
    "sentences, first fifth away",
    "mean likeness",
    "greatest",
)


def reaches(articles: Sequence[Article], orders: Orders, share: float | None) -> Numbers:
    """For each article the columns of `REACH`: both of `reach`, both without the first fifth, both of `redundancy`."""
    rows = []
    for article in articles:
        prepared = article.prepared
        chosen = sorted(orders(prepared)[: share_of(prepared, share)])
        own = _space_of(article)
        rows.append(
            [*reach(own, chosen), *reach(own, chosen, FIRST_FIFTH), *redundancy(own, chosen)]
        )
    return np.array(rows)


@cache
def _space_of(article: Article) -> Space:
    return space(article.prepared.text.terms)


# --- joined articles ----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Collection:
    """Several articles under headings in one document, and which candidates belong to which."""

    prepared: Prepared
    parts: tuple[tuple[int, ...], ...]


def paragraphs(article: Article) -> list[str]:
    """The paragraphs of an article, without titles, headings and furniture."""
    document = article.prepared.document
    return [document.quote(block) for block in document.blocks if block.kind is BlockKind.PARAGRAPH]


def collections(articles: Sequence[Article], count: int = 40, seed: int = 1) -> list[Collection]:
    """Documents of three to eight articles, drawn by lot, each under a heading of its own."""
    draw = np.random.default_rng(seed)
    found = []
    for _ in range(count):
        chosen = draw.choice(len(articles), size=int(draw.integers(3, 9)), replace=False)
        found.append(_joined([paragraphs(articles[index]) for index in chosen]))
    return found


def _joined(texts: Sequence[Sequence[str]]) -> Collection:
    text, bounds = "", []
    for name, body in zip(_NUMBERS, texts, strict=False):
        bounds.append(len(text))
        text += "\n\n".join((f"الموضوع {name}", *body)) + "\n\n"
    prepared = prepare(document_of(text), _silent)
    starts = [prepared.sentences[index].start for index in prepared.candidates]
    owners = (np.searchsorted(bounds, starts, side="right") - 1).tolist()
    return Collection(
        prepared,
        tuple(
            tuple(np.flatnonzero(np.array(owners) == part).tolist()) for part in range(len(texts))
        ),
    )


def _silent(_done: int, _total: int) -> None:
    pass


def represented(collection: Collection, orders: Orders, length: int) -> float:
    """The share of the parts of which a summary of so many sentences shows something."""
    chosen = set(orders(collection.prepared)[:length])
    return float(np.mean([bool(chosen & set(part)) for part in collection.parts]))


def agreement(collection: Collection, orders: Orders, share: float) -> float:
    """How far a collection's summary agrees, part by part, with those of the articles alone at the same sizes: F1."""
    prepared = collection.prepared
    chosen = set(orders(prepared)[: share_of(prepared, share)])
    document = prepared.document
    common = total = 0
    for part in collection.parts:
        sentences = [prepared.sentences[prepared.candidates[place]] for place in part]
        if not sentences:
            continue
        body = document.text[sentences[0].start : sentences[-1].end]
        alone = prepare(document_of(body), _silent)
        taken = [place for place in part if place in chosen]
        own = {
            alone.document.quote(alone.sentences[alone.candidates[place]])
            for place in orders(alone)[: len(taken)]
        }
        quotes = {document.quote(prepared.sentences[prepared.candidates[place]]) for place in taken}
        common += len(own & quotes)
        total += len(taken)
    return common / max(1, total)


# --- other orders -------------------------------------------------------------------------------------------------


def survives(
    article: Article, orders: Orders, share: float, turn: Callable[[list[str]], list[str]]
) -> float:
    """How much of the choice survives another order of the paragraphs: the Jaccard index of both choices."""
    body = paragraphs(article)
    choices = []
    for parts in (body, turn(body)):
        prepared = prepare(document_of("\n\n".join(parts)), _silent)
        places = orders(prepared)[: share_of(prepared, share)]
        choices.append(
            {
                prepared.document.quote(prepared.sentences[prepared.candidates[place]])
                for place in places
            }
        )
    one, other = choices
    return len(one & other) / max(1, len(one | other))


def inverted(parts: list[str]) -> list[str]:
    """The last paragraph first: the point at the end."""
    return parts[::-1]


def shuffled(seed: int) -> Callable[[list[str]], list[str]]:
    """The paragraphs in an order drawn by lot."""
    return lambda parts: [
        parts[place] for place in np.random.default_rng(seed).permutation(len(parts))
    ]


def chosen_spans(text: str, ranking: Ranking, length: Length) -> list[tuple[int, int]]:
    """The spans that the program chooses of a text."""
    analysis = rank_prepared(prepare(document_of(text), _silent), ranking)
    found = [analysis.sentences[index] for index in choose(analysis, length).chosen]
    return [(one.start, one.end) for one in found]


def lead_spans(text: str) -> list[tuple[int, int]]:
    """The spans of the first candidates of a text, as many as the program would show."""
    prepared = prepare(document_of(text), _silent)
    found = [
        prepared.sentences[index]
        for index in prepared.candidates[: default_count(len(prepared.candidates))]
    ]
    return [(one.start, one.end) for one in found]


def leaning_spans(text: str) -> list[tuple[int, int]]:
    """The spans of a text's candidates that the program regards as unable to stand alone."""
    prepared = prepare(document_of(text), _silent)
    found = [prepared.sentences[index] for index in prepared.candidates if prepared.needs[index]]
    return [(one.start, one.end) for one in found]

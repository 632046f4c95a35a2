"""The systems that are compared: baselines, sumy as it comes, every method of the program, and people."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from zlib import crc32

import numpy as np
from quality.corpus import Article, Span, Units
from quality.metrics import rouge_n
from quality.protocol import Measured, Order, Orders, mean_of, measure
from quality.splitter import sumy_as_shipped
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.nlp.stemmers import Stemmer
from sumy.nlp.tokenizers import Tokenizer
from sumy.summarizers.edmundson import EdmundsonSummarizer
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer
from sumy.utils import get_stop_words

from khulasa.language.arabic import arabic
from khulasa.ranking.base import Method, Ranking
from khulasa.ranking.sumy.adapter import summarizer
from khulasa.services.pipeline.summarise import rank_prepared
from khulasa.summary.choose import order

DRAWS = 20
SUMY = {
    "LexRank": LexRankSummarizer,
    "TextRank": TextRankSummarizer,
    "LSA": LsaSummarizer,
    "Luhn": LuhnSummarizer,
    "Edmundson": EdmundsonSummarizer,
    "KL": KLSummarizer,
    "SumBasic": SumBasicSummarizer,
    "Reduction": ReductionSummarizer,
}


def by_score(scores: Sequence[float]) -> list[int]:
    """The indexes, the greatest score first, the earlier of equals first."""
    return sorted(range(len(scores)), key=lambda index: (-scores[index], index))


def ours(ranking: Ranking) -> Callable[[Article], Order]:
    """The order in which the program takes an article's candidates."""

    @cache
    def candidates(article: Article) -> Order:
        place = {index: number for number, index in enumerate(article.prepared.candidates)}
        return [place[index] for index in order(rank_prepared(article.prepared, ranking))]

    return candidates


def lead(article: Article) -> Order:
    """The order of the text."""
    return range(len(article.sentences))


def over_sentences(candidates: Callable[[Article], Order]) -> Orders:
    """A system that orders the program's candidates, the same for every reader."""
    return lambda article, _reader: (article.sentences, candidates(article))


def _shuffled(article: Article, seed: int) -> Order:
    return (
        np.random.default_rng([seed, crc32(article.name.encode())])
        .permutation(len(article.sentences))
        .tolist()
    )


# --- people -------------------------------------------------------------------------------------------------------


def crowd(article: Article, reader: int) -> tuple[Units, Order]:
    """By how many of the other readers chose a unit, the earlier of equals first."""
    chosen = article.sentences.chosen
    others = [taken for number, taken in enumerate(chosen) if number != reader]
    votes = [sum(unit in taken for taken in others) for unit in range(len(article.sentences))]
    return article.sentences, by_score(votes)


def another(article: Article, reader: int, offset: int) -> tuple[Units, Order]:
    """What another reader chose, in the order of the text, then the rest."""
    chosen = article.sentences.chosen
    theirs = chosen[(reader + offset) % len(chosen)]
    return article.sentences, by_score([unit in theirs for unit in range(len(article.sentences))])


def oracle(article: Article, reader: int) -> tuple[Units, Order]:
    """Greedy: always the unit that raises ROUGE-2 with this reader's extract most."""
    units, wanted = article.sentences, article.extracts[reader].words
    taken: list[int] = []
    left = list(range(len(units)))
    while left:

        def gained(unit: int) -> float:
            found = [word for one in sorted([*taken, unit]) for word in units.words[one]]
            return rouge_n(found, wanted, 2)

        best = max(left, key=lambda unit: (gained(unit), -unit))
        taken.append(best)
        left.remove(best)
        if len(taken) > 2 * len(units.chosen[reader]) + 3:
            return units, taken + left
    return units, taken


# --- sumy ---------------------------------------------------------------------------------------------------------


class _ArabicWords:
    """sumy's words of an Arabic sentence, its tokenizer being under the GPL: runs of letters and marks, filtered as
    sumy filters them, which drops every word with a vowel sign."""

    _split = re.compile(r"[^\w\u064b-\u0652]+")

    def to_words(self, sentence: str) -> tuple[str, ...]:
        return tuple(word for word in self._split.split(sentence) if Tokenizer._is_word(word))


def _sumy_order(kind: type, texts: Sequence[str]) -> tuple[Order, bool]:
    """sumy's own class with its own stemmer and stop words; the order of the text, and True, where it fails."""
    words = _ArabicWords()
    document = ObjectDocumentModel([Paragraph([Sentence(text, words) for text in texts])])
    method = summarizer(kind, Stemmer("arabic"))
    if kind is EdmundsonSummarizer:
        lexicon = arabic().lexicon
        method.bonus_words, method.stigma_words = lexicon.bonus, lexicon.stigma
        method.null_words = get_stop_words("arabic")
    elif hasattr(method, "stop_words"):
        method.stop_words = get_stop_words("arabic")
    try:
        ratings = list(method(document, len(texts)))
    except (KeyError, ZeroDivisionError, ValueError):
        ratings = []
    return (by_score(ratings), False) if len(ratings) == len(texts) else (range(len(texts)), True)


def sumy_behind_ours(kind: type, failures: list[str]) -> Orders:
    """A method of sumy's as it comes, over the program's sentences."""

    @cache
    def ranked(article: Article) -> Order:
        document = article.prepared.document
        texts = [
            document.quote(article.prepared.sentences[index])
            for index in article.prepared.candidates
        ]
        found, failed = _sumy_order(kind, texts)
        if failed:
            failures.append(article.name)
        return found

    return over_sentences(ranked)


def sumy_as_it_comes(kind: type, failures: list[str]) -> Orders:
    """A method of sumy's over sentences cut as sumy has Arabic cut (rule reimplemented, see `quality.splitter`)."""

    @cache
    def ranked(article: Article) -> tuple[Units, Order]:
        spans = shipped_spans(article)
        found, failed = _sumy_order(
            kind, [article.prepared.document.text[start:end] for start, end in spans]
        )
        if failed:
            failures.append(article.name)
        return article.units(spans), found

    return lambda article, _reader: ranked(article)


@cache
def shipped_spans(article: Article) -> tuple[Span, ...]:
    """The spans of the sentences into which sumy would cut an article's lines, those with a word."""
    text = article.prepared.document.text
    spans, place = [], 0
    for line in text.splitlines():
        for piece in sumy_as_shipped(line):
            start = text.index(piece, place) if piece else place
            place = start + len(piece)
            if any(map(str.isalnum, piece)):
                spans.append((start, place))
    return tuple(spans)


# --- all of them --------------------------------------------------------------------------------------------------


def table(
    articles: Sequence[Article], *, quick: bool = False
) -> tuple[Mapping[str, Measured], dict[str, list[str]]]:
    """Every system measured, by name, and the articles on which a method of sumy's failed."""
    run = partial(measure, articles)
    found: dict[str, Measured] = {
        "random": mean_of(
            [
                run(over_sentences(partial(_shuffled, seed=seed)))
                for seed in range(3 if quick else DRAWS)
            ]
        ),
        "lead": run(over_sentences(lead)),
    }
    for method in Method:
        found[f"ours: {method}"] = run(over_sentences(ours(Ranking(method))))
    failures: dict[str, list[str]] = {}
    for name, kind in {} if quick else SUMY.items():
        for how, build in (("our splitter", sumy_behind_ours), ("as it comes", sumy_as_it_comes)):
            label = f"sumy {name}, {how}"
            found[label] = run(build(kind, failures.setdefault(label, [])))
    found["one reader against another"] = mean_of(
        [run(partial(another, offset=offset)) for offset in range(1, 5)]
    )
    found["four readers against the fifth"] = run(crowd)
    if not quick:
        found["oracle (greedy ROUGE-2)"] = run(oracle)
    return found, {label: names for label, names in failures.items() if names}

"""The other methods against sumy's own classes, where those do not fail; and every method on any text."""

from __future__ import annotations

import warnings
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sumy.summarizers.edmundson import EdmundsonSummarizer
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from khulasa.language.base import Lexicon
from khulasa.ranking.base import Method, RankableText
from khulasa.ranking.sumy import kl, lexrank, methods, sumbasic, textrank
from khulasa.ranking.sumy.adapter import (
    document_of,
    rate,
    stemming_summarizer,
    summarizer,
    word_document,
)
from khulasa.ranking.sumy.overlap import OverlapGraph
from khulasa.ranking.table import RANKERS

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنوي"
WORDS = ["في", "من", "خبر", "خبره", "مهم", "ربما", "كتاب", "x", "7"]
LEXICON = Lexicon(
    frozenset({"في", "من", "على", "هو"}),
    frozenset({"مهم"}),
    frozenset({"ربما"}),
    lambda word: word[:-1] if len(word) > 2 and word.endswith("ه") else word,
)
any_sentences = st.lists(
    st.lists(st.sampled_from(WORDS), max_size=8), min_size=1, max_size=12, unique_by=tuple
)
texts = pytest.mark.parametrize(
    ("count", "seed", "mean"),
    [(n, seed, mean) for seed in range(4) for n in (4, 25, 60) for mean in (2.0, 8.0)],
)


def quiet(done: int, total: int) -> None:
    """A progress that nobody watches."""


def text_of(
    sentences: Sequence[Sequence[str]],
    headings: Sequence[Sequence[str]] = (),
    lexicon: Lexicon = LEXICON,
) -> RankableText:
    return RankableText(
        words=[list(words) for words in sentences],
        terms=[
            [lexicon.stem(word) for word in words if word not in lexicon.stop_words]
            for words in sentences
        ],
        paragraphs=[index // 3 for index in range(len(sentences))],
        headings=headings,
        lexicon=lexicon,
    )


def random_text(count: int, seed: int, vocabulary: int = 60, mean: float = 7.0) -> RankableText:
    """Random sentences, some of them empty; some words share a stem; the rank-r word has frequency 1/r."""
    random = np.random.default_rng(seed)
    stems = [
        "".join(random.choice(list(LETTERS), random.integers(2, 6))) for _ in range(vocabulary)
    ]
    words = [
        *sorted(LEXICON.stop_words),
        *(stem + ending for stem in stems for ending in ("", "ه")),
    ]
    weights = 1 / np.arange(1, len(words) + 1)
    lengths = random.poisson(mean, count)
    drawn = [random.choice(len(words), length, p=weights / weights.sum()) for length in lengths]
    return text_of([[words[index] for index in one] for one in drawn], headings=[words[10:13]])


def sumys(kind: type, text: RankableText) -> np.ndarray:
    """The ratings of sumy's own class, from words, with its own stemming and stop words."""
    return rate(stemming_summarizer(kind, text), word_document(text))


@settings(max_examples=60, deadline=None)
@given(sentences=any_sentences)
def test_textrank_and_reduction_rate_words_as_sumy_does(sentences) -> None:
    """From words, with sumy's own stemming and stop words, and not from terms alone."""
    text = text_of(sentences)
    np.testing.assert_allclose(
        textrank.rank(text, quiet), sumys(TextRankSummarizer, text), rtol=0, atol=1e-9
    )
    np.testing.assert_allclose(
        methods.reduction(text, quiet), sumys(ReductionSummarizer, text), rtol=0, atol=1e-9
    )


@texts
def test_reduction(count, seed, mean) -> None:
    text = random_text(count, seed, mean=mean)
    np.testing.assert_allclose(
        methods.reduction(text, quiet), sumys(ReductionSummarizer, text), rtol=0, atol=1e-9
    )


def test_lengths_from_one_to_hundreds_get_sumys_ratings() -> None:
    """The more lengths there are, the more products the kernel is made of."""
    text = text_of(
        [[WORDS[(index * step) % 9] for step in range(7 * index)] for index in range(45)]
    )
    np.testing.assert_allclose(
        textrank.rank(text, quiet), sumys(TextRankSummarizer, text), rtol=0, atol=1e-9
    )


@pytest.mark.parametrize("single", [0.0, 1.0])
def test_products_are_those_of_the_written_out_matrix(single) -> None:
    # GIVEN the similarities written out, pair by pair
    terms = random_text(40, seed=3).terms
    lengths = [max(1, len(one)) for one in terms]
    whole = np.zeros((40, 40))
    for i, one in enumerate(terms):
        for j, other in enumerate(terms):
            norm = np.log(lengths[i]) + np.log(lengths[j])
            shared = sum(other.count(term) for term in one)
            whole[i, j] = shared / norm if norm else single * shared
    # WHEN the graph multiplies a vector, THEN the result is the matrix's
    graph = OverlapGraph(terms, single=single)
    vector = np.random.default_rng(4).random(40)
    np.testing.assert_allclose(graph.times(vector), whole @ vector, rtol=1e-12)
    np.testing.assert_allclose(graph.diagonal(), whole.diagonal(), rtol=1e-12)


def test_a_sentence_that_shares_nothing_has_no_reduction() -> None:
    scores = methods.reduction(
        text_of([["كتاب", "قلم"], ["كتاب", "باب"], ["نهر", "بحر", "جبل"]]), quiet
    )
    assert scores[2] == 0.0
    assert scores[0] == pytest.approx(scores[1])


def test_equal_sentences_share_a_rating_without_sharing_a_key() -> None:
    ratings = textrank.rank(text_of([["كتاب", "قلم"], ["باب", "قلم"], ["كتاب", "قلم"]]), quiet)
    assert ratings[0] == pytest.approx(ratings[2])
    assert ratings.sum() == pytest.approx(1.0, abs=1e-6)


@texts
def test_luhn(count, seed, mean) -> None:
    text = random_text(count, seed, mean=mean)
    np.testing.assert_array_equal(
        methods.luhn(text, quiet),
        rate(stemming_summarizer(LuhnSummarizer, text), word_document(text)),
    )


@texts
def test_lsa(count, seed, mean) -> None:
    text = random_text(count, seed, mean=mean)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # sumy: fewer words than sentences
        expected = rate(stemming_summarizer(LsaSummarizer, text), word_document(text))
    np.testing.assert_allclose(methods.lsa(text, quiet), expected, rtol=0, atol=1e-9)


@texts
def test_lexrank(count, seed, mean) -> None:
    # GIVEN sumy's LexRank with its iteration run to the end
    text = random_text(count, seed, mean=mean)
    patient = stemming_summarizer(LexRankSummarizer, text)
    patient.epsilon = 1e-13
    # THEN counting links gives the same ratings
    np.testing.assert_allclose(
        lexrank.rank(text, quiet), rate(patient, word_document(text)), rtol=0, atol=1e-6
    )


def test_lexrank_in_several_blocks_is_the_same(monkeypatch) -> None:
    text = random_text(50, seed=5)
    whole = lexrank.rank(text, quiet)
    monkeypatch.setattr(lexrank, "PAIRS", 350)
    np.testing.assert_allclose(lexrank.rank(text, quiet), whole, rtol=1e-12)


@pytest.mark.parametrize("seed", range(6))
def test_edmundson(seed) -> None:
    # GIVEN sumy's Edmundson with words that are their own stems
    text = random_text(30, seed)
    lexicon = Lexicon(
        text.lexicon.stop_words,
        frozenset(text.words[1]),
        frozenset(text.words[2]),
        lambda word: word,
    )
    text = type(text)(text.words, text.words, text.paragraphs, text.headings, lexicon)
    method = summarizer(EdmundsonSummarizer)
    method.bonus_words, method.stigma_words, method.null_words = (
        lexicon.bonus,
        lexicon.stigma,
        lexicon.stop_words,
    )
    expected = rate(method, document_of(text.words, text.paragraphs, text.headings))
    # THEN ours rates alike
    np.testing.assert_array_equal(methods.edmundson(text, quiet), expected)
    assert len(np.unique(expected)) > 2


def test_edmundson_takes_empty_word_lists() -> None:
    lexicon = Lexicon(frozenset(), frozenset(), frozenset(), lambda word: word)
    scores = methods.edmundson(text_of([["كتاب"], ["قلم"], ["باب"]], lexicon=lexicon), quiet)
    assert scores.tolist() == [2.0, 1.0, 2.0]  # first and last paragraph's marks are the sole ones


def test_edmundson_does_not_stem_cue_stems_again() -> None:
    lexicon = Lexicon(
        frozenset(), frozenset({"مهمه"}), frozenset(), lambda word: word.removesuffix("ه")
    )
    bonus, plain = methods.edmundson(
        text_of([["مهمهه"], ["مهمه"]], lexicon=lexicon), quiet
    ).tolist()
    assert bonus > plain


def test_edmundson_prefers_the_words_of_headings() -> None:
    sentences = [["باب"], ["نهر"], ["قلم", "كتاب"], ["نهر"], ["جبل"], ["نهر"], ["باب"]]
    scores = methods.edmundson(text_of(sentences, headings=[["قلم", "كتاب", "في"]]), quiet)
    assert scores.argmax() == 2


@texts
def test_sumbasic(count, seed, mean) -> None:
    """Each choice is one that sumy could make: at its turn no other sentence has a higher mean likelihood."""
    text = random_text(count, seed, mean=mean)
    order = np.argsort(-sumbasic.rank(text, quiet), kind="stable").tolist()
    sumys = SumBasicSummarizer()
    total = sum(map(len, text.terms))
    likelihood = {
        term: sum(s.count(term) for s in text.terms) / total for s in text.terms for term in s
    }
    left = dict(enumerate(text.terms))
    for chosen in order:
        means = {
            i: sumys._compute_average_probability_of_words(likelihood, s) for i, s in left.items()
        }
        assert means[chosen] >= max(means.values()) * (1 - 1e-9)
        sumys._update_tf(likelihood, left.pop(chosen))


def test_sumbasic_takes_sumys_order_where_nothing_ties() -> None:
    text = random_text(12, seed=8, vocabulary=400, mean=15)
    expected = rate(stemming_summarizer(SumBasicSummarizer, text), word_document(text))
    np.testing.assert_array_equal(sumbasic.rank(text, quiet), expected)


@texts
def test_kl(count, seed, mean) -> None:
    """Each choice is one that sumy could make: at its turn no other sentence has a lower divergence."""
    text = random_text(count, seed, mean=mean)
    order = np.argsort(-kl.rank(text, quiet), kind="stable").tolist()
    sumys = KLSummarizer()
    sumys.stop_words = text.lexicon.stop_words
    share = sumys.compute_tf(word_document(text).sentences)
    left = {i: sumys._filter_out_stop_words(words) for i, words in enumerate(text.words)}
    summary: list[str] = []
    for chosen in order:
        divergence = {
            i: sumys._kl_divergence(sumys._joint_freq(words, summary), share)
            for i, words in left.items()
        }
        assert divergence[chosen] <= min(divergence.values()) + 1e-9
        summary += text.words[chosen]
        del left[chosen]


def test_kl_takes_sumys_order_where_nothing_ties() -> None:
    text = random_text(12, seed=8, vocabulary=400, mean=15)
    expected = rate(stemming_summarizer(KLSummarizer, text), word_document(text))
    np.testing.assert_array_equal(kl.rank(text, quiet), expected)


@pytest.mark.parametrize("method", Method)
@settings(max_examples=40, deadline=None)
@given(sentences=any_sentences)
def test_any_text_gets_finite_scores(method, sentences) -> None:
    scores = RANKERS[method](text_of(sentences), quiet)
    assert scores.shape == (len(sentences),)
    assert scores.dtype == np.float64
    assert np.isfinite(scores).all()


@pytest.mark.parametrize("method", [Method.KL, Method.SUMBASIC, Method.LEXRANK])
def test_long_methods_tell_their_progress(method) -> None:
    told: list[tuple[int, int]] = []
    RANKERS[method](random_text(700, seed=2), lambda done, total: told.append((done, total)))
    assert len(told) > 1
    assert told[-1] == (700, 700)
    assert told == sorted(told)

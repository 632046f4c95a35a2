"""LexRank, LSA, Luhn, Edmundson, KL and SumBasic against sumy's own classes, where those do not fail."""

from __future__ import annotations

import warnings

import numpy as np
import pytest
from sumy.summarizers.edmundson import EdmundsonSummarizer
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer

from khulasa.language.base import Lexicon
from khulasa.ranking import edmundson, kl, lexrank, lsa, luhn, sumbasic
from khulasa.ranking.sumy_adapter import document_of, rate, summarizer, word_document

TEXTS = [(count, seed, mean) for seed in range(4) for count in (4, 25, 60) for mean in (2.0, 8.0)]
texts = pytest.mark.parametrize(("count", "seed", "mean"), TEXTS)


@texts
def test_luhn(random_text, quiet, count, seed, mean) -> None:
    text = random_text(count, seed, mean=mean)
    np.testing.assert_array_equal(
        luhn.rank(text, quiet), rate(summarizer(LuhnSummarizer, text), word_document(text))
    )


@texts
def test_lsa(random_text, quiet, count, seed, mean) -> None:
    text = random_text(count, seed, mean=mean)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # sumy: fewer words than sentences
        expected = rate(summarizer(LsaSummarizer, text), word_document(text))
    np.testing.assert_allclose(lsa.rank(text, quiet), expected, rtol=0, atol=1e-9)


@texts
def test_lexrank(random_text, quiet, count, seed, mean) -> None:
    # GIVEN sumy's LexRank with its iteration run to the end
    text = random_text(count, seed, mean=mean)
    patient = summarizer(LexRankSummarizer, text)
    patient.epsilon = 1e-13
    # THEN counting links gives the same ratings
    np.testing.assert_allclose(lexrank.rank(text, quiet), rate(patient, word_document(text)), rtol=0, atol=1e-6)


def test_lexrank_in_several_blocks_is_the_same(random_text, quiet, monkeypatch) -> None:
    text = random_text(50, seed=5)
    whole = lexrank.rank(text, quiet)
    monkeypatch.setattr(lexrank, "PAIRS", 350)
    np.testing.assert_allclose(lexrank.rank(text, quiet), whole, rtol=1e-12)


@pytest.mark.parametrize("seed", range(6))
def test_edmundson(random_text, quiet, seed) -> None:
    # GIVEN sumy's Edmundson with words that are their own stems
    text = random_text(30, seed)
    lexicon = Lexicon(text.lexicon.stop_words, frozenset(text.words[1]), frozenset(text.words[2]), lambda word: word)
    text = type(text)(text.words, text.words, text.paragraphs, text.headings, lexicon)
    method = summarizer(EdmundsonSummarizer)
    method.bonus_words, method.stigma_words, method.null_words = lexicon.bonus, lexicon.stigma, lexicon.stop_words
    expected = rate(method, document_of(text.words, text.paragraphs, text.headings))
    # THEN ours rates alike
    np.testing.assert_array_equal(edmundson.rank(text, quiet), expected)
    assert len(np.unique(expected)) > 2


def test_edmundson_takes_empty_word_lists(make_text, quiet) -> None:
    lexicon = Lexicon(frozenset(), frozenset(), frozenset(), lambda word: word)
    scores = edmundson.rank(make_text([["كتاب"], ["قلم"], ["باب"]], lexicon=lexicon), quiet)
    assert scores.tolist() == [2.0, 1.0, 1.0]


def test_edmundson_does_not_stem_cue_stems_again(make_text, quiet) -> None:
    lexicon = Lexicon(frozenset(), frozenset({"مهمه"}), frozenset(), lambda word: word.removesuffix("ه"))
    bonus, plain = edmundson.rank(make_text([["مهمهه"], ["مهمه"]], lexicon=lexicon), quiet).tolist()
    assert bonus > plain


def test_edmundson_prefers_the_words_of_headings(make_text, quiet) -> None:
    sentences = [["باب"], ["نهر"], ["قلم", "كتاب"], ["نهر"], ["جبل"], ["نهر"], ["باب"]]
    scores = edmundson.rank(make_text(sentences, headings=[["قلم", "كتاب", "في"]]), quiet)
    assert scores.argmax() == 2


@texts
def test_sumbasic(random_text, quiet, count, seed, mean) -> None:
    """Each choice is one that sumy could make: at its turn no other sentence has a higher mean likelihood."""
    text = random_text(count, seed, mean=mean)
    order = np.argsort(-sumbasic.rank(text, quiet), kind="stable").tolist()
    sumys = SumBasicSummarizer()
    total = sum(map(len, text.terms))
    likelihood = {term: sum(s.count(term) for s in text.terms) / total for s in text.terms for term in s}
    left = dict(enumerate(text.terms))
    for chosen in order:
        means = {i: sumys._compute_average_probability_of_words(likelihood, s) for i, s in left.items()}
        assert means[chosen] >= max(means.values()) * (1 - 1e-9)
        sumys._update_tf(likelihood, left.pop(chosen))


def test_sumbasic_takes_sumys_order_where_nothing_ties(random_text, quiet) -> None:
    text = random_text(12, seed=8, vocabulary=400, mean=15)
    expected = rate(summarizer(SumBasicSummarizer, text), word_document(text))
    np.testing.assert_array_equal(sumbasic.rank(text, quiet), expected)


@texts
def test_kl(random_text, quiet, count, seed, mean) -> None:
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
            i: sumys._kl_divergence(sumys._joint_freq(words, summary), share) for i, words in left.items()
        }
        assert divergence[chosen] <= min(divergence.values()) + 1e-9
        summary += text.words[chosen]
        del left[chosen]


def test_kl_takes_sumys_order_where_nothing_ties(random_text, quiet) -> None:
    text = random_text(12, seed=8, vocabulary=400, mean=15)
    expected = rate(summarizer(KLSummarizer, text), word_document(text))
    np.testing.assert_array_equal(kl.rank(text, quiet), expected)

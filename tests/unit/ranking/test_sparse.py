"""The rows in numpy beside scipy's: the same entries, sums and products, and the same scores of every method."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose
from scipy.sparse import csr_array

from khulasa.ranking import khulasa, sparse
from khulasa.ranking.base import Method
from khulasa.ranking.sparse import Entries, Rows, csr
from khulasa.ranking.table import RANKERS
from khulasa.summary import near_duplicates
from khulasa.summary.evidence import evidence

EXACT = [0.0, 0.5, 1.0, 3.25, -2.0]
"""Values whose sums are the same in every order."""
IN_ORDER = 16
"""Entries of a row up to which scipy adds up as they come; it sorts more with `std::sort`, which keeps no order."""


@st.composite
def matrices(draw, shape=None):
    """A matrix in both kinds; some rows are empty, and some places come twice."""
    rows, columns = shape or (draw(st.integers(1, 6)), draw(st.integers(1, 5)))
    row, column = st.integers(0, rows - 1), st.integers(0, columns - 1)
    exact = st.tuples(row, column, st.sampled_from(EXACT))
    rounded = st.tuples(row, column, st.sampled_from([*EXACT, 1e-3]))
    listed = draw(st.lists(exact, max_size=25) | st.lists(rounded, max_size=IN_ORDER))
    entries = Entries(
        np.array([value for _, _, value in listed], dtype=np.float64),
        np.array([row for row, _, _ in listed], dtype=np.int64),
        np.array([column for _, column, _ in listed], dtype=np.int64),
    )
    scipys = csr_array((entries.data, (entries.rows, entries.columns)), (rows, columns))
    scipys.sum_duplicates()
    return csr(entries, (rows, columns)), scipys


@st.composite
def pairs(draw):
    shape = draw(st.integers(1, 6)), draw(st.integers(1, 5))
    return draw(matrices(shape)), draw(matrices(shape))


def dense(rows: Rows) -> np.ndarray:
    """The matrix written out."""
    whole = np.zeros(rows.shape)
    for row in range(rows.shape[0]):
        run = slice(rows.indptr[row], rows.indptr[row + 1])
        np.add.at(whole[row], rows.indices[run], rows.data[run])
    return whole


def assert_same(ours: Rows, scipys) -> None:
    assert isinstance(ours, Rows)
    assert ours.shape == scipys.shape
    assert_allclose(dense(ours), scipys.toarray(), rtol=0, atol=1e-12)


@given(matrices())
def test_it_holds_what_scipy_holds_in_the_same_order(both):
    ours, scipys = both
    assert (ours.data == scipys.data).all()
    assert (ours.indices == scipys.indices).all()
    assert (ours.indptr == scipys.indptr).all()


@given(matrices())
def test_transposing_and_reading_by_column(both):
    ours, scipys = both
    assert_same(ours.T, scipys.T.tocsr())
    by_column, scipys_columns = ours.tocsc(), scipys.tocsc()
    assert (by_column.indices == scipys_columns.indices).all()
    assert (by_column.data == scipys_columns.data).all()
    assert (by_column.indptr == scipys_columns.indptr).all()


@given(matrices(), st.sampled_from([0, 1]))
def test_sums(both, axis):
    ours, scipys = both
    assert_allclose(ours.sum(axis=axis), scipys.sum(axis=axis), rtol=0, atol=1e-12)


@given(matrices(), st.data())
def test_rows_are_taken_by_slice_and_by_number(both, data):
    ours, scipys = both
    count = ours.shape[0]
    run = slice(data.draw(st.integers(0, count)), data.draw(st.integers(0, count + 3)))
    assert_same(ours[run], scipys[run])
    numbers = np.array(data.draw(st.lists(st.integers(0, count - 1), max_size=7)), dtype=np.int64)
    assert_same(ours[numbers], scipys[numbers])


@given(pairs())
def test_products_entry_by_entry(matrices):
    (first, scipys_first), (second, scipys_second) = matrices
    assert_same(first.multiply(second), scipys_first.multiply(scipys_second).tocsr())
    assert_same(first * second, scipys_first * scipys_second)
    factors = np.arange(1.0, first.shape[1] + 1)
    assert_same(first * factors, scipys_first * factors)
    assert_same(first.power(2), scipys_first.power(2))


@given(pairs())
def test_products_of_matrices_and_vectors(matrices):
    (first, scipys_first), (second, scipys_second) = matrices
    assert_same(first @ second.T.tocsr(), scipys_first @ scipys_second.T)
    vector = np.linspace(-1, 2, first.shape[1])
    assert_allclose(first @ vector, scipys_first @ vector, rtol=0, atol=1e-12)
    wide = np.column_stack([vector, vector**2])
    assert_allclose(first @ wide, scipys_first @ wide, rtol=0, atol=1e-12)
    assert (first @ wide[:, :0]).shape == (first.shape[0], 0)


@given(matrices())
def test_zeros_are_forgotten_in_a_copy_alone(both):
    ours, scipys = both
    before = ours.data.copy(), ours.indices.copy(), ours.indptr.copy()
    copy = ours.copy()
    copy.eliminate_zeros()
    scipys.eliminate_zeros()
    assert_same(copy, scipys)
    assert len(copy.data) == len(scipys.data)
    copy.data *= 2
    for now, then in zip((ours.data, ours.indices, ours.indptr), before, strict=True):
        assert (now == then).all()


def test_scipy_takes_over_where_there_are_many_entries(monkeypatch):
    entries = Entries(np.ones(3), np.array([0, 1, 1]), np.array([2, 0, 0]))
    monkeypatch.setattr(sparse, "FEW", 3)
    assert isinstance(csr(entries, (2, 3)), Rows)
    monkeypatch.setattr(sparse, "FEW", 2)
    matrix = csr(entries, (2, 3))
    assert isinstance(matrix, csr_array)
    assert matrix.toarray().tolist() == [[0, 0, 1], [2, 0, 0]]


def with_either(monkeypatch, act):
    """What an act gives by our rows, and by scipy's."""
    outcomes = []
    for few in (10**9, -1):
        monkeypatch.setattr(sparse, "FEW", few)
        outcomes.append(act())
    return outcomes


@pytest.mark.parametrize("count", [1, 7, 300])
@pytest.mark.parametrize("method", list(Method))
def test_every_method_rates_alike_by_either(make_zipf_text, monkeypatch, method, count):
    def rate():
        text = make_zipf_text(count, vocabulary=400)  # a new one: the last is remembered
        return RANKERS[method](text, lambda done, total: None)

    ours, scipys = with_either(monkeypatch, rate)
    assert_allclose(ours, scipys, rtol=0, atol=1e-9)


@settings(deadline=None)
@given(sentences=st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=8), max_size=12))
def test_the_default_rates_alike_on_any_sentences(make_text, sentences):
    with pytest.MonkeyPatch.context() as patch:
        ours, scipys = with_either(
            patch, lambda: khulasa.rank(make_text(sentences), lambda done, total: None)
        )
    assert_allclose(ours, scipys, rtol=0, atol=1e-9)


def test_near_duplicates_and_evidence_are_the_same_by_either(make_zipf_text, monkeypatch):
    def find():
        text = make_zipf_text(400, vocabulary=60, mean=6)
        scores = [float(number % 17) for number in range(400)]
        return near_duplicates.groups(text.words, text.terms, scores), evidence(text)

    ours, scipys = with_either(monkeypatch, find)
    assert ours == scipys
    assert len(set(ours[0])) < 400

"""The rows in numpy beside scipy's: the same entries, sums and products."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.testing import assert_allclose
from scipy.sparse import csr_array

from khulasa.ranking.sparse import Entries, Rows, csr

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
    assert_same(first @ second.T, scipys_first @ scipys_second.T)
    vector = np.linspace(-1, 2, first.shape[1])
    assert_allclose(first @ vector, scipys_first @ vector, rtol=0, atol=1e-12)
    column = np.linspace(-2, 1, first.shape[0])
    assert_allclose(column @ first, column @ scipys_first, rtol=0, atol=1e-12)
    wide = np.column_stack([vector, vector**2])
    assert_allclose(first @ wide, scipys_first @ wide, rtol=0, atol=1e-12)
    assert (first @ wide[:, :0]).shape == (first.shape[0], 0)


@given(matrices())
def test_no_rows_are_multiplied_and_transposed_too(both):
    ours, _ = both
    nothing = ours[:0]
    assert_same(nothing * nothing, csr_array((0, ours.shape[1])))
    assert_same(nothing.T, csr_array((ours.shape[1], 0)))


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


@given(st.integers(0, 3), st.integers(0, 1 << 17))
def test_columns_of_any_number_come_in_order(seed, columns):
    chance = np.random.default_rng(seed)
    places = chance.integers(0, columns + 1, 200)
    ours = csr(Entries(np.ones(200), np.arange(200) % 7, places), (7, columns + 1))
    scipys = csr_array((np.ones(200), (np.arange(200) % 7, places)), (7, columns + 1)).T.tocsr()
    assert (ours.T.indptr == scipys.indptr).all()
    assert (ours.T.indices == scipys.indices).all()

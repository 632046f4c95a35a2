"""Sparse rows in numpy: what the methods use of `scipy.sparse.csr_array`, by the same names.

scipy.sparse takes 0.08 to 0.2 s to import, which is more than all that is done with it for any text but a long book
(`desktop/DECISIONS.md`). Sums are taken in the same order, but entries of one place are always added as they come,
which scipy keeps to in rows of up to 16; sums of counts are exact.
"""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple, overload

import numpy as np
from numpy.typing import NDArray

_DIGIT_BITS = 16

Integers = NDArray[np.int64]
Values = NDArray[np.float64]


class Entries(NamedTuple):
    """Values with their places, in any order; those of one place are to be added up."""

    data: Values
    rows: Integers
    columns: Integers


class Rows:
    """A matrix row by row: `data[indptr[i]:indptr[i + 1]]` stand in row i, at the columns `indices[…]`."""

    __array_ufunc__ = None  # so that numpy leaves `vector @ rows` to us

    def __init__(
        self, data: Values, indices: Integers, indptr: Integers, shape: tuple[int, int]
    ) -> None:
        self.data, self.indices, self.indptr, self.shape = data, indices, indptr, shape

    @cached_property
    def rows(self) -> Integers:
        """The row of each entry."""
        return np.repeat(np.arange(self.shape[0]), np.diff(self.indptr))

    def copy(self) -> Rows:
        """Another one that may be changed."""
        return Rows(self.data.copy(), self.indices.copy(), self.indptr.copy(), self.shape)

    def tocsc(self) -> Rows:
        """The same column by column, each from the first row on."""
        order = radix_order(self.indices, self.shape[1])
        indptr = _bounds(np.bincount(self.indices, minlength=self.shape[1]))
        return Rows(self.data[order], self.rows[order], indptr, self.shape)

    @property
    def T(self) -> Rows:  # noqa: N802 - as numpy and scipy call it
        """The transposed matrix."""
        columns = self.tocsc()
        return Rows(columns.data, columns.indices, columns.indptr, self.shape[::-1])

    def sum(self, axis: int) -> Values:
        """The sums of the columns (0) or of the rows (1)."""
        if axis == 0:
            return _sums(self.indices, self.data, self.shape[1])
        sums = np.zeros(self.shape[0])
        filled = np.flatnonzero(np.diff(self.indptr))
        if len(filled):
            sums[filled] = np.add.reduceat(self.data, self.indptr[filled])
        return sums

    def power(self, exponent: float) -> Rows:
        """Each entry to a power."""
        return Rows(self.data**exponent, self.indices, self.indptr, self.shape)

    def eliminate_zeros(self) -> None:
        """Forget the entries that are 0."""
        nonzero = self.data != 0
        self.data, self.indices, self.rows = (
            self.data[nonzero],
            self.indices[nonzero],
            self.rows[nonzero],
        )
        self.indptr = _bounds(np.bincount(self.rows, minlength=self.shape[0]))

    def __getitem__(self, rows: slice | Integers) -> Rows:
        """Some rows, by a slice or by their numbers."""
        if isinstance(rows, slice):
            rows = np.arange(*rows.indices(self.shape[0]))
        sizes = np.diff(self.indptr)[rows]
        places = _runs(self.indptr[rows], sizes)
        shape = (len(rows), self.shape[1])
        return Rows(self.data[places], self.indices[places], _bounds(sizes), shape)

    def __mul__(self, factor: Rows | Values) -> Rows:
        """Entry by entry, with a matrix of the same shape or with a row of factors, one a column."""
        if isinstance(factor, Rows):
            return self.multiply(factor)
        return Rows(self.data * factor[self.indices], self.indices, self.indptr, self.shape)

    def multiply(self, other: Rows) -> Rows:
        """Entry by entry, with a matrix of the same shape."""
        own = self.rows * self.shape[1] + self.indices
        others = other.rows * self.shape[1] + other.indices
        _, mine, theirs = np.intersect1d(own, others, assume_unique=True, return_indices=True)
        products = self.data[mine] * other.data[theirs]
        return csr(Entries(products, self.rows[mine], self.indices[mine]), self.shape)

    @overload
    def __matmul__(self, other: Rows) -> Rows: ...
    @overload
    def __matmul__(self, other: Values) -> Values: ...
    def __matmul__(self, other: Rows | Values) -> Rows | Values:
        """The product with rows, or with a matrix or a vector that is written out."""
        if isinstance(other, Rows):
            return self._times_rows(other)
        if other.ndim == 1:
            return _sums(self.rows, self.data * other[self.indices], self.shape[0])
        product = np.zeros((self.shape[0], other.shape[1]))
        for number, column in enumerate(other.T):
            product[:, number] = self @ column
        return product

    def __rmatmul__(self, vector: Values) -> Values:
        """The product of a vector, one value a row, and the matrix; columns are summed up from the first row on."""
        return _sums(self.indices, self.data * vector[self.rows], self.shape[1])

    def _times_rows(self, other: Rows) -> Rows:
        sizes = np.diff(other.indptr)[self.indices]
        places = _runs(other.indptr[self.indices], sizes)
        products = np.repeat(self.data, sizes) * other.data[places]
        rows = np.repeat(self.rows, sizes)
        shape = (self.shape[0], other.shape[1])
        return csr(Entries(products, rows, other.indices[places]), shape)


def radix_order(numbers: Integers, end: int) -> Integers:
    """Where numbers from 0 to below `end` stand in their order, equal ones as they come.

    A radix sort by digits of two bytes, the least first: numpy sorts numbers of two bytes by their digits itself, eight
    times as fast as those of eight.
    """
    order = np.argsort(numbers.astype(np.uint16), kind="stable")
    for shift in range(_DIGIT_BITS, (end - 1).bit_length(), _DIGIT_BITS):
        digits = (numbers >> shift).astype(np.uint16)
        order = order[np.argsort(digits[order], kind="stable")]
    return order


def csr(entries: Entries, shape: tuple[int, int]) -> Rows:
    """The rows of some entries, each from its first column on; what has one place is added up as it comes."""
    places = entries.rows * shape[1] + entries.columns
    order = radix_order(places, shape[0] * shape[1])
    places = places[order]
    is_first = np.ones(len(places), dtype=np.bool_)
    is_first[1:] = places[1:] != places[:-1]
    data = _sums(np.cumsum(is_first) - 1, entries.data[order], int(np.count_nonzero(is_first)))
    rows, columns = np.divmod(places[is_first], shape[1])
    return Rows(data, columns, _bounds(np.bincount(rows, minlength=shape[0])), shape)


def _sums(places: Integers, values: Values, length: int) -> Values:
    """What falls on each place, added up as it comes."""
    return np.asarray(np.bincount(places, values, length), dtype=np.float64)


def _bounds(sizes: Integers) -> Integers:
    """Where runs of some lengths begin, one after the other, and where the last ends."""
    return np.concatenate(([0], np.cumsum(sizes))).astype(np.int64)


def _runs(starts: Integers, lengths: Integers) -> Integers:
    """The numbers of some runs, `starts[i]` to `starts[i] + lengths[i] - 1`, one after the other."""
    ends = np.cumsum(lengths)
    total = int(ends[-1]) if len(ends) else 0
    return np.asarray(np.arange(total) + np.repeat(starts - (ends - lengths), lengths))

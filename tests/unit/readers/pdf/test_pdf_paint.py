"""The ink of a painted page, counted in boxes of any size."""

from __future__ import annotations

import tracemalloc
import warnings

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from khulasa.readers.pdf.glyphs.raster.paint import ink_map

PICTURE = arrays(np.bool_, st.tuples(st.integers(1, 9), st.integers(1, 9)))
EDGE = st.integers(-3, 12)


@given(PICTURE, st.tuples(EDGE, EDGE, EDGE, EDGE))
def test_the_ink_in_a_box_is_that_of_its_dots(ink, box):
    left, top, right, bottom = box
    counted = ink_map(ink, 1.0).count(np.array([box], np.float64))
    dots = ink[max(0, top) : max(0, bottom), max(0, left) : max(0, right)]
    assert counted.tolist() == [int(dots.sum())]


def test_a_dot_that_a_box_touches_counts():
    ink = np.ones((4, 4), np.bool_)
    assert ink_map(ink, 2.0).count(np.array([[0.4, 0.4, 0.6, 0.6]])).tolist() == [4]


@pytest.mark.parametrize("edge", [np.inf, -np.inf, np.nan, 1e308, -1e308])
def test_a_box_of_no_size_that_is_a_number_is_counted_without_a_warning(edge):
    boxes = np.array([[0.0, 0.0, edge, edge], [edge, edge, 2.0, 2.0]])
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        counts = ink_map(np.ones((2, 3), np.bool_), 3.0).count(boxes)
    assert ((counts >= 0) & (counts <= 6)).all()


def test_a_huge_letter_among_many_takes_no_more_memory_than_a_small_one():
    boxes = np.tile([0.0, 0.0, 1.0, 1.0], (20_000, 1))
    boxes[0] = [0.0, 0.0, 1.0, 1e9]
    ink = np.zeros((2_000, 2), np.bool_)
    ink[0, 0] = True
    inked = ink_map(ink, 1.0)
    tracemalloc.start()
    counts = inked.count(boxes)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert counts.tolist() == [1] * len(boxes)
    assert most < 20 * boxes.nbytes  # a row a box would take 500 times as much

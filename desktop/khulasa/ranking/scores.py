"""Scores, and how to bring those of different methods onto common scales."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]
"""One number a sentence, shape `(n,)`."""


def standard_scores(values: Scores, least: float = 0.0) -> Scores:
    """z-scores: mean 0, population standard deviation 1; zeros where all values are equal.

    Values that deviate less than `least` are divided by it, so that their scores stay nearer together.
    """
    if not len(values):
        return values
    centred = values - values.mean()
    deviation = float(centred.std())
    if deviation <= 1e-12 * max(1e-300, float(np.abs(values).max())):
        return np.zeros(len(values))
    return np.asarray(centred / max(deviation, least))


def unit_range(values: Scores) -> Scores:
    """The values mapped onto [0, 1], their order kept; ones where all are equal."""
    if not len(values):
        return values
    low, high = values.min(), values.max()
    if not high > low:
        return np.ones(len(values))
    return np.asarray(np.clip((values - low) / (high - low), 0.0, 1.0))

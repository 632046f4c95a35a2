"""Learns the weights of the default ranking: `python3 tests/quality/train.py [--write]`, in the project's environment.

Ridge regression, in closed form, of each sentence's mean rating on the features that have rows in
`resources/ranking/weights.tsv`; both are centred within each text, so that only sentences of one text are compared.
The interval is that of 200 draws of the texts. Without the judged texts it says so, and changes nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

if __name__ == "__main__":  # run as a script: find the program and its neighbours as pytest does
    _ROOT = Path(__file__).resolve().parents[2]
    sys.path[:1] = [str(_ROOT / "desktop"), str(_ROOT / "tests")]

from quality import judged

from khulasa.ranking.features import features
from khulasa.ranking.khulasa import counted
from khulasa.ranking.weights import FILE, Weight, weights
from khulasa.resources import path

PENALTY = 30.0
"""The ridge: so many sentences of no rating, one deviation out in each feature. 10 to 300 were tried: no difference."""

DRAWS = 200
SEED = 7

Matrix = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Sample:
    """The features and ratings of one text, centred: shapes `(n, f)` and `(n,)`."""

    text: judged.JudgedText
    features: Matrix
    ratings: Matrix


def sample(text: judged.JudgedText, names: Sequence[str]) -> Sample:
    """The candidates of a text; one that no reader rated has the rating 0."""
    matrix = features(counted(text.prepared.text), list(names))
    units = [text.unit_of.get(index, -1) for index in text.prepared.candidates]
    rows = [[one.rating.get(unit, 0) for one in text.judgements] for unit in units]
    ratings = np.mean(np.array(rows, dtype=np.float64), axis=1)
    return Sample(text, matrix - matrix.mean(axis=0), ratings - ratings.mean())


def fitted(samples: Sequence[Sample]) -> Matrix:
    """The weights, shape `(f,)`: argmin |y − Xw|² + penalty · |σw|², σ each feature's deviation."""
    matrix = np.vstack([one.features for one in samples])
    ratings = np.concatenate([one.ratings for one in samples])
    deviations = np.maximum(matrix.std(axis=0), 1e-9)
    scaled = matrix / deviations
    gram = scaled.T @ scaled + PENALTY * np.eye(scaled.shape[1])
    return np.asarray(np.linalg.solve(gram, scaled.T @ ratings) / deviations)


def learned(samples: Sequence[Sample], rows: Sequence[Weight]) -> list[Weight]:
    """The rows with their values and bounds."""
    values = fitted(samples)
    random = np.random.default_rng(SEED)
    draws = [random.integers(0, len(samples), len(samples)) for _ in range(DRAWS)]
    drawn = np.array([fitted([samples[place] for place in draw]) for draw in draws])
    lows, highs = np.percentile(drawn, [2.5, 97.5], axis=0)
    numbers = zip(rows, values.tolist(), lows.tolist(), highs.tolist(), strict=True)
    return [replace(row, value=value, low=low, high=high) for row, value, low, high in numbers]


def written(rows: Sequence[Weight], before: str) -> str:
    """The table as text, under the comments that it had."""
    comments = [line for line in before.splitlines() if line.startswith("#")]
    return "\n".join([*comments, *map(_line, rows)]) + "\n"


def _line(row: Weight) -> str:
    numbers = [f"{number:+.3f}" for number in (row.value, row.low, row.high)]
    kind = "place" if row.by_place else "content"
    return "\t".join([row.feature, *numbers, kind, row.meaning])


def main(arguments: Sequence[str]) -> int:
    """Print the table, or write it."""
    where: Path = judged.folder()
    if not where.is_dir():
        print(f"No judgements to learn from: there is no folder {where}")
        return 0
    rows = weights()
    samples = [sample(text, [row.feature for row in rows]) for text in judged.load(where)]
    table = path(*FILE)
    made = written(learned(samples, rows), table.read_text(encoding="utf-8"))
    if "--write" in arguments:
        table.write_text(made, encoding="utf-8")
    else:
        print(made, end="")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

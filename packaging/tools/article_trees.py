"""Trains the small model of articles: `python packaging/tools/article_trees.py FOLDER… [--out FILE]`.

A folder holds saved pages and beside each what its article says: `NAME.html` (or `.html.gz`) and `NAME.expected.txt`.
Where people's texts are lacking, `NAME.expected.txt` and `NAME.also.txt` may be what two programs read, which teach
where they agree; `NAME.weight` then holds a number below 1, such as how far they do. What is learned are thresholds
and weights: no text is kept. LightGBM is installed into an environment under `build/`, as it is needed here alone.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from khulasa.readers.encoding import decode
from khulasa.readers.html.article.choice import chosen_by_rules
from khulasa.readers.html.article.features import features
from khulasa.readers.html.article.unseen import revealed
from khulasa.readers.html.article.votes import find
from khulasa.readers.html.page import Page, parse_page
from khulasa.readers.html.sniff import stated_encoding

ROOT = Path(__file__).resolve().parents[2]

OUT = ROOT / "resources" / "pages" / "article_trees.npz"
FOLDER = ROOT / "build" / "training"
PYTHON = FOLDER / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
GRAM = 4  # words in a row by which a unit is found in the expected text
SURE, UNLIKELY = 0.6, 0.4  # shares of a unit's grams; those between teach nothing
TREES, LEAVES, RATE = 60, 16, 0.1
"""140 trees at a rate of 0.06 gain 0.001 on a suite that was held out, and take twice the time."""
SETTINGS = {
    "objective": "binary",
    "learning_rate": RATE,
    "num_leaves": LEAVES,
    "min_data_in_leaf": 40,
    "feature_fraction": 0.35,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 5,
    "verbose": -1,
    "num_threads": 1,
    "seed": 1,
    "deterministic": True,
}
TRAIN = """
import json, sys
import lightgbm, numpy
data = numpy.load(sys.argv[1])
rows = lightgbm.Dataset(data["rows"], data["labels"], weight=data["weights"])
model = lightgbm.train(json.loads(sys.argv[2]), rows, num_boost_round=int(sys.argv[3]))
json.dump(model.dump_model(), open(sys.argv[4], "w"))
"""


@dataclass(frozen=True)
class Lesson:
    """What a page teaches: the numbers of its units, which are of the article, and how much each weighs."""

    rows: NDArray[np.float32]
    labels: NDArray[np.int8]
    weights: NDArray[np.float64]


def lessons(folder: Path) -> Iterator[Lesson]:
    """What the pages of a folder teach; those on which none of the expected text is found teach nothing."""
    for expected in sorted(folder.glob("*.expected.txt")):
        name = expected.name.removesuffix(".expected.txt")
        source = next(
            (
                path
                for path in (folder / f"{name}.html", folder / f"{name}.html.gz")
                if path.exists()
            ),
            None,
        )
        if source is None:
            continue
        data = (
            gzip.decompress(source.read_bytes()) if source.suffix == ".gz" else source.read_bytes()
        )
        weight = folder / f"{name}.weight"
        also = folder / f"{name}.also.txt"
        texts = [path.read_text(encoding="utf-8") for path in (expected, also) if path.exists()]
        lesson = lesson_of(data, texts)
        if lesson is not None:
            factor = float(weight.read_text()) if weight.exists() else 1.0
            yield Lesson(lesson.rows, lesson.labels, lesson.weights * factor)


def lesson_of(data: bytes, expected: Sequence[str]) -> Lesson | None:
    """What one page teaches."""
    page = parse_page(decode(data, None, "", stated_encoding(data)).text, "")
    page = revealed(page, find(page)) or page
    by_rules = find(page)
    if not page.units or not by_rules:
        return None
    shares = np.mean([shares_of(page, text) for text in expected], axis=0)
    if not np.any(shares >= SURE):
        return None
    is_sure = (shares >= SURE) | ((shares >= 0) & (shares <= UNLIKELY))
    sizes = np.sqrt([max(10, len(unit.text)) for unit in page.units])
    length = sum(len(unit.text) for unit in page.units)
    weights = 1000 * sizes / sizes.sum() * min(1.0, 0.2 + length / 3000)
    rows = features(page, chosen_by_rules(page, by_rules))
    return Lesson(rows[is_sure], (shares[is_sure] >= SURE).astype(np.int8), weights[is_sure])


def shares_of(page: Page, expected: str) -> NDArray[np.float64]:
    """Of each unit the share of its runs of words that stand in the expected text, -1 where it has no words."""
    from quality.document_scores import (  # type: ignore[import-not-found]  # noqa: PLC0415 - the tests' own
        words,
    )

    known = words(expected)
    grams = {tuple(known[at : at + GRAM]) for at in range(len(known) - GRAM + 1)}
    texts = [words(unit.text) for unit in page.units]
    shares = []
    for number, text in enumerate(texts):
        if not text:
            shares.append(-1.0)
            continue
        before = [word for other in texts[max(0, number - GRAM) : number] for word in other][
            1 - GRAM :
        ]
        after = [word for other in texts[number + 1 : number + 1 + GRAM] for word in other][
            : GRAM - 1
        ]
        if len(text) >= GRAM + 2:
            shares.append(_share(text, 0, len(text), grams))
        else:
            shares.append(
                max(
                    _share([*before, *text], len(before), len(before) + len(text), grams),
                    _share([*text, *after], 0, len(text), grams),
                )
            )
    return np.array(shares)


def _share(text: Sequence[str], start: int, end: int, grams: set[tuple[str, ...]]) -> float:
    runs = [
        tuple(text[at : at + GRAM]) in grams
        for at in range(len(text) - GRAM + 1)
        if at + GRAM > start and at < end
    ]
    return sum(runs) / len(runs) if runs else 0.0


def fitted(taught: Sequence[Lesson]) -> dict[str, Any]:
    """LightGBM's model, as it prints it."""
    if not PYTHON.exists():
        subprocess.run([sys.executable, "-m", "venv", str(FOLDER)], check=True)
        subprocess.run([str(PYTHON), "-m", "pip", "install", "--quiet", "lightgbm"], check=True)
    data, out = FOLDER / "lessons.npz", FOLDER / "model.json"
    np.savez(
        data,
        rows=np.vstack([lesson.rows for lesson in taught]),
        labels=np.concatenate([lesson.labels for lesson in taught]),
        weights=np.concatenate([lesson.weights for lesson in taught]),
    )
    command = [str(PYTHON), "-c", TRAIN, str(data), json.dumps(SETTINGS), str(TREES), str(out)]
    subprocess.run(command, check=True)
    model: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    return model


def arrays(model: dict[str, Any]) -> dict[str, NDArray[Any]]:
    """The model as the arrays of `khulasa.readers.html.article.trees.Trees`."""
    columns: list[int] = []
    thresholds: list[float] = []
    children: list[list[int]] = []
    leaves: list[float] = []

    def add(node: dict[str, Any]) -> int:
        if "split_feature" not in node:
            leaves.append(node["leaf_value"])
            return ~(len(leaves) - 1)
        number = len(columns)
        columns.append(node["split_feature"])
        thresholds.append(node["threshold"])
        children.append([0, 0])
        children[number] = [add(node["left_child"]), add(node["right_child"])]
        return number

    roots = [add(tree["tree_structure"]) for tree in model["tree_info"]]
    return {
        "columns": np.array(columns, np.uint8),
        "thresholds": np.array(thresholds, np.float32),
        "children": np.array(children, np.int16),
        "roots": np.array(roots, np.int16),
        "leaves": np.array(leaves, np.float32),
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Train, write the model, say what it was made of."""
    sys.path.insert(0, str(ROOT / "tests"))
    parser = argparse.ArgumentParser(
        description="Trains the model that tells an article from its page."
    )
    parser.add_argument(
        "folders", type=Path, nargs="+", help="pages with NAME.expected.txt beside them"
    )
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args(arguments)
    taught = [lesson for folder in options.folders for lesson in lessons(folder)]
    if not taught:
        print("There is nothing to learn from.")
        return 1
    made = arrays(fitted(taught))
    np.savez_compressed(
        options.out,
        columns=made["columns"],
        thresholds=made["thresholds"],
        children=made["children"],
        roots=made["roots"],
        leaves=made["leaves"],
    )
    size = options.out.stat().st_size
    print(
        f"{len(taught)} pages, {sum(len(lesson.rows) for lesson in taught)} units: {options.out}, {size} bytes"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())

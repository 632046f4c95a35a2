"""How the time of each step of an analysis grows with the text: one table from 1,000 to 50,000 sentences."""

from __future__ import annotations

import math
from collections.abc import Sequence

from speeds import cost, texts

SIZES = (1_000, 2_000, 5_000, 10_000, 20_000, 50_000)
ROUNDS = 2

STEPS = """
import gc, json, sys, time
from khulasa.language.table import language_for
from khulasa.ranking import khulasa, matrix
from khulasa.readers.text.plain import document_of
from khulasa.summary.analyse import prepare
from khulasa.summary.evidence import evidence
from khulasa.summary.near_duplicates import groups

def quiet(*_progress):
    pass

def measured(step):
    began = time.process_time()
    result = step()
    return time.process_time() - began, result

text = open(sys.argv[1], encoding="utf-8").read()
language = language_for("ar")
prepare(document_of("بدأ الاجتماع صباح اليوم. وحضره الوزراء. ثم انتهى."), quiet)
gc.freeze()
gc.set_threshold(100_000, 50, 100)  # as the child has it
taken = {}
taken["reading"], document = measured(lambda: document_of(text))
taken["labels"], blocks = measured(lambda: language.label(document.text, document.blocks))
taken["sentences"], _ = measured(lambda: language.sentences(document.text, blocks))
taken["words, marks and needs"], prepared = measured(lambda: prepare(document, quiet))
taken["words, marks and needs"] -= taken["labels"] + taken["sentences"]
matrix.matrix_of.cache_clear()
khulasa.counted.cache_clear()
taken["ranking"], scores = measured(lambda: khulasa.rank(prepared.text, quiet))
seen = prepared.text
taken["near-duplicates"], _ = measured(
    lambda: groups(seen.words, seen.terms, scores.tolist(), seen.lexicon.negations)
)
taken["evidence"], _ = measured(lambda: prepared.evidence)
taken["phrases"], _ = measured(lambda: prepared.phrases)
print(json.dumps(taken))
"""


def table() -> str:
    """A row a step: milliseconds of processor at each size, and the power of the size that they grow by.

    The power is the slope from 5,000 sentences on, in logarithms: 1 is linear; n log n shows as some 1.1.
    """
    by_size = [_least(size) for size in SIZES]
    head = ["step", *(f"{size:,}" for size in SIZES), "power"]
    rule = ["---", *["---:"] * (len(head) - 1)]
    lines = [head, rule]
    for step in by_size[0]:
        seconds = [taken[step] for taken in by_size]
        cells = [f"{1000 * value:,.0f}" for value in seconds]
        lines.append([step, *cells, f"{_power(seconds):.2f}"])
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _least(size: int) -> dict[str, float]:
    """The least of some rounds of each step; steps that hardly take time have no more to tell."""
    path = texts.written(f"{size}-sentences.txt", texts.article(size * texts.WORDS_A_SENTENCE))
    rounds = [cost.told(cost.python("-c", STEPS, path)) for _ in range(ROUNDS)]
    return {step: max(1e-4, min(taken[step] for taken in rounds)) for step in rounds[0]}


def _power(seconds: Sequence[float]) -> float:
    """The slope of the least squares through the logarithms of sizes and times, from 5,000 sentences on."""
    points = [
        (math.log(size), math.log(value))
        for size, value in zip(SIZES, seconds, strict=True)
        if size >= 5_000
    ]
    middle = sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)
    rise = sum((x - middle[0]) * (y - middle[1]) for x, y in points)
    return rise / sum((x - middle[0]) ** 2 for x, _ in points)

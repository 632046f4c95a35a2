"""The terminal, from the command to its last line, beside what importing numpy alone takes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from speeds import cost
from speeds.row import Row

ROUNDS = 5
FLOOR = cost.python("-c", "import numpy")
FOLDER = "tests/readers/files/pdf"
SAMPLES = (
    ("terminal, `--version`", "–", "--version"),
    ("terminal, a text of 330 words", "≤ 450 ms, ≤ 60 MB", cost.sample("seeds/lavrov-gcc.txt")),
    ("terminal, a page of PDF", "≤ 650 ms", cost.sample(f"{FOLDER}/libreoffice_mixed.pdf")),
    ("terminal, four pages of PDF", "–", cost.sample(f"{FOLDER}/qt.pdf")),
)


def rows() -> Iterator[Row]:
    """No file, which is what the parent alone takes; a text, and pages of PDF."""
    for what, goal, word in SAMPLES:
        command = cost.python("-m", "khulasa.cli", word)
        measures = [partial(cost.of_command, words) for words in (command, FLOOR)]
        ours, floor = cost.side_by_side(measures, ROUNDS)
        counted = replace(ours, instructions=cost.instructions(command))
        yield Row(what, goal, counted, "`import numpy`", floor)

"""The terminal, from the command to its last line, beside what importing numpy alone takes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from speeds import cost
from speeds.row import Row

ROUNDS = 5
FLOOR = cost.python("-c", "import numpy")
SAMPLES = (
    ("terminal, a text of 330 words", "≤ 450 ms, ≤ 60 MB", "seeds/lavrov-gcc.txt"),
    ("terminal, a page of PDF", "≤ 650 ms", "tests/readers/files/pdf/libreoffice_mixed.pdf"),
    ("terminal, four pages of PDF", "–", "tests/readers/files/pdf/qt.pdf"),
)


def rows() -> Iterator[Row]:
    """A text, and a page of PDF."""
    for what, goal, place in SAMPLES:
        command = cost.python("-m", "khulasa.cli", cost.sample(place))
        measures = [partial(cost.of_command, words) for words in (command, FLOOR)]
        ours, floor = cost.side_by_side(measures, ROUNDS)
        counted = replace(ours, instructions=cost.instructions(command))
        yield Row(what, goal, counted, "`import numpy`", floor)

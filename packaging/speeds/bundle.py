"""The bundle beside the source tree: to its version, and to an article that is painted. Where one is built here."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from console import BUILD
from speeds import cost
from speeds.row import Row

ROUNDS = 4
PROGRAM = BUILD / "bundle" / "khulasa" / "khulasa"
SOURCE = cost.python("-m", "khulasa")


def rows() -> Iterator[Row]:
    """Nothing where `build.py bundle` has made none."""
    if not PROGRAM.exists():
        return
    picture, article = BUILD / "speed" / "window.png", cost.sample("seeds/lavrov-gcc.txt")
    picture.parent.mkdir(parents=True, exist_ok=True)
    for what, words in (
        ("bundle, `--version`", ["--version"]),
        ("bundle, start → picture of a painted article", ["--render", picture, article]),
    ):
        commands = [[PROGRAM, *words], [*SOURCE, *words]]
        bundle, tree = cost.side_by_side(
            [partial(cost.of_command, command) for command in commands], ROUNDS
        )
        yield Row(what, "–", bundle, "the source tree", tree)

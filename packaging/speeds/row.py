"""A row of the table of speeds, and the table as `desktop/MEASURED.md` holds it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from speeds.cost import Cost

HEAD = (
    "what",
    "goal",
    "processor, ms",
    "wall, ms",
    "instructions, M",
    "MB",
    "floor or peer",
    "its processor, ms",
    "its wall, ms",
    "×",
)
_LEFT = {0, 1, 6}  # columns of words


@dataclass(frozen=True)
class Row:
    """What was measured, what it should be, and the floor or peer that was measured in the same run, by its name."""

    what: str
    goal: str
    cost: Cost
    peer: str
    peer_cost: Cost

    def cells(self) -> tuple[str, ...]:
        """The row as the table's columns. The last is how many times the peer's processor time it takes."""
        times = self.cost.processor / self.peer_cost.processor
        return (
            self.what,
            self.goal,
            _milliseconds(self.cost.processor),
            _milliseconds(self.cost.wall),
            _count(self.cost.instructions),
            f"{self.cost.megabytes:.0f}" if self.cost.megabytes else "–",
            self.peer,
            _milliseconds(self.peer_cost.processor),
            _milliseconds(self.peer_cost.wall),
            f"{times:.2f}",
        )


def _milliseconds(seconds: float) -> str:
    value = seconds * 1000
    return f"{value:,.0f}" if value >= 20 else f"{value:.2g}"


def _count(instructions: int | None) -> str:
    return "–" if instructions is None else f"{instructions / 1e6:,.0f}"


def table(lines: Iterable[Sequence[str]]) -> str:
    """The lines under the head, as Markdown."""
    rule = ["---" if column in _LEFT else "---:" for column in range(len(HEAD))]
    return "\n".join(f"| {' | '.join(line)} |" for line in (HEAD, rule, *lines))


def lines_of(text: str) -> dict[str, tuple[str, ...]]:
    """The lines of a table that was written before, by what they measure."""
    rows = [
        tuple(cell.strip() for cell in line.strip().strip("|").split("|"))
        for line in text.splitlines()
        if line.startswith("|")
    ]
    return {row[0]: row for row in rows[2:] if len(row) == len(HEAD)}


def renewed(before: str, rows: Iterable[Row]) -> str:
    """A table with rows put in the place of those that measured the same, and new ones at its end."""
    lines = lines_of(before) | {row.what: row.cells() for row in rows}
    return table(lines.values())

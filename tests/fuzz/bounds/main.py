"""What the program holds out, in figures: `python tests/fuzz/bounds/main.py [--write]`.

    --documents N   hostile documents through the real, confined child (5,000)
    --messages N    altered messages between the processes (10,000)
    --kills N       kills amid pins, imports and removals (500)
    --seed N        which ones (1)
    --write         the tables go into desktop/MEASURED.md, too

The exit status is 1 where anything was lost, or one of the goals is missed that do not hang on the machine.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

if __name__ == "__main__":  # run as a script: find the program and its neighbours as pytest does
    _ROOT = Path(__file__).resolve().parents[3]
    sys.path[:1] = [str(_ROOT / "desktop"), str(_ROOT / "tests")]

from fuzz import through_child
from fuzz.bounds import growth, kills, messages
from fuzz.originals import ROOT, originals

MEASURED = ROOT / "desktop" / "MEASURED.md"
MARKS = ("<!-- bounds: written by tests/fuzz/bounds/main.py -->\n", "<!-- /bounds -->\n")
_GROWTH_OF_OPENS = 0.05  # MB an open
_STALL = 250  # ms; it hangs on the machine, and is told


@dataclass
class Part:
    """One campaign: what it says, line by line in Markdown, and what is wrong."""

    lines: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run all campaigns."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    for name, count in (("documents", 5_000), ("messages", 10_000), ("kills", 500), ("seed", 1)):
        usual = int(os.environ.get(f"KHULASA_FUZZ_{name.upper()}", count))
        parser.add_argument(f"--{name}", type=int, default=usual)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args(arguments)
    campaigns: list[Callable[[Path], Part]] = [
        partial(_kills, options.kills, options.seed),  # first: it forks, before there are threads
        partial(_messages, options.messages, options.seed),
        partial(_documents, options.documents, options.seed),
        _growth,
        _window,
    ]
    parts = []
    for campaign in campaigns:
        with tempfile.TemporaryDirectory(prefix="khulasa-bounds-") as folder:
            part = campaign(Path(folder))
        print("\n".join([*part.lines, *(f"FAULT: {fault}" for fault in part.faults)]), flush=True)
        parts.append(part)
    if options.write:
        _write("\n\n".join("\n".join(part.lines) for part in parts))
    return int(any(part.faults for part in parts))


def _kills(count: int, seed: int, folder: Path) -> Part:
    if not hasattr(os, "fork"):
        return Part(["Nothing was killed: the system has no `fork`."])
    result = kills.run(count, seed, folder)
    amid = ", ".join(f"{number} amid {act}" for act, number in sorted(result.amid.items()))
    line = (
        f"{result.killed} kills of a process that works at the library, {amid}: {result.confirmed:,} confirmed acts, "
        f"{len(result.lost)} of them lost."
    )
    return Part([line], result.lost)


def _messages(count: int, seed: int, folder: Path) -> Part:
    result = messages.run(count, seed, folder)
    line = (
        f"{count:,} altered messages of a child to the runner that the window has: {_listed(result.outcomes)}; "
        f"{result.without_one_outcome} jobs had no outcome or more than one; its process grew by {result.growth} MB."
    )
    faults = [f"{result.without_one_outcome} jobs"] if result.without_one_outcome else []
    return Part([line], faults)


def _documents(count: int, seed: int, folder: Path) -> Part:
    seen = through_child.run(originals(), seed, range(count), folder)
    seconds, slowest = seen.slowest
    line = (
        f"{count:,} hostile documents through the confined child: {_listed(seen.kinds)}. {len(seen.lost)} cost the "
        f"child; it held {seen.child} MB at most, and its parent grew from {seen.before} to {seen.parent} MB; "
        f"{len(seen.left)} files were left behind. The slowest (seed {seed}, {slowest}) took {seconds:.1f} s "
        "by the clock."
    )
    faults = [f"--seed {seed} --case {number} cost the child" for number in seen.lost]
    return Part([line], [*faults, *(f"left: {name}" for name in seen.left)])


def _growth(_folder: Path) -> Part:
    slopes = growth.run()
    steep = [slope for slope in slopes if slope.is_steep]
    slowest = max(slopes, key=lambda slope: slope.seconds)
    line = (
        f"{len(slopes)} hostile patterns, repeated {growth.FEW:,} and {growth.MANY:,} times: {len(steep)} take more "
        f"than in proportion; the slowest, `{slowest.name}`, took {slowest.seconds:.1f} s of the processor."
    )
    return Part([line], [f"{slope}" for slope in steep])


def _window(folder: Path) -> Part:
    command = [sys.executable, "-P", str(Path(__file__).with_name("window.py")), str(folder)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", env=environment, check=False
    )
    if done.returncode:
        return Part(["The window came to no figures."], [done.stderr[-2000:]])
    figures = json.loads(done.stdout.splitlines()[-1])
    growth_of_opens = figures["growth_of_opens"] / 50
    lines = [
        "| the window's event loop while … | stands still, ms | of the processor, ms | goal |",
        "|---|---:|---:|---:|",
    ]
    faults = []
    for name, stall in figures["stalls"].items():
        lines.append(f"| {name} | {stall['wall']:.0f} | {stall['processor']:.0f} | {_STALL} |")
    lines.append(
        f"\nFifty more articles in one window add {growth_of_opens:.2f} MB each (goal {_GROWTH_OF_OPENS})."
    )
    if growth_of_opens > _GROWTH_OF_OPENS:
        faults.append(f"an open adds {growth_of_opens:.2f} MB")
    return Part(lines, faults)


def _listed(kinds: Counter[str]) -> str:
    return ", ".join(f"{kind} {number:,}" for kind, number in kinds.most_common())


def _write(tables: str) -> None:
    """Put the tables into the place of what stood there between two marks."""
    before, mark, rest = MEASURED.read_text(encoding="utf-8").partition(MARKS[0])
    _, end, after = rest.partition(MARKS[1])
    if not (mark and end):
        sys.exit(f"{MEASURED} lacks the marks {MARKS}")
    MEASURED.write_text(f"{before}{MARKS[0]}\n{tables}\n\n{MARKS[1]}{after}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())

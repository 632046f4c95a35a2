"""The child that reads, once it has answered: what it holds in memory, beside a Python with numpy."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from speeds import cost
from speeds.row import Row

ROUNDS = 3

ANSWERED = """
import json, queue, sys, time
from pathlib import Path
from khulasa.services.child.worker import Finished, Job, Worker
from khulasa.services.pipeline.source import Source
events = queue.SimpleQueue()
worker = Worker(events.put)
began = time.perf_counter()
worker.submit(Job(1, Source.file(sys.argv[1])))
while not isinstance(event := events.get(timeout=120), Finished):
    assert not hasattr(event, "error"), event
wall = time.perf_counter() - began
process = Path(f"/proc/{worker._child._process.pid}")
ticks = sum(map(int, (process / "stat").read_text().rsplit(")")[-1].split()[11:13]))
peak = next(line for line in (process / "status").read_text().splitlines() if line.startswith("VmHWM"))
worker.close()
print(json.dumps({"processor": ticks / 100, "wall": wall, "megabytes": int(peak.split()[1]) / 1024}))
"""
"""The child's time and its greatest memory until its first answer; from /proc, so on Linux alone."""

FLOOR = cost.python("-c", "import numpy")


def rows() -> Iterator[Row]:
    """After a text, and after a page of PDF."""
    for what, goal, place in (
        ("child after a text of 330 words", "≤ 45 MB", "seeds/lavrov-gcc.txt"),
        ("child after a page of PDF", "–", "tests/readers/files/pdf/libreoffice_mixed.pdf"),
    ):
        answered = cost.python("-c", ANSWERED, cost.sample(place))
        measures = [partial(cost.printed, answered), partial(cost.of_command, FLOOR)]
        ours, floor = cost.side_by_side(measures, ROUNDS)
        yield Row(what, goal, ours, f"`import numpy`, {floor.megabytes:.0f} MB", floor)

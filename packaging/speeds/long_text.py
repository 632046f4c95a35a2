"""A long text, from its file to its scores and to all that is known of it, in a warm child. From /proc, so on Linux.

The time is that of both processes, from the wish to the message; what the child does ahead of it is warmed up before.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from speeds import cost, texts
from speeds.cost import Cost
from speeds.row import Row

ROUNDS = 3
WORDS = 100_000
CHARACTERS = 900_000

PARTS = """
import json, os, queue, sys, time
from pathlib import Path
from khulasa.services.child.worker import Explained, Finished, Job, Worker
from khulasa.services.pipeline.source import Source

TICKS = os.sysconf("SC_CLK_TCK")
events = queue.SimpleQueue()
worker = Worker(events.put)

def child():
    fields = Path(f"/proc/{worker._child._process.pid}/stat").read_text().rsplit(")")[-1].split()
    return sum(map(int, fields[11:13])) / TICKS

def until(kind):
    while not isinstance(event := events.get(timeout=300), kind):
        assert not hasattr(event, "error"), event
    return time.process_time() + child(), time.perf_counter()

worker.submit(Job(1, Source.pasted("بدأ الاجتماع صباح اليوم. وحضره الوزراء. ثم انتهى.")))
until(Finished)
before = -1.0
while before != (before := child()):  # what it loads when it has nothing to do
    time.sleep(0.5)
spent, wall = time.process_time() + child(), time.perf_counter()
worker.submit(Job(2, Source.file(sys.argv[1]), in_parts=True))
parts = [(when - spent, clock - wall) for when, clock in map(until, (Finished, Explained))]
worker.close()
print(json.dumps([{"processor": processor, "wall": clock} for processor, clock in parts]))
"""

FLOOR = """
import re, sys
from collections import Counter
Counter(re.findall(r"\\w+", open(sys.argv[1], encoding="utf-8").read()))
"""


def rows() -> Iterator[Row]:
    """100,000 words, and a book; each with its scores, and with all of it."""
    for name, text, goals in (
        ("100,000 words", texts.article(WORDS), ("≤ 450 ms", "≤ 800 ms")),
        (
            "a book of 900,000 characters",
            texts.article(2 * WORDS)[:CHARACTERS],
            ("–", "≤ 3,000 ms"),
        ),
    ):
        path = texts.written(f"{len(text)}.txt", text)
        command = cost.python("-c", PARTS, path)
        measures = [partial(_parts, command), partial(_floor, path)]
        rounds = [[measure() for measure in measures] for _ in range(ROUNDS)]
        scored, explained = (
            cost.least(parts[part] for parts, _ in rounds) for part in range(len(goals))
        )
        floor = cost.least(costs[0] for _, costs in rounds)
        peer = "its words counted by `re`"
        yield Row(f"{name}, file → scores, warm child", goals[0], scored, peer, floor)
        yield Row(f"{name}, file → all that is known", goals[1], explained, peer, floor)


def _parts(command: cost.Command) -> list[Cost]:
    return [Cost(**part) for part in cost.told(command)]


def _floor(path: Path) -> list[Cost]:
    return [cost.of_command(cost.python("-c", FLOOR, path))]

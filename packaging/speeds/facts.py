"""The facts of a book, which come after its summary: what the child takes for them, beside what it took before."""

from __future__ import annotations

from collections.abc import Iterator

from speeds import cost, texts
from speeds.cost import Cost
from speeds.row import Row

WORDS = 100_000
_ROUNDS = 3
_SEED = "seeds/report-numbers.txt"
"""Of our articles the one with the most facts a word."""

FOUND = """
import json, queue, sys, time
from pathlib import Path
from khulasa.services.child.worker import FactsFound, Finished, Job, Worker
from khulasa.services.pipeline.source import Source

def spent():
    fields = Path(f"/proc/{worker._child._process.pid}/stat").read_text().rsplit(")")[-1].split()
    return sum(map(int, fields[11:13])) / 100, time.perf_counter()

def answer(kind):
    while not isinstance(event := events.get(timeout=300), kind):
        assert not hasattr(event, "error"), event
    return event

events = queue.SimpleQueue()
worker = Worker(events.put)
worker.start()
time.sleep(3)  # it warms up
times = [spent()]
worker.submit(Job(1, Source.file(sys.argv[1]), facts=True))
for kind in (Finished, FactsFound):
    event = answer(kind)
    times.append(spent())
assert len(event.facts.statements) > 1000, len(event.facts.statements)
worker.close()
print(json.dumps([[later - before for before, later in zip(*pair)] for pair in zip(times, times[1:])]))
"""
"""Seconds of the child's processor and of the wall until the summary, and from there until the facts; from /proc."""


def rows() -> Iterator[Row]:
    """Of an article over and over, as long as a book."""
    article = cost.sample(_SEED).read_text(encoding="utf-8")
    times = WORDS // len(article.split()) + 1
    book = texts.written("facts.txt", "\n\n".join([article] * times))
    told = [cost.told(cost.python("-c", FOUND, book)) for _ in range(_ROUNDS)]
    summary, facts = (cost.least(Cost(*row[part]) for row in told) for part in (0, 1))
    yield Row(f"facts of {WORDS:,} words, after the summary", "≤ 5 s", facts, "summary", summary)

"""From a file of 100,000 words to its scores, in a warm child, as the window waits for it."""

from __future__ import annotations

import queue
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from khulasa.services.child.worker import Event, Finished, Job, Worker
from khulasa.services.pipeline.source import Source

WORDS = 100_000
LETTERS = np.array(list("ابتثجحخدذرزسشصضطظعغفقكلمنهوي"))


def article(words: int) -> str:
    """Sentences of made-up words whose frequencies fall as those of a language do (Zipf)."""
    random = np.random.default_rng(7)
    vocabulary = [
        "".join(random.choice(LETTERS, size=random.integers(3, 8))) for _ in range(12_000)
    ]
    share = 1 / np.arange(1, len(vocabulary) + 1)
    drawn = [
        vocabulary[index]
        for index in random.choice(len(vocabulary), size=words, p=share / share.sum())
    ]
    sentences = [" ".join(drawn[start : start + 20]) + "." for start in range(0, words, 20)]
    return "\n".join(
        " ".join(sentences[start : start + 4]) for start in range(0, len(sentences), 4)
    )


@pytest.fixture
def events() -> queue.SimpleQueue[Event]:
    return queue.SimpleQueue()


@pytest.fixture
def worker(events: queue.SimpleQueue[Event]) -> Iterator[Worker]:
    made = Worker(events.put)
    made.start()
    yield made
    made.close()


def finished(events: queue.SimpleQueue[Event]) -> Finished:
    while not isinstance(event := events.get(timeout=120), Finished):
        pass
    return event


@pytest.mark.benchmark(group="file to scores, 100,000 words, warm child")
def test_file_to_scores(
    benchmark, worker: Worker, events: queue.SimpleQueue[Event], tmp_path: Path
) -> None:
    path = tmp_path / "book.txt"
    path.write_text(article(WORDS), encoding="utf-8")
    source = Source.file(str(path))

    def read_and_rank() -> Finished:
        worker.submit(Job(1, source))
        return finished(events)

    outcome = benchmark.pedantic(read_and_rank, rounds=7, warmup_rounds=1)

    assert len(outcome.analysis.candidates) == WORDS // 20

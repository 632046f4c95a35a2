"""Altered messages from a child to the window's process: each job has one outcome, and nothing else happens."""

from __future__ import annotations

import queue
import struct
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from random import Random

from fuzz.mutations import mutate_bytes
from fuzz.through_child import megabytes

from khulasa.errors import Kind, QuoteError, ReadError
from khulasa.facts.find import facts
from khulasa.facts.model import Facts
from khulasa.facts.quotable import QuotableFacts, sealed
from khulasa.readers.text.plain import document_of
from khulasa.services.child import wire
from khulasa.services.child.runner import Failed, Limits, Progressed
from khulasa.services.child.tools.tool_calls import ToolCall
from khulasa.services.child.worker import Event, FactsFound, Finished, Growing, Job, Worker
from khulasa.services.pipeline.source import Source
from khulasa.services.pipeline.summarise import analyse_source
from khulasa.services.pipeline.tools import ToolRequest

_TICKET = 7
_PATIENCE = 60.0  # seconds for an outcome; a message takes a hundredth
_HEAD = struct.Struct(">cI")
_NUMBER = struct.Struct("=q")
_LENGTHS = (0, 1, 7, 8, 255, 2**16, 2**24, 2**31 - 1, 2**32 - 1)
_NUMBERS = (0, -1, 1, 2, 10**6, 2**31, 2**40, 2**62, -(2**63), 2**63 - 1)
_TEXT = (
    "عاد ثلاثون صيادا إلى ميناء بيروت قبل الفجر. وباعوا 200 كيلوغرام من السمك يوم 5 مايو 2024. "
    "ثم قال الشيخ: «لن نرحل» في المساء."
)


@dataclass
class Messages:
    """What came of the messages: outcomes by kind, how many jobs had another number than one, the growth in MB."""

    outcomes: Counter[str] = field(default_factory=Counter)
    without_one_outcome: int = 0
    growth: int = 0


def run(count: int, seed: int, folder: Path) -> Messages:
    """Send so many altered messages through a process of their own each, to the runner that the window has."""
    result = Messages()
    originals = _originals()
    before = megabytes()
    for number in range(count):
        rng = Random(f"{seed}:{number}")
        path = folder / "message"
        path.write_bytes(altered(rng.choice(originals), rng.choice(originals), rng))
        outcomes = list(_outcomes(path))
        result.without_one_outcome += len(outcomes) != 1
        result.outcomes.update(outcomes)
        result.growth = max(result.growth, megabytes() - before)
    return result


def altered(message: bytes, other: bytes, rng: Random) -> bytes:
    """A message whose bytes, lengths of frames or numbers in columns were changed."""
    choice = rng.randrange(4)
    if choice == 0:
        return mutate_bytes(message, other, rng)
    changed = bytearray(message)
    heads = _heads(message)
    if choice == 1:
        place = rng.choice(heads)
        _HEAD.pack_into(changed, place, rng.choice((b"J", b"B", b"X")), rng.choice(_LENGTHS))
    else:
        for _ in range(rng.randint(1, 4)):
            place = rng.choice(heads) + _HEAD.size + 8 * rng.randrange(4)
            if place + _NUMBER.size <= len(changed):
                _NUMBER.pack_into(changed, place, rng.choice(_NUMBERS))
    return bytes(changed) + (other if rng.random() < 0.1 else b"")


def _heads(message: bytes) -> list[int]:
    """Where the frames of a message begin."""
    places, place = [], 0
    while place < len(message):
        places.append(place)
        place += _HEAD.size + _HEAD.unpack_from(message, place)[1]
    return places


def _originals() -> list[bytes]:
    analysis = analyse_source(Source.pasted(_TEXT))
    failure = ReadError(Kind.TOO_LARGE, path="a.txt", size=10, limit=9)
    request = ToolRequest(("/bin/sh", "-c", "true"), 5.0, b"", "/")
    found = facts(analysis.document, analysis.sentences)
    with_facts = FactsFound(_TICKET, found, sealed(analysis.document, found))
    messages = (
        Finished(_TICKET, analysis),
        with_facts,
        Failed(_TICKET, failure),
        Progressed(_TICKET, "reading", 1, 2),
        Growing(_TICKET, analysis, 1, 2),
        ToolCall(request),
    )
    return [_bytes_of(message) for message in messages]


def _bytes_of(message: object) -> bytes:
    stream = BytesIO()
    wire.send(stream, message)
    return stream.getvalue()


def _outcomes(path: Path) -> Iterator[str]:
    """How a job ends whose child says what is in a file, and goes; anything after its end, too."""
    events: queue.SimpleQueue[Event] = queue.SimpleQueue()
    worker = Worker(events.put, Limits(seconds=_PATIENCE), lambda _limits: ["cat", str(path)])
    try:
        worker.submit(Job(_TICKET, Source.pasted(_TEXT)))
        while True:
            event = events.get(timeout=2 * _PATIENCE)
            if not isinstance(event, Progressed | Growing):
                break
    except queue.Empty:
        return
    finally:
        worker.close()
    while True:
        if not isinstance(event, Progressed | Growing):
            yield _named(event)
        if events.empty():
            return
        event = events.get()


def _named(event: Event) -> str:
    if isinstance(event, Failed):
        return str(event.error.kind)
    if isinstance(event, FactsFound) and event.facts is not None:
        return _named_facts(event.facts, event.seals)
    return type(event).__name__


def _named_facts(facts: Facts, seals: Sequence[int]) -> str:
    """Whether the window may show facts: what it reads of them is in the text, or raises one of two errors."""
    try:
        quotable = QuotableFacts(document_of(_TEXT), facts, seals)
        quotes = [quotable.quote(span) for span in facts.spans()]
    except ValueError:
        return "facts refused"
    except QuoteError:
        return "a fact not quoted"
    assert all(quote in _TEXT for quote in quotes)
    return "FactsFound"

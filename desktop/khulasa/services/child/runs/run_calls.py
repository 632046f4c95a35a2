"""What a child that reads a long PDF asks of its parent: that other processes read runs of its pages meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

RUN_MEMORY = 1536 * 1024**2
"""Bytes that each of these processes may use, which the child that asks gives up for as long."""

MOST_RUNS = 2
"""So many at once for one child, which leaves it half of its own memory."""


class RunOutcome(StrEnum):
    """What became of a run."""

    READ = "read"
    NOT_READ = "not_read"
    CRASHED = "crashed"
    OUT_OF_MEMORY = "out_of_memory"


@dataclass(frozen=True, slots=True)
class RunCall:
    """A child's wish to have the pages from one number to another read by another process."""

    place: int
    data: bytes
    first: int
    last: int
    password: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class RunReply:
    """What came of the call at a place: a `PageRun` as `wire` writes it, which the parent hands on unread."""

    place: int
    outcome: RunOutcome
    pages: bytes = b""

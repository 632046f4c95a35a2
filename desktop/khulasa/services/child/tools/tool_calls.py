"""What a child asks of its parent when it needs a tool, and what it is answered."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from khulasa.services.pipeline.tools import ToolError, ToolRequest, ToolTimeoutError


class ToolOutcome(StrEnum):
    """What became of a tool."""

    DONE = "done"
    FAILED = "failed"
    TOO_SLOW = "too_slow"


@dataclass(frozen=True, slots=True)
class ToolCall:
    """A child's wish to have a tool run."""

    request: ToolRequest


@dataclass(frozen=True, slots=True)
class ToolReply:
    """What a tool printed; where it failed, `status` is its exit status, -1 where it could not be started."""

    outcome: ToolOutcome
    output: bytes = b""
    status: int = -1

    def result(self) -> bytes:
        """What it printed. Raises `ToolError`."""
        if self.outcome is ToolOutcome.TOO_SLOW:
            raise ToolTimeoutError
        if self.outcome is ToolOutcome.FAILED:
            raise ToolError(self.status)
        return self.output

"""The boundary of a child process: whatever becomes of a job, its parent hears of it in a message."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TypeVar

from khulasa.errors import KhulasaError, Kind, WorkerError
from khulasa.services.child.runner import Failed, Work

Answer = TypeVar("Answer")

_log = logging.getLogger(__name__)


def outcome(job: Work, work: Callable[[], Answer]) -> Answer | Failed:
    """What comes of a job. Raises `MemoryError`, at which `serving.run` ends the process, and nothing else."""
    try:
        return work()
    except KhulasaError as error:
        return Failed(job.ticket, error)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - whatever else it is, the parent hears of it
        _log.exception("job failed")
        return Failed(job.ticket, WorkerError(Kind.WORKER_CRASHED, path=job.path))

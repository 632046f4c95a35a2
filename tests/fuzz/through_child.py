"""Mutated files through the real child process: what the window's process sees, and what is left behind."""

from __future__ import annotations

import os
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from fuzz.originals import Original
from fuzz.trial import READ, case, check

from khulasa.errors import KhulasaError, WorkerError
from khulasa.services import wording
from khulasa.services.child.synchronous import Session
from khulasa.services.child.worker import Limits
from khulasa.services.pipeline.source import Source

LIMITS = Limits(seconds=120.0, memory=3 * 1024**3)
_PAGE = 4096


@dataclass
class Seen:
    """The outcomes by kind, the numbers of the files for which the worker had to answer, and the most memory in MB.

    `slowest` is the longest time that a file took, in seconds, and which one it was.
    """

    kinds: Counter[str] = field(default_factory=Counter)
    lost: list[int] = field(default_factory=list)
    before: int = 0
    parent: int = 0
    child: int = 0
    left: list[str] = field(default_factory=list)
    slowest: tuple[float, str] = (0.0, "")


def run(originals: Sequence[Original], seed: int, numbers: Iterable[int], folder: Path) -> Seen:
    """Read mutations one after the other; `folder` is where they are written, and the private folders."""
    seen = Seen()
    inside = folder / "private"
    inside.mkdir(exist_ok=True)
    tempfile.tempdir, usual = str(inside), tempfile.tempdir
    try:
        with Session(LIMITS) as session:
            for number in numbers:
                original, data = case(originals, seed, number)
                path = folder / f"file.{original.format}"
                path.write_bytes(data)
                began = time.monotonic()
                seen.kinds[_outcome(session, path, number, seen)] += 1
                about = f"--case {number}, {original.format}"
                seen.slowest = max(seen.slowest, (time.monotonic() - began, about))
                seen.parent, seen.child = (
                    max(seen.parent, megabytes()),
                    max(seen.child, _child(session)),
                )
                seen.before = seen.before or seen.parent
        seen.left = [entry.name for entry in inside.iterdir()]
        seen.left += [
            one.name
            for one in threading.enumerate()
            if one.name.startswith("khulasa-") and one.is_alive()
        ]
    finally:
        tempfile.tempdir = usual
    return seen


def _outcome(session: Session, path: Path, number: int, seen: Seen) -> str:
    try:
        check(session.analyse(Source.file(str(path))).document)
    except KhulasaError as error:
        if isinstance(error, WorkerError):
            seen.lost.append(number)
        return _said(error)
    return READ


def _said(error: KhulasaError) -> str:
    """The kind of an error, which is one line in every language."""
    assert all(
        len(wording.word(error, language).splitlines()) == 1 for language in wording.LANGUAGES
    )
    return error.kind


def _child(session: Session) -> int:
    child = session._worker._child
    return megabytes(child._process.pid) if child is not None else 0


def megabytes(process: int | None = None) -> int:
    """What a process holds of the memory, 0 where the system does not say."""
    if not sys.platform.startswith("linux"):
        return 0
    try:
        pages = int(
            Path(f"/proc/{process or os.getpid()}/statm").read_text(encoding="ascii").split()[1]
        )
    except OSError:
        return 0
    return pages * _PAGE // 1024**2

"""The window's side while files are broken and the child is shot: it stays sound, and nothing is left behind."""

from __future__ import annotations

import os
import random
import signal
import threading
from pathlib import Path

import pytest
from fuzz import through_child
from fuzz.originals import originals

from khulasa.errors import KhulasaError, Kind
from khulasa.services.child.synchronous import Session
from khulasa.services.pipeline.source import Source

pytestmark = pytest.mark.fuzz

FILES = 300
SHOTS = 25
GROWTH_MB = 120
"""What reading so many files may add to the window's process: one analysis at a time, and what Python keeps of it."""


def test_mutated_files_through_the_child(tmp_path: Path) -> None:
    seed = int(os.environ.get("KHULASA_FUZZ_SEED", "1"))
    seen = through_child.run(originals(), seed, range(FILES), tmp_path)
    print(f"\n{dict(seen.kinds)}; MB: parent {seen.before} to {seen.parent}, child {seen.child}")
    assert seen.kinds.total() == FILES
    assert seen.lost == []
    assert seen.parent - seen.before < GROWTH_MB
    assert seen.left == []


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="the system has no such signal")
def test_a_child_that_is_killed_at_any_moment(tmp_path: Path, seed) -> None:
    rng = random.Random(7)
    path = tmp_path / "a.txt"
    path.write_bytes(seed("feature-long").read_bytes() * 20)
    good = Source.file(str(path))
    with Session() as session:
        session.analyse(Source.file(str(seed("interview"))))
        for _ in range(SHOTS):
            session._worker.start()
            child = session._worker._child
            assert child is not None
            shot = threading.Timer(
                rng.uniform(0, 2.0), os.kill, (child._process.pid, signal.SIGKILL)
            )
            shot.start()
            assert _kind(session, good) in {"", Kind.WORKER_OUT_OF_MEMORY, Kind.WORKER_CRASHED}
            shot.cancel()
            shot.join()
        assert session.analyse(good).candidates
    assert not [one for one in threading.enumerate() if one.name.startswith("khulasa-")]


def _kind(session: Session, source: Source) -> str:
    """The kind of the error that a source gives, "" for none."""
    try:
        session.analyse(source)
    except KhulasaError as error:
        return error.kind
    return ""

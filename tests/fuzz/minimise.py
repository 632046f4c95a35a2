"""Makes a file that fails as small as it may be while it fails in the same way, and keeps it as a sample."""

from __future__ import annotations

from pathlib import Path

from fuzz.originals import ROOT, Original
from fuzz.pool import tried
from fuzz.trial import FAILURES

HOSTILE = ROOT / "tests" / "readers" / "hostile"
_TRIES = 400
_FAILING_LINE = -1


def save(original: Original, data: bytes, name: str) -> str:
    """Write the least that still fails to `tests/readers/hostile`, where every file is read by the quick tests."""
    way = _way(original, data)
    if not way:
        return "It does not fail: nothing is kept."
    small = smallest(original, data, way)
    HOSTILE.mkdir(exist_ok=True)
    path = HOSTILE / name
    path.write_bytes(small)
    return f"{path.relative_to(ROOT)}: {len(small)} bytes of {len(data)}"


def smallest(original: Original, data: bytes, way: str) -> bytes:
    """Leave out ever smaller pieces as long as the rest fails in the same way (Zeller's delta debugging)."""
    tries, size = _TRIES, len(data) // 2
    while size and tries > 0:
        place = 0
        while place < len(data) and tries > 0:
            tries -= 1
            shorter = data[:place] + data[place + size :]
            if _way(original, shorter) == way:
                data = shorter
            else:
                place += size
        size //= 2
    return data


def _way(original: Original, data: bytes) -> str:
    """How a file fails: what was raised, or that it took too long; "" where it does not."""
    outcome = tried(original, data)
    if outcome.kind not in FAILURES:
        return ""
    return f"{outcome.kind} {Path(outcome.detail.strip().splitlines()[_FAILING_LINE]).name.partition(':')[0]}"

"""Whether any pattern takes a reader more than in proportion to how often it stands in a file.

Times are the processor's; one that looks steep is measured twice more, and the least counts: `python
tests/fuzz/bounds/growth.py [NAME]` prints those that are, or all that have a name in them.
"""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass
from pathlib import Path

if __name__ == "__main__":  # run as a script: find the program and its neighbours as pytest does
    _ROOT = Path(__file__).resolve().parents[3]
    sys.path[:1] = [str(_ROOT / "desktop"), str(_ROOT / "tests")]

from fuzz.bounds.patterns import Maker, makers

from khulasa.errors import KhulasaError
from khulasa.readers.base import Input
from khulasa.readers.table import read

FEW, MANY = 8_000, 32_000
_STEEP = (
    8.0  # four times as many may take four times as long, and sixteen times where it is quadratic
)
_FELT = 0.5  # seconds; what takes less is not looked at
_REFUSED_WITHIN = 3.0  # seconds
_LEAST = 0.02  # seconds of what is taken for nothing
_AGAIN = 2


@dataclass(frozen=True, slots=True)
class Slope:
    """Seconds of the processor for a pattern many times, and how often those for it a few times."""

    name: str
    seconds: float
    ratio: float
    is_refused: bool

    @property
    def is_steep(self) -> bool:
        """Whether it takes more than in proportion, so that it would be felt; what is refused in time is bounded."""
        felt = _REFUSED_WITHIN if self.is_refused else _FELT
        return self.ratio > _STEEP and self.seconds > felt

    def __str__(self) -> str:
        return f"{self.name}: {self.seconds:.2f} s, {self.ratio:.1f} times as long"


def run(part: str = "") -> list[Slope]:
    """Every pattern whose name has `part` in it."""
    return [slope_of(name, suffix, make) for name, suffix, make in makers() if part in name]


def slope_of(name: str, suffix: str, make: Maker) -> Slope:
    """How steeply one pattern rises."""
    slope = _measured(name, suffix, make)
    for _ in range(_AGAIN):
        if slope.is_steep:
            slope = min(slope, _measured(name, suffix, make), key=lambda each: each.ratio)
    return slope


def _measured(name: str, suffix: str, make: Maker) -> Slope:
    (few, _), (many, is_refused) = (_cost(make(times), suffix) for times in (FEW, MANY))
    return Slope(name, many, many / max(few, _LEAST), is_refused)


def _cost(data: bytes, suffix: str) -> tuple[float, bool]:
    """Seconds of the processor for a file, and whether it was refused with a sentence."""
    is_refused = False
    began = time.process_time()
    try:
        read(Input(data, f"file.{suffix}"))
    except KhulasaError:
        is_refused = True
    return time.process_time() - began, is_refused


if __name__ == "__main__":
    _wanted = sys.argv[1] if len(sys.argv) > 1 else ""
    _slopes = run(_wanted)
    print("\n".join(str(slope) for slope in _slopes if _wanted or slope.is_steep))
    sys.exit(any(slope.is_steep for slope in _slopes))

"""Reads thousands of mutated files and prints what came of them: `python tests/fuzz/campaign.py [--files N]`.

    --files N     how many (10,000)            --seed N     which ones (1)
    --minutes M   when to stop at the latest   --case N     one of them alone, with its trace
    --save NAME   of that one, the least that still fails, as tests/readers/hostile/NAME

Every file that hangs, ends its process, swells or raises what is no error of ours is named with the seed and the
number that make it again; the exit status is then 1.
"""

from __future__ import annotations

import argparse
import itertools
import os
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

if __name__ == "__main__":  # run as a script: find the program and its neighbours as pytest does
    _ROOT = Path(__file__).resolve().parents[2]
    sys.path[:1] = [str(_ROOT / "desktop"), str(_ROOT / "tests")]

from fuzz import minimise
from fuzz.originals import SHARED, Original, originals
from fuzz.pool import outcomes, tried
from fuzz.trial import FAILURES, READ, Outcome, case

FILES, MINUTES = 10_000, 12.0
_SHOWN = 40  # failures that are told in full


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a campaign, or one of its cases."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--files", type=int, default=int(os.environ.get("KHULASA_FUZZ_FILES", FILES))
    )
    parser.add_argument(
        "--minutes", type=float, default=float(os.environ.get("KHULASA_FUZZ_MINUTES", MINUTES))
    )
    parser.add_argument("--seed", type=int, default=int(os.environ.get("KHULASA_FUZZ_SEED", "1")))
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--case", type=int)
    parser.add_argument("--save")
    options = parser.parse_args(arguments)
    if not SHARED.is_dir():
        print(
            "There is no folder shared/samples beside the repository: its samples are not mutated."
        )
    samples = originals()
    if options.case is not None:
        return _one(samples, options.seed, options.case, options.save)
    ends = time.monotonic() + 60 * options.minutes
    numbers = itertools.takewhile(lambda _: time.monotonic() < ends, range(options.files))
    return _many(
        outcomes(samples, options.seed, numbers, options.processes), len(samples), options.seed
    )


def _one(samples: Sequence[Original], seed: int, number: int, save: str | None) -> int:
    original, data = case(samples, seed, number)
    outcome = tried(original, data, number)
    print(
        f"{original.name}: {outcome.kind}, {outcome.seconds:.1f} s, {outcome.megabytes} MB\n{outcome.detail}"
    )
    if save:
        print(minimise.save(original, data, save))
    return int(outcome.kind in FAILURES)


def _many(found: Iterator[tuple[int, Outcome]], samples: int, seed: int) -> int:
    began = time.monotonic()
    every: dict[int, Outcome] = {}
    bad: list[tuple[int, Outcome]] = []
    for number, outcome in found:
        every[number] = outcome
        if outcome.kind in FAILURES:
            bad.append((number, outcome))
            facts = f"{outcome.format}, {outcome.kind}, {outcome.seconds:.1f} s"
            print(f"--seed {seed} --case {number}: {facts}", flush=True)
            if len(bad) <= _SHOWN:
                print(outcome.detail, flush=True)
    print(
        f"\n{len(every)} mutations of {samples} files, seed {seed}, in {time.monotonic() - began:.0f} s\n"
    )
    print("\n".join(table(every)))
    if every:
        slowest = max(every, key=lambda number: every[number].seconds)
        print(f"\nThe slowest is --seed {seed} --case {slowest}.")
    return int(bool(bad) or not every)


def table(every: Mapping[int, Outcome]) -> Iterator[str]:
    """Formats by outcomes, in Markdown."""
    kinds = Counter(one.kind for one in every.values())
    heads = [
        READ,
        *(kind for kind, _ in kinds.most_common() if kind != READ and kind not in FAILURES),
        *FAILURES,
    ]
    yield "| format | " + " | ".join(heads) + " | slowest, s | MB |"
    yield "|---|" + "---:|" * (len(heads) + 2)
    groups = {
        name: [one for one in every.values() if one.format == name] for name in _formats(every)
    }
    for name, group in {**groups, "all": list(every.values())}.items():
        counts = Counter(one.kind for one in group)
        figures = [str(counts[kind]) for kind in heads]
        slowest = max((one.seconds for one in group), default=0)
        yield (
            f"| {name} | "
            + " | ".join([*figures, f"{slowest:.1f}", str(max(one.megabytes for one in group))])
            + " |"
        )


def _formats(every: Mapping[int, Outcome]) -> list[str]:
    return sorted({one.format for one in every.values()})


if __name__ == "__main__":
    sys.exit(main())

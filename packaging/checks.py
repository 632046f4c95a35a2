"""What `test.py` does: set up, run every check to the end, say what failed."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import environment
import quick
import setup_steps
import system_libraries
from console import BUILD, LINUX, ROOT, WINDOWS, say
from step import Outcome, run_step, test_surroundings
from virtual_display import DisplayError, virtual_display

_DESCRIPTION = """
Sets everything up as run.py does, with the tools that check the project, and runs them: ruff, mypy --strict,
the import contracts, the tests of the core with PySide6 blocked from import, the window's tests offscreen,
and the main window's again under a real X server. One line a step; what failed is listed at the end. What
follows "--" is handed to pytest.
"""

SUITES = {
    "fuzz": ["tests", "-m", "fuzz"],
    "benchmarks": ["tests/benchmarks", "--benchmark-only"],
    "documents": [
        "tests/quality/test_documents.py",
        "tests/quality/test_document_scores.py",
        "tests/quality/test_wrapped.py",
    ],
    "quality": ["tests/quality"],
    "packages": ["tests/packages"],
    "slow": ["tests", "-m", "slow", "--ignore=tests/packages"],
}
"""The suites that run by their own sub-command, with what pytest is told for each."""

_TABLES = {
    "quality": [["tests/quality/tables.py"]],
    "documents": [["tests/quality/documents.py"]],
    "fuzz": [["tests/fuzz/campaign.py"], ["tests/fuzz/bounds/main.py", "--write"]],
}
"""The scripts that print the tables of a suite, or write them, before its tests are run."""

_PRODUCTS = ("deb", "wheel")
"""What `build.py` makes before the suite of packages is run."""

_TIMED = "not slow and not fuzz"
_ELSEWHERE = ["--ignore=tests/benchmarks", "--ignore=tests/fuzz", "--ignore=tests/packages"]
WITHOUT_QT = Path(__file__).parent / "without_qt"


@dataclass
class Report:
    """What has been run so far: the tests by outcome, and the names of the steps that failed."""

    counts: Counter[str] = field(default_factory=Counter)
    failed: list[str] = field(default_factory=list)

    def add(self, name: str, outcome: Outcome) -> None:
        """Take in one step."""
        self.counts.update(outcome.counts)
        if not outcome.passed:
            self.failed.append(name)

    def finish(self, seconds: float) -> int:
        """Print the closing lines; give the exit status."""
        for name in self.failed:
            print(f"failed: {name}")
        bad = self.counts["failed"] + self.counts["error"]
        verdict = "Not everything passed" if self.failed else "Everything passed"
        print(f"{verdict}, in {seconds:.0f} s.")
        print(
            f"{self.counts['passed']} passed, {bad} failed, {self.counts['skipped']} skipped",
            flush=True,
        )
        return 1 if self.failed else 0


def main(arguments: Sequence[str]) -> int:
    """Set up and run the checks; 0 when all of them passed."""
    own, extra = _split(arguments)
    parser = argparse.ArgumentParser(prog="test.py", description=_DESCRIPTION)
    parser.add_argument(
        "suite", nargs="?", help=f"run this suite alone: {', '.join(sorted(SUITES))}"
    )
    parser.add_argument(
        "--quick",
        nargs="*",
        metavar="ROOM",
        help="format, lint, types, contracts, and the tests of these rooms, or of those that changed",
    )
    parser.add_argument(
        "--peers", action="store_true", help="documents: measure other readers, too, under build/"
    )
    options = parser.parse_args(own)
    suite = options.suite
    if suite is not None and suite not in SUITES:
        parser.error(f"no suite is called {suite}")
    try:
        rooms = None if options.quick is None else quick.folders_of_rooms(options.quick)
    except ValueError as error:
        parser.error(f"no room with tests is called {error}")
    started = time.monotonic()
    try:
        if setup_steps.prepare(dev=True, x_server=LINUX):
            say("The tests need what is missing; nothing was run.")
            return 1
        report = Report()
        with tempfile.TemporaryDirectory(
            prefix="khulasa-tests-", ignore_cleanup_errors=True
        ) as home:
            if rooms is not None:
                _run_quick(
                    report,
                    rooms or quick.folders_of_files(quick.changed_files()),
                    extra,
                    Path(home),
                )
            elif suite:
                _run_suite(report, suite, extra, Path(home), peers=options.peers)
            else:
                _run_all(report, extra, Path(home))
        return report.finish(time.monotonic() - started)
    except KeyboardInterrupt:
        return 130


def _split(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """The script's own arguments, and those for pytest."""
    at = arguments.index("--") if "--" in arguments else len(arguments)
    return list(arguments[:at]), list(arguments[at + 1 :])


def _run_quick(report: Report, tests: Sequence[str], extra: Sequence[str], home: Path) -> None:
    surroundings = test_surroundings(home)
    _run_static(report, surroundings)
    command = _pytest(*quick.ALWAYS, *tests, "-m", _TIMED, *extra)
    report.add(
        "tests", run_step(f"tests of {', '.join(tests) or 'no room'}", command, surroundings)
    )


def _run_static(report: Report, surroundings: dict[str, str]) -> None:
    """What looks at the code without running it."""
    python = str(environment.PYTHON)
    contracts = str(environment.SCRIPTS / ("lint-imports.exe" if WINDOWS else "lint-imports"))
    for name, command in {
        "ruff format": [python, "-m", "ruff", "format", "--check"],
        "ruff": [python, "-m", "ruff", "check"],
        "mypy --strict": [python, "-m", "mypy"],
        "import contracts": [contracts],
    }.items():
        report.add(name, run_step(name, command, surroundings))


def _run_all(report: Report, extra: Sequence[str], home: Path) -> None:
    surroundings = test_surroundings(home)
    _run_static(report, surroundings)
    for name, run in _test_passes(extra, surroundings).items():
        report.add(name, run())
    if not report.counts:
        report.add("tests: none was run", Outcome(passed=False))


def _test_passes(
    extra: Sequence[str], surroundings: dict[str, str]
) -> dict[str, Callable[[], Outcome]]:
    """The three passes of pytest by name.

    A pass that runs no test has failed, unless it was asked for some by name, or the window has none at all.
    """
    empty = bool(extra) or not any((ROOT / "tests" / "ui").rglob("test_*.py"))

    def core() -> Outcome:
        env = {**surroundings, "PYTHONPATH": str(WITHOUT_QT)}
        options = [
            "-p",
            "no:pytest-qt",
            "--ignore=tests/ui",
            *_ELSEWHERE,
            "-m",
            f"{_TIMED} and not ui",
        ]
        return run_step(
            "tests, core without Qt", _pytest("tests", *options, *extra), env, empty=bool(extra)
        )

    def offscreen() -> Outcome:
        command = _pytest("tests/ui", "-m", _TIMED, *extra)
        return run_step("tests, window offscreen", command, surroundings, empty=empty)

    def x_server() -> Outcome:
        command = _pytest("tests/ui", "-m", f"window and {_TIMED}", *extra)
        with ExitStack() as stack:
            try:
                display = stack.enter_context(virtual_display())
            except DisplayError as error:
                say(str(error))
                return Outcome(passed=False)
            env = {
                **surroundings,
                "DISPLAY": display,
                "QT_QPA_PLATFORM": "xcb",
                "KHULASA_TEST_DISPLAY": display,
            }
            return run_step("tests, window under X", command, env, empty=empty)

    passes = {"core tests": core, "window tests": offscreen}
    return {**passes, "window tests under X": x_server} if LINUX else passes


def _run_suite(
    report: Report, suite: str, extra: Sequence[str], home: Path, *, peers: bool = False
) -> None:
    BUILD.mkdir(exist_ok=True)
    if suite in _TABLES and not extra:
        options = ["--peers"] if peers and suite == "documents" else []
        for script in _TABLES[suite]:
            tables = [str(environment.PYTHON), "-P", *script, *options]
            name = f"tables of {suite}: {Path(script[0]).stem}"
            report.add(name, run_step(name, tables, test_surroundings(home), show=True))
    if suite == "packages" and not extra:
        system_libraries.provide_tools()
        for product in _PRODUCTS:
            command = [sys.executable, str(ROOT / "packaging" / "build.py"), product]
            report.add(
                f"build.py {product}",
                run_step(f"build.py {product}", command, dict(os.environ), show=True),
            )
    command = _pytest(*SUITES[suite], *extra)
    # What is shown as it comes is not counted, and CI, which runs the packages last, wants a count.
    report.add(suite, run_step(suite, command, test_surroundings(home), show=suite != "packages"))


def _pytest(*options: str) -> list[str]:
    # A file that can't be loaded has failed, but the others are run all the same.
    always = ["--color=no", "--continue-on-collection-errors"]
    return [str(environment.PYTHON), "-P", "-m", "pytest", *always, *options]

"""A step of the checks: what it counts, and how it reports a command that fails."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from types import ModuleType

import pytest

Script = Callable[[str], ModuleType]


@pytest.mark.parametrize(
    ("closing", "counts"),
    [
        (
            "===== 3 failed, 12 passed, 1 skipped in 4.32s =====",
            {"failed": 3, "passed": 12, "skipped": 1},
        ),
        ("12 passed in 0.20s", {"passed": 12}),
        ("== 1 passed, 2 errors in 61.20s (0:01:01) ==", {"passed": 1, "error": 2}),
        ("=== no tests ran in 0.01s ===", {}),
        ("5 passed once upon a time", {}),
        ("", {}),
    ],
)
def test_tests_are_counted_in_the_closing_line(
    script: Script, closing: str, counts: dict[str, int]
) -> None:
    assert script("step").count_tests(f"1 failed somewhere\n{closing}\n") == counts


def run(script: Script, code: str, **options: bool) -> bool:
    outcome = script("step").run_step(
        "a step", [sys.executable, "-c", code], dict(os.environ), **options
    )
    return bool(outcome.passed)


def test_a_passing_step_prints_one_line(script: Script, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(script, "print('chatter')")
    out = capfd.readouterr().out
    assert out.startswith("a step ... ok, ")
    assert out.count("\n") == 1


def test_a_failing_step_prints_its_output(
    script: Script, capfd: pytest.CaptureFixture[str]
) -> None:
    assert not run(script, "import sys; print('the cause'); sys.exit(3)")
    assert "the cause" in capfd.readouterr().out


def test_reasons_for_skipping_are_shown(script: Script, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(script, "print('SKIPPED [1] here.py:3: no such folder')")
    assert "no such folder" in capfd.readouterr().out


@pytest.mark.parametrize("empty", [True, False])
def test_a_pass_without_tests_fails_unless_there_are_none(script: Script, *, empty: bool) -> None:
    assert run(script, "raise SystemExit(5)", empty=empty) is empty


def test_a_step_that_hangs_is_ended(
    script: Script, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(script("step"), "LIMIT_SECONDS", 0.5)
    assert not run(script, "import time; time.sleep(60)")
    assert "ended after" in capfd.readouterr().out

"""What a process may use of the system, tried in processes of their own: a limit cannot be raised again."""

from __future__ import annotations

import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="the system has no limits of this kind"
)

PATIENCE = 60.0
SCRIPT = """
import os, sys
from khulasa.services.child.confinement import limits
limits.limit_process(400 * 1024 * 1024)
exec(sys.argv[1])
"""


def outcome(statement: str) -> str:
    """The last line that Python says of a statement under limits; "" where all went well."""
    command = [sys.executable, "-P", "-c", SCRIPT, statement]
    done = subprocess.run(command, check=False, timeout=PATIENCE, capture_output=True, text=True)
    return (done.stderr.strip().splitlines() or [""])[-1]


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux keeps a process to its memory"
)
def test_memory():
    assert outcome("bytes(900 * 1024 * 1024)") == "MemoryError"


def test_open_files():
    assert "Too many open files" in outcome("files = [os.open(os.devnull, 0) for _ in range(2000)]")
    assert outcome("files = [os.open(os.devnull, 0) for _ in range(300)]") == ""


def test_a_file_that_grows(tmp_path):
    grow = "file = open({0!r}, 'wb'); file.truncate({1})"
    assert outcome(grow.format(str(tmp_path / "a"), 10_000_000)) == ""
    assert "File too large" in outcome(grow.format(str(tmp_path / "a"), 10_000_000_000))


def test_no_core_is_left_and_nothing_is_raised_again():
    assert (
        outcome("import resource; assert resource.getrlimit(resource.RLIMIT_CORE) == (0, 0)") == ""
    )
    assert (
        outcome("limits.limit_process(10**12); assert limits.resource.getrlimit(7)[1] <= 512") == ""
    )


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux keeps a process to its memory"
)
def test_memory_that_others_use_meanwhile_is_given_up_and_taken_back():
    lent = "with limits.less_memory(250 * 1024 * 1024): "
    large = "bytes(200 * 1024 * 1024)"

    assert outcome(lent + large) == "MemoryError"
    assert outcome(f"{lent}pass\n{large}") == ""

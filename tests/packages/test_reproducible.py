"""Two builds of one commit differ in nothing."""

from __future__ import annotations

import hashlib
import shutil
import sys
from pathlib import Path

import pytest


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize("command", ["wheel", "deb"])
def test_a_second_build_is_the_first(request, run, root, command, tmp_path):
    first = request.getfixturevalue(command)
    kept = tmp_path / first.name
    shutil.copyfile(first, kept)
    done = run([sys.executable, root / "packaging" / "build.py", command], timeout=1500)
    assert done.returncode == 0, done.stderr
    assert digest(first) == digest(kept)

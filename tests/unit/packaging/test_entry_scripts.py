"""The entry scripts: an older Python can read them, and each says what it does."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPTS = ("run.py", "test.py", "build.py")


@pytest.mark.parametrize("name", SCRIPTS)
def test_an_older_python_can_read_the_script(packaging_folder: Path, name: str) -> None:
    text = (packaging_folder / name).read_text(encoding="utf-8")
    assert text.isascii()
    ast.parse(text, feature_version=(3, 4))
    assert "__future__" not in text  # newer than 3.6 where it means annotations


@pytest.mark.parametrize("name", SCRIPTS)
def test_an_older_python_is_told_in_one_sentence(packaging_folder: Path, name: str) -> None:
    code = f"import sys; sys.version_info = (3, 9, 2); exec(open({str(packaging_folder / name)!r}).read())"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 1
    assert done.stderr.startswith("Khulasa needs Python 3.11 or newer")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("name", SCRIPTS)
def test_help_sets_nothing_up(packaging_folder: Path, name: str, tmp_path: Path) -> None:
    command = [sys.executable, packaging_folder / name, "--help"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0
    assert done.stdout.startswith("usage:")
    assert not list(tmp_path.iterdir())

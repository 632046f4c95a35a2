"""The X server in memory: it comes, it goes, and its failure has words."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

Script = Callable[[str], ModuleType]


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="Xvfb is not installed here")
def test_two_servers_run_beside_each_other_and_are_gone_afterwards(script: Script) -> None:
    display = script("virtual_display").virtual_display
    with display(640, 480) as one, display(640, 480) as other:
        assert one != other
        number = int(one[1:])
    with display(640, 480) as again:
        assert int(again[1:]) <= number  # its number is free again


def test_a_server_that_is_not_installed_is_said(
    script: Script, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = script("virtual_display")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(module.DisplayError, match="not installed"), module.virtual_display():
        pytest.fail("there can be no display")


def test_a_server_that_ends_at_once_is_said_in_its_own_words(
    script: Script, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake = tmp_path / "Xvfb"
    fake.write_text("#!/bin/sh\necho 'no screen today' >&2\nexit 1\n")
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    module = script("virtual_display")
    with pytest.raises(module.DisplayError, match="no screen today"), module.virtual_display():
        pytest.fail("there can be no display")

"""Two starts of the whole program: the second hands its files over and ends; what a killed one leaves stops nobody."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from khulasa.services.library.library import Library
from khulasa.services.startup.instance_address import address

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="the tests look for a socket that is a file"
)
PATIENCE_SECONDS = 60.0


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-P", "-m", "khulasa", *arguments]


def wait_for(what) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not what():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def opened(data: Path) -> list[str]:
    library = Library(data)
    names = [entry.path for entry in library.recent()]
    library.close()
    return names


def test_the_second_start_opens_its_file_in_the_first(seed):
    data = Path(os.environ["KHULASA_DATA_DIR"])
    with subprocess.Popen(command(), stderr=subprocess.DEVNULL) as first:
        try:
            wait_for(Path(address(data)).exists)
            # WHEN a second one is started with a file, relative to where it is started
            article = seed("lavrov-gcc")
            second = subprocess.run(
                command(article.name), cwd=article.parent, timeout=PATIENCE_SECONDS, check=False
            )
            # THEN it ends at once, and the first one has the file
            assert second.returncode == 0
            wait_for(lambda: opened(data) == [str(article)])
        finally:
            first.kill()
    # AND what the killed one has left does not stand in the way of the next
    assert Path(address(data)).exists()
    with subprocess.Popen(command(str(seed("opinion"))), stderr=subprocess.DEVNULL) as third:
        try:
            wait_for(lambda: len(opened(data)) == 2)
        finally:
            third.kill()

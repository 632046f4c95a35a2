"""What the child process is refused, tried in processes of their own: Python takes no hook away again."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

PATIENCE = 60.0

SCRIPT = """
import os, sys, tempfile
from pathlib import Path
from khulasa.services.child.confinement.guard import Guard, RefusedError
from khulasa.services.pipeline.own_work import our_own_work
folder, attempt = sys.argv[1:]
scratch, other = os.path.join(folder, "scratch"), os.path.join(folder, "other")
source = os.path.join(folder, "source.txt")
guard = Guard(scratch)
guard.install()
guard.close()
guard.source = source
try:
    exec(attempt)
except RefusedError:
    raise SystemExit(7)
"""
REFUSED, DONE = 7, 0


@pytest.fixture
def attempt(tmp_path: Path):
    """Tries a statement in a guarded process: the exit status."""
    for name in ("scratch", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text("a", encoding="utf-8")
    (tmp_path / "source.txt").write_text("a", encoding="utf-8")

    def run(statement: str) -> int:
        command = [sys.executable, "-P", "-c", SCRIPT, str(tmp_path), statement]
        return subprocess.run(
            command, check=False, timeout=PATIENCE, capture_output=True
        ).returncode

    return run


@pytest.mark.parametrize(
    "statement",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import socket; socket.socketpair()",
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9')",
        "import subprocess; subprocess.run(['true'])",
        "os.system('true')",
        "os.fork()",
        "os.execv(sys.executable, ['python'])",
        "os.posix_spawn(sys.executable, ['python'], {})",
        "open(other + '/a.txt')",
        "open(other + '/new.txt', 'w')",
        "open(source, 'a')",
        "open(source, 'r+')",
        "open(os.path.relpath(other + '/a.txt'))",
        "open(scratch + '/../other/a.txt')",
        "open(os.fsencode(other + '/a.txt'))",
        "Path(other, 'a.txt').read_text()",
        "open('/etc/passwd')",
        "open('/proc/self/environ')",
        "open('/dev/zero')",
        "os.open(other + '/a.txt', os.O_RDONLY)",
        "os.open(other + '/new.txt', os.O_CREAT | os.O_WRONLY)",
        "os.remove(other + '/a.txt')",
        "os.rename(scratch + '/a.txt', other + '/b.txt')",
        "os.mkdir(other + '/new')",
        "os.symlink(other, scratch + '/link')",
        "os.link(other + '/a.txt', scratch + '/link')",
        "os.chmod(other, 0)",
        "os.truncate(source, 0)",
        "os.listdir(other)",
        "os.listdir()",
        "list(os.scandir(folder))",
        "import sqlite3; sqlite3.connect(':memory:')",
    ],
)
def test_it_is_refused(attempt, statement):
    if "fork" in statement and not hasattr(__import__("os"), "fork"):
        pytest.skip("the system has no such call")
    assert attempt(statement) == REFUSED


@pytest.mark.parametrize(
    "statement",
    [
        "open(source).read()",
        "os.chdir(scratch); open('../source.txt').read()",
        "open(scratch + '/new.txt', 'w').write('a')",
        "tempfile.tempdir = scratch; tempfile.TemporaryFile().write(b'a')",
        "os.mkdir(scratch + '/x'); os.rmdir(scratch + '/x'); os.remove(scratch + '/a.txt')",
        "open(os.devnull, 'w').write('a')",
        "import json, html.parser, xml.dom.minidom, email.parser, mimetypes; mimetypes.guess_type('a.txt')",
        "b'a'.decode('cp864'); 'ب'.encode('utf-32')",
        "import zoneinfo; zoneinfo.available_timezones()",
        "import numpy.fft, nltk.stem, pdfminer.high_level",
        "from pdfminer.cmapdb import CMapDB; CMapDB.get_cmap('UniJIS-UCS2-H')",
        "import traceback; traceback.print_stack()",
        "import warnings; warnings.warn('a line is looked up')",
        "from khulasa import resources; resources.read_text('i18n', 'messages.en.toml')",
        "with our_own_work(): __import__('subprocess').run([sys.executable, '-c', ''], check=True)",
    ],
)
def test_it_is_let_through(attempt, statement):
    assert attempt(statement) == DONE

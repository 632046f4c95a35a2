"""What the system refuses a child that was taken over: native code in it asks for what an intruder would."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from khulasa.services.child.confinement import linux, macos, system
from khulasa.services.child.confinement.linux import Permissions

LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Landlock and seccomp")
NOBODY = 65534
AS_WHOM = ["itself", "an ordinary user"]

CHILD = """
import ctypes, os, sys, threading
import lxml.etree, numpy, pypdfium2
person, scratch, port, whom, probe = sys.argv[1:]
from khulasa.services.child.confinement import system
from khulasa.services.child.confinement.guard import library_folders
from khulasa.services.child.confinement.linux import SYSTEM_FILES, Permissions
keeps = Permissions((*library_folders(), *SYSTEM_FILES), (scratch,))
if whom != "itself":  # all is imported: Python may lie where an ordinary user may not look
    os.setgroups([])
    os.setgid(NOBODY)
    os.setuid(NOBODY)
libc = ctypes.CDLL(None, use_errno=True)
libc.mmap.restype = ctypes.c_void_p
parent = os.getppid()
system.enter(keeps)

def c(text):
    return ctypes.c_char_p(os.fsencode(text))

def reads(path):
    descriptor = libc.open(c(path), 0)
    return descriptor >= 0 and libc.read(descriptor, ctypes.create_string_buffer(9), 9) > 0

def opens(path, flags):
    return libc.open(c(path), flags, 0o600) >= 0

def address():
    number = int(port)
    return bytes([2, 0, number >> 8, number & 255, 127, 0, 0, 1]) + bytes(8)

def connects():
    handle = libc.socket(2, 1, 0)
    return handle >= 0 and libc.connect(handle, address(), 16) == 0

def sends():
    handle = libc.socket(2, 2, 0)
    return handle >= 0 and libc.sendto(handle, b"x", 1, 0, address(), 16) == 1

def runs(path):
    new = libc.fork()
    if new == 0:
        libc.execv(c(path), (ctypes.c_char_p * 2)(os.fsencode(path), None))
        libc._exit(7)
    if new < 0:
        return False
    return os.waitstatus_to_exitcode(os.waitpid(new, 0)[1]) != 7

def replaces():
    arguments = (ctypes.c_char_p * 4)(b"sh", b"-c", b"exit 0", None)
    return libc.execv(c("/bin/sh"), arguments) == 0

class Piece(ctypes.Structure):
    _fields_ = [("base", ctypes.c_void_p), ("length", ctypes.c_size_t)]

def reads_memory():
    room = ctypes.create_string_buffer(8)
    here, there = Piece(ctypes.addressof(room), 8), Piece(ctypes.addressof(room), 8)
    libc.process_vm_readv.restype = ctypes.c_ssize_t
    taken = libc.process_vm_readv(parent, ctypes.byref(here), 1, ctypes.byref(there), 1, 0)
    return taken > 0 or ctypes.get_errno() == 14  # EFAULT: it was let in, and found nothing there

PROBES = {
    "read a key": lambda: reads(person + "/key"),
    "read the password file": lambda: reads("/etc/passwd"),
    "list the person's folder": lambda: opens(person, os.O_RDONLY | os.O_DIRECTORY),
    "write a start-up file": lambda: opens(person + "/.bashrc", os.O_WRONLY | os.O_CREAT),
    "write beside the scratch": lambda: opens(scratch + "-x", os.O_WRONLY | os.O_CREAT),
    "empty a file": lambda: libc.truncate(c(person + "/key"), 0) == 0,
    "remove a file": lambda: libc.unlink(c(person + "/key")) == 0,
    "move a file": lambda: libc.rename(c(person + "/key"), c(scratch + "/key")) == 0,
    "link to a file": lambda: libc.link(c(person + "/key"), c(scratch + "/key")) == 0,
    "lay a symbolic link": lambda: libc.symlink(c("/etc/passwd"), c(person + "/link")) == 0,
    "open a file to all": lambda: libc.chmod(c(person + "/key"), 0o666) == 0,
    "connect": connects,
    "send a datagram": sends,
    "open a local socket": lambda: libc.socket(1, 1, 0) >= 0,
    "open a raw socket": lambda: libc.socket(17, 3, 0) >= 0,
    "start a shell": lambda: runs("/bin/sh"),
    "become a shell": replaces,
    "read the parent's memory": reads_memory,
    "trace the parent": lambda: libc.ptrace(16, parent, 0, 0) == 0,
    "stop the parent": lambda: libc.kill(parent, 0) == 0,
    "read the parent's variables": lambda: reads(f"/proc/{parent}/environ"),
    "leave for a new namespace": lambda: libc.unshare(0x10000000) == 0,
}
if probe == "list":
    print(*PROBES, sep="\\n")
elif probe == "work":
    assert whom != "itself" or reads(os.__file__), "Python's own files"
    assert opens(scratch + "/new", os.O_RDWR | os.O_CREAT), "the private folder"
    assert libc.unlink(c(scratch + "/new")) == 0
    thread = threading.Thread(target=numpy.ones, args=(9,))
    thread.start(); thread.join()
    print("done")
else:
    print("let through" if PROBES[probe]() else "refused")
""".replace("NOBODY", str(NOBODY))
NAMES = [
    line.split('"')[1] for line in CHILD.splitlines() if line.startswith('    "') and ": " in line
]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A person's folder with a key in it, a scratch folder, and a program, open to an ordinary user, too."""
    for folder in (tmp_path, *tmp_path.parents):
        if folder.owner() == Path(tmp_path).owner() and folder.is_relative_to(tmp_path.parents[2]):
            folder.chmod(0o755)
    for name in ("person", "scratch"):
        (tmp_path / name).mkdir()
        (tmp_path / name).chmod(0o777)
    (tmp_path / "person" / "key").write_text("secret")
    (tmp_path / "person" / "key").chmod(0o666)
    return tmp_path


def attempt(place: Path, probe: str, whom: str, port: int = 9) -> str:
    if whom != "itself" and os.geteuid() != 0:
        pytest.skip("only root can become another user")
    arguments = [str(place / "person"), str(place / "scratch"), str(port), whom, probe]
    command = [sys.executable, "-P", "-c", CHILD, *arguments]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60, check=False)
    return done.stdout.strip() or done.stderr


@LINUX
@pytest.mark.parametrize("whom", AS_WHOM)
@pytest.mark.parametrize("probe", NAMES)
def test_an_intruder_is_refused(place, probe, whom):
    if not linux.version():
        pytest.skip("this kernel has no Landlock")
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        assert attempt(place, probe, whom, listener.getsockname()[1]) == "refused"
    assert (place / "person" / "key").read_text() == "secret"


@LINUX
def test_there_are_twenty_two_probes():
    assert len(NAMES) == 22


@LINUX
@pytest.mark.parametrize("whom", AS_WHOM)
def test_what_a_reader_needs_is_let_through(place, whom):
    assert attempt(place, "work", whom) == "done"


@LINUX
def test_what_is_expected_is_what_is_reached(place):
    script = (
        "from khulasa.services.child.confinement import linux\n"
        "expected = linux.expected()\n"
        "print(linux.enter(linux.Permissions()) == expected)"
    )
    command = [sys.executable, "-P", "-c", script]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.stdout.strip() == "True", done.stderr


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
@pytest.mark.parametrize("processes", [False, True])
def test_every_jump_of_the_filter_stays_inside_it(machine, processes):
    program = linux._filter(machine, processes=processes)
    for place, instruction in enumerate(program):
        assert len(instruction) == 8
        code, jump_if, jump_else = int.from_bytes(instruction[:2], "little"), *instruction[2:4]
        if code in {linux._JUMP_EQUAL, linux._JUMP_AT_LEAST, linux._JUMP_SET}:
            assert place + 1 + max(jump_if, jump_else) < len(program)
    assert program[-1] == linux._instruction(linux._RETURN, linux._ALLOW)


def test_a_processor_that_is_not_known_changes_nothing(monkeypatch):
    monkeypatch.setattr(linux.platform, "machine", lambda: "s390x")
    assert linux.enter(Permissions()) == linux.expected() == system.NONE


def test_the_profile_of_macos_quotes_paths():
    text = macos.profile(Permissions(readable=('/a "b"',), writable=("/scratch",)))
    assert '(allow file-read* (subpath "/a \\"b\\""))' in text
    assert "(deny network*)" in text
    assert "(deny process-exec*)" in text
    assert "process-exec" not in macos.profile(Permissions(processes=True))

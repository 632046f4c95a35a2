"""Confinement by Linux: Landlock for files, seccomp for system calls, an empty network namespace. No dependency.

All of it lasts until the process ends, and what it starts inherits it. Each part is taken where the kernel has it.
Landlock: docs.kernel.org/userspace-api/landlock.html; seccomp: seccomp(2).
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
from collections.abc import Sequence
from dataclasses import dataclass

from khulasa.services.child.confinement import linux_calls
from khulasa.services.child.confinement.base import NONE, Confinement

_PR_SET_DUMPABLE, _PR_SET_NO_NEW_PRIVS = 4, 38
_CLONE_NEWUSER, _CLONE_NEWNET, _CLONE_THREAD = 0x10000000, 0x40000000, 0x00010000

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446  # the same on both processors
_VERSION_FLAG, _RULE_PATH_BENEATH = 1, 1
_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1 << 0, 1 << 1, 1 << 2, 1 << 3
_MAKE_CHAR, _MAKE_SOCKET, _MAKE_BLOCK, _TRUNCATE, _IOCTL_DEV = (
    1 << 6,
    1 << 9,
    1 << 11,
    1 << 14,
    1 << 15,
)
_RIGHTS_OF_VERSION = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 4: (1 << 15) - 1}
_RIGHTS_NOW = (1 << 16) - 1  # from version 5 on
_OF_A_FILE = _EXECUTE | _WRITE_FILE | _READ_FILE | _TRUNCATE | _IOCTL_DEV
_NET_RIGHTS = 3  # bind and connect, from version 4 on
_SCOPES = 3  # abstract sockets and signals, from version 6 on

_SECCOMP = {"x86_64": 317, "aarch64": 277}
_AUDIT_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_SET_MODE_FILTER, _FILTER_ALL_THREADS = 1, 1
_LOAD, _JUMP_EQUAL, _JUMP_AT_LEAST, _JUMP_SET, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_NUMBER_AT, _ARCH_AT, _FIRST_ARGUMENT_AT = 0, 4, 16  # in struct seccomp_data
_ALLOW, _REFUSE, _KILL = 0x7FFF0000, 0x00050000, 0x80000000
_X32 = 0x40000000  # calls of the 32-bit world on x86_64 begin here


class _PathRule(ctypes.Structure):
    _pack_ = 1
    _fields_ = [("access", ctypes.c_uint64), ("folder", ctypes.c_int32)]


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("instructions", ctypes.c_void_p)]


SYSTEM_FILES = (
    "/lib",
    "/lib64",
    "/usr/lib",
    "/usr/lib64",
    "/usr/share/zoneinfo",
    "/etc/ld.so.cache",
    "/etc/localtime",
    "/etc/mime.types",
    "/dev/urandom",
    "/dev/random",
    "/proc/cpuinfo",
    "/proc/meminfo",
    "/sys/devices/system/cpu",
)
"""What Python, numpy and PDFium read of a system, as far as it is there."""


@dataclass(frozen=True)
class Permissions:
    """What a process keeps. `readable` and `executable` are files and folders, `writable` folders.

    In the folders of `sockets` it may make local sockets, and nothing else. `processes` says that it may start
    programs.
    """

    readable: Sequence[str] = ()
    writable: Sequence[str] = ()
    executable: Sequence[str] = ()
    sockets: Sequence[str] = ()
    processes: bool = False


def version() -> int:
    """Landlock's version here, 0 where the kernel has none."""
    if platform.machine() not in linux_calls.MACHINES:
        return 0
    answer = _libc().syscall(_CREATE_RULESET, None, 0, _VERSION_FLAG)
    return max(0, int(answer))


def expected() -> Confinement:
    """What `enter` will reach here, as far as the kernel tells."""
    if platform.machine() not in linux_calls.MACHINES:
        return NONE
    return _described(version(), seccomp=os.path.exists("/proc/sys/kernel/seccomp"))  # noqa: PTH110


def enter(permissions: Permissions) -> Confinement:
    """Give up everything but `permissions`. To be called before another thread is started."""
    machine = platform.machine()
    if machine not in linux_calls.MACHINES:
        return NONE
    libc = _libc()
    _leave_network(libc)
    libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)  # nobody of the same name reads its memory
    landlock = _restrict_files(libc, permissions)
    seccomp = _restrict_calls(libc, machine, permissions)
    return _described(landlock, seccomp=seccomp)


def _described(landlock: int, *, seccomp: bool) -> Confinement:
    means = [f"Landlock {landlock}"] if landlock else []
    if seccomp:
        means.append("seccomp")
    files = landlock > 0
    return Confinement(files, files, seccomp, seccomp, tuple(means))


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _leave_network(libc: ctypes.CDLL) -> None:
    """Into a namespace without interfaces, where that is allowed; where it is not, seccomp refuses sockets."""
    if libc.unshare(_CLONE_NEWNET) != 0:
        libc.unshare(_CLONE_NEWUSER | _CLONE_NEWNET)


def _restrict_files(libc: ctypes.CDLL, permissions: Permissions) -> int:
    """Landlock's version, 0 where it could not be had."""
    landlock = version()
    if not landlock:
        return 0
    every = _RIGHTS_OF_VERSION.get(landlock, _RIGHTS_NOW)
    fields = [every]
    if landlock >= 4:
        fields.append(_NET_RIGHTS)
    if landlock >= 6:
        fields.append(_SCOPES)
    attributes = struct.pack(f"={len(fields)}Q", *fields)
    ruleset = libc.syscall(_CREATE_RULESET, attributes, len(attributes), 0)
    if ruleset < 0:
        return 0
    try:
        reading = _READ_FILE | _READ_DIR
        writing = every & ~(_EXECUTE | _IOCTL_DEV | _MAKE_CHAR | _MAKE_BLOCK)
        for place in permissions.readable:
            _allow(libc, ruleset, place, reading & every)
        for place in permissions.executable:
            _allow(libc, ruleset, place, (reading | _EXECUTE) & every)
        for place in permissions.writable:
            _allow(libc, ruleset, place, writing)
        for place in permissions.sockets:
            _allow(libc, ruleset, place, _MAKE_SOCKET)
        _allow(libc, ruleset, os.devnull, (_READ_FILE | _WRITE_FILE) & every)
        done = libc.syscall(_RESTRICT_SELF, ruleset, 0)
    finally:
        os.close(ruleset)
    return landlock if done == 0 else 0


def _allow(libc: ctypes.CDLL, ruleset: int, place: str, access: int) -> None:
    """Add a rule for a file or folder; one that is not there needs none."""
    try:
        descriptor = os.open(place, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    try:
        if not os.path.isdir(place):  # noqa: PTH112 - a path as the system spells it
            access &= _OF_A_FILE
        rule = _PathRule(access, descriptor)
        libc.syscall(_ADD_RULE, ruleset, _RULE_PATH_BENEATH, ctypes.byref(rule), 0)
    finally:
        os.close(descriptor)


def _restrict_calls(libc: ctypes.CDLL, machine: str, permissions: Permissions) -> bool:
    """Install the filter of system calls; False where the kernel will not have it."""
    instructions = _filter(machine, processes=permissions.processes)
    code = b"".join(instructions)
    buffer = ctypes.create_string_buffer(code, len(code))
    program = _Program(len(instructions), ctypes.cast(buffer, ctypes.c_void_p))
    number = _SECCOMP[machine]
    status = libc.syscall(number, _SET_MODE_FILTER, _FILTER_ALL_THREADS, ctypes.byref(program))
    return bool(status == 0)


def _filter(machine: str, *, processes: bool) -> list[bytes]:
    """A program for the kernel's packet filter: which calls are refused, and with what error."""
    column = linux_calls.MACHINES.index(machine)
    program = [
        _instruction(_LOAD, _ARCH_AT),
        _instruction(_JUMP_EQUAL, _AUDIT_ARCH[machine], 1, 0),
        _instruction(_RETURN, _KILL),
        _instruction(_LOAD, _NUMBER_AT),
    ]
    if machine == "x86_64":
        program += [_instruction(_JUMP_AT_LEAST, _X32, 0, 1), _refusal(errno.EPERM)]
    denied = dict(linux_calls.DENIED)
    if not processes:
        denied.update(linux_calls.DENIED_TO_READERS)
    for numbers in denied.values():
        number = numbers[column]
        if number is not None:
            program += [_instruction(_JUMP_EQUAL, number, 0, 1), _refusal(errno.EPERM)]
    program += [
        _instruction(_JUMP_EQUAL, linux_calls.CLONE3[column], 0, 1),
        _refusal(errno.ENOSYS),
    ]
    if processes:
        program += _only_with(linux_calls.SOCKET[column], _JUMP_EQUAL, [linux_calls.AF_UNIX])
    else:
        program += _only_with(linux_calls.CLONE[column], _JUMP_SET, [_CLONE_THREAD])
        for numbers in linux_calls.OF_ITSELF.values():
            program += _only_with(numbers[column], _JUMP_EQUAL, [0, os.getpid()])
    program.append(_instruction(_RETURN, _ALLOW))
    return program


def _only_with(number: int, comparison: int, arguments: Sequence[int]) -> list[bytes]:
    """Refuse a call unless its first argument compares with one of some values."""
    checks = [_instruction(_LOAD, _FIRST_ARGUMENT_AT)]
    for place, argument in enumerate(arguments):
        to_the_end = len(arguments) - place
        checks.append(_instruction(comparison, argument, to_the_end, 0))
    checks.append(_refusal(errno.EPERM))
    checks.append(_instruction(_LOAD, _NUMBER_AT))
    return [_instruction(_JUMP_EQUAL, number, 0, len(checks)), *checks]


def _instruction(code: int, value: int, jump_if: int = 0, jump_else: int = 0) -> bytes:
    """A `struct sock_filter`."""
    return struct.pack("=HBBI", code, jump_if, jump_else, value)


def _refusal(error: int) -> bytes:
    return _instruction(_RETURN, _REFUSE | error)

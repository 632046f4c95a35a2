"""Confinement by Windows: a job object, and a token of low integrity. Written from its documentation, never run.

The job lets the process start no other; low integrity lets it write to no folder of the person's. Reading and
connecting are left to Python's own refusals.
"""

from __future__ import annotations

import ctypes
import sys
from typing import Any

from khulasa.services.child.confinement.base import NONE, Confinement

EXPECTED = Confinement(writes=True, processes=True, means=("job object", "low integrity"))

_BASIC_LIMITS, _ACTIVE_PROCESSES = 2, 0x00000008
_ADJUST_DEFAULT_AND_QUERY = 0x0080 | 0x0008
_INTEGRITY_LEVEL, _INTEGRITY = 25, 0x20
_LOW = "S-1-16-4096"
_PLATFORM = str(sys.platform)  # a plain text: the rest is checked on every system


class _BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = [
        ("per_process_time", ctypes.c_int64),
        ("per_job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_working_set", ctypes.c_size_t),
        ("most_working_set", ctypes.c_size_t),
        ("active_processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority_class", ctypes.c_uint32),
        ("scheduling_class", ctypes.c_uint32),
    ]


class _Label(ctypes.Structure):
    """TOKEN_MANDATORY_LABEL."""

    _fields_ = [("sid", ctypes.c_void_p), ("attributes", ctypes.c_uint32)]


def enter() -> Confinement:
    """Put this process into a job of its own and lower its integrity; what could be reached."""
    if _PLATFORM != "win32":
        return NONE
    libraries: Any = vars(ctypes)["windll"]  # which Python has on Windows alone
    kernel, security = libraries.kernel32, libraries.advapi32
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    process = ctypes.c_void_p(kernel.GetCurrentProcess())
    in_job = _enter_job(kernel, process)
    lowered = _lower_integrity(kernel, security, process)
    means = [name for name, holds in zip(EXPECTED.means, (in_job, lowered), strict=True) if holds]
    return Confinement(writes=lowered, processes=in_job, means=tuple(means))


def _enter_job(kernel: ctypes.CDLL, process: ctypes.c_void_p) -> bool:
    kernel.CreateJobObjectW.restype = ctypes.c_void_p
    job = ctypes.c_void_p(kernel.CreateJobObjectW(None, None))
    limits = _BasicLimits(flags=_ACTIVE_PROCESSES, active_processes=1)
    size = ctypes.sizeof(limits)
    limited = kernel.SetInformationJobObject(job, _BASIC_LIMITS, ctypes.byref(limits), size)
    return bool(limited and kernel.AssignProcessToJobObject(job, process))


def _lower_integrity(kernel: ctypes.CDLL, security: ctypes.CDLL, process: ctypes.c_void_p) -> bool:
    token, sid = ctypes.c_void_p(), ctypes.c_void_p()
    opened = security.OpenProcessToken(process, _ADJUST_DEFAULT_AND_QUERY, ctypes.byref(token))
    if not opened or not security.ConvertStringSidToSidW(_LOW, ctypes.byref(sid)):
        return False
    label = _Label(sid, _INTEGRITY)
    size = ctypes.sizeof(label) + security.GetLengthSid(sid)
    lowered = security.SetTokenInformation(token, _INTEGRITY_LEVEL, ctypes.byref(label), size)
    kernel.LocalFree(sid)
    kernel.CloseHandle(token)
    return bool(lowered)

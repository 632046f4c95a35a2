"""Confinement by Windows: a job object, and a token of low integrity. Written from its documentation, never run.

The job lets a process that reads start no other; a tool, which is started for that, has a job without that limit.
Low integrity lets either write to no folder of the person's: their own is marked as low before. Reading and connecting
are left to Python's own refusals.
"""

from __future__ import annotations

import ctypes
import sys
from typing import TYPE_CHECKING, Any

from khulasa.services.child.confinement.base import NONE, Confinement

if TYPE_CHECKING:
    from khulasa.services.child.confinement.linux import Permissions

EXPECTED = Confinement(
    writes=True, processes=True, means=("job object", "low integrity"), tried=False
)

_BASIC_LIMITS, _ACTIVE_PROCESSES = 2, 0x00000008
_ADJUST_DEFAULT_AND_QUERY = 0x0080 | 0x0008
_INTEGRITY_LEVEL, _INTEGRITY = 25, 0x20
_LOW = "S-1-16-4096"
_LOW_LABEL = "S:(ML;OICI;NW;;;LW)"
"""Of a folder and of what will be in it: whoever is lower may not write up to it (Mandatory Integrity Control)."""

_REVISION, _FILE_OBJECT, _LABEL = 1, 1, 0x10
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


def enter(permissions: Permissions) -> Confinement:
    """Put this process into a job of its own and lower its integrity; what could be reached."""
    if _PLATFORM != "win32":
        return NONE
    libraries: Any = vars(ctypes)["windll"]  # which Python has on Windows alone
    return enter_by(libraries.kernel32, libraries.advapi32, permissions)


def enter_by(kernel: Any, security: Any, permissions: Permissions) -> Confinement:
    """The same by the two libraries that Windows has for it."""
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    process = ctypes.c_void_p(kernel.GetCurrentProcess())
    for folder in permissions.writable:
        _mark_low(kernel, security, folder)  # while this process may still say so
    in_job = not permissions.processes and _enter_job(kernel, process)
    lowered = _lower_integrity(kernel, security, process)
    means = [name for name, holds in zip(EXPECTED.means, (in_job, lowered), strict=True) if holds]
    return Confinement(writes=lowered, processes=in_job, means=tuple(means), tried=False)


def _enter_job(kernel: Any, process: ctypes.c_void_p) -> bool:
    kernel.CreateJobObjectW.restype = ctypes.c_void_p
    job = ctypes.c_void_p(kernel.CreateJobObjectW(None, None))
    limits = _BasicLimits(flags=_ACTIVE_PROCESSES, active_processes=1)
    size = ctypes.sizeof(limits)
    limited = kernel.SetInformationJobObject(job, _BASIC_LIMITS, ctypes.byref(limits), size)
    return bool(limited and kernel.AssignProcessToJobObject(job, process))


def _mark_low(kernel: Any, security: Any, folder: str) -> bool:
    """Let what has low integrity write to a folder, as Microsoft's `SetLowLabelToFile` does."""
    descriptor, label = ctypes.c_void_p(), ctypes.c_void_p()
    present, by_default = ctypes.c_int(), ctypes.c_int()
    made = security.ConvertStringSecurityDescriptorToSecurityDescriptorW(
        _LOW_LABEL, _REVISION, ctypes.byref(descriptor), None
    )
    if not made:
        return False
    security.GetSecurityDescriptorSacl(
        descriptor, ctypes.byref(present), ctypes.byref(label), ctypes.byref(by_default)
    )
    error = security.SetNamedSecurityInfoW(folder, _FILE_OBJECT, _LABEL, None, None, None, label)
    kernel.LocalFree(descriptor)
    return bool(error == 0)


def _lower_integrity(kernel: Any, security: Any, process: ctypes.c_void_p) -> bool:
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

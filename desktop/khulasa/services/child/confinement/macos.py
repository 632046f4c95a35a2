"""Confinement by macOS: a profile of its sandbox, as `sandbox_init` takes it. Written from its manual, never run."""

from __future__ import annotations

import ctypes
import json
from pathlib import Path
from typing import TYPE_CHECKING

from khulasa.services.child.confinement.base import NONE, Confinement

if TYPE_CHECKING:
    from khulasa.services.child.confinement.linux import Permissions

EXPECTED = Confinement(
    reads=True, writes=True, network=True, processes=True, means=("sandbox_init",)
)

_LITERAL_PROFILE = 0


def profile(permissions: Permissions) -> str:
    """The profile: no connection, no program, nothing written elsewhere, no file of the person's read."""
    rules = ["(version 1)", "(allow default)", "(deny network*)"]
    if not permissions.processes:
        rules += ["(deny process-exec*)", "(deny process-fork)"]
    rules.append("(deny file-write*)")
    for place in (*permissions.writable, "/dev/null"):
        rules.append(f"(allow file-write* (subpath {_quoted(place)}))")
    rules.append(f"(deny file-read-data (subpath {_quoted(str(Path.home()))}))")
    for place in (*permissions.readable, *permissions.executable, *permissions.writable):
        rules.append(f"(allow file-read* (subpath {_quoted(place)}))")
    return "\n".join(rules)


def enter(permissions: Permissions) -> Confinement:
    """Take the profile on, for good; `NONE` where the system will not have it."""
    try:
        sandbox_init = ctypes.CDLL("/usr/lib/libSystem.B.dylib").sandbox_init
    except (OSError, AttributeError):
        return NONE
    message = ctypes.c_char_p()
    status = sandbox_init(
        profile(permissions).encode(), ctypes.c_uint64(_LITERAL_PROFILE), ctypes.byref(message)
    )
    return EXPECTED if status == 0 else NONE


def _quoted(place: str) -> str:
    """A path as the profile's language writes a string."""
    return json.dumps(place, ensure_ascii=False)

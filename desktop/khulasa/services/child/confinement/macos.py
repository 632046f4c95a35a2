"""Confinement by macOS: a profile of its sandbox, as `sandbox_init` takes it. Written from its manual, never run.

Of the rules that fit, the last one counts; paths are matched once all links are followed, so that `/tmp` is
`/private/tmp` there.
"""

from __future__ import annotations

import ctypes
import json
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from khulasa.services.child.confinement.base import NONE, Confinement

if TYPE_CHECKING:
    from khulasa.services.child.confinement.linux import Permissions

EXPECTED = Confinement(
    reads=True, writes=True, network=True, processes=True, means=("sandbox_init",), tried=False
)

_LITERAL_PROFILE = 0
_OF_PEOPLE = ("/Users", "/Volumes", "/private/tmp", "/private/var/folders")
"""Where files of people lie: homes, other disks, what programs keep for a while."""

_PIPES = "/OSL_PIPE_"
"""So the names of LibreOffice's local sockets begin."""


def profile(permissions: Permissions) -> str:
    """The profile: no connection, no program, nothing written elsewhere, no file of the person's read."""
    rules = ["(version 1)", "(allow default)", "(deny network*)", "(deny appleevent-send)"]
    if not permissions.processes:
        rules += ["(deny process-exec*)", "(deny process-fork)", "(deny lsopen)"]
    rules.append("(deny file-write*)")
    rules.append('(allow file-write* (literal "/dev/null"))')
    rules += [f"(allow file-write* {_below(place)})" for place in permissions.writable]
    homes = (*_OF_PEOPLE, str(Path.home()))
    rules += [f"(deny file-read-data {_below(place)})" for place in homes]
    for place in (*permissions.readable, *permissions.executable, *permissions.writable):
        rules.append(f"(allow file-read* {_below(place)})")
    for place in permissions.sockets:
        pipes = f'(regex #"^{re.escape(os.path.realpath(place))}{_PIPES}")'
        rules += [f"(allow network* {pipes})", f"(allow file-write* {pipes})"]
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


def _below(place: str) -> str:
    """What fits a file or folder and all that is in it, as the profile's language writes it."""
    return f"(subpath {json.dumps(os.path.realpath(place), ensure_ascii=False)})"

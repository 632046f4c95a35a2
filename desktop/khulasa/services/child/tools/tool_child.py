"""The process that runs one tool, confined: it may start programs, and read and write next to nothing.

    python -P -m khulasa.services.child.tools.tool_child

It takes one `ToolRequest` on standard input and answers with a `ToolReply` on standard output.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from pathlib import Path

from khulasa.services.child import serving, wire
from khulasa.services.child.confinement import system
from khulasa.services.child.confinement.linux import SYSTEM_FILES, Permissions
from khulasa.services.child.tools.tool_calls import ToolOutcome, ToolReply
from khulasa.services.pipeline.tools import (
    OFFICE_PIPES,
    ToolError,
    ToolRequest,
    ToolTimeoutError,
    perform_here,
)

_PROGRAMS = ("/usr", "/bin", "/opt", "/etc/libreoffice", "/etc/fonts", "/var/cache/fontconfig")
"""Where programs, their data and the fonts lie; nothing of the person's does."""


def main() -> None:
    """Run the tool that is asked for, and end."""
    out = serving.own_output()
    request = wire.receive(sys.stdin.buffer, (ToolRequest,))
    if request is not None:
        system.enter(permissions_of(request))
        threading.Thread(target=_end_with_parent, daemon=True).start()
        wire.send(out, reply_to(request))
    os._exit(0)  # the thread that waits for the parent is not waited for


def _end_with_parent() -> None:
    """End, with the tool, when nobody is left who asked for it."""
    sys.stdin.buffer.read(1)
    if hasattr(os, "killpg") and os.getpgrp() == os.getpid():
        os.killpg(0, signal.SIGKILL)
    os._exit(1)


def permissions_of(request: ToolRequest) -> Permissions:
    """What a tool may use: the system's programs, its own folder, and the folder that it works in."""
    program = Path(request.command[0]).resolve()
    return Permissions(
        readable=SYSTEM_FILES,
        executable=(*_PROGRAMS, "/lib", "/lib64", str(program.parent)),
        writable=(request.folder,),
        sockets=(OFFICE_PIPES,),
        processes=True,
    )


def reply_to(request: ToolRequest) -> ToolReply:
    """Run a tool in this process."""
    try:
        return ToolReply(ToolOutcome.DONE, perform_here(request))
    except ToolTimeoutError:
        return ToolReply(ToolOutcome.TOO_SLOW)
    except ToolError as error:
        status = error.args[0] if error.args else -1
        return ToolReply(ToolOutcome.FAILED, status=status if isinstance(status, int) else -1)


if __name__ == "__main__":
    main()

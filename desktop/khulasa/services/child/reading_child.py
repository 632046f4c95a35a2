"""The child process that reads and ranks what its parent asks for, and does nothing else.

    python -P -m khulasa.services.child.reading_child MEMORY_BYTES

It takes jobs on standard input and answers on standard output (see `wire`), ends when its parent does, keeps to its
limits (see `limits`), and is refused what no reader needs (see `confinement`). All that reads and ranks is imported
in `build`, when that holds already: no library runs a line before.
"""

from __future__ import annotations

import importlib
from typing import IO

from khulasa.services.child import serving
from khulasa.services.child.confinement.guard import Guard
from khulasa.services.child.worker import Job


def main() -> None:
    """Serve until the parent ends."""
    serving.run(Job, build)


def build(out: IO[bytes], guard: Guard) -> serving.Server:
    """Import what the jobs need."""
    reading = importlib.import_module("khulasa.services.child.confined.reading")
    server: serving.Server = reading.ReadingChild(out, guard)
    return server


if __name__ == "__main__":
    main()

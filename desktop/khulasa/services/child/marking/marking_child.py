"""The child process that writes highlighted copies of PDFs, and does nothing else.

    python -P -m khulasa.services.child.marking.marking_child MEMORY_BYTES

It keeps to the same limits and refusals as the child that reads (see `reading_child`), and imports PDFium no earlier.
"""

from __future__ import annotations

import importlib
from typing import IO

from khulasa.services.child import serving
from khulasa.services.child.confinement.guard import Guard
from khulasa.services.child.marking.marker import MarkJob


def main() -> None:
    """Serve until the parent ends."""
    serving.run(MarkJob, build)


def build(out: IO[bytes], guard: Guard) -> serving.Server:
    """Import what writes."""
    marking = importlib.import_module("khulasa.services.child.confined.marking")
    server: serving.Server = marking.MarkingChild(out, guard)
    return server


if __name__ == "__main__":
    main()

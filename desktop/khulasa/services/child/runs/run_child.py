"""The child process that reads a run of pages of a PDF for the one that reads the document.

    python -P -m khulasa.services.child.runs.run_child MEMORY_BYTES

It is confined as every child is, takes one `RunCall` and answers with a `RunReply`.
"""

from __future__ import annotations

import importlib
from typing import IO

from khulasa.services.child import serving
from khulasa.services.child.confinement.guard import Guard
from khulasa.services.child.runs.run_calls import RunCall


def main() -> None:
    """Serve until the parent ends."""
    serving.run(RunCall, build)


def build(out: IO[bytes], guard: Guard) -> serving.Server:
    """Import what reads PDFs."""
    runs = importlib.import_module("khulasa.services.child.confined.runs")
    server: serving.Server = runs.RunChild(out, guard)
    return server


if __name__ == "__main__":
    main()

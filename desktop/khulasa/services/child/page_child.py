"""The child process that draws pages, and does nothing else.

    python -P -m khulasa.services.child.page_child MEMORY_BYTES

It keeps to the same limits and refusals as the child that reads (see `reading_child`), and imports PDFium no earlier.
"""

from __future__ import annotations

import importlib
from typing import IO

from khulasa.services.child import serving
from khulasa.services.child.confinement.guard import Guard
from khulasa.services.child.drawing import DrawJob


def main() -> None:
    """Serve until the parent ends."""
    serving.run(DrawJob, build)


def build(out: IO[bytes], guard: Guard) -> serving.Server:
    """Import what draws."""
    pages = importlib.import_module("khulasa.services.child.confined.pages")
    server: serving.Server = pages.PageChild(out, guard)
    return server


if __name__ == "__main__":
    main()

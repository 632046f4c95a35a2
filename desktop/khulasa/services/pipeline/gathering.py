"""The files that a person means who names a folder."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from khulasa.readers.formats import SUFFIXES

_ENDINGS = frozenset(ending for endings in SUFFIXES.values() for ending in endings)


def files_of(path: str) -> Sequence[str]:
    """The readable files of a folder and of those in it, in the order of their names; any other path is itself.

    Files are told by their endings; hidden ones are left out, and links to folders are not followed. A folder that
    holds none is itself, too, for whoever reads it to tell so.
    """
    return (list(_below(path)) if Path(path).is_dir() else []) or [path]


def _below(folder: str) -> Iterator[str]:
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            readable = os.path.splitext(name)[1].lower() in _ENDINGS  # noqa: PTH122 - a name, no path
            if readable and not name.startswith("."):
                yield str(Path(where) / name)
